/// When and how the team meets each week "with the whole team, for follow-up alone" (method card, part 3).
public struct ReviewRhythm: Hashable, Codable, Sendable {
    public var weekday: Weekday
    /// Minutes after midnight, by the clock of the deployment.
    public var startMinute: Int
    public var lengthMinutes: Int
    /// A room or a link, in words.
    public var place: String
    public var facilitation: Facilitation

    /// Who sees to the time and to each one's turn.
    public enum Facilitation: Hashable, Codable, Sendable {
        case fixed(person: PersonID)
        /// One after the other, week by week.
        case inTurn(people: [PersonID])
    }

    public init(
        weekday: Weekday, startMinute: Int, lengthMinutes: Int = 60, place: String = "", facilitation: Facilitation = .inTurn(people: [])
    ) {
        self.weekday = weekday
        self.startMinute = startMinute
        self.lengthMinutes = lengthMinutes
        self.place = place
        self.facilitation = facilitation
    }

    public static let lengths = 10...240

    /// Where the review of a week falls.
    public enum Placing: Hashable, Sendable {
        case on(Day)
        /// The usual day is not worked: the review moves to another day of that week.
        case moved(to: Day, from: Day)
        /// Nobody works that week.
        case skipped
    }

    /// The day of a week's review: the usual weekday; when it is not worked, the last working day before it in that week,
    /// or the first one after.
    public func placing(in week: Week, calendar: WorkingCalendar) -> Placing {
        let usual = week.day(weekday)
        if calendar.isWorking(usual) { return .on(usual) }
        let before = (0..<weekday.rawValue - 1).map { week.monday + $0 }.last(where: calendar.isWorking)
        let after = (weekday.rawValue..<7).map { week.monday + $0 }.first(where: calendar.isWorking)
        return (before ?? after).map { .moved(to: $0, from: usual) } ?? .skipped
    }

    /// Who facilitates a week's review: of those in turn, the next one who is still there. Nil when nobody is named.
    public func facilitator(in week: Week, people: People) -> PersonID? {
        switch facilitation {
        case .fixed(let person): return people[person]?.hasLeft == false ? person : nil
        case .inTurn(let listed):
            let there = listed.filter { people[$0]?.hasLeft == false }
            guard !there.isEmpty else { return nil }
            let turn = (week.monday - Week(containing: Day(ordinal: 0)).monday) / 7
            return there[(turn % there.count + there.count) % there.count]
        }
    }

    /// Minutes for a step: each has its share of the length, measures a little more.
    public func minutes(for step: ReviewStep) -> Int {
        let share = step == .measures ? 30 : step == .risks ? 20 : 25
        return lengthMinutes * share / 100
    }
}

/// The four steps of a review, in the card's words: achievements, actions at risk, corrective measures, the week to come.
public enum ReviewStep: String, CaseIterable, Codable, Sendable {
    case achievements, risks, measures, nextWeek
}
