import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon user list`: the accounts, the oldest first.
struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: say("Énumère les comptes.", "Lists the accounts."))

    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    private struct Row: Encodable {
        var id: AccountID
        var email: String
        var name: String
        var isAdministrator: Bool
        var isDisabled: Bool
        var createdAt: Date
    }

    func run() async throws {
        let accounts = try await folder.withJournal { try await $0.directory.accounts() }
        if json {
            return try Terminal.print(
                json: accounts.map {
                    Row(
                        id: $0.id, email: $0.email, name: $0.name, isAdministrator: $0.isAdministrator,
                        isDisabled: $0.disabledAt != nil, createdAt: $0.createdAt.date)
                })
        }
        guard !accounts.isEmpty else { return print(say("Aucun compte.", "No account.")) }
        Terminal.print(
            rows: accounts.map { [$0.email, $0.name, Self.state($0)] },
            headings: say("Adresse,Nom,État", "Address,Name,State").split(separator: ",").map(String.init))
    }

    private static func state(_ account: Directory.Account) -> String {
        if account.disabledAt != nil { return say("désactivé", "disabled") }
        return account.isAdministrator ? say("administrateur", "administrator") : ""
    }
}
