import Hummingbird

/// The page of help, for anybody.
struct HelpRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/help") { request, context in
            var html = HTML(capacity: 16 * 1024)
            HelpPage(page: services.pageContext(request, context)).write(to: &html)
            return Response.html(html.buffer)
        }
    }
}
