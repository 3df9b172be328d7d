import Planning

/// The actions of a month on the days they are due, with the days on which nobody works.
struct PlanCalendar {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let actions: [Action]
    var selected: ActionID?

    /// The actions of a day that show at once.
    private static let shownCount = 4

    private var base: String { "/deployments/\(context.deployment.id)" }
    private var texts: BoardTexts { BoardTexts(language: language) }
    private var formats: Formats { Formats(language: language) }
    private var month: Day { query.month ?? context.today.firstOfMonth }

    func write(to html: inout HTML) {
        let byDay = Dictionary(grouping: actions) { $0.dueDay }
        let inMonth = actions.count { $0.dueDay.map { (month..<month.firstOfNextMonth).contains($0) } ?? false }
        let undated = byDay[nil] ?? []
        let card = ActionCard(context: context, language: language, query: query.string)
        html.element("div", .id("plan"), .flag("data-filtered")) { html in
            head(inMonth, elsewhere: actions.count - inMonth - undated.count, &html)
            grid(byDay, card, &html)
            guard !undated.isEmpty else { return }
            html.element("section", .class("undated"), .attribute("aria-labelledby", "undated-title"), .data("drop", #"{"value":""}"#)) {
                html in
                html.element("h3", .id("undated-title"), text: texts.undated(undated.count))
                html.element("ul", .flag("data-drop-list")) { html in
                    for action in undated { entry(action, card, &html) }
                }
            }
        }
    }

    private func head(_ count: Int, elsewhere: Int, _ html: inout HTML) {
        html.element("div", .class("month-head")) { html in
            html.element("h3", .id("month-title"), .attribute("aria-live", "polite"), text: formats.monthAndYear(month).capitalisedFirst)
            html.element("div", .class("actions")) { html in
                step(month - 1, texts.previousMonth, "prev", &html)
                step(month.firstOfNextMonth, texts.nextMonth, "next", &html)
                if month != context.today.firstOfMonth {
                    html.element(
                        "a", .class("button quiet"), .href(base + "/plan" + query.with { $0.month = nil }.string), .flag("data-visit"),
                        text: texts.thisMonth)
                }
            }
            html.element("p", .class("soft"), text: texts.inMonth(count, elsewhere: elsewhere))
        }
    }

    private func step(_ day: Day, _ label: String, _ relation: String, _ html: inout HTML) {
        guard Day.plannable.contains(day) else { return }
        let other = query.with { $0.month = day.firstOfMonth == context.today.firstOfMonth ? nil : day.firstOfMonth }
        html.element(
            "a", .class("button quiet"), .href(base + "/plan" + other.string), .flag("data-visit"), .attribute("rel", relation), text: label
        )
    }

    private func grid(_ byDay: [Day?: [Action]], _ card: ActionCard, _ html: inout HTML) {
        html.element("table", .class("month"), .attribute("aria-labelledby", "month-title")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    for weekday in Weekday.allCases {
                        html.element("th", .attribute("scope", "col"), text: formats.weekday(weekday).capitalisedFirst)
                    }
                }
            }
            html.element("tbody") { html in
                var monday = month.monday
                while monday < month.firstOfNextMonth {
                    html.element("tr") { html in
                        for offset in 0..<7 { day(monday + offset, byDay[monday + offset] ?? [], card, &html) }
                    }
                    monday = monday + 7
                }
            }
        }
    }

    private func day(_ day: Day, _ actions: [Action], _ card: ActionCard, _ html: inout HTML) {
        let off = context.deployment.settings.calendar.dayOff(day)
        let isHere = (month..<month.firstOfNextMonth).contains(day)
        var style: [String] = []
        if off != nil { style.append("off") }
        if !isHere { style.append("outside") }
        if day == context.today { style.append("today") }
        if actions.isEmpty { style.append("free") }
        html.element(
            "td", style.isEmpty ? nil : .class(style.joined(separator: " ")), .id("day-\(day)"), .data("drop", #"{"value":"\#(day)"}"#),
            .attribute("aria-label", formats.full(day))
        ) { html in
            html.element("div", .class("day-head")) { html in
                html.element("time", .attribute("datetime", day.iso8601)) { html in
                    html.element("span", .class("day-name"), text: formats.weekday(day.weekday) + " ")
                    html.text(day.day == 1 || !isHere ? formats.dayAndMonth(day) : String(day.day))
                }
                if day == context.today { html.element("span", .class("visually-hidden"), text: texts.today) }
                if let name = name(of: off) { html.element("span", .class("day-off"), text: name) }
            }
            html.element("ul", .flag("data-drop-list")) { html in
                for action in actions.prefix(Self.shownCount) { entry(action, card, &html) }
            }
            guard actions.count > Self.shownCount else { return }
            html.element("details", .id("more-\(day)")) { html in
                html.element("summary", text: texts.others(actions.count - Self.shownCount))
                html.element("ul") { html in
                    for action in actions.dropFirst(Self.shownCount) { entry(action, card, &html) }
                }
            }
        }
    }

    /// Weekdays off are seen; holidays and closures are named.
    private func name(of off: DayOff?) -> String? {
        switch off {
        case .weekday, nil: nil
        case .holiday, .closure: off.map { AdviceTexts(language: language).dayOff($0).capitalisedFirst }
        }
    }

    private func entry(_ action: Action, _ card: ActionCard, _ html: inout HTML) {
        let calendar = context.deployment.settings.calendar
        let isLate = action.isLate(on: context.today, calendar: calendar)
        html.element(
            "li", .class(action.status.isOpen ? "entry" : "entry is-done"), .id("card-\(action.number)"),
            .data("action", action.id.rawValue), .data("name", action.title),
            context.mayEdit(action) ? .data("drag", "\(base)/actions/\(action.id)/due") : nil, .flag("data-open", action.id == selected)
        ) { html in
            card.status(action, hidesWord: true, &html)
            card.link(action, &html)
            if isLate { html.element("span", .class("late"), text: PlanTexts(language: language).late.lowercased()) }
        }
    }
}
