import Planning
import Testing

/// A team's reviews. Stories begin on Monday 2026-03-02, in week 10.
@Suite("A weekly review")
struct ReviewTests {
    var story = Story()
    let claire: PersonID
    let yanis: PersonID
    let train: ActionID
    let print: ActionID
    let w10: Week = Week(containing: "2026-03-02")
    var w11: Week { w10 + 1 }

    init() {
        claire = story.person("Claire")
        yanis = story.person("Yanis")
        train = story.action("Former les agents", responsible: yanis, due: "2026-03-13", doneWhen: "tous formés")
        print = story.action("Imprimer le guide", responsible: claire, due: "2026-04-30", doneWhen: "livré")
    }

    private mutating func tell(_ command: ReviewCommand, by actor: Actor = .lead, line: SourceLocation = #_sourceLocation) {
        story.tell(.reviews(command), by: actor, sourceLocation: line)
    }

    private func expect(
        _ refusal: Refusal, of command: ReviewCommand, by actor: Actor = .lead, line: SourceLocation = #_sourceLocation
    ) {
        story.expectRefusal(refusal, of: .reviews(command), by: actor, sourceLocation: line)
    }

    private func review(_ week: Week) throws -> Review { try #require(story.deployment.reviews[week]) }

    private func promise(_ action: ActionID, by person: PersonID, id: ItemID = "p1", step: ItemID? = nil) -> Promise {
        Promise(id: id, person: person, action: action, step: step)
    }

    /// A review of week 10 that is closed, with Yanis's promise to train.
    private mutating func closed() {
        tell(.open(week: w10))
        tell(.attend(week: w10, person: claire, isHere: true))
        tell(.promise(week: w10, promise: promise(train, by: yanis)))
        tell(.close(week: w10))
    }

    // MARK: The room

    @Test("opens on achievements, goes from step to step, and says since when")
    mutating func steps() throws {
        tell(.open(week: w10))
        #expect(try review(w10).place == Review.Place(step: .achievements, since: story.now))
        story.now = Moment(milliseconds: story.now.milliseconds + 900_000)
        tell(.go(week: w10, step: .risks))
        #expect(try review(w10).place == Review.Place(step: .risks, since: story.now))
        story.expectNothing(from: .reviews(.go(week: w10, step: .risks)))
        story.expectNothing(from: .reviews(.open(week: w10)))
    }

    @Test("is not held before its room is opened, nor weeks ahead, nor years ago")
    mutating func reach() {
        expect(.reviewNotOpened(w10), of: .go(week: w10, step: .risks))
        expect(.reviewNotOpened(w10), of: .close(week: w10))
        expect(.reviewOutOfReach(w11), of: .open(week: w11))
        expect(.reviewOutOfReach(w10 + 60), of: .open(week: w10 + 60))
        expect(.reviewOutOfReach(w10 + -5), of: .open(week: w10 + -5))
    }

    @Test("knows who is here; a contributor answers for themselves")
    mutating func attendance() throws {
        tell(.open(week: w10))
        tell(.attend(week: w10, person: yanis, isHere: true), by: .contributor.being(yanis))
        tell(.attend(week: w10, person: claire, isHere: true))
        tell(.attend(week: w10, person: yanis, isHere: false))
        #expect(try review(w10).attendees == [claire])
        expect(.notAllowed(role: .contributor), of: .attend(week: w10, person: claire, isHere: false), by: .contributor.being(yanis))
        expect(.notAllowed(role: .contributor), of: .go(week: w10, step: .risks), by: .contributor.being(yanis))
        expect(.notAllowed(role: .reader), of: .attend(week: w10, person: yanis, isHere: true), by: .reader.being(yanis))
        expect(.unknown(.person), of: .attend(week: w10, person: "nobody", isHere: true))
    }

    // MARK: Before

    @Test("is prepared ahead, in short texts, by each for themselves")
    mutating func preparation() throws {
        let wished = Preparation(
            worry: "la salle", help: "un créneau", proposals: [.init(action: train), .init(action: train)], at: Moment(milliseconds: 0))
        tell(.prepare(week: w11, person: yanis, preparation: wished), by: .contributor.being(yanis))
        let kept = try #require(try review(w11).preparations[yanis])
        #expect(kept.proposals == [.init(action: train)])
        #expect(kept.at == story.now)
        expect(.notAllowed(role: .contributor), of: .prepare(week: w11, person: claire, preparation: wished), by: .contributor.being(yanis))
        var long = wished
        long.worry = String(repeating: "a", count: 301)
        expect(.textTooLong(.worry, limit: 300, count: 301), of: .prepare(week: w11, person: yanis, preparation: long))
        story.tell(.status(train, .done))
        expect(.notOpen(title: "Former les agents"), of: .prepare(week: w11, person: yanis, preparation: wished))
    }

    // MARK: Promises

    @Test("keeps a promise once: an action, or one of its steps, by somebody of the team")
    mutating func promises() throws {
        story.tell(.add(.step("Réserver la salle", id: "salle"), to: train))
        tell(.open(week: w10))
        tell(.promise(week: w10, promise: promise(train, by: yanis)), by: .contributor.being(yanis))
        tell(.promise(week: w10, promise: promise(train, by: yanis, id: "p2", step: "salle")))
        expect(.duplicate(.promise), of: .promise(week: w10, promise: promise(train, by: claire, id: "p3")))
        expect(.unknown(.step), of: .promise(week: w10, promise: promise(train, by: yanis, id: "p3", step: "rien")))
        expect(
            .notAllowed(role: .contributor), of: .promise(week: w10, promise: promise(print, by: claire, id: "p3")),
            by: .contributor.being(yanis))
        tell(.withdrawPromise(week: w10, promise: "p1"), by: .contributor.being(yanis))
        #expect(try review(w10).promises.map(\.id) == ["p2"])
        story.tell(.status(print, .dropped))
        expect(.notOpen(title: "Imprimer le guide"), of: .promise(week: w10, promise: promise(print, by: claire, id: "p4")))
    }

    @Test("a promise is judged after its review, once and with a reason when it was not kept, until the next review closes")
    mutating func judging() throws {
        tell(.open(week: w10))
        tell(.promise(week: w10, promise: promise(train, by: yanis)))
        expect(.reviewNotClosed(w10), of: .judge(week: w10, promise: "p1", isKept: true, reason: nil, word: ""))
        tell(.close(week: w10))
        story.now = Moment("2026-03-09")
        expect(.emptyText(.notKeptReason), of: .judge(week: w10, promise: "p1", isKept: false, reason: nil, word: ""))
        expect(
            .unknown(.notKeptReason),
            of: .judge(week: w10, promise: "p1", isKept: false, reason: .own(text: "inventé"), word: ""))
        tell(
            .judge(week: w10, promise: "p1", isKept: false, reason: .usual(.waitedForSomebody), word: "le devis"),
            by: .contributor.being(yanis))
        #expect(try review(w10).promises[0].outcome?.reason == .usual(.waitedForSomebody))
        story.expectNothing(
            from: .reviews(.judge(week: w10, promise: "p1", isKept: false, reason: .usual(.waitedForSomebody), word: "le devis")))
        tell(.open(week: w11))
        tell(.close(week: w11))
        expect(.reviewClosed(w11), of: .judge(week: w10, promise: "p1", isKept: true, reason: nil, word: ""))
        #expect(try review(w11).minutes?.judged.map(\.person) == ["Yanis"])
    }

    @Test("the list of reasons is the team's: short, without repetition, never empty")
    mutating func reasons() {
        tell(.setReasons(to: [.usual(.blocked), .own(text: " Élections "), .own(text: "Élections")]), by: .member)
        #expect(story.deployment.reviews.reasons == [.usual(.blocked), .own(text: "Élections")])
        expect(.emptyText(.notKeptReason), of: .setReasons(to: []))
        expect(.tooMany(.notKeptReason, limit: 20), of: .setReasons(to: (0..<21).map { .own(text: "raison \($0)") }))
        story.undo(by: .member)
        #expect(story.deployment.reviews.reasons == NotKeptReason.beginning)
    }

    // MARK: Points

    @Test("no point evaporates: it waits, moves on, is taken, or becomes an action")
    mutating func points() throws {
        tell(.addPoint(point: "a", text: "Le budget", action: train), by: .contributor)
        tell(.addPoint(point: "b", text: "Les congés", action: nil))
        tell(.addPoint(point: "c", text: "La signalétique", action: nil))
        expect(.emptyText(.point), of: .addPoint(point: "d", text: " ", action: nil))
        expect(.notAllowed(role: .contributor), of: .removePoint(point: "b"), by: .contributor)
        tell(.open(week: w10))
        tell(.settlePoint(week: w10, point: "a", state: .taken(in: w10)))
        tell(.settlePoint(week: w10, point: "b", state: .postponed(to: w11)))
        story.tell(
            .batch([
                .plan(.addAction(action: NewAction(id: "sign", title: "Poser la signalétique"))),
                .reviews(.settlePoint(week: w10, point: "c", state: .becameAction(action: "sign", in: w10))),
            ]))
        expect(.reviewOutOfReach(w10), of: .settlePoint(week: w10, point: "b", state: .postponed(to: w10)))
        #expect(story.deployment.reviews.waitingPoints(in: w10).isEmpty)
        #expect(story.deployment.reviews.waitingPoints(in: w11).map(\.id) == ["b"])
        tell(.close(week: w10))
        #expect(try review(w10).minutes?.points == ["Le budget", "La signalétique"])
        expect(.reviewClosed(w10), of: .removePoint(point: "a"))
    }

    // MARK: Measures

    @Test("a measure does what it says, and one undo takes both back")
    mutating func measures() throws {
        story.tell(.commit(train))
        tell(.open(week: w10))
        let measure = Measure(id: "m", action: train, kind: .postpone, word: "attendre la salle", author: "x", at: Moment(milliseconds: 0))
        story.tell(
            .batch([.due(train, "2026-03-27", because: "salle prise"), .reviews(.addMeasure(week: w10, measure: measure))]))
        #expect(try story[train].dueDay == "2026-03-27")
        #expect(try review(w10).measures.map(\.author) == ["claire"])
        story.undo()
        #expect(try story[train].dueDay == "2026-03-13")
        #expect(try review(w10).measures.isEmpty)
        // A plan command that is refused keeps the measure out too.
        #expect(throws: Refusal.reasonRequired(from: "2026-03-13")) {
            try story.deployment.decide(
                .batch([.due(train, "2026-04-03"), .reviews(.addMeasure(week: w10, measure: measure))]), by: .lead, at: story.now)
        }
    }

    // MARK: Closing

    @Test("closing freezes what was said, what was decided and the plan's figures")
    mutating func minutes() throws {
        story.tell(.status(print, .done))
        tell(.open(week: w10))
        tell(.attend(week: w10, person: claire, isHere: true))
        tell(.setConfidence(week: w10, level: .supportNeeded, word: "la salle manque"))
        tell(.promise(week: w10, promise: promise(train, by: yanis)))
        tell(.close(week: w10), by: .member)
        let minutes = try #require(try review(w10).minutes)
        #expect(minutes.attendees == ["Claire"])
        #expect(minutes.absent == ["Yanis"])
        #expect(minutes.done.map(\.title) == ["Imprimer le guide"])
        #expect(minutes.promises.map(\.action.title) == ["Former les agents"])
        #expect(minutes.risks.map(\.kinds) == [[.notCommitted]])
        #expect(minutes.confidence?.level == .supportNeeded)
        #expect(minutes.figures.actions == 2 && minutes.figures.done == 1 && minutes.figures.notCommitted == 1)
        #expect(minutes.closedBy == "malik")
        // What happens later changes nothing of it.
        story.tell(.set(train, .title("Former tout le monde")))
        story.tell(.leaves(claire))
        #expect(try review(w10).minutes == minutes)
    }

    @Test("a closed review is frozen: no command and no undo reaches it; a note is added beside")
    mutating func frozen() throws {
        closed()
        let change = try #require(story.lastChange)
        for command: ReviewCommand in [
            .open(week: w10), .go(week: w10, step: .risks), .attend(week: w10, person: yanis, isHere: true),
            .promise(week: w10, promise: promise(print, by: claire, id: "p9")), .withdrawPromise(week: w10, promise: "p1"),
            .setConfidence(week: w10, level: .secured, word: ""), .close(week: w10),
            .prepare(week: w10, person: yanis, preparation: Preparation(worry: "x", at: Moment(milliseconds: 0))),
        ] { expect(.reviewClosed(w10), of: command) }
        // The earlier weeks are over too.
        expect(.reviewClosed(w10), of: .open(week: w10 + -1))
        story.expectRefusal(.cannotUndo(.frozen), of: .undo(change: change))
        let promised = try #require(story.deployment.recentChanges.dropLast().last)
        story.expectRefusal(.cannotUndo(.frozen), of: .undo(change: promised.command))
        let before = try review(w10).minutes
        tell(.addNote(week: w10, note: "n", text: "La salle est libre finalement."))
        #expect(try review(w10).notes.map(\.text) == ["La salle est libre finalement."])
        #expect(try review(w10).minutes == before)
        story.undo()
        #expect(try review(w10).notes.isEmpty)
        expect(.reviewNotClosed(w11), of: .addNote(week: w11, note: "n", text: "trop tôt"))
    }

    @Test("a lead reopens it within the hour, and nobody later")
    mutating func reopening() throws {
        closed()
        expect(.notAllowed(role: .member), of: .reopen(week: w10), by: .member)
        story.now = Moment(milliseconds: story.now.milliseconds + 3_600_000)
        tell(.reopen(week: w10))
        #expect(try !review(w10).isClosed)
        tell(.close(week: w10))
        story.now = Moment(milliseconds: story.now.milliseconds + 3_600_001)
        expect(.reviewClosed(w10), of: .reopen(week: w10))
        expect(.reviewNotClosed(w11), of: .reopen(week: w11))
    }

    @Test("achievements are what was done since the last review")
    mutating func since() throws {
        closed()
        story.now = Moment("2026-03-10")
        story.tell(.status(train, .done))
        tell(.open(week: w11))
        tell(.close(week: w11))
        #expect(try review(w11).minutes?.done.map(\.number) == [1])
        let again = w11 + 1
        story.now = Moment("2026-03-17")
        tell(.open(week: again))
        tell(.close(week: again))
        #expect(try review(again).minutes?.done.isEmpty == true)
    }

    @Test("achievements tell the needs obtained since the last review, once")
    mutating func obtained() throws {
        var blocker = Blocker(id: "b1", cause: "Pas de salle", waitsFor: .need)
        var other = Blocker(id: "b2", cause: "Avis du maire", waitsFor: .decision)
        story.tell(.plan(.addItem(action: train, item: .blocker(blocker))))
        story.tell(.plan(.addItem(action: train, item: .blocker(other))))
        closed()
        #expect(try review(w10).minutes?.obtained == [])
        story.now = Moment("2026-03-10")
        blocker.liftedDay = "2026-03-10"
        other.liftedDay = "2026-03-10"
        story.tell(.plan(.editItem(action: train, item: .blocker(blocker), was: nil)))
        story.tell(.plan(.editItem(action: train, item: .blocker(other), was: nil)))
        tell(.open(week: w11))
        tell(.close(week: w11))
        let line = Minutes.ObtainedLine(action: .init(number: 1, title: "Former les agents"), cause: "Pas de salle")
        #expect(try review(w11).minutes?.obtained == [line])
        story.now = Moment("2026-03-17")
        tell(.open(week: w11 + 1))
        tell(.close(week: w11 + 1))
        #expect(try review(w11 + 1).minutes?.obtained == [])
    }

    @Test("achievements tell the indicators measured since the last review, and keep what they showed then")
    mutating func measured() throws {
        let value = MeasuredValue(id: "v1", day: "2026-03-09", number: 14)
        story.tell(
            .results(
                .addIndicator(
                    indicator: Indicator(
                        id: "wait", name: "Attente", unit: "minutes", direction: .down, baseline: DatedNumber(20, on: "2026-01-05")))))
        closed()
        #expect(try review(w10).minutes?.measured == [])
        story.now = Moment("2026-03-10")
        story.tell(.results(.addValue(indicator: "wait", value: value)))
        tell(.open(week: w11))
        tell(.close(week: w11))
        let line = Minutes.IndicatorLine(name: "Attente", unit: "minutes", value: DatedNumber(14, on: "2026-03-09"))
        #expect(try review(w11).minutes?.measured == [line])
        story.now = Moment("2026-03-17")
        tell(.open(week: w11 + 1))
        tell(.close(week: w11 + 1))
        #expect(try review(w11 + 1).minutes?.measured == [])
    }

    @Test("who took part stays named after leaving")
    mutating func leaving() {
        closed()
        story.tell(.leaves(claire, handing: [print: yanis]))
        #expect(story.deployment.people[claire]?.hasLeft == true)
    }

    @Test("a life of reviews is the same after a trip through JSON")
    mutating func json() throws {
        closed()
        tell(.addPoint(point: "a", text: "Le budget", action: train))
        tell(
            .setRhythm(
                to: ReviewRhythm(weekday: .tuesday, startMinute: 840, facilitation: .inTurn(people: [claire, yanis])), was: nil))
        #expect(try throughJSON(story.deployment) == story.deployment)
        for recorded in story.log { #expect(try throughJSON(recorded) == recorded) }
    }
}
