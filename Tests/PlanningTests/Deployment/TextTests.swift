import Planning
import Testing

@Suite("A text")
struct TextTests {
    var story = Story()
    let action: ActionID

    init() { action = story.action("Former les agents") }

    @Test("keeps emoji, accents and scripts as they are")
    mutating func scripts() throws {
        for text in ["👩🏽‍🚒 Pompières 👨‍👩‍👧‍👦", "Œuvre à Nîmes", "Ⓐ 東京 العربية", "« Guichet » n° 12", "e\u{301}tape"] {
            story.tell(.set(action, .title(text)))
            #expect(try Array(story[action].title.unicodeScalars) == Array(text.unicodeScalars))
            #expect(try throughJSON(story.deployment) == story.deployment)
        }
    }

    @Test("of one line has its control characters and line breaks turned into spaces")
    mutating func oneLine() throws {
        story.tell(.set(action, .title("\u{0}\u{FEFF}  Former\r\n\tles \u{2028}agents\u{7}\u{85} ")))
        #expect(try story[action].title.hasSuffix("Former les agents"))
        story.tell(.set(action, .title("\u{A0}Former\u{A0}: guichet\u{202F}")))
        #expect(try story[action].title == "Former\u{A0}: guichet")
    }

    @Test("of several lines keeps them, and loses other control characters")
    mutating func severalLines() throws {
        story.tell(.set(action, .description("\n un\r\ndeux\rtrois\u{0}\u{1B}[31m\tquatre\n\n")))
        #expect(try story[action].description == "un\ndeux\ntrois[31m\tquatre")
    }

    @Test("in which nothing can be seen is empty", arguments: ["", " \n\t", "\u{A0}", "\u{200B}\u{200D}", "\u{0}", "\u{FE0F}"])
    func invisible(text: String) {
        story.expectRefusal(.emptyText(.actionTitle), of: .set(action, .title(text)))
        story.expectRefusal(.emptyText(.comment), of: .add(.comment(text), to: action))
        story.expectNothing(from: .set(action, .doneWhen(text)))
    }

    @Test("of 10,000 characters is a description, not a title")
    mutating func long() throws {
        let long = String(repeating: "👩‍🚒", count: 3_333)
        story.expectRefusal(.textTooLong(.actionTitle, limit: 300, count: 9_999), of: .set(action, .title(long)))
        story.tell(.set(action, .description(long)))
        #expect(try story[action].description == long)
        let tooLong = String(repeating: "é", count: 20_001)
        story.expectRefusal(
            .textTooLong(.description, limit: 20_000, count: 20_001), of: .set(action, .description(tooLong)))
    }

    @Test("of a tag has no #, no twin, and at most thirty stand together")
    mutating func tags() throws {
        story.tell(.set(action, .tags(["#guichet", "Guichet", " ", "##", "été 2026", "#"])))
        #expect(try story[action].tags == ["guichet", "été 2026"])
        story.expectRefusal(.tooMany(.tag, limit: 30), of: .set(action, .tags((0...30).map { "tag \($0)" })))
        let long = String(repeating: "a", count: 61)
        story.expectRefusal(.textTooLong(.tag, limit: 60, count: 61), of: .set(action, .tags([long])))
    }

    @Test("of a link is an address of the web or of a mailbox")
    mutating func links() throws {
        for address in ["https://ville.fr/a?b=c#d", "http://ville.fr", "HTTPS://VILLE.FR", "mailto:a@ville.fr"] {
            story.tell(.add(.link(address, id: "link"), to: action))
            story.undo()
        }
        let refused = ["javascript:alert(1)", "data:text/html,x", "ville.fr", "https:", "http", "https://ville .fr", "://x"]
        for address in refused {
            story.expectRefusal(.notAnAddress(address), of: .add(.link(address), to: action))
        }
        story.expectRefusal(.emptyText(.linkAddress), of: .add(.link(" "), to: action))
    }

    @Test("of a mail address has two halves")
    func emails() {
        for email in ["claire", "@ville.fr", "claire@ville", "a@b@c.fr", "claire martin@ville.fr"] {
            let person = Person(id: "new", name: "Claire", email: email)
            story.expectRefusal(.notAnEmail(email), of: .people(.add(person: person)))
        }
    }
}
