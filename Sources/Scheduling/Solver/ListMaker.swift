/// Makes lists of the movable activities: in an order of links, sorted by what one wishes.
final class ListMaker {
    private let network: Network
    private let buckets: Slab<Int32>
    private let isPlaced: Slab<Bool>
    private let stack: Slab<Int32>
    private let scratch: Slab<Int32>

    init(_ network: Network) {
        self.network = network
        buckets = Slab(network.span + 2, 0)
        isPlaced = Slab(network.count, false)
        stack = Slab(network.count + network.linkFrom.count + 1, 0)
        scratch = Slab(network.count, 0)
    }

    /// Sorts by day, those of one day in the order of links; stable, linear in activities and days.
    ///
    /// - Parameter reversed: whether keys count back from `top`, and the order of links is turned round.
    func sort(by keys: UnsafePointer<Int32>, reversedFrom top: Int? = nil, into list: UnsafeMutablePointer<Int32>) {
        let count = network.movable.count
        guard count > 0 else { return }
        var lowest = Int32.max
        var highest = Int32.min
        network.movable.withUnsafeBufferPointer { movable in
            for place in 0..<count {
                let key = keys[Int(movable[place])]
                lowest = min(lowest, key)
                highest = max(highest, key)
            }
            let size = Int(highest) - Int(lowest) + 2
            guard size <= buckets.count else {
                sortSlowly(by: keys, isReversed: top != nil, into: list)
                return
            }
            let base = buckets.base
            base.update(repeating: 0, count: size)
            if top == nil {
                for place in 0..<count { base[Int(keys[Int(movable[place])] - lowest) + 1] += 1 }
                for bucket in 1..<size { base[bucket] += base[bucket - 1] }
                for place in 0..<count {
                    let bucket = Int(keys[Int(movable[place])] - lowest)
                    list[Int(base[bucket])] = movable[place]
                    base[bucket] += 1
                }
            } else {
                for place in 0..<count { base[Int(highest - keys[Int(movable[place])]) + 1] += 1 }
                for bucket in 1..<size { base[bucket] += base[bucket - 1] }
                for place in stride(from: count - 1, through: 0, by: -1) {
                    let bucket = Int(highest - keys[Int(movable[place])])
                    list[Int(base[bucket])] = movable[place]
                    base[bucket] += 1
                }
            }
        }
        if !network.isPlain { top == nil ? mend(list) : mendReversed(list) }
    }

    private func sortSlowly(by keys: UnsafePointer<Int32>, isReversed: Bool, into list: UnsafeMutablePointer<Int32>) {
        let sorted = network.movable.sorted { first, second in
            let order = (keys[Int(first)], network.rank.base[Int(first)])
            let other = (keys[Int(second)], network.rank.base[Int(second)])
            return isReversed ? order > other : order < other
        }
        for (place, activity) in sorted.enumerated() { list[place] = activity }
    }

    /// Moves activities in front of those that wait for them, and leaves the rest in its order.
    func mend(_ list: UnsafeMutablePointer<Int32>) {
        mend(list, offsets: network.linkOffset.base, others: network.linkFrom.base)
    }

    /// The same for a list to be read against the links.
    private func mendReversed(_ list: UnsafeMutablePointer<Int32>) {
        mend(list, offsets: network.nextOffset.base, others: network.nextTo.base)
    }

    private func mend(_ list: UnsafeMutablePointer<Int32>, offsets: UnsafePointer<Int32>, others: UnsafePointer<Int32>) {
        let count = network.movable.count
        scratch.base.update(from: list, count: count)
        isPlaced.base.update(repeating: false, count: network.count)
        for activity in network.fixed { isPlaced.base[Int(activity)] = true }
        var place = 0
        for index in 0..<count {
            var depth = 0
            stack.base[0] = scratch.base[index]
            while depth >= 0 {
                let activity = Int(stack.base[depth])
                if isPlaced.base[activity] {
                    depth -= 1
                    continue
                }
                let before = depth
                for link in Int(offsets[activity])..<Int(offsets[activity + 1]) where !isPlaced.base[Int(others[link])] {
                    depth += 1
                    stack.base[depth] = others[link]
                }
                if depth == before {
                    isPlaced.base[activity] = true
                    list[place] = Int32(activity)
                    place += 1
                    depth -= 1
                }
            }
        }
    }
}
