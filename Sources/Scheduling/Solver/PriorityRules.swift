/// The lists that a search begins with: by rules of the literature (Kolisch 1996), then at random, biased by the best of them.
struct PriorityRules: Sendable {
    /// What each activity asks of its resources on a day, in hundredths of what they have, at least 1.
    let intensity: [Int]
    private let rules: [[Int32]]
    private let latest: [Int32]

    init(_ project: Project, _ network: Network, _ path: CriticalPath) {
        let deadlines = project.activities.map { $0.deadline ?? $0.due }
        let latestFinishes = zip(path.latestFinishes, deadlines).map { latest, due in Int32(clamping: min(latest, due ?? latest)) }
        let latestStarts = zip(path.latestStarts, zip(latestFinishes, path.latestFinishes)).map { start, ends in
            Int32(clamping: start - (ends.1 - Int(ends.0)))
        }
        var followers = [Int32](repeating: 0, count: network.count)
        for activity in network.order.reversed().map(Int.init) {
            for link in Int(network.nextOffset.base[activity])..<Int(network.nextOffset.base[activity + 1]) {
                followers[activity] += 1 + followers[Int(network.nextTo.base[link])] / 2
            }
        }
        let current = project.activities.enumerated().map { Int32(clamping: $1.currentStart ?? Int(latestStarts[$0])) }
        latest = latestFinishes
        var rules = [latestFinishes, latestStarts, followers.map { -$0 }, path.totalSlacks.map { Int32(clamping: $0) }]
        if project.activities.contains(where: { $0.currentStart != nil }) { rules.insert(current, at: 0) }
        self.rules = rules
        intensity = (0..<network.count).map { activity in
            let span = network.span
            return 1
                + network.parts.demands[activity].reduce(0) { sum, demand in
                    let highest = Int((network.calendar.base + demand.resource * span).pointee)
                    return sum + min(100, demand.amount * 100 / max(1, highest))
                }
        }
    }

    var count: Int { rules.count }

    /// Writes the list of a member of the first population.
    func write(
        member: Int, into list: UnsafeMutablePointer<Int32>, keys: UnsafeMutablePointer<Int32>, lists: ListMaker,
        random: inout SeededRandom
    ) {
        if member < rules.count {
            for activity in latest.indices { keys[activity] = rules[member][activity] }
        } else {
            // Sampling around the latest ends: a shift at random, of up to a third of all the days or so.
            let spread = max(2, Int(latest.max() ?? 0) / (2 + random.below(5)))
            for activity in latest.indices { keys[activity] = latest[activity] + Int32(random.below(spread)) }
        }
        lists.sort(by: keys, into: list)
        lists.mend(list)
    }
}
