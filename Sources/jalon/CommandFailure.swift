import Documents
import Foundation
import Journal
import Planning
import Scheduling
import Web

/// Why a command was not carried out. Exit status 1.
enum CommandFailure: Error, Hashable {
    case noData(folder: String)
    case folderNotCreated(String)
    case noSuchDeployment(String)
    case severalDeployments(String)
    case noSuchAccount(String)
    case emailTaken(String)
    case notAnEmail(String)
    case passwordTooShort
    case passwordsDiffer
    case fileExists(String)
    case fileNotRead(String)
    case fileNotWritten(String)
    case notAMember(String)
    case noPlan(String)
    case scheduleNotVerified

    /// The sentence for an error of ours, nil for those of the argument parser.
    static func sentence(for error: any Error) -> String? {
        switch error {
        case let failure as CommandFailure: failure.sentence
        case let refusal as Refusal: RefusalTexts(language: .ofReader).sentence(for: refusal, in: nil)
        case let error as SpreadsheetError: SpreadsheetTexts(language: .ofReader).sentence(for: error)
        case let error as JournalError: JournalTexts(language: .ofReader).sentence(for: error)
        case let error as PSPLIB.ReadingError: SchedulingSentences.sentence(for: error)
        case let error as ProjectError: SchedulingSentences.sentence(for: error)
        case DirectoryError.emailTaken(let email): CommandFailure.emailTaken(email).sentence
        default: nil
        }
    }

    private var sentence: String {
        switch self {
        case .noData(let folder):
            say(
                "Il n’y a pas de données de Jalon dans le dossier \(folder). Indiquez-en un autre avec --data.",
                "There is no data of Jalon in the folder \(folder). Name another one with --data.")
        case .folderNotCreated(let folder):
            say(
                "Le dossier \(folder) ne peut pas être créé. Vérifiez les droits, ou indiquez-en un autre avec --data.",
                "The folder \(folder) can not be created. Check the permissions, or name another one with --data.")
        case .noSuchDeployment(let name):
            say(
                "Aucun déploiement n’a l’identifiant ni le nom «\u{00A0}\(name)\u{00A0}». «\u{00A0}jalon list\u{00A0}» les énumère.",
                "No deployment has the identifier or the name “\(name)”. “jalon list” lists them.")
        case .severalDeployments(let name):
            say(
                "Plusieurs déploiements portent le nom «\u{00A0}\(name)\u{00A0}». Donnez l’identifiant, que «\u{00A0}jalon list\u{00A0}» indique.",
                "Several deployments are called “\(name)”. Give the identifier, which “jalon list” shows.")
        case .noSuchAccount(let email):
            say(
                "Aucun compte n’a l’adresse \(email). «\u{00A0}jalon user list\u{00A0}» les énumère.",
                "No account has the address \(email). “jalon user list” lists them.")
        case .emailTaken(let email):
            say(
                "Un compte a déjà l’adresse \(email). Rien n’a été créé.",
                "An account already has the address \(email). Nothing was created.")
        case .notAnEmail(let text):
            say(
                "«\u{00A0}\(text)\u{00A0}» n’est pas une adresse électronique. Rien n’a été créé.",
                "“\(text)” is not an e-mail address. Nothing was created.")
        default: fileOrPassword
        }
    }

    private var fileOrPassword: String {
        switch self {
        case .passwordTooShort:
            say(
                "Le mot de passe doit compter au moins \(Passwords.minimumLength) caractères. Rien n’a été changé.",
                "The password must have at least \(Passwords.minimumLength) characters. Nothing was changed.")
        case .passwordsDiffer:
            say(
                "Les deux saisies du mot de passe diffèrent. Rien n’a été changé.", "The two passwords typed differ. Nothing was changed.")
        case .fileExists(let path):
            say(
                "Le fichier \(path) existe déjà et n’a pas été remplacé. Choisissez un autre nom.",
                "The file \(path) already exists and was not replaced. Choose another name.")
        case .fileNotRead(let path):
            say(
                "Le fichier \(path) ne se lit pas. Vérifiez son nom et ses droits.",
                "The file \(path) can not be read. Check its name and permissions.")
        case .fileNotWritten(let path):
            say(
                "Le fichier \(path) ne peut pas être écrit. Vérifiez le dossier et ses droits.",
                "The file \(path) can not be written. Check the folder and its permissions.")
        case .notAMember(let email):
            say(
                "Le compte \(email) n’est pas membre de ce déploiement. Rien n’a été importé.",
                "The account \(email) is not a member of this deployment. Nothing was imported.")
        case .noPlan(let path):
            say(
                "Aucun plan d’actions n’a été reconnu dans \(path). Rien n’a été importé\u{00A0}: le tableau doit avoir une ligne de titres, avec au moins le titre des actions.",
                "No action plan was recognised in \(path). Nothing was imported: the table must have a row of headings, with at least the title of the actions."
            )
        case .scheduleNotVerified:
            say(
                "Le calendrier trouvé ne respecte pas toutes les contraintes\u{00A0}: c’est un défaut de Jalon, et il n’est pas affiché. Signalez-le avec le fichier.",
                "The schedule found breaks a constraint: that is a fault of Jalon, and it is not shown. Report it with the file.")
        default: ""
        }
    }
}
