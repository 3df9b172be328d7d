/// One population of the genetic search: activity lists (Hartmann 1998), each justified to the right and back to the left (Valls,
/// Ballestín and Quintanilla 2005), crossed over where a parent uses its resources most (the same, 2008).
///
/// One thread uses it at a time; what it does depends on its seed and the number of steps alone.
// It is handed from one round to the next, where another thread may take it: rounds are separated by joining all threads.
final class Island: @unchecked Sendable {
    /// The best schedule so far: begin and end of each activity.
    private(set) var best = Score.worst
    let bestStarts: Slab<Int32>
    let bestFinishes: Slab<Int32>
    /// The list that gives it.
    let bestList: Slab<Int32>
    /// Schedules generated so far.
    private(set) var steps = 0

    let network: Network
    private let mirror: Network
    private let wishes: Wishes
    private let target: Int
    private let forward: ScheduleBuilder
    private let backward: ScheduleBuilder
    let lists: ListMaker
    private let mirrorLists: ListMaker
    var random: SeededRandom
    let priorities: PriorityRules
    private let size: Int
    let length: Int
    /// Members of the population: their lists, begins, ends and scores.
    let memberLists: Slab<Int32>
    let memberStarts: Slab<Int32>
    let memberFinishes: Slab<Int32>
    private let memberTimes: Slab<Int64>
    private(set) var scores: [Score] = []
    private var sinceBetter = 0
    let list: Slab<Int32>
    let isTaken: Slab<Bool>
    private let keys: Slab<Int32>
    let load: Slab<Int32>

    init(_ search: SearchSpace, size: Int, seed: UInt64, stream: Int) {
        network = search.network
        mirror = search.mirror
        wishes = search.wishes
        target = search.target
        priorities = search.priorities
        forward = ScheduleBuilder(network)
        backward = ScheduleBuilder(mirror)
        lists = ListMaker(network)
        mirrorLists = ListMaker(mirror)
        random = SeededRandom(seed: seed, stream: stream)
        self.size = size
        length = network.movable.count
        bestStarts = Slab(network.count, 0)
        bestFinishes = Slab(network.count, 0)
        bestList = Slab(length, 0)
        memberLists = Slab(size * length, 0)
        memberStarts = Slab(size * network.count, 0)
        memberFinishes = Slab(size * network.count, 0)
        memberTimes = Slab(size, 0)
        list = Slab(length, 0)
        isTaken = Slab(network.count, false)
        keys = Slab(network.count, 0)
        load = Slab(network.span + 1, 0)
    }

    /// Whether nothing better can exist.
    var isFinished: Bool { best <= Score(end: target) }

    /// Goes on until that many more schedules have been generated, or `stops` says so, which is asked after each child.
    func run(steps quota: Int, stops: () -> Bool) {
        let end = steps + quota
        while steps < end && !isFinished && !stops() {
            if scores.count < size { found() } else { breed() }
        }
    }

    /// One schedule by the first rule, whatever the budget: there is always something to show.
    func runOnce() { if scores.isEmpty { found() } }

    /// Takes in a member of another island, in the place of the worst here.
    func receive(_ other: Island) {
        guard !other.scores.isEmpty, scores.count == size, length > 0, let given = other.bestMember else { return }
        let worst = worstMember
        guard other.scores[given] < scores[worst] else { return }
        (memberLists.base + worst * length).update(from: other.memberLists.base + given * length, count: length)
        (memberStarts.base + worst * network.count).update(from: other.memberStarts.base + given * network.count, count: network.count)
        (memberFinishes.base + worst * network.count).update(
            from: other.memberFinishes.base + given * network.count, count: network.count)
        memberTimes.base[worst] = other.memberTimes.base[given]
        scores[worst] = other.scores[given]
    }

    private var bestMember: Int? { scores.indices.min { scores[$0] < scores[$1] } }

    private var worstMember: Int { scores.indices.max { scores[$0] < scores[$1] } ?? 0 }

    // Members

    /// Adds a member to the first population: one by each rule, then at random, more likely what the rule of latest ends prefers.
    private func found() {
        let member = scores.count
        priorities.write(member: member, into: list.base, keys: keys.base, lists: lists, random: &random)
        if member % 5 == 3 {
            steps += 1
            // Both ways to generate schedules have their strong sides.
            if forward.buildInParallel(list.base) != nil { lists.sort(by: forward.starts, into: list.base) }
        }
        guard let score = improve() else { return giveUp() }
        scores.append(score)
        keep(scores.count - 1, score)
    }

    /// A list that does not even fit is no member; the population gets one more of another list instead, or none.
    private func giveUp() {
        steps += 1
    }

    /// Writes the schedule in the forward builder, and its list, in the place of a member.
    private func keep(_ member: Int, _ score: Score) {
        lists.sort(by: forward.starts, into: memberLists.base + member * length)
        (memberStarts.base + member * network.count).update(from: forward.starts, count: network.count)
        (memberFinishes.base + member * network.count).update(from: forward.finishes, count: network.count)
        memberTimes.base[member] = time()
    }

    /// The sum of all begins: schedules of one score and one time are taken for the same.
    private func time() -> Int64 {
        var time: Int64 = 0
        for activity in 0..<network.count { time &+= Int64(forward.starts[activity]) &* Int64(activity &+ 7) }
        return time
    }

    /// Builds the list, then justifies it to the right and to the left; the schedule is then in the forward builder.
    private func improve() -> Score? {
        guard let first = build() else { return nil }
        guard length > 1 else { return first }
        for activity in 0..<network.count { keys.base[activity] = forward.finishes[activity] }
        lists.sort(by: keys.base, reversedFrom: network.horizon, into: list.base)
        steps += 1
        guard backward.build(list.base, origin: network.horizon - first.end) != nil else { return first }
        for activity in 0..<network.count { keys.base[activity] = -backward.finishes[activity] }
        lists.sort(by: keys.base, into: list.base)
        return build() ?? first
    }

    private func build() -> Score? {
        steps += 1
        guard let end = forward.build(list.base) else { return nil }
        let score = wishes.score(end: end, starts: forward.starts, finishes: forward.finishes)
        if score < best {
            best = score
            bestStarts.base.update(from: forward.starts, count: network.count)
            bestFinishes.base.update(from: forward.finishes, count: network.count)
            bestList.base.update(from: list.base, count: length)
            sinceBetter = 0
        }
        return score
    }

    // Children

    private func breed() {
        sinceBetter += 1
        if sinceBetter > 60 * size && length > 1 { return restart() }
        let mother = parent()
        var father = parent()
        if father == mother { father = (mother + 1 + random.below(size - 1)) % size }
        if random.below(2) == 0 { crossAtPeak(mother, father) } else { crossAtPoints(mother, father) }
        mutate()
        if !network.isPlain { lists.mend(list.base) }
        guard let score = improve() else { return }
        let time = time()
        for member in 0..<size where memberTimes.base[member] == time && scores[member] == score { return }
        let worst = worstMember
        if score <= scores[worst] {
            scores[worst] = score
            keep(worst, score)
        }
    }

    /// Begins again with a new population; the best schedule stays, outside of it.
    private func restart() {
        scores.removeAll(keepingCapacity: true)
        sinceBetter = 0
    }

    private func parent() -> Int {
        let first = random.below(size)
        let second = random.below(size)
        return scores[first] <= scores[second] ? first : second
    }
}
