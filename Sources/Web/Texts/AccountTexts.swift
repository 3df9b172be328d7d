import Foundation
import Journal
import Planning

/// The words of one's own account.
struct AccountTexts: Texts {
    let language: Language

    var title: String { pick("Mon compte", "My account") }
    var name: String { pick("Nom", "Name") }
    var languageLabel: String { pick("Langue", "Language") }
    /// Each language in its own words.
    func name(of language: Language) -> String {
        switch language {
        case .french: "Français"
        case .english: "English"
        }
    }
    var signOut: String { pick("Se déconnecter", "Sign out") }

    var password: String { pick("Mot de passe", "Password") }
    var currentPassword: String { pick("Mot de passe actuel", "Current password") }
    var newPassword: String { pick("Nouveau mot de passe", "New password") }
    func passwordHelp(_ minimum: Int) -> String {
        pick(
            "\(minimum) caractères au moins. Vos autres sessions seront fermées.",
            "At least \(minimum) characters. Your other sessions will be closed.")
    }
    var changePassword: String { pick("Changer le mot de passe", "Change the password") }

    // API tokens

    var tokens: String { pick("Jetons de l’API", "API tokens") }
    var tokensLead: String {
        pick(
            "Un jeton permet à un programme d’agir en votre nom, par exemple pour alimenter un tableau de bord.",
            "A token lets a program act in your name, for example to feed a dashboard.")
    }
    var describedAPI: String { pick("Description de l’API", "Description of the API") }
    var newToken: String {
        pick(
            "Voici le nouveau jeton. Copiez-le maintenant\u{00A0}: il ne sera plus montré.",
            "Here is the new token. Copy it now: it will not be shown again.")
    }
    var myTokens: String { pick("Mes jetons", "My tokens") }
    var tokenName: String { pick("Nom du jeton", "Name of the token") }
    var tokenNameHelp: String { pick("L’outil qui s’en servira.", "The tool that will use it.") }
    var rights: String { pick("Droits", "Rights") }
    func scope(_ scope: Directory.APIToken.Scope) -> String {
        switch scope {
        case .read: pick("lire", "read")
        case .write: pick("lire et modifier", "read and change")
        }
    }
    var validity: String { pick("Validité", "Valid for") }
    func validity(days: Int) -> String {
        switch days {
        case 365: pick("un an", "one year")
        case 730: pick("deux ans", "two years")
        default: pick("\(days) jours", "\(days) days")
        }
    }
    var created: String { pick("Créé", "Created") }
    var lastUsed: String { pick("Dernier usage", "Last used") }
    var never: String { pick("jamais", "never") }
    var expires: String { pick("Expire", "Expires") }
    var createToken: String { pick("Créer un jeton", "Create a token") }
    var revoke: String { pick("Révoquer", "Revoke") }

    var tokenReach: String { pick("Déploiements ouverts au jeton", "Deployments open to the token") }
    var allDeployments: String { pick("tous les miens", "all of mine") }
    var formerDeployment: String { pick("un déploiement auquel vous n’avez plus accès", "a deployment you no longer have access to") }

    // Deletion

    var deletion: String { pick("Supprimer mon compte", "Delete my account") }
    var deletionLead: String {
        pick(
            "Votre nom et votre adresse sont effacés, vos accès se ferment. L’historique garde ce que vous avez fait, par «\u{00A0}un compte supprimé\u{00A0}».",
            "Your name and address are erased, your access ends. History keeps what you did, by “a deleted account”.")
    }
    var deleteMyAccount: String { pick("Supprimer mon compte…", "Delete my account…") }

    // Sessions

    var sessions: String { pick("Sessions", "Sessions") }
    var sessionsLead: String {
        pick(
            "Les appareils sur lesquels vous êtes connecté. Fermez ceux que vous ne reconnaissez pas, puis changez de mot de passe.",
            "The devices on which you are signed in. Close those you do not recognise, then change your password.")
    }
    var mySessions: String { pick("Mes sessions ouvertes", "My open sessions") }
    var device: String { pick("Appareil", "Device") }
    var unknownDevice: String { pick("appareil inconnu", "unknown device") }
    var thisOne: String { pick("(celui-ci)", "(this one)") }
    var opened: String { pick("Ouverte", "Opened") }
    var seen: String { pick("Vue", "Seen") }
    var close: String { pick("Fermer", "Close") }
    func theSession(_ device: String) -> String { pick("la session \(device)", "the session \(device)") }
    var closeOthers: String { pick("Fermer toutes les autres sessions", "Close all other sessions") }

    /// `aujourd’hui à 14 h 05`, `hier`, `12 mars 2026`.
    func day(_ moment: Moment, now: Moment, in zone: TimeZone) -> String {
        let formats = Formats(language: language)
        let day = moment.day(in: zone)
        switch now.day(in: zone) - day {
        case 0:
            let time = formats.time(moment, in: zone)
            return pick("aujourd’hui à \(time)", "today at \(time)")
        case 1: return pick("hier", "yesterday")
        default: return formats.long(day)
        }
    }
}

/// The words of the accounts of a server.
struct AccountsTexts: Texts {
    let language: Language

    var title: String { pick("Comptes", "Accounts") }
    var securityLog: String { pick("Journal de sécurité", "Security log") }
    var lead: String {
        pick(
            "Qui peut se connecter à ce serveur. L’accès à chaque déploiement se donne ensuite dans ses réglages.",
            "Who can sign in to this server. Access to each deployment is then given in its settings.")
    }
    var name: String { pick("Nom", "Name") }
    var email: String { pick("Adresse e-mail", "E-mail address") }
    var rights: String { pick("Droits", "Rights") }
    var administrator: String { pick("administrateur", "administrator") }
    var user: String { pick("utilisateur", "user") }
    var since: String { pick("Créé", "Created") }
    var disabled: String { pick("désactivé", "disabled") }
    var you: String { pick("(vous)", "(you)") }
    var change: String { pick("Modifier", "Change") }
    var disable: String { pick("Désactiver", "Disable") }
    var enable: String { pick("Réactiver", "Enable") }
    var appoint: String { pick("Nommer administrateur", "Make administrator") }
    var dismiss: String { pick("Retirer l’administration", "Remove administration") }
    var resetPassword: String { pick("Nouveau mot de passe", "New password") }
    func passwordOf(_ name: String) -> String { pick("Mot de passe provisoire de \(name)", "Temporary password of \(name)") }
    var setPassword: String { pick("Remplacer", "Replace") }
    func resetHelp(_ minimum: Int) -> String {
        pick(
            "\(minimum) caractères au moins, à remettre en main propre. Ses sessions ouvertes se ferment.",
            "At least \(minimum) characters, to hand over in person. Their open sessions end.")
    }
    var add: String { pick("Ajouter un compte", "Add an account") }
    var password: String { pick("Mot de passe provisoire", "Temporary password") }
    func passwordHelp(_ minimum: Int) -> String {
        pick(
            "\(minimum) caractères au moins. Remettez-le en main propre\u{00A0}; la personne le changera dans son compte.",
            "At least \(minimum) characters. Hand it over in person; they will change it in their account.")
    }
    var administers: String { pick("Administre les comptes de ce serveur", "Administers the accounts of this server") }
    var create: String { pick("Créer le compte", "Create the account") }
}
