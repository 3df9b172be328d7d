import Planning

/// The clock and the working days of the team.
struct CalendarSettings {
    let forms: SettingsFragments

    private var texts: SettingsTexts { forms.texts }
    private var calendar: WorkingCalendar { forms.deployment.settings.calendar }

    /// The time zones of France.
    private static let zones = [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "Indian/Reunion",
        "Indian/Mayotte", "America/St_Barthelemy", "America/Marigot", "America/Miquelon", "Pacific/Noumea",
        "Pacific/Tahiti", "Pacific/Wallis",
    ]

    func write(to html: inout HTML) {
        let zone = forms.deployment.settings.timeZone
        select(
            "settings/time-zone", texts.timeZone, present: zone, words: zone,
            options: (Self.zones.contains(zone) ? Self.zones : [zone] + Self.zones).map { ($0, $0) }, &html)
        let domain = DomainTexts(language: forms.language)
        select(
            "settings/region", texts.holidays, present: calendar.region.rawValue, words: domain.region(calendar.region),
            options: HolidayRegion.allCases.map { ($0.rawValue, domain.region($0)) }, &html)
        weekdays(&html)
    }

    private func select(
        _ path: String, _ label: String, present: String, words: String, options: [(value: String, label: String)],
        _ html: inout HTML
    ) {
        forms.field(path, label, present: present, words: words, isEditable: forms.isLead, to: &html) { html, form in
            html.control("select", form.control, .name("value")) { html in
                for option in options {
                    html.option(option.value, option.label, selected: option.value == form.shown(present))
                }
            }
        }
    }

    /// Seven boxes and one value: their own form, without `was`.
    private func weekdays(_ html: inout HTML) {
        let worked = calendar.workingWeekdays.sorted()
        guard forms.isLead else {
            forms.field(
                "", texts.weekdays, present: "", words: forms.formats.list(worked.map(forms.formats.weekday)),
                isEditable: false, to: &html, control: { _, _ in })
            return
        }
        let id = "settings-weekdays"
        html.element(
            "form", .class("field"), .id(id), .attribute("method", "post"),
            .attribute("action", "\(forms.base)/settings/weekdays"), .data("live", "field")
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(id))
            html.element("span", .class("label"), .id("\(id)-label"), text: texts.weekdays)
            html.element("div", .class("field-value")) { html in
                html.element("div", .class("line"), .attribute("role", "group"), .attribute("aria-labelledby", "\(id)-label")) {
                    html in
                    for weekday in Weekday.allCases {
                        html.element("label", .class("check")) { html in
                            html.void(
                                "input", .type("checkbox"), .name("value"), .value(String(weekday.rawValue)),
                                .flag("checked", worked.contains(weekday)))
                            html.text(" " + forms.formats.weekday(weekday))
                        }
                    }
                }
                html.element("button", .class("save")) { html in
                    html.text(FormTexts(language: forms.language).save)
                    html.element("span", .class("visually-hidden"), text: " " + texts.weekdays)
                }
            }
            FieldForm.message(of: id, problem: forms.problem, language: forms.language, to: &html)
        }
    }
}

/// The days on which the team does not work.
struct ClosureSettings {
    let forms: SettingsFragments

    private var texts: SettingsTexts { forms.texts }

    func write(to html: inout HTML) {
        let values = ValueTexts(language: forms.language)
        html.element("p", text: texts.closuresLead)
        html.element("ul", .class("items"), .id("closures")) { html in
            for closure in forms.deployment.settings.calendar.closures {
                html.element("li") { html in
                    html.element("span", .class("grow"), text: values.closure(closure))
                    guard forms.isLead else { return }
                    forms.removal(
                        "settings/closures/remove", of: values.closure(closure),
                        fields: [("was", ItemCoding.json(value: closure))], to: &html)
                }
            }
        }
        guard forms.isLead else { return }
        let form = forms.add("add-closure", "settings/closures/add", context: texts.theClosure)
        form.write(to: &html) { html in
            html.dayInput("first", label: texts.from, value: form.typed("first"), isRequired: true)
            html.dayInput("last", label: texts.to, value: form.typed("last"))
            html.lineInput("label", label: texts.closureLabel, value: form.typed("label"))
        }
    }
}
