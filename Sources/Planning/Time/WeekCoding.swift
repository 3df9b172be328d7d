extension Week: Codable, CustomStringConvertible {
    /// The week as ISO 8601 writes it: `2026-W48`.
    public var iso8601: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }

    /// Reads `2026-W48`, and nothing else. Fails when that year has no such week.
    public init?(iso8601: String) {
        let parts = iso8601.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3, parts[1].first == "W",
            let year = Int(parts[0]), let number = Int(parts[1].dropFirst()), number > 0,
            // 4 January is always in the first week.
            let first = Day(year: year, month: 1, day: 4)
        else { return nil }
        self = Week(containing: first) + (number - 1)
        guard self.iso8601 == iso8601 else { return nil }
    }

    public var description: String { iso8601 }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let week = Week(iso8601: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A week is written 2026-W48.")
        }
        self = week
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}

extension Week {
    public func day(_ weekday: Weekday) -> Day { monday + (weekday.rawValue - 1) }
}
