import Hummingbird
import Planning

/// *Ressources*: what is needed, a page for each need, asking for it, and their forms.
struct NeedsRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let needs = router.group("/deployments/:deployment/resources")
        needs.get { request, context in await list(try await DeploymentAccess(request, context, services), problem: nil) }
        needs.post(use: addNeed)
        needs.get(":need") { request, context in page(try await Visit(request, context, services), problem: nil) }
        needs.get(":need/ask") { request, context in
            let visit = try await Visit(request, context, services)
            guard visit.access.actor.role.arrangesPlan else { throw WebError.forbidden }
            return askPage(visit, problem: nil)
        }
        needs.post(":need/ask", use: ask)
        needs.post(":need/fields/:field") { request, context in
            try await change(request, context) { visit, forms in try forms.edit(context.parameters.get("field") ?? "", of: visit.need) }
        }
        needs.post(":need/waiting/add") { request, context in
            try await change(request, context) { visit, forms in try forms.waiting(of: visit.need, isAdded: true) }
        }
        needs.post(":need/waiting/remove") { request, context in
            try await change(request, context) { visit, forms in try forms.waiting(of: visit.need, isAdded: false) }
        }
        needs.post(":need/entries") { request, context in
            try await change(request, context) { visit, forms in try forms.addEntry(to: visit.need) }
        }
        needs.post(":need/entries/:entry") { request, context in
            try await change(request, context) { visit, forms in try forms.editEntry(try visit.entry(), of: visit.need) }
        }
        needs.post(":need/entries/:entry/remove") { request, context in
            try await change(request, context) { visit, _ in .needs(.removeEntry(need: visit.need.id, entry: try visit.entry())) }
        }
        needs.post(":need/remove", use: removeNeed)
    }

    /// A request about one need.
    private struct Visit {
        let access: DeploymentAccess
        let need: Need

        init(_ request: Request, _ context: WebContext, _ services: Services) async throws {
            let access = try await DeploymentAccess(request, context, services)
            guard let id = context.parameters.get("need").flatMap(NeedID.init(rawValue:)), let need = access.deployment.needs[id] else {
                throw WebError.notFound
            }
            (self.access, self.need) = (access, need)
        }

        var list: String { "/deployments/\(access.deployment.id)/resources" }
        var path: String { "\(list)/\(need.id)" }

        func entry() throws -> ItemID {
            guard let id = access.context.parameters.get("entry").flatMap(ItemID.init(rawValue:)),
                need.entries.contains(where: { $0.id == id })
            else { throw WebError.notFound }
            return id
        }
    }

    // MARK: Pages

    private func list(_ access: DeploymentAccess, problem: FieldForm.Problem?) async -> Response {
        let context = await access.feasibilityContext
        var html = HTML(capacity: 64 * 1024)
        NeedsPage(page: access.pageContext, context: context, problem: problem).write(to: &html)
        return .html(html.buffer)
    }

    private func page(_ visit: Visit, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 32 * 1024)
        NeedPage(
            page: visit.access.pageContext, context: visit.access.deploymentContext, need: visit.need, problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    private func askPage(_ visit: Visit, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 32 * 1024)
        NeedAskPage(
            page: visit.access.pageContext, context: visit.access.deploymentContext, need: visit.need, problem: problem
        ).write(to: &html)
        return .html(html.buffer)
    }

    /// The page that the form is on, as things have become; the list where the need is gone.
    private func refused(_ visit: Visit, _ problem: FieldForm.Problem) async throws -> Response {
        let access = visit.access.with(try await services.journal.deployment(visit.access.deployment.id))
        // A cell of the table names its need; the page of a need does not.
        guard let need = access.deployment.needs[visit.need.id], !problem.form.hasPrefix("need-\(need.id)-") else {
            return await list(access, problem: problem)
        }
        var html = HTML(capacity: 32 * 1024)
        if problem.form == "ask-need" {
            NeedAskPage(page: access.pageContext, context: access.deploymentContext, need: need, problem: problem).write(to: &html)
        } else {
            NeedPage(page: access.pageContext, context: access.deploymentContext, need: need, problem: problem).write(to: &html)
        }
        return .html(html.buffer)
    }

    // MARK: Forms

    @Sendable private func addNeed(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let id: NeedID = services.newID()
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/resources",
            refused: { await list(access.with(try await services.journal.deployment(access.deployment.id)), problem: $0) },
            command: { try NeedForms(access, submission.form).add(id: id) })
    }

    @Sendable private func removeNeed(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        let submission = try await Submission(visit.access)
        return try await submission.perform(
            backTo: visit.list, refused: { try await refused(visit, $0) }, command: { .needs(.remove(need: visit.need.id)) })
    }

    @Sendable private func ask(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        let submission = try await Submission(visit.access)
        let action: ActionID = services.newID()
        return try await submission.perform(
            backTo: visit.path, refused: { try await refused(visit, $0) },
            command: { try NeedForms(visit.access, submission.form).ask(for: visit.need, action: action) })
    }

    /// A form in the table goes back to the list, one on the page of the need to that page.
    private func change(
        _ request: Request, _ context: WebContext, command: (Visit, NeedForms) throws -> Command
    ) async throws -> Response {
        let visit = try await Visit(request, context, services)
        let submission = try await Submission(visit.access)
        let isCell = submission.form["form"].hasPrefix("need-\(visit.need.id)-")
        return try await submission.perform(
            backTo: isCell ? visit.list : visit.path, refused: { try await refused(visit, $0) },
            command: { try command(visit, NeedForms(visit.access, submission.form)) })
    }
}
