import Planning
import Testing

@testable import Web

@Suite("A row of the plan")
struct ActionRowTests {
    private var team = Team()

    private func row(_ action: ActionID, _ language: Language = .french, by role: Role = .lead, person: PersonID? = nil) throws -> String {
        let shown = try #require(team.deployment.plan[action])
        return written { html in
            ActionRow(context: team.seen(by: role, person: person), language: language).write(shown, to: &html)
        }
    }

    @Test("is moved by who arranges the plan alone", arguments: Role.allCases)
    mutating func moved(_ role: Role) throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis)
        let html = try row(action, by: role, person: yanis)
        let mayMove = role == .lead || role == .member
        #expect(html.contains(#"data-drag="/deployments/town-hall/actions/\#(action)/move""#) == mayMove)
        #expect(html.contains("data-handle") == mayMove)
    }

    @Test("says in words by how many working days an action is late")
    mutating func late() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis, due: "2026-11-18", doneWhen: "14 formés", status: .inProgress)
        #expect(try row(action).contains(#"<span class="note late">en retard de 3 jours</span>"#))
        #expect(try row(action, .english).contains(#"<span class="note late">3 days late</span>"#))
    }

    @Test("says nothing of lateness once the action is done")
    mutating func doneIsNeverLate() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former les agents", responsible: yanis, due: "2026-11-18", doneWhen: "14 formés", status: .done)
        #expect(try !row(action).contains("late"))
        #expect(try row(action).contains(#"class="is-done""#))
    }

    @Test("says what a draft still needs")
    mutating func missing() throws {
        let action = team.action("Revoir les horaires")
        let french = try row(action)
        #expect(french.contains(#"<span class="note late">"#))
        #expect(french.contains("responsable"))
        #expect(french.contains("échéance"))
        #expect(try row(action, .english).contains("due date"))
    }

    @Test("says what blocks an action, until it is lifted")
    mutating func blocked() throws {
        let action = team.action("Poser la signalétique")
        var blocker = Blocker(id: "b1", cause: "livraison reportée")
        team.add(.blocker(blocker), to: action)
        #expect(try row(action).contains("livraison reportée"))
        blocker.liftedDay = "2026-11-20"
        team.tell(.plan(.editItem(action: action, item: .blocker(blocker), was: nil)))
        #expect(try !row(action).contains("livraison reportée"))
    }

    @Test("writes what people typed as text, never as markup")
    mutating func escaping() throws {
        let action = team.action(#"<script>alert("x")</script> & 'quotes'"#)
        let html = try row(action)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quotes&#39;"))
    }

    @Test("offers no cell to edit to a reader")
    mutating func reader() throws {
        let action = team.action("Former les agents")
        #expect(try row(action).contains("data-field"))
        #expect(try !row(action, by: .reader).contains("data-field"))
    }

    @Test("offers a contributor the cells of their own actions, but not whom they are given to")
    mutating func contributor() throws {
        let yanis = team.person("Yanis Benali")
        let sophie = team.person("Sophie Le Goff")
        let mine = team.action("Former les agents", responsible: yanis)
        let hers = team.action("Choisir la borne", responsible: sophie)
        #expect(try row(mine, by: .contributor, person: yanis).contains(#"data-field="due""#))
        #expect(try !row(mine, by: .contributor, person: yanis).contains(#"data-field="responsible""#))
        #expect(try !row(hers, by: .contributor, person: yanis).contains("data-field"))
    }

    @Test("shows steps as figures and as a bar")
    mutating func steps() throws {
        let action = team.action("Former les agents")
        #expect(try row(action).contains("—"))
        for (index, isDone) in [true, false, false, false].enumerated() {
            team.add(.step(Step(id: ItemID(UInt64(100 + index)), title: "Étape \(index)", isDone: isDone)), to: action)
        }
        #expect(try row(action).contains(#"<rect width="10" height="6">"#))
        #expect(try row(action).contains("1 / 4"))
    }

    @Test("shows every column that can be chosen, an empty one as a dash, and edits those that a cell can hold")
    mutating func everyColumn() throws {
        let hall = team.workstream("Hall", in: team.workstream("Lieux"))
        let yanis = team.person("Yanis Benali")
        let action = team.action("Poser la signalétique", in: hall)
        team.add(.contribution(Contribution(person: yanis, role: "dessine")), to: action)
        team.edit(action, .tags(["lieux", "achat"]))
        team.edit(action, .earliestStart("2026-12-01"))
        let shown = try #require(team.deployment.plan[action])
        func row(_ role: Role) -> String {
            written { html in
                ActionRow(context: team.seen(by: role), language: .french, columns: PlanColumn.allCases).write(shown, to: &html)
            }
        }
        let html = row(.lead)
        for text in ["Lieux › Hall", "Yanis Benali", "lieux, achat", "1er déc."] {
            #expect(html.contains(text), "\(text)")
        }
        // Nobody is asked to commit to a draft.
        #expect(html.contains(##"id="cell-1-commitment" tabindex="-1" data-label="Engagement"><span class="soft">—"##))
        for column in PlanColumn.allCases { #expect(html.contains(#"id="cell-1-\#(column.rawValue)""#)) }
        for field in ["workstream", "priority", "tags", "earliest"] { #expect(html.contains(#"data-field="\#(field)""#), "\(field)") }
        #expect(!row(.reader).contains("data-field"))
    }
}
