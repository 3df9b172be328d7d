import Planning

/// What a rebuild did.
public struct RebuildReport: Hashable, Sendable {
    public var deployments = 0
    public var events = 0
    /// Deployments with events this version can not read: their rows are left as they were.
    public var unreadable: [JournalError] = []
}

extension Journal {
    /// Makes the read index and the snapshots again from the events alone, one deployment at a time, while everything
    /// goes on. `progress` is told the report so far after each.
    public func rebuild(progress: (RebuildReport) -> Void = { _ in }) async throws -> RebuildReport {
        var report = RebuildReport()
        for try await stream in streams() {
            do {
                report.events += try await rebuild(stream.id)
                report.deployments += 1
            } catch let error as JournalError {
                switch error {
                case .noSuchDeployment: continue  // Deleted meanwhile.
                case .unreadableEvent, .corrupt: report.unreadable.append(error)
                default: throw error
                }
            }
            progress(report)
        }
        return report
    }

    /// Folds a deployment from its first event, then puts what that gives in place of what is there. Commands that come
    /// in between are folded before it is tried again.
    private func rebuild(_ id: DeploymentID) async throws -> Int {
        var rebuilt = RebuiltDeployment(id)
        while true {
            try await rebuilt.readOn(from: database)
            let isDone = try await log.writer.write { [rebuilt] connection in
                guard try EventLog.head(of: id, connection) == rebuilt.head else { return false }
                try rebuilt.write(connection)
                return true
            }
            if isDone { return rebuilt.deployment.sequence }
        }
    }

    /// Every deployment with its head, read in pages.
    func streams() -> AsyncThrowingStream<StreamHead, any Error> {
        // Each element is read when it is asked for, so that nothing is buffered.
        let cursor = StreamCursor(database: database)
        return AsyncThrowingStream { try await cursor.next() }
    }
}

/// A deployment's identifier and the number of its latest event.
struct StreamHead: Hashable, Sendable {
    var id: DeploymentID
    var head: Int
}

private actor StreamCursor {
    private let database: any Database
    private var page: [StreamHead] = []
    private var last = ""
    private static let pageSize = 100

    init(database: any Database) { self.database = database }

    func next() async throws -> StreamHead? {
        if page.isEmpty {
            page = try await database.read { [last] connection in
                try connection.rows(.streams, [.text(last), .integer(Self.pageSize)]).map { row in
                    StreamHead(id: try row.id(0), head: try row.int(1))
                }
            }.reversed()
        }
        guard let next = page.popLast() else { return nil }
        last = next.id.rawValue
        return next
    }
}

/// What the events alone say a deployment's derived rows must be.
struct RebuiltDeployment: Sendable {
    private(set) var deployment: Deployment
    private(set) var head = EventLog.Head.none
    private(set) var touches: [ActionTouch] = []

    init(_ id: DeploymentID) { deployment = Deployment(id: id) }

    var row: DeploymentRow { DeploymentRow(deployment) }
    var actionRows: [ActionRow] { deployment.plan.actions.map(ActionRow.init).sorted { $0.number < $1.number } }

    /// Folds the events that it does not have yet.
    mutating func readOn(from database: any Database) async throws {
        let loader = DeploymentLoader(database: database)
        while true {
            let page = try await loader.entries(of: deployment.id, after: deployment.sequence)
            guard let last = page.last else { return }
            for entry in page {
                guard entry.sequence == deployment.sequence + 1 else {
                    throw JournalError.corrupt(detail: "\(deployment.id): event \(deployment.sequence + 1) is missing")
                }
                let recorded = try EventCodec.recorded(entry, in: deployment.id)
                deployment.apply(recorded)
                if let touch = ActionTouch(recorded) { touches.append(touch) }
            }
            head = EventLog.Head(sequence: last.sequence, command: last.command)
        }
    }

    func write(_ connection: any Connection) throws {
        try IndexChange.clear(deployment.id, connection)
        try row.put(connection)
        for action in actionRows { try action.put(in: deployment.id, connection) }
        for touch in touches { try touch.put(in: deployment.id, connection) }
        try connection.run(.deleteSnapshots, [.id(deployment.id)])
        guard deployment.sequence >= Snapshot.interval(for: deployment) else { return }
        try Snapshot.put(
            try Snapshot.body(of: deployment), of: deployment.id, sequence: deployment.sequence, connection)
    }
}
