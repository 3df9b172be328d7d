import Forecasting
import HummingbirdCore
import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("The plan as a timeline")
struct PlanTimelineTests {
    private var team = Team()

    /// - Parameter forecast: What is drawn of one, instead of the whole page.
    private func page(
        _ query: String = "", by role: Role = .lead, in language: Language = .french, forecast: TimelineForecast? = nil
    ) throws -> String {
        var page = try PageContext.seen(in: language)
        page.path = "/plan?view=timeline&" + query
        let (query, context) = (PlanQuery(URI("/plan?view=timeline&" + query)), team.seen(by: role))
        return written { html in
            if let forecast {
                PlanTimeline(context: context, language: language, query: query, groups: query.groups(context), forecast: forecast)
                    .write(to: &html)
            } else {
                PlanPage(page: page, context: context, query: query).write(to: &html)
            }
        }
    }

    private func part(_ html: String, from start: String, to end: String) -> String {
        guard let from = html.range(of: start), let to = html[from.upperBound...].range(of: end) else { return "" }
        return String(html[from.lowerBound..<to.upperBound])
    }

    private func row(_ number: Int, _ html: String) -> String { part(html, from: #"id="action-\#(number)""#, to: "</tr>") }

    private mutating func ready(_ title: String, _ person: PersonID, _ start: Day?, _ due: Day) -> ActionID {
        let action = team.action(title, responsible: person, due: due, doneWhen: "vu", status: .upcoming)
        if let start { team.edit(action, .earliestStart(start)) }
        return action
    }

    @Test("is a table that says all that it draws: title, responsible, start, due, committed, forecast, what it waits for")
    mutating func words() throws {
        let yanis = team.person("Yanis Benali")
        let first = ready("Choisir l’outil", yanis, nil, "2026-12-01")
        let second = ready("Former", yanis, "2026-12-02", "2026-12-18")
        team.add(.dependency(Dependency(predecessor: first)), to: second)
        team.tell(.plan(.commit(action: second)))
        team.edit(second, .dueDay("2027-01-08"), reason: "salle prise")
        let forecast = TimelineForecast(
            actions: [second: .init(even: "2027-01-12", safe: "2027-01-20")], end: .init(even: "2027-01-12", safe: "2027-01-20"),
            chain: [second])
        let html = try page(forecast: forecast)
        let row = row(2, html)
        for words in [
            ">Former</a>", "Yanis Benali", #"<time datetime="2026-12-02">2 déc.</time>"#,
            #"<time datetime="2027-01-08">8 janv. 2027</time>"#,
            ">18 décembre 2026</td>", "entre le 12 janvier 2027 et le 20 janvier 2027, sur la chaîne critique", ">après 1</td>",
        ] { #expect(row.contains(words), "\(words)") }
        #expect(html.contains("Fin prévue\u{00A0}: une chance sur deux le 12 janvier 2027, quatre sur cinq le 20 janvier 2027"))
        for title in ["Action", "Responsable", "Début", "Échéance", "Engagement", "Prévision", "Attend"] {
            #expect(part(html, from: #"<table role="table" id="timeline">"#, to: "</thead>").contains(">\(title)</th>"), "\(title)")
        }
        let english = try page(in: .english, forecast: forecast)
        #expect(self.row(2, english).contains("between 12 January 2027 and 20 January 2027, on the critical chain"))
    }

    @Test("draws bar, committed date and forecast each on its days")
    mutating func drawing() throws {
        let yanis = team.person("Yanis Benali")
        // Nine months from 1 October 2026: 273 days. 1 December is day 61, 31 December day 91.
        let action = ready("Former", yanis, "2026-12-01", "2026-12-31")
        team.tell(.plan(.commit(action: action)))
        let html = try page(forecast: TimelineForecast(actions: [action: .init(even: "2027-01-01", safe: "2027-01-31")]))
        let row = row(1, html)
        #expect(row.contains(#"<rect class="t-body" x="22.34%" y="-7" width="11.36%""#))
        #expect(row.contains(#"<svg class="t-committed" x="33.7%">"#))
        #expect(row.contains(#"<line x1="33.7%" x2="45.05%" y1="12" y2="12">"#))
        #expect(try !self.row(1, page()).contains("t-forecast"))
        #expect(html.contains("prévision, de 50 à 80") && html.contains("chaîne critique"))
        #expect(try !page().contains("prévision, de 50") && !page().contains("chaîne critique"))
        let outdated = TimelineForecast(actions: [action: .init(even: "2027-01-01", safe: "2027-01-31")], isOutdated: true)
        #expect(try page(forecast: outdated).contains("prévision d’avant le dernier changement"))
    }

    @Test("draws the forecast of its deployment, and says when it is from before the last change")
    mutating func joined() throws {
        let yanis = team.person("Yanis Benali")
        let action = ready("Former", yanis, "2026-12-01", "2026-12-31")
        team.edit(action, .effort(ThreePointEffort(optimistic: 2, likely: 4, pessimistic: 9)))
        let forecast = try PlanForecast(of: team.deployment, today: team.today)
        var context = team.seen()
        context.forecast = ShownForecast(latest: .success(forecast), isOutdated: true, version: "1")
        let drawn = try #require(TimelineForecast(context.forecast))
        let days = try #require(forecast[action]).days
        #expect(drawn.actions[action] == .init(even: days.even, safe: days.safe))
        #expect(drawn.end == .init(even: forecast.end.even, safe: forecast.end.safe))
        #expect(drawn.chain == [action] && drawn.isOutdated)
        let page = try PageContext.seen(in: .french)
        let html = written { PlanPage(page: page, context: context, query: PlanQuery(address: "view=timeline")).write(to: &$0) }
        #expect(row(1, html).contains("t-forecast") && row(1, html).contains("sur la chaîne critique"))
        #expect(html.contains("prévision d’avant le dernier changement"))
        #expect(TimelineForecast(nil) == nil && TimelineForecast(ShownForecast(latest: nil, isOutdated: true, version: "")) == nil)
    }

    @Test("draws what is late up to today, and says it by a sign and a word")
    mutating func late() throws {
        let yanis = team.person("Yanis Benali")
        _ = ready("Former", yanis, "2026-11-02", "2026-11-13")
        let row = row(1, try page())
        #expect(row.contains("t-slip"))
        #expect(
            row.contains(
                #"<span class="late"><time datetime="2026-11-13">13 nov.</time><span class="visually-hidden">, en retard</span></span>"#))
    }

    @Test("points to what lies before or after the days shown")
    mutating func elsewhere() throws {
        let yanis = team.person("Yanis Benali")
        _ = ready("Avant", yanis, nil, "2026-11-10")
        _ = ready("Après", yanis, nil, "2027-03-01")
        let html = try page("zoom=week")
        #expect(row(1, html).contains("◂ 10 nov."))
        #expect(row(2, html).contains("1er mars 2027 ▸"))
    }

    @Test("has the table's groups, order and filters")
    mutating func groups() throws {
        let places = team.workstream("Lieux")
        let inner = team.workstream("Mobilier", in: places)
        let yanis = team.person("Yanis Benali")
        _ = team.action("Commander", in: inner, due: "2026-12-01")
        _ = team.action("Poser", in: places, responsible: yanis, due: "2026-12-03")
        let html = try page()
        #expect(part(html, from: #"class="group level-1""#, to: "</tr>").contains("Lieux"))
        #expect(part(html, from: #"class="group level-2""#, to: "</tr>").contains("t-sum"))
        #expect(try page("group=responsible").contains("Sans responsable"))
        #expect(try !page("text=poser").contains(">Commander</a>"))
        #expect(try page("text=poser").contains("data-partial"))
        #expect(try page("text=nulle+part").contains("Aucune action ne répond à ces filtres."))
        let sorted = try page("sort=-due")
        let (first, second) = (try #require(sorted.range(of: ">Poser</a>")), try #require(sorted.range(of: ">Commander</a>")))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test("keeps zoom and days in the address, with ways to look earlier and later that need no script")
    mutating func address() throws {
        _ = team.action("Former", due: "2026-12-01")
        let html = try page("zoom=week&status=draft")
        #expect(html.contains("16 novembre 2026 – 24 janvier 2027"))
        #expect(html.contains("plan?status=draft&amp;view=timeline&amp;zoom=week&amp;on=2026-12-21"))
        #expect(html.contains(#"plan?status=draft&amp;view=timeline&amp;zoom=quarter" data-visit>par trimestre"#))
        #expect(html.contains(#"<input type="hidden" name="zoom" value="week">"#))
        let later = try page("zoom=week&on=2026-12-21")
        #expect(later.contains(#"view=timeline&amp;zoom=week" data-visit>Aujourd’hui"#))
        #expect(try page("zoom=nonsense&on=hier").contains("Octobre 2026 – juin 2027"))
    }

    @Test("lets be moved what the reader may edit and is not over; a committed date asks why")
    mutating func movable() throws {
        let yanis = team.person("Yanis Benali")
        let open = ready("Former", yanis, "2026-12-01", "2026-12-18")
        let done = ready("Choisir", yanis, nil, "2026-12-18")
        _ = team.action("Sans date")
        team.edit(done, .status(.done))
        let html = try page()
        let row = row(1, html)
        #expect(
            row.contains(
                #"data-moves="/deployments/town-hall/actions/\#(open)/dates" data-start="2026-12-01" data-due="2026-12-18" data-from="2026-12-01""#
            ))
        #expect(!row.contains("data-asks"))
        #expect(!self.row(2, html).contains("data-moves") && !self.row(3, html).contains("data-moves"))
        #expect(html.contains(#"<template id="timeline-reason">"#))
        team.tell(.plan(.commit(action: open)))
        #expect(try self.row(1, page()).contains("data-asks"))
        let read = try page(by: .reader)
        #expect(!read.contains("data-moves") && !read.contains("timeline-reason") && !read.contains("Faites glisser"))
    }

    @Test("moves both dates as one change with what the editor saw, one date alone where one is sent")
    mutating func forms() throws {
        let action = team.action("Former", due: "2026-12-18")
        func command(_ fields: KeyValuePairs<String, String>) throws -> Command {
            var form = Form()
            for (name, value) in fields { form.set(name, value) }
            return try ActionForms(deployment: team.deployment, action: action, form: form).moveDates()
        }
        func edit(_ to: ActionValue, _ was: ActionValue?, _ reason: String? = nil) -> Command {
            .plan(.edit(action: action, to: to, was: was, reason: reason))
        }
        #expect(
            try command(["start": "2026-12-01", "was-start": "", "due": "2026-12-11", "was-due": "2026-12-18", "reason": "plus tôt"])
                == .batch([
                    edit(.earliestStart("2026-12-01"), .earliestStart(nil)), edit(.dueDay("2026-12-11"), .dueDay("2026-12-18"), "plus tôt"),
                ]))
        #expect(try command(["due": "2026-12-11"]) == edit(.dueDay("2026-12-11"), nil))
        #expect(throws: FormProblem.self) { try command(["due": "demain"]) }
        #expect(throws: WebError.self) { try command(["reason": "rien"]) }
    }

    @Test("says who is asked for too much, by a sign and in words, and draws it apart")
    mutating func load() throws {
        let yanis = team.person("Yanis Benali")
        let action = ready("Former", yanis, nil, "2026-11-27")
        team.edit(action, .effort(ThreePointEffort(optimistic: 7, likely: 7, pessimistic: 7)))
        let sophie = team.person("Sophie Le Goff")
        _ = ready("Relire", sophie, nil, "2026-12-18")
        let html = try page()
        let row = part(html, from: #"id="load-row-\#(yanis)""#, to: "</tr>")
        #expect(row.contains(#"<span class="late">2\u{00A0}j de trop en S48</span>"#.replacing(#"\u{00A0}"#, with: "\u{00A0}")))
        #expect(row.contains("semaine du 23 nov.\u{00A0}: 7\u{00A0}/\u{00A0}5, 2\u{00A0}j de trop"))
        #expect(row.contains("t-exceeds"))
        let other = part(html, from: #"id="load-row-\#(sophie)""#, to: "</tr>")
        #expect(other.contains("rien de trop") && !other.contains("t-exceeds"))
        // The days before today have no load.
        #expect(try !page("zoom=week&on=2026-01-05").contains("timeline-load"))
    }

    @Test("names its milestones and the promised day")
    mutating func milestones() throws {
        _ = team.action("Former", due: "2026-12-01")
        team.tell(.route(.edit(to: .promisedDay(value: "2027-03-15"), was: nil)))
        team.tell(.route(.addMilestone(milestone: Milestone(id: MilestoneID(77), title: "Pilote ouvert", day: "2027-01-12"))))
        let row = part(try page(), from: #"id="timeline-milestones""#, to: "</tr>")
        #expect(row.contains("Pilote ouvert\u{00A0}: 12 janvier 2027"))
        #expect(row.contains("Promis\u{00A0}: 15 mars 2027"))
        #expect(row.contains("t-goal"))
    }

    // MARK: Live

    @Test("is live: an edit sends its row in a template, and nothing that it does not change")
    mutating func live() throws {
        let yanis = team.person("Yanis Benali")
        let places = team.workstream("Lieux")
        let action = team.action("Former", in: places, responsible: yanis, due: "2026-12-01", doneWhen: "vu", status: .upcoming)
        _ = team.action("Relire", in: places, responsible: yanis, due: "2026-12-18", doneWhen: "vu", status: .upcoming)
        let shown = ShownPage(text: "timeline:?view=timeline")
        func markup() throws -> LiveMarkup {
            try #require(shown.markup(try PageContext.seen(in: .french), team.seen(), now: Moment(milliseconds: 0)))
        }
        let before = try markup()
        team.edit(action, .earliestStart("2026-11-25"))
        let changes = String(buffer: try markup().changes(since: before))
        #expect(changes.contains(#"<template><tr role="row" id="action-1""#))
        #expect(!changes.contains(#"id="action-2""#) && !changes.contains("timeline-load"))
        #expect(changes.contains(#"id="group-\#(places)""#), "the time of its workstream begins earlier")
        // Another action: the body of its workstream comes with what is known already left out.
        let now = try markup()
        _ = team.action("Afficher", in: places)
        let added = String(buffer: try markup().changes(since: now))
        #expect(added.contains(#"<template><tbody role="rowgroup" id="rows-\#(places)""#))
        #expect(added.contains(#"<template id="action-1" data-same></template>"#))
        #expect(added.contains(">Afficher</a>"))
    }

    @Test("of me is sent to nobody else")
    func personal() {
        let mine = ShownPage(text: "timeline:?responsible=me&view=timeline")
        let all = ShownPage(text: "timeline:?view=timeline")
        #expect(mine.isPersonal(in: team.deployment) && !all.isPersonal(in: team.deployment))
    }
}
