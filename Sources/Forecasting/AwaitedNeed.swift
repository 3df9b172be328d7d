import Planning

/// A need that has not come in full, with the open actions that begin no earlier than it does.
public struct AwaitedNeed: Hashable, Sendable {
    /// When it is there, as far as anybody has said.
    public enum Arrival: Hashable, Sendable {
        /// The day by which it has to be there; it is still to come.
        case expected(Day)
        /// Nobody has said a day.
        case noDay
        /// The day has passed, and it has not come in full.
        case overdue(Day)
        /// Whoever decides has said no.
        case refused
    }

    public let need: NeedID
    public let arrival: Arrival
    /// By number. What is under way is not among them: it waits for nothing any more.
    public let actions: [ActionID]

    /// The day on which it is expected; nil where nobody knows.
    public var expectedDay: Day? { if case .expected(let day) = arrival { day } else { nil } }
}

extension Deployment {
    /// What open actions still wait for, in the order it is to be asked for.
    func awaitedNeeds(today: Day) -> [AwaitedNeed] {
        needs.toAsk.compactMap { need in
            let waiting = need.waiting.compactMap { plan[$0] }.filter { $0.status.isOpen && !$0.hasBegun }
            guard !waiting.isEmpty else { return nil }
            return AwaitedNeed(
                need: need.id, arrival: need.arrival(today: today), actions: waiting.sorted { $0.number < $1.number }.map(\.id))
        }
    }
}

extension Need {
    fileprivate func arrival(today: Day) -> AwaitedNeed.Arrival {
        if standing == .refused { return .refused }
        guard let day = neededBy else { return .noDay }
        return day < today ? .overdue(day) : .expected(day)
    }
}
