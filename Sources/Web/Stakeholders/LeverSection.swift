import Planning

/// Arguments with their proofs: whom they are for, where they were tried, what they did.
struct LeverSection {
    private let frame: StakeholdersPage

    init(of frame: StakeholdersPage) { self.frame = frame }

    private var texts: StakeholderPageTexts { frame.texts }
    private var words: StakeholderTexts { frame.words }
    private var stakeholders: Stakeholders { frame.stakeholders }

    func write(to html: inout HTML) {
        frame.section("levers", texts.levers, &html) { html in
            let levers = stakeholders.levers
            html.element("p", .class("soft"), text: levers.isEmpty ? texts.noLever : texts.leversLead)
            html.element("ul", .class("lever-list"), .id("levers")) { html in
                for lever in levers { item(lever, &html) }
            }
            guard frame.mayArrange else { return }
            html.element("details", .id("add-lever-details"), .flag("open", frame.problem?.form == "add-lever")) { html in
                html.element("summary", text: texts.addLever)
                form(nil, &html)
            }
        }
    }

    private func item(_ lever: Lever, _ html: inout HTML) {
        html.element("li", .id("lever-\(lever.id)")) { html in
            html.element("div") { html in
                html.element("p") { $0.element("strong", text: lever.argument) }
                if !lever.proof.isEmpty { html.element("p", .class("said"), text: texts.proof(lever.proof)) }
                html.element("p", .class("soft small"), text: texts.isFor(lever.audience.map { words.audience($0, in: frame.deployment) }))
            }
            html.element("div") { trials(of: lever, &$0) }
            guard frame.mayArrange else { return }
            html.element(
                "details", .id("edit-lever-\(lever.id)-details"), .flag("open", frame.problem?.form == "edit-lever-\(lever.id)")
            ) { html in
                html.element("summary") { html in
                    html.text(texts.change)
                    html.element("span", .class("visually-hidden"), text: " " + lever.argument)
                }
                form(lever, &html)
                ButtonForm(
                    action: "\(frame.base)/levers/\(lever.id)/remove", label: texts.remove, context: lever.argument, style: "quiet danger",
                    id: "remove-lever-\(lever.id)"
                ).write(to: &html)
            }
        }
    }

    private func trials(of lever: Lever, _ html: inout HTML) {
        let trials = stakeholders.trials(of: lever.id)
        html.element("p", .class("small"), text: trials.isEmpty ? texts.untried : texts.triedTimes(trials.count))
        html.element("ul", .class("trials")) { html in
            for (stakeholder, exchange) in trials.prefix(5) {
                html.element("li") { html in
                    html.text(frame.formats.compact(exchange.day, today: frame.context.today) + ", ")
                    frame.link(to: stakeholder, &html)
                    if !exchange.place.isEmpty { html.element("span", .class("soft"), text: " (\(exchange.place))") }
                    html.text(" ")
                    html.element("strong", text: exchange.effect.map(words.effect) ?? texts.notYetKnown)
                }
            }
        }
    }

    private func form(_ lever: Lever?, _ html: inout HTML) {
        let id = lever.map { "edit-lever-\($0.id)" } ?? "add-lever"
        let form = SectionForm(
            id: id, action: frame.base + (lever.map { "/levers/\($0.id)" } ?? "/levers"), language: frame.page.language,
            problem: frame.problem)
        form.write(to: &html) { html in
            if let lever { html.void("input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: lever))) }
            form.input(
                "argument", label: texts.argument, present: lever?.argument ?? "", .flag("required"), .attribute("maxlength", 300),
                to: &html)
            form.textArea("proof", label: texts.proofLabel, present: lever?.proof ?? "", help: texts.proofHint, to: &html)
            html.element("fieldset") { html in
                html.element("legend", text: texts.forWhomLever)
                for (path, label) in frame.audiences {
                    html.element("label", .class("check")) { html in
                        html.void(
                            "input", .type("checkbox"), .name("for-\(path)"), .value("1"),
                            .flag(
                                "checked",
                                form.isTicked(lever?.audience.contains { $0.path == path } ?? false, name: "for-\(path)")))
                        html.text(" " + label)
                    }
                }
            }
            html.element("div") { $0.element("button", text: texts.save) }
        }
    }
}
