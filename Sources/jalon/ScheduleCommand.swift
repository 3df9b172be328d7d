import ArgumentParser
import Foundation
import Scheduling
import Web

/// `jalon schedule`: the best schedule found for a project of PSPLIB, for comparison with what is published about it.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: say(
            "Ordonnance un projet de la bibliothèque PSPLIB (fichier .sm).", "Schedules a project of the PSPLIB library (.sm file)."))

    @Argument(help: ArgumentHelp(say("Le fichier .sm.", "The .sm file."))) var file: String
    @Option(
        help: ArgumentHelp(say("Secondes de recherche (1 sans cette option ni --steps).", "Seconds to search (1 without this or --steps)."))
    )
    var seconds: Double?
    @Option(
        help: ArgumentHelp(
            say(
                "Nombre de calendriers à construire\u{00A0}: le résultat ne dépend alors que de lui et de --seed.",
                "Schedules to generate: the result then depends on it and on --seed alone.")))
    var steps: Int?
    @Option(help: ArgumentHelp(say("Fils d’exécution.", "Threads."))) var threads = 2
    @Option(help: ArgumentHelp(say("Graine du hasard.", "Seed of what is random."))) var seed: UInt64 = 1
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    /// The most that a file may have: far more than any of PSPLIB.
    private static let largestFile = 16 << 20

    /// What `--json` writes; docs/operations.md describes it.
    private struct Report: Encodable {
        var makespan: Int
        var lowerBound: Int
        var seconds: Double
        var starts: [Int]

        enum CodingKeys: String, CodingKey {
            case makespan, seconds, starts
            case lowerBound = "lower_bound"
        }
    }

    func validate() throws {
        if let seconds, !(0...86_400 ~= seconds) {
            throw ValidationError(say("--seconds va de 0 à 86400.", "--seconds goes from 0 to 86400."))
        }
        if let steps, steps < 0 { throw ValidationError(say("--steps ne peut pas être négatif.", "--steps can not be negative.")) }
        guard 1...64 ~= threads else { throw ValidationError(say("--threads va de 1 à 64.", "--threads goes from 1 to 64.")) }
    }

    func run() throws {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw CommandFailure.fileNotRead(file) }
        let bytes: Data
        do {
            // At the end of the file, as in an empty one, there is nothing instead of no bytes.
            bytes = try handle.read(upToCount: Self.largestFile) ?? Data()
        } catch {
            throw CommandFailure.fileNotRead(file)
        }
        let begin = ContinuousClock.now
        let solution = try PSPLIB.read(bytes).schedule(within: Budget(seconds: seconds, steps: steps), seed: seed, threads: threads)
        guard solution.violations.isEmpty else { throw CommandFailure.scheduleNotVerified }
        let elapsed = (ContinuousClock.now - begin) / .seconds(1)
        if json {
            return try Terminal.print(
                json: Report(
                    makespan: solution.schedule.end, lowerBound: solution.lowerBound, seconds: elapsed, starts: solution.schedule.starts))
        }
        show(solution, elapsed)
    }

    private func show(_ solution: Solution, _ elapsed: Double) {
        let end = solution.schedule.end
        let gap = Double(end - solution.lowerBound) / Double(max(1, solution.lowerBound)) * 100
        let rows = [
            (say("durée", "makespan"), String(end)), (say("borne inférieure", "lower bound"), String(solution.lowerBound)),
            (say("écart", "gap"), number(gap, say("\u{00A0}%", "%"))), (say("secondes", "seconds"), number(elapsed, "")),
        ]
        let width = rows.map(\.0.count).max() ?? 0
        for (label, value) in rows { print(label.padding(toLength: width + 2, withPad: " ", startingAt: 0) + value) }
    }

    private func number(_ value: Double, _ unit: String) -> String {
        let text = String(format: "%.2f", value)
        return (Language.ofReader == .french ? text.replacing(".", with: ",") : text) + unit
    }
}
