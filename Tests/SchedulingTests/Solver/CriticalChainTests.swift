import Testing

@testable import Scheduling

@Suite("The critical chain")
struct CriticalChainTests {
    @Test("goes through links and through agents who are busy")
    func example() throws {
        // 0 (agent, 4 days) and 1 (agent, 2 days) compete; 2 (3 days) waits for 1.
        let project = Project(
            activities: [Activity(work: .agent(4)), Activity(work: .agent(2)), Activity(work: .days(8))],
            links: [Link(from: 1, to: 2)], resources: [Resource(capacity: .constant(1))])
        let schedule = Schedule(starts: [0, 4, 6], finishes: [4, 6, 14])
        #expect(
            project.criticalChain(of: schedule) == [
                ChainStep(activity: 0, reason: .beginning), ChainStep(activity: 1, reason: .resource(0)),
                ChainStep(activity: 2, reason: .link(0)),
            ])
    }

    @Test("goes back over a weekend, and stops at what begins late although it need not")
    func weekend() throws {
        let project = Project(
            activities: [Activity(work: .agent(2)), Activity(work: .agent(2))], resources: [Resource(capacity: .constant(1))],
            workingDays: Capacity(pattern: [1, 1, 0]))
        #expect(project.criticalChain(of: Schedule(starts: [0, 3], finishes: [2, 5])).map(\.activity) == [0, 1])
        #expect(project.criticalChain(of: Schedule(starts: [0, 6], finishes: [2, 8])).map(\.activity) == [1])
    }

    @Test("finds who had the days that an effort lacked")
    func efforts() throws {
        let project = Project(
            activities: [
                Activity(work: .efforts([Demand(resource: 0, amount: 6)])), Activity(work: .efforts([Demand(resource: 0, amount: 5)])),
            ],
            resources: [Resource(capacity: .constant(2))])
        let solution = try project.schedule(within: .steps(20))
        let chain = project.criticalChain(of: solution.schedule)
        #expect(chain.count == 2 && chain[1].reason == .resource(0))
        #expect(project.criticalChain(of: Schedule(starts: [], finishes: [])).isEmpty)
    }

    @Test("begins where something begins, ends with the last end, and names each activity once")
    func properties() throws {
        for seed in 0..<200 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = seed % 3 == 0 ? projects.uniform() : projects.project()
            let schedule = try project.schedule(within: .steps(30)).schedule
            let chain = project.criticalChain(of: schedule)
            #expect(Set(chain.map(\.activity)).count == chain.count, "seed \(seed)")
            if let last = chain.last { #expect(schedule.finishes[last.activity] == schedule.finishes.max(), "seed \(seed)") }
            if let first = chain.first { #expect(first.reason == .beginning || chain.count == 1 || seed % 3 != 0, "seed \(seed)") }
        }
    }
}
