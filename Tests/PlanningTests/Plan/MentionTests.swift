import Planning
import Testing

@Suite("A comment names people after @")
struct MentionTests {
    var story = Story()
    let claire: PersonID
    let malik: PersonID
    let action: ActionID

    init() {
        claire = story.person("Claire Martin")
        malik = story.person("Malik Benali")
        action = story.action("Former les agents")
    }

    private mutating func mentioned(_ text: String) throws -> [PersonID] {
        story.tell(.add(.comment(text, id: "said"), to: action))
        let mentions = try #require(story[action].comments.last).mentions
        story.tell(.take(.comment(text, id: "said"), from: action))
        return mentions
    }

    @Test(
        "whatever the case and accents, by the whole name or by a first name that only one has",
        arguments: ["@Claire Martin, tu viens ?", "Merci @claire martin", "@CLAIRE", "(@Claire)", "@Claire\u{00A0}Martin.", "oui\n@Claire"])
    func named(text: String) throws {
        var copy = self
        #expect(try copy.mentioned(text) == [claire])
    }

    @Test(
        "and what names nobody stays text",
        arguments: ["@Clairette", "claire@martin.fr", "@ Claire", "@Claire-Marie", "@Bruno", "@", "@@", "Claire Martin"])
    func nobody(text: String) throws {
        var copy = self
        #expect(try copy.mentioned(text) == [])
    }

    @Test("the longest name wins, each person counts once, in the order of the text")
    mutating func longest() throws {
        let anne = story.person("Anne")
        let anneSophie = story.person("Anne Sophie Petit")
        #expect(try mentioned("@Anne Sophie Petit et @Malik, puis @Anne et @malik benali") == [anneSophie, malik, anne])
    }

    @Test("a first name that two people have names neither; who has left is nobody to turn to")
    mutating func ambiguous() throws {
        let other = story.person("Claire Dubois")
        #expect(try mentioned("@Claire ?") == [])
        #expect(try mentioned("@Claire Dubois") == [other])
        story.tell(.add(.contribution(Contribution(person: other, role: "relit")), to: action))
        story.tell(.status(story.action("Close", responsible: other, due: "2026-03-12", doneWhen: "oui"), .done))
        story.tell(.leaves(other))
        #expect(try mentioned("@Claire Dubois et @Claire") == [claire])
    }

    @Test("editing the comment finds them anew; who is mentioned stays known when they leave")
    mutating func edited() throws {
        story.tell(.add(.comment("@Claire ?", id: "said"), to: action))
        story.tell(.change(.comment("@Malik plutôt", id: "said"), of: action))
        #expect(try story[action].comments.map(\.mentions) == [[malik]])
        story.tell(.leaves(malik))
        #expect(story.deployment.people[malik]?.hasLeft == true)
    }

    @Test("what a client says of mentions does not count")
    mutating func forged() throws {
        let comment = Planning.Comment(
            id: "said", author: "anybody", text: "Bonjour", at: Moment(milliseconds: 0), mentions: [claire, malik])
        story.tell(.add(.comment(comment), to: action))
        #expect(try story[action].comments.map(\.mentions) == [[]])
    }

    @Test("a text of nothing but marks is read all the same")
    mutating func marks() throws {
        #expect(try mentioned(String(repeating: "@", count: 20_000)) == [])
    }
}
