import ArgumentParser
import Documents
import Foundation
import Journal
import Planning
import Web

/// `jalon import`: a spreadsheet becomes a plan, in a new deployment or in one that exists.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: say("Fait d’un tableur un plan d’actions.", "Turns a spreadsheet into an action plan."),
        discussion: say(
            "Lit .xlsx, .ods et .csv. Ouvre un déploiement du nom du fichier, sauf avec --into. Rien n’est importé à moitié.",
            "Reads .xlsx, .ods and .csv. Opens a deployment named after the file, unless --into is given. Nothing is imported by half."))

    @Argument(help: ArgumentHelp(say("Le fichier à importer.", "The file to import."), valueName: say("fichier", "file")))
    var file: String
    @Option(
        help: ArgumentHelp(
            say("Ajoute à ce déploiement (identifiant ou nom).", "Adds to this deployment (identifier or name)."),
            valueName: say("déploiement", "deployment")))
    var into: String?
    @Option(help: ArgumentHelp(say("Le nom du nouveau déploiement.", "The name of the new deployment."), valueName: say("nom", "name")))
    var name: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(say("Importe au nom de ce compte.", "Imports in the name of this account."), valueName: say("adresse", "email")))
    var account: String?
    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit le compte rendu en JSON.", "Writes the report as JSON."))) var json = false

    func validate() throws {
        guard into == nil || name == nil else {
            throw ValidationError(say("--into et --name s’excluent.", "--into and --name exclude each other."))
        }
    }

    func run() async throws {
        let workbook = try Spreadsheet.read(try bytes())
        let mapping = ImportProposal(for: workbook).mapping
        guard mapping.sheets.contains(where: { $0.isIncluded && $0.content == .actions }) else { throw CommandFailure.noPlan(file) }
        let (deployment, report) = try await folder.withJournal(creates: true) { journal in
            try await bring(workbook, mapping, into: journal)
        }
        let output = ImportOutput(deployment: deployment, report: report)
        if json { try Terminal.print(json: output) } else { output.printReport(report) }
    }

    /// The file, refused by its size before it takes memory.
    private func bytes() throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
            let handle = FileHandle(forReadingAtPath: file)
        else { throw CommandFailure.fileNotRead(file) }
        defer { try? handle.close() }
        do {
            return [UInt8](try handle.read(upToCount: SpreadsheetLimits.standard.fileBytes + 1) ?? Data())
        } catch {
            throw CommandFailure.fileNotRead(file)
        }
    }

    private func bring(_ workbook: Workbook, _ mapping: ImportMapping, into journal: Journal) async throws -> (DeploymentID, ImportReport) {
        let moment = Moment(Date())
        let target = try await ImportTarget(into: into, account: account, in: journal)
        var generator = SystemRandomNumberGenerator()
        let plan = ImportPlan(workbook, mapping: mapping, into: target.deployment, by: target.actor, at: moment, using: &generator)
        guard plan.report.imported > 0 else { throw CommandFailure.noPlan(file) }
        let id = target.deployment.id
        if !target.deployment.isOpened {
            _ = try await journal.execute(
                .settings(.open(name: name ?? nameOfFile)), on: id, by: target.actor, at: moment,
                commandID: CommandID(UInt64.random(in: .min ... .max)))
            try await target.letAdministratorsIn(journal, at: moment)
        }
        _ = try await journal.execute(
            .batch(plan.commands), on: id, by: target.actor, at: moment, commandID: .forImport(UInt64.random(in: .min ... .max)))
        return (id, plan.report)
    }

    private var nameOfFile: String { URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent }
}
