import Hummingbird
import Journal
import Planning

/// One's own account: name, language, password, API tokens, sessions.
struct AccountRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/account") { request, context in try await page(request, context, problem: nil, newToken: nil) }
        router.post("/account", use: edit)
        router.post("/account/password", use: changePassword)
        AccountDeletionRoutes(services: services).add(to: router)
        router.post("/account/tokens", use: addToken)
        router.post("/account/tokens/:id/revoke", use: revokeToken)
        router.post("/account/sessions/:id/revoke", use: endSession)
        router.post("/account/sessions/revoke-others", use: endOtherSessions)
    }

    /// - Parameter newToken: A token just made: its text is shown this once.
    private func page(
        _ request: Request, _ context: WebContext, problem: FieldForm.Problem?, newToken: String?
    ) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let directory = services.journal.directory
        guard let account = try await directory.account(signedIn.account) else { throw WebError.signInNeeded }
        let deployments = try await services.journal.deployments(of: account.id, today: services.now().day(in: .gmt))
        var html = HTML(capacity: 32 * 1024)
        AccountPage(
            page: services.pageContext(request, context), account: account,
            deployments: deployments.map { .init(id: $0.id, name: $0.name) },
            tokens: try await directory.apiTokens(of: account.id),
            sessions: try await directory.sessions(of: account.id, at: services.now()),
            currentSession: signedIn.session, newToken: newToken, now: services.now(), problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if problem != nil { response.status = .unprocessableContent }
        if newToken != nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func refused(
        _ request: Request, _ context: WebContext, form: String, _ sentence: String, typed: [String: String] = [:]
    ) async throws -> Response {
        try await page(request, context, problem: .init(form: form, sentence: sentence, typed: typed), newToken: nil)
    }

    @Sendable func edit(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        let name = form["name"].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let language = Language(rawValue: form["language"])
        guard !name.isEmpty, name.count <= 200 else {
            return try await refused(
                request, context, form: "account", DirectoryTexts(language: context.language).nameNeeded)
        }
        _ = try await services.journal.directory.update(signedIn.account) { account in
            account.name = name
            if let language { account.locale = language.rawValue }
        }
        await services.sessions.forget()
        await services.accountNames.forget()
        var response = Response.seeOther("/account")
        // The account's language counts from here on, on this browser too.
        response.setCookie(
            Cookie(name: SessionMiddleware.languageCookie, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax))
        return response
    }

    /// Ends every other session: who changes a password may do so because somebody else knows it.
    @Sendable func changePassword(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        let texts = DirectoryTexts(language: context.language)
        let machine = services.origin(request, context)
        try await services.signInGuard.take(signedIn.email, from: machine)
        guard let account = try await services.journal.directory.account(signedIn.account),
            let hash = account.passwordHash,
            try await services.passwords.verify(String(form["current"].prefix(Passwords.maximumBytes)), against: hash)
        else { return try await refused(request, context, form: "password", texts.wrongCurrentPassword) }
        do {
            try NewAccount.check(form["new"], texts: texts)
        } catch let problem as NewAccount.Problem {
            return try await refused(request, context, form: "password", problem.sentence)
        }
        let fresh = try await services.passwords.hash(form["new"])
        _ = try await services.journal.directory.update(
            signedIn.account, noting: services.event(.passwordChanged, request, context)
        ) { $0.passwordHash = fresh }
        try await services.sessions.endAll(of: signedIn.account, except: signedIn.session)
        try await services.signInGuard.clear(signedIn.email, from: machine)
        return .seeOther("/account")
    }

    @Sendable func addToken(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        let texts = DirectoryTexts(language: context.language)
        let label = form["label"].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !label.isEmpty, label.count <= 100 else {
            return try await refused(request, context, form: "add-token", texts.labelNeeded)
        }
        let days = min(max(Int(form["days"]) ?? 90, 1), 730)
        let deployment: DeploymentID? = try? FormValue.identifier(form["deployment"])
        if deployment != nil || !form["deployment"].isEmpty {
            // Only one of their own: others are not told apart from those that do not exist.
            guard let deployment,
                try await services.memberships.membership(of: signedIn.account, in: deployment) != nil
            else {
                return try await refused(
                    request, context, form: "add-token", FormProblemTexts(language: context.language).sentence(for: .unknownChoice),
                    typed: ["label": label])
            }
        }
        guard
            let new = NewAPIToken(
                for: signedIn.account, label: label, scope: form["scope"] == "write" ? .write : .read, days: days,
                at: services.now(), deployment: deployment)
        else { throw WebError.unexpected }
        try await services.journal.directory.add(
            new.token, noting: services.event(.tokenMade, request, context, deployment: deployment, detail: label))
        return try await page(request, context, problem: nil, newToken: new.text)
    }

    @Sendable func revokeToken(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        guard let id = context.parameters.get("id").flatMap(Identifier<Directory.APIToken>.init(rawValue:)) else {
            throw WebError.notFound
        }
        let label = try await services.journal.directory.apiTokens(of: signedIn.account).first { $0.id == id }?.label ?? ""
        try await services.journal.directory.revoke(
            id, of: signedIn.account, noting: services.event(.tokenRevoked, request, context, detail: label))
        return .seeOther("/account")
    }

    /// A session is named by the beginning of its hash, which opens nothing.
    @Sendable func endSession(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let sessions = try await services.journal.directory.sessions(of: signedIn.account, at: services.now())
        guard let id = context.parameters.get("id"), let session = sessions.first(where: { $0.tokenHash.name == id }) else {
            throw WebError.notFound
        }
        let device = DeviceName(userAgent: session.userAgent).text ?? ""
        try await services.sessions.end(
            session.tokenHash, noting: services.event(.sessionRevoked, request, context, detail: device))
        services.live.end(signedIn.account)
        return .seeOther(session.tokenHash == signedIn.session ? "/sign-in" : "/account")
    }

    @Sendable func endOtherSessions(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        try await services.sessions.endAll(
            of: signedIn.account, except: signedIn.session, noting: services.event(.sessionRevoked, request, context))
        services.live.end(signedIn.account)
        return .seeOther("/account")
    }
}
