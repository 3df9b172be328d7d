/// Sums of needs, unit by unit: what has not the same unit does not add up, and is never added.
public struct NeedTotals: Hashable, Sendable {
    public struct Sum: Hashable, Sendable {
        public let unit: NeedUnit
        public internal(set) var needs = 0
        public internal(set) var needed = Quantity.zero
        public internal(set) var promised = Quantity.zero
        public internal(set) var obtained = Quantity.zero
        public internal(set) var spent = Quantity.zero
        /// What has not come yet; what came too much of one need is not another's.
        public internal(set) var missing = Quantity.zero
        /// Needs of which nobody has said how much: they are in no sum.
        public internal(set) var unknown = 0

        /// What was given and is not spent, where it is money.
        public var left: Quantity { obtained - spent }
    }

    /// In the order of the usual units, then of the team's own by name.
    public let sums: [Sum]

    public init(of needs: some Sequence<Need>) {
        var sums: [NeedUnit: Sum] = [:]
        for need in needs {
            var sum = sums[need.unit] ?? Sum(unit: need.unit)
            sum.needs += 1
            if let quantity = need.quantity { sum.needed += quantity } else { sum.unknown += 1 }
            sum.promised += need.promised
            sum.obtained += need.obtained
            sum.spent += need.spent
            sum.missing += need.missing ?? .zero
            sums[need.unit] = sum
        }
        self.sums = sums.values.sorted { Self.order($0.unit) < Self.order($1.unit) }
    }

    private static func order(_ unit: NeedUnit) -> (Int, String) {
        switch unit {
        case .usual(let usual): (NeedUnit.Usual.allCases.firstIndex(of: usual) ?? 0, "")
        case .own(let words): (NeedUnit.Usual.allCases.count, words)
        }
    }
}

extension Needs {
    /// Needs that have a kind, a month or whoever decides in common; nil for those of which it is not said.
    public struct Group<Key: Hashable & Sendable>: Sendable {
        public let key: Key
        public let needs: [Need]
        public var totals: NeedTotals { NeedTotals(of: needs) }
    }

    /// In the order of the kinds; those of which there are none are left out.
    public var byKind: [Group<NeedKind>] {
        NeedKind.allCases.map { kind in Group(key: kind, needs: all.filter { $0.kind == kind }) }.filter { !$0.needs.isEmpty }
    }

    /// By the first day of the month by which they are needed, the earliest first; those without a date last.
    public var byMonth: [Group<Day?>] {
        func month(_ need: Need) -> Day? { need.neededBy.map { $0 - ($0.day - 1) } }
        return Dictionary(grouping: all, by: month).map { Group(key: $0.key, needs: $0.value) }
            .sorted { ($0.key?.ordinal ?? .max) < ($1.key?.ordinal ?? .max) }
    }

    /// By who decides, those with most needs first; those without last.
    public var byDecider: [Group<Party?>] {
        var order: [Party?] = []
        for need in all where !order.contains(need.decider) { order.append(need.decider) }
        let groups = order.map { decider in Group(key: decider, needs: all.filter { $0.decider == decider }) }
        return groups.enumerated().sorted {
            let left = ($0.element.key == nil ? 1 : 0, -$0.element.needs.count, $0.offset)
            return left < ($1.element.key == nil ? 1 : 0, -$1.element.needs.count, $1.offset)
        }.map(\.element)
    }
}
