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
                return Response(status: .notModified, headers: [.eTag: file.etag])
            }
            // An address of another version is served too, to a page from before an upgrade, but not kept.
            let isCurrent = context.parameters.get("version") == assets.version
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.contentType, .eTag: file.etag,
                    .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
                ],
                body: ResponseBody(byteBuffer: file.body))
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
