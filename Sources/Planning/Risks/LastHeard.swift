import HashTreeCollections

/// When each action was last heard of: it changed, somebody commented on it, promised it, proposed it, raised a point or
/// decided a measure about it.
public struct LastHeard: Hashable, Sendable {
    private var moments: TreeDictionary<ActionID, Moment> = [:]

    init() {}

    public subscript(action: ActionID) -> Moment? { moments[action] }

    /// Cost: independent of the size of the plan.
    mutating func note(_ event: Event, at moment: Moment, in plan: Plan) {
        for action in event.actionsSpokenOf { moments[action] = plan[action] == nil ? nil : moment }
    }
}

extension LastHeard: Codable {
    private struct Entry: Codable {
        let action: ActionID
        let at: Moment
    }

    public init(from decoder: any Decoder) throws {
        for entry in try [Entry](from: decoder) { moments[entry.action] = entry.at }
    }

    /// In one order, so that equal values have equal bytes.
    public func encode(to encoder: any Encoder) throws {
        try moments.sorted { $0.key < $1.key }.map { Entry(action: $0.key, at: $0.value) }.encode(to: encoder)
    }
}

extension Event {
    /// The actions that it is about, or that somebody spoke of.
    fileprivate var actionsSpokenOf: [ActionID] {
        switch self {
        case .plan(let event): event.action.map { [$0] } ?? []
        case .reviews(let event): event.actionsSpokenOf
        default: []
        }
    }
}

extension ReviewEvent {
    /// The actions that somebody spoke of with it.
    public var actionsSpokenOf: [ActionID] {
        switch self {
        case .edited(_, _, .preparation(_, let said)): said?.proposals.map(\.action) ?? []
        case .itemAdded(_, let item, _), .itemEdited(_, _, let item), .itemRemoved(_, let item, _):
            switch item {
            case .promise(let promise): [promise.action]
            case .measure(let measure): [measure.action] + (measure.opened.map { [$0] } ?? [])
            case .note: []
            }
        case .pointAdded(let point, _), .pointEdited(_, let point), .pointRemoved(let point, _):
            point.action.map { [$0] } ?? []
        case .edited, .rhythmEdited, .reasonsEdited: []
        }
    }
}
