import Planning

/// Makes deployments from what the database holds: a snapshot and the events after it.
struct DeploymentLoader: Sendable {
    let database: any Database

    /// How many events are read at a time, so that a long log is never whole in memory.
    private static let page = 1_000

    struct Loaded: Sendable {
        var deployment: Deployment
        var head: EventLog.Head
        /// The sequence of the snapshot it started from, 0 for none.
        var snapshot: Int
    }

    /// A deployment as it is now; at sequence 0 when it was never opened.
    /// Throws ``JournalError/noSuchDeployment(_:)`` when it was deleted.
    func load(_ id: DeploymentID) async throws -> Loaded {
        try await load(id, at: try await database.read { try EventLog.head(of: id, $0) }.sequence)
    }

    /// A deployment as it was after the event of a sequence that exists. Without `usingSnapshots` from the events alone.
    func load(_ id: DeploymentID, at sequence: Int, usingSnapshots: Bool = true) async throws -> Loaded {
        var loaded = Loaded(deployment: Deployment(id: id), head: .none, snapshot: 0)
        if usingSnapshots, let found = try await database.read({ try Snapshot.latest(of: id, upTo: sequence, $0) }),
            let deployment = Snapshot.deployment(in: found.body, of: id, at: found.sequence)
        {
            loaded.deployment = deployment
            loaded.snapshot = found.sequence
            // The command that led there is with the event.
            let last = try await entries(of: id, after: found.sequence - 1, upTo: found.sequence).first
            loaded.head = EventLog.Head(sequence: found.sequence, command: last?.command)
        }
        while loaded.deployment.sequence < sequence {
            let page = try await entries(of: id, after: loaded.deployment.sequence, upTo: sequence)
            guard !page.isEmpty else { throw try await missing(id, after: loaded.deployment.sequence) }
            try Self.fold(page, into: &loaded.deployment, head: &loaded.head)
        }
        return loaded
    }

    /// Folds the entries that follow `deployment`; those it already has are passed over.
    static func fold(
        _ entries: [EventLog.Entry], into deployment: inout Deployment, head: inout EventLog.Head
    ) throws(JournalError) {
        for entry in entries where entry.sequence > deployment.sequence {
            guard entry.sequence == deployment.sequence + 1 else {
                throw .corrupt(detail: "\(deployment.id): event \(deployment.sequence + 1) is missing")
            }
            deployment.apply(try EventCodec.recorded(entry, in: deployment.id))
            head = EventLog.Head(sequence: entry.sequence, command: entry.command)
        }
    }

    /// The next events after a sequence, oldest first: a page of them.
    func entries(of id: DeploymentID, after sequence: Int, upTo last: Int = .max) async throws -> [EventLog.Entry] {
        try await database.read {
            try EventLog.entries(of: id, after: sequence, upTo: last, limit: Self.page, $0)
        }
    }

    /// Why events that should be there are not: deleted while reading, or damage.
    private func missing(_ id: DeploymentID, after sequence: Int) async throws -> JournalError {
        _ = try await database.read { try EventLog.head(of: id, $0) }
        return .corrupt(detail: "\(id): event \(sequence + 1) is missing")
    }
}
