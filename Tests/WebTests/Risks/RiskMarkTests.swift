import NIOCore
import Planning
import Testing

@testable import Web

@Suite("Risks in the plan")
struct RiskMarkTests {
    private var team = Team()
    private let yanis: PersonID

    init() { yanis = team.person("Yanis Benali") }

    private mutating func action(_ title: String, due: Day, status: ActionStatus = .upcoming) -> ActionID {
        let id = team.action(title, responsible: yanis, due: due, doneWhen: "fait", status: status)
        team.tell(.plan(.commit(action: id)))
        return id
    }

    private func row(_ id: ActionID) throws -> String {
        let action = try #require(team.deployment.plan[id])
        return written { ActionRow(context: team.seen(), language: .french).write(action, to: &$0) }
    }

    @Test("stand below the title, when nothing else in the row says so")
    mutating func row() throws {
        let soon = action("Former", due: "2026-11-26")
        #expect(try row(soon).contains("échéance dans 3 jours ouvrés, pas commencée"))
        team.edit(soon, .status(.inProgress))
        #expect(try !row(soon).contains("pas commencée"))
        // Lateness stands with the date.
        let late = action("Imprimer", due: "2026-11-19")
        #expect(try !row(late).contains(">en retard de 2 jours ouvrés<"))
        team.add(.raisedRisk(RaisedRisk(id: "r", word: "L’imprimeur <ferme>", author: "x", at: Moment(milliseconds: 0))), to: late)
        #expect(try row(late).contains("signalée\u{00A0}: L’imprimeur &lt;ferme&gt;"))
    }

    @Test("are counted on the route, and found by a filter")
    mutating func found() {
        let late = action("Imprimer", due: "2026-11-19")
        _ = action("Loin", due: "2027-03-01")
        let html = written { RouteFragment(context: team.seen(), language: .french).write(to: &$0) }
        #expect(html.contains("<strong>1</strong> à risque"))
        #expect(!written { RouteFragment(context: Team().seen(), language: .french).write(to: &$0) }.contains("à risque"))
        var query = PlanQuery()
        query.filter.conditions = [.risk]
        #expect(query.string == "?is=risk")
        #expect(query.actions(team.seen()).map(\.id) == [late])
    }

    @Test("reach the pages of those who wait for an action when it moves")
    mutating func waiting() throws {
        let first = action("Voter le budget", due: "2026-11-30", status: .inProgress)
        let second = action("Commander", due: "2027-03-01")
        team.tell(.plan(.addItem(action: second, item: .dependency(Dependency(predecessor: first)))))
        let sequence = team.deployment.sequence
        team.edit(first, .dueDay("2026-11-18"), reason: "erreur de saisie")
        let html = try #require(
            LiveFragments(context: team.seen(), language: .french).html(for: team.events(since: sequence)).map { String(buffer: $0) })
        #expect(html.contains(#"id="action-2""#))
        #expect(html.contains("attend l’action 1"))
        #expect(html.contains(#"id="route-summary""#))
    }
}
