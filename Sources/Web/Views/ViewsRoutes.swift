import Hummingbird
import Journal
import Planning

/// The ways of looking at the plan that people keep: their list, and the forms that add, change and remove them.
struct ViewsRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("views", use: page)
        deployment.post("views", use: addView)
        deployment.post("views/:view", use: edit)
        deployment.post("views/:view/remove", use: remove)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        try page(try await DeploymentAccess(request, context, services), problem: nil)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML(capacity: 32 * 1024)
        ViewsPage(page: access.pageContext, context: access.deploymentContext, problem: problem).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }

    @Sendable func addView(_ request: Request, context: WebContext) async throws -> Response {
        try await change(request, context) { access, form in
            let query = PlanQuery(address: form["query"])
            let view = SavedView(
                id: services.newID(), name: form["name"], query: String(query.string.dropFirst()), owner: access.signedIn.account,
                isShared: form.has("shared"))
            return .add(view: view)
        }
    }

    @Sendable func edit(_ request: Request, context: WebContext) async throws -> Response {
        let id = context.parameters.get("view").flatMap(SavedViewID.init(rawValue:))
        return try await change(request, context) { access, form in
            guard let id, let current = access.deployment.views[id], current.isSeen(by: access.signedIn.account) else {
                throw Refusal.removedMeanwhile(.view)
            }
            let was = form.has("was") ? try SavedView.read(form["was"]) : nil
            var view = was ?? current
            view.name = form["name"]
            view.isShared = form.has("shared")
            return .edit(view: view, was: was)
        }
    }

    @Sendable func remove(_ request: Request, context: WebContext) async throws -> Response {
        let id = context.parameters.get("view").flatMap(SavedViewID.init(rawValue:))
        return try await change(request, context) { _, _ in
            guard let id else { throw Refusal.unknown(.view) }
            return .remove(id: id)
        }
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (DeploymentAccess, Form) throws -> ViewsCommand
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let base = "/deployments/\(access.deployment.id)"
        let back = submission.form.has("query") ? "\(base)/plan\(PlanQuery(address: submission.form["query"]).string)" : "\(base)/views"
        return try await submission.perform(
            backTo: back,
            refused: { problem in
                let fresh = access.with(try await services.journal.deployment(access.deployment.id))
                return try page(fresh, problem: problem)
            },
            command: { .views(try command(access, submission.form)) })
    }
}
