import Dispatch
import Foundation

/// How long a search may go on.
public struct Budget: Hashable, Sendable {
    /// Seconds on the clock, nil without bound.
    public var seconds: Double?
    /// Schedules generated, by all threads together; nil without bound. With it alone, the same seed gives the same schedule on any
    /// machine and with any number of threads.
    public var steps: Int?

    public static func seconds(_ seconds: Double) -> Budget { Budget(seconds: seconds, steps: nil) }
    public static func steps(_ steps: Int) -> Budget { Budget(seconds: nil, steps: steps) }

    /// Whichever is used up first. Without any of the two, one second.
    public init(seconds: Double?, steps: Int?) {
        self.seconds = seconds ?? (steps == nil ? 1 : nil)
        self.steps = steps
    }
}

/// What a search found.
public struct Solution: Hashable, Sendable {
    public var schedule: Schedule
    /// No schedule ends before this day.
    public var lowerBound: Int
    /// What the schedule breaks, by an independent look at it. Deadlines that were not met, links to fixed activities: empty unless the
    /// project asks too much.
    public var violations: [Violation]
    /// Days after due days, each times its weight.
    public var lateness: Int
    /// Days by which activities begin otherwise than in today's plan, together.
    public var change: Int
    /// Schedules generated.
    public var steps: Int
    public var seconds: Double

    /// Whether no schedule ends earlier.
    public var isProvenShortest: Bool { schedule.end <= lowerBound }
}

/// Where a search is.
public struct SearchProgress: Hashable, Sendable {
    public var end: Int
    public var lowerBound: Int
    public var steps: Int
    public var seconds: Double
}

extension Project {
    /// Schedules the activities: links, calendars, capacities and fixed starts kept; deadlines met if that is found possible, then the
    /// earliest end, then the least weighted lateness against due days, then the least change from today's dates.
    ///
    /// A genetic search over activity lists with justification, see `Island`, on several populations. It never fails to answer:
    /// with a budget of nothing it gives the schedule of one priority rule.
    ///
    /// - Parameters:
    ///   - isCancelled: asked often, by several threads; the search then ends with what it has.
    ///   - progress: told now and then, by the caller's thread.
    public func schedule(
        within budget: Budget, seed: UInt64 = 1, threads: Int = 2, isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: (SearchProgress) -> Void = { _ in }
    ) throws(ProjectError) -> Solution {
        var search = try Search(self, budget: budget, seed: seed, threads: threads, isCancelled: isCancelled)
        return search.run(progress)
    }
}

/// A search under way.
struct Search {
    /// Populations. The same number whatever the threads, so that threads do not change what is found.
    private static let islandCount = 2
    /// Schedules that each population generates between two exchanges.
    private static let round = 1_500

    private let space: SearchSpace
    private let islands: [Island]
    private let threads: Int
    private let budget: Budget
    private let begin: ContinuousClock.Instant
    /// Whether the time is over for the search itself, and for all.
    private let stopsSearching: @Sendable () -> Bool
    private let stops: @Sendable () -> Bool
    private var steps: Int { islands.reduce(0) { $0 + $1.steps } }

    init(
        _ project: Project, budget: Budget, seed: UInt64, threads: Int, isCancelled: @escaping @Sendable () -> Bool
    ) throws(ProjectError) {
        let begin = ContinuousClock.now
        self.begin = begin
        self.budget = budget
        self.threads = max(1, min(threads, Self.islandCount))
        space = try SearchSpace(project)
        func stops(after share: Double) -> @Sendable () -> Bool {
            let deadline = budget.seconds.map { begin + .seconds(max(0, min($0, 1e9)) * share) }
            return { deadline.map { ContinuousClock.now >= $0 } ?? false || isCancelled() }
        }
        // Going back towards today's dates afterwards takes its part of the time, where there are any.
        let settles = project.activities.contains { $0.currentStart != nil }
        stopsSearching = stops(after: settles ? 0.8 : 1)
        self.stops = stops(after: 1)
        let size = max(4, min(50, 20_000 / max(1, project.activities.count)))
        islands = (0..<Self.islandCount).map { [space] in Island(space, size: size, seed: seed, stream: $0) }
    }

    mutating func run(_ progress: (SearchProgress) -> Void) -> Solution {
        islands[0].runOnce()
        var next = 0
        while !stopsSearching() && !islands.contains(where: \.isFinished) {
            let left = min(budget.steps ?? .max, .max / 2) - steps
            guard left > 0 else { break }
            let quota = min(Self.round, (left + islands.count - 1) / islands.count)
            advance(by: quota)
            progress(SearchProgress(end: best.best.end, lowerBound: space.target, steps: steps, seconds: elapsed))
            // In a ring, one neighbour at a time.
            islands[(next + 1) % islands.count].receive(islands[next])
            next = (next + 1) % islands.count
        }
        return finish()
    }

    private var elapsed: Double { (ContinuousClock.now - begin) / .seconds(1) }

    private var best: Island { islands.min { $0.best < $1.best } ?? islands[0] }

    private func advance(by quota: Int) {
        let islands = islands
        let stops = stopsSearching
        let threads = threads
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for index in stride(from: thread, to: islands.count, by: threads) { islands[index].run(steps: quota, stops: stops) }
        }
    }

    private func finish() -> Solution {
        let settled = Settling(space, best, stops: stops).settled()
        let schedule = settled.schedule
        return Solution(
            schedule: schedule, lowerBound: min(space.target, schedule.end), violations: space.project.violations(of: schedule),
            lateness: settled.score.lateness, change: settled.score.change, steps: steps, seconds: elapsed)
    }
}
