/// The forms that are a page or a section of it: labels above controls, one button, what is wrong at the top.
///
/// They lead to another page, so the script leaves them alone, unless `live` says what to do with the answer.
struct SectionForm {
    let id: String
    let action: String
    let language: Language
    var problem: FieldForm.Problem?
    /// Whether a file goes with it.
    var takesFile = false
    /// `action`: its button sends it; `field`: leaving it does, too.
    var live: String?

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        html.element(
            "form", .class("form"), .id(id), .attribute("method", "post"), .attribute("action", action), live.map { .data("live", $0) },
            takesFile ? .attribute("enctype", "multipart/form-data") : nil
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
            content(&html)
        }
    }

    /// A labelled control. What was typed when the form was refused is shown again, secrets excepted.
    func input(
        _ name: String, label: String, type: String = "text", present: String = "", help: String? = nil,
        _ attributes: Attribute?..., to html: inout HTML
    ) {
        let control = "\(id)-\(name)"
        html.element("div") { html in
            html.element("label", .attribute("for", control), text: label)
            if let help { html.element("p", .class("help"), .id("\(control)-help"), text: help) }
            let described = help == nil ? "\(id)-message" : "\(control)-help \(id)-message"
            let common: [Attribute?] = [
                .type(type), .id(control), .name(name), .attribute("aria-describedby", described),
                type == "password" ? nil : .value(shown(present, name: name)),
            ]
            html.start("input", common + attributes)
        }
    }

    /// A labelled choice.
    func select(
        _ name: String, label: String, present: String, options: [(value: String, label: String)], to html: inout HTML
    ) {
        let control = "\(id)-\(name)"
        let chosen = shown(present, name: name)
        html.element("div") { html in
            html.element("label", .attribute("for", control), text: label)
            html.element("select", .id(control), .name(name)) { html in
                for option in options { html.option(option.value, option.label, selected: option.value == chosen) }
            }
        }
    }

    /// A labelled text of several lines.
    func textArea(
        _ name: String, label: String, present: String = "", help: String? = nil, _ attributes: Attribute?..., to html: inout HTML
    ) {
        let control = "\(id)-\(name)"
        html.element("div") { html in
            html.element("label", .attribute("for", control), text: label)
            if let help { html.element("p", .class("help"), .id("\(control)-help"), text: help) }
            let described = help == nil ? "\(id)-message" : "\(control)-help \(id)-message"
            let common: [Attribute?] = [
                .id(control), .name(name), .attribute("rows", 2), .attribute("aria-describedby", described),
            ]
            html.control("textarea", common + attributes) { $0.text(shown(present, name: name)) }
        }
    }

    func shown(_ present: String, name: String) -> String {
        problem?.form == id ? problem?.typed[name] ?? present : present
    }

    /// Whether a box is ticked: an unticked one is not sent at all.
    func isTicked(_ present: Bool, name: String) -> Bool {
        problem?.form == id ? problem?.typed[name] != nil : present
    }
}

/// Several controls on one line that edit one object in place, such as a milestone's day and title.
struct LineForm {
    let id: String
    let action: String
    /// The object as the editor sees it, where a change by somebody else is told.
    let was: String?
    let language: Language
    var problem: FieldForm.Problem?
    /// What the button saves, for screen readers.
    let context: String

    /// What was typed when it was refused, otherwise the present value.
    func shown(_ present: String, name: String) -> String {
        problem?.form == id ? problem?.typed[name] ?? present : present
    }

    /// Whether a box is ticked: an unticked one is not sent at all.
    func isTicked(_ present: Bool, name: String) -> Bool {
        problem?.form == id ? problem?.typed[name] != nil : present
    }

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        html.element(
            "form", .class("line grow"), .id(id), .attribute("method", "post"), .attribute("action", action),
            .data("live", "field"), was.map { .data("was", $0) }
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            if let was { html.void("input", .type("hidden"), .name("was"), .value(was)) }
            content(&html)
            html.element("button", .class("save")) { html in
                html.text(FormTexts(language: language).save)
                html.element("span", .class("visually-hidden"), text: " " + context)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }
}

/// A line at the end of a list that adds to it.
struct AddForm {
    let id: String
    let action: String
    let language: Language
    var problem: FieldForm.Problem?
    /// What is added, for screen readers: "the milestone".
    let context: String
    /// `add`, or `new-action` below a wide table.
    var style: StaticString = "add"
    /// The name of the form itself.
    var label: String?
    /// What its button says, when it does not add.
    var button: String?

    /// What was typed when it was refused.
    func typed(_ name: String) -> String? { problem?.form == id ? problem?.typed[name] : nil }

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        html.element(
            "form", .class("\(style)"), .id(id), .attribute("method", "post"), .attribute("action", action),
            .data("live", "add"), label.map { .attribute("aria-label", $0) }
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            content(&html)
            html.element("button") { html in
                html.text(button ?? FormTexts(language: language).add)
                html.element("span", .class("visually-hidden"), text: " " + context)
            }
            FieldForm.message(of: id, problem: problem, language: language, to: &html)
        }
    }
}

extension HTML {
    /// A text control named for screen readers by what it also shows while empty.
    mutating func lineInput(_ name: String, label: String, type: String = "text", value: String?, _ attributes: Attribute?...) {
        let hasHint = type == "text" || type == "email"
        let common: [Attribute?] = [
            .type(type), .name(name), .attribute("aria-label", label), .attribute("autocomplete", "off"),
            hasHint ? .attribute("placeholder", label) : nil, value.map { .value($0) },
        ]
        start("input", common + attributes)
    }

    /// A day with its label before it, as lines of several controls have it.
    mutating func dayInput(_ name: String, label: String, value: String?, isRequired: Bool = false) {
        element("label", .class("unit")) { html in
            html.element("span", text: label)
            html.void("input", .type("date"), .name(name), value.map { .value($0) }, .flag("required", isRequired))
        }
    }
}
