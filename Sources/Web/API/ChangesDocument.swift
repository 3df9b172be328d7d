import Planning

/// What differs between a deployment as it was and as it is, as the API tells it.
struct ChangesDocument: Encodable, Sendable {
    struct Point: Encodable, Sendable {
        let sequence: Int
        /// The day it was for the team.
        let day: Day
    }

    let from: Point
    let to: Point
    let actions: [JSONValue]
    let promisedDay: JSONValue
    let milestones: [JSONValue]

    init(from past: PastState, to deployment: Deployment, today: Day) {
        let comparison = PlanComparison(from: past.deployment, to: deployment)
        from = Point(sequence: past.deployment.sequence, day: past.day)
        to = Point(sequence: deployment.sequence, day: today)
        actions = comparison.actions.map(Self.told)
        promisedDay = comparison.promisedDay.map(Self.told) ?? nil
        milestones = comparison.milestones.map { ["before": .plain($0.before), "after": .plain($0.after)] }
    }

    private static func told(_ compared: ActionComparison) -> JSONValue {
        let action = compared.action
        return [
            "action": .string(action?.id.rawValue ?? ""), "number": .integer(action?.number ?? 0), "title": .string(action?.title ?? ""),
            "changes": .array(compared.changes.map(told)),
        ]
    }

    private static func told(_ day: ChangedDay) -> JSONValue { ["from": .plain(day.from), "to": .plain(day.to)] }

    /// The kinds of change, by the name that `type` has.
    static let types = [
        "added", "removed", "moved", "done", "dropped", "status", "reassigned", "blocked", "unblocked", "committed", "commitmentLost",
        "edited", "listed",
    ]

    private static func told(_ change: ActionChange) -> JSONValue {
        switch change {
        case .added: ["type": "added"]
        case .removed: ["type": "removed"]
        case .moved(let day, let reasons): told(day).merging(["type": "moved", "reasons": .array(reasons.map(JSONValue.string))])
        case .done: ["type": "done"]
        case .dropped: ["type": "dropped"]
        case .status(let from, let to): ["type": "status", "from": .string(from.rawValue), "to": .string(to.rawValue)]
        case .reassigned(let from, let to): ["type": "reassigned", "from": .plain(from), "to": .plain(to)]
        case .blocked(let causes): ["type": "blocked", "causes": .array(causes.map(JSONValue.string))]
        case .unblocked(let causes): ["type": "unblocked", "causes": .array(causes.map(JSONValue.string))]
        case .committed: ["type": "committed"]
        case .commitmentLost: ["type": "commitmentLost"]
        case .edited(let fields): ["type": "edited", "fields": .array(fields.map { .string($0.rawValue) })]
        case .listed(let kinds): ["type": "listed", "lists": .array(kinds.map { .string($0.rawValue) })]
        }
    }
}

extension APIRequest {
    /// A moment of the past in the query: a day, a week whose review was closed, or `review` for the last one.
    func past(_ name: Substring) throws -> PastPoint? {
        let values = request.uri.queryParameters[values: name]
        guard let value = values.first else { return nil }
        let text = String(value)
        guard values.count == 1 else { throw APIError.invalid(pointer: "?\(name)") }
        if text == "review" { return .lastReview }
        if let day = Day(iso8601: text) { return .day(day) }
        if let week = Week(iso8601: text) { return .review(week) }
        // As it is described, and still no week: not every year has a 53rd.
        guard text.wholeMatch(of: /20[0-9]{2}-W53/) != nil else { throw APIError.invalid(pointer: "?\(name)") }
        throw APIError.past(.notADay(text))
    }
}
