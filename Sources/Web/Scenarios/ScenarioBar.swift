import Planning

/// What stands in the place of a deployment's tabs inside a scenario: which one it is, where one can go in it, and the way out.
struct ScenarioBar {
    let scenario: Scenario
    let context: DeploymentContext
    let current: DeploymentTabs.Tab
    let language: Language

    func write(to html: inout HTML) {
        let texts = ScenarioPageTexts(language: language)
        let tabs = RouteTexts(language: language)
        let base = "/deployments/\(context.baseID)"
        html.element("div", .class("scenario-bar"), .id("scenario-bar")) { html in
            html.element("p") { html in
                html.element("strong", text: texts.bar(scenario.name))
                html.text(" " + (context.canEdit ? texts.barEditable : texts.barReadable))
            }
            html.element("nav", .attribute("aria-label", texts.inScenario)) { html in
                for tab in [DeploymentTabs.Tab.plan, .people] {
                    html.element(
                        "a", .href("/deployments/\(context.deployment.id)/\(tab.rawValue)"),
                        tab == current ? .attribute("aria-current", "page") : nil, text: tabs.tab(tab))
                }
                html.element("a", .href("\(base)/scenarios/\(scenario.id)"), text: texts.itsPage)
                html.element("a", .href("\(base)/plan"), text: texts.leave)
            }
        }
    }
}
