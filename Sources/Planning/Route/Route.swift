/// The line from start to destination that heads every page of a deployment.
public struct Route: Hashable, Sendable {
    /// What exists today: the prototype and what it has shown.
    public internal(set) var startingPoint = ""
    /// The service in its users' hands.
    public internal(set) var destination = ""
    public internal(set) var startDay: Day?
    /// The day promised to those who gave the means.
    public internal(set) var promisedDay: Day?
    public internal(set) var milestones: [Milestone] = []
    /// What the deployment says of itself; what is not said is absent.
    private var statements: [Statement: String] = [:]

    public init() {}

    /// What is said; empty when nothing is.
    public internal(set) subscript(statement: Statement) -> String {
        get { statements[statement] ?? "" }
        set { statements[statement] = newValue.isEmpty ? nil : newValue }
    }
}

extension Route: Codable {
    private enum CodingKeys: CodingKey { case startingPoint, destination, startDay, promisedDay, milestones, statements }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        startingPoint = try container.decode(String.self, forKey: .startingPoint)
        destination = try container.decode(String.self, forKey: .destination)
        startDay = try container.decodeIfPresent(Day.self, forKey: .startDay)
        promisedDay = try container.decodeIfPresent(Day.self, forKey: .promisedDay)
        milestones = try container.decode([Milestone].self, forKey: .milestones)
        guard container.contains(.statements) else { return }
        let said = try container.nestedContainer(keyedBy: Statement.self, forKey: .statements)
        for statement in Statement.allCases { statements[statement] = try said.decodeIfPresent(String.self, forKey: statement) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(startingPoint, forKey: .startingPoint)
        try container.encode(destination, forKey: .destination)
        try container.encodeIfPresent(startDay, forKey: .startDay)
        try container.encodeIfPresent(promisedDay, forKey: .promisedDay)
        try container.encode(milestones, forKey: .milestones)
        var said = container.nestedContainer(keyedBy: Statement.self, forKey: .statements)
        for (statement, text) in statements { try said.encode(text, forKey: statement) }
    }
}

public struct Milestone: Hashable, Codable, Sendable, Identifiable {
    public let id: MilestoneID
    public var title: String
    public var day: Day
    public var isReached: Bool

    public init(id: MilestoneID, title: String, day: Day, isReached: Bool = false) {
        self.id = id
        self.title = title
        self.day = day
        self.isReached = isReached
    }
}

extension Milestone {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(MilestoneID.self, forKey: .id),
            title: try container.decode(String.self, forKey: .title),
            day: try container.decode(Day.self, forKey: .day),
            isReached: try container.decode(.isReached, or: false))
    }
}
