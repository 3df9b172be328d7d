/// A person's part in an action they are not responsible for.
public struct Contribution: Hashable, Codable, Sendable {
    public var person: PersonID
    /// The part in words: « relit le guide », "trains the front desk".
    public var role: String
    /// Days of work, when known.
    public var days: Double?

    public init(person: PersonID, role: String, days: Double? = nil) {
        self.person = person
        self.role = role
        self.days = days
    }
}

/// Finish-to-start: the action starts `lagDays` working days after its predecessor is done.
public struct Dependency: Hashable, Codable, Sendable {
    public var predecessor: ActionID
    /// Working days between the two; negative when they may overlap.
    public var lagDays: Int

    public init(predecessor: ActionID, lagDays: Int = 0) {
        self.predecessor = predecessor
        self.lagDays = lagDays
    }
}

public struct Step: Hashable, Codable, Sendable {
    public var id: ItemID
    public var title: String
    public var isDone: Bool
    public var day: Day?

    public init(id: ItemID, title: String, isDone: Bool = false, day: Day? = nil) {
        self.id = id
        self.title = title
        self.isDone = isDone
        self.day = day
    }
}

/// What keeps an action from going on.
public struct Blocker: Hashable, Codable, Sendable {
    /// What has to come, or to be settled, for the action to go on.
    public enum Awaited: String, CaseIterable, Codable, Sendable {
        /// A resource: somebody's time, money, a room, an object.
        case need
        case decision, partner, other
    }

    public var id: ItemID
    public var cause: String
    /// The condition that lifts it.
    public var liftedWhen: String
    /// Who can lift it, in words: often somebody outside the team.
    public var whoCanLift: String
    public var liftedDay: Day?
    /// Nil where nobody has said.
    public var waitsFor: Awaited?

    public init(
        id: ItemID, cause: String, liftedWhen: String = "", whoCanLift: String = "", liftedDay: Day? = nil, waitsFor: Awaited? = nil
    ) {
        self.id = id
        self.cause = cause
        self.waitsFor = waitsFor
        self.liftedWhen = liftedWhen
        self.whoCanLift = whoCanLift
        self.liftedDay = liftedDay
    }
}

/// A due date that moved. Only the rules write these; none is ever overwritten.
public struct Postponement: Hashable, Codable, Sendable {
    public var id: ItemID
    public var from: Day
    public var to: Day
    public var reason: String
    public var author: AccountID
    public var at: Moment

    public init(id: ItemID, from: Day, to: Day, reason: String, author: AccountID, at: Moment) {
        self.id = id
        self.from = from
        self.to = to
        self.reason = reason
        self.author = author
        self.at = at
    }
}

public struct Link: Hashable, Codable, Sendable {
    public var id: ItemID
    public var title: String
    /// An `http`, `https` or `mailto` address.
    public var address: String

    public init(id: ItemID, title: String, address: String) {
        self.id = id
        self.title = title
        self.address = address
    }
}

public struct Comment: Hashable, Codable, Sendable {
    public var id: ItemID
    public var author: AccountID
    public var text: String
    public var at: Moment
    /// Who is named after `@`, as the rules found them when it was written.
    public var mentions: [PersonID]

    public init(id: ItemID, author: AccountID, text: String, at: Moment, mentions: [PersonID] = []) {
        self.id = id
        self.author = author
        self.text = text
        self.at = at
        self.mentions = mentions
    }
}

public struct Note: Hashable, Codable, Sendable {
    public var id: ItemID
    public var label: String
    public var text: String

    public init(id: ItemID, label: String, text: String) {
        self.id = id
        self.label = label
        self.text = text
    }
}

// Reading asks only for what an item is nothing without.

extension Contribution {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            person: try container.decode(PersonID.self, forKey: .person),
            role: try container.decode(.role, or: ""),
            days: try container.decodeIfPresent(Double.self, forKey: .days))
    }
}

extension Dependency {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            predecessor: try container.decode(ActionID.self, forKey: .predecessor),
            lagDays: try container.decode(.lagDays, or: 0))
    }
}

extension Step {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            title: try container.decode(String.self, forKey: .title),
            isDone: try container.decode(.isDone, or: false),
            day: try container.decodeIfPresent(Day.self, forKey: .day))
    }
}

extension Blocker {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            cause: try container.decode(String.self, forKey: .cause),
            liftedWhen: try container.decode(.liftedWhen, or: ""),
            whoCanLift: try container.decode(.whoCanLift, or: ""),
            liftedDay: try container.decodeIfPresent(Day.self, forKey: .liftedDay),
            waitsFor: try container.decodeIfPresent(Awaited.self, forKey: .waitsFor))
    }
}

extension Comment {
    private enum CodingKeys: CodingKey { case id, author, text, at, mentions }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            author: try container.decode(AccountID.self, forKey: .author),
            text: try container.decode(String.self, forKey: .text),
            at: try container.decode(Moment.self, forKey: .at),
            mentions: try container.decode(.mentions, or: []))
    }

    /// Without what it does not have, as older versions wrote it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(author, forKey: .author)
        try container.encode(text, forKey: .text)
        try container.encode(at, forKey: .at)
        if !mentions.isEmpty { try container.encode(mentions, forKey: .mentions) }
    }
}

extension Link {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(ItemID.self, forKey: .id),
            title: try container.decode(.title, or: ""),
            address: try container.decode(String.self, forKey: .address))
    }
}
