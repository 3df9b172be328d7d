/// One thing to do next for the plan to answer the method, with every place that waits for it.
public struct NextStep: Hashable, Sendable {
    /// A place that waits: an action, or the deployment itself.
    public struct Item: Hashable, Sendable {
        public let action: Action?
        public let advice: Advice
    }

    public let kind: Advice.Kind
    /// The nearest due first; without due day last.
    public let items: [Item]
}

extension Deployment {
    /// What the method still asks of the plan, the best next step first. Visits every action: O(n log n).
    public func advice(today: Day) -> [NextStep] {
        var items: [Advice.Kind: [NextStep.Item]] = [:]
        for advice in adviceOnRoute(today: today) { items[advice.kind, default: []].append(.init(action: nil, advice: advice)) }
        for advice in adviceOnStakeholders + adviceOnNeeds(today: today) + adviceOnResults(today: today) {
            items[advice.kind, default: []].append(.init(action: nil, advice: advice))
        }
        for action in plan.actions {
            for advice in advice(on: action, today: today) {
                items[advice.kind, default: []].append(.init(action: action, advice: advice))
            }
        }
        return Advice.Kind.allCases.compactMap { kind in
            items[kind].map { NextStep(kind: kind, items: $0.sorted(by: Self.isSooner)) }
        }
    }

    /// What the method still asks of one action, most useful first. A closed action is left in peace.
    public func advice(on action: Action, today: Day) -> [Advice] {
        guard action.status.isOpen else { return [] }
        let setting = CheckSetting(deployment: self, today: today)
        return CheckSetting.checks.compactMap { $0.advice(on: action, in: setting) }
    }

    /// Whether the method finds an open action unclear. Being late, not committed to or not estimated is not that: each of
    /// these is known, and looked for by itself. Stops at the first thing found.
    public func isVague(_ action: Action, today: Day) -> Bool {
        guard action.status.isOpen else { return false }
        let setting = CheckSetting(deployment: self, today: today)
        return CheckSetting.checks.contains { $0.advice(on: action, in: setting).map { Self.isUnclear($0.kind) } ?? false }
    }

    private static func isUnclear(_ kind: Advice.Kind) -> Bool {
        switch kind {
        case .overdue, .notCommitted, .noEffort, .waitsForUnaskedNeeds: false
        default: true
        }
    }

    private static func isSooner(_ left: NextStep.Item, _ right: NextStep.Item) -> Bool {
        let never = Int.max
        return (left.action?.dueDay?.ordinal ?? never, left.action?.number ?? 0)
            < (right.action?.dueDay?.ordinal ?? never, right.action?.number ?? 0)
    }
}
