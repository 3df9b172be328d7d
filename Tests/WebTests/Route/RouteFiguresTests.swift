import Planning
import Testing

@testable import Web

@Suite("The route")
struct RouteFiguresTests {
    private var team = Team()

    private var figures: RouteFigures { RouteFigures(team.deployment, today: team.today) }

    private mutating func promise(_ start: Day?, _ end: Day?) {
        team.tell(.route(.edit(to: .startDay(value: start), was: nil)))
        team.tell(.route(.edit(to: .promisedDay(value: end), was: nil)))
    }

    @Test("counts what is done, what is late and the working days that are left")
    mutating func counts() {
        promise("2026-09-07", "2027-01-29")
        let yanis = team.person("Yanis Benali")
        _ = team.action("faite", responsible: yanis, due: "2026-10-02", doneWhen: "fait", status: .done)
        _ = team.action("tardive", responsible: yanis, due: "2026-11-18", doneWhen: "fait", status: .inProgress)
        _ = team.action("plus tardive", responsible: yanis, due: "2026-11-03", doneWhen: "fait", status: .upcoming)
        _ = team.action("abandonnée", responsible: yanis, due: "2026-11-03", doneWhen: "fait", status: .dropped)
        #expect(figures.total == 3)
        #expect(figures.done == 1)
        #expect(figures.late.map(\.title) == ["plus tardive", "tardive"])
        // From Monday 23 November to Friday 29 January, without Christmas and New Year's Day.
        #expect(figures.workingDaysLeft == 47)
    }

    @Test("says by how many working days the promised date is past")
    mutating func past() {
        promise("2026-09-07", "2026-11-18")
        #expect(figures.workingDaysLeft == -3)
    }

    @Test("places every day between its two ends")
    mutating func places() {
        promise("2026-09-07", "2027-01-29")
        #expect(figures.place(of: "2026-09-07") == 0)
        #expect(figures.place(of: "2027-01-29") == 1000)
        #expect(figures.place(of: "2020-01-01") == 0)
        #expect(figures.place(of: "2030-01-01") == 1000)
    }

    @Test(
        "names so few months, quarters or years that their names never meet, and every year's beginning",
        arguments: [
            ("2026-09-07", "2027-01-29", 4, "2026-10-01"), ("2026-09-07", "2027-10-01", 13, "2026-10-01"),
            ("2025-08-09", "2028-09-01", 12, "2025-10-01"), ("2025-08-09", "2031-11-21", 12, "2026-01-01"),
            ("2020-12-14", "2040-12-14", 10, "2022-01-01"), ("2020-01-01", "2099-12-31", 7, "2030-01-01"),
        ] as [(Day, Day, Int, Day)])
    mutating func months(start: Day, end: Day, count: Int, first: Day) {
        promise(start, end)
        let months = figures.months
        #expect(months.count == count && months.first?.day == first)
        let januaries = months.filter { $0.day.month == 1 }
        #expect(januaries.allSatisfy { $0.isMajor || $0.isYear })
        #expect(months.count { $0.isMajor } <= 6)
    }

    @Test("stands even where no date is known")
    func undated() {
        #expect(figures.workingDaysLeft == nil)
        #expect((0...1000).contains(figures.place(of: team.today)))
        let html = written { RouteFragment(context: team.seen(), language: .french).write(to: &$0) }
        #expect(html.contains("Accueil &lt;unique&gt;"))
    }

    @Test("puts ticks that nobody could tell apart in one place, the late ones nearest to the line")
    mutating func marks() throws {
        promise("2020-01-01", "2029-12-31")
        let yanis = team.person("Yanis Benali")
        _ = team.action("faite", responsible: yanis, due: "2026-11-19", doneWhen: "fait", status: .done)
        _ = team.action("tardive", responsible: yanis, due: "2026-11-18", doneWhen: "fait", status: .upcoming)
        let mark = try #require(figures.marks.first)
        #expect(figures.marks.count == 1)
        #expect(mark.marks == [.late, .done])
    }

    @Test("shows where it is broken: from the oldest late action to today")
    mutating func slipping() {
        promise("2026-09-07", "2027-01-29")
        let draw = { (figures: RouteFigures) in written { RouteDrawing(figures: figures, language: .french).write(to: &$0) } }
        #expect(!draw(figures).contains("route-slipping"))
        let yanis = team.person("Yanis Benali")
        _ = team.action("tardive", responsible: yanis, due: "2026-11-03", doneWhen: "fait", status: .upcoming)
        #expect(draw(figures).contains("route-slipping"))
    }

    @Test("says the same in a sentence, in both languages")
    mutating func sentence() {
        promise("2026-09-07", "2027-01-29")
        let yanis = team.person("Yanis Benali")
        _ = team.action("faite", responsible: yanis, due: "2026-10-02", doneWhen: "fait", status: .done)
        _ = team.action("à venir", responsible: yanis, due: "2026-12-02", doneWhen: "fait", status: .upcoming)
        let french = written { RouteFragment.summary(figures, language: .french, to: &$0) }
        let english = written { RouteFragment.summary(figures, language: .english, to: &$0) }
        #expect(words(french) == "1 action sur 2 réalisée, aucune en retard, 1 à risque, 47 jours ouvrés avant la date promise")
        #expect(words(english) == "1 of 2 actions done, none late, 1 at risk, 47 working days to the promised date")
    }

    private func words(_ html: String) -> String { html.replacing(/<[^>]*>/, with: "") }
}
