import Planning
import Testing

@Suite("Rule 5: a commitment holds for the action as it was")
struct CommitmentTests {
    var story = Story()
    let claire: PersonID
    let malik: PersonID
    let action: ActionID

    init() {
        claire = story.person("Claire Martin")
        malik = story.person("Malik Benali")
        action = story.action("Former les agents", responsible: malik, due: "2026-03-12", doneWhen: "tous formés")
    }

    @Test("the responsible commits to the action and its date, and can take their word back")
    mutating func commit() throws {
        #expect(try story[action].commitmentState == .none)
        story.tell(.commit(action), by: .contributor.being(malik))
        #expect(try story[action].commitmentState == .held)
        #expect(
            try story[action].commitment
                == Commitment(person: malik, dueDay: "2026-03-12", description: "", at: story.now))
        story.expectNothing(from: .commit(action))
        story.tell(.withdraw(action), by: .contributor.being(malik))
        #expect(try story[action].commitmentState == .none)
        story.expectNothing(from: .withdraw(action))
    }

    @Test("the lead records the word of somebody who has no account; nobody else speaks for another")
    mutating func others() {
        story.expectRefusal(.notAllowed(role: .member), of: .commit(action), by: .member.being(claire))
        story.expectRefusal(.notAllowed(role: .contributor), of: .commit(action), by: .contributor.being(claire))
        story.tell(.commit(action))
        story.expectRefusal(.notAllowed(role: .member), of: .withdraw(action), by: .member.being(claire))
        story.tell(.withdraw(action))
    }

    @Test("another date, description or responsible asks for the commitment again", arguments: [0, 1, 2])
    func toConfirm(change: Int) throws {
        var story = story
        story.tell(.commit(action))
        switch change {
        case 0: story.tell(.due(action, "2026-03-20", because: "salle"))
        case 1: story.tell(.set(action, .description("En deux groupes")))
        default: story.tell(.responsible(action, claire))
        }
        #expect(try story[action].commitmentState == .toConfirm)
        story.tell(.commit(action))
        #expect(try story[action].commitmentState == .held)
        #expect(try story[action].commitment?.person == story[action].responsible)
    }

    @Test("another title, priority or status asks for nothing")
    mutating func unaffected() throws {
        story.tell(.commit(action))
        story.tell(.set(action, .title("Former tous les agents")))
        story.tell(.set(action, .priority(.high)))
        story.tell(.status(action, .inProgress))
        #expect(try story[action].commitmentState == .held)
    }

    @Test("there is something to commit to: a responsible and a date")
    mutating func nothing() {
        let bare = story.action("Ouvrir le guichet")
        story.expectRefusal(.nothingToCommitTo([.responsible, .dueDay]), of: .commit(bare))
        story.tell(.responsible(bare, claire))
        story.expectRefusal(.nothingToCommitTo([.dueDay]), of: .commit(bare))
    }

    @Test("nobody commits to what is over", arguments: [ActionStatus.done, .dropped])
    func over(status: ActionStatus) {
        var story = story
        story.tell(.status(action, status))
        story.expectRefusal(.notOpen(title: "Former les agents"), of: .commit(action))
    }

    @Test("a member does not take back the word of somebody else by undoing it")
    mutating func undo() throws {
        let change = story.tell(.commit(action), by: .contributor.being(malik))
        story.expectRefusal(.notAllowed(role: .member), of: .undo(change: change), by: .member.being(claire))
        story.undo(change, by: .contributor.being(malik))
        #expect(try story[action].commitmentState == .none)
    }
}
