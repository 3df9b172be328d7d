import Foundation
import Planning
import Testing

@testable import Journal

@Suite("The directory")
struct DirectoryTests {
    private let folder: TestFolder
    private let journal: Journal
    private var directory: Directory { journal.directory }

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
    }

    private func account(_ email: String, administrator: Bool = false) -> Directory.Account {
        Directory.Account(
            id: newID(), email: email, name: "Léa", passwordHash: "scrypt:…", locale: "fr", createdAt: noon,
            isAdministrator: administrator)
    }

    private func hash(_ byte: UInt8) throws -> TokenHash { try #require(TokenHash([UInt8](repeating: byte, count: 32))) }

    private func later(_ minutes: Int64) -> Moment { Moment(milliseconds: noon.milliseconds + minutes * 60_000) }

    @Test("of many first visitors at once, in two processes, one becomes the first account")
    func firstAccount() async throws {
        let other = try await folder.journal()
        #expect(try await directory.isEmpty())
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for visitor in 1...16 {
                let directory = visitor.isMultiple(of: 2) ? directory : other.directory
                group.addTask {
                    do {
                        try await directory.createFirstAccount(account("visiteur\(visitor)@exemple.fr"))
                        return true
                    } catch {
                        #expect(error as? DirectoryError == .alreadySetUp)
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        #expect(try await directory.accounts().map(\.isAdministrator) == [true])
        #expect(try await !directory.isEmpty())
    }

    @Test("an address is one account's, whatever its case, and finds it")
    func emails() async throws {
        let lea = account("Lea@Exemple.fr", administrator: true)
        try await directory.create(lea)
        await #expect(throws: DirectoryError.emailTaken("lea@exemple.FR")) {
            try await directory.create(account("lea@exemple.FR"))
        }
        #expect(try await directory.account(email: " LEA@EXEMPLE.FR ") == lea)
        #expect(try await directory.account(lea.id) == lea)
        let paul = account("paul@exemple.fr")
        try await directory.create(paul)
        await #expect(throws: DirectoryError.emailTaken("LEA@exemple.fr")) {
            try await directory.update(paul.id) { $0.email = "LEA@exemple.fr" }
        }
        try await directory.update(lea.id) { $0.email = "lea@EXEMPLE.fr" }
        #expect(try await directory.account(lea.id)?.email == "lea@EXEMPLE.fr")
    }

    @Test("somebody can always administer")
    func lastAdministrator() async throws {
        let lea = account("lea@exemple.fr", administrator: true)
        let paul = account("paul@exemple.fr", administrator: true)
        try await directory.create(lea)
        try await directory.create(paul)
        try await directory.update(lea.id) { $0.isAdministrator = false }
        await #expect(throws: DirectoryError.lastAdministrator) {
            try await directory.update(paul.id) { $0.disabledAt = noon }
        }
        #expect(try await directory.account(paul.id)?.disabledAt == nil)
    }

    @Test("a session opens its account until it expires, is ended, or the account is disabled")
    func sessions() async throws {
        try await directory.createFirstAccount(account("admin@exemple.fr"))
        let lea = account("lea@exemple.fr")
        try await directory.create(lea)
        let token = try hash(1)
        try await directory.open(
            Directory.Session(
                tokenHash: token, account: lea.id, createdAt: noon, expiresAt: later(60), userAgent: "Firefox"))
        #expect(try await directory.session(token, at: later(1))?.account == lea)
        #expect(try await directory.session(hash(2), at: later(1)) == nil)
        #expect(try await directory.session(token, at: later(60)) == nil)
        try await directory.update(lea.id) { $0.disabledAt = noon }
        #expect(try await directory.session(token, at: later(1)) == nil)
        try await directory.update(lea.id) { $0.disabledAt = nil }
        #expect(try await directory.sessions(of: lea.id, at: later(1)).isEmpty)
    }

    @Test("a password change can end the other sessions")
    func otherSessions() async throws {
        let lea = account("lea@exemple.fr")
        try await directory.createFirstAccount(lea)
        for byte in UInt8(1)...3 {
            try await directory.open(
                Directory.Session(
                    tokenHash: hash(byte), account: lea.id, createdAt: noon, expiresAt: later(60), userAgent: ""))
        }
        try await directory.endSessions(of: lea.id, except: hash(2))
        #expect(try await directory.sessions(of: lea.id, at: noon).map(\.tokenHash) == [hash(2)])
        try await directory.endSession(hash(2))
        #expect(try await directory.sessions(of: lea.id, at: noon).isEmpty)
    }

    @Test("the date of last use is written every few minutes at most")
    func lastUse() async throws {
        let lea = account("lea@exemple.fr")
        try await directory.createFirstAccount(lea)
        try await directory.open(
            Directory.Session(tokenHash: hash(1), account: lea.id, createdAt: noon, expiresAt: later(600), userAgent: ""))
        _ = try await directory.session(hash(1), at: later(3))
        #expect(try await directory.sessions(of: lea.id, at: noon).map(\.lastSeenAt) == [noon])
        _ = try await directory.session(hash(1), at: later(9))
        #expect(try await directory.sessions(of: lea.id, at: noon).map(\.lastSeenAt) == [later(9)])
    }

    @Test("an API token opens its account with its scope until it expires or is taken back")
    func apiTokens() async throws {
        let lea = account("lea@exemple.fr")
        try await directory.createFirstAccount(lea)
        let token = Directory.APIToken(
            id: newID(), tokenHash: try hash(1), account: lea.id, label: "Tableau de bord", scope: .read,
            createdAt: noon, expiresAt: later(60))
        try await directory.add(token)
        let found = try await directory.apiToken(hash(1), at: later(1))
        #expect(found?.token == token)
        #expect(found?.account.id == lea.id)
        #expect(try await directory.apiTokens(of: lea.id).first?.lastUsedAt == later(1))
        #expect(try await directory.apiToken(hash(1), at: later(61)) == nil)
        try await directory.revoke(token.id, of: newID())
        #expect(try await directory.apiTokens(of: lea.id).count == 1)
        try await directory.revoke(token.id, of: lea.id)
        #expect(try await directory.apiToken(hash(1), at: later(2)) == nil)
    }

    @Test("whoever opens a deployment leads it")
    func firstLead() async throws {
        let lea = account("lea@exemple.fr")
        try await directory.createFirstAccount(lea)
        let id: DeploymentID = newID()
        let actor = Actor(account: lea.id, role: .lead)
        try await journal.execute(.settings(.open(name: "Guichet")), on: id, by: actor)
        let membership = try await directory.membership(of: lea.id, in: id)
        #expect(membership?.actor == actor)
        #expect(try await journal.deployments(of: lea.id, today: today).map(\.role) == [.lead])
    }

    @Test("a deployment keeps a lead")
    func lastLead() async throws {
        let lea = account("lea@exemple.fr")
        let paul = account("paul@exemple.fr")
        try await directory.createFirstAccount(lea)
        try await directory.create(paul)
        let id: DeploymentID = newID()
        try await journal.execute(.settings(.open(name: "Guichet")), on: id, by: Actor(account: lea.id, role: .lead))
        let person: PersonID = newID()
        try await directory.put(
            Directory.Membership(deployment: id, account: paul.id, role: .contributor, person: person, since: noon))
        #expect(try await directory.members(of: id).map(\.account.id).count == 2)
        #expect(try await directory.membership(of: paul.id, in: id)?.person == person)
        await #expect(throws: DirectoryError.lastLead(id)) { try await directory.remove(lea.id, from: id) }
        await #expect(throws: DirectoryError.lastLead(id)) {
            try await directory.put(Directory.Membership(deployment: id, account: lea.id, role: .reader, since: noon))
        }
        try await directory.put(Directory.Membership(deployment: id, account: paul.id, role: .lead, since: noon))
        try await directory.remove(lea.id, from: id)
        #expect(try await directory.members(of: id).map(\.account.id) == [paul.id])
        await #expect(throws: DirectoryError.notAMember(lea.id, of: id)) { try await directory.remove(lea.id, from: id) }
    }

    @Test("membership needs an account and a deployment")
    func membershipNeeds() async throws {
        let lea = account("lea@exemple.fr")
        try await directory.createFirstAccount(lea)
        let id: DeploymentID = newID()
        await #expect(throws: JournalError.noSuchDeployment(id)) {
            try await directory.put(Directory.Membership(deployment: id, account: lea.id, role: .lead, since: noon))
        }
        let nobody: AccountID = newID()
        await #expect(throws: DirectoryError.noSuchAccount(nobody)) {
            try await directory.put(Directory.Membership(deployment: id, account: nobody, role: .lead, since: noon))
        }
    }

    @Test("an erased account keeps nothing of its owner, and history still tells it from others")
    func erasure() async throws {
        try await directory.createFirstAccount(account("admin@exemple.fr"))
        let lea = account("lea@exemple.fr")
        try await directory.create(lea)
        let id: DeploymentID = newID()
        try await journal.execute(.settings(.open(name: "Guichet")), on: id, by: Actor(account: lea.id, role: .lead))
        await #expect(throws: DirectoryError.leadsAlone([id])) { try await directory.erase(lea.id, at: noon) }
        #expect(try await directory.account(lea.id) == lea)
        let paul = account("paul@exemple.fr")
        try await directory.create(paul)
        try await directory.put(Directory.Membership(deployment: id, account: paul.id, role: .lead, since: noon))
        #expect(try await directory.deploymentsLedAlone(by: lea.id).isEmpty)
        try await directory.erase(lea.id, at: noon)
        let erased = try #require(try await directory.account(lea.id))
        #expect(!"\(erased)".lowercased().contains("lea@"))
        #expect(erased.name.isEmpty)
        #expect(erased.passwordHash == nil)
        #expect(try await directory.account(email: "lea@exemple.fr") == nil)
        #expect(erased.isErased)
        #expect(try await directory.members(of: id).map(\.account.id) == [paul.id])
        #expect(try await journal.history(of: id).events.map(\.actor) == [lea.id])
        try await directory.create(account("lea@exemple.fr"))
    }

    @Test("no token is in the file, only its hash")
    func noToken() throws {
        #expect(TokenHash([1, 2, 3]) == nil)
    }
}
