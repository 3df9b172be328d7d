import HTTPTypes
import Journal
import Planning

/// An error as programs read it: RFC 9457, with the code and the facts of ours.
struct APIProblem: Encodable, Sendable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: String
    let facts: JSONValue

    init(_ error: APIError, language: Language) {
        let texts = APITexts(language: language)
        self.init(
            code: error.code, title: texts.title(error), status: error.status, detail: texts.detail(error), facts: error.facts)
    }

    init(_ refusal: Refusal, in deployment: Deployment?, language: Language) {
        self.init(
            code: refusal.code, title: APITexts(language: language).refusalTitle(refusal.status), status: refusal.status,
            detail: RefusalTexts(language: language).sentence(for: refusal, in: deployment), facts: refusal.facts)
    }

    private init(code: String, title: String, status: HTTPResponse.Status, detail: String, facts: JSONValue) {
        type = "urn:problem-type:jalon:\(code)"
        self.title = title
        self.status = status.code
        self.detail = detail
        self.code = code
        self.facts = facts
    }
}
