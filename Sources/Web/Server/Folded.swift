import Foundation

/// A text as search compares it: without case, accents or typographic variants.
struct Folded: Hashable, Sendable {
    let text: String

    init(_ text: String) {
        // Most of what is written needs no table.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            self.text = text.lowercased()
            return
        }
        let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        self.text = folded.contains(where: Self.isVariant) ? String(folded.flatMap(Self.plain)) : folded
    }

    /// What is looked for, one by one.
    var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// Whether a word, folded as well, is in it.
    func contains(_ word: Substring) -> Bool { text.contains(word) }

    private static func isVariant(_ character: Character) -> Bool { character == "’" || character == "œ" || character == "æ" }

    private static func plain(_ character: Character) -> String {
        switch character {
        case "’": "'"
        case "œ": "oe"
        case "æ": "ae"
        default: String(character)
        }
    }
}
