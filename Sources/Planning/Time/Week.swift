/// A week of ISO 8601: from Monday to Sunday, numbered within the year that its Thursday is in.
public struct Week: Hashable, Comparable, Sendable {
    public let monday: Day

    public init(containing day: Day) { monday = day - (day.weekday.rawValue - 1) }

    public var sunday: Day { monday + 6 }
    /// The year that the week counts in: 1 January may belong to the last week of the year before.
    public var year: Int { thursday.year }

    /// 1 to 53.
    public var number: Int {
        let newYear = Day(year: year, month: 1, day: 1) ?? thursday
        return (thursday - newYear) / 7 + 1
    }

    private var thursday: Day { monday + 3 }

    public static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
    public static func + (week: Week, count: Int) -> Week { Week(containing: week.monday + 7 * count) }
}
