import Planning

/// A day read from a text, and how sure that is.
public struct DateReading: Hashable, Sendable {
    public var day: Day
    public var certainty: Certainty

    public init(_ day: Day, _ certainty: Certainty = .exact) {
        self.day = day
        self.certainty = certainty
    }

    public enum Certainty: String, Codable, Sendable {
        /// The text names this day.
        case exact
        /// Only reading the month first makes a day of it ("12/14/20"), though day first is expected.
        case monthFirst
        /// The text names a longer time; the day is its last one, or the one that "début" and "mi-" point to.
        case approximate
        /// A bare number, taken for the spreadsheet's own count of days.
        case serialNumber
    }
}

/// Reads dates as people type them in French and English: `12/03/2026`, `1er avril 2026`, `jeudi 12 mars 2026`, `March 12, 2026`,
/// `fin mars 2026`, `T1 2026`, `2026-03-12T10:00`.
///
/// Numbers are read day first. Years of two digits belong to this century up to 69, as in spreadsheets.
public enum DateText {
    /// nil when the text is no date. The date system is that of the workbook, for bare serial numbers.
    public static func read(_ text: String, dateSystem: DateSystem = .from1900) -> DateReading? {
        guard text.utf8.count <= 80 else { return nil }
        var words = Self.words(of: text)
        words.removeAll { fillers.contains($0) || weekdays.contains($0) }
        removeTimeOfDay(&words)
        guard !words.isEmpty, words.count <= 5 else { return nil }
        if words.count == 1 { return single(words[0], dateSystem) }

        var position = Position.end
        if let named = positions[words[0]] {
            position = named
            words.removeFirst()
        } else if words[0].hasPrefix("mi-") {
            position = .middle
            words[0].removeFirst(3)
        }
        if let month = months[words[0]] {
            // "mars 2026", "March 12, 2026"
            if words.count == 2, let year = year(words[1]) { return approximate(.month(year, month), position) }
            if words.count == 3, let day = dayOfMonth(words[1]), let year = year(words[2]) { return exact(year, month, day) }
            return nil
        }
        if words.count == 3, let day = dayOfMonth(words[0]), let month = months[words[1]], let year = year(words[2]) {
            return exact(year, month, day)
        }
        if words.count == 1 {
            // "fin 2026", "début 03/2026"
            if let year = fullYear(words[0]) { return approximate(.year(year), position) }
            return monthAndYear(words[0]).flatMap { approximate(.month($0.year, $0.month), position) }
        }
        if words.count == 2, let year = year(words[1]), let period = period(words[0], year: year) { return approximate(period, position) }
        if words.count == 3, let number = ordinal(words[0]), let year = year(words[2]) {
            switch words[1] {
            case "trimestre", "quarter": return (1...4).contains(number) ? approximate(.quarter(year, number), position) : nil
            case "semestre", "semester", "half": return (1...2).contains(number) ? approximate(.half(year, number), position) : nil
            default: return nil
            }
        }
        if words.count == 3, let number = Int(words[1]), let year = year(words[2]) {
            switch words[0] {
            case "semaine", "week", "sem": return (1...53).contains(number) ? approximate(.week(year, number), position) : nil
            case "trimestre", "quarter": return (1...4).contains(number) ? approximate(.quarter(year, number), position) : nil
            case "semestre", "semester": return (1...2).contains(number) ? approximate(.half(year, number), position) : nil
            default: return nil
            }
        }
        return nil
    }

    /// A number in a column of dates: a year, or the spreadsheet's own count of days, whose cell lost its format.
    public static func read(number: Double, dateSystem: DateSystem) -> DateReading? {
        if number.rounded() == number, (1990...2100).contains(number) { return approximate(.year(Int(number)), .end) }
        // 1954 to 2119; smaller or larger numbers are something else.
        guard (20_000..<80_000).contains(number) else { return nil }
        return dateSystem.day(serial: number).map { DateReading($0, .serialNumber) }
    }

    // MARK: - Words

    /// In small letters without accents; blanks and commas divide, dots only end abbreviations.
    private static func words(of text: String) -> [String] {
        Folding.folded(text)
            .split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "(" || $0 == ")" }
            .map { word in
                var word = String(word)
                if word.last == "." { word.removeLast() }
                return word
            }
            .filter { !$0.isEmpty }
    }

    private static let fillers: Set<String> = [
        "le", "la", "l", "de", "du", "d", "des", "avant", "pour", "au", "plus", "tard", "jusqu", "jusqu'au", "d'ici", "ici", "a", "en",
        "courant",
        "the", "of", "by", "before", "until", "on", "in", "at", "latest", "environ", "vers", "annee",
    ]

    private static let weekdays: Set<String> = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "lun", "mer", "jeu", "ven", "sam", "dim", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ]

    private static let months: [String: Int] = {
        let names = [
            ["janvier", "janv", "jan", "january"], ["fevrier", "fevr", "fev", "february", "feb"], ["mars", "march", "mar"],
            ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"], ["juillet", "juil", "july", "jul"],
            ["aout", "august", "aug"], ["septembre", "sept", "sep", "september"], ["octobre", "oct", "october"],
            ["novembre", "nov", "november"], ["decembre", "dec", "december"],
        ]
        var result: [String: Int] = [:]
        for (index, variants) in names.enumerated() {
            for name in variants { result[name] = index + 1 }
        }
        return result
    }()

    private enum Position { case start, middle, end }

    private static let positions: [String: Position] = [
        "fin": .end, "end": .end, "late": .end, "debut": .start, "early": .start, "start": .start, "beginning": .start,
        "mi": .middle, "mid": .middle, "milieu": .middle,
    ]

    /// "10:00", "10h00", "10:00:00.000Z" after a date say nothing about the day.
    private static func removeTimeOfDay(_ words: inout [String]) {
        guard words.count > 1, let last = words.last, last.first?.isASCIIDigit == true, last.contains(":") || last.contains("h") else {
            return
        }
        words.removeLast()
    }

    private static func ordinal(_ word: String) -> Int? {
        switch word {
        case "premier", "premiere", "first": return 1
        case "deuxieme", "second": return 2
        case "troisieme", "third": return 3
        case "quatrieme", "fourth": return 4
        default: break
        }
        for suffix in ["ere", "eme", "er", "re", "nd", "st", "rd", "th", "e"] where word.hasSuffix(suffix) {
            return Int(word.dropLast(suffix.count))
        }
        return Int(word)
    }

    private static func dayOfMonth(_ word: String) -> Int? {
        ordinal(word).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func year(_ word: String) -> Int? {
        if let year = fullYear(word) { return year }
        guard word.utf8.count == 2, let short = Int(word), short >= 0 else { return nil }
        return short + (short < 70 ? 2000 : 1900)
    }

    private static func fullYear(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1900...2199).contains(year) else { return nil }
        return year
    }

    /// "t1", "q1", "s1", "s12": the first two halves of a year are S1 and S2, later numbers are weeks.
    private static func period(_ word: String, year: Int) -> Period? {
        guard let first = word.first, let number = Int(word.dropFirst()) else { return nil }
        switch first {
        case "t" where (1...4).contains(number), "q" where (1...4).contains(number): return .quarter(year, number)
        case "s" where (1...2).contains(number), "h" where (1...2).contains(number): return .half(year, number)
        case "s" where (3...53).contains(number), "w" where (1...53).contains(number): return .week(year, number)
        default: return nil
        }
    }

    // MARK: - One word

    private static func single(_ word: String, _ dateSystem: DateSystem) -> DateReading? {
        if word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            guard word.utf8.count <= 5, let number = Int(word) else { return nil }
            return read(number: Double(number), dateSystem: dateSystem)
        }
        // The date of a date with time: 2026-03-12t10:00:00z
        let date = String(word.prefix { $0 != "t" || word.first == "t" })
        if let parts = numbers(in: date, atMost: 3), parts.count == 3 { return threeNumbers(parts) }
        if let (year, month) = monthAndYear(date) { return approximate(.month(year, month), .end) }
        return joined(word)
    }

    /// Numbers divided by one and the same of `/ - .`, each with its digits.
    private static func numbers(in word: String, atMost most: Int) -> [(value: Int, digits: Int)]? {
        guard let separator = word.first(where: { !$0.isASCIIDigit }), "/-.".contains(separator) else { return nil }
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count <= most else { return nil }
        var result: [(value: Int, digits: Int)] = []
        for part in parts {
            guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isASCIIDigit), let value = Int(part) else { return nil }
            result.append((value, part.utf8.count))
        }
        return result
    }

    private static func threeNumbers(_ parts: [(value: Int, digits: Int)]) -> DateReading? {
        if parts[0].digits == 4 { return exact(parts[0].value, parts[1].value, parts[2].value) }
        guard parts[0].digits <= 2, parts[1].digits <= 2, parts[2].digits == 2 || parts[2].digits == 4 else { return nil }
        let year = parts[2].digits == 4 ? parts[2].value : parts[2].value + (parts[2].value < 70 ? 2000 : 1900)
        if let dayFirst = exact(year, parts[1].value, parts[0].value) { return dayFirst }
        return exact(year, parts[0].value, parts[1].value).map { DateReading($0.day, .monthFirst) }
    }

    /// "03/2026", "2026-03"
    private static func monthAndYear(_ word: String) -> (year: Int, month: Int)? {
        guard let parts = numbers(in: word, atMost: 2), parts.count == 2 else { return nil }
        let (year, month) = parts[0].digits == 4 ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard year.digits == 4, (1900...2199).contains(year.value), month.digits <= 2, (1...12).contains(month.value) else { return nil }
        return (year.value, month.value)
    }

    /// Words joined by a hyphen or a slash: "12-mars-2026", "mars-26", "t1-2026", "2026-t1".
    private static func joined(_ word: String) -> DateReading? {
        let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." }.map(String.init)
        switch parts.count {
        case 3:
            guard let day = dayOfMonth(parts[0]), let month = months[parts[1]], let year = year(parts[2]) else { return nil }
            return exact(year, month, day)
        case 2:
            if let month = months[parts[0]], let year = year(parts[1]) { return approximate(.month(year, month), .end) }
            if let year = fullYear(parts[1]), let period = period(parts[0], year: year) { return approximate(period, .end) }
            if let year = fullYear(parts[0]), let period = period(parts[1], year: year) { return approximate(period, .end) }
            return nil
        default:
            return nil
        }
    }

    // MARK: - Days

    private enum Period {
        case year(Int), half(Int, Int), quarter(Int, Int), month(Int, Int)
        /// Of ISO 8601: the first week of a year is the one with 4 January.
        case week(Int, Int)

        var days: ClosedRange<Day>? {
            switch self {
            case .year(let year): Self.months(1...12, of: year)
            case .half(let year, let number): Self.months((number * 6 - 5)...(number * 6), of: year)
            case .quarter(let year, let number): Self.months((number * 3 - 2)...(number * 3), of: year)
            case .month(let year, let month): Self.months(month...month, of: year)
            case .week(let year, let number):
                Day(year: year, month: 1, day: 4).map { fourth in
                    let monday = fourth - (fourth.weekday.rawValue - 1) + (number - 1) * 7
                    return monday...(monday + 4)
                }
            }
        }

        private static func months(_ months: ClosedRange<Int>, of year: Int) -> ClosedRange<Day>? {
            let afterEnd = months.upperBound == 12 ? (year + 1, 1) : (year, months.upperBound + 1)
            guard let first = Day(year: year, month: months.lowerBound, day: 1),
                let next = Day(year: afterEnd.0, month: afterEnd.1, day: 1)
            else { return nil }
            return first...(next - 1)
        }
    }

    private static func exact(_ year: Int, _ month: Int, _ day: Int) -> DateReading? {
        guard (1900...2199).contains(year) else { return nil }
        return Day(year: year, month: month, day: day).map { DateReading($0) }
    }

    private static func approximate(_ period: Period, _ position: Position) -> DateReading? {
        period.days.map { days in
            switch position {
            case .end: DateReading(days.upperBound, .approximate)
            case .middle: DateReading(days.lowerBound + (days.upperBound - days.lowerBound) / 2, .approximate)
            // The first third: what is announced for the start of a month is not due on its first day.
            case .start: DateReading(days.lowerBound + (days.upperBound - days.lowerBound) / 3, .approximate)
            }
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
