import Foundation
import Planning
import Testing

@testable import Web

/// Claire's team, that held a review some weeks ago, missed the next one, held two more, and promised each time.
@Suite("The page of the weeks")
struct WeeksPageTests {
    private var team = Team()
    private let current = Week(containing: "2026-11-23")
    private let yanis: PersonID
    private let training: ActionID

    init() {
        yanis = team.person("Yanis <Benali>")
        training = team.action("Former <tous> les agents", responsible: yanis, due: "2026-12-18", doneWhen: "formés", status: .upcoming)
    }

    private mutating func hold(_ week: Week, kept: Bool? = nil) {
        team.tell(.reviews(.open(week: week)))
        team.tell(.reviews(.promise(week: week, promise: Promise(id: "p", person: yanis, action: training))))
        team.tell(.reviews(.close(week: week)))
        guard let kept else { return }
        team.tell(
            .reviews(.judge(week: week, promise: "p", isKept: kept, reason: kept ? nil : .usual(.waitedForSomebody), word: "")))
    }

    private func page(_ language: Language = .french, span: WeeksSpan = .usual, by role: Role = .lead) throws -> String {
        mainPart(of: written(WeeksPage(page: try .seen(in: language), context: team.seen(by: role), span: span).write))
    }

    @Test("says what there is to come before anything has happened, without chart and without zero")
    func beginning() throws {
        let html = try page()
        #expect(html.contains("Rien à montrer encore"))
        #expect(html.contains("Aucune revue tenue sur cette période."))
        #expect(html.contains("<dd>inconnue</dd>"))
        #expect(!html.contains("role=\"img\"") && !html.contains("0\u{00A0}%"))
    }

    @Test("draws the share of each week, breaks the line at a missed one, and says so in the table")
    mutating func shares() throws {
        hold(current + -4, kept: true)
        hold(current + -2, kept: false)
        hold(current + -1, kept: true)
        let html = try page()
        let start = try #require(html.range(of: #"id="kept-chart""#))
        let chart = html[start.lowerBound...].components(separatedBy: "<figure")[0].components(separatedBy: "<details")[0]
        #expect(chart.components(separatedBy: "<circle").count - 1 == 3)
        #expect(chart.components(separatedBy: #"class="chart-line""#).count - 1 == 1)
        #expect(
            chart.contains("Part des promesses tenues\u{00A0}: 100\u{00A0}% en semaine 44 de 2026, 100\u{00A0}% en semaine 47 de 2026."))
        #expect(html.contains(#"<th scope="row">Semaine 45 de 2026</th><td>pas de revue</td><td>–</td><td>pas de revue</td>"#))
        #expect(html.contains("<th scope=\"row\">Semaine 46 de 2026</th><td>tenue</td><td>0 sur 1</td><td>0\u{00A0}%</td>"))
        #expect(html.contains("<dt>des promesses tenues (2 sur 3)</dt><dd>67\u{00A0}%</dd>"))
        #expect(html.contains("Ballard") && html.contains("En attente de quelqu’un"))
        #expect(try page(.english).contains("Week 45 of 2026</th><td>no review</td>"))
    }

    @Test("follows the dates that moved, with their reasons and the actions they were given for")
    mutating func moved() throws {
        team.edit(training, .dueDay("2026-12-28"), reason: "salle <prise>")
        let html = try page()
        #expect(html.contains("salle &lt;prise&gt; (n°\u{00A0}1)"))
        #expect(html.contains("<dt>report (10\u{00A0}jours)</dt><dd>1</dd>"))
        #expect(!html.contains("<prise>"))
    }

    @Test("tells risks with what became of them, by the names that the minutes have")
    mutating func risks() throws {
        team.add(.raisedRisk(RaisedRisk(id: "r", word: "le prestataire", author: "claire", at: Moment(milliseconds: 0))), to: training)
        hold(current)
        team.edit(training, .title("Autre titre"))
        let html = try page()
        #expect(html.contains("1. Former &lt;tous&gt; les agents"))
        #expect(html.contains("<td>l’équipe</td><td>toujours là, sans mesure</td>"))
    }

    @Test("looks as far back as it is asked, and marks which span that is", arguments: WeeksSpan.allCases)
    func spans(_ span: WeeksSpan) throws {
        let html = try page(span: span)
        #expect(html.contains(#"reviews/weeks?span=\#(span.rawValue)" data-visit aria-current="page""#))
    }

    @Test("is for who reads as for who leads: nothing on it is a form")
    mutating func reader() throws {
        hold(current + -1, kept: true)
        // What a reader may know nothing of has no tab above it.
        func part(_ role: Role) throws -> String { try #require(page(by: role).components(separatedBy: "over-the-weeks").last) }
        #expect(try part(.reader) == part(.lead))
        #expect(try !page().contains("<form"))
    }
}
