import Forecasting
import Planning
import Testing

@testable import Web

@Suite("Whether the plan fits, on Cap")
struct FeasibilitySectionTests {
    private var team = Team()

    private mutating func action(_ title: String, _ person: PersonID, days: Double) {
        let id = team.action(title, responsible: person, due: "2026-11-27", doneWhen: "vu", status: .upcoming)
        team.edit(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days)))
    }

    private func section(_ language: Language = .french, isOutdated: Bool = false, isFound: Bool = true) throws -> String {
        var context = team.seen()
        let forecast = try PlanForecast(of: team.deployment, today: team.today)
        context.forecast = ShownForecast(latest: .success(forecast), isOutdated: false, version: "1")
        let found = Feasibility(of: team.deployment, forecast: forecast, today: team.today)
        context.feasibility = Shown(latest: isFound ? .some(found) : nil, isOutdated: isOutdated, version: "1")
        return written { FeasibilitySection(context: context, language: language, address: "/aim").write(to: &$0) }
    }

    @Test("says that the plan does not fit, who is overbooked when, what would make it fit, and which other date")
    mutating func doesNotFit() throws {
        let claire = team.person("Claire")
        _ = team.person("Yanis")
        action("Former", claire, days: 4)
        action("Écrire <vite>", claire, days: 4)
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-27"), was: nil)))
        let html = try section()
        #expect(html.contains("le plan ne tient pas") && html.contains("verdict wrong"))
        #expect(html.contains("Claire\u{00A0}: 3\u{00A0}jours de trop la semaine du 23 nov."))
        #expect(html.contains("Confier l’action") && html.contains("à Yanis plutôt qu’à Claire"))
        #expect(html.contains("Ou convenir d’une autre date") && html.contains("2 décembre 2026"))
        #expect(!html.contains("<vite>"))
        #expect(try section(.english).contains("the plan does not fit"))
        #expect(try section(isOutdated: true).contains("Verdict d’avant la dernière modification"))
        #expect(try section(isFound: false).contains("Recherche de ce qui ferait tenir le plan"))
        // Without script one asks for it again.
        let reload = "<noscript> <a href=\"/aim\">Demander la page à nouveau</a></noscript>"
        #expect(try section(isFound: false).contains(reload) && section(isOutdated: true).contains(reload) && !html.contains("noscript"))
    }

    @Test("says that efforts count as many times as what is done took, and that loads do not")
    mutating func record() throws {
        let claire = team.person("Claire")
        for number in 1...5 {
            action("Finie \(number)", claire, days: 2)
            let id = try #require(team.deployment.plan.action(number: number)).id
            team.edit(id, .status(.done))
            team.edit(id, .spentDays(4))
        }
        action("Former", claire, days: 4)
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-27"), was: nil)))
        let html = try section()
        // Four days would fit; eight do not.
        #expect(html.contains("le plan ne tient pas") && html.contains("Chaque effort y compte 2 fois son estimation"))
        #expect(!html.contains("jours de trop") && html.contains("restent celles des estimations"))
    }

    @Test("says that it fits and asks for nothing, and nothing where nothing is promised")
    mutating func fits() throws {
        action("Former", team.person("Claire"), days: 2)
        #expect(try section() == "<div id=\"feasibility\" data-drawn=\"feasibility-1\"></div>")
        team.tell(.route(.edit(to: .promisedDay(value: "2026-11-27"), was: nil)))
        let html = try section()
        #expect(html.contains("le plan tient\u{00A0}: plus de 99") && !html.contains("Ce qui le ferait tenir"))
    }
}
