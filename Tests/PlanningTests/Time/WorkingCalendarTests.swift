import Planning
import Testing

@Suite("A working calendar")
struct WorkingCalendarTests {
    let paris = WorkingCalendar()

    @Test("counts the working days after one day up to another")
    func counts() {
        #expect(paris.workingDays(from: "2026-03-12", to: "2026-03-12") == 0)
        #expect(paris.workingDays(from: "2026-03-12", to: "2026-03-13") == 1)
        #expect(paris.workingDays(from: "2026-03-13", to: "2026-03-15") == 0)
        #expect(paris.workingDays(from: "2026-03-13", to: "2026-03-16") == 1)
        #expect(paris.workingDays(from: "2026-03-16", to: "2026-03-13") == -1)
        // 8 May is a Friday, Ascension Thursday the 14th, Whit Monday the 25th.
        #expect(paris.workingDays(from: "2026-04-30", to: "2026-05-31") == 17)
    }

    @Test("knows how many days the year has to offer", arguments: [(2024, 252), (2025, 251), (2026, 252), (2027, 254)])
    func year(year: Int, days: Int) throws {
        let eve = try #require(Day(year: year - 1, month: 12, day: 31))
        let end = try #require(Day(year: year, month: 12, day: 31))
        #expect(paris.workingDays(from: eve, to: end) == days)
    }

    @Test("differs by region")
    func regions() {
        #expect(paris.isWorking("2026-12-26") == false)
        #expect(paris.isWorking("2025-12-26"))
        #expect(!WorkingCalendar(region: .alsaceMoselle).isWorking("2025-12-26"))
        #expect(paris.isWorking("2027-12-20"))
        #expect(!WorkingCalendar(region: .reunion).isWorking("2027-12-20"))
    }

    @Test("follows the week that the team works")
    func weekPattern() {
        let museum = WorkingCalendar(workingWeekdays: [.wednesday, .saturday, .sunday])
        #expect(museum.isWorking("2026-03-14"))
        #expect(!museum.isWorking("2026-03-13"))
        #expect(museum.workingDay(onOrAfter: "2026-03-16") == "2026-03-18")
        // Christmas day is off even for those who work on Fridays and weekends.
        #expect(!WorkingCalendar(workingWeekdays: [.friday]).isWorking("2026-12-25"))
    }

    @Test("leaves out closures, first and last day included")
    func closures() {
        let closed = WorkingCalendar(closures: [
            Closure(first: "2026-08-03", last: "2026-08-14", label: "Fermeture d'été"),
            Closure(first: "2026-12-24", last: "2026-12-24", label: "Pont"),
        ])
        #expect(closed.isWorking("2026-07-31"))
        #expect(!closed.isWorking("2026-08-03"))
        #expect(!closed.isWorking("2026-08-14"))
        #expect(closed.workingDay(onOrAfter: "2026-08-01") == "2026-08-17")
        #expect(!closed.isWorking("2026-12-24"))
        #expect(closed.workingDays(from: "2026-07-31", to: "2026-08-31") == 11)
    }

    @Test("gives the day itself when nobody works for years")
    func closedForEver() {
        let closed = WorkingCalendar(closures: [Closure(first: "2026-01-01", last: "2030-12-31", label: "Travaux")])
        #expect(closed.workingDay(onOrAfter: "2026-03-12") == "2026-03-12")
        #expect(closed.workingDay(onOrAfter: "2030-06-01") == "2031-01-02")
    }

    @Test("has equal bytes when it is equal")
    func bytes() throws {
        let one = WorkingCalendar(workingWeekdays: [.monday, .tuesday, .friday])
        let other = WorkingCalendar(workingWeekdays: [.friday, .monday, .tuesday])
        #expect(try json(one) == json(other))
        #expect(try throughJSON(one) == one)
    }

    @Test("of a deployment keeps a weekday, closures in order, a zone that exists")
    func settings() {
        var story = Story()
        story.expectRefusal(.noWorkingWeekday, of: .setting(.workingWeekdays(value: [])))
        story.expectRefusal(.unknownTimeZone("Europe/Ville"), of: .setting(.timeZone(value: "Europe/Ville")))
        let winter = Closure(first: "2026-12-24", last: "2026-12-31", label: "Fin d'année")
        let summer = Closure(first: "2026-08-03", last: "2026-08-14", label: "Été")
        story.tell(.setting(.closures(value: [winter, summer])))
        #expect(story.deployment.settings.calendar.closures == [summer, winter])
        let backwards = Closure(first: "2026-08-14", last: "2026-08-03", label: "Été")
        story.expectRefusal(
            .daysInWrongOrder(first: "2026-08-14", last: "2026-08-03"), of: .setting(.closures(value: [backwards])))
        let many = Array(repeating: summer, count: 201)
        story.expectRefusal(.tooMany(.closure, limit: 200), of: .setting(.closures(value: many)))
    }
}
