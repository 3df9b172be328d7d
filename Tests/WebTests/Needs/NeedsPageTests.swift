import Planning
import Testing

@testable import Web

@Suite("The pages of resources")
struct NeedsPageTests {
    private var team = Team()
    private let id: NeedID = "borne"

    private mutating func need(
        _ id: NeedID = "borne", _ title: String = "Deux bornes <neuves>", kind: NeedKind = .equipment, quantity: Double? = 2,
        critical: Bool = false, by days: Int? = nil, unit: NeedUnit? = nil, decider: Party? = nil, agent: NeedAgent? = nil,
        waiting: [ActionID] = []
    ) {
        team.tell(
            .needs(
                .add(
                    need: Need(
                        id: id, title: title, kind: kind, isCritical: critical, quantity: quantity.flatMap(Quantity.init), unit: unit,
                        neededBy: days.map { team.today + $0 }, decider: decider, agent: agent, waiting: waiting))))
    }

    private mutating func note(_ kind: NeedEntry.Kind, _ amount: Double?, of need: NeedID = "borne", id: ItemID = "e1", party: Party? = nil)
    {
        team.tell(
            .needs(
                .addEntry(
                    need: need,
                    entry: NeedEntry(
                        id: id, kind: kind, quantity: amount.flatMap(Quantity.init), day: team.today - 1, party: party,
                        words: "Dit <tout bas>",
                        author: "x", at: Moment(milliseconds: 0)))))
    }

    private func list(_ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil) throws -> String {
        mainPart(of: written(NeedsPage(page: try .seen(in: language), context: team.seen(by: role), problem: problem).write))
    }

    private func page(_ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil) throws -> String {
        let need = try #require(team.deployment.needs[id])
        return mainPart(
            of: written(NeedPage(page: try .seen(in: language), context: team.seen(by: role), need: need, problem: problem).write))
    }

    @Test("say what to ask, of whom, before when, and what is late or critical in words")
    mutating func toAsk() throws {
        need(critical: true, by: -1, decider: .words("Le comité <des moyens>"))
        note(.obtained, 1)
        let html = try list()
        #expect(html.contains("Deux bornes &lt;neuves&gt;") && html.contains("Le comité &lt;des moyens&gt;") && !html.contains("<neuves>"))
        #expect(html.contains("1 besoin à obtenir\u{00A0}: 1 critique, 1 en retard."))
        #expect(html.contains("Obtenu en partie") && html.contains("/resources/borne/ask"))
        #expect(try list(.english).contains("1 need to obtain: 1 critical, 1 late."))
    }

    @Test("say whether the plan fits, from what is known of it")
    mutating func fit() throws {
        #expect(!(try list().contains("fit-title")))
        let claire = team.person("Claire")
        let action = team.action("Former", responsible: claire, due: "2026-12-11", doneWhen: "vu", status: .upcoming)
        #expect(try list().contains("Sans date promise, on ne peut pas dire si le plan tient"))
        team.edit(action, .effort(ThreePointEffort(optimistic: 2, likely: 2, pessimistic: 2)))
        team.tell(.route(.edit(to: .promisedDay(value: "2026-12-18"), was: nil)))
        #expect(
            try list(by: .reader).contains("Le plan tient dans ce périmètre") && list(.english).contains("The plan fits in this perimeter"))
    }

    @Test("give a reader every figure and no form, and a member the forms")
    mutating func roles() throws {
        need()
        note(.promised, 2)
        for role in [Role.reader, .contributor] {
            #expect(try list(by: role).contains("2\u{00A0}unités") && !list(by: role).contains("<form"))
            #expect(try page(by: role).contains("Dit &lt;tout bas&gt;") && !page(by: role).contains("<form"))
        }
        #expect(try list(by: .member).contains(#"id="add-need""#) && list(by: .member).contains(#"id="need-borne-quantity""#))
        #expect(try page(by: .member).contains(#"id="add-entry""#) && page(by: .member).contains(#"id="need-title""#))
    }

    @Test("add up what has the same unit, and say what does not")
    mutating func totals() throws {
        need()
        need("ecrans", "Écrans", quantity: 3)
        need("cles", "Clés", quantity: 4, unit: .own(words: "jeux"))
        let html = try list()
        #expect(html.contains("Total en unités") && html.contains("5\u{00A0}unités") && html.contains("Total en jeux"))
        #expect(html.contains("Ce qui n’a pas la même unité ne s’additionne pas"))
        need("autres", "Autres écrans", quantity: nil)
        #expect(try list().contains("1 besoin sans quantité n’est pas compté") && list().contains("combien\u{00A0}?"))
    }

    @Test("say of money what is left, and what was spent above the grant")
    mutating func money() throws {
        need(kind: .budget, quantity: 12_500.5)
        note(.obtained, 12_500)
        note(.spent, 12_800.25, id: "e2")
        let html = try list()
        #expect(html.contains("12\u{202F}500,50\u{00A0}€") && html.contains("\u{2212}300,25\u{00A0}€"))
        #expect(html.contains("dépassé de 300,25\u{00A0}€"))
        #expect(try page(.english).contains("overspent by €300.25"))
    }

    @Test("tell what came beyond what was needed")
    mutating func surplus() throws {
        need()
        note(.obtained, 3)
        #expect(try list().contains("1\u{00A0}unité de plus que nécessaire") && list().contains("Tout ce qui est noté est obtenu."))
        #expect(try !page().contains("/ask"))
    }

    @Test("set days granted beside days that the plan uses, both ways")
    mutating func agentTime() throws {
        let sophie = team.person("Sophie <Le Goff>")
        let yanis = team.person("Yanis")
        let action = team.action("Former", responsible: sophie, due: team.today + 30, doneWhen: "fait", status: .upcoming)
        team.edit(action, .effort(ThreePointEffort(optimistic: 6, likely: 6, pessimistic: 6)))
        _ = team.action("Écrire", responsible: sophie, due: team.today + 30, doneWhen: "fait", status: .upcoming)
        #expect(try list().contains("Le plan utilise 6\u{00A0}jours de travail, et aucun besoin de temps d’agents n’est noté"))
        need("temps", "Temps", kind: .agentTime, quantity: 10, agent: .person(yanis))
        note(.obtained, 4, of: "temps")
        let html = try list()
        #expect(html.contains("Le plan utilise 6\u{00A0}jours que personne n’a accordés."))
        #expect(html.contains("4\u{00A0}jours accordés ne sont pas utilisés par le plan."))
        #expect(html.contains("1 part d’action n’a pas d’estimation") && html.contains("Sophie &lt;Le Goff&gt;"))
    }

    @Test("link the actions that wait, and name who obtains it")
    mutating func links() throws {
        let action = team.action("Installer <la borne>")
        need(waiting: [action])
        var filter = PlanFilter()
        filter.conditions = [.need]
        let query = PlanQuery().with { $0.filter = filter }
        #expect(query.actions(team.seen()).map(\.id) == [action])
        #expect(try page(by: .reader).contains("/plan/1\">1. Installer &lt;la borne&gt;</a>"))
        #expect(try page().contains(#"action="/deployments/town-hall/resources/borne/waiting/remove""#))
    }

    @Test("keep what was typed in a form that was refused, and open it")
    mutating func refused() throws {
        need()
        let problem = FieldForm.Problem(
            form: "add-entry", sentence: "Ce n’est pas un nombre.", typed: ["quantity": "deux", "words": "Oui"])
        let html = try page(problem: problem)
        #expect(
            html.contains("Ce n’est pas un nombre.") && html.contains("value=\"deux\"") && html.contains(#"id="add-entry-details" open"#))
        let cell = FieldForm.Problem(form: "need-borne-quantity", sentence: "Trop grand.", typed: ["value": "1e9"])
        #expect(try list(problem: cell).contains("value=\"1e9\"") && list(problem: cell).contains("Trop grand."))
    }

    @Test("prepare the request: what is missing, who decides, and an action that is due before the need")
    mutating func asking() throws {
        let yanis = team.person("Yanis")
        need(by: 5, decider: .person(yanis))
        note(.obtained, 0.5)
        func asked() throws -> String {
            let need = try #require(team.deployment.needs[id])
            return mainPart(of: written(NeedAskPage(page: try .seen(in: .french), context: team.seen(), need: need).write))
        }
        let html = try asked()
        #expect(html.contains("value=\"1,5\u{00A0}unité\"") && html.contains("value=\"Yanis\""))
        #expect(html.contains("value=\"Obtenir\u{00A0}: Deux bornes &lt;neuves&gt;\"") && html.contains("value=\"2026-11-28\""))
        let action = team.action("Relancer")
        team.tell(.needs(.edit(need: id, to: .obtaining(value: action), was: nil)))
        #expect(try !asked().contains("name=\"errand\"") && asked().contains("1. Relancer"))
    }
}
