import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// Inviting somebody into a deployment, and coming in by an invitation.
struct InvitationRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.post("invitations", use: invite)
        // Who loads the page of an invitation again, or of one that was refused.
        deployment.get("invitations") { request, context in
            let access = try await DeploymentAccess(request, context, services)
            return Response.seeOther("/deployments/\(access.deployment.id)/settings#invitations-title")
        }
        deployment.post("invitations/:id/revoke", use: revoke)
        router.get("/invitations/:token") { request, context in try await page(request, context, problem: nil) }
        router.post("/invitations/:token/accept", use: accept)
        router.post("/invitations/:token/join", use: join)
    }

    // MARK: Inviting

    /// Makes an invitation, and shows its link this once.
    @Sendable func invite(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role == .lead else { throw WebError.forbidden }
        let form = try await Form(request)
        let sentence: String
        do {
            return try await made(InvitationForm(form, in: access.deployment, language: context.language), form, access)
        } catch let problem as InvitationForm.Problem {
            sentence = InvitationTexts(language: context.language).sentence(for: problem)
        } catch let problem as FormProblem {
            sentence = FormProblemTexts(language: context.language).sentence(for: problem)
        } catch let error as DirectoryError {
            sentence = DirectoryTexts(language: context.language).sentence(for: error)
        }
        let typed = Dictionary(uniqueKeysWithValues: form.names.map { ($0, form[$0]) })
        var response = try await SettingsRoutes(services: services)
            .page(access, problem: .init(form: "invite", sentence: sentence, typed: typed))
        response.status = .unprocessableContent
        return response
    }

    private func made(_ wish: InvitationForm, _ form: Form, _ access: DeploymentAccess) async throws -> Response {
        let directory = services.journal.directory
        if let email = wish.email, let account = try await directory.account(email: email),
            try await directory.membership(of: account.id, in: access.deployment.id) != nil
        {
            throw InvitationForm.Problem.memberAlready(email)
        }
        let token = SecretToken()
        guard
            // The same form sent twice invites once.
            let invitation = wish.invitation(
                Identifier(rawValue: form["command"]) ?? services.newID(), to: access.deployment.id, by: access.signedIn.account,
                token: token, at: services.now())
        else { throw WebError.unexpected }
        let detail = [wish.email ?? "", wish.role.rawValue].filter { !$0.isEmpty }.joined(separator: ", ")
        try await directory.invite(
            invitation,
            noting: services.event(.invited, access.request, access.context, deployment: access.deployment.id, detail: detail))

        let link = address(of: token, access.request)
        let message = InvitationMessage(
            language: wish.language, deployment: access.deployment.settings.name, inviter: access.signedIn.name, role: wish.role,
            link: link, expires: invitation.expiresAt.day(in: access.deployment.settings.zone))
        var isSent: Bool?
        if wish.isSent, let email = wish.email, let mailer = services.mailer {
            do {
                try await mailer.send(.init(to: email, subject: message.subject, text: message.text), at: services.now())
                isSent = true
            } catch {
                access.context.logger.error("mail: \(error)")
                isSent = false
            }
        }
        var html = HTML(capacity: 16 * 1024)
        InvitationMadePage(
            page: access.pageContext, context: access.deploymentContext, invitation: invitation, link: link, message: message,
            isSent: isSent
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func address(of token: SecretToken, _ request: Request) -> String {
        let configured = services.configuration.publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        return (configured ?? "http://\(request.head.authority ?? "")") + "/invitations/\(token.text)"
    }

    @Sendable func revoke(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        guard let id = context.parameters.get("id").flatMap(Identifier<Directory.Invitation>.init(rawValue:)) else {
            throw WebError.notFound
        }
        return try await submission.performInDirectory(
            backTo: "/deployments/\(access.deployment.id)/settings", needs: .lead,
            refused: { try await SettingsRoutes(services: services).page(access, problem: $0) },
            change: {
                try await services.journal.directory.revoke(
                    id, of: access.deployment.id,
                    noting: services.event(.invitationRevoked, request, context, deployment: access.deployment.id))
            })
    }

    // MARK: Coming in

    /// The invitation of the address with its deployment; nil when it is not valid, for whatever reason.
    private func opened(_ context: WebContext) async throws -> (hash: TokenHash, invitation: Directory.Invitation, deployment: Deployment)?
    {
        guard let hash = TokenHash(SecretToken(text: context.parameters.get("token") ?? "").hashBytes),
            let invitation = try await services.journal.directory.invitation(hash, at: services.now())
        else { return nil }
        do {
            return (hash, invitation, try await services.journal.deployment(invitation.deployment))
        } catch JournalError.noSuchDeployment {
            return nil
        }
    }

    private func page(
        _ request: Request, _ context: WebContext, problem: FieldForm.Problem?, isOver: Bool = false
    ) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        var state = InvitationPage.State.over
        if !isOver, let (_, invitation, deployment) = try await opened(context) {
            state = try await self.state(invitation, deployment, context)
        }
        var html = HTML(capacity: 16 * 1024)
        InvitationPage(page: services.pageContext(request, context), path: "/invitations/\(token)", state: state, problem: problem)
            .write(to: &html)
        var response = Response.html(html.buffer)
        if case .over = state { response.status = .notFound }
        if problem != nil { response.status = .unprocessableContent }
        // The address is a secret.
        response.headers[.cacheControl] = "no-store"
        response.headers[.referrerPolicy] = "no-referrer"
        return response
    }

    private func state(
        _ invitation: Directory.Invitation, _ deployment: Deployment, _ context: WebContext
    ) async throws -> InvitationPage.State {
        let directory = services.journal.directory
        if let signedIn = context.signedIn, try await directory.membership(of: signedIn.account, in: deployment.id) != nil {
            return .member(deployment: deployment.id, name: deployment.settings.name)
        }
        let person = try await self.person(of: invitation, in: deployment)
        let offer = InvitationPage.Offer(
            name: deployment.settings.name, role: invitation.role, person: person.known?.name, proposed: person.proposed,
            inviter: try await directory.account(invitation.createdBy).flatMap { $0.isErased ? nil : $0.name },
            expires: invitation.expiresAt.day(in: deployment.settings.zone), email: invitation.email)
        guard let signedIn = context.signedIn else {
            let hasAccount = if let email = invitation.email { try await directory.account(email: email) != nil } else { false }
            return .stranger(offer, hasAccount: hasAccount)
        }
        if let email = invitation.email, email.lowercased() != signedIn.email.lowercased() { return .otherAddress(offer) }
        return .welcome(offer)
    }

    /// Who of the plan the newcomer is: told by the invitation, or proposed because the address is a person's.
    ///
    /// Proposed only where the invitation went to that address: an address that somebody typed proves nothing.
    private func person(
        of invitation: Directory.Invitation, in deployment: Deployment
    ) async throws -> (known: Person?, proposed: Person?) {
        let taken = Set(try await services.journal.directory.members(of: deployment.id).compactMap(\.membership.person))
        if let id = invitation.person { return (taken.contains(id) ? nil : deployment.people[id], nil) }
        guard let email = invitation.email else { return (nil, nil) }
        return (nil, deployment.people.person(email: email, except: taken))
    }

    /// Somebody who is signed in comes in.
    @Sendable func accept(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        guard let (hash, invitation, deployment) = try await opened(context) else {
            return try await page(request, context, problem: nil, isOver: true)
        }
        return try await comingIn(request, context) {
            let membership = try await services.journal.directory.accept(
                hash, as: signedIn.account, being: try await chosenPerson(form, invitation, deployment), at: services.now(),
                noting: [services.event(.joined, request, context, deployment: deployment.id, detail: invitation.role.rawValue)])
            services.memberships.forget()
            return .seeOther("/deployments/\(membership.deployment)/plan")
        }
    }

    /// Somebody without account makes one and comes in, both or neither.
    @Sendable func join(_ request: Request, context: WebContext) async throws -> Response {
        guard context.signedIn == nil else { return .seeOther("/invitations/\(context.parameters.get("token") ?? "")") }
        try await services.newAccountAttempts.take(services.machine(request, context))
        var form = try await Form(request)
        guard let (hash, invitation, deployment) = try await opened(context) else {
            return try await page(request, context, problem: nil, isOver: true)
        }
        // The invitation went to this address, whatever the form says.
        if let email = invitation.email { form.set("email", email) }
        let texts = DirectoryTexts(language: context.language)
        let sentForm = form
        return try await comingIn(request, context, typed: ["name": form["name"], "email": form["email"]]) {
            let account = try await NewAccount(sentForm, texts: texts).account(services, isAdministrator: false, context.language)
            _ = try await services.journal.directory.accept(
                hash, as: account.id, creating: account, being: try await chosenPerson(sentForm, invitation, deployment),
                at: services.now(),
                noting: [
                    services.event(.accountCreated, request, context, account: account.id, detail: account.email),
                    services.event(
                        .joined, request, context, account: account.id, deployment: deployment.id, detail: invitation.role.rawValue),
                ])
            await services.accountNames.forget()
            services.memberships.forget()
            return try await services.welcome(account.id, request, context, to: "/deployments/\(deployment.id)/plan")
        }
    }

    private func chosenPerson(
        _ form: Form, _ invitation: Directory.Invitation, _ deployment: Deployment
    ) async throws -> PersonID? {
        guard form.has("person"), let proposed = try await person(of: invitation, in: deployment).proposed else { return nil }
        return form["person"] == proposed.id.rawValue ? proposed.id : nil
    }

    private func comingIn(
        _ request: Request, _ context: WebContext, typed: [String: String] = [:], _ body: () async throws -> Response
    ) async throws -> Response {
        let sentence: String
        do {
            return try await body()
        } catch DirectoryError.invitationOver {
            return try await page(request, context, problem: nil, isOver: true)
        } catch let problem as NewAccount.Problem {
            sentence = problem.sentence
        } catch DirectoryError.emailTaken {
            sentence = InvitationTexts(language: context.language).signInFirst
        } catch let error as DirectoryError {
            sentence = DirectoryTexts(language: context.language).sentence(for: error)
        }
        return try await page(request, context, problem: .init(form: "join", sentence: sentence, typed: typed))
    }
}

extension People {
    /// The one person who is there with an address, whatever its case; nobody when several are.
    func person(email: String, except taken: Set<PersonID>) -> Person? {
        let key = email.trimmingCharacters(in: .whitespaces).lowercased()
        let matches = active.filter { !$0.email.isEmpty && $0.email.lowercased() == key && !taken.contains($0.id) }
        return matches.count == 1 ? matches.first : nil
    }
}
