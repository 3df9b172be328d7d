import Dispatch
import Forecasting
import Planning

/// The dates proposed for the deployments where somebody asks for them, or why there are none.
typealias ProposalStore = FigureStore<ProposedDates>
typealias ProposedDates = Result<DateProposal, NoForecast>

extension FigureStore<ProposedDates> {
    /// A plan so large that the search takes more than ten seconds is told by what it has found until then.
    convenience init(entryLimit: Int = 50) {
        self.init(entryLimit: entryLimit, patience: .nanoseconds(0), timeLimit: .seconds(10)) { deployment, today, isCancelled in
            Result { () throws(NoForecast) in try DateProposal(for: deployment, today: today, isCancelled: isCancelled) }
        }
    }

    /// The dates for a deployment as it is, waited for; those of a newer state where it has changed meanwhile.
    func proposal(for deployment: Deployment, today: Day) async -> ProposedDates {
        let shown = await current(of: deployment, today: today, within: .seconds(30))
        guard let latest = shown.latest else { return .failure(.interrupted) }
        let isEarlier = (try? latest.get().sequence).map { $0 < deployment.sequence } ?? shown.isOutdated
        return isEarlier ? .failure(.interrupted) : latest
    }
}
