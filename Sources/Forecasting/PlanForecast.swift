import Planning
import Scheduling

/// Two days: one that is as likely to be kept as not, and one that is kept four times out of five.
public struct ForecastDays: Hashable, Sendable {
    /// At 50 %.
    public let even: Day
    /// At 80 %; never before ``even``.
    public let safe: Day

    init(_ distribution: Distribution, of plan: PlanProject) {
        even = plan.day(ofEnd: distribution.percentile(0.5))
        safe = plan.day(ofEnd: distribution.percentile(0.8))
    }
}

/// What a plan says about its own end on a day: drawn from its estimates, dependencies and people's time, again and again.
///
/// The same plan of the same day shows the same figures: what is drawn depends on the deployment and its sequence number alone.
public struct PlanForecast: Hashable, Sendable {
    /// When an action will be done.
    public struct ActionOutlook: Hashable, Sendable {
        public let action: ActionID
        public let days: ForecastDays
        /// How likely it is done by its due date, from 0 to 1; nil where it has none.
        public let chance: Double?
        /// How often it is among those that make the end what it is, from 0 to 1.
        public let criticality: Double
        /// It is held up, waits for a need that nobody knows the day of, or for an action that is, does or can not be counted: it can
        /// only come later.
        public let isAtBest: Bool
    }

    /// How likely all is done that is due by a milestone's day.
    public struct MilestoneOutlook: Hashable, Sendable {
        public let milestone: MilestoneID
        public let days: ForecastDays
        public let chance: Double
    }

    /// One action of the critical chain, in a schedule of the most likely efforts.
    public struct ChainStep: Hashable, Sendable {
        public let action: ActionID
        public let first: Day
        public let last: Day
        public let reason: Reason
    }

    /// Why an action of the chain does not begin, or end, earlier.
    public enum Reason: Hashable, Sendable {
        /// It is under way.
        case underWay
        /// It can begin today.
        case today
        /// Work may not begin before.
        case notBefore(Day)
        /// It waits for what is expected that day.
        case need(NeedID, Day)
        /// It waits for another one to be done, and some working days more.
        case waits(for: ActionID, workingDays: Int)
        /// The same person is busy with another one before.
        case person(PersonID, after: ActionID)
    }

    /// The state of the deployment that it is of.
    public let sequence: Int
    public let today: Day
    /// When the last action is done.
    public let end: ForecastDays
    /// The promised day and how likely it is kept, from 0 to 1; nil when nothing is promised.
    public let promise: Promise?
    /// Those that can be counted, by number.
    public let actions: [ActionOutlook]
    /// Those not reached yet, by day; without those for which nothing is due.
    public let milestones: [MilestoneOutlook]
    /// The sequence of actions that makes the end what it is, first to last.
    public let chain: [ChainStep]
    public let basis: ForecastBasis
    public let runs: Int

    public struct Promise: Hashable, Sendable {
        public let day: Day
        public let chance: Double
    }

    public static let usualRuns = 2_000

    /// By action, how likely it is done by its date: what risk rules ask for.
    public var chances: [ActionID: Double] {
        Dictionary(uniqueKeysWithValues: actions.compactMap { outlook in outlook.chance.map { (outlook.action, $0) } })
    }

    public subscript(action: ActionID) -> ActionOutlook? { actions.first { $0.action == action } }

    /// Draws it.
    ///
    /// Cost: runs times the size of the plan; see `bin/bench`.
    ///
    /// - Parameter isCancelled: asked now and then; what has been drawn so far is then all there is.
    public init(
        of deployment: Deployment, today: Day, runs: Int = usualRuns, threads: Int = 1,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(NoForecast) {
        try self.init(of: PlanProject(deployment, today: today), runs: runs, threads: threads, isCancelled: isCancelled)
    }

    /// The same of a plan that has been laid out already.
    public init(
        of plan: PlanProject, runs: Int = usualRuns, threads: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(NoForecast) {
        let ratios = try plan.ratios()
        let forecast: Forecast
        let schedule: Schedule
        do {
            schedule = try plan.project.schedule(following: plan.priorities)
            forecast = try plan.project.forecast(
                Uncertainty(estimates: plan.estimates, record: ratios),
                following: Schedule(starts: plan.priorities, finishes: plan.priorities),
                runs: runs, seed: plan.seed, threads: threads, isCancelled: isCancelled)
        } catch let error as ProjectError {
            throw plan.cause(of: error)
        } catch ForecastError.project(let error) {
            throw plan.cause(of: error)
        } catch {
            throw .impossible(nil)
        }
        guard forecast.runs > 0 else { throw .interrupted }
        sequence = plan.deployment.sequence
        today = plan.today
        end = ForecastDays(forecast.end, of: plan)
        promise = plan.deployment.route.promisedDay.map {
            Promise(day: $0, chance: forecast.end.probability(by: plan.end(of: $0)))
        }
        let reading = OutlookReading(plan: plan, forecast: forecast)
        actions = reading.actions
        milestones = reading.milestones
        chain = plan.chain(of: schedule)
        basis = plan.basis
        self.runs = forecast.runs
    }
}

/// What the activities' days say of actions and milestones.
private struct OutlookReading {
    let plan: PlanProject
    let forecast: Forecast

    var actions: [PlanForecast.ActionOutlook] {
        let leftOut = Set(plan.basis.leftOut.map(\.action))
        let atBest = plan.actionsAtBest()
        return plan.meanings.enumerated().compactMap { position, meaning in
            guard case .action(let id) = meaning, !leftOut.contains(id), let action = plan.deployment.plan[id] else { return nil }
            return PlanForecast.ActionOutlook(
                action: id, days: ForecastDays(forecast.finishes[position], of: plan), chance: chance(of: action, at: position),
                criticality: forecast.criticality[position], isAtBest: atBest.contains(id))
        }
    }

    private func chance(of action: Action, at position: Int) -> Double? {
        guard let due = action.dueDay else { return nil }
        let calendar = plan.deployment.settings.calendar
        guard !action.isLate(on: plan.today, calendar: calendar) else { return 0 }
        // Rule 6: what is due on a day off is expected by the next working day.
        return forecast.finishes[position].probability(by: plan.end(of: calendar.workingDay(onOrAfter: due)))
    }

    var milestones: [PlanForecast.MilestoneOutlook] {
        plan.meanings.enumerated().compactMap { position, meaning in
            guard case .milestone(let id) = meaning, let milestone = plan.deployment.route.milestones.first(where: { $0.id == id }) else {
                return nil
            }
            let finishes = forecast.finishes[position]
            return PlanForecast.MilestoneOutlook(
                milestone: id, days: ForecastDays(finishes, of: plan), chance: finishes.probability(by: plan.end(of: milestone.day)))
        }
    }
}

extension PlanProject {
    /// What is drawn depends on the deployment and on how often it has changed (FNV-1a: Fowler, Noll and Vo). A scenario draws as its
    /// deployment does: chance is no difference between them.
    fileprivate var seed: UInt64 {
        (Array(deployment.id.base.rawValue.utf8) + Array(String(deployment.sequence).utf8)).reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
    }

    /// How actions differ from what is counted for them, by the team's record; or why the plan can not be forecast.
    fileprivate func ratios() throws(NoForecast) -> [Double] {
        guard basis.open > 0 else { throw .nothingOpen }
        guard basis.open <= Self.actionLimit else { throw .tooManyActions(limit: Self.actionLimit) }
        guard basis.isEnough else { throw .tooLittleKnown(basis) }
        let ratios = basis.record.spread
        if let most = ratios.max(), most > 1, (try? checkLength(most: most)) == nil {
            // A plan of many years is drawn with their mean alone rather than not at all.
            try checkLength()
            return []
        }
        try checkLength()
        return ratios
    }

    /// How many days the work takes at most, one after the other, times the people: what a forecast keeps in memory.
    ///
    /// - Parameter most: the largest ratio that an effort is drawn with.
    func checkLength(most: Double = 1) throws(NoForecast) {
        let lengths = project.activities.enumerated().map { length(of: $1.work, stretch: stretch($0, most: most)) }
        let last = project.activities.map(\.release).max() ?? 0
        let days = lengths.reduce(Double(last + TeamCapacity.daysAhead), +)
        let cells = 2 * days * Double(people.count + 1)
        guard days <= Double(Limits.horizon) / 2, cells <= Self.cellLimit else {
            let longest = lengths.indices.max { lengths[$0] < lengths[$1] }
            let isMost = longest.map { lengths[$0] > days / 2 } ?? false
            throw .tooLong(isMost ? longest.flatMap(action) : nil)
        }
    }

    /// Days of people that a forecast may look ahead: some 100 MB while it is drawn.
    private static let cellLimit = 8_000_000.0

    private func stretch(_ position: Int, most: Double) -> Double {
        estimates[position].map { $0.likely > 0 ? most * $0.high / $0.likely : 1 } ?? 1
    }

    private func length(of work: Work, stretch: Double) -> Double {
        switch work {
        case .days(let days, _): Double(days) * 7 / Double(max(1, project.workingDays.pattern.reduce(0, +)))
        case .efforts(let demands):
            demands.map { demand in
                Double(demand.amount) * stretch * 7 / Double(max(1, project.resources[demand.resource].capacity.pattern.reduce(0, +))) + 7
            }.max() ?? 0
        }
    }

    /// The action that an activity stands for, or that it lets wait.
    private func action(_ position: Int) -> ActionID? {
        guard meanings.indices.contains(position) else { return nil }
        switch meanings[position] {
        case .action(let id), .wait(let id, _): return id
        case .milestone: return nil
        }
    }

    /// The error in the words of the plan.
    func cause(of error: ProjectError) -> NoForecast {
        switch error {
        case .cycle(let activities):
            var circle: [ActionID] = []
            for action in activities.compactMap(action) where !circle.contains(action) { circle.append(action) }
            return .circle(circle)
        case .tooLarge: return .tooManyActions(limit: Self.actionLimit)
        case .tooLong: return .tooLong(nil)
        case .selfLink(_, let activity), .unknownResource(let activity, _), .negativeWork(let activity), .negativeWeight(let activity),
            .dayOutOfRange(let activity, _), .neverAvailable(let activity, _), .demandAboveCapacity(let activity, _, _, _),
            .neverTogether(let activity), .deadlineTooEarly(let activity, _, _), .fixedStartTooEarly(let activity, _, _):
            return .impossible(action(activity))
        case .absurdNumber(let activity, _, _): return .impossible(activity.flatMap(action))
        case .fixedStartsCollide(_, _, let activities): return .impossible(activities.first.flatMap(action))
        case .unknownActivity, .negativeCapacity, .noWorkingDay: return .impossible(nil)
        }
    }

    /// The actions that can only come later than said: held up, waiting for what nobody knows the day of, or after one that is, does or
    /// can not be counted.
    fileprivate func actionsAtBest() -> Set<ActionID> {
        var found = Set(basis.blocked).union(basis.leftOut.map(\.action)).union(basis.unexpected.flatMap(\.actions))
        var waiting = Array(found)
        while let id = waiting.popLast() {
            for successor in deployment.plan.successors(of: id)
            where successor.status.isOpen && !successor.hasBegun && found.insert(successor.id).inserted {
                waiting.append(successor.id)
            }
        }
        return found
    }

    /// The critical chain of a schedule, in actions.
    fileprivate func chain(of schedule: Schedule) -> [PlanForecast.ChainStep] {
        var chain: [PlanForecast.ChainStep] = []
        var waited = 0
        for step in project.criticalChain(of: schedule) {
            guard case .action(let id) = meanings[step.activity], let action = deployment.plan[id] else {
                if case .days(let days, _) = project.activities[step.activity].work { waited = days }
                continue
            }
            let start = schedule.starts[step.activity]
            chain.append(
                PlanForecast.ChainStep(
                    action: id, first: day(ofStart: start), last: max(day(ofStart: start), day(ofEnd: schedule.finishes[step.activity])),
                    reason: reason(of: step, action, after: chain.last?.action, waited: waited)))
            waited = 0
        }
        return chain
    }

    private func reason(
        of step: Scheduling.ChainStep, _ action: Action, after before: ActionID?, waited: Int
    ) -> PlanForecast.Reason {
        switch step.reason {
        case .link(let link):
            let lag = project.links[link].lag
            if let before { return .waits(for: before, workingDays: waited > 0 ? waited : lag < 0 ? lag * 5 / 7 : 0) }
        case .resource(let resource):
            if let before { return .person(people[resource], after: before) }
        case .beginning: break
        }
        if action.hasBegun { return .underWay }
        let release = project.activities[step.activity].release
        guard release > 0 else { return .today }
        let day = day(ofStart: release)
        // Its own start, where somebody has decided on one, says more than what would have held it as long.
        if action.earliestStart != day, let need = basis.awaited.first(where: { $0.expectedDay == day && $0.actions.contains(action.id) }) {
            return .need(need.need, day)
        }
        return .notBefore(day)
    }
}
