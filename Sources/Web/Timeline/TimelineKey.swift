/// What the marks of a timeline mean.
struct TimelineKey {
    let language: Language
    let forecast: TimelineForecast?

    func write(to html: inout HTML) {
        let texts = TimelineTexts(language: language)
        html.element("ul", .class("chart-key t-key"), .attribute("aria-label", texts.key)) { html in
            item(texts.keySaid, &html) { bar("t-body", &$0) }
            item(texts.keyEffort, &html) { bar("t-body guess", &$0) }
            item(texts.keyPoint, &html) { mark("t-point", "M14-8l8 8-8 8-8-8z", &$0) }
            item(texts.keyLate, &html) { html in
                html.element("line", .class("t-slip"), .attribute("x1", 0), .attribute("x2", 28)) { _ in }
            }
            item(texts.keyCommitted, &html) { html in
                html.element("svg", .class("t-committed"), .attribute("x", 10)) { html in
                    html.element("path", .attribute("d", TimelineMarks.flag)) { _ in }
                }
            }
            item(texts.keyLink, &html) { mark("t-link", "M2-5h8v10h12", &$0) }
            item(texts.keyClash, &html) { mark("t-link clashes", "M2-5h8v10h12", &$0) }
            if let forecast {
                item(forecast.isOutdated ? texts.keyOutdated : texts.keyForecast, &html) { html in
                    html.element("g", .class("t-forecast")) { html in
                        html.element("line", .attribute("x1", 4), .attribute("x2", 24)) { _ in }
                        html.element("circle", .attribute("cx", 4), .attribute("r", "2.5")) { _ in }
                        html.element("circle", .attribute("cx", 24), .attribute("r", 4)) { _ in }
                    }
                }
                item(texts.keyChain, &html) { html in html.element("g", .class("on-chain")) { bar("t-body", &$0) } }
            }
            item(texts.keyOff, &html) { html in
                html.element("rect", .class("t-off"), .attribute("y", -9), .attribute("width", 28), .attribute("height", 18)) { _ in }
            }
        }
    }

    private func item(_ label: String, _ html: inout HTML, drawing: (inout HTML) -> Void) {
        html.element("li") { html in
            html.element("svg", .class("t-sample"), .attribute("aria-hidden", "true"), .attribute("viewBox", "0 -14 28 28")) {
                drawing(&$0)
            }
            html.text(" " + label)
        }
    }

    private func bar(_ style: String, _ html: inout HTML) {
        html.element(
            "rect", .class(style), .attribute("x", 1), .attribute("y", -7), .attribute("width", 26), .attribute("height", 14),
            .attribute("rx", 3)
        ) { _ in }
    }

    private func mark(_ style: String, _ path: String, _ html: inout HTML) {
        html.element("g", .class(style)) { html in html.element("path", .attribute("d", path)) { _ in } }
    }
}
