import Planning

/// The lists of an action's panel: risks, steps, contributions, dependencies, blockers, links, notes, postponements, comments.
extension ActionPanel {
    func lists(_ html: inout HTML) {
        risks(&html)
        reviewPoints(&html)
        steps(&html)
        contributions(&html)
        dependencies(&html)
        blockers(&html)
        needs(&html)
        links(&html)
        notes(&html)
        postponements(&html)
        comments(&html)
    }

    var number: Int { action.number }

    /// A list is shown to who may add to it, or when it has something.
    func isShown(_ kind: ActionItem.Kind) -> Bool { isEditable || !action.items(kind).isEmpty }

    func count(_ items: Int) -> String? { items == 0 ? nil : String(items) }

    // MARK: Parts of forms

    func formID(_ item: ActionItem) -> String { "\(item.kind.rawValue)-\(number)-\(item.key)" }

    /// A form that edits one item on one line.
    func line(_ item: ActionItem, _ html: inout HTML, label: String, content: (inout HTML) -> Void) {
        let id = formID(item)
        let was = ItemCoding.json(item)
        html.element(
            "form", .class("line grow"), .id(id), .attribute("method", "post"),
            .attribute("action", "\(path)/\(item.kind.list)/\(item.key)"), .data("live", "field"), .data("was", was),
            .data("shown", ValueTexts(language: language).item(item, in: deployment))
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("was"), .value(was))
            content(&html)
            html.element("button", .class("save")) { html in
                html.text(FormTexts(language: language).save)
                html.element("span", .class("visually-hidden"), text: " " + label)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }

    func typed(_ item: ActionItem, _ name: String, _ present: String) -> String {
        problem?.form == formID(item) ? problem?.typed[name] ?? present : present
    }

    func button(_ item: ActionItem, _ verb: String, _ label: String, symbol: String?, about: String, _ html: inout HTML) {
        ButtonForm(
            action: "\(path)/\(item.kind.list)/\(item.key)/\(verb)", label: label, context: about, symbol: symbol,
            style: symbol == nil ? "" : "quiet", id: "\(formID(item))-\(verb)"
        ).write(to: &html)
    }

    func remove(_ item: ActionItem, about: String, _ html: inout HTML) {
        button(item, "remove", texts.remove, symbol: "×", about: about, &html)
    }

    /// The form that adds to a list.
    func add(_ kind: ActionItem.Kind, _ label: String, _ html: inout HTML, content: (inout HTML, [String: String]) -> Void) {
        let id = "add-\(kind.rawValue)-\(number)"
        html.element(
            "form", .class("add"), .id(id), .attribute("method", "post"), .attribute("action", "\(path)/\(kind.list)"),
            .data("live", "add")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("command"), .value(newCommand().rawValue))
            content(&html, problem?.form == id ? problem?.typed ?? [:] : [:])
            html.element("button") { html in
                html.text(kind == .comment ? texts.comment : texts.add)
                html.element("span", .class("visually-hidden"), text: " " + label)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }

    func input(
        _ name: String, _ value: String, label: String, type: String = "text", style: String? = nil,
        placeholder: String? = nil, isRequired: Bool = false, _ html: inout HTML
    ) {
        html.void(
            "input", style.map { .class($0) }, .type(type), .name(name), .value(value),
            .flag("required", isRequired), placeholder.map { .attribute("placeholder", $0) },
            .attribute("aria-label", label), type == "number" ? .attribute("min", 0) : nil,
            type == "number" ? .attribute("step", "any") : nil)
    }

    func days(_ value: String, label: String, style: String?, _ html: inout HTML) {
        html.element("label", .class("unit")) { html in
            input("days", value, label: label, type: "number", style: style, &html)
            html.element("span", text: texts.dayUnit)
        }
    }

    func people(_ name: String, _ label: String, selected: String, _ html: inout HTML) {
        html.element("select", .name(name), .attribute("aria-label", label)) { html in
            for person in deployment.people.active where person.id != action.responsible {
                html.option(person.id.rawValue, person.name, selected: person.id.rawValue == selected)
            }
        }
    }
}
