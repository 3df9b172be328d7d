/// A row of a sheet as the import reads it: values by column, with what merged cells and continued columns add.
struct ImportedRow {
    let reference: RowReference
    /// Not blank, by column.
    private(set) var values: [Int: CellValue]
    /// Columns whose value comes from a merged cell that starts in a row above.
    private(set) var inherited: Set<Int> = []

    func value(_ column: ColumnMapping) -> CellValue? { values[column.column] }

    func text(_ column: ColumnMapping?) -> String {
        guard let column, let value = values[column.column] else { return "" }
        return CellText.text(of: value).trimmingBlanks()
    }

    func address(_ column: ColumnMapping) -> CellAddress { CellAddress(row: reference.row, column: column.column) }

    /// What tells two rows apart.
    func hasSameValues(as other: ImportedRow) -> Bool { values == other.values }

    /// Sets a value that the row itself does not have.
    mutating func inherit(_ value: CellValue, column: Int) {
        values[column] = value
        inherited.insert(column)
    }
}

/// The rows of one sheet below its headings.
struct ImportedRows {
    private(set) var rows: [ImportedRow]

    init(_ sheet: Sheet, mapping: SheetMapping) {
        let read = Set(mapping.columns.map(\.column))
        let continuations = mapping.columns.compactMap { column -> (from: Int, to: Int)? in
            if case .continuation(let first) = column.target { (column.column, first) } else { nil }
        }
        rows = sheet.rows.lazy.filter { $0.number > mapping.headerRow }.compactMap { row in
            var values: [Int: CellValue] = [:]
            for cell in row.cells where read.contains(cell.address.column) && !Self.isBlank(cell.value) {
                values[cell.address.column] = cell.value
            }
            for (from, to) in continuations {
                guard let more = values.removeValue(forKey: from) else { continue }
                let start = values[to].map(CellText.text) ?? ""
                values[to] = .text(start + CellText.text(of: more))
            }
            guard !values.isEmpty else { return nil }
            return ImportedRow(reference: RowReference(sheet: sheet.name, row: row.number), values: values)
        }
        spreadMergedCells(sheet, mapping)
        fillDownWorkstreams(mapping)
    }

    private static func isBlank(_ value: CellValue) -> Bool {
        if case .text(let text) = value { text.trimmingBlanks().isEmpty } else { false }
    }

    /// A cell merged over several rows holds for all of them.
    private mutating func spreadMergedCells(_ sheet: Sheet, _ mapping: SheetMapping) {
        let columns = Set(mapping.columns.map(\.column))
        for range in sheet.mergedRanges where range.last.row > range.first.row && range.first.row > mapping.headerRow {
            guard columns.contains(range.first.column), let value = sheet[range.first], !Self.isBlank(value) else { continue }
            var index = rows.partitioningIndex { $0.reference.row > range.first.row }
            while index < rows.count, rows[index].reference.row <= range.last.row {
                if rows[index].values[range.first.column] == nil { rows[index].inherit(value, column: range.first.column) }
                index += 1
            }
        }
    }

    /// In many plans a workstream is written once, beside its first action. It holds for the rows below, unless the plan is of the kind that
    /// repeats workstreams on each row: there, a blank means none.
    private mutating func fillDownWorkstreams(_ mapping: SheetMapping) {
        let levels = (1...3).compactMap { level in
            mapping.columns.first { column in
                if case .field(let field) = column.target { field.workstreamLevel == level } else { false }
            }
        }
        guard let title = mapping.columns(of: .title).first, !levels.isEmpty else { return }
        let actions = rows.indices.filter { rows[$0].values[title.column] != nil }
        var current: [Int: CellValue] = [:]
        let repeats = Set(
            levels.map(\.column).filter { column in
                zip(actions, actions.dropFirst()).contains {
                    rows[$0].values[column] != nil && rows[$0].values[column] == rows[$1].values[column]
                }
            })
        // One level that is repeated tells that all are.
        guard repeats.isEmpty else { return }
        for index in rows.indices {
            for (position, level) in levels.enumerated() {
                if let value = rows[index].values[level.column] {
                    if value != current[level.column] { for deeper in levels[(position + 1)...] { current[deeper.column] = nil } }
                    current[level.column] = value
                } else if rows[index].values[title.column] != nil, let value = current[level.column] {
                    // A deeper level given here belongs to the level above it.
                    rows[index].inherit(value, column: level.column)
                }
            }
        }
    }
}
