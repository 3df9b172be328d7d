import Planning
import Testing

@Suite("Workstreams nest, up to three levels")
struct WorkstreamTests {
    var story = Story()
    let axis: WorkstreamID
    let middle: WorkstreamID
    let deep: WorkstreamID

    init() {
        axis = story.workstream("Former")
        middle = story.workstream("Ateliers", in: axis)
        deep = story.workstream("Atelier du matin", in: middle)
    }

    private func placing(_ id: WorkstreamID, in parent: WorkstreamID?) -> Command {
        var workstream = story.plan[id] ?? Workstream(id: id, title: "?")
        workstream.parent = parent
        return .plan(.editWorkstream(workstream: workstream, was: nil))
    }

    @Test("a fourth level is refused, made at once or by moving a branch")
    mutating func depth() {
        story.expectRefusal(
            .workstreamTooDeep, of: .plan(.addWorkstream(id: "new", title: "Trop bas", parent: deep)))
        let other = story.workstream("Communiquer")
        story.expectRefusal(.workstreamTooDeep, of: placing(axis, in: other))
        story.expectRefusal(.workstreamTooDeep, of: placing(other, in: deep))
        story.tell(placing(middle, in: other))
        #expect(story.plan.path(to: deep).map(\.title) == ["Communiquer", "Ateliers", "Atelier du matin"])
    }

    @Test("a workstream is not put into itself or what is below it")
    func itself() {
        story.expectRefusal(.workstreamInItself(title: "Former"), of: placing(axis, in: axis))
        story.expectRefusal(.workstreamInItself(title: "Former"), of: placing(axis, in: middle))
    }

    @Test("when one is removed, what it holds goes up")
    mutating func removal() throws {
        let action = story.action("Réserver", in: middle)
        story.tell(.plan(.removeWorkstream(id: middle)))
        #expect(try story[action].workstream == axis)
        #expect(story.plan[deep]?.parent == axis)
        story.expectRefusal(.unknown(.workstream), of: .plan(.removeWorkstream(id: middle)))
    }

    @Test("are read in their order, each followed by its own")
    mutating func sections() {
        let other = story.workstream("Communiquer")
        _ = story.action("Sans axe")
        _ = story.action("Écrire", in: other)
        #expect(
            story.plan.sections.map { $0.workstream?.title } == [
                nil, "Former", "Ateliers", "Atelier du matin", "Communiquer",
            ])
        #expect(story.plan.sections.map(\.depth) == [0, 0, 1, 2, 0])
    }

    @Test("two edits at once, each moving a branch into the other, are not both undone into a ring")
    mutating func ring() {
        let other = story.workstream("Communiquer")
        story.tell(placing(middle, in: nil))
        story.tell(placing(other, in: middle))
        let out = story.tell(placing(other, in: nil))
        story.tell(placing(middle, in: other))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: out))
    }
}
