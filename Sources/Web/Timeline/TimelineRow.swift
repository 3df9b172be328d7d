import Planning

/// An action as a row of the timeline: what it is in words, and the bar. The words are all there for who does not see the bar.
struct TimelineRow {
    let context: DeploymentContext
    let language: Language
    let layout: TimelineLayout
    let query: String
    let forecast: TimelineForecast?
    /// The actions that a drawn dependency leads to.
    let targets: Set<ActionID>

    private let texts: TimelineTexts
    private let words: PlanTexts
    private let formats: Formats
    private let base: String

    init(
        context: DeploymentContext, language: Language, layout: TimelineLayout, query: String, forecast: TimelineForecast?,
        targets: Set<ActionID>
    ) {
        self.context = context
        self.language = language
        self.layout = layout
        self.query = query
        self.forecast = forecast
        self.targets = targets
        texts = TimelineTexts(language: language)
        words = PlanTexts(language: language)
        formats = Formats(language: language)
        base = "/deployments/\(context.deployment.id)"
    }

    func write(_ line: TimelineLayout.Line, isSelected: Bool, to html: inout HTML) {
        let action = line.action
        let id = line.copy == 0 ? "action-\(action.number)" : "action-\(action.number)-\(line.copy)"
        let isLate = action.isLate(on: context.today, calendar: context.deployment.settings.calendar)
        let isOnChain = forecast?.chain.contains(action.id) == true
        let isMovable = line.bar.days != nil && action.status.isOpen && context.mayEdit(action)
        html.fragment(id, inTable: true) { html in
            html.element(
                "tr", .attribute("role", "row"), .id(id), .class(isOnChain ? "t-row on-chain" : "t-row"),
                .data("action", action.id.rawValue), .data("status", action.status.rawValue), .flag("data-open", isSelected),
                isMovable ? .data("moves", "\(base)/actions/\(action.id)/dates") : nil,
                isMovable ? action.earliestStart.map { .data("start", $0.iso8601) } : nil,
                isMovable ? action.dueDay.map { .data("due", $0.iso8601) } : nil,
                isMovable ? line.bar.days.map { .data("from", $0.lowerBound.iso8601) } : nil,
                .flag("data-asks", isMovable && action.isCommitted)
            ) { html in
                html.element("th", .attribute("role", "rowheader"), .attribute("scope", "row"), .class("c-title")) { html in
                    html.element("span", .class("soft"), text: "\(action.number) ")
                    html.element("a", .href("\(base)/plan/\(action.number)\(query)"), .flag("data-panel"), text: action.title)
                }
                cell("t-who", &html) { html in
                    let name = action.responsible.flatMap { context.deployment.people[$0]?.name }
                    html.element("span", name == nil ? .class("soft") : nil, text: name ?? words.nobody)
                }
                cell("t-start", &html) { start(line.bar, &$0) }
                cell("t-due", &html) { due(action, isLate: isLate, &$0) }
                cell("visually-hidden", &html) { $0.text(action.commitment.map { formats.long($0.dueDay) } ?? "—") }
                cell("visually-hidden", &html) { $0.text(forecastWords(action.id, isOnChain: isOnChain)) }
                cell("t-after", &html) { html in
                    let numbers = action.dependencies.compactMap { context.deployment.plan[$0.predecessor]?.number }.sorted()
                    html.text(numbers.isEmpty ? "" : texts.after(numbers.map(String.init).joined(separator: ", ")))
                }
                cell("t-chart", &html) { drawing(line, isLate: isLate, &$0) }
            }
        }
    }

    private func cell(_ style: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("td", .attribute("role", "cell"), .class(style), content: content)
    }

    // MARK: Words

    private func start(_ bar: TimelineBar, _ html: inout HTML) {
        guard let day = bar.first else {
            html.element("span", .class("soft"), text: "—")
            return
        }
        if bar.beginning == .said { return time(day, &html) }
        html.element("span", .class("soft")) { html in
            html.text("≈\u{00A0}" + short(day))
            html.element("span", .class("visually-hidden"), text: texts.byEffort)
        }
    }

    private func due(_ action: Action, isLate: Bool, _ html: inout HTML) {
        guard let day = action.doneDay ?? action.dueDay else {
            html.element("span", .class("soft"), text: words.noDate)
            return
        }
        guard isLate else { return time(day, &html) }
        html.element("span", .class("late")) { html in
            time(day, &html)
            html.element("span", .class("visually-hidden"), text: ", " + words.late.lowercased())
        }
    }

    private func time(_ day: Day, _ html: inout HTML) {
        html.element("time", .attribute("datetime", day.iso8601), text: short(day))
    }

    /// `12 mars`, with the year when it is another one.
    private func short(_ day: Day) -> String {
        formats.dayAndMonth(day) + (day.year == context.today.year ? "" : " \(day.year)")
    }

    private func forecastWords(_ action: ActionID, isOnChain: Bool) -> String {
        let span = forecast?.actions[action].map { texts.between(formats.long($0.even), formats.long($0.safe)) }
        let parts = [span, isOnChain ? texts.onChain : nil].compactMap { $0 }
        return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }

    // MARK: Drawing

    private func drawing(_ line: TimelineLayout.Line, isLate: Bool, _ html: inout HTML) {
        guard let days = line.bar.days else { return }
        let scale = layout.scale
        html.element("svg", .class("t-bar"), .attribute("aria-hidden", "true")) { html in
            html.element("svg", .attribute("y", "50%")) { html in
                if scale.span(from: days.lowerBound, through: days.upperBound) == nil { elsewhere(days, isLate: isLate, &html) }
                if isLate { slip(from: days.upperBound, &html) }
                shape(line, &html)
                if targets.contains(line.action.id), line.copy == 0 { arrow(line.bar, &html) }
                if line.action.status.isOpen {
                    commitment(line.action, &html)
                    if let span = forecast?.actions[line.action.id] { TimelineMarks.forecast(span, scale, to: &html) }
                }
            }
        }
    }

    /// What lies before or after the days shown: an arrow to that side, with the day; above the line that says that it is late.
    private func elsewhere(_ days: ClosedRange<Day>, isLate: Bool, _ html: inout HTML) {
        let isBefore = days.upperBound < layout.scale.days.lowerBound
        let text = isBefore ? "◂ " + short(days.upperBound) : short(days.lowerBound) + " ▸"
        html.element(
            "text", .attribute("x", isBefore ? "0.3%" : "99.7%"), .attribute("dy", isLate ? "-0.4em" : "0.35em"),
            .attribute("text-anchor", isBefore ? "start" : "end"), text: text)
    }

    /// From a due date gone by to today.
    private func slip(from due: Day, _ html: inout HTML) {
        guard let span = layout.scale.span(from: due + 1, through: context.today) else { return }
        html.element(
            "line", .class("t-slip"), .attribute("x1", TimelineNumber.percent(span.start)),
            .attribute("x2", TimelineNumber.percent(span.start + span.length))
        ) { _ in }
    }

    private func shape(_ line: TimelineLayout.Line, _ html: inout HTML) {
        let scale = layout.scale
        guard let days = line.bar.days else { return }
        if line.bar.isPoint || line.bar.isOpenEnded {
            guard scale.days.contains(days.lowerBound) else { return }
            let place = line.bar.isPoint ? TimelineMarks.middle(of: days.lowerBound, scale) : scale.place(of: days.lowerBound)
            html.element("svg", .class(line.bar.isPoint ? "t-point" : "t-open"), .attribute("x", TimelineNumber.percent(place))) { html in
                html.element("path", .attribute("d", line.bar.isPoint ? "M0-8l8 8-8 8-8-8z" : "M0-7v14M0 0h22m-5-4l5 4-5 4")) { _ in }
            }
            return
        }
        guard let span = scale.span(from: days.lowerBound, through: days.upperBound) else { return }
        bar(line.bar.beginning == .effort ? "t-body guess" : "t-body", span.start, span.length, &html)
        let steps = line.action.steps
        let done = steps.count(where: \.isDone)
        guard line.action.status.isOpen, done > 0 else { return }
        bar("t-done", span.start, span.length * Double(done) / Double(steps.count), &html)
    }

    /// A day stays visible however long the time that is shown.
    private func bar(_ style: String, _ start: Double, _ length: Double, _ html: inout HTML) {
        html.element(
            "rect", .class(style), .attribute("x", TimelineNumber.percent(start)), .attribute("y", -7),
            .attribute("width", TimelineNumber.percent(max(length, 4))), .attribute("height", 14), .attribute("rx", 3)
        ) { _ in }
    }

    /// The end of a dependency that leads here.
    private func arrow(_ bar: TimelineBar, _ html: inout HTML) {
        guard let first = bar.days?.lowerBound, layout.scale.days.contains(first) else { return }
        let place = bar.isPoint ? TimelineMarks.middle(of: first, layout.scale) : layout.scale.place(of: first)
        html.element("svg", .class("t-arrow"), .attribute("x", TimelineNumber.percent(place))) { html in
            html.element("path", .attribute("d", bar.isPoint ? "M-14-4l6 4-6 4z" : "M-6-4l6 4-6 4z")) { _ in }
        }
    }

    private func commitment(_ action: Action, _ html: inout HTML) {
        guard let day = action.commitment?.dueDay, layout.scale.days.contains(day) else { return }
        html.element("svg", .class("t-committed"), .attribute("x", TimelineNumber.percent(layout.scale.end(of: day)))) { html in
            html.element("path", .attribute("d", TimelineMarks.flag)) { _ in }
        }
    }
}

/// Marks that rows, milestones and the key share; their shape is in pixels, their place is not.
enum TimelineMarks {
    static let flag = "M0-14v25M0-14h8l-2.5 3 2.5 3h-8"

    static func middle(of day: Day, _ scale: TimelineScale) -> Double { (scale.place(of: day) + scale.end(of: day)) / 2 }

    /// A small dot for one chance in two, a larger one for four in five, joined.
    static func forecast(_ span: TimelineForecast.Span, _ scale: TimelineScale, to html: inout HTML) {
        guard let shown = scale.span(from: span.even, through: span.safe) else { return }
        let (even, safe) = (TimelineNumber.percent(shown.start), TimelineNumber.percent(shown.start + shown.length))
        html.element("g", .class("t-forecast")) { html in
            html.element(
                "line", .attribute("x1", even), .attribute("x2", safe), .attribute("y1", 12), .attribute("y2", 12)
            ) { _ in }
            if scale.days.contains(span.even) { dot(even, 2.5, &html) }
            if scale.days.contains(span.safe) { dot(safe, 4, &html) }
        }
    }

    private static func dot(_ x: String, _ radius: Double, _ html: inout HTML) {
        html.element(
            "circle", .attribute("cx", x), .attribute("cy", 12), .attribute("r", TimelineNumber.thousandths(radius))
        ) { _ in }
    }
}
