import Planning

/// When a person can work for the deployment: days a week, absences, and what that leaves of the weeks to come.
struct AvailabilityPage {
    let page: PageContext
    let context: DeploymentContext
    let person: Person
    var problem: FieldForm.Problem?

    private static let weekCount = 8

    private var base: String { "/deployments/\(context.deployment.id)/people" }
    private var path: String { "\(base)/\(person.id)" }
    /// Who arranges the plan, and a contributor about themselves.
    private var isEditable: Bool {
        context.role.arrangesPlan || context.role == .contributor && context.person == person.id
    }
    private var texts: PeopleTexts { PeopleTexts(language: page.language) }
    private var values: ValueTexts { ValueTexts(language: page.language) }

    func write(to html: inout HTML) {
        let title = texts.availabilityOf(person.name)
        DeploymentFrame(page: page, context: context, title: title, tab: .people, problem: problem, shows: .plan(columns: PlanColumn.usual))
            .write(to: &html) { html in
                html.element("div", .class("column"), .id("availability")) { html in
                    html.element("p") { $0.element("a", .href(base), text: texts.allPeople) }
                    html.element("h2", text: title)
                    html.element("p", text: person.hasLeft ? texts.hasLeft : texts.availabilityLead)
                    daysPerWeek(&html)
                    section("absences", texts.absences, &html) { absences(&$0) }
                    if !person.hasLeft { section("weeks", texts.weeksToCome, &html) { weeks(&$0) } }
                }
            }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    private func daysPerWeek(_ html: inout HTML) {
        guard isEditable else {
            html.element("p", text: values.daysPerWeek(person.daysPerWeek).capitalisedFirst)
            return
        }
        let form = FieldForm(
            id: "person-\(person.id)-days", action: "\(path)/availability", label: texts.daysPerWeek,
            was: ItemCoding.json(value: person), problem: problem, language: page.language)
        let present = person.daysPerWeek.map(FormValue.number) ?? ""
        form.write(
            to: &html,
            control: { html in
                html.control(
                    "input", form.control, .type("number"), .name("days"), .value(form.shown(present, name: "days")),
                    .attribute("min", 0), .attribute("max", 7), .attribute("step", "0.25"),
                    .attribute("inputmode", "decimal"))
            },
            after: { $0.element("p", .class("wide soft small"), text: texts.daysPerWeekHelp) })
    }

    // MARK: Absences

    private func absences(_ html: inout HTML) {
        html.element("p", .class("soft"), text: texts.absencesLead)
        if person.absences.isEmpty { html.element("p", text: texts.noAbsence) }
        html.element("ul", .class("items"), .id("absences")) { html in
            for absence in person.absences {
                html.element("li") { html in
                    let words = values.absence(absence)
                    html.element("span", absence.last < context.today ? .class("grow soft") : .class("grow"), text: words)
                    guard isEditable else { return }
                    ButtonForm(
                        action: "\(path)/absences/remove", label: texts.remove, context: words, symbol: "×",
                        fields: [("was", ItemCoding.json(value: absence))]
                    ).write(to: &html)
                }
            }
        }
        guard isEditable else { return }
        let form = AddForm(
            id: "add-absence", action: "\(path)/absences", language: page.language, problem: problem,
            context: texts.theAbsence)
        form.write(to: &html) { html in
            html.dayInput("first", label: texts.from, value: form.typed("first"), isRequired: true)
            html.dayInput("last", label: texts.to, value: form.typed("last"))
            html.lineInput("label", label: texts.absenceLabel, value: form.typed("label"))
        }
    }

    // MARK: The weeks to come

    private func weeks(_ html: inout HTML) {
        let formats = Formats(language: page.language)
        let availability = Availability(of: person, calendar: context.deployment.settings.calendar)
        let first = Week(containing: context.today)
        html.element("table", .class("plain"), .id("weeks")) { html in
            html.element("caption", .class("visually-hidden"), text: texts.availabilityOf(person.name))
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", .attribute("scope", "col"), text: texts.week)
                    html.element("th", .attribute("scope", "col"), text: texts.weekDays)
                    html.element("th", .attribute("scope", "col"), .class("number"), text: texts.availableDays)
                }
            }
            html.element("tbody") { html in
                for offset in 0..<Self.weekCount {
                    let week = first + offset
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "row"), text: texts.week(week))
                        html.element("td", text: "\(formats.dayAndMonth(week.monday)) – \(formats.dayAndMonth(week.sunday))")
                        html.element("td", .class("number"), text: formats.number(availability.days(in: week)))
                    }
                }
            }
        }
    }
}
