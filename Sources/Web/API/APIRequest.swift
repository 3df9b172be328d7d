import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// A request to the API by a known account.
struct APIRequest: Sendable {
    let request: Request
    let account: Directory.Account
    let token: Directory.APIToken
    let language: Language
    let parameters: Parameters

    /// The largest body taken: a batch of a few thousand commands.
    static let byteLimit = 2 * 1024 * 1024

    /// Recognises the account by its bearer token (RFC 6750). Cookies do not count: no other site can send a token.
    init(
        _ request: Request, _ context: WebContext, directory: Directory, at moment: Moment, from machine: String
    ) async throws {
        let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let hash = TokenHash(SHA256.hash(data: Data(parts[1].utf8))),
            let (token, account) = try await directory.apiToken(hash, at: moment, from: machine)
        else { throw APIError.unauthorized }
        self.request = request
        self.account = account
        self.token = token
        language = APIRequest.language(of: request, account: account)
        parameters = context.parameters
    }

    static func language(of request: Request, account: Directory.Account? = nil) -> Language {
        if let header = request.headers[.acceptLanguage] { return Language(acceptLanguage: header) }
        return account.flatMap { Language(rawValue: $0.locale) } ?? .french
    }

    func requireWriting() throws {
        guard token.scope == .write else { throw APIError.scopeNeeded(.write) }
    }

    /// Whether the token opens a deployment of its account.
    func opens(_ deployment: DeploymentID) -> Bool { token.deployment == nil || token.deployment == deployment }

    /// The deployment in the address, if the account is one of its members: others do not learn that it exists.
    func membership(in directory: Directory) async throws -> Directory.Membership {
        guard let id = parameters.get("deployment").flatMap(DeploymentID.init(rawValue:)),
            opens(id), let membership = try await directory.membership(of: account.id, in: id)
        else { throw APIError.notFound }
        return membership
    }

    /// A whole number in the query.
    func number(_ name: Substring, in range: ClosedRange<Int>) throws -> Int? {
        let values = request.uri.queryParameters[values: name]
        guard let text = values.first else { return nil }
        guard values.count == 1, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int(text),
            range.contains(number)
        else { throw APIError.invalid(pointer: "?\(name)") }
        return number
    }

    /// The body as it is.
    func bytes(upTo limit: Int) async throws -> ByteBuffer {
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw APIError.tooLarge(limit: limit)
        }
    }

    /// The JSON body.
    func body<Value: Decodable>(as type: Value.Type) async throws -> Value {
        let mediaType = (request.headers[.contentType] ?? "").split(separator: ";").first?.lowercased() ?? ""
        guard mediaType.trimmingCharacters(in: .whitespaces) == "application/json" else { throw APIError.unsupportedMediaType }
        let buffer = try await bytes(upTo: Self.byteLimit)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(buffer: buffer))
        } catch let error as DecodingError {
            throw Self.problem(error)
        }
    }

    /// Where in the body it is wrong, as a JSON pointer.
    private static func problem(_ error: DecodingError) -> APIError {
        let path: [any CodingKey]
        switch error {
        case .dataCorrupted(let context):
            // Our own complaints are about a member; the parser's are about the whole text.
            guard !context.codingPath.isEmpty else { return .malformedJSON }
            path = context.codingPath
        case .typeMismatch(_, let context), .valueNotFound(_, let context): path = context.codingPath
        case .keyNotFound(let key, let context): path = context.codingPath + [key]
        @unknown default: path = []
        }
        let pointer = path.map { key in
            key.intValue.map(String.init)
                ?? key.stringValue.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
        }
        return .invalid(pointer: "/" + pointer.joined(separator: "/"))
    }
}
