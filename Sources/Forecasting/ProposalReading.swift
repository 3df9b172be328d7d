import Planning
import Scheduling

/// What a schedule means for the dates of a plan.
///
/// The schedule shows that the dates proposed can be kept: everything ends in it by its date. Between its end there and what waits for it, each
/// action keeps today's date if that is possible, and else moves as little as it must.
struct ProposalReading {
    private let plan: PlanProject
    private let wish: ProposalWish
    private let schedule: Schedule
    /// By activity, the beginning of the day by which it ends; `.max` when nothing says.
    private var ends: [Int]
    /// By activity, the latest begin that keeps its end, as far as calendars say.
    private var latestStarts: [Int]
    /// By activity, by when what waits for it needs it, and what that is.
    private var limits: [(end: Int, by: Int?)]

    private(set) var moves: [DateProposal.Move] = []
    private(set) var stays: [DateProposal.Stay] = []

    init(_ plan: PlanProject, _ wish: ProposalWish, _ schedule: Schedule) throws(NoForecast) {
        self.plan = plan
        self.wish = wish
        self.schedule = schedule
        let count = wish.project.activities.count
        ends = Array(repeating: .max, count: count)
        latestStarts = ends
        limits = Array(repeating: (.max, nil), count: count)
        do throws(ProjectError) {
            setEnds(try wish.project.topologicalOrder())
        } catch {
            throw plan.cause(of: error)
        }
        readStays()
        readMoves()
    }

    // MARK: Dates

    /// Backwards, so that what waits for an activity is known before it.
    private mutating func setEnds(_ order: [Int]) {
        for (from, to, by) in wish.appointments { limit(from, end: by, by: to) }
        var following = [[Scheduling.Link]](repeating: [], count: ends.count)
        for link in wish.project.links { following[link.from].append(link) }
        for position in order.reversed() {
            for link in following[position] where latestStarts[link.to] < .max {
                limit(position, end: latestStarts[link.to] - link.lag, by: link.to)
            }
            ends[position] = end(of: position)
            if ends[position] < .max {
                latestStarts[position] = wish.latestStart(of: position, ending: ends[position], notBefore: schedule.starts[position])
            }
        }
    }

    private mutating func limit(_ position: Int, end: Int, by next: Int) {
        if end < limits[position].end { limits[position] = (end, next) }
    }

    private func end(of position: Int) -> Int {
        // What holds the end stands for nothing in the plan.
        guard plan.meanings.indices.contains(position) else { return .max }
        let finish = schedule.finishes[position]
        let limit = limits[position].end
        guard case .action(let id) = plan.meanings[position] else {
            if case .milestone = plan.meanings[position] { return .max }
            return max(finish, limit)
        }
        let due = plan.project.activities[position].due
        if let stay = wish.stays[id] {
            if case .unknown = stay, due == nil { return max(finish, limit) }
            return max(finish, due ?? finish)
        }
        return max(finish, min(due ?? finish, limit))
    }

    /// The day to write: of several days that will do, the last one on which the team works.
    private func day(of position: Int) -> Day {
        let least = plan.day(ofEnd: schedule.finishes[position])
        guard ends[position] < .max else { return least }
        var day = plan.day(ofEnd: ends[position])
        while day > least && !plan.deployment.settings.calendar.isWorking(day) { day = day - 1 }
        return day
    }

    // MARK: What stays

    private mutating func readStays() {
        for (position, meaning) in plan.meanings.enumerated() {
            guard case .action(let id) = meaning, let reason = wish.stays[id] else { continue }
            let due = plan.project.activities[position].due
            var isTenable = due.map { schedule.finishes[position] <= max($0, 0) } ?? true
            if wish.appointments.contains(where: { $0.to == position && schedule.finishes[$0.from] > $0.by }) { isTenable = false }
            stays.append(DateProposal.Stay(action: id, reason: reason, isTenable: isTenable))
        }
    }

    // MARK: What moves

    private mutating func readMoves() {
        var moved: [(position: Int, action: Action, to: Day)] = []
        for (position, meaning) in plan.meanings.enumerated() {
            guard case .action(let id) = meaning, wish.stays[id] == nil, let action = plan.deployment.plan[id],
                ends[position] != plan.project.activities[position].due
            else { continue }
            let to = day(of: position)
            if to != action.dueDay { moved.append((position, action, to)) }
        }
        let causes = wish.project.causes(of: moved.map(\.position), in: schedule)
        moves = zip(moved, causes).map { moved, cause in
            DateProposal.Move(
                action: moved.action.id, from: moved.action.dueDay, to: moved.to, start: start(of: moved.position, moved.action),
                reasons: reasons(for: moved.action, at: moved.position, to: moved.to, cause),
                asksAgain: moved.action.isCommitted ? moved.action.responsible : nil)
        }
    }

    private func start(of position: Int, _ action: Action) -> DateProposal.StartMove? {
        guard case .days(let days, _) = wish.project.activities[position].work, days > 0, !action.hasBegun,
            let from = action.earliestStart
        else { return nil }
        let to = plan.day(ofStart: latestStarts[position])
        return from == to ? nil : DateProposal.StartMove(from: from, to: to)
    }

    private func reasons(for action: Action, at position: Int, to: Day, _ cause: Cause) -> [DateProposal.Reason] {
        if let from = action.dueDay, to < from, let next = limits[position].by, let waiting = self.action(next) {
            let start = plan.activity(of: waiting).map { latestStarts[$0] } ?? latestStarts[next]
            return [.awaited(by: waiting, on: plan.day(ofStart: start))]
        }
        var reasons: [DateProposal.Reason] = []
        // By when the work could have begun: what it takes from there on explains the rest.
        var begin = plan.day(ofStart: schedule.starts[position])
        if action.dueDay == nil { reasons.append(.noDate) }
        if let due = plan.project.activities[position].due, due <= 0 { reasons.append(.overdue) }
        let early = reasons.isEmpty ? predecessorDoneLast(of: action) : nil
        if let early { reasons.append(.dueBefore(early.id, until: early.day)) }
        switch cause.reason {
        case .link:
            // Said once.
            if let waited = cause.before.flatMap({ wait(of: $0) }), waited.id != early?.id {
                reasons.append(.waits(for: waited.id, until: waited.day))
            }
        case .resource(let resource):
            if let other = cause.before, let id = self.action(other) {
                let free = freeDay(for: position, after: other, of: resource)
                begin = free ?? begin
                reasons.append(
                    free.map { .busy(plan.people[resource], with: id, before: $0) } ?? .shared(plan.people[resource], with: id))
            }
        case .beginning:
            let release = wish.project.activities[position].release
            if release > 0 { reasons.append(wait(of: action, for: plan.day(ofStart: release))) }
        }
        // A day that follows from the last one by itself needs no word more.
        if to > begin || !reasons.contains(where: \.isCause) { reasons.append(work(at: position)) }
        return reasons
    }

    /// What lets an action begin on a day and not before.
    private func wait(of action: Action, for day: Day) -> DateProposal.Reason {
        let need = plan.basis.awaited.first { $0.expectedDay == day && $0.actions.contains(action.id) }
        guard action.earliestStart != day, let need else { return .notBefore(day) }
        return .need(need.need, on: day)
    }

    /// The first day on which somebody works on an activity after another one; nil when they did some of it before.
    private func freeDay(for position: Int, after other: Int, of resource: Int) -> Day? {
        let last = schedule.work[other].filter { $0.resource == resource && $0.day < schedule.finishes[position] }.map(\.day).max()
        let first = schedule.work[position].filter { $0.resource == resource }.map(\.day).min()
        guard let last, let first, first > last else { return nil }
        return plan.day(ofStart: first)
    }

    private func work(at position: Int) -> DateProposal.Reason {
        switch wish.project.activities[position].work {
        case .days(let days, _): return .span(workingDays: days)
        case .efforts(let demands):
            let days = Double(demands.reduce(0) { $0 + $1.amount }) / Double(TeamCapacity.dayOfWork)
            guard demands.count == 1, let demand = demands.first else { return .work(days: days) }
            let pattern = wish.project.resources[demand.resource].capacity.pattern
            let aWeek = Double(pattern.reduce(0, +)) / Double(TeamCapacity.dayOfWork)
            let isWhole = pattern.allSatisfy { $0 == 0 || $0 == TeamCapacity.dayOfWork }
            return isWhole ? .work(days: days) : .partTime(days: days, plan.people[demand.resource], aWeek: aWeek)
        }
    }

    /// The action that an activity stands for or, of one that lets days pass, the one that waits for them to.
    private func action(_ position: Int) -> ActionID? {
        switch plan.meanings[position] {
        case .action(let id): id
        case .wait(let id, _): id
        case .milestone: nil
        }
    }

    /// The action that lets another one wait, and until when.
    private func wait(of position: Int) -> (id: ActionID, day: Day)? {
        switch plan.meanings[position] {
        case .action(let id): (id, day(of: position))
        case .wait(_, let after): plan.activity(of: after).map { (after, day(of: $0)) }
        case .milestone: nil
        }
    }

    /// Of the open actions that must be done before, the one that is done last with the dates proposed, where that is no earlier than this
    /// one's due date, nor was.
    private func predecessorDoneLast(of action: Action) -> (id: ActionID, day: Day)? {
        guard let due = action.dueDay, !action.hasBegun else { return nil }
        let before = action.dependencies.compactMap { dependency -> (id: ActionID, number: Int, day: Day)? in
            guard dependency.lagDays >= 0, let before = plan.deployment.plan[dependency.predecessor], let was = before.dueDay, was >= due,
                let position = plan.activity(of: before.id)
            else { return nil }
            return (before.id, before.number, day(of: position))
        }
        let last = before.max { ($0.day, $0.number) < ($1.day, $1.number) }
        return last.flatMap { $0.day >= due ? ($0.id, $0.day) : nil }
    }
}

extension DateProposal.Reason {
    /// Whether it says what an action waits for, rather than what is wrong with its date or how much there is to do.
    fileprivate var isCause: Bool {
        switch self {
        case .waits, .busy, .shared, .need, .notBefore, .awaited, .dueBefore: true
        case .noDate, .overdue, .work, .partTime, .span: false
        }
    }
}
