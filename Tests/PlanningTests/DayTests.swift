import Planning
import Testing

@Suite("A calendar day")
struct DayTests {
    @Test("reads and writes ISO 8601, and refuses days that do not exist")
    func iso8601() {
        #expect(Day(iso8601: "2026-03-12")?.iso8601 == "2026-03-12")
        #expect(Day(iso8601: "2024-02-29") != nil)
        #expect(Day(iso8601: "2026-02-29") == nil)
        #expect(Day(iso8601: "12/03/2026") == nil)
        #expect(Day.plannable.lowerBound.iso8601 == "2000-01-01")
        #expect(Day.plannable.upperBound.iso8601 == "2199-12-31")
    }
}
