import Planning

/// What an open page shows, as far as what it is sent depends on it. The page says so itself, in the words of ``text``.
enum ShownPage: Hashable, Sendable {
    /// The plan: the rows of its table have these columns. What happens in reviews is not on it.
    case plan(columns: [PlanColumn])
    /// A week's review; the step that the reader looks at, nil to follow the team.
    case review(week: Week, step: ReviewStep?)
    /// What rests on the forecast: it fetches itself again when there is a new one.
    case forecast
    /// Anything: it fetches itself again when something else than rows has changed.
    case other

    /// As `data-shows` has it: `plan`, `plan:title,due`, `review:2026-W48`, `review:2026-W48:risks`, `forecast`. Anything else is another page.
    init(text: String?) {
        let parts = (text ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "plan" {
            self = .plan(columns: PlanColumn.chosen(Array(parts.dropFirst())) ?? PlanColumn.usual)
        } else if parts[0] == "review", parts.count > 1, let week = Week(iso8601: parts[1]) {
            self = .review(week: week, step: parts.count > 2 ? ReviewStep(rawValue: parts[2]) : nil)
        } else {
            self = parts == ["forecast"] ? .forecast : .other
        }
    }

    var text: String {
        switch self {
        case .plan(PlanColumn.usual): "plan"
        case .plan(let columns): "plan:\(PlanColumn.address(columns))"
        case .review(let week, let step): "review:\(week)" + (step.map { ":\($0.rawValue)" } ?? "")
        case .forecast: "forecast"
        case .other: ""
        }
    }

    var columns: [PlanColumn] {
        if case .plan(let columns) = self { columns } else { PlanColumn.usual }
    }

    /// Whether people of one role are shown different things: before a review each one has their own preparation.
    func isPersonal(in deployment: Deployment) -> Bool {
        guard case .review(let week, _) = self else { return false }
        return deployment.reviews[week]?.opening == nil
    }
}
