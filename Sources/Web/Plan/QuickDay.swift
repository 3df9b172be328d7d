import Planning

/// A day that words name, as one says it to a colleague: `12/03`, `demain`, `lundi prochain`, `3 mars`, `in 3 days`, `2027-03-12`.
///
/// A day without year is the next one to come. Words are folded: small letters, no accents.
struct QuickDay: Equatable {
    let day: Day
    /// How many words say it.
    let count: Int
    private let manner: Manner

    private enum Manner {
        /// Nobody writes that for something else.
        case plain
        /// Two small figures, which may be a fraction.
        case figures
        /// "24/7" is a way to open.
        case always
        /// A word such as "lundi", which may be a habit.
        case word
    }

    private init(_ day: Day, _ count: Int, _ manner: Manner = .plain) {
        self.day = day
        self.count = count
        self.manner = manner
    }

    /// The day that the first words name; nil when they name none.
    static func read(_ words: [String], today: Day) -> QuickDay? {
        guard let first = words.first else { return nil }
        if let day = Day(iso8601: first) { return QuickDay(day, 1) }
        if let figures = figures(first, today: today) { return figures }
        if let near = near[first] { return QuickDay(today + near, 1, .word) }
        if let weekday = weekdays[first] { return read(weekday, words, today: today) }
        if ["prochain", "next", "this", "ce"].contains(first), words.count > 1, let weekday = weekdays[words[1]] {
            return QuickDay(first == "next" ? next(weekday, today) : coming(weekday, today), 2)
        }
        if first == "dans" || first == "in", words.count > 2, let number = Int(words[1]), (1...400).contains(number),
            let length = lengths[words[2]]
        {
            return QuickDay(today + number * length, 3)
        }
        return dayAndMonth(words, today: today)
    }

    /// How many of the words before it only lead to it, such as "pour le"; nil when the sentence hangs on to the day, which then
    /// stays in it: "le compte rendu du 12/03".
    ///
    /// - Parameter isLast: Whether nothing of the title follows.
    func fillers(_ before: [String], isLast: Bool) -> Int? {
        let previous = before.last ?? ""
        if Self.ties.contains(previous) {
            // "d'ici au 12/03" leads to it all the same.
            guard previous == "au", before.dropLast().last == "d'ici" else { return nil }
            return 2
        }
        if manner == .word, Self.habits.contains(previous) { return nil }
        var count = 0
        for word in before.reversed() where Self.leading.contains(word) && count < 2 {
            guard word == before[before.count - 1 - count] else { break }
            count += 1
        }
        if before.dropLast(count).suffix(3) == ["au", "plus", "tard"] { count += 3 }
        if count == 0, manner == .always || (manner == .figures && !isLast) { return nil }
        return count
    }

    // MARK: Words

    private static let leading: Set<String> = ["le", "pour", "avant", "d'ici", "by", "before", "on", "until", "for", "due"]
    private static let ties: Set<String> = [
        "du", "de", "des", "au", "aux", "a", "entre", "depuis", "et", "of", "from", "since", "to", "and", "between",
    ]
    private static let habits: Set<String> = ["le", "les", "chaque", "tous", "un", "every", "each", "a", "the"]
    private static let near = ["aujourd'hui": 0, "today": 0, "demain": 1, "tomorrow": 1, "apres-demain": 2]
    private static let lengths = [
        "jour": 1, "jours": 1, "day": 1, "days": 1, "semaine": 7, "semaines": 7, "week": 7, "weeks": 7,
    ]

    private static let weekdays: [String: Weekday] = {
        let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        var result: [String: Weekday] = [:]
        for (index, weekday) in Weekday.allCases.enumerated() {
            result[french[index]] = weekday
            result[english[index]] = weekday
        }
        return result
    }()

    private static let months: [String: Int] = {
        let names = [
            ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "february", "feb"], ["mars", "march", "mar"],
            ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"], ["juillet", "juil", "july", "jul"],
            ["aout", "august", "aug"], ["septembre", "sept", "september", "sep"], ["octobre", "oct", "october"],
            ["novembre", "nov", "november"], ["decembre", "dec", "december"],
        ]
        var result: [String: Int] = [:]
        for (index, variants) in names.enumerated() { for name in variants { result[name] = index + 1 } }
        return result
    }()

    // MARK: Reading

    private static func read(_ weekday: Weekday, _ words: [String], today: Day) -> QuickDay {
        let rest = Array(words.dropFirst())
        if rest.first == "prochain" { return QuickDay(next(weekday, today), 2) }
        // "vendredi 12 mars", "lundi 12/03"
        if let first = rest.first, let date = Day(iso8601: first).map({ QuickDay($0, 1) }) ?? figures(first, today: today) {
            return QuickDay(date.day, 2)
        }
        if let date = dayAndMonth(rest, today: today) { return QuickDay(date.day, date.count + 1) }
        return QuickDay(coming(weekday, today), 1, .word)
    }

    /// The first one after today.
    private static func coming(_ weekday: Weekday, _ today: Day) -> Day {
        today + ((weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
    }

    /// That of the week after this one.
    private static func next(_ weekday: Weekday, _ today: Day) -> Day {
        today - (today.weekday.rawValue - 1) + 7 + (weekday.rawValue - 1)
    }

    /// `12/03`, `12/03/2027`, `12.03.27`, `12-03-2027`.
    private static func figures(_ word: String, today: Day) -> QuickDay? {
        guard let separator = word.first(where: { "/.-".contains($0) }) else { return nil }
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            parts[0].count <= 2, parts[1].count <= 2, let day = Int(parts[0]), let month = Int(parts[1])
        else { return nil }
        if parts.count == 3 {
            guard parts[2].count == 2 || parts[2].count == 4, let year = Int(parts[2]) else { return nil }
            return Day(year: year < 100 ? 2000 + year : year, month: month, day: day).map { QuickDay($0, 1) }
        }
        // "12.03" is a number.
        guard separator == "/", let found = upcoming(month: month, day: day, today) else { return nil }
        return QuickDay(found, 1, word == "24/7" ? .always : parts[0].count == 1 && parts[1].count == 1 ? .figures : .plain)
    }

    /// `3 mars`, `1er mars 2027`, `march 3`, `3rd march`.
    private static func dayAndMonth(_ words: [String], today: Day) -> QuickDay? {
        guard words.count > 1 else { return nil }
        let parts = dayOfMonth(words[0]).flatMap { day in months[words[1]].map { (day, $0) } }
        let reversed = months[words[0]].flatMap { month in dayOfMonth(words[1]).map { ($0, month) } }
        guard let (day, month) = parts ?? reversed else { return nil }
        if words.count > 2, words[2].count == 4, let year = Int(words[2]), (2000...2199).contains(year) {
            return Day(year: year, month: month, day: day).map { QuickDay($0, 3) }
        }
        return upcoming(month: month, day: day, today).map { QuickDay($0, 2) }
    }

    private static func dayOfMonth(_ word: String) -> Int? {
        var figures = word[...]
        for ending in ["er", "st", "nd", "rd", "th"] where word.hasSuffix(ending) { figures = word.dropLast(ending.count) }
        guard figures.count <= 2, figures.allSatisfy({ $0.isASCII && $0.isNumber }), let day = Int(figures) else { return nil }
        return (1...31).contains(day) ? day : nil
    }

    /// The next one to come, today included; 29 February waits for its year.
    private static func upcoming(month: Int, day: Int, _ today: Day) -> Day? {
        for year in today.year...today.year + 8 {
            if let found = Day(year: year, month: month, day: day), found >= today { return found }
        }
        return nil
    }
}
