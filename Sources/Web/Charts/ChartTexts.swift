import Planning

/// The words that charts need of their own.
struct ChartTexts: Texts {
    let language: Language

    /// `75 %` of 75.
    func percent(_ value: Double) -> String {
        let number = Formats(language: language).number(value)
        return pick("\(number)\u{00A0}%", "\(number)%")
    }

    /// `S48`, `W48`: short enough to stand below a bar.
    func week(_ week: Week) -> String { pick("S\(week.number)", "W\(week.number)") }

    var asTable: String { pick("Les mêmes chiffres en tableau", "The same figures as a table") }
}
