import Planning

/// The load of each person below the timeline, on the same days: what is asked each week against what they have.
///
/// As in the view by person, the load counts all that somebody is asked for: filters choose who is listed.
struct TimelineLoad {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let layout: TimelineLayout

    private var texts: TimelineTexts { TimelineTexts(language: language) }
    private var words: LoadTexts { LoadTexts(language: language) }
    private var formats: Formats { Formats(language: language) }

    /// Weeks further ahead than this show no load: plans say little of them.
    private static let weekLimit = 130

    func write(to html: inout HTML) {
        let scale = layout.scale
        let weeks = (scale.days.upperBound - context.today) / 7 + 1
        guard weeks > 0 else { return }
        let listed = Set(layout.lines.keys)
        let workload = Workload(of: context.deployment, today: context.today, weekCount: min(weeks, Self.weekLimit))
        let people = workload.people.filter { load in
            query.isFiltered ? load.parts.contains { listed.contains($0.action.id) } : !load.parts.isEmpty
        }
        guard !people.isEmpty else { return }
        html.fragment("timeline-load") { html in
            html.element("section", .class("t-load"), .id("timeline-load"), .attribute("aria-labelledby", "timeline-load-title")) { html in
                html.element("h3", .id("timeline-load-title"), text: texts.load)
                html.element("p", .class("soft"), text: texts.loadExplained)
                html.element("div", .class("t-frame")) { html in
                    TimelineGround(context: context, language: language, scale: scale).write(to: &html)
                    html.element("table", .attribute("role", "table"), .attribute("aria-labelledby", "timeline-load-title")) { html in
                        head(&html)
                        html.element("tbody", .attribute("role", "rowgroup")) { html in
                            // One height for all: the week that asks the most of anybody, and at least a full one.
                            let highest = max(people.flatMap(\.weeks).map { max($0.asked, $0.available) }.max() ?? 0, 5)
                            for load in people { row(load, highest: highest, &html) }
                        }
                    }
                }
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.element("thead", .attribute("role", "rowgroup"), .class("visually-hidden")) { html in
            html.element("tr", .attribute("role", "row")) { html in
                for title in [words.person, words.overloaded.capitalisedFirst, texts.weeks, texts.drawing] {
                    html.element("th", .attribute("role", "columnheader"), .attribute("scope", "col"), text: title)
                }
            }
        }
    }

    private func row(_ load: Workload.PersonLoad, highest: Double, _ html: inout HTML) {
        html.element("tr", .attribute("role", "row"), .class("t-row"), .id("load-row-\(load.person.id)")) { html in
            html.element("th", .attribute("role", "rowheader"), .attribute("scope", "row"), .class("c-title"), text: load.person.name)
            html.element("td", .attribute("role", "cell"), .class("t-who")) { html in
                let over = load.weeks.filter { $0.excess > 0 }
                if let worst = over.max(by: { $0.excess < $1.excess }) {
                    html.element("span", .class("late"), text: texts.overloaded(over.count, worst: rounded(worst.excess), worst.week))
                } else {
                    html.element("span", .class("soft"), text: texts.loadFits)
                }
            }
            html.element("td", .attribute("role", "cell"), .class("visually-hidden")) { html in
                let told = load.weeks.filter { $0.asked > 0 }.map { week in
                    let ratio = words.ratio(asked: rounded(week.asked), available: rounded(week.available))
                    return texts.week(
                        formats.dayAndMonth(week.week.monday), ratio + (week.excess > 0 ? ", " + words.excess(rounded(week.excess)) : ""))
                }
                html.text(told.isEmpty ? texts.nothingAsked : told.joined(separator: "; "))
            }
            html.element("td", .attribute("role", "cell"), .class("t-chart")) { drawing(load, highest: highest, &$0) }
        }
    }

    /// A tenth of a day is as exact as anybody's estimate.
    private func rounded(_ days: Double) -> String { formats.number((days * 10).rounded() / 10) }

    /// Columns as two paths, one for what fits and one for what does not, below the steps of what there is: thousandths of the width by
    /// thousandths of the height.
    private func drawing(_ load: Workload.PersonLoad, highest: Double, _ html: inout HTML) {
        let scale = layout.scale
        var fits = ""
        var exceeds = ""
        var available = ""
        func text(_ value: Double) -> String { TimelineNumber.thousandths(value) }
        func height(_ days: Double) -> Double { 1000 - days / highest * 940 }
        for week in load.weeks {
            guard let span = scale.span(from: max(week.week.monday, context.today), through: week.week.sunday) else { continue }
            let level = height(week.available)
            available += "\(available.isEmpty ? "M" : "L")\(text(span.start)) \(text(level))H\(text(span.start + span.length))"
            guard week.asked > 0.005 else { continue }
            // A gap between the columns, as wide as a hair at any zoom.
            let inset = min(span.length / 8, 1)
            func column(from bottom: Double, to top: Double) -> String {
                "M\(text(span.start + inset)) \(text(bottom))V\(text(top))h\(text(span.length - 2 * inset))V\(text(bottom))z"
            }
            let fitting = min(week.asked, week.available)
            if fitting > 0 { fits += column(from: 1000, to: height(fitting)) }
            if week.excess > 0 { exceeds += column(from: height(week.available), to: height(week.asked)) }
        }
        html.element(
            "svg", .class("t-columns"), .attribute("aria-hidden", "true"), .attribute("viewBox", "0 0 1000 1000"),
            .attribute("preserveAspectRatio", "none")
        ) { html in
            for (style, path) in [("t-fits", fits), ("t-exceeds", exceeds), ("t-available", available)] where !path.isEmpty {
                html.element("path", .class(style), .attribute("d", path)) { _ in }
            }
        }
    }
}
