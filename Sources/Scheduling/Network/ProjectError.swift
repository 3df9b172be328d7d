/// Why a project can not be scheduled at all. Numbers are positions in the arrays of the project.
public enum ProjectError: Error, Hashable, Sendable {
    /// The activities wait for each other in a circle: each for the one before it, the first for the last.
    case cycle(activities: [Int])
    case selfLink(link: Int, activity: Int)
    case unknownActivity(link: Int)
    case unknownResource(activity: Int, resource: Int)
    case negativeWork(activity: Int)
    case negativeWeight(activity: Int)
    case negativeCapacity(resource: Int)
    /// A release, a fixed start or today's date before day 0, or a beginning in the future of what has begun.
    case dayOutOfRange(activity: Int, day: Int)
    /// A number beyond what a project on earth needs, named so that a slip of the keyboard is found.
    case absurdNumber(activity: Int?, resource: Int?, number: Int)
    /// The days without end that the pattern of the resource gives are all empty, and the activity needs it.
    case neverAvailable(activity: Int, resource: Int)
    /// More at once than the pattern of the resource ever gives.
    case demandAboveCapacity(activity: Int, resource: Int, demand: Int, highest: Int)
    /// What the activity needs is never there on one day, or only on days that nobody works.
    case neverTogether(activity: Int)
    case noWorkingDay
    /// Links and calendars alone let the activity end on `earliest` at best, after its deadline.
    case deadlineTooEarly(activity: Int, deadline: Int, earliest: Int)
    /// Its release, or links and calendars alone, let the activity begin on `earliest` at best, after its fixed start.
    case fixedStartTooEarly(activity: Int, fixedStart: Int, earliest: Int)
    /// Activities with fixed starts need more of a resource than it has on that day.
    case fixedStartsCollide(resource: Int, day: Int, activities: [Int])
    /// More activities, links or resources than this library takes.
    case tooLarge(limit: Int)
    /// One after the other, the activities would take this many days: more than the library looks ahead.
    case tooLong(days: Int, limit: Int)
}

/// What the library takes. Beyond it a project is refused with a sentence rather than scheduled for hours.
public enum Limits {
    public static let activities = 20_000
    public static let links = 200_000
    public static let resources = 2_000
    /// The farthest day that may be named.
    public static let day = 100_000
    /// The largest amount or number of days.
    public static let amount = 10_000_000
    /// The largest capacity of a day.
    public static let capacity = 1_000_000
    /// Days in a pattern.
    public static let pattern = 400
    /// How far ahead schedules may go.
    public static let horizon = 400_000
    /// Resources times days ahead: what a schedule in the making keeps in memory.
    public static let cells = 10_000_000
}
