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
            if step.kind.isOfStakeholders { return stakeholders(step.items, &html) }
            if actions.isEmpty {
                let isPlan = step.kind == .noAction
                html.element("p") { html in
                    html.element(
                        "a", .href(base + (isPlan ? "/plan" : "/aim")), text: isPlan ? texts.openPlan : texts.openAim)
                }
                return
            }
            list(actions.prefix(Self.shownItems), &html)
            let others = actions.dropFirst(Self.shownItems)
            guard !others.isEmpty else { return }
            html.element("details", .class("asked-more"), .id("\(title)-others")) { html in
                html.element("summary", text: texts.others(others.count))
                list(others, &html)
            }
        }
    }

    private func stakeholders(_ items: [NextStep.Item], _ html: inout HTML) {
        html.element("ul", .class("asked")) { html in
            for item in items {
                let place: String =
                    switch item.advice {
                    case .decisionMakerNotToSee(let id, _), .opponentWithoutLever(let id, _): "/stakeholders/\(id)"
                    default: "/stakeholders"
                    }
                html.element("li") { html in
                    html.element("a", .href(base + place), text: texts.detail(item.advice, in: deployment) ?? texts.openStakeholders)
                }
            }
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

extension Advice.Kind {
    /// Told to the team alone, as all that is said of stakeholders.
    fileprivate var isOfStakeholders: Bool {
        switch self {
        case .decisionMakerNotToSee, .opponentWithoutLever, .familyForgotten: true
        default: false
        }
    }
}
