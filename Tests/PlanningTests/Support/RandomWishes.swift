import Planning

/// A team that wishes anything: sensible things most of the time, impossible ones often enough.
///
/// Few people, actions and items, so that wishes meet.
struct RandomWishes {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A team at work: people, and actions that some of them are responsible for.
    static var beginning: [Command] {
        let people: [PersonID] = ["p1", "p2", "p3"]
        let actions: [ActionID] = ["a1", "a2", "a3", "a4"]
        return people.map { .people(.add(person: Person(id: $0, name: "Personne \($0)"))) }
            + [.plan(.addWorkstream(id: "w1", title: "Former", parent: nil))]
            + actions.enumerated().flatMap { index, action -> [Command] in
                let new = NewAction(
                    id: action, title: "Action \(action)", responsible: people[index % 3], dueDay: "2026-03-12")
                return [
                    .plan(.addAction(action: new)), .set(action, .doneWhen("vu")), .status(action, .upcoming),
                    .add(.step("Réserver", id: "i1"), to: action), .add(.step("Inviter", id: "i2"), to: action),
                ]
            }
    }

    mutating func actor() -> Actor {
        switch random.below(20) {
        case 0..<12: Actor.lead.being("p1")
        case 12..<16: Actor.member.being("p2")
        case 16..<19: random.chance(90) ? Actor.contributor.being("p3") : .contributor
        default: .reader
        }
    }

    mutating func command(for deployment: Deployment) -> Command {
        switch random.below(100) {
        case 0..<4: .settings(settings())
        case 4..<10: .route(route(deployment))
        case 10..<22: .people(people(deployment))
        case 22..<54: .plan(plan(deployment))
        case 54..<59: .needs(need(deployment))
        case 59..<64: .results(results(deployment))
        case 64..<68: .stakeholders(stakeholders(deployment))
        case 68..<70: .views(views(deployment))
        case 70..<77: .reviews(review(deployment))
        case 77..<82: .scenarios(scenarios(deployment))
        case 82..<90: .batch((0..<random.below(5)).map { _ in simple(deployment) })
        default: .undo(change: change(deployment))
        }
    }

    mutating func scenario(for deployment: Deployment) -> ScenarioCommand { scenarios(deployment) }

    /// A command that a batch may hold, and now and then one that it may not.
    private mutating func simple(_ deployment: Deployment) -> Command {
        switch random.below(40) {
        case 0: .undo(change: change(deployment))
        case 1..<5: .people(people(deployment))
        case 5..<7: .route(route(deployment))
        case 7..<12: .reviews(review(deployment))
        case 12..<15: .results(results(deployment))
        case 15..<18: .stakeholders(stakeholders(deployment))
        case 18..<21: .needs(need(deployment))
        case 21..<23: .scenarios(scenarios(deployment))
        default: .plan(plan(deployment))
        }
    }

    private mutating func change(_ deployment: Deployment) -> CommandID {
        guard let last = deployment.recentChanges.last, random.chance(95) else { return "never" }
        return random.chance(50) ? last.command : random.one(of: deployment.recentChanges).command
    }

    private mutating func settings() -> SettingsCommand {
        let value: SettingsValue =
            switch random.below(7) {
            case 6: .riskThreshold(rule: random.one(of: Risk.Kind.allCases), value: random.below(30) - 2)
            case 0: .name(value: text())
            case 1: .timeZone(value: random.one(of: ["Europe/Paris", "Indian/Reunion", "Pacific/Noumea", "Lune"]))
            case 2: .holidayRegion(value: random.one(of: HolidayRegion.allCases))
            case 3: .workingWeekdays(value: Weekday.allCases.filter { _ in random.chance(60) })
            default: .closures(value: [Closure(first: day(), last: day(), label: text())])
            }
        return random.chance(5) ? .open(name: text()) : .edit(to: value, was: nil)
    }

    private mutating func views(_ deployment: Deployment) -> ViewsCommand {
        let view = SavedView(
            id: random.one(of: ["v1", "v2", "v3"]), name: text(), query: text(), owner: "claire", isShared: random.chance(50))
        return switch random.below(5) {
        case 0..<2: .add(view: view)
        case 2..<4: .edit(view: view, was: random.chance(20) ? deployment.views[view.id] : nil)
        default: .remove(id: view.id)
        }
    }

    private mutating func scenarios(_ deployment: Deployment) -> ScenarioCommand {
        let id: ScenarioID = random.one(of: ["s1", "s2", "s3"])
        let change: TriedChangeID = random.one(of: ["c1", "c2", "c3", "c4"])
        let scenario = deployment.scenarios[id]
        switch random.below(14) {
        case 0..<2: return .add(scenario: NewScenario(id: id, name: text(), words: text(), isShared: random.chance(50)))
        case 2..<4:
            let value: ScenarioValue = random.one(of: [
                .name(value: text()), .words(value: text()), .isShared(value: true), .isShared(value: false), .outcome(value: nil),
            ])
            return .edit(scenario: id, to: value, was: random.chance(20) ? scenario?.current(like: value) : nil)
        case 4..<9: return .record(scenario: id, change: NewTriedChange(id: change, command: simple(deployment)))
        case 9: return .takeBack(scenario: id, change: change)
        case 10..<12: return .apply(scenario: id, without: random.chance(70) ? [] : [change])
        case 12: return random.chance(50) ? .drop(scenario: id) : .takeUp(scenario: id)
        default: return .remove(id: id)
        }
    }

    private mutating func route(_ deployment: Deployment) -> RouteCommand {
        let milestone = Milestone(
            id: random.one(of: ["m1", "m2", "m3"]), title: text(), day: day(), isReached: random.chance(30))
        return switch random.below(8) {
        case 6: .edit(to: .statement(field: random.one(of: Statement.allCases), value: text()), was: nil)
        case 0: .edit(to: .startingPoint(value: text()), was: nil)
        case 1: .edit(to: .destination(value: text()), was: nil)
        case 2: .edit(to: .startDay(value: optionalDay()), was: nil)
        case 3: .edit(to: .promisedDay(value: optionalDay()), was: .promisedDay(value: deployment.route.promisedDay))
        case 4: .addMilestone(milestone: milestone)
        case 5: .editMilestone(milestone: milestone, was: random.chance(20) ? milestone : nil)
        default: .removeMilestone(id: milestone.id)
        }
    }

    private mutating func people(_ deployment: Deployment) -> PeopleCommand {
        let person = Person(
            id: personID(), name: text(), email: random.one(of: ["", "", "claire@ville.fr", "claire"]),
            hasLeft: random.chance(20), daysPerWeek: random.chance(30) ? Double(random.below(9)) - 0.5 : nil,
            absences: (0..<random.below(3)).map { _ in Absence(first: day(), last: day(), label: text()) })
        switch random.below(10) {
        case 0..<4: return .add(person: person)
        case 4..<7: return .edit(person: person, was: random.chance(30) ? deployment.people[person.id] : nil)
        default:
            let theirs = deployment.plan.actions.filter { $0.responsible == person.id }.map(\.id).sorted()
            return .remove(id: person.id, handOver: theirs.map { HandOver(action: $0, to: personID()) })
        }
    }

    private mutating func review(_ deployment: Deployment) -> ReviewCommand {
        let week = Week(containing: Day(ordinal: 20_500 + random.below(30) - 10))
        let point: ItemID = random.one(of: ["t1", "t2"])
        let id: ItemID = random.one(of: ["i1", "i2", "i3"])
        switch random.below(22) {
        case 0: return .setReasons(to: random.chance(80) ? [.usual(.blocked), .own(text: text())] : [])
        case 1:
            let rhythm = ReviewRhythm(
                weekday: random.one(of: Weekday.allCases), startMinute: random.below(2_000), lengthMinutes: random.below(300),
                place: text(),
                facilitation: random.chance(50) ? .fixed(person: personID()) : .inTurn(people: [personID(), personID()]))
            return .setRhythm(to: random.chance(80) ? rhythm : nil, was: nil)
        case 2..<4:
            return .prepare(
                week: week, person: personID(),
                preparation: Preparation(worry: text(), proposals: [.init(action: actionID())], at: Moment(milliseconds: 0)))
        case 4..<6:
            let reason: NotKeptReason? = random.chance(70) ? .usual(.blocked) : nil
            return .judge(week: week, promise: id, isKept: random.chance(80) ? random.chance(50) : nil, reason: reason, word: text())
        case 6: return .addPoint(point: point, text: text(), action: random.chance(50) ? actionID() : nil)
        case 7: return random.chance(50) ? .editPoint(point: point, text: text()) : .removePoint(point: point)
        case 8..<12: return .open(week: week)
        case 12: return .go(week: week, step: random.one(of: ReviewStep.allCases))
        case 13: return .attend(week: week, person: personID(), isHere: random.chance(70))
        case 14:
            let state: ReviewPoint.State = random.one(of: [.waiting, .postponed(to: week + 1), .taken(in: week)])
            return .settlePoint(week: week, point: point, state: state)
        case 15:
            let measure = Measure(
                id: id, action: actionID(), kind: random.one(of: Measure.Kind.allCases), word: text(), author: "x",
                at: Moment(milliseconds: 0))
            return random.chance(70) ? .addMeasure(week: week, measure: measure) : .removeMeasure(week: week, measure: id)
        case 16..<18: return .promise(week: week, promise: Promise(id: id, person: personID(), action: actionID()))
        case 18: return .withdrawPromise(week: week, promise: id)
        case 19: return .setConfidence(week: week, level: random.chance(80) ? .attainable : nil, word: text())
        case 20: return random.chance(60) ? .close(week: week) : .reopen(week: week)
        default: return .addNote(week: week, note: id, text: text())
        }
    }

    private mutating func results(_ deployment: Deployment) -> ResultsCommand {
        let id: IndicatorID = random.one(of: ["n1", "n2"])
        let key: MeasuredValueID = random.one(of: ["x1", "x2", "x3"])
        let value = MeasuredValue(
            id: key, day: day(), number: random.one(of: [0, 1.5, -3, 80, 1e13]), source: text(),
            link: random.one(of: ["", "https://ville.fr/a", "javascript:alert(1)"]))
        switch random.below(16) {
        case 0..<3:
            return .addIndicator(
                indicator: Indicator(
                    id: id, name: text(), unit: "%", direction: random.one(of: Indicator.Direction.allCases), baseline: datedNumber(),
                    target: datedNumber(), responsible: random.chance(60) ? personID() : nil, rhythm: .month))
        case 3..<6:
            let wished: IndicatorValue = random.one(of: [
                .name(value: text()), .how(value: text()), .kind(value: .context), .unit(value: text()), .direction(value: .down),
                .baseline(value: datedNumber()), .target(value: datedNumber()), .responsible(value: personID()), .rhythm(value: nil),
            ])
            let was = random.chance(20) ? deployment.results[id]?.current(like: wished) : nil
            return .edit(indicator: id, to: wished, was: was)
        case 6: return random.chance(30) ? .removeIndicator(id: id) : .detach(indicator: id, value: key)
        case 7..<11: return .addValue(indicator: id, value: value)
        case 11..<13:
            return .editValue(indicator: id, value: value, was: random.chance(20) ? deployment.results[id]?[value: key] : nil)
        case 13: return .removeValue(indicator: id, value: key)
        default:
            let digit = random.one(of: ["a", "b"])
            guard
                let file = EvidenceFile(
                    hash: String(repeating: digit, count: 64), name: text(), kind: .pdf,
                    byteCount: random.one(of: [1, 9_000_000, 11_000_000]))
            else { return .detach(indicator: id, value: key) }
            return .attach(indicator: id, value: key, file: file)
        }
    }

    private mutating func datedNumber() -> DatedNumber? {
        random.chance(70) ? DatedNumber(Double(random.below(5)), on: day()) : nil
    }

    private mutating func stakeholders(_ deployment: Deployment) -> StakeholderCommand {
        let id: StakeholderID = random.one(of: ["s1", "s2", "s3"])
        let lever = Lever(
            id: random.one(of: ["l1", "l2"]), argument: text(), proof: text(),
            audience: [random.chance(50) ? .family(value: random.one(of: Stakeholder.Family.allCases)) : .stakeholder(id: id)])
        let pitch = Pitch(id: random.one(of: ["d1", "d2"]), audience: .stakeholder(id: id), title: text(), levers: [lever.id])
        switch random.below(20) {
        case 0..<3:
            return .add(stakeholder: NewStakeholder(id: id, name: text(), family: random.one(of: Stakeholder.Family.allCases)))
        case 3..<8:
            let value = stakeholderValue()
            return .edit(
                stakeholder: id, to: value,
                was: random.chance(20) ? deployment.stakeholders[id]?.value(of: value.field) : nil)
        case 8: return .remove(id: id)
        case 9..<12: return .addItem(stakeholder: id, item: stakeholderItem(lever.id))
        case 12: return .editItem(stakeholder: id, item: stakeholderItem(lever.id), was: nil)
        case 13: return .removeItem(stakeholder: id, item: random.one(of: ["i1", "i2", "i3"]))
        case 14: return .addLever(lever: lever)
        case 15: return random.chance(70) ? .editLever(lever: lever, was: nil) : .removeLever(id: lever.id)
        case 16: return .addPitch(pitch: pitch)
        case 17..<19:
            let text = PitchValue.text(
                part: random.one(of: PitchPart.allCases), value: random.chance(80) ? PitchText(text: self.text()) : nil)
            return .editPitch(pitch: pitch.id, to: random.one(of: [.title(value: pitch.title), .levers(value: []), text]), was: nil)
        default: return .removePitch(id: pitch.id)
        }
    }

    private mutating func stakeholderValue() -> StakeholderValue {
        switch random.below(9) {
        case 0: .name(value: text())
        case 1: .family(value: random.one(of: Stakeholder.Family.allCases))
        case 2: .person(value: random.chance(80) ? personID() : nil)
        case 3: .function(value: text())
        case 4: .risk(value: text())
        case 5: .gain(value: text())
        case 6: .reluctance(value: text())
        case 7: .influence(value: random.chance(80) ? random.one(of: Stakeholder.Influence.allCases) : nil)
        default:
            .next(
                value: random.chance(80)
                    ? NextExchange(day: optionalDay(), action: random.chance(50) ? actionID() : nil, purpose: text()) : nil)
        }
    }

    private mutating func stakeholderItem(_ lever: LeverID) -> StakeholderItem {
        let id: ItemID = random.one(of: ["i1", "i2", "i3"])
        let day = Day(ordinal: 20_500 + random.below(20) - 15)
        guard random.chance(60) else {
            return .position(
                value: PositionRecord(
                    id: id, position: random.one(of: Stakeholder.Position.allCases), day: day, word: text(), author: "x",
                    at: Moment(milliseconds: 0)))
        }
        return .exchange(
            value: Exchange(
                id: id, day: day, place: text(), person: random.chance(50) ? personID() : nil, words: text(),
                levers: random.chance(50) ? [lever] : [], effect: .closer, author: "x", at: Moment(milliseconds: 0)))
    }
    private mutating func need(_ deployment: Deployment) -> NeedCommand {
        let id: NeedID = random.one(of: ["n1", "n2", "n3"])
        let entry = NeedEntry(
            id: random.one(of: ["i1", "i2", "i3"]), kind: random.one(of: NeedEntry.Kind.allCases),
            quantity: random.chance(80) ? quantity() : nil, day: Day(ordinal: 20_470 + random.below(50)),
            party: party(), words: text(), author: "x", at: Moment(milliseconds: 0))
        switch random.below(12) {
        case 0..<2:
            var need = Need(
                id: id, title: text(), kind: random.one(of: NeedKind.allCases), quantity: quantity(),
                agent: random.chance(50) ? agent() : nil)
            need.waiting = random.chance(50) ? [actionID()] : []
            return .add(need: need)
        case 2..<6:
            let value = needValue()
            return .edit(need: id, to: value, was: random.chance(20) ? deployment.needs[id]?.current(like: value) : nil)
        case 6: return .remove(need: id)
        case 7..<9: return .addEntry(need: id, entry: entry)
        case 9..<11: return .editEntry(need: id, entry: entry, was: random.chance(20) ? entry : nil)
        default: return .removeEntry(need: id, entry: entry.id)
        }
    }

    private mutating func needValue() -> NeedValue {
        switch random.below(12) {
        case 0: .title(value: text())
        case 1: .kind(value: random.one(of: NeedKind.allCases))
        case 2: .isCritical(value: random.chance(50))
        case 3: .quantity(value: random.chance(80) ? quantity() : nil)
        case 4: .unit(value: random.chance(80) ? .usual(random.one(of: NeedUnit.Usual.allCases)) : .own(words: text()))
        case 5: .neededBy(value: optionalDay())
        case 6: .decider(value: party())
        case 7: .agent(value: agent())
        case 8: .span(value: random.chance(80) ? NeedSpan(first: day(), last: day()) : nil)
        case 9: .waiting(value: [actionID(), actionID()])
        case 10: .obtaining(value: random.chance(80) ? actionID() : nil)
        default: .note(value: text())
        }
    }

    private mutating func party() -> Party? {
        switch random.below(5) {
        case 0: nil
        case 1: .words(text())
        case 2: .stakeholder(random.one(of: ["s1", "s2", "s3"]))
        default: .person(personID())
        }
    }

    private mutating func agent() -> NeedAgent? {
        switch random.below(3) {
        case 0: nil
        case 1: .words(text())
        default: .person(personID())
        }
    }

    private mutating func quantity() -> Quantity { Quantity(hundredths: random.chance(95) ? random.below(9_000) + 1 : -100) }

    private mutating func plan(_ deployment: Deployment) -> PlanCommand {
        let action = actionID()
        switch random.below(44) {
        case 0: return .addWorkstream(id: workstreamID(), title: text(), parent: optionalWorkstream())
        case 1:
            let workstream = Workstream(
                id: workstreamID(), title: text(), parent: optionalWorkstream(), rank: Double(random.below(5)))
            return .editWorkstream(workstream: workstream, was: random.chance(20) ? workstream : nil)
        case 2: return .removeWorkstream(id: workstreamID())
        case 3..<6:
            return .addAction(
                action: NewAction(
                    id: action, title: text(), workstream: optionalWorkstream(),
                    responsible: random.chance(60) ? personID() : nil, dueDay: optionalDay()))
        case 6..<15:
            let value = actionValue()
            let was = random.chance(20) ? deployment.plan[action]?.value(of: value.field) : nil
            return .edit(action: action, to: value, was: was, reason: random.chance(50) ? text() : nil)
        case 15..<17:
            return .move(
                action: action, workstream: optionalWorkstream(), before: random.chance(60) ? actionID() : nil)
        case 17: return .removeAction(id: action)
        case 18..<22: return .addItem(action: action, item: item())
        case 22..<24: return .editItem(action: action, item: item(), was: nil)
        case 24: return .removeItem(action: action, item: listed(in: deployment.plan[action]))
        case 25..<33: return .moveItem(action: action, item: listed(in: deployment.plan[action]), to: random.below(4) - 1)
        case 33..<35: return .commit(action: action)
        case 35..<39:
            return .answerCommitment(action: action, day: optionalDay(), text: text())
        case 39..<41:
            let proposed = deployment.plan[action]?.answer?.day
            return .acceptDate(action: action, day: random.chance(80) ? proposed ?? day() : day())
        case 41..<43:
            let answered = deployment.plan[action]?.answer?.at
            return .replyToAnswer(
                action: action, answeredAt: random.chance(50) ? answered : nil, comment: random.one(of: ["i1", "i2", "i3", "i4"]),
                text: text())
        default: return .withdrawCommitment(action: action)
        }
    }

    private mutating func actionValue() -> ActionValue {
        switch random.below(18) {
        case 0: .title(text())
        case 1: .workstream(optionalWorkstream())
        case 2: .rank(random.one(of: [1, 1.5, 2, -3, 1e300]))
        case 3..<7: .status(random.one(of: ActionStatus.allCases))
        case 7..<9: .description(text())
        case 9: .doneWhen(text())
        case 10: .responsible(random.chance(85) ? personID() : nil)
        case 11..<14: .dueDay(optionalDay())
        case 14: .earliestStart(optionalDay())
        case 15:
            .effort(
                random.chance(80)
                    ? ThreePointEffort(
                        optimistic: Double(random.below(4)), likely: Double(random.below(4)) + 0.5,
                        pessimistic: Double(random.below(9))) : nil)
        case 16: .priority(random.one(of: Priority.allCases))
        default:
            switch random.below(10) {
            case 0..<6: .tags([text(), "#guichet", text()])
            case 6..<8: .doneDay(day())
            default: .spentDays(random.chance(80) ? Double(random.below(40)) / 4 - 0.5 : nil)
            }
        }
    }

    private mutating func item() -> ActionItem {
        let id: ItemID = random.one(of: ["i1", "i2", "i3", "i4"])
        switch random.below(12) {
        case 10: return .raisedRisk(text(), id: id)
        case 11: return .dismissedRisk(random.one(of: Risk.Kind.allCases), text())
        case 0..<2: return .contribution(Contribution(person: personID(), role: text(), days: Double(random.below(9)) - 1))
        case 2..<4: return .dependency(Dependency(predecessor: actionID(), lagDays: random.below(9) - 4))
        case 4..<6: return .step(Step(id: id, title: text(), isDone: random.chance(50), day: optionalDay()))
        case 6:
            let awaited = random.chance(50) ? random.one(of: Blocker.Awaited.allCases) : nil
            return .blocker(Blocker(id: id, cause: text(), liftedDay: optionalDay(), waitsFor: awaited))
        case 7: return .link("https://ville.fr/\(random.below(9))", id: id)
        case 8: return .comment(text(), id: id)
        default:
            return random.chance(80)
                ? .note(text(), id: id)
                : .postponement(
                    Postponement(
                        id: ItemID(1), from: day(), to: day(), reason: "", author: "claire", at: Moment(day())))
        }
    }

    /// Mostly something that the action lists.
    private mutating func listed(in action: Action?) -> ActionItemReference {
        let lists = ActionItem.Kind.allCases.compactMap { action?.items($0) }.filter { !$0.isEmpty }
        guard !lists.isEmpty, random.chance(80) else { return item().reference }
        return random.one(of: random.one(of: lists)).reference
    }

    // MARK: Small things

    private mutating func text() -> String {
        guard random.chance(20) else { return "mot \(random.below(30))" }
        return random.one(of: [
            "Former les agents", "Ouvrir le guichet", "Écrire à la préfète", "Repeindre", "", "  ", "👩‍🚒 guichet",
            "deux\nlignes", "e\u{301}tape", "\u{0}", String(repeating: "long ", count: 90),
        ])
    }

    private mutating func day() -> Day {
        random.chance(95) ? Day(ordinal: 20_500 + random.below(12)) : "9999-12-31"
    }

    private mutating func optionalDay() -> Day? { random.chance(75) ? day() : nil }
    private mutating func personID() -> PersonID { random.one(of: ["p1", "p2", "p3", "p4"]) }
    private mutating func actionID() -> ActionID { random.one(of: ["a1", "a2", "a3", "a4", "a5"]) }
    private mutating func workstreamID() -> WorkstreamID { random.one(of: ["w1", "w2", "w3", "w4", "w5"]) }
    private mutating func optionalWorkstream() -> WorkstreamID? { random.chance(70) ? workstreamID() : nil }
}
