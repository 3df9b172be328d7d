public enum PeopleCommand: Hashable, Codable, Sendable {
    case add(person: Person)
    case edit(person: Person, was: Person?)
    /// Rule 2: each open action of the person who leaves goes to somebody else, by action.
    case remove(id: PersonID, handOver: [HandOver])
}

/// An action and who takes it over.
public struct HandOver: Hashable, Codable, Sendable {
    public var action: ActionID
    public var to: PersonID

    public init(action: ActionID, to: PersonID) {
        self.action = action
        self.to = to
    }
}

public indirect enum PeopleEvent: Hashable, Codable, Sendable {
    case added(person: Person)
    case edited(from: Person, to: Person)
    case removed(person: Person)

    var inverse: PeopleEvent {
        switch self {
        case .added(let person): .removed(person: person)
        case .edited(let from, let to): .edited(from: to, to: from)
        case .removed(let person): .added(person: person)
        }
    }
}
