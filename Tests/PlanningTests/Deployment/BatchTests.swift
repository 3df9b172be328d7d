import Planning
import Testing

@Suite("A batch is one change")
struct BatchTests {
    var story = Story()
    let action: ActionID

    init() { action = story.action("Former les agents") }

    @Test("all of it happens, each command seeing what the ones before it did")
    mutating func all() throws {
        let change = story.tell(
            .batch([
                .people(.add(person: Person(id: "ines", name: "Inès"))), .responsible(action, "ines"),
                .due(action, "2026-03-12"), .set(action, .doneWhen("tous formés")), .status(action, .upcoming),
            ]))
        #expect(try story[action].status == .upcoming)
        #expect(story.log.suffix(5).allSatisfy { $0.command == change })
        #expect(story.deployment.recentChanges.last?.events.count == 5)
    }

    @Test("or none: one refusal refuses the whole, with its reason")
    func none() {
        let before = story.deployment
        story.expectRefusal(
            .missing([.responsible, .dueDay, .doneWhen], title: "Autre titre"),
            of: .batch([.set(action, .title("Autre titre")), .status(action, .upcoming)]))
        #expect(story.deployment == before)
    }

    @Test("it holds something, and neither a batch, nor an undo, nor an opening")
    func form() {
        story.expectRefusal(.emptyBatch, of: .batch([]))
        let edit = Command.set(action, .priority(.high))
        for nested: Command in [.batch([edit]), .undo(change: "any"), .settings(.open(name: "Encore"))] {
            story.expectRefusal(.nestedBatch, of: .batch([edit, nested]))
        }
    }

    @Test("when all is already as wished, nothing happens")
    func nothing() throws {
        story.expectNothing(from: .batch([.set(action, .priority(.normal)), .status(action, .draft)]))
    }
}
