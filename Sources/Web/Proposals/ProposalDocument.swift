import Forecasting
import Planning

/// Dates proposed as the API tells them: what would move and why, what stays, or why there are none. To take them, send the changes of the plan.
struct ProposalDocument: Encodable, Sendable {
    struct Move: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let dueDay: Day?
        let proposedDay: Day
        let earliestStart: Day?
        let proposedStart: Day?
        let reason: String
        let asksAgain: PersonID?
    }
    struct Stay: Encodable, Sendable {
        let action: ActionID
        let number: Int
        let dueDay: Day?
        let kind: String
        let isTenable: Bool
    }

    let deployment: DeploymentID
    /// The state that the dates are for.
    let sequence: Int
    let today: Day
    /// In words, with what it leaves out; or why there are no dates.
    let sentence: String
    let end: Day?
    let endToday: Day?
    let moves: [Move]
    let stays: [Stay]

    init(_ outcome: ProposedDates, of deployment: Deployment, today: Day, language: Language) {
        let texts = ProposalTexts(language: language)
        self.deployment = deployment.id
        switch outcome {
        case .success(let proposal):
            sequence = proposal.sequence
            self.today = proposal.today
            sentence = [texts.count(proposal.moves.count), ForecastTexts(language: language).without(proposal.basis)]
                .compactMap(\.self).joined(separator: " ")
            end = proposal.end
            endToday = proposal.endToday
            moves = proposal.moves.compactMap { move in
                deployment.plan[move.action].map { action in
                    Move(
                        action: action.id, number: action.number, dueDay: move.from, proposedDay: move.to, earliestStart: move.start?.from,
                        proposedStart: move.start?.to, reason: texts.reason(move.reasons, in: deployment), asksAgain: move.asksAgain)
                }
            }
            stays = proposal.stays.compactMap { stay in
                deployment.plan[stay.action].map { action in
                    Stay(
                        action: action.id, number: action.number, dueDay: action.dueDay, kind: stay.reason.name, isTenable: stay.isTenable)
                }
            }
        case .failure(let none):
            sequence = deployment.sequence
            self.today = today
            sentence = texts.none(none, in: deployment)
            end = nil
            endToday = nil
            moves = []
            stays = []
        }
    }

    /// What the API says of the document.
    static let schema = Schema.answer(
        [
            "deployment": Schema.identifier,
            "sequence": Schema.count.merging(["description": "The state that the dates are for."]),
            "today": Schema.day,
            "sentence": [
                "type": "string",
                "description": "How many dates would move, or why none can be suggested, in the language of `Accept-Language`.",
            ],
            "end": Schema.day.merging(["description": "The last due date with the dates suggested."]),
            "endToday": Schema.day.merging(["description": "The last due date as it is."]),
            "moves": Schema.array(
                Schema.answer(
                    [
                        "action": Schema.identifier, "number": number, "dueDay": Schema.day, "proposedDay": Schema.day,
                        "earliestStart": Schema.day, "proposedStart": Schema.day, "reason": ["type": "string"],
                        "asksAgain": Schema.identifier.merging([
                            "description": "Who has committed to today's date, and would be asked again."
                        ]),
                    ], optional: ["dueDay", "earliestStart", "proposedStart", "asksAgain"])),
            "stays": Schema.array(
                Schema.answer(
                    [
                        "action": Schema.identifier, "number": number, "dueDay": Schema.day,
                        "kind": ["type": "string", "enum": .array(DateProposal.Stay.Reason.names.map(JSONValue.string))],
                        "isTenable": Schema.boolean.merging(["description": "Whether the date can be kept, as far as is known."]),
                    ], optional: ["dueDay"])
            ).merging(["description": "Actions that keep their date whatever the schedule says."]),
        ], optional: ["end", "endToday"])

    private static let number: JSONValue = ["type": "integer", "minimum": 1]
}

extension DateProposal.Stay.Reason {
    fileprivate static let names = ["promised", "appointment", "dateProposed", "unknown"]

    /// For programs: stable.
    fileprivate var name: String {
        switch self {
        case .promised: "promised"
        case .appointment: "appointment"
        case .dateProposed: "dateProposed"
        case .unknown: "unknown"
        }
    }
}
