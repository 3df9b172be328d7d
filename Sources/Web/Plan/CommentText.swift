import Planning

/// What somebody wrote, with the people it names marked and its addresses as links. All else is text, line breaks included.
struct CommentText {
    let comment: Comment
    let people: People
    /// The person who reads: being named oneself is marked more.
    var reader: PersonID?

    func write(to html: inout HTML) {
        let text = comment.text
        let named = comment.mentions.compactMap { people[$0] }
        var rest = text.startIndex
        for mention in MentionFinder(named).mentions(in: text) {
            linked(text[rest..<mention.range.lowerBound], &html)
            html.element(
                "strong", .class(mention.person == reader ? "mention is-reader" : "mention"), text: String(text[mention.range]))
            rest = mention.range.upperBound
        }
        linked(text[rest...], &html)
    }

    private func linked(_ text: Substring, _ html: inout HTML) {
        var rest = text.startIndex
        for match in text.matches(of: /(?:https?:\/\/|www\.)[^\s<>"«»]+/.ignoresCase()) {
            var address = text[match.range]
            // Punctuation that ends the sentence, not the address.
            while let last = address.last, ".,;:!?)]}'’".contains(last) { address = address.dropLast() }
            guard address.count > 8, address.startIndex >= rest else { continue }
            html.text(String(text[rest..<address.startIndex]))
            let target = address.lowercased().hasPrefix("http") ? String(address) : "https://\(address)"
            html.element("a", .href(target), .attribute("rel", "noreferrer noopener nofollow"), text: String(address))
            rest = address.endIndex
        }
        html.text(String(text[rest...]))
    }
}

/// What the script opens after `@` in a text of several lines, and the names it offers.
struct MentionPicker {
    let people: People
    let language: Language

    func write(to html: inout HTML) {
        html.element(
            "ul", .class("quick-options"), .id("mention-options"), .attribute("role", "listbox"),
            .attribute("aria-label", QuickLineTexts(language: language).people), .flag("hidden")
        ) { _ in }
        html.element("datalist", .id("mention-names")) { html in
            for person in people.active { html.void("option", .value(person.name)) }
        }
    }
}
