/// Takes the best schedule of a search back towards today's dates, where that costs nothing else.
///
/// Search puts everything as early as possible. Here activities may not begin before their date of today, all of them first, then halves of
/// those for which that made the schedule worse, and so on.
struct Settling {
    private let space: SearchSpace
    private let builder: ScheduleBuilder
    private let list: Slab<Int32>
    private let stops: () -> Bool
    private var score: Score
    /// Schedules that this may still generate.
    private var left: Int

    init(_ space: SearchSpace, _ island: Island, stops: @escaping () -> Bool) {
        self.space = space
        self.stops = stops
        builder = ScheduleBuilder(space.network)
        list = island.bestList
        score = island.best
        left = 4 * space.network.count
    }

    func settled() -> (schedule: Schedule, score: Score) {
        var settling = self
        settling.settle()
        return settling.written()
    }

    private mutating func settle() {
        guard score.change > 0, builder.build(list.base) != nil else { return }
        let early = space.project.activities.indices.filter { activity in
            space.project.activities[activity].currentStart.map { $0 > Int(builder.starts[activity]) } ?? false
        }
        // Those that come last first: they make room for the others.
        settle(early.sorted { builder.starts[$0] > builder.starts[$1] })
    }

    private mutating func settle(_ activities: [Int]) {
        guard !activities.isEmpty, left > 0, !stops() else { return }
        left -= 1
        let floors = activities.map { builder.floors[$0] }
        for activity in activities {
            builder.floors[activity] = max(builder.floors[activity], Int32(space.project.activities[activity].currentStart ?? 0))
        }
        if let end = builder.build(list.base) {
            let found = space.wishes.score(end: end, starts: builder.starts, finishes: builder.finishes)
            if found < score {
                score = found
                return
            }
        }
        for (activity, floor) in zip(activities, floors) { builder.floors[activity] = floor }
        guard activities.count > 1 else { return }
        settle(Array(activities[..<(activities.count / 2)]))
        settle(Array(activities[(activities.count / 2)...]))
    }

    /// The schedule with the floors found, day by day.
    private func written() -> (schedule: Schedule, score: Score) {
        builder.record = Array(repeating: [], count: space.network.count)
        let end = builder.build(list.base) ?? 0
        let count = space.network.count
        return (
            Schedule(
                starts: (0..<count).map { Int(builder.starts[$0]) }, finishes: (0..<count).map { Int(builder.finishes[$0]) },
                work: builder.record ?? []), space.wishes.score(end: end, starts: builder.starts, finishes: builder.finishes)
        )
    }
}
