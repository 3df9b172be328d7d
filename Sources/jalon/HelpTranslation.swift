import Foundation
import Web

/// The argument parser's own words in French: it has them in English alone.
enum HelpTranslation {
    static func translated(_ message: String, to language: Language) -> String {
        guard language == .french else { return message }
        return rules.reduce(message) { text, rule in
            text.replacingOccurrences(of: rule.english, with: rule.french, options: .regularExpression)
        }
    }

    /// Regular expressions and their replacements, in the order of the parser's sources: help first, then errors.
    private static let rules: [(english: String, french: String)] = [
        ("(?m)^OVERVIEW: ", ""),
        ("(?m)^USAGE: ", "UTILISATION\u{00A0}: "),
        ("(?m)^Usage: ", "Utilisation\u{00A0}: "),
        ("(?m)^ARGUMENTS:$", "ARGUMENTS\u{00A0}:"),
        ("(?m)^OPTIONS:$", "OPTIONS\u{00A0}:"),
        ("(?m)^SUBCOMMANDS:$", "COMMANDES\u{00A0}:"),
        ("<options>", "<options>"),
        ("<subcommand>", "<commande>"),
        (#"\(default: "#, "(par défaut\u{00A0}: "),
        (#"\(values: "#, "(valeurs\u{00A0}: "),
        ("; default: ", "\u{00A0}; par défaut\u{00A0}: "),
        ("Show help information\\.", "Affiche cette aide."),
        ("Show subcommand help information\\.", "Affiche l’aide d’une commande."),
        ("Show the version\\.", "Affiche la version."),
        ("See '(.+)' for detailed help\\.", "«\u{00A0}$1\u{00A0}» donne le détail."),
        ("See '(.+)' for more information\\.", "«\u{00A0}$1\u{00A0}» en dit plus."),
        ("(?m)^Error: ", "Erreur\u{00A0}: "),
        ("(?m)^Help:  ", "Aide\u{00A0}: "),
        ("Unknown option '(.+?)'", "Option inconnue «\u{00A0}$1\u{00A0}»"),
        ("Did you mean '(.+?)'\\?", "Vouliez-vous dire «\u{00A0}$1\u{00A0}»\u{202F}?"),
        ("Invalid option: ", "Option incorrecte\u{00A0}: "),
        ("Missing required subcommand\\.", "Il manque une commande."),
        ("Missing value for '(.+?)'", "Il manque une valeur pour «\u{00A0}$1\u{00A0}»"),
        ("Missing expected argument '(.+?)'", "Il manque l’argument «\u{00A0}$1\u{00A0}»"),
        ("Missing one of: ", "Il manque l’un de ces arguments\u{00A0}: "),
        ("Unexpected argument '(.+?)'", "Argument inattendu «\u{00A0}$1\u{00A0}»"),
        ("(\\d+) unexpected arguments: ", "$1 arguments inattendus\u{00A0}: "),
        (
            "The option '(.+?)' does not take any value, but '(.*?)' was specified\\.",
            "L’option «\u{00A0}$1\u{00A0}» ne prend pas de valeur, mais «\u{00A0}$2\u{00A0}» a été donné."
        ),
        ("The value '(.*?)' is invalid for '(.+?)'", "La valeur «\u{00A0}$1\u{00A0}» ne convient pas pour «\u{00A0}$2\u{00A0}»"),
        ("Please provide one of (.+)\\.", "Donnez l’une de ces valeurs\u{00A0}: $1."),
        ("' (and|or) '", "', '"),
        ("Value to be set with (.+) had already been set with (.+)", "$1 répète ce que $2 avait déjà dit"),
        ("Command '(.+?)' is not a parent of the current command\\.", "«\u{00A0}$1\u{00A0}» n’est pas une commande parente."),
    ]
}
