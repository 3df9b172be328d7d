import Foundation
import Hummingbird
import Journal
import Planning

/// The settings of a deployment: name, route, milestones, workstreams, calendar, members, deletion.
struct SettingsRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("settings", use: page)
        deployment.post("settings/closures/add") { request, context in
            try await change(request, context) { try $0.addClosure() }
        }
        deployment.post("settings/closures/remove") { request, context in
            try await change(request, context) { try $0.removeClosure() }
        }
        deployment.post("settings/:what") { request, context in
            let what = context.parameters.get("what") ?? ""
            return try await change(request, context) { try $0.edit(what) }
        }
        deployment.post("route/:what") { request, context in
            let what = context.parameters.get("what") ?? ""
            return try await change(request, context) { try $0.editRoute(what) }
        }
        addMilestones(to: deployment)
        addWorkstreams(to: deployment)
        deployment.post("members", use: addMember)
        deployment.post("members/:account", use: editMember)
        deployment.post("members/:account/remove", use: removeMember)
        deployment.post("delete", use: delete)
    }

    private func addMilestones(to deployment: RouterGroup<WebContext>) {
        deployment.post("milestones") { request, context in
            try await change(request, context) { try $0.addMilestone(id: services.newID()) }
        }
        deployment.post("milestones/:id") { request, context in
            let id: MilestoneID = try Self.id(context)
            return try await change(request, context) { try $0.editMilestone(id) }
        }
        deployment.post("milestones/:id/remove") { request, context in
            let id: MilestoneID = try Self.id(context)
            return try await change(request, context) { $0.removeMilestone(id) }
        }
    }

    private func addWorkstreams(to deployment: RouterGroup<WebContext>) {
        deployment.post("workstreams") { request, context in
            try await change(request, context) { try $0.addWorkstream(id: services.newID()) }
        }
        deployment.post("workstreams/:id") { request, context in
            let id: WorkstreamID = try Self.id(context)
            return try await change(request, context) { try $0.editWorkstream(id) }
        }
        deployment.post("workstreams/:id/:verb") { request, context in
            let id: WorkstreamID = try Self.id(context)
            let verb = context.parameters.get("verb") ?? ""
            return try await change(request, context) { forms in
                switch verb {
                case "up": try forms.moveWorkstream(id, by: -1)
                case "down": try forms.moveWorkstream(id, by: 1)
                case "remove": forms.removeWorkstream(id)
                default: throw WebError.notFound
                }
            }
        }
    }

    private static func id<Kind>(_ context: WebContext) throws -> Identifier<Kind> {
        guard let id = context.parameters.get("id").flatMap(Identifier<Kind>.init(rawValue:)) else {
            throw WebError.notFound
        }
        return id
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        try await page(try await DeploymentAccess(request, context, services), problem: nil)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) async throws -> Response {
        let members = try await services.journal.directory.members(of: access.deployment.id)
        var html = HTML(capacity: 64 * 1024)
        SettingsPage(
            page: access.pageContext, context: access.deploymentContext,
            members: members.map { SettingsPage.Member(membership: $0.membership, account: $0.account) },
            problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (SettingsForms) throws -> Command
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/settings",
            refused: { problem in
                let fresh = access.with(try await services.journal.deployment(access.deployment.id))
                return try await page(fresh, problem: problem)
            },
            command: { try command(SettingsForms(deployment: access.deployment, form: submission.form)) })
    }

    // MARK: Members

    @Sendable func addMember(_ request: Request, context: WebContext) async throws -> Response {
        try await changeMembers(request, context) { access, form in
            guard let account = try await services.journal.directory.account(email: form["email"]) else {
                throw MemberProblem.noSuchAccount(form["email"])
            }
            try await services.journal.directory.put(
                Directory.Membership(
                    deployment: access.deployment.id, account: account.id, role: try FormValue.choice(form["role"]),
                    person: try FormValue.identifier(form["person"]), since: services.now()))
        }
    }

    @Sendable func editMember(_ request: Request, context: WebContext) async throws -> Response {
        try await changeMembers(request, context) { access, form in
            var membership = try await member(access)
            if form.has("role") { membership.role = try FormValue.choice(form["role"]) }
            if form.has("person") { membership.person = try FormValue.identifier(form["person"]) }
            try await services.journal.directory.put(membership)
            services.live.end(membership.account, in: access.deployment.id)
        }
    }

    @Sendable func removeMember(_ request: Request, context: WebContext) async throws -> Response {
        try await changeMembers(request, context) { access, _ in
            let membership = try await member(access)
            try await services.journal.directory.remove(membership.account, from: access.deployment.id)
            services.memberships.forget()
            services.live.end(membership.account, in: access.deployment.id)
        }
    }

    private func member(_ access: DeploymentAccess) async throws -> Directory.Membership {
        guard let id = access.context.parameters.get("account").flatMap(AccountID.init(rawValue:)),
            let membership = try await services.journal.directory.membership(of: id, in: access.deployment.id)
        else { throw WebError.notFound }
        return membership
    }

    private func changeMembers(
        _ request: Request, _ context: WebContext, change: (DeploymentAccess, Form) async throws -> Void
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.performInDirectory(
            backTo: "/deployments/\(access.deployment.id)/settings", needs: .lead,
            refused: { try await page(access, problem: $0) },
            change: {
                try await change(access, submission.form)
                services.memberships.forget()
            })
    }

    // MARK: Deletion

    /// For good, and so the name is asked for.
    @Sendable func delete(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.performInDirectory(
            backTo: "/deployments", needs: .lead,
            refused: { try await page(access, problem: $0) },
            change: {
                let typed = submission.form["name"].trimmingCharacters(in: .whitespaces)
                guard typed.lowercased() == access.deployment.settings.name.lowercased() else {
                    throw MemberProblem.nameDiffers(access.deployment.settings.name)
                }
                try await services.journal.delete(access.deployment.id, at: services.now())
                services.memberships.forget()
            })
    }
}
