import Planning
import Scheduling
import Testing

@testable import Forecasting

@Suite("What a plan says about its own end")
struct PlanForecastTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private func forecast() throws -> PlanForecast { try PlanForecast(of: story.deployment, today: today) }

    private func refusal() -> NoForecast? {
        do throws(NoForecast) {
            _ = try PlanForecast(of: story.deployment, today: today)
            return nil
        } catch {
            return error
        }
    }

    private mutating func action(
        _ title: String, _ person: PersonID?, _ low: Double, _ likely: Double, _ high: Double, due: Day? = nil
    ) -> ActionID {
        let id = story.action(title, responsible: person, due: due)
        story.tell(.set(id, .effort(ThreePointEffort(optimistic: low, likely: likely, pessimistic: high))))
        return id
    }

    private mutating func action(_ title: String, _ person: PersonID?, days: Double, due: Day? = nil) -> ActionID {
        action(title, person, days, days, days, due: due)
    }

    @Test("certain efforts of one person come one after the other, over weekends, and meet their dates or not")
    mutating func certain() throws {
        let claire = story.person("Claire")
        let second = action("Écrire", claire, days: 4, due: "2026-03-11")
        let first = action("Former", claire, days: 4, due: "2026-03-05")
        story.tell(.route(.promisedDay(value: "2026-03-10")))
        let forecast = try forecast()
        #expect(forecast.end == forecast[second]?.days)
        #expect(forecast[first]?.days.even == "2026-03-05" && forecast[first]?.days.safe == "2026-03-05")
        // Friday, then Monday to Wednesday.
        #expect(forecast.end.even == "2026-03-11" && forecast.end.safe == "2026-03-11")
        #expect(forecast.chances == [first: 1, second: 1])
        #expect(forecast.promise == PlanForecast.Promise(day: "2026-03-10", chance: 0))
        #expect(forecast.actions.map(\.criticality) == [1, 1])
        #expect(
            forecast.chain == [
                PlanForecast.ChainStep(action: first, first: "2026-03-02", last: "2026-03-05", reason: .today),
                PlanForecast.ChainStep(action: second, first: "2026-03-06", last: "2026-03-11", reason: .person(claire, after: first)),
            ])
        #expect(!forecast.basis.isAtBest)
    }

    @Test("three points give a day that is as likely as not and a later one that is kept four times out of five")
    mutating func uncertain() throws {
        let claire = story.person("Claire")
        let id = action("Former", claire, 8, 10, 30, due: "2026-03-13")
        story.tell(.route(.promisedDay(value: "2026-03-31")))
        let forecast = try forecast()
        // The mean is 13 days of work: 18 March.
        #expect(("2026-03-16"..."2026-03-19").contains(forecast.end.even))
        #expect(("2026-03-20"..."2026-03-27").contains(forecast.end.safe))
        let chance = try #require(forecast[id]?.chance)
        #expect((0.05...0.35).contains(chance))
        #expect(try #require(forecast.promise?.chance) > 0.95)
    }

    @Test("the same plan shows the same figures, and another state of it draws anew")
    mutating func repeated() throws {
        let claire = story.person("Claire")
        _ = action("Former", claire, 8, 10, 30)
        #expect(try forecast() == forecast())
        let threads = try PlanForecast(of: story.deployment, today: today, threads: 3)
        #expect(try forecast() == threads)
    }

    @Test("the chain tells who waits for what: another action, working days, the same person, a start that may not be earlier")
    mutating func chain() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Acheter", claire, days: 2, due: "2026-03-10")
        story.tell(.set(first, .earliestStart("2026-03-04")))
        let second = action("Installer", yanis, days: 1, due: "2026-03-20")
        story.tell(.waits(second, for: first, lag: 2))
        let third = action("Former", yanis, days: 3, due: "2026-03-27")
        story.tell(.set(third, .earliestStart("2026-03-10")))
        let steps = try forecast().chain
        #expect(steps.map(\.action) == [first, second, third])
        #expect(
            steps.map(\.reason) == [
                .notBefore("2026-03-04"), .waits(for: first, workingDays: 2), .person(yanis, after: second),
            ])
        #expect(steps.map(\.first) == ["2026-03-04", "2026-03-10", "2026-03-11"])
    }

    @Test("the chain names the need that an action waits for, and what waits for one that nobody knows the day of comes later at best")
    mutating func needs() throws {
        let claire = story.person("Claire")
        let first = action("Installer", claire, days: 2)
        let next = action("Former", claire, days: 2)
        let other = action("Écrire", claire, days: 2)
        story.tell(.waits(next, for: first))
        story.tell(.needs(.add(need: Need(id: "b", title: "Bornes", kind: .equipment, neededBy: "2026-03-16", waiting: [first]))))
        let expected = try forecast()
        #expect(expected.chain.map(\.action) == [first, next])
        #expect(expected.chain.first?.reason == .need("b", "2026-03-16") && expected.chain.first?.first == "2026-03-16")
        #expect(!expected.basis.isAtBest && expected.end.even == "2026-03-19")
        story.tell(.needs(.edit(need: "b", to: .neededBy(value: nil), was: nil)))
        let unknown = try forecast()
        #expect(unknown.basis.isAtBest && unknown.actions.filter(\.isAtBest).map(\.action) == [first, next])
        #expect(unknown[other]?.isAtBest == false && unknown.end.even < expected.end.even)
    }

    @Test("what is held up, and all that waits for it, is said to come later at best")
    mutating func atBest() throws {
        let claire = story.person("Claire")
        let held = action("Acheter", claire, days: 2)
        let next = action("Installer", claire, days: 2)
        let other = action("Former", claire, days: 2)
        story.tell(.waits(next, for: held))
        story.tell(.add(.blocker("Budget"), to: held))
        let forecast = try forecast()
        #expect(forecast.basis.blocked == [held] && forecast.basis.isAtBest)
        #expect(forecast.actions.filter(\.isAtBest).map(\.action) == [held, next])
        #expect(forecast[other]?.isAtBest == false)
    }

    @Test("a late action has no chance left, and a milestone has that of all that is due before")
    mutating func chances() throws {
        let claire = story.person("Claire")
        let late = action("Former", claire, days: 0, due: "2026-02-27")
        _ = action("Écrire", claire, days: 5, due: "2026-03-06")
        let met = story.milestone("Ouverture", on: "2026-03-06")
        let missed = story.milestone("Essai", on: "2026-03-05")
        let forecast = try forecast()
        #expect(forecast[late]?.chance == 0)
        #expect(forecast.milestones.map(\.milestone) == [missed, met])
        #expect(forecast.milestones.map(\.chance) == [1, 1])
    }

    @Test("a plan of which too little is known has no forecast, but the reason")
    mutating func reasons() {
        #expect(refusal() == .nothingOpen)
        let claire = story.person("Claire")
        let unknown = story.action("Former", responsible: claire)
        guard case .tooLittleKnown(let basis) = refusal() else {
            Issue.record("\(String(describing: refusal()))")
            return
        }
        #expect(basis.leftOut == [ForecastBasis.LeftOut(action: unknown, reason: .noEstimate)])
        let endless = action("Compter les grains de sable", claire, days: 10_000)
        story.tell(.people(.edit(person: Person(id: claire, name: "Claire", daysPerWeek: 0.1), was: nil)))
        #expect(refusal() == .tooLong(endless))
    }

    @Test("a forecast that is stopped says so")
    mutating func stopped() {
        let claire = story.person("Claire")
        _ = action("Former", claire, days: 1)
        #expect(throws: NoForecast.interrupted) { try PlanForecast(of: story.deployment, today: today, isCancelled: { true }) }
    }

    @Test("whatever a team does, its plan has a forecast or a reason, chances are chances, and dates are in order", arguments: 0..<60)
    func randomLives(seed: Int) throws {
        var wishes = RandomWishes(seed: UInt64(seed))
        var story = Story()
        for command in RandomWishes.beginning { _ = try? story.attempt(command) }
        for step in 0..<120 {
            _ = try? story.attempt(wishes.command(for: story.deployment), by: wishes.actor())
            guard step % 30 == 29 else { continue }
            // Most lives estimate little.
            for (index, action) in story.deployment.plan.actions.sorted(by: { $0.number < $1.number }).enumerated() where index % 4 != 3 {
                let likely = Double((seed + index) % 7)
                _ = try? story.attempt(
                    .set(action.id, .effort(ThreePointEffort(optimistic: likely / 2, likely: likely, pessimistic: 3 * likely))))
            }
            do throws(NoForecast) {
                let forecast = try PlanForecast(of: story.deployment, today: today, runs: 200)
                check(forecast, of: story.deployment, seed: seed)
            } catch {
                if case .impossible = error { Issue.record("seed \(seed): \(error)") }
            }
        }
    }

    private func check(_ forecast: PlanForecast, of deployment: Deployment, seed: Int) {
        #expect(forecast.end.even <= forecast.end.safe, "seed \(seed)")
        #expect(forecast.end.even >= today, "seed \(seed)")
        #expect(forecast.promise.map { (0...1).contains($0.chance) } ?? true, "seed \(seed)")
        for outlook in forecast.actions {
            #expect(outlook.days.even <= outlook.days.safe && outlook.days.safe <= forecast.end.safe, "seed \(seed)")
            #expect((0...1).contains(outlook.criticality) && outlook.chance.map { (0...1).contains($0) } ?? true, "seed \(seed)")
            #expect(deployment.plan[outlook.action]?.status.isOpen == true, "seed \(seed)")
        }
        #expect(forecast.actions.count + forecast.basis.leftOut.count == forecast.basis.open, "seed \(seed)")
        #expect(forecast.milestones.allSatisfy { (0...1).contains($0.chance) }, "seed \(seed)")
        #expect(zip(forecast.chain, forecast.chain.dropFirst()).allSatisfy { $0.first <= $1.last }, "seed \(seed)")
        #expect(Set(forecast.chain.map(\.action)).count == forecast.chain.count, "seed \(seed)")
    }
}
