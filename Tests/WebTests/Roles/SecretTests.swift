import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import NIOCore
import Planning
import Testing

@testable import Web

/// Product rule 10: who only reads, and who is in no deployment, gets nothing of what is said of stakeholders, in bytes.
@Suite("What is said of stakeholders")
struct SecretTests {
    /// How many of the secrets are in what an address answers, its headers included.
    private func secrets(in answer: TestResponse) -> Int {
        var told = String(buffer: answer.body) + answer.headers.map { "\n\($0.name): \($0.value)" }.joined()
        // A spreadsheet is packed: what is in it is what counts.
        if let book = try? Spreadsheet.read(Array(answer.body.readableBytesView)) { told += "\n\(book)" }
        // A word that was looked for is marked: what stands around the mark is told all the same.
        told = told.replacing(#/</?mark>/#, with: "")
        return Set(told.matches(of: #/secretdelequipe[0-9]+/#).map { String($0.output) }).count
    }

    @Test("reaches nobody but the team, at any address", arguments: [Visitor.reader, .administrator, .stranger, .nobody])
    func kept(visitor: Visitor) async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                for row in RouteRow.table where !row.pattern.hasSuffix("/live") {
                    let office = try await RouteOffice(services, visitor: visitor)
                    #expect(secrets(in: try await office.send(row, to: client)) == 0, "\(row)")
                }
            }
        }
    }

    @Test("is found by the same search where the team looks", arguments: [Visitor.lead, .member, .contributor])
    func found(visitor: Visitor) async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: visitor)
                func count(_ pattern: String) async throws -> Int {
                    let row = try #require(RouteRow.table.first { $0.method == .get && $0.pattern == pattern })
                    return secrets(in: try await office.send(row, to: client))
                }
                #expect(try await count("/api/v1/deployments/:deployment") == 18)
                #expect(try await count("/api/v1/deployments/:deployment/events") == 18)
                #expect(try await count("/deployments/:deployment/scenarios") >= 3)
                #expect(try await count("/deployments/:deployment/scenarios/:scenario") >= 3)
                #expect(try await count("/deployments/:deployment/history") > 8)
                #expect(try await count("/deployments/:deployment/stakeholders") >= 7)
                #expect(try await count("/deployments/:deployment/stakeholders/:stakeholder") >= 11)
                #expect(try await count("/deployments/:deployment/resources") >= 1)
                #expect(try await count("/deployments/:deployment/resources/:need") >= 2)
                #expect(try await count("/deployments/:deployment/pitches/:pitch/show") >= 5)
                // Not even the team's own export has it, unless it is asked for.
                #expect(try await count("/deployments/:deployment/export.xlsx") == 0)
                #expect(try await count("/deployments/:deployment/export.csv") == 0)
                let asked = try #require(RouteRow.table.first { $0.query == "?with=stakeholders" })
                let export = secrets(in: try await office.send(asked, to: client))
                #expect(visitor == .contributor ? export == 0 : export == 9, "\(export)")
                let search = RouteRow(method: .get, pattern: "/search", admission: .signedIn, query: "?text=\(RouteOffice.secret)")
                #expect(secrets(in: try await office.send(search, to: client)) >= 5)
            }
        }
    }

    @Test("and what somebody keeps for themselves reaches nobody else, at any address", arguments: Visitor.allCases)
    func personal(visitor: Visitor) async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                for row in RouteRow.table where row.method == .get && !row.pattern.hasSuffix("/live") {
                    let office = try await RouteOffice(services, visitor: visitor)
                    let answer = try await office.send(row, to: client)
                    #expect(!String(buffer: answer.body).contains(RouteOffice.privateSecret), "\(row)")
                }
            }
        }
    }

    @Test("changes nothing on the live page of who only reads, not even the name of who did it")
    func live() async throws {
        try await RouteOffice.onServer { services in
            let office = try await RouteOffice(services, visitor: .reader)
            let deployment = try await services.journal.deployment(office.deployment)
            let events = try await services.journal.history(of: office.deployment, limit: 200).events
            func told(to role: Role) -> String? {
                let sight = Sight(account: nil, role: role)
                let context = DeploymentContext(
                    deployment: deployment.seen(by: sight), role: role, today: deployment.settings.day(at: services.now()),
                    accountNames: ["claire": "Claire Martin"])
                let ofStakeholders = events.filter { if case .stakeholders = $0.event { true } else { false } }
                return LiveFragments(context: context, language: .french).html(for: ofStakeholders).map(String.init(buffer:))
            }
            let html = try #require(told(to: .reader))
            #expect(!html.contains(RouteOffice.secret) && !html.contains("Claire"))
            #expect(told(to: .lead) == nil, "the team's pages are fetched anew")
        }
    }

    @Test("is in no live stream of who only reads, whatever happens while it is open")
    func stream() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .reader)
                let row = try #require(RouteRow.table.first { $0.pattern == "/deployments/:deployment/live" })
                // What it says is known once it has ended: on a machine that is busy with other tests it is listened to for longer.
                var heard = false
                for patience in [0.3, 1.5, 6, 30] where !heard {
                    let title = "Former tout le monde en \(patience) s"
                    let answer = try await listen(office, row, client, services, title: title, for: patience)
                    #expect(secrets(in: answer) == 0)
                    heard = String(buffer: answer.body).contains(title)
                }
                #expect(heard, "the stream told what happened to the plan")
            }
        }
    }

    /// The stream of somebody while a stakeholder and an action change, each change given some seconds to reach it.
    private func listen(
        _ office: RouteOffice, _ row: RouteRow, _ client: some TestClientProtocol, _ services: Services, title: String, for seconds: Double
    ) async throws -> TestResponse {
        let happening = Task {
            while services.live.pageCount(of: office.account) == 0 { try await Task.sleep(for: .milliseconds(5)) }
            let lead = Actor(account: "claire", role: .lead)
            let wishes: [Command] = [
                .stakeholders(.edit(stakeholder: "stakeholder", to: .risk(value: "\(RouteOffice.secret)99 \(title)"), was: nil)),
                .batch([
                    .stakeholders(.edit(stakeholder: "stakeholder", to: .gain(value: "\(RouteOffice.secret)98 \(title)"), was: nil)),
                    .plan(.edit(action: "own", to: .title(title), was: nil, reason: nil)),
                ]),
            ]
            for wish in wishes {
                _ = try await services.journal.execute(
                    wish, on: office.deployment, by: lead, at: services.now(), commandID: services.newID())
                try await Task.sleep(for: .seconds(seconds))
            }
            services.live.end(office.account)
        }
        let answer = try await office.send(row, to: client)
        try await happening.value
        return answer
    }

    @Test("is not found by a search of who only reads, and a change of it is told as nobody's")
    func around() async throws {
        try await RouteOffice.onServer { services in
            try await Application(router: buildRouter(services)).test(.router) { client in
                let office = try await RouteOffice(services, visitor: .reader)
                let rows: [RouteRow] = [
                    .get("/search?text=\(RouteOffice.secret)", .signedIn), .get("/deployments/{deployment}/history?text=levier", .members),
                ]
                for row in rows {
                    // The word that was looked for stands in its own box.
                    let body = String(buffer: try await office.send(row, to: client).body).replacing(#/</?mark>/#, with: "")
                    #expect(body.firstMatch(of: #/secretdelequipe[0-9]/#) == nil, "\(row)")
                }
            }
        }
    }
}
