import Planning

/// The words of JSON Schema (draft 2020-12) that our schemas are made of.
enum Schema {
    static func ref(_ name: String) -> JSONValue { ["$ref": "#/components/schemas/\(name)"] }

    /// An object with exactly these members.
    static func object(_ properties: [String: JSONValue], required: [String] = []) -> JSONValue {
        [
            "type": "object", "properties": .object(properties), "required": .array(required.map(JSONValue.string)),
            "additionalProperties": false,
        ]
    }

    /// An object of an answer: later versions may add members.
    static func answer(_ properties: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
        let required = properties.keys.filter { !optional.contains($0) }.sorted()
        return ["type": "object", "properties": .object(properties), "required": .array(required.map(JSONValue.string))]
    }

    static func array(_ items: JSONValue, limit: Int? = nil) -> JSONValue {
        let schema: JSONValue = ["type": "array", "items": items]
        guard let limit else { return schema }
        return schema.merging(["maxItems": .integer(limit)])
    }

    static func choice<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> JSONValue where Value.RawValue == String {
        ["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })]
    }

    static func orNull(_ schema: JSONValue) -> JSONValue { ["oneOf": [schema, ["type": "null"]]] }

    /// Not a `maxLength`: what is counted is the text as it is kept, without control characters and blanks around it.
    static func text(_ limit: Int, atLeast minimum: Int = 0) -> JSONValue {
        [
            "type": "string", "minLength": .integer(minimum),
            "description": "At most \(limit) characters, without the blanks around them and control characters, which are left out.",
        ]
    }

    static func constant(_ text: String) -> JSONValue { ["type": "string", "enum": [.string(text)]] }

    static let title = text(300, atLeast: 1)
    static let line = text(300)
    static let longText = text(20_000)
    static let boolean: JSONValue = ["type": "boolean"]
    static let number: JSONValue = ["type": "number"]
    static let count = count(atMost: 100_000)
    static func count(atMost limit: Int) -> JSONValue { ["type": "integer", "minimum": 0, "maximum": .integer(limit)] }
    static let days: JSONValue = ["type": "number", "minimum": 0, "maximum": 10_000]
    static let identifier = ref("Identifier")
    static let day = ref("Day")
    static let moment = ref("Moment")

    /// The schemas that others are made of.
    static let basics: [String: JSONValue] = [
        "Identifier": [
            "type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$",
            "description": "Chosen by whoever creates the object, so that a command can be sent again safely.",
        ],
        "Day": ["type": "string", "format": "date", "description": "A calendar day; plans use the years 2000 to 2199."],
        "Moment": ["type": "integer", "format": "int64", "description": "Milliseconds since 1970-01-01 UTC."],
        "Role": choice(Role.self),
        "ActionStatus": choice(ActionStatus.self),
        "Priority": choice(Priority.self),
        "HolidayRegion": choice(HolidayRegion.self),
        "Weekday": ["type": "integer", "minimum": 1, "maximum": 7, "description": "ISO 8601: Monday is 1."],
    ]
}
