import Dispatch
import Foundation
import Planning
import Synchronization

/// What there is to show at the moment of something that is drawn beside the answers.
struct Shown<Value: Sendable>: Sendable {
    /// The latest that was drawn; nil while the first one is being drawn.
    var latest: Value?
    /// Of an earlier state than the one it is shown with: the next one is being drawn.
    var isOutdated: Bool
    /// Tells pages with one figure from pages with another.
    var version: String

    /// What a page that shows it says of it, for the line that brings it news.
    func mark(_ name: String) -> String { "\(name)-\(version)" }

    static var none: Self { Self(latest: nil, isOutdated: true, version: "") }
}

/// Draws what takes a while beside the answers to requests, and keeps the latest of each deployment.
///
/// Nobody waits for a figure who changes a plan: a page shows the one before and says so, and ``onNews`` tells when the next is there.
/// One is drawn at a time, for the newest state that was asked for; what was asked for in between is never drawn. Kept: one for each of
/// the deployments looked at last. Time is bounded: a plan so large that all runs take too long is told by those made until then.
final class FigureStore<Value: Sendable>: Sendable {
    /// Draws a figure, until somebody says to stop.
    typealias Draw = @Sendable (Deployment, Day, @escaping @Sendable () -> Bool) -> Value

    /// Is told the state of a forecast, what was shown of it before, and what is now.
    typealias News = @Sendable (Deployment, Shown<Value>, Shown<Value>) -> Void

    fileprivate struct Wish {
        let deployment: Deployment
        let today: Day

        var state: State.Key { State.Key(sequence: deployment.sequence, today: today) }
    }

    fileprivate struct State {
        struct Key: Hashable {
            let sequence: Int
            let today: Day
        }
        struct Entry {
            var key: Key?
            var latest: Value?
            /// What is being drawn, or waits for its turn.
            var asked: Key?
            var usedAt = 0
            var waiters: [AsyncStream<Void>.Continuation] = []
        }
        var entries: [DeploymentID: Entry] = [:]
        /// The newest state of each deployment that is to be drawn, and who waits longest first.
        var wishes: [DeploymentID: Wish] = [:]
        var order: [DeploymentID] = []
        var isDrawing = false
        var isClosed = false
        var clock = 0
        var onNews: News?
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "jalon.figures", qos: .utility)
    private let entryLimit: Int
    private let patience: DispatchTimeInterval
    private let draw: Draw

    private let timeLimit: Duration

    /// - Parameters:
    ///   - patience: What is waited after a change before drawing anew: the next change often follows, and its answer comes first.
    ///   - timeLimit: What drawing one may take.
    init(entryLimit: Int, patience: DispatchTimeInterval, timeLimit: Duration, draw: @escaping Draw) {
        self.entryLimit = entryLimit
        self.patience = patience
        self.timeLimit = timeLimit
        self.draw = draw
    }

    /// Who is told, on no particular thread, when a forecast has been drawn.
    func onNews(_ tell: @escaping News) {
        state.withLock { $0.onNews = tell }
    }

    /// What there is to show now; what is missing is drawn from here on. Answers at once.
    func shown(of deployment: Deployment, today: Day) -> Shown<Value> {
        let (shown, isFirst) = state.withLock { state -> (Shown<Value>, Bool?) in
            let wish = Wish(deployment: deployment, today: today)
            state.clock += 1
            var entry = state.entries[deployment.id] ?? State.Entry()
            entry.usedAt = state.clock
            defer {
                state.entries[deployment.id] = entry
                state.makeRoom(entryLimit)
            }
            let shown = Self.shown(entry, for: wish.state)
            // An older state is asked for by who has read it before a change: the newer one is on its way.
            let isNewer = max(entry.asked?.sequence ?? -1, entry.key?.sequence ?? -1) <= deployment.sequence
            guard shown.isOutdated, entry.asked != wish.state, isNewer, !state.isClosed else { return (shown, nil) }
            entry.asked = wish.state
            if state.wishes.updateValue(wish, forKey: deployment.id) == nil { state.order.append(deployment.id) }
            guard !state.isDrawing else { return (shown, nil) }
            state.isDrawing = true
            return (shown, entry.latest == nil)
        }
        if let isFirst {
            queue.asyncAfter(deadline: .now() + (isFirst ? .nanoseconds(0) : patience)) {
                Thread { self.work() }.start()
            }
        }
        return shown
    }

    /// What was drawn last, of whatever state; draws nothing.
    func known(of deployment: Deployment, today: Day) -> Shown<Value> {
        state.withLock { state in
            state.entries[deployment.id].map {
                Self.shown($0, for: State.Key(sequence: deployment.sequence, today: today))
            } ?? .none
        }
    }

    /// The same as ``shown(of:today:)`` and, where nothing was ever drawn, what there is a moment later.
    func first(of deployment: Deployment, today: Day, within limit: Duration = .milliseconds(250)) async -> Shown<Value> {
        let shown = shown(of: deployment, today: today)
        guard shown.latest == nil else { return shown }
        return await wait(for: deployment, today: today, within: limit) { $0.latest != nil }
    }

    /// The forecast of this very state or a later one, waited for; what there is by then where that takes too long.
    func current(of deployment: Deployment, today: Day, within limit: Duration = .seconds(10)) async -> Shown<Value> {
        guard shown(of: deployment, today: today).isOutdated else { return self.shown(of: deployment, today: today) }
        return await wait(for: deployment, today: today, within: limit) { !$0.isOutdated || self.hasNewer(than: deployment) }
    }

    /// Whether what is kept is of a later state, so that nothing is drawn of this one any more.
    private func hasNewer(than deployment: Deployment) -> Bool {
        state.withLock { $0.entries[deployment.id]?.key.map { $0.sequence > deployment.sequence } ?? false }
    }

    private func wait(
        for deployment: Deployment, today: Day, within limit: Duration, until isEnough: (Shown<Value>) -> Bool
    ) async -> Shown<Value> {
        let (news, told) = AsyncStream.makeStream(of: Void.self)
        state.withLock { $0.entries[deployment.id]?.waiters.append(told) }
        // One may have been drawn just before.
        told.yield()
        let alarm = Task {
            try await Task.sleep(for: limit)
            told.finish()
        }
        defer {
            alarm.cancel()
            told.finish()
        }
        for await _ in news {
            let known = known(of: deployment, today: today)
            if isEnough(known) { return known }
        }
        return known(of: deployment, today: today)
    }

    /// Stops what is being drawn, and draws nothing any more.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            state.wishes = [:]
            state.order = []
            state.onNews = nil
            return state.entries.values.flatMap(\.waiters)
        }
        for waiter in waiters { waiter.finish() }
    }

    // MARK: Drawing

    /// Draws what is asked for, until nothing is; on a thread of its own, which gives way to those that answer.
    private func work() {
        #if os(Linux)
            // There, niceness is the thread's own.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        #endif
        while let wish = next() {
            let end = ContinuousClock.now + timeLimit
            let result = draw(wish.deployment, wish.today) { [weak self] in
                ContinuousClock.now >= end || self?.state.withLock(\.isClosed) != false
            }
            keep(result, of: wish)
        }
    }

    private func next() -> Wish? {
        state.withLock { state in
            while !state.order.isEmpty {
                if let wish = state.wishes.removeValue(forKey: state.order.removeFirst()) { return wish }
            }
            state.isDrawing = false
            return nil
        }
    }

    private func keep(_ result: Value, of wish: Wish) {
        let news = state.withLock { state -> (tell: News, before: Shown<Value>, after: Shown<Value>)? in
            guard !state.isClosed, var entry = state.entries[wish.deployment.id] else { return nil }
            let before = Self.shown(entry, for: wish.state)
            entry.key = wish.state
            entry.latest = result
            if entry.asked == wish.state { entry.asked = nil }
            entry.waiters.removeAll { waiter in
                if case .terminated = waiter.yield() { true } else { false }
            }
            state.entries[wish.deployment.id] = entry
            return state.onNews.map { ($0, before, Self.shown(entry, for: wish.state)) }
        }
        if let news { news.tell(wish.deployment, news.before, news.after) }
    }

    private static func shown(_ entry: State.Entry, for key: State.Key) -> Shown<Value> {
        Shown<Value>(
            latest: entry.latest, isOutdated: entry.key != key,
            version: entry.key.map { "\($0.sequence).\($0.today.ordinal)" } ?? "")
    }
}

extension FigureStore.State {
    /// Lets go of those looked at longest ago.
    fileprivate mutating func makeRoom(_ limit: Int) {
        while entries.count > limit, let oldest = entries.min(by: { $0.value.usedAt < $1.value.usedAt }) {
            for waiter in oldest.value.waiters { waiter.finish() }
            entries[oldest.key] = nil
        }
    }
}
