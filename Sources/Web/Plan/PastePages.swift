import Documents
import Planning

/// Where cells are pasted by hand: without script, or on a phone.
struct PastePage {
    let page: PageContext
    let deployment: Deployment
    var problem: FieldForm.Problem?

    static let form = "paste"
    private var texts: PasteTexts { PasteTexts(language: page.language) }

    func write(to html: inout HTML) {
        let base = "/deployments/\(deployment.id)"
        Layout(page: page, title: "\(texts.title) · \(deployment.settings.name)").write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.title) }
                SectionForm(id: Self.form, action: base + "/paste", language: page.language, problem: problem).write(to: &html) { html in
                    html.element("div") { html in
                        html.element("label", .attribute("for", "cells"), text: texts.cells)
                        html.element("p", .class("help"), .id("cells-help"), text: texts.help)
                        html.element(
                            "textarea", .id("cells"), .name("cells"), .attribute("rows", 12), .flag("required"), .class("cells"),
                            .attribute("spellcheck", "false"), .attribute("aria-describedby", "cells-help \(Self.form)-message"),
                            text: problem?.typed["cells"].map { "\n" + $0 } ?? "")
                    }
                    html.element("div", .class("actions")) { html in
                        html.element("button", .class("primary"), text: texts.read)
                        html.element("a", .href(base + "/plan"), text: texts.cancel)
                    }
                }
            }
        }
    }
}

/// What pasted cells will become, to be corrected and accepted.
struct PastePreviewPage {
    let page: PageContext
    let key: String
    let mapping: SheetMapping
    let preview: ImportProposal.SheetPreview
    let report: ImportReport
    /// The plan as it would be, and as it is.
    let after: Deployment
    let before: Deployment
    var problem: FieldForm.Problem?

    static let form = "paste-preview"
    private var texts: PasteTexts { PasteTexts(language: page.language) }
    private var words: ImportTexts { ImportTexts(language: page.language) }

    /// Nobody reads more of them before accepting.
    private static let shown = 50

    func write(to html: inout HTML) {
        Layout(page: page, title: "\(texts.title) · \(before.settings.name)").write(to: &html) { html in
            html.element("div", .class("page-head")) { $0.element("h1", text: texts.title) }
            html.element("form", .id(Self.form), .attribute("method", "post"), .attribute("action", "/imports/\(key)")) { html in
                html.void("input", .type("hidden"), .name("form"), .value(Self.form))
                FieldForm.message(of: Self.form, problem: problem, language: page.language, to: &html)
                summary(&html)
                ImportFindings(report: report, language: page.language, columns: columnNames).write(to: &html)
                leftOut(&html)
                actions(&html)
                columns(&html)
            }
        }
    }

    private func summary(_ html: inout HTML) {
        html.element(
            "p",
            text: texts.summary(
                rows: report.read, actions: report.imported, drafts: report.drafts, people: report.peopleAdded,
                workstreams: report.workstreamsAdded))
        html.element("div", .class("section actions")) { html in
            if report.imported > 0 {
                html.element(
                    "button", .class("primary"), .attribute("formaction", "/imports/\(key)/accept"), text: texts.accept(report.imported))
            }
            html.element("a", .href("/deployments/\(before.id)/plan"), text: texts.cancel)
        }
    }

    /// Rows that become no action of their own.
    private func leftOut(_ html: inout HTML) {
        let sentences = ImportSentences(language: page.language)
        let merged = report.merged.map { ImportFindings.Line(row: $0.row, words: sentences.sentence(for: $0.into)) }
        let skipped = report.skipped.map { ImportFindings.Line(row: $0.row, words: sentences.sentence(for: $0.reason)) }
        for (id, title, lines) in [("merged", words.mergedRows, merged), ("skipped", words.skippedRows, skipped)] where !lines.isEmpty {
            html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
                html.element("h2", .id("\(id)-title"), text: title)
                ImportFindings.list(id, lines, words, to: &html)
            }
        }
    }

    private func actions(_ html: inout HTML) {
        let new = after.plan.actions.filter { before.plan[$0.id] == nil }.sorted { $0.number < $1.number }
        guard !new.isEmpty else { return }
        let fields = PlanTexts(language: page.language)
        let values = ValueTexts(language: page.language)
        let shown: [ActionField] = [.title, .workstream, .responsible, .dueDay, .status, .effort]
        html.element("section", .class("section"), .attribute("aria-labelledby", "added-title")) { html in
            html.element("h2", .id("added-title"), text: texts.willBeAdded)
            html.element(
                "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
                .attribute("aria-labelledby", "added-title")
            ) { html in
                html.element("table", .class("plain stack"), .id("added")) { html in
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for field in shown { html.element("th", .attribute("scope", "col"), text: fields.name(of: field)) }
                        }
                    }
                    html.element("tbody") { html in
                        for action in new.prefix(Self.shown) {
                            html.element("tr") { html in
                                for field in shown {
                                    let text = field == .title ? action.title : values.value(action.value(of: field), in: after)
                                    html.element(
                                        field == .title ? "th" : "td", field == .title ? .attribute("scope", "row") : nil, text: text)
                                }
                            }
                        }
                    }
                }
            }
            if new.count > Self.shown { html.element("p", .class("soft"), text: words.more(new.count - Self.shown)) }
        }
    }

    private func columns(_ html: inout HTML) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "columns-title")) { html in
            html.element("h2", .id("columns-title"), text: texts.columns)
            html.element("p") { html in
                html.element("label", .class("check")) { html in
                    html.void("input", .type("checkbox"), .name("headings"), .value("1"), .flag("checked", mapping.headerRow > 0))
                    html.text(" " + texts.firstRowIsHeadings)
                }
            }
            var named = preview
            named.name = texts.pasted
            ImportColumns(sheet: mapping, preview: named, language: page.language).write(to: &html)
            html.element("p", .class("section")) { $0.element("button", text: words.reread) }
        }
    }

    /// Columns as their reader knows them: by heading, or by what they become.
    private var columnNames: [Int: String] {
        var names: [Int: String] = [:]
        for column in mapping.columns {
            if !column.heading.isEmpty {
                names[column.column] = column.heading
            } else if case .field(let field) = column.target {
                names[column.column] = words.target(field)
            } else {
                names[column.column] = texts.columnName(CellAddress.name(ofColumn: column.column))
            }
        }
        return names
    }
}
