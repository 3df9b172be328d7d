import Journal

/// The words of the security log.
package struct SecurityTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    var title: String { pick("Journal de sécurité", "Security log") }
    var lead: String {
        pick(
            "Qui s’est connecté, qui a essayé, et qui peut quoi, sur ce serveur. Chaque ligne est gardée un an.",
            "Who signed in, who tried, and who may do what, on this server. Each line is kept for a year.")
    }
    var nothing: String { pick("Rien ne correspond.", "Nothing matches.") }
    var filter: String { pick("Filtrer", "Filter") }
    var showAll: String { pick("Tout afficher", "Show all") }
    var everyKind: String { pick("Tous les événements", "All events") }
    var everybody: String { pick("Tous les comptes", "All accounts") }
    var moment: String { pick("Moment", "Moment") }
    var event: String { pick("Événement", "Event") }
    var account: String { pick("Compte", "Account") }
    var details: String { pick("Détails", "Details") }
    var machine: String { pick("Machine", "Machine") }
    var older: String { pick("Plus ancien", "Older") }
    var latest: String { pick("Revenir au plus récent", "Back to the latest") }
    var noAccount: String { pick("aucun compte", "no account") }
    package var commandLine: String { pick("ligne de commande", "command line") }
    var deletedAccount: String { pick("un compte supprimé", "a deleted account") }
    var goneDeployment: String { pick("un déploiement supprimé", "a deleted deployment") }
    func by(_ name: String) -> String { pick("par \(name)", "by \(name)") }

    package func name(_ kind: SecurityEvent.Kind) -> String {
        switch kind {
        case .signedIn: pick("connexion", "sign-in")
        case .signInFailed: pick("mot de passe refusé", "password refused")
        case .locked: pick("blocage après des échecs répétés", "lock after repeated failures")
        case .signedOut: pick("déconnexion", "sign-out")
        case .sessionRevoked: pick("session fermée", "session closed")
        case .accountCreated: pick("compte créé", "account created")
        case .passwordChanged: pick("mot de passe changé", "password changed")
        case .accountDisabled: pick("compte désactivé", "account disabled")
        case .accountEnabled: pick("compte réactivé", "account enabled")
        case .accountDeleted: pick("compte supprimé", "account deleted")
        case .administratorAppointed: pick("administrateur nommé", "administrator appointed")
        case .administratorDismissed: pick("administration retirée", "administration removed")
        case .tokenMade: pick("jeton créé", "token made")
        case .tokenFirstUsed: pick("premier usage d’un jeton", "first use of a token")
        case .tokenRevoked: pick("jeton révoqué", "token revoked")
        case .invited: pick("invitation", "invitation")
        case .invitationRevoked: pick("invitation retirée", "invitation taken back")
        case .joined: pick("entrée par une invitation", "joined by an invitation")
        case .memberAdded: pick("accès donné", "access given")
        case .roleChanged: pick("rôle changé", "role changed")
        case .memberRemoved: pick("accès retiré", "access taken away")
        case .left: pick("départ d’un déploiement", "left a deployment")
        }
    }
}
