import Planning

/// The fields of each step of the preparation: the same on *Cap* and, one step at a time, in the guide.
struct AimFields {
    let forms: SettingsFragments

    private var route: Route { forms.deployment.route }
    private var texts: AimTexts { AimTexts(language: forms.language) }

    func write(_ step: AimStep, to html: inout HTML) {
        switch step {
        case .prototype: statement(.potential, &html)
        case .efforts: for field in [Statement.investments, .developments, .transformations] { statement(field, &html) }
        case .ends:
            text("starting-point", texts.startingPoint, route.startingPoint, texts.startingPointHint, &html)
            text("destination", texts.destination, route.destination, texts.destinationHint, &html)
        case .users: statement(.users, &html)
        case .perimeter:
            for field in [Statement.included, .excluded, .territory] { statement(field, &html) }
            html.element("div", .class("aim-days")) { html in
                day("start", texts.startDay, route.startDay, &html)
                day("promised", texts.promisedDay, route.promisedDay, &html)
            }
        case .value: statement(.valueProposition, &html)
        case .team: team(&html)
        case .check: PerimeterSection(forms: forms).write(to: &html)
        }
    }

    private func statement(_ field: Statement, _ html: inout HTML) {
        text(field.path, texts.label(field), route[field], texts.hint(field), &html)
    }

    private func text(_ path: String, _ label: String, _ value: String, _ hint: String, _ html: inout HTML) {
        forms.field("route/\(path)", label, present: value, words: value, isEditable: forms.mayArrange, to: &html) { html, form in
            html.control(
                "textarea", form.control, .name("value"), .attribute("rows", 1), .attribute("placeholder", hint)
            ) { $0.text(form.shown(value)) }
        }
    }

    private func day(_ path: String, _ label: String, _ value: Day?, _ html: inout HTML) {
        let present = value?.iso8601 ?? ""
        forms.field(
            "route/\(path)", label, present: present, words: value.map(forms.formats.full) ?? "", isEditable: forms.mayArrange,
            to: &html
        ) { html, form in
            html.control("input", form.control, .type("date"), .name("value"), .value(form.shown(present)))
        }
    }

    private func team(_ html: inout HTML) {
        let people = forms.deployment.people.active
        if people.isEmpty {
            html.element("p", .class("soft"), text: texts.nobodyYet)
        } else {
            html.element("ul", .class("items"), .id("team")) { html in
                for person in people {
                    html.element("li") { html in
                        html.element("span", .class("grow")) { html in
                            html.element("a", .href("\(forms.base)/people/\(person.id)"), text: person.name)
                            if !person.organisation.isEmpty { html.element("span", .class("soft"), text: ", " + person.organisation) }
                        }
                        html.element("span", .class("soft"), text: ValueTexts(language: forms.language).daysPerWeek(person.daysPerWeek))
                    }
                }
            }
        }
        guard forms.mayArrange else { return }
        let form = forms.add("add-person", "people", context: PeopleTexts(language: forms.language).thePerson)
        form.write(to: &html) { html in
            let texts = PeopleTexts(language: forms.language)
            html.lineInput("name", label: texts.firstAndLastName, value: form.typed("name"), .flag("required"))
            html.lineInput("organisation", label: texts.organisation, value: form.typed("organisation"))
        }
    }
}

extension Statement {
    /// Its place in addresses: `value-proposition`.
    var path: String {
        switch self {
        case .potential: "potential"
        case .investments: "investments"
        case .developments: "developments"
        case .transformations: "transformations"
        case .users: "users"
        case .included: "included"
        case .excluded: "excluded"
        case .territory: "territory"
        case .valueProposition: "value-proposition"
        }
    }

    init?(path: String) {
        guard let statement = Self.allCases.first(where: { $0.path == path }) else { return nil }
        self = statement
    }
}
