import Planning

/// `content.xml` of an `.ods`, read as a stream.
///
/// A sheet of OpenDocument always covers a million rows, most of them as one blank row said to be repeated: repeated blanks only move the
/// position forward.
final class ODSContent: XMLPartReader {
    private(set) var sheets: [Sheet] = []
    /// Whether this is the content of a spreadsheet, and not of a text or a drawing.
    private(set) var isSpreadsheet = false

    private let limits: SpreadsheetLimits
    private var budget: CellBudget
    private var hiddenStyles: Set<String> = []
    private var tableStyle: String?

    private var sheet: SheetBuilder?
    private var row = Position()
    private var column = Position()
    /// Cells of the row being read, kept until it is known how often the row is repeated.
    private var rowCells: [(column: Int, value: CellValue)] = []
    private var cell: ODSCell?
    /// How many open elements are inside of something that is no content: notes, drawings, the list of changes.
    private var ignoredDepth = 0

    /// A row or column number, and for how many it stands.
    private struct Position {
        var next = 1
        var count = 1

        /// Beyond any sheet it matters no more how far.
        mutating func advance() { next = min(next + count, 1 << 30) }
    }

    init(limits: SpreadsheetLimits) {
        self.limits = limits
        budget = CellBudget(limits: limits)
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard ignoredDepth == 0, !isIgnored(name) else {
            ignoredDepth += 1
            return
        }
        switch name.vocabulary {
        case .table: try openTable(name.word, attributes)
        case .text: cell?.openText(name.word, attributes)
        case .style: openStyle(name.word, attributes)
        case .office where name.word == "spreadsheet": isSpreadsheet = true
        default: break
        }
    }

    func close(_ name: XMLName) throws(SpreadsheetError) {
        guard ignoredDepth == 0 else {
            ignoredDepth -= 1
            return
        }
        switch name.vocabulary {
        case .table: try closeTable(name.word)
        case .text: cell?.closeText(name.word)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        guard ignoredDepth == 0, cell != nil else { return }
        cell?.add(bytes)
        guard cell?.byteCount ?? 0 <= limits.textBytes else { throw .tooLarge(.textBytes(limits.textBytes), sheet: sheet?.name) }
    }

    private func isIgnored(_ name: XMLName) -> Bool {
        switch name.vocabulary {
        case .office: name.word == "annotation"
        case .table: ["tracked-changes", "shapes", "dde-links", "named-expressions", "content-validations"].contains(name.word)
        case .text: name.word == "ruby-text" || name.word == "note"
        // Drawings, forms, charts laid over a cell have texts of their own.
        case .other: cell != nil
        default: false
        }
    }

    private func openStyle(_ word: String, _ attributes: XMLAttributes) {
        switch word {
        case "style": tableStyle = attributes.value("family", in: .style) == "table" ? attributes.value("name", in: .style) : nil
        case "table-properties":
            if let tableStyle, attributes.value("display", in: .table) == "false", hiddenStyles.count < 10_000 {
                hiddenStyles.insert(tableStyle)
            }
        default: break
        }
    }

    private func openTable(_ word: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        switch word {
        case "table" where sheet == nil:
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets(limits.sheets), sheet: nil) }
            let style = attributes.value("style-name", in: .table) ?? ""
            sheet = SheetBuilder(name: attributes.value("name", in: .table) ?? "", isHidden: hiddenStyles.contains(style))
            row = Position()
        case "table":
            // A table inside of a cell.
            ignoredDepth += 1
        case "table-source":
            // Not a sheet of this file, but what LibreOffice remembers of another one.
            sheet?.isHidden = true
        case "table-row" where sheet != nil:
            row.count = max(1, attributes.integer("number-rows-repeated", in: .table) ?? 1)
            column = Position()
            rowCells.removeAll(keepingCapacity: true)
        case "table-cell", "covered-table-cell":
            column.count = max(1, attributes.integer("number-columns-repeated", in: .table) ?? 1)
            cell = ODSCell(attributes, isCovered: word == "covered-table-cell")
            try recordMerge(attributes)
        default:
            break
        }
    }

    private func closeTable(_ word: String) throws(SpreadsheetError) {
        switch word {
        case "table":
            if let finished = sheet?.finish() { sheets.append(finished) }
            sheet = nil
        case "table-row":
            try finishRow()
            row.advance()
        case "table-cell", "covered-table-cell":
            try finishCell()
            column.advance()
        default:
            break
        }
    }

    private func recordMerge(_ attributes: XMLAttributes) throws(SpreadsheetError) {
        let columns = attributes.integer("number-columns-spanned", in: .table) ?? 1
        let rows = attributes.integer("number-rows-spanned", in: .table) ?? 1
        guard columns > 1 || rows > 1, columns <= CellAddress.lastColumn, rows <= CellAddress.lastRow else { return }
        try budget.takeCell(of: sheet?.name)
        let first = CellAddress(row: row.next, column: column.next)
        let last = CellAddress(row: row.next + max(1, rows) - 1, column: column.next + max(1, columns) - 1)
        sheet?.mergedRanges.append(CellRange(first: first, last: last))
    }

    private func finishCell() throws(SpreadsheetError) {
        defer { cell = nil }
        guard let cell, let value = cell.value else { return }
        if case .text(let text) = value { try budget.takeText(text.utf8.count, of: sheet?.name) }
        guard column.next + column.count - 1 <= CellAddress.lastColumn else {
            throw .tooLarge(.columns(CellAddress.lastColumn), sheet: sheet?.name)
        }
        for column in column.next..<(column.next + column.count) { rowCells.append((column, value)) }
    }

    private func finishRow() throws(SpreadsheetError) {
        guard !rowCells.isEmpty, let name = sheet?.name else { return }
        guard row.next + row.count - 1 <= CellAddress.lastRow else { throw .tooLarge(.rows(CellAddress.lastRow), sheet: name) }
        for number in row.next..<(row.next + row.count) {
            for (column, value) in rowCells { try sheet?.add(value, row: number, column: column, budget: &budget) }
        }
        rowCells.removeAll(keepingCapacity: true)
    }
}
