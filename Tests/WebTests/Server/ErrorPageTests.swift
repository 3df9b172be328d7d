import Journal
import Planning
import Testing

@testable import Web

@Suite("The page of an error")
struct ErrorPageTests {
    private static let errors: [WebError] = [
        .signInNeeded, .notFound, .forbidden, .crossOrigin, .malformed, .unsupportedMediaType,
        .tooLarge(limit: 20 << 20), .tooManyRequests(retryAfter: 90), .unexpected,
    ]

    private func page(_ error: WebError, _ language: Language = .french, by account: AccountID? = "claire") throws -> String {
        let page = ErrorPage(page: try .seen(by: account, in: language), error: error)
        return mainPart(of: written(page.write))
    }

    @Test("says what happened, what was kept and what to do", arguments: errors)
    func threeThings(error: WebError) throws {
        for language in Language.allCases {
            let texts = ErrorTexts(language: language)
            #expect(texts.sentence(error).count > 60)
            #expect(texts.sentence(error).hasSuffix("."))
            #expect(try page(error, language).contains("<h1>"))
        }
    }

    @Test("has the number of the error for who asks for help")
    func number() throws {
        #expect(try page(.notFound).contains("Erreur 404"))
        #expect(try page(.unexpected, .english).contains("Error 500"))
    }

    @Test("says how large a file may be, and how long to wait")
    func figures() throws {
        #expect(try page(.tooLarge(limit: 20 << 20)).contains("20\u{00A0}Mo"))
        #expect(try page(.tooManyRequests(retryAfter: 90)).contains("dans 2 minutes"))
        #expect(try page(.tooManyRequests(retryAfter: 1), .english).contains("in one second"))
    }

    @Test("leads who is signed in to their deployments, the others to sign in")
    func wayOut() throws {
        #expect(try page(.notFound).contains(#"href="/deployments""#))
        #expect(try page(.notFound, by: nil).contains(#"href="/sign-in""#))
    }
}
