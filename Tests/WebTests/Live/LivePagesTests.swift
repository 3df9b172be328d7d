import NIOCore
import Planning
import Testing

@testable import Web

@Suite("Pages of the preparation are sent what a change does to them, and no more")
struct LivePagesTests {
    private var team = Team()

    private func live(_ shows: ShownPage, by role: Role = .lead) throws -> LiveMarkup {
        try #require(shows.markup(try .seen(in: .french), team.seen(by: role), now: Moment(milliseconds: 0)))
    }

    /// What a page is sent of a change.
    private mutating func sent(_ shows: ShownPage, by role: Role = .lead, of change: (inout Team) -> Void) throws -> String {
        let before = try live(shows, by: role)
        change(&team)
        return String(buffer: try live(shows, by: role).changes(since: before))
    }

    @Test("Cap: the part in which something was said, and how far the preparation is")
    mutating func aim() throws {
        let change: (inout Team) -> Void = { $0.tell(.route(.edit(to: .statement(field: .users, value: "Les habitants"), was: nil))) }
        let html = try sent(.aim(nil), of: change)
        #expect(html.contains("id=\"aim-users-part\"") && html.contains("Les habitants"))
        #expect(!html.contains("id=\"aim-value-part\"") && !html.contains("id=\"aim\""))
        team.tell(.route(.edit(to: .statement(field: .users, value: ""), was: nil)))
        let step = try sent(.aim(.users), of: change)
        #expect(step.contains("id=\"aim-fields\"") && step.contains("id=\"aim-side\"") && !step.contains("card-sentence"))
    }

    @Test("Ressources: the list and the kind of what was asked for, not the kinds of the others")
    mutating func resources() throws {
        for (id, kind) in [("a", NeedKind.equipment), ("b", .budget)] as [(NeedID, NeedKind)] {
            team.tell(.needs(.add(need: Need(id: id, title: "Besoin \(id)", kind: kind, quantity: Quantity(2)))))
        }
        let html = try sent(.resources) {
            $0.tell(.needs(.edit(need: "a", to: .title(value: "Deux bornes"), was: nil)))
        }
        #expect(html.contains("id=\"to-ask-part\"") && html.contains("id=\"needs-equipment-part\"") && html.contains("Deux bornes"))
        #expect(!html.contains("id=\"needs-budget-part\""))
    }

    @Test("Adhésion: whom it is about, and nothing at all for who only reads")
    mutating func stakeholders() throws {
        team.tell(.stakeholders(.add(stakeholder: NewStakeholder(id: "s", name: "La directrice", family: .decisionMakers))))
        let shows = ShownPage.stakeholders(weeks: 4, since: "2026-10-28")
        let change: (inout Team) -> Void = { $0.tell(.stakeholders(.edit(stakeholder: "s", to: .name(value: "Mme Roy"), was: nil))) }
        let html = try sent(shows, of: change)
        #expect(html.contains("Mme Roy") && html.contains("id=\"family-decisionMakers-part\"") && !html.contains("family-users-part"))
        #expect(!String(buffer: try live(shows, by: .reader).whole).contains("Mme Roy"))
        team.tell(.stakeholders(.edit(stakeholder: "s", to: .name(value: "La directrice"), was: nil)))
        #expect(try sent(shows, by: .reader, of: change) == "")
    }

    @Test("Résultats: the row of what was measured")
    mutating func results() throws {
        for id in ["a", "b"] as [IndicatorID] {
            team.tell(.results(.addIndicator(indicator: Indicator(id: id, name: "Attente \(id)", kind: .impact, direction: .down))))
        }
        let html = try sent(.results) {
            $0.tell(.results(.edit(indicator: "a", to: .name(value: "Attente au guichet"), was: nil)))
        }
        #expect(html.contains("<tr id=\"indicator-a\">") && html.contains("Attente au guichet") && !html.contains("Attente b"))
    }
}
