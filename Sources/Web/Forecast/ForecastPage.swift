import Forecasting
import Planning

/// *Prévision*: when the plan ends, what makes it end then, the chance of each action, and what nobody knows.
struct ForecastPage {
    let page: PageContext
    let context: DeploymentContext

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var texts: ForecastTexts { ForecastTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }

    /// Rows beyond this are those that are most certain: few read them.
    private static let rowLimit = 100
    /// Actions more likely than this to be on time are folded away, where they are many.
    private static let sure = 0.95
    private static let leastRows = 8

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .aim, shows: .forecast).write(to: &html) { html in
            html.element("div", .class("forecast"), .id("forecast")) { html in
                html.element("div", .class("page-head")) { html in
                    html.element("h2", text: texts.title)
                }
                content(&html)
            }
        }
    }

    private func content(_ html: inout HTML) {
        let shown = context.forecast ?? .none
        switch shown.latest {
        case nil: html.element("p", .class("empty"), text: texts.drawing)
        case .success(let forecast):
            if shown.isOutdated { html.element("p", .class("flash"), text: texts.outdated) }
            html.element("p", .class("soft"), text: texts.lead)
            figures(forecast, &html)
            if let without = texts.without(forecast.basis) { html.element("p", .class("verdict"), text: without) }
            chain(forecast, &html)
            chances(forecast, &html)
            if !forecast.milestones.isEmpty { milestones(forecast, &html) }
            basis(forecast.basis, &html)
        case .failure(let none):
            html.element("p", .class("verdict"), text: texts.reason(none, in: deployment))
            if case .tooLittleKnown(let known) = none { unknown(known, &html) }
        }
    }

    private func figures(_ forecast: PlanForecast, _ html: inout HTML) {
        var figures = [(texts.evenName, formats.long(forecast.end.even)), (texts.safeName, formats.long(forecast.end.safe))]
        if let promise = forecast.promise { figures.append((texts.promisedName(promise.day), texts.percent(promise.chance))) }
        html.element("dl", .class("figures")) { html in
            for (name, value) in figures {
                html.element("div") { html in
                    html.element("dt", text: name)
                    html.element("dd", text: value)
                }
            }
        }
        if forecast.promise == nil {
            html.element("p", .class("soft")) { html in
                html.element("a", .href("/deployments/\(context.baseID)/aim/perimeter"), text: texts.noPromise)
            }
        }
    }

    private func section(_ id: String, _ title: String, lead: String? = nil, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            if let lead { html.element("p", .class("soft"), text: lead) }
            content(&html)
        }
    }

    private func table(
        _ id: String, _ headings: [(label: String, isNumber: Bool)], _ html: inout HTML, rows: (inout HTML) -> Void
    ) {
        html.element("table", .class("plain stack"), .id(id), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    for heading in headings {
                        html.element(
                            "th", .attribute("scope", "col"), heading.isNumber ? .class("number") : nil, text: heading.label)
                    }
                }
            }
            html.element("tbody", content: rows)
        }
    }

    private func link(_ action: Action, _ html: inout HTML) {
        html.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
    }

    // MARK: The critical chain

    private func chain(_ forecast: PlanForecast, _ html: inout HTML) {
        section("chain", texts.chainTitle, lead: texts.chainLead, &html) { html in
            table(
                "chain",
                [(texts.action, false), (texts.responsible, false), (texts.dates, false), (texts.whyThen, false)], &html
            ) { html in
                for step in forecast.chain {
                    guard let action = deployment.plan[step.action] else { continue }
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "row")) { link(action, &$0) }
                        html.element(
                            "td", .data("label", texts.responsible), text: action.responsible.flatMap { deployment.people[$0]?.name } ?? "")
                        html.element("td", .data("label", texts.dates), text: texts.span(step.first, step.last, today: context.today))
                        html.element("td", .data("label", texts.whyThen), text: texts.reason(step.reason, in: deployment).capitalisedFirst)
                    }
                }
            }
        }
    }

    // MARK: Chances

    private func chances(_ forecast: PlanForecast, _ html: inout HTML) {
        let outlooks = forecast.actions.sorted { ($0.chance ?? 2, $0.days.safe) < ($1.chance ?? 2, $1.days.safe) }
        let shown = outlooks.prefix(Self.rowLimit)
        // What is as good as sure is not what anybody comes to read.
        let unsure = max(shown.count { ($0.chance ?? 1) <= Self.sure }, Self.leastRows)
        let isFolded = shown.count > unsure + Self.leastRows / 2
        section("chances", texts.chancesTitle, lead: texts.chancesLead, &html) { html in
            table("chances", chanceHeadings, &html) { html in
                for outlook in isFolded ? shown.prefix(unsure) : shown { row(outlook, &html) }
            }
            if isFolded {
                html.element("details", .id("sure-chances-details")) { html in
                    html.element("summary", .id("sure-chances-title"), text: texts.sure(shown.count - unsure))
                    table("sure-chances", chanceHeadings, &html) { html in
                        for outlook in shown.dropFirst(unsure) { row(outlook, &html) }
                    }
                }
            }
            let rest = outlooks.count - shown.count
            if rest > 0 { html.element("p", .class("soft"), text: texts.more(rest)) }
        }
    }

    private var chanceHeadings: [(label: String, isNumber: Bool)] {
        [
            (texts.action, false), (texts.due, false), (texts.chanceHeading, true), (texts.even, false), (texts.safe, false),
            (texts.decides, true),
        ]
    }

    private func row(_ outlook: PlanForecast.ActionOutlook, _ html: inout HTML) {
        guard let action = deployment.plan[outlook.action] else { return }
        html.element("tr", .id("outlook-\(action.number)")) { html in
            html.element("th", .attribute("scope", "row")) { link(action, &$0) }
            html.element(
                "td", .data("label", texts.due), text: action.dueDay.map { formats.compact($0, today: context.today) } ?? texts.noDue)
            html.element("td", .class("number"), .data("label", texts.chanceHeading)) { html in chance(outlook, of: action, &html) }
            html.element("td", .data("label", texts.even)) { html in
                html.element("span") { html in
                    html.text(formats.compact(outlook.days.even, today: context.today))
                    if outlook.isAtBest { html.element("span", .class("detail"), text: texts.atBest) }
                }
            }
            html.element("td", .data("label", texts.safe), text: formats.compact(outlook.days.safe, today: context.today))
            html.element("td", .class("number"), .data("label", texts.decides), text: texts.percent(outlook.criticality))
        }
    }

    private func chance(_ outlook: PlanForecast.ActionOutlook, of action: Action, _ html: inout HTML) {
        guard let chance = outlook.chance else { return html.text("–") }
        let isUnlikely = chance * 100 < Double(deployment.settings.riskThreshold(.unlikely))
        html.element("span") { html in
            if action.isLate(on: context.today, calendar: deployment.settings.calendar) {
                html.element("span", .class("late"), text: texts.late)
            } else {
                html.element("span", isUnlikely ? .class("late") : nil, text: texts.percent(chance))
                if isUnlikely { html.element("span", .class("detail"), text: texts.unlikely) }
            }
        }
    }

    private func milestones(_ forecast: PlanForecast, _ html: inout HTML) {
        section("milestone-chances", texts.milestonesTitle, lead: texts.milestonesLead, &html) { html in
            table(
                "milestone-chances",
                [(texts.milestone, false), (texts.day, false), (texts.chanceHeading, true), (texts.even, false), (texts.safe, false)], &html
            ) { html in
                for outlook in forecast.milestones {
                    guard let milestone = deployment.route.milestones.first(where: { $0.id == outlook.milestone }) else { continue }
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "row"), text: milestone.title)
                        html.element("td", .data("label", texts.day), text: formats.compact(milestone.day, today: context.today))
                        html.element(
                            "td", .class("number"), .data("label", texts.chanceHeading), text: texts.percent(outlook.chance))
                        html.element("td", .data("label", texts.even), text: formats.compact(outlook.days.even, today: context.today))
                        html.element("td", .data("label", texts.safe), text: formats.compact(outlook.days.safe, today: context.today))
                    }
                }
            }
        }
    }

    // MARK: What it rests on

    private func basis(_ basis: ForecastBasis, _ html: inout HTML) {
        section("basis", texts.basisTitle, &html) { html in
            html.element("ul", .class("plain-list")) { html in
                for line in texts.basis(basis) { html.element("li", text: line) }
            }
            needs(basis.awaited.filter { $0.expectedDay != nil }, lead: texts.expectedLead, &html)
        }
        RecordSection(record: basis.record, context: context, language: page.language).write(to: &html)
        unknown(basis, &html)
    }

    private func unknown(_ basis: ForecastBasis, _ html: inout HTML) {
        section("unknown", texts.unknownTitle, &html) { html in
            if basis.leftOut.isEmpty && basis.blocked.isEmpty && basis.paused.isEmpty && basis.unexpected.isEmpty {
                html.element("p", .class("soft"), text: texts.nothingUnknown)
            }
            list(basis.leftOut.map { ($0.action, texts.reason($0.reason, in: deployment)) }, lead: texts.leftOutLead, &html)
            list(basis.blocked.map { ($0, cause(of: $0)) }, lead: texts.blockedLead, &html)
            list(basis.paused.map { ($0, nil) }, lead: texts.pausedLead, &html)
            needs(basis.unexpected, lead: texts.unexpectedLead, &html)
        }
    }

    private func needs(_ awaited: [AwaitedNeed], lead: String, _ html: inout HTML) {
        guard !awaited.isEmpty else { return }
        html.element("p", text: lead)
        html.element("ul", .class("plain-list")) { html in
            for awaited in awaited {
                guard let need = deployment.needs[awaited.need] else { continue }
                html.element("li") { html in
                    html.element("a", .href("/deployments/\(context.baseID)/resources/\(need.id)"), text: need.title)
                    html.element("span", .class("soft"), text: texts.colon + texts.arrival(awaited, in: deployment))
                }
            }
        }
    }

    private func cause(of action: ActionID) -> String? {
        deployment.plan[action]?.blockers.first { $0.liftedDay == nil }?.cause
    }

    private func list(_ actions: [(ActionID, String?)], lead: String, _ html: inout HTML) {
        guard !actions.isEmpty else { return }
        html.element("p", text: lead)
        html.element("ul", .class("plain-list")) { html in
            for (id, word) in actions.prefix(Self.rowLimit) {
                guard let action = deployment.plan[id] else { continue }
                html.element("li") { html in
                    link(action, &html)
                    if let word, !word.isEmpty { html.element("span", .class("soft"), text: texts.colon + word) }
                }
            }
        }
        let rest = actions.count - Self.rowLimit
        if rest > 0 { html.element("p", .class("soft"), text: "+ \(rest)") }
    }
}
