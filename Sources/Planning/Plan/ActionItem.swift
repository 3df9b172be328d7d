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
    case raisedRisk(RaisedRisk)
    case dismissedRisk(DismissedRisk)

    public enum Kind: String, CaseIterable, Codable, Sendable {
        case contribution, dependency, step, blocker, postponement, link, comment, note, raisedRisk, dismissedRisk
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
        case .raisedRisk: .raisedRisk
        case .dismissedRisk: .dismissedRisk
        }
    }

    /// What tells it from the others of its kind in its action: a contribution's person, a dependency's predecessor, a
    /// dismissed risk's kind.
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
        case .raisedRisk(let value): value.id.rawValue
        case .dismissedRisk(let value): value.risk.rawValue
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

/// Stored with the kind beside the value.
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
        case .raisedRisk: self = .raisedRisk(try value(RaisedRisk.self))
        case .dismissedRisk: self = .dismissedRisk(try value(DismissedRisk.self))
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
        case .raisedRisk(let value): try container.encode(value, forKey: .value)
        case .dismissedRisk(let value): try container.encode(value, forKey: .value)
        }
    }
}
