import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Opening a journal")
struct OpeningTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func expectOpening(_ file: String, throws isExpected: (JournalError) -> Bool) async {
        do {
            _ = try await Journal.open(file: file)
            Issue.record("it opened")
        } catch {
            #expect(isExpected(error), "\(error)")
        }
    }

    private func raw(_ sql: String...) throws {
        let queue = try DatabaseQueue(path: folder.file)
        try queue.writeWithoutTransaction { database in for sql in sql { try database.execute(sql: sql) } }
        try queue.close()
    }

    @Test("a file of a newer version is refused, with both versions")
    func newerFile() async throws {
        try await folder.journal().close()
        try raw("PRAGMA user_version = 99")
        await expectOpening(folder.file) { $0 == .newerSchema(found: 99, supported: Schema.version) }
    }

    @Test("another program's database is left alone")
    func otherProgram() async throws {
        try raw("CREATE TABLE recipe (title TEXT)")
        await expectOpening(folder.file) { $0 == .notAJournal(file: folder.file) }
        try raw("INSERT INTO recipe VALUES ('soupe')")
    }

    @Test("a file that is no database is told")
    func notADatabase() async throws {
        try Data(repeating: 0x41, count: 20_000).write(to: URL(filePath: folder.file))
        await expectOpening(folder.file) { $0 == .notAJournal(file: folder.file) }
    }

    @Test("a truncated file is told as damage")
    func truncated() async throws {
        let journal = try await folder.journal()
        _ = try await journal.opened(actions: 200)
        try await journal.close()
        let whole = try Data(contentsOf: URL(filePath: folder.file))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: folder.file))
        await expectOpening(folder.file) { if case .corrupt = $0 { true } else { false } }
    }

    @Test("bytes overwritten inside the file are told as damage, when opening or when verifying")
    func overwritten() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened(actions: 400)
        try await journal.close()
        var bytes = try Data(contentsOf: URL(filePath: folder.file))
        for page in stride(from: 4096 * 6, to: bytes.count - 4096, by: 4096 * 2) {
            bytes.replaceSubrange(page..<(page + 200), with: Data(repeating: 0x5A, count: 200))
        }
        try bytes.write(to: URL(filePath: folder.file))
        await #expect(throws: JournalError.self) {
            let damaged = try await folder.journal()
            let findings = try await damaged.verify()
            guard findings.isEmpty else { throw JournalError.corrupt(detail: "\(findings.count) findings") }
            _ = try await damaged.deployment(id).sequence
        }
    }

    @Test("a folder that does not exist is told")
    func missingFolder() async throws {
        let file = folder.path + "/nowhere/journal.sqlite"
        await expectOpening(file) { if case .cannotOpen(file, _) = $0 { true } else { false } }
    }

    @Test("a folder that can not be written to is told")
    func readOnlyFolder() async throws {
        // The superuser may write into a folder whatever its mode, but not make files in /proc.
        let file =
            if geteuid() == 0 {
                "/proc/journal.sqlite"
            } else {
                folder.file
            }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        await expectOpening(file) { if case .cannotOpen(file, _) = $0 { true } else { $0 == .readOnly } }
    }

    @Test("a closed journal answers that it is closed")
    func closed() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened()
        try await journal.close()
        await #expect(throws: JournalError.closed) { try await journal.execute(.naming("Autre"), on: id) }
        await #expect(throws: JournalError.closed) { try await journal.allDeployments(today: today) }
    }
}
