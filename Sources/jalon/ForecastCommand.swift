import ArgumentParser
import Forecasting
import Foundation
import Journal
import Planning
import Web

/// `jalon forecast`: when a plan ends, what makes it end then, and what is not known.
///
/// Having no forecast is an answer too: the exit status is 0 and the sentence says what is missing.
struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: say("Dit quand un plan finira, et ce qui le dit.", "Says when a plan will end, and what says so."))

    @OptionGroup var argument: DeploymentArgument
    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    func run() async throws {
        let deployment = try await folder.withJournal { try await $0.deployment(named: argument.deployment) }
        let today = deployment.settings.day(at: Moment(Date()))
        let outcome = Result { () throws(NoForecast) in try PlanForecast(of: deployment, today: today, threads: 2) }
        if json { return try Terminal.print(json: ForecastDocument(outcome, of: deployment, today: today, language: .ofReader)) }
        let texts = ForecastTexts(language: .ofReader)
        Swift.print("\(texts.title) · \(deployment.settings.name)")
        switch outcome {
        case .success(let forecast): print(forecast, of: deployment)
        case .failure(let none):
            Swift.print(texts.reason(none, in: deployment))
            if case .tooLittleKnown(let basis) = none { printLeftOut(basis, of: deployment) }
        }
    }

    private func print(_ forecast: PlanForecast, of deployment: Deployment) {
        let texts = ForecastTexts(language: .ofReader)
        let formats = Formats(language: .ofReader)
        Swift.print(texts.sentence(forecast))
        if let without = texts.without(forecast.basis) { Swift.print(without) }
        Swift.print("\n\(texts.chainTitle)")
        for step in forecast.chain {
            guard let action = deployment.plan[step.action] else { continue }
            Swift.print("  \(action.number). \(action.title) (\(formats.short(step.first)) – \(formats.short(step.last)))")
            Swift.print("     \(texts.reason(step.reason, in: deployment))")
        }
        Swift.print("\n\(texts.basisTitle)")
        for line in texts.basis(forecast.basis) { Swift.print("  \(line)") }
        Swift.print("  \(RecordTexts(language: .ofReader).sentence(forecast.basis.record))")
        printLeftOut(forecast.basis, of: deployment)
    }

    private func printLeftOut(_ basis: ForecastBasis, of deployment: Deployment) {
        let texts = ForecastTexts(language: .ofReader)
        for awaited in basis.awaited where awaited.expectedDay != nil { print(awaited, of: deployment) }
        guard !basis.leftOut.isEmpty || !basis.unexpected.isEmpty else { return }
        Swift.print("\n\(texts.unknownTitle)")
        for left in basis.leftOut {
            guard let action = deployment.plan[left.action] else { continue }
            Swift.print("  \(action.number). \(action.title)\(texts.colon)\(texts.reason(left.reason, in: deployment))")
        }
        for awaited in basis.unexpected { print(awaited, of: deployment) }
    }

    private func print(_ awaited: AwaitedNeed, of deployment: Deployment) {
        guard let need = deployment.needs[awaited.need] else { return }
        let texts = ForecastTexts(language: .ofReader)
        Swift.print("  \(need.title)\(texts.colon)\(texts.arrival(awaited, in: deployment))")
    }
}
