import Planning
import Synchronization

/// A deployment in use: its committed value, and the commands on their way to the disk.
///
/// A command is decided on the state that those before it lead to, without waiting for their fsync, so that many people
/// editing one plan share transactions. None is answered before its own events are on disk, and none is shown before.
///
/// The value is a persistent tree: deciding and folding cost the same on a plan of ten thousand actions as on one of a
/// hundred, whoever holds earlier states of it.
actor LiveDeployment {
    nonisolated let id: DeploymentID
    /// Number of actions, for the cache to know what it holds.
    nonisolated let size: Atomic<Int>

    /// What is on disk.
    private(set) var deployment: Deployment
    private var head: EventLog.Head
    /// Commands whose events wait for their commit, in order, each decided on the one before.
    private var inFlight: [Flight] = []
    private var snapshot: Int
    private var isWritingSnapshot = false

    private let log: EventLog
    private let announcer: Announcer

    private static let attemptLimit = 64

    init(_ loaded: DeploymentLoader.Loaded, log: EventLog, announcer: Announcer) {
        id = loaded.deployment.id
        size = Atomic(loaded.deployment.plan.actionCount)
        deployment = loaded.deployment
        head = loaded.head
        snapshot = loaded.snapshot
        self.log = log
        self.announcer = announcer
    }

    func execute(_ command: Command, by actor: Actor, at moment: Moment, commandID: CommandID) async throws -> Outcome {
        for _ in 1...Self.attemptLimit {
            if let twin = inFlight.first(where: { $0.head.command == commandID }) {
                // The same wish is on its way: once it has arrived, it is found below as repeated.
                _ = await twin.settlement()
            }
            let base = inFlight.last
            let before = base?.deployment ?? deployment
            let decision = Result { () throws(Refusal) -> [Event] in try before.decide(command, by: actor, at: moment) }
            if case .success(let events) = decision, !events.isEmpty {
                let recorded = zip((before.sequence + 1)..., events).map { sequence, event -> RecordedEvent in
                    RecordedEvent(sequence: sequence, at: moment, actor: actor.account, command: commandID, event: event)
                }
                do {
                    return try await append(recorded, to: before, at: base?.head ?? head)
                } catch JournalError.lostRace(_, _, let head) {
                    if deployment.sequence < head { try await catchUp() }
                }
            } else {
                if let first = try await firstOutcome(of: commandID) { return first }
                // What a refusal refers to must be on disk before it is told.
                if let base, await !base.settlement() { continue }
                _ = try decision.get()
                return Outcome(deployment: deployment, events: [], wasRepeated: false)
            }
        }
        throw JournalError.tooMuchContention(id, attempts: Self.attemptLimit)
    }

    /// Reads what others have written since.
    func catchUp() async throws {
        let loader = DeploymentLoader(database: log.database)
        while true {
            let page = try await loader.entries(of: id, after: deployment.sequence)
            guard !page.isEmpty else { return }
            try DeploymentLoader.fold(page, into: &deployment, head: &head)
            hasMoved()
        }
    }

    private func append(_ recorded: [RecordedEvent], to before: Deployment, at expected: EventLog.Head) async throws -> Outcome {
        let first = recorded[0]
        var after = before
        for event in recorded { after.apply(event) }
        let append = EventLog.Append(
            stream: id, expected: expected, at: first.at, actor: first.actor, command: first.command,
            bodies: try recorded.map { try EventCodec.body(of: $0.event) })
        let index = IndexChange(from: before, to: after, by: recorded)
        let isOpening = !before.isOpened

        let flight = Flight(to: after, command: first.command)
        inFlight.append(flight)
        do {
            let appended = try await log.append(append) { connection in
                try index.write(connection)
                if isOpening {
                    // Whoever opens a deployment leads it; the command line may open one for no account.
                    try connection.run(.putFirstLead, [.id(append.stream), .id(append.actor), .moment(append.at)])
                }
            }
            guard !appended.wasRepeated else {
                abandon(flight)
                guard let first = try await firstOutcome(of: append.command) else { throw JournalError.noSuchDeployment(id) }
                return first
            }
        } catch {
            abandon(flight)
            throw error
        }
        try await hasArrived(flight)
        return Outcome(deployment: deployment, events: recorded, wasRepeated: false)
    }

    /// A flight is on disk, and so are those before it.
    private func hasArrived(_ flight: Flight) async throws {
        if let position = inFlight.firstIndex(where: { $0 === flight }) {
            for earlier in inFlight[..<position] { earlier.settle(true) }
            inFlight.removeFirst(position + 1)
        }
        flight.settle(true)
        guard deployment.sequence < flight.head.sequence else { return }
        if flight.isDoubtful { return try await catchUp() }
        deployment = flight.deployment
        head = flight.head
        hasMoved()
    }

    /// A flight did not reach the disk; those after it were decided on it and will not either.
    private func abandon(_ flight: Flight) {
        if let position = inFlight.firstIndex(where: { $0 === flight }) {
            for later in inFlight[position...] { later.isDoubtful = true }
            inFlight.removeSubrange(position...)
        }
        flight.settle(false)
    }

    /// The first answer to a command, when it was already given here.
    private func firstOutcome(of command: CommandID) async throws -> Outcome? {
        let id = id
        let entries = try await log.database.read { connection -> [EventLog.Entry]? in
            guard let sequences = try EventLog.sequences(of: command, in: id, connection) else { return nil }
            return try EventLog.entries(
                of: id, after: sequences.lowerBound - 1, upTo: sequences.upperBound, limit: .max, connection)
        }
        guard let entries, let last = entries.last else { return nil }
        if deployment.sequence < last.sequence { try await catchUp() }
        let events = try entries.map { entry throws(JournalError) in try EventCodec.recorded(entry, in: id) }
        return Outcome(deployment: deployment, events: events, wasRepeated: true)
    }

    private func hasMoved() {
        size.store(deployment.plan.actionCount, ordering: .relaxed)
        announcer.announce(id, sequence: deployment.sequence)
        writeSnapshotWhenDue()
    }

    /// Encodes and writes beside the commands; a snapshot that fails is tried again some events later.
    func writeSnapshotWhenDue() {
        guard !isWritingSnapshot, deployment.sequence - snapshot >= Snapshot.interval(for: deployment) else { return }
        isWritingSnapshot = true
        snapshot = deployment.sequence
        Task.detached(priority: .background) { [self, deployment, log] in
            if let body = try? Snapshot.body(of: deployment) {
                try? await log.writer.write { connection in
                    try Snapshot.put(body, of: deployment.id, sequence: deployment.sequence, connection)
                }
            }
            await snapshotIsWritten()
        }
    }

    private func snapshotIsWritten() { isWritingSnapshot = false }
}
