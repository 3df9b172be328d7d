import Crypto
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Planning

/// The results of a deployment: its indicators, a page for each, their forms.
struct ResultsRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        let results = router.group("/deployments/:deployment/results")
        results.get(use: list)
        results.post(use: addIndicator)
        results.get(":indicator") { request, context in
            try page(try await Visit(request, context, services), problem: nil)
        }
        results.post(":indicator/fields/:field") { request, context in
            try await change(request, context) { visit, forms in
                try forms.edit(context.parameters.get("field") ?? "", of: visit.indicator)
            }
        }
        results.post(":indicator/remove", use: removeIndicator)
        results.post(":indicator/values", use: addValue)
        results.post(":indicator/values/:value") { request, context in
            try await change(request, context) { visit, forms in try forms.editValue(try visit.value().id, of: visit.indicator) }
        }
        results.post(":indicator/values/:value/file", use: attach)
        results.get(":indicator/values/:value/file/:hash", use: file)
        results.post(":indicator/values/:value/detach") { request, context in
            try await change(request, context) { visit, _ in
                .results(.detach(indicator: visit.indicator.id, value: try visit.value().id))
            }
        }
        results.post(":indicator/values/:value/remove") { request, context in
            try await change(request, context) { visit, _ in
                .results(.removeValue(indicator: visit.indicator.id, value: try visit.value().id))
            }
        }
        results.post(":indicator/import", use: readTable)
        results.post(":indicator/import/accept", use: acceptTable)
    }

    /// A request about one indicator.
    struct Visit {
        let access: DeploymentAccess
        let indicator: Indicator

        init(_ request: Request, _ context: WebContext, _ services: Services) async throws {
            access = try await DeploymentAccess(request, context, services)
            guard let id = context.parameters.get("indicator").flatMap(IndicatorID.init(rawValue:)),
                let indicator = access.deployment.results[id]
            else { throw WebError.notFound }
            self.indicator = indicator
        }

        var path: String { "/deployments/\(access.deployment.id)/results/\(indicator.id)" }
        var measures: Bool { access.actor.role.measures(indicator, as: access.actor.person) }

        func value() throws -> MeasuredValue {
            guard let id = access.context.parameters.get("value").flatMap(MeasuredValueID.init(rawValue:)),
                let value = indicator[value: id]
            else { throw WebError.notFound }
            return value
        }
    }

    // MARK: Pages

    @Sendable func list(_ request: Request, context: WebContext) async throws -> Response {
        page(try await DeploymentAccess(request, context, services), problem: nil)
    }

    private func page(_ access: DeploymentAccess, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 32 * 1024)
        ResultsPage(page: access.pageContext, context: access.deploymentContext, problem: problem).write(to: &html)
        return .html(html.buffer)
    }

    private func page(_ visit: Visit, problem: FieldForm.Problem?) throws -> Response {
        var html = HTML(capacity: 64 * 1024)
        IndicatorPage(
            page: visit.access.pageContext, context: visit.access.deploymentContext, indicator: visit.indicator, problem: problem,
            showsAll: visit.access.request.uri.form.has("all")
        ).write(to: &html)
        return .html(html.buffer)
    }

    /// The page as things have become, or the list when the indicator is gone.
    private func refused(_ visit: Visit, _ problem: FieldForm.Problem) async throws -> Response {
        let deployment = try await services.journal.deployment(visit.access.deployment.id)
        let access = visit.access.with(deployment)
        guard let indicator = deployment.results[visit.indicator.id] else { return page(access, problem: problem) }
        var html = HTML(capacity: 64 * 1024)
        IndicatorPage(page: access.pageContext, context: access.deploymentContext, indicator: indicator, problem: problem).write(to: &html)
        return .html(html.buffer)
    }

    // MARK: Forms

    @Sendable func addIndicator(_ request: Request, context: WebContext) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let submission = try await Submission(access)
        let id: IndicatorID = services.newID()
        return try await submission.perform(
            backTo: "/deployments/\(access.deployment.id)/results/\(id)",
            refused: { page(access, problem: $0) },
            command: { try IndicatorForms(form: submission.form, language: context.language).add(id: id) })
    }

    @Sendable func removeIndicator(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        let submission = try await Submission(visit.access)
        return try await submission.perform(
            backTo: "/deployments/\(visit.access.deployment.id)/results",
            refused: { try await refused(visit, $0) }, command: { .results(.removeIndicator(id: visit.indicator.id)) })
    }

    private func change(
        _ request: Request, _ context: WebContext, command: (Visit, IndicatorForms) throws -> Command
    ) async throws -> Response {
        let visit = try await Visit(request, context, services)
        let submission = try await Submission(visit.access)
        return try await submission.perform(
            backTo: visit.path, refused: { try await refused(visit, $0) },
            command: { try command(visit, IndicatorForms(form: submission.form, language: context.language)) })
    }

    // MARK: Files

    /// The largest body of a form with a file.
    private static let uploadLimit = Results.fileLimit + 64 * 1024

    /// A value, and the file that proves it, as one change.
    @Sendable func addValue(_ request: Request, context: WebContext) async throws -> Response {
        try await receive(request, context, form: "add-value") { visit, upload in
            let forms = IndicatorForms(form: upload.form, language: context.language)
            let value = try forms.value(services.newID(), of: visit.indicator)
            let add = Command.results(.addValue(indicator: visit.indicator.id, value: value))
            guard let sent = upload.file else { return add }
            let file = try Self.evidence(sent)
            return .batch([add, .results(.attach(indicator: visit.indicator.id, value: value.id, file: file))])
        }
    }

    @Sendable func attach(_ request: Request, context: WebContext) async throws -> Response {
        let value = context.parameters.get("value") ?? ""
        return try await receive(request, context, form: "value-\(value)-file") { visit, upload in
            guard let sent = upload.file else { throw FormProblem.evidence(.noFile) }
            return .results(
                .attach(indicator: visit.indicator.id, value: try visit.value().id, file: try Self.evidence(sent)))
        }
    }

    /// Takes a form that may carry a file: decided first, then written to the disk, then recorded.
    private func receive(
        _ request: Request, _ context: WebContext, form id: String, command: (Visit, Upload) throws -> Command
    ) async throws -> Response {
        let visit = try await Visit(request, context, services)
        // Who may not is told before ten megabytes are read.
        guard visit.measures else { throw WebError.forbidden }
        let upload: Upload
        do {
            upload = try await Upload(request, upTo: Self.uploadLimit)
        } catch WebError.tooLarge {
            let sentence = ResultsPageTexts(language: context.language).problem(.reading(.tooLarge))
            var response = try await refused(visit, FieldForm.Problem(form: id, sentence: sentence))
            response.status = .contentTooLarge
            return response
        }
        let wish = Result { try command(visit, upload) }
        if let file = upload.file, let command = try? wish.get() {
            try await services.evidence.keep(file.bytes, for: command, of: visit.access, at: services.now())
        }
        var form = upload.form
        form.set("form", id)
        return try await Submission(visit.access, form: form).perform(
            backTo: visit.path, refused: { try await refused(visit, $0) }, command: { try wish.get() })
    }

    /// What a file is, once it has been looked at.
    ///
    /// - Throws: `FormProblem.evidence` when it is none that is kept.
    static func evidence(_ sent: UploadedFile) throws(FormProblem) -> EvidenceFile {
        let name = EvidenceReading.cleaned(sent.name)
        let kind: EvidenceFile.Kind
        switch Result(catching: { () throws(EvidenceReading.Problem) in try EvidenceReading.kind(of: [UInt8](sent.bytes), named: name) }) {
        case .success(let found): kind = found
        case .failure(let problem): throw .evidence(.reading(problem))
        }
        let hash = SHA256.hash(data: sent.bytes).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        guard let file = EvidenceFile(hash: hash, name: name, kind: kind, byteCount: sent.bytes.count) else {
            throw .evidence(.reading(.unknownKind))
        }
        return file
    }

    /// A file, to be saved; an image may be looked at. Whatever it is, it runs nothing.
    @Sendable func file(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        guard let hash = context.parameters.get("hash"), let file = try visit.value().file, file.hash == hash else {
            throw WebError.notFound
        }
        return try services.evidence.response(with: file, of: visit.access.deployment.id)
    }

    // MARK: Tables

    @Sendable func readTable(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        guard visit.measures else { throw WebError.forbidden }
        func wrong(_ sentence: String, _ cells: String = "") async throws -> Response {
            var response = try await refused(
                visit, FieldForm.Problem(form: "import-values", sentence: sentence, typed: ["cells": cells]))
            response.status = .unprocessableContent
            return response
        }
        let upload: Upload
        do {
            upload = try await Upload(request, upTo: Self.uploadLimit)
        } catch WebError.tooLarge {
            return try await wrong(ResultsPageTexts(language: context.language).problem(.reading(.tooLarge)))
        }
        let cells = upload.form["cells"]
        let bytes = upload.file.map { [UInt8]($0.bytes) } ?? Array(cells.utf8)
        guard upload.file != nil || cells.contains(where: { !$0.isWhitespace }) else {
            return try await wrong(ValuesImportTexts(language: context.language).noTable)
        }
        let reading: ValuesImport
        do {
            reading = try await services.importReader.values(
                in: bytes, into: visit.indicator, today: visit.access.deploymentContext.today, language: .init(context.language))
        } catch let error as SpreadsheetError {
            return try await wrong(SpreadsheetTexts(language: context.language).sentence(for: error), cells)
        }
        return preview(visit, reading, problem: nil)
    }

    private func preview(_ visit: Visit, _ reading: ValuesImport, problem: FieldForm.Problem?) -> Response {
        var html = HTML(capacity: 32 * 1024)
        ValuesPreviewPage(
            page: visit.access.pageContext, context: visit.access.deploymentContext, indicator: visit.indicator, reading: reading,
            problem: problem
        ).write(to: &html)
        var response = Response.html(html.buffer)
        if !reading.problems.isEmpty { response.status = .unprocessableContent }
        return response
    }

    /// All of the values or none, as one change.
    @Sendable func acceptTable(_ request: Request, context: WebContext) async throws -> Response {
        let visit = try await Visit(request, context, services)
        guard visit.measures else { throw WebError.forbidden }
        let submission = Submission(visit.access, form: try await Form(request, upTo: 4 * 1024 * 1024))
        return try await submission.perform(
            backTo: visit.path, refused: { try await refused(visit, $0) },
            command: {
                guard let rows: [ValuesImport.Row] = try submission.form.json("rows"), !rows.isEmpty else {
                    throw FormProblem.nothingChosen
                }
                return .batch(
                    rows.map { row -> Command in
                        let value = MeasuredValue(id: services.newID(), day: row.day, number: row.number, source: row.source)
                        return .results(.addValue(indicator: visit.indicator.id, value: value))
                    })
            })
    }
}
