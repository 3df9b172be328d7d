import Foundation

/// A setting together with a value for it.
public enum SettingsValue: Hashable, Codable, Sendable {
    case name(value: String)
    case timeZone(value: String)
    case holidayRegion(value: HolidayRegion)
    case workingWeekdays(value: [Weekday])
    case closures(value: [Closure])
    /// From where on a risk rule speaks, in the unit of the rule.
    case riskThreshold(rule: Risk.Kind, value: Int)
}

public enum SettingsCommand: Hashable, Codable, Sendable {
    /// The first command of a deployment.
    case open(name: String)
    /// `was` is the value the editor saw, when there was an editor.
    case edit(to: SettingsValue, was: SettingsValue?)
}

public indirect enum SettingsEvent: Hashable, Codable, Sendable {
    case opened(name: String)
    case edited(from: SettingsValue, to: SettingsValue)

    /// Opening has no inverse: it is its own, and is never undone.
    var inverse: SettingsEvent {
        switch self {
        case .opened: self
        case .edited(let from, let to): .edited(from: to, to: from)
        }
    }
}

extension Settings {
    static let closureLimit = 200

    func decide(_ command: SettingsCommand) throws(Refusal) -> [SettingsEvent] {
        switch command {
        case .open(let name):
            return [.opened(name: try TextRules.title(name, .deploymentName))]
        case .edit(let wished, let was):
            let value = try accepted(wished)
            let current = current(like: value)
            guard value != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.settings(current: current, yours: value)) }
            return [.edited(from: current, to: value)]
        }
    }

    mutating func apply(_ event: SettingsEvent) {
        switch event {
        case .opened(let name): self.name = name
        case .edited(_, let value): set(value)
        }
    }

    private mutating func set(_ value: SettingsValue) {
        switch value {
        case .name(let value): name = value
        case .timeZone(let value): timeZone = value
        case .holidayRegion(let value): calendar.region = value
        case .workingWeekdays(let value): calendar.workingWeekdays = Set(value)
        case .closures(let value): calendar.closures = value
        case .riskThreshold(let rule, let value): riskThresholds[rule] = value == rule.threshold?.usual ? nil : value
        }
    }

    /// The present value of the setting that `value` is for.
    public func current(like value: SettingsValue) -> SettingsValue {
        switch value {
        case .name: .name(value: name)
        case .timeZone: .timeZone(value: timeZone)
        case .holidayRegion: .holidayRegion(value: calendar.region)
        case .workingWeekdays: .workingWeekdays(value: calendar.workingWeekdays.sorted())
        case .closures: .closures(value: calendar.closures)
        case .riskThreshold(let rule, _): .riskThreshold(rule: rule, value: riskThreshold(rule))
        }
    }

    private func accepted(_ value: SettingsValue) throws(Refusal) -> SettingsValue {
        switch value {
        case .name(let name):
            return .name(value: try TextRules.title(name, .deploymentName))
        case .timeZone(let identifier):
            guard identifier.utf8.count <= 64, TimeZone(identifier: identifier) != nil else {
                throw .unknownTimeZone(String(identifier.prefix(64)))
            }
            return value
        case .holidayRegion:
            return value
        case .workingWeekdays(let days):
            guard !days.isEmpty else { throw .noWorkingWeekday }
            return .workingWeekdays(value: Set(days).sorted())
        case .closures(let closures):
            guard closures.count <= Self.closureLimit else { throw .tooMany(.closure, limit: Self.closureLimit) }
            var kept: [Closure] = []
            for closure in closures {
                _ = try TextRules.day(closure.first)
                _ = try TextRules.day(closure.last)
                guard closure.first <= closure.last else {
                    throw .daysInWrongOrder(first: closure.first, last: closure.last)
                }
                var closure = closure
                closure.label = try TextRules.line(closure.label, .closureLabel)
                kept.append(closure)
            }
            return .closures(value: kept.sorted { ($0.first, $0.last) < ($1.first, $1.last) })
        case .riskThreshold(let rule, let threshold):
            guard let range = rule.threshold?.range else { throw .noThreshold }
            guard range.contains(threshold) else { throw .thresholdOutOfRange(lowest: range.lowerBound, highest: range.upperBound) }
            return value
        }
    }
}
