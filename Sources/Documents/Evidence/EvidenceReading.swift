import Planning

/// What a file sent as evidence is: told from its bytes, and compared with what its name says.
public enum EvidenceReading {
    /// Why a file is not taken.
    public enum Problem: Error, Hashable, Sendable {
        case empty
        case tooLarge
        /// None of the kinds that are kept: pages that a browser would run, programs, archives.
        case unknownKind
        /// A document that brings programs of its own.
        case hasMacros
        /// The ending of the name says another kind than the content.
        case lies(ending: String, content: EvidenceFile.Kind)
        /// The ending of the name says a kind that is kept, and the content is none of these.
        case isNot(ending: String)
    }

    /// The kind of a file.
    ///
    /// - Throws: ``Problem`` when it is none that is kept, or not the one that its name says.
    public static func kind(of bytes: [UInt8], named name: String) throws(Problem) -> EvidenceFile.Kind {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Results.fileLimit else { throw .tooLarge }
        let ending = Self.ending(of: name)
        var found: EvidenceFile.Kind
        do {
            found = try content(of: bytes)
        } catch .unknownKind {
            // Markup under the name of a text is told for what it is: a kind that is not kept.
            guard let told = endings[ending], told != .text, told != .csv else { throw .unknownKind }
            throw .isNot(ending: ending)
        }
        guard !ending.isEmpty else { return found }
        guard let told = endings[ending] else { throw .unknownKind }
        // A table is a text too: the name alone tells them apart.
        if found == .text, told == .csv { found = .csv }
        guard told == found else { throw .lies(ending: ending, content: found) }
        return found
    }

    private static let endings: [String: EvidenceFile.Kind] = [
        "pdf": .pdf, "png": .png, "jpg": .jpeg, "jpeg": .jpeg, "webp": .webp, "xlsx": .xlsx, "ods": .ods, "docx": .docx, "odt": .odt,
        "csv": .csv, "txt": .text,
    ]

    /// The endings that a form offers.
    public static let accepted = endings.keys.sorted().map { "." + $0 }.joined(separator: ",")

    private static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func content(of bytes: [UInt8]) throws(Problem) -> EvidenceFile.Kind {
        func begins(_ start: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: start) }
        if begins(Array("%PDF-".utf8)) { return .pdf }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), begins(Array("IHDR".utf8), at: 12) { return .png }
        if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return .webp }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return try archive(bytes) }
        return try text(bytes)
    }

    /// An office document is an archive that says inside what it is.
    private static func archive(_ bytes: [UInt8]) throws(Problem) -> EvidenceFile.Kind {
        // A document of that kind has its type first, stored as it is, in 38 bytes from the start (ODF 1.3, part 2, 3.3).
        let opening = String(decoding: bytes.dropFirst(30).prefix(80), as: UTF8.self)
        let openDocument = "mimetypeapplication/vnd.oasis.opendocument."
        if opening.hasPrefix(openDocument + "spreadsheet"), !opening.hasPrefix(openDocument + "spreadsheet-template") { return .ods }
        if opening.hasPrefix(openDocument + "text"), !opening.dropFirst(openDocument.count + 4).hasPrefix("-") { return .odt }
        guard let inside = try? Self.inside(bytes) else { throw .unknownKind }
        return try inside.get()
    }

    private static func inside(_ bytes: [UInt8]) throws(SpreadsheetError) -> Result<EvidenceFile.Kind, Problem> {
        try ZipReader.withArchive(bytes, limits: .standard) { (archive) throws(SpreadsheetError) -> Result<EvidenceFile.Kind, Problem> in
            guard archive.has("[Content_Types].xml") else { return .failure(.unknownKind) }
            if archive.has("xl/vbaProject.bin") || archive.has("word/vbaProject.bin") { return .failure(.hasMacros) }
            if archive.has("xl/workbook.xml") { return .success(.xlsx) }
            if archive.has("word/document.xml") { return .success(.docx) }
            return .failure(.unknownKind)
        }
    }

    /// Plain UTF-8, without what no text has; not markup, which a browser might take for a page.
    private static func text(_ bytes: [UInt8]) throws(Problem) -> EvidenceFile.Kind {
        guard String(validating: bytes, as: UTF8.self) != nil,
            !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F })
        else { throw .unknownKind }
        let start = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        guard let first = start.first, first != UInt8(ascii: "<") else { throw start.isEmpty ? .empty : .unknownKind }
        return .text
    }

    // MARK: Names

    /// The name of a file as it may be shown and saved: no folders, nothing invisible that turns or hides its ending, not
    /// longer than a file system takes.
    public static func cleaned(_ name: String) -> String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isBidiControl
                && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
                && !":*?\"<>|".unicodeScalars.contains(scalar)
        }
        let words = String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let bare = String(words.drop { $0 == "." })
        let ending = ending(of: bare)
        let stem = ending.isEmpty ? bare : String(bare.dropLast(ending.count + 1))
        let short = String(String.UnicodeScalarView(stem.unicodeScalars.prefix(120)))
        let safe = short.isEmpty ? "fichier" : short
        return ending.isEmpty || ending.count > 8 ? safe : "\(safe).\(ending)"
    }
}
