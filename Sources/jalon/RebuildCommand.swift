import ArgumentParser
import Journal
import Web

/// `jalon rebuild`: the read index and the snapshots again, from the events alone.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: say(
            "Refait l’index et les instantanés à partir des événements.", "Makes the index and the snapshots again from the events."))

    @OptionGroup var folder: DataFolder

    func run() async throws {
        let report = try await folder.withJournal { journal in
            try await journal.rebuild { report in
                guard report.deployments % 100 == 0 else { return }
                Terminal.complain(say("\(report.deployments) déploiements…", "\(report.deployments) deployments…"))
            }
        }
        print(
            say(
                "Déploiements refaits\u{00A0}: \(report.deployments). Événements lus\u{00A0}: \(report.events).",
                "Deployments rebuilt: \(report.deployments). Events read: \(report.events)."))
        for error in report.unreadable { Terminal.complain(JournalTexts(language: .ofReader).sentence(for: error)) }
        guard report.unreadable.isEmpty else { throw ExitCode(1) }
    }
}
