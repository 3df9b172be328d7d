import Planning

/// One event of each kind, with every field filled.
enum GoldenSamples {
    static let all: [String: Event] = {
        var samples: [String: Event] = [:]
        for event in settings.map(Event.settings) + route.map(Event.route) + people.map(Event.people) + plan.map(Event.plan)
            + reviews.map(Event.reviews)
            + results.map(Event.results) + stakeholders.map(Event.stakeholders)
            + views.map(Event.views) + needs.map(Event.needs) + scenarios.map(Event.scenarios)
        {
            samples[name(event)] = event
        }
        return samples
    }()

    /// What ``kind(of:)`` can answer.
    static let kinds: Set<String> = [
        "settings.opened", "settings.edited", "route.edited", "route.milestoneAdded", "route.milestoneEdited",
        "route.milestoneRemoved", "people.added", "people.edited", "people.removed", "plan.workstreamAdded",
        "plan.workstreamEdited", "plan.workstreamRemoved", "plan.actionAdded", "plan.actionEdited",
        "plan.actionRemoved", "plan.itemAdded", "plan.itemEdited", "plan.itemRemoved", "plan.itemMoved",
        "reviews.rhythmEdited", "reviews.reasonsEdited", "reviews.edited", "reviews.itemAdded", "reviews.itemEdited",
        "reviews.itemRemoved", "reviews.pointAdded", "reviews.pointEdited", "reviews.pointRemoved",
        "results.indicatorAdded", "results.indicatorEdited", "results.indicatorRemoved", "results.valueAdded", "results.valueEdited",
        "results.valueRemoved",
        "stakeholders.added", "stakeholders.edited", "stakeholders.removed", "stakeholders.itemAdded", "stakeholders.itemEdited",
        "stakeholders.itemRemoved", "stakeholders.leverAdded", "stakeholders.leverEdited", "stakeholders.leverRemoved",
        "stakeholders.pitchAdded", "stakeholders.pitchEdited", "stakeholders.pitchRemoved",
        "views.added", "views.edited", "views.removed",
        "needs.added", "needs.edited", "needs.removed", "needs.entryAdded", "needs.entryEdited", "needs.entryRemoved",
        "scenarios.added", "scenarios.edited", "scenarios.changeAdded", "scenarios.changeRemoved", "scenarios.removed",
    ]

    /// A new kind of event stops here: give it a name, in `kinds` too, and a sample below.
    static func kind(of event: Event) -> String {
        switch event {
        case .settings(.opened): "settings.opened"
        case .settings(.edited): "settings.edited"
        case .route(.edited): "route.edited"
        case .route(.milestoneAdded): "route.milestoneAdded"
        case .route(.milestoneEdited): "route.milestoneEdited"
        case .route(.milestoneRemoved): "route.milestoneRemoved"
        case .people(.added): "people.added"
        case .people(.edited): "people.edited"
        case .people(.removed): "people.removed"
        case .plan(.workstreamAdded): "plan.workstreamAdded"
        case .plan(.workstreamEdited): "plan.workstreamEdited"
        case .plan(.workstreamRemoved): "plan.workstreamRemoved"
        case .plan(.actionAdded): "plan.actionAdded"
        case .plan(.actionEdited): "plan.actionEdited"
        case .plan(.actionRemoved): "plan.actionRemoved"
        case .plan(.itemAdded): "plan.itemAdded"
        case .plan(.itemEdited): "plan.itemEdited"
        case .plan(.itemRemoved): "plan.itemRemoved"
        case .plan(.itemMoved): "plan.itemMoved"
        case .reviews(.rhythmEdited): "reviews.rhythmEdited"
        case .reviews(.reasonsEdited): "reviews.reasonsEdited"
        case .reviews(.edited): "reviews.edited"
        case .reviews(.itemAdded): "reviews.itemAdded"
        case .reviews(.itemEdited): "reviews.itemEdited"
        case .reviews(.itemRemoved): "reviews.itemRemoved"
        case .reviews(.pointAdded): "reviews.pointAdded"
        case .reviews(.pointEdited): "reviews.pointEdited"
        case .reviews(.pointRemoved): "reviews.pointRemoved"
        case .results(.indicatorAdded): "results.indicatorAdded"
        case .results(.indicatorEdited): "results.indicatorEdited"
        case .results(.indicatorRemoved): "results.indicatorRemoved"
        case .results(.valueAdded): "results.valueAdded"
        case .results(.valueEdited): "results.valueEdited"
        case .results(.valueRemoved): "results.valueRemoved"
        case .stakeholders(.added): "stakeholders.added"
        case .stakeholders(.edited): "stakeholders.edited"
        case .stakeholders(.removed): "stakeholders.removed"
        case .stakeholders(.itemAdded): "stakeholders.itemAdded"
        case .stakeholders(.itemEdited): "stakeholders.itemEdited"
        case .stakeholders(.itemRemoved): "stakeholders.itemRemoved"
        case .stakeholders(.leverAdded): "stakeholders.leverAdded"
        case .stakeholders(.leverEdited): "stakeholders.leverEdited"
        case .stakeholders(.leverRemoved): "stakeholders.leverRemoved"
        case .stakeholders(.pitchAdded): "stakeholders.pitchAdded"
        case .stakeholders(.pitchEdited): "stakeholders.pitchEdited"
        case .stakeholders(.pitchRemoved): "stakeholders.pitchRemoved"
        case .scenarios(.added): "scenarios.added"
        case .scenarios(.edited): "scenarios.edited"
        case .scenarios(.changeAdded): "scenarios.changeAdded"
        case .scenarios(.changeRemoved): "scenarios.changeRemoved"
        case .scenarios(.removed): "scenarios.removed"
        case .views(.added): "views.added"
        case .views(.edited): "views.edited"
        case .views(.removed): "views.removed"
        case .needs(.added): "needs.added"
        case .needs(.edited): "needs.edited"
        case .needs(.removed): "needs.removed"
        case .needs(.entryAdded): "needs.entryAdded"
        case .needs(.entryEdited): "needs.entryEdited"
        case .needs(.entryRemoved): "needs.entryRemoved"
        }
    }

    /// The kind and, where one kind holds several forms, the form.
    private static func name(_ event: Event) -> String {
        switch event {
        case .settings(.edited(_, let value)): "\(kind(of: event)).\(caseName(value))"
        case .route(.edited(_, let value)): "\(kind(of: event)).\(caseName(value))"
        case .plan(.actionEdited(_, _, let value)): "\(kind(of: event)).\(value.field.rawValue)"
        case .plan(.actionRemoved(let action)) where !action.raisedRisks.isEmpty: "\(kind(of: event)).risks"
        case .plan(.itemAdded(_, .blocker(let blocker), _)) where blocker.waitsFor != nil: "\(kind(of: event)).blocker.waitsFor"
        case .plan(.itemAdded(_, .comment(let comment), _)) where !comment.mentions.isEmpty: "\(kind(of: event)).comment.mentions"
        case .plan(.itemAdded(_, let item, _)): "\(kind(of: event)).\(item.kind.rawValue)"
        case .people(.edited(_, let person)) where !person.absences.isEmpty: "\(kind(of: event)).availability"
        case .results(.indicatorEdited(_, _, let value)): "\(kind(of: event)).\(caseName(value))"
        case .reviews(.edited(_, _, let value)): "\(kind(of: event)).\(caseName(value))"
        case .reviews(.itemAdded(_, let item, _)): "\(kind(of: event)).\(caseName(item))"
        case .stakeholders(.edited(_, _, let value)): "\(kind(of: event)).\(value.field.rawValue)"
        case .stakeholders(.itemAdded(_, .position)): "\(kind(of: event)).position"
        case .stakeholders(.pitchEdited(_, _, .title)): "\(kind(of: event)).title"
        case .stakeholders(.pitchEdited(_, _, .levers)): "\(kind(of: event)).levers"
        case .needs(.edited(_, _, let value)): "\(kind(of: event)).\(caseName(value))"
        case .scenarios(.edited(_, _, let value)): "\(kind(of: event)).\(caseName(value))"
        case .scenarios(.changeAdded(_, let change, _)): "\(kind(of: event)).\(triedName(change.command) ?? "none")"
        default: kind(of: event)
        }
    }

    private static func caseName(_ value: ScenarioValue) -> String {
        switch value {
        case .name: "name"
        case .words: "words"
        case .isShared: "isShared"
        case .outcome: "outcome"
        }
    }

    private static func caseName(_ value: IndicatorValue) -> String {
        switch value {
        case .name: "name"
        case .how: "how"
        case .kind: "kind"
        case .unit: "unit"
        case .direction: "direction"
        case .baseline: "baseline"
        case .target: "target"
        case .responsible: "responsible"
        case .rhythm: "rhythm"
        }
    }

    static func caseName(_ value: NeedValue) -> String {
        switch value {
        case .title: "title"
        case .kind: "kind"
        case .isCritical: "isCritical"
        case .quantity: "quantity"
        case .unit: "unit"
        case .neededBy: "neededBy"
        case .decider: "decider"
        case .agent: "agent"
        case .span: "span"
        case .waiting: "waiting"
        case .obtaining: "obtaining"
        case .note: "note"
        }
    }

    private static func caseName(_ value: ReviewValue) -> String {
        switch value {
        case .opening: "opening"
        case .place: "place"
        case .attendees: "attendees"
        case .preparation: "preparation"
        case .confidence: "confidence"
        case .minutes: "minutes"
        }
    }

    private static func caseName(_ item: ReviewItem) -> String {
        switch item {
        case .promise: "promise"
        case .measure: "measure"
        case .note: "note"
        }
    }

    private static func caseName(_ value: SettingsValue) -> String {
        switch value {
        case .name: "name"
        case .timeZone: "timeZone"
        case .holidayRegion: "holidayRegion"
        case .workingWeekdays: "workingWeekdays"
        case .closures: "closures"
        case .riskThreshold: "riskThreshold"
        }
    }

    private static func caseName(_ value: RouteValue) -> String {
        switch value {
        case .startingPoint: "startingPoint"
        case .destination: "destination"
        case .startDay: "startDay"
        case .promisedDay: "promisedDay"
        case .statement: "statement"
        }
    }

    // MARK: Samples

    private static let day = Day(ordinal: 20_700)
    private static let moment = Moment(milliseconds: 1_788_480_000_123)
    private static let account: AccountID = Identifier(1)
    private static let lea: PersonID = Identifier(11)
    private static let action: ActionID = Identifier(21)
    private static let workstream = Workstream(id: Identifier(31), title: "Accueil", parent: Identifier(30), rank: 1.5)

    private static let settings: [SettingsEvent] = [
        .opened(name: "Guichet unique « été »"),
        .edited(from: .name(value: "Guichet"), to: .name(value: "Guichet unique")),
        .edited(from: .timeZone(value: "Europe/Paris"), to: .timeZone(value: "Indian/Reunion")),
        .edited(from: .holidayRegion(value: .metropolitan), to: .holidayRegion(value: .alsaceMoselle)),
        .edited(from: .workingWeekdays(value: [.monday, .friday]), to: .workingWeekdays(value: [.tuesday])),
        .edited(
            from: .closures(value: []),
            to: .closures(value: [Closure(first: day, last: day + 4, label: "Fermeture d'été")])),
        .edited(from: .riskThreshold(rule: .postponed, value: 2), to: .riskThreshold(rule: .postponed, value: 3)),
    ]

    private static let milestone = Milestone(id: Identifier(41), title: "Ouverture", day: day, isReached: false)

    private static let route: [RouteEvent] = [
        .edited(from: .startingPoint(value: ""), to: .startingPoint(value: "Un prototype à la mairie")),
        .edited(from: .destination(value: ""), to: .destination(value: "Toutes les mairies")),
        .edited(from: .startDay(value: nil), to: .startDay(value: day)),
        .edited(from: .promisedDay(value: day), to: .promisedDay(value: nil)),
        .edited(from: .statement(field: .users, value: ""), to: .statement(field: .users, value: "Les habitants")),
        .milestoneAdded(milestone: milestone, index: 0),
        .milestoneEdited(
            from: milestone, to: Milestone(id: Identifier(41), title: "Ouverture", day: day + 7, isReached: true)),
        .milestoneRemoved(milestone: milestone, index: 2),
    ]

    private static let view = SavedView(
        id: Identifier(61), name: "À relancer", query: "is=late&responsible=me", owner: account, isShared: false)

    private static let views: [ViewsEvent] = [
        .added(view: view),
        .edited(
            from: view, to: SavedView(id: Identifier(61), name: "À relancer", query: view.query, owner: account, isShared: true)),
        .removed(view: view),
    ]

    // MARK: Needs

    private static let entry = NeedEntry(
        id: Identifier(72), kind: .promised, quantity: Quantity(12.5), day: day, party: .words("La DRH"), words: "Au comité",
        author: account, at: moment)

    static let need = Need(
        id: Identifier(71), title: "Deux agents d'accueil", kind: .agentTime, isCritical: true, quantity: Quantity(20),
        neededBy: day, decider: .words("La DRH"), agent: .person(lea), span: NeedSpan(first: day, last: day + 60),
        waiting: [action], obtaining: Identifier(22), note: "À mi-temps")

    static let needValues: [NeedValue] = [
        .title(value: ""), .kind(value: .other), .isCritical(value: true), .quantity(value: nil), .unit(value: .euros),
        .neededBy(value: nil), .decider(value: nil), .agent(value: nil), .span(value: nil), .waiting(value: []), .obtaining(value: nil),
        .note(value: ""),
    ].map { need.current(like: $0) }

    private static let needs: [NeedEvent] = {
        let other = Need(id: need.id, title: "Agents", kind: .other, unit: .own(words: "agents"))
        return [
            .added(need: need, index: 1), .removed(need: other, index: 0), .entryAdded(need: need.id, entry: entry, index: 0),
            .entryEdited(
                need: need.id, from: entry,
                to: NeedEntry(id: entry.id, kind: .refused, day: day, party: .person(lea), author: account, at: moment)),
            .entryRemoved(
                need: need.id,
                entry: NeedEntry(id: entry.id, kind: .asked, day: day, party: .stakeholder(Identifier(73)), author: account, at: moment),
                index: 3),
        ] + needValues.map { .edited(need: need.id, from: other.current(like: $0), to: $0) }
    }()

    private static let person = Person(
        id: lea, name: "Léa Martin", email: "lea@exemple.fr", organisation: "Mairie", hasLeft: false)

    private static let people: [PeopleEvent] = [
        .added(person: person),
        .edited(
            from: person,
            to: Person(id: lea, name: "Léa Martin", email: "lea@exemple.fr", organisation: "Préfecture", hasLeft: true)),
        .removed(person: person),
        .edited(
            from: person,
            to: Person(
                id: lea, name: "Léa Martin", email: "lea@exemple.fr", organisation: "Mairie", daysPerWeek: 2.5,
                absences: [Absence(first: day, last: day + 4, label: "Congés d'été")])),
    ]

    static let actionValues: [ActionValue] = [
        .title("Former les agents"),
        .workstream(workstream.id),
        .rank(2.25),
        .status(.inProgress),
        .description("Deux jours\npar agent, \"sur place\" <b>"),
        .doneWhen("Tous les agents sont formés"),
        .responsible(lea),
        .dueDay(day),
        .earliestStart(day),
        .effort(ThreePointEffort(optimistic: 1, likely: 2.5, pessimistic: 8)),
        .priority(.high),
        .tags(["formation", "été"]),
        .doneDay(day),
        .spentDays(6.25),
        .commitment(Commitment(person: lea, dueDay: day, description: "Deux jours", at: moment)),
        .answer(
            CommitmentAnswer(
                person: lea, day: day + 7, text: "salle prise", description: "Deux jours", author: account, at: moment)),
    ]

    static let items = firstItems + riskItems + [mention]

    private static let mention = ActionItem.comment(
        Comment(id: Identifier(58), author: account, text: "@Léa Martin ?", at: moment, mentions: [lea]))

    private static let riskItems: [ActionItem] = [
        .raisedRisk(RaisedRisk(id: Identifier(57), word: "La salle peut être prise", author: account, at: moment)),
        .dismissedRisk(
            DismissedRisk(
                risk: .dueSoonNotStarted, word: "Une heure suffit", author: account, at: moment, dueDay: day, responsible: lea,
                postponements: 2)),
    ]

    /// Those that the first files of whole actions hold.
    private static let firstItems: [ActionItem] = [
        .contribution(Contribution(person: lea, role: "relit le guide", days: 1.5)),
        .dependency(Dependency(predecessor: Identifier(22), lagDays: -2)),
        .step(Step(id: Identifier(51), title: "Réserver la salle", isDone: true, day: day)),
        .blocker(
            Blocker(
                id: Identifier(52), cause: "Budget", liftedWhen: "voté", whoCanLift: "la direction", liftedDay: day)),
        .postponement(
            Postponement(id: Identifier(53), from: day, to: day + 7, reason: "congés", author: account, at: moment)),
        .link(Link(id: Identifier(54), title: "Guide", address: "https://exemple.fr/guide?a=1&b=2")),
        .comment(Comment(id: Identifier(55), author: account, text: "D'accord 👍", at: moment)),
        .note(Note(id: Identifier(56), label: "Coût", text: "3 k€")),
    ]

    private static let step = ActionItem.step(Step(id: Identifier(51), title: "Réserver la salle"))

    /// An action with a value in every field and an item in every list that there was at first.
    private static let fullAction = action(with: firstItems)

    private static func action(with items: [ActionItem]) -> Action {
        var deployment = Deployment(id: Identifier(1))
        let added = Action(id: action, number: 3, title: "Former", workstream: workstream.id, rank: 1)
        var events: [PlanEvent] = [.actionAdded(action: added)]
        events += actionValues.filter { $0.field != .answer && $0.field != .spentDays }.map {
            .actionEdited(action: action, from: .title(""), to: $0)
        }
        events += items.map { .itemAdded(action: action, item: $0, index: 0) }
        for (index, event) in events.enumerated() {
            deployment.apply(
                RecordedEvent(sequence: index + 1, at: moment, actor: account, command: Identifier(1), event: .plan(event)))
        }
        return deployment.plan[action] ?? added
    }

    private static let plan: [PlanEvent] =
        [
            .workstreamAdded(workstream: workstream),
            .workstreamEdited(from: workstream, to: Workstream(id: Identifier(31), title: "Accueils", parent: nil, rank: 3)),
            .workstreamRemoved(workstream: workstream),
            .actionAdded(action: Action(id: action, number: 3, title: "Former", workstream: workstream.id, rank: 1)),
            .actionRemoved(action: fullAction),
            .actionRemoved(action: action(with: riskItems)),
            .itemEdited(
                action: action, from: step, to: .step(Step(id: Identifier(51), title: "Réserver deux salles", isDone: true))),
            .itemRemoved(action: action, item: step, index: 4),
            .itemMoved(action: action, item: step, from: 0, to: 2),
        ]
        + actionValues.map { .actionEdited(action: action, from: fullAction.value(of: $0.field), to: $0) }
        + items.map { .itemAdded(action: action, item: $0, index: 1) }
        + [.itemAdded(action: action, item: .blocker(Blocker(id: Identifier(57), cause: "Salle", waitsFor: .need)), index: 1)]

    // MARK: Stakeholders

    private static let stakeholders: [StakeholderEvent] = {
        let (id, lever): (StakeholderID, LeverID) = (Identifier(81), Identifier(91))
        let exchange = Exchange(
            id: Identifier(82), day: day, place: "Comité", person: lea, words: "Demande le coût", levers: [lever], effect: .closer,
            author: account, at: moment)
        let record = PositionRecord(
            id: Identifier(83), position: .reluctant, day: day, word: "trois devis", author: account, at: moment)
        let argument = Lever(
            id: lever, argument: "Deux jours", proof: "Mesuré", audience: [.family(value: .decisionMakers), .stakeholder(id: id)])
        let pitch = Pitch(id: Identifier(92), audience: .family(value: .affectedAgents), title: "Guichets", levers: [lever])
        let empty = Stakeholder(id: id, name: "DAF", family: .decisionMakers)
        let values: [StakeholderValue] = [
            .name(value: "Directrice"), .family(value: .partners), .person(value: lea), .function(value: "Ville"),
            .risk(value: "Payer"), .gain(value: "Du temps"), .reluctance(value: "Le coût"), .influence(value: .decisive),
            .next(value: NextExchange(day: day, action: action, purpose: "Présenter")),
        ]
        let written = PitchText(text: "40 000 euros", source: "")
        let start: [StakeholderEvent] =
            [.added(stakeholder: empty)]
            + values.map { .edited(stakeholder: id, from: empty.value(of: $0.field), to: $0) }
            + [
                .itemAdded(stakeholder: id, item: .exchange(value: exchange)),
                .itemAdded(stakeholder: id, item: .position(value: record)), .leverAdded(lever: argument),
                .pitchAdded(pitch: pitch),
                .pitchEdited(pitch: pitch.id, from: .text(part: .ask, value: nil), to: .text(part: .ask, value: written)),
            ]
        var full = Deployment(id: Identifier(1))
        for (index, event) in start.enumerated() {
            full.apply(
                RecordedEvent(
                    sequence: index + 1, at: moment, actor: account, command: Identifier(1), event: .stakeholders(event)))
        }
        return start + [
            .removed(stakeholder: full.stakeholders[id] ?? empty),
            .itemEdited(
                stakeholder: id, from: .exchange(value: exchange),
                to: .exchange(
                    value: Exchange(id: exchange.id, day: day, words: "Accepte", effect: nil, author: account, at: moment))),
            .itemRemoved(stakeholder: id, item: .position(value: record)),
            .leverEdited(from: argument, to: Lever(id: lever, argument: "Un jour")), .leverRemoved(lever: argument),
            .pitchEdited(pitch: pitch.id, from: .title(value: "Guichets"), to: .title(value: "Aux guichets")),
            .pitchEdited(pitch: pitch.id, from: .levers(value: [lever]), to: .levers(value: [])),
            .pitchRemoved(pitch: full.stakeholders[pitch.id] ?? pitch),
        ]
    }()

    // MARK: Reviews

    private static let week = Week(containing: day)
    private static let promise = Promise(
        id: Identifier(61), person: lea, action: action, step: Identifier(51),
        outcome: Promise.Outcome(isKept: false, reason: .usual(.blocked), word: "salle prise", author: account, at: moment))
    private static let confidence = Confidence(level: .supportNeeded, word: "la salle manque", author: account, at: moment)
    private static let line = Minutes.ActionLine(number: 3, title: "Former")
    private static let point = ReviewPoint(id: Identifier(64), text: "Le budget", action: action, author: account, at: moment)

    private static let minutes = Minutes(
        closedAt: moment, closedBy: account, facilitator: "Léa Martin", attendees: ["Léa Martin"], absent: ["Paul Petit"],
        judged: [.init(person: "Léa Martin", action: line, step: "Réserver la salle", outcome: promise.outcome)], done: [line],
        risks: [.init(action: line, kinds: [.raised, .late])],
        measures: [.init(action: line, kind: .openAction, word: "doubler la séance", opened: line)],
        promises: [.init(person: "Léa Martin", action: line, step: nil, outcome: nil)], points: ["Le budget"], confidence: confidence,
        figures: PlanFigures(
            actions: 9, done: 4, late: 2, blocked: 1, atRisk: 3, notCommitted: 2, promisedDay: day + 30, lastDueDay: day + 40))

    private static let results: [ResultsEvent] = {
        let baseline = DatedNumber(24, on: day)
        let target = DatedNumber(10.5, on: day + 90)
        let bare = MeasuredValue(
            id: Identifier(72), day: day + 30, number: 18.25, source: "Tickets de la borne", link: "https://ville.fr/attente",
            author: account, at: moment)
        let proven = MeasuredValue(
            id: bare.id, day: bare.day, number: 18, source: bare.source, link: bare.link,
            file: EvidenceFile(
                hash: String(repeating: "0f", count: 32), name: "relevé de mars.pdf", kind: .pdf, byteCount: 48_213), author: account,
            at: moment)
        let indicator = Indicator(
            id: Identifier(71), name: "Temps d’attente", how: "Moyenne des tickets", kind: .impact, unit: "minutes", direction: .down,
            baseline: baseline, target: target, responsible: lea, rhythm: .month, values: [proven])
        let empty = Indicator(id: indicator.id, name: "")
        let values: [IndicatorValue] = [
            .name(value: "Attente"), .how(value: "Moyenne"), .kind(value: .sideEffect), .unit(value: "min"), .direction(value: .down),
            .baseline(value: baseline), .target(value: target), .responsible(value: lea), .rhythm(value: .quarter),
        ]
        return [
            .indicatorAdded(indicator: indicator, index: 1), .indicatorRemoved(indicator: indicator, index: 1),
            .valueAdded(indicator: indicator.id, value: bare), .valueEdited(indicator: indicator.id, from: bare, to: proven),
            .valueRemoved(indicator: indicator.id, value: proven),
        ] + values.map { .indicatorEdited(indicator: indicator.id, from: empty.current(like: $0), to: $0) }
    }()

    private static let reviews: [ReviewEvent] = {
        var taken = point
        taken.state = .becameAction(action: action, in: week)
        let rhythm = ReviewRhythm(
            weekday: .tuesday, startMinute: 840, lengthMinutes: 45, place: "Salle du conseil", facilitation: .inTurn(people: [lea]))
        let preparation = Preparation(
            worry: "la salle", help: "un créneau", proposals: [.init(action: action, step: Identifier(51))], at: moment)
        let values: [ReviewValue] = [
            .opening(value: Review.Opening(at: moment, facilitator: lea)),
            .place(value: Review.Place(step: .measures, since: moment)),
            .attendees(value: [lea]), .preparation(person: lea, value: preparation), .confidence(value: confidence),
            .minutes(value: minutes),
        ]
        let items: [ReviewItem] = [
            .promise(value: promise),
            .measure(
                value: Measure(
                    id: Identifier(62), action: action, kind: .openAction, word: "doubler la séance", opened: Identifier(22),
                    author: account, at: moment)),
            .note(value: ReviewNote(id: Identifier(63), text: "La salle est libre.", author: account, at: moment)),
        ]
        let empty = Review(week: week)
        return [
            .rhythmEdited(from: nil, to: rhythm),
            .reasonsEdited(from: [.usual(.blocked)], to: [.usual(.absent), .own(text: "Élections")]),
            .itemEdited(
                week: week, from: .promise(value: Promise(id: Identifier(61), person: lea, action: action)), to: .promise(value: promise)),
            .itemRemoved(week: week, item: .promise(value: promise), index: 2),
            .pointAdded(point: point, index: 1), .pointEdited(from: point, to: taken), .pointRemoved(point: point, index: 1),
        ] + values.map { .edited(week: week, from: empty.current(like: $0), to: $0) }
            + items.map { .itemAdded(week: week, item: $0, index: 1) }
    }()
}
