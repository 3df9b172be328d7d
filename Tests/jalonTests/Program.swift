import Foundation

/// What the program did when it was run.
struct ProgramResult {
    var status: Int32
    var output: String
    var errors: String
}

/// Runs the built program, as a person at a terminal would.
func run(_ arguments: String..., locale: String = "C", input: String = "") throws -> ProgramResult {
    try run(arguments, locale: locale, input: input)
}

func run(_ arguments: [String], locale: String = "C", input: String = "") throws -> ProgramResult {
    let process = Process()
    process.executableURL = programURL
    process.arguments = arguments
    process.environment = ["LC_ALL": locale, "PATH": "/usr/bin:/bin"]
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    // What commands write on the standard error is short: it fits the pipe while the output is read.
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return ProgramResult(status: process.terminationStatus, output: text, errors: complaint)
}

/// The program stands beside the tests in the build folder.
let programURL: URL = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = (tests ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appendingPathComponent("jalon")
}()

/// A folder of the test's own, which does not exist yet.
func temporaryFolder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
}
