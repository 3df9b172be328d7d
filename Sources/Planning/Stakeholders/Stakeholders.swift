import HashTreeCollections

/// Whom to convince, with what, and what is said to them. Kept from who only reads: see ``Sight``.
public struct Stakeholders: Hashable, Sendable {
    private var byID: TreeDictionary<StakeholderID, Stakeholder> = [:]
    private var leversByID: TreeDictionary<LeverID, Lever> = [:]
    private var pitchesByID: TreeDictionary<PitchID, Pitch> = [:]
    /// Whether they are kept from who looks: then nothing can be said of them, not even that there are none.
    public private(set) var isWithheld = false

    static let limit = 300
    static let itemLimit = 500
    static let leverLimit = 200
    static let pitchLimit = 50

    public init() {}

    static let withheld: Stakeholders = {
        var stakeholders = Stakeholders()
        stakeholders.isWithheld = true
        return stakeholders
    }()

    public subscript(id: StakeholderID) -> Stakeholder? { byID[id] }
    public subscript(id: LeverID) -> Lever? { leversByID[id] }
    public subscript(id: PitchID) -> Pitch? { pitchesByID[id] }

    public var count: Int { byID.count }
    public var isEmpty: Bool { byID.isEmpty && leversByID.isEmpty && pitchesByID.isEmpty }
    var leverCount: Int { leversByID.count }
    var pitchCount: Int { pitchesByID.count }

    /// By family, then by influence, the greatest first, then by name. Sorts at each call.
    public var all: [Stakeholder] { Stakeholder.Family.allCases.flatMap(of) }

    /// Those of a family, by influence, the greatest first, then by name. Sorts at each call.
    public func of(_ family: Stakeholder.Family) -> [Stakeholder] {
        byID.values.filter { $0.family == family }.sorted {
            (-($0.influence?.rank ?? 0), $0.name.lowercased(), $0.id) < (-($1.influence?.rank ?? 0), $1.name.lowercased(), $1.id)
        }
    }

    /// By argument. Sorts at each call.
    public var levers: [Lever] {
        leversByID.values.sorted { ($0.argument.lowercased(), $0.id) < ($1.argument.lowercased(), $1.id) }
    }

    /// By title. Sorts at each call.
    public var pitches: [Pitch] {
        pitchesByID.values.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
    }

    /// Where a lever was tried and on whom, the latest first. Visits every exchange.
    public func trials(of lever: LeverID) -> [(stakeholder: Stakeholder, exchange: Exchange)] {
        byID.values.flatMap { stakeholder in
            stakeholder.exchanges.filter { $0.levers.contains(lever) }.map { (stakeholder, $0) }
        }.sorted { ($1.exchange.day, $1.exchange.at, $1.stakeholder.id) < ($0.exchange.day, $0.exchange.at, $0.stakeholder.id) }
    }

    /// Whether a stakeholder or an exchange names a person.
    func names(_ person: PersonID) -> Bool {
        byID.values.contains { stakeholder in
            stakeholder.person == person || stakeholder.exchanges.contains { $0.person == person }
        }
    }

    // MARK: Change

    mutating func apply(_ event: StakeholderEvent) {
        switch event {
        case .added(let stakeholder): byID[stakeholder.id] = stakeholder
        case .edited(let id, _, let value): byID[id]?.set(value)
        case .removed(let stakeholder): byID[stakeholder.id] = nil
        case .itemAdded(let id, let item), .itemEdited(let id, _, let item): byID[id]?.put(item)
        case .itemRemoved(let id, let item): byID[id]?.remove(item.id)
        case .leverAdded(let lever), .leverEdited(_, let lever): leversByID[lever.id] = lever
        case .leverRemoved(let lever): leversByID[lever.id] = nil
        case .pitchAdded(let pitch): pitchesByID[pitch.id] = pitch
        case .pitchEdited(let id, _, let value): pitchesByID[id]?.set(value)
        case .pitchRemoved(let pitch): pitchesByID[pitch.id] = nil
        }
    }

    /// Whether what an event changed is still as the event left it.
    func isStillAs(_ event: StakeholderEvent) -> Bool {
        switch event {
        case .added(let stakeholder): byID[stakeholder.id] == stakeholder
        case .edited(let id, _, let value): byID[id]?.value(of: value.field) == value
        case .removed(let stakeholder): byID[stakeholder.id] == nil
        case .itemAdded(let id, let item), .itemEdited(let id, _, let item): byID[id]?.item(item.id) == item
        case .itemRemoved(let id, let item): byID[id].map { $0.item(item.id) == nil } ?? false
        case .leverAdded(let lever), .leverEdited(_, let lever): leversByID[lever.id] == lever
        case .leverRemoved(let lever): leversByID[lever.id] == nil
        case .pitchAdded(let pitch): pitchesByID[pitch.id] == pitch
        case .pitchEdited(let id, _, let value): pitchesByID[id]?.current(like: value) == value
        case .pitchRemoved(let pitch): pitchesByID[pitch.id] == nil
        }
    }
}

extension Stakeholders: Codable {
    private enum CodingKeys: CodingKey { case stakeholders, levers, pitches }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        for stakeholder in try container.decode(.stakeholders, or: [Stakeholder]()) { byID[stakeholder.id] = stakeholder }
        for lever in try container.decode(.levers, or: [Lever]()) { leversByID[lever.id] = lever }
        for pitch in try container.decode(.pitches, or: [Pitch]()) { pitchesByID[pitch.id] = pitch }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(all, forKey: .stakeholders)
        try container.encode(levers, forKey: .levers)
        try container.encode(pitches, forKey: .pitches)
    }
}
