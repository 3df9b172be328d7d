import Planning

/// One scenario: what it changes, what that gives, and what becomes of it.
struct ScenarioPage {
    let page: PageContext
    let context: DeploymentContext
    let scenario: Scenario
    /// The present plan and this scenario; none once it is applied or dropped.
    let outlooks: [ScenarioOutlook]
    var problem: FieldForm.Problem?

    private var deployment: Deployment { context.deployment }
    private var base: String { "/deployments/\(deployment.id)" }
    private var path: String { "\(base)/scenarios/\(scenario.id)" }
    private var branch: String { "/deployments/\(DeploymentID.branch(of: deployment.id, scenario: scenario.id))" }
    private var texts: ScenarioPageTexts { ScenarioPageTexts(language: page.language) }
    private var isEditable: Bool { context.role.arrangesPlan && scenario.isOpen }
    private var misfits: [TriedChangeID: ScenarioRefusal.Misfit] {
        Dictionary(uniqueKeysWithValues: (outlooks.last?.misfits ?? []).map { ($0.change, $0) })
    }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: scenario.name, tab: .plan, problem: problem, shows: .scenarios)
            .write(to: &html) { html in
                html.element("div", .class("scenarios"), .id("scenario")) { html in
                    head(&html)
                    identity(&html)
                    html.element("p", .class("actions")) { html in
                        html.element(
                            "a", .class(isEditable ? "button primary" : "button"), .href(branch + "/plan"), .id("scenario-plan"),
                            text: isEditable ? texts.editPlan : texts.seePlan)
                    }
                    if scenario.isOpen { figures(&html) }
                    changes(&html)
                    if isEditable {
                        more(&html)
                        apply(&html)
                    }
                    if context.role.arrangesPlan { ends(&html) }
                }
            }
    }

    private func head(_ html: inout HTML) {
        html.element("div", .class("page-head")) { html in
            html.element("h2", text: scenario.name)
            html.element("a", .class("button quiet"), .href(base + "/scenarios"), text: texts.allScenarios)
        }
        html.element(
            "p", .class("soft"), .id("scenario-facts"),
            text: ScenarioFacts(scenario: scenario, context: context, language: page.language).line.capitalisedFirst)
        if let outcome = scenario.outcome, outcome.kind == .applied, !outcome.left.isEmpty {
            html.element("p", .class("soft"), text: texts.left(outcome.left.count))
        }
    }

    // MARK: What it is

    private func identity(_ html: inout HTML) {
        guard isEditable else {
            if !scenario.words.isEmpty { html.element("p", text: scenario.words) }
            return
        }
        html.element("div", .class("scenario-identity")) { html in
            field("name", texts.name, scenario.name, &html)
            field("words", texts.why, scenario.words, &html)
            let id = "scenario-shared"
            if !scenario.isShared || scenario.author == context.reader {
                ButtonForm(
                    action: path + "/shared", label: scenario.isShared ? texts.unshare : texts.share, context: "", style: "quiet",
                    fields: [("form", id), ("value", scenario.isShared ? "" : "1"), ("was", scenario.isShared ? "1" : "")], id: id
                ).write(to: &html)
                FieldForm.message(of: id, problem: problem, language: page.language, to: &html)
            }
        }
    }

    private func field(_ name: String, _ label: String, _ value: String, _ html: inout HTML) {
        let form = FieldForm(
            id: "scenario-\(name)", action: "\(path)/\(name)", label: label, was: value, problem: problem, language: page.language)
        form.write(to: &html) { html in
            if name == "name" {
                html.control(
                    "input", form.control, .type("text"), .name("value"), .value(form.shown(value)), .flag("required"),
                    .attribute("maxlength", 300), .attribute("autocomplete", "off"))
            } else {
                html.control("textarea", form.control, .name("value"), .attribute("rows", 2)) { $0.text(form.shown(value)) }
            }
        }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .id("scenario-\(id)"), .attribute("aria-labelledby", "scenario-\(id)-title")) { html in
            html.element("h3", .id("scenario-\(id)-title"), text: title)
            content(&html)
        }
    }

    private func figures(_ html: inout HTML) {
        section("figures", texts.whatItGives, &html) { html in
            ScenarioTable(outlooks: outlooks, language: page.language, today: context.today, base: base).write(to: &html)
        }
    }

    // MARK: What it changes

    private func changes(_ html: inout HTML) {
        section("changes", texts.whatItChanges, &html) { html in
            if scenario.changes.isEmpty { html.element("p", .class("soft"), text: texts.noChange) }
            html.element("ol", .class("scenario-changes")) { html in
                for change in scenario.changes { write(change, &html) }
            }
        }
    }

    private func write(_ change: TriedChange, _ html: inout HTML) {
        html.element("li", .id("change-\(change.id)")) { html in
            html.element("div", .class("grow")) { html in
                told(change, &html)
                if scenario.isOpen, let misfit = misfits[change.id] { unfit(misfit, &html) }
            }
            if isEditable {
                ButtonForm(
                    action: "\(path)/changes/\(change.id)/remove", label: texts.takeBack,
                    context: texts.phrases(of: change, context: context), id: "change-\(change.id)-remove"
                ).write(to: &html)
            }
        }
    }

    private func told(_ change: TriedChange, _ html: inout HTML) {
        let all = texts.allPhrases(of: change, context: context)
        html.element("strong", text: texts.name(context.accountNames[change.author]))
        if all.count <= 3 { return html.text(" " + all.joined(separator: page.language == .french ? "\u{00A0}; " : "; ")) }
        html.text(" " + texts.several(all.count))
        html.element("details", .id("change-\(change.id)-details")) { html in
            html.element("summary", text: texts.whichOnes)
            html.element("ul") { html in
                for phrase in all { html.element("li", text: phrase) }
            }
        }
    }

    private func unfit(_ misfit: ScenarioRefusal.Misfit, _ html: inout HTML) {
        html.element("p", .class("verdict wrong")) { html in
            html.element("strong", text: texts.noLongerFits + " ")
            html.text(RefusalTexts(language: page.language).whyItNoLongerFits(misfit.reason, in: deployment))
        }
    }

    private func more(_ html: inout HTML) {
        html.element("details", .class("scenario-more"), .id("scenario-more")) { html in
            html.element("summary", text: texts.addChange)
            ScenarioStarts(
                language: page.language, address: { "\(base)/scenarios/new?start=\($0.rawValue)&scenario=\(scenario.id)" },
                starts: ScenarioStart.allCases.filter { $0 != .blank }
            ).write(to: &html)
        }
    }

    // MARK: What becomes of it

    /// Carries it out: every change has a box, ticked when it fits.
    private func apply(_ html: inout HTML) {
        guard !scenario.changes.isEmpty else { return }
        let form = SectionForm(id: "scenario-apply", action: path + "/apply", language: page.language, problem: problem)
        section("applying", texts.apply, &html) { html in
            html.element("p", .class("soft"), text: texts.applyLead)
            if let figures = outlooks.last?.figures, !figures.toConfirm.isEmpty {
                html.element("p", text: texts.toConfirm(figures.toConfirm.map { "\($0.number). \($0.title)" }))
            }
            form.write(to: &html) { html in
                html.element("fieldset") { html in
                    html.element("legend", text: texts.applyWhich)
                    for change in scenario.changes {
                        html.element("label", .class("check")) { html in
                            html.void(
                                "input", .type("checkbox"), .name("change-\(change.id)"), .value("1"),
                                .flag("checked", form.isTicked(misfits[change.id] == nil, name: "change-\(change.id)")))
                            html.text(texts.phrases(of: change, context: context).capitalisedFirst)
                            if misfits[change.id] != nil { html.element("span", .class("late"), text: " " + texts.noLongerFits) }
                        }
                    }
                }
                html.element("p", .class("actions")) { html in
                    html.element("button", .class("primary"), text: texts.applyNow)
                }
            }
        }
    }

    private func ends(_ html: inout HTML) {
        html.element("div", .class("actions scenario-ends")) { html in
            switch scenario.outcome?.kind {
            case nil: ButtonForm(action: path + "/drop", label: texts.drop, context: "", id: "scenario-drop").write(to: &html)
            case .dropped: ButtonForm(action: path + "/take-up", label: texts.takeUp, context: "", id: "scenario-take-up").write(to: &html)
            case .applied: break
            }
            html.element("details", .id("scenario-removal")) { html in
                html.element("summary", .class("danger"), text: texts.remove)
                html.element("p", text: texts.removeExplained)
                ButtonForm(
                    action: path + "/remove", label: texts.removeNow, context: "", style: "danger", id: "scenario-remove", isLive: false
                ).write(to: &html)
            }
        }
    }
}
