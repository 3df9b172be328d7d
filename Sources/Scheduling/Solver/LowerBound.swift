/// Days that no schedule beats: the better of two bounds that can be computed at once.
///
/// The critical path; and for each resource, the first day by which it has had as much as its activities need, from the earliest
/// beginning of one of them, plus what has to follow the last of them.
func simpleLowerBound(_ network: Network, _ path: CriticalPath) -> Int {
    var bound = path.end
    var work = [Int](repeating: 0, count: network.resourceCount)
    var head = [Int](repeating: .max, count: network.resourceCount)
    var tail = head
    for activity in 0..<network.count {
        for demand in network.parts.demands[activity] {
            let days = max(1, Int(network.days.base[activity]))
            work[demand.resource] += demand.amount * days
            head[demand.resource] = min(head[demand.resource], path.earliestStarts[activity])
            tail[demand.resource] = min(tail[demand.resource], path.end - path.latestFinishes[activity])
        }
    }
    for resource in 0..<network.resourceCount where work[resource] > 0 {
        var day = head[resource]
        var left = work[resource]
        while left > 0 && day < network.span {
            left -= Int(network.calendar.base[resource * network.span + day])
            day += 1
        }
        // With calendars, what follows may take less from a later day on: it counts only where every day is like the others.
        bound = max(bound, day + (network.isUniform ? tail[resource] : 0))
    }
    return bound
}

/// A destructive lower bound (Klein and Scholl 1999): supposes that the project ends by a day and shows that it can not.
///
/// What a supposed end leaves to each activity shrinks by links, by the parts of activities that are certain (timetable), by pairs that
/// can not go on together, and is refuted when one resource has less in some days than what must be done in them (energetic
/// reasoning: Erschler, Lopez and Thuriot 1991; Baptiste, Le Pape and Nuijten 1999). For uniform networks.
struct DestructiveBound {
    private let network: Network
    private let days: [Int]
    private let demands: [[Demand]]
    private let capacity: [Int]
    private let users: [[(activity: Int, amount: Int)]]
    private let pairs: [(Int, Int)]
    private var earliest: [Int]
    private var latest: [Int]

    /// Activities, and days from the first to the last, beyond which it would take as long as a search.
    static let largest = 2_000
    static let longest = 20_000
    /// Resources times activities, cubed: beyond it, the energy of all intervals is not looked at.
    private static let largestForEnergy = 150

    init(_ network: Network) {
        self.network = network
        days = (0..<network.count).map { Int(network.days.base[$0]) }
        demands = network.parts.demands
        capacity = network.parts.calendars.map { Int($0.first ?? 0) }
        users = (0..<network.resourceCount).map { resource in
            network.parts.demands.enumerated().compactMap { activity, demands in
                demands.first { $0.resource == resource }.map { (activity, $0.amount) }
            }
        }
        var pairs: [(Int, Int)] = []
        if network.count <= 400 {
            var together = Set<Int>()
            for (resource, users) in users.enumerated() {
                for (place, first) in users.enumerated() {
                    for second in users[(place + 1)...] where first.amount + second.amount > capacity[resource] {
                        together.insert(first.activity * network.count + second.activity)
                    }
                }
            }
            pairs = together.sorted().map { ($0 / network.count, $0 % network.count) }
        }
        self.pairs = pairs
        earliest = []
        latest = []
    }

    /// The first end from `low` on that is not refuted; `high`, an end that exists, when all before it are.
    mutating func bound(from low: Int, upTo high: Int) -> Int {
        var (low, high) = (low, high)
        while low < high {
            let middle = low + (high - low) / 2
            if refutes(end: middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether no schedule ends by that day.
    private mutating func refutes(end: Int) -> Bool {
        earliest = (0..<network.count).map { Int(network.release.base[$0]) }
        latest = [Int](repeating: end, count: network.count)
        var changed = true
        var rounds = 0
        while changed && rounds < 60 {
            changed = false
            rounds += 1
            guard followLinks(&changed), followPairs(&changed) else { return true }
            for resource in capacity.indices {
                guard followTimetable(resource, end: end, &changed) else { return true }
            }
        }
        guard network.count <= Self.largestForEnergy else { return false }
        return capacity.indices.contains { lacksEnergy($0) }
    }

    private mutating func followLinks(_ changed: inout Bool) -> Bool {
        for to in network.order.map(Int.init) {
            for link in Int(network.linkOffset.base[to])..<Int(network.linkOffset.base[to + 1]) {
                let from = Int(network.linkFrom.base[link])
                let lag = Int(network.linkLag.base[link])
                let bound: Int
                switch network.linkKind.base[link] {
                case Network.startToStart: bound = earliest[from] + lag
                case Network.finishToFinish: bound = earliest[from] + days[from] + lag - days[to]
                default: bound = earliest[from] + days[from] + lag
                }
                if bound > earliest[to] {
                    earliest[to] = bound
                    changed = true
                }
            }
            if earliest[to] + days[to] > latest[to] { return false }
        }
        for to in network.order.reversed().map(Int.init) {
            for link in Int(network.linkOffset.base[to])..<Int(network.linkOffset.base[to + 1]) {
                let from = Int(network.linkFrom.base[link])
                let lag = Int(network.linkLag.base[link])
                let bound: Int
                switch network.linkKind.base[link] {
                case Network.startToStart: bound = latest[to] - days[to] - lag + days[from]
                case Network.finishToFinish: bound = latest[to] - lag
                default: bound = latest[to] - days[to] - lag
                }
                if bound < latest[from] {
                    latest[from] = bound
                    changed = true
                }
            }
            if earliest[to] + days[to] > latest[to] { return false }
        }
        return true
    }

    private mutating func followPairs(_ changed: inout Bool) -> Bool {
        for (first, second) in pairs where days[first] > 0 && days[second] > 0 {
            let firstMayLead = earliest[first] + days[first] <= latest[second] - days[second]
            let secondMayLead = earliest[second] + days[second] <= latest[first] - days[first]
            if !firstMayLead && !secondMayLead { return false }
            if firstMayLead && secondMayLead { continue }
            let (lead, follow) = firstMayLead ? (first, second) : (second, first)
            if earliest[lead] + days[lead] > earliest[follow] {
                earliest[follow] = earliest[lead] + days[lead]
                changed = true
            }
            if latest[follow] - days[follow] < latest[lead] {
                latest[lead] = latest[follow] - days[follow]
                changed = true
            }
            if earliest[lead] + days[lead] > latest[lead] || earliest[follow] + days[follow] > latest[follow] { return false }
        }
        return true
    }

    /// Between its latest begin and its earliest end an activity goes on for certain; the others go where that leaves enough.
    private mutating func followTimetable(_ resource: Int, end: Int, _ changed: inout Bool) -> Bool {
        var certain = [Int](repeating: 0, count: end + 1)
        for (activity, amount) in users[resource] {
            let from = max(0, latest[activity] - days[activity])
            let until = min(end, earliest[activity] + days[activity])
            guard from < until else { continue }
            for day in from..<until {
                certain[day] += amount
                if certain[day] > capacity[resource] { return false }
            }
        }
        for (activity, amount) in users[resource] {
            let ownFrom = latest[activity] - days[activity]
            let ownUntil = earliest[activity] + days[activity]
            func isFull(_ day: Int) -> Bool {
                guard day >= 0, day < end else { return false }
                let own = day >= ownFrom && day < ownUntil ? amount : 0
                return certain[day] - own + amount > capacity[resource]
            }
            var start = earliest[activity]
            var day = start
            while day < start + days[activity] {
                if isFull(day) { start = day + 1 }
                day += 1
                if start + days[activity] > latest[activity] { return false }
            }
            var finish = latest[activity]
            day = finish - 1
            while day >= finish - days[activity] {
                if isFull(day) { finish = day }
                day -= 1
                if finish - days[activity] < start { return false }
            }
            if start > earliest[activity] || finish < latest[activity] {
                earliest[activity] = start
                latest[activity] = finish
                changed = true
            }
        }
        return true
    }

    private func lacksEnergy(_ resource: Int) -> Bool {
        let users = users[resource].filter { days[$0.activity] > 0 }
        let starts = Set(users.flatMap { [earliest[$0.activity], latest[$0.activity] - days[$0.activity]] }).sorted()
        let ends = Set(users.flatMap { [latest[$0.activity], earliest[$0.activity] + days[$0.activity]] }).sorted()
        // In one line: begin, end, days, amount of each.
        let facts = ContiguousArray(users.map { (earliest[$0.activity], latest[$0.activity], days[$0.activity], $0.amount) })
        return facts.withUnsafeBufferPointer { facts in
            for from in starts {
                for until in ends where until > from {
                    var energy = 0
                    for (earliest, latest, days, amount) in facts {
                        let least = min(min(days, until - from), min(earliest + days - from, until - latest + days))
                        if least > 0 { energy += least * amount }
                    }
                    if energy > capacity[resource] * (until - from) { return true }
                }
            }
            return false
        }
    }
}
