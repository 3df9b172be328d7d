import Planning

/// A cell's value in words, for texts and notes.
enum CellText {
    /// Numbers without useless decimals, dates as in French files: `12/03/2026`.
    static func text(of value: CellValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): PlainNumber.text(number)
        case .percentage(let number): PlainNumber.text((number * 10_000).rounded() / 100) + " %"
        case .date(let day): CellSyntax.text(of: day, .french)
        case .boolean(let flag): flag ? "VRAI" : "FAUX"
        case .error(let error): error
        }
    }
}

/// Numbers as people type them: `1 000,5`, `2.5 j`, `3 jours`.
enum NumberText {
    static func read(_ value: CellValue) -> Double? {
        switch value {
        case .number(let number), .percentage(let number): number
        case .text(let text): read(text)
        case .date, .boolean, .error: nil
        }
    }

    static func read(_ text: String) -> Double? {
        var plain = Folding.folded(text)
        for unit in ["jours-homme", "jours-hommes", "jours", "jour", "days", "day", "j/h", "jh", "j", "d"] where plain.hasSuffix(unit) {
            plain.removeLast(unit.count)
            break
        }
        plain = plain.filter { $0 != " " }.replacing(",", with: ".")
        guard let number = Double(plain), number.isFinite else { return nil }
        return number
    }
}
