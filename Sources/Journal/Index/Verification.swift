import Planning

/// Something that is not as it should be.
public enum Finding: Hashable, Sendable {
    /// The database finds its own storage damaged.
    case damagedStorage(String)
    /// Sequence numbers do not run from 1 to the head without gaps.
    case brokenSequence(DeploymentID, head: Int, first: Int, last: Int, count: Int)
    /// Events that can not be read by this version, from this one on.
    case unreadable(JournalError)
    /// A part of the index differs from what the events say. A rebuild mends it.
    case staleIndex(DeploymentID, IndexPart)
    /// A snapshot differs from what the events before it say. A rebuild mends it.
    case wrongSnapshot(DeploymentID, sequence: Int)

    public enum IndexPart: String, Sendable {
        case deployment, actions, history
    }
}

extension Journal {
    /// Checks the storage, that sequences have no gaps, that every event can be read, and that index and snapshots are
    /// what the events say. Empty when all is well. Reads everything; commands may go on meanwhile.
    public func verify() async throws -> [Finding] {
        let damage = try await database.damage()
        guard damage.isEmpty else { return damage.map(Finding.damagedStorage) }
        var findings: [Finding] = []
        for try await stream in streams() {
            do {
                findings += try await verify(stream.id)
            } catch let error as JournalError {
                switch error {
                case .noSuchDeployment: continue  // Deleted meanwhile.
                case .unreadableEvent, .corrupt: findings.append(.unreadable(error))
                default: throw error
                }
            }
        }
        return findings
    }

    private func verify(_ id: DeploymentID) async throws -> [Finding] {
        if let broken = try await brokenSequence(of: id) { return [broken] }
        var rebuilt = RebuiltDeployment(id)
        while true {
            try await rebuilt.readOn(from: database)
            let findings = try await database.read { [rebuilt] connection -> [Finding]? in
                guard try EventLog.head(of: id, connection) == rebuilt.head else { return nil }
                return try Journal.stale(rebuilt, connection).map { .staleIndex(id, $0) }
            }
            guard let findings else { continue }  // Somebody wrote in between: read on.
            return findings + (try await wrongSnapshot(of: id, upTo: rebuilt.head.sequence))
        }
    }

    private func brokenSequence(of id: DeploymentID) async throws -> Finding? {
        try await database.read { connection in
            let head = try EventLog.head(of: id, connection).sequence
            guard let row = try connection.row(.extentOfStream, [.id(id)]) else { return nil }
            let first = Int(try row.optionalInteger(0) ?? 0)
            let last = Int(try row.optionalInteger(1) ?? 0)
            let count = try row.int(2)
            guard first != 1 || last != head || count != head else { return nil }
            return .brokenSequence(id, head: head, first: first, last: last, count: count)
        }
    }

    private static func stale(_ rebuilt: RebuiltDeployment, _ connection: any Connection) throws -> [Finding.IndexPart] {
        let id = rebuilt.deployment.id
        var parts: [Finding.IndexPart] = []
        let row = try connection.row(.deploymentRow, [.id(id)]).map { try DeploymentRow(id, $0, from: 0) }
        if row != rebuilt.row { parts.append(.deployment) }
        let actions = try connection.rows(.actionRows, [.id(id)]).map { try ActionRow($0, from: 0) }
        if actions != rebuilt.actionRows { parts.append(.actions) }
        let touches = try connection.rows(.eventActions, [.id(id)]).map { try ActionTouch($0) }
        if touches != rebuilt.touches { parts.append(.history) }
        return parts
    }

    /// The latest snapshot, against the events alone.
    private func wrongSnapshot(of id: DeploymentID, upTo sequence: Int) async throws -> [Finding] {
        guard let found = try await database.read({ try Snapshot.latest(of: id, upTo: sequence, $0) }) else { return [] }
        let loader = DeploymentLoader(database: database)
        let replayed = try await loader.load(id, at: found.sequence, usingSnapshots: false).deployment
        let isRight = Snapshot.deployment(in: found.body, of: id, at: found.sequence) == replayed
        return isRight ? [] : [.wrongSnapshot(id, sequence: found.sequence)]
    }
}
