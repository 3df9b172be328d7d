import Planning

/// What the description of the API says of indicators and their values.
enum ResultsCommandSchemas {
    private static let number: JSONValue = ["type": "number", "minimum": -1_000_000_000_000, "maximum": 1_000_000_000_000]

    static let objects: [String: JSONValue] = [
        "DatedNumber": Schema.object(["number": number, "day": Schema.day], required: ["number", "day"]),
        "Indicator": Schema.object(
            [
                "id": Schema.identifier, "name": Schema.title, "how": Schema.longText, "kind": Schema.choice(Indicator.Kind.self),
                "unit": Schema.text(60), "direction": Schema.choice(Indicator.Direction.self),
                "baseline": Schema.orNull(Schema.ref("DatedNumber")), "target": Schema.orNull(Schema.ref("DatedNumber")),
                "responsible": Schema.orNull(Schema.identifier), "rhythm": Schema.orNull(Schema.choice(Indicator.Rhythm.self)),
            ], required: ["id", "name"]
        ).merging(["description": "The target comes after the baseline, on its better side."]),
        "MeasuredValue": Schema.object(
            [
                "id": Schema.identifier, "day": Schema.day, "number": number, "source": Schema.line, "link": Schema.text(2_000),
                "file": Schema.orNull(Schema.ref("EvidenceFile")), "author": Schema.identifier, "at": Schema.moment,
            ], required: ["id", "day", "number"]
        ).merging([
            "description":
                "What was measured on a day, at the latest today; one value a day. File, author and moment are the rules' to write: in a command they count in `was` alone."
        ]),
        "EvidenceFile": Schema.object(
            [
                "hash": ["type": "string", "pattern": "^[0-9a-f]{64}$", "description": "The SHA-256 of its bytes."], "name": Schema.title,
                "kind": Schema.choice(EvidenceFile.Kind.self), "byteCount": Schema.count(atMost: Results.fileLimit),
            ], required: ["hash", "name", "kind", "byteCount"]),
    ]

    /// An indicator in an answer: what it does not have is left out.
    static let answer = Schema.answer(
        [
            "id": Schema.identifier, "name": ["type": "string"], "how": ["type": "string"], "kind": Schema.choice(Indicator.Kind.self),
            "unit": ["type": "string"], "direction": Schema.choice(Indicator.Direction.self), "baseline": Schema.ref("DatedNumber"),
            "target": Schema.ref("DatedNumber"), "responsible": Schema.identifier, "rhythm": Schema.choice(Indicator.Rhythm.self),
            "values": Schema.array(Schema.ref("MeasuredValue")), "verdict": Schema.choice(IndicatorDocument.VerdictName.self),
            "nextMeasure": Schema.day,
        ], optional: ["baseline", "target", "responsible", "rhythm", "nextMeasure"])

    static func memberNames(_ name: CommandName) -> Set<String> {
        name == .editIndicator ? ["indicator", "field", "value", "was"] : Set(members(name).properties.keys)
    }

    /// The members of a command, and those that may be left out.
    static func members(_ name: CommandName) -> (properties: [String: JSONValue], optional: Set<String>) {
        let id = Schema.identifier
        let value = Schema.ref("MeasuredValue")
        return switch name {
        case .addIndicator: (["indicator": Schema.ref("Indicator")], [])
        case .removeIndicator: (["indicator": id], [])
        case .addValue: (["indicator": id, "value": value], [])
        case .editValue: (["indicator": id, "value": value, "was": Schema.orNull(value)], ["was"])
        case .removeValue, .detachFile: (["indicator": id, "value": id], [])
        default: ([:], [])
        }
    }

    /// One variant for each field of an indicator.
    static let fieldVariants: JSONValue = [
        "oneOf": .array(
            IndicatorFieldReader.Field.allCases.map { field in
                let value = schema(of: field)
                return Schema.object(
                    [
                        "type": Schema.constant(CommandName.editIndicator.rawValue), "indicator": Schema.identifier,
                        "field": Schema.constant(field.rawValue), "value": value, "was": value,
                    ], required: ["type", "indicator", "field", "value"])
            })
    ]

    private static func schema(of field: IndicatorFieldReader.Field) -> JSONValue {
        switch field {
        case .name: Schema.title
        case .how: Schema.longText
        case .kind: Schema.choice(Indicator.Kind.self)
        case .unit: Schema.text(60)
        case .direction: Schema.choice(Indicator.Direction.self)
        case .baseline, .target: Schema.orNull(Schema.ref("DatedNumber"))
        case .responsible: Schema.orNull(Schema.identifier)
        case .rhythm: Schema.orNull(Schema.choice(Indicator.Rhythm.self))
        }
    }

    static func summary(_ name: CommandName) -> String {
        switch name {
        case .addIndicator: "Adds an indicator. Its values come afterwards."
        case .editIndicator:
            "Changes one field of an indicator. `was` is the value you saw: should it have changed since, you are told (409)."
        case .removeIndicator: "Removes an indicator with its values."
        case .addValue: "Records what was measured on a day. Contributors do so for what they measure."
        case .editValue: "Corrects a value: what it was stays in the history."
        case .removeValue: "Removes a value."
        case .detachFile: "Takes the file off a value. Attaching one has an address of its own."
        default: ""
        }
    }

    static func examples(_ name: CommandName) -> [JSONValue] {
        switch name {
        case .addIndicator:
            [
                [
                    "indicator": [
                        "id": "attente", "name": "Temps d’attente", "how": "Moyenne des tickets de la semaine", "kind": "impact",
                        "unit": "minutes", "direction": "down", "baseline": ["number": 24, "day": "2026-01-12"],
                        "target": ["number": 10, "day": "2026-12-18"], "responsible": "jeanne", "rhythm": "month",
                    ]
                ]
            ]
        case .editIndicator: fields.map { $0.merging(["indicator": "attente"]) }
        case .removeIndicator: [["indicator": "attente"]]
        case .addValue:
            [["indicator": "attente", "value": ["id": "mars", "day": "2026-03-12", "number": 18.5, "source": "Tickets de la borne"]]]
        case .editValue:
            [
                [
                    "indicator": "attente", "value": ["id": "mars", "day": "2026-03-12", "number": 18],
                    "was": ["id": "mars", "day": "2026-03-12", "number": 18.5, "source": "Tickets de la borne"],
                ]
            ]
        case .removeValue, .detachFile: [["indicator": "attente", "value": "mars"]]
        default: []
        }
    }

    private static let fields: [JSONValue] = [
        ["field": "name", "value": "Attente au guichet", "was": "Temps d’attente"], ["field": "how", "value": "Moyenne du mois"],
        ["field": "kind", "value": "quality"], ["field": "unit", "value": "min"], ["field": "direction", "value": "down"],
        ["field": "baseline", "value": ["number": 24, "day": "2026-01-12"]], ["field": "target", "value": nil],
        ["field": "responsible", "value": "jeanne"], ["field": "rhythm", "value": "quarter"],
    ]
}
