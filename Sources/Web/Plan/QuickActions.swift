import Foundation
import HummingbirdCore
import Journal
import Planning

/// Actions told in one line: what a line is understood to say, and the command it comes to.
struct QuickActions {
    let access: DeploymentAccess
    let form: Form

    private var deployment: Deployment { access.deployment }
    private var today: Day { access.deploymentContext.today }

    /// The line of the form; what is chosen beside it wins.
    func line() throws -> QuickLine {
        QuickLine(
            form["title"], people: deployment.people.all, tags: deployment.plan.tags, today: today,
            chosenResponsible: try FormValue.identifier(form["responsible"]), chosenDueDay: try FormValue.day(form["due"]))
    }

    /// The new action, with everything that the line says, as one change.
    func command(id: ActionID) throws -> Command {
        let line = try line()
        let new = NewAction(
            id: id, title: line.title, workstream: try FormValue.identifier(form["workstream"]), responsible: line.responsible,
            dueDay: line.dueDay)
        var commands = [Command.plan(.addAction(action: new))]
        func edit(_ value: ActionValue) { commands.append(.plan(.edit(action: id, to: value, was: nil, reason: nil))) }
        if !line.tags.isEmpty { edit(.tags(line.tags)) }
        if let days = line.effort { edit(.effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))) }
        return commands.count == 1 ? commands[0] : .batch(commands)
    }

    /// What to say once it is there.
    func sequel(_ outcome: Outcome) -> Submission.Sequel {
        let plan = "/deployments/\(deployment.id)/plan"
        guard let action = outcome.addedAction else { return .init(page: plan) }
        return .init(
            page: "\(plan)?added=\(action.number)",
            notice: QuickLineTexts(language: access.context.language).added(action, in: outcome.deployment, today: today))
    }
}

extension DeploymentAccess {
    /// What the plan's page says once, after a form without script: the address names what was done.
    var planNotice: String? {
        let query = request.uri.form
        if let added = Int(query["added"]), let action = deployment.plan.action(number: added) {
            return QuickLineTexts(language: context.language).added(action, in: deployment, today: deploymentContext.today)
        }
        let texts = BulkTexts(language: context.language)
        if let pasted = Int(query["pasted"]), pasted > 0 { return PasteTexts(language: context.language).added(pasted) }
        if let changed = Int(query["changed"]), changed >= 0 { return texts.changed(changed) }
        if let deleted = Int(query["deleted"]), deleted > 0 { return texts.deleted(deleted) }
        return nil
    }
}

extension Plan {
    /// Every tag in use, in alphabetical order.
    var tags: [String] {
        var tags: Set<String> = []
        for action in actions { tags.formUnion(action.tags) }
        return tags.sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    }
}

extension Outcome {
    /// The action that the change brought, as it has become.
    var addedAction: Action? {
        for recorded in events {
            if case .plan(.actionAdded(let action)) = recorded.event { return deployment.plan[action.id] }
        }
        return nil
    }
}
