import HashTreeCollections

/// The weekly reviews of a deployment: their rhythm, each week's review, and the points that wait for one.
public struct Reviews: Hashable, Sendable {
    public internal(set) var rhythm: ReviewRhythm?
    /// The team's short list of reasons for a promise not kept.
    public internal(set) var reasons = NotKeptReason.beginning
    public internal(set) var points: [ReviewPoint] = []
    private var byWeek: TreeDictionary<Week, Review> = [:]

    public static let reasonLimit = 20
    static let pointLimit = 500
    static let itemLimit = 500

    public init() {}

    /// The review of a week, when anything was said for it.
    public subscript(week: Week) -> Review? { byWeek[week] }

    /// Every review there is something of, in order. Sorts at each call.
    public var all: [Review] { byWeek.values.sorted { $0.week < $1.week } }

    /// Whether a review has been held to its end.
    public var hasClosed: Bool { byWeek.values.contains(where: \.isClosed) }
    /// How many have been held to their end. Linear in the number of weeks.
    var closedCount: Int { byWeek.values.count(where: \.isClosed) }
    /// The last closed review of all.
    public var lastClosed: Review? { byWeek.values.filter(\.isClosed).max { $0.week < $1.week } }

    /// The last closed review before a week's.
    public func lastClosed(before week: Week) -> Review? {
        byWeek.values.filter { $0.isClosed && $0.week < week }.max { $0.week < $1.week }
    }

    /// The first closed review after a week's: the one that judged its promises.
    func firstClosed(after week: Week) -> Review? {
        byWeek.values.filter { $0.isClosed && $0.week > week }.min { $0.week < $1.week }
    }

    /// The points to speak of in a week's review, the oldest first.
    public func waitingPoints(in week: Week) -> [ReviewPoint] { points.filter { $0.waits(in: week) } }

    /// Whether a review or the rhythm names a person.
    func names(_ person: PersonID) -> Bool {
        switch rhythm?.facilitation {
        case .fixed(person): return true
        case .inTurn(let people) where people.contains(person): return true
        default: break
        }
        return byWeek.values.contains { review in
            review.opening?.facilitator == person || review.attendees.contains(person) || review.preparations[person] != nil
                || review.promises.contains { $0.person == person }
        }
    }

    // MARK: Change

    mutating func apply(_ event: ReviewEvent) {
        switch event {
        case .rhythmEdited(_, let rhythm): self.rhythm = rhythm
        case .reasonsEdited(_, let reasons): self.reasons = reasons
        case .edited(let week, _, let value): change(week) { $0.set(value) }
        case .itemAdded(let week, let item, let index): change(week) { $0.insert(item, at: index) }
        case .itemEdited(let week, _, let item): change(week) { $0.replace(with: item) }
        case .itemRemoved(let week, let item, _): change(week) { $0.remove(item) }
        case .pointAdded(let point, let index): points.insert(point, at: min(max(index, 0), points.count))
        case .pointEdited(_, let point):
            guard let index = points.firstIndex(where: { $0.id == point.id }) else { return }
            points[index] = point
        case .pointRemoved(let point, _): points.removeAll { $0.id == point.id }
        }
    }

    /// A review of which nothing is left to say is none.
    private mutating func change(_ week: Week, _ change: (inout Review) -> Void) {
        var review = byWeek[week] ?? Review(week: week)
        change(&review)
        byWeek[week] = review == Review(week: week) ? nil : review
    }
}

extension Reviews: Codable {
    private enum CodingKeys: CodingKey { case rhythm, reasons, points, reviews }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rhythm = try container.decodeIfPresent(ReviewRhythm.self, forKey: .rhythm)
        reasons = try container.decode(.reasons, or: NotKeptReason.beginning)
        points = try container.decode(.points, or: [])
        for review in try container.decode(.reviews, or: [Review]()) { byWeek[review.week] = review }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(rhythm, forKey: .rhythm)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(points, forKey: .points)
        try container.encode(all, forKey: .reviews)
    }
}
