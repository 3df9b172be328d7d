import ArgumentParser
import Planning

/// The cost of one edit in memory, while somebody else holds the plan as it was, as pages do.
struct Edits: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Cost of an edit on a plan, in microseconds.")

    @Option(help: "Actions in the plan.") var actions = 100
    @Option(help: "Edits in each of five rounds.") var edits = 5_000

    func run() throws {
        var stage = try Stage(id: DeploymentID(1), actionCount: actions)
        var rounds: [Double] = []
        for round in 1...5 {
            let begin = ContinuousClock.now
            for edit in 0..<edits {
                let page = stage.deployment
                try stage.carryOut(Stage.edit(edit * 7_919 % actions + 1, round: round * edits + edit))
                withExtendedLifetime(page) {}
            }
            rounds.append((ContinuousClock.now - begin) / .microseconds(1) / Double(edits))
        }
        try report(["actions": Double(actions), "microseconds": rounds.quantile(0.5)])
    }
}
