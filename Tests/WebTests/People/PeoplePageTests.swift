import Planning
import Testing

@testable import Web

@Suite("The people of a deployment")
struct PeoplePageTests {
    private var team = Team()

    private func page(
        _ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = PeoplePage(page: try .seen(in: language), context: team.seen(by: role), problem: problem)
        return mainPart(of: written(page.write))
    }

    @Test("are listed with their open actions and those that are late")
    mutating func loads() throws {
        let yanis = team.person("Yanis Benali")
        _ = team.action("Former", responsible: yanis, due: "2026-11-16", doneWhen: "formés", status: .inProgress)
        _ = team.action("Relire", responsible: yanis, due: "2026-12-16", doneWhen: "relu", status: .upcoming)
        _ = team.action("Mesurer", responsible: yanis, due: "2026-10-16", doneWhen: "mesuré", status: .done)
        let html = try page()
        #expect(html.contains(#"<a href="/deployments/town-hall/plan?responsible=\#(yanis)">2</a>"#))
        #expect(html.contains(#"data-label="En retard"><span class="late">1</span>"#))
        #expect(try page(.english).contains(#"<th scope="col">Department or organisation</th>"#))
    }

    @Test("edit in place, each field in a form of its own")
    mutating func fields() throws {
        let yanis = team.person("Yanis Benali")
        let html = try page()
        for field in ["name", "organisation", "email"] {
            #expect(html.contains(#"id="person-\#(yanis)-\#(field)" method="post" action="/deployments/town-hall/people/\#(yanis)""#))
        }
        #expect(html.contains("&quot;name&quot;:&quot;Yanis Benali&quot;"))
    }

    @Test("are text without forms for who may not change them", arguments: [Role.reader, .contributor])
    mutating func reading(role: Role) throws {
        let yanis = team.person("Yanis Benali")
        let html = try page(by: role)
        #expect(html.contains("Yanis Benali"))
        #expect(!html.contains("<form"))
        #expect(!html.contains("/people/\(yanis)/remove"))
    }

    @Test("have names that are never markup")
    mutating func escaping() throws {
        _ = team.person("<b>Ana</b> & \"Bo\"")
        let html = try page(by: .reader)
        #expect(!html.contains("<b>"))
        #expect(html.contains("&lt;b&gt;Ana&lt;/b&gt; &amp; &quot;Bo&quot;"))
    }

    @Test("show a refusal in its form, with what was typed")
    mutating func refusal() throws {
        let yanis = team.person("Yanis Benali")
        let id = "person-\(yanis)-email"
        let html = try page(problem: .init(form: id, sentence: "Ce n’est pas une adresse.", typed: ["email": "yanis@"]))
        #expect(html.contains(#"id="\#(id)-message" role="alert">Ce n’est pas une adresse.</div>"#))
        #expect(html.contains(#"value="yanis@""#))
        #expect(
            try page(problem: .init(form: "add-person", sentence: "Il manque un nom.")).contains(
                #"id="add-person-message" role="alert">Il manque un nom."#))
    }

    @Test("who have left are listed apart, and may come back")
    mutating func former() throws {
        let yanis = team.person("Yanis Benali")
        _ = team.action("Mesurer", responsible: yanis, due: "2026-10-16", doneWhen: "mesuré", status: .done)
        team.tell(.people(.remove(id: yanis, handOver: [])))
        let html = try page()
        #expect(html.contains("Ont quitté le déploiement"))
        #expect(html.contains(#"name="back" value="1""#))
        #expect(try !page(by: .reader).contains("<form"))
    }

    // MARK: Removing

    private func removal(_ person: PersonID, _ language: Language = .french, by role: Role = .lead) throws -> String {
        let page = RemovePersonPage(
            page: try .seen(in: language), context: team.seen(by: role),
            person: try #require(team.deployment.people[person]))
        return mainPart(of: written(page.write))
    }

    @Test("who leave hand over each open action, and those alone")
    mutating func handOver() throws {
        let yanis = team.person("Yanis Benali")
        let sophie = team.person("Sophie Le Goff")
        let open = team.action("Former", responsible: yanis, due: "2026-11-16", doneWhen: "formés", status: .inProgress)
        let done = team.action("Mesurer", responsible: yanis, due: "2026-10-16", doneWhen: "mesuré", status: .done)
        let html = try removal(yanis)
        #expect(html.contains(#"name="to-\#(open)""#))
        #expect(!html.contains(#"name="to-\#(done)""#))
        #expect(html.contains(#"<option value="\#(sophie)">Sophie Le Goff</option>"#))
        #expect(!html.contains(#"<option value="\#(yanis)""#))
        #expect(try removal(yanis, .english).contains("is responsible for one open action"))
        #expect(try !removal(yanis, by: .reader).contains("<form"))
    }

    @Test("who have nothing to hand over are removed at once; with nobody to take over, not at all")
    mutating func nothingOrNobody() throws {
        let yanis = team.person("Yanis Benali")
        #expect(try removal(yanis).contains(#"<button class="danger">Retirer Yanis Benali</button>"#))
        _ = team.action("Former", responsible: yanis, due: "2026-11-16", doneWhen: "formés", status: .inProgress)
        #expect(try !removal(yanis).contains("<button class=\"danger\""))
    }
}
