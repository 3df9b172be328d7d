/// What people compare of a plan with another course it could take: when it ends, what is late, who has too much.
///
/// What nobody has said is counted as such, never taken for nothing. Forecasts are not here: they draw on more than the plan.
public struct ScenarioFigures: Hashable, Sendable {
    /// Somebody who is asked for more days than they have.
    public struct Overload: Hashable, Sendable {
        public let person: PersonID
        public let name: String
        /// The days for which there is no day, in all the weeks to the last due date.
        public let days: Double
        /// The weeks in which that is so.
        public let weeks: Int
    }

    public let promisedDay: Day?
    /// The last due date of an open action.
    public let lastDue: Day?
    public let open: Int
    /// Open actions due before today, and by how many working days in all.
    public let late: Int
    public let lateDays: Int
    /// Open actions due after the promised day.
    public let afterPromise: Int
    /// Those with too much to do, the most asked first.
    public let overloads: [Overload]
    /// Days of work that open actions still ask of anybody, and the parts of which nobody has said how many.
    public let remaining: Double
    public let unknown: Int
    /// Those who can take something on, by name.
    public let people: [PersonID]
    /// Actions that are no longer to be done, against the plan as it is: dropped or gone. By number, as in all below.
    public let takenOut: [Action]
    public let added: [Action]
    /// Those with another due date.
    public let moved: [Action]
    /// Those with another responsible.
    public let reassigned: [Action]
    /// Those whose responsible has said yes and will be asked again.
    public let toConfirm: [Action]
    /// Needs that are not as in the plan as it is, in its order; those that it does not have come last. What is no longer needed is as
    /// it was.
    public let needs: [Need]

    /// Further weeks ask of nobody what can be read.
    private static let weekLimit = 104

    /// Cost: visits every action of both, and for each person the days up to the last due date.
    ///
    /// - Parameter present: The plan as it is, that this one is compared with.
    public init(of deployment: Deployment, since present: Deployment, today: Day) {
        let calendar = deployment.settings.calendar
        let promised = deployment.route.promisedDay
        promisedDay = promised
        var (open, late, lateDays, after) = (0, 0, 0, 0)
        var last: Day?
        for action in deployment.plan.actions where action.status.isOpen {
            open += 1
            guard let due = action.dueDay else { continue }
            last = max(last ?? due, due)
            if let promised, due > promised { after += 1 }
            if action.isLate(on: today, calendar: calendar) {
                late += 1
                lateDays += max(calendar.workingDays(from: due, to: today), 1)
            }
        }
        (self.open, self.late, self.lateDays, afterPromise, lastDue) = (open, late, lateDays, after, last)
        let weeks = last.map { max($0 - today, 0) / 7 + 2 } ?? 1
        let load = Workload(of: deployment, today: today, weekCount: min(weeks, Self.weekLimit))
        overloads = load.people.compactMap { load in
            let busy = load.weeks.filter { $0.excess > 0 }
            guard !busy.isEmpty else { return nil }
            return Overload(
                person: load.person.id, name: load.person.name, days: busy.reduce(0) { $0 + $1.excess }, weeks: busy.count)
        }.sorted { ($1.days, $0.name) < ($0.days, $1.name) }
        people = load.people.map(\.person.id)
        (remaining, unknown) = Self.work(of: deployment)

        var (takenOut, added, moved, reassigned, toConfirm): ([Action], [Action], [Action], [Action], [Action]) = ([], [], [], [], [])
        for action in deployment.plan.actions {
            guard let before = present.plan[action.id] else {
                added.append(action)
                continue
            }
            guard before != action else { continue }
            if action.status == .dropped, before.status != .dropped { takenOut.append(action) }
            if action.dueDay != before.dueDay { moved.append(action) }
            if action.responsible != before.responsible { reassigned.append(action) }
            if action.status.isOpen, before.isCommitted, !action.isCommitted { toConfirm.append(action) }
        }
        takenOut += present.plan.actions.filter { deployment.plan[$0.id] == nil }
        func byNumber(_ actions: [Action]) -> [Action] { actions.sorted { $0.number < $1.number } }
        self.takenOut = byNumber(takenOut)
        self.added = byNumber(added)
        self.moved = byNumber(moved)
        self.reassigned = byNumber(reassigned)
        self.toConfirm = byNumber(toConfirm)
        needs =
            present.needs.all.compactMap { before in
                let now = deployment.needs[before.id]
                return now == before ? nil : now ?? before
            } + deployment.needs.all.filter { present.needs[$0.id] == nil }
    }

    private static func work(of deployment: Deployment) -> (days: Double, unknown: Int) {
        var (days, unknown) = (0.0, 0)
        for action in deployment.plan.actions where action.status.isOpen {
            for part in [action.remainingDays] + action.contributions.map({ action.remainingDays(of: $0) }) {
                if let part { days += part } else { unknown += 1 }
            }
        }
        return (days, unknown)
    }
}
