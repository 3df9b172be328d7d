/// When a person can work for the deployment: the team's working days, less their absences, in the share of the week
/// that they have for it.
public struct Availability: Sendable {
    /// Of each working day, what they have for the deployment, from 0 to 1.
    public let share: Double
    private let absences: [Absence]
    private let calendar: WorkingCalendar

    public init(of person: Person, calendar: WorkingCalendar) {
        absences = person.absences
        self.calendar = calendar
        // A day of work is no more than a day, however many days a week somebody says.
        share = person.daysPerWeek.map { min($0 / Double(max(calendar.workingWeekdays.count, 1)), 1) } ?? 1
    }

    public func isAbsent(on day: Day) -> Bool { absences.contains { $0.first <= day && day <= $0.last } }

    /// Days of work on one day: 0 when nobody works or the person is absent; 0.5 for who works half of the week's days.
    public func days(on day: Day) -> Double { days(on: day, isWorked: calendar.isWorking(day)) }

    /// The same of a day of which one knows already whether the team works.
    func days(on day: Day, isWorked: Bool) -> Double { isWorked && !isAbsent(on: day) ? share : 0 }

    /// Days of work from one day to another, both included; 0 when they are in the other order.
    ///
    /// A public holiday takes from a short week what it takes from a full one: its share. Linear in the number of days.
    public func days(from first: Day, through last: Day) -> Double {
        guard share > 0, first <= last else { return 0 }
        var count = 0
        var day = first
        while day <= last {
            if calendar.isWorking(day), !isAbsent(on: day) { count += 1 }
            day = day + 1
        }
        return Double(count) * share
    }

    /// Days of work in a week.
    public func days(in week: Week) -> Double { days(from: week.monday, through: week.sunday) }
}

extension Deployment {
    /// When a person can work for this deployment; nothing for somebody unknown, who has left or never was here.
    public func availability(of id: PersonID) -> Availability? {
        guard let person = people[id], !person.hasLeft else { return nil }
        return Availability(of: person, calendar: settings.calendar)
    }
}
