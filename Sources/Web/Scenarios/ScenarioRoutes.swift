import Foundation
import Hummingbird
import Journal
import Planning

/// The pages of scenarios and their forms. The plan inside a scenario is the plan's own page: see ``DeploymentAccess``.
struct ScenarioRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let scenarios = router.group("/deployments/:deployment/scenarios")
        scenarios.get(use: list)
        scenarios.post(use: begin)
        scenarios.get("new", use: start)
        scenarios.get(":scenario", use: one)
        scenarios.post(":scenario/changes", use: add)
        scenarios.post(":scenario/changes/:change/remove", use: takeBack)
        scenarios.post(":scenario/:what", use: change)
    }

    /// Who only reads knows nothing of scenarios.
    private func access(_ request: Request, _ context: WebContext) async throws -> DeploymentAccess {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.sight.includesScenarios else { throw WebError.forbidden }
        return access
    }

    private func scenario(_ access: DeploymentAccess) throws -> Scenario {
        guard let id = access.context.parameters.get("scenario").flatMap(ScenarioID.init(rawValue:)),
            let scenario = access.deployment.scenarios[id]
        else { throw WebError.notFound }
        return scenario
    }

    // MARK: Reading

    @Sendable func list(_ request: Request, context: WebContext) async throws -> Response {
        try await list(try await access(request, context), problem: nil)
    }

    private func list(_ access: DeploymentAccess, problem: FieldForm.Problem?) async throws -> Response {
        let open = access.deployment.scenarios.all.filter(\.isOpen)
        let asked = Set(access.request.uri.form.all("with").compactMap(ScenarioID.init(rawValue:)))
        let chosen = open.filter { asked.contains($0.id) }
        let shown = (chosen.isEmpty ? open : chosen).prefix(ScenariosPage.comparedLimit)
        let outlooks = open.isEmpty ? [] : await self.outlooks(of: Array(shown), access)
        var html = HTML(capacity: 64 * 1024)
        ScenariosPage(page: access.pageContext, context: access.deploymentContext, outlooks: outlooks, problem: problem).write(to: &html)
        return response(html, access)
    }

    private func outlooks(of scenarios: [Scenario], _ access: DeploymentAccess) async -> [ScenarioOutlook] {
        await ScenarioOutlooks(forecasts: services.forecasts).outlooks(
            of: scenarios, in: access.deployment, today: access.deploymentContext.today, at: services.now())
    }

    @Sendable func one(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        return try await page(of: try scenario(access), access, problem: nil)
    }

    private func page(of scenario: Scenario, _ access: DeploymentAccess, problem: FieldForm.Problem?) async throws -> Response {
        // What was applied or dropped is no longer compared.
        let outlooks = scenario.isOpen ? await self.outlooks(of: [scenario], access) : []
        var html = HTML(capacity: 64 * 1024)
        ScenarioPage(
            page: access.pageContext, context: access.deploymentContext, scenario: scenario, outlooks: outlooks, problem: problem
        ).write(to: &html)
        return response(html, access)
    }

    @Sendable func start(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        guard access.actor.role.arrangesPlan else { throw WebError.forbidden }
        let form = request.uri.form
        guard let start = ScenarioStart(rawValue: form["start"]) else { throw WebError.notFound }
        let scenario = ScenarioID(rawValue: form["scenario"]).flatMap { access.deployment.scenarios[$0] }
        return startPage(start, scenario, access, problem: nil)
    }

    private func startPage(
        _ start: ScenarioStart, _ scenario: Scenario?, _ access: DeploymentAccess, problem: FieldForm.Problem?
    ) -> Response {
        var html = HTML(capacity: 64 * 1024)
        var context = access.deploymentContext
        if let scenario {
            // What can be chosen is what is in the plan of the scenario.
            context = DeploymentContext(
                deployment: ScenarioReading(scenario, of: access.deployment, at: services.now()).state, role: context.role,
                person: context.person, today: context.today, accountNames: context.accountNames, undoable: context.undoable,
                reader: context.reader)
        }
        ScenarioStartPage(
            page: access.pageContext, context: context, start: start, scenario: scenario,
            need: NeedID(rawValue: access.request.uri.form["need"]), problem: problem
        ).write(to: &html)
        return response(html, access)
    }

    private func response(_ html: HTML, _ access: DeploymentAccess) -> Response {
        var response = Response.html(html.buffer)
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        return response
    }

    // MARK: Beginning, and trying changes

    private func started(_ access: DeploymentAccess, _ form: Form) throws -> StartedScenario {
        guard let start = ScenarioStart(rawValue: form["start"]) else { throw WebError.malformed }
        return StartedScenario(
            start: start, form: form, deployment: access.deployment, language: access.context.language)
    }

    /// A scenario with its first change, as one change of the deployment.
    @Sendable func begin(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        let submission = try await Submission(access)
        let started = try started(access, submission.form)
        let id: ScenarioID = services.newID()
        let base = "/deployments/\(access.deployment.id)/scenarios"
        return try await submission.perform(
            backTo: base,
            sequel: { outcome in
                // The same form sent twice began one scenario: the first.
                guard case .scenarios(.added(let scenario))? = outcome.events.first?.event else { return .init(page: base) }
                return .init(page: "\(base)/\(scenario.id)")
            },
            refused: { startPage(started.start, nil, access, problem: $0) },
            command: {
                let new = NewScenario(
                    id: id, name: try started.name(), words: submission.form["words"], isShared: submission.form.has("shared"))
                let tried = try started.commands { services.newID() }
                return .batch([.scenarios(.add(scenario: new))] + record(tried, in: id))
            })
    }

    private func record(_ commands: [Command], in scenario: ScenarioID) -> [Command] {
        guard let first = commands.first else { return [] }
        let command = commands.count == 1 ? first : .batch(commands)
        return [.scenarios(.record(scenario: scenario, change: NewTriedChange(id: services.newID(), command: command)))]
    }

    @Sendable func add(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        let scenario = try scenario(access)
        let submission = try await Submission(access)
        // What is chosen is chosen in the plan of the scenario.
        let reading = ScenarioReading(scenario, of: access.deployment, at: services.now())
        let started = StartedScenario(
            start: try started(access, submission.form).start, form: submission.form, deployment: reading.state,
            language: context.language)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/scenarios/\(scenario.id)",
            refused: { startPage(started.start, scenario, access, problem: $0) },
            command: {
                guard let command = record(try started.commands { services.newID() }, in: scenario.id).first else {
                    throw FormProblem.nothingToChange
                }
                return command
            })
    }

    @Sendable func takeBack(_ request: Request, context: WebContext) async throws -> Response {
        let change = context.parameters.get("change").flatMap(TriedChangeID.init(rawValue:))
        return try await perform(request, context) { scenario, _ in
            guard let change else { throw Refusal.unknown(.triedChange) }
            return .takeBack(scenario: scenario.id, change: change)
        }
    }

    // MARK: The scenario itself

    @Sendable func change(_ request: Request, context: WebContext) async throws -> Response {
        let what = context.parameters.get("what") ?? ""
        return try await perform(request, context) { scenario, form in
            let was = form.has("was") ? form["was"] : nil
            switch what {
            case "name": return .edit(scenario: scenario.id, to: .name(value: form["value"]), was: was.map { .name(value: $0) })
            case "words":
                return .edit(
                    scenario: scenario.id, to: .words(value: Self.normalized(form["value"])),
                    was: was.map { .words(value: Self.normalized($0)) })
            case "shared":
                return .edit(
                    scenario: scenario.id, to: .isShared(value: !form["value"].isEmpty), was: was.map { .isShared(value: !$0.isEmpty) })
            case "apply":
                let left = scenario.changes.map(\.id).filter { !form.has("change-\($0)") }
                return .apply(scenario: scenario.id, without: left)
            case "drop": return .drop(scenario: scenario.id)
            case "take-up": return .takeUp(scenario: scenario.id)
            case "remove": return .remove(id: scenario.id)
            default: throw WebError.notFound
            }
        }
    }

    /// Forms send line breaks as CR LF; the domain keeps LF.
    private static func normalized(_ text: String) -> String { text.replacingOccurrences(of: "\r\n", with: "\n") }

    private func perform(
        _ request: Request, _ context: WebContext, command: (Scenario, Form) throws -> ScenarioCommand
    ) async throws -> Response {
        let access = try await access(request, context)
        let submission = try await Submission(access)
        let scenario = try scenario(access)
        let base = "/deployments/\(access.deployment.id)/scenarios"
        let isGone = context.parameters.get("what") == "remove"
        return try await submission.perform(
            backTo: isGone ? base : "\(base)/\(scenario.id)",
            refused: { problem in
                let fresh = try await access.refreshed()
                guard let present = fresh.deployment.scenarios[scenario.id] else { return try await list(fresh, problem: problem) }
                return try await page(of: present, fresh, problem: problem)
            },
            command: { .scenarios(try command(scenario, submission.form)) })
    }
}

extension FormValue {
    /// A field of a scenario as forms carry it.
    static func text(_ value: ScenarioValue) -> String {
        switch value {
        case .name(let text), .words(let text): text
        case .isShared(let isShared): isShared ? "1" : ""
        case .outcome: ""
        }
    }
}
