import Foundation
import Testing

@Suite("Spreadsheets on the command line")
struct SpreadsheetCommandTests {
    private static let plan = """
        Axe;Action à mener;Pilote;Échéance;Statut;Budget
        Lieux;Mesurer la fréquentation;Yanis Benali;18/09/2026;en cours;
        Lieux;Poser la signalétique;Thomas Garnier / Nadia Roussel;mi-novembre;à faire;1 450 €
        Lieux;Mesurer la fréquentation;Yanis Benali;18/09/2026;en cours;
        Total;;;;;1 450 €
        """

    /// The report that `--json` writes. A key that is missing fails the test.
    private struct Report: Decodable {
        struct Remark: Decodable, Equatable {
            var sheet: String
            var row: Int
            var cell: String?
            var message: String
        }
        var deployment: String
        var read, imported, drafts, merged, skipped: Int
        var errors, warnings, mergedRows, skippedRows: [Remark]
        var notices: [String]
    }

    private func inFolder(_ test: (String) throws -> Void) throws {
        let folder = temporaryFolder()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try test(folder)
    }

    private func write(_ text: String, to folder: String, as name: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func importing(_ path: String, _ arguments: String..., in folder: String) throws -> Report {
        let result = try run(["import", path, "--json", "--data", folder + "/data"] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }

    @Test("say of every row what became of it")
    func report() throws {
        try inFolder { folder in
            let report = try importing(try write(Self.plan, to: folder, as: "plan.csv"), in: folder)
            #expect(report.read == 4)
            #expect(report.imported == 2)
            #expect(report.merged == 1)
            #expect(report.skipped == 1)
            #expect(report.read == report.imported + report.merged + report.skipped)
            #expect(report.drafts == 2)
            #expect(report.errors.contains { $0.row == 2 && $0.cell == nil && $0.message.contains("done when") }, "\(report.errors)")
            #expect(report.warnings.contains { $0.row == 3 && $0.cell == "C3" && $0.message.contains("Thomas Garnier") })
            #expect(report.mergedRows.map(\.row) == [4])
            #expect(report.skippedRows.map(\.row) == [5])
            let list = try run("list", "--data", folder + "/data")
            #expect(list.output.contains(report.deployment))
            #expect(list.output.contains("plan"))
            let history = try run("history", report.deployment, "--data", folder + "/data", locale: "fr_FR.UTF-8")
            #expect(history.output.contains("a importé"), "\(history.output)")
        }
    }

    @Test("give the same plan when an export is imported", arguments: ["xlsx", "csv"])
    func roundTrip(format: String) throws {
        try inFolder { folder in
            let first = try importing(try write(Self.plan, to: folder, as: "plan.csv"), in: folder)
            let path = "\(folder)/export.\(format)"
            let export = try run("export", "plan", "--format", format, "--data", folder + "/data", "-o", path)
            #expect(export.status == 0, "\(export.errors)")
            #expect(export.output.isEmpty)
            let second = try importing(path, "--name", "copie", in: folder)
            #expect(second.deployment != first.deployment)
            #expect(second.imported == first.imported)
            let (one, two) = (
                try run("export", first.deployment, "--format", "csv", "--data", folder + "/data"),
                try run("export", "copie", "--format", "csv", "--data", folder + "/data")
            )
            #expect(one.output.contains("Poser la signalétique"))
            #expect(one.output == two.output)
        }
    }

    @Test("add to a deployment that exists, in the name of one of its members")
    func into() throws {
        try inFolder { folder in
            let path = try write(Self.plan, to: folder, as: "plan.csv")
            let first = try importing(path, in: folder)
            let again = try importing(path, "--into", first.deployment, in: folder)
            #expect(again.deployment == first.deployment)
            #expect(again.warnings.contains { $0.message.contains("already") }, "\(again.warnings)")
            let list = try run("list", "--json", "--data", folder + "/data")
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
            #expect(rows.count == 1)
            #expect((rows[0]["actions"] as? [String: Any])?["total"] as? Int == 4)
            let stranger = try run("import", path, "--as", "nobody@example.org", "--data", folder + "/data")
            #expect(stranger.status == 1)
            #expect(stranger.errors.contains("No account"))
        }
    }

    @Test("refuse what is not a plan with a sentence, and change nothing")
    func refusals() throws {
        try inFolder { folder in
            let data = folder + "/data"
            let bad: [(name: String, content: String, sentence: String)] = [
                ("vide.csv", "", "est vide"), ("page.xls", "<html><table></table></html>", "page web"),
                ("note.pdf", "%PDF-1.7", "PDF"), ("liste.csv", "a;b\n1;2\n", "Aucun plan d’actions"),
                ("coupe.xlsx", "PK\u{3}\u{4}", "abîmé"),
            ]
            for (name, content, sentence) in bad {
                let path = try write(content, to: folder, as: name)
                let result = try run("import", path, "--data", data, locale: "fr_FR.UTF-8")
                #expect(result.status == 1, "\(name)")
                #expect(result.errors.contains(sentence), "\(name): \(result.errors)")
                #expect(result.errors.contains("Rien n’a été importé"), "\(name): \(result.errors)")
                #expect(result.output.isEmpty, "\(name)")
            }
            #expect(try run("import", folder + "/missing.xlsx", "--data", data).status == 1)
            #expect(try run("import", folder, "--data", data).status == 1)
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test("end with 2 on wrong use, and 1 when there is nothing to export")
    func wrongUse() throws {
        try inFolder { folder in
            #expect(try run("import").status == 2)
            #expect(try run("import", "a.csv", "--into", "x", "--name", "y").status == 2)
            #expect(try run("export", "plan", "--data", folder).status == 2)
            #expect(try run("export", "plan", "--format", "pdf", "--data", folder).status == 2)
            #expect(try run("export", "plan", "--format", "csv", "--data", folder + "/none").status == 1)
            _ = try importing(try write(Self.plan, to: folder, as: "plan.csv"), in: folder)
            #expect(try run("export", "autre", "--format", "csv", "--data", folder + "/data").status == 1)
            let result = try run("export", "plan", "--format", "csv", "--data", folder + "/data", "-o", folder + "/no/where.csv")
            #expect(result.status == 1)
            #expect(result.errors.contains("can not be written"))
        }
    }

    @Test("give a plan of which the program says what the method still asks, in the reader's language")
    func check() throws {
        try inFolder { folder in
            let report = try importing(try write(Self.plan, to: folder, as: "plan.csv"), in: folder)
            let french = try run("check", "plan", "--data", folder + "/data", locale: "fr_FR.UTF-8")
            #expect(french.status == 0)
            #expect(french.output.contains("Ce que la méthode demande · plan"))
            #expect(french.output.contains("1. Mesurer la fréquentation (Yanis Benali"))
            let english = try run("check", report.deployment, "--data", folder + "/data").output
            #expect(english.contains("What the method asks · plan") && english.contains("Done when"))
            #expect(try run("check", "autre", "--data", folder + "/data").status == 1)
            let forecast = try run("forecast", "plan", "--data", folder + "/data", locale: "fr_FR.UTF-8")
            #expect(forecast.status == 0 && forecast.output.contains("Pas encore de prévision"), "\(forecast.output)")
            #expect(forecast.output.contains("1. Mesurer la fréquentation"))
            let json = try run("forecast", report.deployment, "--json", "--data", folder + "/data").output
            #expect(json.contains("\"basis\"") && json.contains("No forecast yet"), "\(json)")
            #expect(try run("forecast", "autre", "--data", folder + "/data").status == 1)
            #expect(try run("check", "--data", folder + "/data").status == 2)
        }
    }
}
