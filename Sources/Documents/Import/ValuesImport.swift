import Planning

/// Values of an indicator from a table: a day, a number and where it comes from on each line.
///
/// The columns are told by their headings or, without headings, by their order. All or nothing: one line that can not be
/// read or would be refused, and nothing is proposed.
public struct ValuesImport: Sendable {
    /// A value as the table gives it.
    public struct Row: Hashable, Codable, Sendable {
        public let line: Int
        public let day: Day
        public let number: Double
        public let source: String
    }

    /// Why a line is not taken.
    public struct Problem: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case notADay(String)
            case notANumber(String)
            case beforeBaseline(Day, baseline: Day)
            case toCome(Day)
            /// Another line has the same day.
            case twice(Day, line: Int)
            /// The indicator has another figure for that day.
            case alreadyMeasured(Day, Double)
            case sourceTooLong(limit: Int)
        }

        public let line: Int
        public let kind: Kind
    }

    public private(set) var rows: [Row] = []
    /// Lines that say what the indicator already has.
    public private(set) var known = 0
    public private(set) var problems: [Problem] = []

    private static let sourceLimit = 300

    /// - Parameters:
    ///   - today: What comes after it is not measured yet.
    ///   - language: Of the figures, where they can be read two ways.
    public init(_ workbook: Workbook, into indicator: Indicator, today: Day, language: SpreadsheetLanguage) {
        guard let sheet = workbook.sheets.first(where: { !$0.rows.isEmpty }) else { return }
        let named = Columns(headings: sheet.rows[0])
        var lines: [Day: Int] = [:]
        for row in sheet.rows.dropFirst(named == nil ? 0 : 1) {
            let columns = named ?? Columns()
            do throws(Unreadable) {
                let read = try Self.read(row, columns, indicator.unit, language)
                if let earlier = lines[read.day] { throw Unreadable.because(.twice(read.day, line: earlier)) }
                lines[read.day] = read.line
                if let value = indicator.values.first(where: { $0.day == read.day }) {
                    guard value.number == read.number else { throw Unreadable.because(.alreadyMeasured(read.day, value.number)) }
                    known += 1
                    continue
                }
                if let baseline = indicator.baseline?.day, read.day < baseline {
                    throw Unreadable.because(.beforeBaseline(read.day, baseline: baseline))
                }
                guard read.day <= today else { throw Unreadable.because(.toCome(read.day)) }
                rows.append(read)
            } catch {
                problems.append(Problem(line: row.number, kind: error.kind))
            }
        }
        rows.sort { $0.day < $1.day }
    }

    private enum Unreadable: Error {
        case because(Problem.Kind)
        var kind: Problem.Kind {
            switch self {
            case .because(let kind): kind
            }
        }
    }

    private static func read(
        _ row: Documents.Row, _ columns: Columns, _ unit: String, _ language: SpreadsheetLanguage
    ) throws(Unreadable) -> Row {
        func text(_ column: Int) -> String { row[column].map(CellText.text)?.trimmingBlanks() ?? "" }
        let day: Day
        switch row[columns.day] {
        case .date(let date)?: day = date
        default:
            let typed = text(columns.day)
            guard let reading = DateText.read(typed), reading.certainty == .exact else {
                throw .because(.notADay(String(typed.prefix(60))))
            }
            day = reading.day
        }
        guard Day.plannable.contains(day) else { throw .because(.notADay(String(text(columns.day).prefix(60)))) }
        let number: Double
        switch row[columns.number] {
        case .number(let value)?: number = value
        case .percentage(let share)? where unit == "%": number = (share * 1_000_000).rounded() / 10_000
        default:
            let typed = text(columns.number)
            guard let value = MeasuredNumber.read(typed, unit: unit, language: language) else {
                throw .because(.notANumber(String(typed.prefix(60))))
            }
            number = value
        }
        guard number.isFinite, abs(number) <= Results.largestNumber else {
            throw .because(.notANumber(String(text(columns.number).prefix(60))))
        }
        let source = text(columns.source)
        guard source.unicodeScalars.count <= sourceLimit else { throw .because(.sourceTooLong(limit: sourceLimit)) }
        return Row(line: row.number, day: day, number: number, source: source)
    }

    /// Where each thing stands.
    private struct Columns {
        var day = 1
        var number = 2
        var source = 3

        init() {}

        /// Nil when the first row holds no headings.
        init?(headings row: Documents.Row) {
            var found: [String: Int] = [:]
            for cell in row.cells {
                guard case .text(let text) = cell.value else { continue }
                let word = Folding.folded(text)
                for (field, words) in Self.words where found[field] == nil && words.contains(where: { word.hasPrefix($0) }) {
                    found[field] = cell.address.column
                }
            }
            guard let day = found["day"], let number = found["number"] else { return nil }
            self.day = day
            self.number = number
            source = found["source"] ?? max(day, number) + 1
        }

        private static let words: [String: [String]] = [
            "day": ["jour", "date", "day"], "number": ["valeur", "value", "mesure", "nombre", "number", "chiffre", "figure"],
            "source": ["source", "origine", "origin", "commentaire", "comment"],
        ]
    }
}
