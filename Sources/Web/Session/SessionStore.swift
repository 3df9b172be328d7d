import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// Who is signed in, by the secret in a cookie.
///
/// Remembers for a few seconds what the directory said, so that a page costs no query for it; signing out here forgets
/// at once, a revocation by another process counts within those seconds.
actor SessionStore {
    static let cookieName = "jalon"
    static let lifetime: Int64 = 30 * 24 * 3600 * 1000
    private static let remembered: Duration = .seconds(5)

    private let directory: Directory
    private let now: @Sendable () -> Moment
    private var known: [TokenHash: (signedIn: SignedIn, language: Language?, readAt: ContinuousClock.Instant)] = [:]

    init(directory: Directory, now: @escaping @Sendable () -> Moment) {
        self.directory = directory
        self.now = now
    }

    func find(_ token: SecretToken) async throws -> (signedIn: SignedIn, language: Language?)? {
        guard let hash = TokenHash(token.hashBytes) else { return nil }
        if let entry = known[hash], ContinuousClock.now - entry.readAt < Self.remembered {
            return (entry.signedIn, entry.language)
        }
        guard let (_, account) = try await directory.session(hash, at: now()) else {
            known[hash] = nil
            return nil
        }
        let signedIn = SignedIn(
            account: account.id, name: account.name, email: account.email,
            isAdministrator: account.isAdministrator, session: hash)
        let language = Language(rawValue: account.locale)
        if known.count > 10_000 { known.removeAll() }
        known[hash] = (signedIn, language, ContinuousClock.now)
        return (signedIn, language)
    }

    /// Opens a session and answers with its secret.
    func open(for account: AccountID, userAgent: String, noting event: SecurityEvent? = nil) async throws -> SecretToken {
        let token = SecretToken()
        let moment = now()
        guard let hash = TokenHash(token.hashBytes) else { throw WebError.malformed }
        try await directory.open(
            Directory.Session(
                tokenHash: hash, account: account, createdAt: moment,
                expiresAt: Moment(milliseconds: moment.milliseconds + Self.lifetime),
                userAgent: String(userAgent.prefix(300))),
            noting: event)
        return token
    }

    func end(_ hash: TokenHash, noting event: SecurityEvent? = nil) async throws {
        known[hash] = nil
        try await directory.endSession(hash, noting: event)
    }

    func endAll(of account: AccountID, except kept: TokenHash?, noting event: SecurityEvent? = nil) async throws {
        known = [:]
        try await directory.endSessions(of: account, except: kept, noting: event)
    }

    /// An account has changed here: ask the directory again.
    func forget() { known = [:] }
}

/// Finds out who sends a request, and in which language to answer.
struct SessionMiddleware: RouterMiddleware {
    typealias Context = WebContext
    let sessions: SessionStore

    static let languageCookie = "jalon-language"

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let chosen = request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) }
        context.language = chosen ?? Language(acceptLanguage: request.headers[.acceptLanguage])
        if let cookie = request.cookies[SessionStore.cookieName],
            let (signedIn, language) = try await sessions.find(SecretToken(text: cookie.value))
        {
            context.signedIn = signedIn
            context.language = chosen ?? language ?? context.language
        }
        return try await next(request, context)
    }
}
