import Planning
import Testing

@testable import Web

@Suite("The history of a deployment")
struct HistoryPageTests {
    private var team = Team()

    private func page(
        _ language: Language = .french, by role: Role = .lead, olderThan: Int? = nil, text: String = "",
        account: AccountID? = nil
    ) throws -> String {
        let page = HistoryPage(
            page: try .seen(in: language), context: team.seen(by: role), events: team.log.reversed(),
            olderThan: olderThan, text: text, account: account)
        return mainPart(of: written(page.write))
    }

    @Test("is told by day, newest first")
    mutating func days() throws {
        _ = team.person("Yanis Benali")
        _ = team.person("Sophie Le Goff")
        let html = try page()
        #expect(html.contains(#"<h3><time datetime="2026-11-23">Aujourd’hui</time></h3>"#))
        #expect(html.contains("<strong>Claire Martin</strong>"))
        let sophie = try #require(html.range(of: "ajouté Sophie Le Goff"))
        let yanis = try #require(html.range(of: "ajouté Yanis Benali"))
        #expect(sophie.lowerBound < yanis.lowerBound)
        #expect(try page(.english).contains(">Today</time>"))
    }

    @Test("offers to take back what the domain would take back, and nothing else")
    mutating func undo() throws {
        let action = team.action("Former")
        team.edit(action, .title("Former les agents"))
        team.edit(action, .title("Former tous les agents"))
        let html = try page()
        let commands = team.log.suffix(2).map(\.command)
        // The first title is no longer what that change left.
        #expect(!html.contains(#"name="change" value="\#(commands[0])""#))
        #expect(html.contains(#"name="change" value="\#(commands[1])""#))
        // The opening of a deployment is never undone.
        #expect(!html.contains(#"name="change" value="\#(try #require(team.log.first).command)""#))
        #expect(try !page(by: .reader).contains("/undo"))
    }

    @Test("is filtered by words, whatever their case and accents, and by author")
    mutating func filters() throws {
        _ = team.person("Aïcha Diop")
        _ = team.person("Yanis Benali")
        let html = try page(text: "AICHA")
        #expect(html.contains("Aïcha Diop"))
        #expect(!html.contains("Yanis Benali"))
        #expect(try page(account: "someone").contains("Aucun changement ne correspond"))
        #expect(try page(olderThan: 3, account: "someone").contains("parmi ceux de cette page"))
    }

    @Test("goes on to older changes with the same filters")
    mutating func paging() throws {
        _ = team.person("Aïcha Diop")
        let html = try page(olderThan: 12, text: "é&", account: "claire")
        #expect(html.contains("/deployments/town-hall/history?before=12&amp;text=%C3%A9%26&amp;person=claire"))
    }

    @Test("of one action names it")
    mutating func ofAction() throws {
        let id = team.action("Former <les> agents")
        let action = try #require(team.deployment.plan[id])
        let page = HistoryPage(
            page: try .seen(), context: team.seen(), events: team.log.filter { $0.event.action == id }.reversed(),
            olderThan: nil, action: action)
        let html = mainPart(of: written(page.write))
        #expect(html.contains("Historique de l’action 1"))
        #expect(html.contains("Former &lt;les&gt; agents"))
    }
}
