/// A table to be written as a spreadsheet: one row of headings, then rows of values.
public struct Table: Equatable, Sendable {
    public struct Column: Equatable, Sendable {
        public var heading: String
        /// In characters, as Excel counts them.
        public var width: Double

        public init(_ heading: String, width: Double = 14) {
            self.heading = heading
            self.width = width
        }
    }

    /// The sheet's name. Characters that Excel does not allow are replaced, and it is cut at 31.
    public var name: String
    public var columns: [Column]
    /// A row may be shorter than the headings; nil is a blank cell.
    public var rows: [[CellValue?]]

    public init(name: String, columns: [Column], rows: [[CellValue?]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// The language of a written file: of its dates, its decimal mark and, in `.csv`, its delimiter.
public enum SpreadsheetLanguage: String, CaseIterable, Codable, Sendable {
    case french = "fr"
    case english = "en"
}

/// A written file, and what had to be changed to write it.
public struct WrittenSpreadsheet: Equatable, Sendable {
    public let bytes: [UInt8]
    public let notices: [SpreadsheetNotice]
}
