import Planning
import Testing

@testable import Web

@Suite("Changing several actions at once")
struct BulkFormTests {
    private var team = Team()
    private let claire = Actor(account: "claire", role: .lead)
    private let moment = Moment(milliseconds: 0)

    private func command(_ actions: [ActionID], _ fields: String) throws -> Command {
        let form = actions.map { "action=\($0)" }.joined(separator: "&") + "&" + fields
        return try BulkForm(deployment: team.deployment, form: Form(urlEncoded: Substring(form))).command(by: claire, at: moment)
    }

    @Test("is one change, in which the status comes after what it asks for")
    mutating func one() throws {
        let yanis = team.person("Yanis Benali")
        let places = team.workstream("Lieux")
        let one = team.action("Une", doneWhen: "faite")
        let two = team.action("Deux", doneWhen: "faite")
        team.edit(two, .tags(["travaux"]))
        let before = team.deployment.sequence
        team.tell(
            try command([one, two, one], "responsible=\(yanis)&due=2026-12-18&workstream=\(places)&tag=pilote&status=upcoming"))
        for id in [one, two] {
            let action = try #require(team.deployment.plan[id])
            #expect(action.responsible == yanis && action.dueDay == "2026-12-18" && action.workstream == places)
            #expect(action.status == .upcoming)
        }
        #expect(team.deployment.plan[two]?.tags == ["travaux", "pilote"])
        #expect(Set(team.events(since: before).map(\.command)).count == 1)
    }

    @Test("tells nobody and none from what stays as it is")
    mutating func none() throws {
        let yanis = team.person("Yanis Benali")
        let places = team.workstream("Lieux")
        let id = team.action("Une", in: places, responsible: yanis)
        team.tell(try command([id], "responsible=&workstream=-"))
        #expect(team.deployment.plan[id]?.responsible == yanis)
        #expect(team.deployment.plan[id]?.workstream == nil)
        team.tell(try command([id], "responsible=-&workstream="))
        #expect(team.deployment.plan[id]?.responsible == nil)
    }

    @Test("says which actions a rule keeps as they are, and then changes none")
    mutating func refused() throws {
        let yanis = team.person("Yanis Benali")
        let fine = team.action("Une", responsible: yanis, due: "2026-12-18", doneWhen: "faite")
        let draft = team.action("Deux")
        do {
            _ = try command([fine, draft, "gone"], "status=done")
            Issue.record("accepted")
        } catch FormProblem.refusedTogether(let obstacles) {
            #expect(obstacles.map(\.number) == [2, nil])
            let french = BulkTexts(language: .french).refused(obstacles)
            #expect(french.hasPrefix("Aucune action n’a été changée. Action 2, «\u{00A0}Deux\u{00A0}»\u{00A0}: "))
            #expect(BulkTexts(language: .english).refused(obstacles).contains("Action 2, “Deux”"))
        }
    }

    @Test("moves committed dates only with a reason")
    mutating func reason() throws {
        let yanis = team.person("Yanis Benali")
        let id = team.action("Une", responsible: yanis, due: "2026-12-18", doneWhen: "faite", status: .upcoming)
        team.tell(.plan(.commit(action: id)))
        #expect(throws: FormProblem.self) { try command([id], "due=2027-01-15") }
        team.tell(try command([id], "due=2027-01-15&reason=travaux"))
        #expect(team.deployment.plan[id]?.postponements.map(\.reason) == ["travaux"])
    }

    @Test("asks for actions, and for something to change")
    mutating func empty() throws {
        let id = team.action("Une")
        #expect(throws: FormProblem.nothingChosen) { try command([], "status=done") }
        #expect(throws: FormProblem.nothingToChange) { try command([id], "status=&due=&tag=+") }
    }

    @Test("deletes them together")
    mutating func delete() throws {
        let one = team.action("Une")
        let two = team.action("Deux")
        team.add(.dependency(Dependency(predecessor: one)), to: two)
        team.tell(try command([one, two], "status=&delete=1"))
        #expect(team.deployment.plan.actionCount == 0)
    }
}
