import Foundation
import Planning

/// The files that prove measured values: in a folder beside the database, by deployment, each named by the SHA-256 of its bytes.
///
/// A file is whole or not there: it is written under another name, flushed to the disk and renamed before the event that names
/// it is recorded. What an event has named stays as long as its deployment, for undo brings back what was taken off; files
/// that none names, left by a server that died in between, go with the next file that comes.
public struct EvidenceFiles: Sendable {
    private let folder: URL

    private static let partPrefix = ".part-"
    /// How old a file that no event names must be to be sure that none is about to.
    private static let patience: TimeInterval = 3_600

    /// - Parameter folder: Created with the first file. What an earlier run left half written goes now.
    public init(folder: URL) {
        self.folder = folder
        for file in Self.contents(of: folder) where file.lastPathComponent.hasPrefix(Self.partPrefix) {
            // Another server may be writing on the same folder: what takes it a moment is left to it.
            if Self.age(of: file) > 60 { try? FileManager.default.removeItem(at: file) }
        }
    }

    /// Puts a file on the disk; one that is there already is not written again.
    ///
    /// - Parameters:
    ///   - hash: The SHA-256 of the bytes, in hexadecimal.
    ///   - kept: The hashes that the deployment's events name: its other old files go.
    /// - Throws: `JournalError.diskFull`, `.readOnly` or `.storage`; then nothing is left of it.
    public func keep(_ bytes: Data, hash: String, of deployment: DeploymentID, kept: some Sequence<String>) throws {
        guard EvidenceFile.isHash(hash) else { throw JournalError.constraint(detail: "not a hash: \(hash.prefix(80))") }
        sweep(deployment, kept: Set(kept))
        let target = file(hash, of: deployment)
        if Self.size(of: target) == bytes.count { return }
        let part = folder.appendingPathComponent(Self.partPrefix + UUID().uuidString)
        do {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try bytes.write(to: part)
            let handle = try FileHandle(forUpdating: part)
            try handle.synchronize()
            try handle.close()
            guard rename(part.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            Self.flush(target.deletingLastPathComponent())
            Self.flush(folder)
        } catch {
            try? FileManager.default.removeItem(at: part)
            throw Self.failure(error)
        }
    }

    /// The bytes of a file; nil when they are not there, or no longer whole.
    public func bytes(of file: EvidenceFile, of deployment: DeploymentID) -> Data? {
        guard let bytes = try? Data(contentsOf: self.file(file.hash, of: deployment)), bytes.count == file.byteCount else { return nil }
        return bytes
    }

    /// Removes every file of a deployment, which is gone.
    public func removeAll(of deployment: DeploymentID) {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent(deployment.rawValue))
    }

    /// Copies every file into a new folder, for a backup. Made after the database's own copy, it has all that copy names.
    public func copy(to target: URL) throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        do {
            for deployment in Self.contents(of: folder) where !deployment.lastPathComponent.hasPrefix(".") {
                let into = target.appendingPathComponent(deployment.lastPathComponent)
                try FileManager.default.createDirectory(at: into, withIntermediateDirectories: true)
                for file in Self.contents(of: deployment) {
                    do {
                        try FileManager.default.copyItem(at: file, to: into.appendingPathComponent(file.lastPathComponent))
                    } catch  where !FileManager.default.fileExists(atPath: file.path) {
                        // It went meanwhile, with its deployment or because nothing named it.
                        continue
                    }
                }
            }
        } catch {
            throw Self.failure(error)
        }
    }

    private func file(_ hash: String, of deployment: DeploymentID) -> URL {
        // Identifiers and hashes hold nothing that leads out of the folder.
        folder.appendingPathComponent(deployment.rawValue).appendingPathComponent(hash)
    }

    private func sweep(_ deployment: DeploymentID, kept: Set<String>) {
        for file in Self.contents(of: folder.appendingPathComponent(deployment.rawValue))
        where !kept.contains(file.lastPathComponent) && Self.age(of: file) > Self.patience {
            try? FileManager.default.removeItem(at: file)
        }
    }

    // MARK: The disk

    private static func contents(of folder: URL) -> [URL] {
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    }

    private static func attributes(of file: URL) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: file.path)
    }

    private static func age(of file: URL) -> TimeInterval {
        (attributes(of: file)?[.modificationDate] as? Date).map { -$0.timeIntervalSinceNow } ?? 0
    }

    private static func size(of file: URL) -> Int? { (attributes(of: file)?[.size] as? NSNumber)?.intValue }

    /// A renamed file is there for sure once its folder is flushed.
    private static func flush(_ folder: URL) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func failure(_ error: any Error) -> JournalError {
        let error = error as NSError
        let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
        switch (error.code, underlying?.code ?? 0) {
        case (CocoaError.Code.fileWriteOutOfSpace.rawValue, _), (_, Int(ENOSPC)), (_, Int(EDQUOT)): return .diskFull
        case (CocoaError.Code.fileWriteNoPermission.rawValue, _), (CocoaError.Code.fileWriteVolumeReadOnly.rawValue, _), (_, Int(EROFS)):
            return .readOnly
        default: return .storage(code: error.code, detail: error.localizedDescription)
        }
    }
}
