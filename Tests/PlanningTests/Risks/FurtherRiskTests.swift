import Foundation
import Planning
import Testing

/// Rules that look beyond the action: needs, people's days, what reviews have heard. Stories begin on Monday 2026-03-02.
@Suite("Risks seen around an action")
struct FurtherRiskTests {
    var story = Story()
    let claire: PersonID
    let yanis: PersonID

    init() {
        claire = story.person("Claire")
        yanis = story.person("Yanis")
    }

    private mutating func action(
        _ title: String = "Former les agents", due: Day = "2026-09-30", by person: PersonID? = nil, days: Double? = nil
    ) -> ActionID {
        let id = story.action(title, responsible: person ?? claire, due: due, doneWhen: "chacun a suivi la séance")
        if let days { effort(id, days) }
        story.tell(.commit(id))
        return id
    }

    private mutating func effort(_ id: ActionID, _ days: Double) {
        story.tell(.set(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))))
    }

    private var today: Day { story.deployment.settings.day(at: story.now) }
    private func risks(_ id: ActionID) throws -> [Risk] { story.deployment.risks(of: try story[id], today: today) }

    private mutating func review(of week: Week, closedOn day: Day) {
        story.now = Moment(day)
        story.tell(.reviews(.open(week: week)))
        story.tell(.reviews(.close(week: week)))
    }

    // MARK: Forecast

    @Test("an action that a forecast finds unlikely is at risk, with the chance; without a forecast the rule says nothing")
    mutating func unlikely() throws {
        let id = action(due: "2026-09-30")
        let deployment = story.deployment
        func seen(_ chances: [ActionID: Double], in deployment: Deployment) throws -> [Risk] {
            RiskReader(deployment, today: today, chances: chances).risks(of: try story[id])
        }
        #expect(try seen([:], in: deployment) == [])
        #expect(try seen(["another": 0.1], in: deployment) == [])
        #expect(try seen([id: 0.5], in: deployment) == [])
        #expect(try seen([id: 0.499], in: deployment) == [.unlikely(percent: 49)])
        story.tell(.setting(.riskThreshold(rule: .unlikely, value: 80)))
        #expect(try seen([id: 0.7], in: story.deployment) == [.unlikely(percent: 70)])
        let late = RiskReader(story.deployment, today: "2026-10-05", chances: [id: 0]).risks(of: try story[id])
        #expect(late.map(\.kind).contains(.late) && !late.map(\.kind).contains(.unlikely))
    }

    @Test("minutes tell an unlikely action where a forecast was known when the review closed")
    mutating func unlikelyInMinutes() throws {
        let id = action(due: "2026-09-30")
        let week = Week(containing: today)
        story.tell(.reviews(.open(week: week)))
        story.tell(.reviews(.close(week: week, chances: [id: 0.2])))
        let minutes = try #require(story.deployment.reviews[week]?.minutes)
        #expect(minutes.risks.map(\.kinds) == [[.unlikely]] && minutes.figures.atRisk == 1)
    }

    // MARK: Needs

    @Test("an action that waits for a need says which, and not that it is blocked as well")
    mutating func need() throws {
        let id = action(due: "2026-04-30")
        let waits = Blocker(id: "salle", cause: "deux salles", waitsFor: .need)
        story.tell(.add(.blocker(waits), to: id))
        #expect(try risks(id) == [.waitsForNeed(need: "deux salles")])
        story.tell(.add(.blocker("budget non voté"), to: id))
        #expect(try risks(id) == [.blocked(cause: "budget non voté"), .waitsForNeed(need: "deux salles")])
        var come = waits
        come.liftedDay = "2026-03-02"
        story.tell(.change(.blocker(come), of: id))
        #expect(try risks(id).map(\.kind) == [.blocked])
    }

    @Test("a need is left aside while the date is further than its own threshold")
    mutating func needFar() throws {
        let id = action(due: "2026-09-30")
        story.tell(.add(.blocker(Blocker(id: "salle", cause: "deux salles", waitsFor: .need)), to: id))
        #expect(try risks(id).isEmpty)
        story.tell(.setting(.riskThreshold(rule: .blocked, value: 260)))
        #expect(try risks(id).isEmpty)
        story.tell(.setting(.riskThreshold(rule: .waitsForNeed, value: 260)))
        #expect(try risks(id).map(\.kind) == [.waitsForNeed])
    }

    // MARK: Load

    @Test("a responsible asked for more days than they have is told with the week, the days asked and had")
    mutating func overbooked() throws {
        let id = action(due: "2026-03-13", days: 8)
        story.tell(.status(id, .inProgress))
        #expect(try risks(id).isEmpty)
        let other = action("Imprimer", due: "2026-03-13", days: 4)
        story.tell(.status(other, .inProgress))
        let week = Week(containing: "2026-03-02")
        #expect(try risks(id) == [.overbooked(name: "Claire", week: week, asked: 6, available: 5)])
        #expect(try risks(other) == risks(id))
        // Somebody else's action is not concerned; handed over, there is room again.
        let far = action("Ailleurs", due: "2026-03-13", by: yanis, days: 2)
        story.tell(.status(far, .inProgress))
        #expect(try risks(far).isEmpty)
        story.tell(.responsible(other, yanis))
        #expect(try risks(id).isEmpty)
    }

    @Test("the threshold is a share of the days available")
    mutating func overbookedThreshold() throws {
        let id = action(due: "2026-03-13", days: 8)
        story.tell(.status(id, .inProgress))
        story.tell(.setting(.riskThreshold(rule: .overbooked, value: 75)))
        #expect(try risks(id).map(\.kind) == [.overbooked])
        story.tell(.setting(.riskThreshold(rule: .overbooked, value: 80)))
        #expect(try risks(id).isEmpty)
    }

    @Test("what one week has too many can be done in another that has room before the date")
    mutating func roomLater() throws {
        _ = action("Pressée", due: "2026-03-06", days: 6)
        let later = action("Tranquille", due: "2026-03-27", days: 2)
        story.tell(.status(later, .inProgress))
        #expect(try risks(later).isEmpty)
        effort(later, 15)
        #expect(try risks(later).map(\.kind) == [.overbooked])
        // What can only begin after the busy week is not concerned by it.
        story.tell(.set(later, .earliestStart("2026-03-09")))
        #expect(try risks(later).isEmpty)
    }

    @Test("an effort that nobody has estimated is neither zero nor too much")
    mutating func unknownEffort() throws {
        let unknown = action(due: "2026-03-13")
        story.tell(.status(unknown, .inProgress))
        #expect(try risks(unknown).isEmpty)
        let big = action("Imprimer", due: "2026-03-13", days: 12)
        story.tell(.status(big, .inProgress))
        #expect(try risks(unknown).map(\.kind) == [.overbooked])
        // Nothing is left to do: nothing is at risk.
        story.tell(.add(.step(Step(id: "tout", title: "Tout", isDone: true)), to: unknown))
        effort(unknown, 3)
        #expect(try risks(unknown).isEmpty)
    }

    @Test("beyond eight weeks nobody is told overbooked")
    mutating func horizon() throws {
        let id = action(due: "2026-05-29", days: 100)
        story.tell(.status(id, .inProgress))
        #expect(try risks(id).isEmpty)
    }

    @Test("a change of one action tells which others it puts at risk, or takes out of it")
    mutating func others() throws {
        let first = action(due: "2026-03-13", days: 8)
        let second = action("Imprimer", due: "2026-03-13", days: 1)
        let elsewhere = action("Ailleurs", due: "2026-03-13", by: yanis, days: 1)
        var before = story.log.count
        func moved() -> [ActionID] {
            story.deployment.actionsOverbookedOtherwise(by: Array(story.log.dropFirst(before)), today: today)
        }
        effort(second, 4)
        #expect(moved() == [first, second])
        before = story.log.count
        story.tell(.add(.comment("en cours"), to: second))
        #expect(moved().isEmpty)
        before = story.log.count
        story.tell(.status(second, .dropped))
        #expect(moved() == [first])
        #expect(try risks(elsewhere).map(\.kind) != [.overbooked])
    }

    // MARK: Silence

    @Test("an action under way of which two reviews heard nothing says so, and any word breaks the silence")
    mutating func silent() throws {
        let id = action()
        story.tell(.status(id, .inProgress))
        let w10 = Week(containing: "2026-03-02")
        review(of: w10, closedOn: "2026-03-03")
        #expect(try risks(id).isEmpty)
        review(of: w10 + 1, closedOn: "2026-03-10")
        #expect(try risks(id) == [.silent(reviews: 2)])
        review(of: w10 + 2, closedOn: "2026-03-17")
        #expect(try risks(id) == [.silent(reviews: 3)])
        story.tell(.setting(.riskThreshold(rule: .silent, value: 4)))
        #expect(try risks(id).isEmpty)
        story.tell(.setting(.riskThreshold(rule: .silent, value: 2)))
        story.tell(.add(.comment("la salle est réservée"), to: id))
        #expect(try risks(id).isEmpty)
    }

    @Test("a promise, a proposal, a point or a measure is a word too")
    mutating func words() throws {
        let w10 = Week(containing: "2026-03-02")
        let ids = ["Promise", "Proposée", "Point", "Mesure", "Muette"].map { action($0) }
        for id in ids { story.tell(.status(id, .inProgress)) }
        review(of: w10, closedOn: "2026-03-03")
        story.now = Moment("2026-03-10")
        story.tell(.reviews(.open(week: w10 + 1)))
        story.tell(.reviews(.promise(week: w10 + 1, promise: Promise(id: "p", person: claire, action: ids[0]))))
        story.tell(
            .reviews(
                .prepare(
                    week: w10 + 1, person: claire,
                    preparation: Preparation(proposals: [Preparation.Proposal(action: ids[1])], at: story.now))))
        story.tell(.reviews(.addPoint(point: "pt", text: "et la salle ?", action: ids[2])))
        let measure = Measure(id: "m", action: ids[3], kind: .other, word: "appeler", author: "claire", at: story.now)
        story.tell(.reviews(.addMeasure(week: w10 + 1, measure: measure)))
        story.now = Moment(milliseconds: story.now.milliseconds + 60_000)
        story.tell(.reviews(.close(week: w10 + 1)))
        for id in ids.dropLast() { #expect(try risks(id).isEmpty) }
        #expect(try risks(ids[4]) == [.silent(reviews: 2)])
    }

    @Test("nothing is expected of what is further than a month and not begun; what is nearer, or in pause, is")
    mutating func expected() throws {
        let w10 = Week(containing: "2026-03-02")
        let far = action("Loin")
        let near = action("Proche", due: "2026-04-03")
        let paused = action("En pause")
        story.tell(.status(paused, .paused))
        review(of: w10, closedOn: "2026-03-03")
        review(of: w10 + 1, closedOn: "2026-03-10")
        #expect(try risks(far).isEmpty)
        #expect(try risks(near) == [.silent(reviews: 2)])
        #expect(try risks(paused) == [.silent(reviews: 2)])
    }

    @Test("of an action of which nobody noted when it was last heard of, nothing is said")
    mutating func unknownSilence() throws {
        let id = action()
        story.tell(.status(id, .inProgress))
        let w10 = Week(containing: "2026-03-02")
        review(of: w10, closedOn: "2026-03-03")
        review(of: w10 + 1, closedOn: "2026-03-10")
        // A value that an older version stored knows no such moments.
        var stored = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(story.deployment)) as? [String: Any])
        stored["lastHeard"] = nil
        let older = try JSONDecoder().decode(Deployment.self, from: JSONSerialization.data(withJSONObject: stored))
        #expect(older.risks(of: try story[id], today: today).isEmpty)
        #expect(older.plan == story.deployment.plan)
    }

    // MARK: Causes

    @Test("actions at risk stand under their most pressing cause, each once, the most pressing cause first")
    mutating func groups() throws {
        let late = action("En retard", due: "2026-03-03")
        let both = action("En retard et bloquée", due: "2026-03-03")
        story.tell(.add(.blocker("budget"), to: both))
        let raised = action("Signalée")
        story.tell(.add(.raisedRisk("le prestataire hésite"), to: raised))
        story.now = Moment("2026-03-06")
        let groups = RiskGroup.groups(of: story.deployment.actionsAtRisk(today: today))
        #expect(groups.map(\.cause) == [.raised, .blocked, .late])
        #expect(groups.map { $0.actions.map(\.action.id) } == [[raised], [both], [late]])
        #expect(groups[1].actions[0].risks.map(\.kind) == [.blocked, .late])
    }
}
