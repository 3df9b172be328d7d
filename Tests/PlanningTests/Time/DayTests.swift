import Planning
import Testing

@Suite("A calendar day")
struct DayTests {
    @Test("reads and writes ISO 8601, and refuses days that do not exist")
    func iso8601() {
        #expect(Day(iso8601: "2026-03-12")?.iso8601 == "2026-03-12")
        #expect(Day(iso8601: "2024-02-29") != nil)
        for text in ["2026-02-29", "12/03/2026", "2026-3-12", "2026-13-01", "0000-01-01", "+026-03-12", "", "２０２６-03-12"] {
            #expect(Day(iso8601: text) == nil, "\(text)")
        }
        #expect(Day.plannable.lowerBound.iso8601 == "2000-01-01")
        #expect(Day.plannable.upperBound.iso8601 == "2199-12-31")
        #expect(Day(iso8601: "9999-12-31")?.iso8601 == "9999-12-31")
    }

    @Test("follows the day before, through every month, leap year and weekday of two centuries")
    func succession() throws {
        var day: Day = "1899-12-31"
        #expect(day.weekday == .sunday)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for year in 1900...2100 {
            let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
            for month in 1...12 {
                for dayOfMonth in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
                    let next = try #require(Day(year: year, month: month, day: dayOfMonth))
                    try #require(next - day == 1)
                    try #require(next.civil == (year, month, dayOfMonth))
                    try #require(next.weekday.rawValue == day.weekday.rawValue % 7 + 1)
                    day = next
                }
            }
        }
        #expect(day == "2100-12-31")
    }

    @Test("knows where its month begins and ends, whatever the month")
    func months() {
        #expect(("2026-02-28" as Day).firstOfMonth == "2026-02-01")
        #expect(("2026-02-10" as Day).firstOfNextMonth == "2026-03-01")
        #expect(("2026-01-31" as Day).firstOfNextMonth == "2026-02-01")
        #expect(("2026-04-30" as Day).firstOfNextMonth == "2026-05-01")
        #expect(("2026-12-01" as Day).firstOfNextMonth == "2027-01-01")
    }

    @Test("before the first year can still be written, if not read")
    func longAgo() {
        #expect(Day(ordinal: -719_468).civil == (0, 3, 1))
        #expect(("2026-03-01" as Day) - 1 == "2026-02-28")
        #expect(("2026-02-28" as Day) + 1 == "2026-03-01")
    }
}
