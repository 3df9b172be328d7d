/// Where a cell stands. Written "C12": column C, row 12.
public struct CellAddress: Hashable, Sendable {
    // Millions of cells are kept at once: two 32-bit numbers are half of what two `Int` would take.
    private let storedRow: Int32
    private let storedColumn: Int32

    /// The first row is 1.
    public var row: Int { Int(storedRow) }
    /// The first column, A, is 1.
    public var column: Int { Int(storedColumn) }

    /// The widest sheet of Excel and LibreOffice: column XFD.
    public static let lastColumn = 16_384
    /// The longest sheet of Excel and LibreOffice.
    public static let lastRow = 1_048_576

    /// Rows and columns out of reach of any spreadsheet are brought back to the nearest that is.
    public init(row: Int, column: Int) {
        storedRow = Int32(clamping: row)
        storedColumn = Int32(clamping: column)
    }

    /// Reads "C12" or "$C$12". Fails on anything else, and outside of the largest sheet.
    public init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"):
                continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default:
                return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// A column as people name it: 1 is A, 27 is AA.
    public static func name(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension CellAddress: CustomStringConvertible, Comparable {
    public var description: String { Self.name(ofColumn: column) + String(row) }

    /// In reading order.
    public static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

extension CellAddress: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let address = CellAddress(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A cell's address is written C12.")
        }
        self = address
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A rectangle of cells, written "B2:D4".
public struct CellRange: Hashable, Sendable {
    public let first: CellAddress
    public let last: CellAddress

    public init(first: CellAddress, last: CellAddress) {
        self.first = CellAddress(row: min(first.row, last.row), column: min(first.column, last.column))
        self.last = CellAddress(row: max(first.row, last.row), column: max(first.column, last.column))
    }

    public init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).compactMap { CellAddress($0) }
        switch corners.count {
        case 1: self.init(first: corners[0], last: corners[0])
        case 2: self.init(first: corners[0], last: corners[1])
        default: return nil
        }
    }

    public func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }
}

extension CellRange: CustomStringConvertible {
    public var description: String { "\(first):\(last)" }
}
