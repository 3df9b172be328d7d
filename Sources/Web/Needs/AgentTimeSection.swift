import Planning

/// Days granted beside days that the plan uses, person by person and in all.
struct AgentTimeSection {
    private let needsPage: NeedsPage
    private let check: AgentTimeCheck

    init(of page: NeedsPage) {
        needsPage = page
        check = AgentTimeCheck(of: page.deployment, today: page.context.today)
    }

    private var texts: NeedPageTexts { needsPage.texts }
    private var formats: Formats { needsPage.formats }

    /// Nothing where neither the plan nor a need speaks of days.
    func write(to html: inout HTML) {
        let isAsked = needsPage.deployment.needs.all.contains { $0.kind == .agentTime }
        guard isAsked || check.used > 0 else { return }
        needsPage.section("agent-time", texts.agentTime, &html) { html in
            guard isAsked else { return html.element("p", text: texts.noAgentTime(check.used)) }
            html.element("p", .class("soft"), text: texts.agentTimeLead)
            verdict(&html)
            table(&html)
        }
    }

    private func verdict(_ html: inout HTML) {
        html.element("ul", .id("agent-time-gap")) { html in
            if check.notGranted > 0.05 { html.element("li", .class("late"), text: texts.nobodyGranted(check.notGranted)) }
            if check.notUsed > 0.05 { html.element("li", text: texts.planDoesNotUse(check.notUsed)) }
            if check.notGranted <= 0.05, check.notUsed <= 0.05, check.granted > 0 { html.element("li", text: texts.balanced) }
            if check.unknown > 0 { html.element("li", text: texts.unestimated(check.unknown)) }
        }
    }

    private func table(_ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("agent-time"), .attribute("aria-labelledby", "agent-time-title")) { html in
            needsPage.headings([(texts.who, false)] + labels.map { ($0, true) }, &html)
            html.element("tbody") { html in
                for balance in check.people { row(balance, &html) }
                for group in check.groups {
                    row(group.words ?? texts.anybody, [group.needed, group.promised, group.granted, nil, nil, nil, nil], to: &html)
                }
                if check.unassigned > 0 || check.unassignedUnknown > 0 {
                    row(
                        texts.unassigned, [nil, nil, nil, check.unassigned, nil, nil, nil],
                        notes: check.unassignedUnknown > 0 ? [texts.unestimatedHere(check.unassignedUnknown)] : [], to: &html)
                }
            }
            html.element("tfoot") { html in
                row(
                    texts.inAll, [check.needed, check.promised, check.granted, check.used, check.notGranted, check.notUsed, nil], to: &html)
            }
        }
    }

    private var labels: [String] {
        [texts.needed, texts.promised, texts.granted, texts.inPlan, texts.notGranted, texts.notUsed, texts.available]
    }

    private func row(_ balance: AgentTimeCheck.Balance, _ html: inout HTML) {
        var notes: [String] = []
        if balance.unknown > 0 { notes.append(texts.unestimatedHere(balance.unknown)) }
        if balance.beyondAvailable > 0 { notes.append(texts.beyondAvailable(balance.beyondAvailable)) }
        row(
            balance.person.name,
            [
                balance.needed, balance.promised, balance.granted, balance.used, balance.notGranted, balance.notUsed, balance.available,
            ], notes: notes, to: &html)
    }

    /// A figure that nobody knows is a dash, never a zero.
    private func row(_ name: String, _ figures: [Double?], notes: [String] = [], to html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.text(name)
                for note in notes { html.element("span", .class("detail"), text: note) }
            }
            for (label, figure) in zip(labels, figures) {
                html.element("td", .class((figure ?? 0) == 0 ? "number nil" : "number"), .data("label", label)) { html in
                    html.element("span", text: figure.map { formats.number(($0 * 10).rounded() / 10) } ?? "–")
                }
            }
        }
    }
}
