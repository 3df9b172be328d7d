import Forecasting
import Planning

/// The header of every page of a deployment: its name, the route, the same in a sentence and in a table.
struct RouteFragment {
    let context: DeploymentContext
    let language: Language

    private var deployment: Deployment { context.deployment }
    private var formats: Formats { Formats(language: language) }
    private var texts: RouteTexts { RouteTexts(language: language) }

    func write(to html: inout HTML) {
        var figures = RouteFigures(
            deployment, today: context.today, risks: context.risks, forecast: context.forecast?.forecast)
        figures.isPast = context.isPast
        html.element("header", .class("deployment"), .id("deployment")) { html in
            html.element("div", .class("deployment-head")) { html in
                html.element("h1", text: deployment.settings.name)
                Self.summary(figures, language: language, to: &html)
                table(figures, &html)
            }
            ends(figures, &html)
            html.element("div", .class("route-frame"), .id("route")) { html in
                RouteDrawing(figures: figures, language: language).write(to: &html)
            }
            if let forecast = context.forecast {
                RouteForecast(shown: forecast, deployment: deployment, language: language).write(to: &html)
            }
        }
    }

    /// The state in one sentence: what is done, what is late, what time is left.
    static func summary(_ figures: RouteFigures, language: Language, to html: inout HTML) {
        let texts = RouteTexts(language: language)
        html.element("p", .class("route-summary"), .id("route-summary")) { html in
            html.element("span") { html in
                html.element("strong", text: String(figures.done))
                html.text(texts.doneOf(figures.done, figures.total))
            }
            html.text(" ")
            html.element("span") { html in
                html.element("span", figures.late.isEmpty ? nil : .class("late"), text: texts.late(figures.late.count))
                if figures.workingDaysLeft != nil || figures.atRisk > 0 { html.text(",") }
            }
            if figures.atRisk > 0 {
                html.text(" ")
                html.element("span") { html in
                    html.element("strong", text: String(figures.atRisk))
                    html.text(texts.atRisk)
                    if figures.workingDaysLeft != nil { html.text(",") }
                }
            }
            if let days = figures.workingDaysLeft {
                html.text(" ")
                html.element("span") { html in
                    html.element("strong", text: String(abs(days)))
                    html.text(texts.daysLeft(days))
                }
            }
        }
    }

    private func ends(_ figures: RouteFigures, _ html: inout HTML) {
        html.element("dl", .class("route-ends")) { html in
            html.element("div") { html in
                end(texts.startWord, figures.startDay, &html)
                words(deployment.route.startingPoint, &html)
            }
            html.element("div") { html in
                end(figures.promisedDay == nil ? texts.destination : texts.promisedDestination, figures.promisedDay, &html)
                words(deployment.route.destination, &html)
            }
        }
    }

    /// The day goes to the next line as a whole where there is no room beside the word.
    private func end(_ word: String, _ day: Day?, _ html: inout HTML) {
        html.element("dt") { html in
            html.element("span", text: day == nil ? word : word + ",")
            guard let day else { return }
            html.text(" ")
            html.element("span", text: formats.long(day))
        }
    }

    /// What is not said yet leads to where it is.
    private func words(_ text: String, _ html: inout HTML) {
        html.element("dd") { html in
            guard text.isEmpty else { return html.text(text) }
            html.element("a", .href("/deployments/\(context.baseID)/aim/ends"), text: texts.unsaid)
        }
    }

    private func table(_ figures: RouteFigures, _ html: inout HTML) {
        html.element("details", .class("route-text"), .id("route-text")) { html in
            html.element("summary", text: texts.asText)
            html.element("table") { html in
                html.element("caption", .class("visually-hidden"), text: texts.asTextCaption)
                html.element("thead", .class("visually-hidden")) { html in
                    html.element("tr") { html in
                        for heading in [texts.date, texts.what, texts.detail] {
                            html.element("th", .attribute("scope", "col"), text: heading)
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in rows(figures) {
                        html.element("tr") { html in
                            html.element("th", .attribute("scope", "row"), text: formats.long(row.day))
                            html.element("td", text: row.what)
                            html.element("td", text: row.detail)
                        }
                    }
                }
            }
        }
    }

    private func rows(_ figures: RouteFigures) -> [(day: Day, what: String, detail: String)] {
        var rows: [(day: Day, what: String, detail: String)] = [(figures.today, figures.isPast ? texts.thatDayWord : texts.todayWord, "")]
        if let day = figures.startDay { rows.append((day, texts.startWord, deployment.route.startingPoint)) }
        if let day = figures.promisedDay { rows.append((day, texts.promised, deployment.route.destination)) }
        for milestone in figures.milestones {
            rows.append((milestone.day, texts.milestone, milestone.title + (milestone.isReached ? texts.reached : "")))
        }
        if let end = context.forecast?.forecast?.end {
            let words = ForecastTexts(language: language)
            rows.append((end.even, words.evenDay, ""))
            rows.append((end.safe, words.safeDay, ""))
        }
        // The whole list is the plan itself, filtered; here the earliest.
        for action in figures.late.prefix(20) {
            let responsible = action.responsible.flatMap { deployment.people[$0]?.name }
            rows.append(
                (
                    action.dueDay ?? figures.today, texts.lateAction,
                    "\(action.number). \(action.title)" + (responsible.map { " (\($0))" } ?? "")
                ))
        }
        return rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}

/// The tabs of a deployment.
struct DeploymentTabs {
    enum Tab: String, CaseIterable {
        case aim, resources, stakeholders, plan, review, results, advice, people, history, settings
    }

    let deployment: DeploymentID
    let current: Tab
    /// What the reader may know nothing of has no tab.
    let hidden: Set<Tab>
    let language: Language
    /// Whether the plan can be taken out and brought in from here; not an earlier one.
    let hasFiles: Bool
    private let bar: ScenarioBar?

    init(_ context: DeploymentContext, current: Tab, language: Language, hasFiles: Bool = true) {
        deployment = context.deployment.id
        self.current = current
        hidden = context.deployment.stakeholders.isWithheld ? [.stakeholders] : []
        self.language = language
        self.hasFiles = hasFiles
        bar = context.scenario.map { ScenarioBar(scenario: $0, context: context, current: current, language: language) }
    }

    func write(to html: inout HTML) {
        if let bar { return bar.write(to: &html) }
        let texts = RouteTexts(language: language)
        html.element("div", .class("tabs")) { html in
            html.element("nav", .attribute("aria-label", texts.thisDeployment)) { html in
                html.element("ul") { html in
                    for tab in Tab.allCases where !hidden.contains(tab) {
                        html.element("li") { html in
                            html.element(
                                "a", .href("/deployments/\(deployment)/\(tab.rawValue)"),
                                tab == current ? .attribute("aria-current", "page") : nil, text: texts.tab(tab))
                        }
                    }
                }
            }
            if current == .plan, hasFiles { files(&html, texts) }
        }
    }

    /// The plan as a spreadsheet, in and out.
    private func files(_ html: inout HTML, _ texts: RouteTexts) {
        let base = "/deployments/\(deployment)"
        html.element("p", .class("files")) { html in
            html.element("a", .href(base + "/import"), text: texts.importFile)
            html.element("a", .href(base + "/export.xlsx"), .flag("download"), text: texts.export("XLSX"))
            html.element("a", .href(base + "/export.csv"), .flag("download"), text: texts.export("CSV"))
        }
    }
}
