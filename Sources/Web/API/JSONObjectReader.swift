import Foundation

/// Reads a JSON object member by member, and refuses members it does not know: a misspelled one is told, not ignored.
struct JSONObjectReader {
    private let container: KeyedDecodingContainer<Key>

    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    init(_ decoder: any Decoder) throws { container = try decoder.container(keyedBy: Key.self) }

    private init(container: KeyedDecodingContainer<Key>) { self.container = container }

    /// - Throws: `DecodingError` at the first member that is not among those named.
    func allow(_ names: Set<String>) throws {
        guard let stranger = container.allKeys.first(where: { !names.contains($0.stringValue) }) else { return }
        throw DecodingError.dataCorruptedError(forKey: stranger, in: container, debugDescription: "unknown member")
    }

    func has(_ name: String) -> Bool { container.contains(Key(name)) }

    func required<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try container.decode(Value.self, forKey: Key(name))
    }

    /// Nil when the member is missing or null.
    func optional<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try container.decodeIfPresent(Value.self, forKey: Key(name))
    }

    /// A value that may be null, but has to be sent: leaving it out is not a way to clear a field.
    func present<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        guard has(name) else { return try required(name) }
        return try optional(name)
    }

    /// The value that stands for a member that was not sent; null is not a value.
    func value<Value: Decodable>(_ name: String, else missing: Value) throws -> Value {
        has(name) ? try required(name) : missing
    }

    /// A whole number as ``Schema/count`` describes it.
    func count(_ name: String, else missing: Int? = nil) throws -> Int {
        if let missing, !has(name) { return missing }
        let count: Int = try required(name)
        guard (0...100_000).contains(count) else { throw invalid(name, "a count from 0") }
        return count
    }

    func invalid(_ name: String, _ reason: String) -> DecodingError {
        .dataCorruptedError(forKey: Key(name), in: container, debugDescription: reason)
    }
}
