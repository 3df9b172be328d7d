import ArgumentParser
import Foundation
import Journal

/// `jalon backup`: a consistent copy, while everything goes on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say("Copie les données dans un nouveau fichier.", "Copies the data to a new file."),
        discussion: say(
            "La copie est entière et cohérente, même pendant qu’un serveur travaille. Pour la reprendre, donnez-lui le nom "
                + "jalon.sqlite dans un dossier vide.",
            "The copy is whole and consistent, even while a server is at work. To go back to it, name it jalon.sqlite in an empty folder."))

    @Argument(help: ArgumentHelp(say("Le fichier à créer.", "The file to create."), valueName: say("fichier", "file")))
    var file: String
    @OptionGroup var folder: DataFolder

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else { throw CommandFailure.fileExists(file) }
        try await folder.withJournal { try await $0.backUp(to: file) }
        print(say("Sauvegarde écrite\u{00A0}: \(file)", "Backup written: \(file)"))
    }
}
