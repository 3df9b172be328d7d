import Planning

/// The schemas of the objects that commands carry.
enum ObjectSchemas {
    static let all: [String: JSONValue] = [
        "Person": Schema.object(
            [
                "id": Schema.identifier, "name": Schema.title, "email": Schema.text(254), "organisation": Schema.line,
                "hasLeft": Schema.boolean, "daysPerWeek": Schema.orNull(["type": "number", "minimum": 0, "maximum": 7]),
                "absences": Schema.array(Schema.ref("Absence"), limit: 100),
            ], required: ["id", "name"]
        ).merging(["description": "`daysPerWeek` is how many days a week they have for the deployment; null for every working day."]),
        "Absence": Schema.object(["first": Schema.day, "last": Schema.day, "label": Schema.line], required: ["first", "last"]),
        "Milestone": Schema.object(
            ["id": Schema.identifier, "title": Schema.title, "day": Schema.day, "isReached": Schema.boolean],
            required: ["id", "title", "day"]
        ),
        "View": Schema.object(
            [
                "id": Schema.identifier, "name": Schema.title, "query": Schema.text(2_000), "owner": Schema.identifier,
                "isShared": Schema.boolean,
            ], required: ["id", "name"]
        ).merging([
            "description":
                "A way of looking at the plan: `query` is what the address of its page says. The owner is whoever adds it; others see it when it is shared."
        ]),
        "Workstream": Schema.object(
            ["id": Schema.identifier, "title": Schema.title, "parent": Schema.orNull(Schema.identifier), "rank": Schema.number],
            required: ["id", "title", "rank"]),
        "NewAction": Schema.object(
            [
                "id": Schema.identifier, "title": Schema.title, "workstream": Schema.orNull(Schema.identifier),
                "responsible": Schema.orNull(Schema.identifier), "dueDay": Schema.orNull(Schema.day),
            ], required: ["id", "title"]),
        "Effort": Schema.object(
            ["optimistic": Schema.days, "likely": Schema.days, "pessimistic": Schema.days],
            required: ["optimistic", "likely", "pessimistic"]
        ).merging(["description": "Days of work in three points, in increasing order."]),
        "Closure": Schema.object(["first": Schema.day, "last": Schema.day, "label": Schema.line], required: ["first", "last"]),
        "RiskThreshold": Schema.object(
            ["rule": Schema.choice(Risk.Kind.self), "threshold": Schema.count], required: ["rule", "threshold"]
        ).merging(["description": "From where on a risk rule speaks, in the unit of the rule."]),
        "HandOver": Schema.object(["action": Schema.identifier, "to": Schema.identifier], required: ["action", "to"]),
        "Item": [
            "oneOf": .array(APIItem.Kind.allCases.map { Schema.ref(name($0)) }),
            "discriminator": [
                "propertyName": "kind",
                "mapping": .object(
                    Dictionary(uniqueKeysWithValues: APIItem.Kind.allCases.map { ($0.rawValue, "#/components/schemas/\(name($0))") })),
            ],
        ],
        "ItemName": Schema.object(["kind": Schema.choice(ActionItem.Kind.self), "key": Schema.identifier], required: ["kind", "key"])
            .merging([
                "description":
                    "`key` is the item's id; for a contribution its person, for a dependency its predecessor, for a dismissed risk its rule."
            ]),
    ].merging(items) { first, _ in first }.merging(ReviewCommandSchemas.objects) { first, _ in first }.merging(
        ResultsCommandSchemas.objects
    ) { first, _ in first }
    .merging(StakeholderCommandSchemas.objects) { first, _ in first }
    .merging(NeedCommandSchemas.objects) { first, _ in first }
    .merging(ScenarioCommandSchemas.objects) { first, _ in first }

    private static let items: [String: JSONValue] = Dictionary(
        uniqueKeysWithValues: APIItem.Kind.allCases.map { kind in
            let (properties, required) = members(kind)
            return (
                name(kind),
                Schema.object(properties.merging(["kind": Schema.constant(kind.rawValue)]) { own, _ in own }, required: ["kind"] + required)
            )
        })

    private static func name(_ kind: APIItem.Kind) -> String { kind.rawValue.capitalisedFirst + "Item" }

    private static func members(_ kind: APIItem.Kind) -> (properties: [String: JSONValue], required: [String]) {
        let id = Schema.identifier
        let optionalDay = Schema.orNull(Schema.day)
        switch kind {
        case .contribution:
            return (["person": id, "role": Schema.line, "days": Schema.orNull(Schema.days)], ["person"])
        case .dependency:
            return (["predecessor": id, "lagDays": ["type": "integer", "minimum": -2_000, "maximum": 2_000]], ["predecessor"])
        case .step:
            return (["id": id, "title": Schema.title, "isDone": Schema.boolean, "day": optionalDay], ["id", "title"])
        case .blocker:
            return (
                [
                    "id": id, "cause": Schema.title, "liftedWhen": Schema.text(1_000), "whoCanLift": Schema.line,
                    "liftedDay": optionalDay, "waitsFor": Schema.orNull(Schema.choice(Blocker.Awaited.self)),
                ], ["id", "cause"]
            )
        case .link: return (["id": id, "title": Schema.line, "address": Schema.text(2_000, atLeast: 1)], ["id", "address"])
        case .comment:
            return (
                ["id": id, "text": Schema.text(20_000, atLeast: 1), "author": id, "at": Schema.moment, "mentions": Schema.array(id)],
                ["id", "text"]
            )
        case .raisedRisk:
            return (["id": id, "word": Schema.title, "author": id, "at": Schema.moment], ["id", "word"])
        case .dismissedRisk:
            return (
                [
                    "risk": Schema.choice(Risk.Kind.self), "word": Schema.title, "author": id, "at": Schema.moment, "dueDay": optionalDay,
                    "responsible": Schema.orNull(id), "postponements": Schema.count,
                ], ["risk", "word"]
            )
        case .note: return (["id": id, "label": Schema.title, "text": Schema.longText], ["id", "label"])
        }
    }
}
