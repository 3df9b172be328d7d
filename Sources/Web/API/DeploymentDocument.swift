import Journal
import Planning

/// A deployment as the API tells it, at a sequence number.
struct DeploymentDocument: Encodable, Sendable {
    let id: DeploymentID
    let sequence: Int
    let openedAt: Moment?
    let role: Role
    /// The day it is for the team: what is late is late on this day.
    let today: Day
    let settings: Settings
    let route: Route
    let people: People
    let reviews: Reviews
    let indicators: [IndicatorDocument]
    /// Whom to convince, with what; left out for who only reads.
    let stakeholders: JSONValue?
    /// The team's and the reader's own, in the order in which they began; left out for who only reads.
    let scenarios: [JSONValue]?
    let workstreams: [Workstream]
    let actions: [ActionDocument]
    /// The team's and the reader's own.
    let views: [SavedView]
    let needs: [NeedDocument]

    init(_ deployment: Deployment, role: Role, today: Day, reader: AccountID) {
        id = deployment.id
        sequence = deployment.sequence
        openedAt = deployment.openedAt
        self.role = role
        self.today = today
        settings = deployment.settings
        route = deployment.route
        people = deployment.people
        reviews = deployment.reviews
        indicators = deployment.results.indicators.map { IndicatorDocument($0, today: today) }
        stakeholders = deployment.stakeholders.isWithheld ? nil : .stakeholders(deployment.stakeholders)
        views = deployment.views.seen(by: reader)
        needs = deployment.needs.all.map { NeedDocument($0, today: today) }
        scenarios = role == .reader ? nil : deployment.scenarios.all.map(JSONValue.scenario)
        let sections = deployment.plan.sections
        workstreams = sections.compactMap(\.workstream)
        let calendar = deployment.settings.calendar
        actions = sections.flatMap(\.actions).map { ActionDocument($0, isLate: $0.isLate(on: today, calendar: calendar)) }
    }
}

/// An action with what is derived from it.
struct ActionDocument: Encodable, Sendable {
    private let action: Action
    private let isLate: Bool

    private enum CodingKeys: CodingKey { case isLate, isBlocked, commitmentState }

    init(_ action: Action, isLate: Bool) {
        self.action = action
        self.isLate = isLate
    }

    func encode(to encoder: any Encoder) throws {
        // Two containers of one encoder write into the same object.
        try action.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isLate, forKey: .isLate)
        try container.encode(action.isBlocked, forKey: .isBlocked)
        try container.encode(action.commitmentState, forKey: .commitmentState)
    }
}

/// A deployment in a list.
struct DeploymentSummaryDocument: Encodable, Sendable {
    struct Actions: Encodable, Sendable {
        let total: Int
        let open: Int
        let overdue: Int
    }

    let id: DeploymentID
    let name: String
    let role: Role
    let sequence: Int
    let openedAt: Moment
    let changedAt: Moment
    let actions: Actions

    init(_ summary: DeploymentSummary) {
        id = summary.id
        name = summary.name
        role = summary.role ?? .reader
        sequence = summary.sequence
        openedAt = summary.openedAt
        changedAt = summary.changedAt
        actions = Actions(total: summary.counts.total, open: summary.counts.open, overdue: summary.counts.overdue)
    }
}
