import Hummingbird
import Planning

/// The page that reads the reviews of several weeks together.
struct WeeksRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.group("/deployments/:deployment").get("reviews/weeks", use: page)
    }

    /// A span that is none of ours counts as not said.
    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        var html = HTML(capacity: 64 * 1024)
        WeeksPage(
            page: access.pageContext, context: access.deploymentContext,
            span: WeeksSpan(rawValue: request.uri.form["span"]) ?? .usual
        ).write(to: &html)
        return .html(html.buffer)
    }
}
