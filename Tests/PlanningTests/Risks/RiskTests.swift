import Planning
import Testing

/// The rules that put an action at risk, and what people say of them. Stories begin on Monday 2026-03-02.
@Suite("Risks")
struct RiskTests {
    var story = Story()
    let claire: PersonID
    let yanis: PersonID

    init() {
        claire = story.person("Claire")
        yanis = story.person("Yanis")
    }

    /// An upcoming action, by default committed to and far away: no rule speaks of it.
    private mutating func action(
        _ title: String = "Former les agents", due: Day = "2026-09-30", committed: Bool = true
    ) -> ActionID {
        let id = story.action(title, responsible: claire, due: due, doneWhen: "chacun a suivi la séance")
        if committed { story.tell(.commit(id)) }
        return id
    }

    private func risks(_ id: ActionID) throws -> [Risk] {
        story.deployment.risks(of: try story[id], today: story.deployment.settings.day(at: story.now))
    }

    @Test("an action that is far, committed to and free is not at risk")
    mutating func calm() throws {
        let id = action()
        #expect(try risks(id).isEmpty)
        #expect(story.deployment.actionsAtRisk(today: "2026-03-02").isEmpty)
    }

    @Test("a late action says by how many working days")
    mutating func late() throws {
        let id = action(due: "2026-03-05")
        story.now = Moment("2026-03-09")
        #expect(try risks(id) == [.late(workingDays: 2)])
        story.tell(.setting(.riskThreshold(rule: .late, value: 3)))
        #expect(try risks(id).isEmpty)
        story.now = Moment("2026-03-10")
        #expect(try risks(id) == [.late(workingDays: 3)])
    }

    @Test("due on a day off, an action is late only after the next working day")
    mutating func dayOff() throws {
        let id = action(due: "2026-03-07")
        story.now = Moment("2026-03-09")
        #expect(try risks(id).isEmpty)
        story.now = Moment("2026-03-10")
        #expect(try risks(id) == [.late(workingDays: 2)])
    }

    @Test("due within five working days and not begun is at risk; one step done is a beginning")
    mutating func notStarted() throws {
        let id = action(due: "2026-03-09")
        #expect(try risks(id) == [.dueSoonNotStarted(workingDays: 5)])
        story.tell(.add(.step(Step(id: "salle", title: "Réserver", isDone: true)), to: id))
        #expect(try risks(id).isEmpty)
        let other = action("Imprimer", due: "2026-03-10")
        #expect(try risks(other).isEmpty)
        story.tell(.setting(.riskThreshold(rule: .dueSoonNotStarted, value: 6)))
        #expect(try risks(other) == [.dueSoonNotStarted(workingDays: 6)])
        story.tell(.status(other, .inProgress))
        #expect(try risks(other).isEmpty)
    }

    @Test("due soon without the responsible's yes is at risk, and so is a yes to another date")
    mutating func notCommitted() throws {
        let id = action(due: "2026-03-16", committed: false)
        #expect(try risks(id) == [.notCommitted(.none, workingDays: 10)])
        story.tell(.commit(id))
        #expect(try risks(id).isEmpty)
        story.tell(.due(id, "2026-03-13", because: "salle libre plus tôt"))
        #expect(try risks(id) == [.notCommitted(.toConfirm, workingDays: 9)])
        let far = action("Loin", due: "2026-03-17", committed: false)
        #expect(try risks(far).isEmpty)
    }

    @Test("a blocked action is at risk until the blocker is lifted")
    mutating func blocked() throws {
        let id = action(due: "2026-04-30")
        story.tell(.add(.blocker("budget non voté"), to: id))
        #expect(try risks(id) == [.blocked(cause: "budget non voté")])
        story.tell(.change(.blocker(Blocker(id: "blocker", cause: "budget non voté", liftedDay: "2026-03-02")), of: id))
        #expect(try risks(id).isEmpty)
    }

    @Test("a blocked action is left aside while its date is further than the threshold")
    mutating func blockedFar() throws {
        let id = action(due: "2026-09-30")
        story.tell(.add(.blocker("budget non voté"), to: id))
        #expect(try risks(id).isEmpty)
        story.tell(.setting(.riskThreshold(rule: .blocked, value: 260)))
        #expect(try risks(id) == [.blocked(cause: "budget non voté")])
    }

    @Test("an action that waits for a late one is at risk, and names the latest")
    mutating func waits() throws {
        let first = action("Voter le budget", due: "2026-03-03")
        let second = action("Choisir le mobilier", due: "2026-03-04")
        let id = action("Commander")
        story.tell(.waits(id, for: second))
        story.tell(.waits(id, for: first))
        #expect(try risks(id).isEmpty)
        story.now = Moment("2026-03-06")
        #expect(try risks(id) == [.waitsForLate(number: 1, title: "Voter le budget", workingDays: 3)])
        story.tell(.status(first, .done))
        #expect(try risks(id) == [.waitsForLate(number: 2, title: "Choisir le mobilier", workingDays: 2)])
    }

    @Test("postponed twice is at risk; brought forward is not postponed")
    mutating func postponed() throws {
        let id = action()
        story.tell(.due(id, "2026-10-30", because: "travaux"))
        story.tell(.due(id, "2026-10-15", because: "travaux finis plus tôt"))
        #expect(try risks(id).isEmpty)
        story.tell(.due(id, "2026-11-30", because: "agents absents"))
        #expect(try risks(id) == [.postponed(times: 2)])
    }

    @Test("a closed action is at no risk")
    mutating func closed() throws {
        let id = action(due: "2026-03-03")
        story.tell(.add(.raisedRisk("l’imprimeur ferme", id: "r"), to: id))
        story.now = Moment("2026-03-20")
        story.tell(.status(id, .done))
        #expect(try risks(id).isEmpty)
    }

    @Test("the worst come first: raised, blocked, late, then by number of risks and by date")
    mutating func order() throws {
        let late = action("En retard", due: "2026-03-03")
        let later = action("Plus en retard", due: "2026-03-02")
        let raised = action("Signalée")
        let soon = action("Bientôt", due: "2026-03-12")
        story.tell(.add(.raisedRisk("le prestataire hésite", id: "r"), to: raised))
        story.now = Moment("2026-03-06")
        let found = story.deployment.actionsAtRisk(today: "2026-03-06")
        #expect(found.map(\.action.id) == [raised, later, late, soon])
    }

    // MARK: What people say

    @Test("a dismissed risk is silent for the action as it was, and speaks again when the date moves")
    mutating func dismissed() throws {
        let id = action(due: "2026-03-09")
        story.tell(.add(.dismissedRisk(.dueSoonNotStarted, "une heure suffit"), to: id))
        #expect(try risks(id).isEmpty)
        #expect(story.deployment.actionsWithDismissedRisk().map(\.id) == [id])
        story.tell(.due(id, "2026-03-06", because: "visite avancée"))
        #expect(try risks(id).map(\.kind) == [.dueSoonNotStarted, .notCommitted])
        #expect(story.deployment.actionsWithDismissedRisk().isEmpty)
        // What was said of the earlier date is said anew.
        story.tell(.add(.dismissedRisk(.dueSoonNotStarted, "toujours une heure"), to: id))
        #expect(try risks(id).map(\.kind) == [.notCommitted])
        #expect(try story[id].dismissedRisks.map(\.word) == ["toujours une heure"])
    }

    @Test("a dismissed rule leaves the other rules speaking")
    mutating func dismissedOne() throws {
        let id = action(due: "2026-03-09", committed: false)
        story.tell(.add(.dismissedRisk(.notCommitted, "promis au téléphone"), to: id))
        #expect(try risks(id) == [.dueSoonNotStarted(workingDays: 5)])
    }

    @Test("raising and dismissing ask for a word, and a raised risk is taken away rather than dismissed")
    mutating func words() {
        let id = action()
        story.expectRefusal(.emptyText(.riskWord), of: .add(.raisedRisk(" ", id: "r"), to: id))
        story.expectRefusal(.emptyText(.riskWord), of: .add(.dismissedRisk(.late, ""), to: id))
        story.expectRefusal(.notDismissible, of: .add(.dismissedRisk(.raised, "mais non"), to: id))
        story.tell(.status(id, .done))
        story.expectRefusal(.notOpen(title: "Former les agents"), of: .add(.raisedRisk("trop tard", id: "r"), to: id))
    }

    @Test("who raised a risk and when is the rules' to write")
    mutating func author() throws {
        let id = action()
        story.tell(.add(.raisedRisk("la salle est prise", id: "r"), to: id), by: .contributor)
        #expect(
            try story[id].raisedRisks == [
                RaisedRisk(id: "r", word: "la salle est prise", author: "sophie", at: story.now)
            ])
        story.tell(.change(.raisedRisk("la salle est prise le mardi", id: "r"), of: id))
        #expect(try story[id].raisedRisks.map(\.author) == ["sophie"])
    }

    @Test("a contributor raises a risk anywhere, and takes back their own alone")
    mutating func contributor() {
        let id = action()
        let own = ActionItem.raisedRisk("la salle est prise", id: "own")
        let other = ActionItem.raisedRisk("l’imprimeur ferme", id: "other")
        story.tell(.add(own, to: id), by: .contributor)
        story.tell(.add(other, to: id), by: .member)
        story.expectRefusal(.notAllowed(role: .contributor), of: .take(other, from: id), by: .contributor)
        story.expectRefusal(.notAllowed(role: .contributor), of: .change(other, of: id), by: .contributor)
        story.expectRefusal(
            .notAllowed(role: .contributor), of: .add(.dismissedRisk(.late, "non"), to: id), by: .contributor)
        story.tell(.take(own, from: id), by: .contributor)
        story.tell(.take(other, from: id), by: .contributor.being(claire))
        story.expectRefusal(.notAllowed(role: .reader), of: .add(own, to: id), by: .reader)
    }

    // MARK: Thresholds

    @Test("every rule has a threshold within its range, and none but the lead moves it")
    mutating func thresholds() {
        for kind in Risk.Kind.allCases {
            guard let threshold = kind.threshold else {
                #expect(kind == .raised)
                story.expectRefusal(.noThreshold, of: .setting(.riskThreshold(rule: kind, value: 1)))
                continue
            }
            #expect(threshold.range.contains(threshold.usual))
            #expect(story.deployment.settings.riskThreshold(kind) == threshold.usual)
            let (low, high) = (threshold.range.lowerBound, threshold.range.upperBound)
            for value in [low - 1, high + 1] {
                story.expectRefusal(
                    .thresholdOutOfRange(lowest: low, highest: high), of: .setting(.riskThreshold(rule: kind, value: value)))
            }
            story.expectRefusal(
                .notAllowed(role: .member), of: .setting(.riskThreshold(rule: kind, value: high)), by: .member)
            story.tell(.setting(.riskThreshold(rule: kind, value: high)))
            #expect(story.deployment.settings.riskThreshold(kind) == high)
            story.undo()
            #expect(story.deployment.settings.riskThreshold(kind) == threshold.usual)
            #expect(story.deployment.settings.riskThresholds.isEmpty)
        }
    }
}
