import Planning

/// Writes a table as `.csv` the way the spreadsheet programs of a language open it with a double click: UTF-8 with byte order mark,
/// CR LF, and `;` in French, `,` in English.
///
/// Texts that a program could take for a formula are guarded, see `CSVFormulaGuard`.
public struct CSVWriter: Sendable {
    private let language: SpreadsheetLanguage
    private let delimiter: Character

    public init(language: SpreadsheetLanguage) {
        self.language = language
        delimiter = language == .french ? ";" : ","
    }

    public func write(_ table: Table) -> WrittenSpreadsheet {
        var result = "\u{FEFF}"
        appendRecord(table.columns.map { .text($0.heading) }, width: table.columns.count, to: &result)
        for row in table.rows { appendRecord(row, width: table.columns.count, to: &result) }
        return WrittenSpreadsheet(bytes: Array(result.utf8), notices: [])
    }

    private func appendRecord(_ values: [CellValue?], width: Int, to result: inout String) {
        for index in 0..<max(width, values.count) {
            if index > 0 { result.append(delimiter) }
            if index < values.count, let value = values[index] { result += quoted(field(for: value)) }
        }
        result += "\r\n"
    }

    private func field(for value: CellValue) -> String {
        switch value {
        case .text(let text), .error(let text): return CSVFormulaGuard.added(to: PlainText.withoutControlCharacters(text))
        case .number(let number): return localized(number)
        case .percentage(let number): return localized(number * 100) + (language == .french ? " %" : "%")
        case .date(let day): return localized(day)
        case .boolean(let flag):
            switch language {
            case .french: return flag ? "VRAI" : "FAUX"
            case .english: return flag ? "TRUE" : "FALSE"
            }
        }
    }

    private func localized(_ number: Double) -> String {
        let written = PlainNumber.text(number)
        return language == .french ? written.replacing(".", with: ",") : written
    }

    /// The form that spreadsheet programs of the language take for a date. In English day and month change places from country to
    /// country; the international form is understood in all of them.
    private func localized(_ day: Day) -> String {
        guard language == .french else { return day.iso8601 }
        return day.iso8601.split(separator: "-").reversed().joined(separator: "/")
    }

    private func quoted(_ field: String) -> String {
        // Blanks at either end and a lone apostrophe guard survive more programs within quotes.
        let needsQuotes = field.unicodeScalars.contains { scalar in
            scalar == "\"" || scalar == "\n" || scalar == "\r" || scalar == "\t" || delimiter.unicodeScalars.contains(scalar)
        }
        guard needsQuotes || field.first == " " || field.last == " " else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}

/// Texts as files may carry them.
enum PlainText {
    /// Without the characters that XML forbids and that no reader shows; line ends become line feeds.
    static func withoutControlCharacters(_ text: String) -> String {
        let isForbidden: (Unicode.Scalar) -> Bool = { scalar in
            (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || scalar.value == 0x7F || scalar.value & 0xFFFE == 0xFFFE
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        return String(String.UnicodeScalarView(LineEnds.unified(text).unicodeScalars.filter { !isForbidden($0) }))
    }
}

/// Numbers as they are typed: `12`, `0.5`, never `12.0` or `1e+06`.
enum PlainNumber {
    static func text(_ number: Double) -> String {
        if number.rounded() == number, abs(number) < 1e15 { return String(Int64(number)) }
        return String(number)
    }
}
