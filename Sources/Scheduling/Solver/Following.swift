extension Project {
    /// The schedule that takes activities one by one in the order of the days given, links first, and gives each the earliest days that are
    /// left: what comes of a team that keeps its priorities. Nothing is searched; a fixed start is kept, a deadline is not aimed at.
    ///
    /// - Parameter days: by activity, in any unit; those without one come first.
    public func schedule(following days: [Int]) throws(ProjectError) -> Schedule {
        let network = try network()
        try checkDates(CriticalPath(network))
        let count = network.count
        let list = network.list(by: days.prefix(count) + [Int](repeating: .min, count: max(0, count - days.count)))
        let builder = ScheduleBuilder(network)
        builder.record = Array(repeating: [], count: count)
        guard builder.build(list.base) != nil else { throw .tooLong(days: network.span, limit: Limits.horizon) }
        return Schedule(
            starts: (0..<count).map { Int(builder.starts[$0]) }, finishes: (0..<count).map { Int(builder.finishes[$0]) },
            work: builder.record ?? [])
    }
}

extension Network {
    /// The movable activities in the order of some days, each after those that it is linked from.
    func list(by days: some Sequence<Int>) -> Slab<Int32> {
        let list = Slab<Int32>(movable.count, 0)
        let keys = Slab(days.map { Int32(clamping: $0) }, empty: 0)
        let lists = ListMaker(self)
        lists.sort(by: keys.base, into: list.base)
        lists.mend(list.base)
        return list
    }
}
