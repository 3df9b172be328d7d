import Planning

/// What a need is, field by field: in place for those who may change it, in words for the others.
struct NeedFields {
    private let needPage: NeedPage

    init(of page: NeedPage) { needPage = page }

    private var need: Need { needPage.need }
    private var deployment: Deployment { needPage.deployment }
    private var texts: NeedPageTexts { needPage.texts }
    private var words: NeedTexts { needPage.words }
    private var isTime: Bool { need.kind == .agentTime }

    func write(to html: inout HTML) {
        guard needPage.mayArrange else { return told(&html) }
        input("title", texts.name, .title(value: need.title), need.title, .flag("required"), .attribute("maxlength", 300), to: &html)
        choice(
            "kind", texts.kind, .kind(value: need.kind), need.kind.rawValue,
            NeedKind.allCases.map { ($0.rawValue, words.kind($0).capitalisedFirst) }, &html)
        choice(
            "critical", texts.isCritical, .isCritical(value: need.isCritical), need.isCritical ? "1" : "0",
            [("1", texts.yes), ("0", texts.no)], &html)
        input(
            "quantity", texts.quantity, .quantity(value: need.quantity), need.quantity.map { words.amount($0, need.unit) } ?? "", to: &html)
        if need.kind.onlyUnit == nil {
            input("unit", texts.unit, .unit(value: need.unit), words.unit(need.unit), .attribute("maxlength", 40), to: &html)
        }
        input("needed-by", texts.neededBy, .neededBy(value: need.neededBy), need.neededBy?.iso8601 ?? "", type: "date", to: &html)
        input(
            "decider", texts.decider, .decider(value: need.decider), need.decider.map { words.party($0, in: deployment) } ?? "",
            .attribute("list", "party-names"), .attribute("maxlength", 300), to: &html)
        if isTime {
            input(
                "agent", texts.agent, .agent(value: need.agent), need.agent.map { words.agent($0, in: deployment) } ?? "",
                .attribute("list", "person-names"), .attribute("maxlength", 300), to: &html)
            span(&html)
        }
        choice(
            "obtaining", texts.obtaining, .obtaining(value: need.obtaining), need.obtaining?.rawValue ?? "",
            deployment.openActions(or: need.obtaining, none: texts.noAction), &html)
        let note = form("note", texts.note, .note(value: need.note))
        note.write(to: &html) { html in
            html.control("textarea", note.control, .name("value"), .attribute("rows", 2)) { $0.text(note.shown(need.note)) }
        }
    }

    private func told(_ html: inout HTML) {
        var values: [(String, NeedValue)] = [
            (texts.kind, .kind(value: need.kind)), (texts.neededBy, .neededBy(value: need.neededBy)),
            (texts.decider, .decider(value: need.decider)),
        ]
        if isTime { values += [(texts.agent, .agent(value: need.agent)), (texts.span, .span(value: need.span))] }
        values += [(texts.obtaining, .obtaining(value: need.obtaining)), (texts.note, .note(value: need.note))]
        html.element("dl", .class("indicator-facts")) { html in
            for (label, value) in values {
                html.element("dt", text: label)
                html.element("dd") { html in
                    if case .obtaining(let action?) = value { return needPage.link(to: action, &html) }
                    html.text(words.isUnsaid(value) ? texts.unsaid : words.value(value, in: deployment).capitalisedFirst)
                }
            }
        }
    }

    private func form(_ field: String, _ label: String, _ was: NeedValue) -> FieldForm {
        FieldForm(
            id: "need-\(field)", action: "\(needPage.base)/fields/\(field)", label: label, was: ItemCoding.json(value: was),
            problem: needPage.problem, language: needPage.page.language)
    }

    private func input(
        _ field: String, _ label: String, _ was: NeedValue, _ present: String, type: String = "text", _ attributes: Attribute?...,
        to html: inout HTML
    ) {
        let form = form(field, label, was)
        form.write(to: &html) { html in
            let own: [Attribute?] = [.type(type), .name("value"), .value(form.shown(present)), .attribute("autocomplete", "off")]
            html.start("input", form.control + own + attributes)
        }
    }

    private func choice(
        _ field: String, _ label: String, _ was: NeedValue, _ present: String, _ options: [(value: String, label: String)],
        _ html: inout HTML
    ) {
        let form = form(field, label, was)
        form.write(to: &html) { html in
            html.control("select", form.control, .name("value")) { html in
                for option in options { html.option(option.value, option.label, selected: option.value == form.shown(present)) }
            }
        }
    }

    private func span(_ html: inout HTML) {
        let form = LineForm(
            id: "need-span", action: "\(needPage.base)/fields/span", was: ItemCoding.json(value: NeedValue.span(value: need.span)),
            language: needPage.page.language, problem: needPage.problem, context: texts.span)
        html.element("div", .class("field")) { html in
            html.element("span", .class("label"), text: texts.span)
            html.element("div", .class("field-value wide")) { html in
                form.write(to: &html) { html in
                    html.dayInput("first", label: texts.from, value: form.shown(need.span?.first.iso8601 ?? "", name: "first"))
                    html.dayInput("last", label: texts.to, value: form.shown(need.span?.last.iso8601 ?? "", name: "last"))
                }
            }
        }
    }
}

extension NeedTexts {
    /// Whether nobody has said it.
    func isUnsaid(_ value: NeedValue) -> Bool {
        switch value {
        case .quantity(nil), .neededBy(nil), .decider(nil), .agent(nil), .span(nil), .obtaining(nil), .note(""): true
        case .waiting(let actions): actions.isEmpty
        default: false
        }
    }
}
