import Planning

/// The forms that every room's pages are made of: one field that edits in place, one button, one line to add.
///
/// Each is an ordinary form that works without script; `data-live` tells the script what to do with the answer.
struct FieldForm {
    /// What is wrong with what was submitted, shown inside the form that it was submitted with.
    struct Problem: Sendable {
        /// The `id` of the form.
        var form: String
        var sentence: String
        /// Both values, when somebody else changed the field meanwhile.
        var conflict: Conflict?
        /// What was typed, by field name: shown again, so that nothing is lost.
        var typed: [String: String] = [:]
    }

    /// A value that somebody changed while another was being typed, in words.
    struct Conflict: Sendable {
        /// What the editor saw.
        var before: String?
        var theirs: String
        var yours: String
        /// The present value as `was` carries it: submitting with it means "mine all the same".
        var theirsAsWas: String
    }

    let id: String
    let action: String
    let label: String
    /// The value the editor sees, as `was` carries it.
    let was: String
    var problem: Problem?
    var language: Language
    /// Extra classes: `title`.
    var style: StaticString = ""
    /// The label is there for screen readers alone.
    var hidesLabel = false

    /// Attributes that the control must have.
    var control: [Attribute?] {
        [
            .id("\(id)-control"), .class("in-place"), .attribute("aria-describedby", "\(id)-message"),
            .flag("aria-invalid", problem?.form == id),
        ]
    }

    /// The value to show: what was typed when it was refused, otherwise the present one.
    func shown(_ present: String, name: String = "value") -> String {
        problem?.form == id ? problem?.typed[name] ?? present : present
    }

    /// Writes the form around its control; `after` comes below the control, before the message.
    func write(
        to html: inout HTML, control: (inout HTML) -> Void, after: (inout HTML) -> Void = { _ in }
    ) {
        let texts = FormTexts(language: language)
        html.element(
            "form", .class("field \(style)"), .id(id), .attribute("method", "post"), .attribute("action", action),
            .data("live", "field"), .data("was", was)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.void("input", .type("hidden"), .name("was"), .value(was))
            html.element("label", .attribute("for", "\(id)-control"), hidesLabel ? .class("visually-hidden") : nil, text: label)
            html.element("div", .class("field-value")) { html in
                control(&html)
                html.element("button", .class("save")) { html in
                    html.text(texts.save)
                    html.element("span", .class("visually-hidden"), text: " " + label)
                }
            }
            after(&html)
            Self.message(of: id, problem: problem, language: language, to: &html)
        }
    }

    /// The place where a form says what is wrong; empty when nothing is.
    static func message(of id: String, problem: Problem?, language: Language, to html: inout HTML) {
        let problem = problem?.form == id ? problem : nil
        html.element(
            "div", .class("field-message"), .id("\(id)-message"),
            problem == nil ? nil : .attribute("role", "alert")
        ) { html in
            guard let problem else { return }
            if let conflict = problem.conflict {
                write(conflict, sentence: problem.sentence, language: language, to: &html)
            } else {
                html.text(problem.sentence)
            }
        }
    }

    private static func write(_ conflict: Conflict, sentence: String, language: Language, to html: inout HTML) {
        let texts = FormTexts(language: language)
        html.element("div", .class("conflict")) { html in
            html.element("p", text: sentence)
            html.element("dl") { html in
                if let before = conflict.before {
                    html.element("dt", text: texts.beforeYouBegan)
                    html.element("dd", text: before)
                }
                html.element("dt", text: texts.now)
                html.element("dd", text: conflict.theirs)
                html.element("dt", text: texts.whatYouWrite)
                html.element("dd", text: conflict.yours)
            }
            html.element("div", .class("actions")) { html in
                html.element("button", .name("was"), .value(conflict.theirsAsWas), text: texts.putMine)
                html.element("button", .class("quiet"), .name("keep"), .value("theirs"), .flag("data-keep"), text: texts.keepTheirs)
            }
        }
    }
}

/// A button that does one thing: remove, lift, move up.
struct ButtonForm {
    let action: String
    /// What the button says; `context` adds for screen readers what it is about.
    let label: String
    let context: String
    /// Shown instead of the label, such as ×.
    var symbol: String?
    var style: StaticString = "quiet"
    /// Hidden fields, name and value.
    var fields: [(name: String, value: String)] = []
    var id: String?
    /// The script sends it and stays on the page; otherwise the button leads to another page.
    var isLive = true

    func write(to html: inout HTML) {
        html.element(
            "form", .attribute("method", "post"), .attribute("action", action), isLive ? .data("live", "action") : nil,
            id.map { .id($0) }
        ) { html in
            for field in fields { html.void("input", .type("hidden"), .name(field.name), .value(field.value)) }
            html.element("button", .class("\(style)")) { html in
                if let symbol {
                    html.element("span", .attribute("aria-hidden", "true"), text: symbol)
                    html.element("span", .class("visually-hidden"), text: "\(label) \(context)")
                } else {
                    html.text(label)
                    html.element("span", .class("visually-hidden"), text: " " + context)
                }
            }
        }
    }
}

/// The words of forms.
struct FormTexts: Texts {
    let language: Language

    var save: String { pick("Enregistrer", "Save") }
    var add: String { pick("Ajouter", "Add") }
    var beforeYouBegan: String { pick("Au moment où vous avez commencé", "When you began") }
    var now: String { pick("Maintenant", "Now") }
    var whatYouWrite: String { pick("Ce que vous écrivez", "What you write") }
    var putMine: String { pick("Mettre ma valeur", "Use mine") }
    var keepTheirs: String { pick("Garder l’autre", "Keep theirs") }
}

extension HTML {
    /// An `<option>` of a select.
    mutating func option(_ value: String, _ label: String, selected: Bool) {
        element("option", .value(value), .flag("selected", selected), text: label)
    }

    /// An element without content whose attributes come as a list, such as a ``FieldForm``'s control.
    mutating func control(_ name: StaticString, _ common: [Attribute?], _ attributes: Attribute?...) {
        start(name, common + attributes)
    }

    /// An element with content whose attributes come as a list.
    mutating func control(
        _ name: StaticString, _ common: [Attribute?], _ attributes: Attribute?..., content: (inout HTML) -> Void
    ) {
        start(name, common + attributes)
        content(&self)
        end(name)
    }
}
