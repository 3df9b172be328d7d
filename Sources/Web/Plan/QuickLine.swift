import Documents
import Planning

/// An action told in one line: `Former les agents d’accueil @Yanis 12/03 #formation 3j`.
///
/// The responsible after `@`, a date, tags after `#` and an effort in days may stand anywhere. What is not understood for sure
/// stays in the title, word for word: a line loses nothing.
struct QuickLine: Equatable, Sendable {
    /// Why a word that begins with `@` stayed in the title.
    enum Remark: Equatable, Sendable {
        case unknownPerson(String)
        case severalPeople(String, names: [String])
        case oneResponsible(String)
    }

    private(set) var title = ""
    private(set) var responsible: PersonID?
    private(set) var dueDay: Day?
    private(set) var tags: [String] = []
    /// The likely effort, in days.
    private(set) var effort: Double?
    private(set) var remarks: [Remark] = []

    private let words: [Word]
    private var taken: Set<Int> = []

    /// - Parameters:
    ///   - people: Who may be named; those who have left are not.
    ///   - tags: Those the plan has: their spelling wins, and those of several words are understood.
    ///   - chosenResponsible: Chosen beside the line, and stronger than what it says.
    ///   - chosenDueDay: The same for the due date.
    init(
        _ text: String, people: [Person] = [], tags known: [String] = [], today: Day, chosenResponsible: PersonID? = nil,
        chosenDueDay: Day? = nil
    ) {
        words = Word.all(in: text)
        takeMentions(people.filter { !$0.hasLeft }, chosen: chosenResponsible)
        takeTags(known)
        takeDay(today, chosen: chosenDueDay)
        takeEffort()
        title = taken.isEmpty ? text : kept()
        responsible = chosenResponsible ?? responsible
        dueDay = chosenDueDay ?? dueDay
    }

    // MARK: Marks

    /// The longest name that fits counts: `@Claire Martin`, then `@Claire`.
    private mutating func takeMentions(_ people: [Person], chosen: PersonID?) {
        let directory = people.map { (person: $0, name: Folding.folded($0.name)) }
        var index = 0
        while index < words.count {
            defer { index += 1 }
            guard words[index].isMark("@") else { continue }
            guard let (found, count) = mentioned(at: index, directory) else {
                remarks.append(.unknownPerson(words[index].core))
                continue
            }
            guard found.count == 1 else {
                remarks.append(.severalPeople(words[index].core, names: found.map(\.name)))
                continue
            }
            if responsible == nil, chosen == nil || chosen == found[0].id {
                responsible = found[0].id
                taken.formUnion(index..<index + count)
            } else {
                remarks.append(.oneResponsible(words[index..<index + count].map(\.core).joined(separator: " ")))
            }
            index += count - 1
        }
    }

    private func mentioned(at index: Int, _ directory: [(person: Person, name: String)]) -> ([Person], Int)? {
        var end = index + 1
        while end < words.count, end < index + 6, !words[end - 1].isClosed, !words[end].isMark("@"), !words[end].isMark("#") { end += 1 }
        for last in stride(from: end - 1, through: index, by: -1) {
            let phrase = Folding.folded(words[index...last].map(\.core).joined(separator: " ").dropFirst().description)
            let count = last - index + 1
            var tests: [(String) -> Bool] = [{ $0 == phrase }]
            if count > 1 {
                tests.append { $0.hasSuffix(" " + phrase) }
                // The beginning of a last name, not the next word of the title.
                if words[last].text.first?.isUppercase == true { tests.append { $0.hasPrefix(phrase) } }
            } else {
                let spaced = phrase.split { $0 == "." || $0 == "_" }.joined(separator: " ")
                tests.append { $0.split(separator: " ").first.map { $0 == phrase } ?? false }
                tests.append { $0.hasPrefix(phrase) || (spaced != phrase && $0.hasPrefix(spaced)) }
                tests.append { $0.split { $0 == " " || $0 == "-" }.contains { $0.hasPrefix(phrase) } }
            }
            for test in tests {
                let found = directory.filter { test($0.name) }.map(\.person)
                if !found.isEmpty { return (found, count) }
            }
        }
        return nil
    }

    private mutating func takeTags(_ known: [String]) {
        let known = known.map { (tag: $0, name: Folding.folded($0)) }
        for index in words.indices where !taken.contains(index) && words[index].isMark("#") {
            let first = words[index].core.dropFirst()
            // "#1" counts, it does not sort.
            guard first.first?.isLetter == true, !first.contains("#") else { continue }
            var (tag, count) = (String(first), 1)
            for last in stride(from: min(index + 5, words.count - 1), through: index, by: -1) {
                guard !words[index..<last].contains(where: \.isClosed) else { continue }
                let phrase = Folding.folded(words[index...last].map(\.core).joined(separator: " ").dropFirst().description)
                guard let match = known.first(where: { $0.name == phrase }) else { continue }
                (tag, count) = (match.tag, last - index + 1)
                break
            }
            guard !taken.contains(where: (index..<index + count).contains) else { continue }
            if !tags.contains(tag) { tags.append(tag) }
            taken.formUnion(index..<index + count)
        }
    }

    // MARK: Date and effort

    private mutating func takeDay(_ today: Day, chosen: Day?) {
        var index = 0
        while index < words.count {
            defer { index += 1 }
            // Words up to the next one that is already understood.
            let end = (index..<words.count).first { taken.contains($0) } ?? words.count
            guard index < end, let reading = QuickDay.read(words[index..<end].map(\.folded), today: today) else { continue }
            let before = words[..<index].enumerated().map { taken.contains($0.offset) ? "" : $0.element.folded }
            let isLast = index + reading.count == words.count || taken.contains(index + reading.count) || isMark(at: index + reading.count)
            if dueDay == nil, Day.plannable.contains(reading.day), chosen == nil || chosen == reading.day,
                let fillers = reading.fillers(before, isLast: isLast)
            {
                dueDay = reading.day
                taken.formUnion(index - fillers..<index + reading.count)
            }
            index += reading.count - 1
        }
    }

    private func isMark(at index: Int) -> Bool {
        words.indices.contains(index) && (words[index].isMark("@") || words[index].isMark("#") || Self.days(words[index].core) != nil)
    }

    private mutating func takeEffort() {
        for index in words.indices where effort == nil && !taken.contains(index) {
            let core = words[index].core
            let previous = index > 0 ? words[index - 1].folded : ""
            if let days = Self.days(core) {
                // "imprimer en 3d"
                if core.hasSuffix("d"), previous == "en" || previous == "in" { continue }
                effort = days
                taken.insert(index)
            } else if let days = Self.number(core[...]), index + 1 < words.count, !taken.contains(index + 1),
                Self.units.contains(words[index + 1].core)
            {
                effort = days
                taken.formUnion([index, index + 1])
            }
        }
    }

    private static let units: Set<String> = ["j", "d", "jh"]

    /// `3j`, `2,5j`, `3d`; capitals are names, as in 3D.
    private static func days(_ word: String) -> Double? {
        let figures = word.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        guard units.contains(String(word[figures.endIndex...])) else { return nil }
        return number(figures)
    }

    private static func number(_ text: Substring) -> Double? {
        guard let first = text.first, first.isASCII, first.isNumber, let number = Double(text.replacing(",", with: ".")),
            number > 0, number <= 10_000
        else { return nil }
        return number
    }

    // MARK: Title

    /// What was not understood, as it was typed, without the commas that led to what was.
    private func kept() -> String {
        var title = ""
        for (index, word) in words.enumerated() where !taken.contains(index) {
            if !title.isEmpty { title += word.blank }
            title += word.text
        }
        while let last = title.last, ",;–—-".contains(last) || last.isWhitespace { title.removeLast() }
        while let first = title.first, ",;".contains(first) || first.isWhitespace { title.removeFirst() }
        return title
    }
}

extension QuickLine {
    /// A word of a line, and the blank before it.
    fileprivate struct Word: Equatable, Sendable {
        var blank: String
        var text: String
        /// Without the punctuation that ends it.
        var core: String
        var folded: String

        /// Punctuation ends it: the next word is about something else.
        var isClosed: Bool { core != text }

        func isMark(_ mark: Character) -> Bool { core.first == mark && core.count > 1 }

        static func all(in text: String) -> [Word] {
            var words: [Word] = []
            var blank = ""
            var current = ""
            func finish() {
                guard !current.isEmpty else { return }
                var core = Substring(current)
                while core.count > 1, let last = core.last, ",;.:!?)".contains(last) { core = core.dropLast() }
                words.append(Word(blank: blank, text: current, core: String(core), folded: Folding.folded(String(core))))
                (blank, current) = ("", "")
            }
            for character in text {
                if character.isWhitespace {
                    finish()
                    blank.append(character)
                } else {
                    current.append(character)
                }
            }
            finish()
            return words
        }
    }
}
