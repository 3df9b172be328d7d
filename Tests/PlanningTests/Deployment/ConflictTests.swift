import Planning
import Testing

@Suite("Two people edit the same thing at once")
struct ConflictTests {
    var story = Story()
    let action: ActionID

    init() { action = story.action("Former les agents") }

    @Test("the second is told both values, whatever the thing")
    mutating func told() throws {
        let claire = story.person("Claire")
        let axis = story.workstream("Former")
        let pilot = story.milestone("Pilote", on: "2026-05-01")
        let step = ActionItem.step("Réserver")
        story.tell(.add(step, to: action))

        expect(
            .action(action, current: .title("Former les agents"), yours: .title("B")),
            of: .set(action, .title("B"), was: .title("A")))
        expect(
            .item(action, current: step, yours: .step("B")), of: .change(.step("B"), of: action, was: .step("A")))
        let person = try #require(story.deployment.people[claire])
        let yours = Person(id: claire, name: "B")
        expect(
            .person(current: person, yours: yours),
            of: .people(.edit(person: yours, was: Person(id: claire, name: "A"))))
        let workstream = try #require(story.plan[axis])
        let moved = Workstream(id: axis, title: "B", rank: 4)
        expect(
            .workstream(current: workstream, yours: moved),
            of: .plan(.editWorkstream(workstream: moved, was: Workstream(id: axis, title: "A"))))
        let milestone = try #require(story.deployment.route.milestones.first)
        let later = Milestone(id: pilot, title: "Pilote", day: "2026-06-01")
        expect(
            .milestone(current: milestone, yours: later), of: .route(.editMilestone(milestone: later, was: later)))
        expect(
            .route(current: .destination(value: ""), yours: .destination(value: "B")),
            of: .route(.destination(value: "B"), was: .destination(value: "A")))
        expect(
            .settings(current: .holidayRegion(value: .metropolitan), yours: .holidayRegion(value: .mayotte)),
            of: .setting(.holidayRegion(value: .mayotte), was: .holidayRegion(value: .reunion)))
    }

    private func expect(_ conflict: FieldConflict, of command: Command, sourceLocation: SourceLocation = #_sourceLocation) {
        story.expectRefusal(.changedMeanwhile(conflict), of: command, sourceLocation: sourceLocation)
    }

    @Test("the one who saw the present value goes through, and so does the one who wishes what is already so")
    mutating func through() {
        story.tell(.set(action, .title("B"), was: .title("Former les agents")))
        story.expectNothing(from: .set(action, .title("B"), was: .title("Former les agents")))
        story.expectNothing(from: .set(action, .title("  B "), was: .title("A")))
    }

    @Test("another field of the same action is no conflict")
    mutating func otherField() throws {
        story.tell(.set(action, .title("B"), was: .title("Former les agents")))
        story.tell(.set(action, .priority(.high), was: .priority(.normal)), by: .member)
    }

    @Test("what somebody removed meanwhile is told as removed")
    mutating func removed() {
        let step = ActionItem.step("Réserver")
        story.expectRefusal(.removedMeanwhile(.step), of: .change(step, of: action, was: step))
        story.expectRefusal(.unknown(.step), of: .change(step, of: action))
        story.tell(.remove(action))
        story.expectRefusal(.removedMeanwhile(.action), of: .change(step, of: action, was: step))
        let person = Person(id: "gone", name: "Inès")
        story.expectRefusal(.removedMeanwhile(.person), of: .people(.edit(person: person, was: person)))
        story.expectRefusal(.unknown(.person), of: .people(.edit(person: person, was: nil)))
        let axis = Workstream(id: "gone", title: "Axe")
        story.expectRefusal(.removedMeanwhile(.workstream), of: .plan(.editWorkstream(workstream: axis, was: axis)))
        let pilot = Milestone(id: "gone", title: "Pilote", day: "2026-05-01")
        story.expectRefusal(.removedMeanwhile(.milestone), of: .route(.editMilestone(milestone: pilot, was: pilot)))
    }
}
