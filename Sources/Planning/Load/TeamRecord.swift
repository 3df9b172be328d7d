/// What actions took in the end over what had been estimated for them: the team's own record, by which its new estimates are read.
///
/// The team's and nobody's own: a person's would be too short to count with, and a judgement of them.
public struct TeamRecord: Hashable, Sendable {
    /// An action that is done, was estimated, and of which somebody said how many days it took.
    public struct Entry: Hashable, Sendable {
        public let action: ActionID
        /// The day it was done.
        public let day: Day
        /// The days that a forecast would have counted, on average, by its estimate and what contributors bring.
        public let estimated: Double
        public let spent: Double
        /// The variance that its own three points give it, over the square of their mean.
        public let ownVariance: Double

        public var ratio: Double { spent / estimated }
        /// The ratio as it counts: a slip of the pen, hours for days, must not make the forecast.
        public var counted: Double { min(max(ratio, TeamRecord.bounds.lowerBound), TeamRecord.bounds.upperBound) }
    }

    /// The oldest first; no more than ``most``.
    public let entries: [Entry]
    /// Actions that are done and were estimated, of which nobody has said what they took.
    public let unsaid: Int

    /// Fewer say nothing: with five, the middle of all that the team does lies between the least and the greatest of them 94 times in a
    /// hundred, whatever its form (1 − 2 × ½⁵; Hubbard 2007 calls it the rule of five); with three it would be 75.
    public static let fewest = 5
    /// What a team did long ago tells less of it.
    public static let most = 100
    /// What a ratio counts for at least and at most.
    public static let bounds = 0.1...10.0

    public var isEnough: Bool { entries.count >= Self.fewest }

    /// How many times its estimate an action took, on average; nil while there are fewer than ``fewest``.
    public var factor: Double? {
        isEnough ? entries.reduce(0) { $0 + $1.counted } / Double(entries.count) : nil
    }

    /// Visits each action once.
    public init(of deployment: Deployment) {
        var entries: [(entry: Entry, number: Int)] = []
        var unsaid = 0
        for action in deployment.plan.actions where action.status == .done {
            guard let day = action.doneDay, let estimated = action.estimatedDays, let effort = action.effort else { continue }
            guard let spent = action.spentDays else {
                unsaid += 1
                continue
            }
            let own = effort.variance / (effort.mean * effort.mean)
            entries.append((Entry(action: action.id, day: day, estimated: estimated, spent: spent, ownVariance: own), action.number))
        }
        entries.sort { ($0.entry.day, $0.number) < ($1.entry.day, $1.number) }
        self.entries = entries.suffix(Self.most).map(\.entry)
        self.unsaid = unsaid
    }
}

extension Action {
    /// The days that its estimate comes to on average, all people together; nil without an estimate, or with one of nothing.
    ///
    /// What contributors bring is part of the effort, unless it is more.
    public var estimatedDays: Double? {
        guard let effort, effort.likely > 0 else { return nil }
        let help = contributions.reduce(0) { $0 + ($1.days ?? 0) }
        return effort.mean * max(1, help / effort.likely)
    }
}
