/// Splits comma-separated text into records (RFC 4180), and goes on where real files leave the standard.
///
/// A parser of our own, because what the import needs is not what libraries give: the position of each field, records of unequal length,
/// the delimiter told from the text, and a reading of every file, be it broken. It works on UTF-8 bytes: delimiters, quotes and line ends
/// are all ASCII, and no byte of a longer character is.
///
/// - Lines end with CR LF, LF or CR; those inside of quotes become LF.
/// - A quote inside of a field that does not begin with one is itself.
/// - What follows a closing quote up to the delimiter belongs to the field.
/// - A quote that never closes is itself: the field is read again without it, so that it does not swallow the rest of the file.
struct CSVParser {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int
    private var unclosedQuotes = 0
    /// How many unclosed quotes are mended; after that no quote has a meaning. Each one costs a walk to the end of the file.
    private static let mostUnclosedQuotes = 16

    /// The line of each record that had a quote without end, counted in records from 1.
    private(set) var recordsWithUnclosedQuotes: [Int] = []
    private var record = 0

    init(_ bytes: [UInt8], from start: Int = 0, delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        index = start
    }

    /// The fields of the next record; nil at the end of the text. A blank line is a record of one empty field.
    mutating func next(atMost fields: Int = .max) -> [String]? {
        guard index < bytes.count else { return nil }
        record += 1
        var result: [String] = []
        while true {
            result.append(String(decoding: field(), as: UTF8.self))
            guard index < bytes.count, bytes[index] == delimiter, result.count < fields else { break }
            index += 1
            // A delimiter at the very end still announces a field.
            if index == bytes.count {
                result.append("")
                break
            }
        }
        if index < bytes.count, bytes[index] != delimiter { skipLineEnd() }
        return result
    }

    private mutating func field() -> [UInt8] {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\""), unclosedQuotes < Self.mostUnclosedQuotes {
            if let quoted = quotedField() { return quoted }
            unclosedQuotes += 1
            recordsWithUnclosedQuotes.append(record)
        }
        return plainField()
    }

    private mutating func plainField() -> [UInt8] {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return Array(bytes[start..<index])
    }

    /// nil, at the same place, when the quote is never closed.
    private mutating func quotedField() -> [UInt8]? {
        var result: [UInt8] = []
        var position = index + 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                    result.append(byte)
                    position += 1
                } else {
                    index = position
                    return result + plainField()
                }
            } else if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
                if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
            } else {
                result.append(byte)
            }
        }
        return nil
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func skipLineEnd() {
        if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
        index += 1
    }
}

/// Tells by which character a text is divided.
enum CSVDelimiter {
    /// In the order of preference between equals.
    static let usual = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

    /// The delimiter, and where the table starts: a first line `sep=;`, which Excel understands, is not part of it.
    static func find(in bytes: [UInt8]) -> (delimiter: UInt8, start: Int) {
        if let announced = announced(in: bytes) { return announced }
        // A record cut by the end of the sample counts for little among the others.
        let sample = Array(bytes.prefix(1 << 16))
        let hasOtherDelimiter = sample.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
        var best = (delimiter: UInt8(ascii: ","), score: 0.0)
        for candidate in usual {
            // A comma between two digits is most often a decimal comma.
            let withoutDecimals = candidate == UInt8(ascii: ",") && hasOtherDelimiter ? hidingDecimalCommas(sample) : sample
            let score = score(of: candidate, in: withoutDecimals)
            if score > best.score { best = (candidate, score) }
        }
        return (best.delimiter, 0)
    }

    private static func announced(in bytes: [UInt8]) -> (delimiter: UInt8, start: Int)? {
        for opening in ["sep=", "\"sep="] {
            let word = Array(opening.utf8)
            guard bytes.count > word.count, String(decoding: bytes.prefix(word.count), as: UTF8.self).lowercased() == opening else {
                continue
            }
            let delimiter = bytes[word.count]
            var start = word.count + 1
            if opening.first == "\"", start < bytes.count, bytes[start] == UInt8(ascii: "\"") { start += 1 }
            guard delimiter < 0x80, start >= bytes.count || bytes[start] == UInt8(ascii: "\r") || bytes[start] == UInt8(ascii: "\n"),
                delimiter != UInt8(ascii: "\r"), delimiter != UInt8(ascii: "\n"), delimiter != UInt8(ascii: "\"")
            else { return nil }
            if start < bytes.count, bytes[start] == UInt8(ascii: "\r") { start += 1 }
            if start < bytes.count, bytes[start] == UInt8(ascii: "\n") { start += 1 }
            return (delimiter, start)
        }
        return nil
    }

    /// High when many records have the same number of fields, and more than one. Lines that are no record of the table (titles, remarks)
    /// lower it for all candidates alike.
    private static func score(of delimiter: UInt8, in sample: [UInt8]) -> Double {
        var parser = CSVParser(sample, delimiter: delimiter)
        var recordsByWidth: [Int: Int] = [:]
        var records = 0
        while records < 200, let fields = parser.next() {
            guard fields.count > 1 || !(fields.first ?? "").isEmpty else { continue }
            recordsByWidth[fields.count, default: 0] += 1
            records += 1
        }
        let scores = recordsByWidth.map { width, count in
            let share = Double(count) / Double(records)
            return share * share * Double(min(width - 1, 50))
        }
        return scores.max() ?? 0
    }

    private static func hidingDecimalCommas(_ sample: [UInt8]) -> [UInt8] {
        var result = sample
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        for index in sample.indices.dropFirst().dropLast()
        where sample[index] == UInt8(ascii: ",") && digits.contains(sample[index - 1]) && digits.contains(sample[index + 1]) {
            result[index] = UInt8(ascii: ".")
        }
        return result
    }
}
