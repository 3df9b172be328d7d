import Planning
import Scheduling

/// Something that could be changed so that a plan keeps its promised date.
public enum PlanChange: Hashable, Sendable {
    /// Somebody else does what one person is responsible for.
    case handOver(ActionID, from: PersonID, to: PersonID)
    /// Somebody has that many days a week for the deployment, instead of fewer.
    case moreDays(PersonID, from: Double, to: Double)
    /// What actions wait for is there sooner.
    case obtainSooner(NeedID, from: Day, to: Day)
    /// The action leaves the perimeter.
    case takeOut(ActionID)

    /// How much it asks of people, least first: of ways as short, the one that asks least is told.
    fileprivate var weight: Int {
        switch self {
        case .handOver: 1
        case .moreDays: 2
        case .obtainSooner: 3
        case .takeOut: 4
        }
    }
}

/// Whether a plan fits in its perimeter by the promised day, who is asked for too much in which weeks, and what would make it fit.
///
/// Where ``PerimeterCheck`` compares sums of days, this plays the plan: dependencies, absences and the order of work count.
public struct Feasibility: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        /// At least four times out of five.
        case fits
        /// More often than not, less than four times out of five.
        case isTight
        case doesNotFit

        /// - Parameter chance: How likely the promised day is kept, from 0 to 1.
        public init(chance: Double) { self = chance >= Feasibility.goal ? .fits : chance >= 0.5 ? .isTight : .doesNotFit }
    }

    /// Somebody's weeks that ask for more days than they have.
    public struct Overbooking: Hashable, Sendable {
        public let person: PersonID
        /// The weeks until the promised day, with the days too many.
        public let weeks: [OverbookedWeek]

        public var excess: Double { weeks.reduce(0) { $0 + $1.excess } }
    }

    public struct OverbookedWeek: Hashable, Sendable {
        public let week: Week
        public let excess: Double
    }

    /// A set of changes with which the plan fits, and the chance that it then has.
    public struct Way: Hashable, Sendable {
        public let changes: [PlanChange]
        public let chance: Double
    }

    public let verdict: Verdict
    public let promisedDay: Day
    public let chance: Double
    /// The day that the plan keeps four times out of five as it is: another date to agree on.
    public let safeDay: Day
    /// The most overbooked first.
    public let overbooked: [Overbooking]
    /// The smallest sets of changes found that make it fit, one of each kind where several are as small; empty when it fits or none was found.
    public let ways: [Way]
    /// How many sets were tried.
    public let tried: Int

    /// What a promise is to be kept with.
    public static let goal = 0.8
    static let mostChanges = 3
    /// Sets tried at most.
    static let trialLimit = 160
    private static let trialRuns = 200
    private static let weekLimit = 52

    /// - Parameters:
    ///   - forecast: That of this very deployment and day.
    ///   - isCancelled: asked between two trials; the ways found so far are then all there are.
    /// - Returns: nil when nothing is promised, or the promised day is over.
    ///
    /// Cost: up to ``trialLimit`` short forecasts. The same plan has the same answer.
    public init?(
        of deployment: Deployment, forecast: PlanForecast, today: Day, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        guard let promise = forecast.promise, promise.day >= today else { return nil }
        promisedDay = promise.day
        chance = promise.chance
        safeDay = forecast.end.safe
        verdict = Verdict(chance: chance)
        overbooked = Self.overbookings(of: deployment, today: today, until: promise.day)
        guard verdict != .fits else {
            (ways, tried) = ([], 0)
            return
        }
        var search = WaySearch(deployment, forecast, today: today, runs: Self.trialRuns, isCancelled: isCancelled)
        (ways, tried) = search.run()
    }

    private static func overbookings(of deployment: Deployment, today: Day, until promised: Day) -> [Overbooking] {
        let count = min(weekLimit, (Week(containing: promised).monday - Week(containing: today).monday) / 7 + 1)
        return Workload(of: deployment, today: today, weekCount: count).people.compactMap { load in
            let weeks = load.weeks.filter { $0.excess > 0 }.map { OverbookedWeek(week: $0.week, excess: $0.excess) }
            return weeks.isEmpty ? nil : Overbooking(person: load.person.id, weeks: weeks)
        }.sorted { ($1.excess, $0.person) < ($0.excess, $1.person) }
    }
}

/// Looks for the fewest changes with which a plan keeps its promise: all single ones, then the best ones with one more, and so on.
private struct WaySearch {
    let deployment: Deployment
    let today: Day
    let runs: Int
    let isCancelled: @Sendable () -> Bool
    private let candidates: [PlanChange]
    private var tried = 0

    /// By how many days a need is tried to come sooner.
    private static let soonerBy = 14
    /// The sets that are tried with one more change.
    private static let breadth = 4

    init(
        _ deployment: Deployment, _ forecast: PlanForecast, today: Day, runs: Int, isCancelled: @escaping @Sendable () -> Bool
    ) {
        self.deployment = deployment
        self.today = today
        self.runs = runs
        self.isCancelled = isCancelled
        candidates = Self.candidates(deployment, forecast, today: today)
    }

    mutating func run() -> (ways: [Feasibility.Way], tried: Int) {
        var sets: [[PlanChange]] = candidates.map { [$0] }
        for size in 1...Feasibility.mostChanges {
            var outcomes: [(changes: [PlanChange], chance: Double)] = []
            for changes in sets {
                guard tried < Feasibility.trialLimit, !isCancelled() else { break }
                tried += 1
                if let chance = chance(with: changes) { outcomes.append((changes, chance)) }
            }
            let found = outcomes.filter { $0.chance >= Feasibility.goal }
            if !found.isEmpty { return (Self.told(found), tried) }
            // Sorting is not stable: the place among the candidates decides between equals.
            let best = outcomes.enumerated().sorted { ($1.element.chance, $0.offset) < ($0.element.chance, $1.offset) }.prefix(Self.breadth)
            guard size < Feasibility.mostChanges, !best.isEmpty else { break }
            var known: Set<Set<PlanChange>> = []
            sets = best.flatMap { base in
                candidates.filter { !Self.contradicts($0, base.element.changes) }.map { base.element.changes + [$0] }
            }.filter { known.insert(Set($0)).inserted }
        }
        return ([], tried)
    }

    /// The one that asks least of each mixture of kinds, the best chance first among those.
    private static func told(_ found: [(changes: [PlanChange], chance: Double)]) -> [Feasibility.Way] {
        var best: [Int: (changes: [PlanChange], chance: Double)] = [:]
        for way in found {
            let weight = way.changes.reduce(0) { $0 + $1.weight }
            if way.chance > best[weight]?.chance ?? -1 { best[weight] = way }
        }
        return best.sorted { $0.key < $1.key }.prefix(4).map { Feasibility.Way(changes: $0.value.changes, chance: $0.value.chance) }
    }

    /// Whether a change is of what another one of the set has changed already.
    private static func contradicts(_ change: PlanChange, _ others: [PlanChange]) -> Bool {
        func subject(_ change: PlanChange) -> String {
            switch change {
            case .handOver(let action, _, _), .takeOut(let action): "action \(action)"
            case .moreDays(let person, _, _): "person \(person)"
            case .obtainSooner(let need, _, _): "need \(need)"
            }
        }
        return others.contains { subject($0) == subject(change) }
    }

    private func chance(with changes: [PlanChange]) -> Double? {
        let changed = deployment.changed(by: changes)
        do throws(NoForecast) {
            return try PlanForecast(of: changed, today: today, runs: runs).promise?.chance
        } catch {
            // Nothing left to do is no plan that fits.
            return nil
        }
    }

    // MARK: What is tried

    /// Changes of what makes the end most often what it is: it is of no use to help the others.
    private static func candidates(_ deployment: Deployment, _ forecast: PlanForecast, today: Day) -> [PlanChange] {
        let critical = forecast.actions.filter { $0.criticality > 0.02 }
            .sorted { ($1.criticality, $0.action) < ($0.criticality, $1.action) }.prefix(10).compactMap { deployment.plan[$0.action] }
        let free = freePeople(deployment, today: today)
        var changes: [PlanChange] = []
        for action in critical {
            guard let responsible = action.responsible else { continue }
            let helpers = free.filter { helper in helper != responsible && !action.contributions.contains { $0.person == helper } }
            changes += helpers.prefix(2).map { .handOver(action.id, from: responsible, to: $0) }
        }
        var seen: Set<PersonID> = []
        let full = Double(deployment.settings.calendar.workingWeekdays.count)
        for person in critical.flatMap({ [$0.responsible].compactMap(\.self) + $0.contributions.map(\.person) })
        where seen.insert(person).inserted {
            guard let days = deployment.people[person]?.daysPerWeek, days < full else { continue }
            changes.append(.moreDays(person, from: days, to: min(days + 1, full)))
        }
        for need in forecast.basis.awaited {
            guard let day = need.expectedDay, day > today, critical.contains(where: { need.actions.contains($0.id) }) else { continue }
            changes.append(.obtainSooner(need.need, from: day, to: max(today, day - soonerBy)))
        }
        // What is under way is not taken out any more.
        changes += critical.filter { !$0.hasBegun }.map { .takeOut($0.id) }
        return changes
    }

    /// Those with most time left in the weeks to come, most first.
    private static func freePeople(_ deployment: Deployment, today: Day) -> [PersonID] {
        Workload(of: deployment, today: today).people.map { load in
            (load.person.id, load.weeks.reduce(0) { $0 + $1.available - $1.asked })
        }.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }
}

extension Deployment {
    /// The deployment as it would be. Its sequence number stays, so that nothing else differs in what is drawn.
    func changed(by changes: [PlanChange]) -> Deployment {
        var changed = self
        for change in changes {
            let event: Event?
            switch change {
            case .handOver(let id, let from, let to):
                event = .plan(.actionEdited(action: id, from: .responsible(from), to: .responsible(to)))
            case .moreDays(let id, _, let days):
                event = people[id].map { person in
                    var busier = person
                    busier.daysPerWeek = days
                    return .people(.edited(from: person, to: busier))
                }
            case .obtainSooner(let id, let from, let day):
                event = .needs(.edited(need: id, from: .neededBy(value: from), to: .neededBy(value: day)))
            case .takeOut(let id):
                event = plan[id].map { .plan(.actionEdited(action: id, from: .status($0.status), to: .status(.dropped))) }
            }
            guard let event else { continue }
            changed.apply(
                RecordedEvent(
                    sequence: sequence, at: Moment(milliseconds: 0), actor: AccountID(0), command: CommandID(0), event: event))
        }
        return changed
    }
}
