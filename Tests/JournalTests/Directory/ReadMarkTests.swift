import Foundation
import GRDB
import Planning
import Testing

@testable import Journal

@Suite("What an account has read")
struct ReadMarkTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("is kept for each deployment and action, never goes back, and goes with the deployment")
    func marks() async throws {
        let journal = try await folder.journal()
        let directory = journal.directory
        let account = Directory.Account(
            id: AccountID(1), email: "claire@ville.fr", name: "Claire", passwordHash: nil, locale: "fr",
            createdAt: Moment(milliseconds: 0))
        try await directory.create(account)
        let deployment = DeploymentID(7)
        let actor = Actor(account: account.id, role: .lead)
        for (index, command) in [
            Command.settings(.open(name: "Accueil")), .plan(.addAction(action: NewAction(id: ActionID(3), title: "Former"))),
        ].enumerated() {
            _ = try await journal.execute(
                command, on: deployment, by: actor, at: Moment(milliseconds: 5), commandID: CommandID(UInt64(index)))
        }

        var standing = try #require(try await directory.standings(of: account.id).first)
        #expect(standing.head == 2 && standing.read == 0 && standing.readOfActions.isEmpty)
        #expect(standing.reader == NoticeReader(account: account.id, role: .lead, person: nil))
        try await directory.markRead(deployment, action: ActionID(3), upTo: 2, by: account.id)
        try await directory.markRead(deployment, action: ActionID(3), upTo: 1, by: account.id)
        standing = try #require(try await directory.standings(of: account.id).first)
        #expect(standing.read == 0 && standing.readOfActions == [ActionID(3): 2])
        try await directory.markRead(deployment, upTo: 2, by: account.id)
        standing = try #require(try await directory.standings(of: account.id).first)
        #expect(standing.read == 2 && standing.readOfActions.isEmpty)
        try await journal.delete(deployment, at: Moment(milliseconds: 9))
        #expect(try await directory.standings(of: account.id).isEmpty)
        try await journal.close()
    }

    @Test("has its place in a file that an earlier version made")
    func migration() async throws {
        let queue = try DatabaseQueue(path: folder.file)
        try await queue.writeWithoutTransaction { database in
            for statement in Schema.migrations[0] { try database.execute(sql: statement.sql) }
            try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
        }
        try queue.close()
        let journal = try await folder.journal()
        #expect(try await journal.directory.standings(of: AccountID(1)).isEmpty)
        try await journal.close()
    }

    @Test("is asked of the events since, the latest first when there are more than one wants")
    func events() async throws {
        let journal = try await folder.journal()
        let deployment = try await journal.deployment(try await journal.opened(actions: 6))
        let all = try await journal.events(to: deployment, after: 0, limit: 100)
        #expect(all.map(\.sequence) == Array(1...deployment.sequence))
        let last = try await journal.events(to: deployment, after: 2, limit: 2)
        #expect(last.map(\.sequence) == [deployment.sequence - 1, deployment.sequence])
        #expect(try await journal.events(to: deployment, after: deployment.sequence, limit: 5).isEmpty)
        try await journal.close()
    }
}
