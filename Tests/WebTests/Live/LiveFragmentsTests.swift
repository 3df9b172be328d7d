import NIOCore
import Planning
import Testing

@testable import Web

@Suite("What an open page is sent when the plan changes")
struct LiveFragmentsTests {
    private var team = Team()

    private func sent(since sequence: Int, _ language: Language = .french, to role: Role = .lead) -> String? {
        LiveFragments(context: team.seen(by: role), language: language).html(for: team.events(since: sequence))
            .map { String(buffer: $0) }
    }

    @Test("is the row, the headings above it and the route")
    mutating func row() throws {
        let places = team.workstream("Lieux")
        let hall = team.workstream("Hall", in: places)
        let yanis = team.person("Yanis Benali")
        let action = team.action(
            "Poser la signalétique", in: hall, responsible: yanis, due: "2026-12-04", doneWhen: "posée", status: .upcoming)
        let before = team.deployment.sequence
        team.edit(action, .status(.done))
        let html = try #require(sent(since: before))
        #expect(html.contains(#"<tr role="row" id="action-1""#))
        #expect(html.contains(#"data-by="Claire Martin""#))
        #expect(html.contains(#"id="group-\#(places)""#))
        #expect(html.contains(#"id="group-\#(hall)""#))
        #expect(html.contains(#"id="deployment""#))
        #expect(try #require(sent(since: before, .english)).contains("done"))
    }

    @Test("has the columns that the page shows, and no other")
    mutating func columns() throws {
        let places = team.workstream("Lieux")
        let action = team.action("Poser la signalétique", in: places)
        let before = team.deployment.sequence
        team.edit(action, .tags(["signalétique"]))
        let columns = try #require(PlanColumn.chosen(["tags,due"]))
        let html = try #require(
            LiveFragments(context: team.seen(), language: .french, shows: .plan(columns: columns)).html(for: team.events(since: before))
                .map { String(buffer: $0) })
        #expect(html.contains(#"id="cell-1-tags""#))
        #expect(!html.contains(#"id="cell-1-steps""#))
        #expect(html.contains(#"colspan="4""#))
    }

    @Test("leaves the route out when nothing that it shows has changed")
    mutating func comment() throws {
        let action = team.action("Poser la signalétique")
        let before = team.deployment.sequence
        team.edit(action, .tags(["signalétique"]))
        #expect(try !#require(sent(since: before)).contains(#"id="deployment""#))
    }

    @Test("is the page anew when actions come, go or move")
    mutating func rearranged() {
        let hall = team.workstream("Hall")
        var before = team.deployment.sequence
        let action = team.action("Poser la signalétique")
        #expect(sent(since: before) == nil)
        before = team.deployment.sequence
        team.tell(.plan(.move(action: action, workstream: hall, before: nil)))
        #expect(sent(since: before) == nil)
        before = team.deployment.sequence
        team.tell(.plan(.removeAction(id: action)))
        #expect(sent(since: before) == nil)
    }

    @Test("is nothing at all when somebody keeps a view for themselves, and the page anew when it is the team's")
    mutating func views() throws {
        var before = team.deployment.sequence
        team.tell(.views(.add(view: SavedView(id: "v1", name: "Secrète", query: "", owner: "claire"))))
        #expect(try !#require(sent(since: before)).contains("Secr"))
        before = team.deployment.sequence
        team.tell(.views(.add(view: SavedView(id: "v2", name: "Commune", query: "", owner: "claire", isShared: true))))
        #expect(sent(since: before) == nil)
    }

    @Test("is nothing of scenarios on the plan, and always the page anew where scenarios are shown")
    mutating func scenarios() throws {
        let before = team.deployment.sequence
        team.tell(.scenarios(.add(scenario: NewScenario(id: "s1", name: "Renfort", isShared: true))))
        #expect(try #require(sent(since: before)) == "<template></template>")
        let fragments = LiveFragments(context: team.seen(), language: .french, shows: .scenarios)
        #expect(fragments.html(for: team.events(since: before)) == nil)
    }

    @Test("is nothing when something is said in a review, which the plan does not show, and the page anew when one closes")
    mutating func reviews() throws {
        let week = Week(containing: team.today)
        var before = team.deployment.sequence
        team.tell(.reviews(.open(week: week)))
        team.tell(.reviews(.addPoint(point: "p", text: "Le budget", action: nil)))
        #expect(try #require(sent(since: before)) == "<template></template>")
        let other = LiveFragments(context: team.seen(), language: .french, shows: .other)
        #expect(other.html(for: team.events(since: before)) == nil)
        before = team.deployment.sequence
        team.tell(.reviews(.close(week: week)))
        #expect(sent(since: before) == nil)
    }

    @Test("is nothing when something is measured, which the plan does not show")
    mutating func results() throws {
        let before = team.deployment.sequence
        team.tell(.results(.addIndicator(indicator: Indicator(id: "wait", name: "Attente"))))
        team.tell(.results(.addValue(indicator: "wait", value: MeasuredValue(id: "v", day: team.today, number: 12))))
        #expect(try #require(sent(since: before)) == "<template></template>")
        let other = LiveFragments(context: team.seen(), language: .french, shows: .other)
        #expect(other.html(for: team.events(since: before)) == nil, "the page of results is fetched anew")
    }

    @Test("is the page anew when people or settings change")
    mutating func people() {
        let before = team.deployment.sequence
        _ = team.person("Yanis Benali")
        #expect(sent(since: before) == nil)
    }

    @Test("is the page anew when very many rows change at once")
    mutating func many() {
        let actions = (1...60).map { team.action("Action \($0)") }
        let before = team.deployment.sequence
        for action in actions { team.edit(action, .priority(.high)) }
        #expect(sent(since: before) == nil)
    }

    @Test("gives a reader nothing to edit")
    mutating func reader() throws {
        let action = team.action("Poser la signalétique")
        let before = team.deployment.sequence
        team.edit(action, .title("Poser toute la signalétique"))
        #expect(try #require(sent(since: before)).contains("data-field"))
        let html = try #require(sent(since: before, to: .reader))
        #expect(!html.contains("data-field"))
        #expect(!html.contains("<form"))
    }
}

@Suite("What an open page is sent when a change puts other actions at risk")
struct LiveRiskTests {
    private var team = Team()

    @Test("is the rows of all that the same person is asked for")
    mutating func overbooked() throws {
        let yanis = team.person("Yanis Benali")
        let first = team.action("Former", responsible: yanis, due: "2026-12-04", doneWhen: "fait", status: .inProgress)
        let second = team.action("Imprimer", responsible: yanis, due: "2026-12-04", doneWhen: "fait", status: .inProgress)
        let far = team.action("Loin", responsible: yanis, due: "2027-06-04", doneWhen: "fait", status: .upcoming)
        team.edit(first, .effort(ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5)))
        let before = team.deployment.sequence
        team.edit(second, .effort(ThreePointEffort(optimistic: 9, likely: 9, pessimistic: 9)))
        let html = try #require(
            LiveFragments(context: team.seen(), language: .french).html(for: team.events(since: before)).map { String(buffer: $0) })
        #expect(html.contains(#"id="action-1""#) && html.contains(#"id="action-2""#) && !html.contains(#"id="action-3""#))
        #expect(html.contains("Yanis Benali a 7\u{00A0}jours à faire pour 5\u{00A0}jours disponibles"))
        #expect(html.contains(#"id="deployment""#))
        _ = far
    }

    @Test("is the row of what a review had not heard of, once somebody promises it")
    mutating func silent() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former", responsible: yanis, due: "2027-03-01", doneWhen: "fait", status: .inProgress)
        let week = Week(containing: team.today)
        for earlier in [-2, -1] {
            for command in [ReviewCommand.open(week: week + earlier), .close(week: week + earlier)] { team.tell(.reviews(command)) }
        }
        team.tell(.reviews(.open(week: week)))
        let before = team.deployment.sequence
        team.tell(.reviews(.promise(week: week, promise: Promise(id: "p", person: yanis, action: action))))
        let html = try #require(
            LiveFragments(context: team.seen(), language: .french).html(for: team.events(since: before)).map { String(buffer: $0) })
        #expect(html.contains(#"id="action-1""#))
    }
}
