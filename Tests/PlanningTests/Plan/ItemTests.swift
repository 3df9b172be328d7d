import Planning
import Testing

@Suite("What is listed in an action")
struct ItemTests {
    var story = Story()
    let action: ActionID

    init() { action = story.action("Former les agents") }

    @Test("steps each have their own done mark and date, in an order people choose")
    mutating func steps() throws {
        for (id, title) in [("a", "Réserver"), ("b", "Inviter"), ("c", "Animer")] {
            story.tell(.add(.step(title, id: try #require(ItemID(rawValue: id))), to: action))
        }
        story.tell(.place(.step("", id: "c"), of: action, at: 0))
        story.tell(.change(.step(Step(id: "b", title: "Inviter", isDone: true, day: "2026-03-10")), of: action))
        #expect(try story[action].steps.map(\.id) == ["c", "a", "b"])
        #expect(try story[action].steps[2] == Step(id: "b", title: "Inviter", isDone: true, day: "2026-03-10"))
        story.expectNothing(from: .place(.step("", id: "b"), of: action, at: 2))
        story.expectRefusal(.outOfPlace, of: .place(.step("", id: "b"), of: action, at: 3))
        story.expectRefusal(.outOfPlace, of: .place(.step("", id: "b"), of: action, at: -1))
        story.expectRefusal(.unknown(.step), of: .place(.step("", id: "z"), of: action, at: 0))
    }

    @Test("a blocker blocks until the day it is lifted, and only what is open")
    mutating func blockers() throws {
        var blocker = Blocker(
            id: "salle", cause: "Pas de salle", liftedWhen: "convention signée", whoCanLift: "la mairie")
        story.tell(.add(.blocker(blocker), to: action))
        #expect(try story[action].isBlocked)
        story.tell(.status(action, .dropped))
        #expect(try !story[action].isBlocked)
        story.tell(.status(action, .draft))
        blocker.liftedDay = "2026-03-05"
        story.tell(.change(.blocker(blocker), of: action))
        #expect(try !story[action].isBlocked)
        #expect(try story[action].blockers == [blocker])
    }

    @Test("a comment is signed and dated by the rules, and stays with who wrote it")
    mutating func comments() throws {
        let wrote = story.now
        story.tell(.add(.comment("Bravo"), to: action), by: .contributor)
        story.now = Moment("2026-03-03")
        story.expectRefusal(.notYourComment, of: .change(.comment("Non"), of: action), by: .member)
        story.expectRefusal(.notYourComment, of: .take(.comment(""), from: action), by: .member)
        story.tell(.change(.comment("Bravo à tous"), of: action), by: .contributor)
        let comment = try #require(try story[action].comments.first)
        #expect(comment.author == Actor.contributor.account)
        #expect(comment.at == wrote)
        #expect(comment.text == "Bravo à tous")
        story.expectRefusal(.outOfPlace, of: .place(.comment(""), of: action, at: 0))
        story.tell(.take(.comment(""), from: action), by: .lead)
        #expect(try story[action].comments.isEmpty)
    }

    @Test("notes keep what a spreadsheet said, under the heading it had")
    mutating func notes() throws {
        story.tell(.add(.note("Voir avec\nla mairie", label: "Remarques 2025"), to: action))
        #expect(try story[action].notes == [Note(id: "note", label: "Remarques 2025", text: "Voir avec\nla mairie")])
        story.expectRefusal(.emptyText(.noteLabel), of: .add(.note("x", label: " ", id: "other"), to: action))
    }

    @Test("items of different kinds may share an identifier; two of one kind may not")
    mutating func identifiers() {
        story.tell(.add(.step("Réserver", id: "same"), to: action))
        story.tell(.add(.link("https://ville.fr", id: "same"), to: action))
        story.expectRefusal(.duplicate(.step), of: .add(.step("Inviter", id: "same"), to: action))
    }

    @Test("milestones head the route, each with a day, and are reached or not")
    mutating func milestones() throws {
        let pilot = story.milestone("Pilote", on: "2026-05-01")
        _ = story.milestone("Ouverture", on: "2026-06-01")
        story.tell(
            .route(
                .editMilestone(
                    milestone: Milestone(id: pilot, title: "Pilote", day: "2026-05-04", isReached: true), was: nil)))
        story.tell(.route(.removeMilestone(id: pilot)))
        #expect(story.deployment.route.milestones.map(\.title) == ["Ouverture"])
        story.undo()
        #expect(story.deployment.route.milestones.map(\.title) == ["Pilote", "Ouverture"])
        #expect(try #require(story.deployment.route.milestones.first).isReached)
    }
}
