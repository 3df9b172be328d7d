/// Days on which a deployment's team does not work, besides weekends and public holidays.
public struct Closure: Hashable, Codable, Sendable {
    public var first: Day
    /// The last closed day, included.
    public var last: Day
    public var label: String

    public init(first: Day, last: Day, label: String) {
        self.first = first
        self.last = last
        self.label = label
    }
}

/// Which days are worked: a week pattern, the public holidays of a region, and closures.
public struct WorkingCalendar: Hashable, Codable, Sendable {
    public var region: HolidayRegion
    /// At least one; the rules of a deployment hold that.
    public var workingWeekdays: Set<Weekday>
    public var closures: [Closure]

    public init(
        region: HolidayRegion = .metropolitan,
        workingWeekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday],
        closures: [Closure] = []
    ) {
        self.region = region
        self.workingWeekdays = workingWeekdays
        self.closures = closures
    }

    public func isWorking(_ day: Day) -> Bool {
        workingWeekdays.contains(day.weekday) && FrenchHolidays.holiday(on: day, region: region) == nil
            && !closures.contains { $0.first <= day && day <= $0.last }
    }

    /// The first working day on or after a day. The day itself when two years hold no working day.
    public func workingDay(onOrAfter day: Day) -> Day {
        var candidate = day
        for _ in 0..<732 {
            if isWorking(candidate) { return candidate }
            candidate = candidate + 1
        }
        return day
    }

    /// The number of working days after `start`, up to and including `end`; negative when `end` comes first.
    ///
    /// Linear in the number of days between.
    public func workingDays(from start: Day, to end: Day) -> Int {
        guard start <= end else { return -workingDays(from: end, to: start) }
        var count = 0
        var day = start + 1
        while day <= end {
            if isWorking(day) { count += 1 }
            day = day + 1
        }
        return count
    }

    private enum CodingKeys: CodingKey { case region, workingWeekdays, closures }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(region, forKey: .region)
        // Sorted, so that equal calendars have equal bytes.
        try container.encode(workingWeekdays.sorted(), forKey: .workingWeekdays)
        try container.encode(closures, forKey: .closures)
    }
}
