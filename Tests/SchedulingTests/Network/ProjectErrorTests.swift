import Testing

@testable import Scheduling

@Suite("What can not be scheduled")
struct ProjectErrorTests {
    private func refusal(of project: Project) -> ProjectError? {
        do throws(ProjectError) {
            _ = try project.schedule(within: .steps(10))
            return nil
        } catch {
            return error
        }
    }

    private func one(_ activity: Activity, _ capacity: Capacity = .constant(1), workingDays: Capacity = .constant(1)) -> ProjectError? {
        refusal(of: Project(activities: [activity], resources: [Resource(capacity: capacity)], workingDays: workingDays))
    }

    @Test("a circle of links is refused with its members, in their order")
    func cycle() {
        var project = Project.chain(1, 1, 1, 1)
        project.links.append(Link(from: 3, to: 1))
        guard case .cycle(let activities) = refusal(of: project) else { return #expect(Bool(false), "no cycle") }
        #expect(Set(activities) == [1, 2, 3])
        for (place, activity) in activities.enumerated() {
            let next = activities[(place + 1) % activities.count]
            #expect(project.links.contains { $0.from == activity && $0.to == next })
        }
    }

    @Test("a link to itself, to nobody, or with a lag of a thousand years is refused")
    func links() {
        var project = Project.chain(1, 1)
        project.links = [Link(from: 1, to: 1)]
        #expect(refusal(of: project) == .selfLink(link: 0, activity: 1))
        project.links = [Link(from: 0, to: 2)]
        #expect(refusal(of: project) == .unknownActivity(link: 0))
        project.links = [Link(from: -1, to: 0)]
        #expect(refusal(of: project) == .unknownActivity(link: 0))
        for lag in [Int.min, -400_000, 400_000, .max] {
            project.links = [Link(from: 0, to: 1, lag: lag)]
            #expect(refusal(of: project) == .absurdNumber(activity: 1, resource: nil, number: lag))
        }
    }

    @Test("what nobody ever has is refused, and says whose capacity it is")
    func capacities() {
        #expect(one(Activity(work: .agent(2)), .constant(0)) == .neverAvailable(activity: 0, resource: 0))
        #expect(one(Activity(work: .agent(2)), Capacity(pattern: [])) == .neverAvailable(activity: 0, resource: 0))
        #expect(one(Activity(work: .efforts([Demand(resource: 0, amount: 3)])), .constant(0)) == .neverAvailable(activity: 0, resource: 0))
        let two = Work.days(1, demands: [Demand(resource: 0, amount: 2)])
        #expect(one(Activity(work: two)) == .demandAboveCapacity(activity: 0, resource: 0, demand: 2, highest: 1))
        #expect(one(Activity(work: .agent(1, 3))) == .unknownResource(activity: 0, resource: 3))
        #expect(one(Activity(work: .agent(1)), .constant(-1)) == .negativeCapacity(resource: 0))
        #expect(one(Activity(work: .agent(1)), .constant(1), workingDays: .constant(0)) == .noWorkingDay)
        #expect(one(Activity(work: .agent(1)), .constant(1), workingDays: Capacity(pattern: [0, 0])) == .noWorkingDay)
    }

    @Test("two people who never come on the same day can not do it together")
    func neverTogether() {
        let project = Project(
            activities: [Activity(work: .days(1, demands: [Demand(resource: 0, amount: 1), Demand(resource: 1, amount: 1)]))],
            resources: [Resource(capacity: Capacity(pattern: [1, 0])), Resource(capacity: Capacity(pattern: [0, 1]))])
        #expect(refusal(of: project) == .neverTogether(activity: 0))
    }

    @Test("numbers that nobody means are refused, not computed with")
    func absurdNumbers() {
        for number in [Int.max, 20_000_000] {
            #expect(one(Activity(work: .days(number))) == .absurdNumber(activity: 0, resource: nil, number: number))
            #expect(one(Activity(work: .agent(1)), .constant(number)) == .absurdNumber(activity: nil, resource: 0, number: number))
            #expect(one(Activity(work: .days(1), release: number)) == .absurdNumber(activity: 0, resource: nil, number: number))
            #expect(one(Activity(work: .days(1), due: -number)) == .absurdNumber(activity: 0, resource: nil, number: -number))
        }
        #expect(one(Activity(work: .days(1), deadline: .min)) == .absurdNumber(activity: 0, resource: nil, number: .min))
        #expect(one(Activity(work: .days(-1))) == .negativeWork(activity: 0))
        #expect(one(Activity(work: .days(1), weight: -1)) == .negativeWeight(activity: 0))
        #expect(one(Activity(work: .days(1), release: -1)) == .dayOutOfRange(activity: 0, day: -1))
        #expect(one(Activity(work: .days(1), startedOn: 2)) == .dayOutOfRange(activity: 0, day: 2))
        let endless = Demand(resource: 0, amount: .max)
        #expect(one(Activity(work: .efforts([endless, endless]))) == .absurdNumber(activity: 0, resource: nil, number: .max))
    }

    @Test("ten thousand days of somebody who comes two days a week are scheduled; a million are refused")
    func longWork() throws {
        let twoDays = Capacity(pattern: [1, 1, 0, 0, 0, 0, 0])
        let effort = { (amount: Int) in
            Project(
                activities: [Activity(work: .efforts([Demand(resource: 0, amount: amount)]))], resources: [Resource(capacity: twoDays)])
        }
        #expect(try effort(10_000).schedule(within: .steps(100)).schedule.end == 5_000 * 7 - 5)
        guard case .tooLong(let days, _) = refusal(of: effort(1_000_000)) else { return #expect(Bool(false), "not refused") }
        #expect(days > 3_000_000)
    }

    @Test("what must end two centuries after something else is placed at once, whatever it is counted in", .timeLimit(.minutes(1)))
    func longLags() throws {
        for work in [Work.agent(900), .efforts([Demand(resource: 0, amount: 900)])] {
            let project = Project(
                activities: [Activity(work: .agent(3)), Activity(work: work)],
                links: [Link(from: 0, to: 1, kind: .finishToFinish, lag: 90_000)],
                resources: [Resource(capacity: Capacity(pattern: [1, 1, 1, 0]))])
            let solution = try project.schedule(within: .steps(20))
            #expect(solution.schedule.finishes[1] >= 90_003 && solution.schedule.finishes[1] < 90_006)
            #expect(solution.violations.isEmpty)
            #expect(try project.criticalPath().end == solution.schedule.end)
            #expect(project.criticalChain(of: solution.schedule).map(\.activity) == [0, 1])
        }
    }

    @Test("a deadline before links and calendars let the work end is refused, with the day that is possible")
    func deadlines() {
        var project = Project.chain(3, 4)
        project.activities[1].deadline = 6
        #expect(refusal(of: project) == .deadlineTooEarly(activity: 1, deadline: 6, earliest: 7))
        project.activities[1].deadline = 7
        #expect(refusal(of: project) == nil)
    }

    @Test("a fixed start that links do not allow, or two that need the same agent, are refused")
    func fixedStarts() {
        var project = Project.chain(3, 4)
        project.activities[1].fixedStart = 2
        #expect(refusal(of: project) == .fixedStartTooEarly(activity: 1, fixedStart: 2, earliest: 3))
        #expect(
            one(Activity(work: .days(1), release: 5, fixedStart: 2)) == .fixedStartTooEarly(activity: 0, fixedStart: 2, earliest: 5))
        let both = Project(
            activities: [Activity(work: .agent(3), fixedStart: 2), Activity(work: .agent(3), fixedStart: 4)],
            resources: [Resource(capacity: .constant(1))])
        #expect(refusal(of: both) == .fixedStartsCollide(resource: 0, day: 4, activities: [0, 1]))
    }

    @Test("projects of any kind, sensible or not, end with a schedule or an error")
    func anything() {
        for seed in 0..<400 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            var project = projects.any()
            for _ in 0..<projects.random.below(3) where !project.activities.isEmpty {
                let index = projects.random.below(project.activities.count)
                switch projects.random.below(6) {
                case 0: project.activities[index].work = .days(projects.random.below(2) == 0 ? -3 : .max)
                case 1: project.activities[index].work = .efforts([Demand(resource: 7, amount: 1)])
                case 2: project.activities[index].release = .max
                case 3: project.links.append(Link(from: index, to: 0))
                case 4: project.activities[index].fixedStart = 0
                default: project.activities[index].deadline = 1
                }
            }
            _ = refusal(of: project)
        }
    }
}
