import Hummingbird

/// Counts, for each page, what is new to its reader: the header says it.
struct NoticeCounter: RouterMiddleware {
    typealias Context = WebContext
    let services: Services

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let signedIn = context.signedIn, request.isForPage {
            context.unread = try await services.notices.count(for: signedIn.account)
        }
        return try await next(request, context)
    }
}

extension Request {
    /// Whether the answer has a header: neither a file, nor a stream, nor a part of a page.
    fileprivate var isForPage: Bool {
        if headers[.jalonFragments].map({ $0 != "page" }) ?? false { return false }
        let path = uri.path
        return !path.hasPrefix("/public/") && !path.hasPrefix("/api/") && !path.hasSuffix("/live") && path != "/favicon.ico"
            && path != "/health"
    }
}
