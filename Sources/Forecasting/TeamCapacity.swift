import Planning
import Scheduling

/// Who has how much time on which day, from a first day on.
///
/// Closed days, public holidays and absences are looked up for three years; beyond, weeks are as the calendar and the people's days a
/// week say.
struct TeamCapacity {
    /// A day of work, in the unit of capacities and demands: the fifth of a half day that somebody has is still a number.
    static let dayOfWork = 100
    static let daysAhead = 3 * 366

    let first: Day
    private let calendar: WorkingCalendar
    private let areWorked: [Bool]

    init(from first: Day, calendar: WorkingCalendar) {
        self.first = first
        self.calendar = calendar
        areWorked = (0..<Self.daysAhead).map { calendar.isWorking(first + $0) }
    }

    /// The days on which the team works: 1 or nothing.
    var workingDays: Capacity { capacity(1) { _ in false } }

    /// What a person has, in hundredths of a day; nil when that is nothing, whatever the day.
    func resource(of person: Person) -> Resource? {
        let availability = Availability(of: person, calendar: calendar)
        let daily = Int((availability.share * Double(Self.dayOfWork)).rounded())
        guard daily > 0 else { return nil }
        return Resource(name: person.name, capacity: capacity(daily, except: availability.isAbsent))
    }

    private func capacity(_ daily: Int, except isAbsent: (Day) -> Bool) -> Capacity {
        let pattern = (0..<7).map { calendar.workingWeekdays.contains((first + $0).weekday) ? daily : 0 }
        var exceptions: [Int: Int] = [:]
        for day in 0..<Self.daysAhead where pattern[day % 7] > 0 && (!areWorked[day] || isAbsent(first + day)) { exceptions[day] = 0 }
        return Capacity(pattern: pattern, exceptions: exceptions)
    }

    /// The number of working days from one day to another, both included, and not before the first. Past the days that are looked at one by
    /// one every week is the same, as it is for the schedule.
    func workingDays(from start: Day, through end: Day) -> Int {
        let start = max(start, first)
        guard start <= end else { return 0 }
        return (start - first...end - first).count { day in
            day < areWorked.count ? areWorked[day] : calendar.workingWeekdays.contains((first + day).weekday)
        }
    }
}
