import Planning

/// By what the rows of the table are grouped.
enum PlanGrouping: String, CaseIterable, Sendable {
    case workstream, responsible, status, priority, tag, week
    case nothing = "none"
}

/// Actions under a heading, in order.
struct ActionGroup: Hashable, Sendable {
    enum Heading: Hashable, Sendable {
        case workstream(Workstream)
        case responsible(PersonID?)
        case status(ActionStatus)
        case priority(Priority)
        case tag(String?)
        /// The Monday of the week in which they are due.
        case week(Day?)
    }

    /// Nil where there is nothing to head.
    var heading: Heading?
    /// 0 for an outermost one.
    var depth = 0
    var actions: [Action]

    var workstream: Workstream? { heading?.workstream }
}

extension ActionGroup.Heading {
    var workstream: Workstream? {
        if case .workstream(let workstream) = self { workstream } else { nil }
    }
}

extension PlanQuery {
    /// The actions that match, grouped and sorted as asked. O(n log n).
    func groups(_ context: DeploymentContext) -> [ActionGroup] {
        let matcher = PlanMatcher(filter, context)
        if shownGrouping == .workstream { return workstreams(context, matcher) }
        let matching = sorted(context.deployment.plan.orderedActions.filter(matcher.matches), context)
        guard !matching.isEmpty else { return [] }
        switch shownGrouping {
        case .workstream, .nothing: return [ActionGroup(actions: matching)]
        case .responsible:
            let byPerson = Dictionary(grouping: matching, by: \.responsible)
            return ([nil] + context.deployment.people.all.map { $0.id }).compactMap { id in
                byPerson[id].map { ActionGroup(heading: .responsible(id), actions: $0) }
            }
        case .status:
            let byStatus = Dictionary(grouping: matching, by: \.status)
            return ActionStatus.allCases.compactMap { status in
                byStatus[status].map { ActionGroup(heading: .status(status), actions: $0) }
            }
        case .priority:
            let byPriority = Dictionary(grouping: matching, by: \.priority)
            return Priority.allCases.reversed().compactMap { priority in
                byPriority[priority].map { ActionGroup(heading: .priority(priority), actions: $0) }
            }
        case .tag: return tags(of: matching)
        case .week:
            let byWeek = Dictionary(grouping: matching) { $0.dueDay?.monday }
            let weeks = byWeek.keys.sorted { ($0?.ordinal ?? .max) < ($1?.ordinal ?? .max) }
            return weeks.map { ActionGroup(heading: .week($0), actions: byWeek[$0] ?? []) }
        }
    }

    /// Every action that matches, once, in the order shown.
    func actions(_ context: DeploymentContext) -> [Action] {
        // Board, calendar and people arrange for themselves what the plan has in order.
        if !view.isGrouped { return context.deployment.plan.orderedActions.filter(PlanMatcher(filter, context).matches) }
        var seen: Set<ActionID> = []
        return groups(context).flatMap(\.actions).filter { seen.insert($0.id).inserted }
    }

    /// An action stands under each of its tags; tags that differ by case or accents alone are one.
    private func tags(of actions: [Action]) -> [ActionGroup] {
        var names: [String: String] = [:]
        var byTag: [String: [Action]] = [:]
        for action in actions {
            var seen: Set<String> = []
            for tag in action.tags {
                let key = Folded(tag).text
                guard seen.insert(key).inserted else { continue }
                names[key] = names[key] ?? tag
                byTag[key, default: []].append(action)
            }
        }
        let untagged = actions.filter(\.tags.isEmpty)
        return byTag.keys.sorted().map { ActionGroup(heading: .tag(names[$0]), actions: byTag[$0] ?? []) }
            + (untagged.isEmpty ? [] : [ActionGroup(heading: .tag(nil), actions: untagged)])
    }

    private func workstreams(_ context: DeploymentContext, _ matcher: PlanMatcher) -> [ActionGroup] {
        let plan = context.deployment.plan
        let sections = plan.sections.map { section in
            PlanSection(
                workstream: section.workstream, depth: section.depth,
                actions: sorted(isFiltered ? section.actions.filter(matcher.matches) : section.actions, context))
        }
        // A workstream stays while it, or one inside it, has something to show.
        var shown: Set<WorkstreamID?> = []
        if isFiltered || sort != nil {
            for section in sections where !section.actions.isEmpty {
                shown.formUnion(plan.path(to: section.workstream?.id).map(\.id))
                shown.insert(section.workstream?.id)
            }
        }
        return sections.compactMap { section in
            if isFiltered || sort != nil, !shown.contains(section.workstream?.id) { return nil }
            return ActionGroup(heading: section.workstream.map { .workstream($0) }, depth: section.depth, actions: section.actions)
        }
    }

    private func sorted(_ actions: [Action], _ context: DeploymentContext) -> [Action] {
        guard let sort else { return actions }
        return actions.enumerated().sorted { left, right in
            let order = sort.order(left.element, right.element, context)
            if order == 0 { return left.offset < right.offset }
            return isDescending ? order > 0 : order < 0
        }.map(\.element)
    }
}
