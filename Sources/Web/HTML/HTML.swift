import NIOCore

/// Escaping HTML written straight into a byte buffer.
///
/// Names of elements and attributes are compile-time strings; every value from outside is escaped, so no text can become
/// markup. A page writes into one buffer from top to bottom; nothing is parsed, reflected or copied on the way.
public struct HTML {
    public private(set) var buffer: ByteBuffer
    /// The outermost fragments written so far.
    private(set) var fragments: [Fragment] = []

    public init(capacity: Int = 16 * 1024) {
        buffer = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// What has been written, as text. For tests and small fragments.
    public var string: String { String(buffer: buffer) }

    /// `<!doctype html>`.
    mutating func doctype() { buffer.writeStaticString("<!doctype html>\n") }

    /// An element with content.
    @inline(__always)
    mutating func element(_ name: StaticString, _ attributes: Attribute?..., content: (inout HTML) throws -> Void) rethrows {
        start(name, attributes)
        try content(&self)
        end(name)
    }

    /// An element that holds only text.
    mutating func element(_ name: StaticString, _ attributes: Attribute?..., text: String) {
        start(name, attributes)
        self.text(text)
        end(name)
    }

    /// An element without content, such as `<input>` or an empty `<td>`: `void` ones have no end tag.
    mutating func void(_ name: StaticString, _ attributes: Attribute?...) {
        start(name, attributes)
    }

    /// Escaped text.
    mutating func text(_ text: String) {
        Self.writeEscaped(text, into: &buffer)
    }

    /// Markup written before by this writer, such as a cached fragment.
    mutating func append(_ fragment: ByteBuffer) {
        buffer.writeImmutableBuffer(fragment)
    }

    /// Marks what is written inside, one element that has this `id`, as a part of the page that can be sent by itself.
    ///
    /// - Parameter inTable: Whether the element is a part of a table: alone, it needs a template around it to be read.
    mutating func fragment(_ id: String, inTable: Bool = false, content: (inout HTML) throws -> Void) rethrows {
        let start = buffer.writerIndex
        var siblings: [Fragment] = []
        swap(&siblings, &fragments)
        try content(&self)
        swap(&siblings, &fragments)
        fragments.append(Fragment(id: id, bytes: start..<buffer.writerIndex, parts: siblings, isTablePart: inTable))
    }

    /// The start tag of an element, for attributes that come as a list.
    mutating func start(_ name: StaticString, _ attributes: [Attribute?]) {
        buffer.writeInteger(UInt8(ascii: "<"))
        buffer.writeStaticString(name)
        for case let attribute? in attributes {
            buffer.writeInteger(UInt8(ascii: " "))
            buffer.writeStaticString(attribute.prefix)
            if let suffix = attribute.suffix { Self.writeEscaped(suffix, into: &buffer) }
            if let value = attribute.value {
                buffer.writeStaticString("=\"")
                Self.writeEscaped(value, into: &buffer)
                buffer.writeInteger(UInt8(ascii: "\""))
            }
        }
        buffer.writeInteger(UInt8(ascii: ">"))
    }

    /// The end tag of an element begun with ``start(_:_:)``.
    mutating func end(_ name: StaticString) {
        buffer.writeStaticString("</")
        buffer.writeStaticString(name)
        buffer.writeInteger(UInt8(ascii: ">"))
    }

    private static func writeEscaped(_ text: String, into buffer: inout ByteBuffer) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let replacement: StaticString
                switch bytes[index] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                default: continue
                }
                if start < index { buffer.writeBytes(bytes[start..<index]) }
                buffer.writeStaticString(replacement)
                start = index + 1
            }
            if start < bytes.count { buffer.writeBytes(bytes[start...]) }
        }
    }
}

/// An attribute of an element. A `nil` attribute is left out, so that conditions read in place.
public struct Attribute {
    let prefix: StaticString
    let suffix: String?
    let value: String?

    private init(_ prefix: StaticString, suffix: String? = nil, value: String?) {
        self.prefix = prefix
        self.suffix = suffix
        self.value = value
    }

    /// `name="value"`.
    static func attribute(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, value: value) }
    /// `name="3"`.
    static func attribute(_ name: StaticString, _ value: Int) -> Attribute { Attribute(name, value: String(value)) }
    /// `name`, when it applies.
    static func flag(_ name: StaticString, _ applies: Bool = true) -> Attribute? {
        applies ? Attribute(name, value: nil) : nil
    }
    /// `data-name="value"`.
    static func data(_ name: String, _ value: String) -> Attribute { Attribute("data-", suffix: name, value: value) }

    static func id(_ value: String) -> Attribute { Attribute("id", value: value) }
    static func `class`(_ value: String) -> Attribute { Attribute("class", value: value) }
    static func href(_ value: String) -> Attribute { Attribute("href", value: value) }
    static func name(_ value: String) -> Attribute { Attribute("name", value: value) }
    static func value(_ value: String) -> Attribute { Attribute("value", value: value) }
    static func type(_ value: String) -> Attribute { Attribute("type", value: value) }
}
