import Foundation
import Planning

/// The route as a line: start, destination, today, milestones, due dates as ticks, late ones marked by shape and colour.
///
/// Places are percentages, so that the line is as wide as the page. Hidden from screen readers: the sentence and the
/// table beside it say the same.
struct RouteDrawing {
    let figures: RouteFigures
    let language: Language
    /// A small one, without words, for lists.
    var isMini = false

    private var formats: Formats { Formats(language: language) }
    private var lineY: Int { isMini ? 12 : 40 }

    func write(to html: inout HTML) {
        html.element(
            "svg", .class(isMini ? "route-line mini" : "route-line"), .attribute("aria-hidden", "true"),
            .attribute("width", "100%"), .attribute("height", isMini ? 30 : 104)
        ) { html in
            if !isMini { months(&html) }
            way(&html)
            band(&html)
            for (place, marks) in figures.marks { ticks(marks, at: place, &html) }
            if !isMini { milestones(&html) }
            ends(&html)
            today(&html)
        }
    }

    private func percent(_ place: Int) -> String {
        "\(place / 10)" + (place % 10 == 0 ? "" : ".\(place % 10)") + "%"
    }

    private func line(_ style: String, from start: String, to end: String, _ html: inout HTML) {
        html.element(
            "line", .class(style), .attribute("x1", start), .attribute("x2", end), .attribute("y1", lineY),
            .attribute("y2", lineY)
        ) { _ in }
    }

    private func months(_ html: inout HTML) {
        let today = figures.place(of: figures.today)
        for month in figures.months {
            let place = figures.place(of: month.day)
            html.element("g", .class(month.isMajor ? "month" : "month minor")) { html in
                html.element(
                    "line", .attribute("x1", percent(place)), .attribute("x2", percent(place)),
                    .attribute("y1", lineY), .attribute("y2", 98)
                ) { _ in }
                // Today's label stands there, or the page ends.
                guard !(today - 80..<today + 60).contains(place), place < 960 else { return }
                html.element("svg", .attribute("x", percent(place))) { html in
                    html.element(
                        "text", .attribute("x", 6), .attribute("y", 98),
                        text: month.isYear
                            ? String(month.day.year) : formats.month(month.day.month, year: month.day.month == 1 ? month.day.year : nil))
                }
            }
        }
    }

    private func way(_ html: inout HTML) {
        let today = figures.place(of: figures.today)
        let goal = figures.place(of: figures.goal)
        let reached = figures.late.first?.dueDay.map { min(figures.place(of: $0), today) } ?? today
        line("route-way", from: "0", to: percent(goal), &html)
        if goal < 1000 { line("route-beyond", from: percent(goal), to: "100%", &html) }
        line("route-reached", from: "0", to: percent(reached), &html)
        if reached < today {
            line("route-behind", from: percent(reached), to: percent(today), &html)
            line("route-slipping", from: percent(reached), to: percent(today), &html)
        }
    }

    /// The forecast: between an even chance and four in five.
    private func band(_ html: inout HTML) {
        guard let forecast = figures.forecast else { return }
        let (even, safe) = (figures.place(of: forecast.lowerBound), figures.place(of: forecast.upperBound))
        let half = isMini ? 5 : 8
        html.element(
            "rect", .class("route-band"), .attribute("x", percent(even)), .attribute("y", lineY - half),
            .attribute("width", percent(safe - even)), .attribute("height", 2 * half)
        ) { _ in }
        for place in figures.isForecastCut ? [even] : [even, safe] {
            html.element(
                "line", .class("route-band-end"), .attribute("x1", percent(place)), .attribute("x2", percent(place)),
                .attribute("y1", lineY - half - 3), .attribute("y2", lineY + half + 3)
            ) { _ in }
        }
        guard figures.isForecastCut else { return }
        html.element("svg", .attribute("x", percent(safe)), .attribute("y", lineY)) { html in
            html.element("path", .class("route-band-cut"), .attribute("d", "M-6-\(half + 2)l6 \(half + 2)-6 \(half + 2)")) { _ in }
        }
    }

    private func ticks(_ marks: [RouteFigures.Mark], at place: Int, _ html: inout HTML) {
        html.element("svg", .attribute("x", percent(place)), .attribute("y", lineY + 8)) { html in
            let shown = marks.prefix(isMini ? 2 : 6)
            let step = isMini ? 5 : min(12, 32 / shown.count)
            for (index, mark) in shown.enumerated() {
                let top = index * step
                if mark == .late {
                    let shape = isMini ? "l4.5 7h-9z" : "l6 10h-12z"
                    html.element("path", .class("due late"), .attribute("d", "M0 \(top)\(shape)")) { _ in }
                } else {
                    html.element(
                        "rect", .class(mark == .done ? "due done" : "due open"), .attribute("x", "-1.5"),
                        .attribute("y", top), .attribute("width", 3), .attribute("height", isMini ? 5 : 9)
                    ) { _ in }
                }
            }
        }
    }

    private func milestones(_ html: inout HTML) {
        let next = figures.milestones.first { !$0.isReached && $0.day >= figures.today }
        // A label needs room: one that would cover the one before is left to the diamond and the table.
        var free = 0
        for milestone in figures.milestones {
            let place = figures.place(of: milestone.day)
            var style = "milestone"
            if milestone.isReached { style += " reached" } else if milestone.day < figures.today { style += " missed" }
            if milestone.id == next?.id { style += " next" }
            let title = milestone.title.count > 32 ? milestone.title.prefix(31).trimmingCharacters(in: .whitespaces) + "…" : milestone.title
            let width = (title.count + 8) * 6
            // Half of it, on the line of a phone for the one that phones show.
            let half = milestone.id == next?.id ? width * 3 / 2 : width / 2
            let anchor = place + half > 1000 ? "end" : place < half ? "start" : "middle"
            let left = anchor == "start" ? place : anchor == "end" ? place - width : place - width / 2
            let hasRoom = left >= free
            if hasRoom { free = left + width }
            html.element("svg", .class(style), .attribute("x", percent(place)), .attribute("y", lineY)) { html in
                html.element("path", .attribute("d", "M0-8.5l8.5 8.5-8.5 8.5-8.5-8.5z")) { _ in }
                guard hasRoom else { return }
                html.element("text", .attribute("text-anchor", anchor), .attribute("y", "-17")) { html in
                    html.text(title + " ")
                    html.element("tspan", .class("when"), text: formats.dayAndMonth(milestone.day))
                }
            }
        }
    }

    private func ends(_ html: inout HTML) {
        let radius = isMini ? 5 : 7
        func circle(_ style: String, _ x: String, _ radius: Int) {
            html.element(
                "circle", .class(style), .attribute("cx", x), .attribute("cy", lineY), .attribute("r", radius)
            ) { _ in }
        }
        circle("route-end", "0", radius)
        let goal = percent(figures.place(of: figures.goal))
        circle("route-end", goal, radius + 1)
        circle("route-goal", goal, radius - 3)
    }

    private func today(_ html: inout HTML) {
        let place = figures.place(of: figures.today)
        html.element("svg", .class("today"), .attribute("x", percent(place))) { html in
            html.element(
                "line", .attribute("x1", 0), .attribute("x2", 0), .attribute("y1", isMini ? 2 : lineY - 12),
                .attribute("y2", isMini ? 26 : 86)
            ) { _ in }
            if isMini { return }
            let texts = RouteTexts(language: language)
            let day = formats.dayAndMonth(figures.today)
            let label = figures.isPast ? texts.thatDay(day) : texts.today(day)
            // Wide enough for the words in any common typeface; the label stays on the page at both ends of the line.
            let width = label.count * 7 + 12
            let left = place < 60 ? 0 : place > 940 ? -width : -width / 2
            html.element(
                "rect", .attribute("x", left), .attribute("y", 83), .attribute("width", width),
                .attribute("height", 21), .attribute("rx", 3)
            ) { _ in }
            html.element(
                "text", .attribute("text-anchor", "middle"), .attribute("x", left + width / 2), .attribute("y", 98),
                text: label)
        }
    }
}
