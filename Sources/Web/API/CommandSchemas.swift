import Planning

/// The schema of each command.
enum CommandSchemas {
    static let all: [String: JSONValue] = {
        var schemas: [String: JSONValue] = ["Command": anyCommand]
        for name in CommandName.allCases { schemas[component(name)] = schema(name) }
        return schemas
    }()

    static func component(_ name: CommandName) -> String { name.rawValue.capitalisedFirst + "Command" }

    private static let anyCommand: JSONValue = [
        "oneOf": .array(CommandName.allCases.map { Schema.ref(component($0)) }),
        "discriminator": [
            "propertyName": "type",
            "mapping": .object(
                Dictionary(uniqueKeysWithValues: CommandName.allCases.map { ($0.rawValue, "#/components/schemas/\(component($0))") })),
        ],
    ]

    private static func schema(_ name: CommandName) -> JSONValue {
        let id = Schema.identifier
        let optionalID = Schema.orNull(id)
        let described: JSONValue = ["description": .string(summary(name)), "examples": .array(CommandExamples.examples(of: name))]
        func object(_ properties: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
            let required = properties.keys.filter { !optional.contains($0) }.sorted()
            return Schema.object(
                properties.merging(["type": Schema.constant(name.rawValue)]) { own, _ in own }, required: ["type"] + required
            ).merging(described)
        }
        func edit(_ member: String, _ component: String) -> JSONValue {
            object([member: Schema.ref(component), "was": Schema.orNull(Schema.ref(component))], optional: ["was"])
        }
        switch name {
        case .editSettings, .editRoute: return fields(name).merging(described)
        case .editIndicator: return ResultsCommandSchemas.fieldVariants.merging(described)
        case .editScenario: return ScenarioCommandSchemas.fieldVariants.merging(described)
        case .editAction, .editNeed: return fields(name).merging(described)
        case .addMilestone: return object(["milestone": Schema.ref("Milestone")])
        case .editMilestone: return edit("milestone", "Milestone")
        case .removeMilestone: return object(["milestone": id])
        case .addPerson: return object(["person": Schema.ref("Person")])
        case .editPerson: return edit("person", "Person")
        case .removePerson:
            return object(["person": id, "handOver": Schema.array(Schema.ref("HandOver"))], optional: ["handOver"])
        case .addWorkstream: return object(["id": id, "title": Schema.title, "parent": optionalID], optional: ["parent"])
        case .editWorkstream: return edit("workstream", "Workstream")
        case .removeWorkstream: return object(["workstream": id])
        case .addAction: return object(["action": Schema.ref("NewAction")])
        case .moveAction:
            return object(["action": id, "workstream": optionalID, "before": optionalID], optional: ["workstream", "before"])
        case .removeAction, .commit, .withdrawCommitment: return object(["action": id])
        case .answerCommitment:
            return object(
                ["action": id, "day": Schema.orNull(Schema.day), "text": Schema.text(20_000, atLeast: 1)], optional: ["day"])
        case .acceptDate: return object(["action": id, "day": Schema.day])
        case .replyToAnswer:
            return object(
                [
                    "action": id, "comment": id, "text": Schema.text(20_000, atLeast: 1),
                    "answeredAt": Schema.orNull(Schema.moment),
                ], optional: ["answeredAt"])
        case .addItem: return object(["action": id, "item": Schema.ref("Item")])
        case .editItem:
            return object(
                ["action": id, "item": Schema.ref("Item"), "was": Schema.orNull(Schema.ref("Item"))], optional: ["was"])
        case .removeItem: return object(["action": id, "item": Schema.ref("ItemName")])
        case .moveItem: return object(["action": id, "item": Schema.ref("ItemName"), "to": Schema.count])
        case .setReviewRhythm, .setReasons, .prepareReview, .judgePromise, .addPoint, .editPoint, .removePoint, .openReview,
            .goToStep, .attendReview, .settlePoint, .addMeasure, .removeMeasure, .promise, .withdrawPromise, .setConfidence,
            .closeReview, .reopenReview, .addReviewNote:
            let members = ReviewCommandSchemas.members(name)
            return object(members?.properties ?? [:], optional: members?.optional ?? [])
        case .addIndicator, .removeIndicator, .addValue, .editValue, .removeValue, .detachFile:
            let members = ResultsCommandSchemas.members(name)
            return object(members.properties, optional: members.optional)
        case .editStakeholder, .editPitch:
            let variants = StakeholderCommandSchemas.variants(name).map { members in
                Schema.object(
                    members.properties.merging(["type": Schema.constant(name.rawValue)]) { own, _ in own },
                    required: ["type"] + members.properties.keys.filter { !members.optional.contains($0) }.sorted())
            }
            return JSONValue.object(["oneOf": .array(variants)]).merging(described)
        case .addStakeholder, .removeStakeholder, .addStakeholderItem, .editStakeholderItem, .removeStakeholderItem, .addLever,
            .editLever, .removeLever, .addPitch, .removePitch:
            let members = StakeholderCommandSchemas.members(name)
            return object(members?.properties ?? [:], optional: members?.optional ?? [])
        case .addScenario, .tryChange, .takeBackChange, .applyScenario, .dropScenario, .takeUpScenario, .removeScenario:
            let members = ScenarioCommandSchemas.members(name)
            return object(members.properties, optional: members.optional)
        case .addView: return object(["view": Schema.ref("View")])
        case .editView: return edit("view", "View")
        case .removeView: return object(["view": id])
        case .addNeed, .removeNeed, .addNeedEntry, .editNeedEntry, .removeNeedEntry:
            let members = NeedCommandSchemas.members(name)
            return object(members?.properties ?? [:], optional: members?.optional ?? [])
        case .batch: return object(["commands": Schema.array(Schema.ref("Command"))])
        case .undo: return object(["change": id])
        }
    }

    /// One variant for each field, since the field says what type its value has.
    private static func fields(_ name: CommandName) -> JSONValue {
        let values: [(field: String, schema: JSONValue)] =
            switch name {
            case .editSettings: SettingsFieldReader.Field.allCases.map { ($0.rawValue, schema(of: $0)) }
            case .editRoute: RouteFieldReader.Field.allCases.map { ($0.rawValue, schema(of: $0)) }
            case .editNeed: NeedFieldReader.Field.allCases.map { ($0.rawValue, NeedCommandSchemas.schema(of: $0)) }
            default: ActionFieldReader.fields.map { ($0.rawValue, schema(of: $0)) }
            }
        let variants = values.map { field, value in
            var properties: [String: JSONValue] = [
                "type": Schema.constant(name.rawValue), "field": Schema.constant(field), "value": value, "was": value,
            ]
            var required = ["type", "field", "value"]
            if name == .editAction {
                properties["action"] = Schema.identifier
                properties["reason"] = Schema.orNull(Schema.text(1_000))
                required.append("action")
            }
            if name == .editNeed {
                properties["need"] = Schema.identifier
                required.append("need")
            }
            return Schema.object(properties, required: required)
        }
        return ["oneOf": .array(variants)]
    }

    private static func schema(of field: ActionField) -> JSONValue {
        switch field {
        case .title: Schema.title
        case .workstream, .responsible: Schema.orNull(Schema.identifier)
        case .rank: Schema.number
        case .status: Schema.ref("ActionStatus")
        case .description, .doneWhen: Schema.longText
        case .dueDay, .earliestStart, .doneDay: Schema.orNull(Schema.day)
        case .effort: Schema.orNull(Schema.ref("Effort"))
        case .spentDays: Schema.orNull(Schema.days)
        case .priority: Schema.ref("Priority")
        case .tags: Schema.array(Schema.text(60), limit: 30)
        case .commitment, .answer: Schema.orNull(Schema.object([:]))
        }
    }

    private static func schema(of field: RouteFieldReader.Field) -> JSONValue {
        switch field {
        case .startingPoint, .destination: Schema.longText
        case .startDay, .promisedDay: Schema.orNull(Schema.day)
        case .statement: Schema.text(4_000)
        }
    }

    private static func schema(of field: SettingsFieldReader.Field) -> JSONValue {
        switch field {
        case .name: Schema.title
        case .timeZone: Schema.text(64)
        case .holidayRegion: Schema.ref("HolidayRegion")
        case .workingWeekdays: Schema.array(Schema.ref("Weekday"))
        case .closures: Schema.array(Schema.ref("Closure"), limit: 200)
        case .riskThreshold: Schema.ref("RiskThreshold")
        }
    }

    private static func summary(_ name: CommandName) -> String {
        switch name {
        case .editSettings: "Changes a setting of the deployment. For its leads."
        case .editRoute: "Changes a field of the route: where it starts, where it goes, when, and what the deployment says of itself."
        case .addMilestone: "Adds a milestone to the route."
        case .editMilestone: "Replaces a milestone by the one given."
        case .removeMilestone: "Removes a milestone."
        case .addPerson: "Adds a person to the deployment."
        case .editPerson: "Replaces what is known of a person, absences included. A contributor changes their own availability alone."
        case .removePerson: "Takes a person out of the deployment: each of their open actions needs somebody in `handOver`."
        case .addWorkstream: "Adds a workstream, last among those of its parent."
        case .editWorkstream: "Replaces a workstream: title, parent and rank."
        case .removeWorkstream: "Removes a workstream: what is in it goes up to its parent."
        case .addAction: "Adds an action, as a draft."
        case .editAction: "Changes one field of an action. `was` is the value you saw: should it have changed since, you are told (409)."
        case .moveAction: "Puts an action into a workstream, before another action or last."
        case .removeAction: "Removes an action."
        case .addItem:
            "Adds an item to an action: a contribution, dependency, step, blocker, link, comment, note, raised or dismissed risk."
        case .editItem: "Replaces an item of an action by the one given, with the same key."
        case .removeItem: "Removes an item of an action."
        case .moveItem: "Moves an item among those of its kind, to a position counted from 0."
        case .commit: "Records the responsible's yes to the action and its date."
        case .withdrawCommitment: "Takes back what the responsible said: the answer that waits or, without one, their yes."
        case .answerCommitment:
            "What the responsible says instead of yes: another `day` with the reason in `text` (at most 1,000 characters) or, without a day, a question."
        case .acceptDate: "Makes the date proposed the due date, and the proposal the responsible's yes. For leads and members."
        case .replyToAnswer:
            "Answers the question, or keeps the date in spite of the one proposed: `text` becomes the comment called `comment`, and the responsible is asked again. `answeredAt` is when the answer you saw was given. For leads and members."
        case .setReviewRhythm, .setReasons, .prepareReview, .judgePromise, .addPoint, .editPoint, .removePoint, .openReview,
            .goToStep, .attendReview, .settlePoint, .addMeasure, .removeMeasure, .promise, .withdrawPromise, .setConfidence,
            .closeReview, .reopenReview, .addReviewNote:
            ReviewCommandSchemas.summary(name)
        case .addIndicator, .editIndicator, .removeIndicator, .addValue, .editValue, .removeValue, .detachFile:
            ResultsCommandSchemas.summary(name)
        case .addStakeholder, .editStakeholder, .removeStakeholder, .addStakeholderItem, .editStakeholderItem, .removeStakeholderItem,
            .addLever, .editLever, .removeLever, .addPitch, .editPitch, .removePitch:
            StakeholderCommandSchemas.summary(name)
        case .addScenario, .editScenario, .tryChange, .takeBackChange, .applyScenario, .dropScenario, .takeUpScenario, .removeScenario:
            ScenarioCommandSchemas.summary(name)
        case .addView: "Keeps a way of looking at the plan, for oneself or, by leads and members, for the team."
        case .editView: "Replaces a kept view by the one given. Sharing it, or no longer, is for leads and members."
        case .removeView: "Removes a kept view."
        case .addNeed, .editNeed, .removeNeed, .addNeedEntry, .editNeedEntry, .removeNeedEntry: NeedCommandSchemas.summary(name)
        case .batch: "Several commands as one change: all or none. No batch or undo inside."
        case .undo: "Takes back a recent change, named by the `id` its command was sent with."
        }
    }
}
