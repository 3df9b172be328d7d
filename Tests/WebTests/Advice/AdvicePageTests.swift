import Planning
import Testing

@testable import Web

@Suite("The page of what the method asks")
struct AdvicePageTests {
    private func page(_ team: Team, in language: Language = .french) throws -> String {
        mainPart(of: written(AdvicePage(page: try .seen(in: language), context: team.seen(by: .lead)).write))
    }

    @Test("lists next steps with the actions that wait for them, in both languages")
    func steps() throws {
        var team = Team()
        _ = team.action("Formation <b>")
        let html = try page(team)
        #expect(html.contains(#"data-step="noResponsible""#))
        #expect(html.contains("1. Formation &lt;b&gt;"))
        #expect(html.contains(#"href="/deployments/town-hall/plan/1""#))
        #expect(try page(team, in: .english) != html)
    }

    @Test("has a sentence for every kind of advice", arguments: Language.allCases)
    func sentences(language: Language) {
        let texts = AdviceTexts(language: language)
        let deployment = Team().deployment
        let every: [Advice] = [
            .overdue(workingDays: 1, status: .upcoming), .overdue(workingDays: 3, status: .inProgress), .noDestination, .noStartingPoint,
            .noPromisedDay, .noAction, .noResponsible, .noDueDay, .noDoneWhen, .groupAsResponsible(name: "DSI"),
            .effortBeyondTimeLeft(days: 5, workingDays: 1), .startsAfterDueDay(start: "2026-11-24"),
            .dueBeforePredecessor(number: 2, day: "2026-11-24"), .blockerWithoutWayOut(cause: "budget"), .notCommitted(.toConfirm),
            .notCommitted(.none), .dueOnDayOff(.weekday(.sunday), instead: "2026-11-24"), .contributorsWithoutRole([]),
            .severalActions(verbs: ["Rédiger", "diffuser"]), .titleWithoutVerb(suggestion: nil), .vagueVerb("Gérer"),
            .vagueDoneWhen("fait"), .noDescription, .noEffort,
        ]
        #expect(Set(every.map(\.kind)) == Set(Advice.Kind.allCases))
        for advice in every {
            #expect(texts.sentence(advice, in: deployment).hasSuffix("."), "\(advice)")
            #expect(texts.reason(advice.kind).hasSuffix("."), "\(advice)")
            #expect(!texts.step(advice.kind).isEmpty)
        }
    }
}
