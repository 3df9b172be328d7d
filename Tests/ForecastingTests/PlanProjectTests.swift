import Planning
import Scheduling
import Testing

@testable import Forecasting

@Suite("A plan as a project to schedule")
struct PlanProjectTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private var plan: PlanProject { PlanProject(story.deployment, today: today) }

    private mutating func action(_ title: String, _ person: PersonID?, days: Double?, due: Day? = nil) -> ActionID {
        let id = story.action(title, responsible: person, due: due)
        if let days { story.tell(.set(id, .effort(ThreePointEffort(optimistic: days / 2, likely: days, pessimistic: 2 * days)))) }
        return id
    }

    private func activity(_ id: ActionID) throws -> Activity {
        let plan = plan
        return plan.project.activities[try #require(plan.activity(of: id))]
    }

    @Test("people have the working days of the team, less their absences, in their share of the week")
    mutating func capacity() throws {
        let claire = story.person("Claire")
        story.tell(
            .people(
                .edit(
                    person: Person(
                        id: claire, name: "Claire", daysPerWeek: 2, absences: [Absence(first: "2026-03-04", last: "2026-03-05")]), was: nil)
            ))
        story.tell(.setting(.closures(value: [Closure(first: "2026-03-09", last: "2026-03-09", label: "Inventaire")])))
        _ = action("Former", claire, days: 5)
        let resource = try #require(plan.project.resources.first)
        // Two days of five: 40 hundredths a day. Day 0 is Monday.
        #expect((0..<9).map(resource.capacity.amount) == [40, 40, 0, 0, 40, 0, 0, 0, 40])
        // Easter Monday, 6 April 2026, and years later the week's pattern alone.
        #expect(resource.capacity.amount(on: 35) == 0)
        #expect((7 * 300..<7 * 301).map(resource.capacity.amount) == [40, 40, 40, 40, 40, 0, 0])
        #expect(plan.project.workingDays.amount(on: 2) == 1 && plan.project.workingDays.amount(on: 7) == 0)
    }

    @Test("an action asks what remains of its responsible and of its contributors, in the proportions of its three points")
    mutating func efforts() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let id = action("Former", claire, days: 10)
        story.tell(.add(.contribution(Contribution(person: yanis, role: "aide", days: 4)), to: id))
        story.tell(.add(.step("Réserver", id: "s1"), to: id))
        story.tell(.add(.step("Inviter", id: "s2"), to: id))
        story.tell(.change(.step(Step(id: "s1", title: "Réserver", isDone: true)), of: id))
        #expect(plan.people == [claire, yanis])
        #expect(try activity(id).work == .efforts([Demand(resource: 0, amount: 300), Demand(resource: 1, amount: 200)]))
        #expect(plan.estimates == [Estimate(low: 250, likely: 500, high: 1_000)])
        #expect(plan.basis.estimated == 1 && plan.basis.ranged == 1 && plan.basis.unknownParts == 0)
    }

    @Test("without estimate the days between start and due date count, and without these the action is left out and named")
    mutating func unknown() throws {
        let claire = story.person("Claire")
        let spanned = action("Attendre l’accord", claire, days: nil, due: "2026-03-13")
        story.tell(.set(spanned, .earliestStart("2026-03-05")))
        let unknown = action("Écrire", claire, days: nil, due: "2026-03-13")
        #expect(try activity(spanned).work == .days(7))
        #expect(try activity(spanned).release == 3)
        #expect(try activity(unknown).work == .days(0))
        #expect(plan.basis.leftOut == [ForecastBasis.LeftOut(action: unknown, reason: .noEstimate)])
        #expect(plan.basis.spanned == 1 && plan.basis.known == 1 && plan.basis.isEnough)
    }

    @Test("what should have begun and is not estimated takes what is left of its days; when they are over nobody knows what it takes")
    mutating func begunDays() throws {
        let claire = story.person("Claire")
        let long = action("Animer", claire, days: nil, due: "2026-03-13")
        story.tell(.set(long, .earliestStart("2025-03-03")))
        let over = action("Organiser", claire, days: nil, due: "2026-02-27")
        story.tell(.set(over, .earliestStart("2026-02-16")))
        #expect(try activity(long).work == .days(10))
        #expect(try activity(long).release == 0)
        #expect(plan.basis.leftOut == [ForecastBasis.LeftOut(action: over, reason: .overdue)])
        // Years ahead, where no day off is looked at any more, it is still over when it is due.
        let far = action("Suivre", claire, days: nil, due: "2030-08-30")
        story.tell(.set(far, .earliestStart("2025-03-03")))
        let ended = try #require(try PlanForecast(of: plan, runs: 1)[far])
        #expect(ended.days.even == "2030-08-30")
        story.tell(.set(long, .doneWhen("vu")))
        story.tell(.status(long, .inProgress))
        #expect(try activity(long).work == .days(10))
    }

    @Test("what nobody does, or somebody without a working day, is left out with its cause")
    mutating func nobody() {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        story.tell(.people(.edit(person: Person(id: yanis, name: "Yanis", daysPerWeek: 0), was: nil)))
        let orphan = action("Former", nil, days: 3)
        let never = action("Écrire", yanis, days: 3)
        let helped = action("Relire", claire, days: 3)
        story.tell(.add(.contribution(Contribution(person: yanis, role: "aide", days: 1)), to: helped))
        #expect(
            plan.basis.leftOut == [
                ForecastBasis.LeftOut(action: orphan, reason: .nobody), ForecastBasis.LeftOut(action: never, reason: .noTime(yanis)),
                ForecastBasis.LeftOut(action: helped, reason: .noTime(yanis)),
            ])
        #expect(!plan.basis.isEnough)
    }

    @Test("dependencies hold with their working days; what is under way waits for nothing, what is done lets the next one begin")
    mutating func dependencies() throws {
        let claire = story.person("Claire")
        let first = action("Former", claire, days: 1)
        let second = action("Écrire", claire, days: 1)
        let third = action("Relire", claire, days: 1)
        story.tell(.waits(second, for: first, lag: 3))
        story.tell(.waits(third, for: second, lag: -5))
        #expect(plan.meanings.contains(.wait(of: second, after: first)))
        #expect(plan.project.activities.last?.work == .days(3))
        #expect(plan.project.links.contains(Scheduling.Link(from: 1, to: 2, lag: -7)))
        for (id, due) in [(first, "2026-03-06"), (second, "2026-03-13")] as [(ActionID, Day)] {
            story.tell(.due(id, due))
            story.tell(.set(id, .doneWhen("vu")))
        }
        story.tell(.status(second, .inProgress))
        #expect(plan.project.links.count == 1)
        #expect(try activity(second).startedOn == 0)
        story.tell(.status(second, .upcoming))
        story.tell(.status(first, .done))
        #expect(plan.activity(of: first) == nil)
        // Done today: three working days later is Friday.
        #expect(try activity(second).release == 6)
    }

    @Test("work begins on the deployment's start day, and on no action before its own")
    mutating func releases() throws {
        let claire = story.person("Claire")
        let early = action("Former", claire, days: 1)
        let late = action("Écrire", claire, days: 1)
        story.tell(.set(late, .earliestStart("2026-03-20")))
        story.tell(.route(.startDay(value: "2026-03-09")))
        #expect(try activity(early).release == 7)
        #expect(try activity(late).release == 18)
    }

    @Test("an action begins no earlier than what it waits for is expected, and what has no day to come is named")
    mutating func awaited() throws {
        let claire = story.person("Claire")
        let first = action("Installer", claire, days: 1)
        let second = action("Former", claire, days: 1)
        let under = action("Écrire", claire, days: 1, due: "2026-03-13")
        story.tell(.set(under, .doneWhen("vu")))
        story.tell(.status(under, .upcoming))
        story.tell(.status(under, .inProgress))
        func need(_ id: NeedID, by day: Day?, waiting: [ActionID]) {
            story.tell(
                .needs(.add(need: Need(id: id, title: "Besoin", kind: .equipment, quantity: Quantity(2), neededBy: day, waiting: waiting))))
        }
        func note(_ kind: NeedEntry.Kind, _ quantity: Double?, of need: NeedID, id: ItemID) {
            story.tell(
                .needs(
                    .addEntry(
                        need: need,
                        entry: NeedEntry(
                            id: id, kind: kind, quantity: quantity.flatMap(Quantity.init), day: "2026-03-02", author: "x",
                            at: Moment(milliseconds: 0)))))
        }
        need("bornes", by: "2026-03-16", waiting: [second, first, under])
        need("cles", by: "2026-03-20", waiting: [second])
        need("salle", by: nil, waiting: [first])
        need("postes", by: "2026-02-27", waiting: [first])
        need("badges", by: "2026-03-25", waiting: [first])
        need("rien", by: "2026-03-25", waiting: [])
        note(.refused, nil, of: "badges", id: "e1")
        #expect(try activity(first).release == 14 && activity(second).release == 18 && activity(under).release == 0)
        #expect(
            plan.basis.awaited == [
                AwaitedNeed(need: "postes", arrival: .overdue("2026-02-27"), actions: [first]),
                AwaitedNeed(need: "bornes", arrival: .expected("2026-03-16"), actions: [first, second]),
                AwaitedNeed(need: "cles", arrival: .expected("2026-03-20"), actions: [second]),
                AwaitedNeed(need: "badges", arrival: .refused, actions: [first]),
                AwaitedNeed(need: "salle", arrival: .noDay, actions: [first]),
            ])
        #expect(plan.basis.isAtBest && plan.basis.unexpected.map(\.need) == ["postes", "badges", "salle"])
        // A part of it is not all of it.
        note(.obtained, 1, of: "cles", id: "e2")
        #expect(try activity(second).release == 18)
        note(.obtained, 1, of: "cles", id: "e3")
        #expect(try activity(second).release == 14)
    }

    @Test("a milestone waits for what is due by its day and for the milestone before")
    mutating func milestones() throws {
        let claire = story.person("Claire")
        let first = action("Former", claire, days: 1, due: "2026-03-06")
        let second = action("Écrire", claire, days: 1, due: "2026-03-20")
        _ = action("Relire", claire, days: 1)
        _ = story.milestone("Rien de prévu", on: "2026-03-03")
        let open = story.milestone("Ouverture", on: "2026-03-06")
        let full = story.milestone("Généralisation", on: "2026-03-31")
        #expect(plan.meanings.suffix(2) == [.milestone(open), .milestone(full)])
        let positions = try [first, second].map { try #require(plan.activity(of: $0)) }
        #expect(
            plan.project.links == [
                Scheduling.Link(from: positions[0], to: 3), Scheduling.Link(from: positions[1], to: 4), Scheduling.Link(from: 3, to: 4),
            ])
    }
}
