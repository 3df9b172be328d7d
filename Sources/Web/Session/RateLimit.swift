/// Counts attempts by key in a sliding window, in memory: enough to make guessing passwords hopeless.
actor RateLimit {
    private struct Attempts {
        var first: ContinuousClock.Instant
        var count: Int
    }

    private let limit: Int
    private let window: Duration
    private var attempts: [String: Attempts] = [:]

    init(limit: Int, window: Duration) {
        self.limit = limit
        self.window = window
    }

    /// Counts an attempt.
    ///
    /// - Throws: `WebError.tooManyRequests` when there were too many.
    func take(_ key: String) throws {
        let now = ContinuousClock.now
        // Bounded: at worst, a flood of keys makes us forget the oldest attempts.
        if attempts.count > 10_000 { attempts = attempts.filter { now - $0.value.first < window } }
        if attempts.count > 10_000 { attempts.removeAll() }
        var entry = attempts[key] ?? Attempts(first: now, count: 0)
        if now - entry.first >= window { entry = Attempts(first: now, count: 0) }
        entry.count += 1
        attempts[key] = entry
        guard entry.count <= limit else {
            let wait = window - (now - entry.first)
            throw WebError.tooManyRequests(retryAfter: Int(wait.components.seconds) + 1)
        }
    }

    /// Forgets the attempts of a key: the right password was given.
    func clear(_ key: String) { attempts[key] = nil }
}
