import Foundation
import Hummingbird
import Journal
import Planning

/// The settings of a deployment: name, workstreams, calendar, deletion.
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
        addWorkstreams(to: deployment)
        deployment.post("delete", use: delete)
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

    func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) async throws -> Response {
        let members = try await services.journal.directory.members(of: access.deployment.id)
        var html = HTML(capacity: 64 * 1024)
        SettingsPage(
            page: access.pageContext, context: access.deploymentContext,
            members: members.map { SettingsPage.Member(membership: $0.membership, account: $0.account) },
            invitations: access.actor.role == .lead
                ? try await services.journal.directory.invitations(to: access.deployment.id, at: services.now()) : [],
            canSend: services.mailer != nil, newCommand: services.newID(), problem: problem
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
                services.evidence.files.removeAll(of: access.deployment.id)
            })
    }
}
