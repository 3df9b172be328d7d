/// An action at risk, from the review that first saw it to what became of it.
///
/// Told by minutes and by the plan, nothing else: a review saw an action at risk when its minutes list it among the risks, or
/// when a measure was decided for it. Reviews in a row that see the same action are one path; seen again after a review that
/// did not, it begins another. A risk that was dismissed before any minutes told it is a path too.
public struct RiskPath: Hashable, Sendable {
    /// Number and title as the first review had them.
    public let action: Minutes.ActionLine
    public let firstSeen: Week
    public let lastSeen: Week
    /// Somebody of the team raised it, whatever the rules said.
    public let isRaised: Bool
    public let outcome: Outcome

    /// What became of a risk: the first of these that is true.
    public enum Outcome: String, CaseIterable, Sendable {
        /// It turned real: at a review, today, or when it was done, the action was past its due date.
        case late
        /// Done in time.
        case done
        /// The team said that it is none, and why.
        case dismissed
        /// A measure was taken, and it is no longer at risk.
        case rescued
        /// No longer at risk, and no measure says why: a date moved, a blocker was lifted, somebody began, it was dropped.
        case gone
        /// Still at risk, with a measure taken.
        case watched
        /// Still at risk.
        case open
    }
}

/// A path while it is followed from review to review.
private struct RiskTrail {
    var action: Minutes.ActionLine
    var firstSeen: Week
    var lastSeen: Week
    /// From when on what was said counts for it: the review before the one that first saw it.
    var since: Moment?
    var isRaised = false
    var wasLate = false
    var hasMeasure = false

    mutating func see(_ kinds: [Risk.Kind], measure: Bool, in week: Week) {
        lastSeen = week
        isRaised = isRaised || kinds.contains(.raised)
        wasLate = wasLate || kinds.contains(.late)
        hasMeasure = hasMeasure || measure
    }
}

extension Deployment {
    /// Every action that a closed review saw at risk, and what became of it, by when it was first seen.
    func riskPaths(today: Day) -> [RiskPath] {
        let held = reviews.all.compactMap { review in review.minutes.map { (week: review.week, minutes: $0) } }
        let reader = RiskReader(self, today: today)
        var trails: [Int: RiskTrail] = [:]
        var paths: [RiskPath] = []
        var before: Moment?
        for (week, minutes) in held {
            var seen: [Int: (action: Minutes.ActionLine, kinds: [Risk.Kind], measure: Bool)] = [:]
            for risk in minutes.risks { seen[risk.action.number] = (risk.action, risk.kinds, false) }
            for measure in minutes.measures {
                seen[measure.action.number, default: (measure.action, [], false)].measure = true
            }
            for action in plan.actions
            where seen[action.number] == nil && trails[action.number] == nil
                && action.wasDismissed(after: before, until: minutes.closedAt)
            {
                paths.append(
                    RiskPath(
                        action: Minutes.ActionLine(number: action.number, title: action.title), firstSeen: week, lastSeen: week,
                        isRaised: false, outcome: .dismissed))
            }
            let end = settings.day(at: minutes.closedAt)
            for (number, trail) in trails where seen[number] == nil {
                paths.append(path(trail, endedBy: minutes.closedAt, on: end, reader))
                trails[number] = nil
            }
            for (number, line) in seen {
                var trail =
                    trails[number] ?? RiskTrail(action: line.action, firstSeen: week, lastSeen: week, since: before)
                trail.see(line.kinds, measure: line.measure, in: week)
                trails[number] = trail
            }
            before = minutes.closedAt
        }
        for trail in trails.values { paths.append(path(trail, endedBy: nil, on: today, reader)) }
        return paths.sorted { ($0.firstSeen, $0.action.number) < ($1.firstSeen, $1.action.number) }
    }

    /// - Parameter moment: When the review closed that no longer saw it; nil when the last one still did.
    private func path(_ trail: RiskTrail, endedBy moment: Moment?, on day: Day, _ reader: RiskReader) -> RiskPath {
        RiskPath(
            action: trail.action, firstSeen: trail.firstSeen, lastSeen: trail.lastSeen, isRaised: trail.isRaised,
            outcome: outcome(of: trail, endedBy: moment, on: day, reader))
    }

    private func outcome(of trail: RiskTrail, endedBy moment: Moment?, on day: Day, _ reader: RiskReader) -> RiskPath.Outcome {
        let action = plan.action(number: trail.action.number)
        let doneDay = action?.status == .done ? action?.doneDay.flatMap { $0 <= day ? $0 : nil } : nil
        if trail.wasLate { return .late }
        if let action, let doneDay, let due = action.dueDay, settings.calendar.workingDay(onOrAfter: due) < doneDay { return .late }
        // What the present plan says counts only for what the last review still saw.
        if moment == nil, let action {
            if action.isLate(on: day, calendar: settings.calendar) { return .late }
            if !reader.risks(of: action).isEmpty { return trail.hasMeasure ? .watched : .open }
        }
        if doneDay != nil { return .done }
        if action?.wasDismissed(after: trail.since, until: moment) == true { return .dismissed }
        return trail.hasMeasure ? .rescued : .gone
    }
}

extension Action {
    /// Whether the team dismissed a risk of it in a span of time.
    fileprivate func wasDismissed(after first: Moment?, until last: Moment?) -> Bool {
        dismissedRisks.contains { dismissed in
            first.map { dismissed.at > $0 } ?? true && last.map { dismissed.at <= $0 } ?? true
        }
    }
}
