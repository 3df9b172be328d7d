/// A chart with what its marks mean, and the same figures as a table under a disclosure.
struct ChartFigure {
    /// The chart's: the parts around it have identifiers made from it.
    let id: String
    /// What each series is; left out where there is only one.
    var key: [(style: Chart.Style, label: String)] = []
    let texts: ChartTexts

    /// - Parameters:
    ///   - drawing: Writes the chart.
    ///   - table: Writes the table, usually a ``ChartTable``.
    func write(to html: inout HTML, drawing: (inout HTML) -> Void, table: (inout HTML) -> Void) {
        html.element("figure", .class("chart")) { html in
            drawing(&html)
            if !key.isEmpty {
                html.element("ul", .class("chart-key")) { html in
                    for (style, label) in key {
                        html.element("li") { html in
                            sample(style, &html)
                            html.text(" " + label)
                        }
                    }
                }
            }
            html.element("details", .class("chart-table"), .id("\(id)-table")) { html in
                html.element("summary", text: texts.asTable)
                html.element(
                    "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"), .attribute("aria-label", texts.asTable)
                ) {
                    table(&$0)
                }
            }
        }
    }

    private func sample(_ style: Chart.Style, _ html: inout HTML) {
        html.element(
            "svg", .class("chart-\(style.rawValue) chart-sample"), .attribute("aria-hidden", "true"), .attribute("width", 28),
            .attribute("height", 10)
        ) { html in
            ChartDrawing.line("chart-line", ("0", "5"), ("28", "5"), &html)
            switch style {
            case .first: html.element("circle", .attribute("cx", 14), .attribute("cy", 5), .attribute("r", 4)) { _ in }
            case .second:
                html.element(
                    "rect", .attribute("x", 10), .attribute("y", 1), .attribute("width", 8), .attribute("height", 8)
                ) { _ in }
            }
        }
    }
}

/// The figures of a chart as rows: the first cell of each names it.
struct ChartTable {
    let caption: String
    let headings: [String]
    /// A cell without figure says in words why, never `0` and never nothing.
    let rows: [[String]]

    func write(to html: inout HTML) {
        html.element("table", .class("plain")) { html in
            html.element("caption", .class("visually-hidden"), text: caption)
            html.element("thead") { html in
                html.element("tr") { html in
                    for heading in headings { html.element("th", .attribute("scope", "col"), text: heading) }
                }
            }
            html.element("tbody") { html in
                for row in rows {
                    html.element("tr") { html in
                        for (index, cell) in row.enumerated() {
                            if index == 0 {
                                html.element("th", .attribute("scope", "row"), text: cell)
                            } else {
                                html.element("td", text: cell)
                            }
                        }
                    }
                }
            }
        }
    }
}
