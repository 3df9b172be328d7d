extension Need {
    /// Where a need stands. Never typed: it follows from the entries.
    public enum Standing: String, CaseIterable, Codable, Sendable {
        case toAsk, asked, refused, promised, partlyObtained, obtained

        /// Something remains to be asked or waited for.
        public var isOpen: Bool { self != .obtained }
    }

    /// The sum of the entries of a kind.
    public func total(_ kind: NeedEntry.Kind) -> Quantity {
        entries.reduce(.zero) { $1.kind == kind ? $0 + ($1.quantity ?? .zero) : $0 }
    }

    /// What was promised since the last refusal: what was promised before it is promised no more.
    public var promised: Quantity {
        var sum = Quantity.zero
        for entry in words {
            if entry.kind == .refused { sum = .zero }
            if entry.kind == .promised { sum += entry.quantity ?? .zero }
        }
        return sum
    }

    public var obtained: Quantity { total(.obtained) }
    public var spent: Quantity { total(.spent) }

    /// What has not come yet; nil while nobody has said how much is needed.
    public var missing: Quantity? { quantity.map { max($0 - obtained, .zero) } }

    /// What came beyond what was needed; nil when nothing did.
    public var surplus: Quantity? {
        guard let quantity, obtained > quantity else { return nil }
        return obtained - quantity
    }

    /// What was given and is not spent; nil for what is no money.
    public var left: Quantity? { unit == .euros ? obtained - spent : nil }

    /// What was spent above what was given; nil when nothing was.
    public var overspent: Quantity? { left.flatMap { $0 < .zero ? .zero - $0 : nil } }

    /// By day, those of one day in the order they were written down.
    public var entriesByDay: [NeedEntry] {
        entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// What was asked and answered, by day.
    private var words: [NeedEntry] { entriesByDay.filter { [.asked, .refused, .promised].contains($0.kind) } }

    /// While nobody has said how much is needed, what came is a part.
    public var standing: Standing {
        if obtained > .zero { return missing == .zero ? .obtained : .partlyObtained }
        let words = words
        switch words.last?.kind {
        case .promised: return .promised
        case .refused: return .refused
        // Who asks again for what is promised has it promised still.
        case .asked: return words.last { $0.kind != .asked }?.kind == .promised ? .promised : .asked
        default: return .toAsk
        }
    }

    public var isObtained: Bool { standing == .obtained }

    /// The day on which what was missing came in full; nil until then.
    public var obtainedDay: Day? { isObtained ? entries.lazy.filter { $0.kind == .obtained }.map(\.day).max() : nil }

    /// The day has passed by which it had to be there.
    public func isLate(on today: Day) -> Bool { standing.isOpen && neededBy.map { $0 < today } == true }

    /// The last request.
    public var lastAsked: NeedEntry? { words.last { $0.kind == .asked } }
}

extension Needs {
    /// What to ask, to whom, before when: all that has not come in full, the critical ones first, each by date; what has no
    /// date comes last, for it has to be given one.
    public var toAsk: [Need] {
        func key(_ place: (offset: Int, need: Need)) -> (Int, Int, Int) {
            (place.need.isCritical ? 0 : 1, place.need.neededBy?.ordinal ?? .max, place.offset)
        }
        return all.filter { !$0.isObtained }.enumerated().map { (offset: $0.offset, need: $0.element) }
            .sorted { key($0) < key($1) }.map(\.need)
    }
}
