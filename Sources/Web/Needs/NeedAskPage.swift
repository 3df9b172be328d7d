import Planning

/// Before a need is asked for: to whom, how much, in which words, and the action that follows it up. One button does it all.
struct NeedAskPage {
    let page: PageContext
    let context: DeploymentContext
    let need: Need
    var problem: FieldForm.Problem?

    /// When somebody should have an answer, where the need has no day of its own.
    private static let days = 14

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)/resources" }
    private var texts: NeedPageTexts { NeedPageTexts(language: page.language) }
    private var words: NeedTexts { NeedTexts(language: page.language) }

    /// The action that already goes and gets it.
    private var errand: Action? { need.obtaining.flatMap { deployment.plan[$0] }.flatMap { $0.status.isOpen ? $0 : nil } }

    func write(to html: inout HTML) {
        let title = texts.askFor(need.title)
        DeploymentFrame(page: page, context: context, title: title, tab: .resources, problem: problem, isLive: false).write(
            to: &html
        ) { html in
            html.element("div", .class("needs"), .id("ask")) { html in
                html.element("h2", text: title)
                if let errand {
                    html.element("p") { html in
                        html.text(texts.askAlone + " ")
                        html.element(
                            "a", .href("/deployments/\(deployment.id)/plan/\(errand.number)"), text: "\(errand.number). \(errand.title)")
                        html.text(".")
                    }
                } else {
                    html.element("p", text: texts.askLead)
                }
                form(&html)
                html.element("p") { $0.element("a", .href("\(base)/\(need.id)"), text: texts.cancel) }
                PartyNames(deployment: deployment).write(to: &html)
            }
        }
    }

    private func form(_ html: inout HTML) {
        let form = SectionForm(id: "ask-need", action: "\(base)/\(need.id)/ask", language: page.language, problem: problem)
        form.write(to: &html) { html in
            html.element("div", .class("pair")) { html in
                form.input(
                    "quantity", label: texts.amount(in: words.unit(need.unit)),
                    present: need.missing.map { words.amount($0, need.unit) } ?? "", .attribute("autocomplete", "off"), to: &html)
                form.input(
                    "day", label: texts.day, type: "date", present: context.today.iso8601, .flag("required"),
                    .attribute("max", context.today.iso8601), to: &html)
            }
            form.input(
                "party", label: texts.whom, present: need.decider.map { words.party($0, in: deployment) } ?? "", help: texts.alsoExchange,
                .attribute("list", "party-names"), .attribute("maxlength", 300), .attribute("autocomplete", "off"), to: &html)
            form.textArea("words", label: texts.words, to: &html)
            if errand == nil { errandFields(form, &html) }
            html.element("div") { $0.element("button", .class("primary"), text: texts.confirmAsk) }
        }
    }

    private func errandFields(_ form: SectionForm, _ html: inout HTML) {
        html.element("fieldset") { html in
            html.element("legend", text: texts.obtaining)
            html.element("label", .class("check")) { html in
                html.void(
                    "input", .type("checkbox"), .name("errand"), .value("1"), .flag("checked", form.isTicked(true, name: "errand")))
                html.text(texts.openErrand)
            }
            form.input("title", label: texts.errandTitle, present: texts.errand(need.title), .attribute("maxlength", 300), to: &html)
            html.element("div", .class("pair")) { html in
                let people = deployment.people.active.map { (value: $0.id.rawValue, label: $0.name) }
                form.select(
                    "responsible", label: texts.responsible, present: context.person?.rawValue ?? "",
                    options: [(value: "", label: texts.nobody)] + people, to: &html)
                form.input("due", label: texts.due, type: "date", present: due.iso8601, to: &html)
            }
        }
    }

    /// By the day it is needed, or soon where that day has passed or nobody has said one.
    private var due: Day {
        let soon = deployment.settings.calendar.workingDay(onOrAfter: context.today + Self.days)
        guard let day = need.neededBy, day > context.today else { return soon }
        return min(day, max(soon, context.today))
    }
}
