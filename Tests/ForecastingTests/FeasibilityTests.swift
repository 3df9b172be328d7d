import Planning
import Testing

@testable import Forecasting

@Suite("Whether the plan fits when it is played")
struct FeasibilityTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private mutating func promise(_ day: Day) { story.tell(.route(.promisedDay(value: day))) }

    private mutating func action(_ title: String, _ person: PersonID?, days: Double, due: Day = "2026-03-13") -> ActionID {
        let id = story.action(title, responsible: person, due: due)
        story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))))
        return id
    }

    private func feasibility() throws -> Feasibility? {
        Feasibility(of: story.deployment, forecast: try PlanForecast(of: story.deployment, today: today), today: today)
    }

    @Test("says nothing without a promise, or past it")
    mutating func silent() throws {
        _ = action("Former", story.person("Claire"), days: 2)
        #expect(try feasibility() == nil)
        promise("2026-02-27")
        #expect(try feasibility() == nil)
    }

    @Test("a plan that fits needs no change")
    mutating func fits() throws {
        _ = action("Former", story.person("Claire"), days: 2)
        promise("2026-03-13")
        let found = try #require(try feasibility())
        #expect(found.verdict == .fits && found.ways.isEmpty && found.tried == 0 && found.overbooked.isEmpty)
    }

    @Test("names who is overbooked in which week, by how much, and to whom one action can go")
    mutating func handOver() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Former", claire, days: 4, due: "2026-03-06")
        let second = action("Écrire", claire, days: 4, due: "2026-03-06")
        promise("2026-03-06")
        let found = try #require(try feasibility())
        #expect(found.verdict == .doesNotFit && found.safeDay == "2026-03-11")
        #expect(found.overbooked.map(\.person) == [claire])
        #expect(found.overbooked.first?.weeks.map(\.week) == [Week(containing: today)])
        #expect(abs((found.overbooked.first?.excess ?? 0) - 3) < 0.01)
        let way = try #require(found.ways.first)
        #expect(way.changes == [.handOver(first, from: claire, to: yanis)] || way.changes == [.handOver(second, from: claire, to: yanis)])
        #expect(way.chance == 1)
    }

    @Test("asks for a day more a week of who has few, or takes an action out")
    mutating func alone() throws {
        let claire = story.person("Claire")
        story.tell(.people(.edit(person: Person(id: claire, name: "Claire", daysPerWeek: 2), was: nil)))
        let big = action("Former", claire, days: 4)
        _ = action("Relire", claire, days: 2)
        promise("2026-03-13")
        let found = try #require(try feasibility())
        #expect(found.ways.map(\.changes).contains([.moreDays(claire, from: 2, to: 3)]))
        #expect(found.ways.map(\.changes).contains([.takeOut(big)]))
    }

    @Test("obtains sooner what the end waits for")
    mutating func sooner() throws {
        let id = action("Installer", story.person("Claire"), days: 2, due: "2026-03-20")
        story.tell(.needs(.add(need: Need(id: "b", title: "Bornes", kind: .equipment, neededBy: "2026-03-20", waiting: [id]))))
        promise("2026-03-13")
        let found = try #require(try feasibility())
        #expect(found.verdict == .doesNotFit)
        #expect(found.ways.map(\.changes).contains([.obtainSooner("b", from: "2026-03-20", to: "2026-03-06")]))
    }

    @Test("finds two changes where no single one is enough, and says so where none is")
    mutating func several() throws {
        let claire = story.person("Claire")
        for index in 1...3 { _ = action("Action \(index)", claire, days: 5, due: "2026-03-06") }
        promise("2026-03-06")
        let found = try #require(try feasibility())
        #expect(found.ways.first?.changes.count == 2)
        promise("2026-03-02")
        let hopeless = try #require(try feasibility())
        #expect(hopeless.tried > 0 && hopeless.tried <= Feasibility.trialLimit)
    }

    @Test("the same plan has the same answer, and what is said to make it fit does", arguments: 0..<25)
    func randomLives(seed: Int) throws {
        var wishes = RandomWishes(seed: UInt64(seed))
        var story = Story()
        for command in RandomWishes.beginning { _ = try? story.attempt(command) }
        for _ in 0..<80 { _ = try? story.attempt(wishes.command(for: story.deployment), by: wishes.actor()) }
        for (index, action) in story.deployment.plan.actions.sorted(by: { $0.number < $1.number }).enumerated() {
            let likely = Double((seed + index) % 9)
            _ = try? story.attempt(
                .set(action.id, .effort(ThreePointEffort(optimistic: likely / 2, likely: likely, pessimistic: 2 * likely))))
        }
        _ = try? story.attempt(.route(.promisedDay(value: today + 5 + seed % 10)))
        guard let forecast = try? PlanForecast(of: story.deployment, today: today, runs: 200) else { return }
        let found = Feasibility(of: story.deployment, forecast: forecast, today: today)
        #expect(found == Feasibility(of: story.deployment, forecast: forecast, today: today), "seed \(seed)")
        for way in found?.ways ?? [] {
            #expect(way.chance >= Feasibility.goal && way.changes.count <= Feasibility.mostChanges, "seed \(seed)")
            let changed = story.deployment.changed(by: way.changes)
            let chance = (try? PlanForecast(of: changed, today: today))?.promise?.chance ?? 1
            // Two hundred runs are off by some points in a hundred.
            #expect(chance > Feasibility.goal - 0.12, "seed \(seed): \(way)")
        }
    }
}
