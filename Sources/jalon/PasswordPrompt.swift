import Foundation
import Web

/// Asks for a password without showing it.
enum PasswordPrompt {
    /// Typed twice on a terminal; otherwise the first line of the standard input.
    static func newPassword() throws -> String {
        let password: String
        if isatty(STDIN_FILENO) == 1 {
            password = ask(say("Mot de passe\u{00A0}: ", "Password: "))
            guard password == ask(say("Encore une fois\u{00A0}: ", "Once more: ")) else { throw CommandFailure.passwordsDiffer }
        } else {
            password = readLine() ?? ""
        }
        guard password.count >= Passwords.minimumLength, password.utf8.count <= Passwords.maximumBytes else {
            throw CommandFailure.passwordTooShort
        }
        return password
    }

    private static func ask(_ question: String) -> String {
        FileHandle.standardError.write(Data(question.utf8))
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine() ?? ""
    }
}
