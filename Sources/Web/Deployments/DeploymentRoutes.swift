import Hummingbird
import Journal
import Planning

/// The list of one's deployments, and opening a new one.
struct DeploymentRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/") { _, _ in Response.seeOther("/deployments") }
        router.get("/deployments", use: list)
        router.get("/deployments/new", use: newDeployment)
        router.post("/deployments", use: open)
        router.get("/deployments/:deployment") { _, context in
            Response.seeOther("/deployments/\(context.parameters.get("deployment") ?? "")/plan")
        }
    }

    @Sendable func list(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let moment = services.now()
        let summaries = try await services.journal.deployments(of: signedIn.account, today: moment.day(in: .gmt))
        var entries: [DeploymentsPage.Entry] = []
        for summary in summaries {
            let sight = Sight(account: signedIn.account, role: summary.role ?? .reader)
            guard let deployment = try? await services.journal.deployment(summary.id).seen(by: sight) else { continue }
            let today = deployment.settings.day(at: moment)
            entries.append(
                DeploymentsPage.Entry(
                    deployment: deployment, today: today, changedAt: summary.changedAt,
                    changedBy: deployment.recentChanges.last { $0.events.allSatisfy { $0.isSeen(by: sight) } }?.actor,
                    forecast: services.forecasts.known(of: deployment, today: today)))
        }
        var html = HTML(capacity: 32 * 1024)
        DeploymentsPage(
            page: services.pageContext(request, context), entries: entries,
            accountNames: try await services.accountNames.all(), now: moment
        ).write(to: &html)
        return .html(html.buffer)
    }

    @Sendable func newDeployment(_ request: Request, context: WebContext) async throws -> Response {
        _ = try context.requireSignedIn()
        return newPage(request, context, problem: nil)
    }

    private func newPage(_ request: Request, _ context: WebContext, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 8 * 1024)
        NewDeploymentPage(
            page: services.pageContext(request, context), problem: problem, command: services.newID()
        ).write(to: &html)
        return .html(html.buffer)
    }

    /// Opens a deployment. Its name is needed; start, destination and days may follow.
    @Sendable func open(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let form = try await Form(request)
        // The same submission twice opens one deployment.
        let id = DeploymentID(rawValue: form["command"]) ?? services.newID()
        let actor = Actor(account: signedIn.account, role: .lead)
        let sentence: String
        do {
            let values: [RouteValue] = [
                .startingPoint(value: form["start"]), .destination(value: form["destination"]),
                .startDay(value: try FormValue.day(form["startDay"])),
                .promisedDay(value: try FormValue.day(form["promisedDay"])),
            ]
            try await open(
                id, [.settings(.open(name: form["name"])), .batch(values.map { .route(.edit(to: $0, was: nil)) })],
                by: actor)
            return .seeOther("/deployments/\(id)/plan")
        } catch Refusal.alreadyOpened {
            return .seeOther("/deployments/\(id)/plan")
        } catch let refusal as Refusal {
            sentence = RefusalTexts(language: context.language).sentence(for: refusal, in: nil)
        } catch let problem as FormProblem {
            sentence = FormProblemTexts(language: context.language).sentence(for: problem)
        }
        let typed = Dictionary(uniqueKeysWithValues: form.names.map { ($0, form[$0]) })
        var response = newPage(
            request, context, problem: .init(form: "new-deployment", sentence: sentence, typed: typed))
        response.status = .unprocessableContent
        return response
    }

    /// Opens with all that was typed, or not at all: the commands are tried on a draft first.
    private func open(_ id: DeploymentID, _ commands: [Command], by actor: Actor) async throws {
        var draft = Deployment(id: id)
        for command in commands {
            for event in try draft.decide(command, by: actor, at: services.now()) {
                draft.apply(
                    RecordedEvent(
                        sequence: draft.sequence + 1, at: services.now(), actor: actor.account,
                        command: services.newID(), event: event))
            }
        }
        for command in commands {
            _ = try await services.journal.execute(
                command, on: id, by: actor, at: services.now(), commandID: services.newID())
        }
    }
}
