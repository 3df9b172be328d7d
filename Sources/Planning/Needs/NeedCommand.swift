/// A field of a need together with a value for it.
public enum NeedValue: Hashable, Codable, Sendable {
    case title(value: String)
    case kind(value: NeedKind)
    case isCritical(value: Bool)
    case quantity(value: Quantity?)
    case unit(value: NeedUnit)
    case neededBy(value: Day?)
    case decider(value: Party?)
    case agent(value: NeedAgent?)
    case span(value: NeedSpan?)
    case waiting(value: [ActionID])
    case obtaining(value: ActionID?)
    case note(value: String)
}

public enum NeedCommand: Hashable, Codable, Sendable {
    /// Its entries are written one by one afterwards.
    case add(need: Need)
    case edit(need: NeedID, to: NeedValue, was: NeedValue?)
    case remove(need: NeedID)
    /// Author and moment are whoever gives the command, and when.
    case addEntry(need: NeedID, entry: NeedEntry)
    case editEntry(need: NeedID, entry: NeedEntry, was: NeedEntry?)
    case removeEntry(need: NeedID, entry: ItemID)
}

public indirect enum NeedEvent: Hashable, Codable, Sendable {
    case added(need: Need, index: Int)
    case edited(need: NeedID, from: NeedValue, to: NeedValue)
    case removed(need: Need, index: Int)
    case entryAdded(need: NeedID, entry: NeedEntry, index: Int)
    case entryEdited(need: NeedID, from: NeedEntry, to: NeedEntry)
    case entryRemoved(need: NeedID, entry: NeedEntry, index: Int)

    var inverse: NeedEvent {
        switch self {
        case .added(let need, let index): .removed(need: need, index: index)
        case .edited(let id, let from, let to): .edited(need: id, from: to, to: from)
        case .removed(let need, let index): .added(need: need, index: index)
        case .entryAdded(let id, let entry, let index): .entryRemoved(need: id, entry: entry, index: index)
        case .entryEdited(let id, let from, let to): .entryEdited(need: id, from: to, to: from)
        case .entryRemoved(let id, let entry, let index): .entryAdded(need: id, entry: entry, index: index)
        }
    }

    /// The need it is about.
    public var need: NeedID {
        switch self {
        case .added(let need, _), .removed(let need, _): need.id
        case .edited(let id, _, _), .entryAdded(let id, _, _), .entryEdited(let id, _, _), .entryRemoved(let id, _, _): id
        }
    }
}

/// Why a wish about needs changes nothing.
public enum NeedRefusal: Hashable, Codable, Sendable {
    case quantityOutOfRange(limit: Int)
    /// What is promised, obtained or spent says how much.
    case quantityMissing
    /// Agents' time counts in days, a budget in euros.
    case unitOfKind(kind: NeedKind)
    /// Figures are written in the unit that would change.
    case unitInUse(title: String)
    case onlyMoneyIsSpent
    /// Whose days they are, and over which weeks, is said of agents' time alone.
    case notAgentTime(kind: NeedKind)
    /// What happened has happened: its day is not one to come.
    case entryToCome(day: Day, today: Day)
}

extension Need {
    /// The present value of the field that `value` is for.
    public func current(like value: NeedValue) -> NeedValue {
        switch value {
        case .title: .title(value: title)
        case .kind: .kind(value: kind)
        case .isCritical: .isCritical(value: isCritical)
        case .quantity: .quantity(value: quantity)
        case .unit: .unit(value: unit)
        case .neededBy: .neededBy(value: neededBy)
        case .decider: .decider(value: decider)
        case .agent: .agent(value: agent)
        case .span: .span(value: span)
        case .waiting: .waiting(value: waiting)
        case .obtaining: .obtaining(value: obtaining)
        case .note: .note(value: note)
        }
    }

    mutating func set(_ value: NeedValue) {
        switch value {
        case .title(let value): title = value
        case .kind(let value): kind = value
        case .isCritical(let value): isCritical = value
        case .quantity(let value): quantity = value
        case .unit(let value): unit = value
        case .neededBy(let value): neededBy = value
        case .decider(let value): decider = value
        case .agent(let value): agent = value
        case .span(let value): span = value
        case .waiting(let value): waiting = value
        case .obtaining(let value): obtaining = value
        case .note(let value): note = value
        }
    }
}
