extension Project {
    /// Checks the project and lays it out flat.
    ///
    /// - Parameter stretch: how many times as much work as said there may come to be, at most, for forecasts to have room.
    func network(stretch: [Double]? = nil) throws(ProjectError) -> Network {
        try check()
        let order = try topologicalOrder()
        var parts = NetworkParts(
            days: [], demands: [], links: [], release: activities.map { Int32($0.startedOn == nil ? $0.release : 0) },
            fixedStart: activities.map { Int32($0.startedOn == nil ? $0.fixedStart ?? -1 : -1) }, calendars: [], works: [], horizon: 0,
            isUniform: false)
        for activity in activities {
            let milestone = activity.work.isMilestone
            if case .days(let days, _) = activity.work { parts.days.append(Int32(days)) } else { parts.days.append(milestone ? 0 : -1) }
            parts.demands.append(milestone ? [] : merged(activity.work.demands))
        }
        for link in links {
            let waits = activities[link.to].startedOn == nil
            if link.kind == .startToStart, let started = activities[link.from].startedOn {
                if waits { parts.release[link.to] = max(parts.release[link.to], Int32(clamping: started + link.lag)) }
            } else if waits || link.kind == .finishToFinish {
                parts.links.append(link)
            }
        }
        parts.horizon = try horizon(of: parts, stretch: stretch)
        let span = 2 * parts.horizon + 1
        guard span * (resources.count + 1) <= Limits.cells else {
            throw .tooLong(days: parts.horizon, limit: Limits.cells / (2 * resources.count + 2))
        }
        parts.calendars = resources.map { $0.capacity.days(span) }
        parts.works = workingDays.days(span).map { $0 > 0 }
        parts.isUniform = isUniform(parts)
        return Network(parts, order: order)
    }

    /// One demand for each resource, none of nothing.
    private func merged(_ demands: [Demand]) -> [Demand] {
        var merged: [Demand] = []
        for demand in demands where demand.amount > 0 {
            if let index = merged.firstIndex(where: { $0.resource == demand.resource }) {
                merged[index].amount += demand.amount
            } else {
                merged.append(demand)
            }
        }
        return merged
    }

    private func isUniform(_ parts: NetworkParts) -> Bool {
        let highest = resources.compactMap(\.capacity.pattern.first).max() ?? 0
        return resources.count <= 4 && highest < 0x8000 && parts.days.allSatisfy { $0 >= 0 } && parts.fixedStart.allSatisfy { $0 < 0 }
            && resources.allSatisfy { $0.capacity.pattern.count == 1 && $0.capacity.exceptions.isEmpty }
            && workingDays.exceptions.isEmpty && workingDays.pattern.allSatisfy { $0 > 0 }
    }

    // How far ahead

    /// A day by which any schedule that leaves no resource idle without a reason has ended: from the last day that anything names,
    /// calendars only repeat their patterns, and one activity after the other takes at most what its pattern needs in the worst phase.
    private func horizon(of parts: NetworkParts, stretch: [Double]?) throws(ProjectError) -> Int {
        var last = 0
        for capacity in resources.map(\.capacity) + [workingDays] {
            last = max(last, (capacity.exceptions.keys.max() ?? -1) + 1)
        }
        for (index, activity) in activities.enumerated() {
            last = max(last, Int(parts.release[index]), activity.fixedStart ?? 0, activity.currentStart ?? 0)
        }
        var horizon = last + links.reduce(0) { $0 + max(0, $1.lag) }
        for index in activities.indices { horizon += try longest(index, parts, stretch: stretch?[index] ?? 1) }
        guard horizon <= Limits.horizon else { throw .tooLong(days: horizon, limit: Limits.horizon) }
        return horizon + 1
    }

    private func longest(_ index: Int, _ parts: NetworkParts, stretch: Double) throws(ProjectError) -> Int {
        let days = Int(parts.days[index])
        if days >= 0 {
            guard days > 0 else { return 0 }
            let needed = Int((Double(days) * stretch).rounded(.up))
            let demands = parts.demands[index]
            let patterns = [workingDays.pattern] + demands.map { resources[$0.resource].capacity.pattern }
            var period = 1
            for pattern in patterns {
                period = Self.leastCommonMultiple(period, pattern.count)
                guard period <= Limits.day else { throw .absurdNumber(activity: index, resource: nil, number: period) }
            }
            let worked = (0..<period).count { day in
                workingDays.pattern[day % workingDays.pattern.count] > 0
                    && demands.allSatisfy { demand in
                        let pattern = resources[demand.resource].capacity.pattern
                        return pattern[day % pattern.count] >= demand.amount
                    }
            }
            guard worked > 0 else { throw .neverTogether(activity: index) }
            return Self.elapsed(needed, each: worked, period: period)
        }
        return parts.demands[index].reduce(0) { longest, demand in
            let pattern = resources[demand.resource].capacity.pattern
            let needed = Int((Double(demand.amount) * stretch).rounded(.up)) + 1
            return max(longest, Self.elapsed(needed, each: pattern.reduce(0, +), period: pattern.count))
        }
    }

    /// Days that `needed` takes in the worst phase of a period that gives `each`.
    private static func elapsed(_ needed: Int, each: Int, period: Int) -> Int {
        let periods = (needed + each - 1) / each
        return period == 1 ? periods : (periods + 1) * period
    }

    private static func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return first / a * second
    }
}

extension Capacity {
    /// The amounts of the days from 0 up to `count`.
    func days(_ count: Int) -> [Int32] {
        let pattern = pattern.isEmpty ? [0] : pattern.map(Int32.init)
        var days = [Int32](repeating: 0, count: count)
        var place = 0
        for day in 0..<count {
            days[day] = pattern[place]
            place += 1
            if place == pattern.count { place = 0 }
        }
        for (day, amount) in exceptions where day >= 0 && day < count { days[day] = Int32(amount) }
        return days
    }
}
