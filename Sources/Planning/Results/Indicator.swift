/// What shows whether the deployment gives what it was meant to give: from where it starts, where it should be and when,
/// and what was measured on the way.
public struct Indicator: Hashable, Codable, Sendable, Identifiable {
    /// What an indicator tells of.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// What changes for the users.
        case impact
        /// How far the solution is in service.
        case deployment
        case quality
        /// What it costs elsewhere, and nobody wished for.
        case sideEffect
        /// What explains the others, such as how many people there are to serve.
        case context
    }

    /// Which way is better.
    public enum Direction: String, CaseIterable, Codable, Sendable { case up, down }

    /// How often it is to be measured.
    public enum Rhythm: String, CaseIterable, Codable, Sendable { case week, month, quarter, halfYear, year }

    public let id: IndicatorID
    public internal(set) var name: String
    /// What is measured, and how, in words.
    public internal(set) var how: String
    public internal(set) var kind: Kind
    /// In words, as it stands after a number: `minutes`, `%`.
    public internal(set) var unit: String
    public internal(set) var direction: Direction
    public internal(set) var baseline: DatedNumber?
    public internal(set) var target: DatedNumber?
    /// Who sees to the measuring.
    public internal(set) var responsible: PersonID?
    public internal(set) var rhythm: Rhythm?
    /// In the order of their days, each of another day, none before the baseline's.
    public internal(set) var values: [MeasuredValue]

    public init(
        id: IndicatorID, name: String, how: String = "", kind: Kind = .impact, unit: String = "", direction: Direction = .up,
        baseline: DatedNumber? = nil, target: DatedNumber? = nil, responsible: PersonID? = nil, rhythm: Rhythm? = nil,
        values: [MeasuredValue] = []
    ) {
        self.id = id
        self.name = name
        self.how = how
        self.kind = kind
        self.unit = unit
        self.direction = direction
        self.baseline = baseline
        self.target = target
        self.responsible = responsible
        self.rhythm = rhythm
        self.values = values
    }
}

public typealias IndicatorID = Identifier<Indicator>
public typealias MeasuredValueID = Identifier<MeasuredValue>

/// A number, and the day on which it is so, or should be.
public struct DatedNumber: Hashable, Codable, Sendable {
    public var number: Double
    public var day: Day

    public init(_ number: Double, on day: Day) {
        self.number = number
        self.day = day
    }
}

extension Indicator {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(IndicatorID.self, forKey: .id), name: try container.decode(String.self, forKey: .name),
            how: try container.decode(.how, or: ""), kind: try container.decode(.kind, or: .impact),
            unit: try container.decode(.unit, or: ""), direction: try container.decode(.direction, or: .up),
            baseline: try container.decodeIfPresent(DatedNumber.self, forKey: .baseline),
            target: try container.decodeIfPresent(DatedNumber.self, forKey: .target),
            responsible: try container.decodeIfPresent(PersonID.self, forKey: .responsible),
            rhythm: try container.decodeIfPresent(Rhythm.self, forKey: .rhythm), values: try container.decode(.values, or: []))
    }

    public subscript(value id: MeasuredValueID) -> MeasuredValue? { values.first { $0.id == id } }

    /// Puts a value among the others, in place of the one of the same identifier.
    mutating func put(_ value: MeasuredValue) {
        values.removeAll { $0.id == value.id }
        values.insert(value, at: values.firstIndex { $0.day > value.day } ?? values.endIndex)
    }

    // MARK: Fields

    /// The present value of the field that `value` is for.
    public func current(like value: IndicatorValue) -> IndicatorValue {
        switch value {
        case .name: .name(value: name)
        case .how: .how(value: how)
        case .kind: .kind(value: kind)
        case .unit: .unit(value: unit)
        case .direction: .direction(value: direction)
        case .baseline: .baseline(value: baseline)
        case .target: .target(value: target)
        case .responsible: .responsible(value: responsible)
        case .rhythm: .rhythm(value: rhythm)
        }
    }

    mutating func set(_ value: IndicatorValue) {
        switch value {
        case .name(let value): name = value
        case .how(let value): how = value
        case .kind(let value): kind = value
        case .unit(let value): unit = value
        case .direction(let value): direction = value
        case .baseline(let value): baseline = value
        case .target(let value): target = value
        case .responsible(let value): responsible = value
        case .rhythm(let value): rhythm = value
        }
    }
}

/// A field of an indicator together with a value for it.
public enum IndicatorValue: Hashable, Codable, Sendable {
    case name(value: String)
    case how(value: String)
    case kind(value: Indicator.Kind)
    case unit(value: String)
    case direction(value: Indicator.Direction)
    case baseline(value: DatedNumber?)
    case target(value: DatedNumber?)
    case responsible(value: PersonID?)
    case rhythm(value: Indicator.Rhythm?)
}
