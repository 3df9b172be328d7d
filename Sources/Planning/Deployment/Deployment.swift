/// One solution being put in service in one perimeter; the unit of sharing, permission and history.
///
/// A value, folded from its events. ``decide(_:by:at:)`` and ``apply(_:)`` are pure.
public struct Deployment: Hashable, Sendable {
    public private(set) var id: DeploymentID
    public internal(set) var settings = Settings()
    public internal(set) var route = Route()
    public internal(set) var people = People()
    public internal(set) var plan = Plan()
    public internal(set) var reviews = Reviews()
    public internal(set) var results = Results()
    public internal(set) var stakeholders = Stakeholders()
    public internal(set) var views = SavedViews()
    public internal(set) var needs = Needs()
    public internal(set) var scenarios = Scenarios()
    /// The number of events folded so far.
    public private(set) var sequence = 0
    public private(set) var openedAt: Moment?
    /// The last changes of each account, oldest first: those that can be taken back.
    public private(set) var recentChanges: [Change] = []
    public private(set) var lastHeard = LastHeard()

    /// How many changes of one account can be taken back: in a room where twenty people write, each keeps their own.
    public static let recentLimit = 20
    /// How many there are in all: those of twenty people. Beyond, the oldest go.
    public static let recentLimitInAll = 400

    /// A deployment to which nothing has happened yet.
    public init(id: DeploymentID) { self.id = id }

    public var isOpened: Bool { openedAt != nil }

    /// Folds a recorded event. Cost: independent of the size of the plan; looks at the recent changes.
    public mutating func apply(_ recorded: RecordedEvent) {
        fold(recorded.event)
        sequence = recorded.sequence
        lastHeard.note(recorded.event, at: recorded.at, in: plan)
        if case .settings(.opened) = recorded.event {
            openedAt = recorded.at
            return
        }
        if recentChanges.last?.command == recorded.command {
            recentChanges[recentChanges.count - 1].events.append(recorded.event)
        } else {
            makeRoom(for: recorded.actor)
            recentChanges.append(
                Change(command: recorded.command, actor: recorded.actor, at: recorded.at, events: [recorded.event]))
        }
    }

    /// Lets go of the oldest change of an account that has as many as it may, or else of all when there are too many.
    private mutating func makeRoom(for account: AccountID) {
        if recentChanges.count(where: { $0.actor == account }) >= Self.recentLimit,
            let oldest = recentChanges.firstIndex(where: { $0.actor == account })
        {
            recentChanges.remove(at: oldest)
        } else if recentChanges.count >= Self.recentLimitInAll {
            recentChanges.removeFirst()
        }
    }

    /// Leaves out what is said of stakeholders, and the changes that somebody may not know of.
    mutating func withhold(_ isHidden: (Event) -> Bool) {
        stakeholders = .withheld
        needs = needs.withoutStakeholders()
        recentChanges.removeAll { $0.events.contains(where: isHidden) }
    }

    /// From now on it is what a scenario would make of it.
    mutating func becomeBranch(_ scenario: ScenarioID) { id = .branch(of: id, scenario: scenario) }

    /// Folds what an event says, without recording that it happened.
    mutating func fold(_ event: Event) {
        switch event {
        case .settings(let event): settings.apply(event)
        case .route(let event): route.apply(event)
        case .people(let event): people.apply(event)
        case .plan(let event): plan.apply(event)
        case .reviews(let event): reviews.apply(event)
        case .results(let event): results.apply(event)
        case .stakeholders(let event): stakeholders.apply(event)
        case .views(let event): views.apply(event)
        case .needs(let event): needs.apply(event)
        case .scenarios(let event): scenarios.apply(event)
        }
    }
}

/// The events of one command.
public struct Change: Hashable, Codable, Sendable {
    public let command: CommandID
    public let actor: AccountID
    public let at: Moment
    public internal(set) var events: [Event]
}

extension Deployment: Codable {
    private enum CodingKeys: CodingKey {
        case id, settings, route, people, plan, reviews, results, stakeholders, views, needs, scenarios
        case sequence, openedAt, recentChanges, lastHeard
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(id: try container.decode(DeploymentID.self, forKey: .id))
        settings = try container.decode(Settings.self, forKey: .settings)
        route = try container.decode(Route.self, forKey: .route)
        people = try container.decode(People.self, forKey: .people)
        plan = try container.decode(Plan.self, forKey: .plan)
        reviews = try container.decode(.reviews, or: Reviews())
        results = try container.decode(.results, or: Results())
        stakeholders = try container.decode(.stakeholders, or: Stakeholders())
        views = try container.decode(.views, or: SavedViews())
        needs = try container.decode(.needs, or: Needs())
        scenarios = try container.decode(.scenarios, or: Scenarios())
        sequence = try container.decode(Int.self, forKey: .sequence)
        openedAt = try container.decodeIfPresent(Moment.self, forKey: .openedAt)
        recentChanges = try container.decode([Change].self, forKey: .recentChanges)
        lastHeard = try container.decode(.lastHeard, or: LastHeard())
    }
}
