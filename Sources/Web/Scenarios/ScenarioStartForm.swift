import Planning

/// The form of one way to begin a scenario, or to add to one.
struct ScenarioStartForm {
    let start: ScenarioStart
    let context: DeploymentContext
    let language: Language
    /// The scenario that it adds to; nil for a new one.
    let scenario: Scenario?
    /// The need that the question is about, where one came here from it.
    var need: NeedID?
    var problem: FieldForm.Problem?

    static let id = "scenario-start"

    private var texts: ScenarioStartTexts { ScenarioStartTexts(language: language) }
    private var deployment: Deployment { context.deployment }

    func write(to html: inout HTML) {
        let base = "/deployments/\(context.baseID)/scenarios"
        let form = SectionForm(
            id: Self.id, action: scenario.map { "\(base)/\($0.id)/changes" } ?? base, language: language, problem: problem)
        form.write(to: &html) { html in
            html.void("input", .type("hidden"), .name("start"), .value(start.rawValue))
            questions(form, &html)
            if scenario == nil { identity(form, &html) }
            html.element("p", .class("actions")) { html in
                html.element("button", .class("primary"), text: scenario == nil ? texts.begin : texts.add)
            }
        }
    }

    private func questions(_ form: SectionForm, _ html: inout HTML) {
        switch start {
        case .agent:
            form.input("person-name", label: texts.personName, help: texts.personNameHelp, .attribute("autocomplete", "off"), to: &html)
            daysPerWeek(form, present: "5", &html)
            how(form, &html)
            actions(form, texts.whichTaken, &html)
        case .without:
            form.select(
                "workstream", label: texts.wholeWorkstream, present: "",
                options: [(value: "", label: texts.noWholeWorkstream)] + workstreams, to: &html)
            actions(form, texts.whichLeftOut, &html)
        case .wait:
            let needs = deployment.needs.toAsk
            if !needs.isEmpty {
                form.select(
                    "need", label: texts.whichNeed, present: need?.rawValue ?? "",
                    options: [(value: "", label: texts.noNeed)] + needs.map { ($0.id.rawValue, texts.need($0)) }, to: &html)
            }
            form.input(
                "what", label: texts.whatComes, help: texts.whatComesHelp, .flag("required", needs.isEmpty),
                .attribute("autocomplete", "off"), to: &html)
            form.input("day", label: texts.onDay, type: "date", .flag("required"), to: &html)
            actions(form, texts.whichWait, help: needs.isEmpty ? nil : texts.whichWaitHelp, &html)
        case .promise:
            form.input(
                "day", label: texts.promisedDay, type: "date", present: deployment.route.promisedDay?.iso8601 ?? "",
                .flag("required"), to: &html)
        case .days:
            form.select(
                "person", label: texts.who, present: "", options: deployment.people.active.map { ($0.id.rawValue, label(of: $0)) },
                to: &html)
            daysPerWeek(form, present: "", &html)
        case .blank: break
        }
    }

    private func identity(_ form: SectionForm, _ html: inout HTML) {
        form.input(
            "name", label: texts.name, help: start == .blank ? nil : texts.nameHelp, .flag("required", start == .blank),
            .attribute("maxlength", 300), .attribute("autocomplete", "off"), to: &html)
        form.textArea("words", label: texts.words, help: texts.wordsHelp, to: &html)
        html.element("label", .class("check")) { html in
            html.void("input", .type("checkbox"), .name("shared"), .value("1"), .flag("checked", form.isTicked(false, name: "shared")))
            html.text(texts.isShared)
        }
    }

    private func daysPerWeek(_ form: SectionForm, present: String, _ html: inout HTML) {
        form.input(
            "days", label: texts.daysPerWeek, type: "number", present: present, help: texts.daysPerWeekHelp, .attribute("min", 0),
            .attribute("max", 7), .attribute("step", "any"), .attribute("inputmode", "decimal"), to: &html)
    }

    private func how(_ form: SectionForm, _ html: inout HTML) {
        html.element("fieldset") { html in
            html.element("legend", text: texts.how)
            for (value, label) in [("take", texts.takesOver), ("share", texts.sharesWork)] {
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("radio"), .name("how"), .value(value),
                        .flag("checked", form.shown("take", name: "how") == value))
                    html.text(label)
                }
            }
        }
    }

    private func label(of person: Person) -> String {
        "\(person.name) (\(PeopleTexts(language: language).inShort(person, today: context.today)))"
    }

    private var workstreams: [(value: String, label: String)] {
        deployment.plan.sections.compactMap { section in
            section.workstream.map { ($0.id.rawValue, String(repeating: "\u{2003}", count: section.depth) + $0.title) }
        }
    }

    /// Every open action with a box, by workstream.
    private func actions(_ form: SectionForm, _ legend: String, help: String? = nil, _ html: inout HTML) {
        html.element("fieldset", .class("scenario-actions"), .attribute("aria-describedby", "\(Self.id)-message")) { html in
            html.element("legend", text: legend)
            if let help { html.element("p", .class("help"), text: help) }
            html.element("div", .class("choices"), .attribute("tabindex", 0), .attribute("role", "group"), .attribute("aria-label", legend))
            { html in
                for section in deployment.plan.sections {
                    let open = section.actions.filter(\.status.isOpen)
                    if open.isEmpty { continue }
                    html.element("p", .class("soft small"), text: section.workstream?.title ?? texts.noWorkstream)
                    for action in open { box(action, form, &html) }
                }
            }
        }
    }

    private func box(_ action: Action, _ form: SectionForm, _ html: inout HTML) {
        let facts = [
            action.responsible.flatMap { deployment.people[$0]?.name },
            action.dueDay.map { Formats(language: language).compact($0, today: context.today) },
        ].compactMap(\.self)
        html.element("label", .class("check")) { html in
            html.void(
                "input", .type("checkbox"), .name(StartedScenario.box(action.id)), .value("1"),
                .flag("checked", form.isTicked(false, name: StartedScenario.box(action.id))))
            html.element("span") { html in
                html.text("\(action.number). \(action.title)")
                if !facts.isEmpty { html.element("span", .class("soft small"), text: " " + facts.joined(separator: ", ")) }
            }
        }
    }
}
