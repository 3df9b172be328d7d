import Foundation
import Planning
import Testing

@testable import Journal

@Suite("An invitation")
struct InvitationTests {
    private let folder: TestFolder
    private let journal: Journal
    private let lead: Directory.Account
    private let deployment: DeploymentID
    private var directory: Directory { journal.directory }

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
        lead = Self.account("claire@exemple.fr")
        try await journal.directory.createFirstAccount(lead)
        deployment = newID()
        try await journal.execute(.settings(.open(name: "Guichet")), on: deployment, by: Actor(account: lead.id, role: .lead))
    }

    private static func account(_ email: String) -> Directory.Account {
        Directory.Account(id: newID(), email: email, name: "Quelqu’un", passwordHash: nil, locale: "fr", createdAt: noon)
    }

    private func later(_ days: Int64) -> Moment { Moment(milliseconds: noon.milliseconds + days * 86_400_000) }

    private func invitation(
        _ byte: UInt8, person: PersonID? = nil, email: String? = nil, limit: Int? = nil, days: Int64 = 7
    ) throws -> Directory.Invitation {
        Directory.Invitation(
            id: newID(), tokenHash: try hash(byte), deployment: deployment, role: .contributor, person: person, email: email,
            createdBy: lead.id, createdAt: noon, expiresAt: later(days), limit: limit)
    }

    private func hash(_ byte: UInt8) throws -> TokenHash { try #require(TokenHash([UInt8](repeating: byte, count: 32))) }

    private func newcomer(_ email: String) async throws -> AccountID {
        let account = Self.account(email)
        try await directory.create(account)
        return account.id
    }

    @Test("lets an account in with its role and as the person of the plan whose actions wait")
    func accept() async throws {
        let person: PersonID = newID()
        try await directory.invite(try invitation(1, person: person))
        let yanis = try await newcomer("yanis@exemple.fr")
        let membership = try await directory.accept(try hash(1), as: yanis, at: later(1))
        #expect(membership.role == .contributor && membership.person == person)
        #expect(try await directory.membership(of: yanis, in: deployment) == membership)
    }

    @Test("lets as many in as it says, however many try at once in two processes")
    func limit() async throws {
        try await directory.invite(try invitation(1, limit: 3))
        let other = try await folder.journal()
        var accounts: [AccountID] = []
        for number in 1...12 { accounts.append(try await newcomer("visiteur\(number)@exemple.fr")) }
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for (index, account) in accounts.enumerated() {
                let directory = index.isMultiple(of: 2) ? directory : other.directory
                group.addTask { (try? await directory.accept(hash(1), as: account, at: later(1))) != nil }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 3)
        #expect(try await directory.members(of: deployment).count == 4)
        #expect(try await directory.invitations(to: deployment, at: later(1)).isEmpty)
    }

    @Test("is used up by nobody who is a member already")
    func member() async throws {
        try await directory.invite(try invitation(1, limit: 1))
        #expect(try await directory.accept(try hash(1), as: lead.id, at: noon).role == .lead)
        #expect(try await directory.invitation(try hash(1), at: noon)?.uses == 0)
    }

    @Test("is over when it has expired, was taken back, is unknown, or the deployment is gone")
    func over() async throws {
        let yanis = try await newcomer("yanis@exemple.fr")
        func expectOver(_ byte: UInt8, at moment: Moment) async throws {
            let token = try hash(byte)
            #expect(try await directory.invitation(token, at: moment) == nil)
            await #expect(throws: DirectoryError.invitationOver) { try await directory.accept(token, as: yanis, at: moment) }
        }
        try await expectOver(9, at: noon)
        try await directory.invite(try invitation(1))
        try await expectOver(1, at: later(7))
        let second = try invitation(2)
        try await directory.invite(second)
        try await directory.revoke(second.id, of: newID())
        #expect(try await directory.invitation(try hash(2), at: noon) != nil)
        try await directory.revoke(second.id, of: deployment)
        try await expectOver(2, at: noon)
        try await directory.invite(try invitation(3))
        try await journal.delete(deployment, at: noon)
        try await expectOver(3, at: noon)
        #expect(try await directory.members(of: deployment).isEmpty)
    }

    @Test("to an address is for that address alone, whatever its case")
    func address() async throws {
        try await directory.invite(try invitation(1, email: "Yanis@Exemple.fr", limit: 1))
        let other = try await newcomer("autre@exemple.fr")
        let token = try hash(1)
        await #expect(throws: DirectoryError.otherAddress("Yanis@Exemple.fr")) {
            try await directory.accept(token, as: other, at: noon)
        }
        let yanis = Self.account("yanis@exemple.FR")
        _ = try await directory.accept(token, as: yanis.id, creating: yanis, at: noon)
        #expect(try await directory.account(email: "yanis@exemple.fr")?.id == yanis.id)
    }

    @Test("that is refused makes no account")
    func nothingLeft() async throws {
        try await directory.invite(try invitation(1, email: "yanis@exemple.fr", limit: 1))
        let other = Self.account("autre@exemple.fr")
        let token = try hash(1)
        await #expect(throws: DirectoryError.self) { try await directory.accept(token, as: other.id, creating: other, at: noon) }
        #expect(try await directory.account(email: "autre@exemple.fr") == nil)
        let twin = Self.account("claire@exemple.fr")
        try await directory.invite(try invitation(2))
        let second = try hash(2)
        await #expect(throws: DirectoryError.emailTaken("claire@exemple.fr")) {
            try await directory.accept(second, as: twin.id, creating: twin, at: noon)
        }
    }

    @Test("does not take a person away from the account that is that person")
    func takenPerson() async throws {
        let person: PersonID = newID()
        try await directory.put(
            Directory.Membership(deployment: deployment, account: lead.id, role: .lead, person: person, since: noon))
        try await directory.invite(try invitation(1, person: person))
        let yanis = try await newcomer("yanis@exemple.fr")
        #expect(try await directory.accept(try hash(1), as: yanis, at: noon).person == nil)
        let other: PersonID = newID()
        try await directory.invite(try invitation(2))
        let sophie = try await newcomer("sophie@exemple.fr")
        #expect(try await directory.accept(try hash(2), as: sophie, being: other, at: noon).person == other)
    }

    @Test("is made once, however often the form is sent; they are not without number")
    func once() async throws {
        let first = try invitation(1)
        try await directory.invite(first)
        await #expect(throws: DirectoryError.invitedAlready) { try await directory.invite(first) }
        for byte in UInt8(2)...200 { try await directory.invite(try invitation(byte)) }
        await #expect(throws: DirectoryError.tooManyInvitations) { try await directory.invite(try invitation(201)) }
    }
}
