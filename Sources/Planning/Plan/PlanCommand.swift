public enum PlanCommand: Hashable, Codable, Sendable {
    // Workstreams
    case addWorkstream(id: WorkstreamID, title: String, parent: WorkstreamID?)
    case editWorkstream(workstream: Workstream, was: Workstream?)
    /// Its actions and its own workstreams go up to its parent.
    case removeWorkstream(id: WorkstreamID)

    // Actions
    case addAction(action: NewAction)
    /// `was` is the value the editor saw; `reason` says why a due date moves.
    case edit(action: ActionID, to: ActionValue, was: ActionValue?, reason: String?)
    /// Puts an action into a workstream, before another action or, without one, last.
    case move(action: ActionID, workstream: WorkstreamID?, before: ActionID?)
    case removeAction(id: ActionID)

    // What is listed in an action
    case addItem(action: ActionID, item: ActionItem)
    case editItem(action: ActionID, item: ActionItem, was: ActionItem?)
    case removeItem(action: ActionID, item: ActionItemReference)
    /// Moves an item to a position among those of its kind, counted from 0.
    case moveItem(action: ActionID, item: ActionItemReference, to: Int)

    /// The responsible's yes to the action as it is, given by them or, when they have no account, recorded by the lead.
    case commit(action: ActionID)
    /// Takes the responsible's answer back or, when none waits, their yes.
    case withdrawCommitment(action: ActionID)
    /// What the responsible says instead of yes: another date with the reason or, without one, a question.
    case answerCommitment(action: ActionID, day: Day?, text: String)
    /// The date proposed becomes the due date, and the proposal the responsible's word for it.
    case acceptDate(action: ActionID, day: Day)
    /// Answers the question, or keeps the date and says why: the text becomes a comment. `answeredAt` names the answer
    /// that the writer saw.
    case replyToAnswer(action: ActionID, answeredAt: Moment?, comment: ItemID, text: String)
}

/// What can be said of an action when it is created; the rest follows with edits.
public struct NewAction: Hashable, Codable, Sendable {
    public var id: ActionID
    public var title: String
    public var workstream: WorkstreamID?
    public var responsible: PersonID?
    public var dueDay: Day?
    /// The number it has elsewhere: given when it is above every number given so far, otherwise the next one is.
    public var number: Int?

    public init(
        id: ActionID, title: String, workstream: WorkstreamID? = nil, responsible: PersonID? = nil, dueDay: Day? = nil,
        number: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.workstream = workstream
        self.responsible = responsible
        self.dueDay = dueDay
        self.number = number
    }
}

public indirect enum PlanEvent: Hashable, Codable, Sendable {
    case workstreamAdded(workstream: Workstream)
    case workstreamEdited(from: Workstream, to: Workstream)
    case workstreamRemoved(workstream: Workstream)
    case actionAdded(action: Action)
    case actionEdited(action: ActionID, from: ActionValue, to: ActionValue)
    case actionRemoved(action: Action)
    case itemAdded(action: ActionID, item: ActionItem, index: Int)
    case itemEdited(action: ActionID, from: ActionItem, to: ActionItem)
    case itemRemoved(action: ActionID, item: ActionItem, index: Int)
    case itemMoved(action: ActionID, item: ActionItem, from: Int, to: Int)

    var inverse: PlanEvent {
        switch self {
        case .workstreamAdded(let workstream): .workstreamRemoved(workstream: workstream)
        case .workstreamEdited(let from, let to): .workstreamEdited(from: to, to: from)
        case .workstreamRemoved(let workstream): .workstreamAdded(workstream: workstream)
        case .actionAdded(let action): .actionRemoved(action: action)
        case .actionEdited(let action, let from, let to): .actionEdited(action: action, from: to, to: from)
        case .actionRemoved(let action): .actionAdded(action: action)
        case .itemAdded(let action, let item, let index): .itemRemoved(action: action, item: item, index: index)
        case .itemEdited(let action, let from, let to): .itemEdited(action: action, from: to, to: from)
        case .itemRemoved(let action, let item, let index): .itemAdded(action: action, item: item, index: index)
        case .itemMoved(let action, let item, let from, let to):
            .itemMoved(action: action, item: item, from: to, to: from)
        }
    }

    /// The action it is about, when it is about one.
    public var action: ActionID? {
        switch self {
        case .workstreamAdded, .workstreamEdited, .workstreamRemoved: nil
        case .actionAdded(let action), .actionRemoved(let action): action.id
        case .actionEdited(let action, _, _), .itemAdded(let action, _, _), .itemEdited(let action, _, _),
            .itemRemoved(let action, _, _), .itemMoved(let action, _, _, _):
            action
        }
    }
}

extension Event {
    /// The action the event is about, when it is about one.
    public var action: ActionID? {
        if case .plan(let event) = self { event.action } else { nil }
    }
}
