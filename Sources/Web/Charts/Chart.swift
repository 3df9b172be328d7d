import Planning

/// Where something stands in a chart, in the units of its axes.
struct ChartPoint: Hashable, Sendable {
    var x: Double
    var y: Double
    /// Told when the pointer rests on it.
    var title: String?
    /// Written beside it; for few points.
    var label: String?
    /// Where a line goes over the point, its words stand below.
    var isLabelBelow = false
    /// They begin at the point, where there is room after it: the line that leads to it is before.
    var isLabelAfter = false
    /// As a share of the width: beyond, there is no room after a point.
    static let lastPlaceWithRoom = 0.7
}

/// A chart as SVG: axes with named values, lines that break where something is missing, bars, a level to reach, places.
///
/// Places along the width are percentages, so that words keep their size on a phone as on a wall. Series differ by shape
/// and dashes besides colour. Screen readers get the title and the description; the figures are in the table that
/// ``ChartFigure`` puts below.
struct Chart {
    /// How a series looks: never by colour alone.
    enum Style: String, Sendable {
        /// A full line, round points.
        case first
        /// A dashed line, square points.
        case second
    }

    enum Mark {
        /// Points joined in their order. Where there is `nil` the line is broken: what is missing is a gap, never a zero.
        case line([ChartPoint?], Style)
        /// Upright bars from zero, centred on their point; the width in units of the axis across.
        case bars([ChartPoint], width: Double, Style)
        /// A dashed level across the whole, such as a target, with its words at the beginning: lines come to it at the end.
        case level(Double, label: String)
        /// Points with their labels that nothing joins, as on a map.
        case places([ChartPoint], Style)
    }

    /// Unique on the page.
    let id: String
    let title: String
    /// What can be seen in it, in a sentence or two, for those who do not see it.
    let description: String
    let across: ChartAxis
    let up: ChartAxis
    let marks: [Mark]
    /// Pixels, words below included.
    var height = 232

    private var top: Double { 14 }
    private var bottom: Double { Double(height) - 28 }

    func write(to html: inout HTML) {
        ChartDrawing(id: id, title: title, description: description, height: height).write(to: &html) { html in
            html.element("g", .class("chart-axis")) { html in
                for tick in up.ticks { level(tick, &html) }
                for tick in across.ticks { upright(tick, &html) }
            }
            for mark in marks { write(mark, &html) }
        }
    }

    private func x(_ value: Double) -> String { ChartDrawing.percent(across.place(of: value)) }
    private func y(_ value: Double) -> String { ChartDrawing.pixels(bottom - up.place(of: value) * (bottom - top)) }

    // MARK: Axes

    private func level(_ tick: ChartAxis.Tick, _ html: inout HTML) {
        let y = y(tick.value)
        ChartDrawing.line("chart-grid", ("0", y), ("100%", y), &html)
        html.element(
            "text", .attribute("x", -8), .attribute("y", y), .attribute("dy", "0.35em"), .attribute("text-anchor", "end"), text: tick.label)
    }

    private func upright(_ tick: ChartAxis.Tick, _ html: inout HTML) {
        let place = across.place(of: tick.value)
        html.element(
            "text", tick.isMinor ? .class("minor") : nil, .attribute("x", x(tick.value)), .attribute("y", height - 8),
            .attribute("text-anchor", ChartDrawing.anchor(place)), text: tick.label)
    }

    // MARK: Marks

    private func write(_ mark: Mark, _ html: inout HTML) {
        switch mark {
        case .line(let points, let style):
            html.element("g", .class("chart-\(style.rawValue)")) { html in
                for case (let from?, let to?) in zip(points, points.dropFirst()) {
                    ChartDrawing.line("chart-line", (x(from.x), y(from.y)), (x(to.x), y(to.y)), &html)
                }
                for case let point? in points { self.point(point, style, &html) }
            }
        case .bars(let points, let width, let style):
            html.element("g", .class("chart-\(style.rawValue)")) { html in
                for point in points { bar(point, width, &html) }
            }
        case .level(let value, let label):
            html.element("g", .class("chart-level")) { html in
                ChartDrawing.line("chart-line", ("0", y(value)), ("100%", y(value)), &html)
                html.element(
                    "text", .attribute("x", 0), .attribute("y", y(value)), .attribute("dy", "-0.4em"),
                    .attribute("text-anchor", "start"), text: label)
            }
        case .places(let points, let style):
            html.element("g", .class("chart-\(style.rawValue)")) { html in
                for point in points { self.point(point, style, &html) }
            }
        }
    }

    /// In an `svg` of its own: its shape is in pixels, its place is not.
    private func point(_ point: ChartPoint, _ style: Style, _ html: inout HTML) {
        html.element("svg", .class("chart-point"), .attribute("x", x(point.x)), .attribute("y", y(point.y))) { html in
            if let title = point.title { html.element("title", text: title) }
            switch style {
            case .first: html.element("circle", .attribute("r", 4)) { _ in }
            case .second:
                html.element(
                    "rect", .attribute("x", -4), .attribute("y", -4), .attribute("width", 8), .attribute("height", 8)
                ) { _ in }
            }
            guard let label = point.label else { return }
            let place = across.place(of: point.x)
            let anchor = point.isLabelAfter && place < ChartPoint.lastPlaceWithRoom ? "start" : ChartDrawing.anchor(place)
            html.element("text", .attribute("y", point.isLabelBelow ? 18 : -9), .attribute("text-anchor", anchor), text: label)
        }
    }

    private func bar(_ point: ChartPoint, _ width: Double, _ html: inout HTML) {
        let left = across.place(of: point.x - width / 2)
        let right = across.place(of: point.x + width / 2)
        let (zero, end) = (up.place(of: 0), up.place(of: point.y))
        let high = bottom - max(zero, end) * (bottom - top)
        html.element(
            "rect", .class("chart-bar"), .attribute("x", ChartDrawing.percent(left)), .attribute("y", ChartDrawing.pixels(high)),
            .attribute("width", ChartDrawing.percent(right - left)),
            .attribute("height", ChartDrawing.pixels(abs(end - zero) * (bottom - top)))
        ) { html in
            if let title = point.title { html.element("title", text: title) }
        }
        guard let label = point.label else { return }
        html.element(
            "text", .attribute("x", ChartDrawing.percent((left + right) / 2)), .attribute("y", ChartDrawing.pixels(high - 5)),
            .attribute("text-anchor", "middle"), text: label)
    }
}
