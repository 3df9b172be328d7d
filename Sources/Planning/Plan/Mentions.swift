/// Somebody named after `@` in a text.
public struct Mention: Hashable, Sendable {
    public let person: PersonID
    /// Where the text names them, `@` included.
    public let range: Range<String.Index>
}

/// Finds who a text mentions: the longest name first, without regard to case and accents; a first name when only one person
/// has it. What names nobody, or might name two, is text.
public struct MentionFinder: Sendable {
    private struct Candidate {
        let name: String
        let person: PersonID
    }

    /// By the first letter of the name, the longest name first.
    private var candidates: [Character: [Candidate]] = [:]

    /// An `@` costs a look at the names; a text of nothing else does not get that many.
    private static let attemptLimit = 1_000

    public init(_ people: some Sequence<Person>) {
        var whole: [String: Set<PersonID>] = [:]
        var first: [String: Set<PersonID>] = [:]
        for person in people {
            let name = Self.folded(person.name)
            whole[name, default: []].insert(person.id)
            first[String(name.prefix { $0 != " " }), default: []].insert(person.id)
        }
        // Who is called just so comes before whoever has that first name.
        for (name, named) in whole.merging(first, uniquingKeysWith: { whole, _ in whole }) {
            guard let letter = name.first, let person = named.first, named.count == 1 else { continue }
            candidates[letter, default: []].append(Candidate(name: name, person: person))
        }
        for letter in candidates.keys {
            candidates[letter]?.sort { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
        }
    }

    /// In the order of the text.
    public func mentions(in text: String) -> [Mention] {
        guard text.contains("@") else { return [] }
        var mentions: [Mention] = []
        var attempts = 0
        var index = text.startIndex
        var previous: Character = " "
        while index < text.endIndex {
            let next = text.index(after: index)
            // Inside a word it is part of an address.
            if text[index] == "@", !previous.isLetter, !previous.isNumber, attempts < Self.attemptLimit {
                attempts += 1
                if let (person, end) = named(at: text[next...]) {
                    mentions.append(Mention(person: person, range: index..<end))
                    previous = text[text.index(before: end)]
                    index = end
                    continue
                }
            }
            previous = text[index]
            index = next
        }
        return mentions
    }

    private func named(at text: Substring) -> (PersonID, String.Index)? {
        guard let letter = text.first.map({ Self.folded(String($0)) })?.first else { return nil }
        for candidate in candidates[letter] ?? [] {
            if let end = Self.end(of: candidate.name, in: text) { return (candidate.person, end) }
        }
        return nil
    }

    /// Where a text that begins with a name goes on.
    private static func end(of name: String, in text: Substring) -> String.Index? {
        var rest = name[...]
        var index = text.startIndex
        while !rest.isEmpty {
            guard index < text.endIndex else { return nil }
            let plain = folded(String(text[index]))
            guard rest.hasPrefix(plain) else { return nil }
            rest = rest.dropFirst(plain.count)
            index = text.index(after: index)
        }
        guard index < text.endIndex else { return index }
        if text[index].isLetter || text[index].isNumber { return nil }
        // The half of a double name is not the name.
        let after = text.index(after: index)
        return text[index] == "-" && after < text.endIndex && text[after].isLetter ? nil : index
    }

    private static func folded(_ text: String) -> String {
        TitleWords.folded(String(text.map { $0.isWhitespace ? " " : $0 }))
    }
}
