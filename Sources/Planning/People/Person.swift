/// Someone named in the plan. A person may have no account.
public struct Person: Hashable, Codable, Sendable, Identifiable {
    public let id: PersonID
    public var name: String
    public var email: String
    /// Their service or organisation, in words.
    public var organisation: String
    /// Left the deployment: named in what they did, no longer offered for anything new.
    public var hasLeft: Bool
    /// Days of work a week for this deployment, 0 to 7; nil for every working day.
    public var daysPerWeek: Double?
    /// In the order of their first days.
    public var absences: [Absence]

    public init(
        id: PersonID, name: String, email: String = "", organisation: String = "", hasLeft: Bool = false,
        daysPerWeek: Double? = nil, absences: [Absence] = []
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.organisation = organisation
        self.hasLeft = hasLeft
        self.daysPerWeek = daysPerWeek
        self.absences = absences
    }
}

/// Days on which a person does not work.
public struct Absence: Hashable, Codable, Sendable {
    public var first: Day
    /// The last day of absence, included.
    public var last: Day
    /// In words that everybody of the deployment may read; empty when there are none.
    public var label: String

    public init(first: Day, last: Day, label: String = "") {
        self.first = first
        self.last = last
        self.label = label
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
            hasLeft: try container.decode(.hasLeft, or: false),
            daysPerWeek: try container.decodeIfPresent(Double.self, forKey: .daysPerWeek),
            absences: try container.decode(.absences, or: []))
    }

    /// Whether another differs in nothing but when they can work.
    func differsInAvailabilityAlone(from other: Person) -> Bool {
        var same = self
        same.daysPerWeek = other.daysPerWeek
        same.absences = other.absences
        return same == other && self != other
    }
}

extension Absence {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            first: try container.decode(Day.self, forKey: .first), last: try container.decode(Day.self, forKey: .last),
            label: try container.decode(.label, or: ""))
    }
}
