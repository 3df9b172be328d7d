import Planning

extension ImportPlanner {
    /// Adds what the results sheet of an export says: indicators that the deployment has not, and values of days that it has not measured.
    mutating func addResults(of sheet: Sheet, mapping: SheetMapping, using generator: inout some RandomNumberGenerator) {
        guard let language = ResultsSheet.language(of: mapping.columns.map(\.heading)) else { return }
        let columns = ResultsColumns(mapping, language: language)
        for row in sheet.rows where row.number > mapping.headerRow {
            report.read += 1
            let reference = RowReference(sheet: sheet.name, row: row.number)
            do throws(UnreadableRow) {
                let name = try addResult(ResultsRow(row: row, columns: columns), using: &generator)
                report.merged.append(MergedRow(row: reference, into: .indicator(name: name)))
            } catch {
                report.skipped.append(SkippedRow(row: reference, reason: error.reason))
            }
        }
    }

    /// The name of the indicator to which a row belongs, once what it says is there.
    private mutating func addResult(
        _ row: ResultsRow, using generator: inout some RandomNumberGenerator
    ) throws(UnreadableRow) -> String {
        let name = row.text(.name)
        guard !name.isEmpty else { throw UnreadableRow(.noName) }
        var known = draft.results.indicators.first { $0.name.lowercased() == name.lowercased() }
        if known == nil {
            var indicator = try row.indicator(IndicatorID(generator.next()))
            if let named = PersonNames.read(row.text(.responsible)).first {
                indicator = indicator.measured(by: measurer(named, using: &generator))
            }
            try accept(.results(.addIndicator(indicator: indicator)))
            known = draft.results[indicator.id]
        }
        guard let known, let value = try row.value(MeasuredValueID(generator.next())) else { return name }
        // An import into the deployment that it came from finds what it says already there.
        if known.values.contains(where: { $0.day == value.day && $0.number == value.number }) { return name }
        try accept(.results(.addValue(indicator: known.id, value: value)))
        return name
    }

    mutating func accept(_ command: Command) throws(UnreadableRow) {
        if let refusal = give(command) { throw UnreadableRow(.refused(refusal)) }
    }
}

/// Why a row is passed over.
struct UnreadableRow: Error {
    let reason: SkippedRow.Reason
    init(_ reason: SkippedRow.Reason) { self.reason = reason }
}

/// Where each thing stands on the results sheet, and in which language.
struct ResultsColumns {
    let language: SpreadsheetLanguage
    private let places: [ResultsSheet.Column: Int]

    init(_ mapping: SheetMapping, language: SpreadsheetLanguage) {
        self.language = language
        let words = ExportWords(language: language)
        var places: [ResultsSheet.Column: Int] = [:]
        for column in ResultsSheet.Column.allCases {
            places[column] = mapping.columns.first { $0.heading == words.heading(of: column) }?.column
        }
        self.places = places
    }

    subscript(column: ResultsSheet.Column) -> Int? { places[column] }
}

/// A row of the results sheet.
struct ResultsRow {
    let row: Row
    let columns: ResultsColumns

    private func cell(_ column: ResultsSheet.Column) -> CellValue? { columns[column].flatMap { row[$0] } }

    func text(_ column: ResultsSheet.Column) -> String { cell(column).map { CellText.text(of: $0).trimmingBlanks() } ?? "" }

    /// What the row says of its indicator, the person apart.
    func indicator(_ id: IndicatorID) throws(UnreadableRow) -> Indicator {
        Indicator(
            id: id, name: text(.name), how: text(.how),
            kind: ExportWords.choice(text(.kind), of: Indicator.Kind.allCases) { $0.kind($1) } ?? .impact, unit: text(.unit),
            direction: ExportWords.choice(text(.direction), of: Indicator.Direction.allCases) { $0.direction($1) } ?? .up,
            baseline: try dated(.baseline, .baselineDay), target: try dated(.target, .targetDay),
            rhythm: ExportWords.choice(text(.rhythm), of: Indicator.Rhythm.allCases) { $0.rhythm($1) })
    }

    /// Nil when the row is about the indicator alone.
    func value(_ id: MeasuredValueID) throws(UnreadableRow) -> MeasuredValue? {
        try dated(.value, .day).map {
            MeasuredValue(id: id, day: $0.day, number: $0.number, source: text(.source), link: text(.link))
        }
    }

    /// A number with its day: both, or neither.
    private func dated(_ number: ResultsSheet.Column, _ day: ResultsSheet.Column) throws(UnreadableRow) -> DatedNumber? {
        guard cell(number) != nil || cell(day) != nil else { return nil }
        return DatedNumber(try self.number(number), on: try self.day(day))
    }

    private func number(_ column: ResultsSheet.Column) throws(UnreadableRow) -> Double {
        let unit = text(.unit)
        switch cell(column) {
        case .number(let number)?: return number
        case .percentage(let share)? where unit == "%": return (share * 1_000_000).rounded() / 10_000
        default:
            guard let number = MeasuredNumber.read(text(column), unit: unit, language: columns.language) else {
                throw UnreadableRow(.notANumber(String(text(column).prefix(60))))
            }
            return number
        }
    }

    private func day(_ column: ResultsSheet.Column) throws(UnreadableRow) -> Day {
        if case .date(let day)? = cell(column) { return day }
        guard let reading = DateText.read(text(column)), reading.certainty == .exact else {
            throw UnreadableRow(.notADay(String(text(column).prefix(60))))
        }
        return reading.day
    }
}

extension Indicator {
    /// The same, measured by somebody.
    fileprivate func measured(by person: PersonID?) -> Indicator {
        Indicator(
            id: id, name: name, how: how, kind: kind, unit: unit, direction: direction, baseline: baseline, target: target,
            responsible: person, rhythm: rhythm)
    }
}
