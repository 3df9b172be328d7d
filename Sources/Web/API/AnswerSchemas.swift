import Journal
import Planning

/// The schemas of what the API answers.
enum AnswerSchemas {
    static let all: [String: JSONValue] = [
        "Problem": Schema.answer([
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
            "code": ["type": "string", "description": "The name of the error or refusal: stable, for programs."],
            "facts": ["type": "object", "description": "The facts of it; for `changedMeanwhile`, `current` and `yours`."],
        ]),
        "Me": Schema.answer([
            "account": Schema.answer([
                "id": Schema.identifier, "name": ["type": "string"], "email": ["type": "string"], "isAdministrator": Schema.boolean,
            ]),
            "token": Schema.answer(
                [
                    "id": Schema.identifier, "label": ["type": "string"], "scope": Schema.choice(Directory.APIToken.Scope.self),
                    "expiresAt": Schema.moment, "deployment": Schema.identifier,
                ], optional: ["expiresAt", "deployment"]),
        ]),
        "Deployments": Schema.answer([
            "deployments": Schema.array(
                Schema.answer([
                    "id": Schema.identifier, "name": ["type": "string"], "role": Schema.ref("Role"), "sequence": Schema.count,
                    "openedAt": Schema.moment, "changedAt": Schema.moment,
                    "actions": Schema.answer(["total": Schema.count, "open": Schema.count, "overdue": Schema.count]),
                ]))
        ]),
        "NewDeployment": Schema.object(["id": Schema.identifier, "name": Schema.title], required: ["id", "name"]),
        "Submission": Schema.object(
            ["id": Schema.orNull(Schema.identifier), "command": Schema.ref("Command")], required: ["command"]),
        "CommandAnswer": Schema.answer([
            "deployment": Schema.identifier, "sequence": Schema.count, "events": Schema.array(Schema.ref("Event")),
        ]),
        "PastPoint": [
            "description": "A day, `2026-11-10`; a week whose review was closed, `2026-W46`; or `review` for the last one that was.",
            "oneOf": [
                ["type": "string", "format": "date"], ["type": "string", "pattern": "^20[0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$"],
                Schema.constant("review"),
            ],
        ],
        "Changes": Schema.answer([
            "from": pointInTime, "to": pointInTime,
            "actions": Schema.array(
                Schema.answer([
                    "action": Schema.identifier, "number": ["type": "integer", "minimum": 1], "title": ["type": "string"],
                    "changes": Schema.array(change),
                ])),
            "promisedDay": Schema.orNull(Schema.answer(changedDay)),
            "milestones": Schema.array(
                Schema.answer([
                    "before": Schema.orNull(Schema.ref("Milestone")), "after": Schema.orNull(Schema.ref("Milestone")),
                ])),
        ]),
        "Forecast": ForecastDocument.schema,
        "DateProposal": ProposalDocument.schema,
        "Events": Schema.answer(["events": Schema.array(Schema.ref("Event")), "sequence": Schema.count]),
        "Event": Schema.answer([
            "sequence": Schema.count, "at": Schema.moment, "actor": Schema.identifier, "command": Schema.identifier,
            "type": ["type": "string", "description": "The part and what happened to it, such as `plan.actionEdited`."],
            "data": ["type": "object", "description": "What it was (`from`) and what it became (`to`)."],
            "sentence": ["type": "string", "description": "What happened, in the language of `Accept-Language`."],
        ]),
        "Deployment": Schema.answer(
            [
                "id": Schema.identifier, "sequence": Schema.count, "openedAt": Schema.moment, "role": Schema.ref("Role"),
                "today": Schema.day, "settings": settings, "route": route, "people": Schema.array(Schema.ref("Person")),
                "reviews": [
                    "type": "object", "description": "The rhythm, the reviews by week with their frozen minutes, and the points that wait.",
                ],
                "indicators": Schema.array(ResultsCommandSchemas.answer),
                "stakeholders": [
                    "type": "object",
                    "description": "Stakeholders with their exchanges and positions, levers and pitches; left out for readers.",
                ],
                "scenarios": Schema.array(ScenarioCommandSchemas.answer),
                "workstreams": Schema.array(Schema.ref("Workstream")), "actions": Schema.array(Schema.ref("Action")),
                "views": Schema.array(Schema.ref("View")), "needs": Schema.array(need),
            ], optional: ["openedAt", "stakeholders", "scenarios"]),
        "Action": action,
    ]

    private static let pointInTime = Schema.answer(["sequence": Schema.count, "day": Schema.day])
    private static let changedDay = ["from": Schema.orNull(Schema.day), "to": Schema.orNull(Schema.day)]

    private static let change = Schema.answer([
        "type": ["type": "string", "enum": .array(ChangesDocument.types.map(JSONValue.string))]
    ]).merging([
        "description":
            "`moved` has `from`, `to` and `reasons`; `status` and `reassigned` have `from` and `to`; `blocked` and `unblocked` have `causes`; `edited` names `fields`, `listed` the `lists` that differ."
    ])

    private static let settings = Schema.answer([
        "name": ["type": "string"], "timeZone": ["type": "string"],
        "calendar": Schema.answer([
            "region": Schema.ref("HolidayRegion"), "workingWeekdays": Schema.array(Schema.ref("Weekday")),
            "closures": Schema.array(Schema.ref("Closure")),
        ]),
    ])

    private static let route = Schema.answer(
        [
            "startingPoint": ["type": "string"], "destination": ["type": "string"], "startDay": Schema.day, "promisedDay": Schema.day,
            "milestones": Schema.array(Schema.ref("Milestone")),
            "statements": Schema.answer(
                Dictionary(uniqueKeysWithValues: Statement.allCases.map { ($0.rawValue, ["type": "string"]) }),
                optional: Set(Statement.allCases.map(\.rawValue))),
        ], optional: ["startDay", "promisedDay"])

    /// What a need does not have is left out.
    private static let need = Schema.answer(
        [
            "id": Schema.identifier, "title": ["type": "string"], "kind": Schema.choice(NeedKind.self), "isCritical": Schema.boolean,
            "quantity": Schema.number, "unit": Schema.ref("NeedUnit"), "neededBy": Schema.day, "decider": Schema.ref("Party"),
            "agent": Schema.ref("NeedAgent"), "span": Schema.ref("NeedSpan"), "waiting": Schema.array(Schema.identifier),
            "obtaining": Schema.identifier, "note": ["type": "string"], "entries": Schema.array(Schema.ref("NeedEntry")),
            "standing": Schema.choice(Need.Standing.self), "isLate": Schema.boolean, "promised": Schema.number,
            "obtained": Schema.number, "spent": Schema.number,
        ],
        optional: ["quantity", "neededBy", "decider", "agent", "span", "waiting", "obtaining", "note", "entries"])

    /// What an action does not have is left out.
    private static let action = Schema.answer(
        [
            "id": Schema.identifier, "number": ["type": "integer", "minimum": 1], "title": ["type": "string"],
            "workstream": Schema.identifier, "rank": Schema.number, "status": Schema.ref("ActionStatus"),
            "description": ["type": "string"], "doneWhen": ["type": "string"], "responsible": Schema.identifier, "dueDay": Schema.day,
            "earliestStart": Schema.day, "effort": Schema.ref("Effort"), "priority": Schema.ref("Priority"),
            "tags": Schema.array(["type": "string"]), "doneDay": Schema.day,
            "spentDays": Schema.days, "commitment": ["type": "object"],
            "answer": ["type": "object", "description": "What the responsible said instead of yes, while it waits."],
            "contributions": list, "dependencies": list, "steps": list, "blockers": list, "postponements": list, "links": list,
            "comments": list, "notes": list, "isLate": Schema.boolean, "isBlocked": Schema.boolean,
            "commitmentState": Schema.choice(CommitmentState.self),
        ],
        optional: [
            "workstream", "description", "doneWhen", "responsible", "dueDay", "earliestStart", "effort", "tags", "doneDay", "spentDays",
            "commitment",
            "answer",
            "contributions", "dependencies", "steps", "blockers", "postponements", "links", "comments", "notes",
        ])

    private static let list = Schema.array(["type": "object"])
}
