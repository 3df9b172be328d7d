import Planning
import Testing

@Suite("People are told what concerns them")
struct NoticeTests {
    var story = Story()
    let claire: PersonID
    let malik: PersonID
    let action: ActionID
    private var mark = 0
    /// Malik, as the account « sophie », who does nothing here herself.
    private var reader: NoticeReader { NoticeReader(account: "sophie", role: .contributor, person: malik) }

    init() {
        claire = story.person("Claire Martin")
        malik = story.person("Malik Benali")
        action = story.action("Former les agents", responsible: malik, due: "2026-03-12", doneWhen: "tous formés")
        mark = story.deployment.sequence
    }

    private func notices(for reader: NoticeReader? = nil) -> [Notice] {
        story.deployment.notices(in: story.log.filter { $0.sequence > mark }, for: reader ?? self.reader)
    }

    private func kinds(for reader: NoticeReader? = nil) -> [Notice.Kind] { notices(for: reader).map(\.kind) }

    @Test("that an action is theirs now, whoever had it before")
    mutating func responsible() {
        let other = story.action("Ouvrir le guichet", responsible: claire)
        _ = story.action("Écrire le guide", responsible: malik)
        story.tell(.responsible(other, malik))
        #expect(kinds() == [.madeResponsible, .madeResponsible])
    }

    @Test("that their action has another date or description")
    mutating func changed() {
        story.tell(.due(action, "2026-03-20", because: "salle"))
        story.tell(.set(action, .description("En deux groupes")))
        #expect(kinds() == [.descriptionChanged, .dateChanged])
    }

    @Test("that they are named, or that somebody comments on what they have a part in")
    mutating func comments() throws {
        let other = story.action("Ouvrir le guichet", responsible: claire)
        story.tell(.add(.comment("@Malik ?", id: "c1"), to: other))
        story.tell(.add(.comment("Bravo", id: "c2"), to: action))
        story.tell(.add(.comment("Sans lui", id: "c3"), to: other))
        #expect(kinds() == [.commented, .mentioned])
        #expect(notices().map(\.item?.key) == ["c2", "c1"])
        story.tell(.add(.comment("J’arrive", id: "c4"), to: other), by: .contributor.being(malik))
        story.tell(.add(.comment("Merci", id: "c5"), to: other))
        #expect(notices().first?.item?.key == "c5")
    }

    @Test("that a comment names them since it was edited, once")
    mutating func edited() {
        let other = story.action("Ouvrir le guichet", responsible: claire)
        story.tell(.add(.comment("Qui ?", id: "c1"), to: other))
        story.tell(.change(.comment("@Malik ?", id: "c1"), of: other))
        story.tell(.change(.comment("@Malik, qui ?", id: "c1"), of: other))
        #expect(kinds() == [.mentioned])
    }

    @Test("that their question is answered and their date taken")
    mutating func answers() {
        story.tell(.ask(action, "Où ?"), by: .contributor.being(malik))
        story.tell(.reply(action, "Ici."))
        #expect(Set(kinds()) == [.answered, .commented])
        story.tell(.propose(action, "2026-03-20"), by: .contributor.being(malik))
        story.tell(.accept(action, "2026-03-20"))
        #expect(kinds().prefix(2).contains(.answered))
    }

    @Test("that a lead is asked something; members are not")
    mutating func asked() {
        story.tell(.ask(action, "Où ?"), by: .contributor.being(malik))
        #expect(kinds(for: NoticeReader(account: "claire", role: .lead, person: claire)) == [.answerGiven])
        #expect(kinds(for: NoticeReader(account: "lise", role: .member, person: claire)) == [])
        #expect(kinds() == [])
    }

    @Test("that they contribute, and that something blocks what they are responsible for or does so no more")
    mutating func blockers() {
        let other = story.action("Ouvrir le guichet", responsible: claire)
        story.tell(.contributes(malik, to: other))
        story.tell(.add(.blocker("Pas de salle"), to: action))
        story.tell(.change(.blocker(Blocker(id: "blocker", cause: "Pas de salle", liftedDay: "2026-03-03")), of: action))
        story.tell(.add(.blocker("Pas de budget", id: "b2"), to: other))
        #expect(kinds() == [.blockerLifted, .blockerRaised, .contributionGiven])
    }

    @Test("that what their action waits for is done, or comes later")
    mutating func awaited() {
        let first = story.action("Réserver la salle", responsible: claire, due: "2026-03-05", doneWhen: "réservée")
        story.tell(.waits(action, for: first))
        mark = story.deployment.sequence
        story.tell(.due(first, "2026-03-06"))
        story.tell(.due(first, "2026-03-04"))
        story.tell(.status(first, .done))
        #expect(kinds() == [.predecessorDone, .predecessorPostponed])
    }

    @Test("as it was then: who has lost an action since is told of what happened while it was theirs")
    mutating func then() {
        story.tell(.due(action, "2026-03-20"))
        story.tell(.responsible(action, claire))
        story.tell(.due(action, "2026-03-27"))
        #expect(kinds() == [.dateChanged])
    }

    @Test("never what they did themselves, nor what is gone; and nothing to who has no part")
    mutating func never() {
        story.tell(.due(action, "2026-03-20"), by: .contributor.being(malik))
        #expect(kinds() == [])
        story.tell(.add(.comment("@Malik ?", id: "c1"), to: action))
        story.tell(.take(.comment("", id: "c1"), from: action))
        #expect(notices().map(\.item) == [nil])
        #expect(kinds(for: NoticeReader(account: "lise", role: .reader, person: nil)) == [])
        story.tell(.remove(action))
        #expect(kinds() == [])
    }

    @Test("the same from any moment on, in every life a team may have", arguments: [1, 2, 3] as [UInt64])
    func lives(seed: UInt64) {
        var wishes = RandomWishes(seed: seed)
        var story = Story()
        for command in RandomWishes.beginning { story.tell(command) }
        for _ in 0..<200 {
            let actor = wishes.actor()
            _ = try? story.attempt(wishes.command(for: story.deployment), by: actor)
        }
        let reader = NoticeReader(account: "nobody-else", role: .lead, person: "p2")
        let all = story.deployment.notices(in: story.log.filter { $0.sequence > 1 }, for: reader)
        #expect(!all.isEmpty)
        for since in [20, 60, story.deployment.sequence - 5] {
            let some = story.deployment.notices(in: story.log.filter { $0.sequence > since }, for: reader)
            #expect(some == all.filter { $0.sequence > since })
        }
    }
}
