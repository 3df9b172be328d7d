@testable import Scheduling

/// Projects of all kinds, small enough for thousands of them: calendars with holes, efforts, all links, fixed starts, work in progress.
struct RandomProjects {
    var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// Projects that can be scheduled: what can not is thrown away by asking `check()` and the dates.
    mutating func project(deadlines: Bool = false) -> Project {
        while true {
            let project = any(deadlines: deadlines)
            if (try? project.schedule(within: .steps(1))) != nil { return project }
        }
    }

    /// Projects as of PSPLIB: all days alike.
    mutating func uniform() -> Project {
        var project = Project(resources: (0..<(1 + random.below(4))).map { _ in Resource(capacity: .constant(3 + random.below(8))) })
        for index in 0..<(2 + random.below(25)) {
            let demands = project.resources.indices.filter { _ in random.below(2) == 0 }.map {
                Demand(resource: $0, amount: random.below(4))
            }
            project.activities.append(Activity(name: "A\(index)", work: .days(random.below(9), demands: demands)))
            if index > 0 && random.below(3) > 0 { project.links.append(Link(from: random.below(index), to: index)) }
        }
        return project
    }

    /// Sensible or not.
    mutating func any(deadlines: Bool = true) -> Project {
        var project = Project(workingDays: random.below(3) == 0 ? .constant(1) : Capacity(pattern: [1, 1, 1, 1, 1, 0, 0]))
        for index in 0..<random.below(5) { project.resources.append(Resource(name: "R\(index)", capacity: capacity())) }
        for index in 0..<random.below(16) {
            project.activities.append(activity(index, resources: project.resources.count, deadlines: deadlines))
            for _ in 0..<random.below(3) where index > 0 {
                let kind = Link.Kind.allCases[random.below(3)]
                project.links.append(Link(from: random.below(index), to: index, kind: kind, lag: random.below(6) - 2))
            }
        }
        return project
    }

    private mutating func capacity() -> Capacity {
        var capacity =
            switch random.below(3) {
            case 0: Capacity.constant(1 + random.below(6))
            case 1: Capacity(pattern: [4, 4, 4, 4, 4, 0, 0])
            default: Capacity(pattern: (0..<(1 + random.below(7))).map { _ in random.below(6) } + [1 + random.below(5)])
            }
        for _ in 0..<random.below(4) {
            let first = random.below(30)
            for day in first..<(first + random.below(8)) { capacity.exceptions[day] = random.below(3) }
        }
        return capacity
    }

    private mutating func activity(_ index: Int, resources: Int, deadlines: Bool) -> Activity {
        var demands: [Demand] = []
        if resources > 0 {
            for _ in 0..<random.below(3) { demands.append(Demand(resource: random.below(resources), amount: random.below(5))) }
        }
        var activity = Activity(
            name: "A\(index)",
            work: random.below(2) == 0
                ? .days(random.below(7), demands: demands)
                : .efforts(demands.map { Demand(resource: $0.resource, amount: $0.amount * (1 + random.below(5))) }))
        if random.below(4) == 0 { activity.release = random.below(20) }
        if random.below(3) == 0 {
            activity.due = random.below(40)
            activity.weight = random.below(4)
        }
        if random.below(3) == 0 { activity.currentStart = random.below(40) }
        if random.below(12) == 0 { activity.startedOn = -random.below(10) }
        if random.below(15) == 0 { activity.fixedStart = random.below(30) }
        if deadlines && random.below(6) == 0 { activity.deadline = 10 + random.below(60) }
        return activity
    }
}

extension Project {
    /// Activities in days of one agent, one after the other by links, for examples.
    static func chain(_ days: Int...) -> Project {
        Project(
            activities: days.enumerated().map { Activity(name: "A\($0.offset)", work: .days($0.element)) },
            links: days.indices.dropFirst().map { Link(from: $0 - 1, to: $0) })
    }
}

extension Work {
    /// Days of all of one agent.
    static func agent(_ days: Int, _ resource: Int = 0) -> Work { .days(days, demands: [Demand(resource: resource, amount: 1)]) }
}
