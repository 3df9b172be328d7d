/// A project as the inner loops read it: flat arrays, days that are calendars laid out, links sorted by whom they hold back.
///
/// Immutable once made; read by several threads at once.
// The slabs are written in the initialiser alone, before anybody else can have a reference.
final class Network: @unchecked Sendable {
    let parts: NetworkParts
    let count: Int
    let resourceCount: Int
    /// Schedules stay before this day: after the last day that anything names, everything one by one fits before it.
    let horizon: Int
    /// How many days each calendar has.
    let span: Int
    /// Whether every day is like the others, nothing is fixed and every activity is counted in days, with at most four resources that
    /// fit fields of 15 bits: then all four are compared and subtracted in one machine word.
    let isUniform: Bool
    /// Whether links are all finish-to-start with lags that do not overlap: sorted by start, activities are then in an order of links.
    let isPlain: Bool
    /// All activities in an order of links, and the place of each in it.
    let order: [Int32]
    let rank: Slab<Int32>
    /// Those that move, in an order of links; and those that do not, by their day.
    let movable: [Int32]
    let fixed: [Int32]

    /// Days of each activity; -1 for one counted in efforts.
    let days: Slab<Int32>
    let release: Slab<Int32>
    let fixedStart: Slab<Int32>
    /// The links to activity j are those from `linkOffset[j]` up to `linkOffset[j + 1]`.
    let linkOffset: Slab<Int32>
    let linkFrom: Slab<Int32>
    let linkLag: Slab<Int32>
    let linkKind: Slab<UInt8>
    /// The same for the links from activity j.
    let nextOffset: Slab<Int32>
    let nextTo: Slab<Int32>
    /// The demands of activity j, likewise.
    let demandOffset: Slab<Int32>
    let demandResource: Slab<Int32>
    let demandAmount: Slab<Int32>
    /// What resource r has on day t: at r × span + t.
    let calendar: Slab<Int32>
    /// Whether day t is worked.
    let works: Slab<Bool>
    /// Demands and capacities in one word, for a uniform network.
    let packedNeed: Slab<UInt64>
    let packedCapacity: UInt64

    static let startToStart: UInt8 = 1
    static let finishToFinish: UInt8 = 2
    static let guardBits: UInt64 = 0x8000_8000_8000_8000

    init(_ parts: NetworkParts, order: [Int]) {
        self.parts = parts
        count = parts.days.count
        resourceCount = parts.calendars.count
        horizon = parts.horizon
        span = parts.span
        isUniform = parts.isUniform
        isPlain = parts.links.allSatisfy { $0.kind == .finishToStart && $0.lag >= 0 } && parts.days.allSatisfy { $0 >= 0 }
        self.order = order.map(Int32.init)
        rank = Slab(count, 0)
        for (place, activity) in order.enumerated() { rank.base[activity] = Int32(place) }
        movable = self.order.filter { parts.fixedStart[Int($0)] < 0 }
        fixed = self.order.filter { parts.fixedStart[Int($0)] >= 0 }.sorted { parts.fixedStart[Int($0)] < parts.fixedStart[Int($1)] }
        days = Slab(parts.days, empty: 0)
        release = Slab(parts.release, empty: 0)
        fixedStart = Slab(parts.fixedStart, empty: -1)

        let incoming = parts.links.sorted { $0.to < $1.to }
        linkOffset = Self.offsets(incoming.map(\.to), count: count)
        linkFrom = Slab(incoming.map { Int32($0.from) }, empty: 0)
        linkLag = Slab(incoming.map { Int32($0.lag) }, empty: 0)
        linkKind = Slab(
            incoming.map {
                switch $0.kind {
                case .finishToStart: 0
                case .startToStart: Self.startToStart
                case .finishToFinish: Self.finishToFinish
                }
            }, empty: 0)
        let outgoing = parts.links.sorted { $0.from < $1.from }
        nextOffset = Self.offsets(outgoing.map(\.from), count: count)
        nextTo = Slab(outgoing.map { Int32($0.to) }, empty: 0)

        demandOffset = Self.offsets(
            parts.demands.enumerated().flatMap { activity, demands in demands.map { _ in activity } }, count: count)
        let demands = parts.demands.flatMap(\.self)
        demandResource = Slab(demands.map { Int32($0.resource) }, empty: 0)
        demandAmount = Slab(demands.map { Int32($0.amount) }, empty: 0)
        calendar = Slab(parts.calendars.flatMap(\.self), empty: 0)
        works = Slab(parts.works, empty: true)

        packedNeed = Slab(count, 0)
        var capacity = Self.guardBits
        if isUniform {
            for (resource, calendar) in parts.calendars.enumerated() {
                capacity |= UInt64(calendar.first ?? 0) << UInt64(16 * resource)
            }
            for (activity, demands) in parts.demands.enumerated() {
                for demand in demands { packedNeed.base[activity] += UInt64(demand.amount) << UInt64(16 * demand.resource) }
            }
        }
        packedCapacity = capacity
    }

    private static func offsets(_ sorted: [Int], count: Int) -> Slab<Int32> {
        let offsets = Slab<Int32>(count + 1, 0)
        for index in sorted { offsets.base[index + 1] += 1 }
        for index in 0..<count { offsets.base[index + 1] += offsets.base[index] }
        return offsets
    }
}

/// What a network is made of, before it is flat; it can be turned round.
struct NetworkParts {
    var days: [Int32]
    var demands: [[Demand]]
    var links: [Link]
    var release: [Int32]
    var fixedStart: [Int32]
    /// What each resource has, day after day up to the span.
    var calendars: [[Int32]]
    var works: [Bool]
    var horizon: Int
    var isUniform: Bool

    var span: Int { works.count }

    /// The same project seen from its end: what was the beginning of day t is the beginning of day `horizon - t`, links point the
    /// other way, and scheduling it as early as possible schedules the project as late as possible.
    ///
    /// Days before 0 of the project have the most that a resource ever has, so that what is placed there always fits: it serves to
    /// put activities in order, never as their dates.
    func mirrored(fixedFinish: [Int32], deadlines: [Int?]) -> NetworkParts {
        var mirror = self
        mirror.links = links.map { link in
            switch link.kind {
            case .finishToStart: Link(from: link.to, to: link.from, kind: .finishToStart, lag: link.lag)
            case .startToStart: Link(from: link.to, to: link.from, kind: .finishToFinish, lag: link.lag)
            case .finishToFinish: Link(from: link.to, to: link.from, kind: .startToStart, lag: link.lag)
            }
        }
        mirror.release = deadlines.map { deadline in Int32(max(0, horizon - min(horizon, deadline ?? horizon))) }
        mirror.fixedStart = zip(fixedStart, fixedFinish).map { start, finish in start < 0 ? -1 : Int32(horizon) - finish }
        mirror.calendars = calendars.map { calendar in
            let highest = calendar.max() ?? 0
            return (0..<span).map { $0 < horizon ? calendar[horizon - 1 - $0] : highest }
        }
        mirror.works = (0..<span).map { $0 < horizon ? works[horizon - 1 - $0] : true }
        return mirror
    }
}
