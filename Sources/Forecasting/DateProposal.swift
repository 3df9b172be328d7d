import Planning
import Scheduling

/// Dates by which a plan can be kept, where today's can not: what would move, why, and whose word is asked for again.
///
/// A date that can be kept stays as it is. Those that can not are put where a schedule puts them that ends early, is least late against today's
/// dates, and then changes least; an earlier date is proposed only where something that waits for the action needs it. What is done, fixed or
/// promised this week never moves, nor does what nobody has estimated: nothing is guessed.
/// `docs/decisions/0026-proposing-dates.md` says more.
public struct DateProposal: Hashable, Sendable {
    /// A date that would change.
    public struct Move: Hashable, Sendable {
        public let action: ActionID
        /// The due date; nil where there is none yet.
        public let from: Day?
        public let to: Day
        /// The beginning moves too where the days between it and the due date are all that is known of how long the action takes.
        public let start: StartMove?
        /// At least one, the most telling first.
        public let reasons: [Reason]
        /// Who has given their word for today's date, and is asked again.
        public let asksAgain: PersonID?

        public var isLater: Bool { from.map { $0 < to } ?? false }

        /// The changes of the plan that write it, each with what it replaces.
        public func commands(reason: String) -> [Command] {
            let due = Command.plan(.edit(action: action, to: .dueDay(to), was: .dueDay(from), reason: reason))
            guard let start else { return [due] }
            return [due, .plan(.edit(action: action, to: .earliestStart(start.to), was: .earliestStart(start.from), reason: nil))]
        }
    }

    public struct StartMove: Hashable, Sendable {
        public let from: Day
        public let to: Day
    }

    /// Why a date can not stay.
    public enum Reason: Hashable, Sendable {
        /// There is none.
        case noDate
        /// It is over.
        case overdue
        /// It comes no later than that of an action that must be done before, which is done on that day.
        case dueBefore(ActionID, until: Day)
        /// It waits for another one, which is done on that day.
        case waits(for: ActionID, until: Day)
        /// Whose time it asks does another one first and has no free day before that one.
        case busy(PersonID, with: ActionID, before: Day)
        /// Whose time it asks does another one in the same days.
        case shared(PersonID, with: ActionID)
        /// It waits for a need that is expected on that day.
        case need(NeedID, on: Day)
        /// Work may not begin before that day.
        case notBefore(Day)
        /// The work that remains, in days of all its people together, takes until then.
        case work(days: Double)
        /// The same where one person does it, who does not have all days of the week for this deployment.
        case partTime(days: Double, PersonID, aWeek: Double)
        /// So many working days, those between its start and its due date, take until then.
        case span(workingDays: Int)
        /// Another one waits for it and begins on that day.
        case awaited(by: ActionID, on: Day)
    }

    /// An action that keeps its date whatever the schedule says.
    public struct Stay: Hashable, Sendable {
        public enum Reason: Hashable, Sendable {
            /// Somebody has promised it, or one of its steps, for this week.
            case promised
            /// It begins and is due on one and the same day: a meeting, an opening.
            case appointment
            /// Its responsible proposes another date, which waits for an answer.
            case dateProposed
            case unknown(ForecastBasis.LeftOut.Reason)
        }
        public let action: ActionID
        public let reason: Reason
        /// Whether it can be kept all the same, as far as is known.
        public let isTenable: Bool
    }

    /// The state of the deployment that it is of.
    public let sequence: Int
    public let today: Day
    /// By number.
    public let moves: [Move]
    /// By number.
    public let stays: [Stay]
    /// The last due date with the dates proposed, and as it is today; nil where there is none.
    public let end: Day?
    public let endToday: Day?
    public let basis: ForecastBasis

    /// Makes one.
    ///
    /// The same plan on the same day gives the same dates, on any machine. Cost: some hundred schedules of the plan, fewer of a large one; one
    /// where today's dates can be kept. See `bin/bench scheduling`.
    ///
    /// - Parameters:
    ///   - steps: Schedules to generate; by the size of the plan when nothing is said.
    ///   - isCancelled: asked now and then; the best dates found so far are then proposed.
    public init(
        for deployment: Deployment, today: Day, seed: UInt64 = 1, steps: Int? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(NoForecast) {
        let plan = PlanProject(deployment, today: today)
        guard plan.basis.open > 0 else { throw .nothingOpen }
        guard plan.basis.open <= PlanProject.actionLimit else { throw .tooManyActions(limit: PlanProject.actionLimit) }
        try plan.checkLength()
        let wish = ProposalWish(plan)
        let schedule: Schedule
        do throws(ProjectError) {
            schedule = try wish.schedule(
                steps: steps ?? Self.steps(for: wish.project.activities.count), seed: seed, isCancelled: isCancelled)
        } catch {
            throw plan.cause(of: error)
        }
        let reading = try ProposalReading(plan, wish, schedule)
        sequence = deployment.sequence
        self.today = today
        moves = reading.moves
        stays = reading.stays
        let moved = Dictionary(uniqueKeysWithValues: moves.map { ($0.action, $0.to) })
        let open = deployment.plan.actions.filter(\.status.isOpen)
        end = open.compactMap { moved[$0.id] ?? $0.dueDay }.max()
        endToday = open.compactMap(\.dueDay).max()
        basis = plan.basis
    }

    /// Enough for plans of the usual size to be as good as they get, and for the largest ones to be told within a second or so.
    private static func steps(for activities: Int) -> Int { min(800, max(60, 120_000 / max(1, activities))) }

    public subscript(action: ActionID) -> Move? { moves.first { $0.action == action } }
}
