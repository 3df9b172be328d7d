extension KeyedDecodingContainer {
    /// The value of a field, or what it is when nothing was written: by an older version, or by a client in few words.
    func decode<Value: Decodable>(_ key: Key, or missing: Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? missing
    }
}
