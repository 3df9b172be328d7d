import HTTPTypes
import Hummingbird

/// Style sheets, scripts and icons, from memory. Their address changes with their content: browsers keep them for ever.
struct AssetRoutes {
    let assets: Assets

    func add(to router: Router<WebContext>) {
        router.get("/public/:version/**") { request, context in
            let path = context.parameters.getCatchAll().joined(separator: "/")
            guard let file = assets[path] else { throw WebError.notFound }
            if request.headers[.ifNoneMatch] == file.etag {
                return Response(status: .notModified, headers: [.eTag: file.etag, .vary: "Accept-Encoding"])
            }
            // An address of another version is served too, to a page from before an upgrade, but not kept.
            let isCurrent = context.parameters.get("version") == assets.version
            var response = file.response(to: request)
            response.headers[.cacheControl] = isCurrent ? "public, max-age=31536000, immutable" : "no-cache"
            return response
        }
        router.get("/favicon.ico") { _, _ in
            guard let file = assets["icons/jalon.svg"] else { throw WebError.notFound }
            return Response(
                status: .ok, headers: [.contentType: file.contentType, .cacheControl: "public, max-age=86400"],
                body: ResponseBody(byteBuffer: file.body))
        }
        router.get("/health") { _, _ in Response(status: .noContent) }
    }
}

extension Assets.File {
    /// The file, compressed for who takes it so. The tag is weak: it names the content, not its encoding.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.contentType: contentType, .eTag: etag, .vary: "Accept-Encoding"]
        guard let compressed, request.acceptsGzip else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: compressed))
    }
}

extension Request {
    /// Whether who asks names gzip among what it reads, and not to refuse it (RFC 9110, section 12.5.3).
    var acceptsGzip: Bool {
        (headers[.acceptEncoding] ?? "").split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            return parts.first == "gzip" && !parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
    }
}
