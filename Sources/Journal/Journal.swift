import Planning

/// The deployments, their history and the directory of accounts, in one database file.
///
/// What it guarantees:
/// - An answered command is on disk, fsync included: it survives `kill -9` and a power cut.
/// - The events of a command are written all or none, with sequence numbers 1, 2, 3… without gaps.
/// - The same command identifier on the same deployment takes effect once, also across restarts.
/// - Nothing is shown that is not on disk.
/// - Any number of processes may have the file open; each sees what the others write.
///
/// Errors of storage are ``JournalError``; a rule that forbids a command throws its `Refusal`.
public final class Journal: Sendable {
    /// How much is kept in memory.
    public struct CacheLimits: Sendable {
        public var deployments: Int
        /// Actions in all of them together.
        public var actions: Int

        public init(deployments: Int = 500, actions: Int = 60_000) {
            self.deployments = deployments
            self.actions = actions
        }
    }

    let database: any Database
    let log: EventLog
    let cache: DeploymentCache
    let announcer: Announcer
    let past = PastDeployments()
    private let watch: Task<Void, Never>

    /// Opens the journal in a file, which is created when there is none, in a folder that exists.
    ///
    /// Changes by other processes are noticed every `pollingInterval`.
    public static func open(
        file: String, cache: CacheLimits = CacheLimits(), pollingInterval: Duration = .milliseconds(150)
    ) async throws(JournalError) -> Journal {
        let database = try SQLiteDatabase(file: file, pollingInterval: pollingInterval)
        do {
            return try await Journal(database: database, limits: cache)
        } catch {
            throw SQLiteDatabase.journalError(error, file: file)
        }
    }

    init(database: any Database, limits: CacheLimits) async throws {
        let log = EventLog(database: database)
        let announcer = Announcer()
        let cache = DeploymentCache(log: log, announcer: announcer, limits: limits)
        let watcher = try await ChangeWatcher(database: database, cache: cache, announcer: announcer)
        self.database = database
        self.log = log
        self.announcer = announcer
        self.cache = cache
        watch = Task { await watcher.run() }
    }

    /// Gives the file back, once what was asked is done. The journal answers nothing afterwards.
    public func close() async throws {
        watch.cancel()
        await watch.value
        announcer.finish()
        try await log.writer.write { _ in }
        try database.close()
    }

    /// Carries out a command: decides it on the present state, writes its events, and answers once they are on disk.
    ///
    /// When others were faster it is decided again on what they wrote, and may then be refused for it. A command that
    /// opens a deployment makes its account the deployment's lead in the same transaction, if the directory has it.
    /// Cost: does not grow with the plan. Cancelling the task does not take the command back.
    public func execute(
        _ command: Command, on deployment: DeploymentID, by actor: Actor, at moment: Moment, commandID: CommandID
    ) async throws -> Outcome {
        try await cache.live(deployment).execute(command, by: actor, at: moment, commandID: commandID)
    }

    /// A deployment as it is now. Throws ``JournalError/noSuchDeployment(_:)``. Cost: constant once it is in memory.
    public func deployment(_ id: DeploymentID) async throws -> Deployment {
        let deployment = try await cache.live(id).deployment
        guard deployment.sequence > 0 else { throw JournalError.noSuchDeployment(id) }
        return deployment
    }

    /// A deployment as it was after the event of a sequence. Cost: folds the events since the snapshot before it, unless
    /// somebody has asked for the same lately.
    public func deployment(_ id: DeploymentID, at sequence: Int) async throws -> Deployment {
        let head = try await database.read { try EventLog.head(of: id, $0) }
        guard head.sequence > 0 else { throw JournalError.noSuchDeployment(id) }
        guard (1...head.sequence).contains(sequence) else {
            throw JournalError.noSuchSequence(id, asked: sequence, head: head.sequence)
        }
        return try await past.deployment(id, at: sequence) {
            try await DeploymentLoader(database: database).load(id, at: sequence).deployment
        }
    }

    /// The sequence of the last event of a deployment at or before a moment; nil when it had none yet.
    /// Cost: passes over the events since.
    public func sequence(of id: DeploymentID, at moment: Moment) async throws -> Int? {
        try await database.read { connection in
            guard try EventLog.head(of: id, connection).sequence > 0 else { throw JournalError.noSuchDeployment(id) }
            return try connection.row(.lastSequenceBy, [.id(id), .moment(moment)]).map { try $0.int(0) }
        }
    }

    /// Every change from now on, of whichever process. A listener that does not keep up loses the oldest of them.
    /// When a sequence is announced, ``deployment(_:)`` already has it.
    public func announcements() -> AsyncStream<Announcement> { announcer.announcements(buffer: 1_024) }

    /// Accounts, sessions, API tokens and memberships.
    public var directory: Directory { Directory(database: database, writer: log.writer) }

    /// Changes of one deployment from now on: a listener that does not keep up gets the latest alone.
    public func announcements(of deployment: DeploymentID) -> AsyncStream<Announcement> {
        announcer.announcements(of: deployment, buffer: 1)
    }

    /// Deletes a deployment for good: events, snapshots, index and memberships. Its identifier is not used again.
    /// Deleting one that is gone does nothing.
    public func delete(_ deployment: DeploymentID, at moment: Moment) async throws {
        let isDeleted = try await log.writer.write { connection in
            try connection.run(.markDeleted, [.id(deployment), .moment(moment)])
            guard connection.changedRows > 0 else { return false }
            try IndexChange.clear(deployment, connection)
            for statement in [Statement.deleteMemberships, .deleteInvitations, .deleteReadMarks, .deleteSnapshots, .deleteEvents] {
                try connection.run(statement, [.id(deployment)])
            }
            return true
        }
        guard isDeleted else { return }
        await cache.forget(deployment)
        past.forget(deployment)
        announcer.announceDeletion(of: deployment)
    }

    /// Writes a consistent copy to a new file, while everything goes on.
    public func backUp(to file: String) async throws { try await database.backUp(to: file) }
}
