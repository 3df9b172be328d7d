import ArgumentParser
import Documents
import Foundation
import Journal
import Planning
import Web

/// `jalon export`: a plan as a spreadsheet.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: say("Écrit un plan dans un tableur.", "Writes a plan to a spreadsheet."),
        discussion: say(
            "Réimporter le fichier donne le même plan. Sans -o, le fichier va sur la sortie standard.",
            "Importing the file again gives the same plan. Without -o, the file goes to the standard output."))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case xlsx, csv
    }

    @OptionGroup var argument: DeploymentArgument
    @Option(help: ArgumentHelp(say("Le format du fichier.", "The format of the file."), valueName: "xlsx|csv")) var format: Format
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(say("Le fichier à écrire.", "The file to write."), valueName: say("fichier", "file")))
    var output: String?
    @Flag(
        help: ArgumentHelp(
            say(
                "Ajoute au .xlsx ce qui est dit des parties prenantes, réservé à l’équipe.",
                "Adds to the .xlsx what is said of stakeholders, which is the team's alone.")))
    var stakeholders = false
    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard !stakeholders || format == .xlsx else {
            throw ValidationError(
                say(
                    "Un .csv n’a qu’une feuille, celle du plan\u{00A0}: --stakeholders demande --format xlsx.",
                    "A .csv has one sheet, the plan's: --stakeholders asks for --format xlsx."))
        }
    }

    func run() async throws {
        let deployment = try await folder.withJournal { try await $0.deployment(named: argument.deployment) }
        let export = PlanExport(deployment, language: SpreadsheetLanguage(.ofReader), includesStakeholders: stakeholders)
        let written =
            switch format {
            case .xlsx: try export.xlsx()
            case .csv: export.csv()
            }
        for notice in written.notices { Terminal.complain(ImportSentences(language: .ofReader).sentence(for: notice)) }
        guard let output else { return FileHandle.standardOutput.write(Data(written.bytes)) }
        do {
            try Data(written.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw CommandFailure.fileNotWritten(output)
        }
        Terminal.complain(say("Plan écrit\u{00A0}: \(output)", "Plan written: \(output)"))
    }
}
