/// A wish about stakeholders, levers and pitches.
public enum StakeholderCommand: Hashable, Codable, Sendable {
    case add(stakeholder: NewStakeholder)
    case edit(stakeholder: StakeholderID, to: StakeholderValue, was: StakeholderValue?)
    case remove(id: StakeholderID)
    /// Author and moment are the rules' to write.
    case addItem(stakeholder: StakeholderID, item: StakeholderItem)
    case editItem(stakeholder: StakeholderID, item: StakeholderItem, was: StakeholderItem?)
    case removeItem(stakeholder: StakeholderID, item: ItemID)
    case addLever(lever: Lever)
    case editLever(lever: Lever, was: Lever?)
    case removeLever(id: LeverID)
    /// Texts are written afterwards.
    case addPitch(pitch: Pitch)
    /// What was assembled when a text was written is the rules' to write.
    case editPitch(pitch: PitchID, to: PitchValue, was: PitchValue?)
    case removePitch(id: PitchID)
}

/// What a stakeholder begins with.
public struct NewStakeholder: Hashable, Codable, Sendable {
    public var id: StakeholderID
    public var name: String
    public var family: Stakeholder.Family
    public var function: String

    public init(id: StakeholderID, name: String, family: Stakeholder.Family, function: String = "") {
        self.id = id
        self.name = name
        self.family = family
        self.function = function
    }
}

public indirect enum StakeholderEvent: Hashable, Codable, Sendable {
    case added(stakeholder: Stakeholder)
    case edited(stakeholder: StakeholderID, from: StakeholderValue, to: StakeholderValue)
    case removed(stakeholder: Stakeholder)
    case itemAdded(stakeholder: StakeholderID, item: StakeholderItem)
    case itemEdited(stakeholder: StakeholderID, from: StakeholderItem, to: StakeholderItem)
    case itemRemoved(stakeholder: StakeholderID, item: StakeholderItem)
    case leverAdded(lever: Lever)
    case leverEdited(from: Lever, to: Lever)
    case leverRemoved(lever: Lever)
    case pitchAdded(pitch: Pitch)
    case pitchEdited(pitch: PitchID, from: PitchValue, to: PitchValue)
    case pitchRemoved(pitch: Pitch)

    /// Whether it tells of an exchange, which contributors do too.
    var isOfExchange: Bool {
        switch self {
        case .itemAdded(_, .exchange), .itemEdited(_, .exchange, .exchange), .itemRemoved(_, .exchange): true
        default: false
        }
    }

    var inverse: StakeholderEvent {
        switch self {
        case .added(let stakeholder): .removed(stakeholder: stakeholder)
        case .edited(let id, let from, let to): .edited(stakeholder: id, from: to, to: from)
        case .removed(let stakeholder): .added(stakeholder: stakeholder)
        case .itemAdded(let id, let item): .itemRemoved(stakeholder: id, item: item)
        case .itemEdited(let id, let from, let to): .itemEdited(stakeholder: id, from: to, to: from)
        case .itemRemoved(let id, let item): .itemAdded(stakeholder: id, item: item)
        case .leverAdded(let lever): .leverRemoved(lever: lever)
        case .leverEdited(let from, let to): .leverEdited(from: to, to: from)
        case .leverRemoved(let lever): .leverAdded(lever: lever)
        case .pitchAdded(let pitch): .pitchRemoved(pitch: pitch)
        case .pitchEdited(let id, let from, let to): .pitchEdited(pitch: id, from: to, to: from)
        case .pitchRemoved(let pitch): .pitchAdded(pitch: pitch)
        }
    }
}

/// What somebody else changed of stakeholders while an editor was at it.
public enum StakeholderConflict: Hashable, Codable, Sendable {
    case field(StakeholderID, current: StakeholderValue, yours: StakeholderValue)
    case item(StakeholderID, current: StakeholderItem, yours: StakeholderItem)
    case lever(current: Lever, yours: Lever)
    case pitch(PitchID, current: PitchValue, yours: PitchValue)
}
