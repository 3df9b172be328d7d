import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import NIOCore
import Planning

@testable import Web

/// The API on a journal of its own, with three tokens.
struct APIStory {
    enum Bearer: String {
        case writer, reader, stranger, nobody
    }

    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let json: JSONValue
    }

    struct Unexpected: Error {}

    private let client: any TestClientProtocol
    private let journal: Journal

    /// - Parameter opened: The writer has opened the deployment `accueil`.
    static func run(opened: Bool = false, _ test: @escaping @Sendable (APIStory) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-api-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let journal = try await Journal.open(file: folder.appendingPathComponent("jalon.sqlite").path)
        let moment = Moment(milliseconds: 1_772_000_000_000)
        let (writer, stranger) = (AccountID(1), AccountID(2))
        for (id, name) in [(writer, "Anne"), (stranger, "Bruno")] {
            try await journal.directory.create(
                Directory.Account(
                    id: id, email: "\(name)@example.org", name: name, passwordHash: nil, locale: "fr", createdAt: moment,
                    isAdministrator: id == writer))
        }
        try await add(.writer, writer, .write, 1, journal, moment)
        try await add(.reader, writer, .read, 2, journal, moment)
        try await add(.stranger, stranger, .write, 3, journal, moment)
        let router = Router(context: WebContext.self)
        APIRoutes(
            journal: journal,
            evidence: EvidenceStore(folder: FileManager.default.temporaryDirectory.appendingPathComponent("jalon-api-files")),
            forecasts: ForecastStore(), proposals: ProposalStore(), now: { moment }
        ).add(to: router)
        do {
            try await Application(router: router).test(.router) { client in
                let story = APIStory(client: client, journal: journal)
                if opened { _ = try await story.post("/deployments", ["id": "accueil", "name": "Accueil numérique"]) }
                try await test(story)
            }
        } catch {
            try await journal.close()
            throw error
        }
        try await journal.close()
    }

    /// Makes the stranger a member of a deployment.
    func letStrangerIn(to deployment: DeploymentID) async throws {
        try await journal.directory.put(
            Directory.Membership(
                deployment: deployment, account: AccountID(2), role: .member, since: Moment(milliseconds: 1_772_000_000_000)))
    }

    func get(_ path: String) async throws -> Answer { try await send(.get, path) }

    func post(_ path: String, _ body: JSONValue, as bearer: Bearer = .writer, language: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        if let language { headers[.acceptLanguage] = language }
        return try await send(.post, path, as: bearer, headers: headers, body: try JSONEncoder().encode(body))
    }

    func post(_ path: String, text: String, type: String = "application/json") async throws -> Answer {
        try await send(.post, path, headers: [.contentType: type], body: Data(text.utf8))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, as bearer: Bearer = .writer, headers: HTTPFields = [:], body: Data? = nil
    ) async throws -> Answer {
        var headers = headers
        if bearer != .nobody { headers[.authorization] = "Bearer \(bearer.rawValue)" }
        let response = try await client.executeRequest(
            uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(data: $0) })
        let json =
            response.body.readableBytes == 0 ? JSONValue.null : try JSONDecoder().decode(JSONValue.self, from: Data(buffer: response.body))
        return Answer(status: response.status, headers: response.headers, json: json)
    }

    private static func add(
        _ bearer: Bearer, _ account: AccountID, _ scope: Directory.APIToken.Scope, _ number: UInt64, _ journal: Journal, _ moment: Moment
    ) async throws {
        guard let hash = TokenHash(SHA256.hash(data: Data(bearer.rawValue.utf8))) else { throw Unexpected() }
        try await journal.directory.add(
            Directory.APIToken(
                id: Identifier(number), tokenHash: hash, account: account, label: bearer.rawValue, scope: scope, createdAt: moment,
                expiresAt: nil))
    }
}
