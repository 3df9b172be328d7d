import Planning
import Testing

/// A plan with actions of the contributor's and of somebody else's, and everybody's wishes about them.
struct PermissionOffice {
    var story = Story()
    let sophie: PersonID
    let malik: PersonID
    let ines: PersonID
    let theirs: ActionID
    let other: ActionID
    /// Done, with a promise that was never taken back: Sophie's and Malik's.
    let promised: ActionID
    /// Sophie's too, with another date that she proposes.
    let proposed: ActionID
    let otherPromised: ActionID
    let axis: WorkstreamID
    let milestone: MilestoneID
    let step = ActionItem.step("Réserver la salle")
    let thisWeek = Week(containing: "2026-03-02")
    var openWeek: Week { thisWeek + -1 }
    var heldWeek: Week { thisWeek + -2 }
    let (leadsChange, membersChange, sophiesChange): (CommandID, CommandID, CommandID)

    init() {
        sophie = story.person("Sophie Petit")
        malik = story.person("Malik Benali")
        ines = story.person("Inès Roy")
        axis = story.workstream("Former")
        milestone = story.milestone("Ouverture", on: "2026-06-01")
        story.tell(.scenario("shared", "Renfort"))
        story.tell(.trying(.route(.promisedDay(value: "2026-11-20")), in: "shared", as: "tried"))
        story.tell(.scenario("dropped", "Sans l’annexe"))
        story.tell(.scenarios(.drop(scenario: "dropped")))
        theirs = story.action("Former les agents", responsible: sophie, due: "2026-03-12", doneWhen: "tous formés")
        other = story.action("Ouvrir le guichet", responsible: malik, due: "2026-03-20", doneWhen: "ouvert")
        promised = story.action("Écrire la note", responsible: sophie, due: "2026-03-12", doneWhen: "écrite")
        otherPromised = story.action("Signer la note", responsible: malik, due: "2026-03-20", doneWhen: "signée")
        proposed = story.action("Écrire le guide", responsible: sophie, due: "2026-04-20", doneWhen: "écrit")
        story.tell(.propose(proposed, "2026-05-04"))
        for action in [promised, otherPromised] {
            story.tell(.commit(action))
            story.tell(.status(action, .done))
        }
        for action in [theirs, other] {
            story.tell(.add(step, to: action))
            story.tell(.add(.step("Envoyer les invitations", id: "second"), to: action))
        }
        story.tell(.add(.comment("Qui vient ?", id: "said"), to: other), by: .contributor)
        story.tell(.views(.add(view: Self.view("Retards", id: "shared", shared: true))))
        story.tell(.needs(.add(need: Need(id: "need", title: "Renfort", kind: .agentTime, quantity: Quantity(20)))))
        story.tell(.needs(.addEntry(need: "need", entry: Self.entry("said", .asked))))
        leadsChange = story.tell(.setting(.closures(value: [Closure(first: "2026-05-15", last: "2026-05-15", label: "Pont")])))
        membersChange = story.tell(.set(other, .description("En deux temps")), by: .member)
        sophiesChange = story.tell(.set(theirs, .description("En trois temps")), by: Actor.contributor.being(sophie))
        holdReviews()
        convince()
        for (id, person) in [("hers", sophie), ("his", malik)] as [(IndicatorID, PersonID)] {
            story.tell(.results(.addIndicator(indicator: Indicator(id: id, name: "Mesure \(id)", responsible: person))))
            let value = MeasuredValue(id: "march", day: "2026-03-01", number: 12)
            story.tell(.results(.addValue(indicator: id, value: value)))
            story.tell(.results(.attach(indicator: id, value: "march", file: Self.file("a"))))
        }
    }

    private static func file(_ digit: String) -> EvidenceFile {
        EvidenceFile(hash: String(repeating: digit, count: 64), name: "relevé.pdf", kind: .pdf, byteCount: 12)!
    }

    /// What whoever measures does.
    private func measures(of id: IndicatorID) -> [Command] {
        let value = MeasuredValue(id: "march", day: "2026-03-01", number: 13)
        return [
            .addValue(indicator: id, value: MeasuredValue(id: "new", day: "2026-03-02", number: 12)),
            .editValue(indicator: id, value: value, was: nil), .removeValue(indicator: id, value: "march"),
            .attach(indicator: id, value: "march", file: Self.file("b")), .detach(indicator: id, value: "march"),
        ].map(Command.results)
    }

    /// A review that was held two weeks ago, one that is open, and a point of Sophie's and of the lead's.
    private mutating func holdReviews() {
        story.tell(.reviews(.open(week: heldWeek)))
        story.tell(.reviews(.promise(week: heldWeek, promise: Promise(id: "hers", person: sophie, action: theirs))))
        story.tell(.reviews(.promise(week: heldWeek, promise: Promise(id: "his", person: malik, action: other))))
        story.tell(.reviews(.close(week: heldWeek)))
        story.tell(.reviews(.open(week: openWeek)))
        story.tell(.reviews(.promise(week: openWeek, promise: Promise(id: "hers", person: sophie, action: theirs))))
        story.tell(.reviews(.promise(week: openWeek, promise: Promise(id: "his", person: malik, action: other))))
        story.tell(.reviews(.addMeasure(week: openWeek, measure: measure)))
        story.tell(.reviews(.addPoint(point: "said", text: "Le budget", action: nil)))
        story.tell(.reviews(.addPoint(point: "hers", text: "Les congés", action: nil)), by: .contributor)
    }

    /// A stakeholder, with an exchange that the lead noted and one that Sophie did.
    private mutating func convince() {
        let pitch = Pitch(id: "pitch", audience: .stakeholder(id: "daf"), title: "Comité")
        story.tell(
            .batch([
                .stakeholder("daf", "Directrice des finances"), .exchanged("daf", "Demande le coût", id: "his"),
                .stands("daf", .reluctant), .lever("delay", "Deux jours au lieu de dix"), .stakeholders(.addPitch(pitch: pitch)),
            ]))
        story.tell(.exchanged("daf", "Vue au guichet", id: "hers"), by: .contributor)
    }

    private var stakeholdersForMembers: [StakeholderCommand] {
        let record = PositionRecord(id: "new", position: .neutral, day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
        return [
            .add(stakeholder: NewStakeholder(id: "new", name: "Les agents du guichet", family: .affectedAgents)),
            .edit(stakeholder: "daf", to: .risk(value: "Payer avant le vote"), was: nil), .remove(id: "daf"),
            .addItem(stakeholder: "daf", item: .position(value: record)), .removeItem(stakeholder: "daf", item: "position"),
            .editItem(stakeholder: "daf", item: .exchange(value: exchange("his")), was: nil),
            .removeItem(stakeholder: "daf", item: "his"), .addLever(lever: Lever(id: "new", argument: "Moins d’attente")),
            .editLever(lever: Lever(id: "delay", argument: "Deux jours"), was: nil), .removeLever(id: "delay"),
            .addPitch(pitch: Pitch(id: "new", audience: .family(value: .users), title: "Usagers")),
            .editPitch(pitch: "pitch", to: .text(part: .ask, value: PitchText(text: "40 000 euros")), was: nil),
            .removePitch(id: "pitch"),
        ]
    }

    private func exchange(_ id: ItemID) -> Exchange {
        Exchange(id: id, day: "2026-03-02", words: "Autrement", author: "x", at: Moment(milliseconds: 0))
    }

    private var scenarios: [ScenarioCommand] {
        [
            .add(scenario: NewScenario(id: "new", name: "Avec un agent de plus")),
            .edit(scenario: "shared", to: .name(value: "Avec du renfort"), was: nil),
            .record(scenario: "shared", change: NewTriedChange(id: "new", command: .set(other, .priority(.high)))),
            .takeBack(scenario: "shared", change: "tried"), .apply(scenario: "shared", without: []), .drop(scenario: "shared"),
            .takeUp(scenario: "dropped"), .remove(id: "shared"),
        ]
    }

    private var stakeholdersForAnyEditor: [StakeholderCommand] {
        [
            .addItem(stakeholder: "daf", item: .exchange(value: exchange("new"))),
            .editItem(stakeholder: "daf", item: .exchange(value: exchange("hers")), was: nil),
            .removeItem(stakeholder: "daf", item: "hers"),
        ]
    }

    private static func entry(_ id: ItemID, _ kind: NeedEntry.Kind) -> NeedEntry {
        NeedEntry(id: id, kind: kind, quantity: Quantity(4), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
    }

    /// Money and promises are the team's to write down; everybody else reads them.
    private var needsForMembers: [NeedCommand] {
        [
            .add(need: Need(id: "new", title: "Salle", kind: .premises)), .remove(need: "need"),
            .addEntry(need: "need", entry: Self.entry("new", .promised)),
            .editEntry(need: "need", entry: Self.entry("said", .obtained), was: nil), .removeEntry(need: "need", entry: "said"),
        ] + Self.needValues.map { .edit(need: "need", to: $0, was: nil) }
    }

    private static let needValues: [NeedValue] = [
        .title(value: "Renforts"), .kind(value: .skills), .isCritical(value: true), .quantity(value: Quantity(21)),
        .neededBy(value: "2026-04-01"), .decider(value: .words("La DRH")), .agent(value: .words("L’accueil")),
        .span(value: NeedSpan(first: "2026-03-02", last: "2026-04-03")), .note(value: "À mi-temps"),
    ]

    private var measure: Measure {
        Measure(id: "measure", action: other, kind: .other, word: "", author: "x", at: Moment(milliseconds: 0))
    }

    private var reviewsForLeads: [ReviewCommand] {
        [
            .setRhythm(to: ReviewRhythm(weekday: .tuesday, startMinute: 840), was: nil),
            .setConfidence(week: openWeek, level: .secured, word: ""), .reopen(week: heldWeek),
        ]
    }

    private var reviewsForMembers: [ReviewCommand] {
        var another = measure
        another = Measure(
            id: "another", action: another.action, kind: .other, word: "", author: another.author, at: another.at)
        return [
            .setReasons(to: [.usual(.blocked)]), .open(week: thisWeek), .go(week: openWeek, step: .risks),
            .settlePoint(week: openWeek, point: "hers", state: .taken(in: openWeek)), .addMeasure(week: openWeek, measure: another),
            .removeMeasure(week: openWeek, measure: "measure"), .close(week: openWeek),
            .editPoint(point: "said", text: "Le budget de la salle"), .removePoint(point: "said"),
        ] + words(of: malik, promised: "his")
    }

    /// What one says for oneself.
    private func words(of person: PersonID, promised: ItemID) -> [ReviewCommand] {
        [
            .prepare(week: openWeek, person: person, preparation: Preparation(worry: "la salle", at: Moment(milliseconds: 0))),
            .judge(week: heldWeek, promise: promised, isKept: true, reason: nil, word: ""),
            .attend(week: openWeek, person: person, isHere: true), .withdrawPromise(week: openWeek, promise: promised),
            .promise(week: openWeek, promise: Promise(id: "new", person: person, action: theirs, step: "step")),
        ]
    }

    private var reviewsForAnyEditor: [ReviewCommand] {
        [
            .addPoint(point: "new", text: "La signalétique", action: nil), .editPoint(point: "hers", text: "Les congés de mai"),
            .removePoint(point: "hers"), .addNote(week: heldWeek, note: "new", text: "Salle trouvée"),
        ]
    }

    private static func view(_ name: String, id: SavedViewID, shared: Bool) -> SavedView {
        SavedView(id: id, name: name, query: "is=late", owner: "claire", isShared: shared)
    }

    /// Every command, and who may give it.
    var table: [PermissionRow] {
        forLeads.map { PermissionRow($0, [.lead]) } + forMembers.map { PermissionRow($0, [.lead, .member]) }
            + forContributors.map { PermissionRow($0, [.lead, .member, .contributor]) }
            + forAnyEditor.map { PermissionRow($0, [.lead, .member, .contributor, .stranger]) } + special
    }

    var forLeads: [Command] {
        [
            .setting(.name(value: "Autre nom")), .setting(.timeZone(value: "Indian/Reunion")),
            .setting(.holidayRegion(value: .reunion)), .setting(.workingWeekdays(value: [.monday])),
            .setting(.closures(value: [Closure(first: "2026-08-03", last: "2026-08-14", label: "Été")])),
            .setting(.riskThreshold(rule: .postponed, value: 3)),
        ] + reviewsForLeads.map(Command.reviews)
    }

    var forMembers: [Command] {
        [
            .route(.startingPoint(value: "Un prototype")), .route(.destination(value: "Un guichet ouvert")),
            .route(.statement(field: .users, value: "Les habitants")),
            .route(.startDay(value: "2026-01-05")), .route(.promisedDay(value: "2026-12-18")),
            .route(.addMilestone(milestone: Milestone(id: "new", title: "Pilote", day: "2026-05-01"))),
            .route(
                .editMilestone(milestone: Milestone(id: milestone, title: "Pilote", day: "2026-05-01"), was: nil)),
            .route(.removeMilestone(id: milestone)),
            .people(.add(person: Person(id: "new", name: "Inès"))),
            .people(.edit(person: Person(id: sophie, name: "Sophie Petit-Jean"), was: nil)),
            .people(.edit(person: Person(id: malik, name: "Malik Benali", daysPerWeek: 3), was: nil)),
            .leaves(malik, handing: [other: sophie]), .leaves(ines),
            .plan(.addWorkstream(id: "new", title: "Communiquer", parent: nil)),
            .plan(.editWorkstream(workstream: Workstream(id: axis, title: "Former et outiller"), was: nil)),
            .plan(.removeWorkstream(id: axis)),
            .plan(.addAction(action: NewAction(id: "new", title: "Écrire aux élus"))),
            .remove(theirs), .remove(other),
            .move(theirs, to: axis), .set(theirs, .workstream(axis)), .set(theirs, .rank(9)),
            .move(other, to: axis), .set(other, .workstream(axis)), .set(other, .rank(9)),
            .responsible(theirs, malik), .responsible(other, sophie),
        ] + edits(of: other) + reviewsForMembers.map(Command.reviews) + measures(of: "his")
            + [
                .addIndicator(indicator: Indicator(id: "new", name: "Attente")),
                .edit(indicator: "hers", to: .target(value: DatedNumber(3, on: "2026-12-18")), was: nil), .removeIndicator(id: "hers"),
            ].map(Command.results) + stakeholdersForMembers.map(Command.stakeholders) + needsForMembers.map(Command.needs)
            + scenarios.map(Command.scenarios)
            + [
                .needs(.edit(need: "need", to: .waiting(value: [theirs]), was: nil)),
                .needs(.edit(need: "need", to: .obtaining(value: other), was: nil)),
            ]
    }

    var forContributors: [Command] {
        edits(of: theirs)
            + [
                .leaves(sophie, handing: [theirs: malik, proposed: malik]),
                .people(.edit(person: Person(id: sophie, name: "Sophie Petit", daysPerWeek: 2.5), was: nil)),
            ]
            + words(of: sophie, promised: "hers").map(Command.reviews) + measures(of: "hers")
    }

    /// Comments, and what one sees at risk, are everybody's who may do anything.
    var forAnyEditor: [Command] {
        [other, theirs].flatMap {
            [.add(.comment("Bravo", id: "new"), to: $0), .add(.raisedRisk("salle prise"), to: $0)] as [Command]
        } + reviewsForAnyEditor.map(Command.reviews) + stakeholdersForAnyEditor.map(Command.stakeholders)
    }

    /// What depends on more than the role: whose promise, whose words, whose change.
    private var special: [PermissionRow] {
        [
            PermissionRow(.commit(theirs), [.lead, .contributor]), PermissionRow(.commit(other), [.lead]),
            PermissionRow(.withdraw(promised), [.lead, .contributor]), PermissionRow(.withdraw(otherPromised), [.lead]),
            PermissionRow(.ask(theirs, "Où\u{00A0}?"), [.lead, .contributor]), PermissionRow(.ask(other, "Où\u{00A0}?"), [.lead]),
            PermissionRow(.propose(theirs, "2026-03-19"), [.lead, .contributor]), PermissionRow(.propose(other, "2026-03-27"), [.lead]),
            PermissionRow(.withdraw(proposed), [.lead, .contributor]), PermissionRow(.accept(proposed, "2026-05-04"), [.lead, .member]),
            PermissionRow(.reply(proposed, "Le comité est avant."), [.lead, .member]),
            PermissionRow(.change(.comment("Corrigé", id: "said"), of: other), [.lead, .contributor, .stranger], else: .notYourComment),
            PermissionRow(.take(.comment("", id: "said"), from: other), [.lead, .contributor, .stranger], else: .notYourComment),
            // Everybody keeps views of their own; those of the team are for who sees to the whole plan.
            PermissionRow(.views(.add(view: Self.view("À moi", id: "own", shared: false))), Set(PermissionHolder.allCases)),
            PermissionRow(.views(.add(view: Self.view("À nous", id: "ours", shared: true))), [.lead, .member]),
            PermissionRow(.views(.edit(view: Self.view("En retard", id: "shared", shared: true), was: nil)), [.lead, .member]),
            PermissionRow(.views(.edit(view: Self.view("Retards", id: "shared", shared: false), was: nil)), [.lead, .member]),
            PermissionRow(.views(.remove(id: "shared")), [.lead, .member]),
            PermissionRow(.undo(change: leadsChange), [.lead]), PermissionRow(.undo(change: membersChange), [.lead, .member]),
            PermissionRow(.undo(change: sophiesChange), [.lead, .member, .contributor]),
        ]
    }

    private func edits(of action: ActionID) -> [Command] {
        [
            .set(action, .title("Autrement")), .set(action, .description("En deux groupes")),
            .set(action, .doneWhen("autre critère")), .status(action, .inProgress),
            .due(action, "2026-04-01", because: "salle"), .set(action, .earliestStart("2026-03-05")),
            .set(action, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 4))),
            .set(action, .priority(.high)), .set(action, .tags(["guichet"])),
            .set(action == theirs ? promised : otherPromised, .doneDay("2026-02-27")),
            .set(action == theirs ? promised : otherPromised, .spentDays(3.5)),
            .waits(action, for: action == theirs ? other : theirs), .contributes(ines, to: action),
            .add(.blocker("Pas de salle"), to: action), .add(.link("https://ville.fr"), to: action),
            .add(.note("Voir avec la mairie"), to: action), .add(.step("Imprimer", id: "third"), to: action),
            .add(.dismissedRisk(.late, "fini demain"), to: action),
            .change(.step("Réserver deux salles"), of: action), .take(step, from: action),
            .place(step, of: action, at: 1), .batch([.set(action, .priority(.low))]),
        ]
    }
}

/// A command and who may give it.
struct PermissionRow {
    let command: Command
    let may: Set<PermissionHolder>
    /// Why the others who may edit at all are refused, when it is not for their role.
    let reason: Refusal?

    init(_ command: Command, _ may: Set<PermissionHolder>, else reason: Refusal? = nil) {
        self.command = command
        self.may = may
        self.reason = reason
    }
}

enum PermissionHolder: CaseIterable {
    case lead, member
    /// Sophie, who is responsible for some of the actions.
    case contributor
    /// A contributor whom nobody of the deployment is.
    case stranger
    case reader
}
