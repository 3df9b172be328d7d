/// One activity of a critical chain, and why it does not begin, or end, earlier.
public struct ChainStep: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// It begins as early as it may: on its release, its fixed start, day 0, or where the schedule puts it although it need not.
        case beginning
        /// It waits for the activity before it in the chain, by that link of the project.
        case link(Int)
        /// It waits for the activity before it in the chain to leave that resource.
        case resource(Int)
    }

    public var activity: Int
    public var reason: Reason
}

/// Why one activity of a schedule does not begin, or end, earlier.
public struct Cause: Hashable, Sendable {
    /// The activity that it waits for, if any.
    public var before: Int?
    public var reason: ChainStep.Reason
}

extension Project {
    /// Why each of some activities does not begin, or end, earlier. For schedules without violations; proportional to the days of all work.
    public func causes(of activities: [Int], in schedule: Schedule) -> [Cause] {
        let tracing = ChainTracing(project: self, schedule: schedule)
        return activities.map { activity in
            let (before, reason) = tracing.cause(of: activity, except: [activity])
            return Cause(before: before, reason: reason)
        }
    }

    /// The sequence of activities, through links and resources, that makes the end of a schedule what it is (Goldratt 1997), first to last.
    ///
    /// Found backwards from the activity that ends last: what it waited for, what that waited for… Of a link and a resource that hold back
    /// as much, the link is named. Empty for a project without activities. For schedules without violations. Proportional to the days of all
    /// work, and of the chain.
    public func criticalChain(of schedule: Schedule) -> [ChainStep] {
        guard var activity = schedule.finishes.indices.max(by: { schedule.finishes[$0] < schedule.finishes[$1] }) else { return [] }
        let tracing = ChainTracing(project: self, schedule: schedule)
        var chain: [ChainStep] = []
        var seen: Set<Int> = []
        while seen.insert(activity).inserted {
            let (before, reason) = tracing.cause(of: activity, except: seen)
            chain.append(ChainStep(activity: activity, reason: reason))
            guard let before else { break }
            activity = before
        }
        return chain.reversed()
    }
}

private struct ChainTracing {
    let project: Project
    let schedule: Schedule
    private let incoming: [[Int]]
    /// Who uses what on which day.
    private var users: [Cell: [User]] = [:]

    private struct Cell: Hashable {
        var resource: Int
        var day: Int
    }

    private struct User {
        var activity: Int
        var amount: Int
    }

    init(project: Project, schedule: Schedule) {
        self.project = project
        self.schedule = schedule
        var incoming = [[Int]](repeating: [], count: project.activities.count)
        for (index, link) in project.links.enumerated() { incoming[link.to].append(index) }
        self.incoming = incoming
        for activity in project.activities.indices { noteUse(of: activity) }
    }

    private mutating func noteUse(of activity: Int) {
        switch project.activities[activity].work {
        case .days(_, let demands):
            for day in schedule.starts[activity]..<schedule.finishes[activity] where couldWork(activity, on: day) {
                for demand in demands where demand.amount > 0 { use(demand.resource, day, by: activity, demand.amount) }
            }
        case .efforts:
            for part in schedule.work[activity] { use(part.resource, part.day, by: activity, part.amount) }
        }
    }

    private mutating func use(_ resource: Int, _ day: Int, by activity: Int, _ amount: Int) {
        let cell = Cell(resource: resource, day: day)
        // Somebody who asks twice for one resource is one user.
        if let place = users[cell]?.firstIndex(where: { $0.activity == activity }) {
            users[cell]?[place].amount += amount
        } else {
            users[cell, default: []].append(User(activity: activity, amount: amount))
        }
    }

    func cause(of activity: Int, except seen: Set<Int>) -> (before: Int?, reason: ChainStep.Reason) {
        let facts = project.activities[activity]
        let isFree = facts.fixedStart == nil && facts.startedOn == nil
        var bound = facts.startedOn == nil ? facts.release : 0
        var binding: Int?
        for index in incoming[activity] {
            let link = project.links[index]
            guard !seen.contains(link.from), let day = startBound(link, of: activity), isFree || link.kind == .finishToFinish else {
                continue
            }
            if day > bound || day == bound && binding == nil && day > 0 {
                bound = day
                binding = index
            }
        }
        if let holder = holder(of: activity, since: bound, except: seen), isFree || facts.fixedStart == nil {
            return (holder.activity, .resource(holder.resource))
        }
        if let binding, !couldWork(activity, from: bound, to: schedule.starts[activity]) {
            return (project.links[binding].from, .link(binding))
        }
        return (nil, .beginning)
    }

    /// The day before which a link does not let the activity begin; for one that bounds its end, its begin when the end is just there.
    private func startBound(_ link: Link, of activity: Int) -> Int? {
        switch link.kind {
        case .finishToStart: return schedule.finishes[link.from] + link.lag
        case .startToStart: return project.activities[link.from].startedOn == nil ? schedule.starts[link.from] + link.lag : nil
        case .finishToFinish:
            return schedule.finishes[link.from] + link.lag == schedule.finishes[activity] ? schedule.starts[activity] : nil
        }
    }

    /// Whether its calendars would have let the activity be worked on within some days.
    private func couldWork(_ activity: Int, from: Int, to: Int) -> Bool {
        guard from < to else { return false }
        return (from..<to).contains { couldWork(activity, on: $0) }
    }

    private func couldWork(_ activity: Int, on day: Int) -> Bool {
        switch project.activities[activity].work {
        case .days(0, _): true
        case .days(_, let demands):
            project.workingDays.amount(on: day) > 0
                && demands.allSatisfy { project.resources[$0.resource].capacity.amount(on: day) >= $0.amount }
        case .efforts(let demands):
            demands.contains { $0.amount > 0 && project.resources[$0.resource].capacity.amount(on: day) > 0 }
        }
    }

    /// Who had a resource on the last day on which the activity would have needed it and did not have it.
    private func holder(of activity: Int, since bound: Int, except seen: Set<Int>) -> (activity: Int, resource: Int)? {
        let facts = project.activities[activity]
        switch facts.work {
        case .days(let days, let demands):
            guard days > 0 else { return nil }
            // The last day before its begin that its calendars would have allowed is the one that somebody else had.
            var day = schedule.starts[activity] - 1
            while day >= bound && !couldWork(activity, on: day) { day -= 1 }
            guard day >= bound else { return nil }
            for demand in demands where demand.amount > 0 {
                let used = others(than: activity, on: demand.resource, day: day)
                let capacity = project.resources[demand.resource].capacity.amount(on: day)
                guard used.reduce(0, { $0 + $1.amount }) + demand.amount > capacity else { continue }
                if let last = latest(of: used.map(\.activity), except: seen) { return (last, demand.resource) }
            }
        case .efforts(let demands):
            let last = schedule.finishes[activity] - 1
            let ending = Set(schedule.work[activity].filter { $0.day == last }.map(\.resource))
            var day = last
            while day >= bound {
                for demand in demands where ending.contains(demand.resource) {
                    let used = others(than: activity, on: demand.resource, day: day)
                    let capacity = project.resources[demand.resource].capacity.amount(on: day)
                    let own = users[Cell(resource: demand.resource, day: day), default: []].first { $0.activity == activity }?.amount ?? 0
                    // On its last day it takes what it still needs, whoever has the rest.
                    guard own < capacity, day < last || used.reduce(own, { $0 + $1.amount }) >= capacity else { continue }
                    if let holder = latest(of: used.map(\.activity), except: seen) { return (holder, demand.resource) }
                }
                day -= 1
            }
        }
        return nil
    }

    private func latest(of activities: [Int], except seen: Set<Int>) -> Int? {
        activities.filter { !seen.contains($0) }.max { schedule.finishes[$0] < schedule.finishes[$1] }
    }

    private func others(than activity: Int, on resource: Int, day: Int) -> [User] {
        users[Cell(resource: resource, day: day), default: []].filter { $0.activity != activity }
    }
}
