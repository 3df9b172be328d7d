/// A way the plan could go: the deployment as it is and commands that would change it. Until it is applied, nothing outside of it
/// changes.
public struct Scenario: Hashable, Codable, Sendable, Identifiable {
    public let id: ScenarioID
    public internal(set) var name: String
    /// Why it is worth a look; empty when nobody has said.
    public internal(set) var words: String
    public let author: AccountID
    /// Whether the whole team has it; otherwise its author alone knows of it.
    public internal(set) var isShared: Bool
    /// The sequence number that the deployment had when it began.
    public let branchedAt: Int
    public let startedAt: Moment
    /// What became of it; nil while it can still change.
    public internal(set) var outcome: ScenarioOutcome?
    /// In the order in which they would take place.
    public internal(set) var changes: [TriedChange]

    public init(
        id: ScenarioID, name: String, words: String = "", author: AccountID, isShared: Bool = false, branchedAt: Int, startedAt: Moment,
        outcome: ScenarioOutcome? = nil, changes: [TriedChange] = []
    ) {
        self.id = id
        self.name = name
        self.words = words
        self.author = author
        self.isShared = isShared
        self.branchedAt = branchedAt
        self.startedAt = startedAt
        self.outcome = outcome
        self.changes = changes
    }

    public var isOpen: Bool { outcome == nil }

    /// What events say of which scenario they are about.
    var label: ScenarioLabel { ScenarioLabel(id: id, name: name, author: author, isShared: isShared) }

    public subscript(change: TriedChangeID) -> TriedChange? { changes.first { $0.id == change } }
}

public typealias ScenarioID = Identifier<Scenario>
public typealias TriedChangeID = Identifier<TriedChange>

/// Something that a scenario does to the plan.
public struct TriedChange: Hashable, Codable, Sendable, Identifiable {
    public let id: TriedChangeID
    /// What is asked of the plan. Stored for ever in the coding of ``Command``: a case or label that exists is never renamed.
    public let command: Command
    public let author: AccountID
    /// What it came to when it was tried, to tell it by: names included, whatever becomes of the plan.
    public let told: [Event]

    public init(id: TriedChangeID, command: Command, author: AccountID, told: [Event]) {
        self.id = id
        self.command = command
        self.author = author
        self.told = told
    }
}

/// What became of a scenario.
public struct ScenarioOutcome: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Its changes are in the plan.
        case applied
        /// The team will not go that way. It can be taken up again.
        case dropped
    }

    public let kind: Kind
    public let by: AccountID
    public let at: Moment
    /// The changes that were not applied with the others.
    public let left: [TriedChangeID]

    public init(kind: Kind, by: AccountID, at: Moment, left: [TriedChangeID] = []) {
        self.kind = kind
        self.by = by
        self.at = at
        self.left = left
    }
}

/// Which scenario an event is about, and whose it was: names live in events.
public struct ScenarioLabel: Hashable, Codable, Sendable {
    public let id: ScenarioID
    public let name: String
    public let author: AccountID
    public let isShared: Bool

    public init(id: ScenarioID, name: String, author: AccountID, isShared: Bool) {
        self.id = id
        self.name = name
        self.author = author
        self.isShared = isShared
    }
}

/// A field of a scenario together with a value for it.
public enum ScenarioValue: Hashable, Codable, Sendable {
    case name(value: String)
    case words(value: String)
    case isShared(value: Bool)
    /// Written by the rules alone.
    case outcome(value: ScenarioOutcome?)
}

extension Scenario {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ScenarioID.self, forKey: .id),
            name: try container.decode(String.self, forKey: .name),
            words: try container.decode(.words, or: ""),
            author: try container.decode(AccountID.self, forKey: .author),
            isShared: try container.decode(.isShared, or: false),
            branchedAt: try container.decode(Int.self, forKey: .branchedAt),
            startedAt: try container.decode(Moment.self, forKey: .startedAt),
            outcome: try container.decodeIfPresent(ScenarioOutcome.self, forKey: .outcome),
            changes: try container.decode(.changes, or: []))
    }

    /// The present value of the field that `value` is for.
    public func current(like value: ScenarioValue) -> ScenarioValue {
        switch value {
        case .name: .name(value: name)
        case .words: .words(value: words)
        case .isShared: .isShared(value: isShared)
        case .outcome: .outcome(value: outcome)
        }
    }

    mutating func set(_ value: ScenarioValue) {
        switch value {
        case .name(let value): name = value
        case .words(let value): words = value
        case .isShared(let value): isShared = value
        case .outcome(let value): outcome = value
        }
    }

    /// Whether somebody may know of it: what one keeps for oneself is nobody else's, and what the team considers is not for who
    /// only reads.
    public func isSeen(by sight: Sight) -> Bool { label.isSeen(by: sight) }
}

extension ScenarioLabel {
    func isSeen(by sight: Sight) -> Bool { sight.includesScenarios && (isShared || author == sight.account) }
}

extension ScenarioOutcome {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            kind: try container.decode(Kind.self, forKey: .kind), by: try container.decode(AccountID.self, forKey: .by),
            at: try container.decode(Moment.self, forKey: .at), left: try container.decode(.left, or: []))
    }
}
