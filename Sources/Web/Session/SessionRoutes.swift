import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// Signing in and out, the first account, the language.
struct SessionRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/sign-in", use: signInPage)
        router.post("/sign-in", use: signIn)
        router.post("/demo-sign-in", use: signInToDemo)
        router.post("/sign-out", use: signOut)
        router.get("/first-account", use: firstAccountPage)
        router.post("/first-account", use: createFirstAccount)
        router.post("/language", use: chooseLanguage)
    }

    // MARK: Signing in

    @Sendable func signInPage(_ request: Request, context: WebContext) async throws -> Response {
        if try await services.journal.directory.isEmpty() { return .seeOther("/first-account") }
        let target = request.uri.queryParameters["return"].map(String.init) ?? ""
        return signInPage(request, context, returnTo: target, problem: nil)
    }

    private func signInPage(
        _ request: Request, _ context: WebContext, returnTo target: String, problem: FieldForm.Problem?
    ) -> Response {
        var html = HTML(capacity: 8 * 1024)
        SignInPage(
            page: services.pageContext(request, context), isDemo: services.configuration.isDemo,
            returnTo: LocalPath(target).text, problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    /// The answer does not tell whether the address has an account: neither in words nor in time.
    @Sendable func signIn(_ request: Request, context: WebContext) async throws -> Response {
        let form = try await Form(request)
        let email = form["email"].trimmingCharacters(in: .whitespaces).lowercased()
        let machine = services.origin(request, context)
        try await services.signInGuard.take(email, from: machine)
        let account = try await services.journal.directory.account(email: email)
        let password = String(form["password"].prefix(Passwords.maximumBytes))
        var isRight = false
        if let account, let hash = account.passwordHash, account.disabledAt == nil {
            isRight = try await services.passwords.verify(password, against: hash)
        } else {
            try await services.passwords.pretend(password)
        }
        guard isRight, let account else {
            try await services.journal.directory.note(
                SecurityEvent(
                    .signInFailed, at: services.now(), account: account?.id, from: machine.address,
                    detail: SignInGuard.noted(email)))
            let texts = DirectoryTexts(language: context.language)
            var response = signInPage(
                request, context, returnTo: form["return"],
                problem: .init(form: "sign-in", sentence: texts.wrongCredentials, typed: ["email": email]))
            response.status = .unprocessableContent
            return response
        }
        try await services.signInGuard.clear(email, from: machine)
        return try await services.welcome(account.id, request, context, to: form["return"])
    }

    @Sendable func signInToDemo(_ request: Request, context: WebContext) async throws -> Response {
        guard services.configuration.isDemo,
            let account = try await services.journal.directory.account(email: Demo.leadEmail)
        else { throw WebError.notFound }
        return try await services.welcome(account.id, request, context, to: "")
    }

    @Sendable func signOut(_ request: Request, context: WebContext) async throws -> Response {
        if let signedIn = context.signedIn {
            try await services.sessions.end(signedIn.session, noting: services.event(.signedOut, request, context))
        }
        var response = Response.seeOther("/sign-in")
        response.setCookie(
            Cookie(
                name: SessionStore.cookieName, value: "", maxAge: 0, path: "/",
                secure: services.configuration.hasSecureCookies, httpOnly: true, sameSite: .lax))
        return response
    }

    // MARK: The first account

    @Sendable func firstAccountPage(_ request: Request, context: WebContext) async throws -> Response {
        guard try await services.journal.directory.isEmpty() else { return .seeOther("/sign-in") }
        return firstAccountPage(request, context, problem: nil)
    }

    private func firstAccountPage(
        _ request: Request, _ context: WebContext, problem: FieldForm.Problem?
    ) -> Response {
        var html = HTML(capacity: 8 * 1024)
        FirstAccountPage(
            page: services.pageContext(request, context), needsCode: services.firstAccountCode != nil, problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    @Sendable func createFirstAccount(_ request: Request, context: WebContext) async throws -> Response {
        let form = try await Form(request)
        try await services.newAccountAttempts.take(services.machine(request, context))
        let texts = DirectoryTexts(language: context.language)
        func refused(_ sentence: String) -> Response {
            var response = firstAccountPage(
                request, context,
                problem: .init(
                    form: "first-account", sentence: sentence, typed: ["name": form["name"], "email": form["email"]]))
            response.status = .unprocessableContent
            return response
        }
        if let code = services.firstAccountCode, form["code"] != code { return refused(texts.wrongCode) }
        do {
            let account = try await NewAccount(form, texts: texts).account(services, isAdministrator: true, context.language)
            try await services.journal.directory.createFirstAccount(
                account, noting: services.event(.accountCreated, request, context, account: account.id, detail: account.email))
            return try await services.welcome(account.id, request, context, to: "")
        } catch let problem as NewAccount.Problem {
            return refused(problem.sentence)
        } catch let error as DirectoryError {
            return refused(texts.sentence(for: error))
        }
    }

    // MARK: Language

    @Sendable func chooseLanguage(_ request: Request, context: WebContext) async throws -> Response {
        let form = try await Form(request)
        guard let language = Language(rawValue: form["language"]) else { throw WebError.malformed }
        var response = Response.seeOther(LocalPath(form["return"]).text)
        response.setCookie(
            Cookie(
                name: SessionMiddleware.languageCookie, value: language.rawValue, maxAge: 365 * 24 * 3600, path: "/",
                secure: services.configuration.hasSecureCookies, httpOnly: true, sameSite: .lax))
        return response
    }
}

extension Services {
    /// Signs somebody in whom the caller has recognised, and sends them on.
    func welcome(_ account: AccountID, _ request: Request, _ context: WebContext, to target: String) async throws -> Response {
        let userAgent = request.headers[.userAgent] ?? ""
        let token = try await sessions.open(
            for: account, userAgent: userAgent,
            noting: event(.signedIn, request, context, account: account, detail: DeviceName(userAgent: userAgent).text ?? ""))
        // Without a wish of their own, people begin with what waits for them.
        let wished = LocalPath(target).text
        var response = Response.seeOther(["/", LocalPath.start].contains(wished) ? try await start(of: account) : wished)
        response.setCookie(
            Cookie(
                name: SessionStore.cookieName, value: token.text, maxAge: Int(SessionStore.lifetime / 1000), path: "/",
                secure: configuration.hasSecureCookies, httpOnly: true, sameSite: .lax))
        return response
    }
}

/// A path on this server to go to after a form; anything else becomes the list of deployments.
struct LocalPath {
    static let start = "/deployments"

    let text: String

    init(_ wished: String) {
        // `//host` and `/\host` are other servers to a browser.
        let isLocal =
            wished.hasPrefix("/") && !wished.hasPrefix("//") && !wished.contains("\\") && wished.utf8.count < 2_000
            && wished.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        text = isLocal ? wished : Self.start
    }
}

/// An account asked for in a form: name, e-mail address, password.
struct NewAccount {
    struct Problem: Error { let sentence: String }

    private let name: String
    private let email: String
    private let password: String

    /// - Throws: ``Problem`` with the sentence that says what is missing.
    init(_ form: Form, texts: DirectoryTexts) throws {
        name = form["name"].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        email = form["email"].trimmingCharacters(in: .whitespaces).lowercased()
        password = form["password"]
        guard !name.isEmpty, name.count <= 200 else { throw Problem(sentence: texts.nameNeeded) }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !email.contains(where: \.isWhitespace),
            email.utf8.count <= 254
        else { throw Problem(sentence: texts.emailNeeded) }
        try Self.check(password, texts: texts)
    }

    static func check(_ password: String, texts: DirectoryTexts) throws {
        guard password.count >= Passwords.minimumLength else {
            throw Problem(sentence: texts.passwordTooShort(Passwords.minimumLength))
        }
        guard password.utf8.count <= Passwords.maximumBytes else { throw Problem(sentence: texts.passwordTooLong) }
    }

    func account(
        _ services: Services, isAdministrator: Bool, _ language: Language
    ) async throws -> Directory.Account {
        Directory.Account(
            id: services.newID(), email: email, name: name,
            passwordHash: try await services.passwords.hash(password), locale: language.rawValue,
            createdAt: services.now(), isAdministrator: isAdministrator)
    }
}
