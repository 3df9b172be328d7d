import CZip

/// The entries of a zip archive held in memory, read as streams.
///
/// Entries are never written anywhere, so that a name such as `../../etc/passwd` leads nowhere: names are only compared.
final class ZipReader {
    private let archive: OpaquePointer
    private let limits: SpreadsheetLimits
    /// Positions by normalised name.
    private var positions: [String: UInt64] = [:]
    private var inflatedBytes = 0

    /// Opens the archive for the time of `body`.
    static func withArchive<Result>(
        _ bytes: [UInt8], limits: SpreadsheetLimits, _ body: (ZipReader) throws(SpreadsheetError) -> Result
    ) throws(SpreadsheetError) -> Result {
        guard ZipDirectory.isPlausible(bytes, atMost: limits.archiveEntries) else { throw .damagedArchive }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(SpreadsheetError) -> Result in
            // libzip reads from `buffer` until the archive is discarded, which is before this closure ends.
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else { throw .damagedArchive }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                throw .damagedArchive
            }
            defer { zip_discard(archive) }
            return try body(try ZipReader(archive, limits: limits))
        }
    }

    private init(_ archive: OpaquePointer, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        self.archive = archive
        self.limits = limits
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.archiveEntries else { throw .tooLarge(.archiveEntries(limits.archiveEntries), sheet: nil) }
        for index in 0..<UInt64(max(0, count)) {
            guard let rawName = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_GUESS)) else { continue }
            let name = String(cString: rawName)
            guard positions.updateValue(index, forKey: Self.normalised(name)) == nil else { throw .duplicatePart(name) }
        }
    }

    /// Part names are compared without case, and some programs write them with backslashes or a leading slash.
    private static func normalised(_ name: String) -> String {
        let slashed = name.lowercased().map { $0 == "\\" ? "/" : $0 }
        return String(slashed.drop { $0 == "/" })
    }

    func has(_ name: String) -> Bool { positions[Self.normalised(name)] != nil }

    /// Inflates an entry piece by piece. `body` returns false to stop early.
    func stream(_ name: String, _ body: (UnsafeRawBufferPointer) throws(SpreadsheetError) -> Bool) throws(SpreadsheetError) {
        guard let index = positions[Self.normalised(name)] else { throw .missingPart(name) }
        var facts = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damagedPart(name) }
        guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .damagedPart(name) }
        defer { zip_fclose(file) }

        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = Int(zip_fread(file, piece.baseAddress, UInt64(piece.count)))
            guard count >= 0, count <= piece.count else { throw .damagedPart(name) }
            guard count > 0 else { return }
            inflatedBytes += count
            guard inflatedBytes <= limits.inflatedBytes else { throw .tooLarge(.inflatedBytes(limits.inflatedBytes), sheet: nil) }
            guard try body(UnsafeRawBufferPointer(rebasing: piece[0..<count])) else { return }
        }
    }
}

/// The end of an archive, looked at before libzip is: libzip makes room for as many entries as the archive claims.
enum ZipDirectory {
    /// False when the archive has no end, or claims more entries than its bytes can hold.
    static func isPlausible(_ bytes: [UInt8], atMost entries: Int) -> Bool {
        let endLength = 22
        guard bytes.count >= endLength else { return false }
        // A comment of up to 65,535 bytes may follow the end record.
        let earliest = max(0, bytes.count - endLength - 0xFFFF)
        var found = false
        for start in stride(from: bytes.count - endLength, through: earliest, by: -1)
        where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 0x05 && bytes[start + 3] == 0x06 {
            found = true
            // The 64-bit end record's locator stands right before. No plan needs an archive of that size, but some programs always write it.
            let locator = start - 20
            guard locator >= 0, number(in: bytes, at: locator, length: 4) == 0x0706_4B50 else { continue }
            guard let offset = Int(exactly: number(in: bytes, at: locator + 8, length: 8)), offset <= locator - 56,
                number(in: bytes, at: offset, length: 4) == 0x0606_4B50
            else { return false }
            let smallestEntry: UInt64 = 46
            guard number(in: bytes, at: offset + 32, length: 8) <= UInt64(bytes.count) / smallestEntry else { return false }
        }
        return found
    }

    private static func number(in bytes: [UInt8], at start: Int, length: Int) -> UInt64 {
        bytes[start..<start + length].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
