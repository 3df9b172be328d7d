/// How good a schedule is: less is better, the first difference decides.
struct Score: Comparable, Hashable, Sendable {
    /// Days after deadlines, and days by which links to fixed activities are not kept. 0 in a schedule that can be carried out.
    var broken = 0
    var end: Int
    /// Days after due days, each times its weight.
    var lateness = 0
    /// Days by which activities begin otherwise than today.
    var change = 0

    static let worst = Score(broken: .max, end: .max)

    static func < (first: Score, second: Score) -> Bool {
        if first.broken != second.broken { return first.broken < second.broken }
        if first.end != second.end { return first.end < second.end }
        if first.lateness != second.lateness { return first.lateness < second.lateness }
        return first.change < second.change
    }
}

/// What a project wishes of its schedules, beside an early end.
struct Wishes: Sendable {
    /// Activities with a deadline, a due day, a date of today.
    private var deadlines: [(activity: Int, day: Int)] = []
    private var dues: [(activity: Int, day: Int, weight: Int)] = []
    private var current: [(activity: Int, day: Int)] = []
    private var linksToFixed: [Link] = []
    /// Whether the end is all that counts.
    let areNone: Bool

    init(_ project: Project, _ parts: NetworkParts) {
        for (index, activity) in project.activities.enumerated() {
            if let deadline = activity.deadline { deadlines.append((index, deadline)) }
            if let due = activity.due, activity.weight > 0 { dues.append((index, due, activity.weight)) }
            if let day = activity.currentStart, activity.startedOn == nil, activity.fixedStart == nil { current.append((index, day)) }
        }
        linksToFixed = parts.links.filter { parts.fixedStart[$0.to] >= 0 }
        areNone = deadlines.isEmpty && dues.isEmpty && current.isEmpty && linksToFixed.isEmpty
    }

    func score(end: Int, starts: UnsafePointer<Int32>, finishes: UnsafePointer<Int32>) -> Score {
        var score = Score(end: end)
        guard !areNone else { return score }
        for (activity, day) in deadlines { score.broken += max(0, Int(finishes[activity]) - day) }
        for link in linksToFixed {
            let from = Int(link.kind == .startToStart ? starts[link.from] : finishes[link.from])
            let to = Int(link.kind == .finishToFinish ? finishes[link.to] : starts[link.to])
            score.broken += max(0, from + link.lag - to)
        }
        for (activity, day, weight) in dues { score.lateness += weight * max(0, Int(finishes[activity]) - day) }
        for (activity, day) in current { score.change += abs(Int(starts[activity]) - day) }
        return score
    }
}
