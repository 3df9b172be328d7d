import Foundation
import Journal
import Planning
import Testing

@testable import Web

@Suite("An account")
struct AccountPageTests {
    private let now = Moment(milliseconds: 1_795_428_000_000)
    private let account = Directory.Account(
        id: "claire", email: "claire@saint-aubin.fr", name: "Claire <Martin>", passwordHash: "hash", locale: "fr",
        createdAt: Moment(milliseconds: 0))

    private func hash(_ byte: UInt8) throws -> TokenHash { try #require(TokenHash(Array(repeating: byte, count: 32))) }

    private func page(
        _ language: Language = .french, newToken: String? = nil, problem: FieldForm.Problem? = nil
    ) throws -> String {
        let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"
        let page = AccountPage(
            page: try .seen(in: language), account: account,
            tokens: [
                .init(
                    id: "t1", tokenHash: try hash(9), account: "claire", label: "tableau <de bord>", scope: .read,
                    createdAt: now, expiresAt: nil)
            ],
            sessions: [
                .init(tokenHash: try hash(1), account: "claire", createdAt: now, expiresAt: now, userAgent: firefox),
                .init(tokenHash: try hash(2), account: "claire", createdAt: now, expiresAt: now, userAgent: "<odd>"),
            ],
            currentSession: try hash(1), newToken: newToken, now: now, problem: problem)
        return mainPart(of: written(page.write))
    }

    @Test("speaks both languages and escapes what people typed")
    func languages() throws {
        #expect(try page().contains("Mon compte"))
        #expect(try page(.english).contains("My account"))
        #expect(try page().contains("Claire &lt;Martin&gt;"))
        #expect(try page().contains("tableau &lt;de bord&gt;"))
    }

    @Test("shows a new token once, and never a hash")
    func token() throws {
        #expect(try page(newToken: "jalon_secret").contains(#"id="new-token">jalon_secret</code>"#))
        #expect(try !page().contains("new-token\""))
        #expect(try !page().contains("hash\""))
    }

    @Test("names the devices that are signed in, and closes all but this one")
    func sessions() throws {
        let html = try page()
        #expect(html.contains("Firefox, Windows (celui-ci)"))
        #expect(html.contains("appareil inconnu"))
        #expect(html.contains("/account/sessions/0202020202020202/revoke"))
        #expect(!html.contains("/account/sessions/0101010101010101/revoke"))
    }

    @Test("shows a refusal in its form")
    func refusal() throws {
        let html = try page(problem: .init(form: "password", sentence: "Trop court."))
        #expect(html.contains(#"id="password-message" role="alert">Trop court."#))
    }

    @Test("recognises the common browsers")
    func devices() {
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0"
        #expect(DeviceName(userAgent: edge).text == "Edge, Windows")
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"
        #expect(DeviceName(userAgent: safari).text == "Safari, iPhone")
        #expect(DeviceName(userAgent: "curl/8").text == nil)
    }

    @Test("of others is disabled and enabled by an administrator, never one's own")
    func accounts() throws {
        var other = Directory.Account(
            id: "yanis", email: "yanis@saint-aubin.fr", name: "Yanis", passwordHash: nil, locale: "fr", createdAt: now)
        func page() throws -> String {
            let page = AccountsPage(
                page: try .seen(in: .english, isAdministrator: true), accounts: [account, other], reader: "claire")
            return mainPart(of: written(page.write))
        }
        #expect(try page().contains("/accounts/yanis/disable"))
        #expect(try !page().contains("/accounts/claire/disable"))
        other.disabledAt = now
        #expect(try page().contains("/accounts/yanis/enable"))
    }
}
