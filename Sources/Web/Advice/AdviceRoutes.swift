import Hummingbird
import Planning

/// What the method still asks of a deployment's plan.
struct AdviceRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/deployments/:deployment/advice", use: page)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        var html = HTML(capacity: 64 * 1024)
        AdvicePage(page: access.pageContext, context: access.deploymentContext).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }
}
