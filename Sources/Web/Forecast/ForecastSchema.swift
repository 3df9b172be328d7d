extension ForecastDocument {
    /// What the API says of the document.
    static let schema = Schema.answer(
        [
            "deployment": Schema.identifier,
            "sequence": described(Schema.count, "The state that the figures are of."),
            "today": Schema.day,
            "sentence": [
                "type": "string", "description": "The forecast in words, or why there is none, in the language of `Accept-Language`.",
            ],
            "end": days, "promise": Schema.answer(["day": Schema.day, "chance": chance]),
            "actions": Schema.array(
                Schema.answer(
                    [
                        "action": Schema.identifier, "number": number, "even": Schema.day, "safe": Schema.day, "dueDay": Schema.day,
                        "chance": chance,
                        "criticality": described(chance, "How often the action is one of those that make the end."),
                        "isAtBest": described(
                            Schema.boolean, "It is held up, or waits for what is or can not be counted: it can only come later."),
                    ], optional: ["dueDay", "chance"])),
            "milestones": Schema.array(
                Schema.answer([
                    "milestone": Schema.identifier, "day": Schema.day, "even": Schema.day, "safe": Schema.day, "chance": chance,
                ])),
            "chain": described(
                Schema.array(
                    Schema.answer([
                        "action": Schema.identifier, "number": number, "first": Schema.day, "last": Schema.day,
                        "reason": ["type": "string"],
                    ])), "The actions that make the end what it is, first to last, each with why it does not begin earlier."),
            "basis": Schema.answer([
                "open": Schema.count, "estimated": Schema.count, "ranged": Schema.count, "spanned": Schema.count,
                "leftOut": Schema.array(Schema.answer(["action": Schema.identifier, "number": number, "reason": ["type": "string"]])),
                "blocked": Schema.array(Schema.identifier), "paused": Schema.array(Schema.identifier),
                "awaited": described(
                    Schema.array(
                        Schema.answer(
                            ["need": Schema.identifier, "expectedDay": Schema.day, "actions": Schema.array(Schema.identifier)],
                            optional: ["expectedDay"])),
                    "The needs that actions wait for: until their day or, without one, as if they came today."),
                "unknownParts": Schema.count,
                "record": record,
            ]),
        ], optional: ["end", "promise", "basis"])

    private static let record = described(
        Schema.answer(
            [
                "factor": described(
                    ["type": "number", "exclusiveMinimum": 0],
                    "How many times their estimates actions took, on average: efforts are counted so many times. Left out below `fewest`."),
                "fewest": Schema.count,
                "unsaid": described(Schema.count, "Actions that are done and were estimated, of which nobody has said what they took."),
                "actions": Schema.array(
                    Schema.answer([
                        "action": Schema.identifier, "number": number, "doneDay": Schema.day,
                        "estimated": Schema.number, "spent": Schema.days,
                    ])),
            ], optional: ["factor"]), "What actions that are done took, in days, over what had been estimated for them.")
    private static let number: JSONValue = ["type": "integer", "minimum": 1]
    private static let chance: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
    private static let days = described(
        Schema.answer(["even": Schema.day, "safe": Schema.day]), "The days kept with an even chance, and four times out of five.")

    private static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
        schema.merging(["description": .string(description)])
    }
}
