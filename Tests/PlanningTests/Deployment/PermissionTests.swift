import Planning
import Testing

@Suite("What each role may do")
struct PermissionTests {
    private let office = PermissionOffice()

    private func actor(_ who: PermissionHolder) -> Actor {
        switch who {
        case .lead: .lead
        case .member: .member
        case .contributor: Actor.contributor.being(office.sophie)
        case .stranger: .contributor
        case .reader: Actor.reader.being(office.sophie)
        }
    }

    @Test("is what the table says, for each command and each role", arguments: PermissionHolder.allCases)
    private func table(who: PermissionHolder) {
        let actor = actor(who)
        for row in office.table {
            if row.may.contains(who) {
                #expect(throws: Never.self, "\(who): \(row.command)") {
                    let events = try office.story.events(of: row.command, by: actor)
                    #expect(!events.isEmpty, "\(who): \(row.command)")
                }
            } else {
                let refusal = who == .reader ? nil : row.reason
                #expect(throws: refusal ?? .notAllowed(role: actor.role), "\(who): \(row.command)") {
                    try office.story.events(of: row.command, by: actor)
                }
            }
        }
    }

    @Test("is in the table for every command, every field and every kind of item")
    func complete() {
        let commands = office.table.map(\.command)
        #expect(Set(CommandKind.allCases).subtracting(commands.map(CommandKind.init)) == [])
        var (fields, items, settings, route) = (Set<ActionField>(), Set<ActionItem.Kind>(), Set<Int>(), Set<Int>())
        for command in commands {
            switch command {
            case .plan(.edit(_, let value, _, _)): fields.insert(value.field)
            case .plan(.addItem(_, let item)): items.insert(item.kind)
            case .settings(.edit(let value, _)): settings.insert(CommandKind.index(of: value))
            case .route(.edit(let value, _)): route.insert(CommandKind.index(of: value))
            default: break
            }
        }
        // A commitment, an answer to it and a postponement are written by the rules alone.
        #expect(fields == Set(ActionField.allCases).subtracting([.commitment, .answer]))
        #expect(items == Set(ActionItem.Kind.allCases).subtracting([.postponement]))
        #expect(settings == Set(0..<6) && route == Set(0..<5))
    }

    @Test("a reader takes nothing back but views of their own, not even what they did as somebody else")
    func readersUndo() {
        office.story.expectRefusal(.notAllowed(role: .reader), of: .undo(change: "any"), by: .reader)
        let former = Actor(account: Actor.contributor.account, role: .reader, person: office.sophie)
        office.story.expectRefusal(.notAllowed(role: .reader), of: .undo(change: office.sophiesChange), by: former)
        var story = office.story
        let view = SavedView(id: "own", name: "À lire", query: "", owner: Actor.reader.account)
        let change = story.tell(.views(.add(view: view)), by: .reader)
        story.undo(change, by: .reader)
        #expect(story.deployment.views["own"] == nil)
    }

    @Test("a batch gives no right that its commands do not have")
    func batch() {
        let own = Command.set(office.theirs, .priority(.high))
        for command in office.forLeads {
            office.story.expectRefusal(.notAllowed(role: .member), of: .batch([own, command]), by: .member)
        }
        let alone = office.forMembers.filter { if case .batch = $0 { false } else { true } }
        for command in alone {
            office.story.expectRefusal(
                .notAllowed(role: .contributor), of: .batch([own, command]), by: actor(.contributor))
        }
    }

    @Test("only the lead opens a deployment, once; nothing happens before")
    func opening() {
        let unopened = Story.unopened
        unopened.expectRefusal(.notAllowed(role: .member), of: .settings(.open(name: "Accueil")), by: .member)
        unopened.expectRefusal(.notOpened, of: .setting(.name(value: "Accueil")))
        unopened.expectRefusal(.notOpened, of: .batch([.settings(.open(name: "Accueil"))]))
        office.story.expectRefusal(.alreadyOpened, of: .settings(.open(name: "Encore")))
    }
}

/// A command by its case alone. A new one does not compile until it is named here, and then needs its rows in the table.
private enum CommandKind: CaseIterable {
    case editSettings, editRoute, addMilestone, editMilestone, removeMilestone, addPerson, editPerson, removePerson
    case addWorkstream, editWorkstream, removeWorkstream, addAction, editAction, moveAction, removeAction
    case addItem, editItem, removeItem, moveItem, commit, withdrawCommitment, batch, undo
    case answerCommitment, acceptDate, replyToAnswer
    case setRhythm, setReasons, prepare, judge, addPoint, editPoint, removePoint, openReview, go, attend, settlePoint
    case addMeasure, removeMeasure, promise, withdrawPromise, setConfidence, closeReview, reopenReview, addNote
    case addIndicator, editIndicator, removeIndicator, addValue, editValue, removeValue, attach, detach
    case addStakeholder, editStakeholder, removeStakeholder, addStakeholderItem, editStakeholderItem, removeStakeholderItem
    case addLever, editLever, removeLever, addPitch, editPitch, removePitch
    case addView, editView, removeView
    case addNeed, editNeed, removeNeed, addNeedEntry, editNeedEntry, removeNeedEntry
    case addScenario, editScenario, record, takeBack, apply, drop, takeUp, removeScenario

    init(_ command: Command) {
        self =
            switch command {
            // Opening is tried above: it has a deployment of its own.
            case .settings(.open), .settings(.edit): .editSettings
            case .route(.edit): .editRoute
            case .route(.addMilestone): .addMilestone
            case .route(.editMilestone): .editMilestone
            case .route(.removeMilestone): .removeMilestone
            case .people(.add): .addPerson
            case .people(.edit): .editPerson
            case .people(.remove): .removePerson
            case .plan(.addWorkstream): .addWorkstream
            case .plan(.editWorkstream): .editWorkstream
            case .plan(.removeWorkstream): .removeWorkstream
            case .plan(.addAction): .addAction
            case .plan(.edit): .editAction
            case .plan(.move): .moveAction
            case .plan(.removeAction): .removeAction
            case .plan(.addItem): .addItem
            case .plan(.editItem): .editItem
            case .plan(.removeItem): .removeItem
            case .plan(.moveItem): .moveItem
            case .plan(.commit): .commit
            case .plan(.withdrawCommitment): .withdrawCommitment
            case .plan(.answerCommitment): .answerCommitment
            case .plan(.acceptDate): .acceptDate
            case .plan(.replyToAnswer): .replyToAnswer
            case .reviews(let command): Self(command)
            case .results(.addIndicator): .addIndicator
            case .results(.edit): .editIndicator
            case .results(.removeIndicator): .removeIndicator
            case .results(.addValue): .addValue
            case .results(.editValue): .editValue
            case .results(.removeValue): .removeValue
            case .results(.attach): .attach
            case .results(.detach): .detach
            case .stakeholders(let command): Self(command)
            case .views(.add): .addView
            case .views(.edit): .editView
            case .views(.remove): .removeView
            case .needs(.add): .addNeed
            case .needs(.edit): .editNeed
            case .needs(.remove): .removeNeed
            case .needs(.addEntry): .addNeedEntry
            case .needs(.editEntry): .editNeedEntry
            case .needs(.removeEntry): .removeNeedEntry
            case .scenarios(let command): Self(command)
            case .batch: .batch
            case .undo: .undo
            }
    }

    private init(_ command: ReviewCommand) {
        self =
            switch command {
            case .setRhythm: .setRhythm
            case .setReasons: .setReasons
            case .prepare: .prepare
            case .judge: .judge
            case .addPoint: .addPoint
            case .editPoint: .editPoint
            case .removePoint: .removePoint
            case .open: .openReview
            case .go: .go
            case .attend: .attend
            case .settlePoint: .settlePoint
            case .addMeasure: .addMeasure
            case .removeMeasure: .removeMeasure
            case .promise: .promise
            case .withdrawPromise: .withdrawPromise
            case .setConfidence: .setConfidence
            case .close: .closeReview
            case .reopen: .reopenReview
            case .addNote: .addNote
            }
    }

    private init(_ command: ScenarioCommand) {
        self =
            switch command {
            case .add: .addScenario
            case .edit: .editScenario
            case .record: .record
            case .takeBack: .takeBack
            case .apply: .apply
            case .drop: .drop
            case .takeUp: .takeUp
            case .remove: .removeScenario
            }
    }

    private init(_ command: StakeholderCommand) {
        self =
            switch command {
            case .add: .addStakeholder
            case .edit: .editStakeholder
            case .remove: .removeStakeholder
            case .addItem: .addStakeholderItem
            case .editItem: .editStakeholderItem
            case .removeItem: .removeStakeholderItem
            case .addLever: .addLever
            case .editLever: .editLever
            case .removeLever: .removeLever
            case .addPitch: .addPitch
            case .editPitch: .editPitch
            case .removePitch: .removePitch
            }
    }

    static func index(of value: SettingsValue) -> Int {
        switch value {
        case .name: 0
        case .timeZone: 1
        case .holidayRegion: 2
        case .workingWeekdays: 3
        case .closures: 4
        case .riskThreshold: 5
        }
    }

    static func index(of value: RouteValue) -> Int {
        switch value {
        case .startingPoint: 0
        case .destination: 1
        case .startDay: 2
        case .promisedDay: 3
        case .statement: 4
        }
    }
}
