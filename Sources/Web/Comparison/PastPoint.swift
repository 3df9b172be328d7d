import Journal
import Planning

/// A moment of the past that an address names.
enum PastPoint: Hashable, Sendable {
    /// When a day was over, by the clock of the deployment.
    case day(Day)
    /// When the review of a week was closed.
    case review(Week)
    /// When the last review was.
    case lastReview

    /// Reads `2026-11-10`, `2026-W46` or `review`; a day also as people write it, `10/11/2026`.
    init(text: String) throws(PastProblem) {
        if text == "review" {
            self = .lastReview
        } else if let week = Week(iso8601: text) {
            self = .review(week)
        } else if let day = (try? FormValue.day(text)).flatMap({ $0 }) {
            self = .day(day)
        } else {
            throw .notADay(String(text.prefix(40)))
        }
    }

    var text: String {
        switch self {
        case .day(let day): day.iso8601
        case .review(let week): week.iso8601
        case .lastReview: "review"
        }
    }
}

/// Why there is nothing to show of a moment.
enum PastProblem: Error, Hashable, Sendable {
    case notADay(String)
    case future(Day)
    case beforeOpening(Day, opened: Day)
    case noReview
    /// A moment and a sequence number at once, each of which names a state.
    case twoPoints
    case reviewNotClosed(Week)
}

/// A deployment as it was, and when.
struct PastState: Sendable {
    let deployment: Deployment
    /// A day or the review of a week.
    let point: PastPoint
    /// The day it was for the team.
    let day: Day
}

extension Journal {
    /// A deployment as it was at a point of its past.
    ///
    /// - Parameter deployment: As it is now: its clock and its reviews say when that was.
    /// - Throws: ``PastProblem``, and `JournalError` when the log can not be read.
    func past(_ point: PastPoint, of deployment: Deployment, today: Day) async throws -> PastState {
        let settings = deployment.settings
        switch point {
        case .lastReview:
            guard let last = deployment.reviews.lastClosed else { throw PastProblem.noReview }
            return try await past(.review(last.week), of: deployment, today: today)
        case .review(let week):
            guard let closedAt = deployment.reviews[week]?.minutes?.closedAt else { throw PastProblem.reviewNotClosed(week) }
            return try await past(point, on: settings.day(at: closedAt), until: closedAt, of: deployment)
        case .day(let day):
            guard day <= today else { throw PastProblem.future(day) }
            return try await past(point, on: day, until: settings.end(of: day), of: deployment)
        }
    }

    private func past(_ point: PastPoint, on day: Day, until moment: Moment, of deployment: Deployment) async throws -> PastState {
        guard let sequence = try await sequence(of: deployment.id, at: moment) else {
            let opened = deployment.openedAt.map(deployment.settings.day) ?? day
            throw PastProblem.beforeOpening(day, opened: opened)
        }
        return PastState(
            deployment: sequence == deployment.sequence ? deployment : try await self.deployment(deployment.id, at: sequence),
            point: point, day: day)
    }
}
