/// What a responsible answers instead of yes: another date, or a question.
///
/// It waits until somebody who arranges the plan takes the date, keeps the present one, or replies. Another responsible or
/// date, or the end of the action, leaves nothing to answer; another description does not: a question may be about it.
public struct CommitmentAnswer: Hashable, Codable, Sendable {
    public var person: PersonID
    /// The date they propose; nil for a question.
    public var day: Day?
    /// Why that date, or what they ask.
    public var text: String
    /// What the action was described as: taking the date counts as their word for that (rule 5).
    public var description: String
    /// Who wrote it: the responsible, or a lead who records their word.
    public var author: AccountID
    public var at: Moment

    public init(person: PersonID, day: Day?, text: String, description: String, author: AccountID, at: Moment) {
        self.person = person
        self.day = day
        self.text = text
        self.description = description
        self.author = author
        self.at = at
    }
}

/// Decisions about the responsible's word.
extension Plan {
    func decideCommit(_ id: ActionID, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        let (action, responsible, dueDay) = try askedToCommit(id, context)
        guard action.commitmentState != .held else { return [] }
        var events = answerCleared(action)
        if !action.isCommitted {
            let commitment = Commitment(
                person: responsible, dueDay: dueDay, description: action.description, at: context.at)
            events.append(
                .actionEdited(action: id, from: .commitment(action.commitment), to: .commitment(commitment)))
        }
        return events
    }

    /// Takes back what the responsible said: the answer that waits or, without one, their yes.
    func decideWithdrawCommitment(_ id: ActionID, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        guard let person = action.answer?.person ?? action.commitment?.person else { return [] }
        guard context.actor.role == .lead || context.actor.person == person else {
            throw .notAllowed(role: context.actor.role)
        }
        guard action.answer == nil else { return answerCleared(action) }
        return [.actionEdited(action: id, from: .commitment(action.commitment), to: .commitment(nil))]
    }

    func decideAnswerCommitment(_ id: ActionID, day: Day?, text: String, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        let (action, responsible, dueDay) = try askedToCommit(id, context)
        let day = try TextRules.day(day)
        guard day != dueDay else { throw .sameDayProposed(dueDay) }
        // The reason for a date becomes that of the postponement, which is one line.
        let field: Refusal.TextField = day == nil ? .question : .proposalReason
        let text =
            day == nil ? try TextRules.text(text, field) : try TextRules.line(text, field, limit: Self.reasonLimit)
        guard !text.isEmpty else { throw .emptyText(field) }
        if let present = action.answer, present.day == day, present.text == text, present.person == responsible { return [] }
        let answer = CommitmentAnswer(
            person: responsible, day: day, text: text, description: action.description, author: context.actor.account,
            at: context.at)
        return [.actionEdited(action: id, from: .answer(action.answer), to: .answer(answer))]
    }

    /// The date moves for the reason that was given (rule 3), and the proposal counts as the responsible's word for it.
    func decideAcceptDate(_ id: ActionID, day: Day, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        guard let answer = action.answer, answer.day == day else { throw .answerChanged(title: action.title) }
        var events = try decideEdit(id, to: .dueDay(day), was: nil, reason: answer.text, context)
        if events.isEmpty { events = answerCleared(action) }
        let commitment = Commitment(person: answer.person, dueDay: day, description: answer.description, at: context.at)
        events.append(.actionEdited(action: id, from: .commitment(action.commitment), to: .commitment(commitment)))
        return events
    }

    /// Answers a question, or keeps the date in spite of another that was proposed: a comment says it, and the
    /// responsible is asked again.
    ///
    /// - Parameter moment: When the answer that the writer saw was given; nil for whichever waits.
    func decideReply(
        to id: ActionID, answeredAt moment: Moment?, comment: ItemID, text: String, _ context: PlanContext
    ) throws(Refusal) -> [PlanEvent] {
        guard let action = self[id] else { throw .unknown(.action) }
        guard let answer = action.answer, moment == nil || moment == answer.at else { throw .answerChanged(title: action.title) }
        guard !(try TextRules.text(text, .reply)).isEmpty else { throw .emptyText(.reply) }
        let item = ActionItem.comment(Comment(id: comment, author: context.actor.account, text: text, at: context.at))
        var events = try decideAddItem(item, to: id, context) + answerCleared(action)
        if answer.day != nil, action.commitment != nil {
            events.append(.actionEdited(action: id, from: .commitment(action.commitment), to: .commitment(nil)))
        }
        return events
    }

    /// What a change that leaves nothing to answer comes with.
    func answerCleared(_ action: Action) -> [PlanEvent] {
        guard let answer = action.answer else { return [] }
        return [.actionEdited(action: action.id, from: .answer(answer), to: .answer(nil))]
    }

    /// The action, its responsible and its date, when the actor may speak for the responsible.
    private func askedToCommit(_ id: ActionID, _ context: PlanContext) throws(Refusal) -> (Action, PersonID, Day) {
        guard let action = self[id] else { throw .unknown(.action) }
        guard action.status.isOpen else { throw .notOpen(title: action.title) }
        guard let responsible = action.responsible, let dueDay = action.dueDay else {
            throw .nothingToCommitTo(action.missingToLeaveDraft.filter { $0 != .doneWhen })
        }
        guard context.actor.role == .lead || context.actor.person == responsible else {
            throw .notAllowed(role: context.actor.role)
        }
        return (action, responsible, dueDay)
    }
}
