import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Planning

/// A plan as a file for Excel or LibreOffice.
struct ExportRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/deployments/:deployment/export.xlsx") { request, context in
            try await file(request, context, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
                try $0.xlsx()
            }
        }
        router.get("/deployments/:deployment/export.csv") { request, context in
            try await file(request, context, "csv", "text/csv; charset=utf-8") { $0.csv() }
        }
    }

    /// `?with=` what is the team's alone.
    static let stakeholders = "stakeholders"

    private func file(
        _ request: Request, _ context: WebContext, _ ending: String, _ type: String,
        write: (PlanExport) throws -> WrittenSpreadsheet
    ) async throws -> Response {
        let access = try await DeploymentAccess(request, context, services)
        let asksForStakeholders = request.uri.form["with"] == Self.stakeholders
        // Said aloud to who may not: a file without what was asked for would look as if there were nothing.
        guard !asksForStakeholders || access.actor.role.arrangesPlan else { throw WebError.forbidden }
        let written = try write(
            PlanExport(access.deployment, language: .init(context.language), includesStakeholders: asksForStakeholders))
        let name = "\(access.deployment.settings.name).\(ending)"
        var response = Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: written.bytes)))
        response.headers[.contentDisposition] = Self.attachment(name)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// `Content-Disposition` of a file to be saved (RFC 6266), with its name in letters that every program reads, and in full.
    static func attachment(_ name: String) -> String {
        let safe = String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
        let plain = safe.decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { $0.isASCII && $0.value >= 0x20 && $0.value < 0x7F && $0 != "%" }
        return "attachment; filename=\"\(String(String.UnicodeScalarView(plain)))\"; filename*=UTF-8''\(safe.addingPercentEncoding())"
    }
}

extension SpreadsheetLanguage {
    /// The spreadsheet's words follow its reader's.
    package init(_ language: Language) {
        switch language {
        case .french: self = .french
        case .english: self = .english
        }
    }
}
