import Planning

/// One stakeholder: what is asked of them, where they stand, what was said with them.
struct StakeholderPage {
    let page: PageContext
    let context: DeploymentContext
    let stakeholder: Stakeholder
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var texts: StakeholderPageTexts { StakeholderPageTexts(language: page.language) }
    private var words: StakeholderTexts { StakeholderTexts(language: page.language) }
    private var fields: FieldNames { FieldNames(language: page.language) }
    private var formats: Formats { Formats(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)/stakeholders/\(stakeholder.id)" }
    private var mayArrange: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: stakeholder.name, tab: .stakeholders, problem: problem)
            .write(to: &html) { html in
                html.element("div", .class("stakeholder"), .id("stakeholder")) { html in
                    html.element("div", .class("stance-line")) { html in
                        html.element("h2") { html in
                            html.element("a", .href("/deployments/\(deployment.id)/stakeholders"), text: texts.title)
                            html.text(" › " + stakeholder.name)
                        }
                        StanceMark(position: stakeholder.position, language: page.language).write(to: &html)
                    }
                    html.element("div", .class("stakeholder-parts")) { html in
                        html.element("div") { html in
                            about(&html)
                            next(&html)
                            needs(&html)
                            levers(&html)
                        }
                        html.element("div") { html in
                            exchanges(&html)
                            positions(&html)
                        }
                    }
                    if mayArrange {
                        ButtonForm(
                            action: "\(base)/remove", label: texts.removeStakeholder, context: stakeholder.name, style: "quiet danger",
                            isLive: false
                        ).write(to: &html)
                    }
                }
            }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id(id), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    /// The resources that hang on them.
    private func needs(_ html: inout HTML) {
        let needs = deployment.needs(decidedBy: stakeholder)
        guard !needs.isEmpty else { return }
        let needWords = NeedTexts(language: page.language)
        section("needs", texts.theirNeeds, &html) { html in
            html.element("ul", .class("items")) { html in
                for need in needs {
                    html.element("li") { html in
                        html.element("span", .class("grow")) { html in
                            html.element("a", .href("/deployments/\(deployment.id)/resources/\(need.id)"), text: need.title)
                            let day = need.neededBy.map { formats.compact($0, today: context.today) }
                            html.element(
                                "span", need.isLate(on: context.today) ? .class("late") : .class("soft"),
                                text: ", " + texts.needFacts(needWords.standing(need.standing), by: day))
                        }
                    }
                }
            }
        }
    }

    // MARK: What is known

    private func about(_ html: inout HTML) {
        section("about", texts.about, &html) { html in
            text(.name, stakeholder.name, "input", &html)
            text(.function, stakeholder.function, "input", &html)
            choice(
                .family, stakeholder.family.rawValue, words.family(stakeholder.family),
                Stakeholder.Family.allCases.map { ($0.rawValue, words.family($0)) }, &html)
            choice(
                .influence, stakeholder.influence?.rawValue ?? "", stakeholder.influence.map(words.influence) ?? words.unsaid,
                [("", words.unsaid)] + Stakeholder.Influence.allCases.map { ($0.rawValue, words.influence($0)) }, &html)
            text(.risk, stakeholder.risk, "textarea", hint: texts.riskHint, &html)
            text(.gain, stakeholder.gain, "textarea", hint: texts.gainHint, &html)
            text(.reluctance, stakeholder.reluctance, "textarea", hint: texts.reluctanceHint, &html)
            let person = stakeholder.person.flatMap { deployment.people[$0]?.name }
            choice(
                .person, stakeholder.person?.rawValue ?? "", person ?? texts.noPerson,
                [("", texts.noPerson)] + people(with: stakeholder.person), &html)
        }
    }

    /// Those who take part, and the one who is named although they have left.
    private func people(with named: PersonID?) -> [(value: String, label: String)] {
        deployment.people.all.filter { !$0.hasLeft || $0.id == named }.map { ($0.id.rawValue, $0.name) }
    }

    private func form(_ field: StakeholderValue.Field) -> FieldForm {
        FieldForm(
            id: "stakeholder-\(field.rawValue)", action: "\(base)/\(field.rawValue)", label: texts.label(field),
            was: ItemCoding.json(value: stakeholder.value(of: field)), problem: problem, language: page.language)
    }

    /// For who may not change it: the value alone.
    private func told(_ field: StakeholderValue.Field, _ value: String, _ html: inout HTML) {
        html.element("div", .class("field")) { html in
            html.element("span", .class("label"), text: texts.label(field))
            html.element("div", .class("field-value wide"), text: value.isEmpty ? words.unsaid : value)
        }
    }

    private func text(
        _ field: StakeholderValue.Field, _ value: String, _ control: StaticString, hint: String = "", _ html: inout HTML
    ) {
        guard mayArrange else { return told(field, value, &html) }
        let form = form(field)
        form.write(to: &html) { html in
            if case .name = field {
                html.control("input", form.control, .type("text"), .name("value"), .value(form.shown(value)), .flag("required"))
            } else if case .function = field {
                html.control("input", form.control, .type("text"), .name("value"), .value(form.shown(value)))
            } else {
                html.control("textarea", form.control, .name("value"), .attribute("rows", 1), .attribute("placeholder", hint)) {
                    $0.text(form.shown(value))
                }
            }
        }
    }

    private func choice(
        _ field: StakeholderValue.Field, _ value: String, _ name: String, _ options: [(value: String, label: String)],
        _ html: inout HTML
    ) {
        guard mayArrange else { return told(field, name, &html) }
        let form = form(field)
        form.write(to: &html) { html in
            html.control("select", form.control, .name("value")) { html in
                for option in options { html.option(option.value, option.label, selected: option.value == form.shown(value)) }
            }
        }
    }

    // MARK: Next

    private func next(_ html: inout HTML) {
        section("next", texts.nextExchange, &html) { html in
            let next = stakeholder.next
            if let action = next.flatMap(deployment.openAction) {
                html.element("p") { html in
                    html.element(
                        "a", .href("/deployments/\(deployment.id)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
                    if let due = action.dueDay {
                        html.element("span", .class("soft"), text: ", " + formats.compact(due, today: context.today))
                    }
                }
            }
            if let day = deployment.nextDay(of: stakeholder), day < context.today {
                html.element("p") { $0.element("span", .class("late"), text: texts.overdueSince(formats.long(day))) }
            }
            guard mayArrange else {
                return html.element("p", .class("soft"), text: next.map { words.next($0, in: deployment) } ?? texts.nobodyToSee)
            }
            let form = SectionForm(id: "next-exchange", action: "\(base)/next", language: page.language, problem: problem)
            form.write(to: &html) { html in
                html.void(
                    "input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: StakeholderValue.next(value: next))))
                html.element("div", .class("pair")) { html in
                    form.input("day", label: texts.onDay, type: "date", present: next?.day?.iso8601 ?? "", to: &html)
                    form.select(
                        "action", label: texts.byAction, present: next?.action?.rawValue ?? "", options: actions(with: next?.action),
                        to: &html)
                }
                form.input("purpose", label: texts.whatFor, present: next?.purpose ?? "", .attribute("maxlength", 300), to: &html)
                html.element("div") { $0.element("button", text: texts.save) }
            }
        }
    }

    private func actions(with named: ActionID?) -> [(value: String, label: String)] {
        let open = deployment.plan.orderedActions.filter { $0.status.isOpen || $0.id == named }
        return [("", texts.noAction)] + open.map { ($0.id.rawValue, "\($0.number). \($0.title)") }
    }

    // MARK: Levers

    private func levers(_ html: inout HTML) {
        let levers = deployment.stakeholders.levers.filter { $0.isFor(stakeholder) }
        section("their-levers", texts.theirLevers, &html) { html in
            if levers.isEmpty { html.element("p", .class("soft"), text: texts.noLeverForThem) }
            html.element("ul", .class("items")) { html in
                for lever in levers {
                    html.element("li") { html in
                        html.element("div") { html in
                            html.text(lever.argument)
                            if !lever.proof.isEmpty { html.element("p", .class("soft small"), text: lever.proof) }
                        }
                    }
                }
            }
        }
    }

    // MARK: Exchanges

    private func exchanges(_ html: inout HTML) {
        section("exchanges", texts.exchanges, &html) { html in
            html.element(
                "details", .id("note-exchange"), .flag("open", stakeholder.exchanges.isEmpty || problem?.form == "add-exchange")
            ) { html in
                html.element("summary", text: texts.noteExchange)
                exchangeForm(nil, &html)
            }
            html.element("ol", .class("exchange-list"), .id("exchange-list")) { html in
                for exchange in stakeholder.exchanges.reversed() { item(exchange, &html) }
            }
        }
    }

    private func item(_ exchange: Exchange, _ html: inout HTML) {
        html.element("li", .id("exchange-\(exchange.id)")) { html in
            html.element("p", .class("soft small")) { html in
                html.element("time", .attribute("datetime", exchange.day.iso8601), text: formats.full(exchange.day).capitalisedFirst)
                let who = exchange.person.flatMap { deployment.people[$0]?.name } ?? context.accountNames[exchange.author]
                for fact in [exchange.place, who ?? ""] where !fact.isEmpty { html.text(", " + fact) }
            }
            html.element("p", .class("said"), text: exchange.words)
            let levers = exchange.levers.map { deployment.stakeholders[$0]?.argument ?? texts.goneLever }
            if !levers.isEmpty || exchange.effect != nil {
                html.element("p", .class("small")) { html in
                    if !levers.isEmpty { html.text(texts.tried(levers) + (exchange.effect == nil ? "" : " → ")) }
                    if let effect = exchange.effect { html.element("strong", text: words.effect(effect)) }
                }
            }
            guard mayArrange || exchange.author == context.reader else { return }
            let id = "exchange-form-\(exchange.id)"
            html.element("details", .id("\(id)-details"), .flag("open", problem?.form == id)) { html in
                html.element("summary") { html in
                    html.text(texts.correct)
                    html.element("span", .class("visually-hidden"), text: " " + texts.exchangeOf(formats.long(exchange.day)))
                }
                exchangeForm(exchange, &html)
                remove(exchange.id, texts.exchangeOf(formats.long(exchange.day)), &html)
            }
        }
    }

    /// One form for a new exchange, which also says where they stand and when they are seen next, and for one to correct.
    private func exchangeForm(_ exchange: Exchange?, _ html: inout HTML) {
        let id = exchange.map { "exchange-form-\($0.id)" } ?? "add-exchange"
        let form = SectionForm(
            id: id, action: base + (exchange == nil ? "/exchanges" : "/exchange"), language: page.language, problem: problem)
        form.write(to: &html) { html in
            if let exchange {
                html.void("input", .type("hidden"), .name("item"), .value(exchange.id.rawValue))
                html.void(
                    "input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: StakeholderItem.exchange(value: exchange))))
            }
            html.element("div", .class("pair")) { html in
                form.input(
                    "day", label: texts.day, type: "date", present: (exchange?.day ?? context.today).iso8601, .flag("required"), to: &html)
                form.input("place", label: texts.place, present: exchange?.place ?? "", .attribute("maxlength", 300), to: &html)
            }
            form.select(
                "person", label: texts.whoSpoke, present: (exchange == nil ? context.person : exchange?.person)?.rawValue ?? "",
                options: [("", texts.myself)] + people(with: exchange?.person), to: &html)
            form.textArea("words", label: texts.whatWasSaid, present: exchange?.words ?? "", .flag("required"), to: &html)
            triedLevers(form, exchange, &html)
            form.select(
                "effect", label: texts.effect, present: exchange?.effect?.rawValue ?? "",
                options: [("", texts.notYetKnown)] + Exchange.Effect.allCases.map { ($0.rawValue, words.effect($0)) }, to: &html)
            if exchange == nil, mayArrange {
                form.select(
                    "position", label: texts.positionSince, present: "",
                    options: [("", texts.unchanged)] + Stakeholder.Position.allCases.map { ($0.rawValue, words.position($0)) }, to: &html)
                html.element("div", .class("pair")) { html in
                    form.input("next", label: texts.seenNext, type: "date", to: &html)
                    form.input("purpose", label: texts.whatFor, .attribute("maxlength", 300), to: &html)
                }
            }
            html.element("div") { $0.element("button", text: texts.save) }
        }
    }

    private func triedLevers(_ form: SectionForm, _ exchange: Exchange?, _ html: inout HTML) {
        let known = deployment.stakeholders.levers
        guard !known.isEmpty else { return }
        html.element("fieldset") { html in
            html.element("legend", text: texts.leversTried)
            for lever in known {
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("lever-\(lever.id)"), .value("1"),
                        .flag("checked", form.isTicked(exchange?.levers.contains(lever.id) ?? false, name: "lever-\(lever.id)")))
                    html.text(" " + lever.argument)
                }
            }
        }
    }

    private func remove(_ item: ItemID, _ what: String, _ html: inout HTML) {
        ButtonForm(
            action: "\(base)/remove-item", label: texts.remove, context: what, style: "quiet danger",
            fields: [("item", item.rawValue)], id: "remove-\(item)"
        ).write(to: &html)
    }

    // MARK: Positions

    private func positions(_ html: inout HTML) {
        section("positions", texts.positions, &html) { html in
            html.element("ol", .class("items"), .id("position-list")) { html in
                for record in stakeholder.positions.reversed() {
                    html.element("li") { html in
                        html.element("div", .class("grow")) { html in
                            StanceMark(position: record.position, language: page.language).write(to: &html)
                            html.element("span", .class("soft"), text: ", " + formats.long(record.day))
                            if !record.word.isEmpty { html.element("p", .class("small"), text: record.word) }
                        }
                        if mayArrange { remove(record.id, words.position(record.position), &html) }
                    }
                }
            }
            guard mayArrange else { return }
            let form = AddForm(
                id: "add-position", action: "\(base)/positions", language: page.language, problem: problem, context: texts.thePosition,
                label: texts.notePosition)
            form.write(to: &html) { html in
                html.element("select", .name("position"), .attribute("aria-label", texts.positionNow)) { html in
                    for position in Stakeholder.Position.allCases {
                        html.option(
                            position.rawValue, words.position(position),
                            selected: (form.typed("position") ?? "neutral") == position.rawValue)
                    }
                }
                html.lineInput("day", label: texts.day, type: "date", value: form.typed("day") ?? context.today.iso8601, .flag("required"))
                html.lineInput("word", label: texts.whatShowsIt, value: form.typed("word"), .attribute("maxlength", 300))
            }
        }
    }
}
