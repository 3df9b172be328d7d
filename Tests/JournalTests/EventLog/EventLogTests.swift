import Planning
import Testing

@testable import Journal

@Suite("The event log")
struct EventLogTests {
    private let folder: TestFolder
    private let log: EventLog
    private let stream: DeploymentID = newID()

    init() throws {
        folder = try TestFolder()
        log = try folder.log()
    }

    private func append(
        _ bodies: [String], at expected: EventLog.Head = .none, command: CommandID = newID()
    ) -> EventLog.Append {
        EventLog.Append(
            stream: stream, expected: expected, at: noon, actor: Identifier(1), command: command, bodies: bodies)
    }

    private func entries() async throws -> [EventLog.Entry] {
        let stream = stream
        return try await log.database.read { try EventLog.entries(of: stream, after: 0, limit: .max, $0) }
    }

    @Test("keeps the events of one command together, in order")
    func keepsOrder() async throws {
        let command: CommandID = newID()
        let appended = try await log.append(append(["a", "b", "c"], command: command))
        #expect(appended == EventLog.Appended(sequences: 1...3, wasRepeated: false))
        try await log.append(append(["d"], at: EventLog.Head(sequence: 3, command: command)))
        let entries = try await entries()
        #expect(entries.map(\.sequence) == [1, 2, 3, 4])
        #expect(entries.map(\.body) == ["a", "b", "c", "d"])
        #expect(entries[0].command == command)
        #expect(entries[0].at == noon)
    }

    @Test("refuses an append decided on an older state, and says where the stream is")
    func refusesOlderState() async throws {
        try await log.append(append(["a"]))
        await #expect(throws: JournalError.lostRace(stream, expected: 0, head: 1)) {
            try await log.append(append(["b"]))
        }
        #expect(try await entries().count == 1)
    }

    @Test("refuses an append decided on another event of the same sequence")
    func refusesOtherHistory() async throws {
        try await log.append(append(["a"]))
        await #expect(throws: JournalError.lostRace(stream, expected: 1, head: 1)) {
            try await log.append(append(["b"], at: EventLog.Head(sequence: 1, command: newID())))
        }
    }

    @Test("gives a repeated command its first answer, whatever state it states, and writes nothing")
    func repeatsAnswer() async throws {
        let command: CommandID = newID()
        try await log.append(append(["a", "b"], command: command))
        let again = try await log.append(append(["x"], command: command)) { _ in Issue.record("written twice") }
        #expect(again == EventLog.Appended(sequences: 1...2, wasRepeated: true))
        #expect(try await entries().count == 2)
    }

    @Test("a write that a constraint forbids fails alone: those beside it in the transaction stand")
    func failsAlone() async throws {
        let log = log
        // One actor submits all before the first transaction can end, so that they share one.
        let outcomes = await Submitter().submit(30) { index in
            try await log.writer.write { connection in
                try connection.run(.advanceHead, [.id(Identifier<Deployment>(UInt64(index))), .integer(1), .text("c"), .integer(0)])
                if index % 3 == 0 {
                    // Sequence numbers start from 1: the table refuses this row.
                    try connection.run(
                        .insertEvent,
                        [.id(Identifier<Deployment>(UInt64(index))), .integer(0), .integer(0), .text("a"), .text("c"), .text("")])
                }
            }
        }
        for (index, error) in outcomes.enumerated() {
            if index % 3 == 0 {
                guard case .constraint = error as? JournalError else {
                    Issue.record("\(index): \(String(describing: error))")
                    continue
                }
            } else {
                #expect(error == nil)
            }
        }
        let streams = try await log.database.read { try $0.rows(.streams, [.text(""), .integer(100)]).count }
        #expect(streams == 20)
    }

    @Test("writes that wait share transactions")
    func sharesTransactions() async throws {
        let counting = CountingDatabase(inner: log.database)
        let writer = GroupCommit(database: counting)
        _ = await Submitter().submit(200) { _ in try await writer.write { _ in } }
        #expect(counting.transactions.withLock { $0 } < 40)
    }

    @Test("every commit is synced to disk before it is answered")
    func isDurable() async throws {
        let settings = try await log.database.write { connection in
            try ["PRAGMA synchronous", "PRAGMA journal_mode", "PRAGMA foreign_keys"].map {
                try connection.row(Statement($0))?.values[0]
            }
        }
        // 2 is FULL.
        #expect(settings == [.integer(2), .text("wal"), .integer(1)])
    }
}
