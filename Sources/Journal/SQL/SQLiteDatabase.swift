import Foundation
import GRDB

/// The SQLite driver: one writer and a few readers on one file, in WAL mode with `synchronous=FULL`.
final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let file: String
    private let pollingInterval: Duration

    /// Opens or creates the file and brings its schema up to date. `pageLimit` bounds its size, in pages.
    init(file: String, pollingInterval: Duration, pageLimit: Int? = nil) throws(JournalError) {
        self.file = file
        self.pollingInterval = pollingInterval
        var configuration = SQLiteDatabase.configuration
        configuration.label = "journal"
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // A bulk import lets the write-ahead log grow; it is cut back to this at the next checkpoint.
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            // Checkpoints write each page once, however often it changed since the last one: fewer of them write less.
            // 32 MB of log are read again after a crash in well under a second.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
            if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
        }
        do {
            pool = try DatabasePool(path: file, configuration: configuration)
            // Not while preparing: GRDB lowers it to NORMAL when it enters WAL mode, after that.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try pool.write { try SQLiteDatabase.migrate($0, file: file) }
        } catch {
            throw SQLiteDatabase.journalError(error, file: file)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        return configuration
    }

    private static func migrate(_ database: GRDB.Database, file: String) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let applicationID = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
        let isNew = found == 0 && applicationID == 0 && tables == 0
        guard isNew || applicationID == Schema.applicationID else { throw JournalError.notAJournal(file: file) }
        guard found <= Schema.version else { throw JournalError.newerSchema(found: found, supported: Schema.version) }
        guard found < Schema.version else { return }
        for step in Schema.migrations[found...] {
            for statement in step { try database.execute(sql: statement.sql) }
        }
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { try body(SQLiteConnection(database: $0)) }
        } catch {
            throw passing(error)
        }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await pool.write { try body(SQLiteConnection(database: $0)) }
        } catch {
            throw passing(error)
        }
    }

    /// SQLite tells nobody about commits: a connection of its own asks for `PRAGMA data_version`, which reads one
    /// shared-memory word and changes with every commit of any other connection.
    func commits() -> AsyncStream<Void> {
        let (stream, notices) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        var configuration = SQLiteDatabase.configuration
        configuration.readonly = true
        configuration.label = "journal.watch"
        let polling = Task { [file, pollingInterval, configuration] in
            defer { notices.finish() }
            guard let watcher = try? DatabaseQueue(path: file, configuration: configuration) else { return }
            var seen: Int?
            while !Task.isCancelled {
                let version = try? await watcher.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
                if let version, version != seen {
                    seen = version
                    notices.yield()
                }
                try? await Task.sleep(for: pollingInterval)
            }
            try? watcher.close()
        }
        notices.onTermination = { _ in polling.cancel() }
        return stream
    }

    func backUp(to file: String) async throws {
        do {
            try await pool.vacuum(into: file)
        } catch {
            throw passing(error)
        }
    }

    func damage() async throws -> [String] {
        do {
            return try await pool.read { database in
                let storage = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map {
                    "a row of \($0[0] as String? ?? "?") refers to a missing row of \($0[2] as String? ?? "?")"
                }
                return storage + references
            }
        } catch {
            throw passing(error)
        }
    }

    /// Moves the write-ahead log into the file first, so that the file alone is the whole database.
    func close() throws {
        do {
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw passing(error)
        }
    }

    private func passing(_ error: any Error) -> any Error {
        error is DatabaseError ? SQLiteDatabase.journalError(error, file: file) : error
    }

    static func journalError(_ error: any Error, file: String = "") -> JournalError {
        if let error = error as? JournalError { return error }
        guard let error = error as? DatabaseError else { return .storage(code: 0, detail: String(describing: error)) }
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked
        case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly
        case .SQLITE_CANTOPEN: return .cannotOpen(file: file, detail: detail)
        case .SQLITE_NOTADB: return .notAJournal(file: file)
        case .SQLITE_CORRUPT: return .corrupt(detail: detail)
        case .SQLITE_CONSTRAINT: return .constraint(detail: detail)
        case .SQLITE_MISUSE where detail.contains("closed"): return .closed
        default: return .storage(code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }
}

private struct SQLiteConnection: Connection {
    let database: GRDB.Database

    func run(_ statement: Statement, _ arguments: [SQLValue]) throws {
        do {
            let prepared = try database.cachedStatement(sql: statement.sql)
            try prepared.execute(arguments: Self.converted(arguments))
        } catch {
            throw SQLiteDatabase.journalError(error)
        }
    }

    func rows(_ statement: Statement, _ arguments: [SQLValue]) throws -> [SQLRow] {
        do {
            let prepared = try database.cachedStatement(sql: statement.sql)
            let cursor = try Row.fetchCursor(prepared, arguments: Self.converted(arguments))
            var rows: [SQLRow] = []
            while let row = try cursor.next() { rows.append(SQLRow(values: row.databaseValues.map(SQLValue.init))) }
            return rows
        } catch {
            throw SQLiteDatabase.journalError(error)
        }
    }

    /// As optional existentials: GRDB maps a sequence of one type through a key path, which costs it a tenth of a commit.
    private static func converted(_ arguments: [SQLValue]) -> StatementArguments {
        let values: [(any DatabaseValueConvertible)?] = arguments.map { $0.databaseValue }
        return StatementArguments(values)
    }

    var changedRows: Int { database.changesCount }

    func separately<Value>(_ body: () throws -> Value) throws -> Value {
        try run(.savepoint)
        do {
            let value = try body()
            try run(.releaseSavepoint)
            return value
        } catch {
            // A storage failure may have rolled the whole transaction back already; its error is the one to tell.
            try? run(.rollBackToSavepoint)
            try? run(.releaseSavepoint)
            throw error
        }
    }
}

extension Statement {
    fileprivate static let savepoint = Statement("SAVEPOINT separately")
    fileprivate static let releaseSavepoint = Statement("RELEASE separately")
    fileprivate static let rollBackToSavepoint = Statement("ROLLBACK TO separately")
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): value.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        // No column of ours is real: one that is comes from outside, and reads as text that is no number.
        case .double(let value): self = .text(String(value))
        case .string(let value): self = .text(value)
        case .blob(let value): self = .blob(value)
        }
    }
}
