import Planning
import Testing

@Suite("Rule 3: a due date moves only with a reason once the responsible has committed")
struct DueDayTests {
    var story = Story()
    let claire: PersonID
    let action: ActionID

    init() {
        claire = story.person("Claire Martin")
        action = story.action(
            "Former les agents", responsible: claire, due: "2026-03-12", doneWhen: "douze agents formés")
    }

    @Test("without commitment the date moves freely, and the earlier one is kept")
    mutating func uncommitted() throws {
        story.tell(.due(action, "2026-03-20"))
        let postponement = try #require(try story[action].postponements.first)
        #expect(postponement.from == "2026-03-12")
        #expect(postponement.to == "2026-03-20")
        #expect(postponement.reason == "")
        #expect(postponement.author == Actor.lead.account)
        #expect(postponement.at == story.now)
    }

    @Test("once committed, a move without a reason is refused, later or earlier")
    mutating func committed() throws {
        story.tell(.commit(action))
        story.expectRefusal(.reasonRequired(from: "2026-03-12"), of: .due(action, "2026-03-20"))
        story.expectRefusal(.reasonRequired(from: "2026-03-12"), of: .due(action, "2026-03-05"))
        story.expectRefusal(.reasonRequired(from: "2026-03-12"), of: .due(action, "2026-03-20", because: " \n "))
        story.tell(.due(action, "2026-03-20", because: "salle indisponible"))
        #expect(try story[action].dueDay == "2026-03-20")
        #expect(try story[action].postponements.map(\.reason) == ["salle indisponible"])
    }

    @Test("every move is kept, in order; none overwrites the one before")
    mutating func everyMove() throws {
        let moves: [(Day, String)] = [("2026-03-20", "salle"), ("2026-04-02", "formateur"), ("2026-03-27", "désistement")]
        for (day, reason) in moves {
            story.tell(.commit(action))
            story.tell(.due(action, day, because: reason))
        }
        let kept = try story[action].postponements
        #expect(kept.map(\.from) == ["2026-03-12", "2026-03-20", "2026-04-02"])
        #expect(kept.map(\.to) == ["2026-03-20", "2026-04-02", "2026-03-27"])
        #expect(kept.map(\.reason) == ["salle", "formateur", "désistement"])
        #expect(Set(kept.map(\.id)).count == 3)
    }

    @Test("the same date again is no postponement")
    mutating func same() {
        story.tell(.commit(action))
        story.expectNothing(from: .due(action, "2026-03-12"))
    }

    @Test("in a draft nobody has promised, the date is still being looked for")
    mutating func draft() throws {
        let idea = story.action("Ouvrir le guichet", responsible: claire, due: "2026-03-12")
        story.tell(.due(idea, "2026-03-20"))
        #expect(try story[idea].postponements.isEmpty)
        story.tell(.commit(idea))
        story.expectRefusal(.reasonRequired(from: "2026-03-20"), of: .due(idea, "2026-03-30"))
        story.expectRefusal(.reasonRequired(from: "2026-03-20"), of: .due(idea, nil))
        story.tell(.due(idea, "2026-03-30", because: "budget"))
        #expect(try story[idea].postponements.map(\.to) == ["2026-03-30"])
    }

    @Test("postponements are written by the rules alone")
    mutating func byRulesAlone() throws {
        story.tell(.due(action, "2026-03-20", because: "salle"))
        let kept = ActionItem.postponement(try #require(try story[action].postponements.first))
        var other = try #require(try story[action].postponements.first)
        other.reason = "autre"
        let refusal = Refusal.notAllowed(role: .lead)
        story.expectRefusal(refusal, of: .change(.postponement(other), of: action))
        story.expectRefusal(refusal, of: .take(kept, from: action))
        other.id = "mine"
        story.expectRefusal(refusal, of: .add(.postponement(other), to: action))
        story.expectRefusal(.outOfPlace, of: .place(kept, of: action, at: 0))
    }

    @Test("a reason is at most 1,000 characters long")
    mutating func longReason() {
        let reason = String(repeating: "é", count: 1_001)
        story.expectRefusal(
            .textTooLong(.reason, limit: 1_000, count: 1_001), of: .due(action, "2026-03-20", because: reason))
    }

    @Test("undo can not move a date that the responsible has committed to since")
    mutating func undoAfterCommitment() throws {
        let change = story.tell(.due(action, "2026-03-20"))
        story.tell(.commit(action))
        story.expectRefusal(.reasonRequired(from: "2026-03-20"), of: .undo(change: change))
        story.tell(.withdraw(action))
        story.undo(change)
        #expect(try story[action].dueDay == "2026-03-12")
    }

    @Test("undo gives back the date that was committed to, and the commitment holds again")
    mutating func undoOfPostponement() throws {
        story.tell(.commit(action))
        let change = story.tell(.due(action, "2026-03-20", because: "salle"))
        story.undo(change)
        #expect(try story[action].dueDay == "2026-03-12")
        #expect(try story[action].commitmentState == .held)
        story.undo()
        #expect(try story[action].dueDay == "2026-03-20")
        #expect(try story[action].postponements.map(\.reason) == ["salle"])
    }

    @Test("a date that came and went leaves postponements that can be told apart")
    mutating func comeAndGo() throws {
        let first = story.tell(.due(action, "2026-03-20"))
        story.tell(.due(action, "2026-03-30"))
        story.tell(.due(action, "2026-03-20"))
        story.undo(first)
        story.tell(.due(action, "2026-04-10"))
        #expect(story.deployment.brokenRules() == [])
        #expect(try story[action].postponements.map(\.to) == ["2026-03-30", "2026-03-20", "2026-04-10"])
    }
}
