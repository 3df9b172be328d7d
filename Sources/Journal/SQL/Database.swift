import Foundation

/// What the journal asks of a database: little enough that another driver is one file.
///
/// Every error a driver throws by itself is a ``JournalError``; errors thrown by the closures pass through unchanged.
protocol Database: Sendable {
    /// Runs `body` on one consistent state of the database. Reads do not wait for writes.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Runs `body` in one transaction, one at a time. When this returns the transaction is on disk, fsync included;
    /// when it throws, nothing of it is left.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Says that some connection, here or in another process, has committed. Several commits may give one notice.
    /// Ends when the consumer stops or the database closes.
    func commits() -> AsyncStream<Void>

    /// Writes a consistent copy to a new file while reads and writes go on.
    func backUp(to file: String) async throws

    /// What the database itself finds wrong with its storage, in its own words. Reads all of it.
    func damage() async throws -> [String]

    /// Gives the files back. Anything asked afterwards throws ``JournalError/closed``.
    func close() throws
}

/// A database inside a transaction or a read.
protocol Connection {
    /// Runs a statement that answers no rows.
    func run(_ statement: Statement, _ arguments: [SQLValue]) throws

    func rows(_ statement: Statement, _ arguments: [SQLValue]) throws -> [SQLRow]

    /// Rows inserted, updated or deleted by the latest ``run(_:_:)``.
    var changedRows: Int { get }

    /// Undoes what `body` wrote when it throws, and nothing else of the transaction.
    func separately<Value>(_ body: () throws -> Value) throws -> Value
}

extension Connection {
    func run(_ statement: Statement) throws { try run(statement, []) }

    func rows(_ statement: Statement) throws -> [SQLRow] { try rows(statement, []) }

    func row(_ statement: Statement, _ arguments: [SQLValue] = []) throws -> SQLRow? {
        try rows(statement, arguments).first
    }
}

/// A statement of the catalogue. Its parameters are numbered, `?1`, `?2`…, so that each driver can spell them its way.
struct Statement: Hashable, Sendable {
    let sql: String

    init(_ sql: String) { self.sql = sql }
}
