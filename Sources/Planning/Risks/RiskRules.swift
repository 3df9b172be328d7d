/// A reason for which an action may not be done by its date. One rule, one question.
protocol RiskRule: Sendable {
    var kind: Risk.Kind { get }
    var threshold: RiskThreshold { get }
    /// The risk, with its figures; nil when there is none, or when what the rule asks for is not known.
    ///
    /// Asked for open actions alone.
    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk?
}

/// Whatever the date: a blocker is lifted sooner the sooner it is spoken of. Far ones can be left aside by the threshold.
struct BlockedRule: RiskRule {
    let kind = Risk.Kind.blocked
    let threshold = RiskThreshold(unit: .workingDaysLeft, usual: 60, range: 1...520)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        // What waits for a need has its own rule.
        guard let blocker = action.blockers.first(where: { $0.liftedDay == nil && $0.waitsFor != .need }),
            setting.isNear(action, within: threshold)
        else { return nil }
        return .blocked(cause: blocker.cause)
    }
}

/// As near as a blocker: what is asked for late comes late.
struct WaitsForNeedRule: RiskRule {
    let kind = Risk.Kind.waitsForNeed
    let threshold = RiskThreshold(unit: .workingDaysLeft, usual: 60, range: 1...520)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard let need = setting.needsNotObtained(for: action).first, setting.isNear(action, within: threshold) else { return nil }
        return .waitsForNeed(need: need)
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

/// Says nothing of an action that no forecast speaks of, nor of a late one: that says it all.
struct UnlikelyRule: RiskRule {
    let kind = Risk.Kind.unlikely
    let threshold = RiskThreshold(unit: .percentOfChance, usual: 50, range: 5...95)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard action.dueDay != nil, setting.workingDaysLate(action) == nil, let chance = setting.chances[action.id],
            chance * 100 < Double(threshold)
        else { return nil }
        return .unlikely(percent: Int((chance * 100).rounded(.down)))
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

/// Weeks are taken together up to the due date: what one of them has too many can be done in another that has room.
///
/// What nobody has estimated adds nothing to the days asked, and is not thereby less at risk. Beyond the weeks of
/// ``Workload`` nobody can tell.
struct OverbookedRule: RiskRule {
    let kind = Risk.Kind.overbooked
    let threshold = RiskThreshold(unit: .percentOfDays, usual: 100, range: 50...300)

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard let due = action.dueDay, due >= setting.today, action.remainingDays != 0,
            let load = action.responsible.flatMap({ setting.loads[$0] }), let horizon = load.weeks.last?.week
        else { return nil }
        let first = Week(containing: max(setting.today, action.earliestStart ?? setting.today))
        let last = Week(containing: due)
        guard first <= last, last <= horizon else { return nil }
        let share = Double(threshold) / 100
        // A tenth of a day is as exact as anybody's estimate.
        func tenths(_ days: Double) -> Double { (days * 10).rounded() / 10 }
        func excess(_ week: Workload.PersonWeek) -> Double { tenths(week.asked - week.available * share) }
        let weeks = load.weeks.filter { first <= $0.week && $0.week <= last }
        guard tenths(weeks.reduce(0) { $0 + $1.asked - $1.available * share }) > 0, let worst = weeks.max(by: { excess($0) < excess($1) })
        else { return nil }
        return .overbooked(name: load.person.name, week: worst.week, asked: tenths(worst.asked), available: tenths(worst.available))
    }
}

/// Asked of what is under way or in pause, and of what is due within a month: what is further away has nothing to tell yet.
struct SilentRule: RiskRule {
    let kind = Risk.Kind.silent
    let threshold = RiskThreshold(unit: .reviews, usual: 2, range: 1...20)

    private static let workingDaysLeft = 20

    func risk(of action: Action, from threshold: Int, in setting: RiskSetting) -> Risk? {
        guard let heard = setting.lastHeard[action.id] else { return nil }
        let reviews = setting.closings.prefix { $0 > heard }.count
        guard reviews >= threshold,
            action.status == .inProgress || action.status == .paused
                || action.dueDay != nil && setting.isNear(action, within: Self.workingDaysLeft)
        else { return nil }
        return .silent(reviews: reviews)
    }
}
