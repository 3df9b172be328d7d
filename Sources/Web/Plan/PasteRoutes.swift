import Documents
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// Cells pasted from a spreadsheet program: whole rows become actions, by the way of an import; a column of values fills cells.
struct PasteRoutes {
    let services: Services

    /// The largest form with pasted cells: some ten thousand rows.
    private static let byteLimit = 12 * 1_048_576

    func add(to router: Router<WebContext>) {
        let deployment = router.group("/deployments/:deployment")
        deployment.get("paste", use: form)
        deployment.post("paste", use: paste)
        deployment.post("actions/fill", use: fill)
    }

    private func access(_ request: Request, _ context: WebContext) async throws -> DeploymentAccess {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role.mayImport else { throw WebError.forbidden }
        return access
    }

    @Sendable func form(_ request: Request, context: WebContext) async throws -> Response {
        page(try await access(request, context))
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem? = nil, status: HTTPResponse.Status = .ok) -> Response {
        var html = HTML(capacity: 16 * 1024)
        PastePage(page: access.pageContext, deployment: access.deployment, problem: problem).write(to: &html)
        var response = Response.html(html.buffer)
        response.status = status
        return response
    }

    /// Reads the cells and keeps them, as a file that was sent, until they are accepted.
    @Sendable func paste(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await access(request, context)
        let texts = PasteTexts(language: context.language)
        func refused(_ sentence: String, typed: String = "", _ status: HTTPResponse.Status = .unprocessableContent) -> Response {
            page(access, problem: .init(form: PastePage.form, sentence: sentence, typed: ["cells": typed]), status: status)
        }
        let cells: String
        do {
            cells = try await Form(request, upTo: Self.byteLimit)["cells"]
        } catch WebError.tooLarge {
            return refused(texts.tooLarge(megabytes: Self.byteLimit / 1_048_576), .contentTooLarge)
        }
        do {
            let bytes = Array(cells.utf8)
            let mapping = try await services.importReader.mapping(ofPasted: bytes, people: access.deployment.people)
            let pending = PendingImport(
                account: access.signedIn.account, fileName: texts.pasted, change: .forImport(UInt64.random(in: .min ... .max)),
                opened: access.deployment.id, into: access.deployment.id, name: access.deployment.settings.name, mapping: mapping,
                isPasted: true)
            return .seeOther("/imports/\(try await services.pendingImports.add(pending, file: .init(bytes)))")
        } catch SpreadsheetError.empty {
            return refused(texts.nothing)
        } catch let error as SpreadsheetError {
            return refused(SpreadsheetTexts(language: context.language).sentence(for: error), typed: cells)
        }
    }

    /// Puts a column of values into the cells of a field, row by row, as one change.
    @Sendable func fill(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let form = FillForm(deployment: access.deployment, form: submission.form)
        let plan = "/deployments/\(access.deployment.id)/plan"
        return try await submission.perform(
            backTo: plan,
            sequel: { outcome in
                let count = Set(outcome.events.compactMap(\.event.action)).count
                return .init(page: plan, notice: PasteTexts(language: context.language).filled(count))
            },
            refused: { problem in
                let fresh = try await access.refreshed()
                return .html(PlanRoutes(services: services).listPage(fresh, problem: problem))
            },
            command: { try form.command(by: access.actor, at: services.now()) })
    }
}
