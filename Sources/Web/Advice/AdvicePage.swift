import Planning

/// *Ce que la méthode demande*: the next steps, the best first, each with the actions that wait for it.
struct AdvicePage {
    let page: PageContext
    let context: DeploymentContext

    /// More items than this fold away.
    private static let shownItems = 6

    private var deployment: Deployment { context.deployment }
    private var texts: AdviceTexts { AdviceTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }

    func write(to html: inout HTML) {
        let steps = deployment.advice(today: context.today)
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .advice, shows: .plan(columns: PlanColumn.usual)).write(
            to: &html
        ) { html in
            html.element("div", .id("advice")) { html in
                html.element("h2", text: texts.title)
                if steps.isEmpty {
                    html.element("p", .class("empty"), text: texts.allAnswered)
                } else {
                    let items = steps.flatMap(\.items)
                    let actions = Set(items.compactMap { $0.action?.id }).count
                    html.element("p") { html in
                        html.element("strong", text: texts.count(items.count, actions: actions))
                        html.text(" " + texts.adviceOnly)
                    }
                    for step in steps { write(step, &html) }
                }
            }
        }
    }

    private func write(_ step: NextStep, _ html: inout HTML) {
        let title = "step-\(step.kind.rawValue)"
        html.element("section", .class("section"), .data("step", step.kind.rawValue), .attribute("aria-labelledby", title)) { html in
            html.element("h3", .id(title)) { html in
                html.text(texts.step(step.kind))
                if step.items.contains(where: { $0.action != nil }) {
                    html.text(" ")
                    html.element("span", .class("soft"), text: "(\(step.items.count))")
                }
            }
            html.element("p", text: texts.reason(step.kind))
            let actions = step.items.filter { $0.action != nil }
            guard !actions.isEmpty else { return places(step, &html) }
            list(actions.prefix(Self.shownItems), &html)
            let others = actions.dropFirst(Self.shownItems)
            guard !others.isEmpty else { return }
            html.element("details", .class("asked-more"), .id("\(title)-others")) { html in
                html.element("summary", text: texts.others(others.count))
                list(others, &html)
            }
        }
    }

    /// What waits elsewhere than in the plan: the place of each, or the page that asks.
    private func places(_ step: NextStep, _ html: inout HTML) {
        let details = step.items.compactMap { item in texts.detail(item.advice, in: deployment).map { (place(of: item.advice), $0) } }
        guard !details.isEmpty else {
            for item in step.items.prefix(1) {
                html.element("p") { $0.element("a", .href(base + place(of: item.advice)), text: texts.open(step.kind)) }
            }
            return
        }
        html.element("ul", .class("asked")) { html in
            for (place, detail) in details {
                html.element("li") { $0.element("a", .href(base + place), text: detail) }
            }
        }
    }

    private func place(of advice: Advice) -> String {
        switch advice {
        case .noAction: "/plan"
        case .overbooked(let person, _, _, _): "/plan?view=people&responsible=\(person)"
        case .beyondPerimeter: "/aim/check"
        case .decisionMakerNotToSee(let id, _), .opponentWithoutLever(let id, _): "/stakeholders/\(id)"
        case .familyForgotten: "/stakeholders"
        case .criticalNeedOpen(let id, _, _), .needLate(let id, _, _): "/resources/\(id)"
        case .noImpactIndicator: "/results"
        case .indicatorWithoutLine(let id, _, _), .measureLate(let id, _, _): "/results/\(id)"
        default: "/aim"
        }
    }

    private func list(_ items: ArraySlice<NextStep.Item>, _ html: inout HTML) {
        html.element("ul", .class("asked")) { html in
            for item in items {
                guard let action = item.action else { continue }
                html.element("li") { html in
                    html.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
                    if let detail = texts.detail(item.advice, in: deployment) {
                        html.element("span", .class("detail"), text: detail)
                    }
                    let whose = whose(action)
                    if !whose.isEmpty { html.element("span", .class("whose"), text: whose) }
                }
            }
        }
    }

    /// `Yanis Benali, jeu. 12 mars`: what is known of it.
    private func whose(_ action: Action) -> String {
        [
            action.responsible.flatMap { deployment.people[$0]?.name },
            action.dueDay.map { formats.compact($0, today: context.today) },
        ].compactMap(\.self).joined(separator: ", ")
    }
}
