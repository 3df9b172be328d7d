import Foundation
import Planning
import Testing

@Suite("A scenario")
struct ScenarioTests {
    private var story = Story()
    private let claire: PersonID
    private let malik: PersonID
    private let training: ActionID
    private let opening: ActionID

    init() {
        claire = story.person("Claire")
        malik = story.person("Malik")
        training = story.action("Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "tous formés")
        opening = story.action("Ouvrir le guichet", responsible: malik, due: "2026-04-20", doneWhen: "ouvert")
        story.tell(.scenario("s1", "Avec un agent de plus"))
    }

    private var scenario: Scenario {
        get throws { try #require(story.deployment.scenarios["s1"]) }
    }

    private func reading() throws -> ScenarioReading {
        ScenarioReading(try scenario, of: story.deployment, at: story.now)
    }

    @Test("is the plan as it is and what would change in it; the plan itself stays as it was")
    mutating func tried() throws {
        let plan = story.plan
        story.tell(.trying(.people(.add(person: Person(id: "ali", name: "Ali Haddad", daysPerWeek: 2))), in: "s1", as: "c1"))
        story.tell(.trying(.responsible(training, "ali"), in: "s1", as: "c2"))
        #expect(story.plan == plan)
        #expect(story.deployment.people["ali"] == nil)
        let reading = try reading()
        #expect(reading.misfits.isEmpty)
        #expect(reading.deployment.plan[training]?.responsible == "ali")
        let scenario = try scenario
        #expect(scenario.changes.map(\.id) == ["c1", "c2"])
        let began = story.log.first { if case .scenarios(.added) = $0.event { true } else { false } }
        #expect(scenario.branchedAt + 1 == began?.sequence)
    }

    @Test("refuses a change as its own plan would")
    mutating func refused() throws {
        story.expectRefusal(.unknown(.person), of: .trying(.responsible(training, "ali"), in: "s1"))
        story.tell(.trying(.people(.add(person: Person(id: "ali", name: "Ali Haddad"))), in: "s1", as: "c1"))
        story.tell(.trying(.responsible(training, "ali"), in: "s1", as: "c2"))
        story.expectNothing(from: .trying(.responsible(training, "ali"), in: "s1", as: "c3"))
    }

    @Test("follows the plan as it changes, and says which of its changes no longer fits and why")
    mutating func misfits() throws {
        story.tell(.trying(.set(training, .dueDay("2026-03-26"), was: .dueDay("2026-03-12")), in: "s1", as: "c1"))
        story.tell(.trying(.status(opening, .dropped), in: "s1", as: "c2"))
        story.tell(.due(training, "2026-03-19", because: "salle"))
        let reading = try reading()
        let conflict = FieldConflict.action(training, current: .dueDay("2026-03-19"), yours: .dueDay("2026-03-26"))
        #expect(reading.misfits == [.init(change: "c1", number: 1, reason: .changedMeanwhile(conflict))])
        #expect(reading.deployment.plan[opening]?.status == .dropped)
        #expect(reading.deployment.plan[training]?.dueDay == "2026-03-19")
    }

    @Test("is applied as one change, that one undo takes back")
    mutating func applied() throws {
        story.tell(.trying(.people(.add(person: Person(id: "ali", name: "Ali Haddad"))), in: "s1", as: "c1"))
        story.tell(.trying(.responsible(training, "ali"), in: "s1", as: "c2"))
        story.tell(.trying(.status(opening, .dropped), in: "s1", as: "c3"))
        let before = State(story.deployment)
        let change = story.tell(.scenarios(.apply(scenario: "s1", without: ["c3"])), by: .member)
        #expect(story.plan[training]?.responsible == "ali")
        #expect(story.plan[opening]?.status == .upcoming)
        let outcome = try scenario.outcome
        #expect(outcome == ScenarioOutcome(kind: .applied, by: Actor.member.account, at: story.now, left: ["c3"]))
        story.expectRefusal(.scenario(.scenarioClosed(.applied)), of: .scenarios(.apply(scenario: "s1", without: [])))
        story.undo(change, by: .member)
        #expect(State(story.deployment) == before)
        let isOpen = try scenario.isOpen
        #expect(isOpen)
    }

    @Test("applies nothing when one change does not fit, and tells each of them")
    mutating func allOrNone() throws {
        story.tell(.trying(.people(.add(person: Person(id: "ali", name: "Ali Haddad"))), in: "s1", as: "c1"))
        story.tell(.trying(.responsible(training, "ali"), in: "s1", as: "c2"))
        let misfits: [ScenarioRefusal.Misfit] = [.init(change: "c2", number: 2, reason: .unknown(.person))]
        story.expectRefusal(.scenario(.doesNotFit(misfits)), of: .scenarios(.apply(scenario: "s1", without: ["c1"])))
        #expect(story.plan[training]?.responsible == claire)
    }

    @Test("moves a committed date with its reason, and the commitment is asked again")
    mutating func committed() throws {
        story.tell(.commit(training))
        story.expectRefusal(.reasonRequired(from: "2026-03-12"), of: .trying(.due(training, "2026-03-26"), in: "s1"))
        story.tell(.trying(.due(training, "2026-03-26", because: "un agent de plus"), in: "s1"))
        #expect(story.plan[training]?.isCommitted == true)
        story.tell(.scenarios(.apply(scenario: "s1", without: [])))
        #expect(story.plan[training]?.commitmentState == .toConfirm)
        #expect(story.plan[training]?.postponements.map(\.reason) == ["un agent de plus"])
    }

    @Test("that is not shared is nobody else's, and is shared by being applied")
    mutating func personal() throws {
        story.tell(.scenario("s2", "Sans l’annexe", shared: false), by: .member)
        story.tell(.trying(.status(opening, .dropped), in: "s2"), by: .member)
        for actor in [Actor.lead, .contributor, .reader] {
            #expect(story.deployment.seen(by: actor.sight).scenarios["s2"] == nil)
        }
        #expect(story.deployment.seen(by: Actor.member.sight).scenarios["s2"] != nil)
        let seen = story.log.filter { $0.event.isSeen(by: Actor.lead.sight) && !$0.event.isSeen(by: Actor.reader.sight) }
        #expect(seen.count == 1)
        story.expectRefusal(.unknown(.scenario), of: .scenarios(.drop(scenario: "s2")))
        let change = story.tell(.scenarios(.apply(scenario: "s2", without: [])), by: .member)
        #expect(story.deployment.seen(by: Actor.lead.sight).scenarios["s2"]?.isShared == true)
        story.undo(change, by: .lead)
        #expect(story.deployment.seen(by: Actor.lead.sight).scenarios["s2"] == nil)
        #expect(story.plan[opening]?.status == .upcoming)
    }

    @Test("is not for who only reads: neither what it holds nor that it exists, whatever became of it")
    mutating func readers() throws {
        story.tell(.trying(.route(.destination(value: "Secrète")), in: "s1"))
        #expect(try json(story.deployment.seen(by: Actor.contributor.sight)).contains("Secrète"))
        #expect(try !json(story.deployment.seen(by: Actor.reader.sight)).contains("Secrète"))
        #expect(try !json(story.deployment.seen(by: .everybody)).contains("agent de plus"))
        story.expectRefusal(.notAllowed(role: .reader), of: .scenarios(.remove(id: "s1")), by: .reader)
    }

    @Test("that is dropped is kept, changes no more, and can be taken up again")
    mutating func dropped() throws {
        let change = story.tell(.trying(.status(opening, .dropped), in: "s1"))
        story.tell(.scenarios(.drop(scenario: "s1")))
        story.expectRefusal(.cannotUndo(.changedSince), of: .undo(change: change))
        story.expectRefusal(.scenario(.scenarioClosed(.dropped)), of: .scenarios(.apply(scenario: "s1", without: [])))
        #expect(story.deployment.scenarios.all.map(\.id) == ["s1"])
        story.tell(.scenarios(.takeUp(scenario: "s1")))
        story.tell(.scenarios(.apply(scenario: "s1", without: [])))
        #expect(story.plan[opening]?.status == .dropped)
    }

    @Test("names a branch that no stream can be called")
    func branch() throws {
        let branch = DeploymentID.branch(of: "story", scenario: "s1")
        #expect(branch.rawValue == "story~s1")
        #expect(DeploymentID(rawValue: branch.rawValue) == nil)
        let read = try #require(DeploymentID.readBranch("story~s1"))
        #expect(read == ("story", "s1"))
        for text in ["story", "story~", "~s1", "story~s1~s2", "a b~s1"] { #expect(DeploymentID.readBranch(text) == nil) }
        let reading = try reading()
        #expect(reading.deployment.id == branch)
    }

    @Test("is unknown to older snapshots, that are read all the same")
    func compatibility() throws {
        var object = try #require(JSONSerialization.jsonObject(with: Data(json(story.deployment).utf8)) as? [String: Any])
        #expect(object.removeValue(forKey: "scenarios") != nil)
        let older = try JSONDecoder().decode(Deployment.self, from: try JSONSerialization.data(withJSONObject: object))
        #expect(older.scenarios.isEmpty && older.plan == story.plan)
    }
}
