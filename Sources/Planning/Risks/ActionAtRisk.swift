/// An action with what puts it at risk, and what the team said is none.
public struct ActionAtRisk: Hashable, Sendable {
    public let action: Action
    /// The most pressing first.
    public let risks: [Risk]
    public let dismissed: [DismissedRisk]
}

extension Action {
    /// What the team dismissed, while it holds for the action as it is.
    public var heldDismissals: [DismissedRisk] { dismissedRisks.filter { $0.holds(for: self) } }
}

extension Risk.Kind {
    /// From where on the rule of this kind speaks; nil for what people raise themselves.
    public var threshold: RiskThreshold? { RiskSetting.rules.first { $0.kind == self }?.threshold }
}

extension Deployment {
    /// What puts an action at risk, the most pressing first; nothing for a closed one. Cost: its own lists, and the
    /// actions it waits for.
    public func risks(of action: Action, today: Day) -> [Risk] {
        reading(action, RiskSetting(plan: plan, calendar: settings.calendar, today: today)).risks
    }

    /// Every action at risk, the worst first: by its most pressing risk, then by how many it has, then by its date.
    ///
    /// Visits every action: O(n log n).
    public func actionsAtRisk(today: Day) -> [ActionAtRisk] {
        let setting = RiskSetting(plan: plan, calendar: settings.calendar, today: today)
        return plan.actions.map { reading($0, setting) }.filter { !$0.risks.isEmpty }.sorted(by: Self.isWorse)
    }

    /// The actions of which a rule spoke and the team said otherwise, by number.
    public func actionsWithDismissedRisk() -> [Action] {
        plan.actions.filter { $0.status.isOpen && !$0.heldDismissals.isEmpty }.sorted { $0.number < $1.number }
    }

    private func reading(_ action: Action, _ setting: RiskSetting) -> ActionAtRisk {
        guard action.status.isOpen else { return ActionAtRisk(action: action, risks: [], dismissed: []) }
        let dismissed = action.heldDismissals
        var risks = action.raisedRisks.map(Risk.raised)
        for rule in RiskSetting.rules where !dismissed.contains(where: { $0.risk == rule.kind }) {
            let threshold = settings.riskThreshold(rule.kind)
            if let risk = rule.risk(of: action, from: threshold, in: setting) { risks.append(risk) }
        }
        return ActionAtRisk(action: action, risks: risks, dismissed: dismissed)
    }

    private static func isWorse(_ left: ActionAtRisk, _ right: ActionAtRisk) -> Bool {
        func key(_ reading: ActionAtRisk) -> (Int, Int, Int, Int) {
            let first = reading.risks.first.flatMap { Risk.Kind.allCases.firstIndex(of: $0.kind) } ?? Int.max
            return (first, -reading.risks.count, reading.action.dueDay?.ordinal ?? Int.max, reading.action.number)
        }
        return key(left) < key(right)
    }
}
