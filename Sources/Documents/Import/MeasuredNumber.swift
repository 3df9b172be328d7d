/// A figure as people write it in French and in English: `12,5`, `12.5`, `1 234`, `1,234.5`, `12,5 %`.
public enum MeasuredNumber {
    /// Nil when it is no number, or one that could be read two ways: `12 34`.
    ///
    /// - Parameters:
    ///   - unit: May stand after the number, and is left out.
    ///   - language: Says what a lone comma before three digits is: a decimal comma in French, a thousands separator in English.
    public static func read(_ text: String, unit: String, language: SpreadsheetLanguage) -> Double? {
        var plain = String(text.map { "\u{00A0}\u{202F}\u{2009}'’".contains($0) ? " " : $0 }).trimmingBlanks()
        if !unit.isEmpty, plain.lowercased().hasSuffix(unit.lowercased()) {
            plain = String(plain.dropLast(unit.count)).trimmingBlanks()
        }
        guard (1...40).contains(plain.count) else { return nil }
        var sign = 1.0
        if let first = plain.first, "-\u{2212}+".contains(first) {
            if first != "+" { sign = -1 }
            plain.removeFirst()
        }
        guard let (whole, decimals) = parts(plain, language), let digits = ungrouped(whole) else { return nil }
        guard decimals.allSatisfy(isDigit), let number = Double(decimals.isEmpty ? digits : "\(digits).\(decimals)"), number.isFinite else {
            return nil
        }
        return sign * number
    }

    /// What stands before and after the decimal mark.
    private static func parts(_ text: String, _ language: SpreadsheetLanguage) -> (whole: String, decimals: String)? {
        let commas = text.count { $0 == "," }
        let dots = text.count { $0 == "." }
        let mark: Character?
        switch (commas, dots) {
        case (0, 0): mark = nil
        case (1, 0):
            let after = text.drop { $0 != "," }.dropFirst()
            mark = language == .english && after.count == 3 ? nil : ","
        case (0, 1): mark = "."
        case (_, 0), (0, _): mark = nil
        // The last one of two kinds is the decimal mark, and comes once.
        default:
            guard let last = text.last(where: { ",.".contains($0) }), text.count(where: { $0 == last }) == 1 else { return nil }
            mark = last
        }
        guard let mark else { return (text, "") }
        let pieces = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !pieces[1].isEmpty else { return nil }
        return (pieces[0], pieces[1])
    }

    /// The digits without what divides them in threes; nil when they are divided otherwise.
    private static func ungrouped(_ whole: String) -> String? {
        let groups = whole.split(whereSeparator: { ",. ".contains($0) })
        let digits = groups.joined(separator: "")
        guard let first = groups.first, digits.allSatisfy(isDigit), whole.first.map(isDigit) == true else { return nil }
        guard Set(whole.filter { !isDigit($0) }).count <= 1, whole.count == digits.count + groups.count - 1 else { return nil }
        guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return digits
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
