/// Something the method still asks of an action or of the plan, with the facts that say so.
///
/// Advice is never a rule: nothing is refused for it. Its sentences live with the texts.
public enum Advice: Hashable, Sendable {
    /// Still open after its due day.
    case overdue(workingDays: Int, status: ActionStatus)
    case noDestination
    case noStartingPoint
    case noPromisedDay
    case noUsers
    /// What is in the perimeter, or what is left out of it, is not said.
    case noPerimeter
    case noValueProposition
    /// The plan asks for more days until the promised day than the team has.
    case beyondPerimeter(needed: Double, available: Double)
    /// The team has the days, but not this person.
    case overbooked(PersonID, name: String, needed: Double, available: Double)
    /// The plan is empty.
    case noAction
    /// Seeing somebody who decides is not planned.
    case decisionMakerNotToSee(StakeholderID, name: String)
    /// Somebody strong is against, and no lever is for them.
    case opponentWithoutLever(StakeholderID, name: String)
    /// The register of stakeholders is begun, and nobody of these is in it.
    case familyForgotten(Stakeholder.Family)
    /// A critical need of which nobody has said by when, or who decides.
    case criticalNeedOpen(NeedID, title: String, lacks: NeedLack)
    /// Its day has passed and it has not come in full.
    case needLate(NeedID, title: String, since: Day)
    /// The action is on its way, and waits for needs that nobody has asked for.
    case waitsForUnaskedNeeds(titles: [String])
    /// Some reviews have been held, and nothing says what changes for the users.
    case noImpactIndicator
    /// No line to judge by: where it starts or where it should be is not said.
    case indicatorWithoutLine(IndicatorID, name: String, lacks: IndicatorLack)
    /// Nothing was measured when it was to be.
    case measureLate(IndicatorID, name: String, since: Day)
    case noResponsible
    case noDueDay
    case noDoneWhen
    /// The responsible is a service or a team: nobody in particular.
    case groupAsResponsible(name: String)
    /// More days of work remain than there are working days until the due day.
    case effortBeyondTimeLeft(days: Double, workingDays: Int)
    /// It may not start before it is due.
    case startsAfterDueDay(start: Day)
    /// It waits for an action that is due later.
    case dueBeforePredecessor(number: Int, day: Day)
    /// Nobody knows what lifts the blocker, or who can.
    case blockerWithoutWayOut(cause: String)
    case notCommitted(CommitmentState)
    /// Nobody works on the due day; the nearest day to choose instead.
    case dueOnDayOff(DayOff, instead: Day)
    case contributorsWithoutRole([PersonID])
    /// The verbs of a title that asks for several things, as they are written.
    case severalActions(verbs: [String])
    /// The verb that the first word of the title is made from, when it is known.
    case titleWithoutVerb(suggestion: String?)
    case vagueVerb(String)
    /// A criterion by which nobody can see anything.
    case vagueDoneWhen(String)
    case noDescription
    case noEffort

    /// The kinds of advice, most useful first: what has stopped moving, where the plan goes, who does what by when,
    /// what can not hold, then what would read better.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case overdue, noDestination, noStartingPoint, noPromisedDay, beyondPerimeter, overbooked, noAction
        case noUsers, noPerimeter, noValueProposition
        case decisionMakerNotToSee, opponentWithoutLever, familyForgotten
        case criticalNeedOpen, needLate, waitsForUnaskedNeeds
        case noImpactIndicator, indicatorWithoutLine, measureLate
        case noResponsible, noDueDay, noDoneWhen, groupAsResponsible
        case effortBeyondTimeLeft, startsAfterDueDay, dueBeforePredecessor, blockerWithoutWayOut
        case notCommitted, dueOnDayOff, contributorsWithoutRole
        case severalActions, titleWithoutVerb, vagueVerb, vagueDoneWhen, noDescription, noEffort
    }

    public var kind: Kind {
        switch self {
        case .overdue: .overdue
        case .noDestination: .noDestination
        case .noStartingPoint: .noStartingPoint
        case .noPromisedDay: .noPromisedDay
        case .noUsers: .noUsers
        case .noPerimeter: .noPerimeter
        case .noValueProposition: .noValueProposition
        case .beyondPerimeter: .beyondPerimeter
        case .overbooked: .overbooked
        case .noAction: .noAction
        case .decisionMakerNotToSee: .decisionMakerNotToSee
        case .opponentWithoutLever: .opponentWithoutLever
        case .familyForgotten: .familyForgotten
        case .criticalNeedOpen: .criticalNeedOpen
        case .needLate: .needLate
        case .waitsForUnaskedNeeds: .waitsForUnaskedNeeds
        case .noImpactIndicator: .noImpactIndicator
        case .indicatorWithoutLine: .indicatorWithoutLine
        case .measureLate: .measureLate
        case .noResponsible: .noResponsible
        case .noDueDay: .noDueDay
        case .noDoneWhen: .noDoneWhen
        case .groupAsResponsible: .groupAsResponsible
        case .effortBeyondTimeLeft: .effortBeyondTimeLeft
        case .startsAfterDueDay: .startsAfterDueDay
        case .dueBeforePredecessor: .dueBeforePredecessor
        case .blockerWithoutWayOut: .blockerWithoutWayOut
        case .notCommitted: .notCommitted
        case .dueOnDayOff: .dueOnDayOff
        case .contributorsWithoutRole: .contributorsWithoutRole
        case .severalActions: .severalActions
        case .titleWithoutVerb: .titleWithoutVerb
        case .vagueVerb: .vagueVerb
        case .vagueDoneWhen: .vagueDoneWhen
        case .noDescription: .noDescription
        case .noEffort: .noEffort
        }
    }
}

/// What a critical need does not say.
public enum NeedLack: Hashable, Sendable {
    case day, decider, both
}

/// Which end of its line an indicator does not say.
public enum IndicatorLack: Hashable, Sendable {
    case baseline, target, both
}

/// Why nobody works on a day.
public enum DayOff: Hashable, Sendable {
    case holiday(Holiday)
    case closure(label: String)
    case weekday(Weekday)
}
