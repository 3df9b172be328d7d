/// Stored as `{"person": …}`, `{"stakeholder": …}` or `{"words": …}`.
extension Party: Codable {
    private enum CodingKeys: CodingKey { case person, stakeholder, words }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let person = try container.decodeIfPresent(PersonID.self, forKey: .person) {
            self = .person(person)
        } else if let stakeholder = try container.decodeIfPresent(StakeholderID.self, forKey: .stakeholder) {
            self = .stakeholder(stakeholder)
        } else {
            self = .words(try container.decode(String.self, forKey: .words))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .person(let person): try container.encode(person, forKey: .person)
        case .stakeholder(let stakeholder): try container.encode(stakeholder, forKey: .stakeholder)
        case .words(let words): try container.encode(words, forKey: .words)
        }
    }
}

/// Stored as `{"person": …}` or `{"words": …}`.
extension NeedAgent: Codable {
    private enum CodingKeys: CodingKey { case person, words }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let person = try container.decodeIfPresent(PersonID.self, forKey: .person) {
            self = .person(person)
        } else {
            self = .words(try container.decode(String.self, forKey: .words))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .person(let person): try container.encode(person, forKey: .person)
        case .words(let words): try container.encode(words, forKey: .words)
        }
    }
}

// Reading asks only for what a need is nothing without; what is not said is not written.

extension Need: Codable {
    private enum CodingKeys: CodingKey {
        case id, title, kind, isCritical, quantity, unit, neededBy, decider, agent, span, waiting, obtaining, note, entries
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(NeedID.self, forKey: .id),
            title: try container.decode(String.self, forKey: .title),
            kind: try container.decode(NeedKind.self, forKey: .kind),
            isCritical: try container.decode(.isCritical, or: false),
            quantity: try container.decodeIfPresent(Quantity.self, forKey: .quantity),
            unit: try container.decodeIfPresent(NeedUnit.self, forKey: .unit),
            neededBy: try container.decodeIfPresent(Day.self, forKey: .neededBy),
            decider: try container.decodeIfPresent(Party.self, forKey: .decider),
            agent: try container.decodeIfPresent(NeedAgent.self, forKey: .agent),
            span: try container.decodeIfPresent(NeedSpan.self, forKey: .span),
            waiting: try container.decode(.waiting, or: []),
            obtaining: try container.decodeIfPresent(ActionID.self, forKey: .obtaining),
            note: try container.decode(.note, or: ""))
        entries = try container.decode(.entries, or: [])
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(kind, forKey: .kind)
        try container.encode(isCritical, forKey: .isCritical)
        try container.encodeIfPresent(quantity, forKey: .quantity)
        try container.encode(unit, forKey: .unit)
        try container.encodeIfPresent(neededBy, forKey: .neededBy)
        try container.encodeIfPresent(decider, forKey: .decider)
        try container.encodeIfPresent(agent, forKey: .agent)
        try container.encodeIfPresent(span, forKey: .span)
        if !waiting.isEmpty { try container.encode(waiting, forKey: .waiting) }
        try container.encodeIfPresent(obtaining, forKey: .obtaining)
        if !note.isEmpty { try container.encode(note, forKey: .note) }
        if !entries.isEmpty { try container.encode(entries, forKey: .entries) }
    }
}

extension NeedEntry: Codable {
    private enum CodingKeys: CodingKey { case id, kind, quantity, day, party, words, author, at }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            kind: try container.decode(Kind.self, forKey: .kind),
            quantity: try container.decodeIfPresent(Quantity.self, forKey: .quantity),
            day: try container.decode(Day.self, forKey: .day),
            party: try container.decodeIfPresent(Party.self, forKey: .party),
            words: try container.decode(.words, or: ""),
            author: try container.decode(AccountID.self, forKey: .author),
            at: try container.decode(Moment.self, forKey: .at))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(quantity, forKey: .quantity)
        try container.encode(day, forKey: .day)
        try container.encodeIfPresent(party, forKey: .party)
        if !words.isEmpty { try container.encode(words, forKey: .words) }
        try container.encode(author, forKey: .author)
        try container.encode(at, forKey: .at)
    }
}
