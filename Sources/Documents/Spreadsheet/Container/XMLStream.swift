import CExpat

/// The vocabularies that spreadsheets use. The transitional and the strict variant of a vocabulary are one here.
enum XMLVocabulary: Equatable {
    /// Cells, sheets, styles of `.xlsx`.
    case spreadsheetML
    /// References from one part of an `.xlsx` to another.
    case relationshipReference
    /// The `.rels` parts of an `.xlsx`.
    case relationships
    case contentTypes
    case table, text, office, style
    case manifest
    /// LibreOffice's own additions to `.ods`.
    case libreOffice
    case none
    case other

    private static let addresses: [(StaticString, XMLVocabulary)] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheetML),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheetML),
        ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
        ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
        ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
        ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
        ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .libreOffice),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationshipReference),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationshipReference),
        ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
        ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
        ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ]

    init(_ uri: UnsafeBufferPointer<UInt8>) {
        guard uri.count > 0 else {
            self = .none
            return
        }
        // Compared byte by byte: this runs for every tag, and making a `String` each time would cost more than all the rest.
        let known = Self.addresses.first { address, _ in
            uri.count == address.utf8CodeUnitCount
                && uri.elementsEqual(UnsafeBufferPointer(start: address.utf8Start, count: address.utf8CodeUnitCount))
        }
        self = known?.1 ?? .other
    }
}

/// The name of an element: its vocabulary and its word.
struct XMLName: Equatable {
    let vocabulary: XMLVocabulary
    let word: String
}

/// The attributes of the element being opened. Valid only during the call that receives them.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The attribute of this word. Attributes without prefix have no vocabulary.
    func value(_ word: StaticString, in vocabulary: XMLVocabulary = .none) -> String? {
        var next = pairs
        while let key = next[0], let value = next[1] {
            let name = SplitName(key)
            if name.word.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)),
                XMLVocabulary(name.uri) == vocabulary
            {
                return String(cString: value)
            }
            next += 2
        }
        return nil
    }

    func integer(_ word: StaticString, in vocabulary: XMLVocabulary = .none) -> Int? {
        value(word, in: vocabulary).flatMap { Int($0.trimmingBlanks()) }
    }

    func flag(_ word: StaticString, in vocabulary: XMLVocabulary = .none) -> Bool {
        switch value(word, in: vocabulary)?.trimmingBlanks() {
        case "1", "true", "on": true
        default: false
        }
    }
}

/// A name as expat gives it: the vocabulary's address, a separator, the word; or the word alone.
private struct SplitName {
    static let separator = UInt8(ascii: "|")
    let uri: UnsafeBufferPointer<UInt8>
    let word: UnsafeBufferPointer<UInt8>

    init(_ name: UnsafePointer<CChar>) {
        var length = 0
        while name[length] != 0 { length += 1 }
        // CChar and UInt8 are the same bytes; the name lives as long as expat's call.
        let bytes = UnsafeBufferPointer(start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: length)
        if let split = bytes.lastIndex(of: Self.separator) {
            uri = UnsafeBufferPointer(rebasing: bytes[..<split])
            word = UnsafeBufferPointer(rebasing: bytes[(split + 1)...])
        } else {
            uri = UnsafeBufferPointer(rebasing: bytes[..<0])
            word = bytes
        }
    }
}

/// Receives the elements of one XML part in their order.
protocol XMLPartReader: AnyObject {
    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetError)
    func close(_ name: XMLName) throws(SpreadsheetError)
    /// A piece of text; an element's text may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError)
}

/// Drives expat over the bytes of one part as they are inflated.
///
/// Refuses what spreadsheets never need and attacks do: document types (hence entities), thousands of nested tags, tags of many megabytes.
final class XMLStream {
    private let partName: String
    private let limits: SpreadsheetLimits
    private let reader: any XMLPartReader
    private let parser: XML_Parser
    private var depth = 0
    private var fedBytes = 0
    private var failure: SpreadsheetError?

    /// Reads a whole part.
    static func read(
        _ partName: String, of archive: ZipReader, limits: SpreadsheetLimits, into reader: any XMLPartReader
    ) throws(SpreadsheetError) {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(SplitName.separator)) else { throw .damagedPart(partName) }
        let stream = XMLStream(partName, parser, limits, reader)
        try archive.stream(partName) { (piece) throws(SpreadsheetError) in
            try stream.feed(piece)
            return true
        }
        try stream.finish()
    }

    private init(_ partName: String, _ parser: XML_Parser, _ limits: SpreadsheetLimits, _ reader: any XMLPartReader) {
        self.partName = partName
        self.parser = parser
        self.limits = limits
        self.reader = reader
        // The parser is freed in `deinit`, so that the pointer to self that it holds never outlives self.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let stream = XMLStream.of(context), let name, let attributes else { return }
                stream.opened(name, XMLAttributes(pairs: attributes))
            },
            { context, name in
                guard let stream = XMLStream.of(context), let name else { return }
                stream.closed(name)
            })
        XML_SetCharacterDataHandler(parser) { context, characters, count in
            guard let stream = XMLStream.of(context), let characters else { return }
            let bytes = UnsafeRawPointer(characters).assumingMemoryBound(to: UInt8.self)
            stream.received(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let stream = XMLStream.of(context) else { return }
            stream.stop(.documentTypeInPart(stream.partName))
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func feed(_ piece: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        let bytes = piece.bindMemory(to: CChar.self)
        let status = XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), Int32(XML_FALSE))
        try check(status)
        fedBytes += bytes.count
        // What expat has not passed yet is one tag or comment that has no end so far: it holds all of it.
        guard fedBytes - Int(XML_GetCurrentByteIndex(parser)) <= limits.markupBytes else {
            throw .tooLarge(.markupBytes(limits.markupBytes), sheet: nil)
        }
    }

    private func finish() throws(SpreadsheetError) {
        try check(XML_Parse(parser, nil, 0, Int32(XML_TRUE)))
    }

    private func check(_ status: XML_Status) throws(SpreadsheetError) {
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw .malformedPart(partName, line: Int(XML_GetCurrentLineNumber(parser))) }
    }

    private func opened(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
        guard failure == nil else { return }
        depth += 1
        guard depth <= limits.markupDepth else { return stop(.tooLarge(.markupDepth(limits.markupDepth), sheet: nil)) }
        attempt { () throws(SpreadsheetError) in try reader.open(Self.name(name), attributes) }
    }

    private func closed(_ name: UnsafePointer<CChar>) {
        guard failure == nil else { return }
        depth -= 1
        attempt { () throws(SpreadsheetError) in try reader.close(Self.name(name)) }
    }

    private func received(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard failure == nil else { return }
        attempt { () throws(SpreadsheetError) in try reader.text(bytes) }
    }

    private static func name(_ raw: UnsafePointer<CChar>) -> XMLName {
        let split = SplitName(raw)
        return XMLName(vocabulary: XMLVocabulary(split.uri), word: String(decoding: split.word, as: UTF8.self))
    }

    private func attempt(_ body: () throws(SpreadsheetError) -> Void) {
        do throws(SpreadsheetError) { try body() } catch { stop(error) }
    }

    private func stop(_ error: SpreadsheetError) {
        guard failure == nil else { return }
        failure = error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}

extension String {
    /// Without the blanks at either end.
    func trimmingBlanks() -> String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        // Most texts have none: they are given back as they are.
        if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 { return self }
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(scalars[start...end])
    }
}
