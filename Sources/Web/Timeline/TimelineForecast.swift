import Forecasting
import Planning

/// What is forecast of the actions that a timeline shows.
struct TimelineForecast: Hashable, Sendable {
    /// The days by which something is done with a chance of one in two, and of four in five.
    struct Span: Hashable, Sendable {
        let even: Day
        let safe: Day

        init(even: Day, safe: Day) {
            self.even = even
            self.safe = max(even, safe)
        }
    }

    /// Of the open actions of which something can be said.
    var actions: [ActionID: Span] = [:]
    /// When the last of them is done.
    var end: Span?
    /// The actions that make the end what it is, through dependencies and through people.
    var chain: Set<ActionID> = []
    /// It is of an earlier state of the plan; the next one is being drawn.
    var isOutdated = false
}

extension TimelineForecast {
    /// What is drawn of a forecast; nil while there is none.
    init?(_ shown: ShownForecast?) {
        guard let shown, let forecast = shown.forecast else { return nil }
        for outlook in forecast.actions { actions[outlook.action] = Span(even: outlook.days.even, safe: outlook.days.safe) }
        end = Span(even: forecast.end.even, safe: forecast.end.safe)
        chain = Set(forecast.chain.map(\.action))
        isOutdated = shown.isOutdated
    }
}
