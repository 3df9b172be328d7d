import Planning

/// A need with what is derived from it.
struct NeedDocument: Encodable, Sendable {
    private let need: Need
    private let isLate: Bool

    private enum CodingKeys: CodingKey { case standing, isLate, promised, obtained, spent }

    init(_ need: Need, today: Day) {
        self.need = need
        isLate = need.isLate(on: today)
    }

    func encode(to encoder: any Encoder) throws {
        try need.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(need.standing, forKey: .standing)
        try container.encode(isLate, forKey: .isLate)
        try container.encode(need.promised, forKey: .promised)
        try container.encode(need.obtained, forKey: .obtained)
        try container.encode(need.spent, forKey: .spent)
    }
}

extension NeedRefusal {
    /// The name of the case: stable, for programs.
    var code: String {
        switch self {
        case .quantityOutOfRange: "quantityOutOfRange"
        case .quantityMissing: "quantityMissing"
        case .unitOfKind: "unitOfKind"
        case .unitInUse: "unitInUse"
        case .onlyMoneyIsSpent: "onlyMoneyIsSpent"
        case .notAgentTime: "notAgentTime"
        case .entryToCome: "entryToCome"
        }
    }

    var facts: JSONValue {
        switch self {
        case .quantityOutOfRange(let limit): ["limit": .integer(limit)]
        case .quantityMissing, .onlyMoneyIsSpent: [:]
        case .unitOfKind(let kind), .notAgentTime(let kind): ["kind": .string(kind.rawValue)]
        case .unitInUse(let title): ["title": .string(title)]
        case .entryToCome(let day, let today): ["day": .string(day.iso8601), "today": .string(today.iso8601)]
        }
    }
}
