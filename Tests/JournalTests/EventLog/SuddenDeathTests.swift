import Foundation
import Planning
import Testing

@testable import Journal

@Suite("Sudden death", .serialized)
struct SuddenDeathTests {
    /// Where a dying writer finds its file, and leaves one line for each change it was told is kept.
    private static let fileVariable = "JALON_TEST_JOURNAL"
    private static let ledgerVariable = "JALON_TEST_LEDGER"
    private static let deployment: DeploymentID = Identifier(42)

    @Test("a process killed at any moment leaves every change it had acknowledged, and a whole journal")
    func killed() async throws {
        let folder = try TestFolder()
        let ledger = folder.path + "/ledger"
        try Data().write(to: URL(filePath: ledger))
        var journal = try await folder.journal()
        try await journal.execute(.settings(.open(name: "Guichet")), on: Self.deployment)
        try await journal.close()
        setenv(Self.fileVariable, folder.file, 1)
        setenv(Self.ledgerVariable, ledger, 1)

        var kept = 0
        for _ in 1...12 {
            await #expect(processExitsWith: .signal(SIGKILL)) { try await SuddenDeathTests.writeUntilKilled() }
            let lines = try String(contentsOfFile: ledger, encoding: .utf8).split(separator: "\n")
            journal = try await folder.journal()
            let deployment = try await journal.deployment(Self.deployment)
            for line in lines {
                let id = try #require(ActionID(rawValue: String(line)))
                #expect(deployment.plan[id] != nil, "\(line) was acknowledged")
            }
            #expect(try await journal.verify() == [])
            #expect(lines.count > kept)
            kept = lines.count
            try await journal.close()
        }
    }

    /// Sixteen clients add actions, each noting what was acknowledged, until the process is killed at a random moment.
    private static func writeUntilKilled() async throws {
        let environment = ProcessInfo.processInfo.environment
        let file = try #require(environment[fileVariable])
        let ledger = try #require(environment[ledgerVariable])
        let journal = try await Journal.open(file: file)
        let descriptor = Glibc.open(ledger, O_WRONLY | O_APPEND)
        let before = lseek(descriptor, 0, SEEK_END)
        let delay = useconds_t.random(in: 20_000...250_000)
        Thread.detachNewThread {
            // At least one change is acknowledged, then death comes at any point of the next ones.
            while lseek(descriptor, 0, SEEK_END) == before { usleep(1_000) }
            usleep(delay)
            kill(getpid(), SIGKILL)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...16 {
                group.addTask {
                    while true {
                        let id: ActionID = newID()
                        try await journal.execute(.adding(action: "Former", id: id), on: deployment)
                        // One write call: whole or not at all, also when the process dies next.
                        let line = Array("\(id)\n".utf8)
                        _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
