/// The page of a request that gets no other.
struct ErrorPage {
    enum Problem: Sendable {
        case web(WebError)
        /// A refusal that no form of a page can show, with its sentence.
        case refused(Refused, sentence: String)
        /// A fault of the program or of the machine. Its details are for the log, not for the reader.
        case unexpected

        enum Refused: Sendable {
            case conflict
            case rule
        }
    }

    let page: PageContext
    let problem: Problem

    private var texts: ErrorTexts { ErrorTexts(language: page.language) }

    var title: String { texts.title(problem) }

    /// The status of the response.
    var status: Int {
        switch problem {
        case .web(.signInNeeded): 401
        case .web(.notFound): 404
        case .web(.forbidden), .web(.crossOrigin): 403
        case .web(.malformed): 400
        case .web(.unsupportedMediaType): 415
        case .web(.tooLarge): 413
        case .web(.tooManyRequests): 429
        case .refused(.conflict, _): 409
        case .refused(.rule, _): 422
        case .unexpected: 500
        }
    }

    func writeMain(to html: inout HTML) {
        html.element("div", .class("column")) { html in
            html.element("div", .class("page-head")) { $0.element("h1", text: title) }
            html.element("p", text: texts.sentence(problem))
            html.element("p", .class("section")) { html in
                if page.reader == nil {
                    html.element("a", .class("button primary"), .href("/sign-in"), text: texts.signIn)
                } else {
                    html.element("a", .class("button primary"), .href("/deployments"), text: texts.deployments)
                }
            }
            html.element("p", .class("section soft small"), text: texts.number(status))
        }
    }
}
