import Foundation
import Planning

/// What people see of a deployment: all but the memory of how it came about.
struct State: Equatable {
    let settings: Settings
    let route: Route
    let people: People
    let workstreams: [WorkstreamID: Workstream]
    let actions: [ActionID: Action]
    let successors: [ActionID: [ActionID]]
    let reviews: Reviews
    let indicators: [Indicator]
    let stakeholders: Stakeholders
    let views: SavedViews
    let needs: Needs
    private(set) var scenarios: Scenarios

    init(_ deployment: Deployment) {
        settings = deployment.settings
        route = deployment.route
        stakeholders = deployment.stakeholders
        views = deployment.views
        scenarios = deployment.scenarios
        indicators = deployment.results.indicators
        needs = deployment.needs
        people = deployment.people
        let plan = deployment.plan
        reviews = deployment.reviews
        workstreams = Dictionary(uniqueKeysWithValues: plan.workstreams.map { ($0.id, $0) })
        actions = Dictionary(uniqueKeysWithValues: plan.actions.map { ($0.id, $0) })
        successors = actions.mapValues { plan.successors(of: $0.id).map(\.id) }
    }
}

extension State {
    /// The same with no scenario.
    var withoutScenarios: State {
        var same = self
        same.scenarios = Scenarios()
        return same
    }
}

/// The value after a trip through JSON, as the journal and the API take it.
func throughJSON<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
}

/// The bytes a value is stored as.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
