import Planning

/// *Ce qui a changé*: what differs between the plan as it was and as it is, by what it means.
struct ChangesPage {
    let page: PageContext
    let context: DeploymentContext
    /// What the address says, to be shown again where it can not be read.
    let asked: String
    /// Nil where there is nothing to compare with, and ``problem`` says why.
    var past: PastState?
    var problem: PastProblem?

    private var deployment: Deployment { context.deployment }
    private var texts: ChangesTexts { ChangesTexts(language: page.language) }
    private var words: PastTexts { PastTexts(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }

    /// Since when changes are told where nobody says.
    var usualPoint: PastPoint {
        deployment.reviews.lastClosed == nil ? .day(deployment.openedAt.map(deployment.settings.day) ?? context.today) : .lastReview
    }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .plan).write(to: &html) { html in
            html.element("div", .class("changes"), .id("changes")) { html in
                html.element("div", .class("page-head")) { html in
                    html.element("h2", text: past.map { texts.since(words.moment($0)) } ?? texts.title)
                    html.element("a", .class("button quiet"), .href(base + "/plan"), text: texts.backToPlan)
                }
                if let problem {
                    html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: words.sentence(for: problem))
                }
                if let past { compared(with: past, &html) }
                questions(&html)
            }
        }
    }

    private func questions(_ html: inout HTML) {
        html.element("div", .class("changes-ways")) { html in
            if let past {
                html.element("a", .href(base + "/plan?asOf=" + past.point.text), .id("as-of"), text: words.asItWasThen)
            }
            if deployment.reviews.lastClosed != nil {
                html.element("a", .href(base + "/changes?since=review"), text: words.sinceLastReview)
            }
            var question = DayQuestion(
                id: "since-day", action: base + "/changes", name: "since", label: words.since, context: context, language: page.language)
            if case .day(let day) = past?.point { question.value = day.iso8601 }
            question.write(to: &html)
        }
    }

    private func compared(with past: PastState, _ html: inout HTML) {
        let comparison = PlanComparison(from: past.deployment, to: deployment)
        html.element("p", .id("changes-lead"), text: comparison.isEmpty ? texts.nothing : texts.count(comparison.actions.count))
        if comparison.promisedDay != nil || !comparison.milestones.isEmpty {
            section("route", texts.route, count: nil, &html) { route(comparison, &$0) }
        }
        let told = ToldChanges(comparison, language: page.language, before: past.deployment, after: deployment, today: context.today)
        for group in told.groups {
            section(group.kind.rawValue, texts.heading(group.kind), count: group.lines.count, &html) { html in
                if group.kind == .moved { return moved(group.lines, past, &html) }
                html.element("ul", .class("items")) { html in
                    for line in group.lines {
                        html.element("li") { html in
                            html.element("span", .class("grow")) { html in
                                link(line.action, past, &html)
                                if !line.detail.isEmpty { html.element("span", .class("soft"), text: " · " + line.detail) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func section(_ id: String, _ title: String, count: Int?, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id("changes-\(id)"), .attribute("aria-labelledby", "changes-\(id)-title")) { html in
            html.element("h3", .id("changes-\(id)-title")) { html in
                html.text(title)
                guard let count else { return }
                html.text(" ")
                html.element("span", .class("soft"), text: "(\(count))")
            }
            content(&html)
        }
    }

    /// To the action as it is; one that was removed, as it was.
    private func link(_ action: ActionComparison, _ past: PastState, _ html: inout HTML) {
        guard let shown = action.action else { return }
        let address = "\(base)/plan/\(shown.number)" + (action.after == nil ? "?asOf=\(past.point.text)" : "")
        html.element("a", .href(address), text: "\(shown.number). \(shown.title)")
    }

    private func moved(_ lines: [ToldChanges.Line], _ past: PastState, _ html: inout HTML) {
        html.element(
            "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"),
            .attribute("aria-label", texts.heading(.moved))
        ) { html in
            html.element("table", .class("plain stack")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for heading in [texts.action, texts.before, texts.now, texts.gap, texts.reasons] {
                            html.element("th", .attribute("scope", "col"), text: heading)
                        }
                    }
                }
                html.element("tbody") { html in
                    for line in lines {
                        guard case .moved(let day, let reasons) = line.change else { continue }
                        html.element("tr") { html in
                            html.element("th", .attribute("scope", "row")) { link(line.action, past, &$0) }
                            html.element("td", .data("label", texts.before), text: self.day(day.from))
                            html.element("td", .data("label", texts.now), text: self.day(day.to))
                            html.element("td", .data("label", texts.gap), text: texts.gap(day))
                            html.element(
                                "td", .data("label", texts.reasons),
                                text: reasons.isEmpty ? texts.none : reasons.joined(separator: "\u{2009}; "))
                        }
                    }
                }
            }
        }
    }

    private func day(_ day: Day?) -> String { day.map { formats.compact($0, today: context.today) } ?? texts.noDay }

    private func route(_ comparison: PlanComparison, _ html: inout HTML) {
        html.element("ul", .class("items")) { html in
            if let promised = comparison.promisedDay {
                html.element("li", text: texts.promised(day(promised.from), day(promised.to)))
            }
            for milestone in comparison.milestones { html.element("li", text: texts.milestone(milestone, day: { day($0) })) }
        }
    }
}
