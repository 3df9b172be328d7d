/// A reason for which an action may not be done by its date. One rule, one question.
protocol RiskRule: Sendable {
    var kind: Risk.Kind { get }
    var threshold: RiskThreshold { get }
    /// The risk, with its figures; nil when there is none, or when what the rule asks for is not known.
    ///
    /// Asked for open actions alone.
    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk?
}

/// What a rule may look at besides the action.
struct RiskSetting {
    let plan: Plan
    let calendar: WorkingCalendar
    let today: Day

    /// In the order of ``Risk/Kind``.
    static let rules: [any RiskRule] = [
        BlockedRule(), LateRule(), WaitsForLateRule(), NotStartedRule(), NotCommittedRule(), PostponedRule(),
    ]

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
}

/// Whatever the date: a blocker is lifted sooner the sooner it is spoken of. Far ones can be left aside by the threshold.
struct BlockedRule: RiskRule {
    let kind = Risk.Kind.blocked
    let threshold = RiskThreshold(unit: .workingDaysLeft, usual: 60, range: 1...520)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard let blocker = action.blockers.first(where: { $0.liftedDay == nil }) else { return nil }
        if let due = action.dueDay, due >= setting.today, setting.workingDaysLeft(action, within: threshold) == nil { return nil }
        return .blocked(cause: blocker.cause)
    }
}

struct LateRule: RiskRule {
    let kind = Risk.Kind.late
    let threshold = RiskThreshold(unit: .workingDaysLate, usual: 1, range: 1...60)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard let days = setting.workingDaysLate(action), days >= threshold else { return nil }
        return .late(workingDays: days)
    }
}

/// Of several late actions it waits for, the latest one is told.
struct WaitsForLateRule: RiskRule {
    let kind = Risk.Kind.waitsForLate
    let threshold = RiskThreshold(unit: .workingDaysLate, usual: 1, range: 1...60)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        var latest: (action: Action, days: Int)?
        for dependency in action.dependencies {
            guard let before = setting.plan[dependency.predecessor], let days = setting.workingDaysLate(before),
                days >= threshold, days > latest?.days ?? 0
            else { continue }
            latest = (before, days)
        }
        return latest.map { .waitsForLate(number: $0.action.number, title: $0.action.title, workingDays: $0.days) }
    }
}

struct NotStartedRule: RiskRule {
    let kind = Risk.Kind.dueSoonNotStarted
    let threshold = RiskThreshold(unit: .workingDaysLeft, usual: 5, range: 1...60)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard action.status == .upcoming || action.status == .draft, !action.steps.contains(where: \.isDone),
            let left = setting.workingDaysLeft(action, within: threshold)
        else { return nil }
        return .dueSoonNotStarted(workingDays: left)
    }
}

/// A draft without responsible asks nobody yet: the advice says so, not this rule.
struct NotCommittedRule: RiskRule {
    let kind = Risk.Kind.notCommitted
    let threshold = RiskThreshold(unit: .workingDaysLeft, usual: 10, range: 1...260)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard action.responsible != nil, action.commitmentState != .held,
            let left = setting.workingDaysLeft(action, within: threshold)
        else { return nil }
        return .notCommitted(action.commitmentState, workingDays: left)
    }
}

struct PostponedRule: RiskRule {
    let kind = Risk.Kind.postponed
    let threshold = RiskThreshold(unit: .times, usual: 2, range: 1...20)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        // A date brought forward is no postponement.
        let times = action.postponements.count { $0.to > $0.from }
        return times >= threshold ? .postponed(times: times) : nil
    }
}
