import Hummingbird
import Planning

/// What happened to a deployment, newest first, and the deployment as it was.
struct HistoryRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/deployments/:deployment/history", use: page)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let query = request.uri.form
        let before = Int(query["before"])
        let action = Int(query["action"]).flatMap { access.deployment.plan.action(number: $0) }
        guard action != nil || query["action"].isEmpty else { throw WebError.notFound }
        let history = try await services.journal.history(
            of: access.deployment.id, action: action?.id, before: before, limit: 200)
        var html = HTML(capacity: 64 * 1024)
        HistoryPage(
            page: access.pageContext, context: access.deploymentContext, events: history.events,
            olderThan: history.next, text: query["text"],
            account: AccountID(rawValue: query["person"]), action: action
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }
}
