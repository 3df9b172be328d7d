import Planning

/// Writes one imported action into the plan, field by field, in an order in which the rules can follow.
struct ActionWriter {
    private var imported: ImportedAction
    private let id: ActionID
    private let workstream: WorkstreamID?
    private let isOwn: Bool

    init(_ imported: ImportedAction, id: ActionID, workstream: WorkstreamID?, isOwn: Bool) {
        self.imported = imported
        self.id = id
        self.workstream = workstream
        self.isOwn = isOwn
    }

    /// Returns why the action as a whole was refused, or nil.
    mutating func write(to planner: inout ImportPlanner, using generator: inout some RandomNumberGenerator) -> Refusal? {
        let responsible = imported.responsible.flatMap { planner.person($0, for: imported, .responsible, using: &generator) }
        if responsible == nil, let named = imported.responsible { imported.keepAsNote(named.name, of: .responsible) }
        let new = NewAction(
            id: id, title: shortTitle(&planner), workstream: workstream, responsible: responsible,
            dueDay: firstDueDay, number: imported.number)
        if let refusal = planner.give(.plan(.addAction(action: new))) { return refusal }
        if let number = imported.number, let given = planner.draft.plan[id]?.number, number != given {
            planner.find(.renumbered(from: number, to: given), imported, .number)
        }
        writeFields(to: &planner)
        writePostponements(to: &planner)
        writeDescription(to: &planner)
        writeItems(to: &planner, using: &generator)
        writeStatus(to: &planner)
        writeNotes(to: &planner, using: &generator)
        return nil
    }

    private mutating func shortTitle(_ planner: inout ImportPlanner) -> String {
        guard ImportText.isLong(imported.title, ImportText.titleLimit) else { return imported.title }
        planner.find(.titleCut(limit: ImportText.titleLimit), imported, .title)
        imported.keepAsNote(imported.title, of: .title)
        return ImportText.cut(imported.title, to: ImportText.titleLimit)
    }

    /// The day before the postponements, when they lead from one day to the next and end at the due day.
    private var firstDueDay: Day? { hasWholePostponements ? imported.postponements.first?.from : imported.dueDay }

    private var hasWholePostponements: Bool {
        let list = imported.postponements
        guard let last = list.last, last.to == imported.dueDay else { return false }
        return zip(list, list.dropFirst()).allSatisfy { $0.to == $1.from } && list.allSatisfy { $0.from != $0.to }
    }

    /// Sets a field; where a rule refuses, says so and keeps the text.
    private mutating func set(
        _ value: ActionValue, of field: ImportField, text: String, reason: String? = nil, _ planner: inout ImportPlanner
    ) {
        if let refusal = planner.give(.plan(.edit(action: id, to: value, was: nil, reason: reason))) {
            planner.find(.refused(refusal), imported, field)
            imported.keepAsNote(text, of: field)
        }
    }

    private mutating func writeFields(to planner: inout ImportPlanner) {
        if !imported.doneWhen.isEmpty {
            set(.doneWhen(short(imported.doneWhen, .doneWhen, &planner)), of: .doneWhen, text: imported.doneWhen, &planner)
        }
        if let day = imported.earliestStart { set(.earliestStart(day), of: .earliestStart, text: day.iso8601, &planner) }
        if let effort = imported.effort {
            let text = [effort.optimistic, effort.likely, effort.pessimistic].map(PlainNumber.text).joined(separator: " / ")
            set(.effort(effort), of: .effortLikely, text: text, &planner)
        }
        if let priority = imported.priority { set(.priority(priority), of: .priority, text: priority.rawValue, &planner) }
        if !imported.tags.isEmpty { set(.tags(imported.tags), of: .tags, text: imported.tags.joined(separator: ", "), &planner) }
    }

    /// What is longer than a field may be goes on in notes.
    private mutating func short(_ text: String, _ field: ImportField, _ planner: inout ImportPlanner) -> String {
        guard ImportText.isLong(text, ImportText.textLimit) else { return text }
        planner.find(.textCut(limit: ImportText.textLimit), imported, field)
        imported.keepAsNote(text, of: field)
        return ImportText.cut(text, to: ImportText.textLimit)
    }

    /// Due dates move one after the other, as they did, so that the plan keeps each of them. It keeps them past draft only: where something
    /// is missing for that, the action is dropped for the time being, which asks for nothing.
    private mutating func writePostponements(to planner: inout ImportPlanner) {
        guard !imported.postponements.isEmpty else { return }
        guard hasWholePostponements else { return keepPostponements(imported.postponements) }
        if planner.give(.plan(.edit(action: id, to: .status(.upcoming), was: nil, reason: nil))) != nil {
            give(.status(.dropped), &planner)
        }
        for postponement in imported.postponements {
            let reason = postponement.reason.isEmpty ? nil : postponement.reason
            set(.dueDay(postponement.to), of: .dueDay, text: postponement.to.iso8601, reason: reason, &planner)
        }
        // A promise asks for an open action.
        if planner.draft.plan[id]?.status == .dropped { give(.status(.draft), &planner) }
    }

    private mutating func keepPostponements(_ postponements: [PostponementText]) {
        for postponement in postponements { imported.keepAsNote(postponement.text(.french), of: .postponements) }
    }

    /// A promise that is to be confirmed was given to another description: it is given before the description is there.
    private mutating func writeDescription(to planner: inout ImportPlanner) {
        let description = short(imported.description, .description, &planner)
        if imported.commitment == .toConfirm {
            if description.isEmpty { give(.description("…"), &planner) }
            planner.give(.plan(.commit(action: id)))
            if description.isEmpty { give(.description(""), &planner) }
        }
        if !description.isEmpty { set(.description(description), of: .description, text: imported.description, &planner) }
        if imported.commitment == .held, let refusal = planner.give(.plan(.commit(action: id))) {
            planner.find(.refused(refusal), imported, .commitment)
        }
    }

    private func give(_ value: ActionValue, _ planner: inout ImportPlanner) {
        planner.give(.plan(.edit(action: id, to: value, was: nil, reason: nil)))
    }

    // MARK: - Items

    private mutating func writeItems(to planner: inout ImportPlanner, using generator: inout some RandomNumberGenerator) {
        for contribution in imported.contributions {
            let text = contribution.text(.french)
            guard let person = planner.person(contribution.name, for: imported, .contributors, using: &generator) else {
                imported.keepAsNote(text, of: .contributors)
                continue
            }
            // Whoever is responsible contributes by that.
            if planner.draft.plan[id]?.responsible == person, contribution.role.isEmpty { continue }
            let role = ImportText.cut(contribution.role, to: ImportText.titleLimit)
            add(.contribution(Contribution(person: person, role: role, days: contribution.days)), .contributors, text, &planner)
        }
        for step in imported.steps {
            if ImportText.isLong(step.title, ImportText.titleLimit) { imported.keepAsNote(step.title, of: .steps) }
            let title = ImportText.cut(step.title, to: ImportText.titleLimit)
            add(.step(Step(id: ItemID(generator.next()), title: title, isDone: step.isDone, day: step.day)), .steps, step.title, &planner)
        }
        for blocker in imported.blockers {
            let item = Blocker(
                id: ItemID(generator.next()), cause: blocker.cause, liftedWhen: blocker.liftedWhen, whoCanLift: blocker.whoCanLift,
                liftedDay: blocker.liftedDay, waitsFor: blocker.waitsFor)
            add(.blocker(item), .blockers, blocker.text(.french), &planner)
        }
        for link in imported.links {
            add(.link(Link(id: ItemID(generator.next()), title: link.title, address: link.address)), .links, link.text, &planner)
        }
        for comment in imported.comments {
            for piece in ImportText.pieces(of: comment) {
                let item = Comment(id: ItemID(generator.next()), author: planner.actor.account, text: piece, at: planner.moment)
                add(.comment(item), .comments, piece, &planner)
            }
        }
    }

    private mutating func add(_ item: ActionItem, _ field: ImportField, _ text: String, _ planner: inout ImportPlanner) {
        if let refusal = planner.give(.plan(.addItem(action: id, item: item))) {
            planner.find(.refused(refusal), imported, field)
            imported.keepAsNote(text, of: field)
        }
    }

    // MARK: - Status

    /// The status comes last, when all that it asks for is there. What can not leave draft stays, and keeps the word of the file.
    private mutating func writeStatus(to planner: inout ImportPlanner) {
        guard let action = planner.draft.plan[id] else { return }
        let missing = action.missingToLeaveDraft
        let wished = imported.status ?? (missing.isEmpty ? .upcoming : .draft)
        if let refusal = planner.give(.plan(.edit(action: id, to: .status(wished), was: nil, reason: nil))) {
            if let text = imported.statusText { imported.keepAsNote(text, of: .status) }
            if case .missing(let fields, _) = refusal {
                planner.find(.missing(fields), imported, nil)
            } else {
                planner.find(.refused(refusal), imported, .status)
            }
        } else if !isOwn, wished == .draft, !missing.isEmpty {
            planner.find(.missing(missing), imported, nil)
        }
        if let day = imported.doneDay { writeDoneDay(day, &planner) }
        if let days = imported.spentDays { writeSpentDays(days, &planner) }
    }

    private mutating func writeDoneDay(_ day: Day, _ planner: inout ImportPlanner) {
        guard planner.draft.plan[id]?.doneDay != day else { return }
        guard planner.give(.plan(.edit(action: id, to: .doneDay(day), was: nil, reason: nil))) != nil else { return }
        planner.find(.doneDayNotKept(day: day), imported, .doneDay)
        imported.keepAsNote(CellSyntax.text(of: day, .french), of: .doneDay)
    }

    /// Files of all kinds tell the days spent so far, too: those stay as a note.
    private mutating func writeSpentDays(_ days: Double, _ planner: inout ImportPlanner) {
        guard planner.give(.plan(.edit(action: id, to: .spentDays(days), was: nil, reason: nil))) != nil else { return }
        planner.find(.spentDaysNotKept(days: days), imported, .spentDays)
        imported.keepAsNote(PlainNumber.text(days), of: .spentDays)
    }

    private func writeNotes(to planner: inout ImportPlanner, using generator: inout some RandomNumberGenerator) {
        for note in imported.notes {
            for piece in ImportText.pieces(of: note.text) {
                let label = ImportText.cut(note.label, to: ImportText.titleLimit)
                planner.give(.plan(.addItem(action: id, item: .note(Note(id: ItemID(generator.next()), label: label, text: piece)))))
            }
        }
    }
}
