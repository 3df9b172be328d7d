import Planning
import Testing

@Suite("Rule 9: every change keeps who, when, what it was and what it became")
struct HistoryTests {
    var story = Story()
    let action: ActionID

    init() { action = story.action("Former les agents") }

    @Test("an edit is recorded with its author, its moment and both values")
    mutating func recorded() throws {
        story.now = Moment("2026-03-04")
        let change = story.tell(.set(action, .title("Former tous les agents")), by: .member)
        let last = try #require(story.log.last)
        #expect(last.actor == Actor.member.account)
        #expect(last.at == Moment("2026-03-04"))
        #expect(last.command == change)
        #expect(last.sequence == story.log.count)
        #expect(
            last.event
                == .plan(
                    .actionEdited(
                        action: action, from: .title("Former les agents"), to: .title("Former tous les agents"))))
    }

    @Test("an undo is recorded like any other change")
    mutating func undo() {
        let count = story.log.count
        story.tell(.set(action, .title("Former tous les agents")))
        story.undo(by: .member)
        #expect(story.log.count == count + 2)
        #expect(story.log.last?.actor == Actor.member.account)
        #expect(story.log[count + 1].event == story.log[count].event.inverse)
    }

    @Test("any earlier state can be read from the events up to it")
    mutating func earlier() {
        var states: [State] = []
        for title in ["A", "B", "C"] {
            story.tell(.set(action, .title(title)))
            story.tell(.add(.step(title, id: ItemID(UInt64(states.count))), to: action))
            states.append(State(story.deployment))
        }
        for (number, state) in states.enumerated() {
            var past = Deployment(id: story.deployment.id)
            for recorded in story.log.dropLast((states.count - 1 - number) * 2) { past.apply(recorded) }
            #expect(State(past) == state)
        }
    }

    @Test("an event taken back twice is the event", arguments: [0, 1, 2, 3])
    func inverse(part: Int) throws {
        var story = story
        switch part {
        case 0: story.tell(.setting(.name(value: "Autre nom")))
        case 1: _ = story.milestone("Pilote", on: "2026-05-01")
        case 2: _ = story.person("Claire")
        default: story.tell(.move(action, to: story.workstream("Axe")))
        }
        for recorded in story.log.dropFirst() { #expect(recorded.event.inverse.inverse == recorded.event) }
    }

    @Test("what concerns an action can be found by it")
    mutating func ofAnAction() {
        let other = story.action("Ouvrir le guichet")
        story.tell(.add(.step("Réserver"), to: action))
        story.tell(.waits(other, for: action))
        story.tell(.remove(action))
        let kinds = story.log.filter { $0.event.action == action }.count
        #expect(kinds == 3)
        #expect(story.log.filter { $0.event.action == other }.count == 3)
        #expect(story.log[0].event.action == nil)
    }
}
