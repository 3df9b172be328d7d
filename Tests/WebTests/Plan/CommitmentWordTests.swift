import Planning
import Testing

@testable import Web

@Suite("The responsible's word")
struct CommitmentWordTests {
    private var team = Team()
    private let yanis: PersonID
    private let action: ActionID

    init() {
        yanis = team.person("Yanis Benali")
        action = team.action("Former les agents", responsible: yanis, due: "2026-12-18", doneWhen: "14 formés", status: .upcoming)
    }

    private func word(by role: Role, being person: PersonID? = nil, problem: FieldForm.Problem? = nil) throws -> String {
        let shown = try #require(team.deployment.plan[action])
        let word = CommitmentWord(
            context: team.seen(by: role, person: person), language: .french, action: shown, id: "word", problem: problem,
            newCommand: { "once" })
        return written { word.write(to: &$0) }
    }

    /// The verbs of the forms a reader gets.
    private func verbs(by role: Role, being person: PersonID? = nil) throws -> Set<String> {
        let html = try word(by: role, being: person)
        let path = "/deployments/town-hall/actions/\(action)/"
        return Set(html.split(separator: "action=\"\(path)").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    }

    @Test("is asked of the responsible, recorded by a lead, and read by the others")
    func asked() throws {
        #expect(try verbs(by: .contributor, being: yanis) == ["commit", "propose", "ask"])
        #expect(try verbs(by: .lead) == ["commit", "propose", "ask"])
        for role in [Role.member, .contributor, .reader] { #expect(try verbs(by: role) == []) }
        #expect(try verbs(by: .reader, being: yanis) == [])
        #expect(try word(by: .contributor, being: yanis).contains("Je m’engage"))
        #expect(try word(by: .lead).contains("Noter son engagement"))
    }

    @Test("when it is another date, is taken or refused by who arranges the plan")
    mutating func proposed() throws {
        team.tell(.plan(.answerCommitment(action: action, day: "2027-01-15", text: "la salle <b>")))
        #expect(try verbs(by: .member) == ["accept-date", "reply"])
        #expect(try verbs(by: .contributor, being: yanis) == ["commit", "withdraw", "propose", "ask"])
        #expect(try verbs(by: .lead) == ["accept-date", "reply", "commit", "withdraw"])
        let html = try word(by: .member)
        #expect(html.contains("Yanis Benali propose le vendredi 15 janvier 2027"))
        #expect(html.contains("la salle &lt;b&gt;"))
        #expect(html.contains(#"name="day" value="2027-01-15""#))
    }

    @Test("when it is a question, is answered by who arranges the plan")
    mutating func question() throws {
        team.tell(.plan(.answerCommitment(action: action, day: nil, text: "Qui réserve la salle\u{00A0}?")))
        #expect(try verbs(by: .member) == ["reply"])
        #expect(try word(by: .reader).contains("Qui réserve la salle"))
    }

    @Test("keeps what was typed when it is refused, and opens its form")
    func refused() throws {
        let problem = FieldForm.Problem(form: "word-propose", sentence: "Il manque une date.", typed: ["text": "la salle est prise"])
        let html = try word(by: .lead, problem: problem)
        #expect(html.contains(#"<details id="word-propose-more" open>"#))
        #expect(html.contains("la salle est prise"))
        #expect(html.contains("Il manque une date."))
    }

    @Test("is counted above the plan, each count leading to its actions")
    mutating func counts() throws {
        let other = team.action("Ouvrir le guichet", responsible: yanis, due: "2026-12-20", doneWhen: "ouvert", status: .upcoming)
        _ = team.action("Discuter du reste")
        team.tell(.plan(.commit(action: action)))
        team.tell(.plan(.answerCommitment(action: other, day: nil, text: "Où\u{00A0}?")))
        let html = written { CommitmentCounts(context: team.seen(), language: .french).write(to: &$0) }
        #expect(html.contains("1 engagée<"))
        #expect(html.contains("1 question<"))
        #expect(!html.contains("sans engagement"))
        #expect(html.contains("plan?commitment=questionAsked"))
        var query = PlanQuery()
        query.filter.commitments = [.questionAsked]
        #expect(query.groups(team.seen()).flatMap(\.actions).map(\.id) == [other])
    }
}
