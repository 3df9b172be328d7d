import Planning
import Testing

@Suite("A pitch")
struct PitchTests {
    private var story = Story()

    init() {
        story.tell(.route(.destination(value: "Un guichet ouvert à tous")))
        story.tell(.stakeholder("guichet", "Agents du guichet", .affectedAgents))
        story.tell(.stakeholder("accueil", "Agents de l’accueil", .affectedAgents))
        story.tell(.about("guichet", .gain(value: "Moins de files")))
        story.tell(.about("accueil", .gain(value: "Moins de files")))
        story.tell(.lever("delay", "Deux jours au lieu de dix", proof: "Mesuré dans deux mairies"))
        story.tell(.lever("calm", "Un accueil plus calme"))
        story.tell(
            .stakeholders(
                .addPitch(
                    pitch: Pitch(id: "pitch", audience: .family(value: .affectedAgents), title: "Aux agents", levers: ["delay", "calm"]))))
    }

    private var pitch: Pitch { get throws { try #require(story.deployment.stakeholders["pitch" as PitchID]) } }

    private func text(_ part: PitchPart) throws -> String { story.deployment.text(of: part, in: try pitch) }

    private mutating func write(_ part: PitchPart, _ text: String?, was: PitchValue? = nil) {
        story.tell(.stakeholders(.editPitch(pitch: "pitch", to: .text(part: part, value: text.map { PitchText(text: $0) }), was: was)))
    }

    @Test("is assembled from the destination, what its audience gains, and the levers chosen with their proofs")
    func assembled() throws {
        #expect(try text(.proposition) == "Un guichet ouvert à tous")
        #expect(try text(.gains) == "Moins de files", "what several gain is said once")
        #expect(try text(.arguments) == "Deux jours au lieu de dix\nMesuré dans deux mairies\n\nUn accueil plus calme")
    }

    @Test("asks for the needs that its audience decides and that have not come, the critical ones first")
    mutating func ask() throws {
        let claire = story.person("Claire Martin")
        story.tell(.about("accueil", .person(value: claire)))
        func add(_ id: NeedID, _ title: String, critical: Bool = false, decider: Party?) {
            let need = Need(
                id: id, title: title, kind: .equipment, isCritical: critical, quantity: Quantity(hundredths: 100), decider: decider)
            story.tell(.needs(.add(need: need)))
        }
        #expect(try text(.ask) == "")
        add("desk", "Deux bureaux", decider: .stakeholder("guichet"))
        add("room", "Une salle", critical: true, decider: .person(claire))
        add("money", "12 000 €", decider: .words("Le maire"))
        #expect(try text(.ask) == "Une salle\nDeux bureaux", "in the name of a stakeholder, or of the person they are")
        let accueil = try #require(story.deployment.stakeholders["accueil" as StakeholderID])
        #expect(story.deployment.needs(decidedBy: accueil).map(\.title) == ["Une salle"])
        let got = NeedEntry(
            id: "got", kind: .obtained, quantity: Quantity(hundredths: 100), day: "2026-03-02", author: "x", at: Moment(milliseconds: 0))
        story.tell(.needs(.addEntry(need: "room", entry: got)))
        #expect(try text(.ask) == "Deux bureaux")
    }

    @Test("keeps what was written when its sources change, says so, and takes up the current text when asked")
    mutating func written() throws {
        write(.proposition, "Un guichet où chacun est reçu")
        #expect(try !story.deployment.isOutdated(.proposition, in: pitch))
        story.tell(.route(.destination(value: "Un guichet ouvert le samedi")))
        #expect(try text(.proposition) == "Un guichet où chacun est reçu")
        #expect(try story.deployment.isOutdated(.proposition, in: pitch))
        #expect(try !story.deployment.isOutdated(.gains, in: pitch))
        write(.proposition, nil)
        #expect(try text(.proposition) == "Un guichet ouvert le samedi")
        story.undo()
        #expect(try text(.proposition) == "Un guichet où chacun est reçu")
    }

    @Test("follows its sources where what was written says the same")
    mutating func unwritten() throws {
        write(.proposition, "Autre chose")
        write(.proposition, "Un guichet ouvert à tous")
        #expect(try pitch.texts[.proposition] == nil)
        write(.ask, "Deux jours de formation")
        #expect(try text(.ask) == "Deux jours de formation")
        write(.gains, "")
        #expect(try text(.gains) == "", "left out on purpose")
    }

    @Test("of two people at the same part, the second sees both texts")
    mutating func conflict() throws {
        write(.ask, "Deux jours")
        let was = try pitch.current(like: .text(part: .ask, value: nil))
        write(.ask, "Trois jours", was: was)
        #expect(throws: Refusal.self) {
            try story.deployment.decide(
                .stakeholders(.editPitch(pitch: "pitch", to: .text(part: .ask, value: PitchText(text: "Un jour")), was: was)), by: .lead,
                at: story.now)
        }
    }

    @Test("says the levers in the order chosen, and goes on without one that was removed")
    mutating func levers() throws {
        story.tell(.stakeholders(.editPitch(pitch: "pitch", to: .levers(value: ["calm", "delay"]), was: nil)))
        #expect(try text(.arguments).hasPrefix("Un accueil plus calme"))
        story.tell(.stakeholders(.removeLever(id: "calm")))
        #expect(try text(.arguments) == "Deux jours au lieu de dix\nMesuré dans deux mairies")
        story.expectRefusal(
            .unknown(.lever), of: .stakeholders(.editPitch(pitch: "pitch", to: .levers(value: ["nothing"]), was: nil)))
    }
}
