import Foundation
import Planning

/// Days, times and numbers as people write them.
///
/// Written by hand rather than by `DateFormatter`: a plan page shows hundreds, and these are three lines each.
package struct Formats: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    private static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let frenchShortMonths = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    private static let englishShortMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `12/03/2026` or `12 Mar 2026`: short and never ambiguous.
    package func short(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        return pick(
            "\(twoDigits(dayOfMonth))/\(twoDigits(month))/\(year)",
            "\(dayOfMonth) \(Self.englishShortMonths[month - 1]) \(year)")
    }

    /// `12 mars 2026`.
    package func long(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        return pick(
            "\(dayOfMonth == 1 ? "1er" : String(dayOfMonth)) \(Self.frenchMonths[month - 1]) \(year)",
            "\(dayOfMonth) \(Self.englishMonths[month - 1]) \(year)")
    }

    /// `12 mars`.
    func dayAndMonth(_ day: Day) -> String {
        let (_, month, dayOfMonth) = day.civil
        return pick(
            "\(dayOfMonth == 1 ? "1er" : String(dayOfMonth)) \(Self.frenchShortMonths[month - 1])",
            "\(dayOfMonth) \(Self.englishShortMonths[month - 1])")
    }

    /// `jeu. 12 mars`, with the year when it is not this one: for tables.
    func compact(_ day: Day, today: Day) -> String {
        let year = day.year == today.year ? "" : " \(day.year)"
        return "\(shortWeekday(day.weekday)) \(dayAndMonth(day))\(year)"
    }

    private func shortWeekday(_ weekday: Weekday) -> String {
        pick(String(self.weekday(weekday).prefix(3)) + ".", String(self.weekday(weekday).prefix(3)))
    }

    /// `jeudi 12 mars 2026`.
    package func full(_ day: Day) -> String { "\(weekday(day.weekday)) \(long(day))" }

    package func weekday(_ weekday: Weekday) -> String {
        pick(Self.frenchWeekdays[weekday.rawValue - 1], Self.englishWeekdays[weekday.rawValue - 1])
    }

    /// `mars`, or `mars 2027` where the year is new to the reader.
    package func month(_ month: Int, year: Int?) -> String {
        let name = pick(Self.frenchShortMonths[month - 1], Self.englishShortMonths[month - 1])
        return year.map { "\(name) \($0)" } ?? name
    }

    /// `mars 2027`.
    func monthAndYear(_ day: Day) -> String {
        pick("\(Self.frenchMonths[day.month - 1]) \(day.year)", "\(Self.englishMonths[day.month - 1]) \(day.year)")
    }

    /// `14 h 05` or `14:05`, in a time zone.
    package func time(_ moment: Moment, in timeZone: TimeZone) -> String {
        let seconds = Int(moment.milliseconds / 1000) + timeZone.secondsFromGMT(for: moment.date)
        return time(minute: ((seconds / 60) % 1440 + 1440) % 1440)
    }

    /// The same of a minute after midnight.
    package func time(minute: Int) -> String {
        pick(
            "\(minute / 60)\u{202F}h\u{202F}\(twoDigits(minute % 60))", "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))")
    }

    /// `2,5` or `2.5`; no digits after the point that say nothing.
    package func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        var text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
        if language == .french { text = text.replacingOccurrences(of: ".", with: ",") }
        return text
    }

    /// The digits of a whole number, in threes: `12 500` or `12,500`.
    package func grouped(_ digits: String) -> String {
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += pick("\u{202F}", ",") }
            grouped.append(digit)
        }
        return grouped
    }

    /// `3 jours`, `1,5 jour`.
    package func days(_ value: Double) -> String {
        "\(number(value))\u{00A0}"
            + pick(abs(value) < 2 ? "jour" : "jours", value == 1 ? "day" : "days")
    }

    /// « text » or “text”.
    package func quoted(_ text: String) -> String {
        pick("«\u{00A0}\(text)\u{00A0}»", "“\(text)”")
    }

    /// `a, b et c`.
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + pick(" et ", " and ") + last
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
