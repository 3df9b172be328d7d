import Planning

/// What the description of the API says of the commands of weekly reviews.
enum ReviewCommandSchemas {
    static let week = Schema.ref("Week")

    static let objects: [String: JSONValue] = [
        "Week": ["type": "string", "pattern": .string(weekPattern), "description": "A week as ISO 8601 writes it: 2026-W48."],
        "Rhythm": Schema.object(
            [
                "weekday": Schema.ref("Weekday"), "startMinute": ["type": "integer", "minimum": 0, "maximum": 1_439],
                "lengthMinutes": ["type": "integer", "minimum": 10, "maximum": 240], "place": Schema.line,
                "facilitators": Schema.array(Schema.identifier),
            ], required: ["weekday", "startMinute"]
        ).merging(["description": "One facilitator stays; several take turns."]),
        "NotKeptReason": [
            "oneOf": [
                Schema.object(["usual": Schema.choice(NotKeptReason.Usual.self)], required: ["usual"]),
                Schema.object(["own": Schema.title], required: ["own"]),
            ]
        ],
        "PointState": [
            "oneOf": [
                Schema.object(["name": Schema.constant("waiting")], required: ["name"]),
                Schema.object(["name": Schema.constant("taken")], required: ["name"]),
                Schema.object(["name": Schema.constant("postponed"), "to": week], required: ["name", "to"]),
                Schema.object(["name": Schema.constant("becameAction"), "action": Schema.identifier], required: ["name", "action"]),
            ]
        ],
        "Proposal": Schema.object(["action": Schema.identifier, "step": Schema.orNull(Schema.identifier)], required: ["action"]),
    ]

    /// Weeks that there are: only some years have a 53rd.
    private static let weekPattern: String = {
        let long = (2000...2199).filter { Week(iso8601: "\($0)-W53") != nil }.map(String.init).joined(separator: "|")
        return "^(2[01][0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-2])|(\(long))-W53)$"
    }()

    /// The members of a command, and those that may be left out; nil for commands of other parts.
    static func members(_ name: CommandName) -> (properties: [String: JSONValue], optional: Set<String>)? {
        let id = Schema.identifier
        let short = Schema.text(Preparation.textLimit)
        return switch name {
        case .setReviewRhythm:
            (["rhythm": Schema.orNull(Schema.ref("Rhythm")), "was": Schema.orNull(Schema.ref("Rhythm"))], ["was"])
        case .setReasons: (["reasons": Schema.array(Schema.ref("NotKeptReason"), limit: 20)], [])
        case .prepareReview:
            (
                [
                    "week": week, "person": id, "worry": short, "help": short,
                    "proposals": Schema.array(Schema.ref("Proposal"), limit: Preparation.proposalLimit),
                ], ["worry", "help", "proposals"]
            )
        case .judgePromise:
            (
                [
                    "week": week, "promise": id, "isKept": Schema.orNull(Schema.boolean),
                    "reason": Schema.orNull(Schema.ref("NotKeptReason")), "word": short,
                ], ["isKept", "reason", "word"]
            )
        case .addPoint: (["id": id, "text": Schema.title, "action": Schema.orNull(id)], ["action"])
        case .editPoint: (["point": id, "text": Schema.title], [])
        case .removePoint: (["point": id], [])
        case .openReview, .closeReview, .reopenReview: (["week": week], [])
        case .goToStep: (["week": week, "step": Schema.choice(ReviewStep.self)], [])
        case .attendReview: (["week": week, "person": id, "isHere": Schema.boolean], ["isHere"])
        case .settlePoint: (["week": week, "point": id, "state": Schema.ref("PointState")], [])
        case .addMeasure:
            (
                [
                    "week": week, "id": id, "action": id, "kind": Schema.choice(Measure.Kind.self), "word": Schema.line,
                    "opened": Schema.orNull(id),
                ], ["word", "opened"]
            )
        case .removeMeasure: (["week": week, "measure": id], [])
        case .promise: (["week": week, "id": id, "person": id, "action": id, "step": Schema.orNull(id)], ["step"])
        case .withdrawPromise: (["week": week, "promise": id], [])
        case .setConfidence:
            (["week": week, "level": Schema.orNull(Schema.choice(Confidence.Level.self)), "word": Schema.line], ["level", "word"])
        case .addReviewNote: (["week": week, "id": id, "text": Schema.text(20_000, atLeast: 1)], [])
        default: nil
        }
    }

    static func summary(_ name: CommandName) -> String {
        switch name {
        case .setReviewRhythm: "Sets when the weekly review is held, or with null that there is none. For leads."
        case .setReasons: "Sets the team's short list of reasons for a promise not kept."
        case .prepareReview: "Says ahead of a review what could fail, what help is needed and what a person proposes."
        case .judgePromise: "Says whether a promise of the last closed review was kept; without `isKept`, takes the answer back."
        case .addPoint: "Raises a point for the next review."
        case .editPoint: "Rewords a point."
        case .removePoint: "Removes a point that no closed review has dealt with."
        case .openReview: "Opens the room of a week's review."
        case .goToStep: "Takes everybody to a step of the review."
        case .attendReview: "Notes whether somebody is there."
        case .settlePoint: "Says what becomes of a point in a review."
        case .addMeasure: "Records a corrective measure. What it does is in the same batch."
        case .removeMeasure: "Removes a measure of a review that is open."
        case .promise: "Records what a person promises until the next review."
        case .withdrawPromise: "Removes a promise of a review that is open."
        case .setConfidence: "Records the lead's judgement; without `level`, removes it. For leads."
        case .closeReview: "Closes a review: its minutes are frozen."
        case .reopenReview: "Reopens a review within the hour of its closing. For leads."
        case .addReviewNote: "Adds a note to a closed review."
        default: ""
        }
    }

    static func examples(_ name: CommandName) -> [JSONValue] {
        let week: JSONValue = "2026-W48"
        return switch name {
        case .setReviewRhythm:
            [["rhythm": ["weekday": 2, "startMinute": 840, "lengthMinutes": 60, "place": "Salle 2", "facilitators": ["jeanne"]]]]
        case .setReasons: [["reasons": [["usual": "blocked"], ["own": "Élections"]]]]
        case .prepareReview:
            [
                [
                    "week": week, "person": "jeanne", "worry": "La salle n’est pas sûre", "help": "Un créneau du maire",
                    "proposals": [["action": "former"]],
                ]
            ]
        case .judgePromise: [["week": week, "promise": "p1", "isKept": false, "reason": ["usual": "blocked"], "word": "Devis en attente"]]
        case .addPoint: [["id": "budget", "text": "Le budget de la signalétique", "action": "former"]]
        case .editPoint: [["point": "budget", "text": "Le budget"]]
        case .removePoint: [["point": "budget"]]
        case .openReview, .closeReview, .reopenReview: [["week": week]]
        case .goToStep: [["week": week, "step": "risks"]]
        case .attendReview: [["week": week, "person": "jeanne", "isHere": true]]
        case .settlePoint: [["week": week, "point": "budget", "state": ["name": "postponed", "to": "2026-W49"]]]
        case .addMeasure: [["week": week, "id": "m1", "action": "former", "kind": "addHelp", "word": "Paul anime une séance"]]
        case .removeMeasure: [["week": week, "measure": "m1"]]
        case .promise: [["week": week, "id": "p1", "person": "jeanne", "action": "former"]]
        case .withdrawPromise: [["week": week, "promise": "p1"]]
        case .setConfidence: [["week": week, "level": "attainable", "word": "La date tient si la salle est libre"]]
        case .addReviewNote: [["week": week, "id": "n1", "text": "La salle est libre finalement."]]
        default: []
        }
    }
}
