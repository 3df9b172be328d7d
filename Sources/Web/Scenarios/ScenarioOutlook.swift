import Forecasting
import Planning

/// The plan as it is, or as a scenario would have it, in the figures that people compare.
struct ScenarioOutlook: Sendable {
    /// Nil for the plan as it is.
    let scenario: Scenario?
    let figures: ScenarioFigures
    /// Nil while it is being drawn.
    let forecast: Result<PlanForecast, NoForecast>?
    let misfits: [ScenarioRefusal.Misfit]

    /// When it ends, if there is a forecast.
    var end: ForecastDays? { try? forecast?.get().end }
    /// How likely the promised date is kept, from 0 to 1.
    var chance: Double? { try? forecast?.get().promise?.chance }
}

/// Works out outlooks. Their forecasts are those that the plan's pages show, inside scenarios and outside: drawn once for each state.
struct ScenarioOutlooks: Sendable {
    let forecasts: ForecastStore
    /// How long a page waits for its forecasts, all together. It is told of those that come later.
    var patience: Duration = .seconds(4)

    /// The present plan first, then the scenarios in the order given.
    ///
    /// Cost: a reading of each scenario and, where they are not known, one forecast after the other.
    func outlooks(of scenarios: [Scenario], in deployment: Deployment, today: Day, at moment: Moment) async -> [ScenarioOutlook] {
        let readings = scenarios.map { ScenarioReading($0, of: deployment, at: moment) }
        let branches = [deployment] + readings.map(\.deployment)
        for branch in branches { _ = forecasts.shown(of: branch, today: today) }
        let end = ContinuousClock.now + patience
        var drawn: [Result<PlanForecast, NoForecast>?] = []
        for branch in branches {
            let shown = await forecasts.current(of: branch, today: today, within: max(.zero, end - .now))
            // That of an earlier state would be compared with what it is not of.
            drawn.append(shown.isOutdated ? nil : shown.latest)
        }
        let present = ScenarioOutlook(
            scenario: nil, figures: ScenarioFigures(of: deployment, since: deployment, today: today), forecast: drawn[0], misfits: [])
        return [present]
            + zip(readings, drawn.dropFirst()).map { reading, forecast in
                ScenarioOutlook(
                    scenario: reading.scenario, figures: ScenarioFigures(of: reading.state, since: deployment, today: today),
                    forecast: forecast, misfits: reading.misfits)
            }
    }
}
