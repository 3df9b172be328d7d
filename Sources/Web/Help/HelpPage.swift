/// What each screen is for, with the part of the method that it serves.
struct HelpPage {
    let page: PageContext

    func write(to html: inout HTML) {
        let texts = HelpTexts(language: page.language)
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.title) }
                html.element("p", text: texts.lead)
                html.element("nav", .class("section"), .attribute("aria-label", texts.contents)) { html in
                    html.element("ul") { html in
                        for topic in texts.topics {
                            html.element("li") { $0.element("a", .href("#\(topic.anchor)"), text: topic.title) }
                        }
                    }
                }
                for topic in texts.topics { section(topic, texts, &html) }
            }
        }
    }

    private func section(_ topic: HelpTexts.Topic, _ texts: HelpTexts, _ html: inout HTML) {
        html.element("section", .class("section"), .id(topic.anchor), .attribute("aria-labelledby", "\(topic.anchor)-title")) { html in
            html.element("h2", .id("\(topic.anchor)-title"), text: topic.title)
            html.element("p", text: topic.purpose)
            html.element("p", .class("soft")) { html in
                html.element("strong", text: texts.example)
                html.text(" " + topic.example)
            }
        }
    }
}
