import Foundation
import Planning
import Testing

@Suite("What a reader may know")
struct SightTests {
    private var story = Story()

    init() {
        story.tell(.stakeholder("daf", "Secrète directrice"))
        story.tell(.exchanged("daf", "Un mot secret"))
        story.tell(.lever("delay", "Un argument secret"))
    }

    @Test("has nothing of stakeholders in it, nor the changes that were made to them; the team's has all")
    func withheld() throws {
        let seen = story.deployment.seen(by: Actor.reader.sight)
        #expect(seen.stakeholders.isWithheld && seen.stakeholders.isEmpty)
        #expect(try !json(seen).contains("ecret"))
        #expect(seen.sequence == story.deployment.sequence)
        for actor in [Actor.lead, .member, .contributor] {
            #expect(story.deployment.seen(by: actor.sight) == story.deployment)
            #expect(try json(story.deployment.seen(by: actor.sight)).contains("Un mot secret"))
        }
        #expect(story.deployment.seen(by: .everybody).stakeholders.isWithheld)
    }

    @Test("has none of their events, whoever made them")
    func events() {
        let ofStakeholders = story.log.filter { if case .stakeholders = $0.event { true } else { false } }
        #expect(ofStakeholders.count == 3)
        for recorded in ofStakeholders {
            #expect(!recorded.event.isSeen(by: Sight(account: recorded.actor, role: .reader)))
            #expect(recorded.event.isSeen(by: Sight(account: "somebody", role: .contributor)))
        }
    }

    @Test("and what they ask of them is refused in the same words whether it exists or not")
    func refused() {
        for id in ["daf", "nobody"] as [StakeholderID] {
            for command: StakeholderCommand in [
                .edit(stakeholder: id, to: .risk(value: "?"), was: nil),
                .edit(stakeholder: id, to: .risk(value: "?"), was: .risk(value: "")),
                .remove(id: id), .removeItem(stakeholder: id, item: "exchange"),
                .add(stakeholder: NewStakeholder(id: id, name: "?", family: .users)), .removeLever(id: "delay"),
            ] {
                story.expectRefusal(.notAllowed(role: .reader), of: .stakeholders(command), by: .reader)
                story.expectRefusal(.notAllowed(role: .reader), of: .batch([.stakeholders(command)]), by: .reader)
            }
        }
        for recorded in story.log { story.expectRefusal(.notAllowed(role: .reader), of: .undo(change: recorded.command), by: .reader) }
    }

    @Test("a contributor takes back the exchange they noted, not another's, nor anything else that is said of stakeholders")
    mutating func contributorsUndo() {
        let theirs = story.tell(.exchanged("daf", "Vue au guichet", id: "theirs"), by: .contributor)
        let position = story.tell(.stands("daf", .neutral))
        story.expectRefusal(.notAllowed(role: .contributor), of: .undo(change: position), by: .contributor)
        story.undo(theirs, by: .contributor)
        #expect(story.deployment.stakeholders["daf" as StakeholderID]?.exchanges.map(\.id) == ["exchange"])
    }
}
