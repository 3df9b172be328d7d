/// How much of something: days, euros, pieces. Kept in hundredths, so that cents add up.
public struct Quantity: Hashable, Comparable, Sendable {
    public let hundredths: Int

    public init(hundredths: Int) { self.hundredths = hundredths }

    /// Rounds to the hundredth; nil for what is beyond anything countable.
    public init?(_ value: Double) {
        guard value.isFinite, abs(value) <= 1e13 else { return nil }
        hundredths = Int((value * 100).rounded())
    }

    public var value: Double { Double(hundredths) / 100 }

    public static let zero = Quantity(hundredths: 0)

    public static func < (left: Quantity, right: Quantity) -> Bool { left.hundredths < right.hundredths }
    public static func + (left: Quantity, right: Quantity) -> Quantity { Quantity(hundredths: left.hundredths + right.hundredths) }
    public static func - (left: Quantity, right: Quantity) -> Quantity { Quantity(hundredths: left.hundredths - right.hundredths) }
    public static func += (left: inout Quantity, right: Quantity) { left = left + right }
}

/// Stored as a number.
extension Quantity: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let quantity = Quantity(try container.decode(Double.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A quantity beyond anything countable.")
        }
        self = quantity
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// What a need is counted in. Only what has the same unit adds up.
public enum NeedUnit: Hashable, Sendable {
    public enum Usual: String, CaseIterable, Codable, Sendable {
        case days, euros, pieces, squareMetres
    }

    case usual(Usual)
    /// Words of the team: « licences », "seats".
    case own(words: String)

    public static let days = NeedUnit.usual(.days)
    public static let euros = NeedUnit.usual(.euros)
    public static let pieces = NeedUnit.usual(.pieces)

    /// The most that somebody can mean; more is a typing error.
    public var limit: Int {
        switch self {
        case .usual(.days): 100_000
        case .usual(.euros): 1_000_000_000
        case .usual(.pieces), .usual(.squareMetres), .own: 10_000_000
        }
    }
}

/// Stored as `{"usual": "days"}` or `{"own": "licences"}`.
extension NeedUnit: Codable {
    private enum CodingKeys: CodingKey { case usual, own }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let usual = try container.decodeIfPresent(Usual.self, forKey: .usual) {
            self = .usual(usual)
        } else {
            self = .own(words: try container.decode(String.self, forKey: .own))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .usual(let usual): try container.encode(usual, forKey: .usual)
        case .own(let words): try container.encode(words, forKey: .own)
        }
    }
}
