import Planning
import Testing

@Suite("Undo takes a change back")
struct UndoTests {
    var story = Story()
    let claire: PersonID
    let action: ActionID

    init() {
        claire = story.person("Claire Martin")
        action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
    }

    @Test("in one click for the last change; a second click brings it back")
    mutating func twice() throws {
        let before = State(story.deployment)
        story.tell(.status(action, .done))
        let after = State(story.deployment)
        story.undo()
        #expect(State(story.deployment) == before)
        story.undo()
        #expect(State(story.deployment) == after)
        story.undo()
        #expect(State(story.deployment) == before)
        #expect(story.deployment.sequence == story.log.count)
    }

    @Test("offers each account its own last change")
    mutating func offered() {
        let mine = story.tell(.set(action, .priority(.high)))
        let theirs = story.tell(.set(action, .tags(["guichet"])), by: .member)
        #expect(story.deployment.undoable(by: Actor.lead.account)?.command == mine)
        #expect(story.deployment.undoable(by: Actor.member.account)?.command == theirs)
        #expect(story.deployment.undoable(by: Actor.reader.account) == nil)
    }

    @Test("not when somebody changed the same thing since")
    mutating func changedSince() throws {
        let change = story.tell(.set(action, .title("Former tous les agents")))
        story.tell(.set(action, .title("Former les agents d'accueil")), by: .member)
        story.expectRefusal(.cannotUndo(.changedSince), of: .undo(change: change))
        #expect(try story[action].title == "Former les agents d'accueil")
    }

    @Test("what others did elsewhere meanwhile stays")
    mutating func elsewhere() throws {
        let change = story.tell(.set(action, .title("Former tous les agents")))
        story.tell(.set(action, .priority(.high)), by: .member)
        story.undo(change)
        #expect(try story[action].title == "Former les agents")
        #expect(try story[action].priority == .high)
    }

    @Test("not when what it added is in use")
    mutating func inUse() {
        let ines: PersonID = "ines"
        let added = story.tell(.people(.add(person: Person(id: ines, name: "Inès"))))
        story.tell(.contributes(ines, to: action))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: added))

        let axis = story.tell(.plan(.addWorkstream(id: "axis", title: "Former", parent: nil)))
        story.tell(.move(action, to: "axis"))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: axis))

        let new = story.tell(.plan(.addAction(action: NewAction(id: "new", title: "Recruter"))))
        story.tell(.waits(action, for: "new"))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: new))
    }

    @Test("not when it would leave an action without what rule 1 asks for")
    mutating func rules() {
        let idea = story.action("Ouvrir le guichet", responsible: claire, due: "2026-03-20")
        let criterion = story.tell(.set(idea, .doneWhen("ouvert")))
        story.tell(.status(idea, .upcoming))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: criterion))
    }

    @Test("not when the route would end before it starts")
    mutating func route() {
        story.tell(.route(.startDay(value: "2026-05-01")))
        let earlier = story.tell(.route(.startDay(value: "2026-01-01")))
        story.tell(.route(.promisedDay(value: "2026-03-01")))
        story.expectRefusal(.cannotUndo(.inUse), of: .undo(change: earlier))
    }

    @Test("of something listed, even when others listed or took away theirs meanwhile")
    mutating func positions() throws {
        let first = story.tell(.add(.step("Un", id: "one"), to: action))
        let second = story.tell(.add(.step("Deux", id: "two"), to: action))
        story.tell(.add(.step("Trois", id: "three"), to: action))
        story.undo(first)
        story.undo(second)
        #expect(try story[action].steps.map(\.title) == ["Trois"])
        story.undo()
        #expect(try story[action].steps.map(\.title) == ["Deux", "Trois"])
    }

    @Test("of a removed item puts it back in its place")
    mutating func place() throws {
        for (id, title) in [("one", "Un"), ("two", "Deux"), ("three", "Trois")] {
            story.tell(.add(.step(title, id: try #require(ItemID(rawValue: id))), to: action))
        }
        let removal = story.tell(.take(.step("Deux", id: "two"), from: action))
        story.undo(removal)
        #expect(try story[action].steps.map(\.title) == ["Un", "Deux", "Trois"])
        story.tell(.place(.step("Trois", id: "three"), of: action, at: 0))
        story.undo()
        #expect(try story[action].steps.map(\.title) == ["Un", "Deux", "Trois"])
    }

    @Test("of a batch is one click")
    mutating func batch() throws {
        let before = State(story.deployment)
        story.tell(
            .batch([
                .set(action, .title("A")), .set(action, .title("B")), .add(.step("Réserver"), to: action),
                .people(.add(person: Person(id: "ines", name: "Inès"))), .contributes("ines", to: action),
            ]))
        #expect(try story[action].title == "B")
        story.undo()
        #expect(State(story.deployment) == before)
    }

    @Test("of a removed workstream puts its actions and its own workstreams back")
    mutating func workstream() throws {
        let axis = story.workstream("Former")
        let below = story.workstream("Ateliers", in: axis)
        story.tell(.move(action, to: axis))
        let before = State(story.deployment)
        story.tell(.plan(.removeWorkstream(id: axis)))
        #expect(try story[action].workstream == nil)
        #expect(story.plan[below]?.parent == nil)
        story.undo()
        #expect(State(story.deployment) == before)
    }

    @Test("reaches the last twenty changes of each account, however much others write meanwhile; opening the deployment is not one")
    mutating func limit() throws {
        let old = story.tell(.set(action, .title("Titre 0")))
        let theirs = story.tell(.set(action, .tags(["guichet"])), by: .member)
        for number in 1...20 { story.tell(.set(action, .title("Titre \(number)"))) }
        story.expectRefusal(.nothingToUndo, of: .undo(change: old))
        story.expectRefusal(.nothingToUndo, of: .undo(change: "never"))
        #expect(story.deployment.undoable(by: Actor.member.account)?.command == theirs)
        story.undo(theirs, by: .member)
        #expect(try story[action].tags.isEmpty)
        let fresh = Story()
        #expect(fresh.deployment.recentChanges.isEmpty)
        story.expectRefusal(.nothingToUndo, of: .undo(change: fresh.log[0].command))
    }

    @Test("reaches four hundred changes in all, so that a crowd does not fill the memory")
    mutating func crowd() {
        let first = story.tell(.set(action, .title("Titre 0")))
        for number in 1...Deployment.recentLimitInAll {
            let somebody = Actor(account: AccountID(UInt64(1_000 + number % 50)), role: .member)
            story.tell(.set(action, .tags(["\(number)"])), by: somebody)
        }
        #expect(story.deployment.recentChanges.count == Deployment.recentLimitInAll)
        story.expectRefusal(.nothingToUndo, of: .undo(change: first))
    }

    @Test("does not move a date somebody has said yes to since, even when that change was let go")
    mutating func committedLongAgo() {
        let moved = story.tell(.set(action, .dueDay("2026-03-20")), by: .member)
        story.now = Moment(milliseconds: story.now.milliseconds + 60_000)
        story.tell(.plan(.commit(action: action)))
        for number in 1...25 { story.tell(.set(action, .tags(["\(number)"]))) }
        story.expectRefusal(.reasonRequired(from: "2026-03-20"), of: .undo(change: moved))
    }
}
