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

    private let network: Network
    private let mirror: Network
    private let wishes: Wishes
    private let target: Int
    private let forward: ScheduleBuilder
    private let backward: ScheduleBuilder
    private let lists: ListMaker
    private let mirrorLists: ListMaker
    private var random: SeededRandom
    private let priorities: PriorityRules
    private let size: Int
    private let length: Int
    /// Members of the population: their lists, begins, ends and scores.
    private let memberLists: Slab<Int32>
    private let memberStarts: Slab<Int32>
    private let memberFinishes: Slab<Int32>
    private let memberTimes: Slab<Int64>
    private var scores: [Score] = []
    private var sinceBetter = 0
    private let list: Slab<Int32>
    private let isTaken: Slab<Bool>
    private let keys: Slab<Int32>
    private let load: Slab<Int32>

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
    var isFinished: Bool { wishes.areNone && best.end <= target }

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

    /// Up to a point and from another on from the mother, between them what is left in the order of the father.
    private func crossAtPoints(_ mother: Int, _ father: Int) {
        let one = random.below(length + 1)
        let two = random.below(length + 1)
        let (first, last) = (min(one, two), max(one, two))
        let from = memberLists.base + mother * length
        let other = memberLists.base + father * length
        isTaken.base.update(repeating: false, count: network.count)
        for place in 0..<first {
            list.base[place] = from[place]
            isTaken.base[Int(from[place])] = true
        }
        var place = first
        var next = 0
        while place < last {
            let activity = Int(other[next])
            next += 1
            guard !isTaken.base[activity] else { continue }
            isTaken.base[activity] = true
            list.base[place] = Int32(activity)
            place += 1
        }
        for index in 0..<length where !isTaken.base[Int(from[index])] {
            list.base[place] = from[index]
            place += 1
        }
    }

    /// What the father begins while it uses the most of its resources keeps the father's order; the rest keeps the mother's, before and
    /// after it.
    private func crossAtPeak(_ mother: Int, _ father: Int) {
        let end = scores[father].end
        guard end > 1, end < load.count else { return crossAtPoints(mother, father) }
        let width = end / 4 + random.below(end / 2 + 1)
        let from = peak(of: father, end: end, width: max(1, width))
        let until = from + width
        let starts = memberStarts.base + father * network.count
        let motherStarts = memberStarts.base + mother * network.count
        let motherList = memberLists.base + mother * length
        let fatherList = memberLists.base + father * length
        isTaken.base.update(repeating: false, count: network.count)
        for place in 0..<length {
            let start = Int(starts[Int(fatherList[place])])
            if start >= from && start < until { isTaken.base[Int(fatherList[place])] = true }
        }
        var place = 0
        for index in 0..<length {
            let activity = Int(motherList[index])
            guard !isTaken.base[activity], Int(motherStarts[activity]) < from else { continue }
            list.base[place] = Int32(activity)
            place += 1
        }
        for index in 0..<length where isTaken.base[Int(fatherList[index])] {
            list.base[place] = fatherList[index]
            place += 1
        }
        for index in 0..<length {
            let activity = Int(motherList[index])
            guard !isTaken.base[activity], Int(motherStarts[activity]) >= from else { continue }
            list.base[place] = Int32(activity)
            place += 1
        }
        if network.isPlain { lists.mend(list.base) }
    }

    /// Where, of three places, that many days hold the most of what the father does.
    private func peak(of father: Int, end: Int, width: Int) -> Int {
        let starts = memberStarts.base + father * network.count
        let finishes = memberFinishes.base + father * network.count
        var found = 0
        var most = -1
        for _ in 0..<3 {
            let from = random.below(max(1, end - width + 1))
            let until = from + width
            var work = 0
            for activity in 0..<network.count {
                let overlap = min(Int(finishes[activity]), until) - max(Int(starts[activity]), from)
                if overlap > 0 { work += overlap * Int(priorities.intensity[activity]) }
            }
            if work > most {
                most = work
                found = from
            }
        }
        return found
    }

    /// Changes neighbours in the list where no link is between them.
    private func mutate() {
        guard length > 1 else { return }
        let changes = 1 + random.below(3)
        for _ in 0..<changes {
            var place = random.below(length - 1)
            // Moves one activity forward over some others that it does not wait for.
            var moves = 1 + random.below(max(2, length / 20))
            while moves > 0 && place + 1 < length && !waits(Int(list.base[place + 1]), for: list.base[place]) {
                (list.base[place], list.base[place + 1]) = (list.base[place + 1], list.base[place])
                place += 1
                moves -= 1
            }
        }
    }

    @inline(__always)
    private func waits(_ activity: Int, for other: Int32) -> Bool {
        for link in Int(network.linkOffset.base[activity])..<Int(network.linkOffset.base[activity + 1])
        where network.linkFrom.base[link] == other {
            return true
        }
        return false
    }
}
