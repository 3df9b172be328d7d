import Foundation
import Planning

/// Hands messages to the system's sendmail program.
struct Mailer: Sendable {
    let configuration: ServerConfiguration.Mail
    /// Where a message waits while the program reads it.
    let folder: String

    struct Message: Sendable {
        var to: String
        var subject: String
        var text: String
    }

    /// The program could not be started, did not end in time, or says that it could not send.
    struct Failure: Error {}

    private static let patience: Duration = .seconds(20)

    /// Returns once the program has taken the message. Whether it arrives is for the program and the network.
    ///
    /// - Throws: ``Failure``.
    func send(_ message: Message, at moment: Moment) async throws {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("mail-\(UUID().uuidString)")
        // A file rather than a pipe: a program that does not read must not hold us up, nor end us.
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: Data(text(of: message, at: moment).utf8), attributes: [.posixPermissions: 0o600])
        else { throw Failure() }
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: configuration.program)
        process.arguments = ["-i", "-f", configuration.from, "--", message.to]
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let status = try await Self.status(of: process)
        guard status == 0 else { throw Failure() }
    }

    private static func status(of process: Process) async throws -> Int32 {
        let (ended, ending) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = {
            ending.yield($0.terminationStatus)
            ending.finish()
        }
        do {
            try process.run()
        } catch {
            throw Failure()
        }
        let id = process.processIdentifier
        let watch = Task {
            try await Task.sleep(for: patience)
            kill(id, SIGKILL)
        }
        defer { watch.cancel() }
        for await status in ended { return status }
        throw Failure()
    }

    /// RFC 5322, with the subject of RFC 2047 and the text in Base64, so that no letter is lost on the way.
    func text(of message: Message, at moment: Moment) -> String {
        // Lines of at most 76 characters, and no encoded word in the middle of a letter.
        let words = Self.pieces(of: message.subject, bytes: 42).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
        let host = configuration.from.split(separator: "@").last.map(String.init) ?? "localhost"
        let headers = [
            "From: \(configuration.from)", "To: \(message.to)", "Subject: \(words.joined(separator: "\n "))",
            "Date: \(Self.date(moment))", "Message-ID: <\(UUID().uuidString)@\(host)>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
        ]
        let body = Data(message.text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        return headers.joined(separator: "\n") + "\n\n" + body + "\n"
    }

    private static func pieces(of text: String, bytes limit: Int) -> [String] {
        var pieces: [String] = [""]
        for character in text where !character.isNewline {
            if pieces[pieces.count - 1].utf8.count + character.utf8.count > limit { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }

    /// `Wed, 25 Nov 2026 10:05:00 +0000`.
    private static func date(_ moment: Moment) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: moment.date)
    }
}
