import Planning
import Testing

@testable import Journal

@Suite("Earlier states")
struct PastDeploymentsTests {
    private let folder: TestFolder
    private let journal: Journal

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
    }

    private func later(_ hours: Int) -> Moment { Moment(milliseconds: noon.milliseconds + Int64(hours) * 3_600_000) }

    @Test("are found by the moment: the last event at or before it, none before the first")
    func byMoment() async throws {
        let id = try await journal.opened()
        try await journal.execute(.naming("Matin"), on: id, at: later(1))
        try await journal.execute(.naming("Soir"), on: id, at: later(9))
        #expect(try await journal.sequence(of: id, at: later(-1)) == nil)
        #expect(try await journal.sequence(of: id, at: noon) == 1)
        #expect(try await journal.sequence(of: id, at: later(1)) == 2)
        #expect(try await journal.sequence(of: id, at: later(8)) == 2)
        #expect(try await journal.sequence(of: id, at: later(9_000)) == 3)
        #expect(try await journal.deployment(id, at: 2).settings.name == "Matin")
        await #expect(throws: JournalError.self) { try await journal.sequence(of: newID(), at: noon) }
    }

    @Test("are folded once however often they are read, and are gone with their deployment")
    func kept() async throws {
        let id = try await journal.opened(actions: 3)
        for _ in 0..<3 { #expect(try await journal.deployment(id, at: 2).plan.actionCount == 1) }
        #expect(journal.past.count == 1)
        try await journal.delete(id, at: noon)
        #expect(journal.past.count == 0)
        await #expect(throws: JournalError.noSuchDeployment(id)) { try await journal.deployment(id, at: 2) }
    }

    @Test("are kept in a bounded number: those that nobody asked for go first")
    func bounds() async throws {
        let id = try await journal.opened(actions: 9)
        let past = PastDeployments(stateLimit: 3, actionLimit: 11)
        var folded: [Int] = []
        func read(_ sequence: Int) async throws {
            let deployment = try await past.deployment(id, at: sequence) {
                folded.append(sequence)
                return try await DeploymentLoader(database: journal.database).load(id, at: sequence).deployment
            }
            #expect(deployment.sequence == sequence)
        }
        for sequence in [2, 3, 4, 2, 5, 2, 3] { try await read(sequence) }
        #expect(folded == [2, 3, 4, 5, 3], "a fourth state pushes the one out that was read longest ago")
        #expect(past.count == 3)
        // Nine actions, and three with them, are more than there is room for.
        try await read(10)
        #expect(past.count == 2)
    }
}
