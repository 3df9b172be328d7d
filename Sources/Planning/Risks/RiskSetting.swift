/// What a rule may look at besides the action: worked out once for all the actions of a page.
struct RiskSetting: Sendable {
    let plan: Plan
    let calendar: WorkingCalendar
    let today: Day
    /// Those of whom no rule asks may be absent.
    let workload: Workload
    /// The same by person.
    let loads: [PersonID: Workload.PersonLoad]
    let lastHeard: LastHeard
    /// When reviews closed, the latest first.
    let closings: [Moment]
    /// The needs that an action can not go on without and that have not come in full, by action.
    private let needsAwaited: [ActionID: [Need]]
    /// By action, how likely a forecast finds it to be done by its date, from 0 to 1; empty where nobody has made one.
    let chances: [ActionID: Double]

    /// In the order of ``Risk/Kind``.
    static let rules: [any RiskRule] = [
        BlockedRule(), WaitsForNeedRule(), LateRule(), WaitsForLateRule(), UnlikelyRule(), NotStartedRule(), OverbookedRule(),
        NotCommittedRule(), PostponedRule(), SilentRule(),
    ]

    /// - Parameter people: Whose actions are asked about; nil for everybody's.
    init(_ deployment: Deployment, today: Day, people: Set<PersonID>? = nil, chances: [ActionID: Double] = [:]) {
        plan = deployment.plan
        calendar = deployment.settings.calendar
        self.today = today
        self.chances = chances
        workload = Workload(of: deployment, today: today, only: people)
        loads = Dictionary(workload.people.map { ($0.person.id, $0) }) { first, _ in first }
        lastHeard = deployment.lastHeard
        needsAwaited = deployment.needs.awaited()
        closings = deployment.reviews.all.compactMap { $0.minutes?.closedAt }.sorted(by: >)
    }

    /// Working days since an action was due; nil when it is not late.
    func workingDaysLate(_ action: Action) -> Int? {
        guard let due = action.dueDay, action.isLate(on: today, calendar: calendar) else { return nil }
        return max(calendar.workingDays(from: due, to: today), 1)
    }

    /// Working days until an action is due, when that is today or later and there are no more of them than `limit`.
    func workingDaysLeft(_ action: Action, within limit: Int) -> Int? {
        guard let due = action.dueDay, due >= today else { return nil }
        return calendar.workingDays(from: today + 1, through: due, fewerThan: Double(limit + 1))
    }

    /// Whether an action is due within that many working days, was due before, or has no date.
    func isNear(_ action: Action, within limit: Int) -> Bool {
        guard let due = action.dueDay, due >= today else { return true }
        return workingDaysLeft(action, within: limit) != nil
    }

    /// What an action can not go on without and does not have, in words.
    ///
    /// Blockers that wait for a need come first: somebody said so of this action. Those of the register follow, the critical ones first.
    func needsNotObtained(for action: Action) -> [String] {
        action.blockers.filter { $0.liftedDay == nil && $0.waitsFor == .need }.map(\.cause)
            + (needsAwaited[action.id] ?? []).map(\.title)
    }
}
