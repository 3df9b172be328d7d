import Planning

/// Days and identifiers as tests write them. A mistyped one stops the test run, as it should.
extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Day(iso8601: text)! }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Identifier(rawValue: text)! }
}
