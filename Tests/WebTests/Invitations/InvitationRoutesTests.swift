import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Journal
import Planning
import Testing

@testable import Web

@Suite("Inviting and coming in")
struct InvitationRoutesTests {
    private func invite(_ form: KeyValuePairs<String, String>) -> RouteRow {
        .post("/deployments/:deployment/invitations", .roles([.lead]), form: form)
    }

    /// The path of the link on the page of an invitation just made.
    private func link(on page: TestResponse) throws -> String {
        let match = try #require(String(buffer: page.body).firstMatch(of: #/value="http:[^"]*(/invitations/[^"]+)"/#))
        return String(match.1)
    }

    private func join(_ path: String, _ form: KeyValuePairs<String, String>, verb: String = "join") -> RouteRow {
        .post("/invitations/:token/\(verb)", .anybody, ["token": String(path.dropFirst("/invitations/".count))], form: form)
    }

    private func visit(_ path: String) -> RouteRow { .get(path, .anybody) }

    @Test("somebody without account comes in as the person of the plan, and the link is used up")
    func newcomer() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            let nobody = try await RouteOffice(services, visitor: .nobody)
            try await Application(router: buildRouter(services)).test(.router) { client in
                let made = try await lead.send(
                    invite(["email": "malik@example.org", "role": "contributor", "person": "malik", "days": "30"]), to: client)
                #expect(String(buffer: made.body).contains("mailto:malik@example.org?subject="))
                let path = try link(on: made)
                let page = String(buffer: try await nobody.send(visit(path), to: client).body)
                #expect(page.contains("Malik Benali") && page.contains("Accueil unique") && page.contains("readonly"))
                #expect(!page.contains("Former les agents"), "nothing of the plan is shown before")
                // The address of the invitation holds, whatever the form says.
                let form: KeyValuePairs = ["name": "Malik <b>", "email": "intrus@example.org", "password": "a long enough password"]
                let answer = try await nobody.send(join(path, form), to: client)
                #expect(answer.status == .seeOther)
                let account = try #require(try await services.journal.directory.account(email: "malik@example.org"))
                let membership = try await services.journal.directory.membership(of: account.id, in: lead.deployment)
                #expect(membership?.role == .contributor && membership?.person == "malik")
                #expect(try await services.journal.deployment(lead.deployment).plan["other"]?.responsible == "malik")
                #expect(try await nobody.send(visit(path), to: client).status == .notFound)
                #expect(try await nobody.send(join(path, form), to: client).status == .notFound)
            }
        }
    }

    @Test("unknown, expired and revoked get the same answer")
    func over() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            let nobody = try await RouteOffice(services, visitor: .nobody)
            try await Application(router: buildRouter(services)).test(.router) { client in
                let path = try link(on: try await lead.send(invite(["role": "reader", "days": "7"]), to: client))
                for invitation in try await services.journal.directory.invitations(to: lead.deployment, at: services.now()) {
                    _ = try await lead.send(
                        .post("/deployments/:deployment/invitations/:id/revoke", .members, ["id": invitation.id.rawValue]), to: client)
                }
                func page(_ path: String) async throws -> String {
                    let answer = try await nobody.send(visit(path), to: client)
                    return "\(answer.status)" + mainPart(of: String(buffer: answer.body))
                }
                let unknown = try await page("/invitations/nothing")
                #expect(unknown.hasPrefix("404"))
                #expect(try await page(path) == unknown)
                #expect(try await page("/invitations/" + String(repeating: "%F0%9F%91%8D", count: 300)) == unknown)
            }
        }
    }

    @Test("an account of the plan's own address is asked whether it is that person; a member is told so")
    func proposal() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            let stranger = try await RouteOffice(services, visitor: .stranger)
            let email = "\(stranger.account)@example.org"
            _ = try await services.journal.execute(
                .people(.edit(person: Person(id: "malik", name: "Malik Benali", email: email.uppercased()), was: nil)),
                on: lead.deployment, by: Actor(account: "claire", role: .lead), at: services.now(), commandID: services.newID())
            try await Application(router: buildRouter(services)).test(.router) { client in
                let path = try link(on: try await lead.send(invite(["email": email, "role": "contributor", "days": "7"]), to: client))
                #expect(String(buffer: try await stranger.send(visit(path), to: client).body).contains(#"name="person" value="malik""#))
                _ = try await stranger.send(join(path, ["person": "malik"], verb: "accept"), to: client)
                let membership = try await services.journal.directory.membership(of: stranger.account, in: lead.deployment)
                #expect(membership?.person == "malik")
                let open = try link(on: try await lead.send(invite(["role": "reader", "days": "7"]), to: client))
                let told = String(buffer: try await stranger.send(visit(open), to: client).body)
                #expect(told.contains("Vous avez déjà accès"))
                _ = try await stranger.send(join(open, [:], verb: "accept"), to: client)
                #expect(try await services.journal.directory.membership(of: stranger.account, in: lead.deployment) == membership)
            }
        }
    }

    @Test("a link that anybody may have gives nobody a person of the plan by an address they typed")
    func typedAddress() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            let nobody = try await RouteOffice(services, visitor: .nobody)
            _ = try await services.journal.execute(
                .people(.edit(person: Person(id: "malik", name: "Malik Benali", email: "malik@example.org"), was: nil)),
                on: lead.deployment, by: Actor(account: "claire", role: .lead), at: services.now(), commandID: services.newID())
            try await Application(router: buildRouter(services)).test(.router) { client in
                let path = try link(on: try await lead.send(invite(["role": "contributor", "days": "7"]), to: client))
                let form: KeyValuePairs = [
                    "name": "Intrus", "email": "malik@example.org", "password": "a long enough password", "person": "malik",
                ]
                #expect(try await nobody.send(join(path, form), to: client).status == .seeOther)
                let account = try #require(try await services.journal.directory.account(email: "malik@example.org"))
                #expect(try await services.journal.directory.membership(of: account.id, in: lead.deployment)?.person == nil)
                // The lead is asked instead.
                let settings = String(buffer: try await lead.send(.get("/deployments/:deployment/settings", .members), to: client).body)
                #expect(settings.contains("Relier à Malik Benali"))
            }
        }
    }

    @Test(
        "what makes no sense is refused with a sentence, and invites nobody",
        arguments: [
            ["email": "malik", "role": "reader"], ["email": "a@b.example\nBcc: c@d.example", "role": "reader"],
            ["email": String(repeating: "👍", count: 10_000) + "@b.example", "role": "reader"], ["email": "", "role": "chief"],
            ["email": "<script>@b.example", "role": "reader"], ["role": "reader", "days": "36500"], ["role": "reader", "limit": "-1"],
            ["role": "reader", "person": "nobody"],
        ])
    func badInput(form: [String: String]) async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            try await Application(router: buildRouter(services)).test(.router) { client in
                var row = invite([:])
                row.form = form.map { ($0.key, $0.value) }
                let before = try await lead.state()
                let answer = try await lead.send(row, to: client)
                #expect(answer.status == .unprocessableContent)
                let page = String(buffer: answer.body)
                #expect(page.contains(#"id="invite-message" role="alert">"#) && !page.contains("<script>@"))
                #expect(try await lead.state() == before)
            }
        }
    }

    @Test("the same form sent twice invites once")
    func twice() async throws {
        try await RouteOffice.onServer { services in
            let lead = try await RouteOffice(services, visitor: .lead)
            try await Application(router: buildRouter(services)).test(.router) { client in
                let row = invite(["role": "reader", "days": "7", "command": "once"])
                let first = try await lead.send(row, to: client)
                let second = try await lead.send(row, to: client)
                #expect(first.status == .ok && second.status == .unprocessableContent)
                // The office has one of its own.
                let pending = try await services.journal.directory.invitations(to: lead.deployment, at: services.now())
                #expect(pending.count == 2)
            }
        }
    }
}
