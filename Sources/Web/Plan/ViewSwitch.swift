import Planning

/// The ways of looking at the list, each with its address under the same filters.
struct ViewSwitch {
    let deployment: DeploymentID
    let language: Language
    let query: PlanQuery

    func write(to html: inout HTML) {
        let texts = BoardTexts(language: language)
        html.element("nav", .class("views"), .attribute("aria-label", texts.views)) { html in
            links(PlanView.allCases.map { view in (texts.view(view), view == query.view, query.with { $0.view = view }) }, &html)
        }
        guard query.view == .board else { return }
        html.element("nav", .class("views by"), .attribute("aria-label", texts.columnsBy)) { html in
            links(BoardColumns.allCases.map { by in (texts.by(by), by == query.board, query.with { $0.board = by }) }, &html)
        }
    }

    private func links(_ all: [(label: String, isCurrent: Bool, query: PlanQuery)], _ html: inout HTML) {
        html.element("ul") { html in
            for (label, isCurrent, query) in all {
                html.element("li") { html in
                    html.element(
                        "a", .href("/deployments/\(deployment)/plan" + query.string), .flag("data-visit"),
                        isCurrent ? .attribute("aria-current", "page") : nil, text: label)
                }
            }
        }
    }
}
