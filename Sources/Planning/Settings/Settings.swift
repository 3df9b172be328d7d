import Foundation

/// What a deployment is called and by which calendar and clock it lives.
public struct Settings: Hashable, Codable, Sendable {
    public internal(set) var name = ""
    /// An IANA identifier that Foundation knows; the rules hold that.
    public internal(set) var timeZone = "Europe/Paris"
    public internal(set) var calendar = WorkingCalendar()
    /// The thresholds of risk rules that differ from the usual ones.
    public internal(set) var riskThresholds: [Risk.Kind: Int] = [:]

    public init() {}

    /// The clock of this deployment's team.
    public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }

    /// The day it is for this deployment's team.
    public func day(at moment: Moment) -> Day { moment.day(in: zone) }

    /// The last moment of a day for this deployment's team.
    public func end(of day: Day) -> Moment {
        // Midnight by Greenwich, then by the zone's distance from it at about that moment: clocks change at night.
        let midnight = Int64((day + 1).ordinal) * 86_400_000
        func moved(by offset: Int) -> Moment { Moment(milliseconds: midnight - Int64(offset) * 1_000 - 1) }
        let about = moved(by: zone.secondsFromGMT(for: Moment(milliseconds: midnight).date))
        return moved(by: zone.secondsFromGMT(for: about.date))
    }

    /// From where on a risk rule speaks here; 0 for what has no threshold.
    public func riskThreshold(_ kind: Risk.Kind) -> Int { riskThresholds[kind] ?? kind.threshold?.usual ?? 0 }
}

extension Settings {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        timeZone = try container.decode(String.self, forKey: .timeZone)
        calendar = try container.decode(WorkingCalendar.self, forKey: .calendar)
        for chosen in try container.decode(.riskThresholds, or: [ChosenThreshold]()) { riskThresholds[chosen.rule] = chosen.value }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(timeZone, forKey: .timeZone)
        try container.encode(calendar, forKey: .calendar)
        guard !riskThresholds.isEmpty else { return }
        // In one order, so that equal settings have equal bytes.
        let chosen = Risk.Kind.allCases.compactMap { rule in riskThresholds[rule].map { ChosenThreshold(rule: rule, value: $0) } }
        try container.encode(chosen, forKey: .riskThresholds)
    }

    private enum CodingKeys: CodingKey { case name, timeZone, calendar, riskThresholds }

    private struct ChosenThreshold: Codable {
        let rule: Risk.Kind
        let value: Int
    }
}
