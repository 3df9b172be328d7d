import Hummingbird
import Journal
import Planning

/// A request about a deployment, by somebody who may see it.
struct DeploymentAccess: Sendable {
    let services: Services
    let request: Request
    private(set) var context: WebContext
    let signedIn: SignedIn
    let actor: Actor
    /// As the reader may know it. Inside a scenario, as the scenario would have it.
    let deployment: Deployment
    /// The deployment itself, as the reader may know it: ``deployment``, unless the address names a scenario.
    let base: Deployment
    /// The scenario inside which the page is.
    let scenario: Scenario?
    let names: [AccountID: String]

    /// - Throws: `WebError.signInNeeded`, or `.notFound` for a deployment that does not exist or is not theirs: the two
    ///   are not told apart.
    init(_ request: Request, _ context: WebContext, _ services: Services) async throws {
        let signedIn = try context.requireSignedIn()
        // What waited in a browser for the network is sent in the name of who wrote it, or not at all.
        if let writer = request.headers[.jalonAccount], writer != signedIn.account.rawValue { throw WebError.signInNeeded }
        let named = context.parameters.get("deployment") ?? ""
        let branch = DeploymentID.readBranch(named)
        guard let id = branch?.deployment ?? DeploymentID(rawValue: named),
            let membership = try await services.memberships.membership(of: signedIn.account, in: id)
        else { throw WebError.notFound }
        do {
            base = try await services.journal.deployment(id).seen(by: membership.actor.sight)
        } catch JournalError.noSuchDeployment {
            throw WebError.notFound
        }
        if let branch {
            guard let named = base.scenarios[branch.scenario], Self.isInside(request) else { throw WebError.notFound }
            scenario = named
            deployment = ScenarioReading(named, of: base, at: services.now()).deployment
        } else {
            scenario = nil
            deployment = base
        }
        if request.method == .get, request.headers[.accept]?.contains("text/html") == true {
            // Who opens a page of a deployment that nobody has looked at for a while sees a forecast at once.
            _ = await services.forecasts.first(of: deployment, today: deployment.settings.day(at: services.now()))
        }
        self.services = services
        self.request = request
        self.context = context
        self.signedIn = signedIn
        actor = membership.actor
        names = try await services.accountNames.all()
    }

    /// What of a deployment can be opened and changed inside a scenario.
    private static let insideScenario: Set<Substring> = ["plan", "actions", "people", "forecast", "proposal", "undo", "live"]

    private static func isInside(_ request: Request) -> Bool {
        let parts = request.uri.path.split(separator: "/")
        return parts.count > 2 && insideScenario.contains(parts[2])
    }

    private init(_ access: DeploymentAccess, deployment: Deployment) {
        services = access.services
        request = access.request
        context = access.context
        signedIn = access.signedIn
        actor = access.actor
        names = access.names
        let seen = deployment.seen(by: actor.sight)
        base = seen
        // What was removed meanwhile is shown as it was last.
        scenario = access.scenario.map { seen.scenarios[$0.id] ?? $0 }
        self.deployment = scenario.map { ScenarioReading($0, of: seen, at: access.services.now()).deployment } ?? seen
    }

    /// The same request, on the deployment as it is by now.
    func refreshed() async throws -> DeploymentAccess { with(try await services.journal.deployment(base.id)) }

    /// The same request, on the deployment as it has become.
    func with(_ deployment: Deployment) -> DeploymentAccess { DeploymentAccess(self, deployment: deployment) }

    /// What is left to read once this request has read something.
    private(set) var newlyUnread: Int?

    func with(unread: Int) -> DeploymentAccess {
        var access = self
        access.context.unread = unread
        access.newlyUnread = unread
        return access
    }

    /// The earlier state that is read instead of the present one.
    private(set) var past: PastState?

    /// The same request, to read an earlier state: whoever asks is a reader of it.
    func reading(_ past: PastState) -> DeploymentAccess {
        var access = DeploymentAccess(self, deployment: past.deployment)
        access.past = past
        return access
    }

    /// Whether the browser asks for fragments rather than a page.
    var wantsFragments: Bool { request.headers[.jalonFragments] != nil }

    var pageContext: PageContext { services.pageContext(request, context) }

    var deploymentContext: DeploymentContext {
        if let past {
            return DeploymentContext(
                deployment: deployment, role: .reader, person: actor.person, today: past.day, accountNames: names, undoable: nil,
                reader: signedIn.account, isPast: true)
        }
        let today = deployment.settings.day(at: services.now())
        if let scenario {
            var inside = DeploymentContext(
                deployment: deployment, role: scenario.isOpen && actor.role.arrangesPlan ? actor.role : .reader, person: actor.person,
                today: today, accountNames: names,
                undoable: lastChange(of: scenario).flatMap { CommandID(rawValue: $0.id.rawValue) }, reader: signedIn.account,
                forecast: services.forecasts.shown(of: deployment, today: today))
            inside.scenario = scenario
            return inside
        }
        return DeploymentContext(
            deployment: deployment, role: actor.role, person: actor.person, today: today, accountNames: names,
            undoable: deployment.undoable(by: signedIn.account)?.command, reader: signedIn.account,
            forecast: services.forecasts.shown(of: deployment, today: today))
    }

    /// The same with whether the plan fits. Where it has never been found, that is waited for, a moment at most: a search may take longer,
    /// and once it ends the page is fetched again.
    var feasibilityContext: DeploymentContext {
        get async {
            var context = deploymentContext
            // What is tried, and what was, is not the plan whose verdict is kept.
            guard !context.isPast, context.scenario == nil else { return context }
            context.feasibility = await services.feasibilities.first(
                of: deployment, today: context.today, within: .milliseconds(wantsFragments ? 0 : 600))
            return context
        }
    }

    /// Gives a command in the name of who is signed in. Inside a scenario it is tried there, and nothing else is touched.
    func execute(_ command: Command, id: CommandID?) async throws -> Outcome {
        let id = id ?? services.newID()
        let tried = try tried(command, as: id)
        let known = services.forecasts.known(of: base, today: base.settings.day(at: services.now()))
        return try await services.journal.execute(
            tried.knowing(known), on: base.id, by: actor, at: services.now(), commandID: id)
    }

    private func tried(_ command: Command, as id: CommandID) throws -> Command {
        guard let scenario else { return command }
        guard case .undo = command else {
            let change = TriedChangeID(rawValue: id.rawValue) ?? services.newID()
            return .scenarios(.record(scenario: scenario.id, change: NewTriedChange(id: change, command: command)))
        }
        guard let last = lastChange(of: scenario) else { throw Refusal.nothingToUndo }
        return .scenarios(.takeBack(scenario: scenario.id, change: last.id))
    }

    /// What "undo" takes back inside a scenario: the reader's own last change there.
    private func lastChange(of scenario: Scenario) -> TriedChange? { scenario.changes.last { $0.author == signedIn.account } }

    /// The action that the address names by its identifier.
    func action() throws -> Action {
        guard let id = context.parameters.get("action").flatMap(ActionID.init(rawValue:)),
            let action = deployment.plan[id]
        else { throw WebError.notFound }
        return action
    }
}

extension Services {
    func pageContext(_ request: Request, _ context: WebContext) -> PageContext {
        PageContext(
            language: context.language,
            reader: context.signedIn.map {
                PageContext.Reader(account: $0.account, name: $0.name, isAdministrator: $0.isAdministrator, unread: context.unread)
            },
            path: request.uri.string, assets: assets, notice: nil)
    }
}
