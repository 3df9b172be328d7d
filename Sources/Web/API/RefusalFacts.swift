import Planning

/// What a program needs to know of a refusal: its name and its facts.
extension Refusal {
    /// The name of the case: stable, for programs.
    var code: String {
        switch self {
        case .notAllowed: "notAllowed"
        case .notYourComment: "notYourComment"
        case .alreadyOpened: "alreadyOpened"
        case .notOpened: "notOpened"
        case .unknown: "unknown"
        case .duplicate: "duplicate"
        case .personHasLeft: "personHasLeft"
        case .emptyText: "emptyText"
        case .textTooLong: "textTooLong"
        case .tooMany: "tooMany"
        case .dayOutOfRange: "dayOutOfRange"
        case .daysInWrongOrder: "daysInWrongOrder"
        case .effortOutOfRange: "effortOutOfRange"
        case .effortNotIncreasing: "effortNotIncreasing"
        case .spentDaysOutOfRange: "spentDaysOutOfRange"
        case .contributionDaysOutOfRange: "contributionDaysOutOfRange"
        case .lagOutOfRange: "lagOutOfRange"
        case .daysPerWeekOutOfRange: "daysPerWeekOutOfRange"
        case .unknownTimeZone: "unknownTimeZone"
        case .noWorkingWeekday: "noWorkingWeekday"
        case .notAnAddress: "notAnAddress"
        case .notAnEmail: "notAnEmail"
        case .outOfPlace: "outOfPlace"
        case .noThreshold: "noThreshold"
        case .thresholdOutOfRange: "thresholdOutOfRange"
        case .notDismissible: "notDismissible"
        case .missing: "missing"
        case .reasonRequired: "reasonRequired"
        case .dependencyCycle: "dependencyCycle"
        case .alreadyResponsible: "alreadyResponsible"
        case .workstreamTooDeep: "workstreamTooDeep"
        case .workstreamInItself: "workstreamInItself"
        case .nothingToCommitTo: "nothingToCommitTo"
        case .notOpen: "notOpen"
        case .noDoneDay: "noDoneDay"
        case .spentBeforeDone: "spentBeforeDone"
        case .sameDayProposed: "sameDayProposed"
        case .answerChanged: "answerChanged"
        case .reviewTimeOutOfRange: "reviewTimeOutOfRange"
        case .reviewOutOfReach: "reviewOutOfReach"
        case .reviewNotOpened: "reviewNotOpened"
        case .reviewNotClosed: "reviewNotClosed"
        case .reviewClosed: "reviewClosed"
        case .promiseAnswered: "promiseAnswered"
        case .handOverNeeded: "handOverNeeded"
        case .handOverToThemselves: "handOverToThemselves"
        case .sameName: "sameName"
        case .sameViewName: "sameViewName"
        case .results(let refusal): refusal.code
        case .scenario(let refusal): refusal.code
        case .exchangeToCome: "exchangeToCome"
        case .exchangePassed: "exchangePassed"
        case .sameStakeholderName: "sameStakeholderName"
        case .needs(let refusal): refusal.code
        case .changedMeanwhile: "changedMeanwhile"
        case .removedMeanwhile: "removedMeanwhile"
        case .nothingToUndo: "nothingToUndo"
        case .cannotUndo: "cannotUndo"
        case .emptyBatch: "emptyBatch"
        case .nestedBatch: "nestedBatch"
        }
    }

    var facts: JSONValue {
        switch self {
        case .notAllowed(let role): ["role": .string(role.rawValue)]
        case .unknown(let kind), .duplicate(let kind), .removedMeanwhile(let kind): ["kind": .string(kind.rawValue)]
        case .tooMany(let kind, let limit): ["kind": .string(kind.rawValue), "limit": .integer(limit)]
        case .personHasLeft(let name), .alreadyResponsible(let name), .handOverToThemselves(let name), .sameName(let name),
            .sameViewName(let name), .sameStakeholderName(let name):
            ["name": .string(name)]
        case .emptyText(let field): ["field": .string(field.rawValue)]
        case .textTooLong(let field, let limit, let count):
            ["field": .string(field.rawValue), "limit": .integer(limit), "count": .integer(count)]
        case .dayOutOfRange(let day), .reasonRequired(let day), .sameDayProposed(let day), .exchangeToCome(let day),
            .exchangePassed(let day):
            ["day": .string(day.iso8601)]
        case .daysInWrongOrder(let first, let last): ["first": .string(first.iso8601), "last": .string(last.iso8601)]
        case .unknownTimeZone(let text), .notAnAddress(let text), .notAnEmail(let text): ["value": .string(text)]
        case .thresholdOutOfRange(let lowest, let highest): ["lowest": .integer(lowest), "highest": .integer(highest)]
        case .reviewTimeOutOfRange(let shortest, let longest): ["shortest": .integer(shortest), "longest": .integer(longest)]
        case .reviewOutOfReach(let week), .reviewNotOpened(let week), .reviewNotClosed(let week), .reviewClosed(let week):
            ["week": .string(week.iso8601)]
        case .promiseAnswered(let isKept): ["isKept": .boolean(isKept)]
        case .missing(let fields, let title):
            ["fields": .array(fields.map { .string($0.rawValue) }), "title": .string(title)]
        case .nothingToCommitTo(let fields): ["fields": .array(fields.map { .string($0.rawValue) })]
        case .dependencyCycle(let titles): ["titles": .array(titles.map(JSONValue.string))]
        case .workstreamInItself(let title), .notOpen(let title), .noDoneDay(let title), .spentBeforeDone(let title),
            .answerChanged(let title):
            ["title": .string(title)]
        case .handOverNeeded(let name, let actions):
            ["name": .string(name), "actions": .array(actions.map(JSONValue.string))]
        case .results(let refusal): refusal.facts
        case .needs(let refusal): refusal.facts
        case .scenario(let refusal): refusal.facts
        case .changedMeanwhile(let conflict): conflict.facts
        case .cannotUndo(let obstacle): ["obstacle": .string(obstacle.rawValue)]
        case .notYourComment, .alreadyOpened, .notOpened, .effortOutOfRange, .effortNotIncreasing, .spentDaysOutOfRange,
            .contributionDaysOutOfRange,
            .lagOutOfRange, .daysPerWeekOutOfRange, .noWorkingWeekday, .outOfPlace, .noThreshold, .notDismissible, .workstreamTooDeep,
            .nothingToUndo, .emptyBatch,
            .nestedBatch:
            [:]
        }
    }
}

extension ScenarioRefusal {
    fileprivate var code: String {
        switch self {
        case .notToTry: "notToTry"
        case .sameScenarioName: "sameScenarioName"
        case .scenarioClosed: "scenarioClosed"
        case .scenarioNotClosed: "scenarioNotClosed"
        case .doesNotFit: "doesNotFit"
        case .nothingToApply: "nothingToApply"
        case .notYoursToKeep: "notYoursToKeep"
        }
    }

    fileprivate var facts: JSONValue {
        switch self {
        case .sameScenarioName(let name): ["name": .string(name)]
        case .scenarioClosed(let kind): ["outcome": .string(kind.rawValue)]
        case .doesNotFit(let misfits):
            [
                "changes": .array(
                    misfits.map {
                        [
                            "change": .string($0.change.rawValue), "number": .integer($0.number), "code": .string($0.reason.code),
                            "facts": $0.reason.facts,
                        ]
                    })
            ]
        case .notToTry, .scenarioNotClosed, .nothingToApply, .notYoursToKeep: [:]
        }
    }
}

extension FieldConflict {
    /// Both values, as commands write them: `current` is what to send as `was` when yours is to win.
    fileprivate var facts: JSONValue {
        switch self {
        case .action(let id, let current, let yours):
            [
                "action": .string(id.rawValue), "field": .string(current.field.rawValue),
                "current": JSONValue.fieldValue(current)["value"] ?? nil, "yours": JSONValue.fieldValue(yours)["value"] ?? nil,
            ]
        case .item(let id, let current, let yours):
            ["action": .string(id.rawValue), "current": .item(current), "yours": .item(yours)]
        case .person(let current, let yours): ["current": .plain(current), "yours": .plain(yours)]
        case .workstream(let current, let yours): ["current": .plain(current), "yours": .plain(yours)]
        case .milestone(let current, let yours): ["current": .plain(current), "yours": .plain(yours)]
        case .view(let current, let yours): ["current": .plain(current), "yours": .plain(yours)]
        case .route(let current, let yours): Self.named(.fieldValue(current), .fieldValue(yours))
        case .settings(let current, let yours): Self.named(.fieldValue(current), .fieldValue(yours))
        case .scenario(let id, let current, let yours):
            Self.named(.fieldValue(current), .fieldValue(yours)).merging(["scenario": .string(id.rawValue)])
        case .rhythm(let current, let yours): ["current": .plain(current), "yours": .plain(yours)]
        case .indicator(let id, let current, let yours):
            Self.named(.fieldValue(current), .fieldValue(yours)).merging(["indicator": .string(id.rawValue)])
        case .measuredValue(let id, let current, let yours):
            ["indicator": .string(id.rawValue), "current": .plain(current), "yours": .plain(yours)]
        case .stakeholders(.field(let id, let current, let yours)):
            Self.named(.fieldValue(current), .fieldValue(yours)).merging(["stakeholder": .string(id.rawValue)])
        case .stakeholders(.item(let id, let current, let yours)):
            ["stakeholder": .string(id.rawValue), "current": .stakeholderItem(current), "yours": .stakeholderItem(yours)]
        case .stakeholders(.lever(let current, let yours)): ["current": .lever(current), "yours": .lever(yours)]
        case .stakeholders(.pitch(let id, let current, let yours)):
            Self.named(.fieldValue(current), .fieldValue(yours)).merging(["pitch": .string(id.rawValue)])
        case .need(let id, let current, let yours):
            Self.named(.fieldValue(current), .fieldValue(yours)).merging(["need": .string(id.rawValue)])
        case .needEntry(let id, let current, let yours):
            ["need": .string(id.rawValue), "current": .plain(current), "yours": .plain(yours)]
        }
    }

    private static func named(_ current: JSONValue, _ yours: JSONValue) -> JSONValue {
        ["field": current["field"] ?? nil, "current": current["value"] ?? nil, "yours": yours["value"] ?? nil]
    }
}

extension JSONValue {
    /// A value of the domain; null if it could not be written, which plain values always can.
    static func plain(_ value: some Encodable) -> JSONValue { (try? JSONValue(encoding: value)) ?? .null }

    /// `{"field": …, "value": …}`.
    static func fieldValue(_ value: ActionValue) -> JSONValue {
        ["field": .string(value.field.rawValue), "value": plain(value)["value"] ?? nil]
    }

    static func fieldValue(_ value: RouteValue) -> JSONValue {
        guard case .statement(let field, let value) = value else { return labelled(plain(value)) }
        return ["field": .string(field.rawValue), "value": .string(value)]
    }
    static func fieldValue(_ value: IndicatorValue) -> JSONValue { labelled(plain(value)) }
    static func fieldValue(_ value: NeedValue) -> JSONValue { labelled(plain(value)) }

    static func fieldValue(_ value: SettingsValue) -> JSONValue {
        // As commands write it: which rule, beside the value.
        guard case .riskThreshold(let rule, let value) = value else { return labelled(plain(value)) }
        return ["field": "riskThreshold", "value": ["rule": .string(rule.rawValue), "threshold": .integer(value)]]
    }

    /// The item's own members with its kind, as commands write it.
    static func item(_ item: ActionItem) -> JSONValue {
        (plain(item)["value"] ?? [:]).merging(["kind": .string(item.kind.rawValue)])
    }

    /// `{"startDay": {"value": …}}`, as enums are coded, turned into `{"field": "startDay", "value": …}`.
    static func labelled(_ coded: JSONValue) -> JSONValue {
        guard case .object(let members) = coded, let (field, value) = members.first else { return coded }
        return ["field": .string(field), "value": value["value"] ?? nil]
    }
}
