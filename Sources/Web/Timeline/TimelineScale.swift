import Planning

/// How much time a timeline shows at once.
enum TimelineZoom: String, CaseIterable, Sendable {
    /// Ten weeks, day by day.
    case week
    /// Nine months.
    case month
    /// Eight quarters.
    case quarter
    /// From the first to the last day that the plan names.
    case plan
}

/// The days that a timeline shows, and where each of them stands across its width. Pure: the same days give the same places.
///
/// Places go from 0, where the first day begins, to 1000, where the last one ends: thousandths of the width, whatever it is.
struct TimelineScale: Hashable, Sendable {
    /// A stretch of time that begins on a day and is named there.
    struct Tick: Hashable, Sendable {
        enum Unit: Hashable, Sendable { case week, month, quarter, year }

        let day: Day
        let unit: Unit
        /// Left unnamed where the page is narrow.
        var isMinor = false
        /// The first that is shown of its year: it says which.
        var startsYear = false
    }

    let zoom: TimelineZoom
    /// What is shown, the first and the last day included.
    let days: ClosedRange<Day>

    /// A plan longer than this, by a typing error in a year, is shown from its beginning.
    static let longest = 10 * 366

    /// - Parameters:
    ///   - on: A day in the first week, month or quarter shown; nil for one that shows a little of the past.
    ///   - extent: From the first to the last day that the plan names.
    init(_ zoom: TimelineZoom, on: Day?, today: Day, extent: ClosedRange<Day>?) {
        self.zoom = zoom
        switch zoom {
        case .week:
            let first = (on ?? today - 7).monday
            days = first...(first + 69)
        case .month:
            let first = (on ?? today.firstOfMonth - 1).firstOfMonth
            days = first...(first.adding(months: 9) - 1)
        case .quarter:
            let first = (on ?? today.firstOfQuarter - 1).firstOfQuarter
            days = first...(first.adding(months: 24) - 1)
        case .plan:
            let first = min(extent?.lowerBound ?? today, today).monday
            let last = max(extent?.upperBound ?? today, today, first + 55) + 1
            days = first...min(Week(containing: last).sunday, first + Self.longest)
        }
    }

    var count: Int { days.upperBound - days.lowerBound + 1 }

    /// Where a day begins; below 0 or above 1000 when it is not shown.
    func place(of day: Day) -> Double { Double(day - days.lowerBound) * 1000 / Double(count) }

    /// Where a day ends.
    func end(of day: Day) -> Double { place(of: day + 1) }

    /// Where days lie, as far as they are shown; nil when none of them is.
    func span(from first: Day, through last: Day) -> (start: Double, length: Double)? {
        guard first <= days.upperBound, last >= days.lowerBound, first <= last else { return nil }
        let start = max(place(of: first), 0)
        return (start, min(end(of: last), 1000) - start)
    }

    // MARK: Other days

    /// The first day to show to look further back or ahead, half of what is seen staying; nil where the whole plan is shown
    /// or nobody can plan.
    func neighbour(later: Bool) -> Day? {
        let first = days.lowerBound
        let sign = later ? 1 : -1
        let other: Day
        switch zoom {
        case .week: other = first + sign * 35
        case .month: other = first.adding(months: sign * 4)
        case .quarter: other = first.adding(months: sign * 12)
        case .plan: return nil
        }
        return Day.plannable.contains(other) ? other : nil
    }

    // MARK: Ticks

    /// What the stretches of time are that stand above the chart.
    private var unit: Tick.Unit {
        switch zoom {
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .plan: count <= 120 ? .week : count <= 550 ? .month : count <= 1_500 ? .quarter : .year
        }
    }

    /// The beginnings of weeks, months, quarters or years, from the first one shown. The first tick may stand before the first day.
    var ticks: [Tick] {
        let unit = unit
        var result: [Tick] = []
        var day = unit.start(of: days.lowerBound)
        var year: Int?
        // A week belongs to the year of its Thursday (ISO 8601).
        func yearOf(_ day: Day) -> Int { unit == .week ? Week(containing: day).year : day.year }
        while day <= days.upperBound {
            // What is cut at the left edge to less than half is not named.
            let isNamed = unit.next(day) - max(day, days.lowerBound) > (unit.next(day) - day) / 2
            if isNamed {
                result.append(Tick(day: day, unit: unit, startsYear: yearOf(day) != year))
                year = yearOf(day)
            }
            day = unit.next(day)
        }
        let every = result.count > 20 ? 4 : result.count > 6 ? 2 : 1
        for index in result.indices { result[index].isMinor = !index.isMultiple(of: every) }
        return result
    }

    /// Lines between the ticks: the months of quarters, the quarters of years. Weekends show the weeks of months.
    var minorLines: [Day] {
        let finer: Tick.Unit
        switch unit {
        case .week, .month: return []
        case .quarter: finer = .month
        case .year: finer = .quarter
        }
        let coarse = unit
        var lines: [Day] = []
        var day = finer.next(finer.start(of: days.lowerBound - 1))
        while day <= days.upperBound {
            if coarse.start(of: day) != day { lines.append(day) }
            day = finer.next(day)
        }
        return lines
    }

    // MARK: Days off

    /// The stretches of days that nobody works, joined; only those long enough to be seen at this scale.
    func daysOff(_ calendar: WorkingCalendar) -> [ClosedRange<Day>] {
        let shortest = count <= 550 ? 1 : count <= 800 ? 4 : 14
        return stretches(days) { !calendar.isWorking($0) }.filter { $0.upperBound - $0.lowerBound + 1 >= shortest }
    }

    /// All of them, however short: counted from the first day shown, for the script that moves dates.
    func closedOffsets(_ calendar: WorkingCalendar) -> [ClosedRange<Int>] {
        stretches(days) { !calendar.isWorking($0) }.map { ($0.lowerBound - days.lowerBound)...($0.upperBound - days.lowerBound) }
    }

    private func stretches(_ days: ClosedRange<Day>, _ isOff: (Day) -> Bool) -> [ClosedRange<Day>] {
        var result: [ClosedRange<Day>] = []
        var day = days.lowerBound
        while day <= days.upperBound {
            let first = day
            while day <= days.upperBound, isOff(day) { day = day + 1 }
            if day > first { result.append(first...(day - 1)) }
            day = day + 1
        }
        return result
    }
}

extension TimelineScale.Tick.Unit {
    fileprivate func start(of day: Day) -> Day {
        switch self {
        case .week: day.monday
        case .month: day.firstOfMonth
        case .quarter: day.firstOfQuarter
        case .year: day.adding(months: 1 - day.month)
        }
    }

    fileprivate func next(_ start: Day) -> Day {
        switch self {
        case .week: start + 7
        case .month: start.adding(months: 1)
        case .quarter: start.adding(months: 3)
        case .year: start.adding(months: 12)
        }
    }
}

extension Day {
    var firstOfQuarter: Day { adding(months: -((month - 1) % 3)) }

    /// 1 to 4.
    var quarter: Int { (month - 1) / 3 + 1 }

    /// The first day of the month that comes so many months after its own.
    func adding(months: Int) -> Day {
        let number = year * 12 + month - 1 + months
        return Day(year: number / 12, month: number % 12 + 1, day: 1) ?? firstOfMonth
    }
}
