/// What all islands of a search share, and only read.
struct SearchSpace: Sendable {
    let project: Project
    let network: Network
    let mirror: Network
    let path: CriticalPath
    let wishes: Wishes
    let priorities: PriorityRules
    /// No schedule ends earlier.
    let target: Int

    init(_ project: Project) throws(ProjectError) {
        self.project = project
        network = try project.network()
        path = CriticalPath(network)
        try project.checkDates(path)
        let fixedFinishes = path.earliestFinishes.map { Int32($0) }
        let mirrored = network.parts.mirrored(fixedFinish: fixedFinishes, deadlines: project.activities.map(\.deadline))
        mirror = Network(mirrored, order: network.order.reversed().map(Int.init))
        wishes = Wishes(project, network.parts)
        priorities = PriorityRules(project, network, path)
        target = lowerBound(network, path, priorities)
    }
}

extension Project {
    /// Refuses deadlines and fixed starts that links and calendars alone make impossible, and fixed starts that collide.
    func checkDates(_ path: CriticalPath) throws(ProjectError) {
        for (index, activity) in activities.enumerated() {
            if let deadline = activity.deadline, path.earliestFinishes[index] > deadline {
                throw .deadlineTooEarly(activity: index, deadline: deadline, earliest: path.earliestFinishes[index])
            }
        }
        for (index, activity) in activities.enumerated() where activity.startedOn == nil {
            if let fixed = activity.fixedStart, fixed < activity.release {
                throw .fixedStartTooEarly(activity: index, fixedStart: fixed, earliest: activity.release)
            }
        }
        for link in links where activities[link.to].startedOn == nil {
            guard let fixed = activities[link.to].fixedStart else { continue }
            let from = link.from
            let bound: Int
            switch link.kind {
            case .finishToStart: bound = path.earliestFinishes[from] + link.lag
            case .startToStart: bound = (activities[from].startedOn ?? path.earliestStarts[from]) + link.lag
            case .finishToFinish: bound = fixed + path.earliestFinishes[from] + link.lag - path.earliestFinishes[link.to]
            }
            if bound > fixed { throw .fixedStartTooEarly(activity: link.to, fixedStart: fixed, earliest: bound) }
        }
        try checkFixedStarts(path)
    }

    /// What fixed activities counted in days need together; those counted in efforts take what is left.
    private func checkFixedStarts(_ path: CriticalPath) throws(ProjectError) {
        let fixed = activities.indices.filter { activities[$0].fixedStart != nil && activities[$0].startedOn == nil }
        var used: [Int: [Int: [(activity: Int, amount: Int)]]] = [:]
        for index in fixed {
            guard case .days(_, let demands) = activities[index].work else { continue }
            for day in path.earliestStarts[index]..<path.earliestFinishes[index] where workingDays.amount(on: day) > 0 {
                guard demands.allSatisfy({ resources[$0.resource].capacity.amount(on: day) >= $0.amount }) else { continue }
                for demand in demands { used[demand.resource, default: [:]][day, default: []].append((index, demand.amount)) }
            }
        }
        for resource in used.keys.sorted() {
            for (day, users) in used[resource, default: [:]].sorted(by: { $0.key < $1.key })
            where users.reduce(0, { $0 + $1.amount }) > resources[resource].capacity.amount(on: day) {
                throw .fixedStartsCollide(resource: resource, day: day, activities: users.map(\.activity))
            }
        }
    }
}

/// The best bound there is: destructive where it applies, up to the end of the schedule that the first rule gives.
func lowerBound(_ network: Network, _ path: CriticalPath, _ priorities: PriorityRules) -> Int {
    let simple = simpleLowerBound(network, path)
    guard network.isUniform, network.count > 0, network.count <= DestructiveBound.largest, network.horizon <= DestructiveBound.longest
    else {
        return simple
    }
    let builder = ScheduleBuilder(network)
    let list = Slab<Int32>(network.count, 0)
    let keys = Slab<Int32>(network.count, 0)
    var random = SeededRandom(seed: 0)
    priorities.write(member: 0, into: list.base, keys: keys.base, lists: ListMaker(network), random: &random)
    guard let end = builder.build(list.base), end > simple else { return simple }
    var destructive = DestructiveBound(network)
    return destructive.bound(from: simple, upTo: end)
}

extension Project {
    /// Days that no schedule beats, without searching for one: critical path and resources, and for projects whose days are all alike the
    /// destructive bound too.
    public func lowerBound() throws(ProjectError) -> Int { try SearchSpace(self).target }
}
