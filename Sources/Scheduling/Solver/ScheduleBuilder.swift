/// Serial schedule generation (Kelley 1963; Kolisch and Hartmann 1999): takes activities in the order of a list and gives each the
/// earliest days that links, calendars and what is left of the resources permit.
///
/// One builder serves one thread, again and again, without allocating.
final class ScheduleBuilder {
    let network: Network
    /// The begin and end of each activity in the schedule built last; an end is the first day after.
    let starts: UnsafeMutablePointer<Int32>
    let finishes: UnsafeMutablePointer<Int32>
    /// Work of each activity, as in the network unless a forecast puts its sample there.
    let days: UnsafeMutablePointer<Int32>
    let amounts: UnsafeMutablePointer<Int32>
    /// Nothing begins before its floor: the release, unless somebody puts a later day there.
    let floors: UnsafeMutablePointer<Int32>
    /// What made each activity begin when it does: another activity, or -1.
    let causes: UnsafeMutablePointer<Int32>

    /// What efforts took from day to day, when asked for: only for a schedule that is to be shown.
    var record: [[Schedule.DayOfWork]]?

    /// Which link bounds the end of the activity that is being placed.
    var finishCause: Int32 = -1
    private let slabs: [Slab<Int32>]
    let free: UnsafeMutablePointer<Int32>
    private let packed: Slab<UInt64>
    /// Who worked last, or ended, on a day for a resource, to find causes.
    let users: UnsafeMutablePointer<Int32>
    /// Of each resource, a day before which nothing is left, and who had the last of it.
    let firstFree: UnsafeMutablePointer<Int32>
    let lastUser: UnsafeMutablePointer<Int32>
    let tracesCauses: Bool
    private let isPacked: Bool
    let span: Int
    /// Days from `dirtyFrom` up to `dirtyTo` are not as the calendar says.
    private var dirtyFrom = 0
    private var dirtyTo: Int

    /// - Parameter tracesCauses: whether to fill `causes`, which takes some time.
    init(_ network: Network, tracesCauses: Bool = false) {
        self.network = network
        self.tracesCauses = tracesCauses
        span = network.span
        isPacked = network.isUniform && !tracesCauses
        let cells = isPacked ? 0 : network.resourceCount * span
        let demandCount = network.demandAmount.count
        let sizes = [
            network.count, network.count, network.count, demandCount, network.count, network.count, cells,
            tracesCauses ? cells : 0, network.resourceCount, network.resourceCount,
        ]
        slabs = sizes.map { Slab($0, 0) }
        starts = slabs[0].base
        finishes = slabs[1].base
        days = slabs[2].base
        amounts = slabs[3].base
        floors = slabs[4].base
        causes = slabs[5].base
        free = slabs[6].base
        users = slabs[7].base
        firstFree = slabs[8].base
        lastUser = slabs[9].base
        packed = Slab(isPacked ? span : 0, network.packedCapacity)
        dirtyTo = span
        days.update(from: network.days.base, count: network.count)
        amounts.update(from: network.demandAmount.base, count: demandCount)
        floors.update(from: network.release.base, count: network.count)
        reset()
    }

    private func reset() {
        guard dirtyFrom < dirtyTo else { return }
        let count = dirtyTo - dirtyFrom
        if isPacked {
            (packed.base + dirtyFrom).update(repeating: network.packedCapacity, count: count)
        } else {
            for resource in 0..<network.resourceCount {
                let place = resource * span + dirtyFrom
                (free + place).update(from: network.calendar.base + place, count: count)
                if tracesCauses { (users + place).update(repeating: -1, count: count) }
            }
        }
        firstFree.update(repeating: 0, count: network.resourceCount)
        lastUser.update(repeating: -1, count: network.resourceCount)
        dirtyFrom = span
        dirtyTo = 0
    }

    /// Builds the schedule of a list that holds each movable activity once, in an order of links.
    ///
    /// - Parameter origin: nothing begins before this day.
    /// - Returns: the end of the last activity, or nil when it does not fit in the days there are.
    func build(_ list: UnsafePointer<Int32>, origin: Int = 0) -> Int? {
        begin()
        var end = placeFixed()
        for place in 0..<network.movable.count {
            guard let finish = placeAfterLinks(Int(list[place]), origin) else { return nil }
            end = max(end, finish)
        }
        return end
    }

    /// Empties the calendar.
    func begin() { reset() }

    /// Puts what does not move on its days, and answers its end.
    func placeFixed() -> Int {
        var end = 0
        for activity in network.fixed { end = max(end, placeFixed(Int(activity))) }
        return end
    }

    @inline(__always)
    private func placeAfterLinks(_ activity: Int, _ origin: Int) -> Int? {
        let (earliest, leastFinish) = bounds(of: activity, origin)
        return isPacked ? placePacked(activity, earliest, leastFinish) : placeAny(activity, earliest, leastFinish)
    }

    /// Gives an activity the earliest days from `origin` on and answers its end; nil when it does not fit.
    func place(_ activity: Int, origin: Int) -> Int? { placeAfterLinks(activity, origin) }

    /// The first day that links let an activity begin, and the first that they let it end.
    @inline(__always)
    func bounds(of activity: Int, _ origin: Int) -> (start: Int, finish: Int) {
        var start = max(Int32(origin), floors[activity])
        var finish: Int32 = 0
        var cause: Int32 = -1
        let first = Int(network.linkOffset.base[activity])
        let last = Int(network.linkOffset.base[activity + 1])
        for link in first..<last {
            let from = network.linkFrom.base[link]
            let lag = network.linkLag.base[link]
            let kind = network.linkKind.base[link]
            if kind == Network.finishToFinish {
                let bound = finishes[Int(from)] + lag
                if bound > finish {
                    finish = bound
                    finishCause = from
                }
            } else {
                let bound = (kind == 0 ? finishes[Int(from)] : starts[Int(from)]) + lag
                if bound >= start {
                    if bound > start || cause < 0 { cause = from }
                    start = bound
                }
            }
        }
        if tracesCauses { causes[activity] = cause }
        return (Int(start), Int(finish))
    }

    // Uniform networks

    @inline(__always)
    private func placePacked(_ activity: Int, _ earliest: Int, _ leastFinish: Int) -> Int? {
        let length = Int(days[activity])
        let need = network.packedNeed.base[activity]
        let line = packed.base
        var day = max(earliest, leastFinish - length)
        var run = 0
        while run < length {
            guard day < span else { return nil }
            run = (line[day] &- need) & Network.guardBits == Network.guardBits ? run + 1 : 0
            day += 1
        }
        let start = day - length
        for worked in start..<day { line[worked] &-= need }
        return note(activity, start, day)
    }

    @inline(__always)
    func note(_ activity: Int, _ start: Int, _ finish: Int) -> Int {
        starts[activity] = Int32(truncatingIfNeeded: start)
        finishes[activity] = Int32(truncatingIfNeeded: finish)
        markDirty(from: start, to: finish)
        return finish
    }

    /// Notes that the days from the one up to the other are to be put back before the next schedule.
    @inline(__always)
    func markDirty(from start: Int, to finish: Int) {
        if start < dirtyFrom { dirtyFrom = start }
        if finish > dirtyTo { dirtyTo = finish }
    }

    /// Whether an activity could begin on that very day and go on as it needs.
    func fits(_ activity: Int, on day: Int) -> Bool {
        let length = Int(days[activity])
        guard length != 0, day < span else { return length == 0 }
        if isPacked {
            let need = network.packedNeed.base[activity]
            for worked in day..<min(span, day + length)
            where (packed.base[worked] &- need) & Network.guardBits != Network.guardBits {
                return false
            }
            return true
        }
        if length < 0 {
            for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1])
            where free[Int(network.demandResource.base[demand]) * span + day] > 0 {
                return true
            }
            return false
        }
        var blocker: Int32 = -1
        var run = 0
        var at = day
        while run < length && at < span {
            switch fit(activity, on: at, blockedBy: &blocker) {
            case .taken: return false
            case .closed: if at == day { return false }
            case .free: run += 1
            }
            at += 1
        }
        return true
    }
}
