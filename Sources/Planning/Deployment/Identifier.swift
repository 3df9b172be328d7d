/// A typed identifier: an action's can not be passed where a person's is expected.
///
/// Identifiers are chosen by whoever issues the command (browser, importer, API client), so that a command can be
/// retried and queued offline. They are opaque: 1 to 64 ASCII letters, digits, `-` or `_`.
public struct Identifier<Kind>: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    /// Fails when the text is not 1 to 64 ASCII letters, digits, `-` or `_`.
    public init?(rawValue: String) {
        guard (1...64).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.rawValue = rawValue
    }

    /// An identifier made from 64 bits of the caller's randomness or counter, 13 characters long.
    public init(_ bits: UInt64) {
        let digits = String(bits, radix: 32)
        rawValue = String(repeating: "0", count: 13 - digits.count) + digits
    }

    /// For names that are never stored nor read: see ``DeploymentID/branch(of:scenario:)``.
    init(unchecked text: String) { rawValue = text }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(rawValue: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "An identifier is 1 to 64 letters, digits, '-' or '_'.")
        }
        self = identifier
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

public typealias DeploymentID = Identifier<Deployment>
public typealias PersonID = Identifier<Person>
public typealias WorkstreamID = Identifier<Workstream>
public typealias ActionID = Identifier<Action>
public typealias MilestoneID = Identifier<Milestone>
/// The identifier of a step, blocker, link, comment, note or postponement inside its action.
public typealias ItemID = Identifier<ActionItem>
/// The identifier of one submission of a command; the same identifier twice is the same wish.
public typealias CommandID = Identifier<Command>
public typealias AccountID = Identifier<Account>

/// The kind of ``AccountID``: an account lives in the directory, the domain only refers to it.
public enum Account {}
