/// One of the things listed in an action: each kind has its own list, in an order people choose.
public enum ActionItem: Hashable, Sendable {
    case contribution(Contribution)
    case dependency(Dependency)
    case step(Step)
    case blocker(Blocker)
    case postponement(Postponement)
    case link(Link)
    case comment(Comment)
    case note(Note)

    public enum Kind: String, CaseIterable, Codable, Sendable {
        case contribution, dependency, step, blocker, postponement, link, comment, note
    }

    public var kind: Kind {
        switch self {
        case .contribution: .contribution
        case .dependency: .dependency
        case .step: .step
        case .blocker: .blocker
        case .postponement: .postponement
        case .link: .link
        case .comment: .comment
        case .note: .note
        }
    }

    /// What tells it from the others of its kind in its action: a contribution's person, a dependency's predecessor.
    public var key: String {
        switch self {
        case .contribution(let value): value.person.rawValue
        case .dependency(let value): value.predecessor.rawValue
        case .step(let value): value.id.rawValue
        case .blocker(let value): value.id.rawValue
        case .postponement(let value): value.id.rawValue
        case .link(let value): value.id.rawValue
        case .comment(let value): value.id.rawValue
        case .note(let value): value.id.rawValue
        }
    }

    public var reference: ActionItemReference { ActionItemReference(kind: kind, key: key) }
}

/// Names an item of an action.
public struct ActionItemReference: Hashable, Codable, Sendable {
    public var kind: ActionItem.Kind
    public var key: String

    public init(kind: ActionItem.Kind, key: String) {
        self.kind = kind
        self.key = key
    }
}

/// A person's part in an action they are not responsible for.
public struct Contribution: Hashable, Codable, Sendable {
    public var person: PersonID
    /// The part in words: « relit le guide », "trains the front desk".
    public var role: String
    /// Days of work, when known.
    public var days: Double?

    public init(person: PersonID, role: String, days: Double? = nil) {
        self.person = person
        self.role = role
        self.days = days
    }
}

/// Finish-to-start: the action starts `lagDays` working days after its predecessor is done.
public struct Dependency: Hashable, Codable, Sendable {
    public var predecessor: ActionID
    /// Working days between the two; negative when they may overlap.
    public var lagDays: Int

    public init(predecessor: ActionID, lagDays: Int = 0) {
        self.predecessor = predecessor
        self.lagDays = lagDays
    }
}

public struct Step: Hashable, Codable, Sendable {
    public var id: ItemID
    public var title: String
    public var isDone: Bool
    public var day: Day?

    public init(id: ItemID, title: String, isDone: Bool = false, day: Day? = nil) {
        self.id = id
        self.title = title
        self.isDone = isDone
        self.day = day
    }
}

/// What keeps an action from going on.
public struct Blocker: Hashable, Codable, Sendable {
    public var id: ItemID
    public var cause: String
    /// The condition that lifts it.
    public var liftedWhen: String
    /// Who can lift it, in words: often somebody outside the team.
    public var whoCanLift: String
    public var liftedDay: Day?

    public init(id: ItemID, cause: String, liftedWhen: String = "", whoCanLift: String = "", liftedDay: Day? = nil) {
        self.id = id
        self.cause = cause
        self.liftedWhen = liftedWhen
        self.whoCanLift = whoCanLift
        self.liftedDay = liftedDay
    }
}

/// A due date that moved. Only the rules write these; none is ever overwritten.
public struct Postponement: Hashable, Codable, Sendable {
    public var id: ItemID
    public var from: Day
    public var to: Day
    public var reason: String
    public var author: AccountID
    public var at: Moment

    public init(id: ItemID, from: Day, to: Day, reason: String, author: AccountID, at: Moment) {
        self.id = id
        self.from = from
        self.to = to
        self.reason = reason
        self.author = author
        self.at = at
    }
}

public struct Link: Hashable, Codable, Sendable {
    public var id: ItemID
    public var title: String
    /// An `http`, `https` or `mailto` address.
    public var address: String

    public init(id: ItemID, title: String, address: String) {
        self.id = id
        self.title = title
        self.address = address
    }
}

public struct Comment: Hashable, Codable, Sendable {
    public var id: ItemID
    public var author: AccountID
    public var text: String
    public var at: Moment

    public init(id: ItemID, author: AccountID, text: String, at: Moment) {
        self.id = id
        self.author = author
        self.text = text
        self.at = at
    }
}

public struct Note: Hashable, Codable, Sendable {
    public var id: ItemID
    public var label: String
    public var text: String

    public init(id: ItemID, label: String, text: String) {
        self.id = id
        self.label = label
        self.text = text
    }
}

extension ActionItem: Codable {
    private enum CodingKeys: CodingKey { case kind, value }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try container.decode(Value.self, forKey: .value)
        }
        switch try container.decode(Kind.self, forKey: .kind) {
        case .contribution: self = .contribution(try value(Contribution.self))
        case .dependency: self = .dependency(try value(Dependency.self))
        case .step: self = .step(try value(Step.self))
        case .blocker: self = .blocker(try value(Blocker.self))
        case .postponement: self = .postponement(try value(Postponement.self))
        case .link: self = .link(try value(Link.self))
        case .comment: self = .comment(try value(Comment.self))
        case .note: self = .note(try value(Note.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .contribution(let value): try container.encode(value, forKey: .value)
        case .dependency(let value): try container.encode(value, forKey: .value)
        case .step(let value): try container.encode(value, forKey: .value)
        case .blocker(let value): try container.encode(value, forKey: .value)
        case .postponement(let value): try container.encode(value, forKey: .value)
        case .link(let value): try container.encode(value, forKey: .value)
        case .comment(let value): try container.encode(value, forKey: .value)
        case .note(let value): try container.encode(value, forKey: .value)
        }
    }
}
