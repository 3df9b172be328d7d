import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("The dependencies of a timeline")
struct TimelineLinksTests {
    private var team = Team()

    private func links(_ address: String = "view=timeline", chain: Set<ActionID> = []) -> TimelineLinks {
        let (query, context) = (PlanQuery(address: address), team.seen())
        return TimelineLinks(
            layout: TimelineLayout(query.groups(context), query: query, context: context), plan: context.deployment.plan, chain: chain)
    }

    private func drawn(_ links: TimelineLinks) -> String { written { links.write(to: &$0) } }

    private mutating func pair(_ first: (Day?, Day?), _ second: (Day?, Day?)) -> (ActionID, ActionID) {
        let one = team.action("Choisir", due: first.1)
        let two = team.action("Former", due: second.1)
        for (action, start) in [(one, first.0), (two, second.0)] { if let start { team.edit(action, .earliestStart(start)) } }
        team.add(.dependency(Dependency(predecessor: one)), to: two)
        return (one, two)
    }

    @Test("go as elbows from the end of one bar to the beginning of the next, in rows counted from the milestones")
    mutating func elbow() {
        // Ten weeks from 16 November: a day is 14.3 thousandths.
        _ = pair(("2026-11-23", "2026-11-29"), ("2026-12-07", "2026-12-11"))
        let links = links("view=timeline&zoom=week")
        #expect(drawn(links).contains(#"viewBox="0 0 1000 3""#))
        #expect(drawn(links).contains(#"<path class="t-link" d="M200 1.5H206V2.5H300"></path>"#))
        #expect(links.targets.count == 1)
    }

    @Test("turn back between the rows where the next begins further left, and are told apart then")
    mutating func clash() {
        let (one, two) = pair(("2026-11-23", "2026-12-06"), ("2026-11-30", "2026-12-20"))
        let html = drawn(links("view=timeline&zoom=week", chain: [one, two]))
        #expect(html.contains(#"<path class="t-link clashes" d="M300 1.5H306V2H194V2.5H200"></path>"#))
    }

    @Test("accuse nobody of a beginning that is only guessed, unless the due dates alone are in the wrong order")
    mutating func guesses() throws {
        let (_, two) = pair((nil, "2026-12-04"), (nil, "2026-12-04"))
        team.edit(two, .effort(ThreePointEffort(optimistic: 5, likely: 5, pessimistic: 5)))
        #expect(!drawn(links()).contains("clashes"))
        team.edit(two, .dueDay("2026-12-03"))
        #expect(drawn(links()).contains("clashes"))
    }

    @Test("are of the critical chain when both of their actions are")
    mutating func chain() {
        let (one, two) = pair((nil, "2026-12-04"), (nil, "2026-12-18"))
        #expect(drawn(links(chain: [one, two])).contains("on-chain"))
        #expect(!drawn(links(chain: [one])).contains("on-chain"))
    }

    @Test("are left out where an end has no date, is filtered away, or both are outside of what is shown")
    mutating func hidden() {
        _ = pair((nil, nil), (nil, "2026-12-18"))
        #expect(!drawn(links()).contains("<path"))
        _ = pair((nil, "2026-12-04"), (nil, "2026-12-18"))
        #expect(drawn(links()).contains("<path"))
        #expect(!drawn(links("view=timeline&text=former")).contains("<path"))
        #expect(!drawn(links("view=timeline&zoom=week&on=2027-06-01")).contains("<path"))
    }

    @Test("of many rows are few elements: one for each kind and some forty rows")
    mutating func many() {
        var last: ActionID?
        for number in 1...60 {
            let action = team.action("Action \(number)", due: team.today + number)
            if let last { team.add(.dependency(Dependency(predecessor: last)), to: action) }
            last = action
        }
        #expect(drawn(links()).matches(of: /<path/).count == 2)
        #expect(links().targets.count == 59)
    }
}
