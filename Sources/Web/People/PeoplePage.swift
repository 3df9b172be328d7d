import Planning

/// The people of a deployment: who they are, what is on their plate, who has left.
struct PeoplePage {
    let page: PageContext
    let context: DeploymentContext
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var isEditable: Bool { context.role.arrangesPlan }
    private var texts: PeopleTexts { PeopleTexts(language: page.language) }

    func write(to html: inout HTML) {
        DeploymentFrame(
            page: page, context: context, title: texts.title, tab: .people, problem: problem, shows: .plan(columns: PlanColumn.usual)
        )
        .write(to: &html) { html in
            html.element("h2", .class("visually-hidden"), .id("people-title"), text: texts.title)
            table(&html)
            if isEditable { addForm(&html) }
            former(&html)
        }
    }

    // MARK: Those who are there

    private func table(_ html: inout HTML) {
        let people = deployment.people.active
        let loads = Load.byPerson(context)
        guard !people.isEmpty else {
            html.element("p", .class("soft"), .id("people"), text: texts.nobodyYet)
            return
        }
        html.element("table", .class("plain stack"), .id("people"), .attribute("aria-labelledby", "people-title")) { html in
            head(&html)
            html.element("tbody") { html in
                for person in people { row(person, load: loads[person.id] ?? Load(), &html) }
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.element("thead") { html in
            html.element("tr") { html in
                for label in [texts.name, texts.organisation, texts.email, texts.availability] {
                    html.element("th", .attribute("scope", "col"), text: label)
                }
                for label in [texts.openActions, texts.late] {
                    html.element("th", .attribute("scope", "col"), .class("number"), text: label)
                }
                guard isEditable else { return }
                html.element("th", .attribute("scope", "col")) {
                    $0.element("span", .class("visually-hidden"), text: texts.remove)
                }
            }
        }
    }

    private func row(_ person: Person, load: Load, _ html: inout HTML) {
        html.element("tr", .id("person-\(person.id)")) { html in
            html.element("th", .attribute("scope", "row")) { html in
                field("name", texts.nameOf(person.name), person.name, person, &html)
            }
            html.element("td", .data("label", texts.organisation)) { html in
                field("organisation", texts.organisationOf(person.name), person.organisation, person, &html)
            }
            html.element("td", .data("label", texts.email)) { html in
                field("email", texts.emailOf(person.name), person.email, person, type: "email", &html)
            }
            html.element("td", .data("label", texts.availability)) { html in
                html.element("a", .href("\(base)/people/\(person.id)")) { html in
                    html.text(texts.inShort(person, today: context.today))
                    html.element("span", .class("visually-hidden"), text: " " + texts.availabilityOf(person.name))
                }
            }
            html.element("td", .class("number"), .data("label", texts.openActions)) {
                $0.element("a", .href("\(base)/plan?responsible=\(person.id)"), text: String(load.open))
            }
            html.element("td", .class("number"), .data("label", texts.late)) {
                $0.element("span", load.late > 0 ? .class("late") : nil, text: String(load.late))
            }
            guard isEditable else { return }
            html.element("td") { html in
                html.element("a", .class("button quiet"), .href("\(base)/people/\(person.id)/remove")) { html in
                    html.text(texts.remove)
                    html.element("span", .class("visually-hidden"), text: " " + person.name)
                }
            }
        }
    }

    /// A field that edits in place for those who may, the value alone for the others.
    private func field(
        _ name: String, _ label: String, _ value: String, _ person: Person, type: String = "text", _ html: inout HTML
    ) {
        guard isEditable else { return html.text(value) }
        let form = FieldForm(
            id: "person-\(person.id)-\(name)", action: "\(base)/people/\(person.id)", label: label,
            was: ItemCoding.json(value: person), problem: problem, language: page.language, hidesLabel: true)
        form.write(to: &html) { html in
            html.control(
                "input", form.control, .type(type), .name(name), .value(form.shown(value, name: name)),
                .attribute("autocomplete", "off"), .flag("required", name == "name"))
        }
    }

    private func addForm(_ html: inout HTML) {
        let form = AddForm(
            id: "add-person", action: "\(base)/people", language: page.language, problem: problem,
            context: texts.thePerson, style: "new-action", label: texts.addPerson)
        form.write(to: &html) { html in
            html.lineInput("name", label: texts.firstAndLastName, value: form.typed("name"), .flag("required"))
            html.lineInput("organisation", label: texts.organisation, value: form.typed("organisation"))
            html.lineInput("email", label: texts.email, type: "email", value: form.typed("email"))
        }
    }

    // MARK: Those who have left

    private func former(_ html: inout HTML) {
        let people = deployment.people.all.filter(\.hasLeft)
        guard !people.isEmpty else { return }
        html.element("section", .class("section column"), .attribute("aria-labelledby", "former-people-title")) { html in
            html.element("h2", .id("former-people-title"), text: texts.formerPeople)
            html.element("p", .class("soft"), text: texts.formerPeopleLead)
            html.element("ul", .class("items"), .id("former-people")) { html in
                for person in people {
                    html.element("li", .id("person-\(person.id)")) { html in
                        html.element("span", .class("grow")) { html in
                            html.text(person.name)
                            if !person.organisation.isEmpty {
                                html.element("span", .class("soft"), text: ", " + person.organisation)
                            }
                        }
                        if isEditable { comeBack(person, &html) }
                    }
                }
            }
        }
    }

    private func comeBack(_ person: Person, _ html: inout HTML) {
        let id = "person-\(person.id)-back"
        ButtonForm(
            action: "\(base)/people/\(person.id)", label: texts.comesBack, context: person.name, style: "quiet",
            fields: [("form", id), ("was", ItemCoding.json(value: person)), ("back", "1")], id: id
        ).write(to: &html)
        FieldForm.message(of: id, problem: problem, language: page.language, to: &html)
    }
}

/// What is on a person's plate.
private struct Load {
    var open = 0
    var late = 0

    static func byPerson(_ context: DeploymentContext) -> [PersonID: Load] {
        var loads: [PersonID: Load] = [:]
        for action in context.deployment.plan.actions where action.status.isOpen {
            guard let responsible = action.responsible else { continue }
            loads[responsible, default: Load()].open += 1
            if action.isLate(on: context.today, calendar: context.deployment.settings.calendar) {
                loads[responsible, default: Load()].late += 1
            }
        }
        return loads
    }
}
