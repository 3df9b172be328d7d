import HashTreeCollections

/// The scenarios of a deployment.
public struct Scenarios: Hashable, Sendable {
    private var byID: TreeDictionary<ScenarioID, Scenario> = [:]

    /// Open ones: of one person, and of a team. Closed ones in all.
    static let limit = 50
    static let closedLimit = 200
    /// Commands of one scenario, counted one by one.
    public static let commandLimit = 1_000

    public init() {}

    public subscript(id: ScenarioID) -> Scenario? { byID[id] }
    public var isEmpty: Bool { byID.isEmpty }

    /// Open ones in the order in which they began, then closed ones, the latest first. Sorts at each call.
    public var all: [Scenario] {
        let began = byID.values.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        let closed = began.filter { !$0.isOpen }.sorted {
            ($1.outcome?.at ?? $1.startedAt, $1.id) < ($0.outcome?.at ?? $0.startedAt, $0.id)
        }
        return began.filter(\.isOpen) + closed
    }

    /// Those that somebody may know of; the others are not in the value.
    func seen(by sight: Sight) -> Scenarios {
        var seen = self
        for scenario in byID.values where !scenario.isSeen(by: sight) { seen.byID[scenario.id] = nil }
        return seen
    }

    // MARK: Change

    mutating func apply(_ event: ScenarioEvent) {
        switch event {
        case .added(let scenario): byID[scenario.id] = scenario
        case .edited(let label, _, let value): byID[label.id]?.set(value)
        case .changeAdded(let label, let change, let index):
            guard let count = byID[label.id]?.changes.count else { return }
            byID[label.id]?.changes.insert(change, at: min(max(index, 0), count))
        case .changeRemoved(let label, let change, _): byID[label.id]?.changes.removeAll { $0.id == change.id }
        case .removed(let scenario): byID[scenario.id] = nil
        }
    }

    func isStillAs(_ event: ScenarioEvent) -> Bool {
        switch event {
        case .added(let scenario): self[scenario.id] == scenario
        case .edited(let label, _, let value): self[label.id]?.current(like: value) == value
        case .changeAdded(let label, let change, _): self[label.id].map { $0.isOpen && $0[change.id] == change } ?? false
        case .changeRemoved(let label, let change, _): self[label.id].map { $0.isOpen && $0[change.id] == nil } ?? false
        case .removed(let scenario): self[scenario.id] == nil
        }
    }

    /// The event with the name and the place that its scenario and its change have, or can have, here.
    func placed(_ event: ScenarioEvent) -> ScenarioEvent {
        guard let scenario = self[event.label.id] else { return event }
        return switch event {
        case .added, .removed: event
        case .edited(_, let from, let to): .edited(scenario: scenario.label, from: from, to: to)
        case .changeAdded(_, let change, let index):
            .changeAdded(scenario: scenario.label, change: change, index: min(index, scenario.changes.count))
        case .changeRemoved(_, let change, let index):
            .changeRemoved(
                scenario: scenario.label, change: change, index: scenario.changes.firstIndex { $0.id == change.id } ?? index)
        }
    }
}

extension Scenarios: Codable {
    public init(from decoder: any Decoder) throws {
        for scenario in try [Scenario](from: decoder) { byID[scenario.id] = scenario }
    }

    public func encode(to encoder: any Encoder) throws {
        try byID.values.sorted { $0.id < $1.id }.encode(to: encoder)
    }
}
