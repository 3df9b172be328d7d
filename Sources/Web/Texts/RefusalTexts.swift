import Planning

/// Why a command changed nothing: what happened, what was kept, what to do.
public struct RefusalTexts: Texts {
    public let language: Language

    public init(language: Language) { self.language = language }

    var formats: Formats { Formats(language: language) }
    var fields: FieldNames { FieldNames(language: language) }
    var values: ValueTexts { ValueTexts(language: language) }

    /// The refusal as complete sentences. The deployment gives names to identifiers.
    public func sentence(for refusal: Refusal, in deployment: Deployment?) -> String {
        switch refusal {
        case .notAllowed(let role): notAllowed(role)
        case .notYourComment:
            pick(
                "Ce commentaire est d’une autre personne\u{00A0}: il n’a pas été changé. Répondez-y par un nouveau commentaire.",
                "This comment is somebody else’s: it was not changed. Answer it with a new comment.")
        case .alreadyOpened, .notOpened, .unknown, .duplicate, .personHasLeft, .sameName, .sameViewName:
            existence(refusal)
        case .emptyText, .textTooLong, .tooMany, .dayOutOfRange, .daysInWrongOrder, .effortOutOfRange, .effortNotIncreasing,
            .spentDaysOutOfRange,
            .contributionDaysOutOfRange, .lagOutOfRange, .daysPerWeekOutOfRange, .unknownTimeZone, .noWorkingWeekday, .notAnAddress,
            .notAnEmail, .outOfPlace, .noThreshold, .thresholdOutOfRange:
            form(refusal)
        case .missing, .reasonRequired, .dependencyCycle, .alreadyResponsible, .workstreamTooDeep, .workstreamInItself,
            .nothingToCommitTo, .notOpen, .notDismissible, .noDoneDay, .spentBeforeDone, .sameDayProposed, .answerChanged, .handOverNeeded,
            .handOverToThemselves:
            rule(refusal)
        case .reviewTimeOutOfRange, .reviewOutOfReach, .reviewNotOpened, .reviewNotClosed, .reviewClosed, .promiseAnswered:
            review(refusal)
        case .results(let refusal): results(refusal)
        case .scenario(let refusal): scenario(refusal, in: deployment)
        case .exchangeToCome, .exchangePassed, .sameStakeholderName: stakeholders(refusal)
        case .needs(let refusal): needs(refusal)
        case .changedMeanwhile(let conflict): self.conflict(conflict, in: deployment)
        case .removedMeanwhile, .nothingToUndo, .cannotUndo, .emptyBatch, .nestedBatch: changeOfOthers(refusal)
        }
    }

    /// The value of a field as people read it.
    public func value(_ value: ActionValue, in deployment: Deployment?) -> String { values.value(value, in: deployment) }

    /// An item of an action as people read it.
    public func value(_ item: ActionItem, in deployment: Deployment?) -> String { values.item(item, in: deployment) }

    private func notAllowed(_ role: Role) -> String {
        guard role != .lead else {
            return pick(
                "Cette valeur est tenue par Jalon et ne se change pas à la main, même par un pilote. Rien n’a été changé. "
                    + "Le jour de réalisation suit le statut, les reports suivent l’échéance.",
                "Jalon keeps this value itself: it can not be changed by hand, even by a lead. Nothing was changed. "
                    + "The day it was done follows the status, postponements follow the due date.")
        }
        let name = formats.quoted(DomainTexts(language: language).role(role))
        return pick(
            "Votre rôle dans ce déploiement, \(name), ne permet pas cette modification. Rien n’a été changé. "
                + "Demandez à un pilote du déploiement de la faire, ou de changer votre rôle.",
            "Your role in this deployment, \(name), does not allow this change. Nothing was changed. "
                + "Ask a lead of the deployment to make it, or to change your role.")
    }
}
