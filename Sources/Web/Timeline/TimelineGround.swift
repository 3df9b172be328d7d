import Planning

/// What lies behind the rows of a timeline: days off, lines of weeks and months, today, the promised day; and the names above.
struct TimelineGround {
    let context: DeploymentContext
    let language: Language
    let scale: TimelineScale

    func write(to html: inout HTML) {
        html.element("svg", .class("t-ground"), .attribute("aria-hidden", "true")) { html in
            for days in scale.daysOff(context.deployment.settings.calendar) {
                guard let span = scale.span(from: days.lowerBound, through: days.upperBound) else { continue }
                html.element(
                    "rect", .class("t-off"), .attribute("x", TimelineNumber.percent(span.start)),
                    .attribute("width", TimelineNumber.percent(span.length)), .attribute("height", "100%")
                ) { _ in }
            }
            for day in scale.minorLines { line("t-minor", scale.place(of: day), &html) }
            for tick in scale.ticks where tick.day > scale.days.lowerBound { line("t-major", scale.place(of: tick.day), &html) }
            if let promised = context.deployment.route.promisedDay, scale.days.contains(promised) {
                line("t-promised", scale.end(of: promised), &html)
            }
            if scale.days.contains(context.today) { line("t-today", TimelineMarks.middle(of: context.today, scale), &html) }
        }
    }

    /// The names of weeks, months, quarters or years.
    func ticks(to html: inout HTML) {
        let texts = TimelineTexts(language: language)
        html.element("svg", .class("t-ticks"), .attribute("aria-hidden", "true")) { html in
            let ticks = scale.ticks
            for tick in ticks {
                html.element(
                    "svg", tick.isMinor ? .class("minor") : nil,
                    .attribute("x", TimelineNumber.percent(max(scale.place(of: tick.day), 0)))
                ) { html in
                    html.element("text", .attribute("x", 5), .attribute("y", "50%"), .attribute("dy", "0.35em"), text: texts.label(tick))
                }
            }
            guard scale.days.contains(context.today) else { return }
            html.element(
                "svg", .class("t-today"), .attribute("x", TimelineNumber.percent(TimelineMarks.middle(of: context.today, scale)))
            ) { html in
                html.element("svg", .attribute("y", "100%")) { html in
                    html.element("path", .attribute("d", "M-5-7h10l-5 7z")) { _ in }
                }
            }
        }
    }

    private func line(_ style: String, _ place: Double, _ html: inout HTML) {
        let x = TimelineNumber.percent(place)
        html.element(
            "line", .class(style), .attribute("x1", x), .attribute("x2", x), .attribute("y2", "100%")
        ) { _ in }
    }
}
