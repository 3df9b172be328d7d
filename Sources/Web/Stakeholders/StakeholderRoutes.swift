import Hummingbird
import Planning

/// *Adhésion*: whom to convince, with what, what is said to them. For the team: who only reads is refused at the door.
struct StakeholderRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("stakeholders") { request, context in try list(try await access(request, context), problem: nil) }
        deployment.get("stakeholders/:stakeholder") { request, context in
            try page(try await access(request, context), problem: nil)
        }
        deployment.post("stakeholders") { request, context in
            try await change(request, context) { access, forms in try forms.addStakeholder(id: services.newID()) }
        }
        deployment.post("stakeholders/:stakeholder/:what") { request, context in try await changeStakeholder(request, context) }
        deployment.post("levers") { request, context in
            try await change(request, context) { _, forms in try forms.addLever(id: services.newID()) }
        }
        deployment.post("levers/:lever") { request, context in
            try await change(request, context) { access, forms in try forms.editLever(try Self.id(access, "lever")) }
        }
        deployment.post("levers/:lever/remove") { request, context in
            try await change(request, context) { access, _ in .stakeholders(.removeLever(id: try Self.id(access, "lever"))) }
        }
        PitchRoutes(services: services).add(to: deployment)
    }

    /// - Throws: `WebError.forbidden` for who only reads, before anything is looked for: whether it exists is not told.
    static func access(_ request: Request, _ context: WebContext, _ services: Services) async throws -> DeploymentAccess {
        let access = try await DeploymentAccess(request, context, services)
        guard !access.deployment.stakeholders.isWithheld else { throw WebError.forbidden }
        return access
    }

    private func access(_ request: Request, _ context: WebContext) async throws -> DeploymentAccess {
        try await Self.access(request, context, services)
    }

    static func id<Kind>(_ access: DeploymentAccess, _ name: String) throws -> Identifier<Kind> {
        guard let id = access.context.parameters.get(name).flatMap(Identifier<Kind>.init(rawValue:)) else { throw WebError.notFound }
        return id
    }

    // MARK: Pages

    private func list(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        let query = access.request.uri.form
        var html = HTML(capacity: 64 * 1024)
        StakeholdersPage(
            page: access.pageContext, context: access.deploymentContext, weeks: Int(query["weeks"]),
            since: (try? FormValue.day(query["since"])) ?? nil, problem: problem
        ).write(to: &html)
        return Self.response(html, access)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        guard let stakeholder = access.deployment.stakeholders[try Self.id(access, "stakeholder") as StakeholderID] else {
            throw WebError.notFound
        }
        var html = HTML(capacity: 32 * 1024)
        StakeholderPage(
            page: access.pageContext, context: access.deploymentContext, stakeholder: stakeholder, problem: problem
        ).write(to: &html)
        return Self.response(html, access)
    }

    static func response(_ html: HTML, _ access: DeploymentAccess) -> Response {
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }

    // MARK: Changes

    private func change(
        _ request: Request, _ context: WebContext, command: (DeploymentAccess, StakeholderForms) throws -> Command
    ) async throws -> Response {
        let access = try await access(request, context)
        let submission = try await Submission(access)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/stakeholders",
            refused: { problem in
                try list(access.with(try await services.journal.deployment(access.deployment.id)), problem: problem)
            },
            command: { try command(access, StakeholderForms(access, submission.form)) })
    }

    private func changeStakeholder(_ request: Request, _ context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        let submission = try await Submission(access)
        let id: StakeholderID = try Self.id(access, "stakeholder")
        let what = context.parameters.get("what") ?? ""
        let base = "/deployments/\(access.deployment.id)/stakeholders"
        return try await submission.perform(
            backTo: what == "remove" ? base : "\(base)/\(id)",
            refused: { problem in
                let fresh = access.with(try await services.journal.deployment(access.deployment.id))
                return fresh.deployment.stakeholders[id] == nil
                    ? try list(fresh, problem: problem) : try page(fresh, problem: problem)
            },
            command: { try StakeholderForms(access, submission.form).change(id, what) })
    }
}

/// What is said to an audience: its page, the same for a wall or a sheet of paper, and its forms.
struct PitchRoutes {
    let services: Services

    func add(to deployment: RouterGroup<WebContext>) {
        deployment.post("pitches") { request, context in try await add(request, context) }
        deployment.get("pitches/:pitch") { request, context in
            try page(try await StakeholderRoutes.access(request, context, services), problem: nil)
        }
        deployment.get("pitches/:pitch/show") { request, context in
            let access = try await StakeholderRoutes.access(request, context, services)
            var html = HTML()
            PitchSheet(page: access.pageContext, deployment: access.deployment, pitch: try Self.pitch(access)).write(to: &html)
            return Response.html(html.buffer)
        }
        deployment.post("pitches/:pitch/:what") { request, context in try await change(request, context) }
    }

    private static func pitch(_ access: DeploymentAccess) throws -> Pitch {
        guard let pitch = access.deployment.stakeholders[try StakeholderRoutes.id(access, "pitch") as PitchID] else {
            throw WebError.notFound
        }
        return pitch
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML(capacity: 32 * 1024)
        PitchPage(
            page: access.pageContext, context: access.deploymentContext, pitch: try Self.pitch(access), problem: problem
        ).write(to: &html)
        return StakeholderRoutes.response(html, access)
    }

    /// A new pitch opens at once.
    private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        let access = try await StakeholderRoutes.access(request, context, services)
        let submission = try await Submission(access)
        let id: PitchID = services.newID()
        let base = "/deployments/\(access.deployment.id)"
        return try await submission.perform(
            backTo: "\(base)/pitches/\(id)",
            sequel: { outcome in
                // The same form sent twice made one pitch: the first.
                guard case .stakeholders(.pitchAdded(let pitch))? = outcome.events.first?.event else {
                    return .init(page: "\(base)/stakeholders")
                }
                return .init(page: "\(base)/pitches/\(pitch.id)")
            },
            refused: { problem in
                let fresh = access.with(try await services.journal.deployment(access.deployment.id))
                var html = HTML(capacity: 64 * 1024)
                StakeholdersPage(page: fresh.pageContext, context: fresh.deploymentContext, problem: problem).write(to: &html)
                return StakeholderRoutes.response(html, fresh)
            },
            command: { try StakeholderForms(access, submission.form).addPitch(id: id) })
    }

    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let access = try await StakeholderRoutes.access(request, context, services)
        let submission = try await Submission(access)
        let id: PitchID = try StakeholderRoutes.id(access, "pitch")
        let what = context.parameters.get("what") ?? ""
        let base = "/deployments/\(access.deployment.id)"
        return try await submission.perform(
            backTo: what == "remove" ? "\(base)/stakeholders" : "\(base)/pitches/\(id)",
            refused: { problem in
                try page(access.with(try await services.journal.deployment(access.deployment.id)), problem: problem)
            },
            command: { try StakeholderForms(access, submission.form).change(id, what) })
    }
}
