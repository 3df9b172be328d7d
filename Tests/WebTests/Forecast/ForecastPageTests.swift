import Forecasting
import NIOCore
import Planning
import Testing

@testable import Web

@Suite("The forecast on its page and on the route")
struct ForecastPageTests {
    private var team = Team()
    private let assets: Assets

    init() throws { assets = try Assets() }

    private mutating func action(_ title: String, _ person: PersonID?, days: Double?, due: Day = "2026-12-18") -> ActionID {
        let id = team.action(
            title, responsible: person, due: due, doneWhen: person == nil ? "" : "vu", status: person == nil ? .draft : .upcoming)
        if let days { team.edit(id, .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: 3 * days))) }
        return id
    }

    private func seen(isOutdated: Bool = false) -> DeploymentContext {
        var context = team.seen()
        let outcome = Result { () throws(NoForecast) in try PlanForecast(of: team.deployment, today: team.today) }
        context.forecast = ShownForecast(latest: outcome, isOutdated: isOutdated, version: "1")
        return context
    }

    private func page(_ language: Language = .french, isOutdated: Bool = false) -> String {
        written { html in
            ForecastPage(
                page: PageContext(language: language, reader: nil, path: "", assets: assets, notice: nil),
                context: seen(isOutdated: isOutdated)
            ).write(to: &html)
        }
    }

    private func route(isOutdated: Bool = false) -> String {
        written { RouteFragment(context: seen(isOutdated: isOutdated), language: .french).write(to: &$0) }
    }

    @Test("says when, with which chance, what makes the date, and each action's chance")
    mutating func whole() throws {
        let claire = team.person("Claire")
        let first = action("Acheter <les postes>", claire, days: 4, due: "2026-12-04")
        let second = action("Former", claire, days: 4)
        team.add(.dependency(Dependency(predecessor: first)), to: second)
        team.tell(.route(.edit(to: .promisedDay(value: "2026-12-24"), was: nil)))
        let html = page()
        #expect(html.contains("une chance sur deux") && html.contains("quatre chances sur cinq"))
        #expect(html.contains("pour la date promise, le 24 décembre 2026"))
        #expect(html.contains("Attend l’action 1") && html.contains("Peut commencer aujourd’hui"))
        #expect(html.contains("Acheter &lt;les postes&gt;") && html.contains("outlook-1"))
        #expect(html.contains("2 actions ouvertes") && html.contains("toutes les actions ouvertes sont comptées"))
        #expect(html.contains("data-shows=\"forecast\""))
        #expect(page(.english).contains("What makes the end date"))
    }

    @Test("folds away what is almost sure to be on time where there is much of it, and never what is not")
    mutating func folded() throws {
        let claire = team.person("Claire")
        for number in 1...20 { _ = action("Action \(number)", claire, days: 1, due: number < 4 ? "2026-11-24" : "2030-01-31") }
        let html = page()
        let parts = html.components(separatedBy: "id=\"sure-chances-details\"")
        #expect(parts.count == 2 && html.contains("12 autres actions, presque sûres"))
        #expect((1...3).allSatisfy { parts[0].contains("id=\"outlook-\($0)\"") })
        #expect((1...20).allSatisfy { html.contains("id=\"outlook-\($0)\"") })
    }

    /// Actions of two days each that are done, with what they took.
    private mutating func done(_ spent: [Double?], by person: PersonID) {
        for (index, days) in spent.enumerated() {
            let id = action("Finie \(index)", person, days: 2)
            team.edit(id, .effort(ThreePointEffort(optimistic: 2, likely: 2, pessimistic: 2)))
            team.edit(id, .status(.done))
            if let days { team.edit(id, .spentDays(days)) }
        }
    }

    @Test("says what the team's own record is missing, then what it changes, with every action it counts")
    mutating func record() throws {
        let claire = team.person("Claire")
        _ = action("Former", claire, days: 4)
        #expect(page().contains("aucune action finie et estimée ne dit encore les jours réellement passés. À partir de 5,"))
        #expect(!page().contains("record-details"))
        done([3, 3, 2, nil], by: claire)
        #expect(page().contains("pas encore assez d’actions finies disent les jours réellement passés (3 sur 5). 1 autre est finie"))
        #expect(page(.english).contains("(3 of 5). 1 more is finished and estimated: just note the days it took."))
        #expect(page().contains("columns=responsible%2Ceffort%2Cdone%2Cspent") || page().contains("columns=responsible,effort,done,spent"))
        done([3, 100], by: claire)
        // (1.5 + 1.5 + 1 + 1.5 + 10) / 5
        #expect(
            page().contains(
                "Vos actions finies ont pris en moyenne 3,1 fois l’estimation (5 actions)\u{00A0}: la prévision en tient compte."))
        #expect(page().contains("record-entries") && page().contains("compté 10"))
        #expect(page(.english).contains("Your finished actions took 3.1 times their estimate, on average (5 actions)"))
    }

    @Test("a team that takes what it estimated is told so")
    mutating func asEstimated() throws {
        let claire = team.person("Claire")
        _ = action("Former", claire, days: 4)
        done([2, 2, 2, 2, 2], by: claire)
        #expect(page().contains("ont pris en moyenne ce qui était estimé (5 actions)"))
        #expect(RecordTexts(language: .french).counted(TeamRecord(of: team.deployment)) == nil)
    }

    @Test("names what it does not count, and what it takes as lifted")
    mutating func unknown() throws {
        let claire = team.person("Claire")
        let held = action("Acheter", claire, days: 4)
        _ = action("Former", claire, days: 2)
        _ = action("Écrire", nil, days: nil)
        team.add(.blocker(Blocker(id: "b", cause: "Le budget")), to: held)
        let html = page()
        #expect(html.contains("Sans compter 1 action dont la durée n’est pas connue, si le blocage d’une action est levé aujourd’hui."))
        #expect(html.contains("effort non estimé") && html.contains("Le budget") && html.contains("au mieux"))
        #expect(route().contains("Prévision, au mieux"))
    }

    @Test("names the needs that it waits for, with their day or that nobody knows it")
    mutating func needs() throws {
        let claire = team.person("Claire")
        let first = action("Installer", claire, days: 2)
        team.tell(
            .needs(.add(need: Need(id: "b", title: "Bornes <neuves>", kind: .equipment, neededBy: "2026-12-07", waiting: [first]))))
        #expect(page().contains("Attend «\u{00A0}Bornes &lt;neuves&gt;\u{00A0}», prévu le 7 décembre 2026"))
        #expect(page().contains("prévu le 7 décembre 2026\u{00A0}; l’action 1 l’attend") && !route().contains("au mieux"))
        team.tell(.needs(.edit(need: "b", to: .neededBy(value: nil), was: nil)))
        #expect(page().contains("aucun jour n’est dit\u{00A0}; l’action 1 l’attend") && page().contains("au mieux"))
        #expect(route().contains("Si 1 besoin dont le jour n’est pas connu est là aujourd’hui"))
        #expect(page(.english).contains("no day is said; action 1 waits for it"))
    }

    @Test("says what is missing where too little is known, and nothing before anything is planned")
    mutating func missing() throws {
        #expect(!route().contains("route-forecast"))
        _ = action("Écrire", nil, days: nil)
        #expect(route().contains("la durée de la seule action ouverte n’est pas connue"))
        #expect(page().contains("Écrire") && page().contains("Pas encore de prévision"))
    }

    @Test("a figure of an earlier state says so, on the route and on the page")
    mutating func outdated() throws {
        let claire = team.person("Claire")
        _ = action("Former", claire, days: 4)
        #expect(route(isOutdated: true).contains("Prévision d’avant la dernière modification"))
        #expect(page(isOutdated: true).contains("Prévision d’avant la dernière modification"))
        #expect(!route().contains("Prévision d’avant"))
    }

    @Test("the band lies between its days, goes on beyond the promised one, and is cut where it would press the road together")
    mutating func band() throws {
        let claire = team.person("Claire")
        team.tell(.route(.edit(to: .startDay(value: "2026-11-02"), was: nil)))
        team.tell(.route(.edit(to: .promisedDay(value: "2026-12-04"), was: nil)))
        let id = action("Former", claire, days: 10)
        let near = try PlanForecast(of: team.deployment, today: team.today)
        let figures = RouteFigures(team.deployment, today: team.today, forecast: near)
        #expect(figures.goal == "2026-12-04" && figures.last == near.end.safe && !figures.isForecastCut)
        #expect(figures.forecast == near.end.even...near.end.safe)
        #expect(figures.place(of: figures.goal) < 1000 && figures.place(of: near.end.safe) == 1000)
        #expect(route().contains("route-beyond"))
        team.edit(id, .effort(ThreePointEffort(optimistic: 300, likely: 300, pessimistic: 300)))
        let far = RouteFigures(team.deployment, today: team.today, forecast: try PlanForecast(of: team.deployment, today: team.today))
        #expect(far.isForecastCut && far.last == "2027-01-03" && far.forecast == far.last...far.last)
    }

    @Test("an action with little chance is at risk on every page that shows risks")
    mutating func risk() throws {
        let claire = team.person("Claire")
        let id = action("Former", claire, days: 30, due: "2026-12-04")
        let action = try #require(team.deployment.plan[id])
        #expect(seen().risks.risks(of: action).contains { $0.kind == .unlikely })
        #expect(!team.seen().risks.risks(of: action).contains { $0.kind == .unlikely })
    }

    @Test("pages are sent the route, and the rows whose risks another forecast changed")
    mutating func live() throws {
        let claire = team.person("Claire")
        _ = action("Former", claire, days: 30, due: "2026-12-04")
        _ = action("Relire", claire, days: 1, due: "2027-06-04")
        let context = seen()
        let html = try #require(LiveFragments(context: context, language: .french).html(forecastBefore: .none)).text
        #expect(html.contains("id=\"action-1\"") && !html.contains("id=\"action-2\"") && html.contains("route-forecast"))
        let shown = try #require(context.forecast)
        let same = try #require(LiveFragments(context: context, language: .french).html(forecastBefore: shown)).text
        #expect(!same.contains("id=\"action-1\""))
    }

    @Test("chances are never none nor all in words")
    func words() {
        let texts = ForecastTexts(language: .french)
        #expect(texts.chance(0) == "moins de 1\u{202F}% de chances" && texts.chance(1) == "plus de 99\u{202F}% de chances")
        #expect(texts.chance(0.583) == "58\u{202F}% de chances")
    }
}

extension ByteBuffer {
    fileprivate var text: String { String(buffer: self) }
}
