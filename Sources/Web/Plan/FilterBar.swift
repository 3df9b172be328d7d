import Planning

/// The filters above a plan: the everyday ones, and the others behind a disclosure. A form with method GET: what is shown
/// is its address.
struct FilterBar {
    let context: DeploymentContext
    let language: Language
    let query: PlanQuery

    private var deployment: Deployment { context.deployment }
    private var filter: PlanFilter { query.filter }
    private var texts: PlanTexts { PlanTexts(language: language) }
    private var filters: FilterTexts { FilterTexts(language: language) }
    private var domain: DomainTexts { DomainTexts(language: language) }

    func write(to html: inout HTML) {
        html.element(
            "form", .class("toolbar"), .id("filters"), .attribute("method", "get"),
            .attribute("action", "/deployments/\(deployment.id)/plan"), .flag("data-filters"), .attribute("role", "search"),
            .attribute("aria-label", texts.filterActions)
        ) { html in
            html.void(
                "input", .type("search"), .id("search"), .name("text"), .value(filter.text),
                .attribute("placeholder", texts.search), .attribute("aria-label", texts.search),
                .attribute("aria-keyshortcuts", "/"))
            for field in query.displayFields where field.name != "sort" || !query.view.isGrouped {
                html.void("input", .type("hidden"), .name(field.name), .value(field.value))
            }
            menu(
                "status", texts.status, ActionStatus.allCases.map { ($0.rawValue, domain.status($0)) },
                chosen: Set(filter.statuses.map(\.rawValue)), &html)
            menu("responsible", texts.responsible, people(withNobody: true), chosen: Set(filter.responsibles.map(\.address)), &html)
            workstream(&html)
            condition(.late, &html)
            if query.view.isGrouped { sortChoice(&html) }
            more(&html)
            html.element("button", .class("without-script"), text: texts.filter)
        }
    }

    private func menu(
        _ name: String, _ label: String, _ choices: [(value: String, label: String)], chosen: Set<String>, _ html: inout HTML
    ) {
        ChoiceMenu(id: "filter-\(name)", name: name, label: label, choices: choices, chosen: chosen).write(to: &html)
    }

    private func people(withNobody: Bool) -> [(value: String, label: String)] {
        var choices: [(value: String, label: String)] = []
        if context.person != nil { choices.append((PlanFilter.Who.reader.address, filters.me)) }
        if withNobody { choices.append((PlanFilter.none, texts.nobody)) }
        return choices + deployment.people.all.map { ($0.id.rawValue, $0.name) }
    }

    private func select(_ name: String, _ label: String, _ html: inout HTML, options: (inout HTML) -> Void) {
        html.element("select", .name(name), .attribute("aria-label", label)) { html in
            html.option("", label, selected: false)
            options(&html)
        }
    }

    private func workstream(_ html: inout HTML) {
        select("workstream", texts.workstream, &html) { html in
            html.option(PlanFilter.none, texts.noWorkstream, selected: filter.place == .noWorkstream)
            WorkstreamOptions(plan: deployment.plan, selected: filter.workstream).write(to: &html)
        }
    }

    private func condition(_ condition: PlanFilter.Condition, _ html: inout HTML) {
        html.element("label", .class("check")) { html in
            html.void(
                "input", .type("checkbox"), .name("is"), .value(condition.rawValue),
                .flag("checked", filter.conditions.contains(condition)))
            html.text(filters.condition(condition))
        }
    }

    private func sortChoice(_ html: inout HTML) {
        html.element(
            "select", .name("sort"), .class("sort-choice"), .attribute("aria-label", texts.sort)
        ) { html in
            html.option("", texts.sortedByWorkstream, selected: query.sort == nil)
            var columns = query.shownColumns
            if let sort = query.sort, !columns.contains(sort) { columns.append(sort) }
            for column in columns {
                let chosen = query.sort == column
                html.option(
                    (chosen && query.isDescending ? "-" : "") + column.rawValue, texts.sorted(by: column), selected: chosen)
            }
        }
    }

    // MARK: The others

    private func more(_ html: inout HTML) {
        html.element("details", .class("more"), .id("more-filters")) { html in
            html.element("summary") { html in
                html.text(filters.more)
                if moreCount > 0 {
                    html.text(" ")
                    html.element("span", .class("chosen"), text: String(moreCount))
                }
            }
            html.element("div", .class("more-body")) { html in
                html.element("fieldset", .class("conditions")) { html in
                    html.element("legend", text: filters.conditions)
                    for condition in PlanFilter.Condition.allCases where condition != .late { self.condition(condition, &html) }
                }
                whoAndWhat(&html)
                days(&html)
            }
        }
    }

    private var moreCount: Int {
        let hidden: Set<String> = ["text", "status", "responsible", "workstream"]
        return filter.fields.count { !hidden.contains($0.name) && $0.value != PlanFilter.Condition.late.rawValue }
    }

    private func whoAndWhat(_ html: inout HTML) {
        html.element("div", .class("choices")) { html in
            menu("contributor", filters.contributor, people(withNobody: false), chosen: Set(filter.contributors.map(\.address)), &html)
            // A tag of an address stays to be taken away, even when nothing has it any more.
            let tags = Set(deployment.plan.tags).union(filter.tags).sorted()
            if !tags.isEmpty { menu("tag", filters.tag, tags.map { ($0, $0) }, chosen: filter.tags, &html) }
            menu(
                "priority", texts.name(of: .priority), Priority.allCases.reversed().map { ($0.rawValue, domain.priority($0)) },
                chosen: Set(filter.priorities.map(\.rawValue)), &html)
            menu(
                "commitment", texts.commitment, CommitmentState.allCases.map { ($0.rawValue, domain.commitment($0)) },
                chosen: Set(filter.commitments.map(\.rawValue)), &html)
            select("effort", texts.column(.effort), &html) { html in
                html.option("known", filters.effort(isKnown: true), selected: filter.hasEffort == true)
                html.option("unknown", filters.effort(isKnown: false), selected: filter.hasEffort == false)
            }
            select("due", filters.due, &html) { html in
                for due in PlanFilter.Due.allCases { html.option(due.rawValue, filters.due(due), selected: filter.due == due) }
            }
        }
    }

    private func days(_ html: inout HTML) {
        span(filters.dueSpan, "from", filter.dueFrom, "to", filter.dueTo, &html)
        span(filters.doneSpan, "done-from", filter.doneFrom, "done-to", filter.doneTo, &html)
    }

    private func span(_ label: String, _ from: String, _ first: Day?, _ to: String, _ last: Day?, _ html: inout HTML) {
        html.element("fieldset", .class("span")) { html in
            html.element("legend", text: label)
            for (name, day, word) in [(from, first, filters.from), (to, last, filters.to)] {
                html.element("label", .class("unit")) { html in
                    html.element("span", text: word)
                    html.void("input", .type("date"), .name(name), .value(day?.iso8601 ?? ""))
                }
            }
        }
    }
}
