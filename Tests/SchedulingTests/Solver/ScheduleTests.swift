import Testing

@testable import Scheduling

@Suite("Scheduling with resources")
struct ScheduleTests {
    @Test("one agent does one thing at a time, in the better order")
    func oneAgent() throws {
        // The long branch goes first, or the end waits for it.
        var project = Project(
            activities: [Activity(work: .agent(2)), Activity(work: .agent(2)), Activity(work: .days(6))],
            resources: [Resource(capacity: .constant(1))])
        project.links = [Link(from: 1, to: 2)]
        let solution = try project.schedule(within: .steps(100))
        #expect(solution.schedule.starts == [2, 0, 2])
        #expect(solution.schedule.end == 8 && solution.isProvenShortest && solution.violations.isEmpty)
    }

    @Test("an activity goes on over a weekend and over an absence, not over somebody else's work")
    func calendars() throws {
        let week = Capacity(pattern: [1, 1, 1, 1, 1, 0, 0], exceptions: [3: 0])
        let project = Project(
            activities: [Activity(work: .agent(4)), Activity(work: .agent(2), fixedStart: 8)], resources: [Resource(capacity: week)])
        // Monday to Friday without Thursday are four days.
        #expect(try project.schedule(within: .steps(50)).schedule.starts == [0, 8])
        var late = project
        late.activities[0].release = 2
        // From Wednesday on, the fourth day would be the Tuesday that is taken: it waits.
        #expect(try late.schedule(within: .steps(50)).schedule.starts == [10, 8])
    }

    @Test("efforts take what is left of each day, around what is fixed")
    func efforts() throws {
        let project = Project(
            activities: [
                Activity(work: .efforts([Demand(resource: 0, amount: 10)])),
                Activity(work: .days(2, demands: [Demand(resource: 0, amount: 3)]), fixedStart: 1),
            ],
            resources: [Resource(capacity: .constant(4))])
        let schedule = try project.schedule(within: .steps(50)).schedule
        #expect(schedule.starts == [0, 1] && schedule.finishes == [4, 3])
        #expect(schedule.work[0].map(\.amount) == [4, 1, 1, 4])
        #expect(schedule.work[0].map(\.day) == [0, 1, 2, 3])
    }

    @Test("work in progress goes on at once and waits for nothing; what waits for its start counts from its true start")
    func inProgress() throws {
        var project = Project.chain(5, 3, 2)
        project.activities[1].startedOn = -4
        project.links = [Link(from: 0, to: 1), Link(from: 1, to: 2, kind: .startToStart, lag: 6)]
        let solution = try project.schedule(within: .steps(50))
        #expect(solution.schedule.starts == [0, 0, 2])
        #expect(solution.violations.isEmpty)
    }

    @Test("after the end, lateness by weight decides")
    func lateness() throws {
        let project = Project(
            activities: [Activity(work: .agent(3), due: 3), Activity(work: .agent(3), due: 3, weight: 5)],
            resources: [Resource(capacity: .constant(1))])
        let solution = try project.schedule(within: .steps(400))
        #expect(solution.schedule.starts == [3, 0])
        #expect(solution.lateness == 3)
    }

    @Test("a plan that is as good as any stays as it is")
    func leastChange() throws {
        // The end is made by the chain of 10 days; the others have room, and stay where they are today.
        let project = Project(
            activities: [
                Activity(work: .days(10)), Activity(work: .agent(2), currentStart: 6), Activity(work: .agent(2), currentStart: 3),
                Activity(work: .days(1), currentStart: 9),
            ],
            links: [Link(from: 1, to: 3)], resources: [Resource(capacity: .constant(1))])
        let solution = try project.schedule(within: .steps(500))
        #expect(solution.schedule.starts == [0, 6, 3, 9])
        #expect(solution.change == 0)
    }

    @Test("a budget of seconds leaves time to go back towards today's dates")
    func leastChangeInTime() throws {
        // Shared between many, so that search alone does not find the dates of today.
        var project = Project(activities: [Activity(work: .days(300))], resources: [Resource(capacity: .constant(1))])
        for place in 0..<60 { project.activities.append(Activity(work: .agent(2), currentStart: 4 * place + 3)) }
        let solution = try project.schedule(within: .seconds(0.3))
        #expect(solution.schedule.end == 300 && solution.change == 0)
    }

    @Test("a deadline comes before the end of the project")
    func deadline() throws {
        // Shortest is the other order: 0 first lets the long one begin.
        let project = Project(
            activities: [Activity(work: .agent(2)), Activity(work: .agent(3), deadline: 3), Activity(work: .days(9))],
            links: [Link(from: 0, to: 2)], resources: [Resource(capacity: .constant(1))])
        let solution = try project.schedule(within: .steps(400))
        #expect(solution.schedule.starts == [3, 0, 5])
        #expect(solution.violations.isEmpty)
    }

    @Test("a deadline that resources make impossible is missed by as little as possible, and said")
    func missedDeadline() throws {
        let project = Project(
            activities: [Activity(work: .agent(3), deadline: 4), Activity(work: .agent(3), deadline: 4)],
            resources: [Resource(capacity: .constant(1))])
        let solution = try project.schedule(within: .steps(200))
        #expect(solution.schedule.end == 6)
        let late = try #require(solution.schedule.finishes.firstIndex(of: 6))
        #expect(solution.violations == [.deadlineMissed(activity: late, finish: 6, deadline: 4)])
    }

    @Test("nothing to do ends on day 0, and only milestones too")
    func nothing() throws {
        #expect(try Project().schedule(within: .seconds(0.1)).schedule.end == 0)
        let solution = try Project.chain(0, 0).schedule(within: .steps(10))
        #expect(solution.schedule.starts == [0, 0] && solution.violations.isEmpty)
    }

    @Test("a budget of nothing still gives a schedule, and cancelling ends at once")
    func noBudget() throws {
        var projects = RandomProjects(seed: 7)
        let project = projects.uniform()
        #expect(try project.schedule(within: .steps(0)).violations.isEmpty)
        #expect(try project.schedule(within: .seconds(0)).violations.isEmpty)
        #expect(try project.schedule(within: .seconds(-1)).violations.isEmpty)
        let cancelled = try hard().schedule(within: .seconds(60), isCancelled: { true })
        #expect(cancelled.violations.isEmpty && cancelled.steps < 100)
    }

    /// A project whose bound is never met, so that a search uses its budget.
    private func hard() throws -> Project {
        for seed in 0..<1_000 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = projects.uniform()
            if !(try project.schedule(within: .steps(300)).isProvenShortest) { return project }
        }
        throw CancellationError()
    }

    @Test("a search tells how far it is, and its end never grows")
    func progress() throws {
        var told: [SearchProgress] = []
        _ = try hard().schedule(within: .steps(20_000), progress: { told.append($0) })
        #expect(told.count > 2)
        #expect(zip(told, told.dropFirst()).allSatisfy { $1.end <= $0.end && $1.steps > $0.steps })
    }

    @Test("the same seed and steps give the same schedule with 1, 2 and 5 threads")
    func threads() throws {
        for seed in 0..<12 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = seed % 2 == 0 ? projects.uniform() : projects.project()
            let solutions = try [1, 2, 5].map { try project.schedule(within: .steps(6_000), seed: seed, threads: $0) }
            #expect(solutions[0].schedule == solutions[1].schedule && solutions[1].schedule == solutions[2].schedule, "seed \(seed)")
            #expect(solutions[0].steps == solutions[1].steps, "seed \(seed)")
        }
    }

    @Test("every schedule found passes the independent look, and none ends before the bound or the critical path")
    func properties() throws {
        for seed in 0..<300 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = seed % 4 == 0 ? projects.uniform() : projects.project()
            let solution = try project.schedule(within: .steps(120), seed: seed)
            // A link to something fixed may be impossible to keep: the search says so, all the rest holds.
            let broken = solution.violations.filter { violation in
                guard case .linkBroken(let link) = violation else { return true }
                return project.activities[project.links[link].to].fixedStart == nil
            }
            #expect(broken.isEmpty, "seed \(seed): \(broken)")
            #expect(solution.lowerBound <= solution.schedule.end, "seed \(seed)")
            #expect(try project.lowerBound() <= solution.schedule.end, "seed \(seed)")
            #expect(try project.criticalPath().end <= solution.schedule.end, "seed \(seed)")
        }
    }

    @Test("the lower bound is never above the best end of all orders")
    func boundAgainstAllOrders() throws {
        for seed in 0..<150 as Range<UInt64> {
            var projects = RandomProjects(seed: seed + 5_000)
            var project = projects.uniform()
            project.activities.removeLast(max(0, project.activities.count - 6))
            project.links.removeAll { $0.from >= project.activities.count || $0.to >= project.activities.count }
            let best = try shortest(project)
            #expect(try project.lowerBound() <= best, "seed \(seed)")
            #expect(try project.schedule(within: .steps(600)).schedule.end == best, "seed \(seed)")
        }
    }

    /// The end of the best schedule: serial generation from every list finds it.
    private func shortest(_ project: Project) throws -> Int {
        let network = try project.network()
        let builder = ScheduleBuilder(network)
        var best = Int.max
        func extend(_ list: [Int32]) {
            guard list.count < network.count else {
                best = min(best, builder.build(list) ?? .max)
                return
            }
            for activity in network.order where !list.contains(activity) {
                let before = project.links.filter { $0.to == Int(activity) }
                if before.allSatisfy({ list.contains(Int32($0.from)) }) { extend(list + [activity]) }
            }
        }
        extend([])
        return best
    }

    @Test("parallel generation too gives schedules that can be carried out")
    func parallel() throws {
        for seed in 0..<100 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = seed % 2 == 0 ? projects.uniform() : projects.project()
            guard project.activities.allSatisfy({ $0.fixedStart == nil }) else { continue }
            let network = try project.network()
            let builder = ScheduleBuilder(network)
            builder.record = Array(repeating: [], count: network.count)
            let end = builder.buildInParallel(network.movable.shuffled(using: &projects.random))
            let schedule = Schedule(
                starts: (0..<network.count).map { Int(builder.starts[$0]) },
                finishes: (0..<network.count).map { Int(builder.finishes[$0]) }, work: builder.record ?? [])
            #expect(end == schedule.end && project.violations(of: schedule).isEmpty, "seed \(seed)")
        }
    }
}
