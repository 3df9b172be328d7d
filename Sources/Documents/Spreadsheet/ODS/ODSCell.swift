import Planning

/// A cell of an `.ods` while it is read: what its attributes say, and its paragraphs.
struct ODSCell {
    private let isCovered: Bool
    private let type: String?
    private let number: String?
    private let date: String?
    private let boolean: String?
    private let string: String?
    private let isError: Bool

    private var bytes: [UInt8] = []
    private var paragraphs = 0
    private var paragraphDepth = 0
    /// Blanks of the file are one blank of the text, and none at the start of a paragraph (ISO/IEC 26300-1, 6.1.2).
    private var swallowsBlanks = true

    init(_ attributes: XMLAttributes, isCovered: Bool) {
        self.isCovered = isCovered
        type = attributes.value("value-type", in: .office)
        number = attributes.value("value", in: .office)
        date = attributes.value("date-value", in: .office)
        boolean = attributes.value("boolean-value", in: .office)
        string = attributes.value("string-value", in: .office)
        isError = attributes.value("value-type", in: .libreOffice) == "error"
    }

    var byteCount: Int { bytes.count }

    mutating func openText(_ word: String, _ attributes: XMLAttributes) {
        switch word {
        case "p", "h":
            if paragraphs > 0 && paragraphDepth == 0 { bytes.append(UInt8(ascii: "\n")) }
            paragraphs += 1
            paragraphDepth += 1
            swallowsBlanks = true
        case "s":
            // More blanks in a row than a line holds are no text.
            let count = min(max(1, attributes.integer("c", in: .text) ?? 1), 1000)
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
            swallowsBlanks = false
        case "tab":
            bytes.append(UInt8(ascii: "\t"))
        case "line-break":
            bytes.append(UInt8(ascii: "\n"))
            swallowsBlanks = true
        default:
            break
        }
    }

    mutating func closeText(_ word: String) {
        if word == "p" || word == "h" { paragraphDepth -= 1 }
    }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        guard paragraphDepth > 0 else { return }
        for byte in piece {
            guard [0x20, 0x09, 0x0A, 0x0D].contains(byte) else {
                bytes.append(byte)
                swallowsBlanks = false
                continue
            }
            if !swallowsBlanks { bytes.append(UInt8(ascii: " ")) }
            swallowsBlanks = true
        }
    }

    /// nil where the cell is blank, or covered by a merged one.
    var value: CellValue? {
        guard !isCovered else { return nil }
        let shown = LineEnds.unified(string ?? String(decoding: bytes, as: UTF8.self))
        if isError { return .error(String(shown.prefix(32))) }
        switch type {
        case "float", "currency":
            return written(number).map { .number($0) } ?? text(shown)
        case "percentage":
            return written(number).map { .percentage($0) } ?? text(shown)
        case "date":
            return date.flatMap { Day(iso8601: String($0.prefix(10))) }.map { .date($0) } ?? text(shown)
        case "boolean":
            return boolean.map { .boolean($0 == "true") } ?? text(shown)
        default:
            return text(shown)
        }
    }

    private func written(_ number: String?) -> Double? {
        number.flatMap { Double($0.trimmingBlanks()) }.flatMap { $0.isFinite ? $0 : nil }
    }

    private func text(_ shown: String) -> CellValue? {
        shown.utf8.allSatisfy { $0 <= 0x20 } ? nil : .text(shown)
    }
}
