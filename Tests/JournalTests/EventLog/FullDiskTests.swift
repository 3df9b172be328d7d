import Planning
import Testing

@testable import Journal

@Suite("A full disk")
struct FullDiskTests {
    @Test("whoever waits is told, nothing is acknowledged that is not there, and work goes on once there is room")
    func fullDisk() async throws {
        let folder = try TestFolder()
        var journal = try await folder.journal(pageLimit: 150)
        let id = try await journal.opened()
        var expected: Set<ActionID> = []
        var told: [any Error] = []
        await withTaskGroup(of: [(ActionID, (any Error)?)].self) { [journal] group in
            for _ in 1...16 {
                group.addTask {
                    var answers: [(ActionID, (any Error)?)] = []
                    for _ in 1...60 {
                        let action: ActionID = newID()
                        do {
                            try await journal.execute(.adding(action: String(repeating: "a", count: 150), id: action), on: id)
                            answers.append((action, nil))
                        } catch {
                            answers.append((action, error))
                        }
                    }
                    return answers
                }
            }
            for await answers in group {
                for (action, error) in answers {
                    if let error { told.append(error) } else { expected.insert(action) }
                }
            }
        }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0 as? JournalError == .diskFull }, "\(told)")
        #expect(expected.count > 20)
        // What is shown is what was acknowledged, before and after a restart.
        #expect(try await Set(journal.deployment(id).plan.actions.map(\.id)) == expected)
        try await journal.close()

        journal = try await folder.journal()
        #expect(try await Set(journal.deployment(id).plan.actions.map(\.id)) == expected)
        #expect(try await journal.verify() == [])
        try await journal.execute(.adding(action: "De la place à nouveau"), on: id)
        #expect(try await journal.deployment(id).plan.actionCount == expected.count + 1)
    }

    @Test("the same journal works on when room comes back")
    func roomComesBack() async throws {
        let folder = try TestFolder()
        let journal = try await folder.journal(pageLimit: 100)
        let id = try await journal.opened()
        await #expect(throws: JournalError.diskFull) {
            for _ in 1...5_000 {
                try await journal.execute(.adding(action: String(repeating: "b", count: 150)), on: id)
            }
        }
        let before = try await journal.deployment(id)
        _ = try await journal.database.write { try $0.rows(Statement("PRAGMA max_page_count = 100000")) }
        let outcome = try await journal.execute(.adding(action: "Encore"), on: id)
        #expect(outcome.deployment.sequence == before.sequence + 1)
        #expect(try await journal.verify() == [])
    }
}
