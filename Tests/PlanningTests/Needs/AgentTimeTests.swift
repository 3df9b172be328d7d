import Planning
import Testing

@Suite("Agents’ time")
struct AgentTimeTests {
    private var story = Story()
    private let today: Day = "2026-03-02"

    private var check: AgentTimeCheck { AgentTimeCheck(of: story.deployment, today: today) }

    private mutating func work(_ title: String, of person: PersonID?, days: Double?, due: Day?) -> ActionID {
        let id = story.action(title, responsible: person, due: due)
        if let days { story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))) }
        return id
    }

    private mutating func grant(_ days: Double, to agent: NeedAgent?, id: NeedID = "need", from first: Day? = nil, to last: Day? = nil) {
        let span = first.flatMap { first in last.map { NeedSpan(first: first, last: $0) } }
        story.tell(.needs(.add(need: Need(id: id, title: "Temps", kind: .agentTime, quantity: Quantity(days), agent: agent, span: span))))
        let entry = NeedEntry(
            id: "e", kind: .obtained, quantity: Quantity(days), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
        story.tell(.needs(.addEntry(need: id, entry: entry)))
    }

    private func balance(_ person: PersonID) throws -> AgentTimeCheck.Balance {
        try #require(check.people.first { $0.person.id == person })
    }

    @Test("that the plan uses and nobody granted is told, by person and in all")
    mutating func notGranted() throws {
        let (lea, paul) = (story.person("Léa"), story.person("Paul"))
        _ = work("Former", of: lea, days: 6, due: "2026-03-13")
        _ = work("Ouvrir", of: paul, days: 4, due: "2026-03-13")
        grant(4, to: .person(lea))
        #expect(try balance(lea).notGranted == 2 && balance(lea).notUsed == 0)
        #expect(try balance(paul).notGranted == 4 && balance(paul).needed == nil)
        #expect(check.notGranted == 6 && check.granted == 4 && check.used == 10)
    }

    @Test("that is granted and not used is told the other way round")
    mutating func notUsed() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: 6, due: "2026-03-13")
        grant(10, to: .person(lea))
        #expect(try balance(lea).notUsed == 4 && balance(lea).notGranted == 0)
        #expect(check.notUsed == 4 && check.notGranted == 0)
    }

    @Test("granted over other weeks than those of the work covers nothing: both gaps are told")
    mutating func otherWeeks() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: 5, due: "2026-03-06")
        grant(5, to: .person(lea), from: "2026-04-06", to: "2026-05-01")
        #expect(try abs(balance(lea).notGranted - 5) < 0.01)
        #expect(try balance(lea).notUsed == 5)
    }

    @Test("granted twice over weeks that overlap covers as much as it can")
    mutating func overlappingWeeks() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: 5, due: "2026-03-06")
        _ = work("Ouvrir", of: lea, days: 5, due: "2026-03-13")
        // Taken first, the long one would leave the second week with nothing.
        grant(5, to: .person(lea), id: "long", from: "2026-03-02", to: "2026-03-13")
        grant(5, to: .person(lea), id: "short", from: "2026-03-02", to: "2026-03-06")
        #expect(try balance(lea).notGranted < 0.01 && balance(lea).notUsed < 0.01)
    }

    @Test("that nobody has estimated is counted as unknown, never as nothing")
    mutating func unknown() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: nil, due: "2026-03-13")
        #expect(try balance(lea).unknown == 1 && balance(lea).used == 0)
        #expect(check.unknown == 1)
    }

    @Test("that was worked counts in the week it was done")
    mutating func done() throws {
        let lea = story.person("Léa")
        let action = work("Former", of: lea, days: 3, due: "2026-03-02")
        story.tell(.set(action, .doneWhen("tous formés")))
        story.tell(.status(action, .done))
        grant(3, to: .person(lea), from: "2026-03-02", to: "2026-03-06")
        #expect(try balance(lea).used == 3 && balance(lea).notGranted == 0 && balance(lea).notUsed == 0)
    }

    @Test("of a group covers whoever was granted nothing, and work that is nobody’s yet")
    mutating func group() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: 6, due: "2026-03-13")
        _ = work("Ouvrir", of: nil, days: 3, due: "2026-03-13")
        grant(12, to: .words("Les agents d’accueil"))
        #expect(check.unassigned == 3 && check.groups.first?.granted == 12)
        #expect(check.notGranted == 0 && abs(check.notUsed - 3) < 0.01)
    }

    @Test("granted beyond the days that somebody has over these weeks is told")
    mutating func beyondAvailability() throws {
        let lea = story.person("Léa")
        story.tell(.people(.edit(person: Person(id: lea, name: "Léa", daysPerWeek: 2), was: nil)))
        grant(8, to: .person(lea), from: "2026-03-02", to: "2026-03-13")
        #expect(try balance(lea).available == 4 && balance(lea).beyondAvailable == 4)
    }

    @Test("promised and not yet granted covers nothing")
    mutating func promised() throws {
        let lea = story.person("Léa")
        _ = work("Former", of: lea, days: 6, due: "2026-03-13")
        story.tell(.needs(.add(need: Need(id: "n", title: "Temps", kind: .agentTime, quantity: Quantity(6), agent: .person(lea)))))
        let entry = NeedEntry(
            id: "e", kind: .promised, quantity: Quantity(6), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
        story.tell(.needs(.addEntry(need: "n", entry: entry)))
        #expect(try balance(lea).promised == 6 && balance(lea).notGranted == 6)
    }
}
