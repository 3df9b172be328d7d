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
}
