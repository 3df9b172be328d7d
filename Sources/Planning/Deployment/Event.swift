/// Something that happened to a deployment. The events, in order, are the truth; everything else is derived.
///
/// Each event holds what was and what became, so that history can tell it and undo can turn it round.
/// Stored as JSON for ever: a case or label that exists is never renamed. The event of each part is boxed, so that those kept
/// for undo take the memory of what they say and not of the largest there is.
public enum Event: Hashable, Sendable {
    case settings(SettingsEvent)
    case route(RouteEvent)
    case people(PeopleEvent)
    case plan(PlanEvent)
    case reviews(ReviewEvent)
    case results(ResultsEvent)
    case stakeholders(StakeholderEvent)
    case views(ViewsEvent)
    case needs(NeedEvent)
    case scenarios(ScenarioEvent)

    /// The event that takes this one back.
    public var inverse: Event {
        switch self {
        case .settings(let event): .settings(event.inverse)
        case .route(let event): .route(event.inverse)
        case .people(let event): .people(event.inverse)
        case .plan(let event): .plan(event.inverse)
        case .reviews(let event): .reviews(event.inverse)
        case .results(let event): .results(event.inverse)
        case .stakeholders(let event): .stakeholders(event.inverse)
        case .views(let event): .views(event.inverse)
        case .needs(let event): .needs(event.inverse)
        case .scenarios(let event): .scenarios(event.inverse)
        }
    }
}

/// An event as the log keeps it.
public struct RecordedEvent: Hashable, Codable, Sendable {
    /// 1, 2, 3… within its deployment, without gaps.
    public let sequence: Int
    public let at: Moment
    public let actor: AccountID
    /// The submission it comes from; the events of one command share it.
    public let command: CommandID
    public let event: Event

    public init(sequence: Int, at: Moment, actor: AccountID, command: CommandID, event: Event) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.command = command
        self.event = event
    }
}

extension Event: Codable {
    private enum CodingKeys: CodingKey {
        case settings, route, people, plan, reviews, results, stakeholders, views, needs, scenarios
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "An event of a part this version does not know."))
        }
        switch key {
        case .settings: self = .settings(try container.decode(SettingsEvent.self, forKey: key))
        case .route: self = .route(try container.decode(RouteEvent.self, forKey: key))
        case .people: self = .people(try container.decode(PeopleEvent.self, forKey: key))
        case .plan: self = .plan(try container.decode(PlanEvent.self, forKey: key))
        case .reviews: self = .reviews(try container.decode(ReviewEvent.self, forKey: key))
        case .results: self = .results(try container.decode(ResultsEvent.self, forKey: key))
        case .stakeholders: self = .stakeholders(try container.decode(StakeholderEvent.self, forKey: key))
        case .views: self = .views(try container.decode(ViewsEvent.self, forKey: key))
        case .needs: self = .needs(try container.decode(NeedEvent.self, forKey: key))
        case .scenarios: self = .scenarios(try container.decode(ScenarioEvent.self, forKey: key))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .settings(let event): try container.encode(event, forKey: .settings)
        case .route(let event): try container.encode(event, forKey: .route)
        case .people(let event): try container.encode(event, forKey: .people)
        case .plan(let event): try container.encode(event, forKey: .plan)
        case .reviews(let event): try container.encode(event, forKey: .reviews)
        case .results(let event): try container.encode(event, forKey: .results)
        case .stakeholders(let event): try container.encode(event, forKey: .stakeholders)
        case .views(let event): try container.encode(event, forKey: .views)
        case .needs(let event): try container.encode(event, forKey: .needs)
        case .scenarios(let event): try container.encode(event, forKey: .scenarios)
        }
    }
}
