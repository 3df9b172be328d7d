import Planning
import Testing

@testable import Web

@Suite("Cap and its guided preparation")
struct AimPageTests {
    private var team = Team()

    private func page(_ language: Language = .french, by role: Role = .lead, problem: FieldForm.Problem? = nil) throws -> String {
        mainPart(of: written(AimPage(page: try .seen(in: language), context: team.seen(by: role), problem: problem).write))
    }

    private func guide(_ step: AimStep, _ language: Language = .french, by role: Role = .lead) throws -> String {
        mainPart(of: written(AimStepPage(page: try .seen(in: language), context: team.seen(by: role), step: step).write))
    }

    private mutating func tellAll() {
        team.tell(.route(.edit(to: .promisedDay(value: "2027-01-29"), was: nil)))
        team.tell(.route(.edit(to: .statement(field: .valueProposition, value: "Une <seule> file"), was: nil)))
        team.tell(.route(.addMilestone(milestone: Milestone(id: "m1", title: "Bilan <pilote>", day: "2026-12-14"))))
    }

    @Test("has a form for each thing that a deployment says of itself")
    mutating func forms() throws {
        tellAll()
        let html = try page()
        for path in [
            "route/starting-point", "route/destination", "route/start", "route/promised", "milestones", "milestones/m1",
            "milestones/m1/remove", "people",
        ] + Statement.allCases.map({ "route/\($0.path)" }) {
            #expect(html.contains(#"action="/deployments/town-hall/\#(path)""#), "\(path)")
        }
        #expect(html.contains("Une &lt;seule&gt; file"))
        #expect(try page(.english).contains("Promised date"))
    }

    @Test("shows as text to a reader, without any form nor a way into the guide")
    mutating func reading() throws {
        tellAll()
        let html = try page(by: .reader)
        #expect(!html.contains("<form"))
        #expect(!html.contains("button primary"))
        #expect(html.contains("vendredi 29 janvier 2027"))
        #expect(html.contains("Bilan &lt;pilote&gt;"))
        #expect(try !guide(.users, by: .reader).contains("<form"))
    }

    @Test("goes on at the first question without an answer, and says how many have one")
    mutating func resumes() throws {
        #expect(try page().contains("0 question sur 8"))
        #expect(try page().contains(#"href="/deployments/town-hall/aim/prototype">Continuer"#))
        team.tell(.route(.edit(to: .statement(field: .potential, value: "212 usagers"), was: nil)))
        #expect(try page().contains("1 question sur 8"))
        #expect(try page().contains(#"href="/deployments/town-hall/aim/efforts">Continuer"#))
    }

    @Test("explains each step by its sentence of the card, with an example, and leads on", arguments: AimStep.allCases)
    func steps(step: AimStep) throws {
        for language in Language.allCases {
            let texts = AimTexts(language: language)
            let html = try guide(step, language)
            #expect(html.contains("<blockquote"))
            for text in [texts.card(step), texts.why(step), texts.example(step)] { #expect(text.count > 40) }
            #expect(html.contains(#"aria-current="step">\#(texts.title(step))"#))
            #expect(html.contains(texts.stop) || step == .check && html.contains(texts.finish))
        }
        let forms = try guide(step).components(separatedBy: "<form").dropFirst()
        // Whatever is saved there comes back there.
        for form in forms { #expect(form.contains("?step=\(step.rawValue)\""), "\(form.prefix(200))") }
    }

    @Test("says in each language whether the plan fits, with figures, and counts nothing that is not known", arguments: Language.allCases)
    mutating func verdicts(language: Language) throws {
        let texts = PerimeterTexts(language: language)
        func sentence() -> String { texts.verdict(PerimeterCheck(of: team.deployment, today: team.today)) }
        var sentences = [sentence()]
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-20"), was: nil)))
        sentences.append(sentence())
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-27"), was: nil)))
        sentences.append(sentence())
        let claire = team.person("Claire Martin")
        sentences.append(sentence())
        let action = team.action("Former", responsible: claire, due: "2026-11-27")
        for days in [2.0, 9] {
            team.edit(action, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))
            sentences.append(sentence())
        }
        _ = team.person("Yanis Benali")
        sentences.append(sentence())
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences[4].contains("3") && sentences[5].contains("4") && sentences[6].contains("Claire Martin"))
        _ = team.action("Afficher", responsible: claire, due: "2026-11-27")
        let check = PerimeterCheck(of: team.deployment, today: team.today)
        #expect(texts.notes(check).count == 1)
        let html = try page(language)
        #expect(html.contains("Claire Martin</a>"))
        #expect(html.contains(texts.result(of: check.people[0])))
    }

    @Test("shows a refusal in its form, with what was typed")
    mutating func refusal() throws {
        tellAll()
        let html = try page(
            problem: .init(form: "milestone-m1", sentence: "Il manque un titre.", typed: ["title": "", "day": "2026-12-15"]))
        #expect(html.contains(#"id="milestone-m1-message" role="alert">Il manque un titre."#))
        #expect(html.contains(#"value="2026-12-15""#))
    }
}
