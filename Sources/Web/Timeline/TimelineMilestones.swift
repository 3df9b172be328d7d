import Planning

/// The first row of a timeline: where the deployment starts, its milestones, the promised day, the forecast of the end.
struct TimelineMilestones {
    let context: DeploymentContext
    let language: Language
    let scale: TimelineScale
    let forecast: TimelineForecast?

    private var texts: TimelineTexts { TimelineTexts(language: language) }
    private var formats: Formats { Formats(language: language) }
    private var route: Route { context.deployment.route }
    private var milestones: [Milestone] { route.milestones.sorted { ($0.day, $0.id) < ($1.day, $1.id) } }

    func write(to html: inout HTML) {
        html.fragment("timeline-milestones", inTable: true) { html in
            html.element("tr", .attribute("role", "row"), .id("timeline-milestones"), .class("t-milestones")) { html in
                html.element("th", .attribute("role", "rowheader"), .attribute("scope", "row"), .class("c-title"), text: texts.milestones)
                let words = words.joined(separator: "; ")
                html.element("td", .attribute("role", "cell"), .attribute("colspan", 6), .class("visually-hidden"), text: words)
                html.element("td", .attribute("role", "cell"), .class("t-chart")) { drawing(&$0) }
            }
        }
    }

    private var words: [String] {
        var words: [String] = []
        if let day = route.startDay { words.append(texts.starts(formats.long(day))) }
        words += milestones.map { texts.milestone($0.title, formats.long($0.day), isReached: $0.isReached) }
        if let day = route.promisedDay { words.append(texts.promised(formats.long(day))) }
        if let end = forecast?.end { words.append(texts.forecastEnd(formats.long(end.even), formats.long(end.safe))) }
        return words.isEmpty ? ["—"] : words
    }

    private func drawing(_ html: inout HTML) {
        html.element("svg", .class("t-bar"), .attribute("aria-hidden", "true")) { html in
            html.element("svg", .attribute("y", "50%")) { html in
                if let end = forecast?.end { TimelineMarks.forecast(end, scale, to: &html) }
                var marks = milestones.filter { scale.days.contains($0.day) }.map { milestone in
                    Mark(style: style(milestone), title: milestone.title, place: TimelineMarks.middle(of: milestone.day, scale))
                }
                if let day = route.promisedDay, scale.days.contains(day) {
                    marks.append(Mark(style: "t-goal", title: texts.promisedWord, place: scale.end(of: day)))
                }
                marks.sort { $0.place < $1.place }
                // A label needs room: one that would cover its neighbour is left to the diamond and the words.
                var free = 0.0
                for (index, mark) in marks.enumerated() {
                    html.element("svg", .class(mark.style), .attribute("x", TimelineNumber.percent(mark.place))) { html in
                        if mark.style == "t-goal" {
                            html.element("circle", .attribute("r", 7)) { _ in }
                            html.element("circle", .attribute("r", 3)) { _ in }
                        } else {
                            html.element("path", .attribute("d", "M0-7l7 7-7 7-7-7z")) { _ in }
                        }
                        let next = index + 1 < marks.count ? marks[index + 1].place : 1000
                        label(mark, between: free, and: next, free: &free, &html)
                    }
                }
            }
        }
    }

    private struct Mark {
        let style: String
        let title: String
        let place: Double
    }

    private func style(_ milestone: Milestone) -> String {
        milestone.isReached ? "t-milestone reached" : milestone.day < context.today ? "t-milestone missed" : "t-milestone"
    }

    /// To the right of its mark where there is room before the next one, or else to the left.
    private func label(_ mark: Mark, between before: Double, and next: Double, free: inout Double, _ html: inout HTML) {
        let title = mark.title.count > 28 ? String(mark.title.prefix(27)) + "…" : mark.title
        // Thousandths of a page of usual width.
        let width = Double(title.count) * 6.5 + 18
        free = mark.place + 12
        let isRight = mark.place + width <= next - 6
        guard isRight || mark.place - width >= before else { return }
        if isRight { free = mark.place + width }
        html.element(
            "text", .attribute("x", isRight ? 11 : -11), .attribute("dy", "0.35em"), .attribute("text-anchor", isRight ? "start" : "end"),
            text: title)
    }
}
