extension Deployment {
    /// The events a command comes to, or the reason why it is refused. Nothing changes: events count once recorded.
    ///
    /// An empty result means that all is already as wished.
    public func decide(_ command: Command, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
        if case .settings(.open) = command {
            guard !isOpened else { throw .alreadyOpened }
        } else {
            guard isOpened else { throw .notOpened }
        }
        try checkAllowed(command, by: actor)
        switch command {
        case .settings(let command): return try settings.decide(command).map(Event.settings)
        case .route(let command): return try route.decide(command).map(Event.route)
        case .people(.remove(let id, let handOver)):
            return try decideRemoval(of: id, handOver: handOver, by: actor, at: moment)
        case .people(let command): return try people.decide(command).map(Event.people)
        case .plan(let command):
            let context = PlanContext(people: people, actor: actor, at: moment, today: settings.day(at: moment))
            let events = try plan.decide(command, context).map(Event.plan)
            // What waits for an action, or goes by it, lets go of it first: undo then finds it there again.
            guard case .removeAction(let id) = command else { return events }
            return needs.unlinking(id).map(Event.needs) + events
        case .reviews(let command): return try decide(command, by: actor, at: moment).map(Event.reviews)
        case .results(let command):
            let context = ResultsContext(people: people, actor: actor, at: moment, today: settings.day(at: moment))
            return try results.decide(command, context).map(Event.results)
        case .stakeholders(let command):
            let context = StakeholderContext(
                people: people, plan: plan, actor: actor, at: moment, today: settings.day(at: moment),
                assembled: { assembled($0, of: $1) })
            return try stakeholders.decide(command, context).map(Event.stakeholders)
        case .views(let command): return try views.decide(command, by: actor).map(Event.views)
        case .needs(let command):
            let context = NeedContext(
                people: people, plan: plan, stakeholders: stakeholders, actor: actor, at: moment, today: settings.day(at: moment))
            return try needs.decide(command, context).map(Event.needs)
        case .scenarios(let command): return try decide(command, by: actor, at: moment)
        case .batch(let commands): return try decideBatch(commands, by: actor, at: moment)
        case .undo(let change): return try decideUndo(change, by: actor)
        }
    }

    private func decide(_ command: ReviewCommand, by actor: Actor, at moment: Moment) throws(Refusal) -> [ReviewEvent] {
        let context = ReviewContext(people: people, plan: plan, actor: actor, at: moment, today: settings.day(at: moment))
        let events = try reviews.decide(command, context)
        // Minutes tell of the whole deployment: what was done, what is at risk, how the plan stands.
        guard case .close(let week, let chances) = command, let review = reviews[week] else { return events }
        return [
            .edited(
                week: week, from: .minutes(value: nil),
                to: .minutes(value: minutes(of: review, by: actor, at: moment, chances: chances)))
        ]
    }

    private func decideBatch(_ commands: [Command], by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
        guard !commands.isEmpty else { throw .emptyBatch }
        var draft = self
        var events: [Event] = []
        for command in commands {
            switch command {
            case .batch, .undo, .settings(.open): throw .nestedBatch
            case .settings, .route, .people, .plan, .reviews, .results, .stakeholders, .views, .needs, .scenarios: break
            }
            for event in try draft.decide(command, by: actor, at: moment) {
                draft.fold(event)
                events.append(event)
            }
        }
        return events
    }

    /// Rule 2: the open actions of a person who leaves go to somebody else, each of them.
    ///
    /// Who is still named in what is done stays, as somebody who has left.
    private func decideRemoval(
        of id: PersonID, handOver: [HandOver], by actor: Actor, at moment: Moment
    ) throws(Refusal) -> [Event] {
        guard let person = people[id] else { throw .unknown(.person) }
        let theirs = plan.orderedActions.filter { $0.responsible == id && $0.status.isOpen }
        var successors: [ActionID: PersonID] = [:]
        for entry in handOver { successors[entry.action] = entry.to }
        let orphans = theirs.filter { successors[$0.id] == nil }
        guard orphans.isEmpty else { throw .handOverNeeded(name: person.name, actions: orphans.map(\.title)) }

        let context = PlanContext(people: people, actor: actor, at: moment, today: settings.day(at: moment))
        var draft = self
        var events: [Event] = []
        func add(_ more: [PlanEvent]) {
            for event in more {
                draft.plan.apply(event)
                events.append(.plan(event))
            }
        }
        for action in theirs {
            guard let successor = successors[action.id] else { continue }
            guard successor != id else { throw .handOverToThemselves(name: person.name) }
            add(try draft.plan.decideEdit(action.id, to: .responsible(successor), was: nil, reason: nil, context))
        }
        for action in draft.plan.orderedActions where action.status.isOpen {
            guard let index = action.contributions.firstIndex(where: { $0.person == id }) else { continue }
            add([.itemRemoved(action: action.id, item: .contribution(action.contributions[index]), index: index)])
        }
        events += results.release(id).map(Event.results)
        if draft.names(id) || reviews.names(id) || stakeholders.names(id) || needs.names(id) {
            var left = person
            left.hasLeft = true
            if left != person { events.append(.people(.edited(from: person, to: left))) }
        } else {
            events.append(.people(.removed(person: person)))
        }
        return events
    }

    /// Whether an action still names a person.
    private func names(_ id: PersonID) -> Bool {
        plan.actions.contains { action in
            action.responsible == id || action.commitment?.person == id
                || action.contributions.contains { $0.person == id }
                || action.comments.contains { $0.mentions.contains(id) }
        }
    }
}
