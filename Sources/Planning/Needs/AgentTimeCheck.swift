/// Agents' time confronted with the plan, both ways: days of work that the plan uses and nobody granted, days granted that the plan
/// does not use; and with the days that people have.
///
/// Granted is what was obtained: a promise is told beside, and covers nothing. A person's work covers, week after week, the days
/// granted over that week that end first, which leaves as few as there can be on either side. Work that nobody has estimated
/// is counted as such, never as nothing.
public struct AgentTimeCheck: Sendable {
    /// One person's days, granted and used.
    public struct Balance: Hashable, Sendable {
        public let person: Person
        /// What needs ask for; nil while none of them says how many.
        public let needed: Double?
        public let promised: Double
        public let granted: Double
        /// Days that the plan uses: done, and to come.
        public let used: Double
        /// The parts of which nobody has said how many days they ask.
        public let unknown: Int
        public let notGranted: Double
        public let notUsed: Double
        /// Days they have over the weeks of their needs; nil where no need says over which weeks.
        public let available: Double?

        /// Days granted for which there is no day; 0 when all fits.
        public var beyondAvailable: Double { available.map { granted > $0 + 0.05 ? granted - $0 : 0 } ?? 0 }
    }

    /// Days of a group, or of nobody yet: the plan counts by person, so they stand for whoever was granted nothing.
    public struct Group: Hashable, Sendable {
        /// Nil where nobody has said whose time it is.
        public let words: String?
        public let needed: Double?
        public let promised: Double
        public let granted: Double
    }

    /// Those whose time the plan uses or a need asks for, by name.
    public let people: [Balance]
    public let groups: [Group]
    /// Days of open actions for which nobody is responsible yet.
    public let unassigned: Double
    /// Their parts of which nobody has said how many days they ask.
    public let unassignedUnknown: Int

    public var granted: Double { people.reduce(grantedToGroups) { $0 + $1.granted } }
    public var promised: Double { people.reduce(groups.reduce(0) { $0 + $1.promised }) { $0 + $1.promised } }
    public var used: Double { people.reduce(unassigned) { $0 + $1.used } }
    public var unknown: Int { people.reduce(unassignedUnknown) { $0 + $1.unknown } }

    /// What needs ask for in all; nil while none of them says how many.
    public var needed: Double? {
        let known = people.compactMap(\.needed) + groups.compactMap(\.needed)
        return known.isEmpty ? nil : known.reduce(0, +)
    }

    /// Days that the plan uses and that were granted neither to who works them nor to a group.
    public var notGranted: Double { max(openToGroups - grantedToGroups, 0) }

    /// Days granted, to people or groups, that the plan does not use.
    public var notUsed: Double { people.reduce(max(grantedToGroups - openToGroups, 0)) { $0 + $1.notUsed } }

    private var grantedToGroups: Double { groups.reduce(0) { $0 + $1.granted } }
    private var openToGroups: Double { people.reduce(unassigned) { $0 + $1.notGranted } }

    /// Visits each action once, and for each person the days of the plan.
    public init(of deployment: Deployment, today: Day) {
        let needs = deployment.needs.all.filter { $0.kind == .agentTime }
        let work = Work(of: deployment, today: today)
        var theirs: [PersonID: [Need]] = [:]
        var others: [String?: [Need]] = [:]
        var order: [String?] = []
        for need in needs {
            switch need.agent {
            case .person(let id)?: theirs[id, default: []].append(need)
            case .words(let words)?:
                if others[words] == nil { order.append(words) }
                others[words, default: []].append(need)
            case nil:
                if others[nil] == nil { order.append(nil) }
                others[nil, default: []].append(need)
            }
        }
        groups = order.map { words in
            let sums = Self.sums(of: others[words] ?? [])
            return Group(words: words, needed: sums.needed, promised: sums.promised, granted: sums.granted)
        }
        let calendar = deployment.settings.calendar
        people = deployment.people.all.compactMap { person in
            let needs = theirs[person.id] ?? []
            let demand = work.byPerson[person.id] ?? Demand()
            guard !needs.isEmpty || demand.total > 0 || demand.unknown > 0 else { return nil }
            let sums = Self.sums(of: needs)
            let covered = demand.covered(by: needs)
            return Balance(
                person: person, needed: sums.needed, promised: sums.promised, granted: sums.granted, used: Self.crumbless(demand.total),
                unknown: demand.unknown, notGranted: Self.crumbless(demand.total - covered),
                notUsed: Self.crumbless(sums.granted - covered),
                available: Self.available(Availability(of: person, calendar: calendar), over: needs.compactMap(\.span)))
        }
        unassigned = work.unassigned.total
        unassignedUnknown = work.unassigned.unknown
    }

    private static func sums(of needs: [Need]) -> (needed: Double?, promised: Double, granted: Double) {
        let known = needs.compactMap(\.quantity?.value)
        return (
            known.isEmpty ? nil : known.reduce(0, +), needs.reduce(0) { $0 + $1.promised.value },
            needs.reduce(0) { $0 + $1.obtained.value }
        )
    }

    /// Sums of fractions of days leave crumbs: what is less than half a tenth of a day is none, and the hundredth is exact enough.
    private static func crumbless(_ days: Double) -> Double { days > 0.05 ? (days * 100).rounded() / 100 : 0 }

    /// Nobody plans beyond.
    private static let horizon = 10 * 366

    private static func available(_ availability: Availability, over spans: [NeedSpan]) -> Double? {
        var days = 0.0
        var counted: Day?
        for span in spans.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            let first = max(span.first, counted.map { $0 + 1 } ?? span.first)
            let last = min(span.last, span.first + horizon)
            guard first <= last else { continue }
            days += availability.days(from: first, through: last)
            counted = last
        }
        return spans.isEmpty ? nil : days
    }
}

/// Days of work that the plan uses of somebody.
private struct Demand {
    var weeks: [Week: Double] = [:]
    /// In no week: without a date, or further than anybody plans.
    var floating = 0.0
    var unknown = 0

    var total: Double { weeks.values.reduce(floating, +) }

    /// How much of it was granted. Each week takes from the grants that hold in it the one that ends first; what is in no week
    /// takes what is left.
    func covered(by needs: [Need]) -> Double {
        var grants = needs.map { need in
            (
                first: need.span.map { Week(containing: $0.first) }, last: need.span.map { Week(containing: $0.last) },
                days: need.obtained.value
            )
        }
        grants.sort { ($0.last?.monday.ordinal ?? .max) < ($1.last?.monday.ordinal ?? .max) }
        var covered = 0.0
        func take(_ days: Double, where holds: (Week?, Week?) -> Bool) {
            var open = days
            for index in grants.indices where open > 0 && holds(grants[index].first, grants[index].last) {
                let taken = min(open, grants[index].days)
                grants[index].days -= taken
                open -= taken
                covered += taken
            }
        }
        for (week, days) in weeks.sorted(by: { $0.key < $1.key }) {
            take(days) { first, last in first.map { $0 <= week } != false && last.map { week <= $0 } != false }
        }
        take(floating) { _, _ in true }
        return covered
    }
}

/// The days that the whole plan uses, done and to come: by person, and of nobody yet.
private struct Work {
    var byPerson: [PersonID: Demand] = [:]
    var unassigned = Demand()

    init(of deployment: Deployment, today: Day) {
        let current = Week(containing: today)
        for action in deployment.plan.actions where action.status != .dropped {
            let week = action.doneDay.map(Week.init(containing:)) ?? current
            let help = action.contributions.reduce(0) { $0 + ($1.days ?? 0) }
            let whole = action.effort.map { max($0.likely - help, 0) }
            addDone(whole, rest: action.remainingDays, isOpen: action.status.isOpen, to: action.responsible, week)
            for contribution in action.contributions {
                addDone(
                    contribution.days, rest: action.remainingDays(of: contribution), isOpen: action.status.isOpen,
                    to: contribution.person, week)
            }
        }
        let horizon = deployment.plan.actions.compactMap { $0.status.isOpen ? $0.dueDay : nil }.max() ?? today
        let count = min(max((horizon - current.monday) / 7 + 1, 1), 160)
        for load in Workload(of: deployment, today: today, weekCount: count).people {
            for week in load.weeks where week.asked > 0 {
                byPerson[load.person.id, default: Demand()].weeks[week.week, default: 0] += week.asked
            }
            byPerson[load.person.id, default: Demand()].floating += load.later + load.undated
        }
    }

    /// What is done of a part, in the week it was done; what is not known is counted.
    private mutating func addDone(_ whole: Double?, rest: Double?, isOpen: Bool, to person: PersonID?, _ week: Week) {
        var demand = person.map { byPerson[$0] ?? Demand() } ?? unassigned
        if let whole {
            let done = isOpen ? whole - (rest ?? whole) : whole
            if done > 0 { demand.weeks[week, default: 0] += done }
            if isOpen, person == nil { demand.floating += rest ?? 0 }
        } else {
            demand.unknown += 1
        }
        if let person { byPerson[person] = demand } else { unassigned = demand }
    }
}
