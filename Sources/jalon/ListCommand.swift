import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon list`: the deployments.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("Énumère les déploiements.", "Lists the deployments."))

    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    private struct Row: Encodable {
        struct Actions: Encodable {
            var total: Int
            var open: Int
            var overdue: Int
        }
        var id: DeploymentID
        var name: String
        var sequence: Int
        var openedAt: Date
        var changedAt: Date
        var actions: Actions
    }

    func run() async throws {
        let today = Moment(Date()).day(in: .current)
        let summaries = try await folder.withJournal { try await $0.allDeployments(today: today) }
        if json {
            return try Terminal.print(
                json: summaries.map {
                    Row(
                        id: $0.id, name: $0.name, sequence: $0.sequence, openedAt: $0.openedAt.date, changedAt: $0.changedAt.date,
                        actions: .init(total: $0.counts.total, open: $0.counts.open, overdue: $0.counts.overdue))
                })
        }
        guard !summaries.isEmpty else { return print(say("Aucun déploiement.", "No deployment.")) }
        let formats = Formats(language: .ofReader)
        Terminal.print(
            rows: summaries.map {
                [
                    $0.id.rawValue, String($0.counts.total), String($0.counts.overdue),
                    formats.short($0.changedAt.day(in: .current)), $0.name,
                ]
            },
            headings: say("Identifiant,Actions,En retard,Modifié,Nom", "Identifier,Actions,Overdue,Changed,Name")
                .split(separator: ",").map(String.init))
    }
}
