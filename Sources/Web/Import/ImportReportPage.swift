import Documents
import Planning

/// Third stage of an import: what became of every row.
struct ImportReportPage {
    let page: PageContext
    /// Where it went.
    let deployment: DeploymentID
    let report: ImportReport

    private var texts: ImportTexts { ImportTexts(language: page.language) }
    private var sentences: ImportSentences { ImportSentences(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.reportStage).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { html in
                    html.element("h1", text: texts.done(actions: report.imported))
                    html.element("a", .class("button primary"), .href("/deployments/\(deployment)/plan"), text: texts.openPlan)
                }
                ImportStages(current: .report, language: page.language).write(to: &html)
                html.element("h2", .class("visually-hidden"), text: texts.figures)
                figures(&html)
                ImportFindings(report: report, language: page.language).write(to: &html)
                rows("merged", texts.mergedRows, report.merged.map { ($0.row, sentences.sentence(for: $0.into)) }, &html)
                rows("skipped", texts.skippedRows, report.skipped.map { ($0.row, sentences.sentence(for: $0.reason)) }, &html)
            }
        }
    }

    private func figures(_ html: inout HTML) {
        let all = [
            (texts.rowsRead, report.read), (texts.imported, report.imported), (texts.drafts, report.drafts),
            (texts.merged, report.merged.count), (texts.skipped, report.skipped.count),
            (texts.peopleAdded, report.peopleAdded), (texts.workstreamsAdded, report.workstreamsAdded),
        ]
        html.element("dl", .class("figures")) { html in
            for (label, count) in all {
                html.element("div") { html in
                    html.element("dt", text: label)
                    html.element("dd", text: String(count))
                }
            }
        }
    }

    private func rows(_ id: String, _ title: String, _ rows: [(row: RowReference, words: String)], _ html: inout HTML) {
        guard !rows.isEmpty else { return }
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h2", .id("\(id)-title"), text: title)
            let lines = rows.map { ImportFindings.Line(row: $0.row, words: $0.words) }
            ImportFindings.list(id, lines, texts, to: &html)
        }
    }
}

/// What an import found, cell by cell, and what it has to say about the file.
struct ImportFindings {
    /// What is said about a place in the file.
    struct Line {
        let row: RowReference
        /// nil when it is said of the row as a whole.
        var cell: CellAddress?
        let words: String
    }

    let report: ImportReport
    let language: Language
    /// The names of the columns, for cells that are not named by their address: what is pasted has none.
    var columns: [Int: String] = [:]

    /// Nobody reads more at once; the rest is counted.
    private static let longest = 500
    private static let mostPlaces = 12

    func write(to html: inout HTML) {
        let texts = ImportTexts(language: language)
        let sentences = ImportSentences(language: language)
        if !report.findings.isEmpty {
            html.element("section", .class("section"), .attribute("aria-labelledby", "findings-title")) { html in
                html.element("h2", .id("findings-title")) { html in
                    html.text(texts.findings + " ")
                    html.element("span", .class("soft"), text: String(report.findings.count))
                }
                let lines = report.findings.map {
                    Line(row: $0.row, cell: $0.cell, words: sentences.sentence(for: $0.problem))
                }
                Self.list("findings", lines, texts, columns: columns, to: &html)
            }
        }
        if !report.notices.isEmpty {
            html.element("section", .class("section"), .attribute("aria-labelledby", "notices-title")) { html in
                html.element("h2", .id("notices-title"), text: texts.notices)
                html.element("ul", .class("items"), .id("notices")) { html in
                    for notice in report.notices { html.element("li", text: sentences.sentence(for: notice)) }
                }
            }
        }
    }

    /// What is said of several places is said once.
    static func list(_ id: String, _ lines: [Line], _ texts: ImportTexts, columns: [Int: String] = [:], to html: inout HTML) {
        var order: [String] = []
        var places: [String: [String]] = [:]
        // The sheet is named only where there are several.
        let hasSheets = Set(lines.map(\.row.sheet)).count > 1
        for line in lines {
            let named = line.cell.flatMap { columns[$0.column] }.map { PasteTexts(language: texts.language).place(line.row.row, $0) }
            let place = named ?? line.cell?.description ?? texts.row(line.row.row)
            if places[line.words] == nil { order.append(line.words) }
            places[line.words, default: []].append(hasSheets ? "\(line.row.sheet) \(place)" : place)
        }
        html.element("ul", .class("findings"), .id(id)) { html in
            for words in order.prefix(longest) {
                let all = places[words] ?? []
                var shown = all.prefix(mostPlaces).joined(separator: ", ")
                if all.count > mostPlaces { shown += " " + texts.more(all.count - mostPlaces) }
                html.element("li") { html in
                    html.element("span", text: words + " ")
                    html.element("span", .class("soft"), text: shown)
                }
            }
        }
        if order.count > longest { html.element("p", .class("soft"), text: texts.more(order.count - longest)) }
    }
}
