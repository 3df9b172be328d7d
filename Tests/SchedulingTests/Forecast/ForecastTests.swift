import Testing

@testable import Scheduling

@Suite("The forecast")
struct ForecastTests {
    @Test("without uncertainty, every run ends as the schedule does")
    func certain() throws {
        for seed in 0..<60 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = seed % 2 == 0 ? projects.uniform() : projects.project()
            guard project.activities.allSatisfy({ $0.currentStart == nil && $0.fixedStart == nil }) else { continue }
            let schedule = try project.schedule(within: .steps(0)).schedule
            let forecast = try project.forecast(Uncertainty(estimates: project.activities.map { _ in nil }), runs: 20)
            #expect(forecast.runs == 20)
            #expect(forecast.end.percentile(0) == forecast.end.percentile(1), "seed \(seed)")
            #expect(forecast.end.percentile(0.5) <= schedule.end || !project.links.allSatisfy { $0.kind == .finishToStart }, "seed \(seed)")
        }
    }

    @Test("one activity follows the PERT distribution: mean, spread, ends")
    func onePERT() throws {
        let project = Project(activities: [Activity(work: .days(1_000))])
        let estimate = Estimate(low: 800, likely: 1_000, high: 1_800)
        let forecast = try project.forecast(Uncertainty(estimates: [estimate]), runs: 40_000)
        // Mean (800 + 4 × 1000 + 1800) / 6 = 1100; the variance is (mean − low) (high − mean) / 7.
        #expect(abs(forecast.end.mean - 1_100) < 3)
        let deviation = (300.0 * 700 / 7).squareRoot()
        // The share within one deviation of the mean is about two thirds, as for every such form.
        let share = forecast.end.probability(by: 1_100 + Int(deviation)) - forecast.end.probability(by: 1_100 - Int(deviation))
        #expect(abs(share - 0.67) < 0.03)
        #expect(forecast.end.percentile(0) >= 800 && forecast.end.percentile(1) <= 1_800)
        #expect(forecast.end.percentile(1) > 1_500 && forecast.end.percentile(0) < 860)
        #expect(forecast.criticality == [1])
    }

    @Test("symmetric, skewed and certain estimates have the mean that the method gives them")
    func means() throws {
        for (low, likely, high) in [(100, 200, 300), (100, 100, 400), (100, 400, 400), (250, 250, 250)] as [(Double, Double, Double)] {
            let project = Project(activities: [Activity(work: .days(200))])
            let forecast = try project.forecast(
                Uncertainty(estimates: [Estimate(low: low, likely: likely, high: high)]), runs: 20_000)
            #expect(abs(forecast.end.mean - (low + 4 * likely + high) / 6) < 2, "\(low) \(likely) \(high): \(forecast.end.mean)")
        }
    }

    @Test("a record of activities that took half more moves the forecast by half")
    func record() throws {
        let project = Project.chain(100, 100, 100)
        let certain: [Estimate?] = Array(repeating: Estimate(low: 100, likely: 100, high: 100), count: 3)
        #expect(try project.forecast(Uncertainty(estimates: certain, record: [1.5])).end.percentile(0.5) == 450)
        let mixed = try project.forecast(Uncertainty(estimates: certain, record: [1, 2]))
        #expect(abs(mixed.end.mean - 450) < 5)
        // A short record leaves open how the team is: runs with all activities on time are more than one in eight.
        #expect(mixed.end.probability(by: 300) > 0.25)
    }

    @Test("a record is about estimates: what nobody estimated takes what the project says")
    func recordOfEstimates() throws {
        var project = Project.chain(100, 100, 100)
        project.activities[1].work = .days(10)
        let estimates = [Estimate(low: 100, likely: 100, high: 100), nil, Estimate(low: 50, likely: 100, high: 150)]
        let forecast = try project.forecast(Uncertainty(estimates: estimates, record: [2]))
        #expect(forecast.finishes[0].percentile(0) == 200 && forecast.finishes[0].percentile(1) == 200)
        #expect(forecast.finishes[1].percentile(0) == 210 && forecast.finishes[1].percentile(1) == 210)
        #expect(abs(forecast.end.mean - 410) < 2)
        // A record of what is far longer still leaves room for every run, and none is lost.
        #expect(try project.forecast(Uncertainty(estimates: estimates, record: [100, 0.01]), runs: 300).runs == 300)
        #expect(try project.forecast(Uncertainty(estimates: [nil, nil, nil], record: [3])).end.percentile(0.5) == 210)
    }

    @Test("efforts vary too, and the one that resources delay is told as critical")
    func criticality() throws {
        let project = Project(
            activities: [
                Activity(work: .efforts([Demand(resource: 0, amount: 40)])), Activity(work: .efforts([Demand(resource: 0, amount: 40)])),
                Activity(work: .efforts([Demand(resource: 1, amount: 20)])),
            ],
            resources: [Resource(capacity: .constant(2)), Resource(capacity: .constant(2))])
        let estimate = Estimate(low: 30, likely: 40, high: 60)
        let forecast = try project.forecast(
            Uncertainty(estimates: [estimate, estimate, Estimate(low: 10, likely: 20, high: 30)]), runs: 2_000)
        #expect(forecast.criticality == [1, 1, 0])
        #expect(forecast.end.percentile(0.5) > 40)
        #expect(forecast.finishes[2].percentile(1) <= 15)
    }

    @Test("percentiles never go back, probabilities neither, and each answers the other")
    func monotone() throws {
        for seed in 0..<60 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = projects.project()
            let estimates = project.activities.map { activity -> Estimate? in
                let total = Double(activity.work.total)
                return Estimate(low: total * 0.5, likely: total, high: total * 3)
            }
            let forecast = try project.forecast(Uncertainty(estimates: estimates, record: [0.8, 1.7]), runs: 300, seed: seed)
            #expect(forecast.runs == 300, "seed \(seed)")
            for distribution in forecast.finishes + [forecast.end] {
                let percentiles = stride(from: 0.0, through: 1, by: 0.05).map(distribution.percentile)
                #expect(zip(percentiles, percentiles.dropFirst()).allSatisfy(<=), "seed \(seed)")
                let probabilities = (0..<200).map(distribution.probability)
                #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy(<=), "seed \(seed)")
                #expect(distribution.probability(by: distribution.percentile(0.8)) >= 0.8, "seed \(seed)")
                #expect(distribution.probability(by: distribution.percentile(0.8) - 1) < 0.8, "seed \(seed)")
            }
            #expect(forecast.criticality.allSatisfy { 0...1 ~= $0 }, "seed \(seed)")
            #expect(project.activities.isEmpty || forecast.criticality.contains { $0 > 0 }, "seed \(seed)")
        }
    }

    @Test("the same seed gives the same forecast with 1, 2 and 7 threads")
    func threads() throws {
        var projects = RandomProjects(seed: 11)
        let project = projects.project()
        let estimates = project.activities.map {
            Optional(Estimate(low: 0, likely: Double($0.work.total), high: 2 * Double($0.work.total)))
        }
        let forecasts = try [1, 2, 7].map { try project.forecast(Uncertainty(estimates: estimates), runs: 500, seed: 3, threads: $0) }
        #expect(forecasts[0] == forecasts[1] && forecasts[1] == forecasts[2])
        #expect(try project.forecast(Uncertainty(estimates: estimates), runs: 500, seed: 4) != forecasts[0])
    }

    @Test("what can not be drawn from is refused with its cause")
    func refusals() throws {
        func refusal(_ uncertainty: Uncertainty, runs: Int = 10, _ project: Project = .chain(1, 2)) -> ForecastError? {
            do throws(ForecastError) {
                _ = try project.forecast(uncertainty, runs: runs)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(Uncertainty(estimates: [])) == .estimateCount(0, activities: 2))
        for (low, likely, high) in [(2, 1, 3), (1, 4, 3), (-1, 1, 1), (0, 1, .infinity), (.nan, 1, 2)] as [(Double, Double, Double)] {
            let estimate = Estimate(low: low, likely: likely, high: high)
            #expect(refusal(Uncertainty(estimates: [nil, estimate])) == .unsoundEstimate(activity: 1))
        }
        for ratio in [0, -1, .nan, .infinity, 101] {
            #expect(refusal(Uncertainty(estimates: [nil, nil], record: [1, ratio])) == .unsoundRatio(1))
        }
        #expect(refusal(Uncertainty(estimates: [nil, nil]), runs: 0) == .runs(0))
        #expect(
            refusal(Uncertainty(estimates: [nil]), runs: 10, Project(activities: [Activity(work: .days(-1))]))
                == .project(.negativeWork(activity: 0)))
    }

    @Test("a cancelled forecast tells of the runs it made")
    func cancelled() throws {
        let forecast = try Project.chain(3, 4).forecast(Uncertainty(estimates: [nil, nil]), isCancelled: { true })
        #expect(forecast.runs == 0 && forecast.end.percentile(0.5) == 0 && forecast.criticality == [0, 0])
    }

    @Test("a thousand activities of thirty people are told to the day")
    func resolution() throws {
        var project = Project(resources: (0..<30).map { _ in Resource(capacity: Capacity(pattern: [1, 1, 1, 1, 1, 0, 0])) })
        project.activities = (0..<1_000).map { Activity(work: .efforts([Demand(resource: $0 % 30, amount: 5)])) }
        let estimates = project.activities.map { _ in Optional(Estimate(low: 3, likely: 5, high: 15)) }
        let forecast = try project.forecast(
            Uncertainty(estimates: estimates), following: project.schedule(following: Array(0..<1_000)), runs: 4)
        #expect(forecast.end.width == 1 && forecast.finishes[0].width == 1)
        #expect(forecast.end.runs == 4)
    }

    @Test("a schedule that follows days keeps their order where links let it, and breaks nothing")
    func following() throws {
        for seed in 0..<60 as Range<UInt64> {
            var projects = RandomProjects(seed: seed)
            let project = projects.project()
            guard project.activities.allSatisfy({ $0.fixedStart == nil && $0.deadline == nil }) else { continue }
            let schedule = try project.schedule(following: project.activities.indices.reversed())
            #expect(project.violations(of: schedule).isEmpty, "seed \(seed)")
        }
        let project = Project(
            activities: (0..<3).map { _ in Activity(work: .days(2, demands: [Demand(resource: 0, amount: 1)])) },
            links: [Link(from: 0, to: 2)], resources: [Resource(capacity: .constant(1))])
        #expect(try project.schedule(following: [3, 2, 1]).starts == [0, 4, 2])
        #expect(try project.schedule(following: []).starts == [0, 2, 4])
    }
}
