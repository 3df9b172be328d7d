/// Decisions about workstreams.
extension Plan {
    func decideAddWorkstream(_ id: WorkstreamID, title: String, parent: WorkstreamID?) throws(Refusal) -> [PlanEvent] {
        guard self[id] == nil else { throw .duplicate(.workstream) }
        guard workstreams.count < Self.workstreamLimit else { throw .tooMany(.workstream, limit: Self.workstreamLimit) }
        let siblings = workstreams(in: parent)
        let workstream = Workstream(
            id: id, title: try TextRules.title(title, .workstreamTitle), parent: parent,
            rank: (siblings.last?.rank ?? 0) + 1)
        try checkPlace(of: workstream)
        return [.workstreamAdded(workstream: workstream)]
    }

    func decideEditWorkstream(_ wished: Workstream, was: Workstream?) throws(Refusal) -> [PlanEvent] {
        guard let current = self[wished.id] else {
            throw was == nil ? .unknown(.workstream) : .removedMeanwhile(.workstream)
        }
        var workstream = wished
        workstream.title = try TextRules.title(wished.title, .workstreamTitle)
        guard Workstream.ranks.contains(workstream.rank) else { throw .outOfPlace }
        guard workstream != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.workstream(current: current, yours: workstream)) }
        if workstream.parent != current.parent { try checkPlace(of: workstream) }
        return [.workstreamEdited(from: current, to: workstream)]
    }

    func decideRemoveWorkstream(_ id: WorkstreamID) throws(Refusal) -> [PlanEvent] {
        guard let workstream = self[id] else { throw .unknown(.workstream) }
        var events: [PlanEvent] = []
        for child in workstreams(in: id) {
            var moved = child
            moved.parent = workstream.parent
            events.append(.workstreamEdited(from: child, to: moved))
        }
        for action in actions.filter({ $0.workstream == id }).sorted(by: { $0.number < $1.number }) {
            events.append(
                .actionEdited(action: action.id, from: .workstream(id), to: .workstream(workstream.parent)))
        }
        events.append(.workstreamRemoved(workstream: workstream))
        return events
    }

    /// A workstream stays out of itself, and the tree within its depth.
    private func checkPlace(of workstream: Workstream) throws(Refusal) {
        var above = 0
        var next = workstream.parent
        while let id = next {
            guard id != workstream.id else { throw .workstreamInItself(title: workstream.title) }
            guard let parent = self[id] else { throw .unknown(.workstream) }
            above += 1
            guard above < Workstream.maximumDepth else { throw .workstreamTooDeep }
            next = parent.parent
        }
        guard above + height(of: workstream.id) <= Workstream.maximumDepth else { throw .workstreamTooDeep }
    }

    /// Levels from a workstream down to its deepest descendant, itself included.
    private func height(of id: WorkstreamID) -> Int {
        1 + (workstreams(in: id).map { height(of: $0.id) }.max() ?? 0)
    }
}
