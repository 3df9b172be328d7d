import Planning
import Testing

@testable import Web

@Suite("Filling cells with a pasted column")
struct FillFormTests {
    private var team = Team()
    private let claire = Actor(account: "claire", role: .lead)
    private let moment = Moment(milliseconds: 0)

    private func command(_ field: String, _ actions: [ActionID], _ values: String) throws -> Command {
        var form = Form()
        form.set("field", field)
        form.set("actions", actions.map(\.rawValue).joined(separator: " "))
        form.set("values", values)
        return try FillForm(deployment: team.deployment, form: form).command(by: claire, at: moment)
    }

    @Test("is one change, of values as people write them in a spreadsheet")
    mutating func values() throws {
        let yanis = team.person("Yanis Benali")
        let places = team.workstream("Préparer les lieux")
        let actions = ["Une", "Deux", "Trois"].map { team.action($0, responsible: yanis, due: "2026-12-01", doneWhen: "vu") }
        let before = team.deployment.sequence
        team.tell(try command("due", actions, "12/03/2027\n3 avril 2027\n2027-05-04"))
        #expect(actions.map { team.deployment.plan[$0]?.dueDay } == ["2027-03-12", "2027-04-03", "2027-05-04"])
        #expect(Set(team.events(since: before).map(\.command)).count == 1)
        team.tell(try command("status", actions, "En cours\nà faire\nTerminé"))
        #expect(actions.map { team.deployment.plan[$0]?.status } == [.inProgress, .upcoming, .done])
        team.tell(try command("workstream", [actions[0]], "PREPARER LES LIEUX"))
        #expect(team.deployment.plan[actions[0]]?.workstream == places)
        team.tell(try command("title", [actions[0]], "\"Dire \"\"oui\"\"\""))
        #expect(team.deployment.plan[actions[0]]?.title == "Dire \"oui\"")
    }

    @Test("empties the cells that a blank is pasted on")
    mutating func blank() throws {
        let yanis = team.person("Yanis Benali")
        let actions = ["Une", "Deux"].map { team.action($0, responsible: yanis) }
        team.tell(try command("responsible", actions, "\nyanis benali"))
        #expect(team.deployment.plan[actions[0]]?.responsible == nil)
        #expect(team.deployment.plan[actions[1]]?.responsible == yanis)
    }

    @Test("names every row that is not understood or against a rule, and then changes none")
    mutating func refused() throws {
        let yanis = team.person("Yanis Benali")
        let fine = team.action("Une", responsible: yanis, due: "2026-12-18", doneWhen: "vu", status: .upcoming)
        let wrong = team.action("Deux", responsible: yanis, due: "2026-12-18", doneWhen: "vu", status: .upcoming)
        for (field, values, told) in [
            ("due", "12/03/2027\nbientôt", "«\u{00A0}bientôt\u{00A0}» n’est pas une date"),
            ("due", "12/03/2027\n", "échéance"),
            ("responsible", "Yanis Benali\nZorro", "«\u{00A0}Zorro\u{00A0}» n’est personne de l’équipe"),
            ("status", "En cours\nmauve", "«\u{00A0}mauve\u{00A0}» n’est aucun des choix"),
            ("status", "En cours\n#REF!", "#REF!"),
            ("title", "Trois\n", "titre"),
        ] {
            do {
                _ = try command(field, [fine, wrong], values)
                Issue.record("accepted: \(field) \(values)")
            } catch let problem as FormProblem {
                let sentence = FormProblemTexts(language: .french).sentence(for: problem)
                #expect(sentence.hasPrefix("Aucune action n’a été changée. Action 2, «\u{00A0}Deux\u{00A0}»"), "\(sentence)")
                #expect(sentence.localizedLowercase.contains(told.localizedLowercase), "\(sentence)")
                #expect(!FormProblemTexts(language: .english).sentence(for: problem).isEmpty)
            }
        }
        #expect(throws: FormProblem.self) { try command("due", ["gone"], "12/03/2027") }
        #expect(throws: FormProblem.nothingChosen) { try command("due", [], "12/03/2027") }
        #expect(throws: FormProblem.unknownChoice) { try command("rank", [fine], "1") }
    }
}
