import Planning

/// *Ressources*: what to ask of whom before when, then all that is needed, kind by kind, with what is there of it.
struct NeedsPage {
    let page: PageContext
    let context: DeploymentContext
    var problem: FieldForm.Problem?

    var deployment: Deployment { context.deployment }
    var base: String { "/deployments/\(deployment.id)/resources" }
    var texts: NeedPageTexts { NeedPageTexts(language: page.language) }
    var words: NeedTexts { NeedTexts(language: page.language) }
    var formats: Formats { Formats(language: page.language) }
    var mayArrange: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.title, tab: .resources, problem: problem, shows: .resources).write(
            to: &html, content: content)
    }

    /// What a change of the deployment can change on it, in the parts that it is sent in.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            content(&html)
        }
    }

    private func content(_ html: inout HTML) {
        html.fragment("needs") { html in
            html.element("div", .class("needs"), .id("needs")) { html in
                html.element("h2", text: texts.title)
                html.element("p", .class("soft"), text: texts.lead)
                if deployment.needs.all.isEmpty {
                    html.element("p", .class("empty"), text: texts.none)
                } else {
                    toAsk(&html)
                }
                fit(&html)
                if mayArrange { addForm(&html) }
                for group in deployment.needs.byKind { NeedTable(of: self, kind: group.key, needs: group.needs).write(to: &html) }
                AgentTimeSection(of: self).write(to: &html)
                if !deployment.needs.all.isEmpty { NeedTotalsSection(of: self).write(to: &html) }
                if mayArrange { PartyNames(deployment: deployment).write(to: &html) }
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

    func link(to need: Need, _ html: inout HTML) {
        html.element("a", .href("\(base)/\(need.id)"), text: need.title)
        if need.isCritical { html.element("span", .class("detail critical"), text: texts.critical.capitalisedFirst) }
    }

    func headings(_ labels: [(label: String, isNumber: Bool)], styles: [String: StaticString] = [:], _ html: inout HTML) {
        html.element("thead") { html in
            html.element("tr") { html in
                for (label, isNumber) in labels {
                    let style: StaticString? = isNumber ? "number" : styles[label]
                    html.element("th", .attribute("scope", "col"), style.map { .class("\($0)") }, text: label)
                }
            }
        }
    }

    // MARK: What to ask

    private func toAsk(_ html: inout HTML) {
        let open = deployment.needs.toAsk
        section("to-ask", texts.toAsk, &html) { html in
            guard !open.isEmpty else { return html.element("p", .class("soft"), text: texts.nothingToAsk) }
            html.element(
                "p",
                text: texts.summary(
                    needs: open.count, critical: open.count(where: \.isCritical), late: open.count { $0.isLate(on: context.today) }))
            html.element("table", .class("plain stack"), .id("to-ask"), .attribute("aria-labelledby", "to-ask-title")) { html in
                headings(
                    [
                        (texts.need, false), (texts.missing, true), (texts.whom, false), (texts.before, false), (texts.standing, false),
                    ] + (mayArrange ? [(texts.ask, false)] : []), &html)
                html.element("tbody") { html in
                    for need in open { toAsk(need, &html) }
                }
            }
        }
    }

    private func toAsk(_ need: Need, _ html: inout HTML) {
        html.element("tr", .id("ask-\(need.id)")) { html in
            html.element("th", .attribute("scope", "row")) { link(to: need, &$0) }
            html.element("td", .class("number"), .data("label", texts.missing)) { html in
                html.element("span", text: need.missing.map { words.amount($0, need.unit) } ?? texts.amountUnsaid)
            }
            html.element("td", .data("label", texts.whom)) { html in
                guard let decider = need.decider else { return html.element("span", .class("soft"), text: texts.nobodySaid) }
                html.element("span", text: words.party(decider, in: deployment))
            }
            html.element("td", .data("label", texts.before)) { day(of: need, &$0) }
            html.element("td", .data("label", texts.standing)) { html in
                html.element("span") { html in
                    html.text(words.standing(need.standing).capitalisedFirst)
                    if let asked = need.lastAsked, need.standing != .toAsk, need.standing != .asked || asked.day < context.today {
                        html.element("span", .class("detail"), text: texts.askedOn(formats.short(asked.day)).capitalisedFirst)
                    }
                }
            }
            guard mayArrange else { return }
            html.element("td") { html in
                html.element("a", .class("button quiet"), .href("\(base)/\(need.id)/ask")) { html in
                    html.text(need.lastAsked == nil ? texts.ask : texts.askAgain)
                    html.element("span", .class("visually-hidden"), text: " " + need.title)
                }
            }
        }
    }

    func day(of need: Need, _ html: inout HTML) {
        html.element("span") { html in
            guard let day = need.neededBy else { return html.element("span", .class("soft"), text: texts.noDay) }
            html.text(formats.compact(day, today: context.today))
            if need.isLate(on: context.today) { html.element("span", .class("detail late"), text: texts.late.capitalisedFirst) }
        }
    }

    // MARK: Whether it is enough

    /// Nothing before something is planned.
    private func fit(_ html: inout HTML) {
        guard deployment.plan.actions.contains(where: \.status.isOpen) else { return }
        section("fit", texts.fit, &html) { html in
            PerimeterVerdict(
                check: PerimeterCheck(of: deployment, today: context.today), context: context, language: page.language, address: base
            ).write(to: &html)
            html.element("p") { html in
                html.element("a", .href("/deployments/\(deployment.id)/aim/\(AimStep.check.rawValue)"), text: texts.daysOfEach)
            }
        }
    }

    // MARK: Adding

    private func addForm(_ html: inout HTML) {
        let isOpen = problem?.form == "add-need" || deployment.needs.all.isEmpty
        html.element("details", .id("add-need-details"), .class("section"), .flag("open", isOpen)) { html in
            html.element("summary", text: texts.addNeed)
            let form = SectionForm(id: "add-need", action: base, language: page.language, problem: problem)
            form.write(to: &html) { html in
                form.input("title", label: texts.name, help: texts.nameHelp, .flag("required"), .attribute("maxlength", 300), to: &html)
                html.element("div", .class("pair")) { html in
                    form.select(
                        "kind", label: texts.kind, present: NeedKind.agentTime.rawValue,
                        options: NeedKind.allCases.map { ($0.rawValue, words.kind($0).capitalisedFirst) }, to: &html)
                    form.input("needed-by", label: texts.neededBy, type: "date", to: &html)
                }
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("critical"), .value("1"), .flag("checked", form.isTicked(false, name: "critical"))
                    )
                    html.text(texts.criticalLabel)
                }
                html.element("div", .class("pair")) { html in
                    form.input(
                        "quantity", label: texts.quantity, help: texts.quantityHelp, .attribute("inputmode", "decimal"),
                        .attribute("autocomplete", "off"), to: &html)
                    form.input(
                        "unit", label: texts.unit, help: texts.unitHelp, .attribute("maxlength", 40), .attribute("autocomplete", "off"),
                        to: &html)
                }
                form.input(
                    "decider", label: texts.decider, help: texts.deciderHelp, .attribute("list", "party-names"),
                    .attribute("maxlength", 300), .attribute("autocomplete", "off"), to: &html)
                form.input(
                    "agent", label: texts.agent, help: texts.agentHelp, .attribute("list", "person-names"), .attribute("maxlength", 300),
                    .attribute("autocomplete", "off"), to: &html)
                html.element("div", .class("pair")) { html in
                    form.input("first", label: texts.from, type: "date", to: &html)
                    form.input("last", label: texts.to, type: "date", to: &html)
                }
                form.select("waiting", label: texts.waits, present: "", options: actions(), to: &html)
                html.element("div") { $0.element("button", .class("primary"), text: texts.addNeed) }
            }
        }
    }

    private func actions() -> [(value: String, label: String)] { deployment.openActions(or: nil, none: texts.noAction) }
}

extension Deployment {
    /// The open actions as a choice, with the one that is chosen whatever it has become.
    func openActions(or chosen: ActionID?, none: String, without others: [ActionID] = []) -> [(value: String, label: String)] {
        [("", none)]
            + plan.orderedActions.filter { ($0.status.isOpen || $0.id == chosen) && !others.contains($0.id) }
            .map { ($0.id.rawValue, "\($0.number). \($0.title)") }
    }
}

/// The names that a control offers while somebody types one.
struct PartyNames {
    let deployment: Deployment

    func write(to html: inout HTML) {
        let people = deployment.people.active.map(\.name)
        list("person-names", people, &html)
        list("party-names", people + deployment.stakeholders.all.map(\.name).filter { !people.contains($0) }, &html)
    }

    private func list(_ id: String, _ names: [String], _ html: inout HTML) {
        html.element("datalist", .id(id)) { html in
            for name in names { html.element("option", .value(name)) { _ in } }
        }
    }
}
