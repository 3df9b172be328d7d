import Planning
import Testing

@testable import Web

@Suite("Search in all of one's deployments")
struct SearchTests {
    private var team = Team()

    private func excerpt(_ text: String, _ words: String) -> String? {
        Excerpt(text, words: Folded(words).words).map { $0.pieces.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined() }
    }

    private func page(_ text: String, _ actions: [Action], in language: Language = .french) throws -> String {
        let words = Folded(text).words
        let groups = actions.isEmpty ? [] : [SearchPage.Group(deployment: team.deployment, actions: actions)]
        return mainPart(of: written(SearchPage(page: try .seen(in: language), text: text, words: words, groups: groups).write))
    }

    @Test("marks what was found as it is written, whatever the case, the accents and the ligatures")
    func marks() {
        #expect(excerpt("Former les agents d’accueil", "FORMER accueil") == "[Former] les agents d’[accueil]")
        #expect(excerpt("Préparer l’œuvre", "oeuvre prep") == "[Prép]arer l’[œuvre]")
        #expect(excerpt("ÉTÉ été", "ete") == "[ÉTÉ] [été]")
        #expect(excerpt("Former", "borne") == nil)
        #expect(excerpt("", "a") == nil)
        #expect(excerpt("aaa", "aa") == "[aa]a")
    }

    @Test("shows what stands around the first word found, and says that there is more")
    func around() throws {
        let long = String(repeating: "avant ", count: 40) + "la borne" + String(repeating: " après", count: 60)
        let shown = try #require(excerpt(long, "borne"))
        #expect(shown.hasPrefix("… ") && shown.hasSuffix(" …"))
        #expect(shown.contains("[borne]"))
        #expect(shown.count < 220)
    }

    @Test("finds an action when each word is somewhere in it")
    mutating func words() throws {
        let yanis = team.person("Yanis Benali")
        let id = team.action("Former les agents", responsible: yanis)
        team.add(.comment(Comment(id: "c1", author: "claire", text: "Salle réservée", at: Moment(milliseconds: 0))), to: id)
        let action = SearchableAction(try #require(team.deployment.plan[id]), in: team.deployment)
        for text in ["reservee yanis", "former", "1.", "BENALI agents"] { #expect(action.holds(Folded(text).words), "\(text)") }
        #expect(!action.holds(Folded("former borne").words))
    }

    @Test("says in which place each word was found, and leads to the exact action")
    mutating func places() throws {
        let id = team.action("Former les <agents>")
        team.edit(id, .description("Réserver la salle des agents"))
        let action = try #require(team.deployment.plan[id])
        let html = try page("agents salle", [action])
        #expect(html.contains("1 action dans 1 déploiement."))
        #expect(html.contains(#"<a href="/deployments/town-hall/plan/1">1. Former les &lt;<mark>agents</mark>&gt;</a>"#))
        #expect(html.contains("Description\u{00A0}: </span>Réserver la <mark>salle</mark> des <mark>agents</mark>"))
        #expect(html.contains(#"href="/deployments/town-hall/plan?text=agents%20salle""#))
        #expect(try page("borne <b>", []).contains("Rien ne contient «\u{00A0}borne &lt;b&gt;\u{00A0}»"))
        #expect(try page("", [], in: .english).contains("Each word is looked for"))
    }

    @Test("shows twenty actions of a plan, and leads to the others")
    mutating func many() throws {
        for number in 1...25 { _ = team.action("Former le groupe \(number)") }
        let html = try page("former", team.deployment.plan.orderedActions)
        #expect(html.contains("5 autres actions dans ce plan"))
        #expect(!html.contains(">21. "))
    }

    @Test("finds stakeholders by all that is said of them, and levers, with the way to each")
    mutating func arguments() throws {
        team.tell(.stakeholders(.add(stakeholder: NewStakeholder(id: "daf", name: "La <directrice>", family: .decisionMakers))))
        team.tell(.stakeholders(.edit(stakeholder: "daf", to: .reluctance(value: "Le budget n’est pas voté"), was: nil)))
        team.tell(.stakeholders(.addLever(lever: Lever(id: "time", argument: "L’attente diminue", proof: "Budget mesuré"))))
        let words = Folded("budget").words
        let found = SearchableTexts(team.deployment).arguments.filter { $0.holds(words) }.map(\.subject)
        #expect(found == [.stakeholder("daf"), .lever("time")])
        let group = SearchPage.Group(deployment: team.deployment, actions: [], arguments: found)
        let html = mainPart(of: written(SearchPage(page: try .seen(in: .french), text: "budget", words: words, groups: [group]).write))
        #expect(html.contains("2 résultats dans l’adhésion, dans 1 déploiement."))
        #expect(html.contains(#"href="/deployments/town-hall/stakeholders/daf">La &lt;directrice&gt;</a>"#))
        #expect(html.contains("Le <mark>budget</mark> n’est pas voté"))
        #expect(html.contains(#"href="/deployments/town-hall/stakeholders#lever-time">L’attente diminue</a>"#))
    }

    @Test("finds a need by its words, and not by what only the team may know of it")
    mutating func needs() throws {
        team.tell(.stakeholders(.add(stakeholder: NewStakeholder(id: "daf", name: "Hélène Vasseur", family: .decisionMakers))))
        let need = Need(id: "borne", title: "Deux <bornes>", kind: .equipment, decider: .stakeholder("daf"), note: "Avec leur câblage")
        team.tell(.needs(.add(need: need)))
        func found(_ text: String) -> [NeedID] {
            SearchableTexts(team.deployment).needs.filter { $0.holds(Folded(text).words) }.map(\.need)
        }
        #expect(found("bornes cablage") == ["borne"] && found("vasseur") == [])
        let group = SearchPage.Group(deployment: team.deployment, actions: [], needs: ["borne"])
        let words = Folded("bornes").words
        let html = mainPart(of: written(SearchPage(page: try .seen(in: .french), text: "bornes", words: words, groups: [group]).write))
        #expect(html.contains("1 besoin dans 1 déploiement."))
        #expect(html.contains(#"<a href="/deployments/town-hall/resources/borne">Deux &lt;<mark>bornes</mark>&gt;</a>"#))
    }

    @Test("keeps the texts of a deployment until it changes, within its bounds")
    mutating func cache() {
        _ = team.action("Former les agents")
        let cache = SearchTextCache(byteLimit: 20_000)
        let id = team.deployment.id
        #expect(cache.texts(of: id, at: team.deployment.sequence) == nil)
        #expect(cache.read(team.deployment).actions.count == 1)
        #expect(cache.texts(of: id, at: team.deployment.sequence)?.actions.count == 1)
        let before = team.deployment.sequence
        _ = team.action("Inviter")
        #expect(cache.texts(of: id, at: team.deployment.sequence) == nil)
        _ = cache.read(team.deployment)
        #expect(cache.texts(of: id, at: before) == nil)
        for number in 0..<2_000 { _ = team.action("Une action au titre assez long, numéro \(number)") }
        // Too much for this cache: read, not kept.
        #expect(cache.read(team.deployment).actions.count == 2_002)
        #expect(cache.bytes <= 20_000)
    }
}
