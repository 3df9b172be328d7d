/// What differs between a deployment as it was and as it became: of states, not of events. What moved twice shows where it
/// began and where it is; what moved and came back does not show.
public struct PlanComparison: Hashable, Sendable {
    /// The actions that differ, those that came or went included, by number.
    public let actions: [ActionComparison]
    /// Nil where the promised day is the same.
    public let promisedDay: ChangedDay?
    /// The milestones that differ, by day.
    public let milestones: [MilestoneComparison]

    public var isEmpty: Bool { actions.isEmpty && promisedDay == nil && milestones.isEmpty }
}

/// A day that is another one now, or is there no more.
public struct ChangedDay: Hashable, Sendable {
    public let from: Day?
    public let to: Day?

    init?(from: Day?, to: Day?) {
        guard from != to else { return nil }
        self.from = from
        self.to = to
    }
}

/// A milestone that came, went, moved, was reached or is called otherwise.
public struct MilestoneComparison: Hashable, Sendable {
    public let before: Milestone?
    public let after: Milestone?
}

/// An action as it was and as it became.
public struct ActionComparison: Hashable, Sendable {
    /// Nil when it is new.
    public let before: Action?
    /// Nil when it was removed.
    public let after: Action?
    /// What differs: never empty.
    public let changes: [ActionChange]

    /// As people call it now or, when it was removed, as they did.
    public var action: Action? { after ?? before }
}

/// One thing that differs in an action.
public enum ActionChange: Hashable, Sendable {
    case added
    case removed
    /// The due date, with the reasons given since for moving it, in their order.
    case moved(ChangedDay, reasons: [String])
    case done
    case dropped
    /// Any other change of status: begun, paused, taken up again…
    case status(from: ActionStatus, to: ActionStatus)
    case reassigned(from: PersonID?, to: PersonID?)
    /// Blockers that keep it from going on now and did not before.
    case blocked(causes: [String])
    /// Blockers that no longer do.
    case unblocked(causes: [String])
    /// The responsible has said yes to it as it is now, and had not.
    case committed
    /// The responsible's yes no longer holds.
    case commitmentLost
    /// Fields that differ besides those above, in the order that fields are listed.
    case edited([ActionField])
    /// Lists that differ besides blockers that are told above and the postponements of a date that moved.
    case listed([ActionItem.Kind])
}

extension PlanComparison {
    /// Compares two states of one deployment. Cost: visits every action of both.
    public init(from old: Deployment, to new: Deployment) {
        var compared: [ActionComparison] = []
        for after in new.plan.actions {
            let before = old.plan[after.id]
            guard before != after else { continue }
            compared.append(
                ActionComparison(
                    before: before, after: after, changes: before.map { ActionChange.between($0, and: after) } ?? [.added]))
        }
        for before in old.plan.actions where new.plan[before.id] == nil {
            compared.append(ActionComparison(before: before, after: nil, changes: [.removed]))
        }
        actions = compared.sorted { ($0.action?.number ?? 0) < ($1.action?.number ?? 0) }
        promisedDay = ChangedDay(from: old.route.promisedDay, to: new.route.promisedDay)
        milestones = Self.milestones(old.route.milestones, new.route.milestones)
    }

    private static func milestones(_ old: [Milestone], _ new: [Milestone]) -> [MilestoneComparison] {
        var compared: [MilestoneComparison] = []
        for after in new {
            let before = old.first { $0.id == after.id }
            if before != after { compared.append(MilestoneComparison(before: before, after: after)) }
        }
        for before in old where !new.contains(where: { $0.id == before.id }) {
            compared.append(MilestoneComparison(before: before, after: nil))
        }
        func key(_ milestone: MilestoneComparison) -> (Day, String) {
            let shown = milestone.after ?? milestone.before
            return (shown?.day ?? Day(ordinal: 0), shown?.title ?? "")
        }
        return compared.sorted { key($0) < key($1) }
    }
}

extension ActionChange {
    /// What differs between two states of an action; empty when nothing does.
    static func between(_ old: Action, and new: Action) -> [ActionChange] {
        var changes: [ActionChange] = []
        let moved = ChangedDay(from: old.dueDay, to: new.dueDay)
        if let moved {
            let added = new.postponements.filter { !old.postponements.contains($0) }
            var reasons: [String] = []
            for reason in added.map(\.reason) where !reason.isEmpty && !reasons.contains(reason) { reasons.append(reason) }
            changes.append(.moved(moved, reasons: reasons))
        }
        if old.status != new.status {
            switch new.status {
            case .done: changes.append(.done)
            case .dropped: changes.append(.dropped)
            default: changes.append(.status(from: old.status, to: new.status))
            }
        }
        if old.responsible != new.responsible { changes.append(.reassigned(from: old.responsible, to: new.responsible)) }
        let blocked = blockers(old, new)
        changes += blocked + commitment(old, new)
        var told: Set<ActionItem.Kind> = []
        if moved != nil { told.insert(.postponement) }
        if !blocked.isEmpty { told.insert(.blocker) }
        changes += rest(old, new, moved: moved != nil, told: told)
        return changes
    }

    private static func blockers(_ old: Action, _ new: Action) -> [ActionChange] {
        func standing(_ action: Action) -> [Blocker] { action.status.isOpen ? action.blockers.filter { $0.liftedDay == nil } : [] }
        let (before, after) = (standing(old), standing(new))
        let came = after.filter { blocker in !before.contains { $0.id == blocker.id } }.map(\.cause)
        // What is done or dropped is not "unblocked": that it is over is told already.
        let went = new.status.isOpen ? before.filter { blocker in !after.contains { $0.id == blocker.id } }.map(\.cause) : []
        return (came.isEmpty ? [] : [.blocked(causes: came)]) + (went.isEmpty ? [] : [.unblocked(causes: went)])
    }

    private static func commitment(_ old: Action, _ new: Action) -> [ActionChange] {
        guard new.status.isOpen else { return [] }
        if new.isCommitted, !old.isCommitted || old.commitment?.dueDay != new.commitment?.dueDay || old.responsible != new.responsible {
            return [.committed]
        }
        return old.isCommitted && !new.isCommitted ? [.commitmentLost] : []
    }

    /// What differs and has no case of its own.
    private static func rest(
        _ old: Action, _ new: Action, moved: Bool, told lists: Set<ActionItem.Kind>
    ) -> [ActionChange] {
        var told: Set<ActionField> = [.dueDay, .status, .responsible]
        // The day that comes with being done, and the word that comes with the date, are told with them.
        if old.status != new.status { told.formUnion(new.status == .done ? [.doneDay] : [.doneDay, .spentDays]) }
        if moved || old.status != new.status || new.status.isOpen && old.isCommitted != new.isCommitted { told.insert(.commitment) }
        let fields = ActionField.allCases.filter { !told.contains($0) && old.value(of: $0) != new.value(of: $0) }
        let others = ActionItem.Kind.allCases.filter { !lists.contains($0) && old.items($0) != new.items($0) }
        return (fields.isEmpty ? [] : [.edited(fields)]) + (others.isEmpty ? [] : [.listed(others)])
    }
}
