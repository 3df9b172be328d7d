import Testing

@testable import Planning

@Suite("What the method still asks")
struct AdviceTests {
    private var story = Story()
    private var today: Day { story.now.day(in: .gmt) }

    private func kinds(of action: ActionID) throws -> [Advice.Kind] {
        story.deployment.advice(on: try story[action], today: today).map(\.kind)
    }

    private func advice(on action: ActionID) throws -> [Advice] {
        story.deployment.advice(on: try story[action], today: today)
    }

    private mutating func ready(_ title: String = "Former les agents", due: Day? = nil) -> ActionID {
        let claire = story.person("Responsable de \(title)")
        let action = story.action(title, responsible: claire, due: due ?? today + 14, doneWhen: "douze agents ont réussi l’exercice")
        story.tell(.set(action, .description("Deux journées.")))
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3))))
        story.tell(.status(action, .upcoming))
        story.tell(.commit(action))
        return action
    }

    @Test("is nothing of an action that says it all")
    mutating func complete() throws {
        story.now = Moment("2026-03-02")
        let action = ready()
        #expect(try kinds(of: action) == [])
    }

    @Test("is who, when and by what it shows, first")
    mutating func empty() throws {
        story.now = Moment("2026-03-02")
        let action = story.action("Formation")
        #expect(try kinds(of: action) == [.noResponsible, .noDueDay, .noDoneWhen, .titleWithoutVerb, .noDescription, .noEffort])
    }

    @Test("is nothing of what is done or dropped")
    mutating func closed() throws {
        story.now = Moment("2026-03-02")
        let action = story.action("Formation")
        story.tell(.status(action, .dropped))
        #expect(try kinds(of: action) == [])
    }

    @Test("says that an action is late, and by how many working days")
    mutating func overdue() throws {
        story.now = Moment("2026-03-02")
        let action = ready(due: "2026-03-06")
        story.now = Moment("2026-03-10")
        #expect(story.deployment.advice(on: try story[action], today: today).first == .overdue(workingDays: 2, status: .upcoming))
    }

    @Test("says that nobody works on the due day, and which day is near")
    mutating func dayOff() throws {
        story.now = Moment("2026-03-02")
        let holiday = ready(due: "2026-05-01")
        #expect(
            story.deployment.advice(on: try story[holiday], today: today) == [.dueOnDayOff(.holiday(.labourDay), instead: "2026-04-30")])
        let sunday = ready("Écrire le guide", due: "2026-03-15")
        #expect(try kinds(of: sunday) == [.dueOnDayOff])
    }

    @Test("says that more work is left than days")
    mutating func timeLeft() throws {
        story.now = Moment("2026-03-02")
        let action = ready(due: "2026-03-04")
        #expect(try kinds(of: action) == [])
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 1, likely: 5, pessimistic: 8))))
        #expect(try story.deployment.advice(on: story[action], today: today) == [.effortBeyondTimeLeft(days: 5, workingDays: 3)])
    }

    @Test("is told for the plan by next step, the nearest due action first")
    mutating func plan() throws {
        story.now = Moment("2026-03-02")
        let claire = story.person("Claire Martin")
        let later = story.action("Formation", responsible: claire, due: today + 20)
        let sooner = story.action("Signalétique", responsible: claire, due: today + 6)
        let steps = story.deployment.advice(today: today)
        #expect(steps.map(\.kind) == Advice.Kind.allCases.filter { steps.map(\.kind).contains($0) })
        #expect(steps.prefix(3).map(\.kind) == [.noDestination, .noStartingPoint, .noPromisedDay])
        #expect(steps.first { $0.kind == .noDoneWhen }?.items.compactMap { $0.action?.id } == [sooner, later])
    }

    @Test("asks for a person where a service is named")
    mutating func group() throws {
        let service = story.person("Service informatique")
        let action = story.action("Former les agents", responsible: service)
        #expect(try advice(on: action).contains(.groupAsResponsible(name: "Service informatique")))
        let somebody = story.person("Marie Service")
        story.tell(.responsible(action, somebody))
        #expect(try !kinds(of: action).contains(.groupAsResponsible))
    }

    @Test("asks for the role of each contributor who has none")
    mutating func role() throws {
        let action = ready()
        let (yanis, sophie) = (story.person("Yanis Benali"), story.person("Sophie Le Goff"))
        story.tell(.contributes(yanis, to: action, as: ""))
        story.tell(.contributes(sophie, to: action, as: "relit le guide"))
        #expect(try advice(on: action) == [.contributorsWithoutRole([yanis])])
    }

    @Test("says that dates can not hold: it may start too late, or what it waits for is due later")
    mutating func dates() throws {
        let action = ready(due: today + 14)
        story.tell(.set(action, .earliestStart(today + 15)))
        #expect(try kinds(of: action) == [.startsAfterDueDay])
        story.tell(.set(action, .earliestStart(nil)))
        let before = ready("Écrire le guide", due: today + 21)
        story.tell(.waits(action, for: before))
        let number = try story[before].number
        #expect(try advice(on: action) == [.dueBeforePredecessor(number: number, day: today + 21)])
        story.tell(.status(before, .done))
        #expect(try kinds(of: action) == [])
    }

    @Test("asks what lifts a blocker and who can, until it is lifted")
    mutating func blocker() throws {
        let action = ready()
        story.tell(.add(.blocker(Blocker(id: "b", cause: "budget")), to: action))
        #expect(try advice(on: action) == [.blockerWithoutWayOut(cause: "budget")])
        story.tell(.change(.blocker(Blocker(id: "b", cause: "budget", liftedWhen: "voté", whoCanLift: "le maire")), of: action))
        #expect(try kinds(of: action) == [])
    }

    @Test("asks for the commitment, and again once the action has changed")
    mutating func commitment() throws {
        let action = ready()
        story.tell(.withdraw(action))
        #expect(try advice(on: action) == [.notCommitted(.none)])
        story.tell(.commit(action))
        story.tell(.set(action, .description("Trois journées.")))
        #expect(try advice(on: action) == [.notCommitted(.toConfirm)])
    }

    @Test("asks to say the concrete thing: a verb or a criterion that says nothing")
    mutating func vague() throws {
        let action = ready("Gérer l’accueil")
        #expect(try advice(on: action) == [.vagueVerb("Gérer")])
        story.tell(.set(action, .title("Améliorer l’accueil")))
        #expect(try kinds(of: action) == [])
        story.tell(.set(action, .doneWhen("c’est fait")))
        #expect(try kinds(of: action) == [.vagueDoneWhen])
    }

    @Test("says that the team is closed on the due day")
    mutating func closure() throws {
        story.tell(.setting(.closures(value: [Closure(first: "2026-03-16", last: "2026-03-20", label: "Inventaire")])))
        let action = ready(due: "2026-03-18")
        #expect(try advice(on: action) == [.dueOnDayOff(.closure(label: "Inventaire"), instead: "2026-03-13")])
    }
}
