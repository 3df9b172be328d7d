import Journal
import NIOCore
import Planning
import Testing

@testable import Web

@Suite("The line of a page that shows a forecast")
struct LiveForecastTests {
    private let lead = Actor(account: "claire", role: .lead, person: nil)

    /// A deployment with one action that is estimated, and its forecast drawn.
    private func estimated(_ services: Services) async throws -> Deployment {
        let id: DeploymentID = services.newID()
        let claire: PersonID = services.newID()
        let action: ActionID = services.newID()
        let effort = ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3)
        for command: Command in [
            .settings(.open(name: "Accueil")), .people(.add(person: Person(id: claire, name: "Claire"))),
            .plan(.addAction(action: NewAction(id: action, title: "Former", responsible: claire, dueDay: nil))),
            .plan(.edit(action: action, to: .effort(effort), was: nil, reason: nil)),
        ] {
            _ = try await services.journal.execute(command, on: id, by: lead, at: services.now(), commandID: services.newID())
        }
        let deployment = try await services.journal.deployment(id)
        let shown = await services.forecasts.current(of: deployment, today: today(deployment, services), within: .seconds(30))
        #expect(shown.forecast != nil && !shown.isOutdated)
        return deployment
    }

    private func today(_ deployment: Deployment, _ services: Services) -> Day { deployment.settings.day(at: services.now()) }

    /// What the line brings as soon as it is open.
    private func first(_ shows: ShownPage, drawn: [String], _ deployment: Deployment, _ services: Services) async -> String? {
        let messages = await services.live.messages(
            for: deployment, since: deployment.sequence, drawn: drawn, reader: NoticeReader(account: "claire", role: .lead, person: nil),
            audience: LiveHub.Audience(language: .french, role: .lead, person: nil, account: "claire", shows: shows))
        services.live.end("claire", in: deployment.id)
        for await message in messages { return String(buffer: LiveEvents.bytes(of: message)) }
        return nil
    }

    @Test("brings what was drawn before it opened, and nothing when the page has it")
    func missed() async throws {
        try await RouteOffice.onServer { services in
            let deployment = try await estimated(services)
            let mark = services.forecasts.known(of: deployment, today: today(deployment, services)).mark("forecast")
            let plan = ShownPage.plan(columns: PlanColumn.usual)
            let news = try #require(await first(plan, drawn: ["forecast-"], deployment, services))
            #expect(news.contains("event: fragments") && news.contains("data-drawn=\"\(mark)\""))
            #expect(await first(.forecast, drawn: ["forecast-1.2"], deployment, services)?.contains("event: refresh") == true)
            #expect(await first(plan, drawn: [mark], deployment, services) == nil)
            #expect(await first(plan, drawn: [], deployment, services) == nil)
        }
    }

    @Test("of a scenario is told to the pages that show it: those inside it, and those that compare")
    func ofScenario() async throws {
        try await RouteOffice.onServer { services in
            let before = try await estimated(services)
            let person = try #require(before.people.active.first)
            var busier = person
            busier.daysPerWeek = 1
            for command: Command in [
                .scenarios(.add(scenario: NewScenario(id: "one", name: "Un jour par semaine", isShared: true))),
                .scenarios(.record(scenario: "one", change: NewTriedChange(id: "c", command: .people(.edit(person: busier, was: person))))),
                .scenarios(.add(scenario: NewScenario(id: "two", name: "Rien", isShared: true))),
            ] {
                _ = try await services.journal.execute(command, on: before.id, by: lead, at: services.now(), commandID: services.newID())
            }
            let deployment = try await services.journal.deployment(before.id)
            let branch = ScenarioReading(try #require(deployment.scenarios["one"]), of: deployment, at: services.now()).deployment
            let today = today(deployment, services)
            let present = await services.forecasts.current(of: deployment, today: today, within: .seconds(30))
            func news(_ shows: ShownPage) async -> String? {
                let messages = await services.live.messages(
                    for: deployment, since: deployment.sequence, reader: NoticeReader(account: "claire", role: .lead, person: nil),
                    audience: LiveHub.Audience(language: .french, role: .lead, person: nil, account: "claire", shows: shows))
                await services.live.tell(.none, present, of: branch)
                services.live.end("claire", in: deployment.id)
                for await message in messages { return String(buffer: LiveEvents.bytes(of: message)) }
                return nil
            }
            #expect(await news(.inside("one"))?.contains("event: refresh") == true)
            #expect(await news(.scenarios)?.contains("event: refresh") == true)
            for other in [ShownPage.inside("two"), .forecast, .plan(columns: PlanColumn.usual), .other] {
                #expect(await news(other) == nil, "\(other)")
            }
            // What is drawn of the scenario is not taken for the plan's.
            let inside = await services.forecasts.current(of: branch, today: today, within: .seconds(30))
            #expect(try #require(inside.forecast).end.safe > (try #require(present.forecast)).end.safe)
            #expect(services.forecasts.known(of: deployment, today: today).forecast == present.forecast)
        }
    }
}
