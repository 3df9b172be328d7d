import Planning

/// *Au fil des semaines*: promises kept, why others were not, risks and what became of them, dates that moved.
struct WeeksPage {
    let page: PageContext
    let context: DeploymentContext
    let span: WeeksSpan

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var texts: WeeksTexts { WeeksTexts(language: page.language) }

    func write(to html: inout HTML) {
        let reading = deployment.weeksReading(last: span.count, today: context.today)
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .review).write(to: &html) { html in
            html.element("div", .class("weeks"), .id("over-the-weeks")) { html in
                html.element("div", .class("page-head")) { html in
                    html.element("h2", text: texts.title)
                    html.element("a", .class("button quiet"), .href(base + "/review"), text: texts.backToReview)
                }
                spans(&html)
                html.element("p", .id("weeks-lead"), text: texts.lead(reading))
                figures(reading, &html)
                PromisesOverWeeks(reading: reading, language: page.language).write(to: &html)
                RisksOverWeeks(reading: reading, deployment: deployment, language: page.language).write(to: &html)
                MovedDatesOverWeeks(reading: reading, language: page.language).write(to: &html)
            }
        }
    }

    private func spans(_ html: inout HTML) {
        html.element("nav", .class("views"), .attribute("aria-label", texts.spanLabel)) { html in
            html.element("ul") { html in
                for span in WeeksSpan.allCases {
                    html.element("li") { html in
                        html.element(
                            "a", .href("\(base)/reviews/weeks?span=\(span.rawValue)"), .flag("data-visit"),
                            span == self.span ? .attribute("aria-current", "page") : nil, text: texts.span(span))
                    }
                }
            }
        }
    }

    /// The four answers at a glance; what is not known is said in words.
    private func figures(_ reading: WeeksReading, _ html: inout HTML) {
        let chart = ChartTexts(language: page.language)
        let moved = reading.weeks.flatMap(\.moved).filter { $0.days > 0 }
        let share = reading.answered == 0 ? texts.unknown : chart.percent((Double(reading.kept) / Double(reading.answered) * 100).rounded())
        html.element("dl", .class("figures")) { html in
            for (name, value) in [
                (texts.keptOf(reading.kept, reading.answered), share),
                (texts.reviewsHeld(reading.held), String(reading.held)),
                (texts.risksSeen(reading.risks.count, late: reading.risks.count { $0.outcome == .late }), String(reading.risks.count)),
                (texts.postponed(moved.count, days: moved.reduce(0) { $0 + $1.days }), String(moved.count)),
            ] {
                html.element("div") { html in
                    html.element("dt", text: name)
                    html.element("dd", text: value)
                }
            }
        }
    }
}

/// What the parts of the page share: how a section and its weeks look.
protocol OverWeeks {
    var reading: WeeksReading { get }
    var language: Language { get }
}

extension OverWeeks {
    var texts: WeeksTexts { WeeksTexts(language: language) }
    var chartTexts: ChartTexts { ChartTexts(language: language) }
    var words: ReviewTexts { ReviewTexts(language: language) }
    var weeks: [WeekReading] { reading.weeks }
    var across: ChartAxis { .weeks(weeks.map(\.week), language: language) }

    func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    func figure(_ id: String, _ html: inout HTML, drawing: (inout HTML) -> Void, table: ChartTable) {
        ChartFigure(id: id, texts: chartTexts).write(to: &html, drawing: drawing) { table.write(to: &$0) }
    }

    /// The points of a line: nil where a week has no figure.
    func points(_ value: (WeekReading) -> Double?, title: (WeekReading) -> String) -> [ChartPoint?] {
        let last = weeks.lastIndex { value($0) != nil }
        return weeks.enumerated().map { index, week in
            value(week).map { ChartPoint(x: Double(index), y: $0, title: title(week), label: index == last ? label($0) : nil) }
        }
    }

    private func label(_ value: Double) -> String { Formats(language: language).number(value) }

    func percent(_ share: Double) -> String { chartTexts.percent((share * 100).rounded()) }

    /// From the newest week to the oldest: what people look for is at the top.
    func rows(_ cells: (WeekReading) -> [String]) -> [[String]] {
        weeks.reversed().map { [words.week($0.week).capitalisedFirst] + cells($0) }
    }
}

/// The share of promises kept by week, and why the others were not.
struct PromisesOverWeeks: OverWeeks {
    let reading: WeeksReading
    let language: Language

    func write(to html: inout HTML) {
        section("kept", texts.keptTitle, &html) { html in
            if reading.answered == 0 {
                html.element("p", .class("soft"), text: texts.nothingAnswered)
            } else {
                shares(&html)
            }
            html.element("p", .class("soft small"), text: texts.source)
        }
        section("reasons", texts.reasonsTitle, &html) { html in
            if reading.reasons.isEmpty {
                html.element("p", .class("soft"), text: texts.noReason)
            } else {
                reasons(&html)
            }
        }
    }

    private func shares(_ html: inout HTML) {
        let points = points {
            $0.promises?.share.map { $0 * 100 }
        } title: { week in
            "\(words.week(week.week).capitalisedFirst), \(count(week.promises))"
        }
        let known = weeks.filter { $0.promises?.share != nil }
        let chart = Chart(
            id: "kept-chart", title: texts.keptTitle,
            description: texts.keptDescription(
                known.map { (words.week($0.week), percent($0.promises?.share ?? 0)) }, gaps: weeks.count - known.count),
            across: across, up: .percent(chartTexts), marks: [.line(points, .first)])
        figure(
            "kept", &html, drawing: chart.write,
            table: ChartTable(
                caption: texts.keptTitle, headings: [texts.week, texts.review, texts.promises, texts.share],
                rows: rows { week in
                    [texts.state(week.review), count(week.promises), week.promises?.share.map(percent) ?? texts.noShare(week)]
                }))
    }

    private func count(_ promises: PromiseCount?) -> String {
        guard let promises else { return texts.none }
        return promises.answered == 0 ? texts.unanswered(promises.total) : texts.count(promises)
    }

    private func reasons(_ html: inout HTML) {
        let total = reading.answered - reading.kept
        func name(_ count: ReasonCount) -> String { count.reason.map(words.reason)?.capitalisedFirst ?? texts.noReasonGiven }
        let chart = RankedBars(
            id: "reasons-chart", title: texts.reasonsTitle,
            description: texts.reasonsDescription(reading.reasons.map { (name($0), $0.count) }, total: total),
            bars: reading.reasons.map { .init(label: name($0), count: $0.count, figure: String($0.count)) }, cumulates: true,
            texts: chartTexts)
        html.element("p", text: texts.reasonsLead(total))
        let key: [(Chart.Style, String)] = [(.first, texts.eachReason), (.second, texts.reasonsTogether)]
        ChartFigure(id: "reasons", key: key, texts: chartTexts).write(to: &html, drawing: chart.write) { html in
            ChartTable(
                caption: texts.reasonsTitle, headings: [texts.reason, texts.times, texts.share, texts.cumulated],
                rows: reading.reasons.map { reason in
                    [
                        name(reason), String(reason.count), percent(Double(reason.count) / Double(total)),
                        percent(reason.cumulatedShare),
                    ]
                }
            ).write(to: &html)
        }
    }
}
