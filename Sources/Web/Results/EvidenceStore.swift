import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import NIOPosix
import Planning

/// Why a file is not taken with a value.
enum EvidenceProblem: Hashable, Sendable {
    case noFile
    case reading(EvidenceReading.Problem)
}

/// Puts evidence on the disk and gives it out, away from the threads that answer requests.
struct EvidenceStore: Sendable {
    let files: EvidenceFiles
    private let pool: NIOThreadPool

    init(folder: URL) {
        files = EvidenceFiles(folder: folder)
        pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
    }

    /// Writes the file that a command attaches, if the deployment would take the command. What it would refuse leaves nothing.
    ///
    /// - Throws: `JournalError` when the disk does not take it; then the command must not be given.
    func keep(_ bytes: Data, for command: Command, of access: DeploymentAccess, at moment: Moment) async throws {
        let deployment = access.deployment
        guard let hash = command.attachedHash, (try? deployment.decide(command, by: access.actor, at: moment)) != nil else { return }
        try await keep(bytes, hash: hash, of: deployment)
    }

    func keep(_ bytes: Data, hash: String, of deployment: Deployment) async throws {
        let kept = deployment.results.keptFiles.keys
        try await pool.runIfActive { try files.keep(bytes, hash: hash, of: deployment.id, kept: kept) }
    }

    /// A file as it is sent: to be saved, or looked at if it is an image. A browser runs nothing of it.
    func response(with file: EvidenceFile, of deployment: DeploymentID) throws -> Response {
        guard let bytes = files.bytes(of: file, of: deployment) else { throw WebError.notFound }
        var response = Response(
            status: .ok, headers: [.contentType: file.kind.mediaType], body: ResponseBody(byteBuffer: ByteBuffer(data: bytes)))
        let disposition = ExportRoutes.attachment(file.name)
        response.headers[.contentDisposition] = file.kind.isImage ? disposition.replacing("attachment;", with: "inline;") : disposition
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        // The address holds the hash of the content, and only those who may read the deployment get an answer.
        response.headers[.cacheControl] = "private, no-cache"
        return response
    }
}

extension Command {
    /// The hash of the file that the command attaches.
    var attachedHash: String? {
        switch self {
        case .results(.attach(_, _, let file)): file.hash
        case .batch(let commands): commands.lazy.compactMap(\.attachedHash).first
        default: nil
        }
    }
}

extension EvidenceFile.Kind {
    var isImage: Bool { [.png, .jpeg, .webp].contains(self) }

    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .csv: "text/csv; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        }
    }
}
