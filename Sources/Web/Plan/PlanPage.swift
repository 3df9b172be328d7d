import Planning

/// *Plan d'actions*: the table, and the panel of the action that is open beside it.
struct PlanPage {
    let page: PageContext
    let context: DeploymentContext
    let query: PlanQuery
    var panel: ActionPanel?
    var problem: FieldForm.Problem?
    var selection = Selection()

    /// The actions chosen to be changed together.
    struct Selection {
        /// Whether the boxes that choose are there without script.
        var isShown = false
        var picked: Set<ActionID> = []
    }

    private var deployment: Deployment { context.deployment }
    private var texts: PlanTexts { PlanTexts(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }

    func write(to html: inout HTML) {
        let subject = panel.map { "\($0.action.number). \($0.action.title)" } ?? texts.title
        Layout(
            page: page, title: "\(subject) · \(deployment.settings.name)",
            live: .init(deployment: deployment.id, sequence: deployment.sequence, canUndo: context.undoable != nil)
        ).write(to: &html) { html in
            RouteFragment(context: context, language: page.language).write(to: &html)
            DeploymentTabs(deployment: deployment.id, current: .plan, language: page.language).write(to: &html)
            strayProblem(&html)
            html.element("div", .class("split")) { html in
                list(&html)
                html.element("aside", .class("panel"), .id("panel"), .attribute("aria-label", texts.action)) { html in
                    panel?.write(to: &html)
                }
            }
        }
    }

    /// What is wrong with a form that this page does not show: said at the top, with what was typed.
    private func strayProblem(_ html: inout HTML) {
        guard let problem, problem.form.isEmpty || (panel == nil && !["new-action", BulkBar.form].contains(problem.form)) else { return }
        html.element("div", .class("flash wrong"), .attribute("role", "alert")) { html in
            html.element("p", text: problem.sentence)
            if let typed = problem.typed["value"], !typed.isEmpty { html.element("blockquote", text: typed) }
        }
    }

    private func list(_ html: inout HTML) {
        let sections = query.sections(context)
        let found = sections.reduce(0) { $0 + $1.actions.count }
        html.element("section", .class("list"), .attribute("aria-labelledby", "plan-title")) { html in
            html.element("h2", .class("visually-hidden"), .id("plan-title"), text: texts.title)
            toolbar(&html)
            count(found, &html)
            if context.role.arrangesPlan {
                NewActionForm(context: context, language: page.language, workstream: query.workstream, problem: problem).write(to: &html)
            }
            if found == 0 && query.isFiltered {
                html.element("p", .class("empty"), text: texts.nothingFound)
            } else if deployment.plan.actionCount == 0 {
                html.element("p", .class("empty"), text: texts.noActionYet)
            } else {
                PlanTable(
                    context: context, language: page.language, query: query, sections: sections,
                    selected: panel?.action.id, selection: selection
                ).write(to: &html)
                if context.canEdit {
                    BulkBar(
                        context: context, language: page.language, isSelecting: selection.isShown, plan: base + "/plan" + query.string,
                        problem: problem
                    ).write(to: &html)
                }
            }
        }
    }

    private func toolbar(_ html: inout HTML) {
        let domain = DomainTexts(language: page.language)
        html.element(
            "form", .class("toolbar"), .id("filters"), .attribute("method", "get"),
            .attribute("action", base + "/plan"), .flag("data-filters"), .attribute("role", "search"),
            .attribute("aria-label", texts.filterActions)
        ) { html in
            html.void(
                "input", .type("search"), .id("search"), .name("text"), .value(query.text),
                .attribute("placeholder", texts.search), .attribute("aria-label", texts.search),
                .attribute("aria-keyshortcuts", "/"))
            select("status", texts.status, &html) { html in
                for status in ActionStatus.allCases {
                    html.option(status.rawValue, domain.status(status), selected: query.status == status)
                }
            }
            select("responsible", texts.responsible, &html) { html in
                for person in deployment.people.all {
                    html.option(person.id.rawValue, person.name, selected: query.responsible == person.id)
                }
            }
            select("workstream", texts.workstream, &html) { html in
                WorkstreamOptions(plan: deployment.plan, selected: query.workstream).write(to: &html)
            }
            html.element("label", .class("check")) { html in
                html.void("input", .type("checkbox"), .name("late"), .value("1"), .flag("checked", query.isLateOnly))
                html.text(" " + texts.late)
            }
            sortChoice(&html)
            html.element("button", .class("without-script"), text: texts.filter)
        }
    }

    private func select(
        _ name: String, _ label: String, _ html: inout HTML, options: (inout HTML) -> Void
    ) {
        html.element("select", .name(name), .attribute("aria-label", label)) { html in
            html.option("", label, selected: false)
            options(&html)
        }
    }

    private func sortChoice(_ html: inout HTML) {
        html.element(
            "select", .name("sort"), .class("sort-choice"), .attribute("aria-label", texts.sort)
        ) { html in
            html.option("", texts.sortedByWorkstream, selected: query.sort == nil)
            for sort in PlanQuery.Sort.allCases {
                let chosen = query.sort == sort
                html.option(
                    (chosen && query.isDescending ? "-" : "") + sort.rawValue, texts.sorted(by: sort), selected: chosen)
            }
        }
    }

    /// How many actions are shown, and by which filters: each can be taken away.
    private func count(_ found: Int, _ html: inout HTML) {
        html.element("div", .class("found"), .id("found")) { html in
            html.element(
                "p", .attribute("role", "status"), query.isFiltered ? nil : .class("visually-hidden"),
                text: texts.found(found, of: deployment.plan.actionCount))
            if context.canEdit, found > 0, !selection.isShown {
                let query = query.string
                html.element(
                    "a", .class("choose-several"), .href(base + "/plan" + (query.isEmpty ? "?" : query + "&") + "select=1"),
                    .flag("data-select"), text: BulkTexts(language: page.language).choose)
            }
            guard query.isFiltered else { return }
            html.element("ul", .attribute("aria-label", texts.activeFilters)) { html in
                for chip in chips {
                    html.element("li") { html in
                        html.element("a", .class("chip"), .href(base + "/plan" + chip.without.string), .flag("data-visit")) { html in
                            html.element("span") { html in
                                html.element("span", .class("visually-hidden"), text: texts.removeFilter)
                                html.text(chip.label)
                            }
                            html.element("span", .attribute("aria-hidden", "true"), text: "×")
                        }
                    }
                }
            }
            html.element("a", .href(base + "/plan"), .flag("data-visit"), text: texts.showAll)
        }
    }

    private var chips: [(label: String, without: PlanQuery)] {
        var chips: [(label: String, without: PlanQuery)] = []
        if !query.text.isEmpty { chips.append((texts.contains(query.text), query.with { $0.text = "" })) }
        if let status = query.status {
            let name = DomainTexts(language: page.language).status(status)
            chips.append((texts.filter(texts.status, name), query.with { $0.status = nil }))
        }
        if let id = query.responsible {
            let name = deployment.people[id]?.name ?? texts.nobody
            chips.append((texts.filter(texts.responsible, name), query.with { $0.responsible = nil }))
        }
        if let id = query.workstream {
            let title = deployment.plan[id]?.title ?? "?"
            chips.append((texts.filter(texts.workstream, title), query.with { $0.workstream = nil }))
        }
        if query.isLateOnly { chips.append((texts.late, query.with { $0.isLateOnly = false })) }
        return chips
    }
}

/// The workstreams of a plan as options of a select, indented by level.
struct WorkstreamOptions {
    let plan: Plan
    let selected: WorkstreamID?

    func write(to html: inout HTML) {
        for section in plan.sections {
            guard let workstream = section.workstream else { continue }
            let indent = String(repeating: "\u{2003}", count: section.depth)
            html.option(workstream.id.rawValue, indent + workstream.title, selected: workstream.id == selected)
        }
    }
}

extension Role {
    /// Who may add and arrange actions.
    var arrangesPlan: Bool { self == .lead || self == .member }
}

extension DeploymentContext {
    /// Whether the reader may edit an action: the whole plan, or what they are responsible for.
    func mayEdit(_ action: Action) -> Bool {
        switch role {
        case .lead, .member: true
        case .contributor: person != nil && action.responsible == person
        case .reader: false
        }
    }
}
