import Planning

extension ImportPlanner {
    /// Adds the needs of the sheet of resources of an export that the deployment has not, each with the sums of what was said of it. A row is
    /// taken as a whole or passed over as a whole.
    mutating func addNeeds(of sheet: Sheet, mapping: SheetMapping, using generator: inout some RandomNumberGenerator) {
        guard let language = NeedsSheet.language(of: mapping.columns.map(\.heading)) else { return }
        let columns = NeedsColumns(mapping, language: language)
        // Two needs of a file may have one title; one that was there before it is the same.
        let present = draft.needs.all
        for row in sheet.rows where row.number > mapping.headerRow {
            let before = self
            report.read += 1
            let reference = RowReference(sheet: sheet.name, row: row.number)
            do throws(UnreadableRow) {
                let title = try addNeed(NeedsRow(row: row, columns: columns), to: present, using: &generator)
                report.merged.append(MergedRow(row: reference, into: .need(title: title)))
            } catch {
                self = before
                report.read += 1
                report.skipped.append(SkippedRow(row: reference, reason: error.reason))
            }
        }
    }

    private mutating func addNeed(
        _ row: NeedsRow, to present: [Need], using generator: inout some RandomNumberGenerator
    ) throws(UnreadableRow) -> String {
        var need = try row.need(NeedID(generator.next()))
        guard !need.title.isEmpty else { throw UnreadableRow(.noName) }
        let same = present.filter { $0.title.lowercased() == need.title.lowercased() }
        if let known = same.first(where: { $0.unit == need.unit }) { return known.title }
        if let known = same.first { throw UnreadableRow(.otherUnit(title: known.title, known: known.unit, read: need.unit)) }
        need.decider = decider(row.text(.decider))
        if !row.text(.agent).isEmpty { need.agent = known(row.text(.agent)).map(NeedAgent.person) ?? .words(row.text(.agent)) }
        for number in try row.numbers(.waiting) { need.waiting.append(try action(number)) }
        need.obtaining = try row.numbers(.obtaining).first.map { number throws(UnreadableRow) in try action(number) }
        try accept(.needs(.add(need: need)))
        for entry in try row.entries(in: need.unit, on: draft.settings.day(at: moment)) {
            let entry = NeedEntry(
                id: ItemID(generator.next()), kind: entry.kind, quantity: entry.quantity, day: entry.day, author: actor.account, at: moment)
            try accept(.needs(.addEntry(need: need.id, entry: entry)))
        }
        return need.title
    }

    /// A person of the deployment, a stakeholder of it, or the words themselves.
    private func decider(_ text: String) -> Party? {
        guard !text.isEmpty else { return nil }
        if let person = known(text) { return .person(person) }
        return draft.stakeholders.all.first { $0.name == text }.map { .stakeholder($0.id) } ?? .words(text)
    }

    private func action(_ number: Int) throws(UnreadableRow) -> ActionID {
        guard let action = action(numbered: number) else { throw UnreadableRow(.noSuchAction(String(number))) }
        return action
    }
}

/// Where each thing stands on the sheet of resources, and in which language.
private struct NeedsColumns {
    let language: SpreadsheetLanguage
    private let places: [NeedsSheet.Column: Int]

    init(_ mapping: SheetMapping, language: SpreadsheetLanguage) {
        self.language = language
        let words = ExportWords(language: language)
        var places: [NeedsSheet.Column: Int] = [:]
        for column in NeedsSheet.Column.allCases {
            places[column] = mapping.columns.first { $0.heading == words.heading(of: column) }?.column
        }
        self.places = places
    }

    subscript(column: NeedsSheet.Column) -> Int? { places[column] }
}

/// A row of the sheet of resources.
private struct NeedsRow {
    let row: Row
    let columns: NeedsColumns

    struct Entry {
        let kind: NeedEntry.Kind
        let quantity: Quantity?
        let day: Day
    }

    private func cell(_ column: NeedsSheet.Column) -> CellValue? { columns[column].flatMap { row[$0] } }

    func text(_ column: NeedsSheet.Column) -> String { cell(column).map { CellText.text(of: $0).trimmingBlanks() } ?? "" }

    /// What the row says by itself: whom and which actions it names is for who knows them.
    func need(_ id: NeedID) throws(UnreadableRow) -> Need {
        let kind = try kind()
        let unit = NeedUnit(typed: text(.unit)) ?? kind.usualUnit
        var need = Need(
            id: id, title: text(.title), kind: kind, isCritical: isCritical, quantity: try quantity(.quantity, in: unit), unit: unit,
            neededBy: try day(.neededBy), note: text(.note))
        let (first, last) = (try day(.first), try day(.last))
        if first != nil || last != nil {
            guard let first, let last else { throw UnreadableRow(.notADay("")) }
            need.span = NeedSpan(first: first, last: last)
        }
        return need
    }

    private func kind() throws(UnreadableRow) -> NeedKind {
        guard !text(.kind).isEmpty else { return .other }
        guard let kind = ExportWords.choice(text(.kind), of: NeedKind.allCases, { $0.kind($1) }) else {
            throw UnreadableRow(.notAKindOfNeed(String(text(.kind).prefix(60))))
        }
        return kind
    }

    private var isCritical: Bool {
        if case .boolean(let isTrue)? = cell(.critical) { return isTrue }
        return ["x", "1", Folding.folded("oui"), Folding.folded("yes")].contains(Folding.folded(text(.critical)))
    }

    /// What was said, as far as the sheet tells: the day of the last request, the sums as of today.
    func entries(in unit: NeedUnit, on today: Day) throws(UnreadableRow) -> [Entry] {
        var entries: [Entry] = []
        if let day = try day(.asked) { entries.append(Entry(kind: .asked, quantity: nil, day: day)) }
        let standing = ExportWords.choice(text(.standing), of: Need.Standing.allCases) { $0.standing($1) }
        if standing == .refused { entries.append(Entry(kind: .refused, quantity: nil, day: today)) }
        let sums: [(NeedsSheet.Column, NeedEntry.Kind)] = [(.promised, .promised), (.obtained, .obtained), (.spent, .spent)]
        for (column, kind) in sums {
            guard let quantity = try quantity(column, in: unit), quantity != .zero else { continue }
            entries.append(Entry(kind: kind, quantity: quantity, day: today))
        }
        return entries
    }

    private func quantity(_ column: NeedsSheet.Column, in unit: NeedUnit) throws(UnreadableRow) -> Quantity? {
        switch cell(column) {
        case nil: return nil
        case .number(let number)?:
            guard let quantity = Quantity(number) else { throw UnreadableRow(.refused(.needs(.quantityOutOfRange(limit: unit.limit)))) }
            return quantity
        default:
            guard !text(column).isEmpty else { return nil }
            do throws(Refusal) {
                if let quantity = try unit.quantity(typed: text(column), language: columns.language) { return quantity }
            } catch {
                throw UnreadableRow(.refused(error))
            }
            throw UnreadableRow(.notANumber(String(text(column).prefix(60))))
        }
    }

    private func day(_ column: NeedsSheet.Column) throws(UnreadableRow) -> Day? {
        if case .date(let day)? = cell(column) { return day }
        guard !text(column).isEmpty else { return nil }
        guard let reading = DateText.read(text(column)), reading.certainty == .exact else {
            throw UnreadableRow(.notADay(String(text(column).prefix(60))))
        }
        return reading.day
    }

    /// The numbers of actions in a cell: `3 ; 7`.
    func numbers(_ column: NeedsSheet.Column) throws(UnreadableRow) -> [Int] {
        if case .number(let number)? = cell(column) {
            guard let whole = Int(exactly: number) else { throw UnreadableRow(.noSuchAction(text(column))) }
            return [whole]
        }
        var numbers: [Int] = []
        for part in text(column).split(whereSeparator: { ";,".contains($0) }) {
            let word = String(part).trimmingBlanks()
            guard let number = Int(word) else { throw UnreadableRow(.noSuchAction(String(word.prefix(60)))) }
            numbers.append(number)
        }
        return numbers
    }
}
