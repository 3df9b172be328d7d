import Foundation
import Hummingbird
import Journal
import Planning

/// Who has access to a deployment: letting somebody in, changing their role, and leaving, by oneself or not.
struct MemberRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.post("members", use: addMember)
        deployment.post("members/:account", use: editMember)
        deployment.get("members/:account/remove", use: removal)
        deployment.post("members/:account/remove", use: removeMember)
        deployment.get("leave", use: leaving)
        deployment.post("leave", use: leave)
    }

    @Sendable func addMember(_ request: Request, context: WebContext) async throws -> Response {
        try await change(request, context) { access, form in
            guard let account = try await services.journal.directory.account(email: form["email"]) else {
                throw MemberProblem.noSuchAccount(String(form["email"].prefix(100)))
            }
            let role: Role = try FormValue.choice(form["role"])
            try await services.journal.directory.put(
                Directory.Membership(
                    deployment: access.deployment.id, account: account.id, role: role,
                    person: try FormValue.identifier(form["person"]), since: services.now()),
                noting: event(.memberAdded, access, account.id, role.rawValue))
            services.live.end(account.id, in: access.deployment.id)
        }
    }

    @Sendable func editMember(_ request: Request, context: WebContext) async throws -> Response {
        try await change(request, context) { access, form in
            let before = try await member(access)
            var membership = before
            if form.has("role") { membership.role = try FormValue.choice(form["role"]) }
            if form.has("person") { membership.person = try FormValue.identifier(form["person"]) }
            guard membership != before else { return }
            try await services.journal.directory.put(
                membership, noting: event(.roleChanged, access, membership.account, membership.role.rawValue))
            services.live.end(membership.account, in: access.deployment.id)
        }
    }

    private func change(
        _ request: Request, _ context: WebContext, change: (DeploymentAccess, Form) async throws -> Void
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.performInDirectory(
            backTo: "/deployments/\(access.deployment.id)/settings", needs: .lead,
            refused: { try await SettingsRoutes(services: services).page(access, problem: $0) },
            change: {
                try await change(access, submission.form)
                services.memberships.forget()
            })
    }

    private func event(
        _ kind: SecurityEvent.Kind, _ access: DeploymentAccess, _ account: AccountID, _ detail: String = ""
    ) -> SecurityEvent {
        services.event(
            kind, access.request, access.context, account: account, deployment: access.deployment.id, detail: detail)
    }

    private func member(_ access: DeploymentAccess) async throws -> Directory.Membership {
        guard let id = access.context.parameters.get("account").flatMap(AccountID.init(rawValue:)),
            let membership = try await services.journal.directory.membership(of: id, in: access.deployment.id)
        else { throw WebError.notFound }
        return membership
    }

    // MARK: Leaving

    /// Asks the lead what becomes of the person whom the account is.
    @Sendable func removal(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role == .lead else { throw WebError.forbidden }
        return try await page(access, try await member(access), problem: nil)
    }

    @Sendable func leaving(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        return try await page(access, try await own(access), problem: nil)
    }

    /// The membership of who asks, fresh from the directory.
    private func own(_ access: DeploymentAccess) async throws -> Directory.Membership {
        guard
            let membership = try await services.journal.directory.membership(
                of: access.signedIn.account, in: access.deployment.id)
        else { throw WebError.notFound }
        return membership
    }

    private func page(
        _ access: DeploymentAccess, _ membership: Directory.Membership, problem: FieldForm.Problem?
    ) async throws -> Response {
        let account = try await services.journal.directory.account(membership.account)
        let ledAlone = try await services.journal.directory.deploymentsLedAlone(by: membership.account)
        var html = HTML()
        LeavingPage(
            page: access.pageContext, context: access.deploymentContext,
            departure: Departure(
                deployment: access.deployment, membership: membership, leadsAlone: ledAlone.contains(access.deployment.id)),
            name: account?.name ?? "", isOwn: membership.account == access.signedIn.account, problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    @Sendable func removeMember(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role == .lead else { throw WebError.forbidden }
        return try await depart(access, try await member(access))
    }

    @Sendable func leave(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        return try await depart(access, try await own(access))
    }

    /// Hands the actions over, as the form says, then takes the access away.
    private func depart(_ access: DeploymentAccess, _ membership: Directory.Membership) async throws -> Response {
        let form = try await Form(access.request)
        let isOwn = membership.account == access.signedIn.account
        let departure = Departure(deployment: access.deployment, membership: membership, leadsAlone: false)
        let directory = services.journal.directory
        let sentence: String
        do {
            // Nothing of it happens when the last of it could not.
            if try await directory.deploymentsLedAlone(by: membership.account).contains(access.deployment.id) {
                throw DirectoryError.lastLead(access.deployment.id)
            }
            if let command = try PersonDeparture(form: form, departure: departure, mayHandOver: !isOwn || departure.mayHandOver).command() {
                _ = try await access.execute(command, id: CommandID(rawValue: form["command"]))
            }
            try await directory.remove(
                membership.account, from: access.deployment.id,
                noting: event(isOwn ? .left : .memberRemoved, access, membership.account, membership.role.rawValue))
            services.memberships.forget()
            services.live.end(membership.account, in: access.deployment.id)
            return .seeOther(isOwn ? "/deployments" : "/deployments/\(access.deployment.id)/settings")
        } catch is Departure.Undecided {
            sentence = LeavingTexts(language: access.context.language).undecided
        } catch let refusal as Refusal {
            sentence = RefusalTexts(language: access.context.language).sentence(for: refusal, in: access.deployment)
        } catch let problem as FormProblem {
            sentence = FormProblemTexts(language: access.context.language).sentence(for: problem)
        } catch let error as DirectoryError {
            sentence = DirectoryTexts(language: access.context.language).sentence(for: error)
        }
        let typed = Dictionary(uniqueKeysWithValues: form.names.map { ($0, form[$0]) })
        var response = try await page(
            access, membership, problem: .init(form: LeavingPage.form, sentence: sentence, typed: typed))
        response.status = .unprocessableContent
        return response
    }
}

/// What the form of a departure says of the person whom the account is.
struct PersonDeparture {
    let form: Form
    let departure: Departure
    let mayHandOver: Bool

    static let stays = "stays"
    static let leaves = "leaves"

    /// Nil when the person stays in the plan, without account.
    ///
    /// - Throws: `Departure.Undecided` when there are open actions and the form does not say.
    func command() throws -> Command? {
        guard let person = departure.person, mayHandOver else { return nil }
        switch form["person"] {
        case Self.stays: return nil
        case Self.leaves: return try PeopleForms(form: form).remove(person.id, actions: departure.openActions.map(\.id))
        default:
            guard departure.openActions.isEmpty else { throw Departure.Undecided(deployment: departure.deployment.settings.name) }
            return nil
        }
    }
}
