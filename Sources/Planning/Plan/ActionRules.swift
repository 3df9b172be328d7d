/// What a decision about the plan needs to know besides the plan.
struct PlanContext {
    let people: People
    let actor: Actor
    let at: Moment
    let today: Day
}

/// Decisions about actions and their fields.
extension Plan {
    func decideAddAction(_ new: NewAction, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        guard self[new.id] == nil else { throw .duplicate(.action) }
        guard actionCount < Self.actionLimit else { throw .tooMany(.action, limit: Self.actionLimit) }
        if let workstream = new.workstream, self[workstream] == nil { throw .unknown(.workstream) }
        if let responsible = new.responsible { _ = try context.people.takingPart(responsible) }
        let next = highestNumber + 1
        let number = new.number.map { (next...max(next, Self.wishedNumberLimit)).contains($0) ? $0 : next } ?? next
        var action = Action(
            id: new.id, number: number, title: try TextRules.title(new.title, .actionTitle),
            workstream: new.workstream, rank: Double(number))
        action.responsible = new.responsible
        action.dueDay = try TextRules.day(new.dueDay)
        return [.actionAdded(action: action)]
    }

    func decideEdit(
        _ id: ActionID, to wished: ActionValue, was: ActionValue?, reason: String?, _ context: PlanContext
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw was == nil ? .unknown(.action) : .removedMeanwhile(.action) }
        let value = try accepted(wished, for: action, context)
        let current = action.value(of: value.field)
        guard value != current else { return [] }
        if let was, was != current { throw .changedMeanwhile(.action(id, current: current, yours: value)) }

        var changed = action
        changed.set(value)
        try checkLeftDraft(changed)
        var events: [PlanEvent] = [.actionEdited(action: id, from: current, to: value)]
        switch value {
        case .status(let status):
            // What is taken up again needs somebody who is still there.
            if status.isOpen, !action.status.isOpen, let responsible = action.responsible {
                _ = try context.people.takingPart(responsible)
            }
            if !status.isOpen { events += answerCleared(action) }
            let doneDay = status == .done ? context.today : nil
            if doneDay != action.doneDay {
                events.append(.actionEdited(action: id, from: .doneDay(action.doneDay), to: .doneDay(doneDay)))
            }
            // It has not taken those days alone after all.
            if status != .done, action.spentDays != nil {
                events.append(.actionEdited(action: id, from: .spentDays(action.spentDays), to: .spentDays(nil)))
            }
        case .dueDay(let day):
            events += answerCleared(action)
            if let postponement = try postponement(of: action, to: day, reason: reason, context) {
                events.append(
                    .itemAdded(action: id, item: .postponement(postponement), index: action.postponements.count))
            }
        case .responsible(let person):
            events += answerCleared(action)
            // Nobody is both responsible for an action and one of its contributors.
            if let index = action.contributions.firstIndex(where: { $0.person == person }) {
                let contribution = ActionItem.contribution(action.contributions[index])
                events.insert(.itemRemoved(action: id, item: contribution, index: index), at: 0)
            }
        default: break
        }
        return events
    }

    func decideMove(
        _ id: ActionID, workstream: WorkstreamID?, before next: ActionID?
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        if let workstream, self[workstream] == nil { throw .unknown(.workstream) }
        let siblings = actions.filter { $0.workstream == workstream && $0.id != id }
            .sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
        var events: [PlanEvent] = []
        func set(_ value: ActionValue, of action: Action) {
            let current = action.value(of: value.field)
            if value != current { events.append(.actionEdited(action: action.id, from: current, to: value)) }
        }
        let place: Int
        if let next {
            guard let index = siblings.firstIndex(where: { $0.id == next }) else { throw .outOfPlace }
            place = index
        } else {
            place = siblings.count
        }
        set(.workstream(workstream), of: action)
        let lower = place > 0 ? siblings[place - 1].rank : nil
        let upper = place < siblings.count ? siblings[place].rank : nil
        switch (lower, upper) {
        case (nil, nil): break
        case (let lower?, nil):
            if action.rank <= lower { set(.rank(rank(after: lower)), of: action) }
        case (nil, let upper?): set(.rank(upper - 1), of: action)
        case (let lower?, let upper?):
            let middle = (lower + upper) / 2
            if lower < middle, middle < upper {
                set(.rank(middle), of: action)
            } else {
                // No number is left between the two: count the whole workstream anew.
                var order = siblings
                order.insert(action, at: place)
                for (index, sibling) in order.enumerated() { set(.rank(Double(index + 1)), of: sibling) }
            }
        }
        return events
    }

    /// A rank after the last one of a workstream, and before those of the actions to come: a new action goes last.
    private func rank(after last: Double) -> Double {
        let next = Double(highestNumber + 1)
        // A small part of what is left, so that some ten thousand actions in turn can go last.
        let rank = last + (next - last) / 1_024
        return last < rank && rank < next ? rank : last + 1
    }

    func decideRemoveAction(_ id: ActionID) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        var events: [PlanEvent] = []
        for successor in successors(of: id) {
            guard let index = successor.dependencies.firstIndex(where: { $0.predecessor == id }) else { continue }
            events.append(
                .itemRemoved(action: successor.id, item: .dependency(successor.dependencies[index]), index: index))
        }
        events.append(.actionRemoved(action: action))
        return events
    }

    /// Rule 1: past draft, an action keeps what let it leave draft.
    private func checkLeftDraft(_ action: Action) throws(Refusal) {
        guard action.status != .draft, action.status != .dropped else { return }
        let missing = action.missingToLeaveDraft
        guard missing.isEmpty else { throw .missing(missing, title: action.title) }
    }

    /// Rule 3: what keeps the earlier date when a due date moves, or `nil` while the action is a draft without promise.
    private func postponement(
        of action: Action, to day: Day?, reason: String?, _ context: PlanContext
    ) throws(Refusal) -> Postponement? {
        guard let from = action.dueDay else { return nil }
        let reason = try TextRules.line(reason ?? "", .reason, limit: Self.reasonLimit)
        if action.isCommitted, reason.isEmpty { throw .reasonRequired(from: from) }
        guard let day, action.status != .draft || action.isCommitted else { return nil }
        guard action.postponements.count < Self.itemLimit else { throw .tooMany(.postponement, limit: Self.itemLimit) }
        // Undo can take an earlier one away, so the count alone may name one that is still there.
        var number = UInt64(action.postponements.count + 1)
        while action.postponements.contains(where: { $0.id == ItemID(number) }) { number += 1 }
        return Postponement(
            id: ItemID(number), from: from, to: day, reason: reason, author: context.actor.account, at: context.at)
    }

    /// The value as the plan may hold it, or why it may not.
    private func accepted(
        _ value: ActionValue, for action: Action, _ context: PlanContext
    ) throws(Refusal) -> ActionValue {
        switch value {
        case .title(let text): return .title(try TextRules.title(text, .actionTitle))
        case .description(let text): return .description(try TextRules.text(text, .description))
        case .doneWhen(let text): return .doneWhen(try TextRules.text(text, .doneWhen))
        case .workstream(let id):
            if let id, self[id] == nil { throw .unknown(.workstream) }
            return value
        case .responsible(let person):
            if let person { _ = try context.people.takingPart(person) }
            return value
        case .dueDay(let day): return .dueDay(try TextRules.day(day))
        case .earliestStart(let day): return .earliestStart(try TextRules.day(day))
        case .rank(let rank):
            guard Workstream.ranks.contains(rank) else { throw .outOfPlace }
            return value
        case .effort(let effort):
            guard let effort else { return value }
            let points = [effort.optimistic, effort.likely, effort.pessimistic]
            guard points.allSatisfy({ (0...10_000).contains($0) }) else { throw .effortOutOfRange }
            guard points == points.sorted() else { throw .effortNotIncreasing }
            return value
        case .tags(let tags): return .tags(try accepted(tags))
        case .status, .priority: return value
        case .doneDay(let day):
            guard action.status == .done, let day = try TextRules.day(day), day <= context.today else {
                throw .noDoneDay(title: action.title)
            }
            return .doneDay(day)
        case .spentDays(let days):
            guard let days else { return value }
            guard let hundredths = Action.hundredths(ofDays: days) else { throw .spentDaysOutOfRange }
            guard action.status == .done else { throw .spentBeforeDone(title: action.title) }
            return .spentDays(Double(hundredths) / 100)
        case .commitment, .answer:
            // Written by the rules alone: by the commands about the responsible's word.
            throw .notAllowed(role: context.actor.role)
        }
    }

    private func accepted(_ tags: [String]) throws(Refusal) -> [String] {
        var kept: [String] = []
        for tag in tags {
            var line = Substring(try TextRules.line(tag, .tag, limit: 60))
            while line.first == "#" { line = line.dropFirst() }
            let text = String(line)
            if !text.isEmpty, !kept.contains(where: { $0.lowercased() == text.lowercased() }) { kept.append(text) }
        }
        guard kept.count <= 30 else { throw .tooMany(.tag, limit: 30) }
        return kept
    }
}

extension People {
    /// The person, if they are in the deployment and have not left.
    func takingPart(_ id: PersonID) throws(Refusal) -> Person {
        guard let person = self[id] else { throw .unknown(.person) }
        guard !person.hasLeft else { throw .personHasLeft(name: person.name) }
        return person
    }
}
