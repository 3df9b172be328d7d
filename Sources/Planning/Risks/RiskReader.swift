/// Finds what puts the actions of a deployment at risk on a day.
///
/// Making one visits every action and each person's days; asking it about an action then costs the action's own lists, and
/// the actions it waits for.
public struct RiskReader: Sendable {
    private let deployment: Deployment
    private let setting: RiskSetting

    /// - Parameter chances: By action, how likely a forecast finds it to be done by its date, from 0 to 1.
    public init(_ deployment: Deployment, today: Day, chances: [ActionID: Double] = [:]) {
        self.init(deployment, RiskSetting(deployment, today: today, chances: chances))
    }

    private init(_ deployment: Deployment, _ setting: RiskSetting) {
        self.deployment = deployment
        self.setting = setting
    }

    /// One that is asked about the actions of some people alone.
    init(_ deployment: Deployment, today: Day, people: Set<PersonID>) {
        self.init(deployment, RiskSetting(deployment, today: today, people: people))
    }

    /// What each person is asked for, as the rules saw it.
    public var workload: Workload { setting.workload }

    /// What puts an action at risk, the most pressing first; nothing for a closed one.
    public func risks(of action: Action) -> [Risk] { reading(of: action).risks }

    /// The same, with what the team said is none.
    public func reading(of action: Action) -> ActionAtRisk {
        guard action.status.isOpen else { return ActionAtRisk(action: action, risks: [], dismissed: []) }
        let dismissed = action.heldDismissals
        var risks = action.raisedRisks.map(Risk.raised)
        for rule in RiskSetting.rules where !dismissed.contains(where: { $0.risk == rule.kind }) {
            let threshold = deployment.settings.riskThreshold(rule.kind)
            if let risk = rule.risk(of: action, from: threshold, in: setting) { risks.append(risk) }
        }
        return ActionAtRisk(action: action, risks: risks, dismissed: dismissed)
    }

    /// Every action at risk, the worst first: by its most pressing risk, then by how many it has, then by its date.
    ///
    /// Visits every action: O(n log n).
    public func actionsAtRisk() -> [ActionAtRisk] {
        deployment.plan.actions.map(reading).filter { !$0.risks.isEmpty }.sorted(by: Self.isWorse)
    }

    private static func isWorse(_ left: ActionAtRisk, _ right: ActionAtRisk) -> Bool {
        func key(_ reading: ActionAtRisk) -> (Int, Int, Int, Int) {
            let first = reading.risks.first.flatMap { Risk.Kind.allCases.firstIndex(of: $0.kind) } ?? Int.max
            return (first, -reading.risks.count, reading.action.dueDay?.ordinal ?? Int.max, reading.action.number)
        }
        return key(left) < key(right)
    }
}

extension Deployment {
    /// What puts one action at risk, the most pressing first. Visits every action: for several, make a ``RiskReader``.
    public func risks(of action: Action, today: Day) -> [Risk] {
        RiskReader(self, today: today, people: Set([action.responsible].compactMap(\.self))).risks(of: action)
    }

    /// Every action at risk, the worst first. Visits every action.
    ///
    /// - Parameter chances: By action, how likely a forecast finds it to be done by its date.
    public func actionsAtRisk(today: Day, chances: [ActionID: Double] = [:]) -> [ActionAtRisk] {
        RiskReader(self, today: today, chances: chances).actionsAtRisk()
    }

    /// The actions of which a rule spoke and the team said otherwise, by number.
    public func actionsWithDismissedRisk() -> [Action] {
        plan.actions.filter { $0.status.isOpen && !$0.heldDismissals.isEmpty }.sorted { $0.number < $1.number }
    }

    /// The actions that events put at risk, or take out of it, by changing what their responsible is asked for.
    ///
    /// - Parameter events: The last events of this deployment. Visits every action when they change somebody's load.
    public func actionsOverbookedOtherwise(by events: [RecordedEvent], today: Day) -> [ActionID] {
        guard events.contains(where: { $0.event.changesLoad }) else { return [] }
        var before = self
        for recorded in events.reversed() { before.fold(recorded.event.inverse) }
        let (old, new) = (RiskSetting(before, today: today), RiskSetting(self, today: today))
        let rule = OverbookedRule()
        let threshold = settings.riskThreshold(rule.kind)
        return plan.actions.filter { action in
            guard action.status.isOpen, let earlier = before.plan[action.id] else { return false }
            return rule.risk(of: action, from: threshold, in: new) != rule.risk(of: earlier, from: threshold, in: old)
        }.sorted { $0.number < $1.number }.map(\.id)
    }
}

extension Event {
    /// Whether it may change how many days of work somebody is asked for, or when.
    fileprivate var changesLoad: Bool {
        switch self {
        case .plan(.actionEdited(_, _, let value)):
            switch value.field {
            case .effort, .responsible, .dueDay, .earliestStart, .status: true
            default: false
            }
        case .plan(.itemAdded(_, let item, _)), .plan(.itemEdited(_, _, let item)), .plan(.itemRemoved(_, let item, _)):
            item.kind == .contribution || item.kind == .step
        default: false
        }
    }
}
