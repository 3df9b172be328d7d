import Hummingbird
import Journal
import Planning

/// Who came in, who tried, and who may do what: for administrators.
struct SecurityRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/security", use: page)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        guard signedIn.isAdministrator else { throw WebError.notFound }
        let query = request.uri.form
        let directory = services.journal.directory
        // What can not be read, typed into the address by hand, counts as no filter.
        let kind = SecurityEvent.Kind(rawValue: query["kind"])
        let account = AccountID(rawValue: query["account"])
        let found = try await directory.securityEvents(kind: kind, account: account, before: Int64(query["before"]), limit: 100)
        var deployments: [DeploymentID: String] = [:]
        for id in Set(found.events.compactMap(\.deployment)) {
            deployments[id] = try? await services.journal.deployment(id).settings.name
        }
        var html = HTML(capacity: 64 * 1024)
        SecurityPage(
            page: services.pageContext(request, context), events: found.events, next: found.next,
            accounts: try await directory.accounts(), deployments: deployments, kind: kind, account: account,
            isLater: query.has("before"), now: services.now()
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
