import Foundation
import Planning
import Testing

@testable import Web

@Suite("A message")
struct MailerTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-mail-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    /// A program in the place of sendmail.
    private func mailer(_ script: String) throws -> Mailer {
        let program = folder.appendingPathComponent("sendmail")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        return Mailer(configuration: .init(program: program.path, from: "jalon@mairie.example"), folder: folder.path)
    }

    private let message = Mailer.Message(
        to: "yanis@mairie.example",
        subject: "Invitation à rejoindre « Accueil 👍 »\nBcc: intrus@example.org " + String(repeating: "é", count: 80),
        text: "Bonjour,\n\nÀ bientôt.\n")

    @Test("goes to the system's sendmail with its address, and arrives letter for letter")
    func sent() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let mailer = try mailer("echo \"$@\" > \(folder.path)/arguments; cat > \(folder.path)/message")
        try await mailer.send(message, at: Moment(milliseconds: 1_795_600_000_000))
        let arguments = try String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8)
        #expect(arguments == "-i -f jalon@mairie.example -- yanis@mairie.example\n")
        let text = try String(contentsOf: folder.appendingPathComponent("message"), encoding: .utf8)
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        #expect(parts[0].contains("Date: Wed, 25 Nov 2026 09:46:40 +0000"))
        // No line of a header can be smuggled in, and none is too long.
        #expect(!parts[0].contains("\nBcc:"))
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
        let body = try #require(Data(base64Encoded: String(parts[1]), options: .ignoreUnknownCharacters))
        #expect(String(decoding: body, as: UTF8.self) == message.text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix("mail-") })
    }

    @Test("that can not be sent is told as such", arguments: ["exit 75", "kill -9 $$"])
    func failure(script: String) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let mailer = try mailer(script)
        await #expect(throws: Mailer.Failure.self) { try await mailer.send(message, at: Moment(milliseconds: 0)) }
        let missing = Mailer(configuration: .init(program: folder.path + "/nothing", from: "a@b.example"), folder: folder.path)
        await #expect(throws: (any Error).self) { try await missing.send(message, at: Moment(milliseconds: 0)) }
    }
}
