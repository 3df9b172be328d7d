import Planning

/// *Scénarios*: ways the plan could go, compared side by side, and how to begin one.
struct ScenariosPage {
    let page: PageContext
    let context: DeploymentContext
    /// The present plan and those that are compared.
    let outlooks: [ScenarioOutlook]
    var problem: FieldForm.Problem?

    /// How many stand beside the present plan.
    static let comparedLimit = 3

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var texts: ScenarioPageTexts { ScenarioPageTexts(language: page.language) }

    func write(to html: inout HTML) {
        let all = deployment.scenarios.all
        let open = all.filter(\.isOpen)
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .plan, problem: problem, shows: .scenarios)
            .write(to: &html) { html in
                html.element("div", .class("scenarios"), .id("scenarios")) { html in
                    html.element("div", .class("page-head")) { html in
                        html.element("h2", text: texts.title)
                        html.element("a", .class("button quiet"), .href(base + "/plan"), text: texts.backToPlan)
                    }
                    html.element("p", .class("lead"), text: texts.lead)
                    if !open.isEmpty { comparison(open, &html) }
                    list("open", texts.open, open, empty: texts.noneOpen, &html)
                    if context.role.arrangesPlan { starts(&html) }
                    let closed = all.filter { !$0.isOpen }
                    if !closed.isEmpty { list("closed", texts.closed, closed, empty: "", &html) }
                }
            }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id("scenarios-\(id)"), .attribute("aria-labelledby", "scenarios-\(id)-title")) { html in
            html.element("h3", .id("scenarios-\(id)-title"), text: title)
            content(&html)
        }
    }

    private func comparison(_ open: [Scenario], _ html: inout HTML) {
        section("compare", texts.compare, &html) { html in
            if open.count > Self.comparedLimit { choice(open, &html) }
            ScenarioTable(outlooks: outlooks, language: page.language, today: context.today, base: base).write(to: &html)
        }
    }

    /// Which ones to compare, where they do not all fit.
    private func choice(_ open: [Scenario], _ html: inout HTML) {
        let shown = Set(outlooks.compactMap { $0.scenario?.id })
        html.element("form", .class("scenario-choice"), .attribute("method", "get"), .attribute("action", base + "/scenarios")) { html in
            html.element("fieldset") { html in
                html.element("legend", text: texts.compareWhich(Self.comparedLimit))
                for scenario in open {
                    html.element("label", .class("check")) { html in
                        html.void(
                            "input", .type("checkbox"), .name("with"), .value(scenario.id.rawValue),
                            .flag("checked", shown.contains(scenario.id)))
                        html.text(scenario.name)
                    }
                }
            }
            html.element("button", text: texts.compareThese)
        }
    }

    private func list(_ id: String, _ title: String, _ scenarios: [Scenario], empty: String, _ html: inout HTML) {
        section(id, title, &html) { html in
            if scenarios.isEmpty { html.element("p", .class("soft"), text: empty) }
            html.element("ul", .class("items")) { html in
                for scenario in scenarios { write(scenario, &html) }
            }
        }
    }

    private func write(_ scenario: Scenario, _ html: inout HTML) {
        html.element("li", .id("scenario-\(scenario.id)")) { html in
            html.element("span", .class("grow")) { html in
                html.element("a", .href("\(base)/scenarios/\(scenario.id)"), text: scenario.name)
                if !scenario.words.isEmpty { html.element("span", .class("scenario-words"), text: scenario.words) }
            }
            let facts = ScenarioFacts(scenario: scenario, context: context, language: page.language)
            html.element("span", .class("soft small"), text: facts.line)
        }
    }

    private func starts(_ html: inout HTML) {
        section("new", texts.new, &html) { html in
            html.element("p", .class("soft"), text: texts.newLead)
            ScenarioStarts(language: page.language, address: { "\(base)/scenarios/new?start=\($0.rawValue)" }).write(to: &html)
        }
    }
}

/// The usual ways to begin, as links, each with an example.
struct ScenarioStarts {
    let language: Language
    let address: (ScenarioStart) -> String
    var starts = ScenarioStart.allCases

    func write(to html: inout HTML) {
        let texts = ScenarioStartTexts(language: language)
        html.element("ul", .class("scenario-starts")) { html in
            for start in starts {
                html.element("li") { html in
                    html.element("a", .href(address(start)), text: texts.title(start))
                    html.element("span", .class("soft"), text: texts.example(start))
                }
            }
        }
    }
}

/// What is said of a scenario in one line: how much it changes, whose it is, what became of it.
struct ScenarioFacts {
    let scenario: Scenario
    let context: DeploymentContext
    let language: Language

    var line: String {
        let texts = ScenarioPageTexts(language: language)
        let formats = Formats(language: language)
        func day(_ moment: Moment) -> String { formats.compact(context.deployment.settings.day(at: moment), today: context.today) }
        let author = texts.name(context.accountNames[scenario.author])
        var facts = [texts.changes(scenario.changes.count), texts.begun(by: author, day(scenario.startedAt))]
        if let outcome = scenario.outcome {
            facts.append(texts.outcome(outcome.kind, by: texts.name(context.accountNames[outcome.by]), day(outcome.at)))
        } else {
            facts.append(scenario.isShared ? texts.shared : texts.personal)
        }
        return facts.joined(separator: ", ")
    }
}

/// The page of one question: how a scenario begins.
struct ScenarioStartPage {
    let page: PageContext
    let context: DeploymentContext
    let start: ScenarioStart
    let scenario: Scenario?
    var need: NeedID?
    var problem: FieldForm.Problem?

    func write(to html: inout HTML) {
        let texts = ScenarioStartTexts(language: page.language)
        let base = "/deployments/\(context.deployment.id)/scenarios"
        DeploymentFrame(page: page, context: context, title: texts.title(start), tab: .plan, problem: problem, isLive: false)
            .write(to: &html) { html in
                html.element("div", .class("scenarios column")) { html in
                    html.element("div", .class("page-head")) { html in
                        html.element("h2", text: texts.title(start))
                        html.element(
                            "a", .class("button quiet"), .href(scenario.map { "\(base)/\($0.id)" } ?? base),
                            text: scenario?.name ?? ScenarioPageTexts(language: page.language).title)
                    }
                    html.element("p", .class("soft"), text: texts.example(start))
                    ScenarioStartForm(
                        start: start, context: context, language: page.language, scenario: scenario, need: need, problem: problem
                    ).write(to: &html)
                }
            }
    }
}
