import Hummingbird
import Planning

/// The page that says when the plan ends, and why then.
struct ForecastRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.group("/deployments/:deployment").get("forecast", use: page)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        var html = HTML(capacity: 64 * 1024)
        ForecastPage(page: access.pageContext, context: access.deploymentContext).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }
}
