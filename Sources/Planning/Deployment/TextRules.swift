/// What a text must be before a rule accepts it.
enum TextRules {
    static let titleLimit = 300
    static let textLimit = 20_000

    /// A text of one line: control characters and line breaks become spaces, ends are trimmed.
    static func line(_ text: String, _ field: Refusal.TextField, limit: Int = titleLimit) throws(Refusal) -> String {
        let spaced = text.map { $0.isNewline || isControl($0) ? " " : $0 }
        let cleaned = String(spaced).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        return try limited(trimmed(cleaned), field, limit: limit)
    }

    /// A line that may not be empty.
    static func title(_ text: String, _ field: Refusal.TextField) throws(Refusal) -> String {
        let cleaned = try line(text, field)
        guard !cleaned.isEmpty else { throw .emptyText(field) }
        return cleaned
    }

    /// A text of several lines: line breaks become `\n`, other control characters go, ends are trimmed.
    static func text(_ text: String, _ field: Refusal.TextField, limit: Int = textLimit) throws(Refusal) -> String {
        let kept = text.compactMap { character -> Character? in
            if character.isNewline { return "\n" }
            if character == "\t" { return character }
            return isControl(character) ? nil : character
        }
        return try limited(trimmed(String(kept)), field, limit: limit)
    }

    static func day(_ day: Day?) throws(Refusal) -> Day? {
        guard let day else { return nil }
        guard Day.plannable.contains(day) else { throw .dayOutOfRange(day) }
        return day
    }

    /// Without white space at its ends; empty when nothing in it can be seen, as with zero-width characters alone.
    private static func trimmed(_ text: String) -> String {
        let isVisible = text.unicodeScalars.contains {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        guard isVisible else { return "" }
        var trimmed = Substring(text)
        while trimmed.first?.isWhitespace == true { trimmed = trimmed.dropFirst() }
        while trimmed.last?.isWhitespace == true { trimmed = trimmed.dropLast() }
        return String(trimmed)
    }

    private static func limited(_ text: String, _ field: Refusal.TextField, limit: Int) throws(Refusal) -> String {
        // Unicode scalars bound the bytes: one visible character can be made of any number of them.
        let count = text.unicodeScalars.count
        guard count <= limit else { throw .textTooLong(field, limit: limit, count: count) }
        return text
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    }
}
