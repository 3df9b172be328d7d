import Documents
import Planning

/// One indicator: where it stands, its chart, its values with what proves them, what it is.
struct IndicatorPage {
    let page: PageContext
    let context: DeploymentContext
    let indicator: Indicator
    var problem: FieldForm.Problem?
    /// Every value, not the last ones alone.
    var showsAll = false

    var deployment: Deployment { context.deployment }
    var base: String { "/deployments/\(deployment.id)/results/\(indicator.id)" }
    var texts: ResultsPageTexts { ResultsPageTexts(language: page.language) }
    var words: ResultsTexts { ResultsTexts(language: page.language) }
    var formats: Formats { Formats(language: page.language) }
    private var isEditable: Bool { context.role.arrangesPlan }
    /// Whether the reader gives values.
    var measures: Bool { context.role.measures(indicator, as: context.person) }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: indicator.name, tab: .results, problem: problem).write(to: &html) { html in
            html.element("div", .class("results"), .id("indicator")) { html in
                html.element("p") { $0.element("a", .href("/deployments/\(deployment.id)/results"), text: texts.back) }
                html.element("h2", text: indicator.name)
                standing(&html)
                IndicatorChart(indicator: indicator, today: context.today, language: page.language).write(to: &html)
                html.element("div", .class("results-parts")) { html in
                    section("values", texts.values, &html) { html in
                        IndicatorValues(of: self).write(to: &html)
                    }
                    section("definition", texts.definition, &html) { html in
                        IndicatorFields(of: self, isEditable: isEditable).write(to: &html)
                        if isEditable { removal(&html) }
                    }
                }
            }
        }
    }

    private func standing(_ html: inout HTML) {
        let verdict = indicator.verdict(today: context.today)
        html.element("p", .id("verdict")) { html in
            VerdictMark(verdict: verdict, language: page.language).write(to: &html)
            html.text(". " + texts.sentence(verdict, of: indicator))
        }
        guard let day = indicator.nextMeasure else { return }
        html.element("p", .class("soft")) { html in
            let date = formats.long(day)
            let isDue = indicator.isMeasureDue(on: context.today)
            html.text(texts.nextMeasure + texts.colon + (isDue ? texts.due(since: date) : texts.by(date)))
            if let name = indicator.responsible.flatMap({ deployment.people[$0]?.name }) { html.text(", " + texts.measuredBy(name)) }
            html.text(".")
        }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    private func removal(_ html: inout HTML) {
        html.element("details", .id("remove-indicator")) { html in
            html.element("summary", text: texts.removeIndicator)
            html.element("p", text: texts.removeLead)
            ButtonForm(
                action: "\(base)/remove", label: texts.removeIndicator, context: indicator.name, style: "danger", isLive: false
            ).write(to: &html)
        }
    }
}

extension Role {
    /// Whether somebody of this role gives the values of an indicator.
    func measures(_ indicator: Indicator, as person: PersonID?) -> Bool {
        arrangesPlan || self == .contributor && person != nil && indicator.responsible == person
    }
}

/// The values over time beside the line to the target, and the same as a table.
struct IndicatorChart {
    let indicator: Indicator
    let today: Day
    let language: Language

    private var texts: ResultsPageTexts { ResultsPageTexts(language: language) }
    private var words: ResultsTexts { ResultsTexts(language: language) }
    private var formats: Formats { Formats(language: language) }

    func write(to html: inout HTML) {
        let measured = points
        let days = measured.map(\.day) + [indicator.target?.day].compactMap(\.self)
        // A single point has no course.
        guard days.count > 1, let first = days.min(), let last = days.max() else { return }
        let numbers = measured.map(\.number) + [indicator.target?.number].compactMap(\.self)
        let up = ChartAxis.values(numbers, startsAtZero: false) { words.figure($0, "") }
        let across = ChartAxis.days(first...max(last, today), language: language)
        let chart = ChartFigure(id: "indicator-chart", key: key, texts: ChartTexts(language: language))
        chart.write(to: &html) { html in
            Chart(
                id: "indicator-chart", title: texts.chartTitle(indicator.name), description: description, across: across, up: up,
                marks: marks(measured, across)
            ).write(to: &html)
        } table: { html in
            ChartTable(
                caption: texts.chartCaption(indicator.name),
                headings: [texts.day, texts.valueIn(indicator.unit), texts.expected], rows: rows(measured)
            ).write(to: &html)
        }
    }

    private var points: [DatedNumber] {
        let values = indicator.values.map { DatedNumber($0.number, on: $0.day) }
        guard let baseline = indicator.baseline, values.first?.day != baseline.day else { return values }
        return [baseline] + values
    }

    private var key: [(style: Chart.Style, label: String)] {
        indicator.baseline != nil && indicator.target != nil ? [(.first, texts.series), (.second, texts.line)] : []
    }

    private var description: String {
        let verdict = indicator.verdict(today: today)
        return texts.word(verdict) + ". " + texts.sentence(verdict, of: indicator)
    }

    private func point(_ number: DatedNumber, label: String? = nil) -> ChartPoint {
        ChartPoint(
            x: ChartAxis.value(of: number.day), y: number.number, title: words.dated(number, indicator.unit), label: label,
            // The words of a value stand away from the line to the target.
            isLabelBelow: indicator.expected(on: number.day).map { number.number < $0 || number.number == $0 && indicator.direction == .up }
                ?? false, isLabelAfter: true)
    }

    private func marks(_ measured: [DatedNumber], _ across: ChartAxis) -> [Chart.Mark] {
        var marks: [Chart.Mark] = []
        if let target = indicator.target {
            marks.append(.level(target.number, label: texts.targetLevel(words.figure(target.number, indicator.unit))))
        }
        if let baseline = indicator.baseline, let target = indicator.target {
            marks.append(.line([point(baseline), point(target)], .second))
        }
        let last = measured.count - 1
        marks.append(
            .line(
                measured.enumerated().map { index, number in
                    guard index == last else { return point(number) }
                    return end(point(number, label: words.figure(number.number, indicator.unit)), after: measured.dropLast().last, across)
                }, .first))
        return marks
    }

    /// Where its words can not stand after it, they stand on the side that the line does not come from.
    private func end(_ point: ChartPoint, after before: DatedNumber?, _ across: ChartAxis) -> ChartPoint {
        guard across.place(of: point.x) >= ChartPoint.lastPlaceWithRoom, let before, before.number != point.y else { return point }
        var point = point
        point.isLabelBelow = before.number > point.y
        return point
    }

    private func rows(_ measured: [DatedNumber]) -> [[String]] {
        func row(_ number: DatedNumber, _ note: String = "") -> [String] {
            let expected = indicator.expected(on: number.day).map { words.figure(texts.rounded($0, of: indicator), "") }
            let day = formats.long(number.day) + (note.isEmpty ? "" : " (\(note))")
            return [day, words.figure(number.number, ""), expected ?? texts.notThere]
        }
        var rows = measured.map { row($0, $0 == indicator.baseline ? texts.startRow : "") }
        if let target = indicator.target { rows.append(row(target, texts.targetRow)) }
        return rows
    }
}
