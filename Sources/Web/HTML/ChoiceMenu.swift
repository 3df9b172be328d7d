/// Several choices of one kind behind one button, as a list that opens below it. Works without script.
struct ChoiceMenu {
    let id: String
    /// The name that the choices are sent under.
    let name: String
    let label: String
    let choices: [(value: String, label: String)]
    let chosen: Set<String>

    func write(to html: inout HTML) {
        MenuFrame(id: id, label: label, count: choices.count { chosen.contains($0.value) }).write(to: &html) { html in
            html.element("fieldset") { html in
                html.element("legend", .class("visually-hidden"), text: label)
                for choice in choices {
                    html.element("label", .class("check")) { html in
                        html.void(
                            "input", .type("checkbox"), .name(name), .value(choice.value), .flag("checked", chosen.contains(choice.value)))
                        html.text(choice.label)
                    }
                }
            }
        }
    }
}

/// A button that opens what is below it, with how much of it is chosen.
struct MenuFrame {
    let id: String
    let label: String
    var count = 0

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        html.element("details", .class("menu"), .id(id)) { html in
            html.element("summary") { html in
                html.text(label)
                if count > 0 {
                    html.text(" ")
                    html.element("span", .class("chosen"), text: String(count))
                }
            }
            html.element("div", .class("menu-body"), content: content)
        }
    }
}
