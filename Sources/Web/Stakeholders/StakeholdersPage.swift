import Planning

/// *Adhésion*: whom to see, who was forgotten, where each stands, with what to convince.
struct StakeholdersPage {
    let page: PageContext
    let context: DeploymentContext
    /// Silence longer than so many weeks is told.
    let weeks: Int
    /// Since when the map tells who moved.
    let since: Day
    var problem: FieldForm.Problem?

    static let silences = [2, 4, 8, 12]
    /// Of the map, until somebody chooses: four weeks.
    private static let mapDays = 28

    init(page: PageContext, context: DeploymentContext, weeks: Int? = nil, since: Day? = nil, problem: FieldForm.Problem? = nil) {
        self.page = page
        self.context = context
        self.weeks = weeks.flatMap { Self.silences.contains($0) ? $0 : nil } ?? 4
        self.since = since.flatMap { Day.plannable.contains($0) && $0 <= context.today ? $0 : nil } ?? context.today - Self.mapDays
        self.problem = problem
    }

    var deployment: Deployment { context.deployment }
    var stakeholders: Stakeholders { deployment.stakeholders }
    var texts: StakeholderPageTexts { StakeholderPageTexts(language: page.language) }
    var words: StakeholderTexts { StakeholderTexts(language: page.language) }
    var formats: Formats { Formats(language: page.language) }
    var base: String { "/deployments/\(deployment.id)" }
    var mayArrange: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(
            page: page, context: context, title: texts.title, tab: .stakeholders, problem: problem,
            shows: .stakeholders(weeks: weeks, since: since)
        ).write(to: &html, content: content)
    }

    /// What a change of the deployment can change on it, in the parts that it is sent in.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            content(&html)
        }
    }

    private func content(_ html: inout HTML) {
        html.fragment("stakeholders") { html in
            html.element("div", .class("stakeholders"), .id("stakeholders")) { html in
                html.element("h2", text: texts.title)
                html.element("p", .class("soft"), text: texts.restricted)
                if stakeholders.count > 0 { toSee(&html) }
                families(&html)
                if stakeholders.count > 0 { map(&html) }
                LeverSection(of: self).write(to: &html)
                pitches(&html)
                if mayArrange, !stakeholders.isEmpty { export(&html) }
            }
        }
    }

    func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.fragment("\(id)-part") { html in
            html.element("section", .class("section"), .id("\(id)-part"), .attribute("aria-labelledby", "\(id)-title")) { html in
                html.element("h3", .id("\(id)-title"), text: title)
                content(&html)
            }
        }
    }

    func link(to stakeholder: Stakeholder, _ html: inout HTML) {
        html.element("a", .href("\(base)/stakeholders/\(stakeholder.id)"), text: stakeholder.name)
    }

    /// Asked for here alone: the exports of the plan say nothing of it.
    private func export(_ html: inout HTML) {
        html.element("div", .class("toolbar section")) { html in
            html.element(
                "a", .class("button"), .href("\(base)/export.xlsx?with=\(ExportRoutes.stakeholders)"), .flag("download"),
                text: texts.export)
            html.element("span", .class("soft small"), text: texts.exportHint)
        }
    }

    // MARK: Whom to see

    private func toSee(_ html: inout HTML) {
        let next = deployment.toSee()
        section("to-see", texts.toSee, &html) { html in
            if next.isEmpty {
                html.element("p", .class("soft"), text: texts.nobodyToSee)
            } else {
                html.element("table", .class("plain stack"), .id("to-see")) { html in
                    html.element("thead") { html in
                        html.element("tr") { html in
                            for title in [texts.whom, texts.beforeWhen, texts.whatFor] {
                                html.element("th", .attribute("scope", "col"), text: title)
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for (stakeholder, day) in next { toSee(stakeholder, day, &html) }
                    }
                }
            }
            unheard(&html)
        }
    }

    private func toSee(_ stakeholder: Stakeholder, _ day: Day?, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { link(to: stakeholder, &$0) }
            html.element("td", .data("label", texts.beforeWhen)) { html in
                html.text(day.map { formats.compact($0, today: context.today) } ?? texts.noDay)
                if let day, day < context.today {
                    html.text(" ")
                    html.element("span", .class("late"), text: texts.overdue)
                }
            }
            html.element("td", .data("label", texts.whatFor)) { html in
                html.text(stakeholder.next?.purpose ?? "")
                if let action = stakeholder.next.flatMap(deployment.openAction) {
                    if stakeholder.next?.purpose.isEmpty == false { html.text(", ") }
                    html.element("a", .href("\(base)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
                }
            }
        }
    }

    private func unheard(_ html: inout HTML) {
        html.element("div", .class("unheard")) { html in
            html.element("h4", .id("unheard-title"), text: texts.unheard)
            html.element(
                "form", .class("toolbar"), .attribute("method", "get"), .attribute("action", "\(base)/stakeholders")
            ) { html in
                html.element("label", .class("unit")) { html in
                    html.element("span", text: texts.silenceOf)
                    html.element("select", .name("weeks")) { html in
                        for weeks in Self.silences { html.option(String(weeks), texts.weeks(weeks), selected: weeks == self.weeks) }
                    }
                }
                html.element("button", text: texts.show)
            }
            let unheard = deployment.unheard(weeks: weeks, today: context.today)
            if unheard.isEmpty { html.element("p", .class("soft"), text: texts.everybodyHeard(weeks)) }
            html.element("ul", .class("items"), .id("unheard")) { html in
                for stakeholder in unheard {
                    html.element("li") { html in
                        html.element("span", .class("grow")) { html in
                            link(to: stakeholder, &html)
                            html.element(
                                "span", .class("soft"), text: ", " + texts.silence(since: stakeholder.lastExchange, today: context.today))
                        }
                        html.element("a", .class("button quiet"), .href("\(base)/stakeholders/\(stakeholder.id)#exchanges")) { html in
                            html.text(texts.noteExchange)
                            html.element("span", .class("visually-hidden"), text: " " + stakeholder.name)
                        }
                    }
                }
            }
        }
    }

    // MARK: Families

    /// Decision makers and those whose work changes stand side by side: one matters as much as the other.
    private func families(_ html: inout HTML) {
        html.element("div", .class("families")) { html in
            for family in Stakeholder.Family.allCases {
                section("family-\(family.rawValue)", words.family(family), &html) { html in
                    let members = stakeholders.of(family)
                    if members.isEmpty { html.element("p", .class("soft"), text: texts.emptyFamily(family)) }
                    html.element("ul", .class("people-list")) { html in
                        for stakeholder in members { item(stakeholder, &html) }
                    }
                }
            }
        }
        if mayArrange { addForm(&html) }
    }

    private func item(_ stakeholder: Stakeholder, _ html: inout HTML) {
        html.element("li", .id("stakeholder-\(stakeholder.id)")) { html in
            html.element("div", .class("stance-line")) { html in
                html.element("span", .class("grow")) { html in
                    link(to: stakeholder, &html)
                    if !stakeholder.function.isEmpty { html.element("span", .class("soft"), text: ", " + stakeholder.function) }
                }
                StanceMark(position: stakeholder.position, language: page.language).write(to: &html)
            }
            html.element("p", .class("soft small"), text: facts(about: stakeholder))
        }
    }

    private func facts(about stakeholder: Stakeholder) -> String {
        let next = deployment.isSeenNext(stakeholder) ? deployment.nextDay(of: stakeholder) : nil
        return texts.facts(
            influence: stakeholder.influence.map(words.influence),
            last: stakeholder.lastExchange.map { formats.compact($0, today: context.today) },
            next: next.map { formats.compact($0, today: context.today) }, needs: deployment.needs(decidedBy: stakeholder).count)
    }

    private func addForm(_ html: inout HTML) {
        let form = AddForm(
            id: "add-stakeholder", action: "\(base)/stakeholders", language: page.language, problem: problem,
            context: texts.theStakeholder, style: "new-action", label: texts.addStakeholder)
        form.write(to: &html) { html in
            html.lineInput("name", label: texts.nameHint, value: form.typed("name"), .flag("required"), .attribute("maxlength", 300))
            html.lineInput("function", label: texts.function, value: form.typed("function"), .attribute("maxlength", 300))
            html.element("select", .name("family"), .attribute("aria-label", texts.family)) { html in
                for family in Stakeholder.Family.allCases {
                    html.option(family.rawValue, words.family(family), selected: form.typed("family") == family.rawValue)
                }
            }
        }
    }

    // MARK: Map

    private func map(_ html: inout HTML) {
        section("map", texts.mapTitle, &html) { html in
            html.element(
                "form", .class("toolbar"), .attribute("method", "get"), .attribute("action", "\(base)/stakeholders#map-title")
            ) { html in
                html.dayInput("since", label: texts.movedSince, value: since.iso8601)
                html.element("button", text: texts.show)
            }
            StakeholderMap(stakeholders: stakeholders.all, since: since, today: context.today, language: page.language).write(to: &html)
        }
    }

    // MARK: Pitches

    private func pitches(_ html: inout HTML) {
        section("pitches", texts.pitches, &html) { html in
            html.element("p", .class("soft"), text: texts.pitchesLead)
            html.element("ul", .class("items"), .id("pitches")) { html in
                for pitch in stakeholders.pitches {
                    html.element("li") { html in
                        html.element("span", .class("grow")) { html in
                            html.element("a", .href("\(base)/pitches/\(pitch.id)"), text: pitch.title)
                            html.element("span", .class("soft"), text: ", " + words.audience(pitch.audience, in: deployment))
                        }
                        html.element("a", .class("button quiet"), .href("\(base)/pitches/\(pitch.id)/show")) { html in
                            html.text(texts.project)
                            html.element("span", .class("visually-hidden"), text: " " + pitch.title)
                        }
                    }
                }
            }
            if mayArrange { addPitch(&html) }
        }
    }

    private func addPitch(_ html: inout HTML) {
        let form = SectionForm(id: "add-pitch", action: "\(base)/pitches", language: page.language, problem: problem)
        html.element("details", .id("add-pitch-details"), .flag("open", problem?.form == "add-pitch")) { html in
            html.element("summary", text: texts.preparePitch)
            form.write(to: &html) { html in
                form.input("title", label: texts.pitchTitle, .flag("required"), .attribute("maxlength", 300), to: &html)
                form.select("audience", label: texts.forWhom, present: "", options: audiences, to: &html)
                html.element("div") { $0.element("button", text: texts.prepare) }
            }
        }
    }

    var audiences: [(value: String, label: String)] {
        Stakeholder.Family.allCases.map { (Audience.family(value: $0).path, words.family($0)) }
            + stakeholders.all.map { (Audience.stakeholder(id: $0.id).path, $0.name) }
    }
}

/// Where somebody stands: a word, and its place among five.
struct StanceMark {
    let position: Stakeholder.Position?
    let language: Language

    func write(to html: inout HTML) {
        let texts = StakeholderTexts(language: language)
        html.element("span", .class("stance")) { html in
            guard let position else {
                return html.element("span", .class("soft"), text: StakeholderPageTexts(language: language).positionUnsaid)
            }
            html.element("svg", .attribute("aria-hidden", "true"), .attribute("width", 56), .attribute("height", 10)) { html in
                for place in 1...5 {
                    html.element(
                        "circle", place == position.rank ? .class("here") : nil, .attribute("cx", place * 11 - 5), .attribute("cy", 5),
                        .attribute("r", place == position.rank ? 4 : 2)
                    ) { _ in }
                }
            }
            html.text(" " + texts.position(position))
        }
    }
}
