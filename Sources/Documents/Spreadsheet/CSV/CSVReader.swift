/// Reads a text table into a workbook of one sheet. Every value is a text: what is a date or a number is for the import to say.
struct CSVReader {
    let limits: SpreadsheetLimits
    /// Between the columns; found in the text itself when nil.
    var delimiter: UInt8?

    func read(_ bytes: [UInt8]) throws(SpreadsheetError) -> Workbook {
        let decoded = TextDecoding(bytes)
        var notices = NoticeList()
        if decoded.hasReplacements { notices.append(.invalidCharactersReplaced) }
        let content = try withoutControlCharacters(decoded.utf8, notices: &notices)
        guard content.contains(where: { $0 > 0x20 }) else { throw .empty }

        let (found, start) = delimiter.map { ($0, 0) } ?? CSVDelimiter.find(in: content)
        var parser = CSVParser(content, from: start, delimiter: found)
        var builder = SheetBuilder(name: "CSV")
        var budget = CellBudget(limits: limits)
        var row = 0
        while let fields = parser.next(atMost: CellAddress.lastColumn + 1) {
            row += 1
            guard fields.count <= CellAddress.lastColumn else { throw .tooLarge(.columns(CellAddress.lastColumn), sheet: builder.name) }
            for (index, field) in fields.enumerated() where !field.isEmpty {
                try budget.takeText(field.utf8.count, of: builder.name)
                try builder.add(.text(CSVFormulaGuard.removed(from: field)), row: row, column: index + 1, budget: &budget)
            }
        }
        for record in parser.recordsWithUnclosedQuotes { notices.append(.unclosedQuote(row: record)) }
        return Workbook(sheets: [builder.finish()], notices: notices.all)
    }

    /// NUL and its like come from broken exports and say nothing. Where they abound, the file is no text.
    private func withoutControlCharacters(_ bytes: [UInt8], notices: inout NoticeList) throws(SpreadsheetError) -> [UInt8] {
        let isControl: (UInt8) -> Bool = { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
        var count = 0
        for byte in bytes where isControl(byte) { count += 1 }
        guard count > 0 else { return bytes }
        guard count * 10 < bytes.count else { throw .unsupported(.binary) }
        notices.append(.controlCharactersRemoved)
        return bytes.filter { !isControl($0) }
    }
}

/// Keeps a text of a CSV file from being run as a formula by the spreadsheet program that opens it.
///
/// A cell that begins with one of `= + - @`, tab or carriage return (or the full-width forms of the signs) is written with an apostrophe
/// before it. Reading takes that apostrophe away again. A text that itself has apostrophes there gets one more, so that every text comes
/// back as it was.
enum CSVFormulaGuard {
    private static let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    static func added(to text: String) -> String {
        isRisky(text.unicodeScalars[...]) ? "'" + text : text
    }

    static func removed(from text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = text.unicodeScalars.dropFirst()
        return isRisky(rest) ? String(rest) : text
    }

    private static func isRisky(_ scalars: Substring.UnicodeScalarView) -> Bool {
        let start = scalars.drop { $0 == "'" || $0 == " " }
        return start.first.map(triggers.contains) ?? false
    }
}
