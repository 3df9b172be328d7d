/// An action with what puts it at risk, and what the team said is none.
public struct ActionAtRisk: Hashable, Sendable {
    public let action: Action
    /// The most pressing first.
    public let risks: [Risk]
    public let dismissed: [DismissedRisk]
}

/// Actions whose most pressing risk is of one kind.
public struct RiskGroup: Hashable, Sendable {
    public let cause: Risk.Kind
    /// The worst first.
    public let actions: [ActionAtRisk]
}

extension RiskGroup {
    /// Actions at risk by their cause, the most pressing cause first, each action once.
    ///
    /// - Parameter actions: The worst first.
    public static func groups(of actions: [ActionAtRisk]) -> [RiskGroup] {
        let byCause = Dictionary(grouping: actions) { $0.risks.first?.kind }
        return Risk.Kind.allCases.compactMap { cause in byCause[cause].map { RiskGroup(cause: cause, actions: $0) } }
    }
}

extension Action {
    /// What the team dismissed, while it holds for the action as it is.
    public var heldDismissals: [DismissedRisk] { dismissedRisks.filter { $0.holds(for: self) } }
}

extension Risk.Kind {
    /// From where on the rule of this kind speaks; nil for what people raise themselves.
    public var threshold: RiskThreshold? { RiskSetting.rules.first { $0.kind == self }?.threshold }
}
