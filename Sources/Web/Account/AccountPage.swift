import Foundation
import Journal
import Planning

/// One's own account: name, language, password, API tokens, sessions.
struct AccountPage {
    /// A deployment that a token may be limited to.
    struct Choice {
        var id: DeploymentID
        var name: String
    }

    let page: PageContext
    let account: Directory.Account
    var deployments: [Choice] = []
    let tokens: [Directory.APIToken]
    let sessions: [Directory.Session]
    /// The session of this very browser.
    let currentSession: TokenHash
    /// The text of a token just made, shown this once.
    let newToken: String?
    let now: Moment
    var problem: FieldForm.Problem?
    /// An account has no clock of its own: the server's will do.
    var zone = TimeZone.current

    private var texts: AccountTexts { AccountTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { html in
                    html.element("h1", text: texts.title)
                    html.element("form", .attribute("method", "post"), .attribute("action", "/sign-out")) {
                        $0.element("button", text: texts.signOut)
                    }
                }
                identity(&html)
                section("password", texts.password, &html) { passwordForm(&$0) }
                section("tokens", texts.tokens, &html) { tokenSection(&$0) }
                section("sessions", texts.sessions, &html) { sessionSection(&$0) }
                section("delete", texts.deletion, &html) { html in
                    html.element("p", text: texts.deletionLead)
                    html.element("p", .class("actions")) {
                        $0.element("a", .class("button danger"), .href("/account/delete"), text: texts.deleteMyAccount)
                    }
                }
            }
        }
    }

    private func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.element("section", .class("section"), .attribute("aria-labelledby", "\(id)-title")) { html in
            html.element("h2", .id("\(id)-title"), text: title)
            content(&html)
        }
    }

    private func identity(_ html: inout HTML) {
        let form = SectionForm(id: "account", action: "/account", language: page.language, problem: problem)
        form.write(to: &html) { html in
            html.element("p", .class("soft"), text: account.email)
            form.input(
                "name", label: texts.name, present: account.name, .attribute("autocomplete", "name"), .flag("required"),
                to: &html)
            form.select(
                "language", label: texts.languageLabel, present: account.locale,
                options: Language.allCases.map { ($0.rawValue, texts.name(of: $0)) }, to: &html)
            html.element("div") { $0.element("button", text: FormTexts(language: page.language).save) }
        }
    }

    private func passwordForm(_ html: inout HTML) {
        let form = SectionForm(id: "password", action: "/account/password", language: page.language, problem: problem)
        form.write(to: &html) { html in
            // Password managers look for the name that the new password goes with.
            html.void(
                "input", .type("text"), .name("username"), .value(account.email),
                .attribute("autocomplete", "username"), .flag("hidden"), .flag("readonly"))
            form.input(
                "current", label: texts.currentPassword, type: "password",
                .attribute("autocomplete", "current-password"), .flag("required"), to: &html)
            form.input(
                "new", label: texts.newPassword, type: "password", help: texts.passwordHelp(Passwords.minimumLength),
                .attribute("autocomplete", "new-password"), .attribute("minlength", Passwords.minimumLength),
                .flag("required"), to: &html)
            html.element("div") { $0.element("button", text: texts.changePassword) }
        }
    }

    // MARK: Tokens

    private func tokenSection(_ html: inout HTML) {
        html.element("p") { html in
            html.text(texts.tokensLead + " ")
            html.element("a", .href("/api/v1/openapi.json"), text: texts.describedAPI)
        }
        if let newToken {
            html.element("div", .class("flash"), .attribute("role", "status")) { html in
                html.element("p", text: texts.newToken)
                html.element("code", .class("token"), .id("new-token"), text: newToken)
            }
        }
        if !tokens.isEmpty { tokenTable(&html) }
        let form = SectionForm(id: "add-token", action: "/account/tokens", language: page.language, problem: problem)
        form.write(to: &html) { html in
            form.input(
                "label", label: texts.tokenName, help: texts.tokenNameHelp, .attribute("autocomplete", "off"),
                .attribute("maxlength", 100), .flag("required"), to: &html)
            form.select(
                "scope", label: texts.rights, present: "read",
                options: Directory.APIToken.Scope.allCases.map { ($0.rawValue, texts.scope($0)) }, to: &html)
            if !deployments.isEmpty {
                form.select(
                    "deployment", label: texts.tokenReach, present: "",
                    options: [("", texts.allDeployments)] + deployments.map { ($0.id.rawValue, $0.name) }, to: &html)
            }
            form.select(
                "days", label: texts.validity, present: "90",
                options: [30, 90, 365, 730].map { (String($0), texts.validity(days: $0)) }, to: &html)
            html.element("div") { $0.element("button", text: texts.createToken) }
        }
    }

    private func tokenTable(_ html: inout HTML) {
        let columns = [texts.tokenName, texts.rights, texts.created, texts.lastUsed, texts.expires]
        table(caption: texts.myTokens, columns: columns, last: texts.revoke, &html) { html in
            for token in tokens {
                html.element("tr", .id("token-\(token.id)")) { html in
                    html.element("th", .attribute("scope", "row"), text: token.label)
                    html.element("td", .data("label", texts.rights), text: rights(of: token))
                    html.element("td", .data("label", texts.created), text: when(token.createdAt))
                    html.element(
                        "td", .data("label", texts.lastUsed), text: token.lastUsedAt.map(when) ?? texts.never)
                    html.element(
                        "td", .data("label", texts.expires),
                        text: token.expiresAt.map { Formats(language: page.language).long($0.day(in: zone)) } ?? texts.never)
                    html.element("td") { html in
                        ButtonForm(
                            action: "/account/tokens/\(token.id)/revoke", label: texts.revoke, context: token.label,
                            style: "quiet danger", isLive: false
                        ).write(to: &html)
                    }
                }
            }
        }
    }

    private func rights(of token: Directory.APIToken) -> String {
        guard let id = token.deployment else { return texts.scope(token.scope) }
        let name = deployments.first { $0.id == id }?.name ?? texts.formerDeployment
        return "\(texts.scope(token.scope)), \(name)"
    }

    // MARK: Sessions

    private func sessionSection(_ html: inout HTML) {
        html.element("p", text: texts.sessionsLead)
        table(caption: texts.mySessions, columns: [texts.device, texts.opened, texts.seen], last: texts.close, &html) { html in
            for session in sessions {
                let isThis = session.tokenHash == currentSession
                let device = DeviceName(userAgent: session.userAgent).text ?? texts.unknownDevice
                html.element("tr", .id("session-\(session.tokenHash.name)")) { html in
                    html.element("th", .attribute("scope", "row"), text: isThis ? "\(device) \(texts.thisOne)" : device)
                    html.element("td", .data("label", texts.opened), text: when(session.createdAt))
                    html.element("td", .data("label", texts.seen), text: when(session.lastSeenAt))
                    html.element("td") { html in
                        guard !isThis else { return }
                        ButtonForm(
                            action: "/account/sessions/\(session.tokenHash.name)/revoke", label: texts.close,
                            context: texts.theSession(device), isLive: false
                        ).write(to: &html)
                    }
                }
            }
        }
        guard sessions.count > 1 else { return }
        html.element("form", .attribute("method", "post"), .attribute("action", "/account/sessions/revoke-others")) {
            $0.element("button", text: texts.closeOthers)
        }
    }

    private func when(_ moment: Moment) -> String { texts.day(moment, now: now, in: zone) }

    private func table(
        caption: String, columns: [String], last: String, _ html: inout HTML, rows: (inout HTML) -> Void
    ) {
        html.element("table", .class("plain stack")) { html in
            html.element("caption", .class("visually-hidden"), text: caption)
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in columns { html.element("th", .attribute("scope", "col"), text: column) }
                    html.element("th", .attribute("scope", "col")) {
                        $0.element("span", .class("visually-hidden"), text: last)
                    }
                }
            }
            html.element("tbody", content: rows)
        }
    }
}

/// The browser and system that a `User-Agent` header names, for people to recognise their own: `Firefox, Windows`.
struct DeviceName {
    let text: String?

    /// Order matters: each browser also names those it descends from.
    private static let browsers = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]

    init(userAgent: String) {
        let names = [Self.browsers, Self.systems].compactMap { known in
            known.first { userAgent.contains($0.0) }?.1
        }
        text = names.isEmpty ? nil : names.joined(separator: ", ")
    }
}

extension TokenHash {
    /// What a session is called in addresses: 64 bits of its hash, which open nothing.
    var name: String {
        bytes.prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
