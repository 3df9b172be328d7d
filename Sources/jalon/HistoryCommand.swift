import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon history`: what happened to a deployment, oldest first: the latest stands next to the prompt.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: say("Raconte ce qui est arrivé à un déploiement.", "Tells what happened to a deployment."))

    @OptionGroup var argument: DeploymentArgument
    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON, un objet par événement.", "Writes JSON, one object an event."))) var json = false

    private struct Row: Encodable {
        var sequence: Int
        var at: Date
        var actor: AccountID
        var author: String
        var command: CommandID
        var sentence: String
        var event: Event
    }

    func run() async throws {
        let (deployment, events, names) = try await folder.withJournal { journal in
            let deployment = try await journal.deployment(named: argument.deployment)
            let accounts = try await journal.directory.accounts()
            return (
                deployment, try await Self.events(of: deployment.id, in: journal),
                Dictionary(accounts.map { ($0.id, $0.name) }) { first, _ in first }
            )
        }
        let sentences = HistorySentences(language: .ofReader, deployment: deployment, accountNames: names, events: events)
        if json {
            return try Terminal.print(
                json: events.map {
                    Row(
                        sequence: $0.sequence, at: $0.at.date, actor: $0.actor, author: sentences.author($0.actor), command: $0.command,
                        sentence: sentences.sentence(for: $0), event: $0.event)
                })
        }
        let formats = Formats(language: .ofReader)
        for entry in sentences.entries(of: events) {
            let zone = TimeZone(identifier: deployment.settings.timeZone) ?? .gmt
            print("\(formats.short(entry.at.day(in: zone))) \(formats.time(entry.at, in: zone))  \(entry.author) \(entry.sentence)")
            for detail in entry.details { print("    – \(detail)") }
        }
    }

    private static func events(of id: DeploymentID, in journal: Journal) async throws -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        var before: Int?
        repeat {
            let page = try await journal.history(of: id, before: before, limit: 1_000)
            events += page.events
            before = page.next
        } while before != nil
        // What people keep for themselves, and what is the team's alone, is not the operator's to read either.
        return events.filter { $0.event.isSeen(by: .everybody) }.reversed()
    }
}
