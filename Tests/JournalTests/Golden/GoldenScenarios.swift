import Planning

/// Scenarios hold commands: what they are coded as is read for ever, too. One change for each command that can be tried.
extension GoldenSamples {
    private static let label = ScenarioLabel(id: Identifier(71), name: "Avec un agent de plus", author: Identifier(1), isShared: true)
    private static let at = Moment(milliseconds: 1_788_480_000_123)
    private static let someday = Day(ordinal: 20_700)
    private static let axis = Workstream(id: Identifier(31), title: "Accueil", parent: Identifier(30), rank: 1.5)
    private static let someone = Person(
        id: Identifier(11), name: "Léa Martin", email: "lea@ville.fr", organisation: "Accueil", daysPerWeek: 2.5,
        absences: [Absence(first: someday, last: someday + 4, label: "Congés")])
    private static let stone = Milestone(id: Identifier(81), title: "Ouverture", day: someday)
    private static let training: ActionID = Identifier(21)

    /// The command a change asks for, by a name of its own; nil for what is not tried. A new command that scenarios may try does
    /// not compile until it is named here, and then needs its sample.
    static func triedName(_ command: Command) -> String? {
        switch command {
        case .plan(let command): triedName(command)
        case .people(.add): "people.add"
        case .people(.edit): "people.edit"
        case .people(.remove): "people.remove"
        case .route(.edit): "route.edit"
        case .route(.addMilestone): "route.addMilestone"
        case .route(.editMilestone): "route.editMilestone"
        case .route(.removeMilestone): "route.removeMilestone"
        case .needs(.add): "needs.add"
        case .needs(.edit(_, let value, _)): "needs.edit.\(caseName(value))"
        case .needs(.remove): "needs.remove"
        case .batch: "batch"
        case .needs(.addEntry), .needs(.editEntry), .needs(.removeEntry): nil
        case .settings, .reviews, .results, .stakeholders, .views, .scenarios, .undo: nil
        }
    }

    private static func triedName(_ command: PlanCommand) -> String? {
        switch command {
        case .addWorkstream: "plan.addWorkstream"
        case .editWorkstream: "plan.editWorkstream"
        case .removeWorkstream: "plan.removeWorkstream"
        case .addAction: "plan.addAction"
        case .edit(_, let value, _, _): "plan.edit.\(value.field.rawValue)"
        case .move: "plan.move"
        case .removeAction: "plan.removeAction"
        case .addItem(_, let item): "plan.addItem.\(item.kind.rawValue)"
        case .editItem: "plan.editItem"
        case .removeItem: "plan.removeItem"
        case .moveItem: "plan.moveItem"
        case .commit, .withdrawCommitment, .answerCommitment, .acceptDate, .replyToAnswer: nil
        }
    }

    /// Every name that ``triedName(_:)`` gives to what can be tried.
    static let triedNames: Set<String> = Set(
        [
            "people.add", "people.edit", "people.remove", "route.edit", "route.addMilestone", "route.editMilestone",
            "route.removeMilestone", "batch", "plan.addWorkstream", "plan.editWorkstream", "plan.removeWorkstream", "plan.addAction",
            "plan.move", "plan.removeAction", "plan.editItem", "plan.removeItem", "plan.moveItem", "needs.add", "needs.remove",
        ] + ActionField.allCases.filter { ![.commitment, .answer, .doneDay].contains($0) }.map { "plan.edit.\($0.rawValue)" }
            + [ActionItem.Kind.contribution, .dependency, .step, .blocker, .link, .note].map { "plan.addItem.\($0.rawValue)" }
            + needValues.map { "needs.edit.\(caseName($0))" })

    private static let tried: [Command] = {
        let step = ActionItem.step(Step(id: Identifier(51), title: "Réserver", isDone: true, day: someday))
        let plan: [PlanCommand] =
            [
                .addWorkstream(id: axis.id, title: axis.title, parent: axis.parent), .editWorkstream(workstream: axis, was: axis),
                .removeWorkstream(id: axis.id),
                .addAction(
                    action: NewAction(
                        id: training, title: "Former", workstream: axis.id, responsible: someone.id, dueDay: someday, number: 12)),
                .move(action: training, workstream: axis.id, before: Identifier(22)), .removeAction(id: training),
                .editItem(action: training, item: step, was: step), .removeItem(action: training, item: step.reference),
                .moveItem(action: training, item: step.reference, to: 1),
            ]
            + actionValues.filter { ![.commitment, .answer, .doneDay].contains($0.field) }.map {
                .edit(action: training, to: $0, was: $0, reason: "salle prise")
            }
            + items.filter { [.contribution, .dependency, .step, .blocker, .link, .note].contains($0.kind) }.map {
                .addItem(action: training, item: $0)
            }
        let people: [PeopleCommand] = [
            .add(person: someone), .edit(person: someone, was: someone),
            .remove(id: someone.id, handOver: [HandOver(action: training, to: Identifier(12))]),
        ]
        let route: [RouteCommand] = [
            .edit(to: .promisedDay(value: someday), was: .promisedDay(value: nil)), .addMilestone(milestone: stone),
            .editMilestone(milestone: stone, was: stone), .removeMilestone(id: stone.id),
        ]
        let bare = Need(id: need.id, title: need.title, kind: need.kind, quantity: need.quantity, neededBy: need.neededBy)
        let needs: [NeedCommand] =
            [.add(need: bare), .remove(need: need.id)] + needValues.map { .edit(need: need.id, to: $0, was: $0) }
        return plan.map(Command.plan) + people.map(Command.people) + route.map(Command.route) + needs.map(Command.needs) + [
            .batch([.people(.add(person: someone)), .plan(.removeAction(id: training))])
        ]
    }()

    static let scenarios: [ScenarioEvent] = {
        let told: [Event] = [.route(.edited(from: .promisedDay(value: nil), to: .promisedDay(value: someday)))]
        let change = TriedChange(id: Identifier(72), command: .people(.add(person: someone)), author: Identifier(1), told: told)
        let outcome = ScenarioOutcome(kind: .applied, by: Identifier(2), at: at, left: [Identifier(73)])
        let scenario = Scenario(
            id: label.id, name: label.name, words: "Le service voisin peut prêter Ali", author: label.author, isShared: true,
            branchedAt: 214, startedAt: at, outcome: outcome, changes: [change])
        return [
            .added(scenario: scenario), .removed(scenario: scenario), .changeRemoved(scenario: label, change: change, index: 1),
            .edited(scenario: label, from: .name(value: "Renfort"), to: .name(value: label.name)),
            .edited(scenario: label, from: .words(value: ""), to: .words(value: "À demander avant le 15")),
            .edited(scenario: label, from: .isShared(value: false), to: .isShared(value: true)),
            .edited(scenario: label, from: .outcome(value: nil), to: .outcome(value: outcome)),
        ]
            + tried.map {
                .changeAdded(
                    scenario: label, change: TriedChange(id: Identifier(72), command: $0, author: Identifier(1), told: told), index: 2)
            }
    }()
}
