/// Whether the plan fits in its perimeter: the days of work that open actions ask until the promised day, beside the days that
/// the team has until then.
///
/// Kind on purpose: it takes everybody's days as good for any work that has no responsible yet, and no order between actions. What does not
/// fit here fits nowhere; what fits here still has to be arranged.
public struct PerimeterCheck: Hashable, Sendable {
    /// One person's days, from today to the promised day.
    public struct Balance: Hashable, Sendable {
        public let person: Person
        public let needed: Double
        public let available: Double
        /// The parts of which nobody has said how many days they ask.
        public let unknown: Int

        /// The days asked for which there is no day; 0 when all fits.
        public var excess: Double { PerimeterCheck.excess(of: needed, over: available) }
    }

    public enum Verdict: Hashable, Sendable {
        /// No end to compare with.
        case noPromisedDay
        case promisedDayPast(Day)
        case nobody
        /// No open action until then has an estimate.
        case nothingEstimated
        /// More days of work than the whole team has.
        case doesNotFit(missing: Double)
        /// Enough days in all, but not of these people: the most overbooked first.
        case overbooked([Balance])
        case fits(spare: Double)
    }

    /// Today, or the day work starts when that is later.
    public let first: Day
    public let last: Day?
    /// Those who have not left, by name.
    public let people: [Balance]
    /// Days of actions that have an estimate and nobody responsible.
    public let unassigned: Double
    /// The parts of open actions whose days nobody has said; counted, never taken for nothing.
    public let unknown: Int
    /// Days asked by actions due after the promised day: they are not in this perimeter.
    public let later: Double
    public let verdict: Verdict

    public var needed: Double { people.reduce(unassigned) { $0 + $1.needed } }
    public var available: Double { people.reduce(0) { $0 + $1.available } }

    /// Visits each action once, and for each person the days up to the promised one.
    public init(of deployment: Deployment, today: Day) {
        let promised = deployment.route.promisedDay
        first = max(today, deployment.route.startDay ?? today)
        last = promised
        var sums = Sums()
        for action in deployment.plan.actions where action.status.isOpen { sums.add(action, promised: promised) }
        let first = first
        people = deployment.people.active.map { person in
            let availability = Availability(of: person, calendar: deployment.settings.calendar)
            // Nobody plans beyond: a far promise would count days for nothing.
            let end = promised.map { min($0, first + Self.horizon) }
            return Balance(
                person: person, needed: sums.needed[person.id] ?? 0,
                available: end.map { availability.days(from: first, through: $0) } ?? 0, unknown: sums.unknownOf[person.id] ?? 0)
        }
        // Who has left may still be named: their days are nobody's.
        let present = Set(people.map(\.person.id))
        unassigned = sums.needed.reduce(sums.unassigned) { $0 + (present.contains($1.key) ? 0 : $1.value) }
        unknown = sums.unknown
        later = sums.later
        verdict = Self.verdict(people: people, unassigned: unassigned, sums, promised: promised, today: today)
    }

    private static let horizon = 10 * 366

    private static func verdict(
        people: [Balance], unassigned: Double, _ sums: Sums, promised: Day?, today: Day
    ) -> Verdict {
        guard let promised else { return .noPromisedDay }
        guard promised >= today else { return .promisedDayPast(promised) }
        guard !people.isEmpty else { return .nobody }
        guard sums.known > 0 else { return .nothingEstimated }
        let needed = people.reduce(unassigned) { $0 + $1.needed }
        let available = people.reduce(0) { $0 + $1.available }
        let missing = excess(of: needed, over: available)
        if missing > 0 { return .doesNotFit(missing: missing) }
        let overbooked = people.filter { $0.excess > 0 }.sorted { $0.excess > $1.excess }
        return overbooked.isEmpty ? .fits(spare: max(available - needed, 0)) : .overbooked(overbooked)
    }

    /// Sums of fractions of days leave crumbs.
    private static func excess(of needed: Double, over available: Double) -> Double {
        needed > available + 0.05 ? needed - available : 0
    }

    private struct Sums {
        var needed: [PersonID: Double] = [:]
        var unknownOf: [PersonID: Int] = [:]
        var unassigned = 0.0
        var unknown = 0
        var known = 0
        var later = 0.0

        mutating func add(_ action: Action, promised: Day?) {
            var parts = [(person: action.responsible, days: action.remainingDays)]
            parts += action.contributions.map { ($0.person, action.remainingDays(of: $0)) }
            for part in parts {
                guard let days = part.days else {
                    unknown += 1
                    if let person = part.person { unknownOf[person, default: 0] += 1 }
                    continue
                }
                if let due = action.dueDay, let promised, due > promised {
                    later += days
                    continue
                }
                known += 1
                if let person = part.person { needed[person, default: 0] += days } else { unassigned += days }
            }
        }
    }
}
