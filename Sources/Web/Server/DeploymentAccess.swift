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
    /// As the reader may know it.
    let deployment: Deployment
    let names: [AccountID: String]

    /// - Throws: `WebError.signInNeeded`, or `.notFound` for a deployment that does not exist or is not theirs: the two
    ///   are not told apart.
    init(_ request: Request, _ context: WebContext, _ services: Services) async throws {
        let signedIn = try context.requireSignedIn()
        // What waited in a browser for the network is sent in the name of who wrote it, or not at all.
        if let writer = request.headers[.jalonAccount], writer != signedIn.account.rawValue { throw WebError.signInNeeded }
        guard let id = context.parameters.get("deployment").flatMap(DeploymentID.init(rawValue:)),
            let membership = try await services.memberships.membership(of: signedIn.account, in: id)
        else { throw WebError.notFound }
        do {
            deployment = try await services.journal.deployment(id).seen(by: membership.actor.sight)
        } catch JournalError.noSuchDeployment {
            throw WebError.notFound
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

    private init(_ access: DeploymentAccess, deployment: Deployment) {
        services = access.services
        request = access.request
        context = access.context
        signedIn = access.signedIn
        actor = access.actor
        names = access.names
        self.deployment = deployment.seen(by: actor.sight)
    }

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
        return DeploymentContext(
            deployment: deployment, role: actor.role, person: actor.person, today: today, accountNames: names,
            undoable: deployment.undoable(by: signedIn.account)?.command, reader: signedIn.account,
            forecast: services.forecasts.shown(of: deployment, today: today))
    }

    /// The same with whether the plan fits, which takes more than a moment to find: once it is found, the page is fetched again.
    var feasibilityContext: DeploymentContext {
        var context = deploymentContext
        context.feasibility = services.feasibilities.shown(of: deployment, today: context.today)
        return context
    }

    /// Gives a command in the name of who is signed in.
    func execute(_ command: Command, id: CommandID?) async throws -> Outcome {
        let known = services.forecasts.known(of: deployment, today: deployment.settings.day(at: services.now()))
        return try await services.journal.execute(
            command.knowing(known), on: deployment.id, by: actor, at: services.now(), commandID: id ?? services.newID())
    }

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
