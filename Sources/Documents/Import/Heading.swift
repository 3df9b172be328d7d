/// Recognises the headings of a plan's columns.
enum Heading {
    /// How well a heading names a field.
    enum Match: Int, Comparable {
        case loose = 1, weak, exact
        static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    static func field(of heading: String) -> (field: ImportField, match: Match)? {
        // A heading is a few words; a long text is content.
        guard heading.utf8.count <= 120 else { return nil }
        let words = words(of: heading)
        guard !words.isEmpty else {
            return heading.trimmingBlanks() == "#" ? (.number, .exact) : nil
        }
        let normalized = words.joined(separator: " ")
        if let field = exactFields[normalized] { return (field, .exact) }
        if let field = weakFields[normalized] { return (field, .weak) }
        // "Contributeurs et rôles dans l'action" names a field; a sentence that happens to contain the word does not.
        guard words.count <= 8 else { return nil }
        for rule in HeadingWords.loose {
            let has: (String) -> Bool = { $0.contains(" ") ? normalized.contains($0) : words.contains($0) }
            if rule.allOf.allSatisfy({ $0.contains(where: has) }), !rule.noneOf.contains(where: has) { return (rule.field, .loose) }
        }
        return nil
    }

    private static let exactFields = fieldsByWords(HeadingWords.exact)
    private static let weakFields = fieldsByWords(HeadingWords.weak)

    private static func fieldsByWords(_ table: [(ImportField, [String])]) -> [String: ImportField] {
        var result: [String: ImportField] = [:]
        for (field, headings) in table {
            for heading in headings {
                let key = words(of: heading).joined(separator: " ")
                if !key.isEmpty, result[key] == nil { result[key] = field }
            }
        }
        return result
    }

    private static let smallWords: Set<String> = [
        "de", "du", "des", "d", "l", "le", "la", "les", "un", "une", "the", "of", "a", "au", "aux", "et", "and",
    ]

    /// The words that matter, in small letters without accents, plurals or what stands in parentheses: "Responsable(s) de l’action *" gives
    /// "responsable", "action".
    static func words(of heading: String) -> [String] {
        var depth = 0
        var plain = ""
        var isInEnding = false
        for character in Folding.folded(heading) {
            if isInEnding, character.isLetter || character == "·" { continue }
            isInEnding = false
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            // Inclusive writing: the ending of "référent·e·s" says nothing.
            case "·" where plain.last?.isLetter == true: isInEnding = true
            case _ where depth > 0: continue
            // "N°" is "No".
            case "°": plain.append("o")
            case _ where character.isLetter || character.isNumber || character == "%": plain.append(character)
            default: plain.append(" ")
            }
        }
        return plain.split(separator: " ").map(String.init).filter { !smallWords.contains($0) }.map(singular)
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word != "sous" && (word.hasSuffix("s") || word.hasSuffix("x")) && !word.hasSuffix("ss")
            ? String(word.dropLast()) : word
    }
}
