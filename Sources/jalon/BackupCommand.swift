import ArgumentParser
import Foundation
import Journal

/// `jalon backup`: a consistent copy, while everything goes on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say("Copie les données dans un nouveau fichier.", "Copies the data to a new file."),
        discussion: say(
            "La copie est entière et cohérente, même pendant qu’un serveur travaille. Les pièces jointes aux mesures vont dans un dossier à côté, qui "
                + "porte le même nom suivi de .files. Pour reprendre la copie, nommez-les jalon.sqlite et files dans un dossier vide.",
            "The copy is whole and consistent, even while a server is at work. The files attached to measurements go "
                + "into a folder beside it, of the same name with .files. To go back to the copy, name them jalon.sqlite and files in an empty folder."
        ))

    @Argument(help: ArgumentHelp(say("Le fichier à créer.", "The file to create."), valueName: say("fichier", "file")))
    var file: String
    @OptionGroup var folder: DataFolder

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else { throw CommandFailure.fileExists(file) }
        let copies = file + ".files"
        guard !FileManager.default.fileExists(atPath: copies) else { throw CommandFailure.fileExists(copies) }
        try await folder.withJournal { try await $0.backUp(to: file) }
        // After the database: every file that its copy names is there.
        let files = (folder.data as NSString).appendingPathComponent("files")
        try EvidenceFiles(folder: URL(fileURLWithPath: files)).copy(to: URL(fileURLWithPath: copies))
        print(say("Sauvegarde écrite\u{00A0}: \(file)", "Backup written: \(file)"))
    }
}
