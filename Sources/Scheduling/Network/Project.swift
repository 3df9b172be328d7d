/// What there is to do, in which order, and who or what there is to do it with.
///
/// Days are whole numbers: day 0 is the first that can still be worked, usually today. Activities, links and resources are named by
/// their position in the arrays of the project. Amounts of a resource are whole numbers in a unit of the caller's choice (agents,
/// tenths of a day…), the same for capacities and demands.
public struct Project: Hashable, Sendable {
    public var activities: [Activity]
    public var links: [Link]
    public var resources: [Resource]
    /// On which days activities counted in days go on: those with more than 0. Every day, unless said otherwise.
    public var workingDays: Capacity

    public init(activities: [Activity] = [], links: [Link] = [], resources: [Resource] = [], workingDays: Capacity = .constant(1)) {
        self.activities = activities
        self.links = links
        self.resources = resources
        self.workingDays = workingDays
    }
}

/// Something to do, without the hand of the planner leaving it half done for something else.
public struct Activity: Hashable, Sendable {
    /// For messages; nothing is found by it.
    public var name: String
    public var work: Work
    /// The first day it may begin.
    public var release: Int
    /// It must have ended by the beginning of this day; nil when nothing says so.
    public var deadline: Int?
    /// It should have ended by the beginning of this day: later counts as lateness, which schedules avoid after the end itself.
    public var due: Int?
    /// What one day of lateness against `due` weighs.
    public var weight: Int
    /// The day on which it begins whatever happens; nil when it may move.
    public var fixedStart: Int?
    /// When it was begun, a day before 0 or 0, if it was: `work` is then what remains. It waits for no link any more.
    public var startedOn: Int?
    /// When it begins in today's plan: of two schedules as good otherwise, the one that moves less is preferred.
    public var currentStart: Int?

    public init(
        name: String = "", work: Work, release: Int = 0, deadline: Int? = nil, due: Int? = nil, weight: Int = 1, fixedStart: Int? = nil,
        startedOn: Int? = nil, currentStart: Int? = nil
    ) {
        self.name = name
        self.work = work
        self.release = release
        self.deadline = deadline
        self.due = due
        self.weight = weight
        self.fixedStart = fixedStart
        self.startedOn = startedOn
        self.currentStart = currentStart
    }
}

/// How much there is to do.
public enum Work: Hashable, Sendable {
    /// That many days, each demand held on every one of them. It goes on over days without work (the project's, or with less than the
    /// demand of a resource in its calendar) and is not interrupted by anything else. 0 days: a milestone.
    case days(Int, demands: [Demand] = [])
    /// That much of each resource, done as fast as what the resource has left each day permits, from the first day that one of them
    /// has something left. What was placed before it keeps what it has.
    case efforts([Demand])
}

/// An amount of a resource, by the resource's position in the project.
public struct Demand: Hashable, Sendable {
    public var resource: Int
    public var amount: Int

    public init(resource: Int, amount: Int) {
        self.resource = resource
        self.amount = amount
    }
}

/// One activity waits for another, by their positions in the project.
public struct Link: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// `to` begins `lag` days after the end of `from`, or later.
        case finishToStart
        /// `to` begins `lag` days after the beginning of `from`, or later.
        case startToStart
        /// `to` ends `lag` days after the end of `from`, or later.
        case finishToFinish
    }

    public var from: Int
    public var to: Int
    public var kind: Kind
    /// Calendar days; less than 0 lets them overlap.
    public var lag: Int

    public init(from: Int, to: Int, kind: Kind = .finishToStart, lag: Int = 0) {
        self.from = from
        self.to = to
        self.kind = kind
        self.lag = lag
    }
}

/// Somebody, or something, that is there again every day.
public struct Resource: Hashable, Sendable {
    /// For messages; nothing is found by it.
    public var name: String
    public var capacity: Capacity

    public init(name: String = "", capacity: Capacity) {
        self.name = name
        self.capacity = capacity
    }
}

/// How much there is on each day: a pattern that comes again for ever from day 0 on, and days that differ from it.
public struct Capacity: Hashable, Sendable {
    /// Seven numbers for a week that begins like day 0; one number when every day is the same.
    public var pattern: [Int]
    /// Absences, holidays, help that comes for some days: what there is on that day instead.
    public var exceptions: [Int: Int]

    public init(pattern: [Int], exceptions: [Int: Int] = [:]) {
        self.pattern = pattern
        self.exceptions = exceptions
    }

    public static func constant(_ amount: Int) -> Capacity { Capacity(pattern: [amount]) }

    /// The amount on a day; days before 0 follow the pattern too.
    public func amount(on day: Int) -> Int {
        if let exception = exceptions[day] { return exception }
        guard !pattern.isEmpty else { return 0 }
        let place = day % pattern.count
        return pattern[place < 0 ? place + pattern.count : place]
    }
}
