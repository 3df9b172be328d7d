import Foundation
import GRDB
import Planning
import Testing

@testable import Journal

@Suite("Security")
struct SecurityTests {
    private let folder: TestFolder
    private let journal: Journal
    private var directory: Directory { journal.directory }

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
    }

    private func later(_ minutes: Int64) -> Moment { Moment(milliseconds: noon.milliseconds + minutes * 60_000) }

    private let rule = Directory.LockRule(failures: 3, window: 15 * 60_000)

    @Test("repeated failures lock for a while, over a restart too, and the lock ends by itself")
    func lock() async throws {
        for _ in 1...3 { #expect(try await directory.takeAttempt([("a", rule)], at: noon) == nil) }
        let lock = try #require(try await directory.takeAttempt([("a", rule)], at: later(1)))
        #expect(lock.isNew && lock.until == later(16))
        try await journal.close()
        let again = try await folder.journal()
        let still = try #require(try await again.directory.takeAttempt([("a", rule)], at: later(15)))
        #expect(!still.isNew && still.until == later(16))
        #expect(try await again.directory.takeAttempt([("b", rule)], at: later(15)) == nil)
        #expect(try await again.directory.takeAttempt([("a", rule)], at: later(16)) == nil)
        try await again.close()
    }

    @Test("the right password starts the count afresh; failures far apart do not add up")
    func afresh() async throws {
        for _ in 1...3 { _ = try await directory.takeAttempt([("a", rule), ("machine", rule)], at: noon) }
        try await directory.forgiveAttempts(of: "a", from: "machine")
        #expect(try await directory.takeAttempt([("a", rule), ("machine", rule)], at: noon) == nil)
        #expect(try await directory.takeAttempt([("a", rule), ("machine", rule)], at: noon)?.isNew == true)
        for minute in stride(from: Int64(100), to: 200, by: 15) {
            #expect(try await directory.takeAttempt([("slow", rule)], at: later(minute)) == nil)
        }
    }

    @Test("of many attempts at once none slips through")
    func atOnce() async throws {
        let granted = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...30 {
                group.addTask { (try? await directory.takeAttempt([("a", rule)], at: noon) == nil) ?? false }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(granted == 3)
    }

    @Test("events are told latest first, page by page, by kind and by account, and go after a year")
    func events() async throws {
        let (lea, paul): (AccountID, AccountID) = (newID(), newID())
        for minute in Int64(0)..<5 {
            try await directory.note(SecurityEvent(.signedIn, at: later(minute), account: lea, from: "192.0.2.1"))
        }
        try await directory.note(SecurityEvent(.passwordChanged, at: later(5), account: paul, by: lea, from: ""))
        let page = try await directory.securityEvents(limit: 4)
        #expect(page.events.map(\.kind) == [.passwordChanged, .signedIn, .signedIn, .signedIn])
        #expect(page.events.first?.actor == lea)
        let rest = try await directory.securityEvents(before: page.next, limit: 4)
        #expect(rest.events.map(\.at) == [later(1), noon] && rest.next == nil)
        #expect(try await directory.securityEvents(kind: .passwordChanged).events.count == 1)
        #expect(try await directory.securityEvents(account: lea).events.count == 6)
        #expect(try await directory.securityEvents(account: paul).events.count == 1)
        try await directory.note(
            SecurityEvent(.signedIn, at: Moment(milliseconds: later(3).milliseconds + SecurityEvent.retention), from: ""))
        #expect(try await directory.securityEvents().events.count == 4)
    }

    @Test("an event is kept with its change or not at all, and details are no longer than a line")
    func together() async throws {
        let admin = Directory.Account(
            id: newID(), email: "a@exemple.fr", name: "A", passwordHash: nil, locale: "fr", createdAt: noon)
        let event = SecurityEvent(.accountCreated, at: noon, from: "", detail: String(repeating: "👍", count: 10_000))
        try await directory.createFirstAccount(admin, noting: event)
        await #expect(throws: DirectoryError.alreadySetUp) { try await directory.createFirstAccount(admin, noting: event) }
        await #expect(throws: DirectoryError.lastAdministrator) {
            try await directory.update(admin.id, noting: event) { $0.disabledAt = noon }
        }
        let events = try await directory.securityEvents().events
        #expect(events.count == 1)
        #expect(events.first?.detail.count == 200)
    }

    @Test("the first use of a token is told once, where it was used")
    func firstUse() async throws {
        let admin = Directory.Account(
            id: newID(), email: "a@exemple.fr", name: "A", passwordHash: nil, locale: "fr", createdAt: noon)
        try await directory.createFirstAccount(admin)
        let hash = try #require(TokenHash([UInt8](repeating: 1, count: 32)))
        let deployment: DeploymentID = newID()
        try await directory.add(
            Directory.APIToken(
                id: newID(), tokenHash: hash, account: admin.id, label: "tableau", scope: .read, createdAt: noon,
                expiresAt: later(600), deployment: deployment))
        for minute in [1, 2, 30] as [Int64] {
            #expect(try await directory.apiToken(hash, at: later(minute), from: "192.0.2.7")?.token.deployment == deployment)
        }
        let events = try await directory.securityEvents(kind: .tokenFirstUsed).events
        #expect(events.map(\.machine) == ["192.0.2.7"] && events.map(\.detail) == ["tableau"])
    }

    @Test("a file from before invitations and the security log is brought up to date, and keeps what it had")
    func migration() async throws {
        let old = try TestFolder()
        let queue = try DatabaseQueue(path: old.file)
        let (account, token) = (newID() as AccountID, Data(repeating: 7, count: 32))
        try await queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            for statement in Schema.migrations[0] { try database.execute(sql: statement.sql) }
            try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
            try database.execute(
                sql: "INSERT INTO account VALUES (?, 'a@exemple.fr', 'a@exemple.fr', 'A', NULL, 'fr', 0, 1, NULL)",
                arguments: [account.rawValue])
            try database.execute(
                sql: "INSERT INTO api_token VALUES ('t', ?, ?, 'ancien', 'read', 0, NULL, NULL)", arguments: [token, account.rawValue])
        }
        try queue.close()
        let journal = try await old.journal()
        let hash = try #require(TokenHash(token))
        let found = try await journal.directory.apiToken(hash, at: noon)
        #expect(found?.account.email == "a@exemple.fr")
        #expect(found?.token.deployment == nil)
        #expect(try await journal.directory.invitations(to: newID(), at: noon).isEmpty)
        #expect(try await journal.directory.securityEvents().events.map(\.kind) == [.tokenFirstUsed])
        try await journal.close()
    }
}
