import Planning

/// An indicator as the API tells it, with what is derived from it.
struct IndicatorDocument: Encodable, Sendable {
    enum VerdictName: String, CaseIterable, Encodable { case noData, reached, onTrack, behind }

    private let indicator: Indicator
    private let today: Day

    private enum CodingKeys: CodingKey { case verdict, nextMeasure }

    init(_ indicator: Indicator, today: Day) {
        self.indicator = indicator
        self.today = today
    }

    func encode(to encoder: any Encoder) throws {
        // Two containers of one encoder write into the same object.
        try indicator.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(verdict, forKey: .verdict)
        try container.encodeIfPresent(indicator.nextMeasure, forKey: .nextMeasure)
    }

    private var verdict: VerdictName {
        switch indicator.verdict(today: today) {
        case .noData: .noData
        case .reached: .reached
        case .onTrack: .onTrack
        case .behind: .behind
        }
    }
}

extension ResultsRefusal {
    /// The name of the case: stable, for programs.
    var code: String {
        switch self {
        case .valueBeforeBaseline: "valueBeforeBaseline"
        case .dayToCome: "dayToCome"
        case .dayAlreadyMeasured: "dayAlreadyMeasured"
        case .numberOutOfRange: "numberOutOfRange"
        case .targetIsBaseline: "targetIsBaseline"
        case .targetAgainstDirection: "targetAgainstDirection"
        case .targetBeforeBaseline: "targetBeforeBaseline"
        case .sameIndicatorName: "sameIndicatorName"
        case .notAWebAddress: "notAWebAddress"
        case .noRoomForFile: "noRoomForFile"
        case .fileTooLarge: "fileTooLarge"
        }
    }

    var facts: JSONValue {
        switch self {
        case .valueBeforeBaseline(let day, let baseline): ["day": .string(day.iso8601), "baseline": .string(baseline.iso8601)]
        case .dayToCome(let day, let today): ["day": .string(day.iso8601), "today": .string(today.iso8601)]
        case .dayAlreadyMeasured(let day): ["day": .string(day.iso8601)]
        case .numberOutOfRange, .targetIsBaseline: [:]
        case .targetAgainstDirection(let direction): ["direction": .string(direction.rawValue)]
        case .targetBeforeBaseline(let baseline, let target): ["baseline": .string(baseline.iso8601), "target": .string(target.iso8601)]
        case .sameIndicatorName(let name): ["name": .string(name)]
        case .notAWebAddress(let text): ["value": .string(text)]
        case .noRoomForFile(let limit), .fileTooLarge(let limit): ["limit": .integer(limit)]
        }
    }
}
