import Planning

extension Directory {
    /// How often a password may be wrong before nobody is let in for a while.
    public struct LockRule: Hashable, Sendable {
        public var failures: Int
        /// Failures further apart than this, in milliseconds, do not add up; a lock lasts as long.
        public var window: Int64

        public init(failures: Int, window: Int64) {
            self.failures = failures
            self.window = window
        }
    }

    /// Counts an attempt against each key before the password is looked at, so that many at once do not slip through.
    ///
    /// Keys stand for what was typed and where from, whether or not there is such an account: the answer is the same. Counts are
    /// on disk: a restart does not forget them. A lock ends by itself.
    ///
    /// - Returns: Until when it is locked, when it is; `isNew` for the attempt that locked it.
    public func takeAttempt(
        _ keys: [(key: String, rule: LockRule)], at moment: Moment
    ) async throws -> (until: Moment, isNew: Bool)? {
        try await writer.write { connection in
            var counts: [(key: String, rule: LockRule, failures: Int, first: Moment)] = []
            for (key, rule) in keys {
                let row = try connection.row(.signInAttempts, [.text(key)])
                if let until = try row?.optionalMoment(2), moment < until { return (until, false) }
                var (failures, first) = (try row?.int(0) ?? 0, try row?.moment(1) ?? moment)
                if moment.milliseconds - first.milliseconds >= rule.window { (failures, first) = (0, moment) }
                counts.append((key, rule, failures + 1, first))
            }
            var locked: (until: Moment, isNew: Bool)?
            for (key, rule, failures, first) in counts {
                var until: Moment?
                if failures > rule.failures {
                    until = Moment(milliseconds: moment.milliseconds + rule.window)
                    if let until { locked = (max(until, locked?.until ?? until), true) }
                }
                // After a lock the count begins again.
                try connection.run(
                    .putSignInAttempts,
                    [.text(key), .integer(until == nil ? failures : 0), .moment(first), .optional(until) { .moment($0) }])
            }
            let oldest = Moment(milliseconds: moment.milliseconds - 86_400_000)
            try connection.run(.deleteOldSignInAttempts, [.moment(oldest)])
            return locked
        }
    }

    /// The password was right: its account starts afresh, and the attempt does not count against the machine.
    public func forgiveAttempts(of account: String, from machine: String?) async throws {
        try await writer.write { connection in
            try connection.run(.deleteSignInAttempts, [.text(account)])
            if let machine { try connection.run(.forgiveSignInAttempt, [.text(machine)]) }
        }
    }
}
