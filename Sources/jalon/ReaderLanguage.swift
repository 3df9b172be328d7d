import Foundation
import Web

extension Language {
    /// The language of whoever reads the terminal, by the POSIX rule: the first that is set of `LC_ALL`, `LC_MESSAGES`, `LANG`.
    static let ofReader: Language = {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("fr") ? .french : .english
    }()
}

/// A text for the reader of the terminal, French and English side by side.
func say(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch Language.ofReader {
    case .french: french()
    case .english: english()
    }
}
