import HTTPTypes
import Hummingbird

/// Refuses forms that another site makes a browser send.
///
/// Browsers say where a request comes from: `Sec-Fetch-Site`, and `Origin` in those that lack it. A request that changes
/// something must come from our own pages. Requests without either header do not come from a browser; they carry no
/// session cookie worth protecting, since cookies are `SameSite=Lax`. See docs/decisions/0003-cross-origin.md.
struct CrossOriginProtection: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        switch request.method {
        case .get, .head, .options: return try await next(request, context)
        default: break
        }
        guard Self.isOwn(request) else { throw WebError.crossOrigin }
        return try await next(request, context)
    }

    static func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let separator = origin.range(of: "://") else { return false }
        return origin[separator.upperBound...] == request.head.authority ?? ""
    }
}

extension HTTPField.Name {
    // Names known at compile time: `init` fails only for characters that no field name may have.
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let jalonFragments = HTTPField.Name("Jalon-Fragments")!
    static let jalonSequence = HTTPField.Name("Jalon-Sequence")!
    static let jalonForm = HTTPField.Name("Jalon-Form")!
    static let jalonShows = HTTPField.Name("Jalon-Shows")!
    static let jalonWhole = HTTPField.Name("Jalon-Whole")!
    static let jalonNotice = HTTPField.Name("Jalon-Notice")!
    static let jalonAccount = HTTPField.Name("Jalon-Account")!
    static let jalonUnread = HTTPField.Name("Jalon-Unread")!
    static let jalonOpen = HTTPField.Name("Jalon-Open")!
    static let lastEventID = HTTPField.Name("Last-Event-ID")!
    static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}
