import HummingbirdCore
import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("The views of the plan besides the table")
struct PlanViewsTests {
    private var team = Team()

    private func page(_ query: String, by role: Role = .lead, in language: Language = .french) throws -> String {
        var page = try PageContext.seen(in: language)
        page.path = "/plan?" + query
        return written { html in
            PlanPage(page: page, context: team.seen(by: role), query: PlanQuery(URI("/plan?" + query))).write(to: &html)
        }
    }

    private func part(_ html: String, from start: String, to end: String) -> String {
        guard let from = html.range(of: start), let to = html[from.upperBound...].range(of: end) else { return "" }
        return String(html[from.lowerBound..<to.upperBound])
    }

    private mutating func ready(_ title: String, _ person: PersonID?, _ due: Day?, _ status: ActionStatus = .upcoming) -> ActionID {
        team.action(title, responsible: person, due: due, doneWhen: person != nil && due != nil ? "vu" : "", status: status)
    }

    @Test("each have their address under the same filters")
    func addresses() throws {
        let html = try page("status=upcoming&view=board")
        #expect(html.contains(#"href="/deployments/town-hall/plan?status=upcoming&amp;view=calendar""#))
        #expect(html.contains(#"href="/deployments/town-hall/plan?status=upcoming&amp;view=board" data-visit aria-current="page""#))
        #expect(html.contains(#"href="/deployments/town-hall/plan?status=upcoming&amp;view=board&amp;by=week""#))
    }

    @Test("put each card into the column of its status, which is what a card dropped there is sent")
    mutating func boardByStatus() throws {
        let yanis = team.person("Yanis Benali")
        let action = ready("Former", yanis, "2026-12-01", .inProgress)
        let html = try page("view=board")
        let column = part(html, from: #"id="column-inProgress""#, to: "</section>")
        #expect(column.contains(#"data-drop="{&quot;value&quot;:&quot;inProgress&quot;}""#))
        #expect(column.contains(#"data-drag="/deployments/town-hall/actions/\#(action)/status""#))
        #expect(column.contains(#"<option value="done">Réalisée</option>"#))
        #expect(column.contains(#"<option value="inProgress" selected>En cours</option>"#))
        #expect(try !page("view=board", by: .reader).contains("data-drag"))
        #expect(try !page("view=board", by: .reader).contains(#"id="move-1""#))
    }

    @Test("put each card into its week, earlier, later or none, and move it by its week")
    mutating func boardByWeek() throws {
        let yanis = team.person("Yanis Benali")
        _ = ready("Passée", yanis, "2026-11-20")
        _ = ready("Cette semaine", yanis, "2026-11-29")
        let next = ready("Prochaine", yanis, "2026-12-01")
        _ = ready("Loin", yanis, "2027-03-01")
        _ = ready("Sans date", nil, nil, .draft)
        team.tell(.plan(.commit(action: next)))
        let html = try page("view=board&by=week")
        for (column, title) in [
            ("earlier", "Passée"), ("week-2026-11-23", "Cette semaine"), ("week-2026-11-30", "Prochaine"), ("later", "Loin"),
            ("undated", "Sans date"),
        ] {
            #expect(part(html, from: #"id="column-\#(column)""#, to: "</section>").contains(">\(title)</a>"), "\(column)")
        }
        let committed = part(html, from: #"id="column-week-2026-11-30""#, to: "</section>")
        #expect(committed.contains(#"name="reason""#))
        #expect(committed.contains("/actions/\(next)/week"))
        #expect(!part(html, from: #"id="column-later""#, to: "</section>").contains(#"name="reason""#))
    }

    @Test("move an action to the same day of another week, or to its last working day")
    mutating func week() throws {
        let yanis = team.person("Yanis Benali")
        let thursday = ready("Jeudi", yanis, "2026-11-26")
        let undated = ready("Sans date", nil, nil, .draft)
        func moved(_ action: ActionID, _ monday: String) throws -> Command {
            var form = Form()
            form.set("value", monday)
            return try ActionForms(deployment: team.deployment, action: action, form: form).moveToWeek()
        }
        func due(_ action: ActionID, _ day: Day?) -> Command { .plan(.edit(action: action, to: .dueDay(day), was: nil, reason: nil)) }
        #expect(try moved(thursday, "2026-12-07") == due(thursday, "2026-12-10"))
        #expect(try moved(thursday, "") == due(thursday, nil))
        // Christmas is a Friday that year.
        #expect(try moved(undated, "2026-12-21") == due(undated, "2026-12-24"))
        #expect(throws: FormProblem.self) { try moved(thursday, "bientôt") }
    }

    @Test("show a month with its holidays and closures, and how many actions are elsewhere")
    mutating func calendar() throws {
        let yanis = team.person("Yanis Benali")
        team.tell(
            .settings(.edit(to: .closures(value: [Closure(first: "2026-11-09", last: "2026-11-10", label: "Pont")]), was: nil)))
        for number in 1...6 { _ = ready("Action \(number)", yanis, "2026-11-24") }
        _ = ready("En décembre", yanis, "2026-12-24")
        _ = ready("Sans date", nil, nil, .draft)
        let html = try page("view=calendar")
        #expect(html.contains("Novembre 2026"))
        #expect(html.contains("6 actions ce mois-là, 1 à d’autres dates"))
        #expect(part(html, from: #"id="day-2026-11-11""#, to: "</td>").contains("Armistice"))
        #expect(part(html, from: #"id="day-2026-11-09""#, to: "</td>").contains("Pont"))
        let day = part(html, from: #"id="day-2026-11-24""#, to: "</td>")
        #expect(day.contains("+ 2 autres"))
        #expect(day.contains(#"data-drop="{&quot;value&quot;:&quot;2026-11-24&quot;}""#))
        #expect(part(html, from: #"class="undated""#, to: "</section>").contains("Sans date"))
        #expect(html.contains("view=calendar&amp;month=2026-10"))
        let december = try page("view=calendar&month=2026-12", in: .english)
        #expect(december.contains("December 2026"))
        #expect(december.contains(">En décembre</a>"))
        #expect(december.contains("This month"))
    }

    @Test("show a month that nobody can plan as the present one")
    mutating func nonsense() throws {
        _ = team.action("Former")
        for month in ["9999-12", "2026-13", "hier", ""] {
            #expect(try page("view=calendar&month=\(month)").contains("Novembre 2026"), "\(month)")
        }
    }

    @Test("tell each person's days asked over days available, in words where it is too much, and never an unknown as none")
    mutating func people() throws {
        let yanis = team.person("Yanis Benali")
        let action = ready("Former", yanis, "2026-11-27")
        team.edit(action, .effort(ThreePointEffort(optimistic: 7, likely: 7, pessimistic: 7)))
        _ = ready("Inviter", yanis, "2026-12-01")
        _ = team.action("À qui ?")
        let html = try page("view=people")
        #expect(html.contains("7\u{00A0}/\u{00A0}5"))
        #expect(html.contains("2\u{00A0}j de trop"))
        #expect(html.contains("1 action</td>"))
        #expect(html.contains("effort inconnu"))
        #expect(part(html, from: #"id="load-nobody""#, to: "</section>").contains("À qui ?"))
        // Filters choose what is listed, not what the load is made of.
        let filtered = try page("view=people&text=inviter")
        #expect(filtered.contains("7\u{00A0}/\u{00A0}5"))
        #expect(!filtered.contains(">Former</a>"))
    }

    @Test("never turn what people typed into markup")
    mutating func escaping() throws {
        let yanis = team.person("<b>Yanis</b>")
        _ = ready("<script>alert(1)</script>", yanis, "2026-11-24")
        for query in ["view=board", "view=board&by=week", "view=board&by=responsible", "view=calendar", "view=people", "view=timeline"] {
            let html = mainPart(of: try page(query))
            #expect(!html.contains("<script>") && !html.contains("<b>"), "\(query)")
        }
    }
}
