import Planning

/// One need: what it is, which actions wait for it, what was asked, promised and obtained of it.
struct NeedPage {
    let page: PageContext
    let context: DeploymentContext
    let need: Need
    var problem: FieldForm.Problem?

    var deployment: Deployment { context.deployment }
    var base: String { "/deployments/\(deployment.id)/resources/\(need.id)" }
    var texts: NeedPageTexts { NeedPageTexts(language: page.language) }
    var words: NeedTexts { NeedTexts(language: page.language) }
    var formats: Formats { Formats(language: page.language) }
    var mayArrange: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: need.title, tab: .resources, problem: problem).write(to: &html) { html in
            html.element("div", .class("needs"), .id("need")) { html in
                html.element("p") { $0.element("a", .href("/deployments/\(deployment.id)/resources"), text: texts.back) }
                html.element("h2", text: need.title)
                standing(&html)
                html.element("div", .class("needs-parts")) { html in
                    html.element("div") { html in
                        section("entries", texts.entries, &html) { NeedEntries(of: self).write(to: &$0) }
                        section("waiting", texts.waiting, &html) { waiting(&$0) }
                    }
                    section("about", texts.about, &html) { html in
                        NeedFields(of: self).write(to: &html)
                        if mayArrange { removal(&html) }
                    }
                }
                if mayArrange { PartyNames(deployment: deployment).write(to: &html) }
            }
        }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id(id), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h3", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    // MARK: Where it stands

    private func standing(_ html: inout HTML) {
        html.element("p", .class("need-standing")) { html in
            html.element("strong", text: words.standing(need.standing).capitalisedFirst)
            if need.isCritical { html.element("span", .class("critical"), text: texts.critical.capitalisedFirst) }
            if need.isLate(on: context.today) { html.element("span", .class("late"), text: texts.late.capitalisedFirst) }
            if mayArrange, !need.isObtained {
                html.element("a", .class("button"), .href("\(base)/ask"), text: need.lastAsked == nil ? texts.ask : texts.askAgain)
            }
        }
        html.element("dl", .class("figures")) { html in
            for (label, value, note) in figures {
                html.element("div") { html in
                    html.element("dt") { html in
                        html.text(label)
                        if let note { html.element("span", .class("late"), text: ", " + note) }
                    }
                    html.element("dd", text: value)
                }
            }
        }
        guard mayArrange, !need.isObtained else { return }
        html.element("p") { html in
            html.element(
                "a", .href("/deployments/\(deployment.id)/scenarios/new?start=\(ScenarioStart.wait.rawValue)&need=\(need.id)"),
                text: ScenarioPageTexts(language: page.language).tryAnotherDay)
        }
    }

    private var figures: [(label: String, value: String, note: String?)] {
        func amount(_ quantity: Quantity) -> String { words.amount(quantity, need.unit) }
        let isMoney = need.unit == .euros
        var figures: [(String, String, String?)] = [
            (isMoney ? texts.planned : texts.needed, need.quantity.map(amount) ?? texts.amountUnsaid, nil),
            (texts.promised, amount(need.promised), nil), (isMoney ? texts.granted : texts.obtained, amount(need.obtained), nil),
        ]
        if let surplus = need.surplus { figures[2].2 = texts.surplus(amount(surplus)) }
        if let left = need.left {
            figures.append((texts.spent, amount(need.spent), nil))
            figures.append((texts.left, amount(left), need.overspent.map { texts.overspent(amount($0)) }))
        } else if let missing = need.missing, missing > .zero {
            figures.append((texts.missing, amount(missing), nil))
        }
        return figures
    }

    // MARK: Who waits

    func link(to id: ActionID, _ html: inout HTML) {
        guard let action = deployment.plan[id] else { return }
        html.element("a", .href("/deployments/\(deployment.id)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
        guard let due = action.dueDay else { return }
        html.element("span", .class("soft"), text: ", " + formats.compact(due, today: context.today))
    }

    private func waiting(_ html: inout HTML) {
        if need.waiting.isEmpty { html.element("p", .class("soft"), text: texts.noneWaits) }
        html.element("ul", .class("items"), .id("waiting-list")) { html in
            for id in need.waiting {
                html.element("li") { html in
                    html.element("span", .class("grow")) { link(to: id, &$0) }
                    guard mayArrange else { return }
                    ButtonForm(
                        action: "\(base)/waiting/remove", label: texts.unlink, context: deployment.plan[id]?.title ?? "",
                        fields: [("action", id.rawValue)]
                    ).write(to: &html)
                }
            }
        }
        guard mayArrange else { return }
        let form = AddForm(
            id: "add-waiting", action: "\(base)/waiting/add", language: page.language, problem: problem, context: texts.theAction,
            label: texts.waits, button: texts.link)
        form.write(to: &html) { html in
            html.element("select", .name("action"), .attribute("aria-label", texts.waits)) { html in
                for option in deployment.openActions(or: nil, none: texts.chooseAction, without: need.waiting) {
                    html.option(option.value, option.label, selected: form.typed("action") == option.value)
                }
            }
        }
    }

    private func removal(_ html: inout HTML) {
        html.element("details", .id("remove-need")) { html in
            html.element("summary", text: texts.remove)
            html.element("p", text: texts.removeLead)
            ButtonForm(action: "\(base)/remove", label: texts.remove, context: need.title, style: "danger", isLive: false).write(to: &html)
        }
    }
}
