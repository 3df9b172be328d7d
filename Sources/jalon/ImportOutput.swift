import Documents
import Foundation
import Planning
import Web

/// The report of an import, for people and for programs.
struct ImportOutput: Encodable {
    /// A sentence about a place in the file. `cell` is null for a row as a whole.
    struct Remark: Encodable {
        var sheet: String
        var row: Int
        var cell: String?
        var message: String

        private enum CodingKeys: CodingKey { case sheet, row, cell, message }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(sheet, forKey: .sheet)
            try container.encode(row, forKey: .row)
            try container.encode(cell, forKey: .cell)
            try container.encode(message, forKey: .message)
        }
    }

    let deployment: DeploymentID
    let read: Int
    let imported: Int
    let drafts: Int
    let merged: Int
    let skipped: Int
    /// What could not be used as it stands, and what is missing.
    let errors: [Remark]
    /// What was understood with a word of caution.
    let warnings: [Remark]
    let mergedRows: [Remark]
    let skippedRows: [Remark]
    let notices: [String]

    init(deployment: DeploymentID, report: ImportReport) {
        let texts = ImportSentences(language: .ofReader)
        func remark(_ row: RowReference, _ cell: CellAddress? = nil, _ message: String) -> Remark {
            Remark(sheet: row.sheet, row: row.row, cell: cell.map { String(describing: $0) }, message: message)
        }
        self.deployment = deployment
        read = report.read
        imported = report.imported
        drafts = report.drafts
        merged = report.merged.count
        skipped = report.skipped.count
        errors = report.findings.filter(\.problem.isError).map { remark($0.row, $0.cell, texts.sentence(for: $0.problem)) }
        warnings = report.findings.filter { !$0.problem.isError }.map { remark($0.row, $0.cell, texts.sentence(for: $0.problem)) }
        mergedRows = report.merged.map { remark($0.row, nil, texts.sentence(for: $0.into)) }
        skippedRows = report.skipped.map { remark($0.row, nil, texts.sentence(for: $0.reason)) }
        notices = report.notices.map { texts.sentence(for: $0) }
    }

    func printReport(_ report: ImportReport) {
        print(say("Déploiement\u{00A0}: \(deployment)", "Deployment: \(deployment)"))
        print(
            say(
                "Lignes lues\u{00A0}: \(read). Actions importées\u{00A0}: \(imported), dont à discuter\u{00A0}: \(drafts). "
                    + "Lignes fusionnées\u{00A0}: \(merged). Lignes passées\u{00A0}: \(skipped).",
                "Rows read: \(read). Actions imported: \(imported), of which to discuss: \(drafts). "
                    + "Rows merged: \(merged). Rows skipped: \(skipped)."))
        print(
            say(
                "Personnes ajoutées\u{00A0}: \(report.peopleAdded). Axes ajoutés\u{00A0}: \(report.workstreamsAdded).",
                "People added: \(report.peopleAdded). Workstreams added: \(report.workstreamsAdded)."))
        for notice in notices { print("  " + notice) }
        list(say("À corriger", "To mend"), errors)
        list(say("À vérifier", "To check"), warnings)
        list(say("Lignes fusionnées", "Rows merged"), mergedRows)
        list(say("Lignes passées", "Rows skipped"), skippedRows)
    }

    /// Places with the same message share a line: a plan without criteria says so once.
    private func list(_ title: String, _ remarks: [Remark]) {
        guard !remarks.isEmpty else { return }
        print("\n\(title)")
        var messages: [String] = []
        var places: [String: [String]] = [:]
        for remark in remarks {
            if places[remark.message] == nil { messages.append(remark.message) }
            let place = remark.cell ?? say("ligne \(remark.row)", "row \(remark.row)")
            places[remark.message, default: []].append("\(remark.sheet) \(place)")
        }
        for message in messages {
            let all = places[message] ?? []
            let rest = all.count > 6 ? say(" et \(all.count - 6) de plus", " and \(all.count - 6) more") : ""
            print("  \(message)\n      \(all.prefix(6).joined(separator: ", "))\(rest)")
        }
    }
}
