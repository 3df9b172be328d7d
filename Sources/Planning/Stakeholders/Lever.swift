/// An argument, what proves it, and whom it may move. What it did is told by the exchanges in which it was tried.
public struct Lever: Hashable, Codable, Sendable, Identifiable {
    public let id: LeverID
    public var argument: String
    /// A figure, a visit, a testimony.
    public var proof: String
    /// Those it is for; none is everybody.
    public var audience: [Audience]

    public init(id: LeverID, argument: String, proof: String = "", audience: [Audience] = []) {
        self.id = id
        self.argument = argument
        self.proof = proof
        self.audience = audience
    }

    /// Whether it is for a stakeholder: by name, by family, or for everybody.
    public func isFor(_ stakeholder: Stakeholder) -> Bool {
        audience.isEmpty || audience.contains { $0.holds(stakeholder) }
    }
}

public typealias LeverID = Identifier<Lever>

/// Those to whom something is said: a family, or one stakeholder.
public enum Audience: Hashable, Codable, Sendable {
    case family(value: Stakeholder.Family)
    case stakeholder(id: StakeholderID)

    public func holds(_ stakeholder: Stakeholder) -> Bool {
        switch self {
        case .family(let family): stakeholder.family == family
        case .stakeholder(let id): stakeholder.id == id
        }
    }
}

/// What is said to an audience, on one page: assembled from what the deployment says, then edited freely.
public struct Pitch: Hashable, Sendable, Identifiable {
    public let id: PitchID
    public var audience: Audience
    public var title: String
    /// The arguments chosen, in the order in which they are given.
    public var levers: [LeverID]
    /// What was written in place of what is assembled.
    public internal(set) var texts: [PitchPart: PitchText] = [:]

    public init(id: PitchID, audience: Audience, title: String, levers: [LeverID] = []) {
        self.id = id
        self.audience = audience
        self.title = title
        self.levers = levers
    }
}

public typealias PitchID = Identifier<Pitch>

/// The parts of a pitch, in the order in which they are said.
public enum PitchPart: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    /// Why it is worth the risk.
    case proposition
    /// What they gain.
    case gains
    /// The arguments with their proofs.
    case arguments
    /// What they are asked for.
    case ask
}

/// A part as somebody wrote it, and what was assembled when they did: when the sources change, one can tell.
public struct PitchText: Hashable, Codable, Sendable {
    public var text: String
    public var source: String

    public init(text: String, source: String = "") {
        self.text = text
        self.source = source
    }
}

/// A field of a pitch together with a value for it.
public enum PitchValue: Hashable, Codable, Sendable {
    case title(value: String)
    case levers(value: [LeverID])
    /// Nil for what is assembled.
    case text(part: PitchPart, value: PitchText?)
}

extension Pitch {
    /// The present value of the field that `value` is for.
    public func current(like value: PitchValue) -> PitchValue {
        switch value {
        case .title: .title(value: title)
        case .levers: .levers(value: levers)
        case .text(let part, _): .text(part: part, value: texts[part])
        }
    }

    mutating func set(_ value: PitchValue) {
        switch value {
        case .title(let value): title = value
        case .levers(let value): levers = value
        case .text(let part, let value): texts[part] = value
        }
    }
}

extension Pitch: Codable {
    private enum CodingKeys: CodingKey { case id, audience, title, levers, texts }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(PitchID.self, forKey: .id), audience: try container.decode(Audience.self, forKey: .audience),
            title: try container.decode(String.self, forKey: .title), levers: try container.decode(.levers, or: []))
        texts = try container.decode(.texts, or: [:])
    }
}
