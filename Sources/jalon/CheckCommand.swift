import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon check`: what the method still asks of a deployment's plan, the best next step first.
///
/// Advice is not a failure: the exit status is 0 whatever there is to say.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("Dit ce que la méthode demande encore à un plan.", "Says what the method still asks of a plan."))

    @OptionGroup var argument: DeploymentArgument
    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    @Flag(
        help: ArgumentHelp(
            say(
                "Dit aussi ce que la méthode demande sur les parties prenantes, réservé à l’équipe.",
                "Also says what the method asks about stakeholders, which is the team's alone.")))
    var stakeholders = false

    /// What `--json` writes; docs/operations.md describes it.
    private struct Report: Encodable {
        struct Step: Encodable {
            var kind: Advice.Kind
            var title: String
            var reason: String
            var items: [Item]
        }
        struct Item: Encodable {
            var action: ActionID?
            var number: Int?
            var title: String?
            var responsible: String?
            var dueDay: Day?
            var sentence: String
        }
        var deployment: DeploymentID
        var name: String
        var today: Day
        var count: Int
        var steps: [Step]
    }

    func run() async throws {
        var deployment = try await folder.withJournal { try await $0.deployment(named: argument.deployment) }
        if !stakeholders { deployment = deployment.seen(by: .everybody) }
        let today = deployment.settings.day(at: Moment(Date()))
        let steps = deployment.advice(today: today)
        if json { return try Terminal.print(json: report(steps, on: deployment, today: today)) }
        print(steps, of: deployment)
    }

    private func report(_ steps: [NextStep], on deployment: Deployment, today: Day) -> Report {
        let texts = AdviceTexts(language: .ofReader)
        return Report(
            deployment: deployment.id, name: deployment.settings.name, today: today, count: steps.reduce(0) { $0 + $1.items.count },
            steps: steps.map { step in
                Report.Step(
                    kind: step.kind, title: texts.step(step.kind), reason: texts.reason(step.kind),
                    items: step.items.map { item in
                        Report.Item(
                            action: item.action?.id, number: item.action?.number, title: item.action?.title,
                            responsible: item.action?.responsible.flatMap { deployment.people[$0]?.name }, dueDay: item.action?.dueDay,
                            sentence: texts.sentence(item.advice, in: deployment))
                    })
            })
    }

    private func print(_ steps: [NextStep], of deployment: Deployment) {
        let texts = AdviceTexts(language: .ofReader)
        let formats = Formats(language: .ofReader)
        Swift.print("\(texts.title) · \(deployment.settings.name)")
        guard !steps.isEmpty else { return Swift.print(texts.allAnswered) }
        let items = steps.flatMap(\.items)
        Swift.print(texts.count(items.count, actions: Set(items.compactMap { $0.action?.id }).count))
        for step in steps {
            Swift.print("\n\(texts.step(step.kind))\n  \(texts.reason(step.kind))")
            for item in step.items {
                let sentence = texts.sentence(item.advice, in: deployment)
                guard let action = item.action else {
                    // What has no figures of its own is said by the reason.
                    if sentence != texts.reason(step.kind) { Swift.print("  \(sentence)") }
                    continue
                }
                let who = action.responsible.flatMap { deployment.people[$0]?.name }
                let facts = [who, action.dueDay.map(formats.short)].compactMap(\.self).joined(separator: ", ")
                Swift.print("  \(action.number). \(action.title)" + (facts.isEmpty ? "" : " (\(facts))"))
                Swift.print("     \(sentence)")
            }
        }
    }
}
