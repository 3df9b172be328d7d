import Planning

/// What an open page shows, as far as what it is sent depends on it. The page says so itself, in the words of ``text``.
enum ShownPage: Hashable, Sendable {
    /// The plan: the rows of its table have these columns. What happens in reviews is not on it.
    case plan(columns: [PlanColumn])
    /// A week's review; the step that the reader looks at, nil to follow the team.
    case review(week: Week, step: ReviewStep?)
    /// What rests on the forecast: it fetches itself again when there is a new one.
    case forecast
    /// The timeline, under the filters and at the scale of an address.
    case timeline(PlanQuery)
    /// *Cap*; a step of the guided preparation.
    case aim(AimStep?)
    case resources
    /// *Adhésion*, with silences longer than some weeks and what moved since a day.
    case stakeholders(weeks: Int, since: Day)
    case results
    /// Scenarios beside the plan: it fetches itself again whatever has changed, and for each new forecast of one of them.
    case scenarios
    /// The plan as a scenario has it: it fetches itself again whatever has changed.
    case inside(ScenarioID)
    /// Anything: it fetches itself again when something else than rows has changed.
    case other

    /// As `data-shows` has it: `plan`, `plan:title,due`, `review:2026-W48`, `review:2026-W48:risks`,
    /// `timeline:?view=timeline&zoom=week`, `aim`, `aim:check`, `resources`, `stakeholders:4:2026-10-28`, `results`, `forecast`,
    /// `scenarios`. Anything else is another page; inside a scenario, its address says so.
    init(text: String?) {
        let parts = (text ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "timeline", parts.count == 2 {
            self = .timeline(PlanQuery(address: String(parts[1].trimmingPrefix("?"))).with { $0.view = .timeline })
        } else if parts[0] == "plan" {
            self = .plan(columns: PlanColumn.chosen(Array(parts.dropFirst())) ?? PlanColumn.usual)
        } else if parts[0] == "review", parts.count > 1, let week = Week(iso8601: parts[1]) {
            self = .review(week: week, step: parts.count > 2 ? ReviewStep(rawValue: parts[2]) : nil)
        } else if parts[0] == "aim", parts.count < 3 {
            self = .aim(parts.count > 1 ? AimStep(rawValue: parts[1]) : nil)
        } else if parts[0] == "stakeholders", parts.count == 3, let weeks = Int(parts[1]), let since = Day(iso8601: parts[2]) {
            self = .stakeholders(weeks: weeks, since: since)
        } else {
            self = [Self.resources, .results, .scenarios, .forecast].first { $0.text == text } ?? .other
        }
    }

    var text: String {
        switch self {
        case .plan(PlanColumn.usual): "plan"
        case .plan(let columns): "plan:\(PlanColumn.address(columns))"
        case .review(let week, let step): "review:\(week)" + (step.map { ":\($0.rawValue)" } ?? "")
        case .forecast: "forecast"
        case .timeline(let query): "timeline:\(query.string)"
        case .aim(let step): "aim" + (step.map { ":\($0.rawValue)" } ?? "")
        case .resources: "resources"
        case .stakeholders(let weeks, let since): "stakeholders:\(weeks):\(since.iso8601)"
        case .results: "results"
        case .scenarios: "scenarios"
        case .inside: ""
        case .other: ""
        }
    }

    var columns: [PlanColumn] {
        if case .plan(let columns) = self { columns } else { PlanColumn.usual }
    }

    /// Whether people of one role are shown different things: before a review each one has their own preparation, and a timeline
    /// may be that of *me*.
    func isPersonal(in deployment: Deployment) -> Bool {
        switch self {
        case .review(let week, _): deployment.reviews[week]?.opening == nil
        case .timeline(let query): query.filter.responsibles.union(query.filter.contributors).contains(.reader)
        case .plan, .forecast, .aim, .resources, .stakeholders, .results, .scenarios, .inside, .other: false
        }
    }

    /// Everything that the page shows, when it is one whose states are compared; nil for those that are sent rows.
    func markup(_ page: PageContext, _ context: DeploymentContext, now: Moment) -> LiveMarkup? {
        switch self {
        case .review(let week, let step): ReviewPage(page: page, context: context, week: week, looksAt: step, now: now).live
        case .timeline(let query): PlanPage(page: page, context: context, query: query).live
        case .aim(nil): AimPage(page: page, context: context).live
        case .aim(let step?): AimStepPage(page: page, context: context, step: step).live
        case .resources: NeedsPage(page: page, context: context).live
        case .stakeholders(let weeks, let since): StakeholdersPage(page: page, context: context, weeks: weeks, since: since).live
        case .results: ResultsPage(page: page, context: context).live
        case .plan, .forecast, .scenarios, .inside, .other: nil
        }
    }

    /// Whether what its own forms change is answered in parts of it. The others are fetched again, with what stands around them.
    var isAnsweredInParts: Bool {
        switch self {
        case .aim, .resources, .stakeholders, .results: false
        case .plan, .review, .timeline, .forecast, .scenarios, .inside, .other: true
        }
    }

    /// Whether it says if the plan fits.
    var showsFeasibility: Bool {
        switch self {
        case .aim, .resources: true
        case .plan, .review, .timeline, .stakeholders, .results, .forecast, .scenarios, .inside, .other: false
        }
    }
}
