import Planning

/// What the description of the API says of scenarios.
enum ScenarioCommandSchemas {
    static let objects: [String: JSONValue] = [
        "NewScenario": Schema.object(
            ["id": Schema.identifier, "name": Schema.title, "words": Schema.text(4_000), "isShared": Schema.boolean],
            required: ["id", "name"]
        ).merging(["description": "Its changes come afterwards, each by `tryChange`. What is not shared is seen by its author alone."])
    ]

    /// A scenario in an answer.
    static let answer = Schema.answer(
        [
            "id": Schema.identifier, "name": ["type": "string"], "words": ["type": "string"], "author": Schema.identifier,
            "isShared": Schema.boolean, "branchedAt": Schema.count, "startedAt": Schema.moment,
            "outcome": Schema.answer([
                "kind": Schema.choice(ScenarioOutcome.Kind.self), "by": Schema.identifier, "at": Schema.moment,
                "left": Schema.array(Schema.identifier),
            ]),
            "changes": Schema.array(
                Schema.answer([
                    "id": Schema.identifier, "author": Schema.identifier,
                    "events": Schema.array(Schema.answer(["type": ["type": "string"], "data": ["type": "object"]])),
                ])),
        ], optional: ["outcome"])

    /// The members of a command, and those that may be left out.
    static func members(_ name: CommandName) -> (properties: [String: JSONValue], optional: Set<String>) {
        let id = Schema.identifier
        return switch name {
        case .addScenario: (["scenario": Schema.ref("NewScenario")], [])
        case .tryChange: (["scenario": id, "change": id, "command": Schema.ref("Command")], [])
        case .takeBackChange: (["scenario": id, "change": id], [])
        case .applyScenario: (["scenario": id, "without": Schema.array(id)], ["without"])
        case .dropScenario, .takeUpScenario, .removeScenario: (["scenario": id], [])
        default: ([:], [])
        }
    }

    static func memberNames(_ name: CommandName) -> Set<String> {
        name == .editScenario ? ["scenario", "field", "value", "was"] : Set(members(name).properties.keys)
    }

    /// One variant for each field of a scenario.
    static let fieldVariants: JSONValue = [
        "oneOf": .array(
            ScenarioFieldReader.Field.allCases.map { field in
                let value =
                    switch field {
                    case .name: Schema.title
                    case .words: Schema.text(4_000)
                    case .isShared: Schema.boolean
                    }
                return Schema.object(
                    [
                        "type": Schema.constant(CommandName.editScenario.rawValue), "scenario": Schema.identifier,
                        "field": Schema.constant(field.rawValue), "value": value, "was": value,
                    ], required: ["type", "scenario", "field", "value"])
            })
    ]

    static func summary(_ name: CommandName) -> String {
        switch name {
        case .addScenario: "Begins a scenario: the deployment as it is, and changes to try on it. For leads and members."
        case .editScenario: "Changes one field of a scenario. `was` is the value you saw: should it have changed since, you are told (409)."
        case .tryChange:
            "Tries a command in a scenario, on the plan as the scenario has it so far. Commands of plan, people, route and needs, and batches of them; not what people say or promise, nor what of a need was asked for or obtained."
        case .takeBackChange: "Takes a change out of a scenario."
        case .applyScenario:
            "Carries out the changes of a scenario on the deployment as it is now, all but those in `without`, as one change. When one no longer fits nothing is changed, and `facts` names each that does not."
        case .dropScenario: "The team will not go that way: the scenario is kept, and changes no more."
        case .takeUpScenario: "Considers a dropped scenario again."
        case .removeScenario: "Removes a scenario. What was applied of it stays."
        default: ""
        }
    }

    static func examples(_ name: CommandName) -> [JSONValue] {
        switch name {
        case .addScenario:
            [
                [
                    "scenario": [
                        "id": "renfort", "name": "Avec un agent de plus", "words": "Le service voisin peut prêter Ali", "isShared": true,
                    ]
                ]
            ]
        case .editScenario:
            [
                ["field": "name", "value": "Avec Ali deux jours par semaine", "was": "Avec un agent de plus"],
                ["field": "words", "value": "À demander avant le 15"], ["field": "isShared", "value": true, "was": false],
            ].map { (fields: JSONValue) in fields.merging(["scenario": "renfort"]) }
        case .tryChange:
            [
                [
                    "scenario": "renfort", "change": "ali",
                    "command": ["type": "addPerson", "person": ["id": "ali", "name": "Ali Haddad", "daysPerWeek": 2]],
                ]
            ]
        case .takeBackChange: [["scenario": "renfort", "change": "ali"]]
        case .applyScenario: [["scenario": "renfort", "without": ["ali"]], ["scenario": "renfort"]]
        case .dropScenario, .takeUpScenario, .removeScenario: [["scenario": "renfort"]]
        default: []
        }
    }
}
