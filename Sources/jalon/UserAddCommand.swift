import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon user add`: a new account. The first one administers.
struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: say("Crée un compte.", "Creates an account."),
        discussion: say(
            "Le mot de passe est demandé, ou lu sur l’entrée standard quand elle n’est pas un terminal. Le premier compte est administrateur.",
            "The password is asked for, or read from the standard input when that is no terminal. The first account is an administrator."))

    @Argument(
        help: ArgumentHelp(
            say("L’adresse électronique du compte.", "The e-mail address of the account."), valueName: say("adresse", "email")))
    var email: String
    @Option(help: ArgumentHelp(say("Le nom de la personne.", "The name of the person."), valueName: say("nom", "name"))) var name: String
    @Flag(help: ArgumentHelp(say("Le compte administre Jalon.", "The account administers Jalon."))) var administrator = false
    @OptionGroup var folder: DataFolder

    func run() async throws {
        let address = email.trimmingCharacters(in: .whitespaces)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !address.contains(" ") else { throw CommandFailure.notAnEmail(email) }
        let password = try PasswordPrompt.newPassword()
        let account = Directory.Account(
            id: AccountID(UInt64.random(in: .min ... .max)), email: address, name: name,
            passwordHash: try await Passwords().hash(password), locale: Language.ofReader.rawValue, createdAt: Moment(Date()),
            isAdministrator: administrator)
        try await folder.withJournal(creates: true) { journal in
            do {
                try await journal.directory.createFirstAccount(account, noting: created(account))
            } catch DirectoryError.alreadySetUp {
                try await journal.directory.create(account, noting: created(account))
            }
        }
        print(say("Compte créé\u{00A0}: \(address)", "Account created: \(address)"))
    }

    private func created(_ account: Directory.Account) -> SecurityEvent {
        SecurityEvent(.accountCreated, at: account.createdAt, account: account.id, from: "", detail: account.email)
    }
}
