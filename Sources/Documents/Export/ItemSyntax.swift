import Planning

// The cells of what an action lists: each kind is written and read side by side.

/// A contribution as a cell says it: the person by name.
struct ContributionText: Equatable {
    var name: NamedPerson
    var role: String
    var days: Double?

    func text(_ language: SpreadsheetLanguage) -> String {
        let unit = language == .french ? "j" : "d"
        let ending = days.map { "\(CellSyntax.text(of: $0, language)) \(unit)" }
        guard !role.isEmpty else {
            // The colon keeps the days apart from a name.
            return ending.map { "\(name.text) : (\($0))" } ?? name.text
        }
        return "\(name.text) : \(CellSyntax.withEnding(role, ending))"
    }

    /// A line `name : role (days)`, or a line of several names.
    static func read(_ line: String) -> [ContributionText] {
        guard let (name, rest) = PersonNames.nameBeforeColon(in: line) else {
            return PersonNames.read(line).map { ContributionText(name: $0, role: "", days: nil) }
        }
        let (role, days) = readRole(rest)
        return [ContributionText(name: name, role: role, days: days)]
    }

    private static func readRole(_ text: String) -> (String, Double?) {
        if text.hasPrefix("("), text.hasSuffix(")"), let days = readDays(String(text.dropFirst().dropLast())) { return ("", days) }
        let (role, days) = CellSyntax.ending(of: text, readDays)
        return (role, days)
    }

    /// A number with its unit: "(3)" may be anything.
    private static func readDays(_ text: String) -> Double? {
        guard let last = text.last, last.isLetter else { return nil }
        return NumberText.read(text)
    }
}

/// A dependency as a cell says it: the other action by its number in the same file, or by its title.
struct DependencyText: Equatable {
    var predecessor: String
    var lagDays: Int

    func text(_ language: SpreadsheetLanguage) -> String {
        guard lagDays != 0 else { return predecessor }
        return "\(predecessor) (\(lagDays > 0 ? "+" : "")\(lagDays) \(language == .french ? "j" : "d"))"
    }

    static func read(_ cell: CellValue) -> [DependencyText] {
        guard case .text(let text) = cell else { return [DependencyText(predecessor: CellText.text(of: cell), lagDays: 0)] }
        // Numbers are divided by anything; titles only by lines and semicolons.
        let isNumbers = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",;+-()jdJD".contains($0) }
        return text.split { $0.isNewline || $0 == ";" || isNumbers && $0 == "," }.compactMap { part in
            let (name, lag) = CellSyntax.ending(of: String(part).trimmingBlanks(), readLag)
            return name.isEmpty ? nil : DependencyText(predecessor: name, lagDays: lag ?? 0)
        }
    }

    private static func readLag(_ text: String) -> Int? {
        guard let first = text.first, first == "+" || first == "-", let days = NumberText.read(text), days.rounded() == days,
            abs(days) < 1e6
        else {
            return nil
        }
        return Int(days)
    }
}

/// A step: `[x] title (day)`.
struct StepText: Equatable {
    var title: String
    var isDone: Bool
    var day: Day?

    func text(_ language: SpreadsheetLanguage) -> String {
        "[\(isDone ? "x" : " ")] " + CellSyntax.withEnding(title, day.map { CellSyntax.text(of: $0, language) })
    }

    static func read(_ line: String) -> StepText {
        var rest = line
        var isDone = false
        for (mark, done) in [
            ("[x]", true), ("[X]", true), ("[ ]", false), ("[]", false), ("☑", true), ("✓", true), ("✔", true), ("☐", false),
        ]
        where rest.hasPrefix(mark) {
            rest = String(rest.dropFirst(mark.count)).trimmingBlanks()
            isDone = done
            break
        }
        let (title, day) = CellSyntax.ending(of: rest) { text in
            DateText.read(text).flatMap { $0.certainty == .exact ? $0.day : nil }
        }
        return StepText(title: title, isDone: isDone, day: day)
    }
}

/// A blocker: its cause, then what is known of its end.
struct BlockerText: Equatable {
    var cause: String
    var liftedWhen = ""
    var whoCanLift = ""
    var liftedDay: Day?
    var waitsFor: Blocker.Awaited?

    func text(_ language: SpreadsheetLanguage) -> String {
        let french = language == .french
        let escape = { (text: String) in CellSyntax.escaped(text, ["|"]) }
        var parts = [escape(cause)]
        if let waitsFor { parts.append("\(french ? "attend" : "waits for") : \(Self.word(waitsFor, language))") }
        if !liftedWhen.isEmpty { parts.append("\(french ? "levé quand" : "lifted when") : \(escape(liftedWhen))") }
        if !whoCanLift.isEmpty { parts.append("\(french ? "par" : "by") : \(escape(whoCanLift))") }
        if let liftedDay { parts.append("\(french ? "levé le" : "lifted on") : \(CellSyntax.text(of: liftedDay, language))") }
        return parts.joined(separator: " | ")
    }

    static func read(_ line: String, isOwn: Bool) -> BlockerText {
        let parts = CellSyntax.split(line, at: "|", unescaping: isOwn).map { $0.trimmingBlanks() }
        var blocker = BlockerText(cause: parts[0])
        for part in parts.dropFirst() {
            let pieces = part.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks() }
            let value = pieces.count == 2 ? pieces[1] : ""
            switch Folding.folded(pieces.first ?? "") {
            case "attend", "waits for":
                blocker.waitsFor = Self.awaited(value)
                if blocker.waitsFor == nil { blocker.cause += " | \(part)" }
            case "leve quand", "lifted when": blocker.liftedWhen = value
            case "par", "by": blocker.whoCanLift = value
            case "leve le", "lifted on": blocker.liftedDay = DateText.read(value)?.day
            default: blocker.cause += " | \(part)"
            }
        }
        return blocker
    }

    private static func word(_ awaited: Blocker.Awaited, _ language: SpreadsheetLanguage) -> String {
        let french = language == .french
        return switch awaited {
        case .need: french ? "un besoin" : "a need"
        case .decision: french ? "une décision" : "a decision"
        case .partner: french ? "un partenaire" : "a partner"
        case .other: french ? "autre chose" : "something else"
        }
    }

    private static func awaited(_ text: String) -> Blocker.Awaited? {
        Blocker.Awaited.allCases.first { awaited in
            SpreadsheetLanguage.allCases.contains { Folding.folded(word(awaited, $0)) == Folding.folded(text) }
        }
    }
}

/// A due date that moved: `12/03/2026 → 15/04/2026 | reason`.
struct PostponementText: Equatable {
    var from: Day
    var to: Day
    var reason: String

    func text(_ language: SpreadsheetLanguage) -> String {
        let days = "\(CellSyntax.text(of: from, language)) → \(CellSyntax.text(of: to, language))"
        return reason.isEmpty ? days : "\(days) | \(reason)"
    }

    static func read(_ line: String) -> PostponementText? {
        let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let days = String(parts[0]).replacing("->", with: "→").split(separator: "→").compactMap { DateText.read(String($0)) }
        guard days.count == 2, days.allSatisfy({ $0.certainty == .exact }) else { return nil }
        return PostponementText(from: days[0].day, to: days[1].day, reason: parts.count > 1 ? String(parts[1]).trimmingBlanks() : "")
    }
}

/// A link: `title <address>`, or an address alone.
struct LinkText: Equatable {
    var title: String
    var address: String

    var text: String { title.isEmpty ? "<\(address)>" : "\(title) <\(address)>" }

    /// nil when the line has no address.
    static func read(_ line: String) -> LinkText? {
        if line.hasSuffix(">"), let open = line.lastIndex(of: "<") {
            let inside = String(line[line.index(after: open)...].dropLast())
            return address(inside).map { LinkText(title: String(line[..<open]).trimmingBlanks(), address: $0) }
        }
        let words = line.split(whereSeparator: \.isWhitespace)
        let found = words.compactMap { word in address(trimmed(String(word))).map { (word, $0) } }
        guard found.count == 1, let (word, address) = found.first else { return nil }
        var title = line.replacing(word, with: "").trimmingBlanks()
        while let last = title.last, ":-–—".contains(last) { title = String(title.dropLast()).trimmingBlanks() }
        return LinkText(title: title, address: address)
    }

    /// The address as links are kept: with its scheme.
    private static func address(_ text: String) -> String? {
        let folded = text.lowercased()
        if folded.hasPrefix("http://") || folded.hasPrefix("https://") || folded.hasPrefix("mailto:") { return text }
        if folded.hasPrefix("www."), folded.count > 6 { return "https://\(text)" }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].last != "." { return "mailto:\(text)" }
        return nil
    }

    private static func trimmed(_ word: String) -> String {
        var word = Substring(word)
        while let last = word.last, ",;.)".contains(last) { word = word.dropLast() }
        while let first = word.first, "(".contains(first) { word = word.dropFirst() }
        return String(word)
    }
}
