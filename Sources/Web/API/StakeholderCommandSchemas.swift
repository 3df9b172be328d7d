import Planning

/// What the description of the API says of the commands on stakeholders, levers and pitches.
enum StakeholderCommandSchemas {
    static let objects: [String: JSONValue] = [
        "StakeholderFamily": Schema.choice(Stakeholder.Family.self),
        "NewStakeholder": Schema.object(
            ["id": Schema.identifier, "name": Schema.title, "family": Schema.ref("StakeholderFamily"), "function": Schema.line],
            required: ["id", "name", "family"]),
        "NextExchange": Schema.object(
            ["day": Schema.orNull(Schema.day), "action": Schema.orNull(Schema.identifier), "purpose": Schema.line]
        ).merging(["description": "When a stakeholder is seen next: on a day, or by an action of the plan."]),
        "StakeholderItem": [
            "oneOf": [
                Schema.object(
                    [
                        "kind": Schema.constant("exchange"), "id": Schema.identifier, "day": Schema.day, "place": Schema.line,
                        "person": Schema.orNull(Schema.identifier), "words": Schema.text(20_000, atLeast: 1),
                        "levers": Schema.array(Schema.identifier), "effect": Schema.orNull(Schema.choice(Exchange.Effect.self)),
                        "author": Schema.identifier, "at": Schema.moment,
                    ], required: ["kind", "id", "day", "words"]),
                Schema.object(
                    [
                        "kind": Schema.constant("position"), "id": Schema.identifier,
                        "position": Schema.choice(Stakeholder.Position.self), "day": Schema.day, "word": Schema.line,
                        "author": Schema.identifier, "at": Schema.moment,
                    ], required: ["kind", "id", "position", "day"]),
            ],
            "description":
                "What was said with a stakeholder, or where they stood, on a day up to today. Author and moment are written by the rules.",
        ],
        "Audience": [
            "oneOf": [
                Schema.object(["family": Schema.ref("StakeholderFamily")], required: ["family"]),
                Schema.object(["stakeholder": Schema.identifier], required: ["stakeholder"]),
            ]
        ],
        "Lever": Schema.object(
            [
                "id": Schema.identifier, "argument": Schema.title, "proof": Schema.longText,
                "audience": Schema.array(Schema.ref("Audience")),
            ], required: ["id", "argument"]
        ).merging(["description": "An argument, its proof, and whom it is for: nobody named is everybody."]),
        "Pitch": Schema.object(
            [
                "id": Schema.identifier, "audience": Schema.ref("Audience"), "title": Schema.title,
                "levers": Schema.array(Schema.identifier),
            ], required: ["id", "audience", "title"]),
    ]

    /// The members of a command, and those that may be left out; nil for commands of other parts and for those that edit a
    /// field, whose schema depends on it.
    static func members(_ name: CommandName) -> (properties: [String: JSONValue], optional: Set<String>)? {
        let id = Schema.identifier
        func edit(_ member: String, _ component: String) -> (properties: [String: JSONValue], optional: Set<String>) {
            ([member: Schema.ref(component), "was": Schema.orNull(Schema.ref(component))], ["was"])
        }
        switch name {
        case .addStakeholder: return (["stakeholder": Schema.ref("NewStakeholder")], [])
        case .removeStakeholder: return (["stakeholder": id], [])
        case .addStakeholderItem: return (["stakeholder": id, "item": Schema.ref("StakeholderItem")], [])
        case .editStakeholderItem:
            let (properties, optional) = edit("item", "StakeholderItem")
            return (properties.merging(["stakeholder": id]) { own, _ in own }, optional)
        case .removeStakeholderItem: return (["stakeholder": id, "item": id], [])
        case .addLever: return (["lever": Schema.ref("Lever")], [])
        case .editLever: return edit("lever", "Lever")
        case .removeLever: return (["lever": id], [])
        case .addPitch: return (["pitch": Schema.ref("Pitch")], [])
        case .removePitch: return (["pitch": id], [])
        default: return nil
        }
    }

    /// The members of a command that edits a field, one set for each field.
    static func variants(_ name: CommandName) -> [(properties: [String: JSONValue], optional: Set<String>)] {
        func variant(_ object: String, _ field: String, _ value: JSONValue, part: Bool = false) -> ([String: JSONValue], Set<String>) {
            var members: [String: JSONValue] = [
                object: Schema.identifier, "field": Schema.constant(field), "value": value, "was": value,
            ]
            if part { members["part"] = Schema.choice(PitchPart.self) }
            return (members, ["was"])
        }
        return switch name {
        case .editStakeholder: StakeholderValue.Field.allCases.map { variant("stakeholder", $0.rawValue, schema(of: $0)) }
        case .editPitch:
            [
                variant("pitch", "title", Schema.title), variant("pitch", "levers", Schema.array(Schema.identifier)),
                variant("pitch", "text", Schema.orNull(Schema.longText), part: true),
            ]
        default: []
        }
    }

    private static func schema(of field: StakeholderValue.Field) -> JSONValue {
        switch field {
        case .name: Schema.title
        case .family: Schema.ref("StakeholderFamily")
        case .person: Schema.orNull(Schema.identifier)
        case .function: Schema.line
        case .risk, .gain, .reluctance: Schema.longText
        case .influence: Schema.orNull(Schema.choice(Stakeholder.Influence.self))
        case .next: Schema.orNull(Schema.ref("NextExchange"))
        }
    }

    static func summary(_ name: CommandName) -> String {
        switch name {
        case .addStakeholder: "Adds a stakeholder. For leads and members, as all that is said of stakeholders; readers know nothing of it."
        case .editStakeholder: "Changes one field of a stakeholder. `was` is the value you saw."
        case .removeStakeholder: "Removes a stakeholder."
        case .addStakeholderItem: "Notes an exchange with a stakeholder, which contributors do too, or where they stand."
        case .editStakeholderItem: "Replaces an exchange or a position by the one given. A contributor corrects what they noted themselves."
        case .removeStakeholderItem: "Removes an exchange or a position."
        case .addLever: "Adds a lever: an argument, its proof, and whom it is for."
        case .editLever: "Replaces a lever by the one given."
        case .removeLever: "Removes a lever."
        case .addPitch: "Prepares a pitch for an audience: its texts are assembled from what the deployment says."
        case .editPitch: "Changes the title, the levers or the text of a part of a pitch; null for the text that is assembled."
        case .removePitch: "Removes a pitch."
        default: ""
        }
    }

    static func examples(_ name: CommandName) -> [JSONValue] {
        let exchange: JSONValue = [
            "kind": "exchange", "id": "e1", "day": "2026-02-10", "place": "Comité de direction", "person": "jeanne",
            "words": "Demande le coût complet", "levers": ["delai"], "effect": "closer",
        ]
        return switch name {
        case .addStakeholder:
            [["stakeholder": ["id": "daf", "name": "Directrice des finances", "family": "decisionMakers", "function": "Ville"]]]
        case .editStakeholder:
            [
                ["field": "name", "value": "Directrice des finances", "was": "DAF"], ["field": "family", "value": "decisionMakers"],
                ["field": "person", "value": nil], ["field": "function", "value": "Ville de Saint-Aubin"],
                ["field": "risk", "value": "Engager 40 000 euros avant le vote"], ["field": "gain", "value": "Moins de courrier"],
                ["field": "reluctance", "value": "Le précédent projet a coulé"], ["field": "influence", "value": "decisive"],
                ["field": "next", "value": ["day": "2030-03-12", "purpose": "Présenter le coût complet"]],
            ].map { (members: JSONValue) in members.merging(["stakeholder": "daf"]) }
        case .removeStakeholder: [["stakeholder": "daf"]]
        case .addStakeholderItem:
            [
                ["stakeholder": "daf", "item": exchange],
                [
                    "stakeholder": "daf",
                    "item": [
                        "kind": "position", "id": "p1", "position": "reluctant", "day": "2026-02-10", "word": "A demandé trois devis",
                    ],
                ],
            ]
        case .editStakeholderItem: [["stakeholder": "daf", "item": exchange.merging(["effect": "none"]), "was": exchange]]
        case .removeStakeholderItem: [["stakeholder": "daf", "item": "e1"]]
        case .addLever, .editLever:
            [
                [
                    "lever": [
                        "id": "delai", "argument": "Un rendez-vous en deux jours au lieu de dix", "proof": "Mesuré dans deux mairies",
                        "audience": [["family": "decisionMakers"], ["stakeholder": "daf"]],
                    ]
                ]
            ]
        case .removeLever: [["lever": "delai"]]
        case .addPitch:
            [["pitch": ["id": "comite", "audience": ["family": "decisionMakers"], "title": "Pour le comité", "levers": ["delai"]]]]
        case .editPitch:
            [
                ["pitch": "comite", "field": "title", "value": "Pour le comité de mars", "was": "Pour le comité"],
                ["pitch": "comite", "field": "levers", "value": ["delai"]],
                ["pitch": "comite", "field": "text", "part": "ask", "value": "40 000 euros en mars", "was": nil],
            ]
        case .removePitch: [["pitch": "comite"]]
        default: []
        }
    }
}
