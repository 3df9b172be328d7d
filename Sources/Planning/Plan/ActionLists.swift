/// The lists of an action seen as lists of ``ActionItem``, so that one rule and one event serve every kind.
extension Action {
    /// The items of a kind, in order.
    public func items(_ kind: ActionItem.Kind) -> [ActionItem] {
        switch kind {
        case .contribution: contributions.map(ActionItem.contribution)
        case .dependency: dependencies.map(ActionItem.dependency)
        case .step: steps.map(ActionItem.step)
        case .blocker: blockers.map(ActionItem.blocker)
        case .postponement: postponements.map(ActionItem.postponement)
        case .link: links.map(ActionItem.link)
        case .comment: comments.map(ActionItem.comment)
        case .note: notes.map(ActionItem.note)
        case .raisedRisk: raisedRisks.map(ActionItem.raisedRisk)
        case .dismissedRisk: dismissedRisks.map(ActionItem.dismissedRisk)
        }
    }

    /// The position of an item in the list of its kind.
    public func index(of reference: ActionItemReference) -> Int? {
        let key = reference.key
        return switch reference.kind {
        case .contribution: contributions.firstIndex { $0.person.rawValue == key }
        case .dependency: dependencies.firstIndex { $0.predecessor.rawValue == key }
        case .step: steps.firstIndex { $0.id.rawValue == key }
        case .blocker: blockers.firstIndex { $0.id.rawValue == key }
        case .postponement: postponements.firstIndex { $0.id.rawValue == key }
        case .link: links.firstIndex { $0.id.rawValue == key }
        case .comment: comments.firstIndex { $0.id.rawValue == key }
        case .note: notes.firstIndex { $0.id.rawValue == key }
        case .raisedRisk: raisedRisks.firstIndex { $0.id.rawValue == key }
        case .dismissedRisk: dismissedRisks.firstIndex { $0.risk.rawValue == key }
        }
    }

    public func item(_ reference: ActionItemReference) -> ActionItem? {
        guard let index = index(of: reference) else { return nil }
        return switch reference.kind {
        case .contribution: .contribution(contributions[index])
        case .dependency: .dependency(dependencies[index])
        case .step: .step(steps[index])
        case .blocker: .blocker(blockers[index])
        case .postponement: .postponement(postponements[index])
        case .link: .link(links[index])
        case .comment: .comment(comments[index])
        case .note: .note(notes[index])
        case .raisedRisk: .raisedRisk(raisedRisks[index])
        case .dismissedRisk: .dismissedRisk(dismissedRisks[index])
        }
    }

    mutating func insert(_ item: ActionItem, at index: Int) {
        func place<Value>(_ value: Value, in list: inout [Value]) {
            list.insert(value, at: min(max(index, 0), list.count))
        }
        switch item {
        case .contribution(let value): place(value, in: &contributions)
        case .dependency(let value): place(value, in: &dependencies)
        case .step(let value): place(value, in: &steps)
        case .blocker(let value): place(value, in: &blockers)
        case .postponement(let value): place(value, in: &postponements)
        case .link(let value): place(value, in: &links)
        case .comment(let value): place(value, in: &comments)
        case .note(let value): place(value, in: &notes)
        case .raisedRisk(let value): place(value, in: &raisedRisks)
        case .dismissedRisk(let value): place(value, in: &dismissedRisks)
        }
    }

    mutating func remove(_ reference: ActionItemReference) {
        guard let index = index(of: reference) else { return }
        switch reference.kind {
        case .contribution: contributions.remove(at: index)
        case .dependency: dependencies.remove(at: index)
        case .step: steps.remove(at: index)
        case .blocker: blockers.remove(at: index)
        case .postponement: postponements.remove(at: index)
        case .link: links.remove(at: index)
        case .comment: comments.remove(at: index)
        case .note: notes.remove(at: index)
        case .raisedRisk: raisedRisks.remove(at: index)
        case .dismissedRisk: dismissedRisks.remove(at: index)
        }
    }

    /// Puts `item` where `reference` stands. A changed key (another predecessor, say) keeps the place.
    mutating func replace(_ reference: ActionItemReference, with item: ActionItem) {
        guard let index = index(of: reference) else { return }
        remove(reference)
        insert(item, at: index)
    }
}
