import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Planning

/// A spreadsheet becomes a plan: choose the file, check what each column becomes, accept, read the report.
struct ImportRoutes {
    let services: Services

    private typealias Reading = ImportReader.Reading

    func add(to router: Router<WebContext>) {
        router.get("/import") { request, context in
            _ = try context.requireSignedIn()
            return choosePage(request, context, into: nil)
        }
        router.post("/import") { request, context in
            _ = try context.requireSignedIn()
            return try await upload(request, context, into: nil)
        }
        router.get("/deployments/:deployment/import") { request, context in
            choosePage(request, context, into: try await deployment(request, context))
        }
        router.post("/deployments/:deployment/import") { request, context in
            try await upload(request, context, into: try await deployment(request, context))
        }
        router.get("/imports/:key", use: show)
        router.post("/imports/:key", use: reread)
        router.post("/imports/:key/accept", use: accept)
    }

    /// The deployment of the address, when its reader may import into it.
    private func deployment(_ request: Request, _ context: WebContext) async throws -> Deployment {
        let access = try await DeploymentAccess(request, context, services)
        guard access.actor.role.mayImport else { throw WebError.forbidden }
        return access.deployment
    }

    // MARK: - The file

    private static let megabytes = Upload.byteLimit / 1_048_576

    private func choosePage(
        _ request: Request, _ context: WebContext, into: Deployment?, problem sentence: String? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var html = HTML(capacity: 8 * 1024)
        ImportPage(
            page: services.pageContext(request, context), into: into, megabytes: Self.megabytes,
            problem: sentence.map { .init(form: "import", sentence: $0) }
        ).write(to: &html)
        var response = Response.html(html.buffer)
        response.status = status
        return response
    }

    private func upload(_ request: Request, _ context: WebContext, into: Deployment?) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let texts = ImportTexts(language: context.language)
        let file: UploadedFile
        do {
            guard let sent = try await Upload(request).file else {
                return choosePage(request, context, into: into, problem: texts.noFile, status: .unprocessableContent)
            }
            file = sent
        } catch WebError.tooLarge {
            let sentence = texts.tooLarge(megabytes: Self.megabytes)
            return choosePage(request, context, into: into, problem: sentence, status: .contentTooLarge)
        }
        do {
            let proposal = try await services.importReader.proposal(for: [UInt8](file.bytes))
            let pending = PendingImport(
                account: signedIn.account, fileName: file.name, change: .forImport(UInt64.random(in: .min ... .max)),
                opened: services.newID(), into: into?.id, name: proposal.suggestedTitle ?? file.nameWithoutExtension,
                mapping: proposal.mapping)
            return .seeOther("/imports/\(try await services.pendingImports.add(pending, file: file.bytes))")
        } catch let error as SpreadsheetError {
            let sentence = SpreadsheetTexts(language: context.language).sentence(for: error)
            return choosePage(request, context, into: into, problem: sentence, status: .unprocessableContent)
        }
    }

    // MARK: - The columns

    /// A request about a file that was sent.
    private struct Visit {
        let request: Request
        let context: WebContext
        let signedIn: SignedIn
        let key: String
        var pending: PendingImport
    }

    /// Nil when the file is no longer kept.
    private func visit(_ request: Request, _ context: WebContext) async throws -> Visit? {
        let signedIn = try context.requireSignedIn()
        guard let key = context.parameters.get("key"),
            let pending = await services.pendingImports.pending(key, of: signedIn.account)
        else { return nil }
        return Visit(request: request, context: context, signedIn: signedIn, key: key, pending: pending)
    }

    private func noLongerKept(_ request: Request, _ context: WebContext) -> Response {
        let sentence = ImportTexts(language: context.language).noLongerKept(minutes: PendingImports.minutes)
        return choosePage(request, context, into: nil, problem: sentence, status: .notFound)
    }

    /// The columns to check, or the report once it was accepted.
    @Sendable func show(_ request: Request, context: WebContext) async throws -> Response {
        guard let visit = try await visit(request, context) else { return noLongerKept(request, context) }
        if let result = visit.pending.result {
            var html = HTML(capacity: 64 * 1024)
            ImportReportPage(
                page: services.pageContext(request, context), deployment: result.deployment, report: result.report
            ).write(to: &html)
            return .html(html.buffer)
        }
        let mapping = visit.pending.mapping
        return try await mappingPage(visit, try await reading(visit) { _ in mapping }, problem: nil)
    }

    /// Reads the file again with other choices.
    @Sendable func reread(_ request: Request, context: WebContext) async throws -> Response {
        guard var visit = try await visit(request, context) else { return noLongerKept(request, context) }
        guard visit.pending.result == nil else { return .seeOther("/imports/\(visit.key)") }
        do {
            _ = try await correct(&visit, by: ImportForm(form: try await Form(request)))
            return .seeOther("/imports/\(visit.key)")
        } catch let problem as FormProblem {
            return try await refused(visit, FormProblemTexts(language: context.language).sentence(for: problem))
        }
    }

    /// Keeps what a form says of how to read the file, and where it goes.
    private func correct(_ visit: inout Visit, by form: ImportForm) async throws -> Reading {
        let proposed = visit.pending.mapping
        if visit.pending.isPasted {
            let people = try await destination(visit).0.people
            let reading = try await reading(visit) { try form.mapping(ofPasted: $0, correcting: proposed, people: people) }
            visit.pending.mapping = reading.mapping
            await services.pendingImports.update(visit.key, to: visit.pending)
            return reading
        }
        visit.pending.into = try form.destination()
        visit.pending.name = form.name
        let reading = try await reading(visit) { workbook in try form.mapping(correcting: proposed, of: workbook) }
        visit.pending.mapping = reading.mapping
        await services.pendingImports.update(visit.key, to: visit.pending)
        return reading
    }

    /// What the file comes to, where it goes as things are now.
    private func reading(
        _ visit: Visit, correct: @escaping @Sendable (Workbook) throws -> ImportMapping
    ) async throws -> Reading {
        let (deployment, actor) = try await destination(visit)
        return try await services.importReader.reading(
            of: try await services.pendingImports.bytes(of: visit.key), isPasted: visit.pending.isPasted, into: deployment, by: actor,
            at: services.now(), correct: correct)
    }

    private func destination(_ visit: Visit) async throws -> (Deployment, Actor) {
        guard let id = visit.pending.into else {
            let opened = try? await services.journal.deployment(visit.pending.opened)
            return (
                opened ?? Deployment(id: visit.pending.opened), Actor(account: visit.signedIn.account, role: .lead)
            )
        }
        // Deployment and membership may have gone since the page was made.
        guard let membership = try await services.memberships.membership(of: visit.signedIn.account, in: id),
            membership.role.mayImport, let deployment = try? await services.journal.deployment(id)
        else { throw FormProblem.unknownChoice }
        return (deployment, membership.actor)
    }

    private func mappingPage(_ visit: Visit, _ reading: Reading, problem: FieldForm.Problem?) async throws -> Response {
        if visit.pending.isPasted { return try await pastePage(visit, reading, problem: problem) }
        var destinations: [ImportMappingPage.Destination] = []
        let today = services.now().day(in: .gmt)
        for summary in try await services.journal.deployments(of: visit.signedIn.account, today: today) {
            let membership = try await services.memberships.membership(of: visit.signedIn.account, in: summary.id)
            if membership?.role.mayImport ?? false { destinations.append(.init(id: summary.id, name: summary.name)) }
        }
        var html = HTML(capacity: 64 * 1024)
        ImportMappingPage(
            page: services.pageContext(visit.request, visit.context), key: visit.key, fileName: visit.pending.fileName,
            mapping: reading.mapping, previews: reading.previews, report: reading.plan.report,
            destinations: destinations, into: visit.pending.into, name: visit.pending.name, problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if problem != nil { response.status = .unprocessableContent }
        return response
    }

    private func pastePage(_ visit: Visit, _ reading: Reading, problem: FieldForm.Problem?) async throws -> Response {
        let deployment = try await destination(visit).0
        guard let sheet = reading.mapping.sheets.first, let preview = reading.previews.first else { throw WebError.unexpected }
        var html = HTML(capacity: 64 * 1024)
        PastePreviewPage(
            page: services.pageContext(visit.request, visit.context), key: visit.key, mapping: sheet, preview: preview,
            report: reading.plan.report, after: reading.result ?? deployment, before: deployment, problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if problem != nil { response.status = .unprocessableContent }
        return response
    }

    /// The page again, with what is wrong; what the form said is shown as it was kept.
    private func refused(_ visit: Visit, _ sentence: String) async throws -> Response {
        var visit = visit
        let mapping = visit.pending.mapping
        let kept: Reading
        do {
            kept = try await reading(visit) { _ in mapping }
        } catch is FormProblem {
            visit.pending.into = nil
            kept = try await reading(visit) { _ in mapping }
        }
        let form = visit.pending.isPasted ? PastePreviewPage.form : ImportMappingPage.form
        return try await mappingPage(visit, kept, problem: .init(form: form, sentence: sentence))
    }

    // MARK: - Accepting

    /// Imports. The same import accepted twice takes effect once.
    @Sendable func accept(_ request: Request, context: WebContext) async throws -> Response {
        guard var visit = try await visit(request, context) else { return noLongerKept(request, context) }
        guard visit.pending.result == nil else { return .seeOther("/imports/\(visit.key)") }
        do {
            let form = ImportForm(form: try await Form(request))
            let reading = try await correct(&visit, by: form)
            guard reading.plan.report.imported > 0 else {
                let language = context.language
                return try await refused(
                    visit,
                    visit.pending.isPasted ? PasteTexts(language: language).noAction : ImportTexts(language: language).nothingToImport)
            }
            let result = try await record(visit, reading)
            visit.pending.result = result
            await services.pendingImports.update(visit.key, to: visit.pending)
            return .seeOther(
                visit.pending.isPasted
                    ? "/deployments/\(result.deployment)/plan?pasted=\(result.report.imported)" : "/imports/\(visit.key)")
        } catch let problem as FormProblem {
            return try await refused(visit, FormProblemTexts(language: context.language).sentence(for: problem))
        } catch let refusal as Refusal {
            return try await refused(
                visit, RefusalTexts(language: context.language).sentence(for: refusal, in: nil))
        }
    }

    /// Opens the deployment, if need be, and brings everything in as one change.
    private func record(_ visit: Visit, _ first: Reading) async throws -> PendingImport.Result {
        var reading = first
        for attempt in 1... {
            let (deployment, actor) = try await destination(visit)
            if !deployment.isOpened {
                _ = try await services.journal.execute(
                    .settings(.open(name: visit.pending.name)), on: deployment.id, by: actor, at: services.now(),
                    commandID: services.newID())
            }
            do {
                _ = try await services.journal.execute(
                    .batch(reading.plan.commands), on: deployment.id, by: actor, at: services.now(),
                    commandID: visit.pending.change)
                return .init(deployment: deployment.id, report: reading.plan.report)
            } catch is Refusal where attempt < 3 {
                // Somebody changed the plan since it was read: work it out again on what it has become.
                let mapping = visit.pending.mapping
                reading = try await self.reading(visit) { _ in mapping }
            }
        }
        throw WebError.unexpected
    }
}

extension Role {
    /// An import adds people, workstreams and actions.
    var mayImport: Bool { self == .lead || self == .member }
}

extension UploadedFile {
    /// A name for what the file holds. Some browsers send the whole path.
    fileprivate var nameWithoutExtension: String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last ?? ""
        let end = last.lastIndex(of: ".") ?? last.endIndex
        return String(end == last.startIndex ? last : last[..<end])
    }
}
