import Planning
import Testing

@testable import Forecasting
@testable import Web

@Suite("The page that proposes dates")
struct ProposalTests {
    private var team = Team()

    private mutating func action(_ title: String, _ person: PersonID, days: Double, due: Day) -> ActionID {
        let id = team.action(title, responsible: person, due: due, doneWhen: "faite", status: .upcoming)
        team.edit(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))
        return id
    }

    /// Two actions of Yanis on the same days; he has committed to both.
    private mutating func collision() -> (first: ActionID, second: ActionID) {
        let yanis = team.person("Yanis Benali")
        let first = action("Écrire", yanis, days: 5, due: "2026-11-27")
        let second = action("Former", yanis, days: 3, due: "2026-11-27")
        team.edit(first, .priority(.high))
        for id in [first, second] { team.tell(.plan(.commit(action: id))) }
        return (first, second)
    }

    private func made() -> ProposedDates {
        Result { () throws(NoForecast) in try DateProposal(for: team.deployment, today: team.today) }
    }

    private func page(_ language: Language = .french, picked: Set<ActionID>? = nil) throws -> String {
        let page = try PageContext.seen(in: language)
        return mainPart(of: written { ProposalPage(page: page, context: team.seen(), proposal: made(), picked: picked).write(to: &$0) })
    }

    private func command(_ fields: [(String, String)]) throws -> Command {
        var text = ""
        for (name, value) in fields { text += "\(name)=\(value)&" }
        return try ProposalForm(
            proposal: try? made().get(), form: Form(urlEncoded: Substring(text)), language: .french, deployment: team.deployment
        ).command()
    }

    @Test("says what moves, from when to when, why, and who is asked again, all of it ticked")
    mutating func shown() throws {
        let (_, second) = collision()
        let french = try page()
        #expect(french.contains("1 date à changer pour que le plan puisse être tenu."))
        #expect(french.contains("La dernière échéance passerait du 27 novembre 2026 au 2 décembre 2026."))
        #expect(french.contains("devront redonner leur accord\u{00A0}: Yanis Benali."))
        #expect(french.contains("mer. 2 déc.") && french.contains("5 jours plus tard") && french.contains("accord à redemander"))
        #expect(
            french.contains(
                "Yanis Benali fait d’abord «\u{00A0}1. Écrire\u{00A0}» et n’a pas de jour libre avant le 30 novembre 2026\u{00A0}; demande")
        )
        #expect(french.contains("name=\"move\" value=\"\(second)\" checked"))
        #expect(french.contains("demande encore 3\u{00A0}jours de travail") && french.contains("sans marge"))
        #expect(try page(.english).contains("Yanis Benali does “1. Écrire” first and has no free day before 30 November 2026; still asks"))
        #expect(try !page(picked: []).contains("checked"))
    }

    @Test("what is ticked is one change, with what it replaces and its reason, and one undo")
    mutating func applied() throws {
        let (_, second) = collision()
        let before = team.deployment
        let command = try command([("move", "\(second)"), ("dates-\(second)", "2026-11-27/2026-12-02//")])
        guard case .batch(let commands) = command, case .plan(.edit(second, .dueDay(let day), .dueDay(let was), let reason)) = commands[0]
        else {
            Issue.record("\(command)")
            return
        }
        #expect(commands.count == 1 && day == "2026-12-02" && was == "2026-11-27")
        #expect(reason?.hasPrefix("Yanis Benali fait d’abord") == true)
        team.tell(command)
        #expect(team.deployment.plan[second]?.commitmentState == .toConfirm)
        #expect(team.deployment.plan[second]?.postponements.last?.reason == reason)
        #expect(try #require(try? made().get()).moves.isEmpty)
        // An impatient hand has sent it twice.
        let again = try self.command([("move", "\(second)"), ("dates-\(second)", "2026-11-27/2026-12-02//")])
        let changes = team.log.count
        team.tell(again)
        #expect(team.log.count == changes)
        team.tell(.undo(change: try #require(team.log.last?.command)))
        #expect(team.deployment.plan[second] == before.plan[second])
    }

    @Test("a proposal made for a plan that has changed since is not applied, nor is nothing")
    mutating func stale() throws {
        let (_, second) = collision()
        let fields = [("move", "\(second)"), ("dates-\(second)", "2026-11-27/2026-12-02//")]
        team.edit(second, .effort(ThreePointEffort(optimistic: 4, likely: 4, pessimistic: 4)))
        #expect(throws: FormProblem.proposalChanged) { try command(fields) }
        #expect(throws: FormProblem.proposalChanged) { try command([("move", "gone"), ("dates-gone", "2026-11-27/2026-12-02//")]) }
        #expect(throws: FormProblem.nothingChosen) { try command([]) }
        team.tell(.plan(.removeAction(id: second)))
        #expect(throws: FormProblem.proposalChanged) { try command(fields) }
        for language in Language.allCases {
            #expect(!FormProblemTexts(language: language).sentence(for: .proposalChanged).isEmpty)
        }
    }

    @Test("a plan that can be kept says so, one without anything open says why there is nothing to propose")
    mutating func nothing() throws {
        #expect(try page().contains("Aucune action n’est ouverte"))
        let yanis = team.person("Yanis Benali")
        _ = action("Écrire", yanis, days: 2, due: "2026-12-18")
        _ = team.action("Choisir <b>", responsible: yanis)
        let page = try page()
        #expect(page.contains("Aucune date à changer") && !page.contains("<form"))
        #expect(page.contains("2. Choisir &lt;b&gt;") && page.contains("Effort non estimé\u{00A0}: estimez-le."))
    }

    @Test("each reason why there are no dates, and each why an action stays, is a sentence in both languages")
    mutating func sentences() {
        let yanis = team.person("Yanis Benali")
        let id = team.action("Écrire")
        let reasons: [NoForecast] = [
            .nothingOpen, .tooManyActions(limit: 2_000), .tooLong(id), .tooLong(nil), .circle([id]), .impossible(id), .impossible(nil),
            .interrupted,
        ]
        let stays: [DateProposal.Stay.Reason] = [
            .promised, .appointment, .dateProposed, .unknown(.noEstimate), .unknown(.overdue), .unknown(.nobody), .unknown(.noTime(yanis)),
        ]
        let moves: [DateProposal.Reason] = [
            .noDate, .overdue, .dueBefore(id, until: team.today), .waits(for: id, until: team.today),
            .busy(yanis, with: id, before: team.today),
            .shared(yanis, with: id), .need("need", on: team.today), .notBefore(team.today), .work(days: 1.5),
            .partTime(days: 1.5, yanis, aWeek: 2.5),
            .span(workingDays: 1), .awaited(by: id, on: team.today),
        ]
        for language in Language.allCases {
            let texts = ProposalTexts(language: language)
            var sentences = reasons.map { texts.none($0, in: team.deployment) }
            sentences += stays.map {
                texts.sentence(
                    for: DateProposal.Stay(action: id, reason: $0, isTenable: false), in: team.deployment, today: team.today)
            }
            sentences += moves.map { texts.reason([$0], in: team.deployment) }
            #expect(Set(sentences).count == sentences.count)
            #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.first?.isLowercase == false })
        }
    }

    @Test("is told by the API: what moves, why, what stays, or why there is nothing to propose")
    func api() async throws {
        try await APIStory.run(opened: true) { story in
            let none = try await story.get("/deployments/accueil/proposal").json
            #expect(none["moves"] == .array([]) && none["end"] == nil)
            #expect(none["sentence"] == .string("Aucune action n’est ouverte\u{00A0}: il n’y a pas de date à proposer."))
            _ = try await story.post(
                "/deployments/accueil/commands",
                [
                    "command": [
                        "type": "batch",
                        "commands": [
                            ["type": "addPerson", "person": ["id": "yanis", "name": "Yanis"]],
                            [
                                "type": "addAction",
                                "action": ["id": "a", "title": "Écrire", "responsible": "yanis", "dueDay": "2026-02-27"],
                            ],
                            ["type": "addAction", "action": ["id": "b", "title": "Choisir", "responsible": "yanis"]],
                            [
                                "type": "editAction", "action": "a", "field": "effort",
                                "value": ["optimistic": 5, "likely": 5, "pessimistic": 5],
                            ],
                        ],
                    ]
                ])
            let told = try await story.get("/deployments/accueil/proposal").json
            guard case .array(let moves)? = told["moves"], case .array(let stays)? = told["stays"] else {
                Issue.record("\(told)")
                return
            }
            #expect(moves.map { $0["proposedDay"] } == ["2026-03-03"] && moves.map { $0["dueDay"] } == ["2026-02-27"])
            #expect(moves.first?["reason"] == "Demande encore 5\u{00A0}jours de travail.")
            #expect(stays.map { $0["kind"] } == ["unknown"] && stays.map { $0["isTenable"] } == [true])
        }
    }
}
