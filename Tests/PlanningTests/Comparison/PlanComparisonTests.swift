import Planning
import Testing

/// Stories begin on Monday 2026-03-02.
@Suite("The plan since a day")
struct PlanComparisonTests {
    var story = Story()
    let claire: PersonID
    let yanis: PersonID
    let train: ActionID
    let print: ActionID

    init() {
        claire = story.person("Claire")
        yanis = story.person("Yanis")
        train = story.action("Former les agents", responsible: yanis, due: "2026-03-13", doneWhen: "tous formés")
        print = story.action("Imprimer le guide", responsible: claire, due: "2026-04-30", doneWhen: "livré")
    }

    private func changes(of action: ActionID, since old: Deployment) -> [ActionChange] {
        PlanComparison(from: old, to: story.deployment).actions.first { $0.action?.id == action }?.changes ?? []
    }

    @Test("shows a date that moved twice from where it began to where it is, with both reasons")
    mutating func movedTwice() throws {
        let old = story.deployment
        story.tell(.due(train, "2026-03-20", because: "la salle est prise"))
        story.tell(.due(train, "2026-03-27", because: "grève"))
        let day = try #require(ChangedDayFor("2026-03-13", "2026-03-27", in: changes(of: train, since: old)))
        #expect(day == ["la salle est prise", "grève"])
        #expect(changes(of: print, since: old).isEmpty)
    }

    /// The reasons of the move between two days, when that is what is told.
    private func ChangedDayFor(_ from: Day?, _ to: Day?, in changes: [ActionChange]) -> [String]? {
        for case .moved(let day, let reasons) in changes where day.from == from && day.to == to { return reasons }
        return nil
    }

    @Test("does not show a date that moved and came back as moved, but keeps that it was postponed")
    mutating func movedAndBack() {
        let old = story.deployment
        story.tell(.due(train, "2026-03-20", because: "la salle est prise"))
        story.tell(.due(train, "2026-03-13", because: "elle est libre"))
        #expect(changes(of: train, since: old) == [.listed([.postponement])])
    }

    @Test("tells what is new, what was removed, and what came and went not at all")
    mutating func comings() {
        let old = story.deployment
        let fleeting = story.action("Louer une salle")
        let new = story.action("Écrire aux habitants")
        story.tell(.remove(fleeting))
        story.tell(.remove(print))
        let comparison = PlanComparison(from: old, to: story.deployment)
        #expect(comparison.actions.map(\.changes) == [[.removed], [.added]])
        #expect(comparison.actions.map { $0.action?.id } == [print, new])
    }

    @Test("tells what was done, dropped, begun and taken up again, without the fields that come with it")
    mutating func statuses() {
        let old = story.deployment
        story.tell(.add(.blocker("La salle"), to: train))
        story.tell(.status(train, .done))
        story.tell(.status(print, .dropped))
        #expect(changes(of: train, since: old) == [.done, .listed([.blocker])])
        #expect(changes(of: print, since: old) == [.dropped])
        let over = story.deployment
        story.tell(.status(print, .inProgress))
        #expect(changes(of: print, since: over) == [.status(from: .dropped, to: .inProgress)])
        #expect(changes(of: print, since: old) == [.status(from: .upcoming, to: .inProgress)])
    }

    @Test("tells who took over, and whose word is new or no longer holds")
    mutating func words() {
        story.tell(.commit(train))
        let committed = story.deployment
        story.tell(.responsible(train, claire))
        #expect(changes(of: train, since: committed) == [.reassigned(from: yanis, to: claire), .commitmentLost])
        story.tell(.commit(train))
        #expect(changes(of: train, since: committed) == [.reassigned(from: yanis, to: claire), .committed, .edited([.commitment])])
        let before = story.deployment
        story.tell(.due(train, "2026-03-20", because: "la salle est prise"))
        story.tell(.commit(train))
        #expect(changes(of: train, since: before).contains(.committed))
    }

    @Test("tells a word that was taken back from what is over")
    mutating func wordTakenBack() {
        story.tell(.commit(train))
        story.tell(.status(train, .done))
        let over = story.deployment
        story.tell(.withdraw(train))
        #expect(changes(of: train, since: over) == [.edited([.commitment])])
    }

    @Test("tells what is blocked and what no longer is")
    mutating func blockers() {
        let old = story.deployment
        story.tell(.add(.blocker("La salle"), to: train))
        #expect(changes(of: train, since: old).first == .blocked(causes: ["La salle"]))
        let blocked = story.deployment
        story.tell(.change(.blocker(Blocker(id: "blocker", cause: "La salle", liftedDay: "2026-03-02")), of: train))
        #expect(changes(of: train, since: blocked).first == .unblocked(causes: ["La salle"]))
        #expect(changes(of: train, since: old) == [.listed([.blocker])])
    }

    @Test("tells the promised day and the milestones that are others")
    mutating func route() {
        let opening = story.milestone("Ouverture", on: "2026-06-01")
        let old = story.deployment
        story.tell(.route(.promisedDay(value: "2026-09-01")))
        story.tell(.route(.editMilestone(milestone: Milestone(id: opening, title: "Ouverture", day: "2026-06-15"), was: nil)))
        let budget = story.milestone("Budget", on: "2026-04-01")
        let comparison = PlanComparison(from: old, to: story.deployment)
        #expect(comparison.promisedDay?.from == nil && comparison.promisedDay?.to == "2026-09-01")
        #expect(comparison.milestones.map { $0.after?.id } == [budget, opening])
        #expect(comparison.milestones.last?.before?.day == "2026-06-01")
        story.tell(.route(.removeMilestone(id: opening)))
        #expect(PlanComparison(from: old, to: story.deployment).milestones.last?.after == nil)
    }

    /// Lives as in `PropertyTests`, looked at twice.
    @Test("is empty of the same, and explains every action that differs, in any life", arguments: 1...60 as ClosedRange<UInt64>)
    func everything(seed: UInt64) throws {
        var wishes = RandomWishes(seed: seed)
        var story = Story()
        for command in RandomWishes.beginning { story.tell(command) }
        var states = [story.deployment]
        for _ in 0..<120 {
            story.now = Moment(milliseconds: story.now.milliseconds + 3_600_000)
            let command = wishes.command(for: story.deployment)
            _ = try? story.attempt(command, by: wishes.actor())
            states.append(story.deployment)
        }
        let old = states[wishes.random.below(states.count)]
        let new = story.deployment
        #expect(PlanComparison(from: new, to: new).isEmpty)
        let comparison = PlanComparison(from: old, to: new)
        let ids = Set(old.plan.actions.map(\.id)).union(new.plan.actions.map(\.id))
        let different = ids.filter { old.plan[$0] != new.plan[$0] }
        #expect(Set(comparison.actions.compactMap { $0.action?.id }) == different)
        #expect(comparison.actions.allSatisfy { !$0.changes.isEmpty }, "seed \(seed): a change that nothing tells")
        // Read backwards, what came went and what went came.
        let back = PlanComparison(from: new, to: old)
        #expect(back.actions.count { $0.changes == [.added] } == comparison.actions.count { $0.changes == [.removed] })
        #expect(
            comparison.isEmpty
                == (different.isEmpty && old.route.promisedDay == new.route.promisedDay && old.route.milestones == new.route.milestones))
    }
}
