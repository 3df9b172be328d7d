import Documents
import Foundation
import Journal
import Planning

/// An import between the file and the answer of who sent it.
struct PendingImport: Sendable {
    let account: AccountID
    let fileName: String
    /// The name of the change, so that accepting twice imports once.
    let change: CommandID
    /// The deployment to be opened, when it goes into a new one.
    let opened: DeploymentID
    /// Where it goes; nil for a new deployment.
    var into: DeploymentID?
    /// The name of the new deployment.
    var name: String
    /// As corrected so far.
    var mapping: ImportMapping
    /// Whether these are cells pasted into a plan rather than a file.
    var isPasted = false
    /// What became of it; nil until it is accepted.
    var result: Result?

    struct Result: Sendable {
        let deployment: DeploymentID
        let report: ImportReport
    }
}

/// Files that were sent and not yet imported: kept on disk, for the account that sent them, for an hour at most.
actor PendingImports {
    /// How long a file waits, in minutes.
    static let minutes = 60
    /// An account that sends more loses its oldest.
    private static let limitPerAccount = 5
    /// With the largest file, 3 GB on disk.
    private static let limit = 100

    private let folder: URL
    private var imports: [String: PendingImport] = [:]
    /// Keys in the order in which the files came.
    private var order: [String] = []

    init(folder: URL) {
        self.folder = folder
        Self.removeOldFiles(in: folder)
    }

    /// What an earlier run of a server left there. Another one may be running on the folder: only what is too old goes.
    private static func removeOldFiles(in folder: URL) {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        let oldest = Date(timeIntervalSinceNow: -Double(minutes) * 60)
        for file in files ?? [] {
            let written = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            if let written, written < oldest { try? FileManager.default.removeItem(at: file) }
        }
    }

    /// Keeps a file.
    ///
    /// - Returns: The name of the import in addresses, which nobody can guess.
    func add(_ pending: PendingImport, file: Data) throws -> String {
        let key = SecretToken().text
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        Self.removeOldFiles(in: folder)
        try file.write(to: self.file(of: key))
        imports[key] = pending
        order.append(key)
        let own = order.filter { imports[$0]?.account == pending.account }
        for old in own.dropLast(Self.limitPerAccount) { forget(old) }
        for old in order.dropLast(Self.limit) { forget(old) }
        Task { [weak self] in
            try? await Task.sleep(for: .seconds(Self.minutes * 60))
            await self?.forget(key)
        }
        return key
    }

    /// Nil when it is no longer kept, or another account's.
    func pending(_ key: String, of account: AccountID) -> PendingImport? {
        guard let pending = imports[key], pending.account == account else { return nil }
        guard pending.result != nil || FileManager.default.fileExists(atPath: file(of: key).path) else { return nil }
        return pending
    }

    /// - Throws: The system's error when the file can not be read.
    func bytes(of key: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: file(of: key))) }

    func update(_ key: String, to pending: PendingImport) {
        guard imports[key] != nil else { return }
        imports[key] = pending
        // Once imported, the file is of no more use; the report stays to be read again.
        if pending.result != nil { try? FileManager.default.removeItem(at: file(of: key)) }
    }

    private func forget(_ key: String) {
        guard imports.removeValue(forKey: key) != nil else { return }
        order.removeAll { $0 == key }
        try? FileManager.default.removeItem(at: file(of: key))
    }

    private func file(of key: String) -> URL { folder.appendingPathComponent(key) }
}
