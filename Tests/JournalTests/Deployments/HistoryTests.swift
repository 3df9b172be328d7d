import Planning
import Testing

@testable import Journal

@Suite("History")
struct HistoryTests {
    private let folder: TestFolder
    private let journal: Journal

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
    }

    @Test("comes newest first, in pages without gap or overlap")
    func pages() async throws {
        let id = try await journal.opened(actions: 24)
        var sequences: [Int] = []
        var before: Int?
        repeat {
            let page = try await journal.history(of: id, before: before, limit: 10)
            #expect(page.events.count <= 10)
            sequences += page.events.map(\.sequence)
            before = page.next
        } while before != nil
        #expect(sequences == Array((1...25).reversed()))
    }

    @Test("of one action has its events alone")
    func ofAction() async throws {
        let id = try await journal.opened(actions: 10)
        let action: ActionID = newID()
        try await journal.execute(.adding(action: "Former les agents", id: action), on: id)
        try await journal.execute(.naming("Nom"), on: id)
        try await journal.execute(.retitling(action, "Former tous les agents"), on: id)
        let page = try await journal.history(of: id, action: action)
        #expect(page.events.map(\.sequence) == [14, 12])
        #expect(page.next == nil)
        let short = try await journal.history(of: id, action: action, limit: 1)
        #expect(short.events.map(\.sequence) == [14])
        #expect(try await journal.history(of: id, action: action, before: short.next, limit: 1).events.map(\.sequence) == [12])
    }

    @Test("an event of a newer version is told with its kind, stays as it is, and keeps the deployment from being changed")
    func unknownEvent() async throws {
        let id = try await journal.opened()
        let body = #"{"moon":{"landed":{"crew":3}}}"#
        let other = try folder.log()
        let head = try await other.database.read { try EventLog.head(of: id, $0) }
        try await other.append(
            EventLog.Append(stream: id, expected: head, at: noon, actor: Identifier(1), command: newID(), bodies: [body]))
        func expectUnreadable(_ work: () async throws -> Void) async {
            do {
                try await work()
                Issue.record("it was read")
            } catch JournalError.unreadableEvent(id, sequence: 2, kind: "moon.landed", detail: _) {
            } catch {
                Issue.record(error)
            }
        }
        await expectUnreadable { try await journal.execute(.naming("Nom"), on: id) }
        await expectUnreadable { _ = try await journal.history(of: id) }
        let findings = try await journal.verify()
        guard findings.count == 1, case .unreadable(.unreadableEvent(id, 2, "moon.landed", _)) = findings[0] else {
            Issue.record("\(findings)")
            return
        }
        #expect(try await journal.rebuild().unreadable.count == 1)
        let kept = try await journal.database.read { try EventLog.entries(of: id, after: 1, limit: 10, $0).map(\.body) }
        #expect(kept == [body])
        // What came before is still there to read.
        #expect(try await journal.deployment(id, at: 1).sequence == 1)
    }
}
