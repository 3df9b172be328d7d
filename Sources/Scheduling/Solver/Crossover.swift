/// How children are made of two members, and changed at random.
extension Island {
    /// Up to a point and from another on from the mother, between them what is left in the order of the father.
    func crossAtPoints(_ mother: Int, _ father: Int) {
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
    func crossAtPeak(_ mother: Int, _ father: Int) {
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
    func mutate() {
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
