import HummingbirdCore
import Planning
import Testing

@testable import Web

@Suite("The page of kept views")
struct ViewsPageTests {
    private var team = Team()

    private func page(by role: Role = .lead, reader: AccountID = "claire", in language: Language = .french) throws -> String {
        var context = team.seen(by: role)
        context.reader = reader
        return mainPart(of: written(ViewsPage(page: try .seen(in: language), context: context).write))
    }

    private mutating func keep(_ name: String, id: SavedViewID, query: String = "", shared: Bool = false) {
        team.tell(.views(.add(view: SavedView(id: id, name: name, query: query, owner: "claire", isShared: shared))))
    }

    @Test("lists the team's and one's own, and nobody else's")
    mutating func own() throws {
        keep("Secrète", id: "v1")
        keep("Commune", id: "v2", query: "is=late&view=board", shared: true)
        let claire = try page()
        #expect(claire.contains("Secrète") && claire.contains("Commune"))
        #expect(claire.contains(#"href="/deployments/town-hall/plan?is=late&amp;view=board""#))
        #expect(claire.contains("Fiches, En retard"))
        let other = try page(reader: "yanis")
        #expect(!other.contains("Secrète") && other.contains("Commune"))
    }

    @Test("gives a reader no form on what is the team's")
    mutating func reader() throws {
        keep("Commune", id: "v2", shared: true)
        let html = try page(by: .reader, reader: "lise")
        #expect(html.contains("Commune"))
        #expect(!html.contains("<form"))
    }

    @Test("never turns an address that somebody kept into anything but filters of the plan")
    mutating func address() throws {
        keep("Piège", id: "v1", query: "\"><script>&next=https://example.org&is=late")
        let html = try page()
        #expect(html.contains(#"href="/deployments/town-hall/plan?is=late""#))
        #expect(!html.contains("<script") && !html.contains("example.org\""))
    }

    @Test("history tells the changes of a personal view to its owner alone")
    mutating func history() throws {
        keep("Secrète", id: "v1")
        keep("Commune", id: "v2", shared: true)
        func told(to account: AccountID?) -> String {
            HistorySentences(
                language: .french, deployment: team.deployment, accountNames: [:], events: team.log,
                reader: Sight(account: account, role: .lead)
            ).entries(of: team.log).map(\.sentence).joined(separator: "\n")
        }
        #expect(told(to: "claire").contains("a gardé la vue «\u{00A0}Secrète\u{00A0}»"))
        for account: AccountID? in ["yanis", nil] {
            #expect(!told(to: account).contains("Secrète"))
            #expect(told(to: account).contains("a gardé la vue «\u{00A0}Commune\u{00A0}» pour l’équipe"))
        }
    }

    @Test("marks the view that the page shows, however its address was written")
    mutating func links() throws {
        keep("Retards", id: "v1", query: "late=1")
        var context = team.seen()
        context.reader = "claire"
        let html = written { html in
            KeptViews(context: context, language: .english, query: PlanQuery(URI("/plan?is=late"))).links(to: &html)
        }
        #expect(html.contains(#"href="/deployments/town-hall/plan?is=late" data-visit aria-current="page">Retards"#))
    }
}
