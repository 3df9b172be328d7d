import Planning

/// Finds the people that a file names among those of the deployment: case, accents and the order of first and last name do not count.
struct PersonFinder {
    private var byKey: [String: [Person]] = [:]

    init(_ people: People) {
        for person in people.all { add(person) }
    }

    mutating func add(_ person: Person) {
        byKey[PersonNames.key(person.name), default: []].append(person)
        if !person.email.isEmpty { byKey[person.email.lowercased(), default: []].append(person) }
    }

    enum Result: Equatable {
        case found(Person)
        /// Several have this name; the first one is taken.
        case oneOf(Person)
        case hasLeft(Person)
        case unknown
    }

    /// In an export, names are written as they are: "Ana Diaz" and "Diaz Ana" are two people.
    func findExactly(_ named: NamedPerson) -> Result {
        let same = (byKey[PersonNames.key(named.name)] ?? []).filter { $0.name == named.name }
        guard let person = same.first(where: { $0.email == named.email }) ?? (named.email.isEmpty && same.count == 1 ? same.first : nil)
        else {
            return .unknown
        }
        return person.hasLeft ? .hasLeft(person) : .found(person)
    }

    func find(_ named: NamedPerson) -> Result {
        if !named.email.isEmpty, let person = byKey[named.email.lowercased()]?.first(where: { !$0.hasLeft }) { return .found(person) }
        let candidates = byKey[PersonNames.key(named.name)] ?? []
        let present = candidates.filter { !$0.hasLeft && (named.email.isEmpty || $0.email.isEmpty) }
        if let exact = present.filter({ $0.name == named.name }).first, present.filter({ $0.name == named.name }).count == 1 {
            return .found(exact)
        }
        switch present.count {
        case 0: return candidates.first { $0.hasLeft }.map { .hasLeft($0) } ?? .unknown
        case 1: return .found(present[0])
        default: return .oneOf(present[0])
        }
    }
}
