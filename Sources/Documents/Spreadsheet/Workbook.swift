import Planning

/// What a spreadsheet file says, freed of its format: sheets of typed cells, and remarks on how it was read.
public struct Workbook: Equatable, Sendable {
    public var sheets: [Sheet]
    /// The day that serial number zero stands for in this file; needed to read a date left as a bare number.
    public var dateSystem: DateSystem
    /// What the reader did that its user may want to know.
    public var notices: [SpreadsheetNotice]

    public init(sheets: [Sheet], dateSystem: DateSystem = .from1900, notices: [SpreadsheetNotice] = []) {
        self.sheets = sheets
        self.dateSystem = dateSystem
        self.notices = notices
    }
}

/// One sheet. Blank rows and blank cells are not kept.
public struct Sheet: Equatable, Sendable {
    public var name: String
    public var isHidden: Bool
    /// Rows that hold something, in order, each row number once.
    public var rows: [Row]
    public var mergedRanges: [CellRange]

    public init(name: String, isHidden: Bool = false, rows: [Row] = [], mergedRanges: [CellRange] = []) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.mergedRanges = mergedRanges
    }

    /// The value at an address; nil where the cell is blank.
    public subscript(address: CellAddress) -> CellValue? {
        row(address.row)?[address.column]
    }

    /// The value at an address written as people write it ("C12"); nil where the cell is blank or there is no such address.
    public subscript(address: String) -> CellValue? {
        CellAddress(address).flatMap { self[$0] }
    }

    /// The row of this number; nil where it is blank.
    public func row(_ number: Int) -> Row? {
        let index = rows.partitioningIndex { $0.number >= number }
        return index < rows.count && rows[index].number == number ? rows[index] : nil
    }
}

/// A row with at least one cell that is not blank.
public struct Row: Equatable, Sendable {
    /// As shown beside the row: the first is 1.
    public var number: Int
    /// In the order of their columns, each column once.
    public var cells: [Cell]

    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The value in a column; nil where the cell is blank.
    public subscript(column: Int) -> CellValue? {
        let index = cells.partitioningIndex { $0.address.column >= column }
        return index < cells.count && cells[index].address.column == column ? cells[index].value : nil
    }
}

/// A cell that is not blank, and where it stands.
public struct Cell: Equatable, Sendable {
    public var address: CellAddress
    public var value: CellValue

    public init(address: CellAddress, value: CellValue) {
        self.address = address
        self.value = value
    }
}

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// A number shown as a percentage: 0.5 is 50 %.
    case percentage(Double)
    /// A date; the time of day, if any, is left out.
    case date(Day)
    case boolean(Bool)
    /// An error as the spreadsheet shows it: `#REF!`, `#N/A`…
    case error(String)
}

/// The origin of a file's serial day numbers.
public enum DateSystem: String, Codable, Sendable {
    case from1900, from1904

    /// The day a serial number stands for; nil for zero, negative numbers, days past 9999, and the 29 February 1900 that Excel made up.
    public func day(serial: Double) -> Day? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        switch self {
        case .from1904:
            return Day(ordinal: -24_107 + whole)
        case .from1900 where whole == 0 || whole == 60:
            return nil
        case .from1900:
            // Excel counts a 29 February 1900 that never was: before it, numbers are one day further on.
            return Day(ordinal: -25_569 + whole + (whole < 60 ? 1 : 0))
        }
    }

    /// The serial number that stands for a day, for days from 1 March 1900 on.
    public func serial(of day: Day) -> Int {
        switch self {
        case .from1900: day.ordinal + 25_569
        case .from1904: day.ordinal + 24_107
        }
    }
}

extension Array {
    /// The first index whose element satisfies a predicate that is false up to some index and true from it on.
    func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
