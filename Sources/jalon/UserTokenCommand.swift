import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon user token`: a token for the API, as the account page makes them. Only the token is written on the standard output.
struct UserTokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: say("Crée un jeton de l’API pour un compte.", "Makes an API token for an account."),
        discussion: say("Le jeton n’est montré que cette fois.", "The token is shown this once."))

    @Argument(
        help: ArgumentHelp(
            say("L’adresse électronique du compte.", "The e-mail address of the account."), valueName: say("adresse", "email")))
    var email: String
    @Option(help: ArgumentHelp(say("À quoi il sert.", "What it is for."), valueName: say("intitulé", "label")))
    var label = say("ligne de commande", "command line")
    @Flag(help: ArgumentHelp(say("Il permet aussi d’écrire.", "It may write, too."))) var write = false
    @Option(help: ArgumentHelp(say("Sa durée, en jours.", "How long it lasts, in days."), valueName: say("jours", "days"))) var days = 90
    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard (1...730).contains(days) else {
            throw ValidationError(say("La durée va de 1 à 730 jours.", "It lasts from 1 to 730 days."))
        }
    }

    func run() async throws {
        let text = try await folder.withJournal { journal -> String in
            guard let account = try await journal.directory.account(email: email) else { throw CommandFailure.noSuchAccount(email) }
            guard
                let new = NewAPIToken(for: account.id, label: label, scope: write ? .write : .read, days: days, at: Moment(Date()))
            else { throw CommandFailure.noSuchAccount(email) }
            try await journal.directory.add(
                new.token, noting: SecurityEvent(.tokenMade, at: new.token.createdAt, account: account.id, from: "", detail: label))
            return new.text
        }
        print(text)
    }
}
