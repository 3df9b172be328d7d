import Planning

/// By what rows are grouped and, of the table, which columns it has.
struct DisplayMenu {
    let deployment: DeploymentID
    let language: Language
    let query: PlanQuery

    func write(to html: inout HTML) {
        let texts = FilterTexts(language: language)
        let words = PlanTexts(language: language)
        MenuFrame(id: "display-menu", label: texts.display).write(to: &html) { html in
            html.element(
                "form", .id("display"), .attribute("method", "get"), .attribute("action", "/deployments/\(deployment)/plan"),
                .flag("data-filters"), .attribute("aria-label", texts.displayed)
            ) { html in
                let choosesColumns = query.view == .table
                for field in query.fields where field.name != "group" && (field.name != "columns" || !choosesColumns) {
                    html.void("input", .type("hidden"), .name(field.name), .value(field.value))
                }
                html.element("label", .class("stacked")) { html in
                    html.element("span", text: texts.groupBy)
                    html.element("select", .name("group")) { html in
                        for grouping in PlanGrouping.allCases {
                            html.option(grouping.rawValue, texts.grouping(grouping), selected: query.shownGrouping == grouping)
                        }
                    }
                }
                if choosesColumns { columns(texts, words, &html) }
                html.element("button", .class("without-script"), text: texts.show)
            }
        }
    }

    private func columns(_ texts: FilterTexts, _ words: PlanTexts, _ html: inout HTML) {
        html.element("fieldset") { html in
            html.element("legend", text: texts.columns)
            // Always there, so that no box ticked says "no other column".
            html.void("input", .type("hidden"), .name("columns"), .value(PlanColumn.title.rawValue))
            for column in PlanColumn.choices {
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("columns"), .value(column.rawValue),
                        .flag("checked", query.shownColumns.contains(column)))
                    html.text(words.column(column))
                }
            }
        }
    }
}
