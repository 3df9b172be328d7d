import Foundation
import Planning
import Testing

@testable import Web

@Suite("History")
struct HistorySentencesTests {
    private let story = Story()

    @Test("tells a postponement with both days and its reason, as one thing")
    func postponement() throws {
        var story = story
        try story.give(.plan(.edit(action: Story.train, to: .dueDay(day("2026-04-02")), was: nil, reason: "Salle indisponible")))
        #expect(
            story.told(.french) == [
                "a reporté l’échéance de «\u{00A0}Former les agents\u{00A0}» du 12 mars au 2 avril 2026\u{00A0}: «\u{00A0}Salle indisponible\u{00A0}»"
            ])
        #expect(
            story.told(.english) == [
                "postponed the due date of “Former les agents” from 12 March to 2 April 2026: “Salle indisponible”"
            ])
    }

    @Test("tells a postponement that was taken back")
    func undonePostponement() throws {
        var story = story
        try story.give(.plan(.edit(action: Story.train, to: .dueDay(day("2026-04-02")), was: nil, reason: "Salle indisponible")))
        try story.give(.undo(change: story.lastCommand))
        #expect(
            story.told(.french) == ["a annulé le report de «\u{00A0}Former les agents\u{00A0}», dont l’échéance redevient le 12 mars 2026"])
    }

    @Test("tells an action done without telling the day it keeps for it")
    func done() throws {
        var story = story
        try story.give(.plan(.edit(action: Story.train, to: .status(.done), was: nil, reason: nil)))
        #expect(
            story.told(.french) == [
                "a passé «\u{00A0}Former les agents\u{00A0}» de «\u{00A0}à venir\u{00A0}» à «\u{00A0}réalisée\u{00A0}»"
            ])
    }

    @Test("tells what became of a date that was proposed and of a question, each as one thing")
    func answers() throws {
        var story = story
        let train = Story.train
        let april = try #require(day("2026-04-02"))
        func propose() throws { try story.give(.plan(.answerCommitment(action: train, day: april, text: "Salle prise"))) }
        try propose()
        #expect(
            story.told(.french) == [
                "a noté que Jeanne Moreau propose le 2 avril 2026 pour «\u{00A0}Former les agents\u{00A0}»\u{00A0}: «\u{00A0}Salle prise\u{00A0}»"
            ])
        try story.give(.plan(.replyToAnswer(action: train, answeredAt: nil, comment: "c1", text: "Le comité est avant.")))
        #expect(
            story.told(.english) == [
                "kept the due date of “Former les agents”, for which Jeanne Moreau proposed 2 April 2026: “Le comité est avant.”"
            ])
        try propose()
        try story.give(.plan(.acceptDate(action: train, day: april)))
        #expect(
            story.told(.english) == [
                "took the date proposed by Jeanne Moreau for “Former les agents”, 2 April 2026 instead of 12 March 2026: “Salle prise”"
            ])
        try story.give(.plan(.answerCommitment(action: train, day: nil, text: "Où\u{00A0}?")))
        try story.give(.plan(.replyToAnswer(action: train, answeredAt: nil, comment: "c2", text: "Ici.")))
        #expect(
            story.told(.french) == [
                "a répondu à la question de Jeanne Moreau sur «\u{00A0}Former les agents\u{00A0}»\u{00A0}: «\u{00A0}Ici.\u{00A0}»"
            ])
        try story.give(.plan(.answerCommitment(action: train, day: nil, text: "Encore\u{00A0}?")))
        try story.give(.plan(.edit(action: train, to: .status(.done), was: nil, reason: nil)))
        #expect(story.told(.french).count == 1 && story.told(.french)[0].hasPrefix("a passé"))
    }

    @Test("tells many values of one indicator by their number, and a correction with both figures")
    func values() throws {
        var story = story
        let first = try #require(day("2026-01-12"))
        let id = IndicatorID(71)
        try story.give(.results(.addIndicator(indicator: Indicator(id: id, name: "Attente", unit: "minutes"))))
        let values = (0..<4).map { MeasuredValue(id: MeasuredValueID(UInt64($0)), day: first + $0 * 7, number: 1_234.5 - Double($0)) }
        try story.give(.batch(values.map { .results(.addValue(indicator: id, value: $0)) }))
        #expect(
            story.told(.french) == ["a noté 4 mesures de «\u{00A0}Attente\u{00A0}», du 12 janvier 2026 au 2 février 2026"])
        var corrected = values[0]
        corrected.number = 24
        try story.give(.results(.editValue(indicator: id, value: corrected, was: nil)))
        #expect(
            story.told(.english) == [
                "corrected a measurement of “Attente”: 24\u{00A0}minutes on 12 January 2026 (before: 1,234.5\u{00A0}minutes on 12 January 2026)"
            ])
    }

    @Test("tells a departure with who takes over what")
    func departure() throws {
        var story = story
        try story.give(.people(.remove(id: Story.jeanne, handOver: [HandOver(action: Story.train, to: Story.paul)])))
        #expect(
            story.told(.french) == ["a retiré Jeanne Moreau du déploiement et confié «\u{00A0}Former les agents\u{00A0}» à Paul Petit"])
        #expect(story.told(.english) == ["removed Jeanne Moreau from the deployment and entrusted “Former les agents” to Paul Petit"])
    }

    @Test("counts an import of two hundred actions")
    func importing() throws {
        var story = story
        let commands = (1...200).map {
            Command.plan(.addAction(action: NewAction(id: ActionID(UInt64(1000 + $0)), title: "Action \($0)")))
        }
        try story.give(.batch(commands), id: .forImport(7))
        #expect(story.told(.french) == ["a importé 200 actions"])
        #expect(story.told(.english) == ["imported 200 actions"])
        try story.give(.undo(change: story.lastCommand))
        #expect(story.told(.french) == ["a supprimé 200 actions"])
    }

    @Test("names an action that is gone by its last title")
    func removed() throws {
        var story = story
        try story.give(.plan(.addItem(action: Story.train, item: .dependency(Dependency(predecessor: Story.write)))))
        #expect(
            story.told(.french) == [
                "a fait attendre «\u{00A0}Former les agents\u{00A0}» après «\u{00A0}Rédiger le guide\u{00A0}»"
            ])
        try story.give(.plan(.removeAction(id: Story.write)))
        #expect(story.told(.french) == ["a supprimé l’action «\u{00A0}Rédiger le guide\u{00A0}», que 1 action attendait"])
        let sentences = HistorySentences(language: .french, deployment: story.deployment, accountNames: [:], events: story.events)
        let all = sentences.entries(of: story.events).map(\.sentence)
        #expect(all.contains { $0.contains("après «\u{00A0}Rédiger le guide\u{00A0}»") })
        try story.give(.undo(change: story.lastCommand))
        #expect(story.told(.french).first?.contains("l’action «\u{00A0}Rédiger le guide\u{00A0}»") == true)
    }

    @Test("tells every event by itself, differently in both languages, without the names of code")
    func everyEvent() throws {
        var story = story
        try story.everything()
        for language in Language.allCases {
            let sentences = HistorySentences(language: language, deployment: story.deployment, accountNames: [:], events: story.events)
            for recorded in story.events {
                let text = sentences.sentence(for: recorded)
                #expect(text.count > 10 && !text.hasSuffix("."), "\(text)")
                #expect(text.firstMatch(of: /[a-z][A-Z]/) == nil && !text.contains("Optional"), "\(text)")
                #expect(!text.contains("'") || language == .english, "\(text)")
                if language == .french { #expect(text.firstMatch(of: #/[ ][:;!?»]|«[ ]/#) == nil, "\(text)") }
            }
            for entry in sentences.entries(of: story.events) { #expect(!entry.sentence.isEmpty) }
        }
    }

    @Test("keeps the events of one command in one entry, with their numbers")
    func entries() throws {
        let story = story
        let entries = HistorySentences(
            language: .french, deployment: story.deployment, accountNames: [Story.account: "Anne"], events: story.events
        ).entries(of: story.events)
        #expect(entries.first?.author == "Anne")
        #expect(entries.first?.sentence == "a ouvert le déploiement «\u{00A0}Accueil numérique\u{00A0}»")
        #expect(entries.map(\.sequences.count).reduce(0, +) == story.events.count)
        #expect(AccountID.operator.rawValue == "operator")
    }

    private func day(_ text: String) -> Day? { Day(iso8601: text) }
}

/// A deployment with a plan, and the commands that tests give it.
private struct Story {
    static let account = AccountID(9)
    static let (jeanne, paul) = (PersonID(1), PersonID(2))
    static let (write, train) = (ActionID(1), ActionID(2))

    private(set) var deployment = Deployment(id: DeploymentID(1))
    private(set) var events: [RecordedEvent] = []
    private var count: UInt64 = 0

    var lastCommand: CommandID { events.last?.command ?? CommandID(0) }

    init() {
        do {
            try give(.settings(.open(name: "Accueil numérique")))
            try give(.people(.add(person: Person(id: Self.jeanne, name: "Jeanne Moreau"))))
            try give(.people(.add(person: Person(id: Self.paul, name: "Paul Petit"))))
            try give(.plan(.addAction(action: NewAction(id: Self.write, title: "Rédiger le guide"))))
            try give(
                .plan(
                    .addAction(
                        action: NewAction(
                            id: Self.train, title: "Former les agents", responsible: Self.jeanne, dueDay: Day(iso8601: "2026-03-12")))))
            try give(.plan(.edit(action: Self.train, to: .doneWhen("Tous formés"), was: nil, reason: nil)))
            try give(.plan(.edit(action: Self.train, to: .status(.upcoming), was: nil, reason: nil)))
        } catch {
            Issue.record(error)
        }
    }

    /// The entry of the last command.
    func told(_ language: Language) -> [String] {
        let last = events.filter { $0.command == lastCommand }
        return HistorySentences(language: language, deployment: deployment, accountNames: [:], events: events)
            .entries(of: last).map(\.sentence)
    }

    mutating func give(_ command: Command, id: CommandID? = nil) throws {
        count += 1
        let moment = Moment(milliseconds: 1_772_000_000_000 + Int64(count) * 1000)
        for event in try deployment.decide(command, by: Actor(account: Self.account, role: .lead), at: moment) {
            let recorded = RecordedEvent(
                sequence: events.count + 1, at: moment, actor: Self.account, command: id ?? CommandID(count), event: event)
            deployment.apply(recorded)
            events.append(recorded)
        }
    }

    /// An indicator in each of its fields, and a value that is corrected, proven and removed.
    private func results() -> [Command] {
        guard let day = Day(iso8601: "2026-01-12"), let end = Day(iso8601: "2026-12-18"),
            let file = EvidenceFile(hash: String(repeating: "a", count: 64), name: "relevé.pdf", kind: .pdf, byteCount: 12)
        else { return [] }
        let id = IndicatorID(71)
        let fields: [IndicatorValue] = [
            .name(value: "Attente au guichet"), .how(value: "Tickets"), .kind(value: .quality), .unit(value: "minutes"),
            .direction(value: .down), .baseline(value: DatedNumber(24.5, on: day)), .target(value: DatedNumber(10, on: end)),
            .responsible(value: Self.paul), .rhythm(value: .month), .target(value: nil), .responsible(value: nil), .how(value: ""),
        ]
        let value = MeasuredValue(id: MeasuredValueID(1), day: day + 7, number: 1_234.5, source: "Borne")
        var corrected = value
        corrected.number = 12
        let commands: [ResultsCommand] =
            [.addIndicator(indicator: Indicator(id: id, name: "Attente"))] + fields.map { .edit(indicator: id, to: $0, was: nil) } + [
                .addValue(indicator: id, value: value), .editValue(indicator: id, value: corrected, was: nil),
                .attach(indicator: id, value: value.id, file: file), .detach(indicator: id, value: value.id),
                .removeValue(indicator: id, value: value.id), .addValue(indicator: id, value: value), .removeIndicator(id: id),
            ]
        return commands.map(Command.results)
    }

    /// A review held, closed, judged and reopened, and a point that goes every way.
    private func reviews() -> [Command] {
        let week = Week(containing: Moment(milliseconds: 1_772_000_000_000).day(in: TimeZone(identifier: "Indian/Reunion") ?? .gmt))
        let rhythm = ReviewRhythm(weekday: .tuesday, startMinute: 840, place: "Salle 2")
        let point = ItemID(1)
        let measure = Measure(
            id: ItemID(2), action: Self.train, kind: .other, word: "Relire", author: Self.account, at: Moment(milliseconds: 0))
        let commands: [ReviewCommand] = [
            .setRhythm(to: rhythm, was: nil), .setRhythm(to: nil, was: nil), .setReasons(to: [.usual(.blocked), .own(text: "Élections")]),
            .prepare(week: week, person: Self.paul, preparation: Preparation(worry: "Salle", at: Moment(milliseconds: 0))),
            .addPoint(point: point, text: "Budget", action: nil), .editPoint(point: point, text: "Le budget"), .open(week: week),
            .go(week: week, step: .risks), .attend(week: week, person: Self.paul, isHere: true),
            .attend(week: week, person: Self.paul, isHere: false), .settlePoint(week: week, point: point, state: .postponed(to: week + 1)),
            .settlePoint(week: week, point: point, state: .waiting),
            .settlePoint(week: week, point: point, state: .becameAction(action: Self.train, in: week)),
            .settlePoint(week: week, point: point, state: .taken(in: week)), .addMeasure(week: week, measure: measure),
            .removeMeasure(week: week, measure: ItemID(2)),
            .promise(week: week, promise: Promise(id: ItemID(3), person: Self.paul, action: Self.train)),
            .withdrawPromise(week: week, promise: ItemID(3)),
            .promise(week: week, promise: Promise(id: ItemID(4), person: Self.paul, action: Self.train)),
            .setConfidence(week: week, level: .attainable, word: "On y est"), .setConfidence(week: week, level: nil, word: ""),
            .close(week: week), .reopen(week: week), .close(week: week),
            .judge(week: week, promise: ItemID(4), isKept: false, reason: .usual(.blocked), word: ""),
            .judge(week: week, promise: ItemID(4), isKept: nil, reason: nil, word: ""),
            .judge(week: week, promise: ItemID(4), isKept: true, reason: nil, word: ""),
            .judge(week: week, promise: ItemID(4), isKept: nil, reason: nil, word: ""),
            .addNote(week: week, note: ItemID(5), text: "Salle trouvée"), .addPoint(point: ItemID(6), text: "Congés", action: nil),
            .removePoint(point: ItemID(6)),
        ]
        return commands.map(Command.reviews)
    }

    /// A stakeholder who is met, moves and is forgotten, a lever and a pitch.
    private func stakeholders() -> [Command] {
        let (daf, lever, pitch) = (StakeholderID(1), Lever(id: LeverID(1), argument: "Deux jours", proof: "Mesuré"), PitchID(1))
        let day = Day(ordinal: 20_400)
        func exchange(_ words: String) -> StakeholderItem {
            .exchange(
                value: Exchange(
                    id: ItemID(1), day: day, words: words, levers: [lever.id], effect: .closer, author: Self.account,
                    at: Moment(milliseconds: 0)))
        }
        func position(_ position: Stakeholder.Position) -> StakeholderItem {
            .position(
                value: PositionRecord(
                    id: ItemID(2), position: position, day: day, word: "A signé", author: Self.account, at: Moment(milliseconds: 0)))
        }
        func edit(_ value: StakeholderValue) -> StakeholderCommand { .edit(stakeholder: daf, to: value, was: nil) }
        func text(_ text: PitchText?) -> StakeholderCommand { .editPitch(pitch: pitch, to: .text(part: .ask, value: text), was: nil) }
        let commands: [StakeholderCommand] = [
            .addLever(lever: lever), .add(stakeholder: NewStakeholder(id: daf, name: "DAF", family: .decisionMakers)),
            edit(.name(value: "Directrice des finances")), edit(.family(value: .partners)), edit(.person(value: Self.paul)),
            edit(.function(value: "Ville")), edit(.risk(value: "Payer")), edit(.gain(value: "Du temps")),
            edit(.reluctance(value: "Le coût")),
            edit(.influence(value: .decisive)),
            edit(.next(value: NextExchange(day: Day(ordinal: 21_000), action: Self.train, purpose: "Présenter"))),
            edit(.next(value: nil)), .addItem(stakeholder: daf, item: exchange("Demande le coût")),
            .editItem(stakeholder: daf, item: exchange("Demande le coût complet"), was: nil),
            .addItem(stakeholder: daf, item: position(.reluctant)), .editItem(stakeholder: daf, item: position(.driving), was: nil),
            .removeItem(stakeholder: daf, item: ItemID(1)), .removeItem(stakeholder: daf, item: ItemID(2)),
            .editLever(lever: Lever(id: lever.id, argument: "Deux jours", audience: [.stakeholder(id: daf)]), was: nil),
            .editLever(lever: Lever(id: lever.id, argument: "Deux jours au lieu de dix"), was: nil),
            .addPitch(pitch: Pitch(id: pitch, audience: .stakeholder(id: daf), title: "Comité")),
            .editPitch(pitch: pitch, to: .title(value: "Comité de mars"), was: nil),
            .editPitch(pitch: pitch, to: .levers(value: [lever.id]), was: nil), text(PitchText(text: "40 000 euros")), text(nil),
            .removePitch(id: pitch), .removeLever(id: lever.id), .remove(id: daf),
        ]
        return commands.map(Command.stakeholders)
    }

    /// A scenario that is thought over, set aside, taken up and applied, and one that is given up.
    private func scenarios() -> [Command] {
        let (renfort, other) = (ScenarioID(1), ScenarioID(2))
        func edit(_ value: ScenarioValue) -> ScenarioCommand { .edit(scenario: renfort, to: value, was: nil) }
        func tries(_ command: Command, _ id: UInt64) -> ScenarioCommand {
            .record(scenario: renfort, change: NewTriedChange(id: TriedChangeID(id), command: command))
        }
        let commands: [ScenarioCommand] = [
            .add(scenario: NewScenario(id: renfort, name: "Renfort")), edit(.name(value: "Avec Ali")), edit(.words(value: "Deux mois")),
            edit(.words(value: "")), edit(.isShared(value: true)), edit(.isShared(value: false)),
            tries(.people(.add(person: Person(id: PersonID(77), name: "Ali Haddad"))), 1),
            tries(.plan(.edit(action: Self.write, to: .priority(.high), was: nil, reason: nil)), 2),
            .takeBack(scenario: renfort, change: TriedChangeID(2)), .drop(scenario: renfort), .takeUp(scenario: renfort),
            .apply(scenario: renfort, without: []), .add(scenario: NewScenario(id: other, name: "Sans l’annexe")), .remove(id: other),
        ]
        return commands.map(Command.scenarios)
    }

    /// Commands of every kind, so that each event happens at least once.
    mutating func everything() throws {
        let (train, write) = (Self.train, Self.write)
        let day = Day(iso8601: "2026-04-02")
        func edit(_ value: ActionValue) -> Command { .plan(.edit(action: train, to: value, was: nil, reason: "Motif")) }
        func route(_ value: RouteValue) -> Command { .route(.edit(to: value, was: nil)) }
        func settings(_ value: SettingsValue) -> Command { .settings(.edit(to: value, was: nil)) }
        let (first, second) = (WorkstreamID(1), WorkstreamID(2))
        let milestone = Milestone(id: MilestoneID(1), title: "Ouverture", day: Day(ordinal: 20_600))
        let items: [ActionItem] = [
            .contribution(Contribution(person: Self.paul, role: "relit le guide", days: 3)),
            .dependency(Dependency(predecessor: write, lagDays: 2)), .step(Step(id: ItemID(1), title: "Essai")),
            .blocker(Blocker(id: ItemID(1), cause: "Pas de salle")),
            .link(Link(id: ItemID(1), title: "Guide", address: "https://example.org")),
            .comment(Comment(id: ItemID(1), author: Self.account, text: "Bien", at: Moment(milliseconds: 0))),
            .note(Note(id: ItemID(1), label: "Budget", text: "400 euros")),
            .raisedRisk(RaisedRisk(id: ItemID(1), word: "Salle prise", author: Self.account, at: Moment(milliseconds: 0))),
            .dismissedRisk(DismissedRisk(risk: .late, word: "Fini demain", author: Self.account, at: Moment(milliseconds: 0))),
        ]
        let changed: [ActionItem] = [
            .contribution(Contribution(person: Self.paul, role: "forme", days: nil)),
            .dependency(Dependency(predecessor: write, lagDays: -1)),
            .step(Step(id: ItemID(1), title: "Essai", isDone: true)),
            .blocker(Blocker(id: ItemID(1), cause: "Pas de salle", liftedDay: day)),
            .link(Link(id: ItemID(1), title: "Guide relu", address: "https://example.org")),
            .comment(Comment(id: ItemID(1), author: Self.account, text: "Très bien", at: Moment(milliseconds: 0))),
            .note(Note(id: ItemID(1), label: "Budget", text: "500 euros")),
            .raisedRisk(RaisedRisk(id: ItemID(1), word: "Salle prise lundi", author: Self.account, at: Moment(milliseconds: 0))),
            .dismissedRisk(DismissedRisk(risk: .late, word: "Fini lundi", author: Self.account, at: Moment(milliseconds: 0))),
        ]
        var commands: [Command] = [
            settings(.name(value: "Accueil")), settings(.timeZone(value: "Indian/Reunion")), settings(.holidayRegion(value: .reunion)),
            settings(.workingWeekdays(value: [.monday, .tuesday])),
            settings(.closures(value: [Closure(first: Day(ordinal: 20_600), last: Day(ordinal: 20_610), label: "Été")])),
            settings(.riskThreshold(rule: .postponed, value: 3)),
            route(.startingPoint(value: "Un prototype")), route(.destination(value: "Un service")), route(.startDay(value: day)),
            route(.promisedDay(value: day.map { $0 + 90 })), route(.startingPoint(value: "")),
            route(.statement(field: .users, value: "Les habitants")), route(.statement(field: .users, value: "")),
            route(.startDay(value: nil)),
            .route(.addMilestone(milestone: milestone)),
            .route(
                .editMilestone(milestone: Milestone(id: milestone.id, title: "Ouverture", day: milestone.day, isReached: true), was: nil)),
            .route(.editMilestone(milestone: Milestone(id: milestone.id, title: "Lancement", day: milestone.day), was: nil)),
            .route(.removeMilestone(id: milestone.id)),
            .people(.edit(person: Person(id: Self.paul, name: "Paul Petit", organisation: "Mairie"), was: nil)),
            .plan(.addWorkstream(id: first, title: "Accueil", parent: nil)),
            .plan(.addWorkstream(id: second, title: "Guichet", parent: first)),
            .plan(.editWorkstream(workstream: Workstream(id: second, title: "Guichets", parent: first, rank: 1), was: nil)),
            .plan(.editWorkstream(workstream: Workstream(id: second, title: "Guichets", parent: nil, rank: 2), was: nil)),
            .plan(.editWorkstream(workstream: Workstream(id: second, title: "Guichets", parent: first, rank: 1), was: nil)),
            edit(.title("Former tous les agents")), edit(.workstream(second)), edit(.rank(7)), edit(.description("Deux jours.")),
            edit(.description("Trois jours.")), edit(.doneWhen("Chacun formé")), edit(.dueDay(day)), edit(.earliestStart(day)),
            edit(.earliestStart(nil)), edit(.effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 4.5))), edit(.effort(nil)),
            edit(.priority(.high)), edit(.tags(["accueil", "agents"])), edit(.tags(["agents", "salle"])), edit(.tags([])),
            .plan(.commit(action: train)), .plan(.withdrawCommitment(action: train)),
            .plan(.answerCommitment(action: train, day: day.map { $0 + 7 }, text: "Salle prise")),
            .plan(.withdrawCommitment(action: train)), .plan(.answerCommitment(action: train, day: nil, text: "Où\u{00A0}?")),
            .plan(.withdrawCommitment(action: train)), edit(.responsible(Self.paul)),
            edit(.responsible(Self.jeanne)), edit(.status(.inProgress)), edit(.status(.done)), edit(.spentDays(2.5)), edit(.spentDays(1)),
            edit(.spentDays(nil)), edit(.spentDays(3)), edit(.status(.upcoming)),
        ]
        commands +=
            items.map { .plan(.addItem(action: train, item: $0)) } + changed.map { .plan(.editItem(action: train, item: $0, was: nil)) }
        commands += [
            .plan(.addItem(action: train, item: .step(Step(id: ItemID(2), title: "Bilan")))),
            .plan(.moveItem(action: train, item: ActionItemReference(kind: .step, key: ItemID(2).rawValue), to: 0)),
            .plan(.move(action: write, workstream: second, before: train)),
        ]
        commands += changed.map { .plan(.removeItem(action: train, item: $0.reference)) }
        commands += [
            .plan(.addItem(action: train, item: .step(Step(id: ItemID(9), title: "Salle"))))
        ]
        commands += reviews() + results() + stakeholders() + scenarios()
        commands += [
            .plan(.removeWorkstream(id: first)), .plan(.removeAction(id: write)),
            .people(.remove(id: Self.jeanne, handOver: [HandOver(action: train, to: Self.paul)])),
        ]
        for command in commands { try give(command) }
        for _ in 0..<3 { try give(.undo(change: lastCommand)) }
    }
}
