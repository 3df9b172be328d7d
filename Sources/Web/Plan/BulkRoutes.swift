import Hummingbird
import Journal
import Planning

/// Many actions changed by one form.
extension PlanRoutes {
    @Sendable func changeMany(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let form = BulkForm(deployment: access.deployment, form: submission.form)
        let texts = BulkTexts(language: context.language)
        let plan = "/deployments/\(access.deployment.id)/plan"
        return try await submission.perform(
            backTo: plan,
            sequel: { outcome in
                let count = Set(outcome.events.compactMap { form.deletes ? $0.event.removedAction : $0.event.action }).count
                return form.deletes
                    ? .init(page: "\(plan)?deleted=\(count)", notice: texts.deleted(count))
                    : .init(page: "\(plan)?changed=\(count)", notice: texts.changed(count))
            },
            refused: { problem in
                let fresh = try await access.refreshed()
                return .html(listPage(fresh, problem: problem, picked: Set(form.chosen)))
            },
            command: { try form.command(by: access.actor, at: services.now()) })
    }
}

extension Event {
    fileprivate var removedAction: ActionID? {
        if case .plan(.actionRemoved(let action)) = self { action.id } else { nil }
    }
}
