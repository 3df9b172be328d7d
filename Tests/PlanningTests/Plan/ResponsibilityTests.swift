import Planning
import Testing

@Suite("Rule 2: only people of the deployment are responsible or contribute")
struct ResponsibilityTests {
    var story = Story()
    let claire: PersonID
    let malik: PersonID
    let action: ActionID

    init() {
        claire = story.person("Claire Martin")
        malik = story.person("Malik Benali")
        action = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
    }

    @Test("somebody unknown can neither be responsible nor contribute")
    func unknown() {
        story.expectRefusal(.unknown(.person), of: .responsible(action, "nobody"))
        story.expectRefusal(.unknown(.person), of: .contributes("nobody", to: action))
        let new = NewAction(id: "new", title: "Autre", responsible: "nobody")
        story.expectRefusal(.unknown(.person), of: .plan(.addAction(action: new)))
    }

    @Test("who has left is offered nothing new, and can come back")
    mutating func left() throws {
        story.tell(.status(action, .done))
        story.tell(.leaves(claire))
        let other = story.action("Ouvrir le guichet")
        story.expectRefusal(.personHasLeft(name: "Claire Martin"), of: .responsible(other, claire))
        story.expectRefusal(.personHasLeft(name: "Claire Martin"), of: .contributes(claire, to: other))
        var person = try #require(story.deployment.people[claire])
        #expect(person.hasLeft)
        person.hasLeft = false
        story.tell(.people(.edit(person: person, was: nil)))
        story.tell(.responsible(other, claire))
    }

    @Test("leaving is not an edit: it goes through the question who takes over")
    mutating func leavingByEdit() throws {
        var person = try #require(story.deployment.people[claire])
        person.hasLeft = true
        story.expectNothing(from: .people(.edit(person: person, was: nil)))
        person = Person(id: "new", name: "Inès", hasLeft: true)
        story.tell(.people(.add(person: person)))
        #expect(story.deployment.people["new"]?.hasLeft == false)
    }

    @Test("removing somebody asks to whom each of their open actions goes")
    mutating func handOver() throws {
        let second = story.action("Ouvrir le guichet", responsible: claire)
        let done = story.action("Écrire la note", responsible: claire, due: "2026-03-05", doneWhen: "note signée")
        story.tell(.status(done, .done))
        story.expectRefusal(
            .handOverNeeded(name: "Claire Martin", actions: ["Former les agents", "Ouvrir le guichet"]),
            of: .leaves(claire))
        story.expectRefusal(
            .handOverNeeded(name: "Claire Martin", actions: ["Ouvrir le guichet"]),
            of: .leaves(claire, handing: [action: malik]))
        story.tell(.leaves(claire, handing: [action: malik, second: malik]))
        #expect(try story[action].responsible == malik)
        #expect(try story[second].responsible == malik)
        #expect(try story[done].responsible == claire)
        #expect(story.deployment.people[claire]?.hasLeft == true)
    }

    @Test("an action goes neither to the person who leaves, nor to a stranger, nor to somebody gone")
    mutating func handOverToNobody() {
        story.expectRefusal(
            .handOverToThemselves(name: "Claire Martin"), of: .leaves(claire, handing: [action: claire]))
        story.expectRefusal(.unknown(.person), of: .leaves(claire, handing: [action: "nobody"]))
        let done = story.action("Écrire la note", responsible: malik, due: "2026-03-05", doneWhen: "note signée")
        story.tell(.status(done, .done))
        story.tell(.leaves(malik))
        story.expectRefusal(.personHasLeft(name: "Malik Benali"), of: .leaves(claire, handing: [action: malik]))
    }

    @Test("who is named nowhere is taken away for good")
    mutating func removed() {
        story.tell(.leaves(malik))
        #expect(story.deployment.people[malik] == nil)
        story.expectRefusal(.unknown(.person), of: .leaves(malik))
    }

    @Test("who leaves no longer contributes to what is open, and stays named in what is done")
    mutating func contributionsOfWhoLeft() throws {
        let done = story.action("Écrire la note", responsible: claire, due: "2026-03-05", doneWhen: "note signée")
        story.tell(.contributes(malik, to: action))
        story.tell(.contributes(malik, to: done))
        story.tell(.status(done, .done))
        story.tell(.leaves(malik))
        #expect(try story[action].contributions.isEmpty)
        #expect(try story[done].contributions.map(\.person) == [malik])
    }

    @Test("what is taken up again needs a responsible who is still there")
    mutating func takenUpAgain() {
        story.tell(.status(action, .done))
        story.tell(.leaves(claire))
        story.expectRefusal(.personHasLeft(name: "Claire Martin"), of: .status(action, .inProgress))
        story.tell(.responsible(action, malik))
        story.tell(.status(action, .inProgress))
    }

    @Test("nobody is both responsible and a contributor")
    mutating func both() throws {
        story.expectRefusal(.alreadyResponsible(name: "Claire Martin"), of: .contributes(claire, to: action))
        story.tell(.contributes(malik, to: action, as: "anime l'atelier"))
        story.tell(.responsible(action, malik))
        #expect(try story[action].contributions.isEmpty)
        story.undo()
        #expect(try story[action].responsible == claire)
        #expect(try story[action].contributions.map(\.role) == ["anime l'atelier"])
    }

    @Test("each contributes once, with a role in words and days of work")
    mutating func contributions() throws {
        story.tell(.contributes(malik, to: action))
        story.expectRefusal(.duplicate(.contribution), of: .contributes(malik, to: action))
        story.tell(.change(.contribution(Contribution(person: malik, role: "relit", days: 2.5)), of: action))
        #expect(try story[action].contributions == [Contribution(person: malik, role: "relit", days: 2.5)])
        for days in [-1, 10_001, Double.nan, .infinity] {
            let item = ActionItem.contribution(Contribution(person: malik, role: "", days: days))
            story.expectRefusal(.contributionDaysOutOfRange, of: .change(item, of: action))
        }
    }

    @Test("undo of a removal brings the person back with all they had")
    mutating func undoRemoval() throws {
        let second = story.action("Ouvrir le guichet", responsible: malik)
        story.tell(.contributes(claire, to: second, as: "teste"))
        let before = State(story.deployment)
        let change = story.tell(.leaves(claire, handing: [action: malik]))
        #expect(story.deployment.people[claire] == nil)
        story.undo(change)
        #expect(State(story.deployment) == before)
    }

    @Test("two people of one name are told apart by their address")
    mutating func sameName() {
        story.expectRefusal(
            .sameName(name: "Claire Martin"), of: .people(.add(person: Person(id: "twin", name: "claire  martin"))))
        story.tell(.people(.add(person: Person(id: "twin", name: "Claire Martin", email: "claire@ville.fr"))))
    }
}
