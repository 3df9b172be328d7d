import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import NIOCore
import Planning
import Testing

@testable import Web

@Suite("Scenarios and their pages")
struct ScenarioPagesTests {
    private var team = Team()
    private let claire: PersonID
    private let axis: WorkstreamID
    private let training: ActionID
    private let opening: ActionID

    init() {
        claire = team.person("Claire Martin")
        axis = team.workstream("Former")
        training = team.action(
            "Former les agents", in: axis, responsible: claire, due: "2026-12-11", doneWhen: "formés", status: .upcoming)
        opening = team.action("Ouvrir le guichet", responsible: claire, due: "2027-01-15", doneWhen: "ouvert", status: .upcoming)
        for action in [training, opening] {
            team.edit(action, .effort(ThreePointEffort(optimistic: 5, likely: 8, pessimistic: 14)))
        }
        team.tell(.route(.edit(to: .promisedDay(value: "2026-12-18"), was: nil)))
    }

    private func started(_ start: ScenarioStart, _ fields: KeyValuePairs<String, String>) -> StartedScenario {
        var form = Form()
        for (name, value) in fields { form.set(name, value) }
        return StartedScenario(start: start, form: form, deployment: team.deployment, language: .french)
    }

    private mutating func begin(_ start: ScenarioStart, _ fields: KeyValuePairs<String, String>, as id: ScenarioID = "s1") throws {
        let started = started(start, fields)
        let commands = try started.commands { "new" }
        team.tell(.scenarios(.add(scenario: NewScenario(id: id, name: try started.name(), isShared: true))))
        guard !commands.isEmpty else { return }
        let change = NewTriedChange(id: "c1", command: .batch(commands))
        team.tell(.scenarios(.record(scenario: id, change: change)))
    }

    private func outlooks() async -> [ScenarioOutlook] {
        await ScenarioOutlooks(forecasts: ForecastStore(), patience: .seconds(60)).outlooks(
            of: team.deployment.scenarios.all.filter(\.isOpen), in: team.deployment, today: team.today, at: Moment(milliseconds: 0))
    }

    private func page(by role: Role = .lead, in language: Language = .french) async throws -> String {
        var context = team.seen(by: role)
        context.reader = "claire"
        return mainPart(of: written(ScenariosPage(page: try .seen(in: language), context: context, outlooks: await outlooks()).write))
    }

    @Test("one more person takes the chosen actions over, and the end comes sooner")
    mutating func agent() async throws {
        try begin(.agent, ["person-name": "Ali Haddad", "days": "5", "how": "take", "action-\(training)": "1"])
        let outlooks = await outlooks()
        #expect(outlooks.count == 2)
        #expect(outlooks[1].scenario?.name == "Avec Ali Haddad, 5\u{00A0}jours par semaine")
        let (present, with) = (try #require(outlooks[0].end), try #require(outlooks[1].end))
        #expect(with.even < present.even && with.safe < present.safe)
        #expect(outlooks[1].figures.reassigned.map(\.id) == [training])
        #expect(outlooks[1].figures.people.count == 2)
        let html = try await page()
        #expect(html.contains("plus tôt"))
        #expect(html.contains(#"<td data-label="Avec Ali Haddad, 5"#))
    }

    @Test("who shares the work does half of it")
    mutating func share() throws {
        try begin(.agent, ["days": "2,5", "how": "share", "action-\(training)": "1"])
        let reading = ScenarioReading(team.deployment.scenarios["s1"]!, of: team.deployment, at: Moment(milliseconds: 0))
        let action = try #require(reading.state.plan[training])
        #expect(action.responsible == claire)
        #expect(action.effort == ThreePointEffort(optimistic: 2.5, likely: 4, pessimistic: 7))
        #expect(action.contributions.map(\.days) == [4])
        #expect(team.deployment.scenarios["s1"]?.name == "Avec Renfort, 2,5\u{00A0}jours par semaine")
    }

    @Test("without a workstream its open actions are no longer to be done")
    mutating func without() async throws {
        try begin(.without, ["workstream": axis.rawValue])
        let figures = await outlooks()[1].figures
        #expect(figures.takenOut.map(\.id) == [training])
        #expect(figures.open == 1)
        #expect(team.deployment.scenarios["s1"]?.name == "Sans «\u{00A0}Former\u{00A0}»")
    }

    @Test("what waits begins on the day, and is due when its work can be done")
    mutating func wait() throws {
        try begin(.wait, ["what": "le budget", "day": "2027-03-01", "action-\(training)": "1"])
        let reading = ScenarioReading(team.deployment.scenarios["s1"]!, of: team.deployment, at: Moment(milliseconds: 0))
        let action = try #require(reading.state.plan[training])
        #expect(action.earliestStart == "2027-03-01")
        // Eight days of work, the first of which is that Monday.
        #expect(action.dueDay == "2027-03-10")
        #expect(team.deployment.scenarios["s1"]?.name == "Si le budget n’arrive que le 1er mars 2027")
    }

    @Test("a need that comes on another day holds those that wait for it, and those that are ticked too")
    mutating func need() async throws {
        let need = Need(id: "budget", title: "Budget travaux", kind: .budget, neededBy: "2026-12-01", waiting: [training])
        team.tell(.needs(.add(need: need)))
        try begin(.wait, ["need": "budget", "day": "2027-03-01", "action-\(opening)": "1"])
        let reading = ScenarioReading(team.deployment.scenarios["s1"]!, of: team.deployment, at: Moment(milliseconds: 0))
        let tried = try #require(reading.state.needs["budget"])
        #expect(tried.neededBy == "2027-03-01" && tried.waiting == [training, opening])
        #expect(reading.state.plan[training]?.dueDay == "2027-03-10" && reading.state.plan[opening]?.dueDay == "2027-03-10")
        #expect(team.deployment.needs["budget"] == need)
        #expect(team.deployment.scenarios["s1"]?.name == "Si «\u{00A0}Budget travaux\u{00A0}» n’arrive que le 1er mars 2027")
        let figures = ScenarioFigures(of: reading.state, since: team.deployment, today: team.today)
        #expect(figures.needs == [tried] && figures.moved.count == 2)
        #expect(try await page().contains("Budget travaux (pour le 1er mars 2027)"))
        // Before that day nothing begins that waits for it: the end is later by as much.
        let ends = await outlooks().compactMap(\.end?.even)
        #expect(ends.count == 2 && ends[0] < "2027-03-01" && ends[1] > "2027-03-09")
        #expect(try started(.wait, ["need": "budget", "day": "2026-11-30"]).name().contains("arrive dès le 30 novembre 2026"))
    }

    @Test("a need for which nothing waits asks which actions do")
    mutating func needOfNothing() throws {
        team.tell(.needs(.add(need: Need(id: "room", title: "Salle", kind: .premises))))
        #expect(throws: FormProblem.nothingChosen) {
            _ = try started(.wait, ["need": "room", "day": "2027-03-01"]).commands { "new" }
        }
        #expect(throws: FormProblem.unknownChoice) {
            _ = try started(.wait, ["need": "nothing", "day": "2027-03-01"]).commands { "new" }
        }
    }

    @Test("a question that is not answered is refused in words", arguments: ScenarioStart.allCases.filter { $0 != .blank })
    func unanswered(start: ScenarioStart) {
        #expect(throws: FormProblem.self) {
            let commands = try started(start, ["person": "nobody", "day": "demain"]).commands { "new" }
            Issue.record("\(commands)")
        }
    }

    @Test("what is the same everywhere is said once, and what differs is told apart from what does not")
    mutating func differences() async throws {
        try begin(.promise, ["day": "2027-01-29"])
        try begin(.blank, ["name": "Rien de changé"], as: "s2")
        let html = try await page()
        let parts = html.components(separatedBy: #"<details class="scenario-same""#)
        #expect(parts.count == 2)
        let (different, same) = (parts[0], try #require(parts.last?.components(separatedBy: "</details>").first))
        #expect(different.contains("Date promise") && !same.contains("Date promise"))
        #expect(same.contains("Travail qui reste") && !different.contains("Travail qui reste"))
        #expect(different.contains(#"<td data-label="Rien de changé" class="as-present">"#))
        #expect(!different.contains(#"<td data-label="Plan d’aujourd’hui" class="as-present">"#))
    }

    @Test("a forecast that is still being drawn is said to be, and the page asks for news of it")
    mutating func beingDrawn() async throws {
        try begin(.promise, ["day": "2027-01-29"])
        var outlooks = await outlooks()
        outlooks[1] = ScenarioOutlook(scenario: outlooks[1].scenario, figures: outlooks[1].figures, forecast: nil, misfits: [])
        var context = team.seen()
        context.reader = "claire"
        let html = mainPart(of: written(ScenariosPage(page: try .seen(in: .french), context: context, outlooks: outlooks).write))
        #expect(html.contains("en cours de calcul") && html.contains(#"data-drawn="scenarios-being-drawn""#))
    }

    @Test("give who only reads of the team the figures, and no form")
    mutating func contributors() async throws {
        try begin(.promise, ["day": "2027-01-29"])
        let html = try await page(by: .contributor)
        #expect(html.contains("29 janvier 2027"))
        #expect(!html.contains("method=\"post\"") && !html.contains("scenarios/new"))
    }

    @Test("a change that no longer fits says so where it stands, and is not ticked to be applied")
    mutating func misfit() async throws {
        try begin(.promise, ["day": "2027-01-29"])
        team.tell(.route(.edit(to: .promisedDay(value: "2027-02-12"), was: nil)))
        let scenario = try #require(team.deployment.scenarios["s1"])
        var context = team.seen()
        context.reader = "claire"
        for language in Language.allCases {
            let html = mainPart(
                of: written(
                    ScenarioPage(page: try .seen(in: language), context: context, scenario: scenario, outlooks: await outlooks()).write))
            #expect(html.contains(language == .french ? "Ne s’applique plus." : "No longer fits."))
            #expect(html.contains(#"name="change-c1" value="1">"#), "not ticked")
            #expect(html.contains(language == .french ? "29 janvier 2027 dans le scénario." : "29 January 2027 in the scenario."))
        }
    }

    @Test("the same state is drawn once, and without a change every figure is the present one")
    mutating func same() async throws {
        try begin(.blank, ["name": "Rien de changé"])
        let outlooks = await outlooks()
        #expect(outlooks[0].end == outlooks[1].end && outlooks[0].chance == outlooks[1].chance)
        #expect(outlooks[0].figures == outlooks[1].figures)
        #expect(try await page().contains("Sans différence"))
    }

    @Test("what is changed on the plan's page inside a scenario stays in it, whatever the form")
    func inside() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .lead)
                func plan() async throws -> (deployment: Deployment, changes: Int) {
                    let deployment = try await services.journal.deployment(office.deployment)
                    return (deployment, deployment.scenarios["scenario"]?.changes.count ?? 0)
                }
                let before = try await plan()
                var sent = 0
                let outside = [
                    "commit", "withdraw", "propose", "ask", "accept-date", "reply", "comments", "raised-risks", "dismissed-risks",
                ]
                for row in RouteRow.table where row.method == .post {
                    let parts = row.pattern.split(separator: "/")
                    guard parts.count > 2, parts[1] == ":deployment", ["actions", "people"].contains(parts[2]) else { continue }
                    guard !outside.contains(row.values["what"] ?? "") else { continue }
                    var inside = row
                    inside.values["deployment"] = "{deployment}~scenario"
                    let answer = try await office.send(inside, to: client)
                    #expect(answer.status.code < 500, "\(row): \(answer.status)")
                    if let location = answer.headers[.location] {
                        #expect(location.contains("~scenario") || !location.contains(office.deployment.rawValue), "\(row): \(location)")
                    }
                    sent += 1
                }
                let after = try await plan()
                #expect(sent > 20)
                #expect(after.changes > before.changes + 10)
                #expect(after.deployment.plan == before.deployment.plan && after.deployment.people == before.deployment.people)
                #expect(after.deployment.route == before.deployment.route)
            }
        }
    }

    @Test("the route, the forecast and the risks inside a scenario are those of the scenario")
    func forecast() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .lead)
                var row = RouteRow.get("/deployments/:deployment/forecast", .members)
                row.values["deployment"] = "{deployment}~scenario"
                let html = String(buffer: try await office.send(row, to: client).body)
                #expect(html.contains("id=\"scenario-bar\"") && html.contains("id=\"forecast\""))
                #expect(html.contains("/deployments/\(office.deployment)~scenario/forecast"))
                row.pattern = "/deployments/:deployment/plan"
                #expect(String(buffer: try await office.send(row, to: client).body).contains("id=\"route-forecast\""))
            }
        }
    }

    @Test("every link and form of a page inside a scenario leads to what is there, or out of it")
    func links() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .lead)
                let branch = "/deployments/\(office.deployment)~scenario/"
                let open = ["plan", "actions", "people", "forecast", "proposal", "undo", "live"]
                var found = 0
                let views = PlanView.allCases.map { RouteRow.get("/deployments/:deployment/plan", .members).asking("?view=\($0.rawValue)") }
                let pages = ["plan/1", "plan/2", "people", "people/:person", "forecast"].map {
                    RouteRow.get("/deployments/:deployment/\($0)", .members)
                }
                for var row in views + pages {
                    row.values["deployment"] = "{deployment}~scenario"
                    let answer = try await office.send(row, to: client)
                    #expect(answer.status == .ok, "\(row)")
                    for part in String(buffer: answer.body).components(separatedBy: "\"\(branch)").dropFirst() {
                        let place = String(part.prefix { !"/?\"".contains($0) })
                        #expect(open.contains(place), "\(row): \(place)")
                        found += 1
                    }
                }
                #expect(found > 100)
            }
        }
    }

    @Test("what is not of the plan can not be reached inside a scenario")
    func elsewhere() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .lead)
                let open = ["plan", "actions", "people", "forecast", "proposal", "undo", "live"]
                for row in RouteRow.table {
                    let parts = row.pattern.split(separator: "/").map(String.init)
                    guard parts.count > 2, parts[0] == "deployments", parts[1] == ":deployment", !open.contains(parts[2]) else { continue }
                    var inside = row
                    inside.values["deployment"] = "{deployment}~scenario"
                    #expect(try await office.send(inside, to: client).status.code >= 400, "\(row)")
                }
                for branch in ["{deployment}~nothing", "{deployment}~", "{deployment}~scenario~scenario", "nothing~scenario"] {
                    var row = RouteRow.get("/deployments/:deployment/plan", .members)
                    row.values["deployment"] = branch
                    #expect(try await office.send(row, to: client).status == .notFound, "\(branch)")
                }
            }
        }
    }
}
