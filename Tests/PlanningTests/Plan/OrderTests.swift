import Planning
import Testing

@Suite("People choose the order of actions")
struct OrderTests {
    var story = Story()

    private mutating func actions(_ titles: String, in workstream: WorkstreamID? = nil) -> [ActionID] {
        titles.split(separator: " ").map { story.action(String($0), in: workstream) }
    }

    private var titles: String { story.plan.orderedActions.map(\.title).joined(separator: " ") }

    @Test("before another action, first, last, or where they are already")
    mutating func moves() {
        let ids = actions("A B C D")
        story.tell(.move(ids[3], before: ids[1]))
        #expect(titles == "A D B C")
        story.tell(.move(ids[2], before: ids[0]))
        #expect(titles == "C A D B")
        story.tell(.move(ids[0]))
        #expect(titles == "C D B A")
        story.expectNothing(from: .move(ids[0]))
        story.tell(.move(ids[1], before: ids[0]))
        #expect(titles == "C D B A")
        story.undo()
        #expect(titles == "C D B A")
    }

    @Test("two hundred new actions, each put right after the same one, all find room")
    mutating func exhaustion() {
        var next = actions("A Z")[1]
        var expected: [String] = []
        for number in 1...200 {
            let id = story.action("\(number)")
            story.tell(.move(id, before: next))
            next = id
            expected.insert("\(number)", at: 0)
        }
        #expect(titles == (["A"] + expected + ["Z"]).joined(separator: " "))
    }

    @Test("two hundred new actions squeezed before the same one keep their order")
    mutating func squeezed() {
        let ids = actions("A Z")
        var expected: [String] = []
        for number in 1...200 {
            let id = story.action("\(number)")
            story.tell(.move(id, before: ids[1]))
            expected.append("\(number)")
        }
        #expect(titles == (["A"] + expected + ["Z"]).joined(separator: " "))
    }

    @Test("two hundred moves to the end, and a new action still goes last")
    mutating func last() {
        let ids = actions("A B C")
        for turn in 0..<200 { story.tell(.move(ids[turn % 3])) }
        #expect(titles == "C A B")
        _ = story.action("D")
        #expect(titles == "C A B D")
    }

    @Test("when no number is left between two, the workstream is counted anew, and undo takes even that back")
    mutating func renumbered() throws {
        let ids = actions("A B C")
        story.tell(.set(ids[1], .rank(1.0.nextUp)))
        let before = State(story.deployment)
        story.tell(.move(ids[2], before: ids[1]))
        #expect(titles == "A C B")
        #expect(story.plan.orderedActions.map(\.rank) == [1, 2, 3])
        story.undo()
        #expect(State(story.deployment) == before)
    }

    @Test("into another workstream, before one of its actions or last")
    mutating func workstreams() throws {
        let axis = story.workstream("Former")
        let inside = actions("C D", in: axis)
        let outside = actions("A B")
        #expect(titles == "A B C D")
        story.tell(.move(outside[0], to: axis, before: inside[1]))
        #expect(titles == "B C A D")
        story.tell(.move(outside[1], to: axis))
        #expect(titles == "C A D B")
        #expect(story.plan.sections.map(\.actions.count) == [4])
        story.undo()
        #expect(titles == "B C A D")
    }

    @Test("not before an action of another workstream, nor by a number without neighbours")
    mutating func outOfPlace() {
        let axis = story.workstream("Former")
        let ids = actions("A B")
        story.expectRefusal(.outOfPlace, of: .move(ids[0], to: axis, before: ids[1]))
        story.expectRefusal(.outOfPlace, of: .move(ids[0], before: ids[0]))
        story.expectRefusal(.unknown(.workstream), of: .move(ids[0], to: "nowhere"))
        story.expectRefusal(.unknown(.action), of: .move("nowhere"))
        for rank in [Double.infinity, .nan, 1e300, -1e300] {
            story.expectRefusal(.outOfPlace, of: .set(ids[0], .rank(rank)))
        }
        story.tell(.set(ids[0], .rank(1e9)))
        story.tell(.move(ids[1]))
        #expect(titles == "A B")
    }

    @Test("numbers follow the order of creation and are never given twice")
    mutating func numbers() throws {
        let ids = actions("A B C")
        let removal = story.tell(.remove(ids[2]))
        #expect(story.plan.action(number: 3) == nil)
        let fourth = story.action("D")
        #expect(try story[fourth].number == 4)
        let change = story.tell(.plan(.addAction(action: NewAction(id: "e", title: "E"))))
        story.undo(change)
        let sixth = story.action("F")
        #expect(try story[sixth].number == 6)
        story.undo(removal)
        #expect(story.plan.action(number: 3)?.id == ids[2])
        #expect(Set(story.plan.actions.map(\.number)).count == story.plan.actionCount)
        #expect(story.plan.action(number: 4)?.id == fourth)
        #expect(try throughJSON(story.deployment).plan.highestNumber == 6)
    }

    @Test("an action keeps the number it had elsewhere, unless it or a higher one was given")
    mutating func wishedNumbers() throws {
        for (id, wish, number) in [("a", 4, 4), ("b", 2, 5), ("c", 7, 7), ("d", 7, 8), ("e", 0, 9), ("f", Int.max, 10), ("g", -3, 11)] {
            let id = try #require(ActionID(rawValue: id))
            story.tell(.plan(.addAction(action: NewAction(id: id, title: "Former", number: wish))))
            #expect(try story[id].number == number, "\(wish)")
        }
    }
}
