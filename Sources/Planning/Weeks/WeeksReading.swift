/// What reviews and postponements tell over some weeks, read together.
///
/// Computed at each look from what is recorded; nothing of it is stored. What is missing stays missing: a week without
/// review has no figure, and a review at which nothing was answered has no rate.
public struct WeeksReading: Hashable, Sendable {
    /// Every week of the span, oldest first, those without review too.
    public let weeks: [WeekReading]
    /// Why promises of these weeks were not kept, the most frequent reason first.
    public let reasons: [ReasonCount]
    /// The risks that were first seen in these weeks, in that order.
    public let risks: [RiskPath]

    /// Promises of these weeks that were kept.
    public var kept: Int { weeks.reduce(0) { $0 + ($1.promises?.kept ?? 0) } }
    /// Promises of these weeks to which somebody has answered.
    public var answered: Int { weeks.reduce(0) { $0 + ($1.promises?.answered ?? 0) } }
    public var held: Int { weeks.count { $0.review == .held } }
    public var missed: Int { weeks.count { $0.review == .missed } }
}

/// One week of a span.
public struct WeekReading: Hashable, Sendable {
    public let week: Week
    public let review: ReviewState
    /// Of the promises that the week's review ended with; nil when there was no review, or nothing was promised.
    public let promises: PromiseCount?
    /// Actions at risk when the review closed; nil when there was none.
    public let atRisk: Int?
    /// Due dates that moved in the week, in the order they did. Known of every week, with or without review.
    public let moved: [MovedDate]

    /// How a week's review stands.
    public enum ReviewState: String, CaseIterable, Sendable {
        case held
        /// Its room is open, for the first time or again: nothing of it is settled.
        case open
        /// The week is not over.
        case toCome
        case missed
        /// No day of that week is worked.
        case skipped
        /// The team had not begun to hold reviews.
        case notYetBegun
    }
}

/// The promises of one review, by what came of them.
public struct PromiseCount: Hashable, Sendable {
    public let kept: Int
    public let notKept: Int
    /// Nobody has said yet.
    public let unanswered: Int

    public var answered: Int { kept + notKept }
    public var total: Int { answered + unanswered }

    /// The *percent plan complete* of the Last Planner System, from 0 to 1: promises kept by promises made (Ballard, "The Last
    /// Planner System of Production Control", 2000). Here by those answered; nil when none is.
    public var share: Double? { answered == 0 ? nil : Double(kept) / Double(answered) }
}

/// How often a reason was given for a promise not kept.
public struct ReasonCount: Hashable, Sendable {
    /// Nil where none was given.
    public let reason: NotKeptReason?
    public let count: Int
    /// The share of this reason and of all those before it, from 0 to 1.
    public let cumulatedShare: Double
}

/// A due date that moved.
public struct MovedDate: Hashable, Sendable {
    public let action: ActionID
    public let number: Int
    public let title: String
    public let from: Day
    public let to: Day
    public let reason: String

    /// Calendar days, negative when it was brought forward.
    public var days: Int { to - from }
}

extension Deployment {
    /// What reviews and postponements tell over the last weeks, this one included.
    ///
    /// - Parameter count: How many weeks; nil for all since the deployment was opened. Weeks before that are left out.
    ///
    /// Cost: visits every review and every action.
    public func weeksReading(last count: Int?, today: Day) -> WeeksReading {
        let current = Week(containing: today)
        var first = openedAt.map { Week(containing: settings.day(at: $0)) } ?? current
        // A review can be held some days late for a week that was over when the deployment was opened.
        if let earliest = reviews.all.first?.week { first = min(first, earliest) }
        if let count { first = max(first, current + (1 - max(count, 1))) }
        var weeks: [Week] = []
        while first <= current {
            weeks.append(first)
            first = first + 1
        }
        let moved = movedDates()
        let begun = reviews.all.first { $0.opening != nil }?.week
        let readings = weeks.map { week in
            let review = reviews[week]
            let minutes = review?.minutes
            return WeekReading(
                week: week, review: state(of: week, begun: begun, current: current),
                promises: minutes == nil ? nil : review.flatMap { PromiseCount($0.promises) }, atRisk: minutes?.figures.atRisk,
                moved: moved[week] ?? [])
        }
        let span = Set(weeks)
        return WeeksReading(
            weeks: readings, reasons: reasonCounts(in: weeks), risks: riskPaths(today: today).filter { span.contains($0.firstSeen) })
    }

    private func state(of week: Week, begun: Week?, current: Week) -> WeekReading.ReviewState {
        if let review = reviews[week] {
            if review.isClosed { return .held }
            if review.opening != nil { return .open }
        }
        if week >= current { return .toCome }
        guard let begun, begun < week else { return .notYetBegun }
        if !(0..<7).contains(where: { settings.calendar.isWorking(week.monday + $0) }) { return .skipped }
        return .missed
    }

    private func reasonCounts(in weeks: [Week]) -> [ReasonCount] {
        var counts: [NotKeptReason?: Int] = [:]
        for week in weeks {
            guard let review = reviews[week], review.isClosed else { continue }
            for case let outcome? in review.promises.map(\.outcome) where !outcome.isKept { counts[outcome.reason, default: 0] += 1 }
        }
        // Of two as frequent, the one that stands first in the team's list; what is no longer in it comes after.
        func place(_ reason: NotKeptReason?) -> (Int, String) {
            guard let reason else { return (Int.max, "") }
            if case .own(let text) = reason { return (reviews.reasons.firstIndex(of: reason) ?? Int.max - 1, text) }
            return (reviews.reasons.firstIndex(of: reason) ?? Int.max - 2, "")
        }
        let sorted = counts.sorted { left, right in
            left.value != right.value ? left.value > right.value : place(left.key) < place(right.key)
        }
        let total = Double(counts.values.reduce(0, +))
        var sum = 0
        return sorted.map { reason, count in
            sum += count
            return ReasonCount(reason: reason, count: count, cumulatedShare: Double(sum) / total)
        }
    }

    /// Every due date that moved, by the week it did; those of actions that were removed since are gone with them.
    private func movedDates() -> [Week: [MovedDate]] {
        var all: [(at: Moment, moved: MovedDate)] = []
        for action in plan.actions {
            for postponement in action.postponements {
                all.append(
                    (
                        postponement.at,
                        MovedDate(
                            action: action.id, number: action.number, title: action.title, from: postponement.from, to: postponement.to,
                            reason: postponement.reason)
                    ))
            }
        }
        all.sort { ($0.at, $0.moved.number) < ($1.at, $1.moved.number) }
        return Dictionary(grouping: all) { Week(containing: settings.day(at: $0.at)) }.mapValues { $0.map(\.moved) }
    }
}

extension PromiseCount {
    /// Nil when nothing was promised.
    init?(_ promises: [Promise]) {
        guard !promises.isEmpty else { return nil }
        let answers = promises.compactMap(\.outcome?.isKept)
        kept = answers.count { $0 }
        notKept = answers.count - kept
        unanswered = promises.count - answers.count
    }
}
