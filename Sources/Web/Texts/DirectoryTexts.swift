import Journal

/// Why the directory changes nothing, in sentences.
struct DirectoryTexts: Texts {
    let language: Language

    func sentence(for error: DirectoryError) -> String {
        switch error {
        case .emailTaken(let email):
            pick(
                "Un compte a déjà l’adresse \(email). Rien n’a été créé\u{00A0}: choisissez une autre adresse.",
                "An account already has the address \(email). Nothing was created: choose another address.")
        case .alreadySetUp:
            pick(
                "Le premier compte existe déjà. Rien n’a été créé\u{00A0}: connectez-vous, ou demandez un compte à l’administrateur.",
                "The first account already exists. Nothing was created: sign in, or ask the administrator for an account.")
        case .noSuchAccount:
            pick(
                "Ce compte n’existe plus. Rien n’a été changé\u{00A0}: rechargez la page.",
                "This account no longer exists. Nothing was changed: reload the page.")
        case .lastAdministrator:
            pick(
                "C’est le dernier administrateur. Rien n’a été changé\u{00A0}: nommez-en un autre d’abord.",
                "This is the last administrator. Nothing was changed: appoint another one first.")
        case .lastLead:
            pick(
                "C’est le dernier pilote de ce déploiement. Rien n’a été changé\u{00A0}: donnez d’abord ce rôle à quelqu’un d’autre.",
                "This is the last lead of this deployment. Nothing was changed: give this role to somebody else first.")
        case .leadsAlone:
            pick(
                "Ce compte est le seul pilote d’un déploiement. Rien n’a été effacé\u{00A0}: donnez d’abord ce rôle à quelqu’un d’autre.",
                "This account is the only lead of a deployment. Nothing was erased: give this role to somebody else first.")
        case .invitationOver:
            pick(
                "Cette invitation n’est plus valable. Rien n’a été changé\u{00A0}: demandez-en une autre.",
                "This invitation is no longer valid. Nothing was changed: ask for another one.")
        case .otherAddress:
            pick(
                "Cette invitation est pour une autre adresse. Rien n’a été changé\u{00A0}: demandez-en une à la vôtre.",
                "This invitation is for another address. Nothing was changed: ask for one to yours.")
        case .invitedAlready:
            pick(
                "Cette invitation a déjà été créée, et son lien montré une fois. Rien de plus n’a été fait\u{00A0}: s’il est perdu, retirez-la et faites-en une autre.",
                "This invitation was made already, and its link shown once. Nothing more was done: if it is lost, take it back and make another one."
            )
        case .tooManyInvitations:
            pick(
                "Trop d’invitations attendent déjà. Personne n’a été invité\u{00A0}: retirez celles qui ne servent plus.",
                "Too many invitations are waiting already. Nobody was invited: take back those of no more use.")
        case .notAMember:
            pick(
                "Cette personne n’a déjà plus accès au déploiement. Rien n’a été changé.",
                "This person already has no access to the deployment. Nothing was changed.")
        }
    }

    // Sign-in and accounts

    var wrongCredentials: String {
        pick(
            "L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez.",
            "The address or the password is not right. Check both, then try again.")
    }
    func passwordTooShort(_ minimum: Int) -> String {
        pick(
            "Ce mot de passe est trop court\u{00A0}: il en faut au moins \(minimum) caractères. Rien n’a été enregistré.",
            "This password is too short: at least \(minimum) characters are needed. Nothing was saved.")
    }
    var passwordTooLong: String {
        pick(
            "Ce mot de passe est trop long\u{00A0}: 1 000 caractères au plus. Rien n’a été enregistré.",
            "This password is too long: at most 1,000 characters. Nothing was saved.")
    }
    var wrongCurrentPassword: String {
        pick(
            "Le mot de passe actuel ne convient pas. Rien n’a été changé.",
            "The current password is not right. Nothing was changed.")
    }
    var nameNeeded: String {
        pick("Il manque le nom. Rien n’a été enregistré.", "The name is missing. Nothing was saved.")
    }
    var emailNeeded: String {
        pick(
            "Il manque une adresse e-mail complète, comme nom@mairie.fr. Rien n’a été enregistré.",
            "A full e-mail address is missing, such as name@town.fr. Nothing was saved.")
    }
    var wrongCode: String {
        pick(
            "Le code ne convient pas. Il est affiché dans le terminal où le serveur a démarré.",
            "The code is not right. It is shown in the terminal where the server was started.")
    }
    var labelNeeded: String {
        pick(
            "Il manque un nom pour ce jeton, par exemple l’outil qui s’en servira. Rien n’a été créé.",
            "A name for this token is missing, such as the tool that will use it. Nothing was created.")
    }
}
