import ArgumentParser

/// `jalon user`: the accounts.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: say("Gère les comptes.", "Manages the accounts."),
        subcommands: [UserAddCommand.self, UserListCommand.self, UserPasswordCommand.self, UserTokenCommand.self, UserLogCommand.self])
}
