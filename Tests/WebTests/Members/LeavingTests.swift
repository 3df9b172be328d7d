import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import Planning
import Testing

@testable import Web

@Suite("Leaving")
struct LeavingTests {
    private func leave(_ form: KeyValuePairs<String, String>) -> RouteRow { .post("/deployments/:deployment/leave", .members, form: form) }

    @Test("asks a contributor who takes over, and hands over what they say")
    func contributor() async throws {
        try await RouteOffice.onServer { services in
            let sophie = try await RouteOffice(services, visitor: .contributor)
            try await Application(router: buildRouter(services)).test(.router) { client in
                let page = String(buffer: try await sophie.send(.get("/deployments/:deployment/leave", .members), to: client).body)
                #expect(page.contains(#"name="to-own""#))
                let before = try await sophie.state()
                for form in [[:], ["person": "leaves"], ["person": "leaves", "to": "sophie"]] as [KeyValuePairs<String, String>] {
                    let answer = try await sophie.send(leave(form), to: client)
                    #expect(answer.status == .unprocessableContent, "\(form)")
                    #expect(try await sophie.state() == before)
                }
                #expect(try await sophie.send(leave(["person": "leaves", "to": "malik"]), to: client).status == .seeOther)
                let deployment = try await services.journal.deployment(sophie.deployment)
                #expect(deployment.plan["own"]?.responsible == "malik")
                #expect(deployment.availability(of: "sophie") == nil)
                #expect(try await services.journal.directory.membership(of: sophie.account, in: sophie.deployment) == nil)
                #expect(try await sophie.send(leave(["person": "stays"]), to: client).status == .notFound)
            }
        }
    }

    @Test("may leave the person in the plan, with their actions")
    func stays() async throws {
        try await RouteOffice.onServer { services in
            let sophie = try await RouteOffice(services, visitor: .contributor)
            try await Application(router: buildRouter(services)).test(.router) { client in
                _ = try await sophie.send(leave(["person": "stays"]), to: client)
                #expect(try await services.journal.deployment(sophie.deployment).plan["own"]?.responsible == "sophie")
                #expect(try await services.journal.directory.membership(of: sophie.account, in: sophie.deployment) == nil)
            }
        }
    }

    @Test("is not for the only lead, by no way, and changes nothing then")
    func onlyLead() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            try await services.journal.directory.remove("claire", from: lead.deployment)
            try await Application(router: buildRouter(services)).test(.router) { client in
                let before = try await lead.state()
                let own = ["account": lead.account.rawValue]
                let ways: [RouteRow] = [
                    leave(["person": "leaves", "to": "malik"]),
                    .post("/deployments/:deployment/members/:account/remove", .members, own, form: ["person": "stays"]),
                    .post("/deployments/:deployment/members/:account", .members, own, form: ["role": "member"]),
                    .post("/account/delete", .signedIn, form: ["password": RouteOffice.password]),
                ]
                for way in ways {
                    let answer = try await lead.send(way, to: client)
                    #expect(answer.status == .unprocessableContent, "\(way)")
                    #expect(String(buffer: answer.body).contains("pilote"), "\(way)")
                    #expect(try await lead.state() == before, "\(way)")
                }
                let page = String(buffer: try await lead.send(.get("/account/delete", .signedIn), to: client).body)
                #expect(page.contains("seul pilote de «\u{00A0}Accueil unique\u{00A0}»") && !page.contains(#"type="password""#))
            }
        }
    }

    @Test("for good erases the account after its password, and history tells a deleted account")
    func deletion() async throws {
        try await RouteOffice.onServer { services in
            let sophie = try await RouteOffice(services, visitor: .contributor)
            try await Application(router: buildRouter(services)).test(.router) { client in
                func delete(_ form: KeyValuePairs<String, String>) async throws -> TestResponse {
                    try await sophie.send(.post("/account/delete", .signedIn, form: form), to: client)
                }
                let before = try await sophie.state()
                #expect(try await delete(["password": "wrong"]).status == .unprocessableContent)
                #expect(try await delete(["password": RouteOffice.password]).status == .unprocessableContent, "who takes over?")
                #expect(try await sophie.state() == before)
                let field = "to-\(sophie.deployment)"
                var row = RouteRow.post("/account/delete", .signedIn)
                row.form = [("password", RouteOffice.password), (field, "malik")]
                #expect(try await sophie.send(row, to: client).status == .ok)
                #expect(try await services.journal.deployment(sophie.deployment).plan["own"]?.responsible == "malik")
                let account = try #require(try await services.journal.directory.account(sophie.account))
                #expect(account.isErased && account.name.isEmpty)
                #expect(try await sophie.send(.get("/account", .signedIn), to: client).status == .seeOther, "the session is over")
                let lead = Directory.Membership(deployment: sophie.deployment, account: "claire", role: .lead, since: services.now())
                let deployment = try await services.journal.deployment(sophie.deployment)
                let names = try await services.accountNames.all()
                #expect(names[sophie.account] == nil && lead.role == .lead)
                let sentences = HistorySentences(language: .french, deployment: deployment, accountNames: names)
                #expect(sentences.author(sophie.account) == "Un compte supprimé")
            }
        }
    }

    @Test("a token for one deployment opens that one alone, and makes no other")
    func limitedToken() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            let other = try await RouteOffice(services, visitor: .lead)
            try await services.journal.directory.put(
                .init(deployment: other.deployment, account: lead.account, role: .lead, since: services.now()))
            let new = try #require(
                NewAPIToken(
                    for: lead.account, label: "un seul", scope: .write, days: 1, at: services.now(), deployment: lead.deployment))
            try await services.journal.directory.add(new.token)
            try await Application(router: buildRouter(services)).test(.router) { client in
                func get(_ path: String) async throws -> TestResponse {
                    try await client.execute(uri: "/api/v1\(path)", method: .get, headers: [.authorization: "Bearer \(new.text)"])
                }
                #expect(try await get("/deployments/\(lead.deployment)").status == .ok)
                #expect(try await get("/deployments/\(other.deployment)").status == .notFound)
                let list = String(buffer: try await get("/deployments").body)
                #expect(list.contains(lead.deployment.rawValue) && !list.contains(other.deployment.rawValue))
                let made = try await client.execute(
                    uri: "/api/v1/deployments", method: .post,
                    headers: [.authorization: "Bearer \(new.text)", .contentType: "application/json"],
                    body: .init(string: #"{"id":"nouveau","name":"Nouveau"}"#))
                #expect(made.status == .forbidden)
            }
        }
    }
}
