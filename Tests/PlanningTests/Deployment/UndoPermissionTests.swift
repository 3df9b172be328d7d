import Planning
import Testing

@Suite("Undo gives nobody a right that commands do not")
struct UndoPermissionTests {
    var story = Story()
    let sophie: PersonID
    let action: ActionID

    init() {
        sophie = story.person("Sophie Petit")
        action = story.action("Former les agents", responsible: sophie, due: "2026-03-12", doneWhen: "tous formés")
    }

    @Test("a member takes back what another did to the plan, not the lead's settings")
    mutating func member() throws {
        let edit = story.tell(.set(action, .priority(.high)))
        story.undo(edit, by: .member)
        #expect(try story[action].priority == .normal)
        let setting = story.tell(.setting(.name(value: "Autre nom")))
        story.expectRefusal(.notAllowed(role: .member), of: .undo(change: setting), by: .member)
    }

    @Test("nobody but the lead takes back the words of another")
    mutating func comments() throws {
        let said = story.tell(.add(.comment("Bravo"), to: action), by: .contributor)
        story.expectRefusal(.notAllowed(role: .member), of: .undo(change: said), by: .member)
        story.undo(said, by: .contributor)
        #expect(try story[action].comments.isEmpty)
        let again = story.tell(.add(.comment("Bravo"), to: action), by: .contributor)
        story.undo(again)
        #expect(try story[action].comments.isEmpty)
    }

    @Test("a contributor takes back their own changes, to actions that are still theirs")
    mutating func contributor() throws {
        let contributor = Actor.contributor.being(sophie)
        let others = story.tell(.set(action, .title("Former tous les agents")))
        story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: others), by: contributor)
        let edit = story.tell(.set(action, .priority(.high)), by: contributor)
        let step = story.tell(.add(.step("Réserver"), to: action), by: contributor)
        story.undo(step, by: contributor)
        let malik = story.person("Malik Benali")
        story.tell(.responsible(action, malik))
        story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: edit), by: contributor)
    }

    @Test("a lead who became a contributor does not take back what they arranged as lead")
    mutating func demoted() {
        let change = story.tell(.remove(action))
        let demoted = Actor(account: Actor.lead.account, role: .contributor, person: sophie)
        story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: change), by: demoted)
        story.tell(.undo(change: change))
        for command: Command in [.set(action, .rank(7)), .people(.add(person: Person(id: "ines", name: "Inès")))] {
            let change = story.tell(command)
            story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: change), by: demoted)
        }
    }
}
