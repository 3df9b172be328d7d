/// Somebody to convince, one person or a group: who gives the means, whose work changes, who helps, who uses.
public struct Stakeholder: Hashable, Sendable, Identifiable {
    public let id: StakeholderID
    public var name: String
    public var family: Family
    /// Who they are in the deployment, when they are somebody of it.
    public var person: PersonID?
    /// What they do, and where: "directrice des finances, ville de Nantes".
    public var function = ""
    /// The risk they are asked to carry.
    public var risk = ""
    /// What they gain.
    public var gain = ""
    /// What holds them back.
    public var reluctance = ""
    /// Nil while nobody has said.
    public var influence: Influence?
    public var next: NextExchange?
    /// Where they stood, each time somebody noted it, the oldest first.
    public internal(set) var positions: [PositionRecord] = []
    /// What was said with them, the oldest first.
    public internal(set) var exchanges: [Exchange] = []

    public init(id: StakeholderID, name: String, family: Family) {
        self.id = id
        self.name = name
        self.family = family
    }

    /// Those whom the method names, who decide and whose work changes, come first.
    public enum Family: String, CaseIterable, Codable, Sendable {
        case decisionMakers, affectedAgents, partners, users
    }

    /// What they can do for or against the deployment, in four steps: without a middle one to hide in.
    public enum Influence: String, CaseIterable, Codable, Sendable, Comparable {
        case weak, moderate, strong, decisive

        /// From 1 to 4.
        public var rank: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// Where they stand, in five steps.
    public enum Position: String, CaseIterable, Codable, Sendable, Comparable {
        case opposed, reluctant, neutral, favourable, driving

        /// From 1, against, to 5, carrying the deployment themselves.
        public var rank: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    /// Where they stand, as last noted.
    public var position: Position? { positions.last?.position }

    /// Where they stood on a day, as noted up to then.
    public func position(on day: Day) -> Position? { positions.last { $0.day <= day }?.position }

    /// The last day on which somebody spoke to them.
    public var lastExchange: Day? { exchanges.last?.day }
}

public typealias StakeholderID = Identifier<Stakeholder>

/// Where a stakeholder stood on a day. Each change is kept.
public struct PositionRecord: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    public var position: Stakeholder.Position
    public var day: Day
    /// What shows it.
    public var word: String
    public var author: AccountID
    public var at: Moment

    public init(id: ItemID, position: Stakeholder.Position, day: Day, word: String = "", author: AccountID, at: Moment) {
        self.id = id
        self.position = position
        self.day = day
        self.word = word
        self.author = author
        self.at = at
    }
}

/// When they are seen next: on a day, or by an action of the plan, which is due on one.
public struct NextExchange: Hashable, Codable, Sendable {
    public var day: Day?
    public var action: ActionID?
    /// What for.
    public var purpose: String

    public init(day: Day? = nil, action: ActionID? = nil, purpose: String = "") {
        self.day = day
        self.action = action
        self.purpose = purpose
    }

    var isEmpty: Bool { day == nil && action == nil && purpose.isEmpty }
}

/// What was said with a stakeholder, what was tried, and what it did.
public struct Exchange: Hashable, Codable, Sendable, Identifiable {
    public let id: ItemID
    public var day: Day
    /// Where: a meeting, a site.
    public var place: String
    /// Who of the team spoke.
    public var person: PersonID?
    public var words: String
    /// The levers that were tried.
    public var levers: [LeverID]
    /// Nil while nobody can say.
    public var effect: Effect?
    public var author: AccountID
    public var at: Moment

    public enum Effect: String, CaseIterable, Codable, Sendable {
        case closer, none, away
    }

    public init(
        id: ItemID, day: Day, place: String = "", person: PersonID? = nil, words: String, levers: [LeverID] = [], effect: Effect? = nil,
        author: AccountID, at: Moment
    ) {
        self.id = id
        self.day = day
        self.place = place
        self.person = person
        self.words = words
        self.levers = levers
        self.effect = effect
        self.author = author
        self.at = at
    }
}

/// One of the dated things listed with a stakeholder.
public enum StakeholderItem: Hashable, Codable, Sendable {
    case exchange(value: Exchange)
    case position(value: PositionRecord)

    public var id: ItemID {
        switch self {
        case .exchange(let exchange): exchange.id
        case .position(let record): record.id
        }
    }
}

/// A field of a stakeholder together with a value for it.
public enum StakeholderValue: Hashable, Codable, Sendable {
    case name(value: String)
    case family(value: Stakeholder.Family)
    case person(value: PersonID?)
    case function(value: String)
    case risk(value: String)
    case gain(value: String)
    case reluctance(value: String)
    case influence(value: Stakeholder.Influence?)
    case next(value: NextExchange?)

    public enum Field: String, CaseIterable, Codable, Sendable {
        case name, family, person, function, risk, gain, reluctance, influence, next
    }

    public var field: Field {
        switch self {
        case .name: .name
        case .family: .family
        case .person: .person
        case .function: .function
        case .risk: .risk
        case .gain: .gain
        case .reluctance: .reluctance
        case .influence: .influence
        case .next: .next
        }
    }
}

extension Stakeholder {
    public func value(of field: StakeholderValue.Field) -> StakeholderValue {
        switch field {
        case .name: .name(value: name)
        case .family: .family(value: family)
        case .person: .person(value: person)
        case .function: .function(value: function)
        case .risk: .risk(value: risk)
        case .gain: .gain(value: gain)
        case .reluctance: .reluctance(value: reluctance)
        case .influence: .influence(value: influence)
        case .next: .next(value: next)
        }
    }

    mutating func set(_ value: StakeholderValue) {
        switch value {
        case .name(let value): name = value
        case .family(let value): family = value
        case .person(let value): person = value
        case .function(let value): function = value
        case .risk(let value): risk = value
        case .gain(let value): gain = value
        case .reluctance(let value): reluctance = value
        case .influence(let value): influence = value
        case .next(let value): next = value
        }
    }

    public func item(_ id: ItemID) -> StakeholderItem? {
        exchanges.first { $0.id == id }.map { .exchange(value: $0) } ?? positions.first { $0.id == id }.map { .position(value: $0) }
    }

    /// Puts an item where its day says, in the place of the one with its identifier.
    mutating func put(_ item: StakeholderItem) {
        remove(item.id)
        switch item {
        case .exchange(let exchange):
            exchanges.append(exchange)
            exchanges.sort { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
        case .position(let record):
            positions.append(record)
            positions.sort { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
        }
    }

    mutating func remove(_ id: ItemID) {
        exchanges.removeAll { $0.id == id }
        positions.removeAll { $0.id == id }
    }
}

extension Stakeholder: Codable {
    private enum CodingKeys: CodingKey {
        case id, name, family, person, function, risk, gain, reluctance, influence, next, positions, exchanges
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(StakeholderID.self, forKey: .id), name: try container.decode(String.self, forKey: .name),
            family: try container.decode(Family.self, forKey: .family))
        person = try container.decodeIfPresent(PersonID.self, forKey: .person)
        function = try container.decode(.function, or: "")
        risk = try container.decode(.risk, or: "")
        gain = try container.decode(.gain, or: "")
        reluctance = try container.decode(.reluctance, or: "")
        influence = try container.decodeIfPresent(Influence.self, forKey: .influence)
        next = try container.decodeIfPresent(NextExchange.self, forKey: .next)
        positions = try container.decode(.positions, or: [])
        exchanges = try container.decode(.exchanges, or: [])
    }
}
