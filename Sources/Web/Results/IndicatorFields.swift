import Planning

/// What an indicator is, field by field: in place for those who may change it, in words for the others.
struct IndicatorFields {
    private let indicatorPage: IndicatorPage
    private let isEditable: Bool

    init(of page: IndicatorPage, isEditable: Bool) {
        indicatorPage = page
        self.isEditable = isEditable
    }

    private var indicator: Indicator { indicatorPage.indicator }
    private var texts: ResultsPageTexts { indicatorPage.texts }
    private var words: ResultsTexts { indicatorPage.words }
    private var language: Language { indicatorPage.page.language }

    func write(to html: inout HTML) {
        guard isEditable else { return told(&html) }
        text("name", texts.name, .name(value: indicator.name), indicator.name, isRequired: true, &html)
        let how = form("how", texts.how, .how(value: indicator.how))
        how.write(to: &html) { html in
            html.control("textarea", how.control, .name("value"), .attribute("rows", 2)) { $0.text(how.shown(indicator.how)) }
        }
        choice(
            "kind", texts.kind, .kind(value: indicator.kind), indicator.kind.rawValue,
            Indicator.Kind.allCases.map { ($0.rawValue, words.kind($0)) }, &html)
        text("unit", texts.unit, .unit(value: indicator.unit), indicator.unit, &html)
        choice(
            "direction", texts.direction, .direction(value: indicator.direction), indicator.direction.rawValue,
            Indicator.Direction.allCases.map { ($0.rawValue, words.direction($0)) }, &html)
        dated("baseline", texts.baseline, texts.onDay, .baseline(value: indicator.baseline), indicator.baseline, &html)
        dated("target", texts.target, texts.byDay, .target(value: indicator.target), indicator.target, &html)
        let people = indicatorPage.deployment.people
        let present = indicator.responsible.flatMap { people[$0] }
        let choices = people.active + [present].compactMap { $0.flatMap { $0.hasLeft ? $0 : nil } }
        choice(
            "responsible", texts.responsible, .responsible(value: indicator.responsible), indicator.responsible?.rawValue ?? "",
            [("", texts.nobody)] + choices.map { ($0.id.rawValue, $0.name) }, &html)
        choice(
            "rhythm", texts.rhythm, .rhythm(value: indicator.rhythm), indicator.rhythm?.rawValue ?? "", IndicatorForms.rhythms(words), &html
        )
    }

    private func told(_ html: inout HTML) {
        let values: [(String, IndicatorValue)] = [
            (texts.how, .how(value: indicator.how)), (texts.kind, .kind(value: indicator.kind)),
            (texts.direction, .direction(value: indicator.direction)), (texts.baseline, .baseline(value: indicator.baseline)),
            (texts.target, .target(value: indicator.target)), (texts.responsible, .responsible(value: indicator.responsible)),
            (texts.rhythm, .rhythm(value: indicator.rhythm)),
        ]
        html.element("dl", .class("indicator-facts")) { html in
            for (label, value) in values {
                html.element("dt", text: label)
                html.element("dd", text: words.value(value, of: indicator, in: indicatorPage.deployment))
            }
        }
    }

    private func form(_ field: String, _ label: String, _ was: IndicatorValue) -> FieldForm {
        FieldForm(
            id: "indicator-\(field)", action: "\(indicatorPage.base)/fields/\(field)", label: label, was: ItemCoding.json(value: was),
            problem: indicatorPage.problem, language: language)
    }

    private func text(
        _ field: String, _ label: String, _ was: IndicatorValue, _ present: String, isRequired: Bool = false, _ html: inout HTML
    ) {
        let form = form(field, label, was)
        form.write(to: &html) { html in
            html.control(
                "input", form.control, .type("text"), .name("value"), .value(form.shown(present)), .attribute("autocomplete", "off"),
                .flag("required", isRequired))
        }
    }

    private func choice(
        _ field: String, _ label: String, _ was: IndicatorValue, _ present: String, _ options: [(value: String, label: String)],
        _ html: inout HTML
    ) {
        let form = form(field, label, was)
        form.write(to: &html) { html in
            html.control("select", form.control, .name("value")) { html in
                for option in options { html.option(option.value, option.label, selected: option.value == form.shown(present)) }
            }
        }
    }

    private func dated(
        _ field: String, _ label: String, _ dayLabel: String, _ was: IndicatorValue, _ present: DatedNumber?, _ html: inout HTML
    ) {
        let form = LineForm(
            id: "indicator-\(field)", action: "\(indicatorPage.base)/fields/\(field)", was: ItemCoding.json(value: was),
            language: language, problem: indicatorPage.problem, context: label)
        html.element("div", .class("dated-field")) { html in
            html.element("span", .class("label"), text: label)
            form.write(to: &html) { html in
                html.lineInput(
                    "value", label: label, value: form.shown(present.map { indicatorPage.formats.typed($0.number) } ?? "", name: "value"),
                    .attribute("inputmode", "decimal"))
                html.dayInput("day", label: dayLabel, value: form.shown(present?.day.iso8601 ?? "", name: "day"))
            }
        }
    }
}
