/// Decisions about what is listed in an action.
extension Plan {
    func decideAddItem(_ item: ActionItem, to id: ActionID, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        let item = try accepted(item, in: action, replacing: nil, context)
        let count = action.items(item.kind).count
        guard count < Self.itemLimit else { throw .tooMany(.init(item.kind), limit: Self.itemLimit) }
        if let listed = action.item(item.reference) {
            // What was dismissed before the action changed is dismissed anew.
            if case .dismissedRisk(let earlier) = listed, !earlier.holds(for: action) {
                return [.itemEdited(action: id, from: listed, to: item)]
            }
            throw .duplicate(.init(item.kind))
        }
        return [.itemAdded(action: id, item: item, index: count)]
    }

    func decideEditItem(
        _ wished: ActionItem, of id: ActionID, was: ActionItem?, _ context: PlanContext
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw was == nil ? .unknown(.action) : .removedMeanwhile(.action) }
        guard let current = action.item(wished.reference) else {
            throw was == nil ? .unknown(.init(wished.kind)) : .removedMeanwhile(.init(wished.kind))
        }
        let item = try accepted(wished, in: action, replacing: current, context)
        guard item != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.item(id, current: current, yours: item)) }
        return [.itemEdited(action: id, from: current, to: item)]
    }

    func decideRemoveItem(
        _ reference: ActionItemReference, of id: ActionID, _ context: PlanContext
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        guard reference.kind != .postponement else { throw .notAllowed(role: context.actor.role) }
        guard let index = action.index(of: reference), let item = action.item(reference) else {
            throw .unknown(.init(reference.kind))
        }
        if case .comment(let comment) = item { try checkMayChange(comment, context) }
        if case .raisedRisk(let risk) = item { try checkMayChange(risk, in: action, context) }
        return [.itemRemoved(action: id, item: item, index: index)]
    }

    func decideMoveItem(
        _ reference: ActionItemReference, of id: ActionID, to index: Int
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        guard let from = action.index(of: reference), let item = action.item(reference) else {
            throw .unknown(.init(reference.kind))
        }
        // The order of what was said and what happened is not for choosing.
        guard !Self.unordered.contains(reference.kind),
            (0..<action.items(reference.kind).count).contains(index)
        else { throw .outOfPlace }
        return from == index ? [] : [.itemMoved(action: id, item: item, from: from, to: index)]
    }

    private static let unordered: Set<ActionItem.Kind> = [.comment, .postponement, .raisedRisk, .dismissedRisk]

    private func checkMayChange(_ comment: Comment, _ context: PlanContext) throws(Refusal) {
        guard comment.author == context.actor.account || context.actor.role == .lead else { throw .notYourComment }
    }

    /// Who raised a risk, who answers for the action, and those who see to the whole plan.
    private func checkMayChange(_ risk: RaisedRisk, in action: Action, _ context: PlanContext) throws(Refusal) {
        let actor = context.actor
        let answers = actor.person != nil && actor.person == action.responsible
        guard actor.role != .contributor || risk.author == actor.account || answers else { throw .notAllowed(role: actor.role) }
    }

    /// The item as the action may hold it, or why it may not.
    private func accepted(
        _ item: ActionItem, in action: Action, replacing current: ActionItem?, _ context: PlanContext
    ) throws(Refusal) -> ActionItem {
        switch item {
        case .contribution(var contribution):
            // Who already contributes may have left since: their part can still be reworded.
            if current == nil {
                let person = try context.people.takingPart(contribution.person)
                guard action.responsible != person.id else { throw .alreadyResponsible(name: person.name) }
            }
            contribution.role = try TextRules.line(contribution.role, .contributionRole)
            if let days = contribution.days, !(0...10_000).contains(days) { throw .contributionDaysOutOfRange }
            return .contribution(contribution)
        case .dependency(let dependency):
            guard self[dependency.predecessor] != nil else { throw .unknown(.action) }
            guard (-2_000...2_000).contains(dependency.lagDays) else { throw .lagOutOfRange }
            if current == nil, let cycle = cycle(from: action.id, through: dependency.predecessor) {
                throw .dependencyCycle(cycle.compactMap { self[$0]?.title })
            }
            return item
        case .step(var step):
            step.title = try TextRules.title(step.title, .stepTitle)
            step.day = try TextRules.day(step.day)
            return .step(step)
        case .blocker(var blocker):
            blocker.cause = try TextRules.title(blocker.cause, .blockerCause)
            blocker.liftedWhen = try TextRules.line(blocker.liftedWhen, .blockerLiftedWhen, limit: 1_000)
            blocker.whoCanLift = try TextRules.line(blocker.whoCanLift, .blockerWhoCanLift)
            blocker.liftedDay = try TextRules.day(blocker.liftedDay)
            return .blocker(blocker)
        case .postponement:
            throw .notAllowed(role: context.actor.role)
        case .link(var link):
            link.address = try TextRules.line(link.address, .linkAddress, limit: 2_000)
            link.title = try TextRules.line(link.title, .linkTitle)
            let scheme = link.address.split(separator: ":", maxSplits: 1).first?.lowercased() ?? ""
            guard ["http", "https", "mailto"].contains(scheme), link.address.utf8.count > scheme.utf8.count + 3,
                !link.address.contains(" ")
            else { throw link.address.isEmpty ? .emptyText(.linkAddress) : .notAnAddress(link.address) }
            return .link(link)
        case .comment(var comment):
            comment.text = try TextRules.text(comment.text, .comment)
            guard !comment.text.isEmpty else { throw .emptyText(.comment) }
            comment.mentions = context.people.mentioned(in: comment.text)
            if case .comment(let old) = current {
                try checkMayChange(old, context)
                (comment.author, comment.at) = (old.author, old.at)
            } else {
                (comment.author, comment.at) = (context.actor.account, context.at)
            }
            return .comment(comment)
        case .note(var note):
            note.label = try TextRules.title(note.label, .noteLabel)
            note.text = try TextRules.text(note.text, .noteText)
            return .note(note)
        case .raisedRisk(var risk):
            risk.word = try TextRules.title(risk.word, .riskWord)
            if case .raisedRisk(let old) = current {
                try checkMayChange(old, in: action, context)
                (risk.author, risk.at) = (old.author, old.at)
            } else {
                guard action.status.isOpen else { throw .notOpen(title: action.title) }
                (risk.author, risk.at) = (context.actor.account, context.at)
            }
            return .raisedRisk(risk)
        case .dismissedRisk(let dismissed):
            // What people raised is taken away, not dismissed.
            guard dismissed.risk != .raised else { throw .notDismissible }
            guard action.status.isOpen else { throw .notOpen(title: action.title) }
            return .dismissedRisk(
                DismissedRisk(
                    risk: dismissed.risk, word: try TextRules.title(dismissed.word, .riskWord), author: context.actor.account,
                    at: context.at, dueDay: action.dueDay, responsible: action.responsible,
                    postponements: action.postponements.count))
        }
    }
}
