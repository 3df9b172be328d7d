import Planning
import Testing

@Suite("Rule 1: an action past draft has a responsible, a due date and a done-when")
struct LeavingDraftTests {
    var story = Story()
    let claire: PersonID

    init() { claire = story.person("Claire Martin") }

    @Test("a title is enough for a draft")
    mutating func draft() throws {
        let action = story.action("Former les agents")
        #expect(try story[action].status == .draft)
        #expect(try story[action].missingToLeaveDraft == [.responsible, .dueDay, .doneWhen])
    }

    @Test("leaving draft names everything that is missing", arguments: [ActionStatus.upcoming, .inProgress, .paused, .done])
    func missing(status: ActionStatus) {
        var story = story
        let bare = story.action("Former les agents")
        story.expectRefusal(
            .missing([.responsible, .dueDay, .doneWhen], title: "Former les agents"), of: .status(bare, status))
        let nearly = story.action("Ouvrir le guichet", responsible: claire, due: "2026-03-12")
        story.expectRefusal(.missing([.doneWhen], title: "Ouvrir le guichet"), of: .status(nearly, status))
        story.tell(.set(nearly, .doneWhen("trois usagers reçus")))
        story.tell(.status(nearly, status))
    }

    @Test("an idea can be dropped without being completed first")
    mutating func dropped() throws {
        let action = story.action("Repeindre le hall")
        story.tell(.status(action, .dropped))
        #expect(try story[action].status == .dropped)
        story.expectRefusal(
            .missing([.responsible, .dueDay, .doneWhen], title: "Repeindre le hall"), of: .status(action, .done))
    }

    @Test("past draft, none of the three can be taken away")
    mutating func kept() throws {
        let action = story.action(
            "Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "douze agents formés")
        story.expectRefusal(.missing([.responsible], title: "Former les agents"), of: .responsible(action, nil))
        story.expectRefusal(.missing([.dueDay], title: "Former les agents"), of: .due(action, nil))
        story.expectRefusal(.missing([.doneWhen], title: "Former les agents"), of: .set(action, .doneWhen("  \n ")))
        story.tell(.status(action, .draft))
        story.tell(.responsible(action, nil))
        story.tell(.due(action, nil))
        story.tell(.set(action, .doneWhen("")))
        #expect(try story[action].missingToLeaveDraft.count == 3)
    }

    @Test("the day an action is done is kept, and goes when it is taken up again")
    mutating func doneDay() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        story.now = Moment("2026-03-10")
        story.tell(.status(action, .done))
        #expect(try story[action].doneDay == "2026-03-10")
        story.now = Moment("2026-03-11")
        story.expectNothing(from: .status(action, .done))
        story.tell(.status(action, .inProgress))
        #expect(try story[action].doneDay == nil)
    }

    @Test("the day an action was done can be told afterwards, and never lies ahead")
    mutating func doneEarlier() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        story.now = Moment("2026-03-10")
        story.expectRefusal(.noDoneDay(title: "Former les agents"), of: .set(action, .doneDay("2026-03-09")))
        story.tell(.status(action, .done))
        story.tell(.set(action, .doneDay("2026-03-06")))
        #expect(try story[action].doneDay == "2026-03-06")
        for day: Day? in ["2026-03-11", nil] {
            story.expectRefusal(.noDoneDay(title: "Former les agents"), of: .set(action, .doneDay(day)))
        }
        #expect(try story[action].doneDay == "2026-03-06")
    }

    @Test("the day done is the team's day, not Greenwich's")
    mutating func doneDayFarAway() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        story.now = try Moment(instant: "2026-03-10T22:30:00Z")
        story.tell(.setting(.timeZone(value: "Indian/Reunion")))
        story.tell(.status(action, .done))
        #expect(try story[action].doneDay == "2026-03-11")
    }

    @Test("nobody writes a commitment by hand, not even the lead")
    mutating func writtenByRules() throws {
        let action = story.action("Former les agents", responsible: claire, due: "2026-03-12")
        story.expectRefusal(.notAllowed(role: .lead), of: .set(action, .commitment(nil)))
    }
}
