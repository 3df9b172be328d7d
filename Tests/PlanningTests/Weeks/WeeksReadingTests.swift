import Planning
import Testing

/// Reviews of several weeks. Stories begin on Monday 2026-03-02, in week 10.
@Suite("Reviews over the weeks")
struct WeeksReadingTests {
    var story = Story()
    let yanis: PersonID
    let train: ActionID
    let print: ActionID
    let w10 = Week(containing: "2026-03-02")

    init() {
        yanis = story.person("Yanis")
        train = story.action("Former les agents", responsible: yanis, due: "2026-06-12", doneWhen: "tous formés")
        print = story.action("Imprimer le guide", responsible: yanis, due: "2026-06-30", doneWhen: "livré")
    }

    private mutating func tell(_ commands: ReviewCommand..., line: SourceLocation = #_sourceLocation) {
        for command in commands { story.tell(.reviews(command), sourceLocation: line) }
    }

    /// It is the Monday of a week.
    private mutating func goTo(_ week: Week) { story.now = Moment(week.monday) }

    /// A week's review, with a promise of each of these actions; and in between, what the team does.
    private mutating func hold(_ week: Week, promising actions: [ActionID] = [], _ commands: [Command] = []) {
        goTo(week)
        tell(.open(week: week))
        for (index, action) in actions.enumerated() {
            tell(.promise(week: week, promise: Promise(id: ItemID(UInt64(index + 1)), person: yanis, action: action)))
        }
        for command in commands { story.tell(command) }
        tell(.close(week: week))
    }

    private func answer(_ week: Week, _ index: UInt64, kept: Bool, _ reason: NotKeptReason? = nil) -> ReviewCommand {
        .judge(week: week, promise: ItemID(index), isKept: kept, reason: reason, word: "")
    }

    private func reading(last count: Int? = nil, on day: Day? = nil) -> WeeksReading {
        story.deployment.weeksReading(last: count, today: day ?? story.deployment.settings.day(at: story.now))
    }

    // MARK: Promises

    @Test("have the share of promises kept, by those that were answered")
    mutating func share() {
        hold(w10, promising: [train, print])
        tell(answer(w10, 1, kept: true))
        #expect(reading().weeks[0].promises?.share == 1)
        #expect(reading().weeks[0].promises?.unanswered == 1)
        tell(answer(w10, 2, kept: false, .usual(.blocked)))
        #expect(reading().weeks[0].promises?.share == 0.5)
        #expect(reading().kept == 1 && reading().answered == 2)
    }

    @Test("leave a missed week, one without promise and one without answer empty, never at zero")
    mutating func gaps() {
        hold(w10, promising: [train])
        hold(w10 + 2)
        goTo(w10 + 3)
        let weeks = reading().weeks
        #expect(weeks.map(\.review) == [.held, .missed, .held, .toCome])
        #expect(weeks.map { $0.promises?.share } == [nil, nil, nil, nil])
        #expect(weeks.map { $0.promises == nil } == [false, true, true, true])
        #expect(weeks.map(\.atRisk) == [0, nil, 0, nil])
        #expect(reading().missed == 1 && reading().held == 2)
    }

    @Test("say of a week without working day that it was skipped, and of those before the first review that nothing had begun")
    mutating func kindsOfGaps() {
        story.tell(.setting(.closures(value: [Closure(first: "2026-03-16", last: "2026-03-22", label: "Pont")])))
        hold(w10 + 1)
        goTo(w10 + 3)
        tell(.open(week: w10 + 3))
        #expect(reading().weeks.map(\.review) == [.notYetBegun, .held, .skipped, .open])
    }

    @Test("take a reopened review out until it is closed again")
    mutating func reopened() {
        hold(w10, promising: [train])
        tell(answer(w10, 1, kept: true), .reopen(week: w10))
        #expect(reading().weeks.map(\.review) == [.open])
        #expect(reading().weeks[0].promises == nil && reading().weeks[0].atRisk == nil && reading().answered == 0)
        tell(.close(week: w10))
        #expect(reading().weeks[0].promises?.share == 1)
    }

    @Test("are read over the span that is asked, which does not begin before the deployment")
    mutating func spans() {
        hold(w10, promising: [train])
        tell(answer(w10, 1, kept: false, .usual(.absent)))
        goTo(w10 + 9)
        #expect(reading().weeks.count == 10)
        #expect(reading(last: 8).weeks.map(\.week) == (2..<10).map { w10 + $0 })
        #expect(reading(last: 8).reasons.isEmpty && reading(last: 8).answered == 0)
        #expect(reading(last: 52).weeks.count == 10)
        #expect(reading(last: 0).weeks.map(\.week) == [w10 + 9])
    }

    @Test("rank the reasons for what was not kept, with what they come to together")
    mutating func reasons() {
        let own = NotKeptReason.own(text: "pas de salle")
        tell(.setReasons(to: [.usual(.absent), .usual(.blocked), own]))
        for (week, reasons) in [[own, .usual(.blocked)], [own, .usual(.absent)]].enumerated() {
            hold(w10 + week, promising: [train, print])
            for (index, reason) in reasons.enumerated() { tell(answer(w10 + week, UInt64(index + 1), kept: false, reason)) }
        }
        #expect(reading().reasons.map(\.reason) == [own, .usual(.absent), .usual(.blocked)])
        #expect(reading().reasons.map(\.count) == [2, 1, 1])
        #expect(reading().reasons.map(\.cumulatedShare) == [0.5, 0.75, 1])
    }

    // MARK: Postponements

    @Test("count the dates that moved in the week they did, a missed week like any other")
    mutating func postponements() {
        story.tell(.due(train, "2026-06-19", because: "salle prise"))
        goTo(w10 + 1)
        story.tell(.due(train, "2026-06-26", because: "grève"))
        story.tell(.due(print, "2026-06-28", because: "plus tôt"))
        let weeks = reading().weeks
        #expect(weeks.map { $0.moved.map(\.days) } == [[7], [7, -2]])
        #expect(weeks[1].moved.map(\.reason) == ["grève", "plus tôt"])
        story.tell(.remove(print))
        #expect(reading().weeks[1].moved.map(\.number) == [1])
    }

    // MARK: Risks

    private func outcomes() -> [RiskPath.Outcome] { reading().risks.map(\.outcome) }

    @Test("follow a risk that somebody raised until it is gone")
    mutating func raisedAndGone() {
        let raised = ActionItem.raisedRisk("Le prestataire se tait")
        hold(w10, [.add(raised, to: train)])
        #expect(reading().risks.map(\.isRaised) == [true] && outcomes() == [.open])
        hold(w10 + 1)
        #expect(outcomes() == [.open] && reading().risks[0].lastSeen == w10 + 1)
        hold(w10 + 2, [.take(raised, from: train)])
        #expect(outcomes() == [.gone] && reading().risks[0].firstSeen == w10)
        hold(w10 + 3, [.add(raised, to: train)])
        #expect(outcomes() == [.gone, .open], "seen again after a review that did not, it is another one")
    }

    @Test("say that a measure was taken, whether it still is a risk or not")
    mutating func measures() {
        let raised = ActionItem.raisedRisk("Le prestataire se tait")
        let measure = Measure(id: "m", action: train, kind: .other, word: "appeler", author: "x", at: Moment(milliseconds: 0))
        hold(w10, [.add(raised, to: train), .reviews(.addMeasure(week: w10, measure: measure))])
        #expect(outcomes() == [.watched])
        hold(w10 + 1, [.take(raised, from: train)])
        #expect(outcomes() == [.rescued])
    }

    @Test("count a risk that a measure ended in the same review")
    mutating func endedAtOnce() {
        let measure = Measure(id: "m", action: train, kind: .drop, word: "", author: "x", at: Moment(milliseconds: 0))
        hold(w10, [.status(train, .dropped), .reviews(.addMeasure(week: w10, measure: measure))])
        #expect(outcomes() == [.rescued])
    }

    @Test("say that the team dismissed it, and that it was done in time")
    mutating func dismissedAndDone() {
        for action in [train, print] { story.tell(.due(action, "2026-04-30")) }
        story.tell(.add(.blocker("La salle"), to: train))
        story.tell(.add(.blocker("Le papier"), to: print))
        hold(w10)
        #expect(outcomes() == [.open, .open])
        hold(w10 + 1, [.add(.dismissedRisk(.blocked, "une autre salle suffit"), to: train), .status(print, .done)])
        #expect(outcomes() == [.dismissed, .done])
        hold(w10 + 2, [.status(train, .done)])
        #expect(outcomes() == [.dismissed, .done], "what happens after a risk has ended does not change what it was")
    }

    @Test("count what was dismissed before any minutes told it")
    mutating func dismissedAtOnce() {
        story.tell(.add(.blocker("La salle"), to: train))
        hold(w10, [.add(.dismissedRisk(.blocked, "une autre salle suffit"), to: train)])
        #expect(outcomes() == [.dismissed])
    }

    @Test("say that it turned real when the action was late at a review, today, or when it was done")
    mutating func turnedReal() {
        story.tell(.add(.raisedRisk("Trop court"), to: train))
        story.tell(.add(.raisedRisk("Trop court"), to: print))
        hold(w10)
        story.now = Moment("2026-06-15")
        #expect(outcomes() == [.late, .open])
        story.tell(.due(train, "2026-08-28", because: "repris"))
        #expect(outcomes() == [.open, .open], "no review saw it late")
        story.now = Moment("2026-07-03")
        story.tell(.status(print, .done))
        #expect(outcomes() == [.open, .late])
    }

    @Test("hold for any life: nothing is counted twice, and no share is made of nothing", arguments: 1...40 as ClosedRange<UInt64>)
    func anyLife(seed: UInt64) throws {
        var wishes = RandomWishes(seed: seed)
        var story = Story()
        for command in RandomWishes.beginning { story.tell(command) }
        for _ in 0..<250 {
            story.now = Moment(milliseconds: story.now.milliseconds + 14_400_000)
            let command = wishes.command(for: story.deployment)
            _ = try? story.attempt(command, by: wishes.actor())
        }
        let today = story.deployment.settings.day(at: story.now)
        let all = story.deployment.weeksReading(last: nil, today: today)
        for week in all.weeks {
            let closed = story.deployment.reviews[week.week]?.isClosed == true
            #expect((week.review == .held) == closed)
            #expect(closed || week.promises == nil && week.atRisk == nil)
            if let promises = week.promises { #expect((promises.share == nil) == (promises.answered == 0)) }
        }
        let moved = story.deployment.plan.actions.reduce(0) { $0 + $1.postponements.count }
        #expect(all.weeks.reduce(0) { $0 + $1.moved.count } == moved)
        #expect(all.reasons.reduce(0) { $0 + $1.count } == all.answered - all.kept)
        let halves = [4, 8].map { story.deployment.weeksReading(last: $0, today: today) }
        #expect(halves.allSatisfy { half in all.weeks.suffix(half.weeks.count) == half.weeks[...] })
        #expect(Set(all.risks).count == all.risks.count)
    }
}
