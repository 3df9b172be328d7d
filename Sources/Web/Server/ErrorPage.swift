/// The page of a request that gets no other.
struct ErrorPage {
    let page: PageContext
    let error: WebError

    func write(to html: inout HTML) {
        let texts = ErrorTexts(language: page.language)
        Layout(page: page, title: texts.title(error)).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.title(error)) }
                html.element("p", text: texts.sentence(error))
                html.element("p", .class("section")) { wayOut(&$0, texts) }
                html.element("p", .class("section soft small"), text: texts.number(error.status.code))
            }
        }
    }

    private func wayOut(_ html: inout HTML, _ texts: ErrorTexts) {
        if page.reader == nil {
            html.element("a", .class("button primary"), .href("/sign-in"), text: texts.signIn)
        } else {
            html.element("a", .class("button primary"), .href("/deployments"), text: texts.deployments)
        }
    }
}
