import Planning
import Testing

@Suite("When a person can work")
struct AvailabilityTests {
    private func availability(
        daysPerWeek: Double? = nil, absences: [Absence] = [], calendar: WorkingCalendar = WorkingCalendar()
    ) -> Availability {
        Availability(of: Person(id: "lea", name: "Léa", daysPerWeek: daysPerWeek, absences: absences), calendar: calendar)
    }

    /// 2 to 8 March 2026: five working days.
    private let week = Week(containing: "2026-03-05")

    @Test("is every working day of the team, unless they say otherwise")
    func everyDay() {
        #expect(availability().days(in: week) == 5)
        let fourDays = WorkingCalendar(workingWeekdays: [.monday, .tuesday, .thursday, .friday])
        #expect(availability(calendar: fourDays).days(in: week) == 4)
    }

    @Test(
        "is the share of the week that they have",
        arguments: [(0.0, 0.0), (0.5, 0.5), (2.5, 2.5), (5, 5), (7, 5)] as [(Double, Double)])
    func share(daysPerWeek: Double, days: Double) {
        #expect(availability(daysPerWeek: daysPerWeek).days(in: week) == days)
    }

    @Test("a public holiday or a closure takes its share of a short week too")
    func holidays() {
        // Easter Monday is 6 April 2026.
        let easter = Week(containing: "2026-04-08")
        #expect(availability().days(in: easter) == 4)
        #expect(availability(daysPerWeek: 2.5).days(in: easter) == 2)
        let closed = WorkingCalendar(closures: [Closure(first: "2026-03-02", last: "2026-03-03", label: "Inventaire")])
        #expect(availability(daysPerWeek: 2.5, calendar: closed).days(in: week) == 1.5)
    }

    @Test("absences take the working days in them, weekends and overlaps counted once")
    func absences() {
        let absences = [
            Absence(first: "2026-02-27", last: "2026-03-03"), Absence(first: "2026-03-03", last: "2026-03-04"),
            Absence(first: "2026-03-07", last: "2026-03-08"),
        ]
        let availability = availability(absences: absences)
        #expect(availability.days(in: week) == 2)
        #expect(availability.isAbsent(on: "2026-03-04"))
        #expect(!availability.isAbsent(on: "2026-03-05"))
        #expect(availability.days(on: "2026-03-04") == 0)
        #expect(availability.days(on: "2026-03-05") == 1)
    }

    @Test("between two days counts both, and nothing when they are in the other order")
    func between() {
        #expect(availability().days(from: "2026-03-02", through: "2026-03-02") == 1)
        #expect(availability().days(from: "2026-03-02", through: "2026-03-13") == 10)
        #expect(availability().days(from: "2026-03-13", through: "2026-03-02") == 0)
    }

    @Test("of a deployment is known for those who are there")
    func ofDeployment() {
        var story = Story()
        let lea = story.person("Léa")
        _ = story.action("Former", responsible: lea, due: "2026-03-12", doneWhen: "formés")
        #expect(story.deployment.availability(of: lea)?.days(in: week) == 5)
        #expect(story.deployment.availability(of: "nobody") == nil)
        story.tell(.status(ActionID(2), .done))
        story.tell(.leaves(lea))
        #expect(story.deployment.people[lea]?.hasLeft == true)
        #expect(story.deployment.availability(of: lea) == nil)
    }

    // MARK: Saying it

    private func edit(_ story: Story, _ id: PersonID, _ change: (inout Person) -> Void) throws -> Command {
        var person = try #require(story.deployment.people[id])
        change(&person)
        return .people(.edit(person: person, was: nil))
    }

    @Test("absences are kept in order, the same one once; undo gives the former ones back")
    func order() throws {
        var story = Story()
        let lea = story.person("Léa")
        let (summer, spring) = (Absence(first: "2026-08-03", last: "2026-08-14"), Absence(first: "2026-04-13", last: "2026-04-17"))
        story.tell(
            try edit(story, lea) {
                $0.absences = [summer, spring, summer]
                $0.daysPerWeek = 2.504
            })
        #expect(story.deployment.people[lea]?.absences == [spring, summer])
        #expect(story.deployment.people[lea]?.daysPerWeek == 2.5)
        story.expectNothing(from: try edit(story, lea) { $0.absences = [spring, summer, spring] })
        story.undo()
        #expect(story.deployment.people[lea] == Person(id: lea, name: "Léa"))
    }

    @Test("a contributor says it of themselves, and changes nothing else of a person")
    func own() throws {
        var story = Story()
        let (sophie, malik) = (story.person("Sophie"), story.person("Malik"))
        let actor = Actor.contributor.being(sophie)
        let change = story.tell(try edit(story, sophie) { $0.daysPerWeek = 2 }, by: actor)
        story.expectRefusal(.notAllowed(role: .contributor), of: try edit(story, malik) { $0.daysPerWeek = 2 }, by: actor)
        story.expectRefusal(.notAllowed(role: .contributor), of: try edit(story, sophie) { $0.daysPerWeek = 2 }, by: .contributor)
        story.expectRefusal(
            .notAllowed(role: .contributor),
            of: try edit(story, sophie) {
                $0.daysPerWeek = 3
                $0.name = "La patronne"
            }, by: actor)
        story.expectRefusal(
            .notAllowed(role: .reader), of: try edit(story, sophie) { $0.daysPerWeek = 2.5 }, by: .reader.being(sophie))
        story.undo(change, by: actor)
        #expect(story.deployment.people[sophie]?.daysPerWeek == nil)
    }

    @Test("what a contributor says about an earlier state of themselves is told as a conflict")
    func ownConflict() throws {
        var story = Story()
        let sophie = story.person("Sophie")
        let seen = try #require(story.deployment.people[sophie])
        story.tell(try edit(story, sophie) { $0.name = "Sophie Petit" })
        var wished = seen
        wished.daysPerWeek = 3
        let current = try #require(story.deployment.people[sophie])
        story.expectRefusal(
            .changedMeanwhile(.person(current: current, yours: wished)),
            of: .people(.edit(person: wished, was: seen)), by: .contributor.being(sophie))
    }
}

@Suite("A week of ISO 8601")
struct WeekTests {
    @Test(
        "goes from Monday to Sunday and counts in the year of its Thursday",
        arguments: [
            ("2026-01-01", 2026, 1), ("2027-01-01", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
            ("2024-12-30", 2025, 1), ("2026-11-25", 2026, 48),
        ] as [(Day, Int, Int)])
    func numbers(day: Day, year: Int, number: Int) {
        let week = Week(containing: day)
        #expect(week.year == year)
        #expect(week.number == number)
        #expect(week.monday.weekday == .monday && week.sunday.weekday == .sunday)
        #expect(week.monday <= day && day <= week.sunday)
    }

    @Test("follows another")
    func next() {
        let last = Week(containing: "2026-12-31")
        #expect((last + 1).number == 1)
        #expect(last < last + 1)
        #expect(last + 1 + -1 == last)
    }
}
