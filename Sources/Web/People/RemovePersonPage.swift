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
                HandOverFields(
                    context: context, language: page.language, person: person, actions: actions, others: others,
                    typed: { problem?.form == id ? problem?.typed[$0] : nil }
                ).write(to: &html)
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
}
