/// Where an indicator stands beside the straight line from its baseline to its target. Never a guess: without figures that
/// say so there is no verdict, and the reason why.
public enum Verdict: Hashable, Sendable {
    case noData(Reason)
    /// The last value is the target, or better.
    case reached(Standing)
    case onTrack(Standing)
    case behind(Standing)

    public enum Reason: Hashable, Sendable {
        /// There is nothing to judge by.
        case noBaseline
        case noTarget
        case noValue
        /// The last value is too old to speak for today.
        case outdated(last: Day)
        /// The day of the target has come and gone, and nothing was measured since.
        case notMeasuredSinceTarget(last: Day, target: Day)
    }

    /// The figures of a verdict.
    public struct Standing: Hashable, Sendable {
        public let number: Double
        public let day: Day
        /// What the line says for that day.
        public let expected: Double
        /// The first of the values, without a break, that say the same.
        public let since: Day
    }
}

extension Indicator {
    /// How far below the line still counts as on it, as a share of the way from baseline to target.
    public static let tolerance = 0.05
    /// Without a rhythm, how many days a value speaks for.
    public static let usualFreshness = 92

    /// What the straight line from baseline to target says for a day; the target from its day on.
    public func expected(on day: Day) -> Double? {
        guard let baseline, let target, baseline.day < target.day else { return nil }
        let share = Double(day - baseline.day) / Double(target.day - baseline.day)
        return baseline.number + (target.number - baseline.number) * min(max(share, 0), 1)
    }

    /// Where it stands on a day. Linear in the number of values.
    public func verdict(today: Day) -> Verdict {
        guard baseline != nil else { return .noData(.noBaseline) }
        guard let target else { return .noData(.noTarget) }
        guard let last = values.last, let expected = expected(on: last.day) else { return .noData(.noValue) }
        if last.day < target.day {
            // From the target's day on, what was measured then is the answer.
            guard today < target.day else { return .noData(.notMeasuredSinceTarget(last: last.day, target: target.day)) }
            guard today - last.day <= freshness else { return .noData(.outdated(last: last.day)) }
        }
        let judgement = judgement(of: last)
        var since = last.day
        for value in values.reversed() {
            guard self.judgement(of: value) == judgement else { break }
            since = value.day
        }
        let standing = Verdict.Standing(number: last.number, day: last.day, expected: expected, since: since)
        switch judgement {
        case .reached: return .reached(standing)
        case .onTrack: return .onTrack(standing)
        case .behind: return .behind(standing)
        }
    }

    private enum Judgement { case reached, onTrack, behind }

    private func judgement(of value: MeasuredValue) -> Judgement {
        guard let baseline, let target, let expected = expected(on: value.day) else { return .behind }
        let sign: Double = direction == .up ? 1 : -1
        if (value.number - target.number) * sign >= 0 { return .reached }
        // After the target's day there is no more line to be near to.
        guard value.day < target.day else { return .behind }
        let allowed = abs(target.number - baseline.number) * Self.tolerance
        // A rounding of the line is no delay.
        return (value.number - expected) * sign >= -allowed - abs(expected) * 1e-12 ? .onTrack : .behind
    }

    /// How many days a value speaks for: one and a half times the rhythm.
    private var freshness: Int { rhythm.map { $0.days * 3 / 2 } ?? Self.usualFreshness }

    /// What the last value changed since the one before, or since the baseline; nil with nothing to compare.
    public var lastChange: Double? {
        guard let last = values.last else { return nil }
        return (values.dropLast().last?.number ?? baseline?.number).map { last.number - $0 }
    }

    /// When it is to be measured next: a rhythm after the last time, and by the target's day. Nil when nothing says so.
    public var nextMeasure: Day? {
        let last = values.last?.day ?? baseline?.day
        let byRhythm = rhythm.flatMap { rhythm in last.map { rhythm.after($0) } }
        let byTarget = target.flatMap { target in last.map { $0 < target.day } ?? true ? target.day : nil }
        return [byRhythm, byTarget].compactMap(\.self).min()
    }

    /// Whether it is to be measured today, or should have been.
    public func isMeasureDue(on today: Day) -> Bool { nextMeasure.map { $0 <= today } ?? false }
}

extension Indicator.Rhythm {
    /// The longest that one lasts, in days.
    var days: Int {
        switch self {
        case .week: 7
        case .month: 31
        case .quarter: 92
        case .halfYear: 184
        case .year: 366
        }
    }

    /// The same day a rhythm later; the last of a month that is too short for it.
    public func after(_ day: Day) -> Day {
        let months: Int
        switch self {
        case .week: return day + 7
        case .month: months = 1
        case .quarter: months = 3
        case .halfYear: months = 6
        case .year: months = 12
        }
        let (year, month, dayOfMonth) = day.civil
        let count = month - 1 + months
        for length in stride(from: dayOfMonth, to: 27, by: -1) {
            if let later = Day(year: year + count / 12, month: count % 12 + 1, day: length) { return later }
        }
        return Day(year: year + count / 12, month: count % 12 + 1, day: min(dayOfMonth, 28)) ?? day + days
    }
}
