/// Reads a spreadsheet whatever its format: `.xlsx` and `.xlsm`, `.ods`, or `.csv` with any usual delimiter and encoding.
///
/// The format is told from the bytes, never from the file's name, which people change.
public enum Spreadsheet {
    /// Guarantees, for any bytes at all: a workbook or a `SpreadsheetError`, within the memory and time that the limits set.
    public static func read(_ bytes: [UInt8], limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> Workbook {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(.fileBytes(limits.fileBytes), sheet: nil) }
        switch FileSignature(of: bytes) {
        case .zip: return try readArchive(bytes, limits: limits)
        case .foreign(let format): throw .unsupported(format)
        case .encryptedOffice: throw .encrypted
        case .text: return try CSVReader(limits: limits).read(bytes)
        }
    }

    private static func readArchive(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) -> Workbook {
        try ZipReader.withArchive(bytes, limits: limits) { (archive) throws(SpreadsheetError) in
            if archive.has("content.xml") { return try ODSReader(archive: archive, limits: limits).read() }
            return try XLSXReader(archive: archive, limits: limits).read()
        }
    }
}

/// What the first bytes of a file tell about it.
enum FileSignature: Equatable {
    case zip
    case encryptedOffice
    case foreign(SpreadsheetError.ForeignFormat)
    case text

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // The container of old Office files, and of those that a password protects: its directory names a stream "EncryptedPackage".
            self = Self.contains("EncryptedPackage", inUTF16: bytes) ? .encryptedOffice : .foreign(.oldExcel)
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .foreign(.pdf)
        } else if Self.looksLikeMarkup(bytes) {
            self = .foreign(.markup)
        } else if [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], [0x7F, 0x45, 0x4C, 0x46]]
            .contains(where: { bytes.starts(with: $0) })
        {
            self = .foreign(.binary)
        } else {
            self = .text
        }
    }

    private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        let word = String(decoding: start.prefix(9), as: UTF8.self).lowercased()
        return ["<?xml", "<!doctype", "<html", "<table", "<head", "<meta", "<workbook"].contains { word.hasPrefix($0) }
    }

    private static func contains(_ name: String, inUTF16 bytes: [UInt8]) -> Bool {
        let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        guard bytes.count >= wanted.count else { return false }
        // Entries of the directory start at multiples of 128 bytes.
        return stride(from: 0, through: bytes.count - wanted.count, by: 128).contains { start in
            bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
