import ArgumentParser
import Foundation
import Journal
import Planning

/// Durable changes a second: each client waits for its answer, hence for the disk, before it goes on.
struct Appends: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Durable changes a second, on a journal of its own.")

    @Option(help: "Clients, each on its own deployment.") var clients = 1
    @Option(help: "Seconds to measure.") var seconds = 4.0
    @Option(help: "Folder for the journal, on the disk to measure.") var folder: String

    func run() async throws {
        let journal = try await Journal.open(file: folder + "/appends-\(clients)-\(UUID().uuidString).sqlite")
        for client in 1...clients { try await open(client, in: journal) }
        let begin = ContinuousClock.now
        let end = begin + .seconds(seconds)
        let waits = try await withThrowingTaskGroup(of: [Double].self) { group in
            for client in 1...clients {
                group.addTask { try await write(client, in: journal, until: end) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let elapsed = (ContinuousClock.now - begin) / .seconds(1)
        try await journal.close()
        try report([
            "clients": Double(clients), "perSecond": Double(waits.count) / elapsed,
            "milliseconds99": waits.quantile(0.99) * 1_000,
        ])
    }

    private func open(_ client: Int, in journal: Journal) async throws {
        let commands: [Command] = [
            .settings(.open(name: "Client \(client)")),
            .plan(.addAction(action: NewAction(id: Stage.action(1), title: "Action"))),
        ]
        for (number, command) in commands.enumerated() {
            _ = try await journal.execute(
                command, on: DeploymentID(UInt64(client)), by: Stage.actor, at: Moment(Date()),
                commandID: CommandID(UInt64(number)))
        }
    }

    /// Writes until the end, and tells how long each answer took.
    private func write(_ client: Int, in journal: Journal, until end: ContinuousClock.Instant) async throws -> [Double] {
        var waits: [Double] = []
        while ContinuousClock.now < end {
            let begin = ContinuousClock.now
            _ = try await journal.execute(
                Stage.edit(1, round: waits.count), on: DeploymentID(UInt64(client)), by: Stage.actor, at: Moment(Date()),
                commandID: CommandID(UInt64(waits.count + 2)))
            waits.append((ContinuousClock.now - begin) / .seconds(1))
        }
        return waits
    }
}
