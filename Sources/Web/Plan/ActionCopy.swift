import Planning

/// A copy of an action: what there is to do, by whom and how, never what was said, promised or done.
///
/// Days that have passed are left out, and so are people who have left.
struct ActionCopy {
    let original: Action
    let deployment: Deployment
    let today: Day

    /// The copy, right after the original.
    func command(as id: ActionID, title: String, newItem: () -> ItemID) -> Command {
        let responsible = original.responsible.flatMap { isHere($0) ? $0 : nil }
        let new = NewAction(
            id: id, title: title, workstream: original.workstream, responsible: responsible, dueDay: upcoming(original.dueDay))
        var commands = [PlanCommand.addAction(action: new)]
        commands += values.map { .edit(action: id, to: $0, was: nil, reason: nil) }
        commands += items(newItem).map { .addItem(action: id, item: $0) }
        if let next { commands.append(.move(action: id, workstream: original.workstream, before: next)) }
        return .batch(commands.map(Command.plan))
    }

    private var values: [ActionValue] {
        var values: [ActionValue] = []
        if !original.description.isEmpty { values.append(.description(original.description)) }
        if !original.doneWhen.isEmpty { values.append(.doneWhen(original.doneWhen)) }
        if let day = upcoming(original.earliestStart) { values.append(.earliestStart(day)) }
        if original.effort != nil { values.append(.effort(original.effort)) }
        if original.priority != .normal { values.append(.priority(original.priority)) }
        if !original.tags.isEmpty { values.append(.tags(original.tags)) }
        return values
    }

    private func items(_ newItem: () -> ItemID) -> [ActionItem] {
        var items = original.contributions.filter { isHere($0.person) }.map(ActionItem.contribution)
        items += original.dependencies.map(ActionItem.dependency)
        items += original.steps.map { .step(Step(id: newItem(), title: $0.title, day: upcoming($0.day))) }
        items += original.links.map { .link(Link(id: newItem(), title: $0.title, address: $0.address)) }
        items += original.notes.map { .note(Note(id: newItem(), label: $0.label, text: $0.text)) }
        return items
    }

    /// The action that follows the original in its workstream.
    private var next: ActionID? {
        let siblings = deployment.plan.siblings(of: original)
        guard let index = siblings.firstIndex(where: { $0.id == original.id }), index + 1 < siblings.count else { return nil }
        return siblings[index + 1].id
    }

    private func isHere(_ person: PersonID) -> Bool { deployment.people[person].map { !$0.hasLeft } ?? false }
    private func upcoming(_ day: Day?) -> Day? { day.flatMap { $0 >= today ? $0 : nil } }
}

extension Plan {
    /// The actions of an action's workstream in order, itself included.
    func siblings(of action: Action) -> [Action] {
        sections.first { $0.workstream?.id == action.workstream }?.actions ?? []
    }
}
