import Foundation

/// The real files beside the repository; absent on most machines.
enum SharedData {
    /// The folder of real plans, beside this checkout or, for a worktree, one folder higher.
    static let plans: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [root.appending(path: "../shared/data/plans"), root.appending(path: "../../shared/data/plans")]
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static var isAbsent: Bool { plans == nil }

    static func bytes(of name: String) throws -> [UInt8] {
        guard let plans else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: plans.appending(path: name)))
    }
}

/// Programs of the machine that tests use where they are there.
enum Tool {
    static func path(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end, and gives what it printed; nil when it failed.
    static func run(_ program: String, _ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    /// A folder of its own for one test, removed at the end.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jalon-documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
