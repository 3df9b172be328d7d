import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// The pages of the action plan and the forms of its actions.
struct PlanRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("plan", use: plan)
        deployment.get("plan/:number", use: plan)
        deployment.post("actions", use: addAction)
        deployment.get("actions/understood", use: understood)
        deployment.post("actions/bulk", use: changeMany)
        deployment.post("undo", use: undo)

        let action = deployment.group("actions/:action")
        action.get("fields/:field", use: cellForm)
        action.post("duplicate", use: duplicate)
        action.post(":what", use: changeAction)
        action.post(":what/:key", use: editItem)
        action.post(":what/:key/:verb", use: changeItem)
    }

    // MARK: Reading

    /// The plan, with the panel of an action when the address names one. The script may ask for the panel alone.
    @Sendable func plan(_ request: Request, context: WebContext) async throws -> Response {
        var access = try await DeploymentAccess(request, context, services)
        do {
            access = try await earlier(access)
        } catch let problem as PastProblem {
            return unreadable(problem, access)
        }
        let action = try selectedAction(access)
        if let action, access.past == nil, access.scenario == nil { access = try await read(action, access) }
        if action == nil, access.past == nil, let notice = access.planNotice {
            return tagged(.html(listPage(access, problem: nil, notice: notice)), access)
        }
        if request.headers[.jalonFragments] == "panel" {
            guard let action else { throw WebError.notFound }
            var html = HTML()
            try await panel(action, access, problem: nil).write(to: &html)
            var response = tagged(.html(html.buffer), access)
            if let unread = access.newlyUnread { response.headers[.jalonUnread] = String(unread) }
            return response
        }
        // The same page for the same reader until something changes: the browser's copy may still be good.
        let etag = Self.etag(access)
        if request.headers[.ifNoneMatch] == etag, access.pageContext.notice == nil {
            return Response(status: .notModified, headers: [.eTag: etag])
        }
        // A panel has forms with identifiers of their own: it is written for each request.
        guard action == nil else {
            var response = try await page(access, action: action, problem: nil)
            response.headers[.eTag] = etag
            return response
        }
        let key = PageCache.Key(path: request.uri.string, reader: access.signedIn.account.rawValue)
        var response: Response
        if let kept = services.pages.page(key, version: etag) {
            response = tagged(.html(kept), access)
        } else {
            let html = listPage(access, problem: nil)
            services.pages.keep(html, as: key, version: etag)
            response = tagged(.html(html), access)
        }
        response.headers[.eTag] = etag
        return response
    }

    /// What the address asks to read: the plan as it was, where it names a moment of the past.
    private func earlier(_ access: DeploymentAccess) async throws -> DeploymentAccess {
        let form = access.request.uri.form
        guard form.has("asOf"), access.scenario == nil else { return access }
        let today = access.deploymentContext.today
        return access.reading(try await services.journal.past(try PastPoint(text: form["asOf"]), of: access.deployment, today: today))
    }

    /// Today's plan instead, with why the one that was asked for can not be shown.
    private func unreadable(_ problem: PastProblem, _ access: DeploymentAccess) -> Response {
        let sentence = PastTexts(language: access.context.language).sentence(for: problem)
        var response = tagged(
            .html(listPage(access, query: PlanQuery(access.request.uri).today, problem: .init(form: "", sentence: sentence, typed: [:]))),
            access)
        response.status = .unprocessableContent
        return response
    }

    /// Opening an action reads what is new about it.
    private func read(_ action: Action, _ access: DeploymentAccess) async throws -> DeploymentAccess {
        let (account, deployment) = (access.signedIn.account, access.deployment.id)
        guard try await services.notices.concerns(action.id, in: deployment, account) else { return access }
        try await services.journal.directory.markRead(
            deployment, action: action.id, upTo: access.deployment.sequence, by: account)
        return access.with(unread: try await services.notices.count(for: account))
    }

    /// A small form to edit one cell of the table.
    @Sendable func cellForm(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        guard let field = context.parameters.get("field").flatMap(ActionField.init(path:)) else { throw WebError.notFound }
        let action = try access.action()
        guard access.deploymentContext.mayEdit(field, of: action) else { throw WebError.forbidden }
        var html = HTML(capacity: 2048)
        CellForm(context: access.deploymentContext, language: context.language, action: action, field: field)
            .write(to: &html)
        return tagged(.html(html.buffer), access)
    }

    /// What the line of a new action says so far.
    @Sendable func understood(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let line = try QuickActions(access: access, form: request.uri.form).line()
        var html = HTML(capacity: 1024)
        QuickLineReading(line: line, context: access.deploymentContext, language: context.language).write(to: &html)
        return .html(html.buffer)
    }

    private func selectedAction(_ access: DeploymentAccess) throws -> Action? {
        guard let number = access.context.parameters.get("number") else { return nil }
        guard let action = Int(number).flatMap({ access.deployment.plan.action(number: $0) }) else {
            throw WebError.notFound
        }
        return action
    }

    private func page(
        _ access: DeploymentAccess, action: Action?, problem: FieldForm.Problem?
    ) async throws -> Response {
        let panel = if let action { try await self.panel(action, access, problem: problem) } else { ActionPanel?.none }
        return tagged(.html(listPage(access, panel: panel, problem: problem)), access)
    }

    func listPage(
        _ access: DeploymentAccess, query: PlanQuery? = nil, panel: ActionPanel? = nil, problem: FieldForm.Problem?,
        notice: String? = nil, picked: Set<ActionID> = []
    ) -> ByteBuffer {
        var html = HTML(capacity: 128 * 1024)
        var page = access.pageContext
        page.notice = notice
        PlanPage(
            page: page, context: access.deploymentContext, query: query ?? PlanQuery(access.request.uri),
            panel: panel, problem: problem,
            selection: .init(isShown: !picked.isEmpty || access.request.uri.form.has("select"), picked: picked), past: access.past
        ).write(to: &html)
        return html.buffer
    }

    private func panel(
        _ action: Action, _ access: DeploymentAccess, problem: FieldForm.Problem?
    ) async throws -> ActionPanel {
        let history = try await services.journal.history(
            of: access.base.id, action: action.id, before: access.past.map { $0.deployment.sequence + 1 },
            limit: ActionPanel.historyLimit)
        return ActionPanel(
            context: access.deploymentContext, language: access.context.language, action: action,
            query: PlanQuery(access.request.uri), history: history.events, problem: problem,
            newCommand: { services.newID() })
    }

    private func tagged(_ response: Response, _ access: DeploymentAccess) -> Response {
        var response = response
        response.headers[.jalonSequence] = String(access.deployment.sequence)
        // Whose page it is, for the service worker that keeps it.
        response.headers[.jalonAccount] = access.signedIn.account.rawValue
        // The same address gives the panel alone to the script.
        response.headers[.vary] = HTTPField.Name.jalonFragments.canonicalName
        return response
    }

    /// All that a page depends on besides its address.
    static func etag(_ access: DeploymentAccess) -> String {
        let today = access.deployment.settings.day(at: access.services.now())
        let reader = access.signedIn
        // Names may hold anything; a header may not.
        var names = Hasher()
        names.combine(access.names)
        names.combine(reader.name)
        return "W/\"\(access.deployment.id)-\(access.deployment.sequence)-\(today.ordinal)"
            + "-\(access.context.language.rawValue)-\(reader.account)-\(access.actor.role.rawValue)"
            + "-\(access.actor.person?.rawValue ?? "")-\(reader.isAdministrator)-\(String(UInt(bitPattern: names.finalize()), radix: 36))"
            + "-\(access.services.assets.version)-\(access.context.unread)"
            + "-\(access.services.forecasts.shown(of: access.deployment, today: today).version)\""
    }

    // MARK: Changing

    @Sendable func addAction(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let quick = QuickActions(access: access, form: submission.form)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/plan", sequel: quick.sequel,
            refused: { try await page(access, action: nil, problem: $0) },
            command: { try quick.command(id: services.newID()) })
    }

    @Sendable func duplicate(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let original = try access.action()
        let texts = ArrangingTexts(language: context.language)
        let plan = "/deployments/\(access.deployment.id)/plan"
        let copy = ActionCopy(original: original, deployment: access.deployment, today: access.deploymentContext.today)
        return try await submission.perform(
            backTo: "\(plan)/\(original.number)",
            sequel: { outcome in
                guard let number = outcome.addedAction?.number else { return .init(page: plan) }
                let page = "\(plan)/\(number)"
                return .init(page: page, notice: texts.duplicated(original.number, as: number), opens: page)
            },
            refused: { try await page(access, action: original, problem: $0) },
            command: {
                copy.command(as: services.newID(), title: texts.copy(of: original.title), newItem: { services.newID() })
            })
    }

    /// A field by its own path, a new item in one of the lists, or what can be done with the action as a whole.
    @Sendable func changeAction(_ request: Request, context: WebContext) async throws -> Response {
        let what = context.parameters.get("what") ?? ""
        return try await change(request, context) { forms, _ in
            switch what {
            case "commit": return .plan(.commit(action: forms.action))
            case "withdraw": return .plan(.withdrawCommitment(action: forms.action))
            case "propose": return try forms.proposeDate()
            case "ask": return .plan(.answerCommitment(action: forms.action, day: nil, text: forms.form["text"]))
            case "accept-date": return try forms.acceptDate()
            case "reply": return forms.reply(comment: services.newID())
            case "delete": return .plan(.removeAction(id: forms.action))
            case "move": return try forms.move()
            case "week": return try forms.moveToWeek()
            case "dates": return try forms.moveDates()
            default:
                if let field = ActionField(path: what) { return try forms.edit(field) }
                return try forms.add(to: what, id: services.newID())
            }
        }
    }

    @Sendable func editItem(_ request: Request, context: WebContext) async throws -> Response {
        let list = context.parameters.get("what") ?? ""
        let key = context.parameters.get("key") ?? ""
        return try await change(request, context) { forms, _ in try forms.editItem(list, key: key) }
    }

    @Sendable func changeItem(_ request: Request, context: WebContext) async throws -> Response {
        let list = context.parameters.get("what") ?? ""
        let key = context.parameters.get("key") ?? ""
        let verb = context.parameters.get("verb") ?? ""
        return try await change(request, context) { forms, today in
            switch verb {
            case "up": return try forms.moveItem(list, key: key, by: -1)
            case "down": return try forms.moveItem(list, key: key, by: 1)
            case "remove": return try forms.removeItem(list, key: key)
            case "lift": return try forms.liftBlocker(key: key, on: today)
            default: throw WebError.notFound
            }
        }
    }

    @Sendable func undo(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/" + (access.scenario == nil ? "history" : "plan"),
            refused: { try await page(access, action: nil, problem: $0) },
            command: {
                // Without a name: the reader's last change, whatever it is by now.
                let named = CommandID(rawValue: submission.form["change"])
                guard let change = named ?? access.deploymentContext.undoable else { throw Refusal.nothingToUndo }
                return .undo(change: change)
            })
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (ActionForms, Day) throws -> Command
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        guard let id = context.parameters.get("action").flatMap(ActionID.init(rawValue:)) else { throw WebError.notFound }
        let action = access.deployment.plan[id]
        let plan = "/deployments/\(access.deployment.id)/plan"
        let removes = context.parameters.get("what") == "delete"
        // A board's card leads back to its board.
        let board = submission.form.has("back") ? PlanQuery(address: String(submission.form["back"].trimmingPrefix("?"))) : nil
        return try await submission.perform(
            backTo: submission.form["return"] == MePage.path
                ? MePage.path : board.map { plan + $0.string } ?? (removes ? plan : action.map { "\(plan)/\($0.number)" } ?? plan),
            refused: { problem in
                // Somebody else's change may be what the refusal is about: show the plan as it is now.
                let fresh = try await access.refreshed()
                if let board { return tagged(.html(listPage(fresh, query: board, problem: problem)), fresh) }
                return try await page(fresh, action: fresh.deployment.plan[id], problem: problem)
            },
            command: {
                try command(
                    ActionForms(deployment: access.deployment, action: id, form: submission.form),
                    access.deploymentContext.today)
            })
    }
}
