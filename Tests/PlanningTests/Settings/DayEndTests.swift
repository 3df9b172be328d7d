import Planning
import Testing

@Suite("The end of a day")
struct DayEndTests {
    @Test(
        "is the last moment that is still that day by the team's clock, also when clocks change",
        arguments: [
            ("Europe/Paris", "2026-11-10"), ("Europe/Paris", "2026-03-28"), ("Europe/Paris", "2026-03-29"), ("Europe/Paris", "2026-10-24"),
            ("Europe/Paris", "2026-10-25"), ("Pacific/Noumea", "2026-11-10"), ("America/Martinique", "2026-11-10"),
        ] as [(String, Day)])
    func end(zone: String, day: Day) {
        var story = Story()
        story.tell(.setting(.timeZone(value: zone)))
        let settings = story.deployment.settings
        let end = settings.end(of: day)
        #expect(settings.day(at: end) == day)
        #expect(settings.day(at: Moment(milliseconds: end.milliseconds + 1)) == day + 1)
    }
}
