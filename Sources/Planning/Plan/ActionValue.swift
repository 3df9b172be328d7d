/// The fields of an action that hold one value and are edited by themselves.
public enum ActionField: String, CaseIterable, Codable, Sendable {
    case title, workstream, rank, status, description, doneWhen, responsible, dueDay, earliestStart
    case effort, priority, tags, doneDay, spentDays, commitment, answer
}

/// A field of an action together with a value for it.
public enum ActionValue: Hashable, Sendable {
    case title(String)
    case workstream(WorkstreamID?)
    case rank(Double)
    case status(ActionStatus)
    case description(String)
    case doneWhen(String)
    case responsible(PersonID?)
    case dueDay(Day?)
    case earliestStart(Day?)
    case effort(ThreePointEffort?)
    case priority(Priority)
    case tags([String])
    case doneDay(Day?)
    case spentDays(Double?)
    // Boxed: each would make every other value three times as large.
    indirect case commitment(Commitment?)
    indirect case answer(CommitmentAnswer?)

    public var field: ActionField {
        switch self {
        case .title: .title
        case .workstream: .workstream
        case .rank: .rank
        case .status: .status
        case .description: .description
        case .doneWhen: .doneWhen
        case .responsible: .responsible
        case .dueDay: .dueDay
        case .earliestStart: .earliestStart
        case .effort: .effort
        case .priority: .priority
        case .tags: .tags
        case .doneDay: .doneDay
        case .spentDays: .spentDays
        case .commitment: .commitment
        case .answer: .answer
        }
    }
}

extension Action {
    public func value(of field: ActionField) -> ActionValue {
        switch field {
        case .title: .title(title)
        case .workstream: .workstream(workstream)
        case .rank: .rank(rank)
        case .status: .status(status)
        case .description: .description(description)
        case .doneWhen: .doneWhen(doneWhen)
        case .responsible: .responsible(responsible)
        case .dueDay: .dueDay(dueDay)
        case .earliestStart: .earliestStart(earliestStart)
        case .effort: .effort(effort)
        case .priority: .priority(priority)
        case .tags: .tags(tags)
        case .doneDay: .doneDay(doneDay)
        case .spentDays: .spentDays(spentDays)
        case .commitment: .commitment(commitment)
        case .answer: .answer(answer)
        }
    }

    mutating func set(_ value: ActionValue) {
        switch value {
        case .title(let value): title = value
        case .workstream(let value): workstream = value
        case .rank(let value): rank = value
        case .status(let value): status = value
        case .description(let value): description = value
        case .doneWhen(let value): doneWhen = value
        case .responsible(let value): responsible = value
        case .dueDay(let value): dueDay = value
        case .earliestStart(let value): earliestStart = value
        case .effort(let value): effort = value
        case .priority(let value): priority = value
        case .tags(let value): tags = value
        case .doneDay(let value): doneDay = value
        case .spentDays(let value): spentDays = value
        case .commitment(let value): commitment = value
        case .answer(let value): answer = value
        }
    }
}

extension ActionValue: Codable {
    private enum CodingKeys: CodingKey { case field, value }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try container.decode(Value.self, forKey: .value)
        }
        func optional<Value: Decodable>(_ type: Value.Type) throws -> Value? {
            try container.decodeIfPresent(Value.self, forKey: .value)
        }
        switch try container.decode(ActionField.self, forKey: .field) {
        case .title: self = .title(try value(String.self))
        case .workstream: self = .workstream(try optional(WorkstreamID.self))
        case .rank: self = .rank(try value(Double.self))
        case .status: self = .status(try value(ActionStatus.self))
        case .description: self = .description(try value(String.self))
        case .doneWhen: self = .doneWhen(try value(String.self))
        case .responsible: self = .responsible(try optional(PersonID.self))
        case .dueDay: self = .dueDay(try optional(Day.self))
        case .earliestStart: self = .earliestStart(try optional(Day.self))
        case .effort: self = .effort(try optional(ThreePointEffort.self))
        case .priority: self = .priority(try value(Priority.self))
        case .tags: self = .tags(try value([String].self))
        case .doneDay: self = .doneDay(try optional(Day.self))
        case .spentDays: self = .spentDays(try optional(Double.self))
        case .commitment: self = .commitment(try optional(Commitment.self))
        case .answer: self = .answer(try optional(CommitmentAnswer.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        switch self {
        case .title(let value), .description(let value), .doneWhen(let value):
            try container.encode(value, forKey: .value)
        case .workstream(let value): try container.encodeIfPresent(value, forKey: .value)
        case .rank(let value): try container.encode(value, forKey: .value)
        case .status(let value): try container.encode(value, forKey: .value)
        case .responsible(let value): try container.encodeIfPresent(value, forKey: .value)
        case .dueDay(let value), .earliestStart(let value), .doneDay(let value):
            try container.encodeIfPresent(value, forKey: .value)
        case .effort(let value): try container.encodeIfPresent(value, forKey: .value)
        case .spentDays(let value): try container.encodeIfPresent(value, forKey: .value)
        case .priority(let value): try container.encode(value, forKey: .value)
        case .tags(let value): try container.encode(value, forKey: .value)
        case .commitment(let value): try container.encodeIfPresent(value, forKey: .value)
        case .answer(let value): try container.encodeIfPresent(value, forKey: .value)
        }
    }
}
