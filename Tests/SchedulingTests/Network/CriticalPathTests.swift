import Testing

@testable import Scheduling

@Suite("The critical path")
struct CriticalPathTests {
    @Test("gives earliest and latest dates, total and free slack")
    func example() throws {
        // 0 (3) → 1 (4) → 3 (2); 0 → 2 (1) → 3.
        var project = Project.chain(3, 4, 1, 2)
        project.links = [Link(from: 0, to: 1), Link(from: 0, to: 2), Link(from: 1, to: 3), Link(from: 2, to: 3)]
        let path = try project.criticalPath()
        #expect(path.end == 9)
        #expect(path.earliestStarts == [0, 3, 3, 7])
        #expect(path.latestStarts == [0, 3, 6, 7])
        #expect(path.totalSlacks == [0, 0, 3, 0])
        #expect(path.freeSlacks == [0, 0, 3, 0])
        #expect(path.criticalActivities == [0, 1, 3])
    }

    @Test("free slack is what the next one does not feel; total slack is shared along a branch")
    func slacks() throws {
        // 0 (9) alone; 1 (2) → 2 (3) beside it.
        var project = Project.chain(9, 2, 3)
        project.links = [Link(from: 1, to: 2)]
        let path = try project.criticalPath()
        #expect(path.totalSlacks == [0, 4, 4])
        #expect(path.freeSlacks == [0, 0, 4])
    }

    @Test("knows links from start to start and finish to finish, and lags")
    func links() throws {
        var project = Project.chain(4, 3, 2)
        project.links = [Link(from: 0, to: 1, kind: .startToStart, lag: 2), Link(from: 1, to: 2, kind: .finishToFinish, lag: 3)]
        let path = try project.criticalPath()
        #expect(path.earliestStarts == [0, 2, 6])
        #expect(path.earliestFinishes == [4, 5, 8])
        #expect(path.totalSlacks == [0, 0, 0])
        project.links = [Link(from: 0, to: 1, lag: -2), Link(from: 1, to: 2, lag: 5)]
        #expect(try project.criticalPath().earliestStarts == [0, 2, 10])
    }

    @Test("counts working days: five days from a Thursday end on Wednesday evening")
    func calendars() throws {
        let project = Project(
            activities: [Activity(work: .days(3)), Activity(work: .days(5))], links: [Link(from: 0, to: 1)],
            workingDays: Capacity(pattern: [1, 1, 1, 1, 1, 0, 0], exceptions: [1: 0]))
        let path = try project.criticalPath()
        #expect(path.earliestStarts == [0, 4])
        #expect(path.earliestFinishes == [4, 11])
    }

    @Test("an effort takes what the calendar of its people gives")
    func efforts() throws {
        let project = Project(
            activities: [Activity(work: .efforts([Demand(resource: 0, amount: 5), Demand(resource: 1, amount: 4)]), release: 2)],
            resources: [Resource(capacity: Capacity(pattern: [2, 2, 0])), Resource(capacity: .constant(1))])
        let path = try project.criticalPath()
        #expect(path.earliestStarts == [2])
        #expect(path.earliestFinishes == [7])
    }

    @Test("slack is never negative, free slack never above total slack, and using up the slack keeps the end")
    func properties() throws {
        for seed in 0..<300 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = projects.project()
            let path = try project.criticalPath()
            for index in project.activities.indices {
                #expect(path.totalSlacks[index] >= 0 && path.freeSlacks[index] >= 0, "seed \(seed)")
                #expect(path.freeSlacks[index] <= path.totalSlacks[index], "seed \(seed)")
                #expect(path.latestFinishes[index] <= path.end, "seed \(seed)")
            }
            // Somebody has no slack: the one that ends last.
            #expect(project.activities.isEmpty || path.latestFinishes.contains(path.end), "seed \(seed)")
            guard !project.activities.isEmpty, project.activities.allSatisfy({ $0.fixedStart == nil && $0.startedOn == nil }) else {
                continue
            }
            let index = projects.random.below(project.activities.count)
            var late = project
            late.activities[index].release = path.latestStarts[index]
            #expect(try late.criticalPath().end == path.end, "seed \(seed), activity \(index)")
        }
    }
}
