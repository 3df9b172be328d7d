import ArgumentParser
import Foundation
import Journal
import Planning
import Web

/// `jalon user log`: the security log, the latest first.
struct UserLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: say("Montre le journal de sécurité.", "Shows the security log."),
        discussion: say(
            "Connexions, échecs, blocages, mots de passe, jetons, sessions, rôles, invitations, comptes. Chaque ligne est gardée un an.",
            "Sign-ins, failures, locks, passwords, tokens, sessions, roles, invitations, accounts. Each line is kept for a year."))

    @Option(
        help: ArgumentHelp(
            say("Seulement ce compte.", "This account alone."), valueName: say("adresse", "email")))
    var account: String?
    @Option(
        help: ArgumentHelp(
            say("Seulement ce genre d’événement, comme signInFailed.", "This kind of event alone, such as signInFailed."),
            valueName: say("genre", "kind")))
    var kind: String?
    @Option(help: ArgumentHelp(say("Combien de lignes au plus.", "How many lines at most."), valueName: say("nombre", "number")))
    var limit = 100
    @OptionGroup var folder: DataFolder
    @Flag(help: ArgumentHelp(say("Écrit du JSON.", "Writes JSON."))) var json = false

    private struct Row: Encodable {
        var at: Date
        var kind: SecurityEvent.Kind
        var account: AccountID?
        var email: String?
        var actor: AccountID?
        var machine: String
        var deployment: DeploymentID?
        var detail: String
    }

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError(say("Le nombre de lignes va de 1 à 10000.", "The number of lines is from 1 to 10000."))
        }
        guard kind == nil || kind.flatMap(SecurityEvent.Kind.init) != nil else {
            let kinds = SecurityEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("Les genres sont\u{00A0}: \(kinds).", "The kinds are: \(kinds)."))
        }
    }

    func run() async throws {
        let (events, accounts) = try await folder.withJournal { journal in
            var id: AccountID?
            if let account {
                guard let found = try await journal.directory.account(email: account) else { throw CommandFailure.noSuchAccount(account) }
                id = found.id
            }
            let page = try await journal.directory.securityEvents(
                kind: kind.flatMap(SecurityEvent.Kind.init), account: id, limit: limit)
            return (page.events, try await journal.directory.accounts())
        }
        let emails = Dictionary(uniqueKeysWithValues: accounts.filter { !$0.isErased }.map { ($0.id, $0.email) })
        if json {
            return try Terminal.print(
                json: events.map {
                    Row(
                        at: $0.at.date, kind: $0.kind, account: $0.account, email: $0.account.flatMap { emails[$0] }, actor: $0.actor,
                        machine: $0.machine, deployment: $0.deployment, detail: $0.detail)
                })
        }
        guard !events.isEmpty else { return print(say("Rien à montrer.", "Nothing to show.")) }
        let texts = SecurityTexts(language: .ofReader)
        let formats = Formats(language: .ofReader)
        Terminal.print(
            rows: events.map { event in
                [
                    "\(formats.short(event.at.day(in: .current))) \(formats.time(event.at, in: .current))", texts.name(event.kind),
                    event.account.map { emails[$0] ?? $0.rawValue } ?? "", event.detail,
                    event.machine.isEmpty ? texts.commandLine : event.machine,
                ]
            },
            headings: say("Moment,Événement,Compte,Détails,Machine", "Moment,Event,Account,Details,Machine").split(separator: ",")
                .map(String.init))
    }
}
