/// Why a command changes nothing. The facts are here, the sentences in both languages with the texts.
public enum Refusal: Error, Hashable, Codable, Sendable {
    // Who
    case notAllowed(role: Role)
    case notYourComment

    // Existence
    case alreadyOpened
    case notOpened
    case unknown(ObjectKind)
    case duplicate(ObjectKind)
    case personHasLeft(name: String)

    // Form
    case emptyText(TextField)
    case textTooLong(TextField, limit: Int, count: Int)
    case tooMany(ObjectKind, limit: Int)
    case dayOutOfRange(Day)
    case daysInWrongOrder(first: Day, last: Day)
    case effortOutOfRange
    case effortNotIncreasing
    case spentDaysOutOfRange
    case contributionDaysOutOfRange
    case lagOutOfRange
    case daysPerWeekOutOfRange
    case unknownTimeZone(String)
    case noWorkingWeekday
    case notAnAddress(String)
    case notAnEmail(String)
    case outOfPlace
    /// What people raise themselves has no threshold.
    case noThreshold
    case thresholdOutOfRange(lowest: Int, highest: Int)

    // Rules of the plan
    /// Rule 1: past draft, an action has these.
    case missing([ActionField], title: String)
    /// Rule 3: the responsible has committed to the date that would move.
    case reasonRequired(from: Day)
    /// Rule 4: the titles of the actions around the cycle, each waiting for the next, the first one again at the end.
    case dependencyCycle([String])
    case alreadyResponsible(name: String)
    case workstreamTooDeep
    case workstreamInItself(title: String)
    case nothingToCommitTo([ActionField])
    case notOpen(title: String)
    /// A risk that people raised is taken away, not dismissed.
    case notDismissible
    /// The date proposed is the one the action has.
    case sameDayProposed(Day)
    /// What was to be answered is gone, or is not what the writer saw.
    case answerChanged(title: String)
    /// Only what is done has a day on which it was done, and not one to come.
    case noDoneDay(title: String)
    /// Only what is done has taken all the days it takes.
    case spentBeforeDone(title: String)
    /// Rule 2: these open actions need somebody else first.
    case handOverNeeded(name: String, actions: [String])
    case handOverToThemselves(name: String)
    case sameName(name: String)
    case sameViewName(name: String)

    // Rules of stakeholders
    /// What took place is not to come.
    case exchangeToCome(Day)
    /// What is planned is not past.
    case exchangePassed(Day)
    case sameStakeholderName(name: String)

    // Rules of reviews
    case reviewTimeOutOfRange(shortest: Int, longest: Int)
    /// Too far ahead or too long ago.
    case reviewOutOfReach(Week)
    case reviewNotOpened(Week)
    case reviewNotClosed(Week)
    /// Rule 11: a closed review is frozen.
    case reviewClosed(Week)
    /// Somebody has said otherwise whether a promise was kept: their answer stands until it is taken back.
    case promiseAnswered(isKept: Bool)

    /// A rule of results.
    case results(ResultsRefusal)
    /// A rule of scenarios.
    case scenario(ScenarioRefusal)

    /// A rule of needs.
    case needs(NeedRefusal)

    // Changes of others
    /// The field holds another value than the one the editor saw.
    case changedMeanwhile(FieldConflict)
    case removedMeanwhile(ObjectKind)
    case nothingToUndo
    case cannotUndo(UndoObstacle)
    case emptyBatch
    case nestedBatch

    public enum ObjectKind: String, Codable, Sendable, CaseIterable {
        case person, workstream, action, milestone, closure, absence, tag, view
        case contribution, dependency, step, blocker, postponement, link, comment, note, raisedRisk, dismissedRisk
        case promise, measure, point, reviewNote, notKeptReason
        case indicator, measuredValue
        case stakeholder, exchange, position, lever, pitch
        case need, needEntry
        case scenario, triedChange

        public init(_ kind: ActionItem.Kind) {
            switch kind {
            case .contribution: self = .contribution
            case .dependency: self = .dependency
            case .step: self = .step
            case .blocker: self = .blocker
            case .postponement: self = .postponement
            case .link: self = .link
            case .comment: self = .comment
            case .note: self = .note
            case .raisedRisk: self = .raisedRisk
            case .dismissedRisk: self = .dismissedRisk
            }
        }
    }

    public enum TextField: String, Codable, Sendable, CaseIterable {
        case deploymentName, startingPoint, destination, milestoneTitle, closureLabel
        case personName, email, organisation, absenceLabel, workstreamTitle
        case actionTitle, description, doneWhen, tag, reason
        case contributionRole, stepTitle, blockerCause, blockerLiftedWhen, blockerWhoCanLift
        case linkTitle, linkAddress, comment, noteLabel, noteText
        case riskWord
        case proposalReason, question, reply
        case reviewPlace, notKeptReason, notKeptWord, worry, helpNeeded, point, measureWord, confidenceWord, reviewNote
        case viewName, viewQuery
        case needTitle, needNote, needUnit, needEntryWords, partyWords
        case potential, investments, developments, transformations, users, included, excluded, territory, valueProposition
        case indicatorName, indicatorHow, indicatorUnit, valueSource, evidenceLink, fileName
        case stakeholderName, stakeholderFunction, stakeholderRisk, stakeholderGain, stakeholderReluctance
        case exchangePurpose, exchangePlace, exchangeWords, positionWord, leverArgument, leverProof, pitchTitle, pitchText
        case scenarioName, scenarioWords
    }

    public enum UndoObstacle: String, Codable, Sendable {
        /// Something it changed was changed again since.
        case changedSince
        /// Taking it back would break a rule: what it added is in use.
        case inUse
        /// It is told in the minutes of a review, which never change.
        case frozen
    }
}

/// A value that somebody else changed while an editor was at it. Both values are told, nothing is lost.
public enum FieldConflict: Hashable, Codable, Sendable {
    case action(ActionID, current: ActionValue, yours: ActionValue)
    case item(ActionID, current: ActionItem, yours: ActionItem)
    case person(current: Person, yours: Person)
    case workstream(current: Workstream, yours: Workstream)
    case milestone(current: Milestone, yours: Milestone)
    case route(current: RouteValue, yours: RouteValue)
    case view(current: SavedView, yours: SavedView)
    case settings(current: SettingsValue, yours: SettingsValue)
    case rhythm(current: ReviewRhythm, yours: ReviewRhythm)
    case indicator(IndicatorID, current: IndicatorValue, yours: IndicatorValue)
    case measuredValue(IndicatorID, current: MeasuredValue, yours: MeasuredValue)
    case stakeholders(StakeholderConflict)
    case need(NeedID, current: NeedValue, yours: NeedValue)
    case needEntry(NeedID, current: NeedEntry, yours: NeedEntry)
    case scenario(ScenarioID, current: ScenarioValue, yours: ScenarioValue)
}
