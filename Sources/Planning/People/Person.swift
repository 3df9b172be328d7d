/// Someone named in the plan. A person may have no account.
public struct Person: Hashable, Codable, Sendable, Identifiable {
    public let id: PersonID
    public var name: String
    public var email: String
    /// Their service or organisation, in words.
    public var organisation: String
    /// Left the deployment: named in what they did, no longer offered for anything new.
    public var hasLeft: Bool

    public init(id: PersonID, name: String, email: String = "", organisation: String = "", hasLeft: Bool = false) {
        self.id = id
        self.name = name
        self.email = email
        self.organisation = organisation
        self.hasLeft = hasLeft
    }
}

extension Person {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(PersonID.self, forKey: .id),
            name: try container.decode(String.self, forKey: .name),
            email: try container.decode(.email, or: ""),
            organisation: try container.decode(.organisation, or: ""),
            hasLeft: try container.decode(.hasLeft, or: false))
    }
}
