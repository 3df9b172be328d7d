import HashTreeCollections

/// The action plan: actions, grouped by workstreams.
///
/// Copies share their storage (persistent hash trees), so that handing a plan to a page and then changing one action of
/// ten thousand costs the same as changing one of a hundred.
public struct Plan: Hashable, Sendable {
    private(set) var actionsByID: TreeDictionary<ActionID, Action> = [:]
    private(set) var workstreamsByID: TreeDictionary<WorkstreamID, Workstream> = [:]
    private var idsByNumber: TreeDictionary<Int, ActionID> = [:]
    /// The actions that wait for a given one.
    private var successors: TreeDictionary<ActionID, Set<ActionID>> = [:]
    /// The highest number ever given; numbers are not given twice, even after undo.
    public private(set) var highestNumber = 0

    static let actionLimit = 20_000
    /// Numbers wished for are read by people: none is longer than six digits.
    static let wishedNumberLimit = 999_999
    static let workstreamLimit = 1_000
    static let itemLimit = 500
    static let reasonLimit = 1_000

    public init() {}

    public subscript(id: ActionID) -> Action? { actionsByID[id] }
    public subscript(id: WorkstreamID) -> Workstream? { workstreamsByID[id] }
    public func action(number: Int) -> Action? { idsByNumber[number].flatMap { actionsByID[$0] } }

    public var actionCount: Int { actionsByID.count }
    /// Every action, in no order. Constant cost to start.
    public var actions: some Sequence<Action> { actionsByID.values }
    public var workstreams: some Collection<Workstream> { workstreamsByID.values }

    /// Every action in the order people gave: by workstream as they are listed, then by rank. Sorts at each call.
    public var orderedActions: [Action] {
        sections.flatMap(\.actions)
    }

    /// The actions that depend on one, by number.
    public func successors(of id: ActionID) -> [Action] {
        (successors[id] ?? []).compactMap { actionsByID[$0] }.sorted { $0.number < $1.number }
    }

    /// The workstreams with no parent, or with a given one, in order. Sorts at each call.
    public func workstreams(in parent: WorkstreamID?) -> [Workstream] {
        workstreamsByID.values.filter { $0.parent == parent }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
    }

    /// The workstream and those it is in, outermost first.
    public func path(to id: WorkstreamID?) -> [Workstream] {
        var path: [Workstream] = []
        var next = id
        while let id = next, let workstream = workstreamsByID[id], path.count < Workstream.maximumDepth {
            path.append(workstream)
            next = workstream.parent
        }
        return path.reversed()
    }

    // MARK: Change

    mutating func apply(_ event: PlanEvent) {
        switch event {
        case .workstreamAdded(let workstream), .workstreamEdited(_, let workstream):
            workstreamsByID[workstream.id] = workstream
        case .workstreamRemoved(let workstream):
            workstreamsByID[workstream.id] = nil
        case .actionAdded(let action):
            insert(action)
        case .actionRemoved(let action):
            remove(action.id)
        case .actionEdited(let id, _, let value):
            actionsByID[id]?.set(value)
        case .itemAdded(let id, let item, let index):
            actionsByID[id]?.insert(item, at: index)
            if case .dependency(let dependency) = item { successors[dependency.predecessor, default: []].insert(id) }
        case .itemEdited(let id, let from, let to):
            actionsByID[id]?.replace(from.reference, with: to)
        case .itemRemoved(let id, let item, _):
            actionsByID[id]?.remove(item.reference)
            if case .dependency(let dependency) = item { removeSuccessor(id, of: dependency.predecessor) }
        case .itemMoved(let id, let item, _, let index):
            actionsByID[id]?.remove(item.reference)
            actionsByID[id]?.insert(item, at: index)
        }
    }

    private mutating func insert(_ action: Action) {
        actionsByID[action.id] = action
        idsByNumber[action.number] = action.id
        highestNumber = max(highestNumber, action.number)
        for dependency in action.dependencies { successors[dependency.predecessor, default: []].insert(action.id) }
    }

    private mutating func remove(_ id: ActionID) {
        guard let action = actionsByID[id] else { return }
        actionsByID[id] = nil
        idsByNumber[action.number] = nil
        for dependency in action.dependencies { removeSuccessor(id, of: dependency.predecessor) }
    }

    private mutating func removeSuccessor(_ id: ActionID, of predecessor: ActionID) {
        successors[predecessor]?.remove(id)
        if successors[predecessor]?.isEmpty == true { successors[predecessor] = nil }
    }
}

extension Plan: Codable {
    private enum CodingKeys: CodingKey { case workstreams, actions, highestNumber }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        for workstream in try container.decode([Workstream].self, forKey: .workstreams) {
            workstreamsByID[workstream.id] = workstream
        }
        for action in try container.decode([Action].self, forKey: .actions) { insert(action) }
        highestNumber = max(highestNumber, try container.decode(Int.self, forKey: .highestNumber))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(workstreamsByID.values.sorted { $0.id < $1.id }, forKey: .workstreams)
        try container.encode(actionsByID.values.sorted { $0.number < $1.number }, forKey: .actions)
        try container.encode(highestNumber, forKey: .highestNumber)
    }
}
