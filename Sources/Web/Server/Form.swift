import Hummingbird
import HummingbirdCore
import NIOCore

/// The fields of a submitted form, by name. A name given twice keeps every value, in order.
struct Form: Sendable {
    private var values: [String: [String]] = [:]

    /// The largest form accepted: a long description with its earlier value, percent-encoded.
    static let byteLimit = 512 * 1024
    private static let fieldLimit = 2_000

    init() {}

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL Standard, section 5.1). What is not valid UTF-8 is refused.
    init(urlEncoded text: Substring) throws {
        for (count, pair) in text.split(separator: "&").enumerated() {
            guard count < Self.fieldLimit else { throw WebError.malformed }
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            values[name, default: []].append(parts.count > 1 ? try Self.decoded(parts[1]) : "")
        }
    }

    /// Reads the body of a request as a form.
    ///
    /// - Throws: `WebError.tooLarge`, or `.malformed` when it is not one.
    init(_ request: Request, upTo limit: Int = Self.byteLimit) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.isEmpty || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw WebError.unsupportedMediaType
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw WebError.tooLarge(limit: limit)
        }
        try self.init(urlEncoded: Substring(String(buffer: body)))
    }

    /// The first value of a field; empty when it was not sent.
    subscript(name: String) -> String { values[name]?.first ?? "" }

    func all(_ name: String) -> [String] { values[name] ?? [] }
    func has(_ name: String) -> Bool { values[name] != nil }
    var names: [String] { values.keys.sorted() }

    mutating func set(_ name: String, _ value: String) { values[name] = [value] }

    private static func decoded(_ text: Substring) throws -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
                    throw WebError.malformed
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw WebError.malformed }
        return decoded
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }
}

extension URI {
    /// The query as a form with method GET writes it: a `+` is a space. One that cannot be read counts as empty.
    var form: Form { (try? Form(urlEncoded: Substring(query ?? ""))) ?? Form() }
}
