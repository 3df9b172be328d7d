/// A group of actions. Workstreams nest, up to three levels.
public struct Workstream: Hashable, Codable, Sendable, Identifiable {
    public let id: WorkstreamID
    public var title: String
    public var parent: WorkstreamID?
    /// Its place among its siblings, smallest first.
    public var rank: Double

    public init(id: WorkstreamID, title: String, parent: WorkstreamID? = nil, rank: Double = 0) {
        self.id = id
        self.title = title
        self.parent = parent
        self.rank = rank
    }

    /// Axe, sous-axe, sous-sous-axe.
    public static let maximumDepth = 3

    /// The ranks people may give to a workstream, or to an action in it: within these, there is a number between two
    /// neighbours, before the first and after the last.
    static let ranks = -1e9...1e9
}

extension Workstream {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(WorkstreamID.self, forKey: .id),
            title: try container.decode(String.self, forKey: .title),
            parent: try container.decodeIfPresent(WorkstreamID.self, forKey: .parent),
            rank: try container.decode(.rank, or: 0))
    }
}
