import Planning
import Testing

@Suite("Whether the plan fits in its perimeter")
struct PerimeterCheckTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private var check: PerimeterCheck { PerimeterCheck(of: story.deployment, today: today) }

    private mutating func promise(_ day: Day?) { story.tell(.route(.promisedDay(value: day))) }

    @discardableResult
    private mutating func action(_ title: String, _ person: PersonID?, due: Day?, days: Double?) -> ActionID {
        let id = story.action(title, responsible: person, due: due)
        if let days { story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))) }
        return id
    }

    @Test("says nothing without a promised day, past it, without a team or without estimates")
    mutating func silent() {
        #expect(check.verdict == .noPromisedDay)
        promise("2026-02-27")
        #expect(check.verdict == .promisedDayPast("2026-02-27"))
        promise("2026-03-06")
        #expect(check.verdict == .nobody)
        let claire = story.person("Claire")
        #expect(check.verdict == .nothingEstimated)
        action("Former", claire, due: "2026-03-06", days: nil)
        #expect(check.verdict == .nothingEstimated)
        #expect(check.unknown == 1)
        #expect(check.people.map(\.unknown) == [1])
    }

    @Test("compares the days asked with the days there are, the promised day included")
    mutating func compares() {
        let claire = story.person("Claire")
        promise("2026-03-06")
        let action = action("Former", claire, due: "2026-03-06", days: 5)
        #expect(check.available == 5)
        #expect(check.verdict == .fits(spare: 0))
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 6, likely: 6, pessimistic: 6))))
        #expect(check.verdict == .doesNotFit(missing: 1))
    }

    @Test("names those who have not enough days though the team has")
    mutating func overbooked() throws {
        let claire = story.person("Claire")
        _ = story.person("Yanis")
        promise("2026-03-06")
        action("Former", claire, due: "2026-03-06", days: 7)
        guard case .overbooked(let people) = check.verdict else {
            Issue.record("\(check.verdict)")
            return
        }
        #expect(people.map(\.person.name) == ["Claire"])
        #expect(people.map(\.excess) == [2])
    }

    @Test("counts work that has no responsible against the whole team")
    mutating func unassigned() {
        _ = story.person("Claire")
        promise("2026-03-06")
        action("Former", nil, due: nil, days: 6)
        #expect(check.unassigned == 6)
        #expect(check.verdict == .doesNotFit(missing: 1))
    }

    @Test("leaves out what is due after the promised day, and says how much it is")
    mutating func later() {
        let claire = story.person("Claire")
        promise("2026-03-06")
        action("Former", claire, due: "2026-03-05", days: 2)
        action("Étendre", claire, due: "2026-03-09", days: 30)
        #expect(check.needed == 2)
        #expect(check.later == 30)
        #expect(check.verdict == .fits(spare: 3))
    }

    @Test("counts from the day work starts when it is still to come, and only a person's own days")
    mutating func availability() throws {
        let claire = story.person("Claire")
        var person = try #require(story.deployment.people[claire])
        person.daysPerWeek = 2.5
        person.absences = [Absence(first: "2026-03-16", last: "2026-03-16")]
        story.tell(.people(.edit(person: person, was: nil)))
        story.tell(.route(.startDay(value: "2026-03-09")))
        promise("2026-03-20")
        #expect(check.first == "2026-03-09")
        #expect(check.available == 4.5)
    }

    @Test("ignores what is done or dropped, and takes done steps off")
    mutating func done() {
        let claire = story.person("Claire")
        promise("2026-03-06")
        let dropped = action("Former", claire, due: "2026-03-06", days: 50)
        story.tell(.set(dropped, .status(.dropped)))
        #expect(check.verdict == .nothingEstimated)
    }
}

@Suite("The guided preparation")
struct AimStepTests {
    private var story = Story()
    private let today: Day = "2026-03-02"

    @Test("goes on at the first question without an answer, until all have one")
    mutating func steps() {
        #expect(story.deployment.nextAimStep(today: today) == .prototype)
        func says(_ statement: Statement, _ text: String) -> Command { .route(.statement(field: statement, value: text)) }
        story.tell(says(.potential, "212 usagers reçus"))
        #expect(story.deployment.nextAimStep(today: today) == .efforts)
        story.tell(says(.transformations, "Deux services partagent un accueil"))
        #expect(story.deployment.nextAimStep(today: today) == .ends)
        story.tell(.route(.startingPoint(value: "Un prototype")))
        #expect(story.deployment.nextAimStep(today: today) == .ends)
        story.tell(.route(.destination(value: "Un accueil unique")))
        story.tell(says(.users, "Les habitants"))
        story.tell(says(.included, "La mairie annexe"))
        story.tell(says(.excluded, "Les trois autres sites"))
        #expect(story.deployment.nextAimStep(today: today) == .perimeter)
        story.tell(.route(.promisedDay(value: "2026-03-06")))
        #expect(story.deployment.nextAimStep(today: today) == .value)
        story.tell(says(.valueProposition, "Une seule file"))
        let claire = story.person("Claire")
        #expect(story.deployment.nextAimStep(today: today) == .team)
        _ = story.person("Yanis")
        #expect(story.deployment.nextAimStep(today: today) == .check)
        let action = story.action("Former", responsible: claire, due: "2026-03-06")
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3))))
        #expect(story.deployment.nextAimStep(today: today) == nil)
        story.tell(says(.users, ""))
        #expect(story.deployment.nextAimStep(today: today) == .users)
    }

    @Test("refuses more than a page of words, and tells a change by somebody else")
    mutating func refusals() {
        let long = String(repeating: "a", count: 4_001)
        story.expectRefusal(
            .textTooLong(.users, limit: 4_000, count: 4_001), of: .route(.statement(field: .users, value: long)))
        story.tell(.route(.statement(field: .users, value: "Les habitants")))
        story.expectRefusal(
            .changedMeanwhile(
                .route(
                    current: .statement(field: .users, value: "Les habitants"), yours: .statement(field: .users, value: "Les élèves"))),
            of: .route(.statement(field: .users, value: "Les élèves"), was: .statement(field: .users, value: "")))
    }

    @Test("is asked for by the method's advice, which also says when the plan asks for more days than there are")
    mutating func advice() {
        let claire = story.person("Claire")
        story.tell(.route(.promisedDay(value: "2026-03-06")))
        let action = story.action("Former", responsible: claire, due: "2026-03-06")
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 9, likely: 9, pessimistic: 9))))
        let advice = story.deployment.advice(today: today).flatMap(\.items).map(\.advice)
        #expect(advice.contains(.noUsers) && advice.contains(.noPerimeter) && advice.contains(.noValueProposition))
        #expect(advice.contains(.beyondPerimeter(needed: 9, available: 5)))
    }
}
