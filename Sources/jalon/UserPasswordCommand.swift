import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon user password`: another password, for somebody who has lost theirs. Ends their sessions.
struct UserPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: say("Change le mot de passe d’un compte.", "Changes the password of an account."))

    @Argument(
        help: ArgumentHelp(
            say("L’adresse électronique du compte.", "The e-mail address of the account."), valueName: say("adresse", "email")))
    var email: String
    @OptionGroup var folder: DataFolder

    func run() async throws {
        try await folder.withJournal { journal in
            guard let account = try await journal.directory.account(email: email) else { throw CommandFailure.noSuchAccount(email) }
            let hash = try await Passwords().hash(try PasswordPrompt.newPassword())
            try await journal.directory.update(
                account.id, noting: SecurityEvent(.passwordChanged, at: Moment(Date()), account: account.id, from: "")
            ) { $0.passwordHash = hash }
            try await journal.directory.endSessions(of: account.id)
        }
        print(say("Mot de passe changé\u{00A0}; les sessions ouvertes sont fermées.", "Password changed; open sessions are ended."))
    }
}
