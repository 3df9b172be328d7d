import Planning
import Testing

@Suite("Where an indicator stands")
struct TrajectoryTests {
    /// Ten weeks from 20 to 10 minutes of waiting: a minute less each week.
    private func waiting(
        _ values: [(day: Day, number: Double)], rhythm: Indicator.Rhythm? = nil, direction: Indicator.Direction = .down
    ) -> Indicator {
        Indicator(
            id: "wait", name: "Attente", direction: direction, baseline: DatedNumber(direction == .down ? 20 : 10, on: "2026-03-02"),
            target: DatedNumber(direction == .down ? 10 : 20, on: "2026-05-11"), rhythm: rhythm,
            values: values.enumerated().map {
                MeasuredValue(id: MeasuredValueID(UInt64($0.offset)), day: $0.element.day, number: $0.element.number)
            })
    }

    @Test("is unknown without a baseline, a target or a value")
    func nothing() {
        let bare = Indicator(id: "a", name: "Attente", target: DatedNumber(10, on: "2026-05-11"))
        #expect(bare.verdict(today: "2026-03-10") == .noData(.noBaseline))
        let started = Indicator(id: "a", name: "Attente", baseline: DatedNumber(20, on: "2026-03-02"))
        #expect(started.verdict(today: "2026-03-10") == .noData(.noTarget))
        #expect(waiting([]).verdict(today: "2026-03-10") == .noData(.noValue))
    }

    @Test("compares the last value with the straight line on the day of that value, not of today")
    func line() throws {
        let indicator = waiting([("2026-03-16", 18)])
        #expect(indicator.expected(on: "2026-03-16") == 18)
        guard case .onTrack(let standing) = indicator.verdict(today: "2026-04-20") else {
            Issue.record("\(indicator.verdict(today: "2026-04-20"))")
            return
        }
        #expect(standing.expected == 18 && standing.number == 18 && standing.since == "2026-03-16")
    }

    @Test("allows a twentieth of the way below the line, and no more")
    func tolerance() {
        #expect(isOnTrack(waiting([("2026-03-16", 18.5)])))
        #expect(!isOnTrack(waiting([("2026-03-16", 18.51)])))
        #expect(isOnTrack(waiting([("2026-03-16", 11.5)], direction: .up)))
        #expect(!isOnTrack(waiting([("2026-03-16", 11.49)], direction: .up)))
    }

    private func isOnTrack(_ indicator: Indicator) -> Bool {
        if case .onTrack = indicator.verdict(today: "2026-03-20") { true } else { false }
    }

    @Test("says since when: the first of the values that say the same without a break")
    func since() {
        let late = waiting([("2026-03-09", 19), ("2026-03-16", 19.5), ("2026-03-23", 19)])
        guard case .behind(let standing) = late.verdict(today: "2026-03-24") else {
            Issue.record("not behind")
            return
        }
        #expect(standing.since == "2026-03-16" && standing.number == 19 && standing.expected == 17)
    }

    @Test("is reached at the target and beyond, whenever that is")
    func reached() {
        for number in [10, 9.0] {
            guard case .reached = waiting([("2026-03-16", number)]).verdict(today: "2026-03-20") else {
                Issue.record("\(number) is not reached")
                return
            }
        }
        guard case .reached = waiting([("2026-03-16", 21)], direction: .up).verdict(today: "2026-03-20") else {
            Issue.record("upwards is not reached")
            return
        }
    }

    @Test("has no tolerance left once the day of the target has come")
    func afterTheTarget() {
        let near = waiting([("2026-05-11", 10.2)])
        guard case .behind(let standing) = near.verdict(today: "2026-09-01") else {
            Issue.record("near is not there")
            return
        }
        #expect(standing.expected == 10)
        let late = waiting([("2026-06-01", 10)])
        guard case .reached = late.verdict(today: "2026-12-01") else {
            Issue.record("what was measured after the day of the target speaks for good")
            return
        }
    }

    @Test("is unknown when the day of the target has come and nothing was measured since, even on track before")
    func notMeasuredSince() {
        let indicator = waiting([("2026-05-04", 11)])
        guard case .onTrack = indicator.verdict(today: "2026-05-10") else {
            Issue.record("on track until then")
            return
        }
        #expect(indicator.verdict(today: "2026-05-11") == .noData(.notMeasuredSinceTarget(last: "2026-05-04", target: "2026-05-11")))
    }

    @Test("is unknown once the last value is older than one and a half times its rhythm, or 92 days without one")
    func outdated() {
        let weekly = waiting([("2026-03-09", 19)], rhythm: .week)
        guard case .onTrack = weekly.verdict(today: "2026-03-19") else {
            Issue.record("ten days are not too old")
            return
        }
        #expect(weekly.verdict(today: "2026-03-20") == .noData(.outdated(last: "2026-03-09")))
        let long = Indicator(
            id: "a", name: "Usagers", baseline: DatedNumber(0, on: "2026-01-01"), target: DatedNumber(100, on: "2027-01-01"),
            values: [MeasuredValue(id: "v", day: "2026-01-01", number: 0)])
        guard case .onTrack = long.verdict(today: "2026-04-03") else {
            Issue.record("92 days are not too old")
            return
        }
        #expect(long.verdict(today: "2026-04-04") == .noData(.outdated(last: "2026-01-01")))
    }

    @Test("is to be measured again a rhythm after the last time, at the latest on the day of the target")
    func nextMeasure() {
        #expect(waiting([], rhythm: .month).nextMeasure == "2026-04-02")
        #expect(waiting([("2026-04-20", 15)], rhythm: .month).nextMeasure == "2026-05-11")
        #expect(waiting([("2026-05-11", 10)]).nextMeasure == nil)
        #expect(waiting([("2026-05-11", 10)], rhythm: .quarter).nextMeasure == "2026-08-11")
        #expect(Indicator(id: "a", name: "Rien", rhythm: .month).nextMeasure == nil)
        #expect(Indicator.Rhythm.month.after("2027-01-31") == "2027-02-28")
        #expect(Indicator.Rhythm.halfYear.after("2026-08-31") == "2027-02-28")
        #expect(Indicator.Rhythm.year.after("2028-02-29") == "2029-02-28")
        #expect(Indicator.Rhythm.month.after("2026-12-15") == "2027-01-15")
        #expect(waiting([("2026-03-09", 19)], rhythm: .week).isMeasureDue(on: "2026-03-16"))
        #expect(!waiting([("2026-03-09", 19)], rhythm: .week).isMeasureDue(on: "2026-03-15"))
    }

    @Test("tells the change since the value before, or since the baseline")
    func change() {
        #expect(waiting([]).lastChange == nil)
        #expect(waiting([("2026-03-09", 18)]).lastChange == -2)
        #expect(waiting([("2026-03-09", 18), ("2026-03-16", 19)]).lastChange == 1)
    }
}
