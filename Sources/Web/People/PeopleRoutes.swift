import Hummingbird
import Planning

/// The people of a deployment, and the forms about them.
struct PeopleRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let people = router.group("/deployments/:deployment/people")
        people.get(use: list)
        people.post(use: add)
        people.post(":person", use: edit)
        people.get(":person", use: availability)
        people.post(":person/availability") { request, context in
            try await changeAvailability(request, context) { person, forms in try forms.edit(person) }
        }
        people.post(":person/absences") { request, context in
            try await changeAvailability(request, context) { person, forms in try forms.addAbsence(to: person) }
        }
        people.post(":person/absences/remove") { request, context in
            try await changeAvailability(request, context) { person, forms in try forms.removeAbsence(of: person) }
        }
        people.get(":person/remove", use: removal)
        people.post(":person/remove", use: remove)
    }

    @Sendable func list(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        return page(access, problem: nil)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 64 * 1024)
        PeoplePage(page: access.pageContext, context: access.deploymentContext, problem: problem).write(to: &html)
        return .html(html.buffer)
    }

    @Sendable func add(_ request: Request, context: WebContext) async throws -> Response {
        try await change(request, context) { access, forms in forms.add(id: services.newID()) }
    }

    @Sendable func edit(_ request: Request, context: WebContext) async throws -> Response {
        try await change(request, context) { access, forms in
            guard let person = try? Self.person(access) else { throw Refusal.removedMeanwhile(.person) }
            return try forms.edit(person)
        }
    }

    /// Asks to whom each open action of the person goes.
    @Sendable func removal(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role.arrangesPlan else { throw WebError.forbidden }
        return try removalPage(access, problem: nil)
    }

    private func removalPage(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML()
        RemovePersonPage(
            page: access.pageContext, context: access.deploymentContext, person: try Self.person(access),
            problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    @Sendable func remove(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/people",
            refused: { try removalPage(access, problem: $0) },
            command: {
                let person = try Self.person(access)
                let theirs = access.deployment.plan.orderedActions.filter {
                    $0.responsible == person.id && $0.status.isOpen
                }
                return try PeopleForms(form: submission.form).remove(person.id, actions: theirs.map(\.id))
            })
    }

    // MARK: Availability

    /// When a person can work: days a week, absences, the weeks to come.
    @Sendable func availability(_ request: Request, context: WebContext) async throws -> Response {
        try availabilityPage(try await DeploymentAccess(request, context, services), problem: nil)
    }

    private func availabilityPage(_ access: DeploymentAccess, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML()
        AvailabilityPage(
            page: access.pageContext, context: access.deploymentContext, person: try Self.person(access), problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    private func changeAvailability(
        _ request: Request, _ context: WebContext, command: (Person, PeopleForms) throws -> Command
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let person = try Self.person(access)
        let submission = try await Submission(access)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/people/\(person.id)",
            refused: { problem in
                try availabilityPage(try await access.refreshed(), problem: problem)
            },
            command: { try command(person, PeopleForms(form: submission.form)) })
    }

    private static func person(_ access: DeploymentAccess) throws -> Person {
        guard let id = access.context.parameters.get("person").flatMap(PersonID.init(rawValue:)),
            let person = access.deployment.people[id]
        else { throw WebError.notFound }
        return person
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (DeploymentAccess, PeopleForms) throws -> Command
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.perform(
            // The guided preparation names its team too.
            backTo: "/deployments/\(access.deployment.id)/" + (request.uri.form["step"] == "team" ? "aim/team" : "people"),
            refused: { page(access, problem: $0) },
            command: { try command(access, PeopleForms(form: submission.form)) })
    }
}
