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

        var differs: Bool { cells.dropFirst().contains { isDrawn ? $0.gap != nil : $0.text != cells[0].text } }
    }

    private struct Cell {
        var text: String
        /// Against the present plan.
        var gap: String?
        var isWrong = false
        /// Further words, one below the other.
        var details: [String] = []
    }

    func write(to html: inout HTML) {
        let lines = lines
        html.element(
            "div", .class("scroll"), .attribute("tabindex", 0), .attribute("role", "group"), .attribute("aria-label", texts.caption)
        ) { html in
            html.element("table", .class("plain stack scenario-table"), .id("scenario-table")) { html in
                html.element("caption", .class("visually-hidden"), text: texts.caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "col"), text: texts.criterion)
                        for outlook in outlooks { html.element("th", .attribute("scope", "col")) { heading(outlook, &$0) } }
                    }
                }
                body(lines.filter(\.differs), title: nil, &html)
                body(lines.filter { !$0.differs }, title: texts.same, &html)
            }
        }
        if let reason = noForecast { html.element("p", .class("soft"), text: reason) }
    }

    private func heading(_ outlook: ScenarioOutlook, _ html: inout HTML) {
        guard let scenario = outlook.scenario else { return html.text(texts.present) }
        html.element("a", .href("\(base)/scenarios/\(scenario.id)"), text: scenario.name)
    }

    private func name(_ outlook: ScenarioOutlook) -> String { outlook.scenario?.name ?? texts.present }

    private func body(_ lines: [Line], title: String?, _ html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.element("tbody") { html in
            if let title {
                html.element("tr", .class("scenario-same")) { html in
                    html.element("th", .attribute("scope", "rowgroup"), .attribute("colspan", outlooks.count + 1), text: title)
                }
            }
            for line in lines {
                html.element("tr") { html in
                    html.element("th", .attribute("scope", "row"), text: line.title)
                    for (cell, outlook) in zip(line.cells, outlooks) {
                        html.element("td", .data("label", name(outlook))) { write(cell, &$0) }
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
            drawn(days(texts.endEven, beyond: 1) { $0.end?.even }), drawn(days(texts.endSafe, beyond: 1) { $0.end?.safe }),
            drawn(line(texts.chance, chance)),
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
            line(texts.takenOut) { outlook, _ in listed(outlook.figures.takenOut) },
            line(texts.added) { outlook, _ in listed(outlook.figures.added) },
            line(texts.moved) { outlook, _ in listed(outlook.figures.moved) },
            line(texts.reassigned) { outlook, _ in listed(outlook.figures.reassigned) },
            line(texts.toConfirm) { outlook, _ in listed(outlook.figures.toConfirm) },
        ]
        if outlooks.contains(where: { !$0.misfits.isEmpty }) {
            lines.append(
                line(texts.misfits) { outlook, _ in Cell(text: String(outlook.misfits.count), isWrong: !outlook.misfits.isEmpty) })
        }
        return lines
    }

    private func line(_ title: String, _ cell: (ScenarioOutlook, ScenarioOutlook) -> Cell) -> Line {
        Line(title: title, cells: outlooks.map { cell($0, outlooks[0]) })
    }

    private func drawn(_ line: Line) -> Line {
        var line = line
        line.isDrawn = true
        return line
    }

    /// - Parameter noise: Days of difference that say nothing.
    private func days(_ title: String, beyond noise: Int = 0, _ day: (ScenarioOutlook) -> Day?) -> Line {
        line(title) { outlook, present in
            guard let shown = day(outlook) else { return Cell(text: texts.unsaid) }
            guard let before = day(present), abs(shown - before) > noise else { return Cell(text: texts.day(shown)) }
            return Cell(text: texts.day(shown), gap: texts.gap(shown, before))
        }
    }

    private func chance(_ outlook: ScenarioOutlook, _ present: ScenarioOutlook) -> Cell {
        guard let chance = outlook.chance else { return Cell(text: texts.unsaid) }
        return Cell(text: texts.percent(chance), gap: present.chance.flatMap { texts.points(chance, $0) }, isWrong: chance < 0.5)
    }

    private func overload(_ outlook: ScenarioOutlook, _ present: ScenarioOutlook) -> Cell {
        let overloads = outlook.figures.overloads
        guard !overloads.isEmpty else { return Cell(text: texts.nobody) }
        return Cell(
            text: texts.overloaded(overloads.count), isWrong: true,
            details: overloads.prefix(3).map { texts.overload($0.name, days: $0.days, weeks: $0.weeks) }
                + (overloads.count > 3 ? [texts.more(overloads.count - 3)] : []))
    }

    private func listed(_ actions: [Action]) -> Cell {
        guard !actions.isEmpty else { return Cell(text: texts.none) }
        return Cell(
            text: texts.actions(actions.count),
            details: actions.prefix(3).map { "\($0.number). \($0.title)" } + (actions.count > 3 ? [texts.more(actions.count - 3)] : []))
    }
}

/// The words of the comparison.
struct ScenarioTableTexts: Texts {
    let language: Language
    let today: Day

    private var formats: Formats { Formats(language: language) }

    var caption: String { pick("Le plan d’aujourd’hui et les scénarios", "Today’s plan and the scenarios") }
    var criterion: String { pick("Critère", "Criterion") }
    var present: String { pick("Plan d’aujourd’hui", "Today’s plan") }
    var same: String { pick("Sans différence", "No difference") }

    var endEven: String { pick("Fin, une chance sur deux (50\u{00A0}%)", "End, one chance in two (50%)") }
    var endSafe: String { pick("Fin, quatre chances sur cinq (80\u{00A0}%)", "End, four chances in five (80%)") }
    var chance: String { pick("Chance de tenir la date promise", "Chance to keep the promised date") }
    var promisedDay: String { pick("Date promise", "Promised date") }
    var lastDue: String { pick("Dernière échéance du plan", "Last due date of the plan") }
    var afterPromise: String { pick("Échéances après la date promise", "Due after the promised date") }
    var late: String { pick("En retard aujourd’hui", "Late today") }
    var overload: String { pick("Trop de travail pour", "Too much work for") }
    var remaining: String { pick("Travail qui reste", "Work that remains") }
    var people: String { pick("Personnes", "People") }
    var takenOut: String { pick("Ce que l’on ne fait plus", "What is no longer done") }
    var added: String { pick("Ce qui s’ajoute", "What is added") }
    var moved: String { pick("Échéances déplacées", "Due dates moved") }
    var reassigned: String { pick("Actions confiées à quelqu’un d’autre", "Actions given to somebody else") }
    var toConfirm: String { pick("Engagements à redemander", "Commitments to ask again") }
    var misfits: String { pick("Changements qui ne s’appliquent plus", "Changes that no longer fit") }

    var unsaid: String { pick("non connue", "not known") }
    var nobody: String { pick("personne", "nobody") }
    var none: String { pick("aucune", "none") }

    func day(_ day: Day) -> String { formats.long(day) }
    func days(_ days: Double) -> String { formats.days((days * 10).rounded() / 10) }
    func actions(_ count: Int) -> String {
        count == 0 ? none : plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions"))
    }
    func late(_ count: Int, days: Int) -> String {
        guard count > 0 else { return none }
        return actions(count)
            + pick(
                ", \(days) \(days < 2 ? "jour ouvré" : "jours ouvrés") en tout", ", \(days) working \(days == 1 ? "day" : "days") in all")
    }
    func percent(_ chance: Double) -> String { pick("\(Int((chance * 100).rounded()))\u{00A0}%", "\(Int((chance * 100).rounded()))%") }
    func overloaded(_ count: Int) -> String {
        plural(count, fr: ("\(count) personne", "\(count) personnes"), en: ("\(count) person", "\(count) people"))
    }
    func overload(_ name: String, days: Double, weeks: Int) -> String {
        let extra = self.days(days)
        return pick(
            "\(name)\u{00A0}: \(extra) de trop sur \(weeks) \(weeks < 2 ? "semaine" : "semaines")",
            "\(name): \(extra) too many over \(weeks) \(weeks == 1 ? "week" : "weeks")")
    }
    func more(_ count: Int) -> String { pick("et \(count) de plus", "and \(count) more") }
    func unknown(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) part non estimée", "\(count) parts non estimées"),
            en: ("\(count) part not estimated", "\(count) parts not estimated"))
    }

    // Gaps
    func gap(_ day: Day, _ present: Day) -> String? {
        let days = day - present
        guard days != 0 else { return nil }
        let said = formats.days(Double(abs(days)))
        return days < 0 ? pick("\(said) plus tôt", "\(said) earlier") : pick("\(said) plus tard", "\(said) later")
    }
    func gap(_ count: Int, _ present: Int) -> String? {
        let difference = count - present
        guard difference != 0 else { return nil }
        return (difference > 0 ? "+" : "\u{2212}") + String(abs(difference))
    }
    func gap(_ days: Double, _ present: Double) -> String? {
        let difference = ((days - present) * 10).rounded() / 10
        guard difference != 0 else { return nil }
        return (difference > 0 ? "+" : "\u{2212}") + formats.days(abs(difference))
    }
    func points(_ chance: Double, _ present: Double) -> String? {
        let points = Int((chance * 100).rounded()) - Int((present * 100).rounded())
        // Two draws of the same plan differ by as much.
        guard abs(points) > 2 else { return nil }
        let sign = points > 0 ? "+" : "\u{2212}"
        return pick(
            "\(sign)\(abs(points)) \(abs(points) < 2 ? "point" : "points")",
            "\(sign)\(abs(points)) \(abs(points) == 1 ? "point" : "points")")
    }

    /// Why there are no dates of the end.
    func noForecast(_ reason: NoForecast, of name: String) -> String {
        let which = formats.quoted(name)
        switch reason {
        case .nothingOpen:
            return pick(
                "\(which)\u{00A0}: aucune action n’est à faire, il n’y a donc rien à prévoir.",
                "\(which): no action is to be done, so there is nothing to forecast.")
        case .tooLittleKnown(let basis):
            return pick(
                "\(which)\u{00A0}: pas de prévision de la fin, car \(basis.known) actions sur \(basis.open) seulement ont une estimation et un responsable. Estimez-en au moins la moitié.",
                "\(which): no forecast of the end, because only \(basis.known) of \(basis.open) actions have an estimate and a responsible. Estimate at least half of them."
            )
        case .tooManyActions(let limit):
            return pick(
                "\(which)\u{00A0}: pas de prévision au-delà de \(limit) actions à faire.",
                "\(which): no forecast beyond \(limit) actions to do.")
        case .tooLong:
            return pick(
                "\(which)\u{00A0}: pas de prévision, le travail s’étend sur plus d’années qu’elle n’en regarde. Vérifiez les efforts et les jours par semaine.",
                "\(which): no forecast, the work goes on for more years than it looks ahead. Check efforts and days a week.")
        case .circle:
            return pick(
                "\(which)\u{00A0}: pas de prévision, des actions s’attendent l’une l’autre.",
                "\(which): no forecast, some actions wait for each other.")
        case .impossible, .interrupted:
            return pick(
                "\(which)\u{00A0}: pas de prévision, le plan ne peut pas être mis en calendrier tel qu’il est.",
                "\(which): no forecast, the plan can not be scheduled as it is.")
        }
    }
}
