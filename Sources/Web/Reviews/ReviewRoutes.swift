import HTTPTypes
import Hummingbird
import NIOCore
import Planning

/// The weekly reviews of a deployment: a page for each week, its forms, its minutes as Markdown.
struct ReviewRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("review", use: current)
        deployment.get("reviews/:week", use: page)
        deployment.get("reviews/:week/minutes.md", use: minutes)
        deployment.post("reviews/:week/:what", use: change)
    }

    /// This week's review has an address of its own.
    @Sendable func current(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let week = Week(containing: access.deploymentContext.today)
        return .seeOther("/deployments/\(access.deployment.id)/reviews/\(week)")
    }

    @Sendable func page(_ request: Request, context: WebContext) async throws -> Response {
        try page(try await DeploymentAccess(request, context, services), problem: nil)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML(capacity: 64 * 1024)
        ReviewPage(
            page: access.pageContext, context: access.deploymentContext, week: try Self.week(access),
            looksAt: ReviewStep(rawValue: access.request.uri.form["step"]), problem: problem, now: services.now()
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        // Whose page it is, for the browser that keeps it to be read without network.
        response.headers[.jalonAccount] = access.signedIn.account.rawValue
        return response
    }

    /// Only of a closed review: before, there are none.
    @Sendable func minutes(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let week = try Self.week(access)
        let deployment = access.deployment
        guard let review = deployment.reviews[week], let minutes = review.minutes else { throw WebError.notFound }
        let formats = Formats(language: context.language)
        let closed = ReviewPageTexts(language: context.language).closed(
            formats.long(deployment.settings.day(at: minutes.closedAt)), formats.time(minutes.closedAt, in: deployment.settings.zone),
            access.names[minutes.closedBy] ?? "")
        let text = MinutesTexts(language: context.language).markdown(
            of: review, deployment: deployment.settings.name, closed: closed)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/markdown; charset=utf-8", .contentDisposition: "attachment; filename=\"\(week).md\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    @Sendable func change(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let week = try Self.week(access)
        let what = context.parameters.get("what") ?? ""
        return try await submission.perform(
            backTo: back(from: submission, to: week),
            refused: { problem in
                try page(access.with(try await services.journal.deployment(access.deployment.id)), problem: problem)
            },
            command: {
                try ReviewForms(
                    deployment: access.deployment, week: week, form: submission.form, today: access.deploymentContext.today,
                    newID: { UInt64.random(in: .min ... .max) }
                ).command(what)
            })
    }

    /// The step that one looked at, or the action that the point is about when it was raised there.
    private func back(from submission: Submission, to week: Week) -> String {
        let access = submission.access
        let base = "/deployments/\(access.deployment.id)"
        if submission.form["return"] == "action", let id = ActionID(rawValue: submission.form["action"]),
            let action = access.deployment.plan[id]
        {
            return "\(base)/plan/\(action.number)"
        }
        let step = ReviewStep(rawValue: access.request.uri.form["step"])
        return "\(base)/reviews/\(week)" + (step.map { "?step=\($0.rawValue)" } ?? "")
    }

    private static func week(_ access: DeploymentAccess) throws -> Week {
        guard let week = access.context.parameters.get("week").flatMap(Week.init(iso8601:)) else { throw WebError.notFound }
        return week
    }
}
