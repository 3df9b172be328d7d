import Planning
import Testing

@testable import Web

@Suite("Signing in")
struct SessionPagesTests {
    private func signIn(
        _ language: Language = .french, isDemo: Bool = false, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = SignInPage(
            page: try .seen(by: nil, in: language), isDemo: isDemo, returnTo: "/deployments/a?text=\"", problem: problem)
        return mainPart(of: written(page.write))
    }

    @Test("speaks both languages")
    func languages() throws {
        #expect(try signIn().contains("<h1>Se connecter à Jalon</h1>"))
        #expect(try signIn(.english).contains("<h1>Sign in to Jalon</h1>"))
    }

    @Test("remembers where one wanted to go")
    func destination() throws {
        #expect(try signIn().contains(#"name="return" value="/deployments/a?text=&quot;""#))
    }

    @Test("shows a refusal in the form, with the address typed and never the password")
    func refusal() throws {
        let html = try signIn(
            problem: .init(form: "sign-in", sentence: "Ne convient pas.", typed: ["email": "a@b.fr", "password": "secret"]))
        #expect(html.contains(#"<div class="field-message" id="sign-in-message" role="alert">Ne convient pas.</div>"#))
        #expect(html.contains(#"value="a@b.fr""#))
        #expect(!html.contains("secret"))
    }

    @Test("offers the demonstration in one click, and there alone")
    func demonstration() throws {
        #expect(try signIn(isDemo: true).contains(#"action="/demo-sign-in""#))
        #expect(try !signIn().contains("/demo-sign-in"))
    }

    @Test("asks for the code of the first start only where others can reach the server")
    func firstAccount() throws {
        func page(needsCode: Bool, _ language: Language = .french) throws -> String {
            let page = FirstAccountPage(page: try .seen(by: nil, in: language), needsCode: needsCode)
            return mainPart(of: written(page.write))
        }
        #expect(try page(needsCode: true).contains(#"name="code""#))
        #expect(try !page(needsCode: false).contains(#"name="code""#))
        #expect(try page(needsCode: false, .english).contains("Create the account"))
    }
}
