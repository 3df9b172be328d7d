import Planning
import Testing

@Suite("Convincing those who decide and those whose work changes")
struct StakeholderTests {
    private var story = Story()

    init() {
        story.tell(.stakeholder("daf", "Directrice des finances"))
        story.tell(.stakeholder("guichet", "Agents du guichet", .affectedAgents))
    }

    private func stakeholder(_ id: StakeholderID) throws -> Stakeholder { try #require(story.deployment.stakeholders[id]) }

    @Test("keeps each position with its day, whatever the order in which they were noted")
    mutating func positions() throws {
        story.tell(.stands("daf", .reluctant, on: "2026-02-10", id: "second"))
        story.tell(.stands("daf", .opposed, on: "2026-01-05", id: "first"))
        story.tell(.stands("daf", .favourable, on: "2026-03-02", id: "third"))
        let daf = try stakeholder("daf")
        #expect(daf.positions.map(\.position) == [.opposed, .reluctant, .favourable])
        #expect(daf.position == .favourable)
        #expect(daf.position(on: "2026-02-28") == .reluctant)
        #expect(daf.position(on: "2026-01-04") == nil, "nobody had said, which is not neutral")
        story.undo()
        #expect(try stakeholder("daf").position == .reluctant)
    }

    @Test("orders stakeholders by influence, and keeps both families apart")
    mutating func order() {
        story.tell(.stakeholder("maire", "Le maire"))
        story.tell(.about("maire", .influence(value: .decisive)))
        story.tell(.about("daf", .influence(value: .strong)))
        #expect(story.deployment.stakeholders.of(.decisionMakers).map(\.id) == ["maire", "daf"])
        #expect(story.deployment.stakeholders.of(.affectedAgents).map(\.id) == ["guichet"])
    }

    @Test("names those to whom nobody has spoken, the most influential and the longest silence first")
    mutating func unheard() {
        story.tell(.stakeholder("maire", "Le maire"))
        story.tell(.about("maire", .influence(value: .decisive)))
        story.tell(.exchanged("guichet", "Craignent pour leur guichet", on: "2026-01-12"))
        #expect(story.deployment.unheard(weeks: 4, today: "2026-03-02").map(\.id) == ["maire", "daf", "guichet"])
        story.tell(.exchanged("guichet", "Ont vu le prototype", on: "2026-02-20", id: "second"))
        #expect(story.deployment.unheard(weeks: 4, today: "2026-03-02").map(\.id) == ["maire", "daf"])
        // A silence of exactly four weeks is not yet longer than four.
        story.tell(.exchanged("daf", "Demande le coût", on: "2026-02-02", id: "third"))
        #expect(story.deployment.unheard(weeks: 4, today: "2026-03-02").map(\.id) == ["maire"])
        #expect(story.deployment.unheard(weeks: 4, today: "2026-03-03").map(\.id) == ["maire", "daf"])
    }

    @Test("says whom to see next, by the day set or by the action that does it")
    mutating func next() throws {
        let claire = story.person("Claire")
        let action = story.action("Présenter le coût", responsible: claire, due: "2026-03-20", doneWhen: "présenté")
        story.tell(.about("daf", .next(value: NextExchange(action: action, purpose: "Le coût"))))
        story.tell(.about("guichet", .next(value: NextExchange(day: "2026-03-10"))))
        #expect(story.deployment.toSee().map(\.stakeholder.id) == ["guichet", "daf"])
        #expect(story.deployment.toSee().map(\.day) == ["2026-03-10", "2026-03-20"])
        story.tell(.status(action, .done))
        #expect(story.deployment.toSee().map(\.stakeholder.id) == ["guichet"], "an action that is done plans nothing")
        story.tell(.about("daf", .next(value: NextExchange(purpose: "Le coût"))))
        #expect(try !story.deployment.isSeenNext(stakeholder("daf")), "a purpose without a day plans nothing")
        story.tell(.about("daf", .next(value: NextExchange(purpose: "  "))))
        #expect(try stakeholder("daf").next == nil)
    }

    @Test("a next exchange that went by can still be reworded")
    mutating func staleNext() {
        story.tell(.about("daf", .next(value: NextExchange(day: "2026-03-10"))))
        story.now = Moment("2026-04-01")
        story.tell(.about("daf", .next(value: NextExchange(day: "2026-03-10", purpose: "Le coût"))))
        story.expectRefusal(.exchangePassed("2026-03-11"), of: .about("daf", .next(value: NextExchange(day: "2026-03-11"))))
        story.expectRefusal(.dayOutOfRange("9999-12-31"), of: .about("daf", .next(value: NextExchange(day: "9999-12-31"))))
    }

    @Test("tells where a lever was tried, on whom, with what effect")
    mutating func trials() {
        story.tell(.lever("delay", "Deux jours au lieu de dix", proof: "Mesuré dans deux mairies"))
        story.tell(.exchanged("daf", "Veut voir", on: "2026-02-10", with: ["delay", "delay"], effect: Exchange.Effect.none))
        story.tell(.exchanged("guichet", "Veulent essayer", on: "2026-02-20", with: ["delay"], effect: .closer))
        let trials = story.deployment.stakeholders.trials(of: "delay")
        #expect(trials.map(\.stakeholder.id) == ["guichet", "daf"])
        #expect(trials.map(\.exchange.effect) == [.closer, Exchange.Effect.none])
        #expect(trials.last?.exchange.levers == ["delay"])
        // What was said stays when the argument is given up, and can still be corrected.
        story.tell(.stakeholders(.removeLever(id: "delay")))
        let exchange = Exchange(
            id: "exchange", day: "2026-02-20", words: "Veulent l’essayer", levers: ["delay"], author: "x", at: Moment(milliseconds: 0))
        story.tell(.stakeholders(.editItem(stakeholder: "guichet", item: .exchange(value: exchange), was: nil)))
    }

    @Test("a lever is for everybody, a family or one stakeholder")
    mutating func audience() throws {
        let (daf, agents) = (try stakeholder("daf"), try stakeholder("guichet"))
        #expect(Lever(id: "a", argument: "A").isFor(daf))
        #expect(Lever(id: "a", argument: "A", audience: [.family(value: .affectedAgents)]).isFor(agents))
        #expect(!Lever(id: "a", argument: "A", audience: [.family(value: .affectedAgents)]).isFor(daf))
        #expect(Lever(id: "a", argument: "A", audience: [.stakeholder(id: "daf")]).isFor(daf))
        story.expectRefusal(.unknown(.stakeholder), of: .lever("a", "A", for: .stakeholder(id: "nobody")))
    }

    @Test("who noted an exchange stays its author, whoever corrects it")
    mutating func author() throws {
        story.tell(.exchanged("daf", "Demande le coût"), by: .contributor)
        var corrected = try #require(try stakeholder("daf").exchanges.first)
        corrected.words = "Demande le coût complet"
        corrected.author = "claire"
        story.tell(.stakeholders(.editItem(stakeholder: "daf", item: .exchange(value: corrected), was: nil)))
        let kept = try #require(try stakeholder("daf").exchanges.first)
        #expect(kept.words == "Demande le coût complet" && kept.author == Actor.contributor.account && kept.at == story.now)
    }

    @Test("a field changed meanwhile is told with both values")
    mutating func conflict() {
        story.tell(.about("daf", .risk(value: "Payer avant le vote")))
        story.expectRefusal(
            .changedMeanwhile(
                .stakeholders(.field("daf", current: .risk(value: "Payer avant le vote"), yours: .risk(value: "Payer")))),
            of: .about("daf", .risk(value: "Payer"), was: .risk(value: "")))
        story.expectRefusal(.removedMeanwhile(.stakeholder), of: .about("gone", .risk(value: "Payer"), was: .risk(value: "")))
    }

    @Test("a person whom a stakeholder or an exchange names leaves, and is not forgotten")
    mutating func leaving() throws {
        let yanis = story.person("Yanis")
        story.tell(.exchanged("daf", "Demande le coût", by: yanis))
        story.tell(.leaves(yanis))
        #expect(story.deployment.people[yanis]?.hasLeft == true)
        story.expectRefusal(.personHasLeft(name: "Yanis"), of: .about("daf", .person(value: yanis)))
        #expect(story.deployment.brokenRules() == [])
    }
}
