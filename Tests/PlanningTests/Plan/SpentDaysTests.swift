import Planning
import Testing

@Suite("The days that an action took")
struct SpentDaysTests {
    private var story = Story()
    private let claire: PersonID

    init() { claire = story.person("Claire") }

    private mutating func done(_ title: String = "Former les agents") -> ActionID {
        let action = story.action(title, responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        story.tell(.status(action, .done))
        return action
    }

    @Test("are told of what is done, corrected and taken back, to the hundredth of a day")
    mutating func told() throws {
        let action = done()
        #expect(try story[action].spentDays == nil)
        for (said, kept) in [(2.5, 2.5), (0, 0), (10_000, 10_000), (3.14159, 3.14), (0.1 + 0.2, 0.3)] as [(Double, Double)] {
            story.tell(.set(action, .spentDays(said)))
            #expect(try story[action].spentDays == kept)
            story.expectNothing(from: .set(action, .spentDays(said)))
        }
        story.tell(.set(action, .spentDays(nil), was: .spentDays(0.3)))
        #expect(try story[action].spentDays == nil)
    }

    @Test("are not asked of what goes on: nobody knows yet what it takes")
    mutating func before() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        for status in ActionStatus.allCases where status != .done {
            story.tell(.status(action, status))
            story.expectRefusal(.spentBeforeDone(title: "Former les agents"), of: .set(action, .spentDays(2)))
            story.expectNothing(from: .set(action, .spentDays(nil)))
        }
    }

    @Test("are days of work that people can have: neither less than none, nor more than ten thousand, nor no number")
    mutating func bounds() throws {
        let action = done()
        for days in [-0.01, -1, 10_000.01, .infinity, -.infinity, .nan, 1e300] as [Double] {
            story.expectRefusal(.spentDaysOutOfRange, of: .set(action, .spentDays(days)))
        }
        #expect(try story[action].spentDays == nil)
    }

    @Test("go when the action is taken up again, and come back with undo")
    mutating func reopened() throws {
        let action = done()
        story.tell(.set(action, .spentDays(4)))
        let reopening = story.tell(.status(action, .inProgress))
        #expect(try story[action].spentDays == nil && story[action].doneDay == nil)
        story.undo(reopening)
        #expect(try story[action].spentDays == 4 && story[action].status == .done)
        #expect(story.deployment.brokenRules().isEmpty)
    }

    @Test("keep the change to done from being taken back while they are told")
    mutating func undoDone() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        let change = story.tell(.status(action, .done))
        story.tell(.set(action, .spentDays(4)))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: change))
        story.tell(.set(action, .spentDays(nil)))
        story.undo(change)
        #expect(try story[action].status == .upcoming)
    }

    @Test("two people who tell different days are told of each other")
    mutating func conflict() throws {
        let action = done()
        story.tell(.set(action, .spentDays(4), was: .spentDays(nil)))
        story.expectRefusal(
            .changedMeanwhile(.action(action, current: .spentDays(4), yours: .spentDays(5))),
            of: .set(action, .spentDays(5), was: .spentDays(nil)))
    }

    @Test("are stored with the action, which reads without them as older versions wrote it, and take no room of their own")
    mutating func stored() throws {
        let action = done()
        #expect(try !json(story[action]).contains("spentDays"))
        #expect(try throughJSON(story[action]) == story[action])
        story.tell(.set(action, .spentDays(2.25)))
        #expect(try json(story[action]).contains("\"spentDays\":2.25"))
        #expect(try throughJSON(story[action]) == story[action])
        #expect(MemoryLayout<Action>.stride <= 320, "\(MemoryLayout<Action>.stride)")
    }
}
