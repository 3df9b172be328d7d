import Planning

/// The actions as a table, grouped and sorted as the query says.
struct PlanTable {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let groups: [ActionGroup]
    var selected: ActionID?
    var selection = PlanPage.Selection()

    private var texts: PlanTexts { PlanTexts(language: language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        html.element(
            "table", .class(style), .attribute("role", "grid"), .id("plan"),
            .attribute("aria-labelledby", "plan-title"),
            .data("fields", base + "/actions"),
            context.role.arrangesPlan ? .data("arranges", query.isInPlanOrder ? "order" : "sorted") : nil,
            .flag("data-filtered", query.isFiltered || !query.isInPlanOrder)
        ) { html in
            head(&html)
            let figures = WorkstreamFigures(context)
            var row = ActionRow(context: context, language: language, columns: query.shownColumns, query: query.string)
            row.picked = selection.picked
            var copies: [ActionID: Int] = [:]
            for (index, group) in groups.enumerated() {
                html.element(
                    "tbody", .attribute("role", "rowgroup"), .id(id(of: group, index)),
                    query.isInPlanOrder ? .attribute("aria-label", group.workstream?.title ?? texts.noWorkstream) : nil,
                    takesRows ? .data("drop", #"{"workstream":"\#(group.workstream?.id.rawValue ?? "")"}"#) : nil,
                    .flag("data-drop-order", takesRows)
                ) { html in
                    if let heading = group.heading {
                        GroupRow(
                            context: context, language: language, heading: heading, depth: group.depth,
                            figures: figures.figures(of: group, context), columns: query.shownColumns.count
                        ).write(to: &html)
                    }
                    for action in group.actions {
                        let copy = copies[action.id] ?? 0
                        row.write(action, isSelected: action.id == selected, copy: copy, to: &html)
                        if query.grouping == .tag { copies[action.id] = copy + 1 }
                    }
                }
            }
        }
    }

    private var style: String {
        "grid" + (query.columns == nil ? "" : " chosen") + (selection.isShown ? " selecting" : "")
    }

    private func id(of group: ActionGroup, _ index: Int) -> String {
        guard query.shownGrouping == .workstream else { return index == 0 ? "rows" : "rows-\(index + 1)" }
        return "rows-\(group.workstream?.id.rawValue ?? "none")"
    }

    /// Rows can be put elsewhere while they stand in the order that people gave.
    private var takesRows: Bool { context.role.arrangesPlan && query.isInPlanOrder }

    private func head(_ html: inout HTML) {
        html.element("thead", .attribute("role", "rowgroup")) { html in
            html.element("tr", .attribute("role", "row")) { html in
                for column in query.shownColumns {
                    let isCurrent = query.sort == column
                    html.element(
                        "th", .attribute("role", "columnheader"), .attribute("scope", "col"),
                        .class("c-\(column.rawValue)"),
                        isCurrent ? .attribute("aria-sort", query.isDescending ? "descending" : "ascending") : nil
                    ) { html in
                        html.element("a", .href(base + "/plan" + next(column).string), .flag("data-visit"), text: texts.column(column))
                    }
                }
            }
        }
    }

    /// Ascending, descending, then in the order of the plan again.
    private func next(_ column: PlanColumn) -> PlanQuery {
        query.with { query in
            if query.sort != column {
                query.sort = column
                query.isDescending = false
            } else if !query.isDescending {
                query.isDescending = true
            } else {
                query.sort = nil
                query.isDescending = false
            }
        }
    }
}

/// The heading of a group of rows, with what is done and late in it and inside it.
struct GroupRow {
    let context: DeploymentContext
    let language: Language
    let heading: ActionGroup.Heading
    var depth = 0
    let figures: WorkstreamFigures.Figures
    var columns = PlanColumn.usual.count

    func write(to html: inout HTML) {
        let texts = PlanTexts(language: language)
        let plan = context.deployment.plan
        let workstream = heading.workstream
        html.element(
            "tr", .attribute("role", "row"), .class("group level-\(depth + 1)"), workstream.map { .id("group-\($0.id)") }
        ) { html in
            html.element(
                "th", .attribute("role", "rowheader"), .attribute("scope", "rowgroup"), .attribute("colspan", columns)
            ) { html in
                let above = plan.path(to: workstream?.parent).map(\.title)
                if !above.isEmpty {
                    html.element("span", .class("visually-hidden"), text: above.joined(separator: ", ") + ", ")
                }
                html.text(GroupTexts(language: language, context: context).heading(heading))
                guard figures.total > 0 else { return }
                html.element("span", .class("counts")) { html in
                    html.text(texts.doneOf(figures.done, figures.total))
                    if figures.late > 0 {
                        html.text(", ")
                        html.element("span", .class("late"), text: texts.lateCount(figures.late))
                    }
                }
            }
        }
    }
}

/// What each workstream holds, those inside it included; dropped actions do not count. One visit of the plan.
struct WorkstreamFigures {
    struct Figures {
        var total = 0
        var done = 0
        var late = 0

        mutating func add(_ action: Action, _ context: DeploymentContext) {
            total += 1
            if action.status == .done { done += 1 }
            if action.isLate(on: context.today, calendar: context.deployment.settings.calendar) { late += 1 }
        }

        static func += (all: inout Figures, one: Figures) {
            all.total += one.total
            all.done += one.done
            all.late += one.late
        }
    }

    private var byID: [WorkstreamID: Figures] = [:]

    init(_ context: DeploymentContext) {
        let plan = context.deployment.plan
        for action in plan.actions where action.status != .dropped {
            var one = Figures()
            one.add(action, context)
            for workstream in plan.path(to: action.workstream) { byID[workstream.id, default: Figures()] += one }
        }
    }

    subscript(id: WorkstreamID) -> Figures { byID[id] ?? Figures() }

    /// Of a workstream, all that it holds; of another group, what is shown.
    func figures(of group: ActionGroup, _ context: DeploymentContext) -> Figures {
        if case .workstream(let workstream) = group.heading { return self[workstream.id] }
        var figures = Figures()
        for action in group.actions where action.status != .dropped {
            figures.add(action, context)
        }
        return figures
    }
}
