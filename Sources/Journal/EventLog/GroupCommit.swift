import Synchronization

/// Lets writes that wait share one transaction and one fsync.
///
/// Guarantees:
/// - writes run in the order of submission, one at a time;
/// - an answer is given only after the commit of the transaction it was in;
/// - a write that throws undoes itself alone, its neighbours in the transaction stand;
/// - when the storage fails (disk full, I/O error, damage), every write of the transaction is told the error and
///   nothing of any is left.
final class GroupCommit: Sendable {
    private struct Job: Sendable {
        /// Runs inside the transaction, and may run again when that one was undone. Gives what to do once it has committed;
        /// throws when the storage failed, and for any error unless it is kept separate from its neighbours.
        let run: @Sendable (any Connection, _ isSeparate: Bool) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isWriting = false
    }

    /// Bounds how long the first write of a transaction waits for the last one.
    private static let largestGroup = 256

    private let database: any Database
    private let state = Mutex(State())

    init(database: any Database) { self.database = database }

    /// Runs `body` in a transaction shared with whoever else is waiting, and returns once it is on disk. What `body` does must
    /// be all in the transaction: it runs again when a neighbour's error has undone it.
    ///
    /// The write takes its place in the order before this function first suspends: two calls from one actor are
    /// written in the order of the calls. Cancelling the task does not take the write back.
    nonisolated(nonsending) func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            submit(
                Job(
                    run: { connection, isSeparate in
                        guard isSeparate else {
                            let value = try body(connection)
                            return { continuation.resume(returning: value) }
                        }
                        let result = Result { try connection.separately { try body(connection) } }
                        if case .failure(let error as JournalError) = result, error.isStorageFailure { throw error }
                        return { continuation.resume(with: result) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }

    private func submit(_ job: Job) {
        let startsWriting = state.withLock { state in
            state.waiting.append(job)
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if startsWriting { Task { await writeAll() } }
    }

    private func writeAll() async {
        while let group = nextGroup() {
            do {
                for answer in try await write(group) { answer() }
            } catch {
                for job in group { job.fail(error) }
            }
        }
    }

    /// Hardly a write ever throws: a savepoint for each, a sixth of what a group costs, is made only once one has.
    private func write(_ group: [Job]) async throws -> [@Sendable () -> Void] {
        do {
            return try await database.write { connection in try group.map { try $0.run(connection, false) } }
        } catch let error where group.count > 1 && (error as? JournalError)?.isStorageFailure != true {
            return try await database.write { connection in try group.map { try $0.run(connection, true) } }
        }
    }

    private func nextGroup() -> [Job]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isWriting = false
                return nil
            }
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            return group
        }
    }
}
