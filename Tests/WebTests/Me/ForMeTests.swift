import Journal
import Planning
import Testing

@testable import Web

@Suite("Pour moi")
struct ForMeTests {
    private var team = Team()
    private let claire: PersonID
    private let yanis: PersonID

    init() {
        claire = team.person("Claire Martin")
        yanis = team.person("Yanis Benali")
    }

    /// What Yanis finds; Claire's account tells the story.
    private func seen(by role: Role = .contributor, as person: PersonID?) -> DeploymentContext {
        var context = team.seen(by: role, person: person)
        context.reader = "yanis"
        return context
    }

    private mutating func action(_ title: String, due: Day, responsible: PersonID? = nil) -> ActionID {
        team.action(title, responsible: responsible ?? yanis, due: due, doneWhen: "fait", status: .upcoming)
    }

    @Test("puts one's actions by when they are due, the week beginning on Monday")
    mutating func mine() throws {
        // Monday 23 November 2026.
        _ = action("Vendredi dernier", due: "2026-11-20")
        _ = action("Dimanche", due: "2026-11-29")
        _ = action("Lundi prochain", due: "2026-11-30")
        _ = action("Décembre", due: "2026-12-07")
        _ = action("À Claire", due: "2026-11-24", responsible: claire)
        team.edit(action("Faite", due: "2026-11-24"), .status(.done))
        let mine = ForMe([seen(as: yanis)]).mine
        #expect(mine.map(\.due) == [.late, .thisWeek, .nextWeek, .later])
        #expect(mine.flatMap(\.actions).map(\.action.title) == ["Vendredi dernier", "Dimanche", "Lundi prochain", "Décembre"])
    }

    @Test("shows what one has done in the last seven days, and asks the days it took where that is not known")
    mutating func done() throws {
        let asked = action("Former <les> agents", due: "2026-11-26")
        team.edit(asked, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3)))
        let said = action("Imprimer", due: "2026-11-26")
        team.edit(said, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 3)))
        let old = action("Il y a longtemps", due: "2026-11-26")
        for id in [asked, said, old, action("À Claire", due: "2026-11-24", responsible: claire)] { team.edit(id, .status(.done)) }
        team.edit(said, .spentDays(1.5))
        team.edit(asked, .doneDay("2026-11-16"))
        team.edit(old, .doneDay("2026-11-15"))
        #expect(ForMe([seen(as: yanis)]).done.map(\.action.title) == ["Imprimer", "Former <les> agents"])
        let page = MePage(
            page: try .seen(in: .french), contexts: [seen(as: yanis)], unread: [], accountNames: [:], newCommand: { CommandID(1) })
        let html = mainPart(of: written(page.write))
        #expect(html.contains(#"action="/deployments/town-hall/actions/\#(asked)/spent-days""#) && html.contains("réalisée le"))
        #expect(html.contains("1,5\u{00A0}jour passé, pour 2\u{00A0}jours d’après l’estimation") && !html.contains("\(said)/spent-days"))
        #expect(html.contains(#"name="return" value="/me""#) && !html.contains("Il y a longtemps"))
    }

    @Test("says why one's actions are at risk, in the words of the plan")
    mutating func risks() throws {
        let soon = action("Former", due: "2026-11-26")
        team.add(.blocker(Blocker(id: "b", cause: "budget <non> voté")), to: soon)
        let page = MePage(
            page: try .seen(in: .french), contexts: [seen(as: yanis)], unread: [], accountNames: [:], newCommand: { CommandID(1) })
        let html = mainPart(of: written(page.write))
        #expect(html.contains("Bloquée\u{00A0}: budget &lt;non&gt; voté"))
        #expect(html.contains("Échéance dans 3 jours ouvrés, pas commencée"))
    }

    @Test("asks for a commitment until there is one, and again when the action changes; never for a draft")
    mutating func commitments() throws {
        _ = team.action("À discuter", responsible: yanis, due: "2026-12-01")
        let ready = action("Former", due: "2026-12-01")
        func asked() -> [String] {
            ForMe([seen(as: yanis)]).waiting.compactMap { if case .commitment(let entry) = $0 { entry.action.title } else { nil } }
        }
        #expect(asked() == ["Former"])
        team.tell(.plan(.commit(action: ready)))
        #expect(asked() == [])
        team.edit(ready, .description("Autrement"))
        #expect(asked() == ["Former"])
        team.tell(.plan(.answerCommitment(action: ready, day: nil, text: "Où ?")))
        #expect(asked() == [])
    }

    @Test("brings to leads what responsible people answer, and to nobody their own")
    mutating func answers() throws {
        let ready = action("Former", due: "2026-12-01")
        team.tell(.plan(.answerCommitment(action: ready, day: "2026-12-08", text: "salle")))
        func count(_ role: Role, _ person: PersonID?) -> Int {
            ForMe([seen(by: role, as: person)]).waiting.count { if case .answer = $0 { true } else { false } }
        }
        #expect(count(.lead, claire) == 1)
        #expect(count(.lead, nil) == 1)
        #expect(count(.lead, yanis) == 0)
        #expect(count(.member, claire) == 0)
    }

    @Test("keeps a question that names one until one has written something after it")
    mutating func questions() throws {
        let ready = action("Former", due: "2026-12-01", responsible: claire)
        func asked() -> Int {
            ForMe([seen(as: yanis)]).waiting.count { if case .question = $0 { true } else { false } }
        }
        team.add(.comment(.init(id: "c0", author: "claire", text: "Bravo @Yanis", at: Moment(milliseconds: 0))), to: ready)
        #expect(asked() == 0)
        team.add(.comment(.init(id: "c1", author: "claire", text: "@Yanis, quand ?", at: Moment(milliseconds: 0))), to: ready)
        #expect(asked() == 1)
        var context = seen(as: yanis)
        context.reader = "claire"
        #expect(ForMe([context]).waiting.isEmpty)
    }

    @Test("lists what one contributes to, with the part in words")
    mutating func contributions() throws {
        let ready = action("Former", due: "2026-12-01", responsible: claire)
        team.add(.contribution(Contribution(person: yanis, role: "prépare la salle")), to: ready)
        #expect(ForMe([seen(as: yanis)]).contributions.map(\.part.role) == ["prépare la salle"])
        #expect(ForMe([seen(as: nil)]).contributions.isEmpty)
    }

    @Test("brings a measurement that is due to who makes it, the longest awaited first, until there is a value")
    mutating func measures() throws {
        func add(_ id: IndicatorID, _ name: String, by person: PersonID?, last: Day) {
            let indicator = Indicator(id: id, name: name, baseline: DatedNumber(20, on: last), responsible: person, rhythm: .week)
            team.tell(.results(.addIndicator(indicator: indicator)))
        }
        add("today", "Attente <b>", by: yanis, last: "2026-11-16")
        add("late", "Visites", by: yanis, last: "2026-11-09")
        add("tomorrow", "Dossiers", by: yanis, last: "2026-11-17")
        add("hers", "Satisfaction", by: claire, last: "2026-11-09")
        add("nobody", "Appels", by: nil, last: "2026-11-09")
        func asked(_ context: DeploymentContext) -> [String] {
            ForMe([context]).waiting.compactMap { if case .measure(_, let indicator, _) = $0 { indicator.name } else { nil } }
        }
        #expect(asked(seen(as: yanis)) == ["Visites", "Attente <b>"])
        #expect(asked(seen(by: .reader, as: yanis)) == [], "a reader gives no values")
        #expect(asked(seen(as: nil)) == [])
        let html = try page(seen(as: yanis))
        #expect(html.contains(#"href="/deployments/town-hall/results/late#add-value-details">Visites</a>"#))
        #expect(html.contains("Attente &lt;b&gt;"))
        #expect(html.contains("mesure attendue depuis le") && !html.contains("Rien n’attend votre réponse"))
        team.tell(.results(.addValue(indicator: "late", value: MeasuredValue(id: "v", day: "2026-11-23", number: 18))))
        #expect(asked(seen(as: yanis)) == ["Attente <b>"])
    }

    // MARK: The page

    private func page(_ context: DeploymentContext, unread: [NoticeStore.Unread] = []) throws -> String {
        let seen = try PageContext.seen(by: "yanis")
        let page = MePage(
            page: seen, contexts: [context], unread: unread, accountNames: context.accountNames, newCommand: { "once" })
        return mainPart(of: written { page.write(to: &$0) })
    }

    private func unread(_ role: Role, _ person: PersonID?, since: Int) -> NoticeStore.Unread {
        let membership = Directory.Membership(
            deployment: team.deployment.id, account: "yanis", role: role, person: person, since: Moment(milliseconds: 0))
        let standing = Directory.Standing(membership: membership, head: team.deployment.sequence, read: since, readOfActions: [:])
        let events = team.events(since: since)
        return NoticeStore.Unread(
            standing: standing, deployment: team.deployment, events: events,
            notices: team.deployment.notices(in: events, for: standing.reader))
    }

    @Test("tells what has changed by action, why, by whom, and leads to the exact place")
    mutating func news() throws {
        let ready = action("Former", due: "2026-12-01")
        let before = team.deployment.sequence
        team.add(.comment(.init(id: "c1", author: "claire", text: "@Yanis, voir <b>", at: Moment(milliseconds: 0))), to: ready)
        team.edit(ready, .dueDay("2026-12-08"), reason: "salle")
        let html = try page(seen(as: yanis), unread: [unread(.contributor, yanis, since: before)])
        #expect(html.contains("vous êtes nommé"))
        #expect(html.contains("nouvelle date, à confirmer"))
        #expect(html.contains("<strong>Claire Martin</strong> a reporté l’échéance de cette action"))
        #expect(html.contains(#"href="/deployments/town-hall/plan/1#action-1-commitment""#))
        #expect(html.contains("voir &lt;b&gt;"))
        #expect(html.contains(#"name="all" value="town-hall:\#(team.deployment.sequence)""#))
    }

    @Test("shows a reader who is nobody in the plan what has changed, and no form but what marks it read")
    mutating func onlooker() throws {
        let before = team.deployment.sequence
        let ready = action("Former", due: "2026-12-01")
        team.edit(ready, .priority(.high))
        let html = try page(seen(by: .reader, as: nil), unread: [unread(.reader, nil, since: before)])
        #expect(html.contains("Former"))
        #expect(!html.contains("Ce qui attend ma réponse"))
        #expect(!html.contains("Mes actions"))
        #expect(html.split(separator: "<form").count == 2 && html.contains("/me/read"))
    }

    @Test("says what to do when there is nothing")
    mutating func empty() throws {
        let html = try page(seen(as: yanis))
        #expect(html.contains("Rien n’attend votre réponse."))
        #expect(html.contains("Vous n’êtes responsable d’aucune action ouverte."))
        #expect(html.contains("Rien de nouveau."))
        #expect(try page(seen(as: nil)).contains("relié à aucune personne"))
    }

    @Test("is the first way of the header, with a count in words")
    func link() {
        let html = written { ForMeLink(unread: 3, language: .french).write(to: &$0) }
        #expect(html.contains("3 nouveautés"))
        #expect(!written { ForMeLink(unread: 0, language: .french).write(to: &$0) }.contains("span"))
    }
}
