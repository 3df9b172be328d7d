import Forecasting
import Planning

/// The present plan and some scenarios side by side: what differs first, then what does not.
struct ScenarioTable {
    /// The present plan first.
    let outlooks: [ScenarioOutlook]
    let language: Language
    let today: Day
    let base: String

    private var texts: ScenarioTableTexts { ScenarioTableTexts(language: language, today: today) }

    /// One line: a criterion, and what it is in each.
    private struct Line {
        let title: String
        let cells: [Cell]
        /// Whether some gap is needed for the line to count as different: a figure that is drawn varies by itself.
        var isDrawn = false
        /// Whether it tells of changes, of which the present plan has none.
        var isOfChanges = false

        /// Whether one is not as the present plan is.
        func differs(_ cell: Cell) -> Bool {
            isDrawn
                ? cell.gap != nil || cell.isUnforeseen != cells[0].isUnforeseen
                : cell.text != cells[0].text || cell.details != cells[0].details
        }

        var differs: Bool { cells.dropFirst().contains { differs($0) } }
    }

    private struct Cell {
        var text: String
        /// Against the present plan.
        var gap: String?
        var isWrong = false
        /// There is no forecast that would say it.
        var isUnforeseen = false
        /// Further words, one below the other.
        var details: [String] = []
    }

    /// What the table says of itself while a forecast is being drawn, for the line that brings news.
    static let beingDrawn = "scenarios-being-drawn"

    private var isBeingDrawn: Bool { outlooks.contains { $0.forecast == nil } }

    func write(to html: inout HTML) {
        let lines = lines
        let same = lines.filter { !$0.differs }
        if same.count == lines.count {
            html.element("p", text: texts.nothingDiffers)
        } else if outlooks.count > 2 {
            html.element("p", .class("soft scenario-note"), text: texts.onlyDifferences)
        }
        html.element(
            "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"), .attribute("aria-label", texts.caption),
            isBeingDrawn ? .data("drawn", Self.beingDrawn) : nil
        ) { html in
            html.element("table", .class("plain stack scenario-table"), .id("scenario-table")) { html in
                html.element("caption", .class("visually-hidden"), text: texts.caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "col"), text: texts.criterion)
                        for outlook in outlooks { html.element("th", .attribute("scope", "col")) { heading(outlook, &$0) } }
                    }
                }
                html.element("tbody") { html in
                    for line in lines where line.differs { row(line, &html) }
                }
            }
        }
        if let reason = noForecast { html.element("p", .class("soft"), text: reason) }
        if !same.isEmpty { unchanged(same, &html) }
    }

    private func heading(_ outlook: ScenarioOutlook, _ html: inout HTML) {
        guard let scenario = outlook.scenario else { return html.text(texts.present) }
        html.element("a", .href("\(base)/scenarios/\(scenario.id)"), text: scenario.name)
    }

    private func name(_ outlook: ScenarioOutlook) -> String { outlook.scenario?.name ?? texts.present }

    private func row(_ line: Line, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row"), text: line.title)
            for (index, cell) in line.cells.enumerated() {
                html.element(
                    "td", .data("label", name(outlooks[index])), saysNothing(cell, at: index, in: line) ? .class("as-present") : nil
                ) { write(cell, &$0) }
            }
        }
    }

    /// Whether there is nothing to learn from it where there is little room.
    private func saysNothing(_ cell: Cell, at index: Int, in line: Line) -> Bool { index == 0 ? line.isOfChanges : !line.differs(cell) }

    /// What is the same in all of them: said once.
    private func unchanged(_ lines: [Line], _ html: inout HTML) {
        html.element("details", .class("scenario-same"), .id("scenario-same")) { html in
            html.element("summary", text: texts.same(lines.count))
            html.element("table", .class("plain")) { html in
                html.element("caption", .class("visually-hidden"), text: texts.same(lines.count))
                html.element("tbody") { html in
                    for line in lines {
                        html.element("tr") { html in
                            html.element("th", .attribute("scope", "row"), text: line.title)
                            html.element("td") { write(line.cells[0], &$0) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ cell: Cell, _ html: inout HTML) {
        html.element("span", .class("scenario-value")) { html in
            html.element("span", cell.isWrong ? .class("late") : nil, text: cell.text)
            if let gap = cell.gap { html.element("span", .class("scenario-gap"), text: gap) }
            for detail in cell.details { html.element("span", .class("soft small"), text: detail) }
        }
    }

    private var noForecast: String? {
        for outlook in outlooks {
            if case .failure(let reason) = outlook.forecast { return texts.noForecast(reason, of: name(outlook)) }
        }
        return nil
    }

    // MARK: Criteria

    private var lines: [Line] {
        var lines = [
            drawnDays(texts.endEven) { $0.end?.even }, drawnDays(texts.endSafe) { $0.end?.safe },
            line(texts.chance, isDrawn: true, chance),
            days(texts.promisedDay) { $0.figures.promisedDay },
            days(texts.lastDue) { $0.figures.lastDue },
            line(texts.afterPromise) { outlook, present in
                Cell(
                    text: texts.actions(outlook.figures.afterPromise),
                    gap: texts.gap(outlook.figures.afterPromise, present.figures.afterPromise),
                    isWrong: outlook.figures.afterPromise > 0)
            },
            line(texts.late) { outlook, present in
                let figures = outlook.figures
                return Cell(
                    text: texts.late(figures.late, days: figures.lateDays), gap: texts.gap(figures.late, present.figures.late),
                    isWrong: figures.late > 0)
            },
            line(texts.overload, overload),
            line(texts.remaining) { outlook, present in
                Cell(
                    text: texts.days(outlook.figures.remaining), gap: texts.gap(outlook.figures.remaining, present.figures.remaining),
                    details: outlook.figures.unknown > 0 ? [texts.unknown(outlook.figures.unknown)] : [])
            },
            line(texts.people) { outlook, present in
                Cell(text: String(outlook.figures.people.count), gap: texts.gap(outlook.figures.people.count, present.figures.people.count))
            },
            listed(texts.takenOut) { $0.takenOut },
            listed(texts.added) { $0.added },
            listed(texts.moved) { $0.moved },
            listed(texts.reassigned) { $0.reassigned },
            listed(texts.toConfirm) { $0.toConfirm },
            Line(title: texts.needs, cells: outlooks.map { needs($0.figures.needs) }, isOfChanges: true),
        ]
        if outlooks.contains(where: { !$0.misfits.isEmpty }) {
            lines.append(
                line(texts.misfits) { outlook, _ in Cell(text: String(outlook.misfits.count), isWrong: !outlook.misfits.isEmpty) })
        }
        return lines
    }

    private func line(_ title: String, isDrawn: Bool = false, _ cell: (ScenarioOutlook, ScenarioOutlook) -> Cell) -> Line {
        Line(title: title, cells: outlooks.map { cell($0, outlooks[0]) }, isDrawn: isDrawn)
    }

    private func days(_ title: String, _ day: (ScenarioOutlook) -> Day?) -> Line {
        line(title) { outlook, present in
            guard let shown = day(outlook) else { return Cell(text: texts.unsaid) }
            return Cell(text: texts.day(shown), gap: day(present).flatMap { texts.gap(shown, $0) })
        }
    }

    /// A day of a forecast: one day of difference says nothing.
    private func drawnDays(_ title: String, _ day: (ScenarioOutlook) -> Day?) -> Line {
        line(title, isDrawn: true) { outlook, present in
            guard let shown = day(outlook) else { return unforeseen(outlook) }
            guard let before = day(present), abs(shown - before) > 1 else { return Cell(text: texts.day(shown)) }
            return Cell(text: texts.day(shown), gap: texts.gap(shown, before))
        }
    }

    private func unforeseen(_ outlook: ScenarioOutlook) -> Cell {
        Cell(text: outlook.forecast == nil ? texts.beingDrawn : texts.unsaid, isUnforeseen: true)
    }

    private func chance(_ outlook: ScenarioOutlook, _ present: ScenarioOutlook) -> Cell {
        guard let chance = outlook.chance else { return unforeseen(outlook) }
        let verdict = Feasibility.Verdict(chance: chance)
        return Cell(
            text: ForecastTexts(language: language).percent(chance), gap: present.chance.flatMap { texts.points(chance, $0) },
            isWrong: verdict == .doesNotFit, details: [texts.verdict(verdict)])
    }

    private func overload(_ outlook: ScenarioOutlook, _ present: ScenarioOutlook) -> Cell {
        let overloads = outlook.figures.overloads
        guard !overloads.isEmpty else { return Cell(text: texts.nobody) }
        return Cell(
            text: texts.overloaded(overloads.count), isWrong: true,
            details: overloads.prefix(3).map { texts.overload($0.name, days: $0.days, weeks: $0.weeks) }
                + (overloads.count > 3 ? [texts.more(overloads.count - 3)] : []))
    }

    private func listed(_ title: String, _ actions: (ScenarioFigures) -> [Action]) -> Line {
        Line(title: title, cells: outlooks.map { listed(actions($0.figures)) }, isOfChanges: true)
    }

    private func needs(_ needs: [Need]) -> Cell {
        guard !needs.isEmpty else { return Cell(text: texts.noNeed) }
        let words = ScenarioStartTexts(language: language)
        return Cell(
            text: texts.needs(needs.count),
            details: needs.prefix(3).map(words.need) + (needs.count > 3 ? [texts.more(needs.count - 3)] : []))
    }

    private func listed(_ actions: [Action]) -> Cell {
        guard !actions.isEmpty else { return Cell(text: texts.none) }
        return Cell(
            text: texts.actions(actions.count),
            details: actions.prefix(3).map { "\($0.number). \($0.title)" } + (actions.count > 3 ? [texts.more(actions.count - 3)] : []))
    }
}
