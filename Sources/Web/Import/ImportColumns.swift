import Documents

/// The columns of a sheet, with their first values and a choice of what each becomes.
struct ImportColumns {
    let sheet: SheetMapping
    let preview: ImportProposal.SheetPreview
    let language: Language

    private var texts: ImportTexts { ImportTexts(language: language) }

    func write(to html: inout HTML) {
        let caption = texts.columnsOf(preview.name)
        html.element(
            "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "region"),
            .attribute("aria-label", caption)
        ) { html in
            html.element("table", .class("plain stack")) { html in
                html.element("caption", .class("visually-hidden"), text: caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for label in [texts.column, texts.heading, texts.becomes] {
                            html.element("th", .attribute("scope", "col"), text: label)
                        }
                        html.element("th", .attribute("scope", "col"), .attribute("colspan", 3), text: texts.samples)
                    }
                }
                html.element("tbody") { html in
                    for (index, column) in sheet.columns.enumerated() {
                        let samples = preview.samples.indices.contains(index) ? preview.samples[index] : []
                        row(column, samples: samples, &html)
                    }
                }
            }
        }
    }

    private func row(_ column: ColumnMapping, samples: [String], _ html: inout HTML) {
        let letter = CellAddress.name(ofColumn: column.column)
        let heading = column.heading.isEmpty ? texts.noHeading : column.heading
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row"), text: letter)
            html.element("td") { $0.element("strong", text: heading) }
            html.element("td") { html in
                html.element(
                    "select", .name("column-\(sheet.sheet)-\(column.column)"),
                    .attribute("aria-label", texts.columnBecomes(letter, heading))
                ) { options(for: column.target, &$0) }
            }
            for place in 0..<3 {
                html.element("td", .class("soft"), text: samples.indices.contains(place) ? samples[place] : "")
            }
        }
    }

    private func options(for target: ColumnTarget, _ html: inout HTML) {
        let chosen = ImportForm.value(of: target)
        html.option(ImportForm.note, texts.note, selected: chosen == ImportForm.note)
        if case .continuation(let column) = target {
            html.option(
                ImportForm.continuation, texts.continuation(of: CellAddress.name(ofColumn: column)), selected: true)
        }
        for field in ImportField.allCases {
            html.option(field.rawValue, texts.target(field), selected: chosen == field.rawValue)
        }
        html.option(ImportForm.ignored, texts.ignored, selected: chosen == ImportForm.ignored)
    }
}
