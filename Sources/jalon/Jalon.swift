import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// The command line. Exit status: 0 done, 1 refused or failed, 2 wrong use.
@main
struct Jalon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jalon",
        abstract: say(
            "Jalon mène une solution du prototype au service en usage.", "Jalon takes a solution from prototype to service in use."),
        subcommands: [
            ServeCommand.self, ImportCommand.self, ExportCommand.self,
            ListCommand.self, CheckCommand.self, HistoryCommand.self, RebuildCommand.self, BackupCommand.self, UserCommand.self,
            ScheduleCommand.self, ForecastCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(report(error))
        }
    }

    /// Says what went wrong, and answers with the exit status.
    private static func report(_ error: any Error) -> Int32 {
        if let sentence = CommandFailure.sentence(for: error) {
            Terminal.complain(sentence)
            return 1
        }
        let code = exitCode(for: error)
        let message = HelpTranslation.translated(fullMessage(for: error), to: .ofReader)
        if code.isSuccess { print(message) } else { Terminal.complain(message) }
        return code == .validationFailure ? 2 : code.rawValue
    }
}
