/// A resource without which the solution does not get into service: needed, asked, promised, obtained.
///
/// Where it stands is derived from its entries: see ``Need/standing``.
public struct Need: Hashable, Sendable, Identifiable {
    public let id: NeedID
    public var title: String
    public var kind: NeedKind
    /// Without it, the first perimeter can not be served.
    public var isCritical: Bool
    /// How much is needed; nil while nobody has said.
    public var quantity: Quantity?
    public var unit: NeedUnit
    /// The day by which it has to be there.
    public var neededBy: Day?
    /// Who decides whether it is given.
    public var decider: Party?
    /// Whose time it is, where it is agents' time: a person of the deployment, or a group in words.
    public var agent: NeedAgent?
    /// The weeks over which the days are, where it is agents' time.
    public var span: NeedSpan?
    /// The actions that can not go on without it, in the order they were linked.
    public var waiting: [ActionID]
    /// The action by which the team goes and gets it.
    public var obtaining: ActionID?
    public var note: String
    /// What was asked, said and given, in the order it was written down.
    public internal(set) var entries: [NeedEntry] = []

    public init(
        id: NeedID, title: String, kind: NeedKind, isCritical: Bool = false, quantity: Quantity? = nil, unit: NeedUnit? = nil,
        neededBy: Day? = nil, decider: Party? = nil, agent: NeedAgent? = nil, span: NeedSpan? = nil, waiting: [ActionID] = [],
        obtaining: ActionID? = nil, note: String = ""
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.isCritical = isCritical
        self.quantity = quantity
        self.unit = unit ?? kind.usualUnit
        self.neededBy = neededBy
        self.decider = decider
        self.agent = agent
        self.span = span
        self.waiting = waiting
        self.obtaining = obtaining
        self.note = note
    }
}

public enum NeedKind: String, CaseIterable, Codable, Sendable {
    case agentTime, development, equipment, budget, premises, skills, other

    /// What it is counted in until somebody says otherwise.
    public var usualUnit: NeedUnit {
        switch self {
        case .agentTime, .development, .skills: .days
        case .budget: .euros
        case .premises: .usual(.squareMetres)
        case .equipment, .other: .pieces
        }
    }

    /// The only unit it can have: agents' time is confronted with days of work, a budget with what was spent.
    public var onlyUnit: NeedUnit? {
        switch self {
        case .agentTime: .days
        case .budget: .euros
        case .development, .equipment, .premises, .skills, .other: nil
        }
    }
}

/// Somebody who asks, promises or decides: a person of the deployment, a stakeholder, which is kept from who only reads, or, in
/// words, anybody.
public enum Party: Hashable, Sendable {
    case person(PersonID)
    case stakeholder(StakeholderID)
    case words(String)
}

/// Whose time is needed: a person of the deployment or, in words, a group.
public enum NeedAgent: Hashable, Sendable {
    case person(PersonID)
    case words(String)
}

/// Days from the first to the last, both included.
public struct NeedSpan: Hashable, Codable, Sendable {
    public var first: Day
    public var last: Day

    public init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }
}

/// Something that was asked, said or given about a need, on a day.
public struct NeedEntry: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// It was asked for.
        case asked
        case promised, obtained
        /// Whoever decides has said no.
        case refused
        /// Used up, where it is money.
        case spent
    }

    public var id: ItemID
    public var kind: Kind
    /// How much; what is promised, obtained or spent says so.
    public var quantity: Quantity?
    public var day: Day
    /// To whom it was asked, or who said so.
    public var party: Party?
    public var words: String
    /// Who wrote it down, and when.
    public var author: AccountID
    public var at: Moment

    public init(
        id: ItemID, kind: Kind, quantity: Quantity? = nil, day: Day, party: Party? = nil, words: String = "", author: AccountID,
        at: Moment
    ) {
        self.id = id
        self.kind = kind
        self.quantity = quantity
        self.day = day
        self.party = party
        self.words = words
        self.author = author
        self.at = at
    }
}

public typealias NeedID = Identifier<Need>
