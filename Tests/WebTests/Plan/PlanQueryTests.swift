import HummingbirdCore
import Planning
import Testing

@testable import Web

@Suite("The question that a plan page answers")
struct PlanQueryTests {
    private var team = Team()

    private func titles(_ query: PlanQuery, by person: PersonID? = nil) -> [String] {
        query.actions(team.seen(person: person)).map(\.title)
    }

    private func titles(_ query: String, by person: PersonID? = nil) -> [String] {
        titles(PlanQuery(URI("/plan?" + query)), by: person)
    }

    private func headings(_ query: String) -> [String] {
        let context = team.seen()
        return PlanQuery(URI("/plan?" + query)).groups(context).compactMap(\.heading).map {
            GroupTexts(language: .french, context: context).heading($0)
        }
    }

    @Test("is all in the address, and reads back as it was written")
    func roundTrip() {
        var query = PlanQuery()
        query.filter.text = "borne & rendez-vous « à l’accueil » 100%"
        query.filter.statuses = [.inProgress, .draft]
        query.filter.responsibles = [.person("yanis"), .nobody, .reader]
        query.filter.contributors = [.reader]
        query.filter.place = .workstream("w1")
        query.filter.tags = ["à voir", "budget & co"]
        query.filter.priorities = [.high]
        query.filter.due = .nextWeek
        query.filter.dueFrom = "2026-11-02"
        query.filter.dueTo = "2026-12-31"
        query.filter.doneFrom = "2026-01-02"
        query.filter.doneTo = "2026-02-03"
        query.filter.hasEffort = false
        query.filter.commitments = [.none, .toConfirm]
        query.filter.conditions = Set(PlanFilter.Condition.allCases)
        query.sort = .due
        query.isDescending = true
        query.columns = [.number, .title, .tags, .commitment]
        query.grouping = .week
        #expect(PlanQuery(URI("/plan" + query.string)) == query)
        #expect(PlanQuery().string.isEmpty)
        for address in ["?view=timeline", "?view=timeline&zoom=week&on=2026-11-02", "?view=timeline&zoom=plan&group=responsible"] {
            #expect(PlanQuery(URI("/plan" + address)).string == address)
        }
    }

    @Test("is said in one way only, so that two who look at the same thing have the same address")
    func canonical() {
        let usual = PlanColumn.usual.map { "columns=\($0.rawValue)" }.joined(separator: "&")
        #expect(PlanQuery(URI("/plan?group=workstream&\(usual)")) == PlanQuery())
        #expect(PlanQuery(URI("/plan?late=1")).string == "?is=late")
        #expect(PlanQuery(URI("/plan?sort=due&group=none")).string == "?sort=due")
        #expect(PlanQuery(URI("/plan?view=timeline&zoom=month&on=today")).string == "?view=timeline")
        #expect(PlanQuery(URI("/plan?zoom=week&on=2026-11-02")) == PlanQuery())
        #expect(PlanQuery(URI("/plan?columns=title")).shownColumns == [.number, .title])
        #expect(PlanQuery(URI("/plan?columns=tags&columns=due")).string == PlanQuery(URI("/plan?columns=due,tags")).string)
    }

    @Test("ignores what it does not understand")
    func nonsense() {
        let nonsense = "status=later&sort=colour&late=maybe&responsible=%20&is=lost&from=yesterday&group=moon&columns=price&effort=3&tag="
        #expect(PlanQuery(URI("/plan?" + nonsense)) == PlanQuery())
    }

    @Test("reads what a form with several words sends")
    func words() {
        #expect(PlanQuery(URI("/plan?text=borne+d%27accueil")).filter.text == "borne d'accueil")
    }

    @Test("finds every word wherever it stands, without minding case or accents")
    mutating func text() {
        let aicha = team.person("Aïcha Diop")
        _ = team.action("Préparer les supports de formation", responsible: aicha)
        _ = team.action("Choisir la borne")
        #expect(titles(PlanQuery(URI("/plan?text=PREPARER+aicha"))) == ["Préparer les supports de formation"])
        #expect(titles(PlanQuery(URI("/plan?text=preparer+borne"))).isEmpty)
    }

    @Test("keeps the headings above what it finds, and no other")
    mutating func headings() {
        let places = team.workstream("Lieux")
        let hall = team.workstream("Hall", in: places)
        let training = team.workstream("Formation")
        _ = team.action("Poser la signalétique", in: hall)
        _ = team.action("Former les agents", in: training)
        #expect(headings("text=signal") == ["Lieux", "Hall"])
        #expect(PlanQuery().groups(team.seen()).count == 3)
    }

    @Test("of a workstream takes in the workstreams inside it")
    mutating func inside() {
        let places = team.workstream("Lieux")
        let hall = team.workstream("Hall", in: places)
        _ = team.action("Poser la signalétique", in: hall)
        _ = team.action("Former les agents")
        #expect(titles(PlanQuery(URI("/plan?workstream=\(places)"))) == ["Poser la signalétique"])
    }

    @Test("sorts what has no date after what has one")
    mutating func sorting() {
        _ = team.action("sans date")
        _ = team.action("mars", due: "2027-03-01")
        _ = team.action("janvier", due: "2027-01-10")
        #expect(titles(PlanQuery(URI("/plan?sort=due"))) == ["janvier", "mars", "sans date"])
    }

    @Test("for late actions leaves out those done and those due today")
    mutating func lateOnly() {
        let yanis = team.person("Yanis Benali")
        _ = team.action("en retard", responsible: yanis, due: "2026-11-20", doneWhen: "fait", status: .upcoming)
        _ = team.action("faite", responsible: yanis, due: "2026-11-20", doneWhen: "fait", status: .done)
        _ = team.action("aujourd’hui", responsible: yanis, due: "2026-11-23", doneWhen: "fait", status: .upcoming)
        #expect(titles(PlanQuery(URI("/plan?late=1"))) == ["en retard"])
    }

    @Test("finds what was commented, noted or planned as a step, and those who contribute")
    mutating func everywhere() {
        let nadia = team.person("Nadia Roussel")
        let action = team.action("Poser la signalétique")
        _ = team.action("Choisir la borne")
        team.add(.comment(Comment(id: "c1", author: "claire", text: "Le fournisseur a rappelé", at: Moment(milliseconds: 0))), to: action)
        team.add(.step(Step(id: "s1", title: "Mesurer les cœurs de hall")), to: action)
        team.add(.note(Note(id: "n1", label: "Coût", text: "1 450 €")), to: action)
        team.add(.contribution(Contribution(person: nadia, role: "dessine")), to: action)
        for words in ["FOURNISSEUR", "coeurs", "cout", "nadia", "dessine"] {
            #expect(titles("text=\(words)") == ["Poser la signalétique"], "\(words)")
        }
        #expect(titles("text=2") == ["Choisir la borne"])
        #expect(titles("text=nadia+fournisseur") == ["Poser la signalétique"])
    }

    @Test("takes several values of a field as either, and several fields as both")
    mutating func several() {
        let yanis = team.person("Yanis Benali")
        let sophie = team.person("Sophie Le Goff")
        _ = team.action("à discuter", responsible: yanis)
        _ = team.action("à venir", responsible: yanis, due: "2026-12-01", doneWhen: "vu", status: .upcoming)
        _ = team.action("en cours", responsible: sophie, due: "2026-12-01", doneWhen: "vu", status: .inProgress)
        _ = team.action("sans personne")
        #expect(titles("status=upcoming&status=inProgress") == ["à venir", "en cours"])
        #expect(titles("status=upcoming&status=inProgress&responsible=\(yanis)") == ["à venir"])
        #expect(titles("responsible=-&responsible=\(sophie)") == ["en cours", "sans personne"])
    }

    @Test("means the reader by me, whoever reads")
    mutating func me() {
        let yanis = team.person("Yanis Benali")
        let sophie = team.person("Sophie Le Goff")
        _ = team.action("de Yanis", responsible: yanis)
        let helped = team.action("de Sophie", responsible: sophie)
        team.add(.contribution(Contribution(person: yanis, role: "aide")), to: helped)
        #expect(titles("responsible=me", by: yanis) == ["de Yanis"])
        #expect(titles("responsible=me", by: sophie) == ["de Sophie"])
        #expect(titles("responsible=me").isEmpty)
        #expect(titles("contributor=me", by: yanis) == ["de Sophie"])
    }

    @Test("tells the days of this week and month from any other")
    mutating func due() {
        for day: Day in ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30", "2026-12-06", "2026-12-07"] {
            _ = team.action(day.iso8601, due: day)
        }
        _ = team.action("sans date")
        #expect(titles("due=week") == ["2026-11-23", "2026-11-29"])
        #expect(titles("due=next-week") == ["2026-11-30", "2026-12-06"])
        #expect(titles("due=month") == ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"])
        #expect(titles("due=none") == ["sans date"])
        #expect(titles("from=2026-11-30&to=2026-12-06") == ["2026-11-30", "2026-12-06"])
    }

    @Test("finds by what is derived: blocked, waiting, waiting for a need, not committed, postponed, not yet possible")
    mutating func derived() {
        let yanis = team.person("Yanis Benali")
        func ready(_ title: String) -> ActionID {
            team.action(title, responsible: yanis, due: "2026-12-10", doneWhen: "la salle est ouverte au public", status: .upcoming)
        }
        let first = ready("Réserver la salle")
        let second = ready("Former les agents")
        let third = ready("Ouvrir le guichet")
        team.add(.blocker(Blocker(id: "b1", cause: "Budget", waitsFor: .decision)), to: first)
        team.add(.blocker(Blocker(id: "b2", cause: "Formateur", waitsFor: .need)), to: second)
        team.add(.dependency(Dependency(predecessor: second)), to: third)
        team.edit(third, .earliestStart("2026-12-01"))
        team.edit(third, .dueDay("2026-12-17"))
        team.tell(.plan(.commit(action: first)))
        #expect(titles("is=blocked") == ["Réserver la salle", "Former les agents"])
        #expect(titles("is=need") == ["Former les agents"])
        #expect(titles("is=waits") == ["Ouvrir le guichet"])
        #expect(titles("is=not-yet") == ["Ouvrir le guichet"])
        #expect(titles("is=postponed") == ["Ouvrir le guichet"])
        #expect(titles("commitment=held") == ["Réserver la salle"])
        #expect(titles("commitment=none") == ["Former les agents", "Ouvrir le guichet"])
        #expect(titles("is=blocked&is=need") == ["Former les agents"])
        team.edit(second, .status(.done))
        #expect(titles("is=waits").isEmpty)
        #expect(titles("is=need").isEmpty)
    }

    @Test("calls vague what the method finds unclear, not what is late or not estimated")
    mutating func vague() {
        let yanis = team.person("Yanis Benali")
        let clear = team.action(
            "Former les agents d’accueil", responsible: yanis, due: "2026-11-18", doneWhen: "14 agents ont suivi la journée",
            status: .upcoming)
        team.edit(clear, .description("Deux demi-journées par groupe de sept."))
        _ = team.action("Dépliant")
        #expect(titles("is=vague") == ["Dépliant"])
    }

    @Test("groups by what is asked, what is missing under a heading of its own")
    mutating func grouping() {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former", responsible: yanis, due: "2026-11-24", doneWhen: "vu", status: .upcoming)
        team.edit(action, .tags(["agents", "formation"]))
        team.edit(action, .priority(.high))
        let other = team.action("Dépliant", due: "2027-01-12")
        team.edit(other, .tags(["Formation"]))
        _ = team.action("Borne")
        #expect(headings("group=responsible") == ["Sans responsable", "Yanis Benali"])
        #expect(headings("group=status") == ["À discuter", "À venir"])
        #expect(headings("group=priority") == ["Priorité haute", "Priorité normale"])
        #expect(headings("group=tag") == ["agents", "formation", "Sans étiquette"])
        #expect(headings("group=week") == ["Cette semaine", "Semaine du 11 janv. 2027", "Sans date"])
        #expect(headings("group=none").isEmpty)
        #expect(titles("group=tag&sort=title") == ["Former", "Dépliant", "Borne"])
    }
}
