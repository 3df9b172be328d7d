extension Deployment {
    /// The change that an account would take back now: the last one it made, if it is recent and not itself undone.
    public func undoable(by account: AccountID) -> Change? {
        recentChanges.last { $0.actor == account }
    }

    /// Turns a recent change round, while everything it changed is still as it left it.
    ///
    /// Undoing is a change like another: undoing it again brings the first one back.
    func decideUndo(_ id: CommandID, by actor: Actor) throws(Refusal) -> [Event] {
        guard let change = recentChanges.last(where: { $0.command == id }) else { throw .nothingToUndo }
        guard change.actor == actor.account || actor.role == .lead || actor.role == .member else {
            throw .notAllowed(role: actor.role)
        }
        var draft = self
        var events: [Event] = []
        for event in change.events.reversed() {
            guard draft.isStillAs(event) else { throw .cannotUndo(.changedSince) }
            draft.fold(event.inverse)
            events.append(event.inverse)
        }
        guard draft.brokenRules().isEmpty else { throw .cannotUndo(.inUse) }
        return events
    }

    /// Whether what an event changed is still as the event left it.
    private func isStillAs(_ event: Event) -> Bool {
        switch event {
        case .settings(.opened): false
        case .settings(.edited(_, let value)): settings.current(like: value) == value
        case .route(let event): route.isStillAs(event)
        case .people(.added(let person)), .people(.edited(_, let person)): people[person.id] == person
        case .people(.removed(let person)): people[person.id] == nil
        case .plan(let event): plan.isStillAs(event)
        }
    }
}

extension Route {
    func isStillAs(_ event: RouteEvent) -> Bool {
        switch event {
        case .edited(_, let value): current(like: value) == value
        case .milestoneAdded(let milestone, _), .milestoneEdited(_, let milestone): milestones.contains(milestone)
        case .milestoneRemoved(let milestone, _): !milestones.contains { $0.id == milestone.id }
        }
    }
}

extension Plan {
    func isStillAs(_ event: PlanEvent) -> Bool {
        switch event {
        case .workstreamAdded(let workstream), .workstreamEdited(_, let workstream): self[workstream.id] == workstream
        case .workstreamRemoved(let workstream): self[workstream.id] == nil
        case .actionAdded(let action): self[action.id] == action
        case .actionEdited(let id, _, let value): self[id]?.value(of: value.field) == value
        case .actionRemoved(let action): self[action.id] == nil
        case .itemAdded(let id, let item, let index), .itemMoved(let id, let item, _, let index):
            self[id]?.item(item.reference) == item && self[id]?.index(of: item.reference) == index
        case .itemEdited(let id, _, let item): self[id]?.item(item.reference) == item
        case .itemRemoved(let id, let item, _): self[id].map { $0.item(item.reference) == nil } ?? false
        }
    }
}
