extension Plan {
    func decide(_ command: PlanCommand, _ context: PlanContext) throws(Refusal) -> [PlanEvent] {
        switch command {
        case .addWorkstream(let id, let title, let parent):
            try decideAddWorkstream(id, title: title, parent: parent)
        case .editWorkstream(let workstream, let was):
            try decideEditWorkstream(workstream, was: was)
        case .removeWorkstream(let id):
            try decideRemoveWorkstream(id)
        case .addAction(let action):
            try decideAddAction(action, context)
        case .edit(let action, let value, let was, let reason):
            try decideEdit(action, to: value, was: was, reason: reason, context)
        case .move(let action, let workstream, let before):
            try decideMove(action, workstream: workstream, before: before)
        case .removeAction(let id):
            try decideRemoveAction(id)
        case .addItem(let action, let item):
            try decideAddItem(item, to: action, context)
        case .editItem(let action, let item, let was):
            try decideEditItem(item, of: action, was: was, context)
        case .removeItem(let action, let item):
            try decideRemoveItem(item, of: action, context)
        case .moveItem(let action, let item, let index):
            try decideMoveItem(item, of: action, to: index)
        case .commit(let action):
            try decideCommit(action, context)
        case .withdrawCommitment(let action):
            try decideWithdrawCommitment(action, context)
        case .answerCommitment(let action, let day, let text):
            try decideAnswerCommitment(action, day: day, text: text, context)
        case .acceptDate(let action, let day):
            try decideAcceptDate(action, day: day, context)
        case .replyToAnswer(let action, let moment, let comment, let text):
            try decideReply(to: action, answeredAt: moment, comment: comment, text: text, context)
        }
    }
}
