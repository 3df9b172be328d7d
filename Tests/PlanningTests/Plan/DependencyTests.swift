import Planning
import Testing

@Suite("Rule 4: dependencies have no cycle")
struct DependencyTests {
    var story = Story()
    let recruit: ActionID
    let train: ActionID
    let open: ActionID

    init() {
        recruit = story.action("Recruter")
        train = story.action("Former")
        open = story.action("Ouvrir")
    }

    @Test("an action does not wait for itself")
    func itself() {
        story.expectRefusal(.dependencyCycle(["Recruter", "Recruter"]), of: .waits(recruit, for: recruit))
    }

    @Test("the refusal names the actions around the cycle, each waiting for the next")
    mutating func cycle() {
        story.tell(.waits(train, for: recruit))
        story.expectRefusal(.dependencyCycle(["Recruter", "Former", "Recruter"]), of: .waits(recruit, for: train))
        story.tell(.waits(open, for: train))
        story.expectRefusal(
            .dependencyCycle(["Recruter", "Ouvrir", "Former", "Recruter"]), of: .waits(recruit, for: open))
    }

    @Test("two ways to the same action are no cycle")
    mutating func diamond() throws {
        let paint = story.action("Repeindre")
        story.tell(.waits(train, for: recruit))
        story.tell(.waits(paint, for: recruit))
        story.tell(.waits(open, for: train))
        story.tell(.waits(open, for: paint))
        #expect(story.plan.successors(of: recruit).map(\.title) == ["Former", "Repeindre"])
        #expect(story.deployment.brokenRules() == [])
    }

    @Test("a chain of thousands is searched without running out of anything")
    mutating func longChain() throws {
        var previous = open
        for number in 1...2_000 {
            let next = story.action("Action \(number)")
            story.tell(.waits(next, for: previous))
            previous = next
        }
        do {
            try story.attempt(.waits(open, for: previous))
            Issue.record("a cycle of 2,001 actions was accepted")
        } catch .dependencyCycle(let titles) {
            #expect(titles.count == 2_002)
            #expect(titles.first == "Ouvrir")
            #expect(titles.last == "Ouvrir")
        }
    }

    @Test("an action waits for another once, with a lag of working days that can change")
    mutating func lag() throws {
        story.tell(.waits(train, for: recruit, lag: 5))
        story.expectRefusal(.duplicate(.dependency), of: .waits(train, for: recruit))
        story.tell(.change(.dependency(Dependency(predecessor: recruit, lagDays: -2)), of: train))
        #expect(try story[train].dependencies == [Dependency(predecessor: recruit, lagDays: -2)])
        story.expectRefusal(.lagOutOfRange, of: .waits(open, for: train, lag: 2_001))
        story.expectRefusal(.lagOutOfRange, of: .waits(open, for: train, lag: .min))
    }

    @Test("an action that is not in the plan can not be waited for")
    func unknown() {
        story.expectRefusal(.unknown(.action), of: .waits(train, for: "nowhere"))
        story.expectRefusal(.unknown(.action), of: .waits("nowhere", for: train))
    }

    @Test("what waited for a removed action waits no more, until the removal is undone")
    mutating func removal() throws {
        story.tell(.waits(train, for: recruit))
        story.tell(.waits(open, for: train, lag: 3))
        story.tell(.remove(train))
        #expect(try story[open].dependencies.isEmpty)
        #expect(story.plan.successors(of: recruit).isEmpty)
        story.undo()
        #expect(try story[open].dependencies == [Dependency(predecessor: train, lagDays: 3)])
        #expect(story.plan.successors(of: recruit).map(\.id) == [train])
    }

    @Test("undo does not close a cycle that became possible since")
    mutating func undoIntoCycle() {
        story.tell(.waits(train, for: recruit))
        let change = story.tell(.take(.dependency(Dependency(predecessor: recruit)), from: train))
        story.tell(.waits(recruit, for: train))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: change))
    }
}
