import HashTreeCollections

/// The people of a deployment: those who can be responsible or contribute.
public struct People: Hashable, Sendable {
    private var byID: TreeDictionary<PersonID, Person> = [:]

    public init() {}

    public subscript(id: PersonID) -> Person? { byID[id] }
    public var count: Int { byID.count }

    /// Everyone ever named, by name. Sorts at each call.
    public var all: [Person] {
        byID.values.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }

    /// Those who can take something on, by name. Sorts at each call.
    public var active: [Person] { all.filter { !$0.hasLeft } }

    /// Who a text names after `@`, each once, in the order of the text. Who has left is nobody to turn to.
    public func mentioned(in text: String) -> [PersonID] {
        guard text.contains("@") else { return [] }
        var mentioned: [PersonID] = []
        for mention in MentionFinder(active).mentions(in: text) where !mentioned.contains(mention.person) {
            mentioned.append(mention.person)
        }
        return mentioned
    }

    static let limit = 2_000
    static let absenceLimit = 100

    func decide(_ command: PeopleCommand) throws(Refusal) -> [PeopleEvent] {
        switch command {
        case .add(let wished):
            var person = try accepted(wished)
            // Who comes in is there.
            person.hasLeft = false
            guard byID[person.id] == nil else { throw .duplicate(.person) }
            guard byID.count < Self.limit else { throw .tooMany(.person, limit: Self.limit) }
            return [.added(person: person)]
        case .edit(let wished, let was):
            guard let current = byID[wished.id] else {
                throw was == nil ? .unknown(.person) : .removedMeanwhile(.person)
            }
            var person = try accepted(wished)
            // Coming back is an edit; leaving goes through `remove`, which asks who takes over.
            person.hasLeft = current.hasLeft && person.hasLeft
            guard person != current else { return [] }
            if let was, was != current { throw .changedMeanwhile(.person(current: current, yours: person)) }
            return [.edited(from: current, to: person)]
        case .remove(let id, _):
            guard let person = byID[id] else { throw .unknown(.person) }
            return [.removed(person: person)]
        }
    }

    mutating func apply(_ event: PeopleEvent) {
        switch event {
        case .added(let person), .edited(_, let person): byID[person.id] = person
        case .removed(let person): byID[person.id] = nil
        }
    }

    private func accepted(_ person: Person) throws(Refusal) -> Person {
        var person = person
        person.name = try TextRules.title(person.name, .personName)
        person.organisation = try TextRules.line(person.organisation, .organisation)
        person.email = try TextRules.line(person.email, .email, limit: 254)
        if !person.email.isEmpty {
            let parts = person.email.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !person.email.contains(" ") else {
                throw .notAnEmail(person.email)
            }
        }
        try acceptAvailability(of: &person)
        let folded = person.name.lowercased()
        if let twin = byID.values.first(where: {
            $0.id != person.id && !$0.hasLeft && $0.name.lowercased() == folded && $0.email == person.email
        }) {
            throw .sameName(name: twin.name)
        }
        return person
    }

    private func acceptAvailability(of person: inout Person) throws(Refusal) {
        if let days = person.daysPerWeek {
            guard (0...7).contains(days) else { throw .daysPerWeekOutOfRange }
            person.daysPerWeek = (days * 100).rounded() / 100
        }
        guard person.absences.count <= Self.absenceLimit else { throw .tooMany(.absence, limit: Self.absenceLimit) }
        var kept: [Absence] = []
        for var absence in person.absences {
            _ = try TextRules.day(absence.first)
            _ = try TextRules.day(absence.last)
            guard absence.first <= absence.last else {
                throw .daysInWrongOrder(first: absence.first, last: absence.last)
            }
            absence.label = try TextRules.line(absence.label, .absenceLabel)
            // The same absence told twice is one.
            if !kept.contains(absence) { kept.append(absence) }
        }
        person.absences = kept.sorted { ($0.first, $0.last, $0.label) < ($1.first, $1.last, $1.label) }
    }
}

extension People: Codable {
    public init(from decoder: any Decoder) throws {
        for person in try [Person](from: decoder) { byID[person.id] = person }
    }

    public func encode(to encoder: any Encoder) throws {
        try byID.values.sorted { $0.id < $1.id }.encode(to: encoder)
    }
}
