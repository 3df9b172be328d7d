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
            let lines = rows.map { ImportFindings.Line(place: "\($0.row.sheet), \(texts.row($0.row.row))", words: $0.words) }
            ImportFindings.list(id, lines, texts, to: &html)
        }
    }
}

/// What an import found, cell by cell, and what it has to say about the file.
struct ImportFindings {
    /// A place in the file, and what is said about it.
    struct Line {
        let place: String
        let words: String
    }

    let report: ImportReport
    let language: Language

    /// Nobody reads more at once; the rest is counted.
    private static let longest = 500

    func write(to html: inout HTML) {
        let texts = ImportTexts(language: language)
        let sentences = ImportSentences(language: language)
        if !report.findings.isEmpty {
            html.element("section", .class("section"), .attribute("aria-labelledby", "findings-title")) { html in
                html.element("h2", .id("findings-title")) { html in
                    html.text(texts.findings + " ")
                    html.element("span", .class("soft"), text: String(report.findings.count))
                }
                // The sheet is named only where there are several.
                let sheets = Set(report.findings.map(\.row.sheet))
                let lines = report.findings.map { finding in
                    let place = finding.cell?.description ?? texts.row(finding.row.row)
                    return Line(
                        place: sheets.count > 1 ? "\(finding.row.sheet), \(place)" : place,
                        words: sentences.sentence(for: finding.problem))
                }
                Self.list("findings", lines, texts, to: &html)
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

    static func list(_ id: String, _ lines: [Line], _ texts: ImportTexts, to html: inout HTML) {
        html.element("ul", .class("findings"), .id(id)) { html in
            for line in lines.prefix(longest) {
                html.element("li") { html in
                    html.element("span", text: line.place)
                    html.element("span", text: line.words)
                }
            }
        }
        if lines.count > longest { html.element("p", .class("soft"), text: texts.more(lines.count - longest)) }
    }
}
