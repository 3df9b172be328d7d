import Foundation

/// What a deployment is called and by which calendar and clock it lives.
public struct Settings: Hashable, Codable, Sendable {
    public internal(set) var name = ""
    /// An IANA identifier that Foundation knows; the rules hold that.
    public internal(set) var timeZone = "Europe/Paris"
    public internal(set) var calendar = WorkingCalendar()

    public init() {}

    /// The clock of this deployment's team.
    public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }

    /// The day it is for this deployment's team.
    public func day(at moment: Moment) -> Day { moment.day(in: zone) }
}
