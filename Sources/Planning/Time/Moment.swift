import Foundation

/// An instant, in whole milliseconds since 1970-01-01 UTC.
public struct Moment: Hashable, Comparable, Codable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(_ date: Date) { milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded()) }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The calendar day it is at this instant in a time zone.
    public func day(in timeZone: TimeZone) -> Day {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down)) + timeZone.secondsFromGMT(for: date)
        return Day(ordinal: Int((Double(seconds) / 86_400).rounded(.down)))
    }

    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
