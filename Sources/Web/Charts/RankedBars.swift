/// Bars that lie below each other, each with its words above it and its figure: for names that are too long to stand
/// below an upright bar. With ``cumulates`` a Pareto chart: the largest first, and a line of what they come to together.
struct RankedBars {
    struct Bar: Hashable, Sendable {
        var label: String
        var count: Int
        /// Written after the label: `5`, `5 sur 12`.
        var figure: String
    }

    /// Unique on the page.
    let id: String
    let title: String
    let description: String
    /// In the order they are drawn; sorted by the caller, who knows what ties mean.
    let bars: [Bar]
    /// Draws the share that the bars so far have of the whole, and a scale in percent of the whole.
    var cumulates = false
    let texts: ChartTexts

    private let row = 46.0
    private var total: Int { bars.reduce(0) { $0 + $1.count } }
    /// What a bar of the whole width stands for.
    private var whole: Double { Double(max(cumulates ? total : bars.map(\.count).max() ?? 0, 1)) }
    private var end: Double { Double(bars.count) * row }

    func write(to html: inout HTML) {
        ChartDrawing(id: id, title: title, description: description, height: Int(end) + (cumulates ? 26 : 4)).write(to: &html) { html in
            if cumulates { scale(&html) }
            for (index, bar) in bars.enumerated() { write(bar, at: index, &html) }
            if cumulates { cumulated(&html) }
        }
    }

    private func scale(_ html: inout HTML) {
        html.element("g", .class("chart-axis")) { html in
            for share in [0, 0.5, 1] {
                let x = ChartDrawing.percent(share)
                ChartDrawing.line("chart-grid", (x, "0"), (x, ChartDrawing.pixels(end)), &html)
                html.element(
                    "text", .attribute("x", x), .attribute("y", ChartDrawing.pixels(end + 18)),
                    .attribute("text-anchor", ChartDrawing.anchor(share)), text: texts.percent(share * 100))
            }
        }
    }

    private func write(_ bar: Bar, at index: Int, _ html: inout HTML) {
        let top = Double(index) * row
        html.element("g", .class("chart-first")) { html in
            html.element(
                "rect", .class("chart-bar"), .attribute("x", "0"), .attribute("y", ChartDrawing.pixels(top + 22)),
                .attribute("width", ChartDrawing.percent(Double(bar.count) / whole)), .attribute("height", 14)
            ) { _ in }
            html.element("text", .class("chart-words"), .attribute("y", ChartDrawing.pixels(top + 16))) { html in
                html.text(bar.label + " ")
                html.element("tspan", .class("chart-figure"), text: bar.figure)
            }
        }
    }

    private func cumulated(_ html: inout HTML) {
        var sum = 0
        let places: [(x: String, y: String)] = bars.enumerated().map { index, bar in
            sum += bar.count
            return (ChartDrawing.percent(Double(sum) / whole), ChartDrawing.pixels(Double(index) * row + 29))
        }
        html.element("g", .class("chart-second")) { html in
            for (from, to) in zip(places, places.dropFirst()) { ChartDrawing.line("chart-line", from, to, &html) }
            for place in places {
                html.element("svg", .class("chart-point"), .attribute("x", place.x), .attribute("y", place.y)) { html in
                    html.element(
                        "rect", .attribute("x", -4), .attribute("y", -4), .attribute("width", 8), .attribute("height", 8)
                    ) { _ in }
                }
            }
        }
    }
}
