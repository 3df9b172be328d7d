import Dispatch
import Forecasting
import Planning

/// A forecast, or why there is none, as a page shows it.
typealias ShownForecast = Shown<Result<PlanForecast, NoForecast>>
/// The forecasts of the deployments that somebody looks at.
typealias ForecastStore = FigureStore<Result<PlanForecast, NoForecast>>
/// Whether their plans fit, and what would make them fit; nil where nothing is promised.
typealias FeasibilityStore = FigureStore<Feasibility?>

extension Shown<Result<PlanForecast, NoForecast>> {
    var forecast: PlanForecast? { try? latest?.get() }
    /// By action, how likely it is done by its date, as far as is known.
    var chances: [ActionID: Double] { forecast?.chances ?? [:] }
}

extension FigureStore<Result<PlanForecast, NoForecast>> {
    /// A plan so large that all runs take more than three seconds is told by those made until then.
    convenience init(
        entryLimit: Int = 200, patience: DispatchTimeInterval = .milliseconds(100),
        draw: @escaping Draw = { deployment, today, isCancelled in
            Result { () throws(NoForecast) in try PlanForecast(of: deployment, today: today, isCancelled: isCancelled) }
        }
    ) {
        self.init(entryLimit: entryLimit, patience: patience, timeLimit: .seconds(3), draw: draw)
    }
}

extension FigureStore<Feasibility?> {
    convenience init(entryLimit: Int = 100, patience: DispatchTimeInterval = .milliseconds(200)) {
        self.init(entryLimit: entryLimit, patience: patience, timeLimit: .seconds(10)) { deployment, today, isCancelled in
            guard deployment.route.promisedDay != nil,
                let forecast = try? PlanForecast(of: deployment, today: today, isCancelled: isCancelled)
            else { return nil }
            return Feasibility(of: deployment, forecast: forecast, today: today, isCancelled: isCancelled)
        }
    }
}
