import Planning
import Testing

@Suite("Rule 6: late is open and due before today, on the team's calendar")
struct LatenessTests {
    var story = Story()
    let claire: PersonID

    init() { claire = story.person("Claire Martin") }

    /// The first day on which an action due on a day is late.
    private func firstLateDay(due: Day, in region: HolidayRegion = .metropolitan, closures: [Closure] = []) throws -> Day {
        var story = story
        let action = story.action("Former les agents", responsible: claire, due: due, doneWhen: "tous formés")
        let calendar = WorkingCalendar(region: region, closures: closures)
        return try #require((0..<30).map { due + $0 }.first { (try? story[action].isLate(on: $0, calendar: calendar)) == true })
    }

    @Test("due on a working day, it is late the day after, be it a Saturday")
    func workingDay() throws {
        #expect(try firstLateDay(due: "2026-03-12") == "2026-03-13")
        #expect(try firstLateDay(due: "2026-03-13") == "2026-03-14")
    }

    @Test("due on a weekend, it is expected by Monday")
    func weekend() throws {
        #expect(try firstLateDay(due: "2026-03-14") == "2026-03-17")
    }

    @Test("due on a public holiday, it is expected by the next working day")
    func holiday() throws {
        #expect(try firstLateDay(due: "2026-07-14") == "2026-07-16")
        // Good Friday, the weekend, Easter Monday.
        #expect(try firstLateDay(due: "2026-04-03", in: .alsaceMoselle) == "2026-04-08")
        #expect(try firstLateDay(due: "2026-04-03") == "2026-04-04")
    }

    @Test("due while the service is closed, it is expected when it opens again")
    func closure() throws {
        let summer = Closure(first: "2026-08-03", last: "2026-08-21", label: "Fermeture d'été")
        #expect(try firstLateDay(due: "2026-08-05", closures: [summer]) == "2026-08-25")
    }

    @Test("only what is open is late", arguments: ActionStatus.allCases)
    func status(status: ActionStatus) throws {
        var story = story
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        story.tell(.status(action, status))
        let isLate = try story[action].isLate(on: "2026-06-01", calendar: story.deployment.settings.calendar)
        #expect(isLate == (status != .done && status != .dropped))
    }

    @Test("without a due date nothing is late")
    mutating func undated() throws {
        let action = story.action("Former les agents")
        #expect(try !story[action].isLate(on: "2199-12-31", calendar: WorkingCalendar()))
    }

    @Test("today is the day where the team is")
    mutating func timeZone() throws {
        let moment = try Moment(instant: "2026-03-12T22:30:00Z")
        #expect(story.deployment.settings.day(at: moment) == "2026-03-12")
        story.tell(.setting(.timeZone(value: "Indian/Reunion")))
        #expect(story.deployment.settings.day(at: moment) == "2026-03-13")
        story.tell(.setting(.timeZone(value: "America/Martinique")))
        #expect(story.deployment.settings.day(at: moment) == "2026-03-12")
        let early = try Moment(instant: "2026-03-12T02:30:00Z")
        #expect(story.deployment.settings.day(at: early) == "2026-03-11")
        #expect(Moment(milliseconds: -1).day(in: .gmt) == "1969-12-31")
    }
}
