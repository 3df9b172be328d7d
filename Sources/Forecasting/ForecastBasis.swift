import Planning

/// What a forecast rests on, and what it leaves out: nothing is guessed, so whoever reads it is told.
public struct ForecastBasis: Hashable, Sendable {
    /// An open action that a forecast can not count, and why.
    public struct LeftOut: Hashable, Sendable {
        public enum Reason: Hashable, Sendable {
            /// Nobody has estimated it, nor told both when it starts and when it is due.
            case noEstimate
            /// Nobody has estimated it, and the days that it was to take are over.
            case overdue
            /// It is estimated, and nobody is there to do it: no responsible, or one who has left.
            case nobody
            /// It asks days of somebody who has none for this deployment.
            case noTime(PersonID)
        }

        public let action: ActionID
        public let reason: Reason
    }

    /// Every open action.
    public let open: Int
    /// Those counted by their estimate.
    public let estimated: Int
    /// Those of them that say how much better or worse it may go.
    public let ranged: Int
    /// Those counted by the days between their start and their due date, for want of an estimate.
    public let spanned: Int
    /// By number. They keep their place between the actions that wait for them, and take no time.
    public let leftOut: [LeftOut]
    /// Those that somebody or something holds up, counted as if that ended today: nobody knows when it does. By number.
    public let blocked: [ActionID]
    /// Those in pause, counted as if taken up again today. By number.
    public let paused: [ActionID]
    /// The needs that open actions wait for. One that is expected on a day holds them until then; any other counts as if it came today.
    public let awaited: [AwaitedNeed]
    /// Contributors' parts of counted actions whose days nobody has said: they ask nothing of anybody.
    public let unknownParts: Int
    /// Those whose time is counted, by name.
    public let people: [PersonID]
    /// What actions that are done took over their estimates: efforts are counted so many times, once there are enough of them.
    public let record: TeamRecord

    public var known: Int { open - leftOut.count }
    /// Whether the end can only come later than said.
    public var isAtBest: Bool { !leftOut.isEmpty || !blocked.isEmpty || !unexpected.isEmpty }
    /// The needs of which nobody knows when they come.
    public var unexpected: [AwaitedNeed] { awaited.filter { $0.expectedDay == nil } }
    /// At least half of the open actions: a forecast of fewer would say more about what is not written than about the plan.
    public var isEnough: Bool { known > 0 && 2 * known >= open }
}

/// Why there is no forecast of a plan.
public enum NoForecast: Error, Hashable, Sendable {
    /// Everything is done or dropped, or nothing is planned yet.
    case nothingOpen
    /// Fewer than half of the open actions can be counted.
    case tooLittleKnown(ForecastBasis)
    /// More open actions than a forecast takes.
    case tooManyActions(limit: Int)
    /// The work goes on for more years than a forecast looks ahead; the action named is most of it, when there is one.
    case tooLong(ActionID?)
    /// These wait for each other.
    case circle([ActionID])
    /// The plan can not be scheduled; the action named is where that shows.
    case impossible(ActionID?)
    /// It was stopped before it began.
    case interrupted
}
