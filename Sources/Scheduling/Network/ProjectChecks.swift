extension Project {
    /// Refuses what can not be scheduled, and numbers that nobody means. Proportional to the size of the project.
    ///
    /// Throws what is wrong with the parts, one by one; what follows from links and calendars together is found when the project is
    /// scheduled: see `ProjectError`.
    public func check() throws(ProjectError) {
        guard activities.count <= Limits.activities else { throw .tooLarge(limit: Limits.activities) }
        guard links.count <= Limits.links else { throw .tooLarge(limit: Limits.links) }
        guard resources.count <= Limits.resources else { throw .tooLarge(limit: Limits.resources) }
        for (position, resource) in resources.enumerated() { try check(resource.capacity, of: position) }
        try check(workingDays, of: nil)
        for (position, activity) in activities.enumerated() { try check(activity, at: position) }
        for (position, link) in links.enumerated() {
            guard activities.indices.contains(link.from), activities.indices.contains(link.to) else {
                throw .unknownActivity(link: position)
            }
            guard link.from != link.to else { throw .selfLink(link: position, activity: link.from) }
            guard link.lag.magnitude <= Limits.day else { throw .absurdNumber(activity: link.to, resource: nil, number: link.lag) }
        }
        _ = try topologicalOrder()
    }

    private func check(_ capacity: Capacity, of resource: Int?) throws(ProjectError) {
        guard capacity.pattern.count <= Limits.pattern else {
            throw .absurdNumber(activity: nil, resource: resource, number: capacity.pattern.count)
        }
        for amount in capacity.pattern { try check(amount, of: resource) }
        for (day, amount) in capacity.exceptions {
            try check(amount, of: resource)
            guard day.magnitude <= Limits.day else { throw .absurdNumber(activity: nil, resource: resource, number: day) }
        }
    }

    private func check(_ amount: Int, of resource: Int?) throws(ProjectError) {
        guard amount >= 0 else {
            if let resource { throw .negativeCapacity(resource: resource) }
            throw .noWorkingDay
        }
        guard amount <= Limits.capacity else { throw .absurdNumber(activity: nil, resource: resource, number: amount) }
    }

    private func check(_ activity: Activity, at position: Int) throws(ProjectError) {
        guard activity.weight >= 0 else { throw .negativeWeight(activity: position) }
        for number in [activity.weight, activity.work.total] + activity.work.demands.map(\.amount) where number > Limits.amount {
            throw .absurdNumber(activity: position, resource: nil, number: number)
        }
        let named = [
            activity.release, activity.deadline, activity.due, activity.fixedStart, activity.startedOn, activity.currentStart,
        ]
        for day in named.compactMap(\.self) where day.magnitude > Limits.day {
            throw .absurdNumber(activity: position, resource: nil, number: day)
        }
        for day in [activity.release, activity.fixedStart].compactMap(\.self) where day < 0 {
            throw .dayOutOfRange(activity: position, day: day)
        }
        if let day = activity.startedOn, day > 0 { throw .dayOutOfRange(activity: position, day: day) }
        try check(activity.work, of: position)
    }

    private func check(_ work: Work, of activity: Int) throws(ProjectError) {
        if case .days(let days, _) = work {
            guard days >= 0 else { throw .negativeWork(activity: activity) }
            guard days == 0 || workingDays.pattern.contains(where: { $0 > 0 }) else { throw .noWorkingDay }
        }
        for demand in work.demands {
            guard resources.indices.contains(demand.resource) else {
                throw .unknownResource(activity: activity, resource: demand.resource)
            }
            guard demand.amount >= 0 else { throw .negativeWork(activity: activity) }
            guard demand.amount > 0, !work.isMilestone else { continue }
            let highest = resources[demand.resource].capacity.pattern.max() ?? 0
            guard highest > 0 else { throw .neverAvailable(activity: activity, resource: demand.resource) }
            if case .days = work, demand.amount > highest {
                throw .demandAboveCapacity(activity: activity, resource: demand.resource, demand: demand.amount, highest: highest)
            }
        }
    }

    /// The activities, each after all that it is linked from. Throws when they wait for each other in a circle.
    public func topologicalOrder() throws(ProjectError) -> [Int] {
        var waits = [Int](repeating: 0, count: activities.count)
        var successors = [[Int]](repeating: [], count: activities.count)
        for link in links {
            waits[link.to] += 1
            successors[link.from].append(link.to)
        }
        var order = activities.indices.filter { waits[$0] == 0 }
        var next = 0
        while next < order.count {
            for successor in successors[order[next]] {
                waits[successor] -= 1
                if waits[successor] == 0 { order.append(successor) }
            }
            next += 1
        }
        guard order.count == activities.count else { throw .cycle(activities: cycle(among: waits)) }
        return order
    }

    /// One circle among those that still wait: going back from any of them by links from others that wait comes round.
    private func cycle(among waits: [Int]) -> [Int] {
        var before = [Int?](repeating: nil, count: activities.count)
        for link in links where waits[link.from] > 0 && waits[link.to] > 0 { before[link.to] = link.from }
        var seen: [Int: Int] = [:]
        var path: [Int] = []
        var at = waits.firstIndex { $0 > 0 }
        while let activity = at, seen[activity] == nil {
            seen[activity] = path.count
            path.append(activity)
            at = before[activity]
        }
        guard let again = at, let first = seen[again] else { return path.reversed() }
        return path[first...].reversed()
    }
}

extension Work {
    var demands: [Demand] {
        switch self {
        case .days(_, let demands), .efforts(let demands): demands
        }
    }

    /// Days, or amounts together.
    public var total: Int {
        switch self {
        case .days(let days, _): days
        case .efforts(let demands): demands.reduce(0) { $0.addingReportingOverflow($1.amount).overflow ? .max : $0 + $1.amount }
        }
    }

    /// Whether it takes no time.
    var isMilestone: Bool { total == 0 }
}
