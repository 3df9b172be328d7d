import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import NIOCore
import Planning

/// Answers of the API: values as JSON, and whatever goes wrong as a problem document.
enum APIAnswer {
    /// The answer of a handler or, when it throws, a problem in the reader's language.
    static func catching(_ request: Request, _ context: WebContext, _ handler: () async throws -> Response) async -> Response {
        let language = APIRequest.language(of: request)
        do {
            return try await handler()
        } catch let error as APIError {
            return problem(error, language)
        } catch let refusal as Refusal {
            return answer(problem: APIProblem(refusal, in: nil, language: language))
        } catch JournalError.noSuchDeployment {
            return problem(.notFound, language)
        } catch let error as JournalError {
            context.logger.error("journal: \(error)")
            return problem(.storage, language)
        } catch {
            context.logger.error("unexpected: \(error)")
            return problem(.unexpected, language)
        }
    }

    static func problem(_ error: APIError, _ language: Language) -> Response {
        var response = answer(problem: APIProblem(error, language: language))
        switch error {
        case .unauthorized: response.headers[.wwwAuthenticate] = "Bearer realm=\"jalon\""
        case .methodNotAllowed(let allowed): response.headers[.allow] = allowed.joined(separator: ", ")
        case .tooManyRequests(let seconds): response.headers[.retryAfter] = String(seconds)
        default: break
        }
        return response
    }

    private static func answer(problem: APIProblem) -> Response {
        let status = HTTPResponse.Status(code: problem.status)
        return (try? answer(problem, status: status)) ?? Response(status: .internalServerError)
    }

    static func answer(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let type = value is APIProblem ? "application/problem+json" : "application/json"
        return Response(
            status: status, headers: [.contentType: type, .vary: "Accept-Language, Authorization"], body: .init(byteBuffer: try json(value))
        )
    }

    static func json(_ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ByteBuffer(data: try encoder.encode(value))
    }
}
