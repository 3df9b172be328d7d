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
            .noPromisedDay, .noUsers, .noPerimeter, .noValueProposition, .beyondPerimeter(needed: 40, available: 12.5), .noAction,
            .decisionMakerNotToSee("daf", name: "La directrice"), .opponentWithoutLever("daf", name: "La directrice"),
            .familyForgotten(.affectedAgents), .overbooked("yanis", name: "Yanis Benali", needed: 9, available: 4),
            .criticalNeedOpen("room", title: "Salle", lacks: .day), .criticalNeedOpen("room", title: "Salle", lacks: .decider),
            .criticalNeedOpen("room", title: "Salle", lacks: .both), .needLate("room", title: "Salle", since: "2026-11-20"),
            .waitsForUnaskedNeeds(titles: ["Salle", "Borne"]),
            .noImpactIndicator, .indicatorWithoutLine("wait", name: "Attente", lacks: .baseline),
            .indicatorWithoutLine("wait", name: "Attente", lacks: .target), .indicatorWithoutLine("wait", name: "Attente", lacks: .both),
            .measureLate("wait", name: "Attente", since: "2026-11-20"),
            .noResponsible, .noDueDay, .noDoneWhen, .groupAsResponsible(name: "DSI"),
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

    @Test("says so when the method has nothing left to ask")
    func nothing() throws {
        var team = Team()
        for value in [
            RouteValue.startingPoint(value: "Un prototype"), .destination(value: "Un accueil ouvert"), .promisedDay(value: "2027-02-26"),
            .statement(field: .users, value: "Les habitants"), .statement(field: .included, value: "La mairie annexe"),
            .statement(field: .excluded, value: "Les autres sites"), .statement(field: .valueProposition, value: "Une seule file"),
        ] { team.tell(.route(.edit(to: value, was: nil))) }
        let action = team.action("Former")
        team.edit(action, .status(.dropped))
        let html = try page(team)
        #expect(!html.contains("data-step"))
        #expect(html.contains(AdviceTexts(language: .french).allAnswered))
    }

    @Test("leads from what is missing elsewhere than in the plan to where it is given")
    func elsewhere() throws {
        var team = Team()
        let yanis = team.person("Yanis Benali")
        _ = team.person("Claire Martin")
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-27"), was: nil)))
        let action = team.action("Former", responsible: yanis, due: "2026-11-27")
        team.edit(action, .effort(ThreePointEffort(optimistic: 7, likely: 7, pessimistic: 7)))
        team.tell(.results(.addIndicator(indicator: Indicator(id: "wait", name: "Attente <b>", kind: .quality))))
        let html = try page(team)
        #expect(html.contains(#"href="/deployments/town-hall/results/wait">Attente &lt;b&gt;, sans valeur de départ ni cible</a>"#))
        #expect(html.contains("Yanis Benali\u{00A0}: 7\u{00A0}jours demandés, 5\u{00A0}jours disponibles</a>"))
        #expect(html.contains(#"href="/deployments/town-hall/aim">Ouvrir le cap</a>"#))
    }

    @Test("in an action's panel leaves out what the panel says already")
    func panel() throws {
        var team = Team()
        let claire = team.person("Claire Martin")
        let id = team.action("Formation", responsible: claire, due: "2026-11-16", doneWhen: "douze réussites", status: .inProgress)
        let action = try #require(team.deployment.plan[id])
        let html = written(ActionAdvice(deployment: team.deployment, language: .french, action: action, today: team.today).write)
        #expect(html.contains(#"data-advice="titleWithoutVerb""#))
        #expect(html.contains(#"data-advice="noEffort""#))
        #expect(!html.contains("overdue") && !html.contains("notCommitted"))
    }
}
