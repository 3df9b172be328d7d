import Planning
import Testing

@Suite("Kept views")
struct SavedViewsTests {
    private var story = Story()

    private func view(_ name: String, id: SavedViewID = "v1", query: String = "is=late", shared: Bool = false) -> SavedView {
        SavedView(id: id, name: name, query: query, owner: "whoever", isShared: shared)
    }

    private func names(_ account: AccountID?) -> [String] { story.deployment.views.seen(by: account).map(\.name) }

    @Test("are kept by anybody, and known to nobody else until they are shared")
    mutating func personal() {
        story.tell(.views(.add(view: view("À relancer"))), by: .reader)
        #expect(names(Actor.reader.account) == ["À relancer"])
        #expect(story.deployment.views["v1"]?.owner == Actor.reader.account)
        #expect(names(Actor.lead.account).isEmpty)
        #expect(names(nil).isEmpty)
        #expect(story.log.last?.event.isSeen(by: Actor.lead.sight) == false)
        #expect(story.log.last?.event.isSeen(by: Actor.reader.sight) == true)
    }

    @Test("are shared by leads and members alone")
    mutating func sharing() {
        for actor in [Actor.reader, .contributor] {
            story.expectRefusal(.notAllowed(role: actor.role), of: .views(.add(view: view("Retards", shared: true))), by: actor)
        }
        story.tell(.views(.add(view: view("Retards"))), by: .contributor)
        story.expectRefusal(
            .notAllowed(role: .contributor), of: .views(.edit(view: view("Retards", shared: true), was: nil)), by: .contributor)
        story.tell(.views(.add(view: view("De l’équipe", id: "v2", shared: true))), by: .member)
        #expect(names(nil) == ["De l’équipe"])
        #expect(names(Actor.contributor.account) == ["De l’équipe", "Retards"])
        story.expectRefusal(.notAllowed(role: .reader), of: .views(.remove(id: "v2")), by: .reader)
        story.tell(.views(.remove(id: "v2")), by: .lead)
        #expect(names(nil).isEmpty)
    }

    @Test("of somebody else do not exist: neither to change, nor to remove, nor to take back")
    mutating func others() {
        let change = story.tell(.views(.add(view: view("À moi"))), by: .member)
        story.expectRefusal(.unknown(.view), of: .views(.edit(view: view("À lui"), was: nil)), by: .lead)
        story.expectRefusal(.unknown(.view), of: .views(.remove(id: "v1")), by: .lead)
        story.expectRefusal(.notAllowed(role: .lead), of: .undo(change: change), by: .lead)
        story.undo(change, by: .member)
        #expect(names(Actor.member.account).isEmpty)
    }

    @Test("of the team that somebody takes for themselves become theirs, and can be given back")
    mutating func taken() {
        story.tell(.views(.add(view: view("Retards", shared: true))), by: .member)
        let change = story.tell(.views(.edit(view: view("Mes retards"), was: nil)), by: .lead)
        #expect(names(Actor.lead.account) == ["Mes retards"])
        #expect(names(Actor.member.account).isEmpty)
        #expect(story.deployment.views["v1"]?.owner == Actor.lead.account)
        story.undo(change, by: .lead)
        #expect(names(nil) == ["Retards"])
        #expect(story.deployment.views["v1"]?.owner == Actor.member.account)
    }

    @Test("keep to themselves what they were called before they were shared, and what they are called after")
    mutating func secrets() throws {
        story.tell(.views(.add(view: view("Nom privé", query: "text=secret"))), by: .member)
        story.tell(.views(.edit(view: view("Nom public", query: "is=late", shared: true), was: nil)), by: .member)
        story.tell(.views(.edit(view: view("De nouveau privé", query: "text=autre"), was: nil)), by: .member)
        let seen = story.log.map(\.event).filter { $0.isSeen(by: Actor.lead.sight) }
        let told = try seen.map { try json($0) }.joined()
        #expect(told.contains("Nom public"))
        for secret in ["Nom privé", "secret", "De nouveau privé", "autre"] { #expect(!told.contains(secret), "\(secret)") }
        #expect(story.deployment.views["v1"]?.name == "De nouveau privé")
    }

    @Test("are told apart by their names, whatever the case: those of the team, and those of one person")
    mutating func names() {
        story.tell(.views(.add(view: view("Retards"))), by: .member)
        story.expectRefusal(.sameViewName(name: "RETARDS"), of: .views(.add(view: view("RETARDS", id: "v2"))), by: .member)
        story.tell(.views(.add(view: view("Retards", id: "v3"))), by: .lead)
        story.tell(.views(.add(view: view("Retards", id: "v4", shared: true))), by: .lead)
        story.expectRefusal(.sameViewName(name: "Retards"), of: .views(.add(view: view("Retards", id: "v5", shared: true))), by: .member)
        story.expectRefusal(.duplicate(.view), of: .views(.add(view: view("Autre"))), by: .lead)
    }

    @Test("have a name, a bounded address, and are not without number")
    mutating func bounds() {
        story.expectRefusal(.emptyText(.viewName), of: .views(.add(view: view("  "))))
        let long = String(repeating: "a", count: 2_001)
        story.expectRefusal(.textTooLong(.viewQuery, limit: 2_000, count: 2_001), of: .views(.add(view: view("Longue", query: long))))
        for number in 0..<50 { story.tell(.views(.add(view: view("Vue \(number)", id: SavedViewID(UInt64(number)))))) }
        story.expectRefusal(.tooMany(.view, limit: 50), of: .views(.add(view: view("Une de trop", id: "more"))))
    }

    @Test("changed meanwhile by somebody else are told, and nothing is lost")
    mutating func conflict() {
        story.tell(.views(.add(view: view("Retards", shared: true))))
        let seen = SavedView(id: "v1", name: "Retards", query: "is=late", owner: Actor.lead.account, isShared: true)
        var theirs = seen
        theirs.name = "En retard"
        story.tell(.views(.edit(view: theirs, was: seen)), by: .member)
        var mine = seen
        mine.query = "is=blocked"
        story.expectRefusal(.changedMeanwhile(.view(current: theirs, yours: mine)), of: .views(.edit(view: mine, was: seen)))
        story.expectNothing(from: .views(.edit(view: theirs, was: seen)))
    }

    @Test("come back by undo, and stay through a trip to the disk")
    mutating func undo() throws {
        story.tell(.views(.add(view: view("Retards", shared: true))))
        story.tell(.views(.remove(id: "v1")))
        story.undo()
        #expect(names(nil) == ["Retards"])
        #expect(try throughJSON(story.deployment) == story.deployment)
    }
}
