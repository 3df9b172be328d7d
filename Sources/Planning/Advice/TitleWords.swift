/// A text cut into words and the marks between them.
struct TitleWords {
    struct Word: Hashable {
        /// As it is written.
        let text: String
        /// Without capitals or accents.
        let folded: String

        var isNumber: Bool { text.first?.isNumber == true }
    }

    enum Token: Hashable {
        case word(Word)
        case mark(Character)
    }

    let tokens: [Token]

    var words: [Word] {
        tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }

    /// An apostrophe ends a word of one or two letters (`l’`, `qu’`); a hyphen inside a word is part of it.
    init(_ text: String) {
        var tokens: [Token] = []
        var current = ""
        func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "·" }
        func finish() {
            guard !current.isEmpty else { return }
            tokens.append(.word(Word(text: current, folded: Self.folded(current))))
            current = ""
        }
        var previous: Character?
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let isInside = previous.map(isPart) == true && next.map(isPart) == true
            if isPart(character) {
                current.append(character)
            } else if (character == "'" || character == "’") && !current.isEmpty {
                current.append("'")
                if current.count <= 3 { finish() }
            } else if (character == "-" || character == "‑") && isInside {
                current.append("-")
            } else {
                finish()
                if !character.isWhitespace { tokens.append(.mark(character)) }
            }
            previous = character
        }
        finish()
        self.tokens = tokens
    }

    /// Lower case, without accents: `Évaluer` and `evaluer` are one word.
    static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "'", "-": folded.unicodeScalars.append(scalar)
            case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case "\u{300}"..."\u{36F}": continue
            default:
                for scalar in scalar.properties.lowercaseMapping.unicodeScalars { folded += plain[scalar] ?? String(scalar) }
            }
        }
        return folded
    }

    private static let plain: [Unicode.Scalar: String] = [
        "à": "a", "â": "a", "ä": "a", "á": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i", "ô": "o", "ö": "o",
        "ó": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ÿ": "y", "ç": "c", "ñ": "n", "œ": "oe", "æ": "ae", "’": "'",
    ]
}
