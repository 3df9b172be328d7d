import HTTPTypes
import Hummingbird
import Journal
import Planning

/// What changed in a plan since a review or a day.
struct ChangesRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.group("/deployments/:deployment").get("changes", use: page)
    }

    /// Without `since`, since the last review or, before there is one, since the opening.
    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let asked = request.uri.form["since"]
        var page = ChangesPage(page: access.pageContext, context: access.deploymentContext, asked: asked)
        var status = HTTPResponse.Status.ok
        do {
            let point = asked.isEmpty ? page.usualPoint : try PastPoint(text: asked)
            page.past = try await services.journal.past(point, of: access.deployment, today: access.deploymentContext.today)
        } catch let problem as PastProblem {
            page.problem = problem
            status = .unprocessableContent
        }
        var html = HTML(capacity: 32 * 1024)
        page.write(to: &html)
        var response = Response.html(html.buffer)
        response.status = status
        return response
    }
}
