import Planning
import Testing

@testable import Web

@Suite("Risks in an action's panel")
struct RiskPanelTests {
    private var team = Team()

    private func section(
        _ action: ActionID, _ language: Language = .french, by role: Role = .lead, reader: AccountID? = nil,
        problem: FieldForm.Problem? = nil
    ) throws -> String {
        var context = team.seen(by: role)
        context.reader = reader
        let panel = ActionPanel(
            context: context, language: language, action: try #require(team.deployment.plan[action]), query: PlanQuery(),
            history: [], problem: problem, newCommand: { "retry-me" })
        return written { panel.risks(&$0) }
    }

    private mutating func soon() -> ActionID {
        let yanis = team.person("Yanis Benali")
        return team.action("Former", responsible: yanis, due: "2026-11-25", doneWhen: "14 formés", status: .upcoming)
    }

    @Test("are told with their figures, each with a way to dismiss it")
    mutating func told() throws {
        let action = soon()
        let html = try section(action)
        #expect(html.contains("Échéance dans 2 jours ouvrés, pas commencée"))
        #expect(html.contains("Échéance dans 2 jours ouvrés, son responsable ne s’est pas engagé"))
        #expect(html.contains(#"action="/deployments/town-hall/actions/\#(action)/dismissed-risks""#))
        #expect(html.contains(#"name="risk" value="dueSoonNotStarted""#))
        #expect(try section(action, .english).contains("Due in 2 working days, not started"))
    }

    @Test("that were dismissed say by whom and why, and can be seen again")
    mutating func dismissed() throws {
        let action = soon()
        team.add(
            .dismissedRisk(
                DismissedRisk(risk: .dueSoonNotStarted, word: "une <heure>", author: "x", at: Moment(milliseconds: 0))), to: action)
        let html = try section(action)
        #expect(!html.contains("Échéance dans 2 jours ouvrés, pas commencée"))
        #expect(html.contains("Écarté par Claire Martin"))
        #expect(html.contains("une &lt;heure&gt;"))
        #expect(html.contains("dismissed-risks/dueSoonNotStarted/remove"))
    }

    @Test("that were raised are told in the words of who raised them")
    mutating func raised() throws {
        let action = team.action("Imprimer")
        team.add(
            .raisedRisk(RaisedRisk(id: "r1", word: "L’imprimeur ferme", author: "x", at: Moment(milliseconds: 0))), to: action)
        #expect(try section(action).contains("L’imprimeur ferme (signalé par Claire Martin, lun. 23 nov.)"))
        #expect(try section(action).contains("raised-risks/r1/remove"))
        // A contributor takes away what they raised themselves alone.
        #expect(try !section(action, by: .contributor, reader: "yanis").contains("raised-risks/r1/remove"))
        #expect(try section(action, by: .contributor, reader: "claire").contains("raised-risks/r1/remove"))
    }

    @Test("show to a reader without any form, and not at all when there are none")
    mutating func reader() throws {
        let action = soon()
        let html = try section(action, by: .reader)
        #expect(html.contains("pas commencée"))
        #expect(!html.contains("<form"))
        let far = team.action("Loin")
        #expect(try section(far, by: .reader).isEmpty)
    }

    @Test("keep what was typed when they are refused")
    mutating func refused() throws {
        let action = soon()
        let problem = FieldForm.Problem(form: "raise-risk-1", sentence: "Trop long.", typed: ["word": "mot à mot"])
        let html = try section(action, problem: problem)
        #expect(html.contains(#"id="raise-1" open"#))
        #expect(html.contains("mot à mot"))
        #expect(html.contains("Trop long."))
    }

    @Test("have a sentence each, in both languages, in which figures agree")
    func sentences() {
        let raised = RaisedRisk(id: "r", word: "salle prise", author: "x", at: Moment(milliseconds: 0))
        let risks: [Risk] = [
            .raised(raised), .blocked(cause: "budget"), .waitsForNeed(need: "budget"), .late(workingDays: 1), .late(workingDays: 3),
            .waitsForLate(number: 2, title: "Voter", workingDays: 1), .waitsForLate(number: 2, title: "Voter", workingDays: 2),
            .dueSoonNotStarted(workingDays: 0), .dueSoonNotStarted(workingDays: 1), .dueSoonNotStarted(workingDays: 4),
            .notCommitted(.none, workingDays: 3), .notCommitted(.toConfirm, workingDays: 3), .postponed(times: 1), .postponed(times: 3),
            .overbooked(name: "Claire", week: Week(containing: "2026-11-30"), asked: 7, available: 4), .silent(reviews: 1),
            .unlikely(percent: 34), .silent(reviews: 2),
        ]
        #expect(Set(risks.map(\.kind)) == Set(Risk.Kind.allCases))
        let french = risks.map(RiskTexts(language: .french).sentence)
        let english = risks.map(RiskTexts(language: .english).sentence)
        #expect(Set(french).count == risks.count && Set(english).count == risks.count)
        #expect(zip(french, english).allSatisfy { $0 != $1 })
        #expect(french[3] == "en retard d’un jour ouvré" && english[4] == "3 working days late")
        #expect(french[7] == "échéance aujourd’hui, pas commencée")
        #expect(french.contains("Claire a 7\u{00A0}jours à faire pour 4\u{00A0}jours disponibles, semaine du 30 nov."))
        for kind in Risk.Kind.allCases {
            #expect(RiskTexts(language: .french).name(kind) != RiskTexts(language: .english).name(kind))
        }
    }
}
