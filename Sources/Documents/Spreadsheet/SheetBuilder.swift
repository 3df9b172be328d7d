import Planning

/// What every sheet read so far has used of the limits.
struct CellBudget {
    let limits: SpreadsheetLimits
    private var cells = 0
    private var textBytes = 0

    init(limits: SpreadsheetLimits) { self.limits = limits }

    mutating func takeCell(of sheet: String?) throws(SpreadsheetError) {
        cells += 1
        guard cells <= limits.cells else { throw .tooLarge(.cells(limits.cells), sheet: sheet) }
    }

    mutating func takeText(_ bytes: Int, of sheet: String?) throws(SpreadsheetError) {
        textBytes += bytes
        guard textBytes <= limits.textBytes else { throw .tooLarge(.textBytes(limits.textBytes), sheet: sheet) }
    }
}

/// Gathers the cells of one sheet in whatever order a file gives them.
struct SheetBuilder {
    let name: String
    var isHidden = false
    var mergedRanges: [CellRange] = []
    private var rows: [Row] = []
    private var isSorted = true

    init(name: String, isHidden: Bool = false) {
        self.name = name
        self.isHidden = isHidden
    }

    /// Adds a cell, counting it. A blank text is no cell.
    mutating func add(_ value: CellValue, row: Int, column: Int, budget: inout CellBudget) throws(SpreadsheetError) {
        if case .text(let text) = value, text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
        guard (1...CellAddress.lastColumn).contains(column) else { throw .tooLarge(.columns(CellAddress.lastColumn), sheet: name) }
        guard (1...CellAddress.lastRow).contains(row) else { throw .tooLarge(.rows(CellAddress.lastRow), sheet: name) }
        try budget.takeCell(of: name)
        let cell = Cell(address: CellAddress(row: row, column: column), value: value)
        // No copy of the last row may be held here, or each cell added would copy the whole row.
        let last = rows.count - 1
        if last >= 0, rows[last].number == row {
            if let previous = rows[last].cells.last?.address, previous.column >= column { isSorted = false }
            rows[last].cells.append(cell)
        } else {
            if last >= 0, rows[last].number > row { isSorted = false }
            rows.append(Row(number: row, cells: [cell]))
        }
    }

    mutating func finish() -> Sheet {
        if !isSorted { sort() }
        return Sheet(name: name, isHidden: isHidden, rows: rows, mergedRanges: mergedRanges)
    }

    /// Puts everything in reading order. Where a file gives a cell twice, the last one counts.
    private mutating func sort() {
        var cells: [CellAddress: CellValue] = [:]
        for cell in rows.lazy.flatMap(\.cells) { cells[cell.address] = cell.value }
        rows.removeAll()
        for address in cells.keys.sorted() {
            guard let value = cells[address] else { continue }
            let cell = Cell(address: address, value: value)
            if rows.last?.number == address.row {
                rows[rows.count - 1].cells.append(cell)
            } else {
                rows.append(Row(number: address.row, cells: [cell]))
            }
        }
    }
}
