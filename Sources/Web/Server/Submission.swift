import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// A form that asks for a change of a deployment, from the wish to the answer.
///
/// With script the answer is fragments: what changed, or the refused form with its message. Without script it is a way
/// back to the page, or the page again with the message in its form and everything that was typed.
struct Submission {
    let access: DeploymentAccess
    let form: Form

    /// A form that was read already, such as one with a file.
    init(_ access: DeploymentAccess, form: Form) {
        self.access = access
        self.form = form
    }

    init(_ access: DeploymentAccess) async throws {
        self.access = access
        form = try await Form(access.request)
    }

    private var services: Services { access.services }

    /// The name that the browser gave to this submission: the same one twice takes effect once.
    private var commandID: CommandID? { CommandID(rawValue: form["command"]) }

    /// What follows a recorded change.
    struct Sequel: Sendable {
        /// Where to go back to without script.
        var page: String
        /// What the script says instead of "saved".
        var notice: String?
        /// The page of an action that the script opens beside the list.
        var opens: String?
    }

    /// Decides, records and answers.
    ///
    /// - Parameters:
    ///   - page: Where to go back to without script.
    ///   - sequel: What follows, when it depends on what was recorded.
    ///   - refused: Shows the page again with what is wrong.
    ///   - command: What the form asks for.
    func perform(
        backTo page: String,
        sequel: ((Outcome) -> Sequel)? = nil,
        refused: (FieldForm.Problem) async throws -> Response,
        command: () throws -> Command
    ) async throws -> Response {
        // "Keep theirs", without script: nothing to change.
        if form.has("keep") { return .seeOther(page) }
        do {
            let outcome = try await access.execute(try command(), id: commandID)
            return answer(outcome, sequel?(outcome) ?? Sequel(page: page))
        } catch let refusal as Refusal {
            let problem = ProblemTexts(language: access.context.language, access: access)
                .problem(refusal, form: form, id: formID)
            return try await answer(problem, status: refusal.status, refused: refused)
        } catch let problem as FormProblem {
            let problem = ProblemTexts(language: access.context.language, access: access)
                .problem(problem, form: form, id: formID)
            return try await answer(problem, status: .unprocessableContent, refused: refused)
        }
    }

    /// The same for what is not in the journal of events: members, and the deletion of a deployment.
    func performInDirectory(
        backTo page: String, needs role: Role,
        refused: (FieldForm.Problem) async throws -> Response,
        change: () async throws -> Void
    ) async throws -> Response {
        guard access.actor.role == role else { throw WebError.forbidden }
        let texts = ProblemTexts(language: access.context.language, access: access)
        do {
            try await change()
            return access.wantsFragments ? .html(ByteBuffer()) : .seeOther(page)
        } catch let problem as FormProblem {
            return try await answer(
                texts.problem(problem, form: form, id: formID), status: .unprocessableContent, refused: refused)
        } catch let problem as MemberProblem {
            return try await answer(
                texts.problem(problem, form: form, id: formID), status: .unprocessableContent, refused: refused)
        } catch let error as DirectoryError {
            return try await answer(
                texts.problem(error, form: form, id: formID), status: .unprocessableContent, refused: refused)
        }
    }

    /// The `id` of the form in the page: script says it in a header, browsers without script in a hidden field.
    private var formID: String { access.request.headers[.jalonForm] ?? form["form"] }

    private func answer(_ outcome: Outcome, _ sequel: Sequel) -> Response {
        guard access.wantsFragments else { return .seeOther(sequel.page) }
        let shows = ShownPage(text: access.request.headers[.jalonShows])
        var response: Response
        let fresh = access.with(outcome.deployment)
        if let before = live(access, shows), let after = live(fresh, shows) {
            response = .html(after.changes(since: before))
            // Nothing else has changed on that page; beside a timeline an action may be open.
            if case .review = shows { response.headers[.jalonWhole] = "1" }
        } else {
            let html = LiveFragments(context: fresh.deploymentContext, language: access.context.language, shows: shows).html(
                for: outcome.events)
            // No fragments: the script fetches its page again.
            response = .html(html ?? ByteBuffer())
        }
        response.headers[.jalonSequence] = String(outcome.deployment.sequence)
        // Headers hold ASCII alone.
        response.headers[.jalonNotice] = sequel.notice?.addingPercentEncoding()
        response.headers[.jalonOpen] = sequel.opens
        return response
    }

    private func live(_ access: DeploymentAccess, _ shows: ShownPage) -> LiveMarkup? {
        guard shows.isAnsweredInParts else { return nil }
        return shows.markup(access.pageContext, access.deploymentContext, now: services.now())
    }

    private func answer(
        _ problem: FieldForm.Problem, status: HTTPResponse.Status,
        refused: (FieldForm.Problem) async throws -> Response
    ) async throws -> Response {
        guard access.wantsFragments else {
            var response = try await refused(problem)
            response.status = status
            return response
        }
        var html = HTML(capacity: 1024)
        html.element("form", .id(problem.form)) { html in
            FieldForm.message(of: problem.form, problem: problem, language: access.context.language, to: &html)
        }
        var response = Response.html(html.buffer)
        response.status = status
        return response
    }
}

extension Refusal {
    /// 409 when somebody else was faster, 403 when a role may not, 422 when a rule says no.
    var status: HTTPResponse.Status {
        switch self {
        case .changedMeanwhile, .removedMeanwhile, .cannotUndo, .nothingToUndo, .duplicate, .alreadyOpened, .answerChanged,
            .promiseAnswered:
            .conflict
        case .notAllowed, .notYourComment: .forbidden
        default: .unprocessableContent
        }
    }
}

extension Response {
    /// A page.
    static func html(_ body: ByteBuffer) -> Response {
        Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: body))
    }

    /// Go there with GET: after a form.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
