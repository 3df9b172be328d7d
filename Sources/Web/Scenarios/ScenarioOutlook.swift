import Forecasting
import Planning
import Synchronization

/// The plan as it is, or as a scenario would have it, in the figures that people compare.
struct ScenarioOutlook: Sendable {
    /// Nil for the plan as it is.
    let scenario: Scenario?
    let figures: ScenarioFigures
    let forecast: Result<PlanForecast, NoForecast>
    let misfits: [ScenarioRefusal.Misfit]
    let comparison: PlanComparison

    /// When it ends, if there is a forecast.
    var end: ForecastDays? { try? forecast.get().end }
    /// How likely the promised date is kept, from 0 to 1.
    var chance: Double? { try? forecast.get().promise?.chance }
}

/// Outlooks as they were last worked out, for as long as nothing that they depend on changes.
///
/// A forecast is drawn thousands of times: it is drawn once for each state of a deployment, not for each reader.
final class ScenarioOutlooks: Sendable {
    private struct Key: Hashable {
        let deployment: DeploymentID
        let sequence: Int
        let day: Day
        let scenario: ScenarioID?
    }

    private static let limit = 64
    private let kept = Mutex<(outlooks: [Key: ScenarioOutlook], order: [Key])>(([:], []))

    /// The present plan first, then the scenarios in the order given.
    ///
    /// Cost: one forecast for each that is not kept, away from the threads that answer.
    func outlooks(of scenarios: [Scenario], in deployment: Deployment, today: Day, at moment: Moment) async -> [ScenarioOutlook] {
        await Task.detached(priority: .utility) { [self] in
            ([nil] + scenarios.map(Optional.some)).map { outlook(of: $0, in: deployment, today: today, at: moment) }
        }.value
    }

    private func outlook(of scenario: Scenario?, in deployment: Deployment, today: Day, at moment: Moment) -> ScenarioOutlook {
        let key = Key(deployment: deployment.id, sequence: deployment.sequence, day: today, scenario: scenario?.id)
        if let known = kept.withLock({ $0.outlooks[key] }) { return known }
        let reading = scenario.map { ScenarioReading($0, of: deployment, at: moment) }
        let state = reading?.state ?? deployment
        let outlook = ScenarioOutlook(
            scenario: scenario, figures: ScenarioFigures(of: state, since: deployment, today: today),
            forecast: Result { () throws(NoForecast) in try PlanForecast(of: state, today: today) }, misfits: reading?.misfits ?? [],
            comparison: PlanComparison(from: deployment, to: state))
        kept.withLock { kept in
            if kept.outlooks.updateValue(outlook, forKey: key) == nil { kept.order.append(key) }
            while kept.order.count > Self.limit { kept.outlooks[kept.order.removeFirst()] = nil }
        }
        return outlook
    }
}
