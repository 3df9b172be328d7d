/// Finds out how the bytes of a text file are encoded, and gives them as UTF-8.
///
/// A byte order mark decides; without one, UTF-16 betrays itself by its zero bytes, and what is not UTF-8 is Windows-1252, in which
/// Excel still writes "CSV" in France.
struct TextDecoding {
    enum Encoding: String, Sendable {
        case utf8, utf16LittleEndian, utf16BigEndian, windows1252
    }

    let encoding: Encoding
    let utf8: [UInt8]
    /// Whether bytes that mean nothing in the encoding became U+FFFD.
    let hasReplacements: Bool

    init(_ bytes: [UInt8]) {
        let (encoding, markLength) = Self.encoding(of: bytes)
        self.encoding = encoding
        let content = bytes[markLength...]
        switch encoding {
        case .utf8:
            (utf8, hasReplacements) = Self.repaired(content)
        case .utf16LittleEndian:
            (utf8, hasReplacements) = Self.transcoded(content, highByteFirst: false)
        case .utf16BigEndian:
            (utf8, hasReplacements) = Self.transcoded(content, highByteFirst: true)
        case .windows1252:
            (utf8, hasReplacements) = Self.fromWindows1252(content)
        }
    }

    private static func encoding(of bytes: [UInt8]) -> (Encoding, markLength: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let guessed = utf16WithoutMark(bytes) { return (guessed, 0) }
        return (looksLikeUTF8(bytes) ? .utf8 : .windows1252, 0)
    }

    /// In UTF-16, the blanks, digits and delimiters of any table have a zero as their high byte.
    private static func utf16WithoutMark(_ bytes: [UInt8]) -> Encoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = sample.count / 2
        if zeros.odd * 10 >= pairs * 4, zeros.even * 20 <= pairs { return .utf16LittleEndian }
        if zeros.even * 10 >= pairs * 4, zeros.odd * 20 <= pairs { return .utf16BigEndian }
        return nil
    }

    /// True for valid UTF-8, and for UTF-8 with a rare broken byte in it: sequences of several bytes are hardly ever valid by chance.
    private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
        var sequences = 0
        var broken = 0
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(in: bytes[...], at: index)
            if length == 0 { broken += 1 } else if length > 1 { sequences += 1 }
            index += max(1, length)
        }
        return broken == 0 || sequences > broken * 10
    }

    /// The bytes that a valid character takes here; 0 when there is none.
    private static func sequenceLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let length: Int
        switch first {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.endIndex, bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 0 }
        let second = bytes[index + 1]
        switch first {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
        default: return length
        }
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> ([UInt8], Bool) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var replaced = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = sequenceLength(in: bytes, at: index)
            if length == 0 {
                result += replacement
                replaced = true
            } else {
                result += bytes[index..<(index + length)]
            }
            index += max(1, length)
        }
        return (result, replaced)
    }

    private static func transcoded(_ bytes: ArraySlice<UInt8>, highByteFirst: Bool) -> ([UInt8], Bool) {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { index -> UInt16 in
            let (high, low) = highByteFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let broken = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { result.append($0) }
        return (result, broken || !bytes.count.isMultiple(of: 2))
    }

    /// Bytes 80 to 9F, where Windows-1252 differs from the first 256 characters of Unicode; zero where it has none.
    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    private static func fromWindows1252(_ bytes: ArraySlice<UInt8>) -> ([UInt8], Bool) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var replaced = false
        for byte in bytes {
            let code = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
            if byte < 0x80 {
                result.append(byte)
            } else if code != 0, let scalar = Unicode.Scalar(code) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                result += replacement
                replaced = true
            }
        }
        return (result, replaced)
    }
}
