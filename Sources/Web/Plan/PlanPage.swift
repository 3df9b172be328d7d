import Planning

/// *Plan d'actions*: the table, and the panel of the action that is open beside it.
struct PlanPage {
    let page: PageContext
    let context: DeploymentContext
    let query: PlanQuery
    var panel: ActionPanel?
    var problem: FieldForm.Problem?
    var selection = Selection()
    /// The earlier state that is shown, when it is not the present one: to read, with nothing to change and nothing live.
    var past: PastState?

    /// The actions chosen to be changed together.
    struct Selection {
        /// Whether the boxes that choose are there without script.
        var isShown = false
        var picked: Set<ActionID> = []
    }

    private var deployment: Deployment { context.deployment }
    /// Whether it is the plan that the team has now: neither an earlier one nor that of a scenario.
    private var isTheTeams: Bool { past == nil && context.scenario == nil }
    private var texts: PlanTexts { PlanTexts(language: page.language) }
    private var base: String { "/deployments/\(deployment.id)" }

    func write(to html: inout HTML) {
        let subject = panel.map { "\($0.action.number). \($0.action.title)" } ?? texts.title
        Layout(
            page: page, title: "\(subject) · \(context.titleEnd)",
            live: past == nil
                ? .init(
                    deployment: deployment.id, sequence: deployment.sequence, canUndo: context.canUndo,
                    shows: query.view == .timeline ? .timeline(query) : .plan(columns: query.columns ?? PlanColumn.usual)) : nil
        ).write(to: &html) { html in
            if let past { PastBanner(past: past, language: page.language, today: today).write(to: &html) }
            RouteFragment(context: context, language: page.language).write(to: &html)
            DeploymentTabs(context, current: .plan, language: page.language, hasFiles: past == nil).write(to: &html)
            strayProblem(&html)
            html.element("div", .class("split")) { html in
                list(&html)
                html.element("aside", .class("panel"), .id("panel"), .attribute("aria-label", texts.action)) { html in
                    panel?.write(to: &html)
                }
            }
        }
    }

    /// What changes on a page whose states are compared: the timeline.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            let (groups, actions) = shown
            html.fragment("found") { count(Set(actions.map(\.id)).count, &$0) }
            html.fragment(CommitmentCounts.id) { CommitmentCounts(context: context, language: page.language).write(to: &$0) }
            html.fragment("timeline-view") { timeline(groups, actions.isEmpty, &$0) }
        }
    }

    /// Where the same is shown of today's plan.
    private var today: String { base + "/plan" + query.today.string }

    /// What is wrong with a form that this page does not show: said at the top, with what was typed.
    private func strayProblem(_ html: inout HTML) {
        guard let problem, problem.form.isEmpty || (panel == nil && !["new-action", BulkBar.form].contains(problem.form)) else { return }
        html.element("div", .class("flash wrong"), .attribute("role", "alert")) { html in
            html.element("p", text: problem.sentence)
            if let typed = problem.typed["value"], !typed.isEmpty { html.element("blockquote", text: typed) }
        }
    }

    /// In groups, for the views that have them, and all of them.
    private var shown: (groups: [ActionGroup], actions: [Action]) {
        guard query.view.isGrouped else { return ([], query.actions(context)) }
        let groups = query.groups(context)
        return (groups, groups.flatMap(\.actions))
    }

    private func list(_ html: inout HTML) {
        let (groups, actions) = shown
        let found = Set(actions.map(\.id)).count
        html.element("section", .class("list"), .attribute("aria-labelledby", "plan-title")) { html in
            html.element("h2", .class("visually-hidden"), .id("plan-title"), text: texts.title)
            viewBar(found, &html)
            FilterBar(context: context, language: page.language, query: query).write(to: &html)
            count(found, &html)
            if isTheTeams { CommitmentCounts(context: context, language: page.language).write(to: &html) }
            if context.role.arrangesPlan {
                NewActionForm(context: context, language: page.language, workstream: query.filter.workstream, problem: problem)
                    .write(to: &html)
            }
            if query.view == .timeline {
                timeline(groups, found == 0, &html)
            } else if !empty(found == 0, &html) {
                view(groups, actions, &html)
            }
        }
    }

    /// Says why there is nothing to show, when there is nothing.
    private func empty(_ isEmpty: Bool, _ html: inout HTML) -> Bool {
        if isEmpty && query.isFiltered {
            html.element("p", .class("empty"), text: texts.nothingFound)
            return true
        }
        guard deployment.plan.actionCount == 0 else { return false }
        html.element("p", .class("empty")) { html in
            html.text(texts.noActionYet)
            if context.role.arrangesPlan, isTheTeams {
                html.text(" ")
                html.element("a", .href("/deployments/\(deployment.id)/aim/prototype"), text: texts.prepareFirst)
            }
        }
        return true
    }

    /// The timeline, in an element that is there when it is empty too: live news find it.
    private func timeline(_ groups: [ActionGroup], _ isEmpty: Bool, _ html: inout HTML) {
        html.element("div", .id("timeline-view")) { html in
            if empty(isEmpty, &html) { return }
            PlanTimeline(
                context: context, language: page.language, query: query, groups: groups, forecast: TimelineForecast(context.forecast),
                selected: panel?.action.id
            ).write(to: &html)
        }
    }

    /// How to look at the list, and what else can be done with all of it.
    private func viewBar(_ found: Int, _ html: inout HTML) {
        html.element("div", .class("view-bar")) { html in
            ViewSwitch(deployment: deployment.id, language: page.language, query: query).write(to: &html)
            // Kept views are those of the team's plan.
            let kept = isTheTeams ? KeptViews(context: context, language: page.language, query: query) : nil
            kept?.links(to: &html)
            html.element("div", .class("view-end")) { html in
                if isTheTeams, context.deployment.scenarios.isEmpty == false || context.role.arrangesPlan {
                    html.element(
                        "a", .href(base + "/scenarios"), .id("scenarios-link"), text: ScenarioPageTexts(language: page.language).link)
                }
                if past == nil, context.role.arrangesPlan, deployment.plan.actionCount > 0 {
                    html.element("a", .href(base + "/proposal"), text: ProposalTexts(language: page.language).title)
                }
                if isTheTeams { TimeMenu(context: context, language: page.language, query: query).write(to: &html) }
                kept?.form(to: &html)
                guard query.view == .table else {
                    if query.view == .timeline { display.write(to: &html) }
                    return
                }
                if context.canEdit, found > 0, !selection.isShown {
                    let query = query.string
                    html.element(
                        "a", .class("choose-several"), .href(base + "/plan" + (query.isEmpty ? "?" : query + "&") + "select=1"),
                        .flag("data-select"), text: BulkTexts(language: page.language).choose)
                }
                if context.role.arrangesPlan, isTheTeams {
                    html.element("a", .href(base + "/paste"), .id("paste"), text: PasteTexts(language: page.language).link)
                }
                display.write(to: &html)
            }
        }
    }

    private var display: DisplayMenu { DisplayMenu(deployment: deployment.id, language: page.language, query: query) }

    private func view(_ groups: [ActionGroup], _ actions: [Action], _ html: inout HTML) {
        let selected = panel?.action.id
        switch query.view {
        case .table: table(groups, &html)
        case .timeline: timeline(groups, actions.isEmpty, &html)
        case .board:
            PlanBoard(
                context: context, language: page.language, query: query, actions: actions, selected: selected, problem: problem
            ).write(to: &html)
        case .calendar:
            PlanCalendar(context: context, language: page.language, query: query, actions: actions, selected: selected).write(to: &html)
        case .people:
            PlanPeople(context: context, language: page.language, query: query, actions: actions, selected: selected).write(to: &html)
        }
    }

    private func table(_ groups: [ActionGroup], _ html: inout HTML) {
        html.element("div", query.columns == nil ? nil : .class("wide-table")) { html in
            PlanTable(
                context: context, language: page.language, query: query, groups: groups,
                selected: panel?.action.id, selection: selection
            ).write(to: &html)
        }
        if context.canEdit {
            BulkBar(
                context: context, language: page.language, isSelecting: selection.isShown, plan: base + "/plan" + query.string,
                problem: problem
            ).write(to: &html)
        }
    }

    /// How many actions are shown, and by which filters: each can be taken away.
    private func count(_ found: Int, _ html: inout HTML) {
        html.element("div", .class("found"), .id("found")) { html in
            html.element(
                "p", .attribute("role", "status"), query.isFiltered ? nil : .class("visually-hidden"),
                text: texts.found(found, of: deployment.plan.actionCount))
            if query.isFiltered { FilterChips(context: context, language: page.language, query: query).write(to: &html) }
        }
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

    /// Whether the reader may edit a field of an action: who carries it and where it stands is for those who arrange the plan.
    func mayEdit(_ field: ActionField, of action: Action) -> Bool {
        switch field {
        case .responsible, .workstream, .rank: role.arrangesPlan
        default: mayEdit(action)
        }
    }
}
