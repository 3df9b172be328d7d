import Crypto
import Foundation
import NIOCore

/// The files under `Public`, read once at start and served from memory, as they are or compressed.
struct Assets: Sendable {
    struct File: Sendable {
        let body: ByteBuffer
        let contentType: String
        let etag: String
        /// Nil when compressing does not make it smaller.
        let compressed: ByteBuffer?

        init(_ data: Data, contentType: String, digest: SHA256.Digest) {
            body = ByteBuffer(bytes: data)
            self.contentType = contentType
            etag = "W/\"" + digest.prefix(8).map { String(format: "%02x", $0) }.joined() + "\""
            compressed = Gzip.compressed([UInt8](data)).map { ByteBuffer(bytes: $0) }
        }
    }

    /// Every style sheet of ``Layout``, joined in its order.
    static let styleSheet = "css/jalon.css"

    private let files: [String: File]
    /// Changes whenever any file does; part of every address, so that browsers may keep files for ever.
    let version: String

    /// Reads every file of the bundle's `Public` folder.
    ///
    /// - Throws: When the folder is missing: the binary was moved without its resources.
    init() throws {
        let root = Bundle.module.bundleURL.appendingPathComponent("Public")
        guard let paths = FileManager.default.enumerator(atPath: root.path) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: root.path])
        }
        var files: [String: File] = [:]
        var all = SHA256()
        for path in (paths.allObjects as? [String] ?? []).sorted() {
            guard let type = Self.contentTypes[(path as NSString).pathExtension],
                let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
            else { continue }
            let digest = SHA256.hash(data: data)
            all.update(data: Data(digest))
            files[path] = File(data, contentType: type, digest: digest)
        }
        guard !files.isEmpty else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: root.path]) }
        // One request instead of twenty, and what sheets repeat is compressed away.
        let sheets = Layout.styleSheets.compactMap { files["css/\($0).css"] }
        let joined = Data(sheets.flatMap { $0.body.readableBytesView })
        files[Self.styleSheet] = File(joined, contentType: "text/css; charset=utf-8", digest: SHA256.hash(data: joined))
        self.files = files
        version = all.finalize().prefix(6).map { String(format: "%02x", $0) }.joined()
    }

    subscript(path: String) -> File? { files[path] }

    /// The names of the files, in order.
    var paths: [String] { files.keys.sorted() }

    /// The address of a file: the version is in the folder, so that modules import each other by relative names.
    func address(_ path: String) -> String { "/public/\(version)/\(path)" }

    private static let contentTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "webmanifest": "application/manifest+json",
    ]
}
