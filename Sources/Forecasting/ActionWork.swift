import Planning
import Scheduling

/// What an open action still asks, as far as the plan says.
enum ActionWork {
    case known(Work, Estimate?)
    case unknown(ForecastBasis.LeftOut.Reason)

    /// - Parameter factor: How many times its estimate an action takes, as far as the team's record says; efforts are counted so many
    ///   times, and nothing else is. Of what is under way the same goes for what remains: nobody says what it has taken so far.
    init(_ action: Action, team: TeamCapacity, people: ResourceNumbers, factor: Double) {
        switch Self.efforts(action, people, factor) {
        case .success(let demands): self = .known(.efforts(demands), Self.estimate(action, of: demands))
        case .failure(let missing):
            guard let span = Self.span(of: action) else {
                self = .unknown(missing.reason)
                return
            }
            let days = team.workingDays(from: span.lowerBound, through: span.upperBound)
            self = span.upperBound < team.first ? .unknown(.overdue) : .known(.days(max(1, days)), nil)
        }
    }

    private struct Missing: Error {
        let reason: ForecastBasis.LeftOut.Reason
    }

    /// What is asked of the responsible and of contributors, as ``Action/remainingDays`` has it.
    private static func efforts(_ action: Action, _ people: ResourceNumbers, _ factor: Double) -> Result<[Demand], Missing> {
        guard let own = action.remainingDays else { return .failure(Missing(reason: .noEstimate)) }
        guard let responsible = action.responsible else { return .failure(Missing(reason: .nobody)) }
        var demands: [Demand] = []
        let parts =
            [(responsible, own)] + action.contributions.compactMap { part in action.remainingDays(of: part).map { (part.person, $0) } }
        for (person, days) in parts where days > 0 {
            switch people.find(person) {
            case .there(let resource):
                let amount = Int((days * factor * Double(TeamCapacity.dayOfWork)).rounded())
                demands.append(Demand(resource: resource, amount: max(1, amount)))
            case .withoutTime: return .failure(Missing(reason: .noTime(person)))
            case .gone: return .failure(Missing(reason: .nobody))
            }
        }
        return .success(demands)
    }

    /// Three points around what remains, in the same proportions as around the whole; of what contributors alone give days to, one.
    private static func estimate(_ action: Action, of demands: [Demand]) -> Estimate? {
        let total = Double(demands.reduce(0) { $0 + $1.amount })
        guard total > 0, let effort = action.effort else { return nil }
        guard effort.likely > 0 else { return Estimate(low: total, likely: total, high: total) }
        return Estimate(
            low: total * min(1, effort.optimistic / effort.likely), likely: total,
            high: min(Double(Limits.amount), total * max(1, effort.pessimistic / effort.likely)))
    }

    /// From its start to its due date. What is left of these days is what it still takes, begun or not: without an estimate nothing is known of
    /// the work but when it is to be over.
    private static func span(of action: Action) -> ClosedRange<Day>? {
        guard let start = action.earliestStart, let due = action.dueDay, start <= due else { return nil }
        return start...due
    }
}

extension Action {
    /// Somebody has begun: it waits for nothing any more.
    public var hasBegun: Bool { status == .inProgress || status == .paused }
}

/// The positions of people's time among the resources of a project.
struct ResourceNumbers {
    enum Place {
        case there(Int)
        case withoutTime
        case gone
    }

    private(set) var people: [PersonID] = []
    private(set) var resources: [Resource] = []
    private var places: [PersonID: Place] = [:]

    /// Those alone of whom open actions ask something, by name.
    init(_ deployment: Deployment, _ team: TeamCapacity) {
        var asked: Set<PersonID> = []
        for action in deployment.plan.actions where action.status.isOpen {
            if let responsible = action.responsible { asked.insert(responsible) }
            for contribution in action.contributions { asked.insert(contribution.person) }
        }
        for person in deployment.people.active where asked.contains(person.id) {
            guard let resource = team.resource(of: person) else {
                places[person.id] = .withoutTime
                continue
            }
            places[person.id] = .there(people.count)
            people.append(person.id)
            resources.append(resource)
        }
    }

    func find(_ person: PersonID) -> Place { places[person] ?? .gone }
}
