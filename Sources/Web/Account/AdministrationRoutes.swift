import Hummingbird
import Journal
import Planning

/// The accounts of this server, for administrators.
struct AdministrationRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/accounts") { request, context in try await page(request, context, problem: nil) }
        router.post("/accounts", use: addAccount)
        router.post("/accounts/:account/disable") { request, context in
            try await update(request, context, .accountDisabled, endsSessions: true) { $0.disabledAt = services.now() }
        }
        router.post("/accounts/:account/enable") { request, context in
            try await update(request, context, .accountEnabled) { $0.disabledAt = nil }
        }
        router.post("/accounts/:account/appoint") { request, context in
            try await update(request, context, .administratorAppointed) { $0.isAdministrator = true }
        }
        router.post("/accounts/:account/dismiss") { request, context in
            try await update(request, context, .administratorDismissed) { $0.isAdministrator = false }
        }
        router.post("/accounts/:account/password", use: resetPassword)
    }

    private func requireAdministrator(_ context: WebContext) throws -> SignedIn {
        let signedIn = try context.requireSignedIn()
        guard signedIn.isAdministrator else { throw WebError.notFound }
        return signedIn
    }

    private func page(
        _ request: Request, _ context: WebContext, problem: FieldForm.Problem?
    ) async throws -> Response {
        let signedIn = try requireAdministrator(context)
        var html = HTML(capacity: 32 * 1024)
        AccountsPage(
            page: services.pageContext(request, context),
            accounts: try await services.journal.directory.accounts().filter { !$0.isErased }, reader: signedIn.account, problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if problem != nil { response.status = .unprocessableContent }
        return response
    }

    @Sendable func addAccount(_ request: Request, context: WebContext) async throws -> Response {
        _ = try requireAdministrator(context)
        let form = try await Form(request)
        let texts = DirectoryTexts(language: context.language)
        let sentence: String
        do {
            let account = try await NewAccount(form, texts: texts)
                .account(services, isAdministrator: form.has("administrator"), context.language)
            try await services.journal.directory.create(
                account, noting: services.event(.accountCreated, request, context, account: account.id, detail: account.email))
            await services.accountNames.forget()
            return .seeOther("/accounts")
        } catch let problem as NewAccount.Problem {
            sentence = problem.sentence
        } catch let error as DirectoryError {
            sentence = texts.sentence(for: error)
        }
        return try await page(
            request, context,
            problem: .init(
                form: "add-account", sentence: sentence, typed: ["name": form["name"], "email": form["email"]]))
    }

    private func account(_ context: WebContext) async throws -> Directory.Account {
        guard let id = context.parameters.get("account").flatMap(AccountID.init(rawValue:)),
            let account = try await services.journal.directory.account(id), !account.isErased
        else { throw WebError.notFound }
        return account
    }

    /// - Parameter endsSessions: Who is signed in with the account is signed out.
    private func update(
        _ request: Request, _ context: WebContext, _ kind: SecurityEvent.Kind, endsSessions: Bool = false,
        change: @escaping @Sendable (inout Directory.Account) -> Void
    ) async throws -> Response {
        _ = try requireAdministrator(context)
        let id = try await account(context).id
        do {
            _ = try await services.journal.directory.update(
                id, noting: services.event(kind, request, context, account: id), change)
        } catch let error as DirectoryError {
            let sentence = DirectoryTexts(language: context.language).sentence(for: error)
            return try await page(request, context, problem: .init(form: "account-\(id)", sentence: sentence))
        }
        if endsSessions {
            try await services.sessions.endAll(of: id, except: nil)
            services.live.end(id)
        }
        await services.sessions.forget()
        return .seeOther("/accounts")
    }

    /// A new temporary password for somebody who forgot theirs. Their sessions end.
    @Sendable func resetPassword(_ request: Request, context: WebContext) async throws -> Response {
        _ = try requireAdministrator(context)
        let id = try await account(context).id
        let password = try await Form(request)["password"]
        do {
            try NewAccount.check(password, texts: DirectoryTexts(language: context.language))
        } catch let problem as NewAccount.Problem {
            return try await page(request, context, problem: .init(form: "account-\(id)", sentence: problem.sentence))
        }
        let hash = try await services.passwords.hash(password)
        return try await update(request, context, .passwordChanged, endsSessions: true) { $0.passwordHash = hash }
    }
}
