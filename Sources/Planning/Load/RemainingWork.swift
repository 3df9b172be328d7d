/// How much work an action still asks, and of whom.
///
/// Kind on purpose: what contributors bring in days is taken off the effort, and steps that are done are taken as their share.
extension Action {
    /// Days of work still asked of the responsible, by the most likely effort; nil when nobody has estimated it.
    public var remainingDays: Double? {
        guard let effort else { return nil }
        let help = contributions.reduce(0) { $0 + ($1.days ?? 0) }
        return max(effort.likely - help, 0) * undoneShare
    }

    /// Days of work still asked of a contributor; nil when nobody has said how many.
    public func remainingDays(of contribution: Contribution) -> Double? { contribution.days.map { $0 * undoneShare } }

    private var undoneShare: Double {
        steps.isEmpty ? 1 : Double(steps.count { !$0.isDone }) / Double(steps.count)
    }
}
