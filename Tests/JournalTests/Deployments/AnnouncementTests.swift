import Planning
import Testing

@testable import Journal

@Suite("Announcements")
struct AnnouncementTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("every change is announced once, when it can be read")
    func ownChanges() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened()
        let announcements = journal.announcements()
        for name in ["Un", "Deux", "Trois"] { try await journal.execute(.naming(name), on: id) }
        // Time for the watcher to come by: it must not tell our own changes again.
        try await Task.sleep(for: .milliseconds(100))
        try await journal.close()
        #expect(await first(10, of: announcements).map(\.sequence) == [2, 3, 4])
    }

    @Test("what another process changes is announced, and can be read then")
    func changesOfOthers() async throws {
        let mine = try await folder.journal()
        let theirs = try await folder.journal()
        let id = try await mine.opened()
        _ = try await theirs.deployment(id)
        let announcements = theirs.announcements(of: id)
        try await mine.execute(.naming("Changé ailleurs"), on: id)
        for await announcement in announcements where announcement.sequence >= 2 {
            #expect(try await theirs.deployment(id).settings.name == "Changé ailleurs")
            break
        }
        // A deployment that is new to the other process.
        let all = theirs.announcements()
        let second = try await mine.opened("Second")
        #expect(await first(1, of: all) == [Announcement(deployment: second, sequence: 1, isDeleted: false)])
        #expect(try await theirs.deployment(second).settings.name == "Second")
    }

    @Test("that another process deleted a deployment is announced")
    func deletionByOthers() async throws {
        let mine = try await folder.journal()
        let theirs = try await folder.journal()
        let id = try await mine.opened()
        _ = try await theirs.deployment(id)
        let announcements = theirs.announcements(of: id)
        try await mine.delete(id, at: noon)
        for await announcement in announcements where announcement.isDeleted { break }
        await #expect(throws: JournalError.noSuchDeployment(id)) { try await theirs.deployment(id) }
    }

    @Test("a listener that does not keep up has the latest")
    func slowListener() async throws {
        let journal = try await folder.journal()
        let id = try await journal.opened()
        let announcements = journal.announcements(of: id)
        for number in 1...50 { try await journal.execute(.naming("Nom \(number)"), on: id) }
        #expect(await first(1, of: announcements).map(\.sequence) == [51])
    }
}
