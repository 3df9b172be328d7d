import Planning

/// The load of each person, week by week, beside the days that they have, and their actions below.
///
/// The load counts all that a person is asked for: filters choose who and which actions are listed, not what the days are
/// made of.
struct PlanPeople {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let actions: [Action]
    var selected: ActionID?

    private var texts: LoadTexts { LoadTexts(language: language) }
    private var formats: Formats { Formats(language: language) }

    func write(to html: inout HTML) {
        let workload = Workload(of: context.deployment, today: context.today)
        let listed = Set(actions.map(\.id))
        let people = workload.people.compactMap { load in
            let parts = load.parts.filter { listed.contains($0.action.id) }
            return parts.isEmpty && query.isFiltered ? nil : (load: load, parts: parts)
        }
        let card = ActionCard(context: context, language: language, query: query.string)
        html.element("div", .id("plan"), .flag("data-filtered")) { html in
            html.element("p", .class("soft"), text: texts.explained)
            if people.isEmpty {
                html.element("p", .class("empty"), text: texts.nobodyYet)
            } else {
                table(people.map(\.load), workload.weeks, &html)
            }
            for (load, parts) in people where !parts.isEmpty { person(load, parts, card, &html) }
            let orphans = actions.filter { $0.responsible == nil }
            guard !orphans.isEmpty else { return }
            html.element("section", .class("section"), .attribute("aria-labelledby", "load-nobody")) { html in
                html.element("h3", .id("load-nobody"), text: GroupTexts(language: language, context: context).heading(.responsible(nil)))
                html.element("ul", .class("load-actions")) { html in
                    for action in orphans { line(action, detail: nil, key: "nobody", card, &html) }
                }
            }
        }
    }

    // MARK: Weeks

    private func table(_ people: [Workload.PersonLoad], _ weeks: [Week], _ html: inout HTML) {
        html.element(
            "div", .class("scroll"), .attribute("tabindex", "0"), .attribute("role", "region"), .attribute("aria-label", texts.table)
        ) {
            html in
            html.element("table", .class("plain load")) { html in
                html.element("caption", .class("visually-hidden"), text: texts.table)
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .attribute("scope", "col"), text: texts.person)
                        for week in weeks {
                            html.element("th", .attribute("scope", "col"), .class("number")) { html in
                                html.element("span", .class("visually-hidden"), text: texts.weekOf)
                                html.text(formats.dayAndMonth(week.monday))
                            }
                        }
                        for title in [texts.later, texts.undated, texts.unknown] {
                            html.element("th", .attribute("scope", "col"), .class("number"), text: title)
                        }
                    }
                }
                html.element("tbody") { html in
                    for load in people { row(load, &html) }
                }
            }
        }
    }

    private func row(_ load: Workload.PersonLoad, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element("a", .href("#load-\(load.person.id)"), text: load.person.name)
            }
            for week in load.weeks {
                html.element("td", .class("number")) { html in
                    html.text(texts.ratio(asked: rounded(week.asked), available: rounded(week.available)))
                    if week.excess > 0 { html.element("span", .class("note late"), text: texts.excess(rounded(week.excess))) }
                }
            }
            for days in [load.later, load.undated] {
                html.element("td", .class("number"), text: days > 0 ? rounded(days) : "—")
            }
            html.element("td", .class("number"), text: load.unknown > 0 ? texts.unknown(load.unknown) : "—")
        }
    }

    /// A tenth of a day is as exact as anybody's estimate.
    private func rounded(_ days: Double) -> String { formats.number((days * 10).rounded() / 10) }

    // MARK: Actions

    private func person(_ load: Workload.PersonLoad, _ parts: [Workload.Part], _ card: ActionCard, _ html: inout HTML) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "load-\(load.person.id)")) { html in
            html.element("h3", .id("load-\(load.person.id)")) { html in
                html.text(load.person.name)
                if load.isOverloaded {
                    html.text(" ")
                    html.element("span", .class("late small"), text: texts.overloaded)
                }
            }
            html.element("ul", .class("load-actions")) { html in
                for part in parts {
                    line(part.action, detail: detail(part), key: load.person.id.rawValue, card, &html)
                }
            }
        }
    }

    private func detail(_ part: Workload.Part) -> String {
        let days = part.days.map { texts.days(rounded($0)) } ?? texts.unknownDays
        guard let contribution = part.contribution else { return days }
        return contribution.role.isEmpty ? texts.contributes(days) : "\(contribution.role), \(days)"
    }

    private func line(_ action: Action, detail: String?, key: String, _ card: ActionCard, _ html: inout HTML) {
        html.element(
            "li", .id("load-\(key)-\(action.number)"), .data("action", action.id.rawValue), .flag("data-open", action.id == selected)
        ) { html in
            html.element("span", .class("load-title")) { html in
                html.element("span", .class("soft"), text: "\(action.number) ")
                card.link(action, &html)
                card.warnings(action, &html)
            }
            card.due(action, &html)
            card.status(action, &html)
            html.element("span", .class("soft"), text: detail ?? "")
        }
    }
}

/// The words of the load by person.
struct LoadTexts: Texts {
    let language: Language

    var table: String { pick("Jours demandés et jours disponibles, par semaine", "Days asked and days available, by week") }
    var explained: String {
        pick(
            "Jours demandés sur jours disponibles. L’effort d’une action se répartit d’aujourd’hui à son échéance\u{00A0}; toutes les actions ouvertes de la personne comptent, même celles que les filtres cachent.",
            "Days asked over days available. The effort of an action is spread from today to its due date; all open actions of a person count, also those that filters hide."
        )
    }
    var nobodyYet: String { pick("Personne ici pour l’instant.", "Nobody here yet.") }
    var person: String { pick("Personne", "Person") }
    var weekOf: String { pick("Semaine du ", "Week of ") }
    var later: String { pick("Après", "Later") }
    var undated: String { pick("Sans date", "No date") }
    var unknown: String { pick("Effort inconnu", "Effort unknown") }
    var overloaded: String { pick("trop chargé", "overloaded") }
    func ratio(asked: String, available: String) -> String { "\(asked)\u{00A0}/\u{00A0}\(available)" }
    func excess(_ days: String) -> String { pick("\(days)\u{00A0}j de trop", "\(days)\u{00A0}d too many") }
    func unknown(_ count: Int) -> String {
        plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions"))
    }
    func days(_ days: String) -> String { pick("\(days)\u{00A0}j", "\(days)\u{00A0}d") }
    var unknownDays: String { pick("effort inconnu", "effort unknown") }
    func contributes(_ days: String) -> String { pick("contribue, \(days)", "contributes, \(days)") }
}
