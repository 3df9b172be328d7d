import Planning

/// The filters at work, each with the address without it.
struct FilterChips {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery

    struct Chip {
        let label: String
        let without: PlanQuery
    }

    private var texts: PlanTexts { PlanTexts(language: language) }
    private var filters: FilterTexts { FilterTexts(language: language) }
    private var domain: DomainTexts { DomainTexts(language: language) }
    private var filter: PlanFilter { query.filter }

    func write(to html: inout HTML) {
        let plan = "/deployments/\(context.deployment.id)/plan"
        html.element("ul", .attribute("aria-label", texts.activeFilters)) { html in
            for chip in all {
                html.element("li") { html in
                    html.element("a", .class("chip"), .href(plan + chip.without.string), .flag("data-visit")) { html in
                        html.element("span") { html in
                            html.element("span", .class("visually-hidden"), text: texts.removeFilter)
                            html.text(chip.label)
                        }
                        html.element("span", .attribute("aria-hidden", "true"), text: "×")
                    }
                }
            }
        }
        html.element("a", .href(plan + query.unfiltered.string), .flag("data-visit"), text: texts.showAll)
    }

    var all: [Chip] {
        var chips: [Chip] = []
        func add(_ label: String, _ change: (inout PlanFilter) -> Void) {
            chips.append(Chip(label: label, without: query.with { change(&$0.filter) }))
        }
        if !filter.text.isEmpty { add(texts.contains(filter.text)) { $0.text = "" } }
        for status in ActionStatus.allCases where filter.statuses.contains(status) {
            add(texts.filter(texts.status, domain.status(status))) { $0.statuses.remove(status) }
        }
        for who in filter.responsibles.sorted(by: isBefore) {
            add(texts.filter(texts.responsible, name(who))) { $0.responsibles.remove(who) }
        }
        for who in filter.contributors.sorted(by: isBefore) {
            add(texts.filter(filters.contributor, name(who))) { $0.contributors.remove(who) }
        }
        switch filter.place {
        case .noWorkstream: add(texts.filter(texts.workstream, texts.noWorkstream)) { $0.place = nil }
        case .workstream(let id): add(texts.filter(texts.workstream, context.deployment.plan[id]?.title ?? "?")) { $0.place = nil }
        case nil: break
        }
        for tag in filter.tags.sorted() { add(texts.filter(filters.tag, tag)) { $0.tags.remove(tag) } }
        for priority in Priority.allCases.reversed() where filter.priorities.contains(priority) {
            add(texts.filter(texts.name(of: .priority), domain.priority(priority))) { $0.priorities.remove(priority) }
        }
        for state in CommitmentState.allCases where filter.commitments.contains(state) {
            add(domain.commitment(state)) { $0.commitments.remove(state) }
        }
        if let hasEffort = filter.hasEffort { add(filters.effort(isKnown: hasEffort)) { $0.hasEffort = nil } }
        if let due = filter.due { add(filters.due(due)) { $0.due = nil } }
        let formats = Formats(language: language)
        if let day = filter.dueFrom { add(filters.dueFrom(formats.short(day))) { $0.dueFrom = nil } }
        if let day = filter.dueTo { add(filters.dueTo(formats.short(day))) { $0.dueTo = nil } }
        if let day = filter.doneFrom { add(filters.doneFrom(formats.short(day))) { $0.doneFrom = nil } }
        if let day = filter.doneTo { add(filters.doneTo(formats.short(day))) { $0.doneTo = nil } }
        for condition in PlanFilter.Condition.allCases where filter.conditions.contains(condition) {
            add(filters.condition(condition)) { $0.conditions.remove(condition) }
        }
        return chips
    }

    private func name(_ who: PlanFilter.Who) -> String {
        switch who {
        case .nobody: texts.nobody
        case .reader: filters.me
        case .person(let id): context.deployment.people[id]?.name ?? "?"
        }
    }

    private func isBefore(_ left: PlanFilter.Who, _ right: PlanFilter.Who) -> Bool { name(left) < name(right) }
}
