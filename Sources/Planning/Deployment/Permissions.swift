extension Deployment {
    /// Whether a role may give a command, before any other rule is asked.
    func checkAllowed(_ command: Command, by actor: Actor) throws(Refusal) {
        let allowed: Bool
        switch (actor.role, command) {
        case (.lead, _): allowed = true
        // Everybody keeps ways of looking of their own, and takes these back; the rest is for the rules to say.
        case (_, .views): allowed = true
        case (.reader, .undo(let change)): allowed = recentChanges.contains { $0.command == change && mayTakeBack($0, actor) }
        case (.reader, _): allowed = false
        case (.member, .settings): allowed = false
        case (.member, .route), (.member, .people), (.member, .plan), (.member, .needs), (.member, .batch), (.member, .undo): allowed = true
        case (.contributor, .plan(let command)): allowed = isTheirs(command, actor)
        case (.contributor, .people(.edit(let person, let was))): allowed = isOwnAvailability(person, was: was, actor)
        case (.member, .reviews(let command)): allowed = Self.isForMembers(command)
        case (.member, .results): allowed = true
        case (.contributor, .results(let command)): allowed = isMeasured(command, by: actor)
        case (.contributor, .reviews(let command)): allowed = Self.isForContributors(command)
        case (.member, .stakeholders), (.member, .scenarios): allowed = true
        case (.contributor, .stakeholders(let command)): allowed = Self.isForContributors(command)
        // Who leaves says who takes over.
        case (.contributor, .people(.remove(let id, _))): allowed = id == actor.person
        case (.contributor, .batch), (.contributor, .undo): allowed = true
        case (.contributor, _): allowed = false
        }
        guard allowed else { throw .notAllowed(role: actor.role) }
    }

    /// A contributor edits what they are responsible for; comments and says what they see at risk anywhere.
    private func isTheirs(_ command: PlanCommand, _ actor: Actor) -> Bool {
        switch command {
        case .addItem(_, .comment), .editItem(_, .comment, _), .addItem(_, .raisedRisk),
            .editItem(_, .raisedRisk, _):
            return true
        case .removeItem(_, let item) where item.kind == .comment || item.kind == .raisedRisk:
            return true
        case .edit(_, .responsible, _, _), .edit(_, .workstream, _, _), .edit(_, .rank, _, _):
            // Arranging the plan is for those who see to the whole of it.
            return false
        case .edit(let action, _, _, _), .addItem(let action, _), .editItem(let action, _, _),
            .removeItem(let action, _), .moveItem(let action, _, _), .commit(let action),
            .withdrawCommitment(let action), .answerCommitment(let action, _, _):
            guard let person = actor.person else { return false }
            return plan[action]?.responsible == person
        case .addWorkstream, .editWorkstream, .removeWorkstream, .addAction, .move, .removeAction, .acceptDate, .replyToAnswer:
            return false
        }
    }

    /// The rhythm, the lead's confidence and reopening are the lead's.
    private static func isForMembers(_ command: ReviewCommand) -> Bool {
        switch command {
        case .setRhythm, .setConfidence, .reopen: false
        case .setReasons, .prepare, .judge, .addPoint, .editPoint, .removePoint, .open, .go, .attend, .settlePoint, .addMeasure,
            .removeMeasure, .promise, .withdrawPromise, .close, .addNote:
            true
        }
    }

    /// A contributor speaks for themselves, which the rules see to, and raises points.
    private static func isForContributors(_ command: ReviewCommand) -> Bool {
        switch command {
        case .prepare, .judge, .addPoint, .editPoint, .removePoint, .attend, .promise, .withdrawPromise, .addNote: true
        case .setRhythm, .setReasons, .open, .go, .settlePoint, .addMeasure, .removeMeasure, .setConfidence, .close, .reopen: false
        }
    }

    /// A contributor gives the values of what they measure.
    private func isMeasured(_ command: ResultsCommand, by actor: Actor) -> Bool {
        switch command {
        case .addIndicator, .edit, .removeIndicator: false
        case .addValue, .editValue, .removeValue, .attach, .detach: isMeasured(command.indicator, by: actor)
        }
    }

    private func isMeasured(_ indicator: IndicatorID, by actor: Actor) -> Bool {
        actor.person != nil && results[indicator]?.responsible == actor.person
    }

    /// A contributor tells of the exchanges they had; the rules see to whose they are.
    private static func isForContributors(_ command: StakeholderCommand) -> Bool {
        switch command {
        case .addItem(_, .exchange), .editItem(_, .exchange, _), .removeItem: true
        default: false
        }
    }

    /// A contributor says when they are available themselves, and changes nothing else of a person.
    ///
    /// What they saw counts, when they say it: a name that changed meanwhile is then told as a conflict.
    private func isOwnAvailability(_ person: Person, was: Person?, _ actor: Actor) -> Bool {
        guard person.id == actor.person, let seen = was ?? people[person.id] else { return false }
        return person == seen || person.differsInAvailabilityAlone(from: seen)
    }

    /// Whether a role may take a change back. Undo gives nobody a right that commands do not: settings stay with the
    /// lead, and what others said or promised stays theirs.
    func mayTakeBack(_ change: Change, _ actor: Actor) -> Bool {
        guard change.events.allSatisfy({ $0.isSeen(by: actor.sight) }) else { return false }
        if actor.role == .lead { return true }
        let isOwn = change.actor == actor.account
        guard isOwn || actor.role == .member else { return false }
        return change.events.allSatisfy { event in
            switch event {
            case .settings: false
            case .people(.edited(let from, let to)):
                actor.role == .member || isOwn && to.id == actor.person && to.differsInAvailabilityAlone(from: from)
            case .route, .people, .needs: actor.role == .member
            case .reviews(let event): actor.role != .reader && mayTakeBack(event, isOwn: isOwn, actor)
            case .plan(let event): actor.role != .reader && mayTakeBack(event, isOwn: isOwn, actor)
            case .results(let event):
                actor.role == .member
                    || actor.role == .contributor && isOwn && event.value != nil && isMeasured(event.indicator, by: actor)
            case .stakeholders(let event): actor.role == .member || isOwn && actor.role == .contributor && event.isOfExchange
            case .views(let event): mayTakeBack(event, actor)
            case .scenarios: actor.role == .member
            }
        }
    }

    /// What people say of themselves stays theirs.
    private func mayTakeBack(_ event: ReviewEvent, isOwn: Bool, _ actor: Actor) -> Bool {
        switch event {
        case .rhythmEdited, .edited(_, _, .confidence): false
        case .edited(_, _, .preparation), .itemEdited(_, _, .promise): isOwn
        default: isOwn || actor.role == .member
        }
    }

    private func mayTakeBack(_ event: ViewsEvent, _ actor: Actor) -> Bool {
        switch event {
        case .added(let view), .removed(let view): !view.isShared || actor.role == .member
        case .edited(let from, let to): !from.isShared && !to.isShared || actor.role == .member
        }
    }

    private func mayTakeBack(_ event: PlanEvent, isOwn: Bool, _ actor: Actor) -> Bool {
        switch event {
        case .itemAdded(_, .comment, _), .itemEdited(_, _, .comment), .itemRemoved(_, .comment, _),
            .itemAdded(_, .raisedRisk, _), .itemEdited(_, _, .raisedRisk), .itemRemoved(_, .raisedRisk, _),
            .actionEdited(_, _, .commitment), .actionEdited(_, _, .answer(.some)):
            return isOwn
        case .workstreamAdded, .workstreamEdited, .workstreamRemoved, .actionAdded, .actionRemoved,
            .actionEdited(_, _, .responsible), .actionEdited(_, _, .workstream), .actionEdited(_, _, .rank):
            return actor.role == .member
        case .actionEdited(let id, _, _), .itemAdded(let id, _, _), .itemEdited(let id, _, _),
            .itemRemoved(let id, _, _), .itemMoved(let id, _, _, _):
            guard actor.role != .member else { return true }
            return actor.person != nil && plan[id]?.responsible == actor.person
        }
    }
}
