import Planning

/// A filter at work on the plan of one deployment, for one reader: what is looked up once is kept.
struct PlanMatcher {
    private let filter: PlanFilter
    private let context: DeploymentContext
    private let words: [Substring]
    private let responsibles: Set<PersonID>
    private let contributors: Set<PersonID>
    private let days: ClosedRange<Day>?
    private let tags: Set<String>

    init(_ filter: PlanFilter, _ context: DeploymentContext) {
        self.filter = filter
        self.context = context
        words = Folded(filter.text).words
        responsibles = Self.people(filter.responsibles, reader: context.person)
        contributors = Self.people(filter.contributors, reader: context.person)
        days = filter.due.flatMap { $0.days(around: context.today) }
        tags = Set(filter.tags.map { Folded($0).text })
    }

    private static func people(_ names: Set<PlanFilter.Who>, reader: PersonID?) -> Set<PersonID> {
        Set(
            names.compactMap { who in
                switch who {
                case .nobody: nil
                case .reader: reader
                case .person(let id): id
                }
            })
    }

    /// Whether an action passes. The dearest questions, texts and advice, come last.
    func matches(_ action: Action) -> Bool {
        isOfChosenFields(action) && isDueThen(action) && isDoneThen(action) && filter.conditions.allSatisfy { holds($0, of: action) }
            && hasWords(action)
    }

    private func isOfChosenFields(_ action: Action) -> Bool {
        if !filter.statuses.isEmpty, !filter.statuses.contains(action.status) { return false }
        if !filter.responsibles.isEmpty {
            let isThere = action.responsible.map(responsibles.contains) ?? filter.responsibles.contains(.nobody)
            if !isThere { return false }
        }
        if !filter.contributors.isEmpty, !action.contributions.contains(where: { contributors.contains($0.person) }) { return false }
        switch filter.place {
        case .noWorkstream where action.workstream != nil: return false
        case .workstream(let id) where !context.deployment.plan.path(to: action.workstream).contains(where: { $0.id == id }): return false
        default: break
        }
        if !tags.isEmpty, !action.tags.contains(where: { tags.contains(Folded($0).text) }) { return false }
        if !filter.priorities.isEmpty, !filter.priorities.contains(action.priority) { return false }
        if let hasEffort = filter.hasEffort, (action.effort != nil) != hasEffort { return false }
        if !filter.commitments.isEmpty {
            // Nobody is asked to commit to what is over, or to a draft.
            guard let state = action.expectedCommitment, filter.commitments.contains(state) else { return false }
        }
        return true
    }

    private func isDueThen(_ action: Action) -> Bool {
        if filter.due == .undated { return action.dueDay == nil }
        guard days != nil || filter.dueFrom != nil || filter.dueTo != nil else { return true }
        guard let day = action.dueDay else { return false }
        return days?.contains(day) ?? true && day >= filter.dueFrom ?? day && day <= filter.dueTo ?? day
    }

    private func isDoneThen(_ action: Action) -> Bool {
        guard filter.doneFrom != nil || filter.doneTo != nil else { return true }
        guard let day = action.doneDay else { return false }
        return day >= filter.doneFrom ?? day && day <= filter.doneTo ?? day
    }

    private func holds(_ condition: PlanFilter.Condition, of action: Action) -> Bool {
        let deployment = context.deployment
        return switch condition {
        case .late: action.isLate(on: context.today, calendar: deployment.settings.calendar)
        case .blocked: action.isBlocked
        case .risk: !context.risks.risks(of: action).isEmpty
        case .vague: deployment.isVague(action, today: context.today)
        case .waits: deployment.plan.waitsForAnother(action)
        case .need: action.waits(for: .need) || action.status.isOpen && deployment.needs.holdUp(action.id)
        case .notYet: action.startsAfter(context.today)
        case .postponed: !action.postponements.isEmpty
        }
    }

    private func hasWords(_ action: Action) -> Bool {
        guard !words.isEmpty else { return true }
        return SearchableAction(action, in: context.deployment).holds(words)
    }
}

extension PlanFilter.Due {
    /// The days it means; nil when it means no day at all.
    func days(around today: Day) -> ClosedRange<Day>? {
        switch self {
        case .thisWeek: today.monday...(today.monday + 6)
        case .nextWeek: (today.monday + 7)...(today.monday + 13)
        case .thisMonth: today.firstOfMonth...(today.firstOfNextMonth - 1)
        case .undated: nil
        }
    }
}
