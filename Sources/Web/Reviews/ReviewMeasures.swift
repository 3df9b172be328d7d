import Planning

/// Corrective measures: what the last ones did, and for each action at risk the measures that can be decided. Choosing one does it.
extension ReviewPage {
    func measures(_ html: inout HTML) {
        if let last = reviews.lastClosed(before: week), !last.measures.isEmpty {
            section("last-measures", texts.lastMeasures, &html) { html in
                list("measures-before", &html) { html in
                    for measure in last.measures {
                        item("measure-\(measure.id)", &html) { html in
                            html.element("div", .class("grow")) { told(measure, withStatus: true, &$0) }
                        }
                    }
                }
            }
        }
        section("decided", texts.decided, &html) { html in
            if review.measures.isEmpty { html.element("p", .class("soft"), text: texts.noMeasure) }
            list("measures", &html) { html in
                for measure in review.measures { decided(measure, &html) }
            }
        }
        said("help", texts.helpAsked, \.help, &html)
        let actions = context.risks.actionsAtRisk()
        section("at-risk", texts.atRisk(actions.count), &html) { html in
            list("rescue", &html) { html in
                for reading in actions { rescue(reading, &html) }
            }
        }
    }

    private func decided(_ measure: Measure, _ html: inout HTML) {
        item("measure-\(measure.id)", &html) { html in
            html.element("div", .class("grow")) { told(measure, withStatus: false, &$0) }
            guard arranges else { return }
            html.element("span", .class("ends")) { html in
                button(
                    "remove-measure", texts.remove, about: deployment.plan[measure.action]?.title ?? "", id: "remove-\(measure.id)",
                    [("measure", measure.id.rawValue)], to: &html)
            }
        }
    }

    private func told(_ measure: Measure, withStatus: Bool, _ html: inout HTML) {
        let domain = DomainTexts(language: page.language)
        html.element("strong", text: words.measure(measure.kind).capitalisedFirst)
        html.text(" ")
        if let action = deployment.plan[measure.action] { actionLink(action, &html) }
        if let opened = measure.opened.flatMap({ deployment.plan[$0] }) {
            html.text(" → ")
            actionLink(opened, &html)
        }
        if !measure.word.isEmpty { html.element("span", .class("soft"), text: " " + formats.quoted(measure.word)) }
        guard withStatus, let action = deployment.plan[measure.action] else { return }
        html.element("span", .class("soft"), text: " " + texts.isNow(domain.status(action.status)))
    }

    private func rescue(_ reading: ActionAtRisk, _ html: inout HTML) {
        let action = reading.action
        let riskTexts = RiskTexts(language: page.language)
        item("rescue-\(action.number)", &html) { html in
            html.element("div", .class("grow")) { html in
                actionLink(action, &html)
                html.element("p") { html in
                    html.element("span", .class("note late"), text: reading.risks.map(riskTexts.sentence).joined(separator: ", "))
                }
            }
            guard arranges else { return }
            let isOpen = problem?.form.hasSuffix("-\(action.number)") == true && problem?.form.hasPrefix("measure-") == true
            html.element("details", .class("wide"), .id("decide-\(action.number)"), .flag("open", isOpen)) { html in
                html.element("summary") { html in
                    html.text(texts.decide)
                    html.element("span", .class("visually-hidden"), text: " " + action.title)
                }
                for kind in kinds(for: action) { measure(kind, on: action, &html) }
            }
        }
    }

    /// The measures that make sense for an action as it is.
    private func kinds(for action: Action) -> [Measure.Kind] {
        Measure.Kind.allCases.filter { kind in
            switch kind {
            case .postpone: action.dueDay != nil
            case .unblock: action.isBlocked
            case .nameBlocker: !action.isBlocked
            case .askForNeed: !action.isBlocked || deployment.needs.holdUp(action.id)
            default: true
            }
        }
    }

    /// One line for each kind: what it needs to be told, and its button.
    private func measure(_ kind: Measure.Kind, on action: Action, _ html: inout HTML) {
        let id = "measure-\(kind.rawValue)-\(action.number)"
        let about = words.measure(kind).capitalisedFirst
        html.element("div", .class("measure")) { html in
            html.element("span", .class("measure-name"), .id("\(id)-name"), text: about)
            let form = AddForm(
                id: id, action: to("measure"), language: page.language, problem: problem, context: about, label: about)
            form.write(to: &html) { html in
                html.void("input", .type("hidden"), .name("action"), .value(action.id.rawValue))
                html.void("input", .type("hidden"), .name("kind"), .value(kind.rawValue))
                if [.openAction, .split].contains(kind) {
                    html.lineInput("title", label: texts.actionTitle, value: form.typed("title"), .flag("required"))
                }
                if [.postpone, .openAction, .split].contains(kind) {
                    html.lineInput(
                        "day", label: texts.day, type: "date", value: form.typed("day"), .flag("required", kind == .postpone))
                }
                if [.reassign, .addHelp, .openAction, .split].contains(kind) {
                    personChoice(action, isNeeded: kind == .reassign || kind == .addHelp, &html)
                }
                if kind == .askForNeed { needChoice(action, typed: form.typed("need") ?? "", &html) }
                let asks = kind == .reduce ? texts.newCriterion : texts.word
                html.lineInput(
                    "word", label: asks, value: form.typed("word"), .flag("required", [.reduce, .nameBlocker, .askForNeed].contains(kind)),
                    .attribute("maxlength", 300))
            }
        }
    }

    /// The needs that have not come: first those that the action waits for. Without one of them the action is blocked by what is said in words.
    private func needChoice(_ action: Action, typed: String, _ html: inout HTML) {
        let open = deployment.needs.toAsk
        guard !open.isEmpty else { return }
        let awaited = open.filter { $0.waiting.contains(action.id) }
        let chosen = typed.isEmpty ? awaited.first?.id.rawValue ?? "" : typed
        html.element("select", .name("need"), .attribute("aria-label", texts.need)) { html in
            html.option("", texts.noNeed, selected: chosen.isEmpty)
            for need in awaited + open.filter({ !$0.waiting.contains(action.id) }) {
                html.option(need.id.rawValue, need.title, selected: need.id.rawValue == chosen)
            }
        }
    }

    private func personChoice(_ action: Action, isNeeded: Bool, _ html: inout HTML) {
        html.element("select", .name("person"), .attribute("aria-label", texts.person), .flag("required", isNeeded)) { html in
            html.option("", texts.person, selected: true)
            for person in deployment.people.active where person.id != action.responsible {
                html.option(person.id.rawValue, person.name, selected: false)
            }
        }
    }
}
