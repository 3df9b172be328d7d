import Forecasting
import Planning

/// What the route shows of a deployment on a day: pure figures, from which drawing and sentence are written.
struct RouteFigures: Sendable {
    enum Mark: Int, Comparable, Sendable {
        case late, open, done

        static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }
    }

    let today: Day
    /// Whether ``today`` is over, and the route that of an earlier state.
    var isPast = false
    let first: Day
    /// The destination's day or, where the forecast is later, the end of the line beyond it.
    let last: Day
    /// The day at which the line arrives: the promised one, or the last that anything names.
    let goal: Day
    /// From the day that is as likely as not to the one that is kept four times out of five, as far as the line goes.
    let forecast: ClosedRange<Day>?
    /// Whether the later one is further away than the line goes.
    let isForecastCut: Bool
    let startDay: Day?
    let promisedDay: Day?
    let total: Int
    let done: Int
    /// The late actions, the earliest due first.
    let late: [Action]
    /// How many actions a rule or somebody says may not be done by their date, the late ones included.
    let atRisk: Int
    /// Working days from today to the promised day; negative once it is past.
    let workingDaysLeft: Int?
    let milestones: [Milestone]
    /// Due dates by their place on the line, in thousandths, the late ones first.
    let marks: [(place: Int, marks: [Mark])]

    /// - Parameters:
    ///   - risks: What is at risk on the day, when it is known already.
    ///   - outlook: What the plan says of its end.
    init(_ deployment: Deployment, today: Day, risks: RiskReader? = nil, forecast outlook: PlanForecast? = nil) {
        let route = deployment.route
        let calendar = deployment.settings.calendar
        self.today = today
        startDay = route.startDay
        promisedDay = route.promisedDay
        milestones = route.milestones.sorted { ($0.day, $0.id) < ($1.day, $1.id) }

        var total = 0
        var done = 0
        var late: [Action] = []
        var dues: [(day: Day, mark: Mark)] = []
        for action in deployment.plan.actions where action.status != .dropped {
            total += 1
            let isLate = action.isLate(on: today, calendar: calendar)
            if action.status == .done { done += 1 }
            if isLate { late.append(action) }
            guard let day = action.dueDay else { continue }
            dues.append((day, isLate ? .late : action.status == .done ? .done : .open))
        }
        atRisk = (risks ?? RiskReader(deployment, today: today)).actionsAtRisk().count
        self.total = total
        self.done = done
        self.late = late.sorted { ($0.dueDay ?? today, $0.number) < ($1.dueDay ?? today, $1.number) }
        workingDaysLeft = route.promisedDay.map { calendar.workingDays(from: today, to: $0) }

        let named = dues.map(\.day) + milestones.map(\.day)
        let first = route.startDay ?? min(named.min() ?? today, today)
        let goal = max(route.promisedDay ?? max(named.max() ?? today, today), first + 1)
        // A far forecast does not press the road already known into a corner: it is cut.
        let end = outlook.map(\.end)
        let last = max(goal, min(end?.safe ?? goal, goal + max(30, (goal - first) / 2)))
        self.goal = goal
        forecast = end.map { min($0.even, last)...min($0.safe, last) }
        isForecastCut = end.map { $0.safe > last } ?? false
        self.first = first
        self.last = last
        // Ticks closer than a reader can tell apart stand together, so that a plan of any size draws a few hundred.
        var byPlace: [Int: [Mark]] = [:]
        for (day, mark) in dues {
            let place = (Self.place(of: day, first: first, last: last) + 4) / 8 * 8
            byPlace[place, default: []].append(mark)
        }
        marks = byPlace.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }

    /// The place of a day on the line, from 0 (start) to 1000 (destination).
    func place(of day: Day) -> Int { Self.place(of: day, first: first, last: last) }

    private static func place(of day: Day, first: Day, last: Day) -> Int {
        min(max((day - first) * 1000 / max(last - first, 1), 0), 1000)
    }

    /// A first day of a month on the line.
    struct Month: Hashable {
        let day: Day
        /// Of every few of them, the one that is named where there is little room.
        let isMajor: Bool
        /// It is said by its year alone.
        let isYear: Bool
    }

    /// The first day of each month on the line; of each quarter, half, year… when there are many, so that each can be named.
    var months: [Month] {
        func number(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
        let (from, to) = (number(first), number(last))
        let step = [1, 3, 6, 12, 24, 60, 120].first { (to - from) / $0 <= 14 } ?? 1_200
        // So few that a phone has room for them, the beginnings of years first.
        let wanted = ((to - from) / step + 4) / 5
        let every = step < 12 ? [1, 2, 3, 4, 6, 12].first { 12 / step % $0 == 0 && $0 >= wanted } ?? 12 / step : max(wanted, 1)
        return stride(from: (from / step + 1) * step, through: to, by: step).compactMap { number in
            Day(year: number / 12, month: number % 12 + 1, day: 1).map {
                Month(day: $0, isMajor: number / step % every == 0, isYear: step >= 12)
            }
        }
    }
}
