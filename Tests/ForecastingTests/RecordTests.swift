import Planning
import Testing

@testable import Forecasting
@testable import Scheduling

@Suite("A forecast that counts with what the team took")
struct RecordTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"
    private let claire: PersonID

    init() { claire = story.person("Claire") }

    @discardableResult
    private mutating func open(_ title: String, _ low: Double, _ likely: Double, _ high: Double) -> ActionID {
        let action = story.action(title, responsible: claire, due: "2026-12-18", doneWhen: "vu")
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: low, likely: likely, pessimistic: high))))
        return action
    }

    private mutating func done(_ ratios: [Double], _ low: Double = 4, _ likely: Double = 4, _ high: Double = 4) {
        for (index, ratio) in ratios.enumerated() {
            let action = open("Finie \(index)", low, likely, high)
            story.tell(.status(action, .done))
            story.tell(.set(action, .spentDays(ratio * (low + 4 * likely + high) / 6)))
        }
    }

    private var plan: PlanProject { PlanProject(story.deployment, today: today) }

    @Test("changes nothing while fewer than five actions say what they took")
    mutating func without() throws {
        let action = open("Former", 8, 10, 30)
        let before = plan
        done([3, 3, 3, 3])
        #expect(plan.project == before.project && plan.estimates == before.estimates)
        #expect(plan.basis.record.entries.count == 4 && plan.basis.record.spread.isEmpty)
        let forecast = try PlanForecast(of: story.deployment, today: today)
        // The mean is 13 days of work: 18 March.
        #expect(("2026-03-16"..."2026-03-19").contains(try #require(forecast[action]).days.even))
    }

    @Test("multiplies estimated efforts, and neither waits nor the days between two dates")
    mutating func effortsAlone() throws {
        let first = open("Former", 8, 10, 30)
        let spanned = story.action("Attendre l’avis", responsible: claire, due: "2026-03-13", doneWhen: "reçu")
        story.tell(.set(spanned, .earliestStart("2026-03-09")))
        story.tell(.waits(spanned, for: first, lag: 3))
        let before = plan
        done([1.5, 1.5, 1.5, 1.5, 1.5])
        #expect(plan.project.activities[0].work == .efforts([Demand(resource: 0, amount: 1_500)]))
        #expect(plan.estimates[0] == Estimate(low: 1_200, likely: 1_500, high: 4_500))
        #expect(plan.project.activities[1...].map(\.work) == before.project.activities[1...].map(\.work))
        #expect(plan.estimates[1...].allSatisfy { $0 == nil })
        // Everybody was as slow: nothing differs but the mean.
        #expect(plan.basis.record.spread == [1, 1, 1, 1, 1])
    }

    @Test("says of what is under way that what remains takes as many times longer, and so with the chain's dates")
    mutating func underWay() throws {
        let action = open("Former", 4, 4, 4)
        for (id, isDone) in [("s1", true), ("s2", false)] as [(ItemID, Bool)] {
            story.tell(.add(.step(Step(id: id, title: "Étape", isDone: isDone)), to: action))
        }
        story.tell(.status(action, .inProgress))
        done([2, 2, 2, 2, 2])
        let forecast = try PlanForecast(of: story.deployment, today: today)
        // Half of four days, times two: Monday to Thursday.
        #expect(forecast.end.even == "2026-03-05" && forecast.end.safe == "2026-03-05")
        #expect(forecast.chain.map(\.last) == ["2026-03-05"])
    }

    @Test("a slip of the pen does not keep a large plan from being forecast")
    mutating func slip() throws {
        for number in 0..<30 { open("Action \(number)", 50, 200, 800) }
        done([1, 1, 1, 1, 2_000])
        let forecast = try PlanForecast(of: story.deployment, today: today, runs: 20)
        #expect(forecast.runs == 20 && forecast.basis.record.factor == 2.8)
    }

    /// A life of a team that takes `factor` times its estimates, within them as PERT has it and slower or faster by `noise`.
    private static func life(_ seed: UInt64, factor: Double, noise: Double, finished: Int) throws -> (even: Bool, safe: Bool) {
        var random = SeededGenerator(seed: seed)
        let table = PERT.table(of: [25])
        func took() -> Double {
            let cell = random.below(PERT.cells)
            let place = Double(table.values[cell] + table.values[cell + 1]) / 2
            return factor * (2 + 8 * place) * (1 + noise * (2 * Double(random.below(1_001)) / 1_000 - 1))
        }
        var life = RecordTests()
        for number in 0..<finished {
            let action = life.open("Finie \(number)", 2, 4, 10)
            life.story.tell(.status(action, .done))
            life.story.tell(.set(action, .spentDays(took())))
        }
        for number in 0..<8 { life.open("À faire \(number)", 2, 4, 10) }
        let end = try PlanForecast(of: life.story.deployment, today: life.today, runs: 400).end
        let calendar = life.story.deployment.settings.calendar
        var left = (0..<8).reduce(0) { sum, _ in sum + took() }
        var day = life.today
        while true {
            if calendar.isWorking(day) { left -= 1 }
            if left <= 0.005 { break }
            day = day + 1
        }
        return (day <= end.even, day <= end.safe)
    }

    @Test(
        "a team that always takes half as long again, or half as long, is told days that it keeps as often as is said",
        arguments: [(1.5, 0, 12), (1.5, 0.4, 12), (0.6, 0.2, 25), (1, 0.3, 12)] as [(Double, Double, Int)])
    func honest(factor: Double, noise: Double, finished: Int) throws {
        let lives = 150
        var (even, safe) = (0, 0)
        for seed in 0..<UInt64(lives) {
            let kept = try Self.life(seed, factor: factor, noise: noise, finished: finished)
            if kept.even { even += 1 }
            if kept.safe { safe += 1 }
        }
        // Three deviations of 150 throws are 12 points at one half, 10 at four fifths; whole days lift both somewhat.
        #expect((0.38...0.66).contains(Double(even) / Double(lives)), "\(even) of \(lives)")
        #expect((0.70...0.92).contains(Double(safe) / Double(lives)), "\(safe) of \(lives)")
    }

    @Test("what estimates already leave open is not counted twice")
    mutating func notTwice() throws {
        // Ratios that differ just as a PERT of these three points does: all the difference is the estimates' own.
        let effort = ThreePointEffort(optimistic: 2, likely: 4, pessimistic: 12)
        let deviation = effort.variance.squareRoot() / effort.mean
        done([1 - deviation, 1 + deviation, 1, 1 - deviation, 1 + deviation, 1 - deviation, 1 + deviation], 2, 4, 12)
        let spread = plan.basis.record.spread
        #expect(spread.count == 7 && spread.allSatisfy { abs($0 - 1) < 0.02 })
        // The same ratios of estimates that left nothing open are the team's own.
        var certain = RecordTests()
        certain.done([0.5, 1.5, 1, 0.5, 1.5])
        for (found, expected) in zip(certain.plan.basis.record.spread, [0.5, 1.5, 1, 0.5, 1.5]) { #expect(abs(found - expected) < 1e-9) }
    }
}
