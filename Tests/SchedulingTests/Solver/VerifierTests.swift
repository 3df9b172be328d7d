import Testing

@testable import Scheduling

@Suite("The independent look at a schedule")
struct VerifierTests {
    private var project: Project {
        Project(
            activities: [
                Activity(work: .agent(2)), Activity(work: .agent(3), release: 1, deadline: 9),
                Activity(work: .efforts([Demand(resource: 1, amount: 5)])), Activity(work: .days(1), fixedStart: 7),
            ],
            links: [
                Link(from: 0, to: 2), Link(from: 0, to: 1, kind: .startToStart, lag: 2), Link(from: 2, to: 3, kind: .finishToFinish),
            ],
            resources: [Resource(capacity: Capacity(pattern: [1], exceptions: [3: 0])), Resource(capacity: .constant(2))])
    }

    private var good: Schedule {
        Schedule(
            starts: [0, 2, 2, 7], finishes: [2, 6, 5, 8],
            work: [[], [], [(2, 2), (3, 2), (4, 1)].map { Schedule.DayOfWork(day: $0.0, resource: 1, amount: $0.1) }, []])
    }

    private func violations(_ change: (inout Schedule) -> Void) -> [Violation] {
        var schedule = good
        change(&schedule)
        return project.violations(of: schedule)
    }

    @Test("finds nothing in a good one")
    func nothing() { #expect(project.violations(of: good).isEmpty) }

    @Test("finds links that are not kept, of each kind")
    func links() {
        #expect(
            violations {
                $0.starts[0] = 1; $0.finishes[0] = 3
            }.contains(.linkBroken(link: 0)))
        #expect(
            violations {
                $0.starts[1] = 1; $0.finishes[1] = 5
            }.contains(.linkBroken(link: 1)))
        #expect(
            violations {
                $0.finishes[2] = 9
                $0.work[2][2].day = 8
            } == [.linkBroken(link: 2)])
    }

    @Test("finds an agent who does two things at once, and days that have more work than there is")
    func overload() {
        #expect(
            violations {
                $0.starts[1] = 1; $0.finishes[1] = 5
            }.contains(.overload(resource: 0, day: 1, used: 2, capacity: 1)))
        #expect(
            violations {
                $0.work[2] = [(2, 3), (4, 2)].map { Schedule.DayOfWork(day: $0.0, resource: 1, amount: $0.1) }
            } == [.overload(resource: 1, day: 2, used: 3, capacity: 2)])
    }

    @Test("finds work that is too short, too long, outside of its days or of another resource")
    func work() {
        // The absence on day 3 is no day of work.
        #expect(violations { $0.finishes[1] = 5 } == [.wrongWork(activity: 1)])
        #expect(violations { $0.finishes[1] = 7 } == [.wrongWork(activity: 1)])
        #expect(violations { $0.work[2].removeLast() } == [.wrongWork(activity: 2)])
        #expect(violations { $0.work[2][0].day = 1 } == [.wrongWork(activity: 2)])
        #expect(violations { $0.work[2][2].resource = 0 }.contains(.wrongWork(activity: 2)))
        #expect(violations { $0.work[2][2].resource = 9 } == [.wrongWork(activity: 2)])
        #expect(violations { $0.work[2][0].amount = -2 } == [.wrongWork(activity: 2)])
    }

    @Test("finds releases, deadlines and fixed starts that are not kept")
    func dates() {
        #expect(
            violations {
                $0.starts[1] = 0; $0.finishes[1] = 4
            }.contains(.tooEarly(activity: 1, start: 0, release: 1)))
        #expect(
            violations {
                $0.starts[1] = 7; $0.finishes[1] = 10
            } == [.deadlineMissed(activity: 1, finish: 10, deadline: 9)])
        #expect(
            violations {
                $0.starts[3] = 8; $0.finishes[3] = 9
            } == [.notOnFixedStart(activity: 3, start: 8)])
    }

    @Test("finds what is no schedule of the project at all")
    func malformed() {
        #expect(violations { $0.starts.removeLast() } == [.malformed])
        #expect(violations { $0.finishes[0] = -1 } == [.malformed])
        #expect(violations { $0.work = [] } == [.malformed])
    }

    @Test("finds every change of a day in a schedule that has no room")
    func tight() throws {
        for seed in 0..<60 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = projects.uniform()
            let solution = try project.schedule(within: .steps(30))
            for index in project.activities.indices where project.activities[index].work.total > 0 {
                var schedule = solution.schedule
                schedule.finishes[index] += 1
                #expect(!project.violations(of: schedule).isEmpty, "seed \(seed)")
                schedule.finishes[index] -= 1
                schedule.starts[index] = -1
                #expect(!project.violations(of: schedule).isEmpty, "seed \(seed)")
            }
        }
    }
}
