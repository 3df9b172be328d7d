import Planning
import Testing

@testable import Web

@Suite("The availability of a person")
struct AvailabilityPageTests {
    private var team = Team()
    private let sophie: PersonID

    init() { sophie = team.person("Sophie Le Goff") }

    private mutating func tell(daysPerWeek: Double? = nil, absences: [Absence] = []) throws {
        var person = try #require(team.deployment.people[sophie])
        person.daysPerWeek = daysPerWeek
        person.absences = absences
        team.tell(.people(.edit(person: person, was: nil)))
    }

    private func page(
        _ language: Language = .french, by role: Role = .lead, as reader: PersonID? = nil, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = AvailabilityPage(
            page: try .seen(in: language), context: team.seen(by: role, person: reader),
            person: try #require(team.deployment.people[sophie]), problem: problem)
        return mainPart(of: written(page.write))
    }

    @Test("shows the days that each week to come leaves")
    mutating func weeks() throws {
        try tell(daysPerWeek: 2.5, absences: [Absence(first: "2026-11-24", last: "2026-11-25", label: "<b>Congé</b>")])
        let html = try page()
        #expect(html.contains(#"<th scope="row">S48</th>"#))
        #expect(html.contains(#"<td class="number">1,5</td>"#))
        #expect(html.contains("24 novembre 2026") && html.contains("&lt;b&gt;Congé&lt;/b&gt;"))
        #expect(try page(.english).contains(#"<td class="number">1.5</td>"#))
    }

    @Test("is changed by who arranges the plan and by a contributor about themselves, read by the others")
    func roles() throws {
        #expect(try page(by: .member).contains(#"id="add-absence""#))
        #expect(try page(by: .contributor, as: sophie).contains(#"name="days""#))
        #expect(try !page(by: .contributor, as: "other").contains("<form"))
        #expect(try !page(by: .reader, as: sophie).contains("<form"))
        #expect(try page(by: .reader).contains("Tous les jours ouvrés"))
    }

    @Test("shows a refusal in its form, with what was typed")
    func refusal() throws {
        let html = try page(problem: .init(form: "add-absence", sentence: "À l’envers.", typed: ["first": "2026-12-02"]))
        #expect(html.contains(#"id="add-absence-message" role="alert">À l’envers.</div>"#))
        #expect(html.contains(#"name="first" value="2026-12-02""#))
    }

    @Test("is summed up in the list of people")
    mutating func inShort() throws {
        try tell(
            daysPerWeek: 2.5,
            absences: [Absence(first: "2026-01-05", last: "2026-01-09"), Absence(first: "2026-12-21", last: "2027-01-01")])
        let texts = PeopleTexts(language: .french)
        let person = try #require(team.deployment.people[sophie])
        #expect(texts.inShort(person, today: team.today) == "2,5\u{00A0}j par semaine, absence le 21 déc.")
        #expect(texts.inShort(person, today: "2026-12-24") == "2,5\u{00A0}j par semaine, absence jusqu’au 1er janv.")
        #expect(texts.inShort(person, today: "2027-02-01") == "2,5\u{00A0}j par semaine")
    }

    @Test("is told by history when it alone changes")
    mutating func history() throws {
        let before = team.deployment.sequence
        try tell(daysPerWeek: 2.5, absences: [Absence(first: "2026-12-21", last: "2026-12-24")])
        let event = try #require(team.events(since: before).first)
        let french = HistorySentences(language: .french, deployment: team.deployment, accountNames: [:]).sentence(for: event)
        #expect(
            french
                == "a modifié la disponibilité de Sophie Le Goff\u{00A0}: 2,5\u{00A0}jours par semaine, absences\u{00A0}: "
                + "du 21 décembre 2026 au 24 décembre 2026 (auparavant\u{00A0}: tous les jours ouvrés)")
    }
}
