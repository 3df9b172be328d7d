import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// The JSON API: the same commands and the same values as the pages, for programs.
struct APIRoutes: Sendable {
    let journal: Journal
    let evidence: EvidenceStore
    let forecasts: ForecastStore
    let proposals: ProposalStore
    let now: @Sendable () -> Moment
    /// By account: fifty a second over a minute, which no honest program needs.
    private let requests = RateLimit(limit: 3_000, window: .seconds(60))
    private let machine: @Sendable (Request, WebContext) -> String
    private static let description = Result { try APIAnswer.json(OpenAPIDocument.document) }

    /// - Parameter machine: The address that a request comes from, for the security log.
    init(
        journal: Journal, evidence: EvidenceStore, forecasts: ForecastStore, proposals: ProposalStore,
        now: @escaping @Sendable () -> Moment,
        machine: @escaping @Sendable (Request, WebContext) -> String = { $1.remoteAddress?.ipAddress ?? "" }
    ) {
        self.journal = journal
        self.evidence = evidence
        self.forecasts = forecasts
        self.proposals = proposals
        self.now = now
        self.machine = machine
    }

    func add(to router: Router<WebContext>) {
        let api = router.group("/api/v1")
        add("/openapi.json", to: api, [.get: describe])
        add("/me", to: api, [.get: signedIn(me)])
        add("/deployments", to: api, [.get: signedIn(list), .post: signedIn(open)])
        add("/deployments/:deployment", to: api, [.get: signedIn(show)])
        add("/deployments/:deployment/commands", to: api, [.post: signedIn(command)])
        add("/deployments/:deployment/changes", to: api, [.get: signedIn(changes)])
        add("/deployments/:deployment/forecast", to: api, [.get: signedIn(forecast)])
        add("/deployments/:deployment/proposal", to: api, [.get: signedIn(proposal)])
        add("/deployments/:deployment/events", to: api, [.get: signedIn(events)])
        add(
            "/deployments/:deployment/indicators/:indicator/values/:value/file", to: api,
            [.get: signedIn(file), .put: signedIn(attach)])
        for method in Self.methods {
            api.on("**", method: method) { request, context in
                await APIAnswer.catching(request, context) { throw APIError.notFound }
            }
        }
    }

    private typealias Handler = @Sendable (Request, WebContext) async throws -> Response
    private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace, .query]

    /// An address: what it answers, and 405 to all else.
    private func add(_ path: RouterPath, to group: RouterGroup<WebContext>, _ handlers: [HTTPRequest.Method: Handler]) {
        let allowed = handlers.keys.map(\.rawValue).sorted()
        for method in Self.methods {
            let handler = handlers[method] ?? { _, _ in throw APIError.methodNotAllowed(allowed: allowed) }
            group.on(path, method: method) { request, context in
                await APIAnswer.catching(request, context) { try await handler(request, context) }
            }
        }
    }

    private func signedIn(_ handler: @escaping @Sendable (APIRequest) async throws -> Response) -> Handler {
        { request, context in
            let request = try await APIRequest(
                request, context, directory: journal.directory, at: now(), from: machine(request, context))
            do {
                try await requests.take(request.account.id.rawValue)
            } catch WebError.tooManyRequests(let seconds) {
                throw APIError.tooManyRequests(retryAfter: seconds)
            }
            return try await handler(request)
        }
    }

    // MARK: Reading

    private var describe: Handler {
        { _, _ in
            Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: try Self.description.get()))
        }
    }

    private struct Me: Encodable {
        struct Account: Encodable {
            let id: AccountID
            let name: String
            let email: String
            let isAdministrator: Bool
        }
        struct Token: Encodable {
            let id: Identifier<Directory.APIToken>
            let label: String
            let scope: Directory.APIToken.Scope
            let expiresAt: Moment?
            /// The only deployment it opens; left out when it opens all of its account's.
            let deployment: DeploymentID?
        }
        let account: Account
        let token: Token
    }

    @Sendable private func me(_ request: APIRequest) async throws -> Response {
        let (account, token) = (request.account, request.token)
        return try APIAnswer.answer(
            Me(
                account: .init(id: account.id, name: account.name, email: account.email, isAdministrator: account.isAdministrator),
                token: .init(id: token.id, label: token.label, scope: token.scope, expiresAt: token.expiresAt, deployment: token.deployment)
            ))
    }

    @Sendable private func list(_ request: APIRequest) async throws -> Response {
        let summaries = try await journal.deployments(of: request.account.id, today: now().day(in: .gmt))
            .filter { request.opens($0.id) }
        return try APIAnswer.answer(["deployments": summaries.map(DeploymentSummaryDocument.init)])
    }

    @Sendable private func show(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        var deployment: Deployment
        var asOf: Day?
        if let point = try request.past("asOf") {
            guard try request.number("at", in: 1...Self.highestNumber) == nil else { throw APIError.past(.twoPoints) }
            let past = try await past(point, of: try await journal.deployment(membership.deployment))
            (deployment, asOf) = (past.deployment, past.day)
        } else if let sequence = try request.number("at", in: 1...Self.highestNumber) {
            do {
                deployment = try await journal.deployment(membership.deployment, at: sequence)
            } catch JournalError.noSuchSequence {
                throw APIError.notFound
            }
        } else {
            deployment = try await journal.deployment(membership.deployment)
        }
        deployment = deployment.seen(by: membership.actor.sight)
        let today = asOf ?? deployment.settings.day(at: now())
        let tag = "\"\(deployment.sequence)-\(membership.role.rawValue)-\(today)-\(request.account.id)\""
        if request.request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: [.eTag: tag]) }
        var response = try APIAnswer.answer(DeploymentDocument(deployment, role: membership.role, today: today, reader: request.account.id))
        response.headers[.eTag] = tag
        return response
    }

    @Sendable private func changes(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        let point = try request.past("since") ?? .lastReview
        let deployment = try await journal.deployment(membership.deployment)
        return try APIAnswer.answer(
            ChangesDocument(
                from: try await past(point, of: deployment), to: deployment, today: deployment.settings.day(at: now())))
    }

    /// Waits for the forecast of the present state: a program has no use for the one before.
    @Sendable private func forecast(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        let deployment = try await journal.deployment(membership.deployment).seen(by: membership.actor.sight)
        let today = deployment.settings.day(at: now())
        let latest = await forecasts.current(of: deployment, today: today).latest ?? .failure(.interrupted)
        return try APIAnswer.answer(ForecastDocument(latest, of: deployment, today: today, language: request.language))
    }

    @Sendable private func proposal(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        let deployment = try await journal.deployment(membership.deployment).seen(by: membership.actor.sight)
        let today = deployment.settings.day(at: now())
        let dates = await proposals.proposal(for: deployment, today: today)
        return try APIAnswer.answer(ProposalDocument(dates, of: deployment, today: today, language: request.language))
    }

    private func past(_ point: PastPoint, of deployment: Deployment) async throws -> PastState {
        do {
            return try await journal.past(point, of: deployment, today: deployment.settings.day(at: now()))
        } catch let problem as PastProblem {
            throw APIError.past(problem)
        }
    }

    private struct Events: Encodable {
        let events: [EventDocument]
        /// The latest event there is: when it is the last of these, nothing follows.
        let sequence: Int
    }

    @Sendable private func events(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        let after = try request.number("after", in: 0...Self.highestNumber) ?? 0
        let limit = try request.number("limit", in: 1...1_000) ?? 100
        let deployment = try await journal.deployment(membership.deployment)
        var events: [RecordedEvent] = []
        if after < deployment.sequence {
            // History goes backwards: what follows `after` is what comes before the end of its page.
            let page = try await journal.history(
                of: deployment.id, before: min(after + limit, deployment.sequence) + 1, limit: limit)
            events = page.events.filter { $0.sequence > after }.reversed()
        }
        return try APIAnswer.answer(
            Events(events: try await told(events, in: deployment, to: membership.actor.sight, request), sequence: deployment.sequence))
    }

    /// What the reader may not know is left out: sequence numbers may skip.
    private func told(
        _ all: [RecordedEvent], in deployment: Deployment, to sight: Sight, _ request: APIRequest
    ) async throws -> [EventDocument] {
        let events = all.filter { $0.event.isSeen(by: sight) }
        var names: [AccountID: String] = [:]
        for account in try await journal.directory.accounts() where !account.isErased { names[account.id] = account.name }
        let sentences = HistorySentences(
            language: request.language, deployment: deployment.seen(by: sight), accountNames: names, events: events)
        return events.map { EventDocument($0, sentences: sentences) }
    }

    // MARK: Writing

    private struct Opening: Decodable {
        let id: DeploymentID
        let name: String

        init(from decoder: any Decoder) throws {
            let reader = try JSONObjectReader(decoder)
            try reader.allow(["id", "name"])
            id = try reader.required("id")
            name = try reader.required("name")
        }
    }

    /// Opening the same deployment twice, by the same account, answers what it answered first.
    @Sendable private func open(_ request: APIRequest) async throws -> Response {
        try request.requireWriting()
        guard request.token.deployment == nil else { throw APIError.deploymentOnly }
        let opening = try await request.body(as: Opening.self)
        let actor = Actor(account: request.account.id, role: .lead)
        let wish = Command.settings(.open(name: opening.name))
        // A name that is not one is told even where the answer of the first time would be repeated.
        _ = try Deployment(id: opening.id).decide(wish, by: actor, at: now())
        guard let commandID = CommandID(rawValue: opening.id.rawValue) else { throw APIError.invalid(pointer: "/id") }
        let outcome: Outcome
        do {
            outcome = try await journal.execute(wish, on: opening.id, by: actor, at: now(), commandID: commandID)
        } catch Refusal.alreadyOpened {
            throw APIError.identifierTaken
        } catch JournalError.noSuchDeployment {
            // Identifiers of deleted deployments are not given again.
            throw APIError.identifierTaken
        }
        guard outcome.events.first?.actor == request.account.id else { throw APIError.identifierTaken }
        var response = try await answer(outcome, to: actor.sight, request)
        response.status = .created
        response.headers[.location] = "/api/v1/deployments/\(opening.id)"
        return response
    }

    private struct Submission: Decodable {
        let id: CommandID?
        let command: Command

        init(from decoder: any Decoder) throws {
            let reader = try JSONObjectReader(decoder)
            try reader.allow(["id", "command"])
            id = try reader.optional("id")
            command = try reader.required("command", as: APICommand.self).command
        }
    }

    @Sendable private func command(_ request: APIRequest) async throws -> Response {
        let membership = try await request.membership(in: journal.directory)
        try request.requireWriting()
        let submission = try await request.body(as: Submission.self)
        var wish = submission.command
        if wish.closesReview {
            let deployment = try await journal.deployment(membership.deployment)
            wish = wish.knowing(await forecasts.current(of: deployment, today: deployment.settings.day(at: now())))
        }
        do {
            let outcome = try await journal.execute(
                wish, on: membership.deployment, by: membership.actor, at: now(),
                commandID: submission.id ?? CommandID(UInt64.random(in: .min ... .max)))
            return try await answer(outcome, to: membership.actor.sight, request)
        } catch let refusal as Refusal {
            let deployment = try await journal.deployment(membership.deployment)
            return try APIAnswer.answer(APIProblem(refusal, in: deployment, language: request.language), status: refusal.status)
        }
    }

    private struct CommandAnswer: Encodable {
        let deployment: DeploymentID
        /// The number of the command's last event or, when all was already as wished, of the deployment's.
        let sequence: Int
        let events: [EventDocument]
    }

    func answer(_ outcome: Outcome, to sight: Sight, _ request: APIRequest) async throws -> Response {
        let events = try await told(outcome.events, in: outcome.deployment, to: sight, request)
        var response = try APIAnswer.answer(
            CommandAnswer(
                deployment: outcome.deployment.id, sequence: events.last?.sequence ?? outcome.deployment.sequence, events: events))
        if outcome.wasRepeated { response.headers[.idempotentReplayed] = "true" }
        return response
    }

    // MARK: Answers

    /// Sequence numbers are JSON numbers, exact in every language up to here.
    private static let highestNumber = 9_007_199_254_740_991
}

extension HTTPField.Name {
    // Names known at compile time: `init` fails only for characters that no field name may have.
    static let idempotentReplayed = HTTPField.Name("Idempotent-Replayed")!
}
