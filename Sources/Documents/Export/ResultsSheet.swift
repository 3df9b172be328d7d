import Planning

/// The sheet of an export that holds results: a row for each value with its indicator beside it, so that people can sort, filter and chart it.
/// An indicator without values has one row. Files that prove a value are named, not carried.
enum ResultsSheet {
    enum Column: CaseIterable {
        case name, kind, how, unit, direction, responsible, rhythm, baseline, baselineDay, target, targetDay
        case day, value, source, link, file
    }

    /// The language of the headings of a row when it is the heading of such a sheet, in whatever order people put the columns since.
    static func language(of headings: [String]) -> SpreadsheetLanguage? {
        let present = Set(headings)
        return SpreadsheetLanguage.allCases.first { language in
            let words = ExportWords(language: language)
            return Column.allCases.allSatisfy { present.contains(words.heading(of: $0)) }
        }
    }
}

extension PlanExport {
    /// Nil without indicators.
    var resultsTable: Table? {
        let indicators = deployment.results.indicators
        guard !indicators.isEmpty else { return nil }
        let columns = ResultsSheet.Column.allCases.map { Table.Column(words.heading(of: $0), width: words.width(of: $0)) }
        let rows = indicators.flatMap { indicator in
            indicator.values.isEmpty
                ? [ResultsSheet.Column.allCases.map { cell($0, of: indicator, nil) }]
                : indicator.values.map { value in ResultsSheet.Column.allCases.map { cell($0, of: indicator, value) } }
        }
        return Table(name: words.resultsSheet, columns: columns, rows: rows)
    }

    private func cell(_ column: ResultsSheet.Column, of indicator: Indicator, _ value: MeasuredValue?) -> CellValue? {
        switch column {
        case .name: .text(indicator.name)
        case .kind: .text(words.kind(indicator.kind))
        case .how: text(indicator.how)
        case .unit: text(indicator.unit)
        case .direction: .text(words.direction(indicator.direction))
        case .responsible: indicator.responsible.flatMap { names[$0] }.map { .text($0.text) }
        case .rhythm: indicator.rhythm.map { .text(words.rhythm($0)) }
        case .baseline: indicator.baseline.map { .number($0.number) }
        case .baselineDay: indicator.baseline.map { .date($0.day) }
        case .target: indicator.target.map { .number($0.number) }
        case .targetDay: indicator.target.map { .date($0.day) }
        case .day: value.map { .date($0.day) }
        case .value: value.map { .number($0.number) }
        case .source: value.flatMap { text($0.source) }
        case .link: value.flatMap { text($0.link) }
        case .file: value?.file.map { .text($0.name) }
        }
    }
}

extension ExportWords {
    private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var resultsSheet: String { pick("Résultats", "Results") }

    func heading(of column: ResultsSheet.Column) -> String {
        switch column {
        case .name: pick("Indicateur", "Indicator")
        case .kind: pick("Genre", "Kind")
        case .how: pick("Ce qu’on mesure", "What is measured")
        case .unit: pick("Unité", "Unit")
        case .direction: pick("Sens", "Direction")
        case .responsible: pick("Qui mesure", "Measured by")
        case .rhythm: pick("Rythme", "Rhythm")
        case .baseline: pick("Valeur de départ", "Baseline")
        case .baselineDay: pick("Jour de départ", "Baseline day")
        case .target: pick("Cible", "Target")
        case .targetDay: pick("Jour de la cible", "Target day")
        case .day: pick("Jour de la mesure", "Day of measurement")
        case .value: pick("Valeur", "Value")
        case .source: pick("Source", "Source")
        case .link: pick("Adresse de la preuve", "Address of the evidence")
        case .file: pick("Fichier joint", "Attached file")
        }
    }

    func width(of column: ResultsSheet.Column) -> Double {
        switch column {
        case .name, .how, .link: 36
        case .responsible, .source, .direction, .file: 24
        default: 14
        }
    }

    func kind(_ kind: Indicator.Kind) -> String {
        switch kind {
        case .impact: pick("impact", "impact")
        case .deployment: pick("déploiement", "deployment")
        case .quality: pick("qualité de service", "quality of service")
        case .sideEffect: pick("effet de bord", "side effect")
        case .context: pick("contexte", "context")
        }
    }

    func direction(_ direction: Indicator.Direction) -> String {
        switch direction {
        case .up: pick("plus haut est mieux", "higher is better")
        case .down: pick("plus bas est mieux", "lower is better")
        }
    }

    func rhythm(_ rhythm: Indicator.Rhythm) -> String {
        switch rhythm {
        case .week: pick("chaque semaine", "every week")
        case .month: pick("chaque mois", "every month")
        case .quarter: pick("chaque trimestre", "every quarter")
        case .halfYear: pick("chaque semestre", "every six months")
        case .year: pick("chaque année", "every year")
        }
    }

    /// The choice whose word, in either language, a cell has.
    static func choice<Choice>(_ text: String, of choices: [Choice], _ word: (ExportWords, Choice) -> String) -> Choice? {
        let folded = Folding.folded(text)
        return choices.first { choice in
            SpreadsheetLanguage.allCases.contains { Folding.folded(word(ExportWords(language: $0), choice)) == folded }
        }
    }
}
