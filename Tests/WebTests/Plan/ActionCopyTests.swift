import Planning
import Testing

@testable import Web

@Suite("A copy of an action")
struct ActionCopyTests {
    private var team = Team()

    private mutating func copied(_ id: ActionID, title: String = "Copie") throws -> Action {
        let original = try #require(team.deployment.plan[id])
        var items: UInt64 = 900
        let command = ActionCopy(original: original, deployment: team.deployment, today: team.today).command(as: "copy", title: title) {
            items += 1
            return ItemID(items)
        }
        team.tell(command)
        return try #require(team.deployment.plan["copy"])
    }

    @Test("has what there is to do, and nothing of what was said, promised or done")
    mutating func fields() throws {
        let yanis = team.person("Yanis Benali")
        let sophie = team.person("Sophie Le Goff")
        let agents = team.workstream("Former les agents")
        let first = team.action("Réserver la salle", in: agents)
        let id = team.action(
            "Former", in: agents, responsible: yanis, due: "2026-12-18", doneWhen: "14 formés", status: .inProgress)
        team.edit(id, .description("Deux demi-journées"))
        team.edit(id, .effort(ThreePointEffort(optimistic: 2, likely: 3, pessimistic: 5)))
        team.edit(id, .priority(.high))
        team.edit(id, .tags(["formation"]))
        team.add(.step(Step(id: "s1", title: "Convoquer", isDone: true, day: "2026-11-20")), to: id)
        team.add(.contribution(Contribution(person: sophie, role: "anime", days: 1)), to: id)
        team.add(.dependency(Dependency(predecessor: first)), to: id)
        team.add(.link(Link(id: "l1", title: "Support", address: "https://exemple.fr")), to: id)
        team.add(.comment(Comment(id: "c1", author: "claire", text: "Oui", at: Moment(milliseconds: 0))), to: id)
        team.add(.blocker(Blocker(id: "b1", cause: "salle prise")), to: id)
        team.tell(.plan(.commit(action: id)))
        team.edit(id, .status(.done))

        let copy = try copied(id)
        let original = try #require(team.deployment.plan[id])
        #expect(copy.title == "Copie" && copy.number == 3 && copy.status == .draft)
        #expect(copy.workstream == agents && copy.responsible == yanis && copy.dueDay == "2026-12-18")
        #expect(copy.description == original.description && copy.doneWhen == original.doneWhen)
        #expect(copy.effort == original.effort && copy.priority == .high && copy.tags == ["formation"])
        #expect(copy.steps.map(\.title) == ["Convoquer"] && !copy.steps[0].isDone && copy.steps[0].day == nil)
        #expect(copy.contributions == original.contributions && copy.dependencies == original.dependencies)
        #expect(copy.links.map(\.address) == ["https://exemple.fr"])
        #expect(copy.comments.isEmpty && copy.blockers.isEmpty && copy.postponements.isEmpty)
        #expect(copy.commitment == nil && copy.doneDay == nil)
    }

    @Test("stands right after the original")
    mutating func place() throws {
        let agents = team.workstream("Former les agents")
        let first = team.action("Une", in: agents)
        _ = team.action("Deux", in: agents)
        _ = try copied(first)
        #expect(team.deployment.plan.orderedActions.map(\.title) == ["Une", "Copie", "Deux"])
    }

    @Test("leaves out days that have passed and people who have left")
    mutating func past() throws {
        let yanis = team.person("Yanis Benali")
        let id = team.action("Former", responsible: yanis, due: "2026-11-02", doneWhen: "14 formés", status: .done)
        team.tell(.people(.remove(id: yanis, handOver: [])))
        let copy = try copied(id)
        #expect(copy.dueDay == nil && copy.responsible == nil)
    }

    @Test("has a title that is never too long")
    func title() {
        let texts = ArrangingTexts(language: .french)
        #expect(texts.copy(of: "Former") == "Former (copie)")
        #expect(texts.copy(of: String(repeating: "é", count: 300)).unicodeScalars.count == 300)
    }
}
