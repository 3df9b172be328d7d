import Planning
import Testing

/// What each one may promise for the week to come. Today is Tuesday 2026-03-10, in week 11.
@Suite("What is proposed to promise")
struct PromiseCandidatesTests {
    var story = Story()
    let claire: PersonID
    let yanis: PersonID
    let week = Week(containing: "2026-03-10")

    init() {
        claire = story.person("Claire")
        yanis = story.person("Yanis")
    }

    private mutating func action(_ title: String, due: Day = "2026-09-30", by person: PersonID? = nil) -> ActionID {
        story.action(title, responsible: person ?? claire, due: due, doneWhen: "vu")
    }

    private mutating func tell(_ command: ReviewCommand) { story.tell(.reviews(command)) }

    private func candidates(_ person: PersonID? = nil) -> [PromiseCandidate] {
        story.deployment.promiseCandidates(
            of: person ?? claire, in: story.deployment.reviews[week] ?? Review(week: week), today: "2026-03-10")
    }

    private func reasons(_ id: ActionID) -> [PromiseCandidate.Reason] {
        candidates().first { $0.action.id == id }?.reasons ?? []
    }

    @Test("comes with why: late, due by the end of next week, under way")
    mutating func dates() throws {
        let late = action("En retard", due: "2026-03-05")
        let due = action("Bientôt", due: "2026-03-20")
        let far = action("Loin", due: "2026-03-23")
        let started = action("Commencée")
        story.tell(.status(started, .inProgress))
        story.tell(.status(late, .inProgress))
        #expect(reasons(late) == [.late, .started])
        #expect(reasons(due) == [.due, .next])
        #expect(reasons(far).isEmpty)
        #expect(reasons(started) == [.started])
        #expect(candidates().map(\.action.id) == [late, due, started, far])
        #expect(candidates(yanis).isEmpty)
    }

    @Test("what was proposed in advance comes first, with the step that was named")
    mutating func proposed() throws {
        let late = action("En retard", due: "2026-03-05")
        let chosen = action("Choisie")
        story.tell(.add(.step("Réserver", id: "salle"), to: chosen))
        let proposals = [Preparation.Proposal(action: chosen, step: "salle")]
        story.now = Moment("2026-03-10")
        tell(.prepare(week: week, person: claire, preparation: Preparation(proposals: proposals, at: story.now)))
        #expect(candidates().map(\.action.id) == [chosen, late])
        #expect(candidates()[0].reasons.first == .proposed)
        #expect(candidates()[0].steps == ["salle"])
        story.tell(.change(.step(Step(id: "salle", title: "Réserver", isDone: true)), of: chosen))
        #expect(candidates()[0].steps.isEmpty)
    }

    @Test("what was promised and not kept comes back, and what a measure is about")
    mutating func notKeptAndMeasures() throws {
        let broken = action("Pas tenue")
        let kept = action("Tenue")
        let measured = action("Secourue")
        let before = week + -1
        tell(.open(week: before))
        tell(.promise(week: before, promise: Promise(id: "a", person: claire, action: broken)))
        tell(.promise(week: before, promise: Promise(id: "b", person: claire, action: kept)))
        tell(.close(week: before))
        story.now = Moment("2026-03-10")
        tell(.open(week: week))
        tell(.judge(week: before, promise: "a", isKept: false, reason: .usual(.absent), word: ""))
        tell(.judge(week: before, promise: "b", isKept: true, reason: nil, word: ""))
        let measure = Measure(id: "m", action: measured, kind: .other, word: "appeler", author: "claire", at: story.now)
        tell(.addMeasure(week: week, measure: measure))
        #expect(reasons(broken).first == .notKept)
        #expect(!reasons(kept).contains(.notKept))
        #expect(reasons(measured).contains(.measure))
        #expect(candidates().map(\.action.id).prefix(2) == [broken, measured])
    }

    @Test("what it waited for is done: it is next; while it waits, or is blocked, it is not")
    mutating func next() throws {
        let first = action("D’abord", by: yanis)
        let soonest = action("La première de Claire", due: "2026-06-01")
        let waits = action("Ensuite")
        story.tell(.waits(waits, for: first))
        #expect(reasons(waits).isEmpty)
        #expect(reasons(soonest) == [.next])
        story.tell(.status(first, .done))
        #expect(reasons(waits) == [.next])
        story.tell(.add(.blocker("budget"), to: waits))
        #expect(reasons(waits).isEmpty)
    }

    @Test("says the days of work it still asks of that person; a step has its share of what is not done")
    mutating func days() throws {
        let id = action("Former")
        #expect(candidates()[0].days == nil)
        story.tell(.set(id, .effort(ThreePointEffort(optimistic: 6, likely: 6, pessimistic: 6))))
        story.tell(.add(.contribution(Contribution(person: yanis, role: "relit", days: 2)), to: id))
        #expect(candidates()[0].days == 4)
        #expect(candidates(yanis)[0].days == 2)
        story.tell(.add(.step(Step(id: "a", title: "Réserver", isDone: true)), to: id))
        story.tell(.add(.step("Inviter", id: "b"), to: id))
        #expect(candidates()[0].days == 2)
        let promise = Promise(id: "p", person: claire, action: id, step: "b")
        #expect(story.deployment.remainingDays(of: promise) == 2)
        #expect(story.deployment.remainingDays(of: Promise(id: "p", person: claire, action: id, step: "a")) == 0)
        #expect(story.deployment.remainingDays(of: Promise(id: "p", person: yanis, action: id)) == 1)
    }
}
