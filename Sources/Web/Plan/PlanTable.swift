import Planning

/// The actions as a table, grouped by workstream or sorted.
struct PlanTable {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery
    let sections: [PlanSection]
    var selected: ActionID?
    var selection = PlanPage.Selection()

    private var texts: PlanTexts { PlanTexts(language: language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        html.element(
            "table", .class(selection.isShown ? "grid selecting" : "grid"), .attribute("role", "grid"), .id("plan"),
            .attribute("aria-labelledby", "plan-title"),
            .data("fields", base + "/actions"),
            context.role.arrangesPlan ? .data("arranges", query.sort == nil ? "order" : "sorted") : nil,
            .flag("data-filtered", query.isFiltered || query.sort != nil)
        ) { html in
            head(&html)
            let figures = WorkstreamFigures(context)
            var row = ActionRow(context: context, language: language, query: query.string)
            row.picked = selection.picked
            for section in sections {
                let name = section.workstream?.id.rawValue ?? "none"
                html.element(
                    "tbody", .attribute("role", "rowgroup"), .id(query.sort == nil ? "rows-\(name)" : "rows"),
                    query.sort == nil ? .attribute("aria-label", section.workstream?.title ?? texts.noWorkstream) : nil,
                    takesRows ? .data("drop", #"{"workstream":"\#(section.workstream?.id.rawValue ?? "")"}"#) : nil,
                    .flag("data-drop-order", takesRows)
                ) { html in
                    if query.sort == nil, let workstream = section.workstream {
                        GroupRow(
                            context: context, language: language, section: section, figures: figures[workstream.id]
                        ).write(to: &html)
                    }
                    for action in section.actions { row.write(action, isSelected: action.id == selected, to: &html) }
                }
            }
        }
    }

    /// Rows can be put elsewhere while they stand in the order that people gave.
    private var takesRows: Bool { context.role.arrangesPlan && query.sort == nil }

    private func head(_ html: inout HTML) {
        html.element("thead", .attribute("role", "rowgroup")) { html in
            html.element("tr", .attribute("role", "row")) { html in
                for sort in PlanQuery.Sort.allCases {
                    let isCurrent = query.sort == sort
                    html.element(
                        "th", .attribute("role", "columnheader"), .attribute("scope", "col"),
                        .class("c-\(sort.rawValue)"),
                        isCurrent ? .attribute("aria-sort", query.isDescending ? "descending" : "ascending") : nil
                    ) { html in
                        html.element("a", .href(base + "/plan" + next(sort).string), .flag("data-visit"), text: texts.column(sort))
                    }
                }
            }
        }
    }

    /// Ascending, descending, then by workstream again.
    private func next(_ sort: PlanQuery.Sort) -> PlanQuery {
        query.with { query in
            if query.sort != sort {
                query.sort = sort
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

/// The heading of a workstream, with what is done and late in it and inside it.
struct GroupRow {
    let context: DeploymentContext
    let language: Language
    let section: PlanSection
    let figures: WorkstreamFigures.Figures

    func write(to html: inout HTML) {
        guard let workstream = section.workstream else { return }
        let texts = PlanTexts(language: language)
        let plan = context.deployment.plan
        html.element(
            "tr", .attribute("role", "row"), .class("group level-\(section.depth + 1)"), .id("group-\(workstream.id)")
        ) { html in
            html.element(
                "th", .attribute("role", "rowheader"), .attribute("scope", "rowgroup"), .attribute("colspan", 7)
            ) { html in
                let above = plan.path(to: workstream.parent).map(\.title)
                if !above.isEmpty {
                    html.element("span", .class("visually-hidden"), text: above.joined(separator: ", ") + ", ")
                }
                html.text(workstream.title)
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
    }

    private var byID: [WorkstreamID: Figures] = [:]

    init(_ context: DeploymentContext) {
        let plan = context.deployment.plan
        for action in plan.actions where action.status != .dropped {
            let isLate = action.isLate(on: context.today, calendar: context.deployment.settings.calendar)
            for workstream in plan.path(to: action.workstream) {
                byID[workstream.id, default: Figures()].total += 1
                if action.status == .done { byID[workstream.id]?.done += 1 }
                if isLate { byID[workstream.id]?.late += 1 }
            }
        }
    }

    subscript(id: WorkstreamID) -> Figures { byID[id] ?? Figures() }
}
