import Journal
import Planning
import Testing

@testable import Web

@Suite("The settings of a deployment")
struct SettingsPageTests {
    private var team = Team()

    private var members: [SettingsPage.Member] {
        let moment = Moment(milliseconds: 0)
        return [("claire", "Claire Martin", Role.lead), ("yanis", "Yanis <Benali>", .reader)].map { id, name, role in
            let account = Directory.Account(
                id: AccountID(rawValue: id)!, email: "\(id)@saint-aubin.fr", name: name, passwordHash: nil, locale: "fr",
                createdAt: moment)
            return SettingsPage.Member(
                membership: .init(deployment: "town-hall", account: account.id, role: role, since: moment), account: account)
        }
    }

    private func page(
        _ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = SettingsPage(
            page: try .seen(in: language), context: team.seen(by: role), members: members, problem: problem)
        return mainPart(of: written(page.write))
    }

    private mutating func tellAll() {
        let closure = Closure(first: "2026-12-24", last: "2026-12-31", label: "fin d’année")
        team.tell(.settings(.edit(to: .closures(value: [closure]), was: nil)))
    }

    @Test("have a form for each thing that can be changed")
    mutating func forms() throws {
        tellAll()
        let accueil = team.workstream("Accueil")
        let html = try page()
        for path in [
            "settings/name", "settings/time-zone", "settings/region", "settings/weekdays", "settings/closures/add",
            "settings/closures/remove", "settings/risk-late", "settings/risk-postponed", "workstreams", "workstreams/\(accueil)",
            "workstreams/\(accueil)/remove", "members", "members/yanis", "invitations", "delete",
        ] {
            #expect(html.contains(#"action="/deployments/town-hall/\#(path)""#), "\(path)")
        }
        #expect(try page(.english).contains("Name of the deployment"))
    }

    @Test("show as text to a reader, without any form nor anybody's address")
    mutating func reading() throws {
        tellAll()
        let html = try page(by: .reader)
        #expect(!html.contains("<form"))
        #expect(html.contains("Yanis &lt;Benali&gt;"))
        #expect(!html.contains("@saint-aubin.fr"))
    }

    @Test("leave workstreams to members, the rest to the lead")
    mutating func memberSees() throws {
        tellAll()
        let html = try page(by: .member)
        #expect(html.contains("town-hall/workstreams"))
        for path in ["/settings/", "/members", "/delete"] { #expect(!html.contains("town-hall\(path)"), "\(path)") }
    }

    @Test("show a refusal in its form, with what was typed")
    mutating func refusal() throws {
        let html = try page(
            problem: .init(form: "settings-name", sentence: "Il manque un nom.", typed: ["value": " "]))
        #expect(html.contains(#"id="settings-name-message" role="alert">Il manque un nom."#))
        #expect(html.contains(#"name="value" value=" ""#))
    }

    @Test("delete the deployment only once its name is typed again")
    func deletion() throws {
        let html = try page()
        #expect(html.contains("Recopiez son nom pour confirmer\u{00A0}: Accueil &lt;unique&gt;"))
        #expect(html.contains(#"type="text" id="delete-name" name="name""#))
        #expect(html.contains("<details><summary class=\"danger\""))
        #expect(try page(problem: .init(form: "delete", sentence: "Le nom diffère.")).contains("<details open>"))
    }

    @Test("offer as places of a workstream only those that keep three levels and no circle")
    mutating func places() throws {
        let lieux = team.workstream("Lieux")
        let hall = team.workstream("Hall", in: lieux)
        let bornes = team.workstream("Bornes", in: hall)
        let agents = team.workstream("Agents")
        let html = try page()
        func offered(to workstream: WorkstreamID) throws -> String {
            let start = try #require(html.range(of: #"id="workstream-\#(workstream)""#))
            let end = try #require(html[start.upperBound...].range(of: "</select>"))
            return String(html[start.upperBound..<end.lowerBound])
        }
        // Three levels already: nowhere else to go.
        #expect(try !offered(to: lieux).contains(#"value="\#(agents)""#))
        #expect(try !offered(to: hall).contains(#"value="\#(bornes)""#))
        #expect(try offered(to: hall).contains(#"value="\#(agents)""#))
        #expect(try offered(to: agents).contains(#"value="\#(hall)""#))
        #expect(try !offered(to: agents).contains(#"value="\#(bornes)""#))
    }
}
