/// The line from start to destination that heads every page of a deployment.
public struct Route: Hashable, Codable, Sendable {
    /// What exists today: the prototype and what it has shown.
    public internal(set) var startingPoint = ""
    /// The service in its users' hands.
    public internal(set) var destination = ""
    public internal(set) var startDay: Day?
    /// The day promised to those who gave the means.
    public internal(set) var promisedDay: Day?
    public internal(set) var milestones: [Milestone] = []

    public init() {}
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
