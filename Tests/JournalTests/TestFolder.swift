import Foundation
import Planning

@testable import Journal

/// A folder of its own for one test, removed with it.
final class TestFolder: Sendable {
    let path: String
    var file: String { path + "/journal.sqlite" }

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/jalon-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A journal on the folder's file; several may be open at once.
    func journal(limits: Journal.CacheLimits = .init(), pageLimit: Int? = nil) async throws -> Journal {
        let database = try SQLiteDatabase(file: file, pollingInterval: .milliseconds(20), pageLimit: pageLimit)
        return try await Journal(database: database, limits: limits)
    }

    func log() throws -> EventLog {
        EventLog(database: try SQLiteDatabase(file: file, pollingInterval: .milliseconds(20)))
    }
}

/// A fresh identifier at each use.
func newID<Kind>() -> Identifier<Kind> { Identifier(UInt64.random(in: .min ... .max)) }

let noon = Moment(milliseconds: 1_770_000_000_000)
let today = noon.day(in: .gmt)

extension Actor {
    static let lead = Actor(account: Identifier(7), role: .lead)
}

extension Journal {
    @discardableResult
    func execute(
        _ command: Command, on deployment: DeploymentID, by actor: Actor = .lead, commandID: CommandID = newID(),
        at moment: Moment = noon
    ) async throws -> Outcome {
        try await execute(command, on: deployment, by: actor, at: moment, commandID: commandID)
    }

    /// An opened deployment with so many actions, numbered titles.
    func opened(_ name: String = "Guichet unique", actions: Int = 0) async throws -> DeploymentID {
        let id: DeploymentID = newID()
        try await execute(.settings(.open(name: name)), on: id)
        if actions > 0 {
            let commands = (1...actions).map { Command.adding(action: "Action \($0)") }
            try await execute(.batch(commands), on: id)
        }
        return id
    }
}

extension Command {
    static func adding(action title: String, id: ActionID = newID()) -> Command {
        .plan(.addAction(action: NewAction(id: id, title: title)))
    }

    static func naming(_ name: String, was: String? = nil) -> Command {
        .settings(.edit(to: .name(value: name), was: was.map { .name(value: $0) }))
    }

    static func retitling(_ action: ActionID, _ title: String, was: String? = nil) -> Command {
        .plan(.edit(action: action, to: .title(title), was: was.map { .title($0) }, reason: nil))
    }
}

/// The elements that come within a time.
func first<Element: Sendable>(
    _ count: Int, of stream: AsyncStream<Element>, within limit: Duration = .seconds(10)
) async -> [Element] {
    await withTaskGroup(of: [Element].self) { group in
        group.addTask {
            var elements: [Element] = []
            for await element in stream {
                elements.append(element)
                if elements.count == count { break }
            }
            return elements
        }
        group.addTask {
            try? await Task.sleep(for: limit)
            return []
        }
        let elements = await group.next() ?? []
        group.cancelAll()
        return elements
    }
}
