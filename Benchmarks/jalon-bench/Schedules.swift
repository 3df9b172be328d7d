import ArgumentParser
import Foundation
import Scheduling

/// A search on a plan of a real size: people with weeks and absences of their own, days of work, links.
struct Plans: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Ends found by a search, in days, as time goes by.")

    @Option(help: "Activities.") var activities = 1_000
    @Option(help: "People.") var people = 30
    @Option(help: "Seconds to search.") var seconds = 10.0

    func run() throws {
        let project = Project.ofTeam(activities: activities, people: people)
        let begin = ContinuousClock.now
        let first = try project.schedule(within: .seconds(0))
        let secondsToFirst = (ContinuousClock.now - begin) / .seconds(1)
        var ends = [(seconds: secondsToFirst, end: first.schedule.end)]
        let solution = try project.schedule(within: .seconds(seconds), progress: { ends.append(($0.seconds, $0.end)) })
        guard first.violations.isEmpty, solution.violations.isEmpty else { throw ExitCode.failure }
        func end(after limit: Double) -> Double { Double(ends.last { $0.seconds <= limit }?.end ?? first.schedule.end) }
        try report([
            "first": secondsToFirst, "endAtFirst": Double(first.schedule.end), "endAtHalf": end(after: 0.5), "endAtTwo": end(after: 2),
            "end": Double(solution.schedule.end), "lowerBound": Double(solution.lowerBound), "steps": Double(solution.steps),
        ])
    }
}

/// A forecast of such a plan.
struct Forecasts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Seconds that a forecast takes, the best of five, and memory at its peak, in bytes.")

    @Option(help: "Activities.") var activities = 200
    @Option(help: "Runs of each forecast.") var runs = 10_000

    func run() throws {
        let project = Project.ofTeam(activities: activities, people: 8)
        let estimates = project.activities.map { activity in
            Optional(
                Estimate(
                    low: Double(activity.work.total) * 0.7, likely: Double(activity.work.total), high: Double(activity.work.total) * 2.2))
        }
        let uncertainty = Uncertainty(estimates: estimates, record: [0.9, 1, 1.1, 1.2, 1.4, 2])
        var times: [Double] = []
        for _ in 0..<5 {
            let begin = ContinuousClock.now
            let forecast = try project.forecast(uncertainty, runs: runs)
            times.append((ContinuousClock.now - begin) / .seconds(1))
            guard forecast.runs == runs else { throw ExitCode.failure }
        }
        try report(["seconds": times.min() ?? 0, "memory": Double(peakMemory())])
    }

    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1_024
    }
}

extension Project {
    /// Efforts of one or two people in tenths of days; each person works some days of the week and is away for a fortnight.
    static func ofTeam(activities count: Int, people: Int) -> Project {
        let resources = (0..<people).map { person in
            let days = 2 + person % 4
            let away = 20 + person * 17 % 150
            return Resource(
                capacity: Capacity(
                    pattern: (0..<7).map { $0 < days ? 10 : 0 },
                    exceptions: Dictionary(uniqueKeysWithValues: (away..<(away + 14)).map { ($0, 0) })))
        }
        var project = Project(resources: resources, workingDays: Capacity(pattern: [1, 1, 1, 1, 1, 0, 0]))
        for number in 0..<count {
            // Who has more days gets more to do, so that everybody is short of them.
            let person = number * 7 % people
            let other = (number * 11 + 3) % people
            var demands = [Demand(resource: person, amount: (2 + person % 4) * (4 + number * 37 % 17))]
            if number % 3 == 0 && other != person { demands.append(Demand(resource: other, amount: (2 + other % 4) * (2 + number % 7))) }
            project.activities.append(Activity(work: .efforts(demands)))
            if number % 10 != 0 { project.links.append(Link(from: number - 1 - number * 13 % min(number, 9), to: number)) }
        }
        return project
    }
}
