import Planning

/// Stakeholders by influence and position, and how they moved since a day: each on a line of its own, so that no name
/// hides another.
struct StakeholderMap {
    let stakeholders: [Stakeholder]
    let since: Day
    let today: Day
    let language: Language

    private var texts: StakeholderPageTexts { StakeholderPageTexts(language: language) }
    private var words: StakeholderTexts { StakeholderTexts(language: language) }

    private static let lane = 30
    private static let head = 26

    /// Those of whom both are said.
    private var placed: [Stakeholder] { stakeholders.filter { $0.influence != nil && $0.position != nil } }

    /// The influences that somebody has, the greatest first, with those who have it.
    private var bands: [(influence: Stakeholder.Influence, stakeholders: [Stakeholder])] {
        Stakeholder.Influence.allCases.reversed().map { influence in (influence, placed.filter { $0.influence == influence }) }
    }

    func write(to html: inout HTML) {
        let unplaced = stakeholders.filter { $0.influence == nil || $0.position == nil }
        if !placed.isEmpty {
            ChartFigure(id: "stakeholder-map", texts: ChartTexts(language: language)).write(to: &html) { html in
                drawing(&html)
            } table: { html in
                table.write(to: &html)
            }
        }
        if !unplaced.isEmpty {
            html.element("p", .class("soft"), text: texts.unplaced(unplaced.map(\.name)))
        }
    }

    // MARK: Drawing

    private func drawing(_ html: inout HTML) {
        let height = bands.reduce(Self.head) { $0 + Self.height(of: $1.stakeholders) }
        ChartDrawing(
            id: "stakeholder-map", title: texts.mapTitle, description: description, height: height
        ).write(to: &html) { html in
            html.element("g", .class("chart-axis")) { html in
                for position in Stakeholder.Position.allCases { column(position, height: height, &html) }
            }
            var top = Self.head
            for band in bands {
                self.band(band.influence, band.stakeholders, top: top, &html)
                top += Self.height(of: band.stakeholders)
            }
        }
    }

    /// Room for its name, and a line for each who has it.
    private static func height(of stakeholders: [Stakeholder]) -> Int { 26 + stakeholders.count * lane }

    private func x(_ position: Stakeholder.Position) -> String { ChartDrawing.percent((Double(position.rank) - 0.5) / 5) }

    private func column(_ position: Stakeholder.Position, height: Int, _ html: inout HTML) {
        let x = x(position)
        ChartDrawing.line("chart-grid", (x, String(Self.head - 6)), (x, String(height)), &html)
        html.element("text", .attribute("x", x), .attribute("y", 13), .attribute("text-anchor", "middle"), text: words.position(position))
    }

    private func band(_ influence: Stakeholder.Influence, _ stakeholders: [Stakeholder], top: Int, _ html: inout HTML) {
        ChartDrawing.line("chart-grid", ("0", String(top)), ("100%", String(top)), &html)
        html.element(
            "text", .class("chart-words"), .attribute("x", 0), .attribute("y", top + 16), text: texts.influenceOf(influence))
        for (index, stakeholder) in stakeholders.enumerated() {
            line(stakeholder, y: top + 26 + index * Self.lane + 16, &html)
        }
    }

    /// Where they stand, with their name above; where they came from, when they moved. Who is against is a square.
    private func line(_ stakeholder: Stakeholder, y: Int, _ html: inout HTML) {
        guard let position = stakeholder.position else { return }
        let isAgainst = position <= .reluctant
        html.element("g", .class(isAgainst ? "chart-second" : "chart-first")) { html in
            if let before = stakeholder.position(on: since), before != position {
                ChartDrawing.line("chart-line", (x(before), String(y)), (x(position), String(y)), &html)
                html.element("svg", .class("chart-point map-from"), .attribute("x", x(before)), .attribute("y", y)) { html in
                    html.element("circle", .attribute("r", 4)) { _ in }
                }
            }
            html.element("svg", .class("chart-point"), .attribute("x", x(position)), .attribute("y", y)) { html in
                if isAgainst {
                    html.element(
                        "rect", .attribute("x", -5), .attribute("y", -5), .attribute("width", 10), .attribute("height", 10)
                    ) { _ in }
                } else {
                    html.element("circle", .attribute("r", 5)) { _ in }
                }
                html.element(
                    "text", .attribute("y", -9), .attribute("text-anchor", Self.anchor(position)), .attribute("x", Self.shift(position)),
                    text: stakeholder.name)
            }
        }
    }

    /// Long names at both ends go towards the middle.
    private static func anchor(_ position: Stakeholder.Position) -> String {
        switch position {
        case .opposed, .reluctant: "start"
        case .neutral: "middle"
        case .favourable, .driving: "end"
        }
    }

    private static func shift(_ position: Stakeholder.Position) -> Int {
        switch position {
        case .opposed, .reluctant: -5
        case .neutral: 0
        case .favourable, .driving: 5
        }
    }

    // MARK: In words

    private var description: String {
        let against = placed.filter { $0.position.map { $0 <= .reluctant } ?? false }
        let moved = placed.compactMap { stakeholder in
            stakeholder.position(on: since).flatMap { before in stakeholder.position.map { $0.rank - before.rank } }
        }
        return texts.mapDescription(
            favourable: placed.count { $0.position.map { $0 >= .favourable } ?? false }, of: placed.count,
            against: against.map(\.name), closer: moved.count { $0 > 0 }, away: moved.count { $0 < 0 }, since: since)
    }

    private var table: ChartTable {
        ChartTable(
            caption: texts.mapTitle,
            headings: [texts.name, texts.family, texts.influence, texts.positionOn(since), texts.positionNow],
            rows: stakeholders.map { stakeholder in
                [
                    stakeholder.name, words.family(stakeholder.family), stakeholder.influence.map(words.influence) ?? words.unsaid,
                    stakeholder.position(on: since).map(words.position) ?? texts.unknownThen,
                    stakeholder.position.map(words.position) ?? words.unsaid,
                ]
            })
    }
}
