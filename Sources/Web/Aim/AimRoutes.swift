import Hummingbird
import Planning

/// *Cap*: its page, the guided preparation a step at a time, and the forms of both.
struct AimRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("aim") { request, context in
            await page(try await DeploymentAccess(request, context, services), step: nil, problem: nil)
        }
        deployment.get("aim/:step") { request, context in
            let access = try await DeploymentAccess(request, context, services)
            guard let step = AimStep(rawValue: context.parameters.get("step") ?? "") else { throw WebError.notFound }
            return await page(access, step: step, problem: nil)
        }
        deployment.post("route/:what") { request, context in
            let what = context.parameters.get("what") ?? ""
            return try await change(request, context) { try $0.edit(what) }
        }
        deployment.post("milestones") { request, context in
            try await change(request, context) { try $0.addMilestone(id: services.newID()) }
        }
        deployment.post("milestones/:id") { request, context in
            let id = try Self.milestone(context)
            return try await change(request, context) { try $0.editMilestone(id) }
        }
        deployment.post("milestones/:id/remove") { request, context in
            let id = try Self.milestone(context)
            return try await change(request, context) { $0.removeMilestone(id) }
        }
    }

    private static func milestone(_ context: WebContext) throws -> MilestoneID {
        guard let id = context.parameters.get("id").flatMap(MilestoneID.init(rawValue:)) else { throw WebError.notFound }
        return id
    }

    private func page(_ access: DeploymentAccess, step: AimStep?, problem: FieldForm.Problem?) async -> Response {
        let context = await access.feasibilityContext
        var html = HTML(capacity: 64 * 1024)
        if let step {
            AimStepPage(page: access.pageContext, context: context, step: step, problem: problem).write(to: &html)
        } else {
            AimPage(page: access.pageContext, context: context, problem: problem).write(to: &html)
        }
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (AimForms) throws -> Command
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        // Without script one comes back to where the form stood: the guide or the whole page.
        let step = AimStep(rawValue: request.uri.form["step"])
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/aim" + (step.map { "/\($0.rawValue)" } ?? ""),
            refused: { problem in
                await page(access.with(try await services.journal.deployment(access.deployment.id)), step: step, problem: problem)
            },
            command: { try command(AimForms(form: submission.form)) })
    }
}

/// Turns the forms of *Cap* into commands.
struct AimForms {
    let form: Form

    func edit(_ field: String) throws -> Command {
        func command(_ value: (String) throws -> RouteValue) throws -> Command {
            let was = form.has("was") ? try value(form["was"]) : nil
            return .route(.edit(to: try value(form["value"]), was: was))
        }
        switch field {
        case "starting-point": return try command { .startingPoint(value: $0) }
        case "destination": return try command { .destination(value: $0) }
        case "start": return try command { .startDay(value: try FormValue.day($0)) }
        case "promised": return try command { .promisedDay(value: try FormValue.day($0)) }
        default:
            guard let statement = Statement(path: field) else { throw WebError.notFound }
            return try command { .statement(field: statement, value: $0) }
        }
    }

    func addMilestone(id: MilestoneID) throws -> Command {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
        return .route(.addMilestone(milestone: Milestone(id: id, title: form["title"], day: day)))
    }

    func editMilestone(_ id: MilestoneID) throws -> Command {
        guard let day = try FormValue.day(form["day"]) else { throw FormProblem.notADay("") }
        return .route(
            .editMilestone(
                milestone: Milestone(id: id, title: form["title"], day: day, isReached: form.has("reached")),
                was: try form.json("was")))
    }

    func removeMilestone(_ id: MilestoneID) -> Command { .route(.removeMilestone(id: id)) }
}
