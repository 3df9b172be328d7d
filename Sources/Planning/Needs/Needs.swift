/// The resources that a deployment needs, in the order they were written down.
public struct Needs: Hashable, Sendable {
    public private(set) var all: [Need] = []

    public init() {}

    init(_ all: [Need]) { self.all = all }

    public subscript(id: NeedID) -> Need? { all.first { $0.id == id } }

    /// Those that actions can not go on without and that have not come in full, by action, the critical ones first.
    public func awaited() -> [ActionID: [Need]] {
        var awaited: [ActionID: [Need]] = [:]
        for need in toAsk { for action in need.waiting { awaited[action, default: []].append(need) } }
        return awaited
    }

    /// Whether an action can not go on without something that has not come in full.
    public func holdUp(_ action: ActionID) -> Bool { all.contains { $0.waiting.contains(action) && !$0.isObtained } }

    /// Those whose obtaining, or whose waiting, is an action.
    public func linked(to action: ActionID) -> [Need] { all.filter { $0.obtaining == action || $0.waiting.contains(action) } }

    static let limit = 500
    static let entryLimit = 200
    static let waitingLimit = 100

    // MARK: Change

    mutating func apply(_ event: NeedEvent) {
        switch event {
        case .added(let need, let index): all.insert(need, at: min(max(index, 0), all.count))
        case .removed(let need, _): all.removeAll { $0.id == need.id }
        case .edited(let id, _, let value): change(id) { $0.set(value) }
        case .entryAdded(let id, let entry, let index):
            change(id) { $0.entries.insert(entry, at: min(max(index, 0), $0.entries.count)) }
        case .entryEdited(let id, _, let entry):
            change(id) { need in
                guard let index = need.entries.firstIndex(where: { $0.id == entry.id }) else { return }
                need.entries[index] = entry
            }
        case .entryRemoved(let id, let entry, _): change(id) { $0.entries.removeAll { $0.id == entry.id } }
        }
    }

    private mutating func change(_ id: NeedID, _ change: (inout Need) -> Void) {
        guard let index = all.firstIndex(where: { $0.id == id }) else { return }
        change(&all[index])
    }

    func isStillAs(_ event: NeedEvent) -> Bool {
        switch event {
        case .added(let need, _): self[need.id] == need
        case .edited(let id, _, let value): self[id]?.current(like: value) == value
        case .removed(let need, _): self[need.id] == nil
        case .entryAdded(let id, let entry, _), .entryEdited(let id, _, let entry): self[id]?.entries.contains(entry) == true
        case .entryRemoved(let id, let entry, _): self[id].map { !$0.entries.contains { $0.id == entry.id } } ?? false
        }
    }

    /// The event with the position that what it is about has, or can have, here.
    func placed(_ event: NeedEvent) -> NeedEvent {
        switch event {
        case .added(let need, let index): .added(need: need, index: min(index, all.count))
        case .removed(let need, let index):
            .removed(need: need, index: all.firstIndex { $0.id == need.id } ?? index)
        case .entryAdded(let id, let entry, let index):
            .entryAdded(need: id, entry: entry, index: min(index, self[id]?.entries.count ?? index))
        case .entryRemoved(let id, let entry, let index):
            .entryRemoved(need: id, entry: entry, index: self[id]?.entries.firstIndex { $0.id == entry.id } ?? index)
        case .edited, .entryEdited: event
        }
    }

    // MARK: What crosses parts

    /// Whether a need names a person.
    func names(_ id: PersonID) -> Bool { all.contains { $0.people.contains(id) } }

    /// What lets go of an action that is taken out of the plan.
    func unlinking(_ action: ActionID) -> [NeedEvent] {
        var events: [NeedEvent] = []
        for need in all {
            if need.waiting.contains(action) {
                let others = need.waiting.filter { $0 != action }
                events.append(.edited(need: need.id, from: .waiting(value: need.waiting), to: .waiting(value: others)))
            }
            if need.obtaining == action {
                events.append(.edited(need: need.id, from: .obtaining(value: action), to: .obtaining(value: nil)))
            }
        }
        return events
    }
}

extension Need {
    /// Everybody of the deployment whom it names.
    var people: [PersonID] {
        let parties = ([decider] + entries.map(\.party)).map { if case .person(let id)? = $0 { id } else { nil as PersonID? } }
        guard case .person(let id)? = agent else { return parties.compactMap(\.self) }
        return parties.compactMap(\.self) + [id]
    }

    /// Every action it names.
    var actions: [ActionID] { waiting + [obtaining].compactMap(\.self) }
}

extension Needs: Codable {
    public init(from decoder: any Decoder) throws { all = try [Need](from: decoder) }
    public func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
