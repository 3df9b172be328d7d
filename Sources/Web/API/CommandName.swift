/// What a command of the API is called.
enum CommandName: String, CaseIterable, Codable, Sendable {
    case editSettings, editRoute, addMilestone, editMilestone, removeMilestone
    case addPerson, editPerson, removePerson
    case addWorkstream, editWorkstream, removeWorkstream
    case addAction, editAction, moveAction, removeAction
    case addItem, editItem, removeItem, moveItem
    case commit, withdrawCommitment, answerCommitment, acceptDate, replyToAnswer
    case setReviewRhythm, setReasons, prepareReview, judgePromise, addPoint, editPoint, removePoint
    case openReview, goToStep, attendReview, settlePoint, addMeasure, removeMeasure, promise, withdrawPromise, setConfidence
    case closeReview, reopenReview, addReviewNote
    case addIndicator, editIndicator, removeIndicator, addValue, editValue, removeValue, detachFile
    case addStakeholder, editStakeholder, removeStakeholder, addStakeholderItem, editStakeholderItem, removeStakeholderItem
    case addLever, editLever, removeLever, addPitch, editPitch, removePitch
    case addScenario, editScenario, tryChange, takeBackChange, applyScenario, dropScenario, takeUpScenario, removeScenario
    case addView, editView, removeView
    case addNeed, editNeed, removeNeed, addNeedEntry, editNeedEntry, removeNeedEntry
    case batch, undo

    /// The members its JSON may have besides `type`.
    var members: Set<String> {
        switch self {
        case .editSettings, .editRoute: ["field", "value", "was"]
        case .addMilestone: ["milestone"]
        case .editMilestone: ["milestone", "was"]
        case .addPerson: ["person"]
        case .editPerson: ["person", "was"]
        case .removePerson: ["person", "handOver"]
        case .addWorkstream: ["id", "title", "parent"]
        case .editWorkstream: ["workstream", "was"]
        case .removeMilestone: ["milestone"]
        case .removeWorkstream: ["workstream"]
        case .removeAction, .commit, .withdrawCommitment: ["action"]
        case .answerCommitment: ["action", "day", "text"]
        case .acceptDate: ["action", "day"]
        case .replyToAnswer: ["action", "comment", "text", "answeredAt"]
        case .addAction: ["action"]
        case .editAction: ["action", "field", "value", "was", "reason"]
        case .moveAction: ["action", "workstream", "before"]
        case .addItem, .removeItem: ["action", "item"]
        case .editItem: ["action", "item", "was"]
        case .moveItem: ["action", "item", "to"]
        case .setReviewRhythm, .setReasons, .prepareReview, .judgePromise, .addPoint, .editPoint, .removePoint, .openReview,
            .goToStep, .attendReview, .settlePoint, .addMeasure, .removeMeasure, .promise, .withdrawPromise, .setConfidence,
            .closeReview, .reopenReview, .addReviewNote:
            Set(ReviewCommandSchemas.members(self)?.properties.keys.map(\.self) ?? [])
        case .addIndicator, .editIndicator, .removeIndicator, .addValue, .editValue, .removeValue, .detachFile:
            ResultsCommandSchemas.memberNames(self)
        case .editStakeholder: ["stakeholder", "field", "value", "was"]
        case .editPitch: ["pitch", "field", "part", "value", "was"]
        case .addStakeholder, .removeStakeholder, .addStakeholderItem, .editStakeholderItem, .removeStakeholderItem, .addLever,
            .editLever, .removeLever, .addPitch, .removePitch:
            Set(StakeholderCommandSchemas.members(self)?.properties.keys.map(\.self) ?? [])
        case .addScenario, .editScenario, .tryChange, .takeBackChange, .applyScenario, .dropScenario, .takeUpScenario, .removeScenario:
            ScenarioCommandSchemas.memberNames(self)
        case .addView, .removeView: ["view"]
        case .editView: ["view", "was"]
        case .addNeed, .removeNeed, .addNeedEntry, .editNeedEntry, .removeNeedEntry:
            Set(NeedCommandSchemas.members(self)?.properties.keys.map(\.self) ?? [])
        case .editNeed: ["need", "field", "value", "was"]
        case .batch: ["commands"]
        case .undo: ["change"]
        }
    }
}
