// That somebody is a stakeholder is the team's to know: who only reads sees what is needed, asked and given, not of whom.

extension Needs {
    /// What may be read by who knows nothing of stakeholders.
    func withoutStakeholders() -> Needs { Needs(all.map { $0.withoutStakeholders() }) }
}

extension Need {
    fileprivate func withoutStakeholders() -> Need {
        var need = self
        if need.decider?.isStakeholder == true { need.decider = nil }
        need.entries = entries.map { entry in
            guard entry.party?.isStakeholder == true else { return entry }
            var entry = entry
            // What was said with them is an exchange of theirs.
            (entry.party, entry.words) = (nil, "")
            return entry
        }
        return need
    }

    var namesStakeholder: Bool { decider?.isStakeholder == true || entries.contains { $0.party?.isStakeholder == true } }
}

extension NeedEvent {
    /// Whether it tells of a stakeholder.
    var namesStakeholder: Bool {
        switch self {
        case .added(let need, _), .removed(let need, _): need.namesStakeholder
        case .edited(_, .decider(let from), .decider(let to)): from?.isStakeholder == true || to?.isStakeholder == true
        case .edited: false
        case .entryAdded(_, let entry, _), .entryRemoved(_, let entry, _): entry.party?.isStakeholder == true
        case .entryEdited(_, let from, let to): from.party?.isStakeholder == true || to.party?.isStakeholder == true
        }
    }
}

extension Party {
    fileprivate var isStakeholder: Bool { if case .stakeholder = self { true } else { false } }
}
