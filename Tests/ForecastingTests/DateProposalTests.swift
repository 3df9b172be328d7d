import Planning
import Scheduling
import Testing

@testable import Forecasting

@Suite("Dates proposed for a plan")
struct DateProposalTests {
    /// Today is Monday 2 March 2026.
    private var story = Story()
    private let today: Day = "2026-03-02"

    private func proposal() throws -> DateProposal { try DateProposal(for: story.deployment, today: today) }

    private mutating func action(_ title: String, _ person: PersonID?, days: Double?, due: Day? = nil) -> ActionID {
        let id = story.action(title, responsible: person, due: due, doneWhen: "chacun le constate")
        if let days { story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))) }
        return id
    }

    @Test("dates that can be kept stay, however early the work could be done")
    mutating func nothing() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Écrire", claire, days: 2, due: "2026-03-20")
        let second = action("Former", yanis, days: 3, due: "2026-04-03")
        story.tell(.waits(second, for: first))
        let proposal = try proposal()
        #expect(proposal.moves.isEmpty && proposal.stays.isEmpty)
        #expect(proposal.end == "2026-04-03" && proposal.endToday == "2026-04-03")
    }

    @Test("what is due before its predecessor goes after it, and what it holds up too")
    mutating func waits() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Écrire", claire, days: 10, due: "2026-03-13")
        let second = action("Former", yanis, days: 3, due: "2026-03-12")
        let third = action("Ouvrir", yanis, days: 1, due: "2026-03-16")
        story.tell(.waits(second, for: first))
        story.tell(.waits(third, for: second))
        let proposal = try proposal()
        // Ten days end on Friday 13 March; three more on Wednesday.
        #expect(proposal.moves.map(\.action) == [second, third])
        #expect(
            proposal[second]?.to == "2026-03-18" && proposal[second]?.reasons == [.dueBefore(first, until: "2026-03-13"), .work(days: 3)])
        #expect(proposal[third]?.to == "2026-03-19" && proposal[third]?.reasons == [.waits(for: second, until: "2026-03-18")])
        #expect(proposal.end == "2026-03-19" && proposal.endToday == "2026-03-16")
    }

    @Test("somebody who has two things to do in the same days does one after the other")
    mutating func busy() throws {
        let claire = story.person("Claire")
        let first = action("Écrire", claire, days: 5, due: "2026-03-06")
        let second = action("Former", claire, days: 3, due: "2026-03-06")
        story.tell(.set(first, .priority(.high)))
        let proposal = try proposal()
        let move = try #require(proposal[second])
        #expect(proposal.moves == [move])
        #expect(move.to == "2026-03-11" && move.reasons == [.busy(claire, with: first, before: "2026-03-09"), .work(days: 3)])
    }

    @Test("dates that can be kept are not moved for the sake of an end that comes sooner, whatever else is late")
    mutating func sooner() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let zoe = story.person("Zoé")
        _ = action("Écrire", claire, days: 5, due: "2026-03-06")
        // Begun first, it would let the long one end a week sooner.
        let second = action("Équiper", claire, days: 2, due: "2026-03-20")
        let long = action("Former", yanis, days: 20, due: "2026-05-29")
        story.tell(.waits(long, for: second))
        #expect(try proposal().moves.isEmpty)
        let late = action("Relire", zoe, days: 4, due: "2026-03-03")
        #expect(try proposal().moves.map(\.action) == [late])
    }

    @Test("who has half a day a week is told with it")
    mutating func partTime() throws {
        let thomas = story.person("Thomas")
        var partTime = try #require(story.deployment.people[thomas])
        partTime.daysPerWeek = 0.5
        story.tell(.people(.edit(person: partTime, was: nil)))
        let slow = action("Vérifier", thomas, days: 2, due: "2026-03-06")
        let move = try #require(try proposal()[slow])
        #expect(move.reasons == [.partTime(days: 2, thomas, aWeek: 0.5)] && move.to == "2026-03-27")
    }

    @Test("a start that may not come earlier is named")
    mutating func notBefore() throws {
        let claire = story.person("Claire")
        let id = action("Ouvrir", claire, days: 3, due: "2026-03-17")
        story.tell(.set(id, .earliestStart("2026-03-16")))
        #expect(try proposal()[id]?.reasons == [.notBefore("2026-03-16"), .work(days: 3)])
    }

    @Test("taken as a whole, the dates are one change that says why, and the plan can then be kept")
    mutating func taken() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Écrire", claire, days: 10, due: "2026-03-13")
        let second = action("Former", yanis, days: 3, due: "2026-03-12")
        story.tell(.waits(second, for: first))
        story.tell(.set(second, .status(.upcoming)))
        story.tell(.commit(second))
        let before = story.deployment.plan
        let change = try story.attempt(.batch(try proposal().moves.flatMap { $0.commands(reason: "attend l’écriture") }))
        #expect(story.deployment.plan[second]?.postponements.map(\.reason) == ["attend l’écriture"])
        #expect(story.deployment.plan[second]?.commitmentState == .toConfirm)
        #expect(try proposal().moves.isEmpty)
        story.undo(change)
        #expect(story.deployment.plan == before)
    }

    @Test("an earlier date is proposed only where what waits for the action needs it")
    mutating func earlier() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let first = action("Écrire", claire, days: 2, due: "2026-03-20")
        let second = action("Former", yanis, days: 2, due: "2026-03-10")
        story.tell(.waits(second, for: first))
        let proposal = try proposal()
        // Two days up to Tuesday 10 March begin on Monday: Friday is the last day before.
        #expect(proposal.moves.map(\.action) == [first])
        #expect(proposal[first]?.to == "2026-03-06" && proposal[first]?.reasons == [.awaited(by: second, on: "2026-03-09")])
        #expect(proposal[first]?.isLater == false)
    }

    @Test("what is late or has no date gets one, and who had given their word is asked again")
    mutating func lateAndUndated() throws {
        let claire = story.person("Claire")
        let late = action("Écrire", claire, days: 3, due: "2026-03-06")
        story.tell(.commit(late))
        let undated = action("Relire", claire, days: 2)
        let today: Day = "2026-03-09"
        let proposal = try DateProposal(for: story.deployment, today: today)
        let move = try #require(proposal[late])
        #expect(move.from == "2026-03-06" && move.asksAgain == claire && move.reasons.first == .overdue)
        #expect(proposal[undated]?.from == nil && proposal[undated]?.reasons.first == .noDate && proposal[undated]?.asksAgain == nil)
        #expect(Set(proposal.moves.map(\.to)).isSubset(of: ["2026-03-10", "2026-03-11", "2026-03-13"]))
    }

    @Test("where start and due date alone are known, both move together")
    mutating func spans() throws {
        let claire = story.person("Claire")
        let first = action("Écrire", claire, days: 8, due: "2026-03-11")
        let spanned = action("Attendre l’accord", nil, days: nil, due: "2026-03-13")
        story.tell(.set(spanned, .earliestStart("2026-03-09")))
        story.tell(.waits(spanned, for: first))
        let move = try #require(try proposal()[spanned])
        // Five working days from Thursday 12 March on.
        #expect(move.start == DateProposal.StartMove(from: "2026-03-09", to: "2026-03-12") && move.to == "2026-03-18")
    }

    @Test("what is promised this week, fixed on one day or waits for an answer keeps its date, and is told where that can not be held")
    mutating func stays() throws {
        let claire = story.person("Claire")
        let yanis = story.person("Yanis")
        let promised = action("Écrire", claire, days: 10, due: "2026-03-04")
        let week = Week(containing: today)
        story.tell(.reviews(.open(week: week)))
        story.tell(.reviews(.promise(week: week, promise: Promise(id: "q", person: claire, action: promised))))
        let meeting = action("Réunir le comité", yanis, days: 1, due: "2026-03-05")
        story.tell(.set(meeting, .earliestStart("2026-03-05")))
        let ready = action("Préparer le dossier", yanis, days: 2, due: "2026-03-20")
        story.tell(.waits(meeting, for: ready))
        let asked = action("Former", yanis, days: 20, due: "2026-03-06")
        story.tell(.propose(asked, "2026-04-30"), by: Actor.lead.being(yanis))
        let proposal = try proposal()
        #expect(
            proposal.stays == [
                DateProposal.Stay(action: promised, reason: .promised, isTenable: false),
                DateProposal.Stay(action: meeting, reason: .appointment, isTenable: true),
                DateProposal.Stay(action: asked, reason: .dateProposed, isTenable: false),
            ])
        // The file must be there before the meeting.
        #expect(proposal.moves.map(\.action) == [ready])
        #expect(proposal[ready]?.to == "2026-03-04" && proposal[ready]?.reasons == [.awaited(by: meeting, on: "2026-03-05")])
    }

    @Test("what nobody has estimated is left where it is and named, and what waits for it waits for its date")
    mutating func unknown() throws {
        let claire = story.person("Claire")
        let unknown = action("Choisir un prestataire", claire, days: nil, due: "2026-03-18")
        let next = action("Former", claire, days: 2, due: "2026-03-13")
        story.tell(.waits(next, for: unknown))
        let proposal = try proposal()
        #expect(proposal.stays == [DateProposal.Stay(action: unknown, reason: .unknown(.noEstimate), isTenable: true)])
        #expect(proposal.moves.map(\.to) == ["2026-03-20"])
        #expect(proposal.moves.first?.reasons == [.dueBefore(unknown, until: "2026-03-18"), .work(days: 2)])
    }

    @Test("a plan without anything open has no proposal, but the reason")
    mutating func reasons() {
        #expect(throws: NoForecast.nothingOpen) { try proposal() }
    }

    @Test(
        "whatever a team does, what is proposed can be carried out, moves nothing that may not move, and can be written", arguments: 0..<40)
    func randomLives(seed: Int) throws {
        var wishes = RandomWishes(seed: UInt64(seed))
        var story = Story()
        for command in RandomWishes.beginning { _ = try? story.attempt(command) }
        for step in 0..<120 {
            _ = try? story.attempt(wishes.command(for: story.deployment), by: wishes.actor())
            guard step % 40 == 39 else { continue }
            for (index, action) in story.deployment.plan.actions.sorted(by: { $0.number < $1.number }).enumerated() where index % 4 != 3 {
                let likely = Double((seed + index) % 7)
                _ = try? story.attempt(
                    .set(action.id, .effort(ThreePointEffort(optimistic: likely / 2, likely: likely, pessimistic: 3 * likely))))
            }
            do throws(NoForecast) {
                let proposal = try DateProposal(for: story.deployment, today: today, steps: 60)
                #expect(try proposal == DateProposal(for: story.deployment, today: today, steps: 60), "seed \(seed)")
                check(proposal, of: story, seed: seed)
            } catch {
                if case .impossible = error { Issue.record("seed \(seed): \(error)") }
            }
        }
    }

    private func check(_ proposal: DateProposal, of story: Story, seed: Int) {
        let deployment = story.deployment
        let plan = PlanProject(deployment, today: today)
        let wish = ProposalWish(plan)
        guard let schedule = try? wish.schedule(steps: 60, seed: 1, isCancelled: { false }),
            let followed = try? wish.project.schedule(following: plan.priorities)
        else {
            Issue.record("seed \(seed): no schedule")
            return
        }
        #expect(wish.project.violations(of: schedule) == [], "seed \(seed)")
        #expect(wish.cost(of: schedule) <= wish.cost(of: followed), "seed \(seed)")
        let promised = Set(
            deployment.reviews.all.filter { $0.week == Week(containing: today) }.flatMap(\.promises).filter { $0.outcome == nil }
                .map(\.action))
        let staying = Set(proposal.stays.map(\.action))
        var after = Dictionary(uniqueKeysWithValues: deployment.plan.actions.compactMap { action in action.dueDay.map { (action.id, $0) } })
        for move in proposal.moves {
            let action = deployment.plan[move.action]
            let isFixed = action?.dueDay.map { $0 >= today && $0 == action?.earliestStart } ?? false
            #expect(!promised.contains(move.action) && !isFixed, "seed \(seed)")
            #expect(action?.status.isOpen == true && !staying.contains(move.action), "seed \(seed)")
            #expect(move.from == action?.dueDay && move.to != move.from && move.to >= today && !move.reasons.isEmpty, "seed \(seed)")
            #expect(move.asksAgain == nil || action?.isCommitted == true, "seed \(seed)")
            after[move.action] = move.to
        }
        // Everything known ends by its date in the schedule that shows so.
        for (position, meaning) in plan.meanings.enumerated() {
            guard case .action(let id) = meaning, !staying.contains(id) else { continue }
            let due = after[id].map { deployment.settings.calendar.workingDay(onOrAfter: $0) }
            #expect(due.map { schedule.finishes[position] <= max(1, plan.end(of: $0)) } ?? false, "seed \(seed) \(id)")
        }
        let commands = proposal.moves.flatMap { $0.commands(reason: "proposé") }
        guard !commands.isEmpty else { return }
        var next = story
        #expect(throws: Never.self, "seed \(seed)") { try next.attempt(.batch(commands)) }
        // Once all are taken, there is nothing more to propose.
        let again = try? DateProposal(for: next.deployment, today: today, steps: 60)
        #expect(again?.moves == [], "seed \(seed)")
    }
}
