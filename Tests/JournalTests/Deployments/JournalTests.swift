import Planning
import Testing

@testable import Journal

@Suite("The journal")
struct JournalTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("a deployment is there after a restart, as it was")
    func survivesRestart() async throws {
        var journal = try await folder.journal()
        let id = try await journal.opened(actions: 12)
        let before = try await journal.deployment(id)
        try await journal.close()
        journal = try await folder.journal()
        #expect(try await journal.deployment(id) == before)
        #expect(before.plan.actionCount == 12)
    }

    @Test("a deployment nobody opened does not exist")
    func unknown() async throws {
        let journal = try await folder.journal()
        let id: DeploymentID = newID()
        await #expect(throws: JournalError.noSuchDeployment(id)) { try await journal.deployment(id) }
        await #expect(throws: JournalError.noSuchDeployment(id)) { try await journal.history(of: id) }
        await #expect(throws: Refusal.notOpened) { try await journal.execute(.naming("Nom"), on: id) }
        #expect(await journal.cache.count == 0)
    }

    @Test("64 people adding to one plan at once lose nothing and leave no gap")
    func manyAppenders() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in 1...64 {
                group.addTask {
                    for turn in 1...10 {
                        let outcome = try await journal.execute(.adding(action: "\(person)-\(turn)"), on: id)
                        // An answer has its own events.
                        #expect(outcome.deployment.sequence >= outcome.events.last?.sequence ?? .max)
                    }
                }
            }
            try await group.waitForAll()
        }
        let deployment = try await journal.deployment(id)
        #expect(deployment.plan.actionCount == 640)
        #expect(deployment.sequence == 641)
        #expect(try await journal.verify() == [])
        let replayed = try await DeploymentLoader(database: journal.database).load(id, at: 641, usingSnapshots: false)
        #expect(replayed.deployment == deployment)
    }

    @Test("the same command twice takes effect once, also after a restart, and gives the first answer")
    func idempotence() async throws {
        var journal = try await folder.journal()
        let id = try await journal.opened()
        let command = Command.adding(action: "Former les agents")
        let commandID: CommandID = newID()
        let first = try await journal.execute(command, on: id, commandID: commandID)
        try await journal.execute(.naming("Autre nom"), on: id)
        let second = try await journal.execute(command, on: id, commandID: commandID)
        #expect(!first.wasRepeated)
        #expect(second.wasRepeated)
        #expect(second.events == first.events)
        try await journal.close()
        journal = try await folder.journal()
        let third = try await journal.execute(command, on: id, commandID: commandID)
        #expect(third.wasRepeated)
        #expect(third.events == first.events)
        #expect(third.deployment.sequence == 3)
    }

    @Test("the same command many times at once takes effect once")
    func idempotenceAtOnce() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened()
        // Opening a workstream with this identifier again would be refused; raising it to the same title would be empty.
        let command = Command.adding(action: "Former les agents")
        let commandID: CommandID = newID()
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for _ in 1...20 { group.addTask { try await journal.execute(command, on: id, commandID: commandID) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { !$0.wasRepeated } == 1)
        #expect(Set(outcomes.map(\.events)).count == 1)
        #expect(try await journal.deployment(id).sequence == 2)
    }

    @Test("an edit of a value that somebody has just changed is refused with both values")
    func lostRaceIsDecidedAgain() async throws {
        let mine = try await folder.journal()
        let id = try await mine.opened("Ancien nom")
        // The other process has the deployment in memory, and does not know of the change yet.
        let theirs = try await folder.journal()
        _ = try await theirs.deployment(id)
        try await mine.execute(.naming("Mon nom", was: "Ancien nom"), on: id)
        let conflict = Refusal.changedMeanwhile(
            .settings(current: .name(value: "Mon nom"), yours: .name(value: "Leur nom")))
        await #expect(throws: conflict) { try await theirs.execute(.naming("Leur nom", was: "Ancien nom"), on: id) }
        // What does not touch the same value simply goes through.
        try await theirs.execute(.adding(action: "Former"), on: id)
        try await mine.execute(.adding(action: "Annoncer"), on: id)
        #expect(try await mine.deployment(id).plan.actionCount == 2)
        #expect(try await mine.deployment(id).settings.name == "Mon nom")
    }

    @Test("two processes writing to one plan at once lose nothing")
    func twoWriters() async throws {
        let journals = [try await folder.journal(), try await folder.journal()]
        let id = try await journals[0].opened()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, journal) in journals.enumerated() {
                for client in 1...8 {
                    group.addTask {
                        for turn in 1...10 {
                            try await journal.execute(.adding(action: "\(number)-\(client)-\(turn)"), on: id)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        for journal in journals {
            // What the other wrote last may be noticed a moment later.
            for _ in 1...500 where try await journal.deployment(id).sequence < 161 {
                try await Task.sleep(for: .milliseconds(10))
            }
            let titles = try await Set(journal.deployment(id).plan.actions.map(\.title))
            #expect(titles.count == 160)
        }
        #expect(try await journals[0].verify() == [])
    }

    @Test("any earlier state can be read")
    func earlierStates() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened("Un")
        try await journal.execute(.naming("Deux"), on: id)
        try await journal.execute(.naming("Trois"), on: id)
        #expect(try await journal.deployment(id, at: 1).settings.name == "Un")
        #expect(try await journal.deployment(id, at: 2).settings.name == "Deux")
        #expect(try await journal.deployment(id, at: 3) == journal.deployment(id))
        await #expect(throws: JournalError.noSuchSequence(id, asked: 4, head: 3)) {
            try await journal.deployment(id, at: 4)
        }
        await #expect(throws: JournalError.noSuchSequence(id, asked: 0, head: 3)) {
            try await journal.deployment(id, at: 0)
        }
    }

    @Test("a snapshot and the events after it give what all the events give")
    func snapshotAndTail() async throws {
        var journal = try await folder.journal()
        let id = try await journal.opened()
        for number in 1...300 { try await journal.execute(.adding(action: "Action \(number)"), on: id) }
        let database = journal.database
        var snapshot: Int?
        for _ in 1...200 where snapshot == nil {
            try await Task.sleep(for: .milliseconds(20))
            snapshot = try await database.read { try Snapshot.latest(of: id, upTo: .max, $0)?.sequence }
        }
        #expect(snapshot != nil)
        let before = try await journal.deployment(id)
        try await journal.close()
        journal = try await folder.journal()
        let loader = DeploymentLoader(database: journal.database)
        let loaded = try await loader.load(id)
        #expect(loaded.snapshot == snapshot)
        #expect(loaded.deployment == before)
        #expect(try await loader.load(id, at: 301, usingSnapshots: false).deployment == before)
        // A snapshot from a damaged or foreign hand costs time, not truth.
        _ = try await journal.database.write { try $0.rows(Statement("UPDATE snapshot SET body = X'7B7D'")) }
        #expect(try await loader.load(id).deployment == before)
        #expect(try await journal.verify() == [.wrongSnapshot(id, sequence: snapshot ?? 0)])
    }

    @Test("only the deployments used last stay in memory; the others come back when asked")
    func eviction() async throws {
        let journal = try await folder.journal(limits: .init(deployments: 3, actions: 1_000))
        var ids: [DeploymentID] = []
        for number in 1...6 {
            ids.append(try await journal.opened("Numéro \(number)"))
            _ = try await journal.deployment(ids[number - 1])
        }
        #expect(await journal.cache.count == 3)
        #expect(await journal.cache.liveIfCached(ids[0]) == nil)
        #expect(await journal.cache.liveIfCached(ids[5]) != nil)
        #expect(try await journal.deployment(ids[0]).settings.name == "Numéro 1")
        #expect(await journal.cache.liveIfCached(ids[3]) == nil)
    }

    @Test("a few large plans fill the memory as many small ones do")
    func evictionByCost() async throws {
        let journal = try await folder.journal(limits: .init(deployments: 100, actions: 50))
        let large = try await journal.opened(actions: 40)
        let other = try await journal.opened(actions: 20)
        _ = try await journal.deployment(large)
        await journal.cache.forget(other)
        _ = try await journal.deployment(other)
        #expect(await journal.cache.liveIfCached(large) == nil)
        #expect(await journal.cache.liveIfCached(other) != nil)
    }

    @Test("a deleted deployment leaves nothing behind, and a late retry does not bring it back")
    func deletion() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened(actions: 3)
        let other = try await journal.opened("Autre", actions: 2)
        try await journal.delete(id, at: noon)
        try await journal.delete(id, at: noon)
        await #expect(throws: JournalError.noSuchDeployment(id)) { try await journal.deployment(id) }
        await #expect(throws: JournalError.noSuchDeployment(id)) {
            try await journal.execute(.settings(.open(name: "Encore")), on: id)
        }
        #expect(try await journal.allDeployments(today: today).map(\.id) == [other])
        let left = try await journal.database.read { connection in
            try ["event", "snapshot", "action_index", "event_action", "membership"].map { table in
                try connection.row(
                    Statement(
                        "SELECT COUNT(*) FROM \(table) WHERE \(table.hasSuffix("t") || table == "event" ? "stream" : "deployment") = ?1"),
                    [.id(id)])?.int(0)
            }
        }
        #expect(left == [0, 0, 0, 0, 0])
        #expect(try await journal.verify() == [])
    }

    @Test("a backup made while people write is a whole journal")
    func backup() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened(actions: 5)
        let copy = try TestFolder()
        async let writing: Void = {
            for number in 1...20 { try await journal.execute(.adding(action: "Pendant \(number)"), on: id) }
        }()
        try await journal.backUp(to: copy.file)
        try await writing
        let restored = try await copy.journal()
        #expect(try await restored.deployment(id).plan.actionCount >= 5)
        #expect(try await restored.verify() == [])
    }
}
