import HTTPTypes
import Journal
import Planning

/// Why the API does not do what a request asks, apart from the refusals of the domain. Sentences live with the texts.
enum APIError: Error, Hashable, Sendable {
    case unauthorized
    /// The token only reads.
    case scopeNeeded(Directory.APIToken.Scope)
    /// The token opens one deployment, and nothing besides.
    case deploymentOnly
    case notFound
    case methodNotAllowed(allowed: [String])
    /// The body is not JSON.
    case malformedJSON
    /// Something in the request is not what is described; `pointer` says where (RFC 6901), or names a parameter.
    case invalid(pointer: String)
    case unsupportedMediaType
    case tooLarge(limit: Int)
    /// The file is none that is kept as evidence.
    case notEvidence(EvidenceProblem)
    case tooManyRequests(retryAfter: Int)
    /// The identifier belongs to a deployment of somebody else.
    case identifierTaken
    /// There is nothing to read of the moment that was asked for.
    case past(PastProblem)
    case storage
    case unexpected

    var status: HTTPResponse.Status {
        switch self {
        case .unauthorized: .unauthorized
        case .scopeNeeded, .deploymentOnly: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .malformedJSON, .invalid: .badRequest
        case .unsupportedMediaType: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .notEvidence: .unprocessableContent
        case .tooManyRequests: .tooManyRequests
        case .identifierTaken: .conflict
        case .past: .unprocessableContent
        case .storage: .serviceUnavailable
        case .unexpected: .internalServerError
        }
    }

    /// The name of the case: stable, for programs.
    var code: String {
        switch self {
        case .unauthorized: "unauthorized"
        case .scopeNeeded: "scopeNeeded"
        case .deploymentOnly: "deploymentOnly"
        case .notFound: "notFound"
        case .methodNotAllowed: "methodNotAllowed"
        case .malformedJSON: "malformedJSON"
        case .invalid: "invalid"
        case .unsupportedMediaType: "unsupportedMediaType"
        case .tooLarge: "tooLarge"
        case .notEvidence: "notEvidence"
        case .tooManyRequests: "tooManyRequests"
        case .identifierTaken: "identifierTaken"
        case .past: "noSuchPast"
        case .storage: "storage"
        case .unexpected: "unexpected"
        }
    }

    var facts: JSONValue {
        switch self {
        case .scopeNeeded(let scope): ["scope": .string(scope.rawValue)]
        case .methodNotAllowed(let allowed): ["allowed": .array(allowed.map(JSONValue.string))]
        case .invalid(let pointer): ["pointer": .string(pointer)]
        case .tooLarge(let limit): ["limit": .integer(limit)]
        case .tooManyRequests(let seconds): ["retryAfter": .integer(seconds)]
        case .past(.beforeOpening(_, let opened)): ["opened": .string(opened.iso8601)]
        case .past: [:]
        case .notEvidence(.reading(.lies(let ending, let content))): ["ending": .string(ending), "content": .string(content.rawValue)]
        case .notEvidence, .unauthorized, .deploymentOnly, .notFound, .malformedJSON, .unsupportedMediaType, .identifierTaken, .storage,
            .unexpected:
            [:]
        }
    }
}
