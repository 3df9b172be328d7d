import Planning

/// The fields that ask to whom each open action of somebody who leaves goes: one choice for all, and one for each.
struct HandOverFields {
    let context: DeploymentContext
    let language: Language
    let person: Person
    let actions: [Action]
    /// Who may take over.
    let others: [Person]
    /// What was chosen when the form was refused, by field.
    let typed: (String) -> String?

    private var base: String { "/deployments/\(context.deployment.id)" }
    private var texts: PeopleTexts { PeopleTexts(language: language) }

    func write(to html: inout HTML) {
        html.element("div", .class("section")) { html in
            html.element("p", .class("check")) { html in
                html.element("label", .attribute("for", "to-all"), text: texts.allTo)
                html.text(" ")
                html.element("select", .id("to-all"), .name("to")) { html in
                    options(texts.choose, typed: typed("to"), &html)
                }
            }
            html.element("table", .class("plain")) { html in
                html.element("caption", .class("visually-hidden"), text: texts.openActionsOf(person.name))
                html.element("thead") { html in
                    html.element("tr") { html in
                        for label in [texts.action, texts.dueDay, texts.exceptTo] {
                            html.element("th", .attribute("scope", "col"), text: label)
                        }
                    }
                }
                html.element("tbody") { html in
                    for action in actions { row(action, &html) }
                }
            }
        }
    }

    private func row(_ action: Action, _ html: inout HTML) {
        let formats = Formats(language: language)
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) {
                $0.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
            }
            html.element("td", text: action.dueDay.map { formats.compact($0, today: context.today) } ?? texts.noDate)
            html.element("td") { html in
                html.element(
                    "select", .name("to-\(action.id)"), .attribute("aria-label", texts.newResponsible(action.number))
                ) { html in
                    options(texts.asAbove, typed: typed("to-\(action.id)"), &html)
                }
            }
        }
    }

    private func options(_ none: String, typed: String?, _ html: inout HTML) {
        html.option("", none, selected: false)
        for person in others { html.option(person.id.rawValue, person.name, selected: person.id.rawValue == typed) }
    }
}
