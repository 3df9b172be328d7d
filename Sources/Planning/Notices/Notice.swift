/// Something that happened to an action and concerns a reader.
public struct Notice: Hashable, Sendable {
    /// Why it concerns them, what asks most of them first.
    public enum Kind: String, CaseIterable, Sendable {
        case mentioned, madeResponsible, answerGiven, dateChanged, descriptionChanged, answered
        case blockerRaised, blockerLifted, contributionGiven, predecessorDone, predecessorPostponed, commented
    }

    public let kind: Kind
    public let action: ActionID
    /// The item it is about, when it is about one that is still there to look at.
    public let item: ActionItemReference?
    public let sequence: Int
    public let command: CommandID
}

/// Who is told: an account, with its role and the person it is in the deployment.
public struct NoticeReader: Hashable, Sendable {
    public var account: AccountID
    public var role: Role
    public var person: PersonID?

    public init(account: AccountID, role: Role, person: PersonID?) {
        self.account = account
        self.role = role
        self.person = person
    }

    /// Somebody whom nothing can concern: nobody in the plan, who says nothing in it.
    public var isOnlooker: Bool { role == .reader && person == nil }
}

extension Deployment {
    /// What of the latest events concerns a reader, newest first: never what they did themselves, nor what is about an
    /// action that is gone.
    ///
    /// - Parameter events: The latest ones without gap, oldest first, up to ``sequence``. Each is read on the plan as it was
    ///   then, which the inverse of the events gives. Cost: some steps of a tree for each event.
    public func notices(in events: [RecordedEvent], for reader: NoticeReader) -> [Notice] {
        var past = self
        var notices: [Notice] = []
        for recorded in events.reversed() {
            let after = past
            past.fold(recorded.event.inverse)
            guard recorded.actor != reader.account, let action = recorded.event.action, plan[action] != nil,
                case .plan(let event) = recorded.event,
                let (kind, item) = NoticeReading(reader: reader, before: past.plan, after: after.plan).concern(event)
            else { continue }
            let isThere = item.flatMap { plan[action]?.item($0) } != nil
            notices.append(
                Notice(
                    kind: kind, action: action, item: isThere ? item : nil, sequence: recorded.sequence, command: recorded.command))
        }
        return notices
    }
}

/// Reads one event for one reader, on the plan before and after it.
private struct NoticeReading {
    let reader: NoticeReader
    let before: Plan
    let after: Plan

    typealias Concern = (Notice.Kind, ActionItemReference?)

    func concern(_ event: PlanEvent) -> Concern? {
        switch event {
        case .actionAdded(let action): isTheirs(action) ? (.madeResponsible, nil) : nil
        case .actionEdited(let id, let from, let to): edit(of: id, from, to)
        case .itemAdded(let id, let item, _): added(item, to: id)
        case .itemEdited(let id, let from, let to): edited(from, to, of: id)
        case .workstreamAdded, .workstreamEdited, .workstreamRemoved, .actionRemoved, .itemRemoved, .itemMoved: nil
        }
    }

    private func isTheirs(_ action: Action?) -> Bool { reader.person != nil && action?.responsible == reader.person }

    /// Whether the reader has a part in an action: responsible, contributor, or among those who talk about it.
    private func takesPart(in action: Action?) -> Bool {
        guard let action else { return false }
        return isTheirs(action) || action.contributions.contains { $0.person == reader.person }
            || action.comments.contains { $0.author == reader.account }
    }

    private func edit(of id: ActionID, _ from: ActionValue, _ to: ActionValue) -> Concern? {
        switch (from, to) {
        case (_, .responsible(let person)):
            return reader.person != nil && person == reader.person ? (.madeResponsible, nil) : nil
        case (.dueDay(let old), .dueDay(let new)):
            if isTheirs(before[id]), isTheirs(after[id]) { return (.dateChanged, nil) }
            guard let old, let new, new > old else { return nil }
            return isAwaited(id) ? (.predecessorPostponed, nil) : nil
        case (.description, .description): return isTheirs(before[id]) ? (.descriptionChanged, nil) : nil
        case (_, .status(.done)): return isAwaited(id) ? (.predecessorDone, nil) : nil
        case (_, .answer(let answer?)):
            return reader.role == .lead && answer.person != reader.person ? (.answerGiven, nil) : nil
        case (.answer(let answer?), .answer(nil)):
            return reader.person != nil && answer.person == reader.person && isTheirs(after[id]) ? (.answered, nil) : nil
        default: return nil
        }
    }

    /// Whether an action that the reader is responsible for waits for this one.
    private func isAwaited(_ id: ActionID) -> Bool {
        reader.person != nil && after.successors(of: id).contains { isTheirs($0) && $0.status.isOpen }
    }

    private func added(_ item: ActionItem, to id: ActionID) -> Concern? {
        switch item {
        case .comment(let comment):
            if let person = reader.person, comment.mentions.contains(person) { return (.mentioned, item.reference) }
            return takesPart(in: before[id]) ? (.commented, item.reference) : nil
        case .contribution(let contribution):
            return reader.person != nil && contribution.person == reader.person ? (.contributionGiven, item.reference) : nil
        case .blocker(let blocker):
            return blocker.liftedDay == nil && isTheirs(after[id]) ? (.blockerRaised, item.reference) : nil
        default: return nil
        }
    }

    private func edited(_ from: ActionItem, _ to: ActionItem, of id: ActionID) -> Concern? {
        switch (from, to) {
        case (.comment(let old), .comment(let new)):
            guard let person = reader.person, new.mentions.contains(person), !old.mentions.contains(person) else { return nil }
            return (.mentioned, to.reference)
        case (.blocker(let old), .blocker(let new)):
            guard isTheirs(after[id]), (old.liftedDay == nil) != (new.liftedDay == nil) else { return nil }
            return (new.liftedDay == nil ? .blockerRaised : .blockerLifted, to.reference)
        default: return nil
        }
    }
}
