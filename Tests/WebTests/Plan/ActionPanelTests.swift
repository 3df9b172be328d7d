import Planning
import Testing

@testable import Web

@Suite("The panel of an action")
struct ActionPanelTests {
    private var team = Team()

    private func panel(
        _ action: ActionID, _ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let shown = try #require(team.deployment.plan[action])
        let panel = ActionPanel(
            context: team.seen(by: role), language: language, action: shown, query: PlanQuery(),
            history: team.log.filter { $0.event.action == action }.reversed(), problem: problem,
            newCommand: { "retry-me" })
        return written { panel.write(to: &$0) }
    }

    @Test("says in one sentence what a draft needs")
    mutating func missing() throws {
        let action = team.action("Revoir les horaires")
        let nbsp = "\u{00A0}"
        #expect(try panel(action).contains("Pour sortir de «\(nbsp)à discuter\(nbsp)», il manque un responsable, une échéance et"))
        #expect(try panel(action, .english).contains("To leave draft, this action still needs a responsible, a due date and"))
    }

    @Test("moves the action among those of its workstream, as far as there is room")
    mutating func moves() throws {
        let places = team.workstream("Lieux")
        let actions = ["Une", "Deux", "Trois"].map { team.action($0, in: places) }
        func before(_ name: String, _ html: String) -> String? {
            guard let start = html.range(of: #"id="move-\#(name)-"#)?.lowerBound else { return nil }
            let rest = html[start...]
            guard let value = rest.range(of: #"name="before" value=""#)?.upperBound else { return nil }
            return String(rest[value...].prefix { $0 != "\"" })
        }
        let html = try actions.map { try panel($0) }
        #expect(html.map { before("up", $0) } == [nil, "\(actions[0])", "\(actions[1])"])
        #expect(html.map { before("down", $0) } == ["\(actions[2])", "", nil])
    }

    @Test("gives a reader every fact and no form")
    mutating func reader() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis, due: "2026-12-18", doneWhen: "14 formés", status: .upcoming)
        team.add(.step(Step(id: "s1", title: "Réserver la salle")), to: action)
        let html = try panel(action, by: .reader)
        #expect(!html.contains("<form"))
        #expect(!html.contains("<button"))
        for fact in ["Former les agents", "Yanis Benali", "14 formés", "Réserver la salle", "18 décembre 2026"] {
            #expect(html.contains(fact), "\(fact)")
        }
    }

    @Test("puts every field in a form of its own, that says what its editor saw")
    mutating func forms() throws {
        let action = team.action("Former les agents", due: "2026-12-18")
        let html = try panel(action)
        for field in [
            "title", "status", "responsible", "due", "done-when", "description", "workstream", "earliest", "priority", "effort", "tags",
        ] {
            #expect(html.contains(#"id="action-1-\#(field)""#), "\(field)")
            #expect(html.contains(#"action="/deployments/town-hall/actions/\#(action)/\#(field)""#), "\(field)")
        }
        #expect(html.contains(#"name="was" value="2026-12-18""#))
    }

    @Test("asks how many days it took once it is done, beside what was estimated, and never before")
    mutating func spentDays() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis, due: "2026-12-18", doneWhen: "14 formés", status: .upcoming)
        team.edit(action, .effort(ThreePointEffort(optimistic: 2, likely: 4, pessimistic: 12)))
        #expect(try !panel(action).contains("spent-days"))
        team.edit(action, .status(.done))
        #expect(try panel(action).contains(#"id="action-1-spent-days""#))
        #expect(try panel(action).contains("pour 5\u{00A0}jours d’après l’estimation. Facultatif"))
        #expect(try !panel(action, by: .reader).contains("Jours réellement passés"))
        team.edit(action, .spentDays(7.5))
        #expect(try panel(action).contains(#"name="was" value="7.5""#))
        #expect(try panel(action, by: .reader).contains("7,5\u{00A0}jours"))
    }

    @Test("asks why a date moves once the responsible has committed")
    mutating func reason() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis, due: "2026-12-18", doneWhen: "14 formés", status: .upcoming)
        #expect(try !panel(action).contains(#"name="reason""#))
        team.tell(.plan(.commit(action: action)))
        #expect(try panel(action).contains(#"name="reason""#))
    }

    @Test("tells a conflict with both values, keeps what was typed and offers both ways out")
    mutating func conflict() throws {
        let action = team.action("Former les agents", due: "2026-12-18")
        let problem = FieldForm.Problem(
            form: "action-1-due", sentence: "Yanis Benali a mis une autre date",
            conflict: .init(before: "16 novembre", theirs: "18 décembre", yours: "21 décembre", theirsAsWas: "2026-12-18"),
            typed: ["value": "2026-12-21"])
        let html = try panel(action, problem: problem)
        #expect(html.contains(#"name="value" value="2026-12-21""#))
        #expect(html.contains("<dd>18 décembre</dd>"))
        #expect(html.contains("<dd>21 décembre</dd>"))
        #expect(html.contains(#"<button name="was" value="2026-12-18">"#))
        #expect(html.contains("data-keep"))
    }

    @Test("never turns what people typed into markup or a script's address")
    mutating func escaping() throws {
        let action = team.action("Former <b>les</b> agents")
        team.edit(action, .description("</textarea><script>alert(1)</script>"))
        team.add(.note(Note(id: "n1", label: "Budget \"prévu\"", text: "<img src=x onerror=alert(1)>")), to: action)
        let html = try panel(action)
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("<b>"))
    }

    @Test("names every submission that adds, so that sending it twice adds once")
    mutating func commands() throws {
        let action = team.action("Former les agents")
        #expect(try panel(action).contains(#"name="command" value="retry-me""#))
    }

    @Test("is one step from the actions before and after it in the list as it stands")
    mutating func neighbours() throws {
        _ = team.action("Première")
        let second = team.action("Deuxième")
        _ = team.action("Troisième")
        let html = try panel(second)
        #expect(html.contains(#"href="/deployments/town-hall/plan/1" data-panel rel="prev""#))
        #expect(html.contains(#"href="/deployments/town-hall/plan/3" data-panel rel="next""#))
    }

    @Test("says in words what a blocker waits for, and lets it be chosen")
    mutating func awaited() throws {
        let action = team.action("Former les agents")
        team.add(.blocker(Blocker(id: "b1", cause: "Formateur", waitsFor: .need)), to: action)
        let html = try panel(action)
        #expect(html.contains(#"<option value="need" selected>un besoin (moyen, personne, budget)</option>"#))
        #expect(html.contains("attend\u{00A0}: un besoin"))
    }
}
