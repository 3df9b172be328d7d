/// When activities could begin and end at the earliest and at the latest if every resource were there for each of them alone: links and
/// calendars count, competition does not (Kelley and Walker 1959).
public struct CriticalPath: Hashable, Sendable {
    /// By activity; an end is the first day after.
    public var earliestStarts: [Int]
    public var earliestFinishes: [Int]
    /// The latest that let the last activity end at `end`.
    public var latestStarts: [Int]
    public var latestFinishes: [Int]
    /// Days by which the beginning may slip without moving the end; never less than 0.
    public var totalSlacks: [Int]
    /// Days by which the end may slip without moving the earliest dates of any other; never less than 0, nor more than the total slack.
    public var freeSlacks: [Int]
    /// The end of the last activity: no schedule ends earlier.
    public var end: Int

    /// The activities without slack, in their order of links.
    public var criticalActivities: [Int] {
        earliestStarts.indices.filter { totalSlacks[$0] == 0 }.sorted { earliestStarts[$0] < earliestStarts[$1] }
    }
}

extension Project {
    /// The critical path. Linear in activities, links and days of work.
    ///
    /// Throws when the project can not be scheduled at all.
    public func criticalPath() throws(ProjectError) -> CriticalPath {
        let network = try network()
        return CriticalPath(network)
    }
}

extension CriticalPath {
    init(_ network: Network) {
        let alone = Alone(network)
        let count = network.count
        earliestStarts = [Int](repeating: 0, count: count)
        earliestFinishes = earliestStarts
        for index in network.order.map(Int.init) {
            let from = Self.bounds(of: index, network, earliestStarts, earliestFinishes)
            (earliestStarts[index], earliestFinishes[index]) = alone.earliest(index, from: from.start, finish: from.finish)
        }
        end = earliestFinishes.max() ?? 0
        latestFinishes = [Int](repeating: end, count: count)
        latestStarts = [Int](repeating: end, count: count)
        freeSlacks = (0..<count).map { [end, earliestFinishes] in end - earliestFinishes[$0] }
        var following = [[Link]](repeating: [], count: count)
        for link in network.parts.links { following[link.from].append(link) }
        for index in network.order.reversed().map(Int.init) {
            var finish = end
            var start = Int.max
            for link in following[index] {
                let slack: Int
                switch link.kind {
                case .finishToStart:
                    finish = min(finish, latestStarts[link.to] - link.lag)
                    slack = earliestStarts[link.to] - link.lag - earliestFinishes[index]
                case .finishToFinish:
                    finish = min(finish, latestFinishes[link.to] - link.lag)
                    slack = earliestFinishes[link.to] - link.lag - earliestFinishes[index]
                case .startToStart:
                    start = min(start, latestStarts[link.to] - link.lag)
                    slack = earliestStarts[link.to] - link.lag - earliestStarts[index]
                }
                freeSlacks[index] = min(freeSlacks[index], max(0, slack))
            }
            (latestStarts[index], latestFinishes[index]) = alone.latest(
                index, start: start, finish: finish, notBefore: (earliestStarts[index], earliestFinishes[index]))
        }
        totalSlacks = (0..<count).map { [latestStarts, earliestStarts] in latestStarts[$0] - earliestStarts[$0] }
        freeSlacks = zip(freeSlacks, totalSlacks).map(min)
    }

    private static func bounds(of index: Int, _ network: Network, _ starts: [Int], _ finishes: [Int]) -> (start: Int, finish: Int) {
        let fixed = Int(network.fixedStart.base[index])
        if fixed >= 0 { return (fixed, 0) }
        var start = Int(network.release.base[index])
        var finish = 0
        for link in Int(network.linkOffset.base[index])..<Int(network.linkOffset.base[index + 1]) {
            let from = Int(network.linkFrom.base[link])
            let lag = Int(network.linkLag.base[link])
            switch network.linkKind.base[link] {
            case Network.startToStart: start = max(start, starts[from] + lag)
            case Network.finishToFinish: finish = max(finish, finishes[from] + lag)
            default: start = max(start, finishes[from] + lag)
            }
        }
        return (start, finish)
    }
}

/// Where an activity goes when every resource is there for it alone.
struct Alone {
    private let network: Network

    init(_ network: Network) { self.network = network }

    /// What gets done of each demand on a day: days of work for one counted in days, else the resource's amount.
    private func isWorked(_ index: Int, _ day: Int) -> Bool {
        guard day >= 0, day < network.span, network.works.base[day] else { return false }
        return network.parts.demands[index].allSatisfy { network.calendar.base[$0.resource * network.span + day] >= $0.amount }
    }

    func earliest(_ index: Int, from: Int, finish: Int) -> (start: Int, finish: Int) {
        let placed = earliest(index, from: from)
        if placed.finish >= finish { return placed }
        if network.days.base[index] == 0 { return (finish, finish) }
        // Beginning later never ends earlier, so that halving finds the first day that ends late enough.
        var first = from + 1
        var last = max(first, finish)
        while first < last {
            let middle = (first + last) / 2
            if earliest(index, from: middle).finish >= finish { last = middle } else { first = middle + 1 }
        }
        return earliest(index, from: first)
    }

    private func earliest(_ index: Int, from: Int) -> (start: Int, finish: Int) {
        let days = Int(network.days.base[index])
        if days == 0 { return (from, from) }
        var start: Int?
        var end = from
        if days > 0 {
            var left = days
            while left > 0 && end < network.span {
                if isWorked(index, end) {
                    start = start ?? end
                    left -= 1
                }
                end += 1
            }
            return (network.fixedStart.base[index] >= 0 ? from : start ?? from, end)
        }
        for demand in network.parts.demands[index] {
            var left = demand.amount
            var day = from
            while left > 0 && day < network.span {
                let there = Int(network.calendar.base[demand.resource * network.span + day])
                if there > 0 { start = min(start ?? day, day) }
                left -= there
                day += 1
            }
            end = max(end, day)
        }
        return (network.fixedStart.base[index] >= 0 ? from : start ?? from, end)
    }

    /// The latest beginning and end before the bounds; `notBefore` when nothing later is found.
    func latest(
        _ index: Int, start bound: Int, finish: Int, notBefore: (start: Int, finish: Int)
    ) -> (start: Int, finish: Int) {
        let days = Int(network.days.base[index])
        if network.fixedStart.base[index] >= 0 { return notBefore }
        if days == 0 {
            let day = max(notBefore.start, min(bound, finish))
            return (day, day)
        }
        // Beginning later never ends earlier, so that halving finds the latest.
        var found = notBefore
        var lower = notBefore.start
        var upper = min(bound, finish - 1)
        while lower <= upper {
            let middle = (lower + upper) / 2
            let placed = earliest(index, from: middle)
            if placed.start <= bound && placed.finish <= finish {
                if placed.start >= notBefore.start { found = placed }
                lower = middle + 1
            } else {
                upper = middle - 1
            }
        }
        return found
    }
}
