import Hummingbird
import Journal
import NIOCore
import Planning

/// *Pour moi*, and what is marked as read there.
struct MeRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/me", use: page)
        router.get("/me/live", use: stream)
        router.post("/me/read", use: markRead)
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let names = try await services.accountNames.all()
        var html = HTML(capacity: 32 * 1024)
        MePage(
            page: services.pageContext(request, context), contexts: try await services.contexts(of: signedIn.account, names: names),
            unread: try await services.notices.unread(by: signedIn.account), accountNames: names, newCommand: { services.newID() }
        ).write(to: &html)
        return .html(html.buffer)
    }

    /// Says that one of the reader's deployments has changed: the page fetches itself again.
    @Sendable func stream(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let asked = request.headers[.lastEventID] ?? request.uri.form["since"]
        // Listening first: what happens while one looks at where things stand is told as well.
        let messages = services.live.messages(for: signedIn.account, in: services.memberships, since: Int(asked) ?? 0) { [services] in
            MePage.sequence(try await services.contexts(of: signedIn.account, names: [:]))
        }
        return LiveEvents(messages: messages).response
    }

    /// One action, or all that the page showed: `all` is a deployment and the number of its latest event then.
    @Sendable func markRead(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        let own = Dictionary(
            uniqueKeysWithValues: try await services.journal.directory.standings(of: signedIn.account).map {
                ($0.membership.deployment, $0)
            })
        func mark(_ deployment: String, _ action: ActionID?, _ sequence: String) async throws {
            guard let id = DeploymentID(rawValue: deployment), let sequence = Int(sequence), sequence > 0 else { throw WebError.malformed }
            // Left or deleted meanwhile: there is nothing to read any more.
            guard let standing = own[id] else { return }
            try await services.journal.directory.markRead(
                id, action: action, upTo: min(sequence, standing.head), by: signedIn.account)
        }
        for pair in form.all("all") {
            let parts = pair.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw WebError.malformed }
            try await mark(parts[0], nil, parts[1])
        }
        if form.has("deployment") {
            guard let action = ActionID(rawValue: form["action"]) else { throw WebError.malformed }
            try await mark(form["deployment"], action, form["sequence"])
        }
        guard request.headers[.jalonFragments] != nil else { return .seeOther(MePage.path) }
        var response = Response.html(ByteBuffer())
        response.headers[.jalonNotice] = MeTexts(language: context.language).isRead.addingPercentEncoding()
        return response
    }
}

extension Services {
    /// An account's deployments as it sees them, the latest changed first.
    func contexts(of account: AccountID, names: [AccountID: String]) async throws -> [DeploymentContext] {
        var contexts: [DeploymentContext] = []
        for standing in try await journal.directory.standings(of: account) {
            guard let deployment = try? await journal.deployment(standing.membership.deployment) else { continue }
            let today = deployment.settings.day(at: now())
            contexts.append(
                DeploymentContext(
                    deployment: deployment.seen(by: Sight(account: account, role: standing.membership.role)),
                    role: standing.membership.role, person: standing.membership.person, today: today, accountNames: names, undoable: nil,
                    reader: account, forecast: forecasts.shown(of: deployment, today: today)))
        }
        return contexts
    }

    /// Where somebody who comes in begins: with what waits for them, or with their deployments.
    func start(of account: AccountID) async throws -> String {
        let contexts = try await contexts(of: account, names: [:])
        if !ForMe(contexts).waiting.isEmpty { return MePage.path }
        return try await notices.count(for: account) > 0 ? MePage.path : "/deployments"
    }
}
