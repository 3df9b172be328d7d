import Documents
import Planning

/// Second stage of an import: see what each column becomes, correct it, see what was found, then accept.
struct ImportMappingPage {
    /// A deployment that the reader may import into.
    struct Destination: Sendable {
        var id: DeploymentID
        var name: String
    }

    let page: PageContext
    /// The name of this import in addresses.
    let key: String
    let fileName: String
    let mapping: ImportMapping
    /// One for each sheet of the mapping.
    let previews: [ImportProposal.SheetPreview]
    /// What the import would come to with this mapping.
    let report: ImportReport
    let destinations: [Destination]
    /// The chosen destination; nil for a new deployment.
    let into: DeploymentID?
    /// The name of the new deployment.
    let name: String
    var problem: FieldForm.Problem?

    private var texts: ImportTexts { ImportTexts(language: page.language) }
    static let form = "import-mapping"
    private var id: String { Self.form }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.checkStage).write(to: &html) { html in
            html.element("div", .class("page-head")) { $0.element("h1", text: fileName) }
            ImportStages(current: .check, language: page.language).write(to: &html)
            html.element("form", .id(id), .attribute("method", "post"), .attribute("action", "/imports/\(key)")) { html in
                html.void("input", .type("hidden"), .name("form"), .value(id))
                FieldForm.message(of: id, problem: problem, language: page.language, to: &html)
                sheets(&html)
                html.element("p", .class("section")) { $0.element("button", text: texts.reread) }
                ImportFindings(report: report, language: page.language).write(to: &html)
                acceptance(&html)
            }
        }
    }

    // MARK: Sheets

    private func sheets(_ html: inout HTML) {
        let all = Array(zip(mapping.sheets, previews))
        for (sheet, preview) in all where sheet.isIncluded { write(sheet, preview, &html) }
        let leftOut = all.filter { !$0.0.isIncluded }
        guard !leftOut.isEmpty else { return }
        html.element("details", .class("section"), .flag("open", leftOut.count == all.count)) { html in
            html.element("summary", text: texts.leftOut)
            for (sheet, preview) in leftOut { write(sheet, preview, &html) }
        }
    }

    private func write(_ sheet: SheetMapping, _ preview: ImportProposal.SheetPreview, _ html: inout HTML) {
        let anchor = "sheet-\(sheet.sheet)"
        html.element("section", .class("section"), .id(anchor), .attribute("aria-labelledby", "\(anchor)-title")) { html in
            html.element("h2", .id("\(anchor)-title")) { html in
                html.text(texts.sheetTitle(preview.name, rows: preview.rowCount))
                if preview.isHidden { html.element("span", .class("soft"), text: " (\(texts.hidden))") }
            }
            html.element("div", .class("toolbar")) { html in
                box("include-\(sheet.sheet)", texts.include, isTicked: sheet.isIncluded, &html)
                html.element("label", .class("unit")) { html in
                    html.element("span", text: texts.headerRow)
                    html.void(
                        "input", .type("number"), .name("header-\(sheet.sheet)"), .attribute("min", 1),
                        .value(String(max(sheet.headerRow, 1))))
                }
                if mapping.sheets.count > 1, sheet.content == .actions {
                    box("sheet-name-\(sheet.sheet)", texts.sheetNameIsWorkstream, isTicked: sheet.nameIsWorkstream, &html)
                }
            }
            if let what = texts.ownSheet(sheet.content) {
                html.element("p", text: what)
            } else if sheet.columns.isEmpty {
                html.element("p", .class("soft"), text: texts.noTable)
            } else {
                ImportColumns(sheet: sheet, preview: preview, language: page.language).write(to: &html)
            }
        }
    }

    private func box(_ name: String, _ label: String, isTicked: Bool, _ html: inout HTML) {
        html.element("label", .class("check")) { html in
            html.void("input", .type("checkbox"), .name(name), .value("1"), .flag("checked", isTicked))
            html.text(" " + label)
        }
    }

    // MARK: Accepting

    private func acceptance(_ html: inout HTML) {
        html.element("div", .class("section form")) { html in
            html.element("div") { html in
                html.element("label", .attribute("for", "into"), text: texts.into)
                html.element("select", .id("into"), .name("into")) { html in
                    html.option("", texts.newDeployment, selected: into == nil)
                    for destination in destinations {
                        html.option(destination.id.rawValue, destination.name, selected: destination.id == into)
                    }
                }
            }
            html.element("div") { html in
                html.element("label", .attribute("for", "name"), text: texts.name)
                html.void(
                    "input", .type("text"), .id("name"), .name("name"), .value(problem?.typed["name"] ?? name),
                    .attribute("autocomplete", "off"))
            }
            html.element("div", .class("actions")) { html in
                html.element(
                    "button", .class("primary"), .attribute("formaction", "/imports/\(key)/accept"),
                    text: texts.accept(actions: report.imported))
                html.element("a", .href("/import"), text: texts.anotherFile)
            }
        }
    }
}
