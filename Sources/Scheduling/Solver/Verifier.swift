/// Something that a schedule may not do. Numbers are positions in the arrays of the project.
public enum Violation: Hashable, Sendable {
    /// Not one begin, one end and one list of work for each activity, a beginning after the end, or a day beyond all that may be scheduled.
    case malformed
    case tooEarly(activity: Int, start: Int, release: Int)
    case notOnFixedStart(activity: Int, start: Int)
    case deadlineMissed(activity: Int, finish: Int, deadline: Int)
    case linkBroken(link: Int)
    /// Between its begin and its end there are not exactly the days, or efforts, that the activity needs.
    case wrongWork(activity: Int)
    /// More of a resource in use than there is.
    case overload(resource: Int, day: Int, used: Int, capacity: Int)
}

extension Project {
    /// Everything that a schedule breaks; empty when it can be carried out.
    ///
    /// Reads the project and the schedule alone and shares no code with what makes schedules, so that it finds their faults. Not for
    /// projects that `check()` refuses.
    public func violations(of schedule: Schedule) -> [Violation] {
        let count = activities.count
        guard schedule.starts.count == count, schedule.finishes.count == count, schedule.work.count == count,
            zip(schedule.starts, schedule.finishes).allSatisfy({ $0 <= $1 && $0 >= -Limits.day && $1 <= 2 * Limits.horizon + 1 })
        else { return [.malformed] }
        var violations: [Violation] = []
        var usage: [[Int: Int]] = Array(repeating: [:], count: resources.count)
        for (index, activity) in activities.enumerated() {
            let start = schedule.starts[index]
            let finish = schedule.finishes[index]
            let first = activity.startedOn == nil ? activity.release : 0
            if start < first { violations.append(.tooEarly(activity: index, start: start, release: first)) }
            if activity.startedOn == nil, let fixed = activity.fixedStart, fixed != start {
                violations.append(.notOnFixedStart(activity: index, start: start))
            }
            if let deadline = activity.deadline, finish > deadline {
                violations.append(.deadlineMissed(activity: index, finish: finish, deadline: deadline))
            }
            let isRight =
                switch activity.work {
                case .days(let days, let demands): use(days, demands, from: start, to: finish, of: activity, &usage)
                case .efforts(let demands): use(schedule.work[index], for: demands, from: start, to: finish, of: activity, &usage)
                }
            if !isRight { violations.append(.wrongWork(activity: index)) }
        }
        for (index, link) in links.enumerated() where !isKept(link, in: schedule) { violations.append(.linkBroken(link: index)) }
        for (resource, days) in usage.enumerated() {
            for (day, used) in days.sorted(by: { $0.key < $1.key }) {
                let capacity = resources[resource].capacity.amount(on: day)
                if used > capacity { violations.append(.overload(resource: resource, day: day, used: used, capacity: capacity)) }
            }
        }
        return violations
    }

    /// Notes what days of work use, and answers whether there are as many as needed, the first and last days among them.
    private func use(
        _ days: Int, _ demands: [Demand], from start: Int, to finish: Int, of activity: Activity, _ usage: inout [[Int: Int]]
    ) -> Bool {
        guard days > 0 else { return start == finish }
        var amounts: [Int: Int] = [:]
        for demand in demands { amounts[demand.resource, default: 0] += demand.amount }
        var worked: [Int] = []
        for day in start..<finish where workingDays.amount(on: day) > 0 {
            if amounts.allSatisfy({ resources[$0.key].capacity.amount(on: day) >= $0.value }) { worked.append(day) }
        }
        for day in worked {
            for (resource, amount) in amounts { usage[resource][day, default: 0] += amount }
        }
        return worked.count == days && worked.last == finish - 1 && (worked.first == start || activity.fixedStart != nil)
    }

    /// The same for efforts, whose days the schedule says.
    private func use(
        _ work: [Schedule.DayOfWork], for demands: [Demand], from start: Int, to finish: Int, of activity: Activity,
        _ usage: inout [[Int: Int]]
    ) -> Bool {
        var left: [Int: Int] = [:]
        for demand in demands { left[demand.resource, default: 0] += demand.amount }
        for part in work {
            guard resources.indices.contains(part.resource), part.amount > 0, part.day >= start, part.day < finish else { return false }
            left[part.resource, default: 0] -= part.amount
            usage[part.resource][part.day, default: 0] += part.amount
        }
        guard left.values.allSatisfy({ $0 == 0 }) else { return false }
        guard let last = work.map(\.day).max(), let first = work.map(\.day).min() else { return start == finish }
        return last == finish - 1 && (first == start || activity.fixedStart != nil)
    }

    private func isKept(_ link: Link, in schedule: Schedule) -> Bool {
        // What has begun waits for nothing any more, except to end; and it began when it began.
        if activities[link.to].startedOn != nil && link.kind != .finishToFinish { return true }
        let fromStart = activities[link.from].startedOn ?? schedule.starts[link.from]
        return switch link.kind {
        case .finishToStart: schedule.starts[link.to] >= schedule.finishes[link.from] + link.lag
        case .startToStart: schedule.starts[link.to] >= fromStart + link.lag
        case .finishToFinish: schedule.finishes[link.to] >= schedule.finishes[link.from] + link.lag
        }
    }
}
