import Planning

/// An event as the API tells it.
struct EventDocument: Encodable, Sendable {
    let sequence: Int
    let at: Moment
    let actor: AccountID
    let command: CommandID
    /// `plan.actionEdited`.
    let type: String
    let data: JSONValue
    /// What it comes to, in the reader's language.
    let sentence: String

    init(_ recorded: RecordedEvent, sentences: HistorySentences) {
        sequence = recorded.sequence
        at = recorded.at
        actor = recorded.actor
        command = recorded.command
        (type, data) = Self.told(recorded.event)
        sentence = sentences.sentence(for: recorded)
    }

    static func told(_ event: Event) -> (type: String, data: JSONValue) {
        switch event {
        case .settings(.opened(let name)): ("settings.opened", ["name": .string(name)])
        case .settings(.edited(let from, let to)): ("settings.edited", change(.fieldValue(from), .fieldValue(to)))
        case .route(.edited(let from, let to)): ("route.edited", change(.fieldValue(from), .fieldValue(to)))
        case .route(.milestoneAdded(let milestone, _)): ("route.milestoneAdded", ["milestone": .plain(milestone)])
        case .route(.milestoneEdited(let from, let to)): ("route.milestoneEdited", ["from": .plain(from), "to": .plain(to)])
        case .route(.milestoneRemoved(let milestone, _)): ("route.milestoneRemoved", ["milestone": .plain(milestone)])
        case .people(.added(let person)): ("people.added", ["person": .plain(person)])
        case .people(.edited(let from, let to)): ("people.edited", ["from": .plain(from), "to": .plain(to)])
        case .people(.removed(let person)): ("people.removed", ["person": .plain(person)])
        case .plan(let event): told(event)
        case .views(.added(let view)): ("views.added", ["view": .plain(view)])
        case .views(.edited(let from, let to)): ("views.edited", ["from": .plain(from), "to": .plain(to)])
        case .views(.removed(let view)): ("views.removed", ["view": .plain(view)])
        case .reviews(let event): told(event)
        case .results(let event): told(event)
        case .stakeholders(let event): told(event)
        case .needs(let event): told(event)
        case .scenarios(let event): told(event)
        }
    }

    private static func told(_ event: NeedEvent) -> (type: String, data: JSONValue) {
        switch event {
        case .added(let need, _): ("needs.added", ["need": .plain(need)])
        case .edited(let need, let from, let to):
            ("needs.edited", change(.fieldValue(from), .fieldValue(to)).merging(["need": .string(need.rawValue)]))
        case .removed(let need, _): ("needs.removed", ["need": .plain(need)])
        case .entryAdded(let need, let entry, _): ("needs.entryAdded", ["need": .string(need.rawValue), "entry": .plain(entry)])
        case .entryEdited(let need, let from, let to):
            ("needs.entryEdited", ["need": .string(need.rawValue), "from": .plain(from), "to": .plain(to)])
        case .entryRemoved(let need, let entry, _): ("needs.entryRemoved", ["need": .string(need.rawValue), "entry": .plain(entry)])
        }
    }

    private static func told(_ event: ReviewEvent) -> (type: String, data: JSONValue) {
        switch event {
        case .rhythmEdited(let from, let to): ("reviews.rhythmEdited", ["from": .plain(from), "to": .plain(to)])
        case .reasonsEdited(let from, let to): ("reviews.reasonsEdited", ["from": .plain(from), "to": .plain(to)])
        case .edited(let week, let from, let to):
            ("reviews.edited", ["week": .string(week.iso8601), "from": .plain(from), "to": .plain(to)])
        case .itemAdded(let week, let item, _): ("reviews.itemAdded", ["week": .string(week.iso8601), "item": .plain(item)])
        case .itemEdited(let week, let from, let to):
            ("reviews.itemEdited", ["week": .string(week.iso8601), "from": .plain(from), "to": .plain(to)])
        case .itemRemoved(let week, let item, _): ("reviews.itemRemoved", ["week": .string(week.iso8601), "item": .plain(item)])
        case .pointAdded(let point, _): ("reviews.pointAdded", ["point": .plain(point)])
        case .pointEdited(let from, let to): ("reviews.pointEdited", ["from": .plain(from), "to": .plain(to)])
        case .pointRemoved(let point, _): ("reviews.pointRemoved", ["point": .plain(point)])
        }
    }

    private static func told(_ event: ResultsEvent) -> (type: String, data: JSONValue) {
        let indicator = JSONValue.string(event.indicator.rawValue)
        return switch event {
        case .indicatorAdded(let indicator, _): ("results.indicatorAdded", ["indicator": .plain(indicator)])
        case .indicatorRemoved(let indicator, _): ("results.indicatorRemoved", ["indicator": .plain(indicator)])
        case .indicatorEdited(_, let from, let to):
            ("results.indicatorEdited", change(.fieldValue(from), .fieldValue(to)).merging(["indicator": indicator]))
        case .valueAdded(_, let value): ("results.valueAdded", ["indicator": indicator, "value": .plain(value)])
        case .valueEdited(_, let from, let to):
            ("results.valueEdited", ["indicator": indicator, "from": .plain(from), "to": .plain(to)])
        case .valueRemoved(_, let value): ("results.valueRemoved", ["indicator": indicator, "value": .plain(value)])
        }
    }

    private static func told(_ event: ScenarioEvent) -> (type: String, data: JSONValue) {
        let id = JSONValue.string(event.label.id.rawValue)
        return switch event {
        case .added(let scenario): ("scenarios.added", ["scenario": .scenario(scenario)])
        case .removed(let scenario): ("scenarios.removed", ["scenario": .scenario(scenario)])
        case .edited(_, let from, let to): ("scenarios.edited", change(.fieldValue(from), .fieldValue(to)).merging(["scenario": id]))
        case .changeAdded(_, let change, _): ("scenarios.changeAdded", ["scenario": id, "change": .triedChange(change)])
        case .changeRemoved(_, let change, _): ("scenarios.changeRemoved", ["scenario": id, "change": .triedChange(change)])
        }
    }

    private static func told(_ event: StakeholderEvent) -> (type: String, data: JSONValue) {
        switch event {
        case .added(let stakeholder): ("stakeholders.added", ["stakeholder": .plain(stakeholder)])
        case .edited(let id, let from, let to):
            ("stakeholders.edited", change(.fieldValue(from), .fieldValue(to)).merging(["stakeholder": .string(id.rawValue)]))
        case .removed(let stakeholder): ("stakeholders.removed", ["stakeholder": .plain(stakeholder)])
        case .itemAdded(let id, let item):
            ("stakeholders.itemAdded", ["stakeholder": .string(id.rawValue), "item": .stakeholderItem(item)])
        case .itemEdited(let id, let from, let to):
            (
                "stakeholders.itemEdited",
                ["stakeholder": .string(id.rawValue), "from": .stakeholderItem(from), "to": .stakeholderItem(to)]
            )
        case .itemRemoved(let id, let item):
            ("stakeholders.itemRemoved", ["stakeholder": .string(id.rawValue), "item": .stakeholderItem(item)])
        case .leverAdded(let lever): ("stakeholders.leverAdded", ["lever": .lever(lever)])
        case .leverEdited(let from, let to): ("stakeholders.leverEdited", ["from": .lever(from), "to": .lever(to)])
        case .leverRemoved(let lever): ("stakeholders.leverRemoved", ["lever": .lever(lever)])
        case .pitchAdded(let pitch): ("stakeholders.pitchAdded", ["pitch": .pitch(pitch)])
        case .pitchEdited(let id, let from, let to):
            ("stakeholders.pitchEdited", change(.fieldValue(from), .fieldValue(to)).merging(["pitch": .string(id.rawValue)]))
        case .pitchRemoved(let pitch): ("stakeholders.pitchRemoved", ["pitch": .pitch(pitch)])
        }
    }

    private static func told(_ event: PlanEvent) -> (type: String, data: JSONValue) {
        switch event {
        case .workstreamAdded(let workstream): ("plan.workstreamAdded", ["workstream": .plain(workstream)])
        case .workstreamEdited(let from, let to): ("plan.workstreamEdited", ["from": .plain(from), "to": .plain(to)])
        case .workstreamRemoved(let workstream): ("plan.workstreamRemoved", ["workstream": .plain(workstream)])
        case .actionAdded(let action): ("plan.actionAdded", ["action": .plain(action)])
        case .actionRemoved(let action): ("plan.actionRemoved", ["action": .plain(action)])
        case .actionEdited(let action, let from, let to):
            ("plan.actionEdited", change(.fieldValue(from), .fieldValue(to)).merging(["action": .string(action.rawValue)]))
        case .itemAdded(let action, let item, let index):
            ("plan.itemAdded", ["action": .string(action.rawValue), "item": .item(item), "index": .integer(index)])
        case .itemEdited(let action, let from, let to):
            ("plan.itemEdited", ["action": .string(action.rawValue), "from": .item(from), "to": .item(to)])
        case .itemRemoved(let action, let item, let index):
            ("plan.itemRemoved", ["action": .string(action.rawValue), "item": .item(item), "index": .integer(index)])
        case .itemMoved(let action, let item, let from, let to):
            ("plan.itemMoved", ["action": .string(action.rawValue), "item": .item(item), "from": .integer(from), "to": .integer(to)])
        }
    }

    private static func change(_ from: JSONValue, _ to: JSONValue) -> JSONValue {
        ["field": to["field"] ?? nil, "from": from["value"] ?? nil, "to": to["value"] ?? nil]
    }
}
