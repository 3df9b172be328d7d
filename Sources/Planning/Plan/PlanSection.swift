/// A workstream as the plan lists it: where it stands in the tree, and its own actions in order.
public struct PlanSection: Hashable, Sendable {
    /// `nil` for the actions of no workstream.
    public let workstream: Workstream?
    /// 0 for an outermost workstream.
    public let depth: Int
    public let actions: [Action]

    public init(workstream: Workstream?, depth: Int, actions: [Action]) {
        self.workstream = workstream
        self.depth = depth
        self.actions = actions
    }
}

extension Plan {
    /// The plan in reading order: actions without workstream first, then each workstream followed by its own
    /// workstreams. Workstreams without actions are included; the first section is left out when it has none.
    /// Sorts at each call: O(n log n).
    public var sections: [PlanSection] {
        var byWorkstream: [WorkstreamID?: [Action]] = [:]
        for action in actions { byWorkstream[action.workstream, default: []].append(action) }
        func ordered(_ id: WorkstreamID?) -> [Action] {
            (byWorkstream[id] ?? []).sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
        }
        var sections: [PlanSection] = []
        let loose = ordered(nil)
        if !loose.isEmpty { sections.append(PlanSection(workstream: nil, depth: 0, actions: loose)) }
        func list(_ parent: WorkstreamID?, depth: Int) {
            for workstream in workstreams(in: parent) {
                sections.append(PlanSection(workstream: workstream, depth: depth, actions: ordered(workstream.id)))
                if depth + 1 < Workstream.maximumDepth { list(workstream.id, depth: depth + 1) }
            }
        }
        list(nil, depth: 0)
        return sections
    }
}
