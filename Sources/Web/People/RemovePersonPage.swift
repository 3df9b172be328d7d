import Planning

/// Removing a person: rule 2 asks to whom each of their open actions goes.
struct RemovePersonPage {
    let page: PageContext
    let context: DeploymentContext
    let person: Person
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var texts: PeopleTexts { PeopleTexts(language: page.language) }
    private var id: String { "remove-\(person.id)" }

    func write(to html: inout HTML) {
        let title = texts.removePerson(person.name)
        DeploymentFrame(page: page, context: context, title: title, tab: .people, problem: problem)
            .write(to: &html) { html in
                html.element("h2", text: title)
                if context.role.arrangesPlan { form(&html) }
            }
    }

    private func form(_ html: inout HTML) {
        let actions = deployment.plan.orderedActions.filter { $0.responsible == person.id && $0.status.isOpen }
        let others = deployment.people.active.filter { $0.id != person.id }
        html.element(
            "form", .class("column"), .id(id), .attribute("method", "post"),
            .attribute("action", "\(base)/people/\(person.id)/remove")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            FieldForm.message(of: id, problem: problem, language: page.language, to: &html)
            if actions.isEmpty {
                html.element("p", text: texts.nothingToHandOver(person.name))
            } else if others.isEmpty {
                html.element("p", text: texts.nobodyElse(person.name))
            } else {
                html.element("p", text: texts.handOverLead(person.name, actions: actions.count))
                handOver(actions, to: others, &html)
            }
            html.element("div", .class("actions section")) { html in
                if actions.isEmpty || !others.isEmpty {
                    html.element(
                        "button", .class("danger"),
                        text: actions.isEmpty ? texts.removePerson(person.name) : texts.removeAndHandOver)
                }
                html.element("a", .href("\(base)/people"), text: texts.changeNothing)
            }
        }
    }

    private func handOver(_ actions: [Action], to others: [Person], _ html: inout HTML) {
        html.element("div", .class("section")) { html in
            html.element("p", .class("check")) { html in
                html.element("label", .attribute("for", "to-all"), text: texts.allTo)
                html.text(" ")
                html.element("select", .id("to-all"), .name("to")) { html in
                    options(others, none: texts.choose, typed: typed("to"), &html)
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
                    for action in actions { row(action, others, &html) }
                }
            }
        }
    }

    private func row(_ action: Action, _ others: [Person], _ html: inout HTML) {
        let formats = Formats(language: page.language)
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) {
                $0.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
            }
            html.element("td", text: action.dueDay.map { formats.compact($0, today: context.today) } ?? texts.noDate)
            html.element("td") { html in
                html.element(
                    "select", .name("to-\(action.id)"), .attribute("aria-label", texts.newResponsible(action.number))
                ) { html in
                    options(others, none: texts.asAbove, typed: typed("to-\(action.id)"), &html)
                }
            }
        }
    }

    private func options(_ people: [Person], none: String, typed: String?, _ html: inout HTML) {
        html.option("", none, selected: false)
        for person in people { html.option(person.id.rawValue, person.name, selected: person.id.rawValue == typed) }
    }

    private func typed(_ name: String) -> String? { problem?.form == id ? problem?.typed[name] : nil }
}
