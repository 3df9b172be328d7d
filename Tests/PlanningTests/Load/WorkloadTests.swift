import Planning
import Testing

@Suite("The load of each person, week by week")
struct WorkloadTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private func load(_ name: String, weeks: Int = 3) throws -> Workload.PersonLoad {
        let workload = Workload(of: story.deployment, today: today, weekCount: weeks)
        return try #require(workload.people.first { $0.person.name == name })
    }

    private func asked(_ name: String, weeks: Int = 3) throws -> [Double] {
        try load(name, weeks: weeks).weeks.map { ($0.asked * 100).rounded() / 100 }
    }

    private mutating func action(_ title: String, _ person: PersonID, due: Day, days: Double) -> ActionID {
        let id = story.action(title, responsible: person, due: due, doneWhen: "vu")
        story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))))
        return id
    }

    @Test("spreads an action's effort over the working days up to its due date")
    mutating func spread() throws {
        let claire = story.person("Claire")
        _ = action("Former", claire, due: "2026-03-13", days: 5)
        #expect(try asked("Claire") == [2.5, 2.5, 0])
        #expect(try load("Claire").weeks.map(\.available) == [5, 5, 5])
        #expect(try !load("Claire").isOverloaded)
    }

    @Test("asks for what is late at once, and says how many days are missing")
    mutating func late() throws {
        let claire = story.person("Claire")
        _ = action("Former", claire, due: "2026-02-20", days: 7)
        #expect(try asked("Claire") == [7, 0, 0])
        #expect(try load("Claire").weeks.map(\.excess) == [2, 0, 0])
        #expect(try load("Claire").isOverloaded)
    }

    @Test("begins when the action can")
    mutating func start() throws {
        let claire = story.person("Claire")
        let action = action("Former", claire, due: "2026-03-20", days: 5)
        story.tell(.set(action, .earliestStart("2026-03-16")))
        #expect(try asked("Claire") == [0, 0, 5])
    }

    @Test("counts only the days that a person has: their share of the week, less their absences")
    mutating func availability() throws {
        let claire = story.person("Claire")
        var person = try #require(story.deployment.people[claire])
        person.daysPerWeek = 2.5
        person.absences = [Absence(first: "2026-03-02", last: "2026-03-06")]
        story.tell(.people(.edit(person: person, was: nil)))
        _ = action("Former", claire, due: "2026-03-20", days: 4)
        #expect(try load("Claire").weeks.map(\.available) == [0, 2.5, 2.5])
        #expect(try asked("Claire") == [0, 2, 2])
    }

    @Test("still asks somebody who is away all along, on the team's days")
    mutating func away() throws {
        let claire = story.person("Claire")
        var person = try #require(story.deployment.people[claire])
        person.absences = [Absence(first: "2026-03-01", last: "2026-03-31")]
        story.tell(.people(.edit(person: person, was: nil)))
        _ = action("Former", claire, due: "2026-03-06", days: 3)
        #expect(try asked("Claire") == [3, 0, 0])
        #expect(try load("Claire").weeks[0].excess == 3)
    }

    @Test("takes from a responsible what contributors bring, and counts it where it is brought")
    mutating func contributions() throws {
        let claire = story.person("Claire")
        let malik = story.person("Malik")
        let action = action("Former", claire, due: "2026-03-06", days: 5)
        story.tell(.add(.contribution(Contribution(person: malik, role: "anime", days: 2)), to: action))
        #expect(try asked("Claire") == [3, 0, 0])
        #expect(try asked("Malik") == [2, 0, 0])
        story.tell(.add(.step(Step(id: "one", title: "Salle", isDone: true)), to: action))
        story.tell(.add(.step("Inviter", id: "two"), to: action))
        #expect(try asked("Claire") == [1.5, 0, 0])
        #expect(try asked("Malik") == [1, 0, 0])
    }

    @Test("never takes an unknown effort for none, and keeps what has no date apart")
    mutating func unknown() throws {
        let claire = story.person("Claire")
        _ = story.action("Sans effort", responsible: claire, due: "2026-03-06", doneWhen: "vu")
        let undated = story.action("Sans date", responsible: claire)
        story.tell(.set(undated, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3))))
        let load = try load("Claire")
        #expect(load.unknown == 1)
        #expect(load.undated == 2)
        #expect(load.weeks.allSatisfy { $0.asked == 0 })
        #expect(load.parts.map(\.days) == [nil, 2])
    }

    @Test("says what comes after the weeks shown, and nothing is lost on the way")
    mutating func later() throws {
        let claire = story.person("Claire")
        _ = action("Ouvrir", claire, due: "2026-05-29", days: 12)
        let load = try load("Claire")
        let shown = load.weeks.reduce(0) { $0 + $1.asked }
        #expect(shown > 0 && load.later > 0)
        #expect(abs(shown + load.later - 12) < 0.01)
        _ = action("Loin", claire, due: "2199-12-31", days: 8)
        let both = try self.load("Claire")
        #expect(abs(both.weeks.reduce(0) { $0 + $1.asked } + both.later - 20) < 0.01)
    }

    @Test("leaves out what is done and those who have left")
    mutating func over() throws {
        let claire = story.person("Claire")
        let malik = story.person("Malik")
        let action = action("Former", claire, due: "2026-03-06", days: 5)
        story.tell(.status(action, .done))
        #expect(try asked("Claire") == [0, 0, 0])
        story.tell(.leaves(malik))
        #expect(Workload(of: story.deployment, today: today).people.map(\.person.name) == ["Claire"])
    }
}
