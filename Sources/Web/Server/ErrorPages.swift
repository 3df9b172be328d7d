import HTTPTypes
import Hummingbird
import Journal
import Logging
import Planning

/// Turns whatever goes wrong into a page with a sentence: what happened, what was kept, what to do.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext
    let services: Services

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as WebError {
            return page(error, request, context)
        } catch let error as any HTTPResponseError {
            return page(error.status == .notFound ? .notFound : .malformed, request, context)
        } catch JournalError.noSuchDeployment {
            return page(.notFound, request, context)
        } catch let error as JournalError {
            context.logger.error("journal: \(error)")
            return page(.storage(error), request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("unexpected: \(error)")
            return page(.unexpected, request, context)
        }
    }

    private func page(_ error: WebError, _ request: Request, _ context: WebContext) -> Response {
        if error == .signInNeeded, request.method == .get, request.headers[.jalonFragments] == nil {
            let target = LocalPath(request.uri.string).text
            let query = target == "/deployments" ? "" : "?return=" + target.addingPercentEncoding()
            return .seeOther("/sign-in\(query)")
        }
        var html = HTML(capacity: 8 * 1024)
        ErrorPage(page: services.pageContext(request, context), error: error).write(to: &html)
        var response = Response.html(html.buffer)
        response.status = error.status
        if case .tooManyRequests(let seconds) = error { response.headers[.retryAfter] = String(seconds) }
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

extension WebError {
    var status: HTTPResponse.Status {
        switch self {
        case .signInNeeded: .unauthorized
        case .notFound: .notFound
        case .forbidden, .crossOrigin: .forbidden
        case .malformed: .badRequest
        case .unsupportedMediaType: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .tooManyRequests: .tooManyRequests
        case .storage: .serviceUnavailable
        case .unexpected: .internalServerError
        }
    }
}

extension String {
    /// The text as a value in a query.
    func addingPercentEncoding() -> String {
        var encoded = ""
        for byte in utf8 {
            let scalar = UnicodeScalar(byte)
            let isSafe =
                byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-._~/".unicodeScalars.contains(scalar))
            if isSafe {
                encoded.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        return encoded
    }
}
