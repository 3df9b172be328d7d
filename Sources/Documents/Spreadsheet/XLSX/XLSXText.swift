/// Gathers the text of a string item: one text, or several runs with their own look. Reading aids of Japanese text are left out.
struct XLSXStringItem {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var phoneticDepth = 0

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        phoneticDepth = 0
    }

    mutating func open(_ word: String) {
        switch word {
        case "rPh": phoneticDepth += 1
        case "t": isInText = phoneticDepth == 0
        default: break
        }
    }

    mutating func close(_ word: String) {
        switch word {
        case "rPh": phoneticDepth -= 1
        case "t": isInText = false
        default: break
        }
    }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        if isInText { bytes.append(contentsOf: piece) }
    }

    var byteCount: Int { bytes.count }

    var text: String { XLSXText.unescaped(String(decoding: bytes, as: UTF8.self)) }
}

/// Conventions that texts follow inside of `.xlsx`.
enum XLSXText {
    /// `_x000D_` stands for a character that XML cannot carry or would change. Lines end with a line feed here.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\r") }) || text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let code = escapedCode(in: bytes, at: index) {
                // Control characters say nothing in a text; halves of a pair cannot stand alone.
                if let scalar = Unicode.Scalar(code), code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D {
                    result.append(contentsOf: String(Character(scalar)).utf8)
                }
                index += 7
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return LineEnds.unified(String(decoding: result, as: UTF8.self))
    }

    /// The reverse for a text to be written: what would be read as an escape gets one.
    static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for index in bytes.indices {
            if escapedCode(in: bytes, at: index) != nil {
                result.append(contentsOf: "_x005F_".utf8)
            } else {
                result.append(bytes[index])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escapedCode(in bytes: [UInt8], at start: Int) -> UInt32? {
        guard bytes[start] == UInt8(ascii: "_"), start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[(start + 2)..<(start + 6)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

enum LineEnds {
    /// The text with every line end made a line feed.
    static func unified(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                result.append(byte)
            }
            previous = byte
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// `sharedStrings.xml`: texts that cells refer to by number.
final class XLSXSharedStrings: XMLPartReader {
    private(set) var strings: [String] = []
    private(set) var budget: CellBudget
    private var item = XLSXStringItem()
    private var isInItem = false

    init(budget: CellBudget) { self.budget = budget }

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.vocabulary == .spreadsheetML else { return }
        if name.word == "si" {
            item.clear()
            isInItem = true
        } else if isInItem {
            item.open(name.word)
        }
    }

    func close(_ name: XMLName) throws(SpreadsheetError) {
        guard name.vocabulary == .spreadsheetML, isInItem else { return }
        if name.word == "si" {
            isInItem = false
            // Even an empty string takes its place in memory.
            try budget.takeText(item.byteCount + MemoryLayout<String>.size, of: nil)
            strings.append(item.text)
        } else {
            item.close(name.word)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        guard isInItem else { return }
        item.add(bytes)
        guard item.byteCount <= budget.limits.textBytes else { throw .tooLarge(.textBytes(budget.limits.textBytes), sheet: nil) }
    }
}
