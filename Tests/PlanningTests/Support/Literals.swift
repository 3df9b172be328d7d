import Foundation
import Planning

/// Days and identifiers as tests write them. A mistyped one stops the test run, as it should.
extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Day(iso8601: text)! }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Identifier(rawValue: text)! }
}

extension Moment {
    /// Noon, an hour ahead of Greenwich, on a day.
    init(_ day: Day) { self.init(milliseconds: (Int64(day.ordinal) * 24 + 11) * 3_600_000) }

    /// An instant written `2026-03-02T22:30:00Z`.
    init(instant text: String) throws { self.init(try Date(text, strategy: .iso8601)) }
}
