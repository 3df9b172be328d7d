import Planning

/// What the description of the API says of the commands of resources.
enum NeedCommandSchemas {
    static let objects: [String: JSONValue] = [
        "NeedUnit": [
            "oneOf": [
                Schema.object(["usual": Schema.choice(NeedUnit.Usual.self)], required: ["usual"]),
                Schema.object(["own": Schema.text(40, atLeast: 1)], required: ["own"]),
            ],
            "description": "Agents’ time counts in days, a budget in euros.",
        ],
        "Party": [
            "oneOf": [
                Schema.object(["person": Schema.identifier], required: ["person"]),
                Schema.object(["stakeholder": Schema.identifier], required: ["stakeholder"]),
                Schema.object(["words": Schema.line], required: ["words"]),
            ],
            "description": "A person of the deployment, a stakeholder, which readers are not told of, or, in words, anybody.",
        ],
        "NeedAgent": [
            "oneOf": [
                Schema.object(["person": Schema.identifier], required: ["person"]),
                Schema.object(["words": Schema.line], required: ["words"]),
            ],
            "description": "A person of the deployment or, in words, a group.",
        ],
        "NeedSpan": Schema.object(["first": Schema.day, "last": Schema.day], required: ["first", "last"]),
        "Need": Schema.object(
            Dictionary(uniqueKeysWithValues: NeedFieldReader.Field.allCases.map { ($0.rawValue, schema(of: $0)) })
                .merging(["id": Schema.identifier]) { own, _ in own },
            required: ["id", "title", "kind"]
        ).merging(["description": "A resource that the deployment needs. `unit` is the usual one of its kind unless said."]),
        "NeedEntry": Schema.object(
            [
                "id": Schema.identifier, "kind": Schema.choice(NeedEntry.Kind.self), "quantity": Schema.orNull(quantity),
                "day": Schema.day, "party": Schema.orNull(Schema.ref("Party")), "words": Schema.text(2_000),
                "author": Schema.identifier, "at": Schema.moment,
            ], required: ["id", "kind", "day"]
        ).merging([
            "description":
                "What was asked, promised, obtained, refused or spent, on a day that is not to come. What is promised, obtained or spent says how much."
        ]),
    ]

    private static let quantity: JSONValue = [
        "type": "number", "minimum": 0.01, "maximum": 1_000_000_000, "description": "Rounded to the hundredth.",
    ]

    static func schema(of field: NeedFieldReader.Field) -> JSONValue {
        switch field {
        case .title: Schema.title
        case .kind: Schema.choice(NeedKind.self)
        case .isCritical: Schema.boolean
        case .quantity: Schema.orNull(quantity)
        case .unit: Schema.ref("NeedUnit")
        case .neededBy: Schema.orNull(Schema.day)
        case .decider: Schema.orNull(Schema.ref("Party"))
        case .agent: Schema.orNull(Schema.ref("NeedAgent"))
        case .span: Schema.orNull(Schema.ref("NeedSpan"))
        case .waiting: Schema.array(Schema.identifier, limit: 100)
        case .obtaining: Schema.orNull(Schema.identifier)
        case .note: Schema.longText
        }
    }

    /// The members of a command, and those that may be left out; nil for commands of other parts, and for the edit, which has one variant
    /// for each field.
    static func members(_ name: CommandName) -> (properties: [String: JSONValue], optional: Set<String>)? {
        let id = Schema.identifier
        let entry = Schema.ref("NeedEntry")
        return switch name {
        case .addNeed: (["need": Schema.ref("Need")], [])
        case .removeNeed: (["need": id], [])
        case .addNeedEntry: (["need": id, "entry": entry], [])
        case .editNeedEntry: (["need": id, "entry": entry, "was": Schema.orNull(entry)], ["was"])
        case .removeNeedEntry: (["need": id, "entry": id], [])
        default: nil
        }
    }

    static func summary(_ name: CommandName) -> String {
        switch name {
        case .addNeed: "Adds a resource that the deployment needs. For leads and members, as all that follows."
        case .editNeed: "Changes one field of a need. `was` is the value you saw: should it have changed since, you are told (409)."
        case .removeNeed: "Removes a need with its entries."
        case .addNeedEntry: "Notes what was asked, promised, obtained, refused or spent."
        case .editNeedEntry: "Replaces an entry of a need by the one given, with the same id."
        case .removeNeedEntry: "Removes an entry of a need."
        default: ""
        }
    }

    static func examples(_ name: CommandName) -> [JSONValue] {
        switch name {
        case .addNeed:
            [
                [
                    "need": [
                        "id": "renfort", "title": "Deux agents d’accueil", "kind": "agentTime", "isCritical": true, "quantity": 20,
                        "neededBy": "2026-03-02", "decider": ["words": "La DRH"], "agent": ["person": "jeanne"],
                        "span": ["first": "2026-03-02", "last": "2026-04-24"], "waiting": ["former"],
                    ]
                ],
                ["need": ["id": "cles", "title": "Clés", "kind": "other", "unit": ["own": "jeux"], "quantity": 3]],
            ]
        case .editNeed: fields
        case .removeNeed: [["need": "renfort"]]
        case .addNeedEntry:
            [
                [
                    "need": "renfort",
                    "entry": ["id": "e1", "kind": "asked", "day": "2026-02-10", "party": ["words": "La DRH"], "words": "Au comité du 10"],
                ],
                ["need": "renfort", "entry": ["id": "e2", "kind": "promised", "quantity": 12.5, "day": "2026-02-12"]],
            ]
        case .editNeedEntry:
            [["need": "renfort", "entry": ["id": "e2", "kind": "obtained", "quantity": 12.5, "day": "2026-02-12"]]]
        case .removeNeedEntry: [["need": "renfort", "entry": "e2"]]
        default: []
        }
    }

    private static let fields: [JSONValue] = {
        let values: [JSONValue] = [
            ["field": "title", "value": "Trois agents d’accueil", "was": "Deux agents d’accueil"], ["field": "kind", "value": "skills"],
            ["field": "isCritical", "value": true], ["field": "quantity", "value": 12.5, "was": nil],
            ["field": "unit", "value": ["usual": "days"]], ["field": "neededBy", "value": "2026-03-02"],
            ["field": "decider", "value": ["words": "Le directeur général"]], ["field": "agent", "value": ["person": "jeanne"]],
            ["field": "span", "value": ["first": "2026-03-02", "last": "2026-04-24"]], ["field": "waiting", "value": ["former"]],
            ["field": "obtaining", "value": nil], ["field": "note", "value": "À confirmer avant le vote du budget"],
        ]
        return values.map { $0.merging(["need": "renfort"]) }
    }()
}
