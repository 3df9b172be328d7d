import Planning
import Testing

@testable import Web

@Suite("A page says what it shows")
struct ShownPageTests {
    @Test(
        "in words that are read back",
        arguments: [
            ShownPage.plan(columns: PlanColumn.usual), .plan(columns: [.number, .title]), .plan(columns: [.number, .title, .due, .tags]),
            .timeline(PlanQuery(address: "view=timeline")), .timeline(PlanQuery(address: "view=timeline&zoom=week&on=2026-11-23&text=a:b")),
            .review(week: Week(containing: "2026-11-23"), step: nil), .review(week: Week(containing: "2026-11-23"), step: .nextWeek),
            .forecast, .scenarios, .aim(nil), .aim(.check), .resources, .stakeholders(weeks: 4, since: "2026-10-28"), .results, .other,
        ])
    func words(page: ShownPage) {
        #expect(ShownPage(text: page.text) == page)
    }

    @Test(
        "and anything else is any page",
        arguments: [
            nil, "", ":", "review", "review:", "review:2026-W99", "review:monday", "plans", "stakeholders", "stakeholders:4:x",
            "resources:1",
        ])
    func unknown(text: String?) {
        #expect(ShownPage(text: text) == .other)
    }
}
