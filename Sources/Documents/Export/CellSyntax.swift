import Planning

/// How a cell says what an action lists. What is written here is read back as it was; the same readings understand what people type.
///
/// | Column | A line of the cell |
/// |---|---|
/// | Contributions | `Ana Diaz : relit le guide (2,5 j)` |
/// | Dépend de | `12 ; 15 (+2 j)`: numbers of actions with working days in between |
/// | Étapes | `[x] Choisir la salle (12/03/2026)` |
/// | Blocages | `Cause \| levé quand : condition \| par : qui \| levé le : 12/03/2026` |
/// | Reports | `12/03/2026 → 15/04/2026 \| raison` |
/// | Liens | `Titre <https://…>` |
/// | Étiquettes | `guide ; accueil` |
/// | Commentaires | `[2026-03-12] texte`, with a line `---` between two |
/// | Note : … | the text, with a line `---` between two notes of the same label |
///
/// Names that hold one of `, ; : < > ( ) " & /` or a line's small words are put in quotation marks. A backslash makes the next character
/// an ordinary one.
enum CellSyntax {
    // MARK: - Days and numbers

    /// `12/03/2026` in French; `2026-03-12` in English, where day and month change places from country to country.
    static func text(of day: Day, _ language: SpreadsheetLanguage) -> String {
        guard language == .french else { return day.iso8601 }
        return day.iso8601.split(separator: "-").reversed().joined(separator: "/")
    }

    static func text(of number: Double, _ language: SpreadsheetLanguage) -> String {
        let written = PlainNumber.text(number)
        return language == .french ? written.replacing(".", with: ",") : written
    }

    // MARK: - Escapes

    /// The text with a backslash before each of these characters, and before each backslash.
    static func escaped(_ text: String, _ special: Set<Character>) -> String {
        var result = ""
        for character in text {
            if character == "\\" || special.contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// Divides at a character that has no backslash before it, and takes the backslashes away.
    static func split(_ text: String, at separator: Character, unescaping: Bool) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                parts[parts.count - 1].append(character)
                isEscaped = false
            } else if unescaping, character == "\\" {
                isEscaped = true
            } else if character == separator {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    // MARK: - Endings in parentheses

    /// `text (ending)`; where there is no ending but the text looks as if it had one, `(-)` says so.
    static func withEnding(_ text: String, _ ending: String?) -> String {
        if let ending { return "\(text) (\(ending))" }
        return text.hasSuffix(")") ? "\(text) (-)" : text
    }

    /// The ending in parentheses, if `read` understands it, and what is before.
    static func ending<Value>(of text: String, _ read: (String) -> Value?) -> (text: String, value: Value?) {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
        let inside = String(text[text.index(after: open)...].dropLast())
        let before = String(text[..<open]).trimmingBlanks()
        if inside == "-" { return (before, nil) }
        guard !before.isEmpty, let value = read(inside) else { return (text, nil) }
        return (before, value)
    }

    // MARK: - Blocks

    /// Several texts of several lines in one cell. A line of dashes alone gets one more, so that only the divider has three.
    static func joinedBlocks(_ texts: [String]) -> String {
        let shielded = texts.map { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map { isDashes($0) ? $0 + "-" : $0 }.joined(separator: "\n")
        }
        return shielded.joined(separator: "\n---\n")
    }

    static func blocks(of text: String) -> [String] {
        var blocks: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "---" {
                blocks.append([])
            } else {
                blocks[blocks.count - 1].append(isDashes(line) ? line.dropLast() : line)
            }
        }
        return blocks.map { $0.joined(separator: "\n") }
    }

    private static func isDashes(_ line: Substring) -> Bool { line.count >= 3 && line.allSatisfy { $0 == "-" } }

    /// The lines that hold something; in files of others, without the bullets that people put before them.
    static func lines(of text: String, isOwn: Bool) -> [String] {
        LineEnds.unified(text).split(separator: "\n").compactMap { line in
            var line = String(line).trimmingBlanks()
            for bullet in bullets where !isOwn && line.hasPrefix(bullet) {
                line = String(line.dropFirst(bullet.count)).trimmingBlanks()
                break
            }
            return line.isEmpty ? nil : line
        }
    }

    private static let bullets = ["- ", "• ", "– ", "— ", "* ", "➔ ", "➜ ", "· "]
}
