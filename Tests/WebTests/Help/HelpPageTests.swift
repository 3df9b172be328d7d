import Testing

@testable import Web

@Suite("Help")
struct HelpPageTests {
    @Test("explains each screen in two sentences with an example", arguments: Language.allCases)
    func topics(language: Language) throws {
        let texts = HelpTexts(language: language)
        #expect(Set(texts.topics.map(\.anchor)).count == texts.topics.count)
        for topic in texts.topics {
            let sentences = topic.purpose.components(endingWith: [".", "?", "!"])
            #expect(sentences == 2, "\(topic.anchor)")
            #expect(!topic.example.isEmpty)
        }
        let page = HelpPage(page: try .seen(by: nil, in: language))
        let html = written(page.write)
        for topic in texts.topics {
            #expect(html.contains("href=\"#\(topic.anchor)\""))
            #expect(html.contains("id=\"\(topic.anchor)\""))
        }
    }
}

extension String {
    /// How many sentences end with one of these characters, followed by a space or by nothing.
    fileprivate func components(endingWith ends: Set<Character>) -> Int {
        zip(self, dropFirst() + " ").count { ends.contains($0) && $1 == " " }
    }
}
