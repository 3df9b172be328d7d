import Foundation
import Hummingbird
import NIOCore

/// A file sent by a form (`multipart/form-data`, RFC 7578).
struct UploadedFile: Sendable {
    var name: String
    var bytes: Data
}

/// The file and the fields of an upload form.
struct Upload: Sendable {
    private(set) var file: UploadedFile?
    private(set) var form = Form()

    /// The largest file accepted.
    static let byteLimit = 32 * 1024 * 1024

    /// Reads the body of a request.
    ///
    /// - Throws: `WebError.tooLarge`, or `.malformed` when it is not a multipart form.
    init(_ request: Request, upTo limit: Int = byteLimit + 64 * 1024) async throws {
        guard let boundary = Self.boundary(request.headers[.contentType] ?? "") else {
            throw WebError.unsupportedMediaType
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw WebError.tooLarge(limit: limit)
        }
        try self.init(body: Data(body.readableBytesView), boundary: boundary)
    }

    init(body: Data, boundary: String) throws {
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first boundary has no line break before it.
        let framed = Data("\r\n".utf8) + body
        var cursor = framed.startIndex
        guard let first = framed.range(of: delimiter, in: cursor..<framed.endIndex) else { throw WebError.malformed }
        cursor = first.upperBound
        for _ in 0..<100 {
            let rest = framed[cursor...]
            if rest.starts(with: Data("--".utf8)) { return }
            guard let headersEnd = framed.range(of: Data("\r\n\r\n".utf8), in: cursor..<framed.endIndex),
                let next = framed.range(of: delimiter, in: headersEnd.upperBound..<framed.endIndex)
            else { throw WebError.malformed }
            let headers = String(decoding: framed[cursor..<headersEnd.lowerBound], as: UTF8.self)
            add(part: framed[headersEnd.upperBound..<next.lowerBound], headers: headers)
            cursor = next.upperBound
        }
        throw WebError.malformed
    }

    private mutating func add(part: Data, headers: String) {
        let disposition =
            headers.split(whereSeparator: \.isNewline)
            .first { $0.lowercased().hasPrefix("content-disposition:") }.map(String.init) ?? ""
        guard let name = Self.parameter("name", of: disposition) else { return }
        if let fileName = Self.parameter("filename", of: disposition) {
            // A file field left empty is sent as a file without name.
            if !fileName.isEmpty { file = UploadedFile(name: fileName, bytes: Data(part)) }
        } else {
            form.set(name, String(decoding: part, as: UTF8.self))
        }
    }

    /// The value of `name="value"` in a header, with `\"` and `%22` as browsers write them.
    private static func parameter(_ name: String, of header: String) -> String? {
        guard let start = header.range(of: "; \(name)=\"", options: .caseInsensitive) else { return nil }
        var value = ""
        var escaped = false
        for character in header[start.upperBound...] {
            if escaped {
                value.append(character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "\"" {
                return value.replacingOccurrences(of: "%22", with: "\"")
            } else {
                value.append(character)
            }
        }
        return nil
    }

    private static func boundary(_ contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let start = contentType.range(of: "boundary=", options: .caseInsensitive)
        else { return nil }
        let value = contentType[start.upperBound...].prefix { $0 != ";" }
        let bare = value.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
        return bare.isEmpty || bare.utf8.count > 70 ? nil : bare
    }
}
