import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("The scale of the timeline")
struct TimelineScaleTests {
    private let today: Day = "2026-11-23"

    private func scale(_ zoom: TimelineZoom, on: Day? = nil, extent: ClosedRange<Day>? = nil) -> TimelineScale {
        TimelineScale(zoom, on: on, today: today, extent: extent)
    }

    private func labels(_ scale: TimelineScale, _ language: Language = .french) -> [String] {
        scale.ticks.map(TimelineTexts(language: language).label)
    }

    @Test("begins with the week, the month or the quarter before today's, or with the one that is asked for")
    func beginnings() {
        #expect(scale(.week).days == "2026-11-16"..."2027-01-24")
        #expect(scale(.month).days == "2026-10-01"..."2027-06-30")
        #expect(scale(.quarter).days == "2026-07-01"..."2028-06-30")
        #expect(scale(.week, on: "2027-03-03").days.lowerBound == "2027-03-01")
        #expect(scale(.month, on: "2027-03-31").days == "2027-03-01"..."2027-11-30")
        #expect(scale(.quarter, on: "2027-06-30").days.lowerBound == "2027-04-01")
    }

    @Test("of the whole plan goes from its first to its last day, today included, in whole weeks")
    func wholePlan() {
        #expect(scale(.plan, extent: "2026-09-02"..."2027-03-12").days == "2026-08-31"..."2027-03-14")
        #expect(scale(.plan, extent: "2027-02-01"..."2027-03-12").days.lowerBound == today)
        #expect(scale(.plan).days == "2026-11-23"..."2027-01-24")
        // A year mistyped does not make everything else too small to see.
        #expect(scale(.plan, extent: "2026-09-02"..."2199-01-01").count == TimelineScale.longest + 1)
    }

    @Test("places each day once, from the beginning of the first to the end of the last")
    func places() {
        for zoom in TimelineZoom.allCases {
            let scale = scale(zoom, extent: "2026-09-02"..."2027-03-12")
            #expect(scale.place(of: scale.days.lowerBound) == 0)
            #expect(scale.end(of: scale.days.upperBound) == 1000)
            var day = scale.days.lowerBound
            while day <= scale.days.upperBound {
                #expect(scale.place(of: day) < scale.end(of: day))
                #expect(scale.end(of: day) == scale.place(of: day + 1))
                day = day + 1
            }
        }
    }

    @Test("cuts what lies outside, and says nothing of what is all outside")
    func spans() throws {
        let scale = scale(.week)
        let cut = try #require(scale.span(from: "2026-11-01", through: "2026-11-16"))
        #expect(cut.start == 0 && abs(cut.length - 1000 / 70) < 0.001)
        let whole = try #require(scale.span(from: "2020-01-01", through: "2030-01-01"))
        #expect(whole.start == 0 && whole.length == 1000)
        #expect(scale.span(from: "2026-11-01", through: "2026-11-15") == nil)
        #expect(scale.span(from: "2027-01-25", through: "2027-01-26") == nil)
        #expect(scale.span(from: "2026-12-02", through: "2026-12-01") == nil)
    }

    @Test("names weeks as ISO 8601 counts them; months and quarters with the year where it is new")
    func ticks() {
        #expect(
            labels(scale(.week)) == [
                "S47 · 16 nov.", "S48 · 23 nov.", "S49 · 30 nov.", "S50 · 7 déc.", "S51 · 14 déc.", "S52 · 21 déc.", "S53 · 28 déc.",
                "S1 · 4 janv.", "S2 · 11 janv.", "S3 · 18 janv.",
            ])
        #expect(labels(scale(.month), .english) == ["Oct 2026", "Nov", "Dec", "Jan 2027", "Feb", "Mar", "Apr", "May", "Jun"])
        #expect(labels(scale(.quarter)) == ["T3 2026", "T4", "T1 2027", "T2", "T3", "T4", "T1 2028", "T2"])
        #expect(labels(scale(.quarter), .english).first == "Q3 2026")
        #expect(labels(scale(.plan, extent: "2020-01-01"..."2029-12-30")).contains("2026"))
    }

    @Test("does not name the month of which the left edge shows the last days alone")
    func cutTicks() {
        let scale = scale(.plan, extent: "2026-09-28"..."2027-06-01")
        #expect(labels(scale).first == "oct. 2026")
        #expect(scale.ticks.allSatisfy { scale.days.contains($0.day) })
    }

    @Test("has room for its names: few of many are kept where the page is narrow")
    func minorTicks() {
        #expect(scale(.month).ticks.count { !$0.isMinor } == 5)
        #expect(scale(.week).ticks.count { !$0.isMinor } == 5)
        #expect(scale(.week).minorLines.isEmpty && scale(.month).minorLines.isEmpty)
        #expect(scale(.quarter).minorLines.count == 16)
        #expect(scale(.quarter).minorLines.allSatisfy { $0.day == 1 && ($0.month - 1) % 3 != 0 })
    }

    @Test("joins the days off, and shows only those that can be seen at the scale")
    func daysOff() {
        let calendar = WorkingCalendar(closures: [Closure(first: "2026-12-24", last: "2027-01-01", label: "Fermeture")])
        // Christmas closure from Thursday to Friday, with the weekend after it.
        #expect(scale(.week).daysOff(calendar).contains("2026-12-24"..."2027-01-03"))
        #expect(scale(.week).daysOff(calendar).contains("2026-11-28"..."2026-11-29"))
        #expect(scale(.quarter).daysOff(calendar) == ["2026-12-24"..."2027-01-03"])
        #expect(scale(.week).closedOffsets(calendar).first == 5...6)
    }

    @Test("goes back and ahead with half of what is seen staying, within the years that plans use")
    func neighbours() {
        #expect(scale(.week).neighbour(later: true) == "2026-12-21")
        #expect(scale(.month).neighbour(later: false) == "2026-06-01")
        #expect(scale(.quarter).neighbour(later: true) == "2027-07-01")
        #expect(scale(.plan).neighbour(later: true) == nil)
        #expect(scale(.month, on: "2000-01-01").neighbour(later: false) == nil)
    }
}
