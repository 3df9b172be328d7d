extension Deployment {
    /// The change that an account would take back now: the last one it made, if it is recent and not itself undone.
    public func undoable(by account: AccountID) -> Change? {
        recentChanges.last { $0.actor == account }
    }

    /// Turns a recent change round, while everything it changed is still as it left it.
    ///
    /// Undoing is a change like another: undoing it again brings the first one back.
    func decideUndo(_ id: CommandID, by actor: Actor) throws(Refusal) -> [Event] {
        guard let position = recentChanges.lastIndex(where: { $0.command == id }) else { throw .nothingToUndo }
        let change = recentChanges[position]
        guard mayTakeBack(change, actor) else { throw .notAllowed(role: actor.role) }
        var draft = self
        var events: [Event] = []
        for event in change.events.reversed() {
            guard draft.isStillAs(event) else { throw .cannotUndo(.changedSince) }
            if case .reviews(let event) = event, draft.reviews.isFrozen(event) { throw .cannotUndo(.frozen) }
            let inverse = draft.inverse(of: event)
            draft.fold(inverse)
            events.append(inverse)
        }
        try checkPromisedDays(in: draft, since: change, recentChanges[(position + 1)...])
        let broken = draft.brokenRules()
        guard broken.isEmpty || Set(broken).isSubset(of: brokenRules()) else { throw .cannotUndo(.inUse) }
        return events
    }

    /// Rule 3: a date somebody has committed to since moves with a reason, and undo gives none.
    ///
    /// Changes of others in between may have been let go, so the commitment itself says since when it is; one that was taken
    /// back and given again keeps its moment, so the changes are asked too.
    private func checkPromisedDays(
        in draft: Deployment, since change: Change, _ later: ArraySlice<Change>
    ) throws(Refusal) {
        for event in change.events {
            guard let id = event.action, let before = plan[id], let after = draft.plan[id], let dueDay = before.dueDay, before.isCommitted,
                after.commitment == before.commitment, after.dueDay != dueDay
            else { continue }
            let isSince = before.commitment.map { $0.at > change.at } == true
            if isSince || later.contains(where: { $0.commits(to: id) }) { throw .reasonRequired(from: dueDay) }
        }
    }

    /// The event that takes one back here and now: what others listed or took away meanwhile shifts positions.
    private func inverse(of event: Event) -> Event {
        switch event.inverse {
        case .plan(let inverse): .plan(plan.placed(inverse))
        case .route(let inverse): .route(route.placed(inverse))
        case .reviews(let inverse): .reviews(reviews.placed(inverse))
        case .results(let inverse): .results(results.placed(inverse))
        case .needs(let inverse): .needs(needs.placed(inverse))
        case .scenarios(let inverse): .scenarios(scenarios.placed(inverse))
        case .settings, .people, .stakeholders, .views: event.inverse
        }
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
        case .results(let event): results.isStillAs(event)
        case .stakeholders(let event): stakeholders.isStillAs(event)
        case .views(let event): views.isStillAs(event)
        case .needs(let event): needs.isStillAs(event)
        case .scenarios(let event): scenarios.isStillAs(event)
        case .reviews(let event): reviews.isStillAs(event)
        }
    }
}

extension Change {
    fileprivate func commits(to action: ActionID) -> Bool {
        events.contains { event in
            guard case .plan(.actionEdited(action, _, .commitment(.some))) = event else { return false }
            return true
        }
    }
}

extension Reviews {
    func isStillAs(_ event: ReviewEvent) -> Bool {
        switch event {
        case .rhythmEdited(_, let rhythm): self.rhythm == rhythm
        case .reasonsEdited(_, let reasons): self.reasons == reasons
        case .edited(let week, _, let value): (self[week] ?? Review(week: week)).current(like: value) == value
        case .itemAdded(let week, let item, _), .itemEdited(let week, _, let item): self[week]?.holds(item) == true
        case .itemRemoved(let week, let item, _): self[week]?.index(of: item) == nil
        case .pointAdded(let point, _), .pointEdited(_, let point): points.contains(point)
        case .pointRemoved(let point, _): !points.contains { $0.id == point.id }
        }
    }

    /// The event with the position that its item has here.
    func placed(_ event: ReviewEvent) -> ReviewEvent {
        switch event {
        case .itemRemoved(let week, let item, let index):
            .itemRemoved(week: week, item: item, index: self[week]?.index(of: item) ?? index)
        case .pointRemoved(let point, let index):
            .pointRemoved(point: point, index: points.firstIndex { $0.id == point.id } ?? index)
        case .itemAdded, .pointAdded, .itemEdited, .edited, .pointEdited, .rhythmEdited, .reasonsEdited: event
        }
    }

    /// Whether an event is part of a closed review: its minutes have told it, and never change (rule 11). Closing is taken
    /// back by reopening, which asks more.
    func isFrozen(_ event: ReviewEvent) -> Bool {
        switch event {
        case .edited(_, _, .minutes): true
        case .itemAdded(_, .note, _), .itemRemoved(_, .note, _): false
        // The answer to a promise is told in the minutes of the review that follows.
        case .itemEdited(let week, .promise, .promise) where self[week]?.isClosed == true: firstClosed(after: week) != nil
        case .edited(let week, _, _), .itemAdded(let week, _, _), .itemEdited(let week, _, _), .itemRemoved(let week, _, _):
            self[week]?.isClosed == true
        case .pointEdited(_, let point): isSettledForGood(point)
        case .rhythmEdited, .reasonsEdited, .pointAdded, .pointRemoved: false
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

    /// The event with the position that its milestone has, or can have, here.
    func placed(_ event: RouteEvent) -> RouteEvent {
        switch event {
        case .milestoneAdded(let milestone, let index):
            .milestoneAdded(milestone: milestone, index: min(index, milestones.count))
        case .milestoneRemoved(let milestone, let index):
            .milestoneRemoved(
                milestone: milestone, index: milestones.firstIndex { $0.id == milestone.id } ?? index)
        case .edited, .milestoneEdited: event
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
        case .itemMoved(let id, let item, _, let index):
            self[id]?.item(item.reference) == item && self[id]?.index(of: item.reference) == index
        case .itemAdded(let id, let item, _), .itemEdited(let id, _, let item): self[id]?.item(item.reference) == item
        case .itemRemoved(let id, let item, _): self[id].map { $0.item(item.reference) == nil } ?? false
        }
    }

    /// The event with the position that its item has, or can have, here.
    func placed(_ event: PlanEvent) -> PlanEvent {
        switch event {
        case .itemAdded(let id, let item, let index):
            .itemAdded(action: id, item: item, index: min(index, self[id]?.items(item.kind).count ?? index))
        case .itemRemoved(let id, let item, let index):
            .itemRemoved(action: id, item: item, index: self[id]?.index(of: item.reference) ?? index)
        case .itemMoved(let id, let item, let from, let to):
            .itemMoved(
                action: id, item: item, from: from, to: min(to, (self[id]?.items(item.kind).count ?? to + 1) - 1))
        case .workstreamAdded, .workstreamEdited, .workstreamRemoved, .actionAdded, .actionEdited, .actionRemoved,
            .itemEdited:
            event
        }
    }
}
