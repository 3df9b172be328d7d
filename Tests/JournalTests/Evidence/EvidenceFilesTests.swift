import Foundation
import Planning
import Testing

@testable import Journal

@Suite("The files that prove values")
struct EvidenceFilesTests {
    private let hash = String(repeating: "a", count: 64)
    private let other = String(repeating: "b", count: 64)
    private let deployment = DeploymentID(1)

    private func folder() -> URL { FileManager.default.temporaryDirectory.appendingPathComponent("jalon-evidence-\(UUID().uuidString)") }

    private func names(in folder: URL) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).filter { $0.contains("/") || $0.hasPrefix(".part") }
            .sorted()
    }

    private func evidence(_ hash: String, _ count: Int) throws -> EvidenceFile {
        try #require(EvidenceFile(hash: hash, name: "a.txt", kind: .text, byteCount: count))
    }

    private func age(_ file: URL, by seconds: TimeInterval) throws {
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: file.path)
    }

    @Test("are there whole, each in the folder of its deployment, and nothing half written is left")
    func keeping() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = EvidenceFiles(folder: folder)
        try files.keep(Data("preuve".utf8), hash: hash, of: deployment, kept: [])
        try files.keep(Data("preuve".utf8), hash: hash, of: deployment, kept: [hash])
        #expect(names(in: folder) == ["\(deployment)/\(hash)"])
        #expect(files.bytes(of: try evidence(hash, 6), of: deployment) == Data("preuve".utf8))
        #expect(files.bytes(of: try evidence(hash, 6), of: DeploymentID(2)) == nil, "another deployment’s is not given out")
        #expect(files.bytes(of: try evidence(hash, 7), of: deployment) == nil, "what is not whole is not given out")
        #expect(throws: JournalError.self) { try files.keep(Data(), hash: "../../jalon.sqlite", of: deployment, kept: []) }
    }

    @Test("half written by a server that was killed go when the next one starts, not those being written now")
    func afterAKill() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let old = folder.appendingPathComponent(".part-old")
        let new = folder.appendingPathComponent(".part-new")
        for file in [old, new] { try Data("demi".utf8).write(to: file) }
        try age(old, by: 120)
        _ = EvidenceFiles(folder: folder)
        #expect(names(in: folder) == [".part-new"])
    }

    @Test("that no event names go with the next file, once nobody can be about to name them")
    func orphans() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = EvidenceFiles(folder: folder)
        let orphan = String(repeating: "c", count: 64)
        let named = String(repeating: "d", count: 64)
        for hash in [orphan, named, other] { try files.keep(Data("x".utf8), hash: hash, of: deployment, kept: []) }
        for hash in [orphan, named] { try age(folder.appendingPathComponent("\(deployment)/\(hash)"), by: 7_200) }
        try files.keep(Data("y".utf8), hash: hash, of: deployment, kept: [named])
        #expect(names(in: folder) == [hash, other, named].map { "\(deployment)/\($0)" }.sorted())
    }

    @Test("go with their deployment, and are copied for a backup")
    func removalAndBackup() throws {
        let folder = folder()
        let backup = self.folder()
        defer { for folder in [folder, backup] { try? FileManager.default.removeItem(at: folder) } }
        let files = EvidenceFiles(folder: folder)
        try files.copy(to: backup)
        #expect(!FileManager.default.fileExists(atPath: backup.path))
        try files.keep(Data("preuve".utf8), hash: hash, of: deployment, kept: [])
        try files.copy(to: backup)
        #expect(names(in: backup) == ["\(deployment)/\(hash)"])
        files.removeAll(of: deployment)
        #expect(names(in: folder).isEmpty)
    }

    @Test("that the disk does not take are told as such, and leave nothing")
    func unwritable() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        // Where a folder should be there is a file: nothing can be written.
        try Data().write(to: folder)
        let files = EvidenceFiles(folder: folder)
        #expect(throws: JournalError.self) { try files.keep(Data("preuve".utf8), hash: hash, of: deployment, kept: []) }
    }
}
