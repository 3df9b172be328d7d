/// Who looks at a deployment, and so what of it they may know.
///
/// The one mechanism for what is restricted: whatever leaves the domain for somebody's eyes, a page, a fragment, history, an
/// answer of the API, an undo, is made from what ``Deployment/seen(by:)`` and ``Event/isSeen(by:)`` let through.
public struct Sight: Hashable, Sendable {
    /// Nil for whoever has the role.
    public var account: AccountID?
    public var role: Role

    public init(account: AccountID?, role: Role) {
        self.account = account
        self.role = role
    }

    /// What anybody may have: share links, kits, exports that ask for nothing more.
    public static let everybody = Sight(account: nil, role: .reader)

    /// What is said of people, whom to convince and how, is the team's: who only reads knows nothing of it.
    public var includesStakeholders: Bool { role != .reader }

    /// What the team only considers is not for who reads what it has decided.
    public var includesScenarios: Bool { role != .reader }
}

extension Actor {
    public var sight: Sight { Sight(account: account, role: role) }
}

extension Event {
    /// Whether somebody may know of the event: what somebody keeps for themselves is nobody else's business, and what is
    /// said of stakeholders or tried in scenarios is the team's.
    public func isSeen(by sight: Sight) -> Bool {
        switch self {
        case .views(let event): event.isSeen(by: sight.account)
        case .stakeholders: sight.includesStakeholders
        case .needs(let event): sight.includesStakeholders || !event.namesStakeholder
        case .scenarios(let event): event.isSeen(by: sight)
        case .settings, .route, .people, .plan, .reviews, .results: true
        }
    }
}

extension Deployment {
    /// The deployment as somebody may know it: what they may not is not in the value, so that no page can show it.
    ///
    /// Its sequence number stays: that something happened is told, not what.
    public func seen(by sight: Sight) -> Deployment {
        var seen = self
        if !scenarios.isEmpty { seen.scenarios = scenarios.seen(by: sight) }
        guard !sight.includesStakeholders else { return seen }
        seen.withhold { !$0.isSeen(by: sight) }
        return seen
    }
}
