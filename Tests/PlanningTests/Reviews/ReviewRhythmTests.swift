import Planning
import Testing

@Suite("The rhythm of reviews")
struct ReviewRhythmTests {
    private let calendar = WorkingCalendar()

    private func rhythm(_ weekday: Weekday, _ facilitation: ReviewRhythm.Facilitation = .inTurn(people: [])) -> ReviewRhythm {
        ReviewRhythm(weekday: weekday, startMinute: 14 * 60, facilitation: facilitation)
    }

    private func week(_ text: String) throws -> Week { try #require(Week(iso8601: text)) }

    @Test("the review falls on its weekday")
    func usual() throws {
        #expect(rhythm(.tuesday).placing(in: try week("2026-W48"), calendar: calendar) == .on("2026-11-24"))
    }

    @Test("on a day off it moves to the last working day before, or to the first after")
    func moved() throws {
        // Easter Monday, Ascension Thursday.
        #expect(rhythm(.monday).placing(in: try week("2026-W15"), calendar: calendar) == .moved(to: "2026-04-07", from: "2026-04-06"))
        #expect(
            rhythm(.thursday).placing(in: try week("2026-W20"), calendar: calendar) == .moved(to: "2026-05-13", from: "2026-05-14"))
        // Nobody works at weekends.
        #expect(rhythm(.sunday).placing(in: try week("2026-W48"), calendar: calendar) == .moved(to: "2026-11-27", from: "2026-11-29"))
    }

    @Test("a week in which nobody works has no review")
    func skipped() throws {
        var closed = calendar
        closed.closures = [Closure(first: "2026-08-03", last: "2026-08-16", label: "Été")]
        #expect(rhythm(.monday).placing(in: try week("2026-W32"), calendar: closed) == .skipped)
        #expect(rhythm(.monday).placing(in: try week("2026-W34"), calendar: closed) == .on("2026-08-17"))
    }

    @Test("facilitators take turns, those who left excepted")
    func turns() throws {
        var story = Story()
        let people = ["Claire", "Yanis", "Sophie"].map { story.person($0) }
        let rhythm = rhythm(.tuesday, .inTurn(people: people))
        let first = try week("2026-W10")
        let turns = (0..<6).map { rhythm.facilitator(in: first + $0, people: story.deployment.people) }
        #expect(Set(turns.prefix(3)) == Set(people))
        #expect(Array(turns.prefix(3)) == Array(turns.suffix(3)))
        story.tell(.reviews(.setRhythm(to: rhythm, was: nil)))
        story.tell(.leaves(people[1]))
        let left = (0..<4).map { rhythm.facilitator(in: first + $0, people: story.deployment.people) }
        #expect(Set(left) == [people[0], people[2]])
        #expect(self.rhythm(.monday, .fixed(person: people[1])).facilitator(in: first, people: story.deployment.people) == nil)
    }

    @Test("the steps share the length of the review")
    func shares() {
        let rhythm = rhythm(.tuesday)
        #expect(ReviewStep.allCases.map(rhythm.minutes).reduce(0, +) == 60)
    }

    @Test("a week is written as ISO 8601 does, and no other way")
    func weeks() throws {
        #expect(try week("2026-W53").sunday == "2027-01-03")
        #expect(try week("2027-W01").monday == "2027-01-04")
        for wrong in ["2027-W53", "2026-W00", "2026-W54", "2026-48", "2026-W4", "2026-w48", "26-W48", "2026-W+1", ""] {
            #expect(Week(iso8601: wrong) == nil, "\(wrong)")
        }
    }

    @Test("times out of reason, strangers and a person twice are refused")
    func refused() {
        var story = Story()
        let claire = story.person("Claire")
        func set(_ change: (inout ReviewRhythm) -> Void) -> Command {
            var rhythm = rhythm(.tuesday)
            change(&rhythm)
            return .reviews(.setRhythm(to: rhythm, was: nil))
        }
        let range = Refusal.reviewTimeOutOfRange(shortest: 10, longest: 240)
        story.expectRefusal(range, of: set { $0.lengthMinutes = 0 })
        story.expectRefusal(range, of: set { $0.lengthMinutes = 1_000_000 })
        story.expectRefusal(range, of: set { $0.startMinute = 1_440 })
        story.expectRefusal(.unknown(.person), of: set { $0.facilitation = .fixed(person: "nobody") })
        story.expectRefusal(.duplicate(.person), of: set { $0.facilitation = .inTurn(people: [claire, claire]) })
        story.expectRefusal(.notAllowed(role: .member), of: set { _ in }, by: .member)
        story.tell(set { $0.place = "salle du conseil" })
        var (mine, theirs) = (rhythm(.friday), rhythm(.tuesday))
        theirs.place = "salle du conseil"
        mine.place = ""
        story.expectRefusal(
            .changedMeanwhile(.rhythm(current: theirs, yours: mine)),
            of: .reviews(.setRhythm(to: mine, was: rhythm(.monday))))
    }
}
