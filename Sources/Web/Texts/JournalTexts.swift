import Journal
import Planning

/// What goes wrong with storage, in sentences for whoever runs the program.
package struct JournalTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func sentence(for error: JournalError) -> String {
        switch error {
        case .cannotOpen, .readOnly, .notAJournal, .newerSchema: opening(error)
        case .corrupt(let detail):
            pick(
                "Le fichier de données est abîmé (\(detail)). Rien n’a été écrit\u{00A0}: reprenez une sauvegarde.",
                "The data file is damaged (\(detail)). Nothing was written: go back to a backup.")
        case .diskFull:
            pick(
                "Le disque est plein. Rien n’a été enregistré\u{00A0}: libérez de la place, puis recommencez.",
                "The disk is full. Nothing was recorded: free some space, then try again.")
        case .locked:
            pick(
                "Un autre programme occupe le fichier de données. Rien n’a été enregistré\u{00A0}: recommencez dans un instant.",
                "Another program is holding the data file. Nothing was recorded: try again in a moment.")
        case .storage(let code, let detail):
            pick(
                "L’enregistrement a échoué (\(code)\u{00A0}: \(detail)). Rien n’a été changé\u{00A0}: vérifiez le disque, puis recommencez.",
                "Recording failed (\(code): \(detail)). Nothing was changed: check the disk, then try again.")
        case .closed:
            pick(
                "Le service s’arrête. Rien n’a été enregistré\u{00A0}: recommencez dans un instant.",
                "The service is stopping. Nothing was recorded: try again in a moment.")
        case .noSuchDeployment, .noSuchSequence, .unreadableEvent, .lostRace, .tooMuchContention, .constraint: history(error)
        }
    }

    private func opening(_ error: JournalError) -> String {
        switch error {
        case .cannotOpen(let file, let detail):
            pick(
                "Le fichier \(file) ne s’ouvre pas (\(detail)). Rien n’a été changé\u{00A0}: vérifiez le dossier et ses droits.",
                "The file \(file) can not be opened (\(detail)). Nothing was changed: check the folder and its permissions.")
        case .readOnly:
            pick(
                "Le dossier de données est en lecture seule. Rien n’a été changé\u{00A0}: vérifiez ses droits.",
                "The data folder is read-only. Nothing was changed: check its permissions.")
        case .notAJournal(let file):
            pick(
                "Le fichier \(file) n’a pas été écrit par Jalon. Rien n’a été changé\u{00A0}: indiquez un autre dossier avec --data.",
                "The file \(file) was not written by Jalon. Nothing was changed: name another folder with --data.")
        case .newerSchema(let found, let supported):
            pick(
                "Les données viennent d’une version plus récente de Jalon (format \(found), connu jusqu’à \(supported)). "
                    + "Rien n’a été changé\u{00A0}: mettez Jalon à jour.",
                "The data comes from a newer version of Jalon (format \(found), known up to \(supported)). "
                    + "Nothing was changed: update Jalon.")
        default: ""
        }
    }

    private func history(_ error: JournalError) -> String {
        switch error {
        case .noSuchDeployment(let id):
            pick(
                "Aucun déploiement n’a l’identifiant \(id), ou il a été supprimé. Vérifiez-le dans la liste des déploiements.",
                "No deployment has the identifier \(id), or it was deleted. Check it in the list of deployments.")
        case .noSuchSequence(_, let asked, let head):
            pick(
                "L’événement \(asked) n’existe pas\u{00A0}: ce déploiement en compte \(head). Demandez un numéro de 1 à \(head).",
                "There is no event \(asked): this deployment has \(head). Ask for a number from 1 to \(head).")
        case .unreadableEvent(let id, let sequence, let kind, _):
            pick(
                "L’événement \(sequence) du déploiement \(id) (\(kind)) ne se lit pas avec cette version. "
                    + "Il est gardé tel quel\u{00A0}: mettez Jalon à jour.",
                "Event \(sequence) of the deployment \(id) (\(kind)) can not be read by this version. It is kept as it is: update Jalon.")
        case .lostRace, .tooMuchContention:
            pick(
                "Trop de modifications arrivent en même temps sur ce déploiement. Rien n’a été enregistré\u{00A0}: recommencez dans un instant.",
                "Too many changes reach this deployment at once. Nothing was recorded: try again in a moment.")
        case .constraint(let detail):
            pick(
                "Une règle de la base a refusé l’écriture (\(detail)). Rien n’a été enregistré\u{00A0}: signalez-le à l’exploitant.",
                "A rule of the database refused the write (\(detail)). Nothing was recorded: tell the operator.")
        default: ""
        }
    }
}
