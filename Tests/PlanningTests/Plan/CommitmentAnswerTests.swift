import Planning
import Testing

@Suite("A responsible answers with another date, or with a question")
struct CommitmentAnswerTests {
    var story = Story()
    let claire: PersonID
    let malik: PersonID
    let action: ActionID
    private var responsible: Actor { .contributor.being(malik) }

    init() {
        claire = story.person("Claire Martin")
        malik = story.person("Malik Benali")
        action = story.action("Former les agents", responsible: malik, due: "2026-03-12", doneWhen: "tous formés")
    }

    // MARK: Another date

    @Test("a date that is taken moves the due date for the reason given, and counts as their word")
    mutating func accepted() throws {
        story.tell(.propose(action, "2026-03-20", because: "la salle est prise"), by: responsible)
        #expect(try story[action].commitmentState == .dateProposed)
        #expect(try story[action].dueDay == "2026-03-12")
        story.tell(.accept(action, "2026-03-20"), by: .member.being(claire))
        #expect(try story[action].dueDay == "2026-03-20")
        #expect(try story[action].postponements.map(\.reason) == ["la salle est prise"])
        #expect(try story[action].commitmentState == .held)
        #expect(try story[action].commitment?.person == malik)
        #expect(try story[action].answer == nil)
    }

    @Test("a date proposed for another description does not count as their word for this one")
    mutating func described() throws {
        story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.tell(.set(action, .description("En deux groupes")))
        #expect(try story[action].commitmentState == .dateProposed)
        story.tell(.accept(action, "2026-03-20"))
        #expect(try story[action].commitmentState == .toConfirm)
    }

    @Test("a date that is kept says why in the thread, and asks the responsible again")
    mutating func kept() throws {
        story.tell(.commit(action), by: responsible)
        story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.tell(.reply(action, "Le comité est le 13."), by: .member.being(claire))
        #expect(try story[action].dueDay == "2026-03-12")
        #expect(try story[action].comments.map(\.text) == ["Le comité est le 13."])
        #expect(try story[action].commitmentState == .none)
    }

    @Test("only the date that was seen is taken")
    mutating func stale() throws {
        story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.tell(.propose(action, "2026-03-27"), by: responsible)
        story.expectRefusal(.answerChanged(title: "Former les agents"), of: .accept(action, "2026-03-20"))
        story.tell(.accept(action, "2026-03-27"))
        story.expectRefusal(.answerChanged(title: "Former les agents"), of: .accept(action, "2026-03-27"))
    }

    @Test("a proposal names another day, and says why")
    func form() {
        story.expectRefusal(.sameDayProposed("2026-03-12"), of: .propose(action, "2026-03-12"))
        story.expectRefusal(.emptyText(.proposalReason), of: .propose(action, "2026-03-20", because: " "))
        story.expectRefusal(.dayOutOfRange("9999-01-01"), of: .propose(action, "9999-01-01"))
        let long = String(repeating: "a", count: 1_001)
        story.expectRefusal(
            .textTooLong(.proposalReason, limit: 1_000, count: 1_001), of: .propose(action, "2026-03-20", because: long))
    }

    // MARK: A question

    @Test("a question is answered in the thread; a yes given before still holds")
    mutating func question() throws {
        story.tell(.commit(action), by: responsible)
        story.tell(.ask(action, "Qui réserve la salle\u{00A0}?"), by: responsible)
        #expect(try story[action].commitmentState == .questionAsked)
        story.tell(.reply(action, "Sophie."), by: .member.being(claire))
        #expect(try story[action].comments.map(\.text) == ["Sophie."])
        #expect(try story[action].commitmentState == .held)
        story.expectRefusal(.answerChanged(title: "Former les agents"), of: .reply(action, "Sophie."))
    }

    @Test("a reply to a question that was asked otherwise meanwhile is not given to the new one")
    mutating func otherQuestion() throws {
        story.tell(.ask(action, "Où\u{00A0}?"), by: responsible)
        let seen = story.now
        story.now = Moment(milliseconds: seen.milliseconds + 1_000)
        story.tell(.ask(action, "Quand\u{00A0}?"), by: responsible)
        story.expectRefusal(.answerChanged(title: "Former les agents"), of: .reply(action, "Ici.", to: seen))
        story.tell(.reply(action, "Demain.", to: story.now))
    }

    @Test("empty questions and replies say nothing")
    mutating func empty() {
        story.expectRefusal(.emptyText(.question), of: .ask(action, "\n"))
        story.tell(.ask(action, "Où\u{00A0}?"), by: responsible)
        story.expectRefusal(.emptyText(.reply), of: .reply(action, " "))
    }

    // MARK: What ends it

    @Test("committing after all closes the answer")
    mutating func commits() throws {
        story.tell(.ask(action, "Où\u{00A0}?"), by: responsible)
        story.tell(.commit(action), by: responsible)
        #expect(try story[action].answer == nil)
        #expect(try story[action].commitmentState == .held)
    }

    @Test("taking the answer back leaves the yes that was given before")
    mutating func withdrawn() throws {
        story.tell(.commit(action), by: responsible)
        story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.expectRefusal(.notAllowed(role: .member), of: .withdraw(action), by: .member.being(claire))
        story.tell(.withdraw(action), by: responsible)
        #expect(try story[action].commitmentState == .held)
    }

    @Test("another responsible or date, or the end of the action, leaves nothing to answer", arguments: [0, 1, 2, 3])
    func cleared(change: Int) throws {
        var story = story
        story.tell(.ask(action, "Où\u{00A0}?"), by: responsible)
        switch change {
        case 0: story.tell(.responsible(action, claire))
        case 1: story.tell(.due(action, "2026-03-30"))
        case 2: story.tell(.status(action, .done))
        default: story.tell(.leaves(malik, handing: [action: claire]))
        }
        #expect(try story[action].answer == nil)
        story.undo()
        #expect(try story[action].answer?.text == "Où\u{00A0}?")
    }

    @Test("a question stays when the description changes: it may be what answers it")
    mutating func description() throws {
        story.tell(.ask(action, "Où\u{00A0}?"), by: responsible)
        story.tell(.set(action, .description("À la mairie annexe")))
        #expect(try story[action].commitmentState == .questionAsked)
    }

    // MARK: Who

    @Test("the lead records what somebody without account says; nobody else speaks for another")
    mutating func others() throws {
        story.expectRefusal(.notAllowed(role: .member), of: .ask(action, "Où\u{00A0}?"), by: .member.being(claire))
        story.tell(.ask(action, "Où\u{00A0}?"))
        #expect(try story[action].answer?.person == malik)
        #expect(try story[action].answer?.author == "claire")
    }

    @Test("a contributor does not answer their own proposal")
    mutating func contributor() {
        story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.expectRefusal(.notAllowed(role: .contributor), of: .accept(action, "2026-03-20"), by: responsible)
        story.expectRefusal(.notAllowed(role: .contributor), of: .reply(action, "Non."), by: responsible)
    }

    @Test("there is something to answer to")
    mutating func nothing() {
        let bare = story.action("Ouvrir le guichet")
        story.expectRefusal(.nothingToCommitTo([.responsible, .dueDay]), of: .ask(bare, "Où\u{00A0}?"))
        story.tell(.status(action, .done))
        story.expectRefusal(.notOpen(title: "Former les agents"), of: .ask(action, "Où\u{00A0}?"))
    }

    @Test("undo takes back an acceptance whole, and a member does not undo somebody else’s question")
    mutating func undo() throws {
        let question = story.tell(.propose(action, "2026-03-20"), by: responsible)
        story.expectRefusal(.notAllowed(role: .member), of: .undo(change: question), by: .member.being(claire))
        story.tell(.accept(action, "2026-03-20"))
        story.undo()
        #expect(try story[action].dueDay == "2026-03-12")
        #expect(try story[action].postponements == [])
        #expect(try story[action].commitmentState == .dateProposed)
    }
}
