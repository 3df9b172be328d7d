import HummingbirdCore
import Planning
import Testing

@testable import Web

@Suite("The question that a plan page answers")
struct PlanQueryTests {
    private var team = Team()

    private func titles(_ query: PlanQuery) -> [String] {
        query.sections(team.seen()).flatMap { $0.actions.map(\.title) }
    }

    @Test("is all in the address, and reads back as it was written")
    func roundTrip() {
        var query = PlanQuery()
        query.text = "borne & rendez-vous « à l’accueil » 100%"
        query.status = .inProgress
        query.responsible = "yanis"
        query.workstream = "w1"
        query.isLateOnly = true
        query.sort = .due
        query.isDescending = true
        #expect(PlanQuery(URI("/plan" + query.string)) == query)
        #expect(PlanQuery().string.isEmpty)
    }

    @Test("ignores what it does not understand")
    func nonsense() {
        #expect(PlanQuery(URI("/plan?status=later&sort=colour&late=maybe&responsible=%20")) == PlanQuery())
    }

    @Test("reads what a form with several words sends")
    func words() {
        #expect(PlanQuery(URI("/plan?text=borne+d%27accueil")).text == "borne d'accueil")
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
        let sections = PlanQuery(URI("/plan?text=signal")).sections(team.seen())
        #expect(sections.map { $0.workstream?.title } == ["Lieux", "Hall"])
        #expect(PlanQuery().sections(team.seen()).count == 3)
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
}
