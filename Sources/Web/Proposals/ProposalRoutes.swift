import Forecasting
import Hummingbird
import Journal
import Planning

/// Dates proposed for a plan, and those of them that are taken.
struct ProposalRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("proposal", use: page)
        deployment.post("proposal", use: apply)
    }

    private func access(_ request: Request, _ context: WebContext) async throws -> DeploymentAccess {
        let access = try await DeploymentAccess(request, context, services)
        guard access.deploymentContext.role.arrangesPlan else { throw WebError.forbidden }
        return access
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        return page(access, await proposal(access))
    }

    private func proposal(_ access: DeploymentAccess) async -> ProposedDates {
        let context = access.deploymentContext
        return await services.proposals.proposal(for: context.deployment, today: context.today)
    }

    private func page(
        _ access: DeploymentAccess, _ proposal: ProposedDates, problem: FieldForm.Problem? = nil, picked: Set<ActionID>? = nil
    ) -> Response {
        var html = HTML(capacity: 32 * 1024)
        ProposalPage(
            page: access.pageContext, context: access.deploymentContext, proposal: proposal, problem: problem, picked: picked,
            command: services.newID()
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }

    /// Writes the dates that are ticked, where they are still those that the plan as it is now would be proposed.
    @Sendable func apply(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        let submission = try await Submission(access)
        let form = ProposalForm(
            proposal: try? await proposal(access).get(), form: submission.form, language: context.language, deployment: access.deployment)
        let plan = "/deployments/\(access.deployment.id)/plan"
        return try await submission.perform(
            backTo: plan,
            sequel: { outcome in
                let count = Set(outcome.events.compactMap(\.event.action)).count
                // Inside a scenario nothing of the plan has changed.
                return .init(
                    page: count > 0 ? "\(plan)?changed=\(count)" : plan, notice: BulkTexts(language: context.language).changed(count))
            },
            refused: { problem in
                let fresh = try await access.refreshed()
                return page(fresh, await proposal(fresh), problem: problem, picked: form.picked)
            },
            command: { try form.command() })
    }
}
