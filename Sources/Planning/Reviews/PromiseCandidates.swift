/// An action that somebody may promise for the week to come, and why it is proposed to them.
public struct PromiseCandidate: Hashable, Sendable {
    /// Why one should think of it, the most pressing first.
    public enum Reason: Int, CaseIterable, Comparable, Sendable {
        /// They said so when they prepared.
        case proposed
        /// Promised last time, and not kept.
        case notKept
        /// A measure of this review is about it, or opened it.
        case measure
        case late
        /// Due by the end of the next week.
        case due
        case started
        /// All that it waited for is done, or its day has come; or it is the first of what they have not begun.
        case next

        public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    public let action: Action
    /// In their order; empty for what nothing speaks for.
    public let reasons: [Reason]
    /// The steps they named when they prepared, or promised and did not keep, where these are not done.
    public let steps: [ItemID]
    /// Days of work that it still asks of them; nil when nobody has said.
    public let days: Double?
}

extension Deployment {
    /// What a person may promise at a review: their open actions and those they contribute to, the most pressing first.
    ///
    /// Visits every action.
    public func promiseCandidates(of person: PersonID, in review: Review, today: Day) -> [PromiseCandidate] {
        let theirs = plan.actions.filter { action in
            action.status.isOpen && (action.responsible == person || action.contributions.contains { $0.person == person })
        }
        let proposals = review.preparations[person]?.proposals ?? []
        let notKept = reviews.lastClosed(before: review.week)?.promises.filter { $0.person == person && $0.outcome?.isKept == false } ?? []
        let measured = Set(review.measures.flatMap { [$0.action] + ($0.opened.map { [$0] } ?? []) })
        let horizon = (review.week + 1).sunday
        let first = theirs.filter { isReady($0, by: horizon) }.min(by: Self.isSooner)

        func reasons(_ action: Action) -> [PromiseCandidate.Reason] {
            PromiseCandidate.Reason.allCases.filter { reason in
                switch reason {
                case .proposed: proposals.contains { $0.action == action.id }
                case .notKept: notKept.contains { $0.action == action.id }
                case .measure: measured.contains(action.id)
                case .late: action.isLate(on: today, calendar: settings.calendar)
                case .due:
                    action.dueDay.map { $0 <= horizon } == true && !action.isLate(on: today, calendar: settings.calendar)
                case .started: action.status == .inProgress
                case .next: isReady(action, by: horizon) && (action.id == first?.id || hasItsTurn(action, by: horizon))
                }
            }
        }
        return theirs.map { action in
            let named = proposals.filter { $0.action == action.id }.map(\.step) + notKept.filter { $0.action == action.id }.map(\.step)
            return PromiseCandidate(
                action: action, reasons: reasons(action),
                steps: action.steps.filter { step in !step.isDone && named.contains(step.id) }.map(\.id),
                days: remainingDays(of: action, for: person))
        }.sorted { left, right in
            let (a, b) = (left.reasons.first?.rawValue ?? Int.max, right.reasons.first?.rawValue ?? Int.max)
            return a == b ? Self.isSooner(left.action, right.action) : a < b
        }
    }

    /// Days of work that a promise asks of who made it: of a step, its share of what is not done; nil when nobody has said.
    public func remainingDays(of promise: Promise) -> Double? {
        guard let action = plan[promise.action], let days = remainingDays(of: action, for: promise.person) else { return nil }
        guard let step = promise.step else { return days }
        let undone = action.steps.filter { !$0.isDone }
        return undone.contains { $0.id == step } ? days / Double(undone.count) : 0
    }

    private func remainingDays(of action: Action, for person: PersonID) -> Double? {
        if action.responsible == person { return action.remainingDays }
        return action.contributions.first { $0.person == person }.flatMap { action.remainingDays(of: $0) }
    }

    /// Whether somebody could begin it.
    private func isReady(_ action: Action, by day: Day) -> Bool {
        action.status == .upcoming && !plan.waitsForAnother(action) && !action.isBlocked && !action.startsAfter(day)
    }

    private func hasItsTurn(_ action: Action, by day: Day) -> Bool {
        !action.dependencies.isEmpty || action.earliestStart.map { $0 <= day } == true
    }

    private static func isSooner(_ left: Action, _ right: Action) -> Bool {
        (left.dueDay?.ordinal ?? Int.max, left.number) < (right.dueDay?.ordinal ?? Int.max, right.number)
    }
}
