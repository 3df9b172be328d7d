import Planning
import Scheduling

/// A deployment's plan as a project to schedule, and the way back: who has how much time on which day, what is left to do, what waits
/// for what.
///
/// Day 0 is today, amounts are hundredths of a day of work. Open actions are counted by their efforts, else by the days left between start
/// and due date; what can not be counted keeps its place and takes no time, and ``basis`` names it. What is under way waits for nothing any
/// more; nothing else begins before the deployment starts, nor before the day on which a need it waits for is expected. Two decisions are
/// those of `docs/decisions/0022-forecasting.md`: blockers count as lifted today, and the team does first what is due first. A third
/// is that of `0027-the-teams-own-record.md`: efforts are those estimated times the ``TeamRecord/factor`` of the team's record.
public struct PlanProject: Sendable {
    /// What an activity stands for.
    public enum Meaning: Hashable, Sendable {
        case action(ActionID)
        /// The working days that an action lets pass after another one.
        case wait(of: ActionID, after: ActionID)
        /// The end of all that is due by the milestone's day.
        case milestone(MilestoneID)
    }

    public let deployment: Deployment
    public let today: Day
    public let project: Project
    /// What each activity may take, by its position; nil for what is no estimated effort: waits, spans between two dates, milestones.
    public let estimates: [Estimate?]
    /// What each activity stands for, by its position.
    public let meanings: [Meaning]
    /// Whose time each resource is, by its position.
    public let people: [PersonID]
    public let basis: ForecastBasis
    /// Which activity the team does first, by the position of the activity: what is due first, then what matters most.
    public let priorities: [Int]
    private let positions: [ActionID: Int]

    /// More open actions than this are not forecast in the time that a page may take.
    public static let actionLimit = 2_000

    /// Linear in actions, and in people times the days of three years.
    public init(_ deployment: Deployment, today: Day) {
        var builder = ProjectBuilder(deployment, today: today)
        builder.addActions()
        builder.addDependencies()
        builder.addMilestones()
        self.deployment = deployment
        self.today = today
        project = builder.project
        estimates = builder.estimates
        meanings = builder.meanings
        people = builder.numbers.people
        basis = builder.basis
        priorities = builder.priorities
        positions = builder.positions
    }

    /// The activity of an open action.
    public func activity(of action: ActionID) -> Int? { positions[action] }

    /// The day on which an activity is done that ends at the beginning of a day of the project.
    public func day(ofEnd finish: Int) -> Day { today + max(finish - 1, 0) }

    /// The day on which an activity begins.
    public func day(ofStart start: Int) -> Day { today + start }

    /// The beginning of the day after one of the calendar, by which what is due that day must have ended.
    public func end(of day: Day) -> Int { day - today + 1 }
}

/// Lays out a plan, part by part.
private struct ProjectBuilder {
    let deployment: Deployment
    let today: Day
    let team: TeamCapacity
    let numbers: ResourceNumbers
    private let record: TeamRecord
    private(set) var project: Project
    private(set) var estimates: [Estimate?] = []
    private(set) var meanings: [PlanProject.Meaning] = []
    private(set) var positions: [ActionID: Int] = [:]
    private(set) var priorities: [Int] = []
    private let actions: [Action]
    private let awaited: [AwaitedNeed]
    /// Before which day an action can not begin for want of a need.
    private let arrivals: [ActionID: Day]
    private var leftOut: [ForecastBasis.LeftOut] = []
    private var estimated = 0
    private var ranged = 0
    private var unknownParts = 0

    init(_ deployment: Deployment, today: Day) {
        self.deployment = deployment
        self.today = today
        team = TeamCapacity(from: today, calendar: deployment.settings.calendar)
        numbers = ResourceNumbers(deployment, team)
        record = TeamRecord(of: deployment)
        actions = deployment.plan.actions.filter(\.status.isOpen).sorted { $0.number < $1.number }
        awaited = deployment.awaitedNeeds(today: today)
        var arrivals: [ActionID: Day] = [:]
        for need in awaited {
            guard let day = need.expectedDay else { continue }
            for action in need.actions { arrivals[action] = max(arrivals[action] ?? day, day) }
        }
        self.arrivals = arrivals
        project = Project(resources: numbers.resources, workingDays: team.workingDays)
    }

    var basis: ForecastBasis {
        ForecastBasis(
            open: actions.count, estimated: estimated, ranged: ranged, spanned: actions.count - estimated - leftOut.count,
            leftOut: leftOut, blocked: actions.filter(\.isBlocked).map(\.id), paused: actions.filter { $0.status == .paused }.map(\.id),
            awaited: awaited,
            unknownParts: unknownParts, people: numbers.people, record: record)
    }

    mutating func addActions() {
        for action in actions {
            positions[action.id] = project.activities.count
            let activity = activity(action)
            add(activity.work, activity.estimate, as: .action(action.id))
            let last = project.activities.count - 1
            project.activities[last].name = action.title
            project.activities[last].release = release(of: action)
            project.activities[last].startedOn = action.hasBegun ? 0 : nil
            project.activities[last].due = action.dueDay.map { deployment.settings.calendar.workingDay(onOrAfter: $0) - today + 1 }
            project.activities[last].weight = action.priority.weight
        }
        let order = actions.indices.sorted { actions[$0].isBefore(actions[$1]) }
        priorities = Array(repeating: 0, count: actions.count)
        for (place, index) in order.enumerated() { priorities[index] = place }
    }

    private mutating func activity(_ action: Action) -> (work: Work, estimate: Estimate?) {
        switch ActionWork(action, team: team, people: numbers, factor: record.factor ?? 1) {
        case .known(let work, let estimate):
            if case .efforts = work {
                estimated += 1
                if let estimate, estimate.low < estimate.high { ranged += 1 }
                unknownParts += action.contributions.count { $0.days == nil }
            }
            return (work, estimate)
        case .unknown(let reason):
            leftOut.append(ForecastBasis.LeftOut(action: action.id, reason: reason))
            return (.days(0), nil)
        }
    }

    private mutating func add(_ work: Work, _ estimate: Estimate?, as meaning: PlanProject.Meaning) {
        project.activities.append(Activity(work: work))
        estimates.append(estimate)
        meanings.append(meaning)
    }

    private func release(of action: Action) -> Int {
        guard !action.hasBegun else { return 0 }
        return [action.earliestStart, deployment.route.startDay, arrivals[action.id]].compactMap(\.self).reduce(0) { max($0, $1 - today) }
    }

    mutating func addDependencies() {
        for (to, action) in actions.enumerated() where !action.hasBegun {
            for dependency in action.dependencies {
                guard let predecessor = deployment.plan[dependency.predecessor] else { continue }
                if let from = positions[predecessor.id] {
                    link(from, to, of: action.id, after: predecessor.id, lag: dependency.lagDays)
                } else if let done = predecessor.doneDay, dependency.lagDays > 0 {
                    let last = done + calendarDays(dependency.lagDays)
                    project.activities[to].release = max(project.activities[to].release, last - today + 1)
                }
            }
        }
    }

    private mutating func link(_ from: Int, _ to: Int, of action: ActionID, after predecessor: ActionID, lag: Int) {
        guard lag > 0 else {
            return project.links.append(Scheduling.Link(from: from, to: to, lag: lag < 0 ? -calendarDays(-lag) : 0))
        }
        // Working days pass as work does.
        let wait = project.activities.count
        add(.days(lag), nil, as: .wait(of: action, after: predecessor))
        priorities.append(priorities[from])
        project.links.append(Scheduling.Link(from: from, to: wait))
        project.links.append(Scheduling.Link(from: wait, to: to))
    }

    /// About how many days of the calendar go by with that many working days.
    private func calendarDays(_ workingDays: Int) -> Int {
        let week = max(deployment.settings.calendar.workingWeekdays.count, 1)
        return (workingDays * 7 + week - 1) / week
    }

    /// Each milestone waits for the one before it and for all that is due between the two.
    mutating func addMilestones() {
        let milestones = deployment.route.milestones.filter { !$0.isReached }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        var rest = actions.indices.filter { actions[$0].dueDay != nil }.sorted { actions[$0].isBefore(actions[$1]) }[...]
        var before: Int?
        for milestone in milestones {
            let due = rest.prefix { index in actions[index].dueDay.map { $0 <= milestone.day } ?? false }
            rest = rest.dropFirst(due.count)
            guard before != nil || !due.isEmpty else { continue }
            let position = project.activities.count
            add(.days(0), nil, as: .milestone(milestone.id))
            priorities.append(actions.count)
            for index in due { project.links.append(Scheduling.Link(from: index, to: position)) }
            if let before { project.links.append(Scheduling.Link(from: before, to: position)) }
            before = position
        }
    }
}

extension Priority {
    fileprivate var weight: Int {
        switch self {
        case .low: 1
        case .normal: 2
        case .high: 4
        }
    }
}

extension Action {
    /// Whether a team does it before another one.
    fileprivate func isBefore(_ other: Action) -> Bool {
        func key(_ action: Action) -> (Int, Int, Int) { (action.dueDay?.ordinal ?? .max, -action.priority.weight, action.number) }
        return key(self) < key(other)
    }
}
