/// The days of work that open actions ask of each person, week by week, beside the days that each has.
///
/// The work of an action is spread over its person's days from today, or from when it can start, to its due date. What is
/// late is to be done at once. What nobody has estimated is counted as such, never as nothing.
public struct Workload: Sendable {
    /// One week of one person, in days of work.
    public struct PersonWeek: Hashable, Sendable {
        public let week: Week
        public let asked: Double
        /// From today on, where the week has begun.
        public let available: Double

        /// The days asked for which there is no day; 0 when all fits.
        public var excess: Double { asked > available + 0.05 ? asked - available : 0 }
    }

    /// What one person is asked for.
    public struct PersonLoad: Sendable {
        public let person: Person
        public let weeks: [PersonWeek]
        /// Days asked after the last of the weeks.
        public let later: Double
        /// Days asked by actions without a due date: they are in no week.
        public let undated: Double
        /// The parts of which nobody has said how many days they ask.
        public let unknown: Int
        /// What it is made of: first what they are responsible for, each by due date.
        public let parts: [Part]

        public var isOverloaded: Bool { weeks.contains { $0.excess > 0 } }
    }

    /// A person's part in an action.
    public struct Part: Hashable, Sendable {
        public let action: Action
        /// Nil for the responsible.
        public let contribution: Contribution?
        /// Days still asked; nil when nobody has said.
        public let days: Double?
    }

    public let weeks: [Week]
    /// Those who have not left, by name.
    public let people: [PersonLoad]

    /// Visits each action once, and for each person the days up to their last due date.
    ///
    /// - Parameter chosen: Of whom one asks; nil for everybody.
    public init(of deployment: Deployment, today: Day, weekCount: Int = 8, only chosen: Set<PersonID>? = nil) {
        let current = Week(containing: today)
        let weeks = (0..<max(weekCount, 1)).map { current + $0 }
        self.weeks = weeks
        var parts: [PersonID: [Part]] = [:]
        for action in deployment.plan.actions where action.status.isOpen {
            if let responsible = action.responsible, chosen?.contains(responsible) != false {
                parts[responsible, default: []].append(Part(action: action, contribution: nil, days: action.remainingDays))
            }
            for contribution in action.contributions where chosen?.contains(contribution.person) != false {
                parts[contribution.person, default: []].append(
                    Part(action: action, contribution: contribution, days: action.remainingDays(of: contribution)))
            }
        }
        let calendar = TeamDays(from: today, through: Self.lastDay(parts, weeks, today: today), deployment.settings.calendar)
        people = deployment.people.active.filter { chosen?.contains($0.id) != false }.map { person in
            let availability = Availability(of: person, calendar: deployment.settings.calendar)
            return PersonLoad(
                person: person, parts: (parts[person.id] ?? []).sorted(by: Self.isBefore), weeks: weeks, today: today,
                availability: availability, team: calendar)
        }
    }

    /// The last day of which anybody asks.
    private static func lastDay(_ parts: [PersonID: [Part]], _ weeks: [Week], today: Day) -> Day {
        let dues = parts.values.joined().compactMap { $0.days == nil ? nil : $0.action.dueDay }
        return max(min(dues.max() ?? today, today + WorkSpread.horizon), weeks.last?.sunday ?? today)
    }

    private static func isBefore(_ left: Part, _ right: Part) -> Bool {
        func key(_ part: Part) -> (Int, Int, Int) {
            (part.contribution == nil ? 0 : 1, part.action.dueDay?.ordinal ?? .max, part.action.number)
        }
        return key(left) < key(right)
    }
}

extension Workload.PersonLoad {
    fileprivate init(person: Person, parts: [Workload.Part], weeks: [Week], today: Day, availability: Availability, team: TeamDays) {
        self.person = person
        self.parts = parts
        let spread = WorkSpread(parts, from: today, availability, team)
        self.weeks = weeks.map { week in
            Workload.PersonWeek(
                week: week, asked: spread.days(from: week.monday, through: week.sunday),
                available: team.days(of: availability, from: max(week.monday, today), through: week.sunday))
        }
        let rest = spread.total - self.weeks.reduce(0) { $0 + $1.asked }
        // Sums of fractions of days leave crumbs.
        later = rest > 0.005 ? rest : 0
        undated = parts.reduce(0) { $0 + ($1.action.dueDay == nil ? $1.days ?? 0 : 0) }
        unknown = parts.count { $0.days == nil }
    }
}

/// The days on which the team works, looked up once for all of its people.
private struct TeamDays {
    private let first: Day
    private let areWorked: [Bool]

    init(from first: Day, through last: Day, _ calendar: WorkingCalendar) {
        self.first = first
        areWorked = first <= last ? (0...(last - first)).map { calendar.isWorking(first + $0) } : []
    }

    func isWorked(_ day: Day) -> Bool { areWorked[day - first] }

    /// Days of work of a person from one day to another, both included.
    func days(of availability: Availability, from start: Day, through end: Day) -> Double {
        guard start <= end else { return 0 }
        return (0...(end - start)).reduce(0) { $0 + availability.days(on: start + $1, isWorked: isWorked(start + $1)) }
    }
}

/// The work of one person on each day.
private struct WorkSpread {
    private let first: Day
    /// Days of work up to each day, from the first.
    private var sums: [Double] = []
    private(set) var total: Double = 0

    /// Work whose due date is further away is spread up to here: nobody reads a plan beyond.
    static let horizon = 3 * 366

    init(_ parts: [Workload.Part], from today: Day, _ availability: Availability, _ team: TeamDays) {
        first = today
        let dated = parts.compactMap { part in
            part.action.dueDay.flatMap { due in part.days.map { (span: Self.span(of: part.action, due: due, today: today), days: $0) } }
        }
        guard let last = dated.map(\.span.upperBound).max() else { return }
        // What can be done on each day, summed up: the share of any span is then one subtraction.
        var capacity: [Double] = [0]
        var working: [Double] = [0]
        for day in 0...(last - first) {
            let isWorked = team.isWorked(first + day)
            capacity.append((capacity.last ?? 0) + availability.days(on: first + day, isWorked: isWorked))
            working.append((working.last ?? 0) + (isWorked ? 1 : 0))
        }
        var daily = [Double](repeating: 0, count: last - first + 1)
        for (span, days) in dated where days > 0 {
            let (from, to) = (span.lowerBound - first, span.upperBound - first)
            // Somebody away all along still has it to do: on the team's days or, where there is none, on the last one.
            let measure = capacity[to + 1] > capacity[from] ? capacity : working
            let whole = measure[to + 1] - measure[from]
            total += days
            guard whole > 0 else {
                daily[to] += days
                continue
            }
            for day in from...to { daily[day] += days * (measure[day + 1] - measure[day]) / whole }
        }
        var sum: Double = 0
        sums = daily.map { day in
            sum += day
            return sum
        }
    }

    /// The days on which an action's work is done.
    private static func span(of action: Action, due: Day, today: Day) -> ClosedRange<Day> {
        let last = min(max(due, today), today + horizon)
        let start = max(today, action.earliestStart ?? today)
        return start <= last ? start...last : last...last
    }

    func days(from start: Day, through end: Day) -> Double {
        func sum(through day: Day) -> Double {
            day < first || sums.isEmpty ? 0 : sums[min(day - first, sums.count - 1)]
        }
        return sum(through: end) - sum(through: start - 1)
    }
}
