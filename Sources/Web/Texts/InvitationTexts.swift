import Journal
import Planning

/// The words of inviting and of coming in.
struct InvitationTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    func sentence(for problem: InvitationForm.Problem) -> String {
        switch problem {
        case .notAnEmail(let text):
            pick(
                "\(formats.quoted(text)) n’est pas une adresse électronique. Personne n’a été invité\u{00A0}: écrivez-la comme prenom.nom@exemple.fr, ou laissez le champ vide pour un lien à transmettre.",
                "\(formats.quoted(text)) is not an e-mail address. Nobody was invited: write it like first.last@example.org, or leave the field empty for a link to hand on."
            )
        case .memberAlready(let email):
            pick(
                "\(email) a déjà accès à ce déploiement. Personne n’a été invité\u{00A0}: changez son rôle dans la liste ci-dessus.",
                "\(email) already has access to this deployment. Nobody was invited: change the role in the list above.")
        case .unknownPerson:
            pick(
                "Cette personne n’est plus dans le plan. Personne n’a été invité\u{00A0}: rechargez la page et choisissez de nouveau.",
                "This person is no longer in the plan. Nobody was invited: reload the page and choose again.")
        }
    }

    // Inviting

    var invitations: String { pick("Invitations", "Invitations") }
    var invitationsLead: String {
        pick(
            "Une invitation ouvre ce déploiement à quelqu’un qui n’y est pas, avec ou sans compte. Elle expire, et se retire d’un clic.",
            "An invitation opens this deployment to somebody who is not in it, with or without an account. It expires, and is taken back with one click."
        )
    }
    func theInvitation(_ words: String) -> String { pick("l’invitation\u{00A0}: \(words)", "the invitation: \(words)") }
    var aLink: String { pick("lien à transmettre", "link to hand on") }
    func asPerson(_ name: String) -> String { pick("sera \(name)", "will be \(name)") }
    func uses(_ count: Int, of limit: Int?) -> String {
        limit.map { pick("\(count) entrée sur \($0)", "\(count) of \($0) used") }
            ?? plural(count, fr: ("\(count) entrée", "\(count) entrées"), en: ("used once", "used \(count) times"))
    }
    func until(_ day: String) -> String { pick("jusqu’au \(day)", "until \(day)") }
    var invite: String { pick("Inviter quelqu’un…", "Invite somebody…") }
    var address: String { pick("Adresse e-mail (facultative)", "E-mail address (optional)") }
    var addressHelp: String {
        pick(
            "Avec une adresse, l’invitation ne vaut que pour elle, une fois. Sans adresse, vous obtenez un lien à transmettre.",
            "With an address, the invitation is for it alone, once. Without, you get a link to hand on.")
    }
    var role: String { pick("Rôle", "Role") }
    var person: String { pick("Personne du plan", "Person of the plan") }
    var nobodyKnown: String { pick("aucune, ou je ne sais pas", "none, or I do not know") }
    var validity: String { pick("Validité", "Valid for") }
    func validity(days: Int) -> String { pick("\(days) jours", "\(days) days") }
    var limit: String { pick("Nombre d’entrées par le lien", "How many may come in by the link") }
    func limit(_ count: Int?) -> String {
        count.map { plural($0, fr: ("une seule", String($0)), en: ("only one", String($0))) } ?? pick("sans limite", "no limit")
    }
    var messageLanguage: String { pick("Langue du message", "Language of the message") }
    var sendMessage: String { pick("Envoyer le message à cette adresse", "Send the message to this address") }
    var makeInvitation: String { pick("Créer l’invitation", "Make the invitation") }

    // Just made

    var made: String { pick("L’invitation est prête", "The invitation is ready") }
    func madeLead(_ words: String) -> String { pick("Elle ouvre le déploiement\u{00A0}: \(words).", "It opens the deployment: \(words).") }
    var link: String { pick("Lien à transmettre", "Link to hand on") }
    var linkHelp: String {
        pick(
            "Copiez-le maintenant\u{00A0}: il ne sera plus montré. Qui l’a peut entrer.",
            "Copy it now: it will not be shown again. Whoever has it can come in.")
    }
    var writeMessage: String { pick("Écrire le message dans ma messagerie", "Write the message in my mail program") }
    var backToAccess: String { pick("Revenir aux réglages", "Back to the settings") }
    func sent(to email: String) -> String { pick("Le message est parti vers \(email).", "The message has left for \(email).") }
    func notSent(to email: String) -> String {
        pick(
            "Le message n’a pas pu partir vers \(email). L’invitation est valable\u{00A0}: transmettez le lien vous-même, ou prévenez l’administrateur.",
            "The message could not be sent to \(email). The invitation is valid: hand the link on yourself, or tell the administrator.")
    }

    // Coming in

    var invitation: String { pick("Invitation", "Invitation") }
    var over: String { pick("Cette invitation n’est pas valable", "This invitation is not valid") }
    var overLead: String {
        pick(
            "Elle a expiré, a déjà servi ou a été retirée, ou son adresse est incomplète. Rien n’a été changé\u{00A0}: demandez-en une autre à la personne qui vous a invité.",
            "It has expired, was used or taken back, or its address is incomplete. Nothing was changed: ask the person who invited you for another one."
        )
    }
    var goOn: String { pick("Aller à Jalon", "Go to Jalon") }
    var memberAlready: String { pick("Vous avez déjà accès", "You already have access") }
    func memberAlreadyLead(_ name: String) -> String {
        pick(
            "Le déploiement \(formats.quoted(name)) vous est déjà ouvert. L’invitation reste valable pour quelqu’un d’autre.",
            "The deployment \(formats.quoted(name)) is already open to you. The invitation stays valid for somebody else.")
    }
    var openPlan: String { pick("Ouvrir le plan", "Open the plan") }
    func join(_ name: String) -> String { pick("Rejoindre \(formats.quoted(name))", "Join \(formats.quoted(name))") }
    func offer(_ offer: InvitationPage.Offer) -> String {
        let role = formats.quoted(DomainTexts(language: language).role(offer.role))
        let day = formats.long(offer.expires)
        return offer.inviter.map {
            pick(
                "\($0) vous invite dans ce déploiement, avec le rôle \(role). L’invitation est valable jusqu’au \(day).",
                "\($0) invites you into this deployment, with the role \(role). The invitation is valid until \(day).")
        }
            ?? pick(
                "Vous êtes invité dans ce déploiement, avec le rôle \(role). L’invitation est valable jusqu’au \(day).",
                "You are invited into this deployment, with the role \(role). The invitation is valid until \(day).")
    }
    func youAre(_ name: String) -> String {
        pick(
            "Vous y êtes \(name)\u{00A0}: les actions à ce nom vous attendent.",
            "There you are \(name): the actions of that name wait for you.")
    }
    func iAm(_ name: String) -> String {
        pick("Je suis \(name), dans le plan\u{00A0}: ses actions sont les miennes", "I am \(name) in the plan: their actions are mine")
    }
    var joinButton: String { pick("Rejoindre", "Join") }
    var otherAddress: String {
        pick(
            "Cette invitation est pour une autre adresse que celle de votre compte. Rien n’a été changé\u{00A0}: déconnectez-vous pour l’utiliser, ou demandez-en une à votre adresse.",
            "This invitation is for another address than your account’s. Nothing was changed: sign out to use it, or ask for one to your address."
        )
    }
    var accountWaits: String {
        pick(
            "Un compte existe déjà pour cette adresse\u{00A0}: connectez-vous pour entrer.",
            "There is an account for this address: sign in to come in.")
    }
    var signInToJoin: String { pick("Se connecter pour rejoindre", "Sign in to join") }
    var haveAccount: String { pick("Vous avez déjà un compte\u{00A0}?", "You have an account already?") }
    var createAndJoin: String { pick("Créer mon compte et rejoindre", "Create my account and join") }
    var signInFirst: String {
        pick(
            "Cette adresse ne peut pas servir à un nouveau compte. Rien n’a été créé\u{00A0}: si elle est la vôtre, connectez-vous pour rejoindre, sinon choisissez-en une autre.",
            "This address can not be used for a new account. Nothing was created: if it is yours, sign in to join; otherwise choose another one."
        )
    }
}

/// The message that goes with an invitation, in the language chosen for it.
struct InvitationMessage: Texts {
    let language: Language
    let deployment: String
    let inviter: String
    let role: Role
    let link: String
    let expires: Day

    var subject: String {
        let name = Formats(language: language).quoted(deployment)
        return pick("Invitation à rejoindre \(name) dans Jalon", "Invitation to join \(name) in Jalon")
    }

    var text: String {
        let formats = Formats(language: language)
        let role = DomainTexts(language: language).role(role)
        return pick(
            """
            Bonjour,

            \(inviter) vous invite à rejoindre le déploiement \(formats.quoted(deployment)) dans Jalon, avec le rôle «\u{00A0}\(role)\u{00A0}».

            Pour entrer, ouvrez ce lien avant le \(formats.long(expires))\u{00A0}:
            \(link)

            Ce lien est personnel\u{00A0}: ne le transmettez pas. Si vous n’attendiez pas ce message, ne faites rien.
            """,
            """
            Hello,

            \(inviter) invites you to join the deployment \(formats.quoted(deployment)) in Jalon, with the role “\(role)”.

            To come in, open this link before \(formats.long(expires)):
            \(link)

            This link is for you alone: do not hand it on. If you did not expect this message, do nothing.
            """)
    }

    /// The message ready to be sent by the reader's own mail program (RFC 6068).
    func mailto(_ email: String) -> String {
        // Line breaks are CR LF in an address of this kind.
        let body = text.replacing("\n", with: "\r\n")
        return "mailto:\(email.addingPercentEncoding().replacing("%40", with: "@"))?subject=\(subject.addingPercentEncoding())"
            + "&body=\(body.addingPercentEncoding())"
    }

    /// `yanis@exemple.fr, membre, jusqu’au 2 décembre 2026`.
    func words(in language: Language, context: DeploymentContext, _ invitation: Directory.Invitation) -> String {
        let texts = InvitationTexts(language: language)
        let person = invitation.person.flatMap { context.deployment.people[$0]?.name }.map(texts.asPerson)
        return [
            invitation.email ?? texts.aLink, DomainTexts(language: language).role(role), person ?? "",
            texts.until(Formats(language: language).long(expires)),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
