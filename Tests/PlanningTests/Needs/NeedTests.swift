import Planning
import Testing

@Suite("A need")
struct NeedTests {
    private var story = Story()

    private mutating func need(
        _ title: String = "Renfort", kind: NeedKind = .agentTime, quantity: Double? = 20, critical: Bool = false, by day: Day? = nil
    ) -> NeedID {
        let id = NeedID(rawValue: title.lowercased().filter(\.isASCII)) ?? "need"
        story.tell(
            .needs(
                .add(
                    need: Need(
                        id: id, title: title, kind: kind, isCritical: critical, quantity: quantity.flatMap(Quantity.init), neededBy: day))))
        return id
    }

    @discardableResult
    private mutating func note(
        _ kind: NeedEntry.Kind, _ quantity: Double? = nil, of need: NeedID, id: ItemID, on day: Day = "2026-03-02"
    ) -> CommandID {
        story.tell(
            .needs(
                .addEntry(
                    need: need,
                    entry: NeedEntry(
                        id: id, kind: kind, quantity: quantity.flatMap(Quantity.init), day: day, author: "x", at: Moment(milliseconds: 0))))
        )
    }

    private func standing(_ id: NeedID) throws -> Need.Standing { try #require(story.deployment.needs[id]).standing }

    @Test("stands where its entries say, from asking to having it")
    mutating func standing() throws {
        let id = need()
        #expect(try standing(id) == .toAsk)
        note(.asked, of: id, id: "e1")
        #expect(try standing(id) == .asked)
        note(.promised, 20, of: id, id: "e2")
        #expect(try standing(id) == .promised)
        note(.asked, of: id, id: "e3")
        #expect(try standing(id) == .promised, "who asks again has it promised still")
        note(.obtained, 12, of: id, id: "e4")
        #expect(try standing(id) == .partlyObtained)
        let last = note(.obtained, 8, of: id, id: "e5")
        #expect(try standing(id) == .obtained)
        story.undo(last)
        #expect(try standing(id) == .partlyObtained)
    }

    @Test("that is refused is no longer promised, until it is promised anew")
    mutating func refused() throws {
        let id = need()
        note(.promised, 10, of: id, id: "e1", on: "2026-02-20")
        note(.refused, of: id, id: "e2", on: "2026-02-24")
        #expect(try standing(id) == .refused)
        #expect(try #require(story.deployment.needs[id]).promised == .zero)
        note(.asked, of: id, id: "e3", on: "2026-02-25")
        #expect(try standing(id) == .asked)
        note(.promised, 6, of: id, id: "e4", on: "2026-02-26")
        #expect(try #require(story.deployment.needs[id]).promised == Quantity(6))
    }

    @Test("whose quantity nobody has said is never obtained in full: what came is a part")
    mutating func unknownQuantity() throws {
        let id = need(quantity: nil)
        note(.obtained, 3, of: id, id: "e1")
        #expect(try standing(id) == .partlyObtained)
        #expect(try #require(story.deployment.needs[id]).missing == nil)
    }

    @Test("may be obtained beyond what was needed, and says by how much")
    mutating func surplus() throws {
        let id = need(quantity: 20)
        note(.obtained, 24.5, of: id, id: "e1")
        let need = try #require(story.deployment.needs[id])
        #expect(need.standing == .obtained && need.surplus == Quantity(4.5) && need.missing == .zero)
    }

    @Test("of money says what is left, and what was spent above the grant, to the cent")
    mutating func money() throws {
        let id = need("Travaux", kind: .budget, quantity: 12_500.5)
        note(.obtained, 12_500.1, of: id, id: "e1")
        note(.spent, 12_500.2, of: id, id: "e2")
        #expect(try #require(story.deployment.needs[id]).left == Quantity(hundredths: -10))
        note(.obtained, 0.4, of: id, id: "e3")
        let need = try #require(story.deployment.needs[id])
        #expect(need.obtained == Quantity(12_500.5) && need.left == Quantity(0.3) && need.overspent == nil)
    }

    @Test("is late when its day has passed and it has not come in full")
    mutating func late() throws {
        let id = need(by: "2026-02-27")
        #expect(try #require(story.deployment.needs[id]).isLate(on: "2026-02-28"))
        #expect(try !#require(story.deployment.needs[id]).isLate(on: "2026-02-27"))
        note(.obtained, 20, of: id, id: "e1")
        #expect(try !#require(story.deployment.needs[id]).isLate(on: "2026-03-28"))
    }

    @Test("is asked for critical ones first, each by date, and what has no date last; what has come is not asked")
    mutating func toAsk() {
        let late = need("Bornes", kind: .equipment, by: "2026-05-04")
        let undated = need("Salle", kind: .premises, critical: true)
        let soon = need("Renfort", critical: true, by: "2026-04-01")
        let had = need("Clés", kind: .other, quantity: 1, by: "2026-03-04")
        note(.obtained, 1, of: had, id: "e1")
        #expect(story.deployment.needs.toAsk.map(\.id) == [soon, undated, late])
    }

    @Test("takes the one unit of its kind along, as long as no figure is written in another")
    mutating func unitOfKind() throws {
        let id = need("Bornes", kind: .equipment, quantity: 3)
        let change = story.tell(.needs(.edit(need: id, to: .kind(value: .budget), was: nil)))
        #expect(try #require(story.deployment.needs[id]).unit == .euros)
        story.undo(change)
        #expect(try #require(story.deployment.needs[id]).unit == .pieces)
        let time = need()
        story.expectRefusal(.needs(.unitOfKind(kind: .agentTime)), of: .needs(.edit(need: time, to: .unit(value: .euros), was: nil)))
    }

    @Test("adds up with what has the same unit, and with nothing else")
    mutating func totals() throws {
        _ = need("Renfort", quantity: 20)
        _ = need("Développeur", kind: .development, quantity: 12.5)
        _ = need("Bornes", kind: .equipment, quantity: 3)
        _ = need("Écrans", kind: .equipment, quantity: nil)
        note(.obtained, 5, of: "renfort", id: "e1")
        let sums = NeedTotals(of: story.deployment.needs.all).sums
        #expect(sums.map(\.unit) == [.days, .pieces])
        #expect(sums.map(\.needed) == [Quantity(32.5), Quantity(3)])
        #expect(sums.map(\.unknown) == [0, 1] && sums[0].obtained == Quantity(5))
    }

    @Test("is grouped by month and by who decides, what is not said last")
    mutating func groups() {
        let first = need("Salle", kind: .premises, by: "2026-05-30")
        _ = need("Bornes", kind: .equipment, by: "2026-05-04")
        _ = need("Renfort")
        _ = need("Travaux", kind: .budget, by: "2026-04-14")
        story.tell(.needs(.edit(need: first, to: .decider(value: .words("Le maire")), was: nil)))
        #expect(story.deployment.needs.byMonth.map(\.key) == ["2026-04-01", "2026-05-01", nil])
        #expect(story.deployment.needs.byMonth.map(\.needs.count) == [1, 2, 1])
        #expect(story.deployment.needs.byDecider.map(\.key) == [.words("Le maire"), nil])
    }

    private static func identifiers() -> () -> ItemID {
        var next = 0
        return {
            next += 1
            return ItemID(rawValue: "item-\(next)") ?? "item"
        }
    }

    /// Asks somebody for the need, and opens the action to get it.
    private mutating func ask(_ party: Party, for id: NeedID, errand: Bool = true) -> CommandID {
        let lead = story.person("Claire")
        let action = NewAction(id: "obtain", title: "Obtenir le renfort", responsible: lead, dueDay: "2026-03-20")
        let request = NeedRequest(
            need: id, quantity: Quantity(20), day: "2026-03-02", party: party, words: "Au comité", person: lead,
            errand: errand ? .init(action: action, doneWhen: "20 jours obtenus") : nil)
        return story.tell(.batch(story.deployment.commands(of: request, said: "Demande", newID: Self.identifiers())))
    }

    @Test("is asked for and gets its action in one change, which those who wait depend on and one undo takes back")
    mutating func askingOpensAnAction() throws {
        let id = need()
        let waiting = story.action("Former")
        story.tell(.needs(.edit(need: id, to: .waiting(value: [waiting]), was: nil)))
        let change = ask(.words("La DRH"), for: id)
        let obtain: ActionID = "obtain"
        let asked = try #require(story.deployment.needs[id])
        #expect(asked.obtaining == "obtain" && asked.lastAsked?.author == "claire" && asked.lastAsked?.words == "Au comité")
        #expect(story.plan[obtain]?.status == .upcoming && story.plan[obtain]?.doneWhen == "20 jours obtenus")
        #expect(story.plan[waiting]?.dependencies.map(\.predecessor) == ["obtain"])
        story.undo(change)
        #expect(try #require(story.deployment.needs[id]).entries.isEmpty && story.plan[obtain] == nil)
        #expect(story.plan[waiting]?.dependencies.isEmpty == true)
    }

    @Test("asked of a stakeholder is an exchange with them, and a reader is told neither of whom nor of what was said")
    mutating func askingAStakeholder() throws {
        let id = need()
        story.tell(.stakeholder("daf", "La directrice"))
        story.tell(.needs(.edit(need: id, to: .decider(value: .stakeholder("daf")), was: nil)))
        _ = ask(.stakeholder("daf"), for: id, errand: false)
        let director: StakeholderID = "daf"
        #expect(story.deployment.stakeholders[director]?.exchanges.map(\.words) == ["Au comité"])
        let seen = try #require(story.deployment.seen(by: .everybody).needs[id])
        #expect(seen.decider == nil && seen.entries.map(\.kind) == [.asked] && seen.standing == .asked)
        #expect(seen.entries.allSatisfy { $0.party == nil && $0.words.isEmpty } && seen.entries.first?.quantity == Quantity(20))
        let events = story.deployment.recentChanges.suffix(1).flatMap(\.events)
        #expect(events.count == 2 && events.allSatisfy { !$0.isSeen(by: .everybody) })
    }

    @Test("asked again when its action is under way notes the request alone")
    mutating func askingAgain() throws {
        let id = need()
        _ = ask(.words("La DRH"), for: id, errand: false)
        #expect(try #require(story.deployment.needs[id]).obtaining == nil && story.plan.actions.map(\.id) == [])
    }

    @Test("that is no agents’ time any more has no agents, and has them again when that is taken back")
    mutating func otherKind() throws {
        let id = need()
        let span = NeedSpan(first: "2026-03-02", last: "2026-04-03")
        story.tell(.needs(.edit(need: id, to: .agent(value: .words("L’accueil")), was: nil)))
        story.tell(.needs(.edit(need: id, to: .span(value: span), was: nil)))
        let change = story.tell(.needs(.edit(need: id, to: .kind(value: .skills), was: nil)))
        var need = try #require(story.deployment.needs[id])
        #expect(need.agent == nil && need.span == nil && need.unit == .days)
        story.undo(change)
        need = try #require(story.deployment.needs[id])
        #expect(need.agent == .words("L’accueil") && need.span == span)
    }

    @Test("not obtained puts at risk the actions that wait for it, until it is there in full")
    mutating func risk() throws {
        let id = need()
        let lead = story.person("Claire")
        story.tell(.plan(.addAction(action: NewAction(id: "train", title: "Former", responsible: lead, dueDay: "2026-03-20"))))
        let train: ActionID = "train"
        func waits() throws -> Bool {
            let action = try #require(story.plan[train])
            return story.deployment.risks(of: action, today: "2026-03-02").contains(.waitsForNeed(need: "Renfort"))
        }
        #expect(try !waits())
        story.tell(.needs(.edit(need: id, to: .waiting(value: ["train"]), was: nil)))
        #expect(try waits())
        note(.obtained, 12, of: id, id: "e1")
        #expect(try waits(), "a part is not the whole")
        note(.obtained, 8, of: id, id: "e2")
        #expect(try !waits())
    }

    @Test("that came in full since the last review is told in it, with the first action that waited")
    mutating func obtainedSince() {
        let id = need()
        let action = story.action("Former")
        _ = need("Salle", kind: .premises, quantity: 1)
        story.tell(.needs(.edit(need: id, to: .waiting(value: [action]), was: nil)))
        note(.obtained, 12, of: id, id: "e1", on: "2026-02-20")
        #expect(story.deployment.needsObtained(since: nil, until: "2026-03-02") == [])
        note(.obtained, 8, of: id, id: "e2", on: "2026-02-27")
        note(.obtained, 1, of: "salle", id: "e3", on: "2026-02-10")
        let line = Minutes.ObtainedLine(action: .init(number: 1, title: "Former"), cause: "Renfort")
        #expect(story.deployment.needsObtained(since: nil, until: "2026-03-02") == [line])
    }

    @Test("lets go of an action that is removed, and has it again when that is taken back")
    mutating func removedAction() throws {
        let id = need()
        let action = story.action("Former")
        story.tell(.needs(.edit(need: id, to: .waiting(value: [action, action]), was: nil)))
        #expect(try #require(story.deployment.needs[id]).waiting == [action])
        let change = story.tell(.remove(action))
        #expect(try #require(story.deployment.needs[id]).waiting == [])
        story.undo(change)
        #expect(try #require(story.deployment.needs[id]).waiting == [action])
    }

    @Test("keeps who it names: a person who leaves stays as somebody who has left")
    mutating func personLeaves() {
        let id = need()
        let marc = story.person("Marc")
        story.tell(.needs(.edit(need: id, to: .decider(value: .person(marc)), was: nil)))
        story.tell(.leaves(marc))
        #expect(story.deployment.people[marc]?.hasLeft == true)
        story.expectRefusal(
            .personHasLeft(name: "Marc"), of: .needs(.edit(need: id, to: .agent(value: .person(marc)), was: nil)))
        story.expectNothing(from: .needs(.edit(need: id, to: .decider(value: .person(marc)), was: nil)))
    }

    @Test("changed by two people at once tells both values")
    mutating func conflict() {
        let id = need()
        story.tell(.needs(.edit(need: id, to: .quantity(value: Quantity(25)), was: nil)))
        story.expectRefusal(
            .changedMeanwhile(.need(id, current: .quantity(value: Quantity(25)), yours: .quantity(value: Quantity(30)))),
            of: .needs(.edit(need: id, to: .quantity(value: Quantity(30)), was: .quantity(value: Quantity(20)))))
    }
}
