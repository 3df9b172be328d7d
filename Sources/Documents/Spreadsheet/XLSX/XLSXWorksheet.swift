import Planning

/// One worksheet of an `.xlsx`, read as a stream: only cells that hold something are kept.
final class XLSXWorksheet: XMLPartReader {
    /// What cells refer to outside of their sheet.
    struct Context {
        let sharedStrings: [String]
        let styles: XLSXStyles
        let dateSystem: DateSystem
    }

    var builder: SheetBuilder
    private(set) var budget: CellBudget
    private(set) var notices: NoticeList
    private let context: Context

    private var row = 0
    private var column = 0
    private var isInData = false
    private var cell: OpenCell?

    /// The cell being read.
    private struct OpenCell {
        let type: String
        let style: Int
        var hasFormula = false
        var isInValue = false
        var value: [UInt8] = []
        var inlineString = XLSXStringItem()
        var isInInlineString = false
    }

    init(builder: SheetBuilder, context: Context, budget: CellBudget, notices: NoticeList) {
        self.builder = builder
        self.context = context
        self.budget = budget
        self.notices = notices
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard name.vocabulary == .spreadsheetML else { return }
        if cell != nil { return openInCell(name.word) }
        switch name.word {
        case "sheetData":
            isInData = true
        case "row" where isInData:
            // A row or a cell that does not say where it stands follows the one before.
            row = attributes.integer("r") ?? row + 1
            column = 0
        case "c" where isInData:
            if let reference = attributes.value("r") {
                guard let address = CellAddress(reference) else { throw .outsideSheet(sheet: builder.name, address: reference) }
                (row, column) = (address.row, address.column)
            } else {
                column += 1
            }
            cell = OpenCell(type: attributes.value("t") ?? "n", style: attributes.integer("s") ?? 0)
        case "mergeCell":
            guard let range = attributes.value("ref").flatMap({ CellRange($0) }) else { return }
            // Merged cells are kept in memory as cells are, so they count as cells.
            try budget.takeCell(of: builder.name)
            builder.mergedRanges.append(range)
        default:
            return
        }
    }

    func close(_ name: XMLName) throws(SpreadsheetError) {
        guard name.vocabulary == .spreadsheetML else { return }
        if name.word == "sheetData" {
            isInData = false
        } else if name.word == "c", let read = cell {
            cell = nil
            try finish(read)
        } else if cell != nil {
            closeInCell(name.word)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        guard cell != nil else { return }
        if cell?.isInValue == true {
            cell?.value.append(contentsOf: bytes)
        } else if cell?.isInInlineString == true {
            cell?.inlineString.add(bytes)
        }
        guard (cell?.value.count ?? 0) + (cell?.inlineString.byteCount ?? 0) <= budget.limits.textBytes else {
            throw .tooLarge(.textBytes(budget.limits.textBytes), sheet: builder.name)
        }
    }

    private func openInCell(_ word: String) {
        switch word {
        case "v": cell?.isInValue = true
        case "f": cell?.hasFormula = true
        case "is": cell?.isInInlineString = true
        default: cell?.inlineString.open(word)
        }
    }

    private func closeInCell(_ word: String) {
        switch word {
        case "v": cell?.isInValue = false
        case "is": cell?.isInInlineString = false
        default: cell?.inlineString.close(word)
        }
    }

    private func finish(_ read: OpenCell) throws(SpreadsheetError) {
        guard let value = try value(of: read) else {
            if read.hasFormula, read.value.isEmpty, read.type != "str" {
                notices.append(.formulaWithoutValue(sheet: builder.name, address: CellAddress(row: row, column: column)))
            }
            return
        }
        try builder.add(value, row: row, column: column, budget: &budget)
    }

    private func value(of read: OpenCell) throws(SpreadsheetError) -> CellValue? {
        let written = String(decoding: read.value, as: UTF8.self)
        switch read.type {
        case "s":
            guard let index = Int(written.trimmingBlanks()), context.sharedStrings.indices.contains(index) else { return nil }
            return .text(context.sharedStrings[index])
        case "inlineStr":
            try budget.takeText(read.inlineString.byteCount, of: builder.name)
            return .text(read.inlineString.text)
        case "str":
            try budget.takeText(written.utf8.count, of: builder.name)
            return .text(XLSXText.unescaped(written))
        case "b":
            return written.isEmpty ? nil : .boolean(["1", "true"].contains(written.trimmingBlanks()))
        case "e":
            return written.isEmpty ? nil : .error(String(written.prefix(32)))
        case "d":
            // Dates of the strict standard are written as such.
            let trimmed = written.trimmingBlanks()
            return trimmed.isEmpty ? nil : Day(iso8601: String(trimmed.prefix(10))).map { .date($0) } ?? .text(trimmed)
        default:
            let trimmed = written.trimmingBlanks()
            guard let number = Double(trimmed), number.isFinite else { return trimmed.isEmpty ? nil : .text(trimmed) }
            return meaning(of: number, style: read.style)
        }
    }

    private func meaning(of number: Double, style: Int) -> CellValue {
        switch context.styles.kind(ofStyle: style) {
        case .number: .number(number)
        case .percentage: .percentage(number)
        case .date: context.dateSystem.day(serial: number).map { .date($0) } ?? .number(number)
        case .time: TimeOfDay(fractionOfDay: number).map { .text($0.description) } ?? .number(number)
        }
    }
}

/// A time or a duration as a spreadsheet counts it, in days; shown in hours and minutes.
struct TimeOfDay: CustomStringConvertible {
    private let minutes: Int

    init?(fractionOfDay: Double) {
        guard fractionOfDay >= 0, fractionOfDay < 100_000 else { return nil }
        minutes = Int((fractionOfDay * 1440).rounded())
    }

    var description: String {
        let padded = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(padded(minutes / 60)):\(padded(minutes % 60))"
    }
}
