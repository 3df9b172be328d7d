/// What the import understands of a workbook before anything is imported: where the table is, and what each column would become.
public struct ImportProposal: Equatable, Sendable {
    /// To be corrected, then given to `ImportPlan`.
    public var mapping: ImportMapping
    /// What to show beside it: one entry for each entry of the mapping.
    public var previews: [SheetPreview]
    /// The title that stands above the table, if there is one: a name for a new deployment.
    public var suggestedTitle: String?

    /// A sheet as the user recognises it.
    public struct SheetPreview: Equatable, Sendable {
        public var name: String
        public var isHidden: Bool
        /// Rows below the headings that hold something.
        public var rowCount: Int
        /// The first values of each column, in the order of the mapping's columns.
        public var samples: [[String]]
    }

    /// Looks for tables in every sheet. A sheet where no heading is recognised is in the mapping, but not included.
    public init(for workbook: Workbook) {
        var tables = workbook.sheets.indices.map { SheetTable(workbook.sheets[$0], index: $0) }
        // Hidden sheets hold lists and old versions; they count only where there is nothing else.
        var plans = tables.indices.filter { tables[$0].likeness == .plan }
        if plans.isEmpty { plans = tables.indices.filter { tables[$0].likeness == .list } }
        let visible = plans.filter { !workbook.sheets[$0].isHidden }
        let included = visible.isEmpty ? plans : visible
        let hasWorkstreams = included.contains { index in
            tables[index].mapping.columns.contains { $0.target == .field(.workstream1) }
        }
        for index in included {
            tables[index].mapping.isIncluded = true
            tables[index].mapping.nameIsWorkstream = included.count > 1 && !hasWorkstreams
        }
        for index in tables.indices where tables[index].mapping.content != .actions { tables[index].mapping.isIncluded = !included.isEmpty }
        mapping = ImportMapping(sheets: tables.map(\.mapping))
        previews = Self.previews(of: workbook, under: mapping)
        suggestedTitle = included.first.flatMap { tables[$0].titleAbove }
    }

    /// What the import makes of a sheet once its user says which row has the headings.
    public static func mapping(ofSheet index: Int, of workbook: Workbook, headerRow: Int) -> SheetMapping {
        var table = SheetTable(workbook.sheets[index], index: index, headerRow: headerRow)
        table.mapping.isIncluded = true
        return table.mapping
    }

    /// What to show beside a mapping that its user has corrected: one entry for each of its entries.
    public static func previews(of workbook: Workbook, under mapping: ImportMapping) -> [SheetPreview] {
        mapping.sheets.map { mapping in
            guard workbook.sheets.indices.contains(mapping.sheet) else {
                return SheetPreview(name: "", isHidden: false, rowCount: 0, samples: [])
            }
            let sheet = workbook.sheets[mapping.sheet]
            return SheetPreview(
                name: sheet.name, isHidden: sheet.isHidden, rowCount: sheet.rows.count { $0.number > mapping.headerRow },
                samples: mapping.columns.map { samples(of: $0.column, in: sheet, below: mapping.headerRow) })
        }
    }

    private static func samples(of column: Int, in sheet: Sheet, below header: Int) -> [String] {
        var result: [String] = []
        for row in sheet.rows where row.number > header {
            guard let value = row[column] else { continue }
            result.append(String(CellText.text(of: value).prefix(80)))
            if result.count == 3 { break }
        }
        return result
    }
}

/// The table found on a sheet.
private struct SheetTable {
    var mapping: SheetMapping
    let likeness: Likeness
    let titleAbove: String?

    enum Likeness {
        /// Actions with something about them.
        case plan
        /// A heading that names actions, and nothing else that is known.
        case list
        case other
    }

    init(_ sheet: Sheet, index: Int, headerRow: Int? = nil) {
        let header = headerRow ?? OwnSheet.header(in: sheet) ?? Self.findHeader(in: sheet)
        let columns = header.map { HeaderRow(sheet, row: $0).columns } ?? []
        let content = header.map { OwnSheet.content(of: sheet, headings: $0) } ?? .actions
        mapping = SheetMapping(
            sheet: index, isIncluded: false, headerRow: header ?? 0, columns: columns, content: content)
        let fields = Set(columns.compactMap { column -> ImportField? in if case .field(let field) = column.target { field } else { nil } })
        let title = columns.first { $0.target == .field(.title) }
        if content != .actions || title == nil || OwnSheet.isToldOnly(columns.map(\.heading)) {
            likeness = .other
        } else if fields.count > 1 {
            likeness = .plan
        } else {
            likeness = title.flatMap { Heading.field(of: $0.heading)?.match } == .exact ? .list : .other
        }
        titleAbove = header.flatMap { Self.title(above: $0, in: sheet) }
    }

    /// The row with the most recognised headings among the first ones; the highest of equals.
    private static func findHeader(in sheet: Sheet) -> Int? {
        var best: (row: Int, score: Int)?
        for row in sheet.rows.prefix(60) {
            let score = score(row)
            if score > best?.score ?? 0 { best = (row.number, score) }
        }
        return best?.row
    }

    /// Fields count, a title most; a row in which most cells are something else than headings counts little.
    private static func score(_ row: Row) -> Int {
        var fields: [ImportField: Heading.Match] = [:]
        var texts = 0
        for cell in row.cells {
            guard case .text(let text) = cell.value else { continue }
            texts += 1
            guard let (field, match) = Heading.field(of: text) else { continue }
            fields[field] = max(match, fields[field] ?? .loose)
        }
        var score = 0
        for match in fields.values { score += match == .exact ? 4 : 2 }
        if fields[.title] != nil { score += 6 }
        if fields.count == 1, row.cells.count > 1, fields[.title] == nil { score -= 3 }
        return score == 0 ? 0 : score * 100 + min(texts, 99)
    }

    /// The first text above the headings, unless it is the title of a group of columns among others.
    private static func title(above header: Int, in sheet: Sheet) -> String? {
        for row in sheet.rows where row.number < header {
            guard let first = row.cells.first, case .text(let text) = first.value else { continue }
            let title = text.trimmingBlanks()
            guard title.count <= 200, !Folding.folded(title).hasPrefix("presentation de l'action") else { return nil }
            return title.isEmpty ? nil : title
        }
        return nil
    }
}

/// The row of headings: each column with its label and what it becomes.
private struct HeaderRow {
    let columns: [ColumnMapping]

    init(_ sheet: Sheet, row: Int) {
        let headings = Self.headings(in: sheet, row: row)
        let labels = Self.labels(headings, groups: Self.groups(in: sheet, above: row))
        let isOwn = OwnExport.isHeader(headings.map(\.text))
        let fields = isOwn ? Self.ownFields(headings) : Self.fields(headings)
        var columns: [ColumnMapping] = []
        for (index, heading) in headings.enumerated() {
            var target = ColumnTarget.note(label: labels[index])
            if let label = OwnExport.noteLabel(in: heading.text) {
                target = .note(label: label)
            } else if let base = OwnExport.continued(heading.text), isOwn,
                let first = columns.first(where: { $0.heading == base })
            {
                target = .continuation(of: first.column)
            } else if let field = fields[heading.column] {
                target = .field(field)
            }
            columns.append(ColumnMapping(column: heading.column, heading: heading.text, label: labels[index], target: target))
        }
        self.columns = columns
    }

    /// Every column with a heading, and every column without one that holds something below.
    private static func headings(in sheet: Sheet, row: Int) -> [(column: Int, text: String)] {
        var texts: [Int: String] = [:]
        for cell in sheet.row(row)?.cells ?? [] { texts[cell.address.column] = CellText.text(of: cell.value).trimmingBlanks() }
        for below in sheet.rows where below.number > row {
            for cell in below.cells where texts[cell.address.column] == nil { texts[cell.address.column] = "" }
        }
        return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The titles of groups of columns, right above the headings, by the columns they cover.
    private static func groups(in sheet: Sheet, above row: Int) -> [Int: String] {
        var result: [Int: String] = [:]
        for cell in sheet.row(row - 1)?.cells ?? [] {
            guard case .text(let text) = cell.value else { continue }
            let covered = sheet.mergedRanges.first { $0.first == cell.address }
            for column in cell.address.column...(covered?.last.column ?? cell.address.column) { result[column] = text.trimmingBlanks() }
        }
        return result
    }

    /// Labels that all differ: a heading used twice is completed by the heading on its left, which it most often belongs to, or by the title of
    /// its group, or by a number.
    private static func labels(_ headings: [(column: Int, text: String)], groups: [Int: String]) -> [String] {
        var counts: [String: Int] = [:]
        for heading in headings { counts[Folding.folded(heading.text), default: 0] += 1 }
        var taken: Set<String> = []
        var labels: [String] = []
        for (index, heading) in headings.enumerated() {
            var label = heading.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            if label.isEmpty { label = CellAddress.name(ofColumn: heading.column) }
            label = String(label.prefix(200))
            if counts[Folding.folded(heading.text), default: 0] > 1, !heading.text.isEmpty {
                let left = index > 0 ? headings[index - 1].text : ""
                if !left.isEmpty, counts[Folding.folded(left)] == 1 {
                    label += " (\(left.prefix(80)))"
                } else if let group = groups[heading.column] {
                    label += " (\(group.prefix(80)))"
                }
            }
            var candidate = label
            var number = 2
            while !taken.insert(Folding.folded(candidate)).inserted {
                candidate = "\(label) \(number)"
                number += 1
            }
            labels.append(candidate)
        }
        return labels
    }

    private static func ownFields(_ headings: [(column: Int, text: String)]) -> [Int: ImportField] {
        var result: [Int: ImportField] = [:]
        for heading in headings { result[heading.column] = OwnExport.field(of: heading.text) }
        return result
    }

    /// Each field goes to the column that names it best, the leftmost of equals.
    private static func fields(_ headings: [(column: Int, text: String)]) -> [Int: ImportField] {
        var best: [ImportField: (column: Int, match: Heading.Match)] = [:]
        for heading in headings {
            guard let (field, match) = Heading.field(of: heading.text) else { continue }
            if let known = best[field], known.match >= match { continue }
            best[field] = (heading.column, match)
        }
        var result: [Int: ImportField] = [:]
        for (field, place) in best { result[place.column] = field }
        return result
    }
}
