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

    // MARK: The deployment itself

    private var all: [Advice] { story.deployment.advice(today: today).flatMap(\.items).map(\.advice) }

    @Test("says that the plan does not fit, or who has not the days that it asks")
    mutating func perimeter() {
        let claire = story.person("Claire Martin")
        story.tell(.route(.promisedDay(value: "2026-03-06")))
        let action = story.action("Former", responsible: claire, due: "2026-03-06")
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 7, likely: 7, pessimistic: 7))))
        #expect(all.contains(.beyondPerimeter(needed: 7, available: 5)))
        _ = story.person("Yanis Benali")
        #expect(all.contains(.overbooked(claire, name: "Claire Martin", needed: 7, available: 5)))
        #expect(!all.contains { $0.kind == .beyondPerimeter })
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5))))
        #expect(!all.contains { $0.kind == .overbooked })
    }

    @Test("asks where an indicator starts and where it goes, not of what is only watched")
    mutating func lines() {
        func lack(_ id: IndicatorID) -> IndicatorLack? {
            all.lazy.compactMap { advice -> IndicatorLack? in
                if case .indicatorWithoutLine(id, _, let lack) = advice { lack } else { nil }
            }.first
        }
        for (id, kind) in [("wait", .impact), ("watched", .sideEffect), ("people", .context)] as [(IndicatorID, Indicator.Kind)] {
            story.tell(.results(.addIndicator(indicator: Indicator(id: id, name: "Indicateur \(id)", kind: kind))))
        }
        #expect(lack("wait") == .both && lack("watched") == nil && lack("people") == nil)
        story.tell(.results(.edit(indicator: "wait", to: .target(value: DatedNumber(20, on: "2026-05-11")), was: nil)))
        #expect(lack("wait") == .baseline)
        story.tell(.results(.edit(indicator: "wait", to: .baseline(value: DatedNumber(10, on: "2026-03-01")), was: nil)))
        #expect(lack("wait") == nil)
        story.tell(.results(.edit(indicator: "wait", to: .target(value: nil), was: nil)))
        #expect(lack("wait") == .target)
    }

    @Test("says that a measurement is late from the day after it was due, until it is made")
    mutating func measures() {
        let indicator = Indicator(
            id: "wait", name: "Attente", baseline: DatedNumber(10, on: "2026-03-02"), target: DatedNumber(20, on: "2026-05-11"),
            rhythm: .week
        )
        story.tell(.results(.addIndicator(indicator: indicator)))
        story.now = Moment("2026-03-09")
        #expect(!all.contains { $0.kind == .measureLate })
        story.now = Moment("2026-03-10")
        #expect(all.contains(.measureLate("wait", name: "Attente", since: "2026-03-09")))
        story.tell(.results(.addValue(indicator: "wait", value: MeasuredValue(id: "v", day: "2026-03-10", number: 12))))
        #expect(!all.contains { $0.kind == .measureLate })
        story.tell(.results(.edit(indicator: "wait", to: .rhythm(value: nil), was: nil)))
        story.now = Moment("2026-05-11")
        #expect(!all.contains { $0.kind == .measureLate })
        story.now = Moment("2026-05-12")
        #expect(all.contains(.measureLate("wait", name: "Attente", since: "2026-05-11")), "the target's day has come")
    }

    @Test("asks what changes for the users once four reviews have closed, and not before")
    mutating func impact() {
        story.tell(.results(.addIndicator(indicator: Indicator(id: "trained", name: "Agents formés", kind: .deployment))))
        var week = Week(containing: "2026-03-02")
        for closed in 1...4 {
            story.now = Moment(week.monday)
            for command in [ReviewCommand.open(week: week), .close(week: week)] { story.tell(.reviews(command)) }
            #expect(all.contains(.noImpactIndicator) == (closed == 4), "\(closed)")
            week = week + 1
        }
        story.tell(.results(.edit(indicator: "trained", to: .kind(value: .impact), was: nil)))
        #expect(!all.contains(.noImpactIndicator))
    }

    // MARK: Resources

    private mutating func need(_ id: NeedID, _ title: String, critical: Bool = false, by day: Day? = nil, waiting: [ActionID] = []) {
        let need = Need(
            id: id, title: title, kind: .equipment, isCritical: critical, quantity: Quantity(hundredths: 100), neededBy: day,
            waiting: waiting)
        story.tell(.needs(.add(need: need)))
    }

    private mutating func note(_ kind: NeedEntry.Kind, of need: NeedID, id: ItemID) {
        let quantity = kind == .asked ? nil : Quantity(hundredths: 100)
        let entry = NeedEntry(id: id, kind: kind, quantity: quantity, day: today, author: "x", at: Moment(milliseconds: 0))
        story.tell(.needs(.addEntry(need: need, entry: entry)))
    }

    @Test("asks by when a critical need has to be there and who decides, until it is obtained")
    mutating func criticalNeeds() {
        need("room", "Salle", critical: true)
        need("desk", "Bureau")
        func lacks(_ lack: NeedLack) -> Advice { .criticalNeedOpen("room", title: "Salle", lacks: lack) }
        #expect(all.filter { $0.kind == .criticalNeedOpen } == [lacks(.both)], "what is not critical may wait for its facts")
        story.tell(.needs(.edit(need: "room", to: .neededBy(value: today + 30), was: nil)))
        #expect(all.contains(lacks(.decider)))
        story.tell(.needs(.edit(need: "room", to: .decider(value: .words("Le maire")), was: nil)))
        #expect(!all.contains { $0.kind == .criticalNeedOpen })
        story.tell(.stakeholder("mayor", "Le maire"))
        story.tell(.needs(.edit(need: "room", to: .decider(value: .stakeholder("mayor")), was: nil)))
        let told = story.deployment.seen(by: .everybody).advice(today: today)
        #expect(!told.contains { $0.kind == .criticalNeedOpen }, "who decides is kept from who reads, not missing")
        story.tell(.needs(.edit(need: "room", to: .neededBy(value: nil), was: nil)))
        #expect(all.contains(lacks(.day)))
        note(.obtained, of: "room", id: "got")
        #expect(!all.contains { $0.kind == .criticalNeedOpen })
    }

    @Test("says that a need has not come by its day, from the next day on")
    mutating func lateNeeds() {
        need("room", "Salle", by: "2026-03-09")
        story.now = Moment("2026-03-09")
        #expect(!all.contains { $0.kind == .needLate })
        story.now = Moment("2026-03-10")
        #expect(all.contains(.needLate("room", title: "Salle", since: "2026-03-09")))
        note(.obtained, of: "room", id: "got")
        #expect(!all.contains { $0.kind == .needLate })
    }

    @Test("says that an action past draft waits for what nobody has asked for")
    mutating func unaskedNeeds() throws {
        let (action, draft) = (ready(), story.action("Formation"))
        need("room", "Salle", waiting: [action, draft])
        #expect(try advice(on: action) == [.waitsForUnaskedNeeds(titles: ["Salle"])])
        #expect(try !kinds(of: draft).contains(.waitsForUnaskedNeeds))
        #expect(try !story.deployment.isVague(story[action], today: today), "a need to ask makes no action unclear")
        note(.asked, of: "room", id: "asked")
        #expect(try advice(on: action) == [])
    }

    // MARK: Whom to convince

    @Test("asks to plan to see each who decides, whose exchange has a day or an open action")
    mutating func decisionMakers() throws {
        story.tell(.stakeholder("daf", "La directrice des finances"))
        story.tell(.stakeholder("agents", "Les agents", .affectedAgents))
        let asked = Advice.decisionMakerNotToSee("daf", name: "La directrice des finances")
        #expect(all.contains(asked))
        #expect(all.count { $0.kind == .decisionMakerNotToSee } == 1, "agents decide nothing")
        story.tell(.about("daf", .next(value: NextExchange(day: "2026-03-20", action: nil, purpose: ""))))
        #expect(!all.contains(asked))
        let action = story.action("Rencontrer les finances")
        story.tell(.about("daf", .next(value: NextExchange(day: nil, action: action, purpose: ""))))
        #expect(!all.contains(asked))
        story.tell(.status(action, .dropped))
        #expect(all.contains(asked), "nobody will see her any more")
    }

    @Test("asks for a lever for who is strong and against, and for nobody else")
    mutating func opponents() {
        story.tell(.stakeholder("daf", "La directrice des finances"))
        let asked = Advice.opponentWithoutLever("daf", name: "La directrice des finances")
        story.tell(.about("daf", .influence(value: .strong)))
        #expect(!all.contains(asked), "nobody knows where she stands")
        story.tell(.stands("daf", .reluctant))
        #expect(all.contains(asked))
        story.tell(.about("daf", .influence(value: .moderate)))
        #expect(!all.contains(asked))
        story.tell(.about("daf", .influence(value: .decisive)))
        #expect(all.contains(asked))
        story.tell(.lever("time", "L’attente diminue", for: .stakeholder(id: "daf")))
        #expect(!all.contains(asked))
        story.tell(.stakeholders(.removeLever(id: "time")))
        #expect(all.contains(asked))
        story.now = Moment("2026-03-03")
        story.tell(.stands("daf", .neutral, on: "2026-03-03", id: "later"))
        #expect(!all.contains(asked))
    }

    @Test("asks for the families that the register forgets, once it is begun")
    mutating func families() {
        #expect(!all.contains { $0.kind == .familyForgotten }, "no register, nothing asked")
        story.tell(.stakeholder("unions", "Les usagers", .users))
        #expect(all.filter { $0.kind == .familyForgotten } == [.familyForgotten(.decisionMakers), .familyForgotten(.affectedAgents)])
        story.tell(.stakeholder("daf", "La directrice des finances"))
        #expect(all.filter { $0.kind == .familyForgotten } == [.familyForgotten(.affectedAgents)])
        #expect(story.deployment.seen(by: .everybody).advice(today: today).allSatisfy { $0.kind != .familyForgotten })
    }

    @Test("says that the team is closed on the due day")
    mutating func closure() throws {
        story.tell(.setting(.closures(value: [Closure(first: "2026-03-16", last: "2026-03-20", label: "Inventaire")])))
        let action = ready(due: "2026-03-18")
        #expect(try advice(on: action) == [.dueOnDayOff(.closure(label: "Inventaire"), instead: "2026-03-13")])
    }
}
