import Planning
import Scheduling

/// A plan's project as a proposal of dates wishes it: what may not move keeps its place, and an end by the last of today's dates is early
/// enough.
struct ProposalWish {
    /// The activities of the plan's project in their order, and one more that holds the end.
    private(set) var project: Project
    private(set) var stays: [ActionID: DateProposal.Stay.Reason] = [:]
    /// What must be ready for an appointment, and by the beginning of which day. No links: what can not be ready in time is told.
    private(set) var appointments: [(from: Int, to: Int, by: Int)] = []

    private let priorities: [Int]

    /// What a day after its date weighs for an action that keeps it.
    private static let weightOfStays = 1_000

    init(_ plan: PlanProject) {
        project = plan.project
        priorities = plan.priorities
        let deployment = plan.deployment
        let unknown = Dictionary(uniqueKeysWithValues: plan.basis.leftOut.map { ($0.action, $0.reason) })
        let promised = deployment.promisedThisWeek(on: plan.today)
        for (position, meaning) in plan.meanings.enumerated() {
            guard case .action(let id) = meaning, let action = deployment.plan[id] else { continue }
            if let reason = unknown[id] {
                stays[id] = .unknown(reason)
                holdPlace(position)
            } else if action.commitmentState == .dateProposed {
                stays[id] = .dateProposed
                project.activities[position].weight = Self.weightOfStays
            } else if promised.contains(id) {
                stays[id] = .promised
                project.activities[position].weight = Self.weightOfStays
            } else if let day = action.appointment, day >= plan.today {
                stays[id] = .appointment
                if action.hasBegun {
                    project.activities[position].weight = Self.weightOfStays
                } else {
                    fix(position, on: day - plan.today)
                }
            }
        }
        holdEnd(plan.project.activities.compactMap(\.due).max() ?? 0)
    }

    /// A schedule that ends sooner is no better than one that ends with today's dates: who has a date that can be kept is not asked for another
    /// one for its sake.
    private mutating func holdEnd(_ last: Int) {
        project.activities.append(Activity(work: .days(0), release: max(0, min(last, TeamCapacity.daysAhead))))
    }

    /// What waits for an action that nobody has estimated waits for its due date, where there is one to come.
    private mutating func holdPlace(_ position: Int) {
        if let due = project.activities[position].due, due > 0 {
            project.activities[position].release = max(project.activities[position].release, due)
        }
        project.activities[position].due = nil
    }

    private mutating func fix(_ position: Int, on start: Int) {
        project.activities[position].release = 0
        project.activities[position].fixedStart = start
        for link in project.links where link.to == position {
            let by = start - link.lag
            appointments.append((link.from, position, by))
            project.activities[link.from].due = min(project.activities[link.from].due ?? by, by)
            project.activities[link.from].weight = max(project.activities[link.from].weight, Self.weightOfStays / 10)
        }
        project.links.removeAll { $0.to == position }
    }

    // MARK: Scheduling

    /// The best schedule found: the earliest end past today's last date, then the least weighted lateness against today's dates.
    ///
    /// Never worse than the one that the team follows by itself, what is due first first; that one where it is as good. Orders that look at what
    /// waits for each activity come next, then a search, then the order of what that one found: a search does not mind putting what is due
    /// in summer before what is due tomorrow, where people would not understand it.
    func schedule(steps: Int, seed: UInt64, isCancelled: @escaping @Sendable () -> Bool) throws(ProjectError) -> Schedule {
        let order = try project.topologicalOrder()
        var best = try project.schedule(following: priorities + [.max])
        try improve(&best, in: order, dues: project.activities.map(\.due))
        guard cost(of: best) > (held, 0) else { return best }
        let found = try project.schedule(within: .steps(steps), seed: seed, threads: 1, isCancelled: isCancelled).schedule
        if cost(of: found) < cost(of: best) { best = found }
        for _ in 0..<Self.roundLimit {
            let dues = zip(project.activities, best.finishes).map { activity, finish in activity.due.map { max($0, finish) } }
            guard try improve(&best, in: order, dues: dues) else { break }
        }
        return best
    }

    private static let roundLimit = 8

    /// Tries what must end, or begin, first first, counted back from days by which activities are to end.
    ///
    /// - Returns: Whether one of the two is better.
    @discardableResult
    private func improve(_ best: inout Schedule, in order: [Int], dues: [Int?]) throws(ProjectError) -> Bool {
        let latest = latestDays(in: order, dues: dues)
        var isBetter = false
        for days in [latest.ends, latest.starts] {
            // Of several on one day, what matters most.
            let keys = zip(days, project.activities).map { day, activity in day == .max ? .max : day * 8 - min(activity.weight, 7) }
            let schedule = try project.schedule(following: keys)
            guard cost(of: schedule) < cost(of: best) else { continue }
            (best, isBetter) = (schedule, true)
        }
        return isBetter
    }

    /// When each activity must have ended, and begun, so that nothing that waits for it is late; `.max` where nothing says.
    private func latestDays(in order: [Int], dues: [Int?]) -> (ends: [Int], starts: [Int]) {
        var following = [[Scheduling.Link]](repeating: [], count: order.count)
        for link in project.links { following[link.from].append(link) }
        var ends = dues.map { $0 ?? .max }
        var starts = [Int](repeating: .max, count: order.count)
        for position in order.reversed() {
            for link in following[position] where starts[link.to] < .max {
                ends[position] = min(ends[position], starts[link.to] - link.lag)
            }
            guard ends[position] < .max else { continue }
            starts[position] = latestStart(of: position, ending: ends[position], notBefore: ends[position] - TeamCapacity.daysAhead)
        }
        return (ends, starts)
    }

    /// The latest day on which an activity can begin that ends by a day, counted back by what each calendar has.
    func latestStart(of position: Int, ending end: Int, notBefore first: Int) -> Int {
        func back(_ amount: Int, _ capacity: Capacity) -> Int {
            var left = amount
            var day = end
            while left > 0 && day > first {
                day -= 1
                left -= capacity.amount(on: day)
            }
            return day
        }
        switch project.activities[position].work {
        case .days(let days, _): return max(first, back(days, project.workingDays))
        case .efforts(let demands):
            return max(first, demands.map { back($0.amount, project.resources[$0.resource].capacity) }.min() ?? end)
        }
    }

    /// The day before which an end is no better.
    private var held: Int { project.activities.last?.release ?? 0 }

    /// What a schedule is judged by: the less the better, its end first.
    func cost(of schedule: Schedule) -> (end: Int, lateness: Int) {
        let lateness = zip(project.activities, schedule.finishes).reduce(0) { sum, each in
            sum + each.0.weight * max(0, each.1 - (each.0.due ?? each.1))
        }
        return (schedule.end, lateness)
    }
}

extension Action {
    /// The day of what begins and is due on one and the same: a meeting, an opening.
    fileprivate var appointment: Day? { earliestStart == dueDay ? dueDay : nil }
}

extension Deployment {
    /// Actions of which somebody has promised the whole or a step in the latest reviews, and nobody has said yet what became of it.
    fileprivate func promisedThisWeek(on today: Day) -> Set<ActionID> {
        let week = Week(containing: today)
        return Set(
            reviews.all.filter { $0.week == week || $0.week + 1 == week }.flatMap(\.promises).filter { $0.outcome == nil }.map(\.action))
    }
}
