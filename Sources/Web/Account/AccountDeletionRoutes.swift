import Hummingbird
import Journal
import Planning

/// Deleting one's own account: who takes over, the password, and then it is gone.
struct AccountDeletionRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/account/delete") { request, context in try await page(request, context, problem: nil) }
        router.post("/account/delete", use: delete)
    }

    private func page(_ request: Request, _ context: WebContext, problem: FieldForm.Problem?) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        var html = HTML()
        AccountDeletionPage(
            page: services.pageContext(request, context), departures: try await departures(of: signedIn.account), problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if problem != nil { response.status = .unprocessableContent }
        return response
    }

    /// What the account leaves behind in each of its deployments.
    private func departures(of account: AccountID) async throws -> [Departure] {
        let ledAlone = Set(try await services.journal.directory.deploymentsLedAlone(by: account))
        var departures: [Departure] = []
        for summary in try await services.journal.deployments(of: account, today: services.now().day(in: .gmt)) {
            guard let membership = try await services.journal.directory.membership(of: account, in: summary.id),
                let deployment = try? await services.journal.deployment(summary.id)
            else { continue }
            departures.append(
                Departure(deployment: deployment, membership: membership, leadsAlone: ledAlone.contains(summary.id)))
        }
        return departures
    }

    @Sendable func delete(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        let texts = DirectoryTexts(language: context.language)
        func refused(_ sentence: String) async throws -> Response {
            var typed: [String: String] = [:]
            for name in form.names where name != "password" { typed[name] = form[name] }
            return try await page(request, context, problem: .init(form: "delete-account", sentence: sentence, typed: typed))
        }
        let machine = services.origin(request, context)
        try await services.signInGuard.take(signedIn.email, from: machine)
        guard let account = try await services.journal.directory.account(signedIn.account), let hash = account.passwordHash,
            try await services.passwords.verify(String(form["password"].prefix(Passwords.maximumBytes)), against: hash)
        else { return try await refused(texts.wrongCurrentPassword) }
        try await services.signInGuard.clear(signedIn.email, from: machine)

        let departures = try await departures(of: account.id)
        let deletion = AccountDeletionTexts(language: context.language)
        let alone = departures.filter(\.leadsAlone).map(\.deployment.settings.name)
        guard alone.isEmpty else { return try await refused(deletion.leadsAlone(alone)) }
        do {
            // Every answer is read before anything changes.
            let commands = try departures.map { ($0, try $0.command(form)) }
            for (departure, command) in commands {
                guard let command else { continue }
                _ = try await services.journal.execute(
                    command, on: departure.deployment.id, by: departure.membership.actor, at: services.now(),
                    commandID: services.newID())
            }
            try await services.journal.directory.erase(
                account.id, at: services.now(), noting: services.event(.accountDeleted, request, context))
        } catch let problem as Departure.Undecided {
            return try await refused(deletion.undecided(problem.deployment))
        } catch let refusal as Refusal {
            return try await refused(RefusalTexts(language: context.language).sentence(for: refusal, in: nil))
        } catch let problem as FormProblem {
            return try await refused(FormProblemTexts(language: context.language).sentence(for: problem))
        } catch let error as DirectoryError {
            return try await refused(texts.sentence(for: error))
        }
        await services.sessions.forget()
        await services.accountNames.forget()
        services.memberships.forget()
        services.live.end(account.id)
        var html = HTML(capacity: 8 * 1024)
        var gone = services.pageContext(request, context)
        gone.reader = nil
        AccountDeletedPage(page: gone).write(to: &html)
        var response = Response.html(html.buffer)
        response.setCookie(
            Cookie(
                name: SessionStore.cookieName, value: "", maxAge: 0, path: "/",
                secure: services.configuration.hasSecureCookies, httpOnly: true, sameSite: .lax))
        return response
    }
}

/// An account that leaves a deployment, with what it is responsible for there.
struct Departure: Sendable {
    /// To whom the actions go was not said.
    struct Undecided: Error { let deployment: String }

    let deployment: Deployment
    let membership: Directory.Membership
    let leadsAlone: Bool

    /// The answer that the actions stay as they are: the team sees to them.
    static let stays = "stays"

    /// Who of the plan they are, while that person is there.
    var person: Person? { membership.person.flatMap { deployment.people[$0] }.flatMap { $0.hasLeft ? nil : $0 } }

    var openActions: [Action] {
        guard let person else { return [] }
        return deployment.plan.orderedActions.filter { $0.responsible == person.id && $0.status.isOpen }
    }

    /// A reader changes nothing of a plan: their actions wait for those who do.
    var mayHandOver: Bool { membership.role != .reader }

    var successors: [Person] { deployment.people.active.filter { $0.id != person?.id } }

    /// The name of the form's field about this deployment.
    var field: String { "to-\(deployment.id)" }

    /// What the form says is to happen to the person and their actions; nil when nothing is.
    func command(_ form: Form) throws -> Command? {
        guard let person, mayHandOver else { return nil }
        let answer = form[field]
        if answer == Self.stays { return nil }
        let theirs = openActions
        guard !answer.isEmpty || theirs.isEmpty else { throw Undecided(deployment: deployment.settings.name) }
        // Nothing to hand over: the plan keeps its person, whom nobody has asked to leave it.
        guard let successor: PersonID = try FormValue.identifier(answer) else { return nil }
        return .people(.remove(id: person.id, handOver: theirs.map { HandOver(action: $0.id, to: successor) }))
    }
}
