import Planning

/// Where in an action a word was found.
enum FoundPlace: String, CaseIterable, Sendable {
    case title, description, doneWhen, person, comment, step, blocker, note, link, tag
}

/// The texts of an action in which people look.
struct SearchableAction: Sendable {
    let action: ActionID
    /// All of them as search compares them, a line each: no word goes over the end of a line.
    let folded: Folded

    init(_ action: Action, in deployment: Deployment) {
        self.action = action.id
        folded = Folded(Self.texts(of: action, in: deployment).map(\.text).joined(separator: "\n"))
    }

    /// The texts as they are written.
    static func texts(of action: Action, in deployment: Deployment) -> [(place: FoundPlace, text: String)] {
        var texts: [(place: FoundPlace, text: String)] = [(.title, "\(action.number). \(action.title)")]
        func add(_ place: FoundPlace, _ text: String?) {
            if let text, !text.isEmpty { texts.append((place, text)) }
        }
        func name(_ person: PersonID?) -> String? { person.flatMap { deployment.people[$0]?.name } }
        add(.description, action.description)
        add(.doneWhen, action.doneWhen)
        add(.person, name(action.responsible))
        for contribution in action.contributions {
            add(.person, [name(contribution.person) ?? "", contribution.role].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        for comment in action.comments { add(.comment, comment.text) }
        for step in action.steps { add(.step, step.title) }
        for blocker in action.blockers {
            add(.blocker, [blocker.cause, blocker.liftedWhen, blocker.whoCanLift].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        for note in action.notes { add(.note, "\(note.label), \(note.text)") }
        for link in action.links { add(.link, link.title.isEmpty ? link.address : "\(link.title), \(link.address)") }
        add(.tag, action.tags.joined(separator: ", "))
        return texts
    }

    /// Whether each word is somewhere in it.
    func holds(_ words: [Substring]) -> Bool {
        words.allSatisfy(folded.contains)
    }

    /// Bytes that it keeps.
    var size: Int { folded.text.utf8.count + 64 }
}

/// A stakeholder or a lever, in whose texts the team looks.
struct SearchableArgument: Sendable {
    enum Subject: Hashable, Sendable {
        case stakeholder(StakeholderID)
        case lever(LeverID)
    }

    let subject: Subject
    let folded: Folded

    private init(_ subject: Subject, _ texts: [String]) {
        self.subject = subject
        folded = Folded(texts.joined(separator: "\n"))
    }

    /// All of a deployment, in the order of its page.
    static func all(in deployment: Deployment) -> [SearchableArgument] {
        deployment.stakeholders.all.map { SearchableArgument(.stakeholder($0.id), texts(of: $0)) }
            + deployment.stakeholders.levers.map { SearchableArgument(.lever($0.id), [$0.argument, $0.proof]) }
    }

    /// The texts as they are written, the name first.
    static func texts(of stakeholder: Stakeholder) -> [String] {
        var texts = [stakeholder.name, stakeholder.function, stakeholder.risk, stakeholder.gain, stakeholder.reluctance]
        texts.append(stakeholder.next?.purpose ?? "")
        texts += stakeholder.positions.map(\.word)
        texts += stakeholder.exchanges.flatMap { [$0.place, $0.words] }
        return texts.filter { !$0.isEmpty }
    }

    func holds(_ words: [Substring]) -> Bool { words.allSatisfy(folded.contains) }

    var size: Int { folded.text.utf8.count + 64 }
}

/// All that is looked through in a deployment.
struct SearchableTexts: Sendable {
    let actions: [SearchableAction]
    /// Told to the team alone.
    let arguments: [SearchableArgument]
    let needs: [SearchableNeed]

    init(_ deployment: Deployment) {
        actions = deployment.plan.orderedActions.map { SearchableAction($0, in: deployment) }
        arguments = SearchableArgument.all(in: deployment)
        needs = SearchableNeed.all(in: deployment)
    }

    var size: Int {
        actions.reduce(0) { $0 + $1.size } + arguments.reduce(0) { $0 + $1.size } + needs.reduce(0) { $0 + $1.size }
    }
}

/// A piece of a text around what was looked for, with what was found marked.
struct Excerpt: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        let text: String
        let isFound: Bool
    }

    let pieces: [Piece]
    /// How many of the words are in it.
    let count: Int

    /// Characters shown before and after the first word found.
    private static let before = 50
    private static let after = 130

    /// Nil when none of the words is in the text. Linear in the length of the text.
    init?(_ text: String, words: [Substring]) {
        let characters = Array(text)
        // Folding may make a character longer: each byte of the folded text knows the character it comes from.
        var folded: [UInt8] = []
        var origins: [Int] = []
        for (index, character) in characters.enumerated() {
            for byte in Folded(String(character)).text.utf8 {
                folded.append(byte)
                origins.append(index)
            }
        }
        var found = [Bool](repeating: false, count: characters.count)
        var first = Int.max
        var count = 0
        for word in words {
            var isThere = false
            for start in Self.places(of: Array(word.utf8), in: folded) {
                isThere = true
                first = min(first, origins[start])
                for index in origins[start]...origins[start + word.utf8.count - 1] { found[index] = true }
            }
            if isThere { count += 1 }
        }
        guard count > 0 else { return nil }
        self.count = count
        let from = first <= Self.before ? 0 : first - Self.before
        let to = min(first + Self.after, characters.count)
        var pieces: [Piece] = []
        var start = from
        for index in from..<to where index + 1 == to || found[index] != found[index + 1] {
            pieces.append(Piece(text: String(characters[start...index]), isFound: found[index]))
            start = index + 1
        }
        if from > 0 { pieces.insert(Piece(text: "… ", isFound: false), at: 0) }
        if to < characters.count { pieces.append(Piece(text: " …", isFound: false)) }
        self.pieces = pieces
    }

    /// Where a word begins in a text, without overlaps.
    private static func places(of word: [UInt8], in text: [UInt8]) -> [Int] {
        guard let head = word.first, word.count <= text.count else { return [] }
        var places: [Int] = []
        var index = 0
        while index <= text.count - word.count {
            if text[index] == head, text[index..<(index + word.count)].elementsEqual(word) {
                places.append(index)
                index += word.count
            } else {
                index += 1
            }
        }
        return places
    }
}
