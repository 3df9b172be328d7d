import Synchronization

@testable import Journal

/// Starts many writes at once, in order.
actor Submitter {
    /// What each threw, nil when it succeeded.
    func submit(_ count: Int, _ write: @escaping @Sendable (Int) async throws -> Void) async -> [(any Error)?] {
        await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for index in 0..<count {
                group.addTask {
                    do {
                        try await write(index)
                        return (index, nil)
                    } catch {
                        return (index, error)
                    }
                }
            }
            var outcomes = [(any Error)?](repeating: nil, count: count)
            for await (index, error) in group { outcomes[index] = error }
            return outcomes
        }
    }
}

/// Counts transactions, and takes its time for each as a slow disk would.
final class CountingDatabase: Database {
    let inner: any Database
    let transactions = Mutex(0)

    init(inner: any Database) { self.inner = inner }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        transactions.withLock { $0 += 1 }
        try await Task.sleep(for: .milliseconds(5))
        return try await inner.write(body)
    }

    func commits() -> AsyncStream<Void> { inner.commits() }
    func backUp(to file: String) async throws { try await inner.backUp(to: file) }
    func damage() async throws -> [String] { try await inner.damage() }
    func close() throws { try inner.close() }
}
