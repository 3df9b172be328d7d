import Planning

/// The events of all deployments, as opaque bodies: knows sequence numbers and commands, nothing of what they mean.
struct EventLog: Sendable {
    let database: any Database
    let writer: GroupCommit

    init(database: any Database) {
        self.database = database
        writer = GroupCommit(database: database)
    }

    /// Where a stream is. Two states of the same sequence are told apart by the command that led there.
    struct Head: Hashable, Sendable {
        var sequence: Int
        var command: CommandID?

        /// Of a stream that does not exist yet.
        static let none = Head(sequence: 0, command: nil)
    }

    /// An event as it lies in the log.
    struct Entry: Hashable, Sendable {
        var sequence: Int
        var at: Moment
        var actor: AccountID
        var command: CommandID
        var body: String
    }

    /// The events of one command, which are appended all or none.
    struct Append: Sendable {
        var stream: DeploymentID
        /// The state that the events were decided on.
        var expected: Head
        var at: Moment
        var actor: AccountID
        var command: CommandID
        var bodies: [String]
    }

    struct Appended: Hashable, Sendable {
        var sequences: ClosedRange<Int>
        /// The command was already in the stream: these are its first sequences, and nothing was written.
        var wasRepeated: Bool
    }

    /// Appends the events of one command; they are on disk when this returns. `alongside` writes what belongs to them
    /// (indexes, membership) in the same transaction, and does not run for a repeated command.
    ///
    /// Appends are written in the order of the calls, when these come from one actor. Throws
    /// ``JournalError/lostRace(_:expected:head:)`` when the stream is not where `expected` says it is, and
    /// ``JournalError/noSuchDeployment(_:)`` when it was deleted.
    @discardableResult
    nonisolated(nonsending) func append(
        _ append: Append, alongside: @escaping @Sendable (any Connection) throws -> Void = { _ in }
    ) async throws -> Appended {
        try await writer.write { connection in
            var head = Head.none
            if let row = try connection.row(.headAndSequencesOfCommand, [.id(append.stream), .id(append.command)]) {
                head = try Head(row, of: append.stream)
                if let sequences = try EventLog.sequences(row, from: 3) {
                    return Appended(sequences: sequences, wasRepeated: true)
                }
            }
            guard head == append.expected else {
                throw JournalError.lostRace(append.stream, expected: append.expected.sequence, head: head.sequence)
            }
            let first = head.sequence + 1
            let last = head.sequence + append.bodies.count
            try connection.run(.advanceHead, [.id(append.stream), .integer(last), .id(append.command), .moment(append.at)])
            for (sequence, body) in zip(first..., append.bodies) {
                try connection.run(
                    .insertEvent,
                    [
                        .id(append.stream), .integer(sequence), .moment(append.at), .id(append.actor), .id(append.command),
                        .text(body),
                    ])
            }
            try alongside(connection)
            return Appended(sequences: first...last, wasRepeated: false)
        }
    }

    /// Where a stream is: ``Head/none`` when it was never written.
    static func head(of stream: DeploymentID, _ connection: any Connection) throws -> Head {
        guard let row = try connection.row(.head, [.id(stream)]) else { return .none }
        return try Head(row, of: stream)
    }

    /// The sequences that a command's events got, nil when it has none in this stream.
    static func sequences(
        of command: CommandID, in stream: DeploymentID, _ connection: any Connection
    ) throws -> ClosedRange<Int>? {
        try connection.row(.sequencesOfCommand, [.id(stream), .id(command)]).flatMap { try sequences($0, from: 0) }
    }

    private static func sequences(_ row: SQLRow, from column: Int) throws -> ClosedRange<Int>? {
        guard let first = try row.optionalInteger(column), let last = try row.optionalInteger(column + 1) else { return nil }
        return Int(first)...Int(last)
    }

    /// The events after `sequence` up to `last`, oldest first, at most `limit`.
    static func entries(
        of stream: DeploymentID, after sequence: Int, upTo last: Int = .max, limit: Int, _ connection: any Connection
    ) throws -> [Entry] {
        try connection.rows(.events, [.id(stream), .integer(sequence), .integer(last), .integer(limit)]).map(Entry.init)
    }
}

extension EventLog.Head {
    /// From a row of head, last_command and deleted_at. Throws when the stream was deleted.
    fileprivate init(_ row: SQLRow, of stream: DeploymentID) throws {
        guard row.isNull(2) else { throw JournalError.noSuchDeployment(stream) }
        self.init(sequence: try row.int(0), command: try row.id(1))
    }
}

extension EventLog.Entry {
    /// From a row of sequence, moment, actor, command and body.
    init(_ row: SQLRow) throws {
        self.init(
            sequence: try row.int(0), at: try row.moment(1), actor: try row.id(2), command: try row.id(3),
            body: try row.text(4))
    }
}
