import Forecasting
import Planning
import Synchronization
import Testing

@testable import Web

@Suite("Forecasts beside the answers")
struct ForecastStoreTests {
    private var team = Team()

    private mutating func action(_ title: String, days: Double) -> ActionID {
        let claire = team.deployment.people.active.first?.id ?? team.person("Claire")
        let id = team.action(title, responsible: claire, due: "2026-12-18", doneWhen: "vu", status: .upcoming)
        team.edit(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))
        return id
    }

    @Test("are drawn when somebody asks, kept, and of an earlier state until the next one is there")
    mutating func staleness() async throws {
        let id = action("Former", days: 3)
        let store = ForecastStore(patience: .milliseconds(1))
        #expect(store.known(of: team.deployment, today: team.today).latest == nil)
        let first = await store.first(of: team.deployment, today: team.today, within: .seconds(20))
        #expect(first.forecast?.end.even == "2026-11-25" && !first.isOutdated)
        team.edit(id, .effort(ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5)))
        let meanwhile = store.shown(of: team.deployment, today: team.today)
        #expect(meanwhile.isOutdated && meanwhile.forecast?.end.even == "2026-11-25")
        let next = await store.current(of: team.deployment, today: team.today, within: .seconds(20))
        #expect(!next.isOutdated && next.forecast?.end.even == "2026-11-27")
        #expect(next.version != first.version)
        // Another day is another forecast of the same state.
        #expect(store.known(of: team.deployment, today: team.today + 1).isOutdated)
    }

    @Test("of a later state for who has read an earlier one, at once")
    mutating func overtaken() async throws {
        let id = action("Former", days: 3)
        let store = ForecastStore(patience: .milliseconds(1))
        let before = team.deployment
        team.edit(id, .effort(ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5)))
        _ = await store.current(of: team.deployment, today: team.today, within: .seconds(20))
        let begin = ContinuousClock.now
        let shown = await store.current(of: before, today: team.today, within: .seconds(60))
        #expect(shown.forecast?.sequence == team.deployment.sequence && ContinuousClock.now - begin < .seconds(30))
    }

    @Test("of the newest state alone where many changes come at once, and one at a time")
    mutating func newestWins() async throws {
        let id = action("Former", days: 1)
        let drawn = Mutex<[Int]>([])
        let store = ForecastStore(patience: .milliseconds(150)) { deployment, today, isCancelled in
            drawn.withLock { $0.append(deployment.sequence) }
            return Result { () throws(NoForecast) in try PlanForecast(of: deployment, today: today, runs: 10, isCancelled: isCancelled) }
        }
        _ = await store.first(of: team.deployment, today: team.today, within: .seconds(20))
        let begin = team.deployment.sequence
        for days in 2...12 {
            team.edit(id, .effort(ThreePointEffort(optimistic: Double(days), likely: Double(days), pessimistic: Double(days))))
            _ = store.shown(of: team.deployment, today: team.today)
        }
        let last = await store.current(of: team.deployment, today: team.today, within: .seconds(20))
        #expect(last.forecast?.sequence == team.deployment.sequence)
        #expect(drawn.withLock(\.self) == [begin, team.deployment.sequence])
    }

    @Test("tell who listens what was shown before and what is now")
    mutating func news() async throws {
        let id = action("Former", days: 3)
        let store = ForecastStore(patience: .milliseconds(1))
        let (told, tell) = AsyncStream.makeStream(of: (Int, Day?, Day?).self)
        store.onNews { deployment, before, after in tell.yield((deployment.sequence, before.forecast?.end.even, after.forecast?.end.even)) }
        _ = await store.first(of: team.deployment, today: team.today, within: .seconds(20))
        team.edit(id, .effort(ThreePointEffort(optimistic: 4, likely: 4, pessimistic: 4)))
        _ = store.shown(of: team.deployment, today: team.today)
        var news = told.makeAsyncIterator()
        let first = try #require(await news.next())
        let second = try #require(await news.next())
        #expect(first.1 == nil && first.2 == "2026-11-25")
        #expect(second.0 == team.deployment.sequence && second.1 == "2026-11-25" && second.2 == "2026-11-26")
    }

    @Test("let go of those looked at longest ago, and stop when the server does")
    mutating func bounded() async throws {
        _ = action("Former", days: 3)
        let other = Deployment(id: "other")
        let store = ForecastStore(entryLimit: 1, patience: .milliseconds(1))
        _ = await store.first(of: team.deployment, today: team.today, within: .seconds(20))
        let empty = await store.first(of: other, today: team.today, within: .seconds(20))
        #expect(empty.latest == .failure(.nothingOpen))
        #expect(store.known(of: team.deployment, today: team.today).latest == nil)
        store.close()
        #expect(await store.current(of: team.deployment, today: team.today, within: .milliseconds(50)).latest == nil)
    }
}
