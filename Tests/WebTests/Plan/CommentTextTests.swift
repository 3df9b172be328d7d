import Planning
import Testing

@testable import Web

@Suite("The text of a comment")
struct CommentTextTests {
    private var team = Team()
    private let yanis: PersonID

    init() { yanis = team.person("Yanis Benali") }

    private func html(_ text: String, readBy reader: PersonID? = nil) -> String {
        let comment = Planning.Comment(
            id: "said", author: "claire", text: text, at: Moment(milliseconds: 0), mentions: team.deployment.people.mentioned(in: text))
        return written { CommentText(comment: comment, people: team.deployment.people, reader: reader).write(to: &$0) }
    }

    @Test("marks who it names, oneself more than others")
    func mentions() {
        #expect(html("Merci @yanis benali !") == #"Merci <strong class="mention">@yanis benali</strong> !"#)
        #expect(html("@Yanis ?", readBy: yanis).contains(#"class="mention is-reader""#))
        #expect(html("@Bruno ?") == "@Bruno ?")
    }

    @Test("makes links of addresses, without the punctuation that follows")
    func links() {
        let link = #"<a href="https://ville.fr/plan?a=1&amp;b=2" rel="noreferrer noopener nofollow">https://ville.fr/plan?a=1&amp;b=2</a>"#
        #expect(html("Voir https://ville.fr/plan?a=1&b=2.") == "Voir \(link).")
        #expect(html("(www.ville.fr)").contains(#"href="https://www.ville.fr""#))
    }

    @Test("never becomes markup or a script")
    func escaped() {
        #expect(html("<b>gras</b> javascript:alert(1)") == "&lt;b&gt;gras&lt;/b&gt; javascript:alert(1)")
        #expect(!html(#"https://ville.fr/"onclick="x"#).contains(#""onclick="#))
    }
}
