import ArgumentParser
import Foundation

/// The parts of `bin/bench` that need the program's own types. Each prints one line of JSON.
@main
struct JalonBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jalon-bench", abstract: "Measures for bin/bench.",
        subcommands: [Appends.self, Edits.self, FixedPage.self, Forecasts.self, Plans.self])
}

/// Prints a result as one line of JSON.
func report(_ values: [String: Double]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(values), as: UTF8.self))
}

extension Array where Element: BinaryFloatingPoint {
    /// The value below which a share of the others lies; 0 when there is none.
    func quantile(_ share: Double) -> Element {
        guard !isEmpty else { return 0 }
        return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
    }
}
