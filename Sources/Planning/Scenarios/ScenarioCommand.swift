/// A wish about scenarios. Applying one is the only way in which they touch the rest of the deployment.
public enum ScenarioCommand: Hashable, Codable, Sendable {
    case add(scenario: NewScenario)
    /// `was` is the value the editor saw, when there was an editor.
    case edit(scenario: ScenarioID, to: ScenarioValue, was: ScenarioValue?)
    /// Tries a change on the plan as the scenario has it so far.
    case record(scenario: ScenarioID, change: NewTriedChange)
    case takeBack(scenario: ScenarioID, change: TriedChangeID)
    /// Carries out its changes on the deployment as it is now, all of them but those named, as one change.
    case apply(scenario: ScenarioID, without: [TriedChangeID])
    /// The team will not go that way. It is kept.
    case drop(scenario: ScenarioID)
    /// It is considered again.
    case takeUp(scenario: ScenarioID)
    case remove(id: ScenarioID)
}

/// What can be said of a scenario when it begins; its changes come afterwards.
public struct NewScenario: Hashable, Codable, Sendable {
    public var id: ScenarioID
    public var name: String
    public var words: String
    public var isShared: Bool

    public init(id: ScenarioID, name: String, words: String = "", isShared: Bool = false) {
        self.id = id
        self.name = name
        self.words = words
        self.isShared = isShared
    }
}

/// A change to try; the rules write what it comes to.
public struct NewTriedChange: Hashable, Codable, Sendable {
    public var id: TriedChangeID
    public var command: Command

    public init(id: TriedChangeID, command: Command) {
        self.id = id
        self.command = command
    }
}

public indirect enum ScenarioEvent: Hashable, Codable, Sendable {
    case added(scenario: Scenario)
    /// Where it begins or ceases to be shared, nothing else changes.
    case edited(scenario: ScenarioLabel, from: ScenarioValue, to: ScenarioValue)
    case changeAdded(scenario: ScenarioLabel, change: TriedChange, index: Int)
    case changeRemoved(scenario: ScenarioLabel, change: TriedChange, index: Int)
    case removed(scenario: Scenario)

    var inverse: ScenarioEvent {
        switch self {
        case .added(let scenario): .removed(scenario: scenario)
        case .edited(let label, let from, let to): .edited(scenario: label, from: to, to: from)
        case .changeAdded(let label, let change, let index): .changeRemoved(scenario: label, change: change, index: index)
        case .changeRemoved(let label, let change, let index): .changeAdded(scenario: label, change: change, index: index)
        case .removed(let scenario): .added(scenario: scenario)
        }
    }

    /// Which scenario it is about, as it was called then.
    public var label: ScenarioLabel {
        switch self {
        case .added(let scenario), .removed(let scenario): scenario.label
        case .edited(let label, _, _), .changeAdded(let label, _, _), .changeRemoved(let label, _, _): label
        }
    }

    func isSeen(by sight: Sight) -> Bool {
        // What begins or ceases to be shared concerns those who see it before or after.
        if case .edited(_, .isShared, .isShared) = self { return sight.includesScenarios }
        return label.isSeen(by: sight)
    }
}

/// Why a wish about scenarios changes nothing.
public indirect enum ScenarioRefusal: Hashable, Codable, Sendable {
    /// What people say or promise is not tried.
    case notToTry
    case sameScenarioName(name: String)
    /// It was applied or dropped: it is what it was.
    case scenarioClosed(ScenarioOutcome.Kind)
    case scenarioNotClosed
    /// These of its changes do not fit the plan as it is now.
    case doesNotFit([Misfit])
    /// Nothing in the plan would change.
    case nothingToApply
    /// Its author alone takes it back from the team.
    case notYoursToKeep

    /// A change that the plan does not take.
    public struct Misfit: Hashable, Codable, Sendable {
        public let change: TriedChangeID
        /// Its place in the scenario, from 1.
        public let number: Int
        public let reason: Refusal

        public init(change: TriedChangeID, number: Int, reason: Refusal) {
            self.change = change
            self.number = number
            self.reason = reason
        }
    }
}

extension Command {
    /// Whether a scenario may try it: what changes the plan, who carries it, the way it goes and what it needs. What people say, promise
    /// or decide together is not tried, nor what was asked for, granted or spent; settings are the lead's.
    public var isTriable: Bool {
        switch self {
        case .plan(let command): command.isTriable
        case .people, .route: true
        case .needs(let command): command.isTriable
        case .batch(let commands): !commands.isEmpty && commands.allSatisfy { !$0.isBatch && $0.isTriable }
        case .settings, .reviews, .results, .stakeholders, .views, .scenarios, .undo: false
        }
    }

    private var isBatch: Bool { if case .batch = self { true } else { false } }

    /// How many commands it is made of.
    var size: Int { if case .batch(let commands) = self { commands.count } else { 1 } }
}

extension PlanCommand {
    fileprivate var isTriable: Bool {
        switch self {
        case .addWorkstream, .editWorkstream, .removeWorkstream, .addAction, .move, .removeAction, .moveItem: true
        case .edit(_, let value, _, _): ![.commitment, .answer, .doneDay].contains(value.field)
        case .addItem(_, let item), .editItem(_, let item, _): item.kind.isTriable
        case .removeItem(_, let item): item.kind.isTriable
        case .commit, .withdrawCommitment, .answerCommitment, .acceptDate, .replyToAnswer: false
        }
    }
}

extension NeedCommand {
    fileprivate var isTriable: Bool {
        switch self {
        case .add, .edit, .remove: true
        case .addEntry, .editEntry, .removeEntry: false
        }
    }
}

extension ActionItem.Kind {
    fileprivate var isTriable: Bool {
        switch self {
        case .contribution, .dependency, .step, .blocker, .link, .note: true
        case .comment, .raisedRisk, .dismissedRisk, .postponement: false
        }
    }
}
