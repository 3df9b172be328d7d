extension ScheduleBuilder {
    /// Whether an activity may begin on a day is asked at most so often: a few hundredths of a second.
    private static let mostLooks = 3_000_000

    /// Parallel schedule generation (Bedworth and Bailey 1982; Kolisch 1996): day after day, what may begin on that day begins, those
    /// first in the list first. Its schedules leave no resource idle that somebody could use, and may miss the shortest one for it.
    ///
    /// - Parameter list: each movable activity once, by priority; it need not be in an order of links.
    /// - Returns: the end, or nil when it does not fit in the days there are, or would take longer to find than it is worth.
    func buildInParallel(_ list: UnsafePointer<Int32>) -> Int? {
        begin()
        var end = placeFixed()
        let count = network.movable.count
        var waiting = (0..<count).map { list[$0] }
        var isPlaced = [Bool](repeating: false, count: network.count)
        for activity in network.fixed { isPlaced[Int(activity)] = true }
        var day = 0
        var looks = 0
        while !waiting.isEmpty {
            looks += waiting.count
            guard day < network.horizon, looks < Self.mostLooks else { return nil }
            var remaining: [Int32] = []
            remaining.reserveCapacity(waiting.count)
            // What begins on a day may let others begin on that day too: milestones, for instance.
            var hasPlaced = false
            for activity in waiting.lazy.map(Int.init) {
                guard isReady(activity, isPlaced), bounds(of: activity, 0).start <= day, fits(activity, on: day) else {
                    remaining.append(Int32(activity))
                    continue
                }
                guard let finish = place(activity, origin: day) else { return nil }
                end = max(end, finish)
                isPlaced[activity] = true
                hasPlaced = true
            }
            waiting = remaining
            if !hasPlaced { day += 1 }
        }
        return end
    }

    private func isReady(_ activity: Int, _ isPlaced: [Bool]) -> Bool {
        for link in Int(network.linkOffset.base[activity])..<Int(network.linkOffset.base[activity + 1])
        where !isPlaced[Int(network.linkFrom.base[link])] {
            return false
        }
        return true
    }
}
