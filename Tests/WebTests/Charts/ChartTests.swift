import Planning
import Testing

@testable import Web

@Suite("A chart")
struct ChartTests {
    private let texts = ChartTexts(language: .french)

    private func chart(_ marks: Chart.Mark..., across: ChartAxis = ChartAxis(0...4, ticks: [])) -> String {
        written(
            Chart(
                id: "kept", title: "Promesses <tenues>", description: "De 50 % à 75 %", across: across, up: .percent(texts), marks: marks
            ).write)
    }

    private func ticks(_ values: [Double], startsAtZero: Bool = true, areWhole: Bool = false) -> [Double] {
        ChartAxis.values(values, startsAtZero: startsAtZero, areWhole: areWhole) { "\($0)" }.ticks.map(\.value)
    }

    @Test("is an image with a name and a description, and takes no text for markup")
    func named() {
        let svg = chart()
        #expect(svg.contains(#"role="img" aria-labelledby="kept-name kept-words""#))
        #expect(svg.contains(#"<title id="kept-name">Promesses &lt;tenues&gt;</title>"#))
        #expect(svg.contains(#"<desc id="kept-words">De 50 % à 75 %</desc>"#))
    }

    @Test("breaks its line where something is missing: no segment leads to a gap, and none to zero")
    func gaps() {
        let points = [50, 75, nil, 25, nil, 100].enumerated().map { index, value in
            value.map { ChartPoint(x: Double(index), y: $0) }
        }
        let svg = chart(.line(points, .first), across: ChartAxis(0...5, ticks: []))
        #expect(svg.components(separatedBy: "class=\"chart-line\"").count - 1 == 1)
        #expect(svg.components(separatedBy: "<circle").count - 1 == 4, "a point alone is seen")
        #expect(svg.contains(#"x1="0%" y1="109" x2="20%" y2="61.5""#))
    }

    @Test("tells its series apart by shape, not by colour alone")
    func shapes() {
        let svg = chart(.line([ChartPoint(x: 1, y: 50)], .first), .line([ChartPoint(x: 1, y: 60)], .second))
        #expect(svg.contains("<circle") && svg.contains(#"class="chart-second""#) && svg.contains(#"<rect x="-4""#))
    }

    @Test("writes beside a point above it, or below where a line goes over it")
    func labels() {
        let above = chart(.line([ChartPoint(x: 1, y: 50, label: "12")], .first))
        let below = chart(.line([ChartPoint(x: 1, y: 50, label: "12", isLabelBelow: true)], .first))
        #expect(above.contains(#"<text y="-9""#) && below.contains(#"<text y="18""#))
    }

    @Test("has bars that stand on zero, also below it, and a level with its words")
    func bars() {
        let axis = ChartAxis.values([-2, 4], areWhole: true) { Formats(language: .french).number($0) }
        let svg = written(
            Chart(
                id: "moved", title: "t", description: "d", across: ChartAxis(-0.5...1.5, ticks: []), up: axis,
                marks: [
                    .bars([ChartPoint(x: 0, y: 4, label: "4"), ChartPoint(x: 1, y: -2)], width: 0.5, .first),
                    .level(3, label: "cible\u{00A0}: 3"),
                ]
            ).write)
        let unit = 190.0 / (axis.range.upperBound - axis.range.lowerBound)
        #expect(svg.contains(#"height="\#(ChartDrawing.pixels(4 * unit))""#))
        #expect(svg.contains(#"height="\#(ChartDrawing.pixels(2 * unit))""#))
        #expect(svg.contains("cible\u{00A0}: 3"))
    }

    @Test(
        "names round values that hold all of its own",
        arguments: [
            ([0, 100.0], [0, 50, 100.0]), ([3, 17.0], [0, 5, 10, 15, 20.0]), ([0.12, 0.31], [0, 0.1, 0.2, 0.30000000000000004, 0.4]),
            ([1, 2.0], [0, 0.5, 1, 1.5, 2.0]), ([-30, 45.0], [-40, -20, 0, 20, 40, 60.0]),
        ])
    func rounds(_ values: [Double], _ expected: [Double]) {
        #expect(ticks(values) == expected)
    }

    @Test("names whole numbers only, of counts")
    func counts() {
        #expect(ticks([0, 1, 2], areWhole: true) == [0, 1, 2])
        #expect(ticks([0, 0], areWhole: true) == [0, 1])
        #expect(ticks([], areWhole: true) == [0, 1])
    }

    @Test("has room around one value alone, and around none")
    func alone() {
        #expect(ChartAxis.values([42], startsAtZero: false) { "\($0)" }.range.contains(42))
        #expect(ChartAxis.values([.nan, .infinity]) { "\($0)" }.range == 0...1)
        #expect(ChartAxis.values([-7, -7]) { "\($0)" }.range.contains(-7))
        for value in [1e-9, 3.0, 12_345_678, 1e15] {
            let axis = ChartAxis.values([value]) { "\($0)" }
            #expect(axis.range.contains(value) && (2...8).contains(axis.ticks.count), "\(value): \(axis.ticks)")
        }
    }

    @Test("names days by the days, weeks, months, quarters or years that there is room for")
    func days() {
        func labels(_ first: Day, _ last: Day, _ language: Language = .french) -> [String] {
            ChartAxis.days(first...last, language: language).ticks.map(\.label)
        }
        #expect(labels("2026-11-23", "2026-11-26") == ["23 nov.", "24 nov.", "25 nov.", "26 nov."])
        #expect(labels("2026-11-24", "2026-12-22", .english) == ["30 Nov", "7 Dec", "14 Dec", "21 Dec"])
        #expect(labels("2026-10-15", "2027-02-03") == ["nov. 2026", "déc.", "janv. 2027", "févr."])
        #expect(labels("2025-11-02", "2027-06-30") == ["janv. 2026", "avr.", "juil.", "oct.", "janv. 2027", "avr."])
        #expect(labels("2020-06-01", "2026-06-01") == ["2021", "2022", "2023", "2024", "2025", "2026"])
        #expect(labels("2026-11-23", "2026-11-23").count == 2)
        for years in 1...60 { #expect(labels("2020-01-01", Day(ordinal: 18_262 + years * 365)).count <= 14) }
    }

    @Test("names weeks so that the last one is among them")
    func weeks() {
        let weeks = (0..<52).map { Week(containing: "2026-01-01") + $0 }
        let axis = ChartAxis.weeks(weeks, language: .french)
        #expect(axis.ticks.last?.label == "S52")
        #expect(axis.ticks.count == 13)
        #expect(axis.range == -0.5...51.5)
        #expect(ChartAxis.weeks([], language: .french).ticks.isEmpty)
        #expect(ChartAxis.weeks(Array(weeks.prefix(2)), language: .english).ticks.map(\.label) == ["W1", "W2"])
    }

    @Test("of ranked bars draws each against the whole, and what they come to together")
    func ranked() {
        let bars = [RankedBars.Bar(label: "bloquée", count: 3, figure: "3"), .init(label: "absence", count: 1, figure: "1")]
        let svg = written(
            RankedBars(id: "why", title: "t", description: "d", bars: bars, cumulates: true, texts: texts).write)
        #expect(svg.contains(#"width="75%" height="14""#) && svg.contains(#"width="25%" height="14""#))
        #expect(svg.contains(#"x1="75%" y1="29" x2="100%" y2="75""#))
        let plain = written(RankedBars(id: "why", title: "t", description: "d", bars: bars, texts: texts).write)
        #expect(plain.contains(#"width="100%" height="14""#) && !plain.contains("chart-line"))
    }

    @Test("stands with its key and its figures as a table")
    func figure() {
        let html = written { html in
            ChartFigure(id: "kept", key: [(.first, "tenues"), (.second, "cumul")], texts: texts).write(to: &html) {
                $0.text("drawing")
            } table: {
                ChartTable(caption: "Tenues", headings: ["Semaine", "Part"], rows: [["S48", "pas de revue"]]).write(to: &$0)
            }
        }
        #expect(html.contains("Les mêmes chiffres en tableau"))
        #expect(html.contains(#"<th scope="row">S48</th><td>pas de revue</td>"#))
        #expect(html.contains("tenues</li>") && html.contains("chart-second chart-sample"))
    }
}
