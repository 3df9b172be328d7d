import Foundation
import Journal
import Planning

/// The accounts of this server, for its administrators.
struct AccountsPage {
    let page: PageContext
    let accounts: [Directory.Account]
    /// Who reads.
    let reader: AccountID
    var problem: FieldForm.Problem?

    private var texts: AccountsTexts { AccountsTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("page-head")) { html in
                html.element("h1", text: texts.title)
                html.element("a", .class("button"), .href("/security"), text: texts.securityLog)
            }
            html.element("p", text: texts.lead)
            table(&html)
            html.element("section", .class("section"), .attribute("aria-labelledby", "add-account-title")) { html in
                html.element("h2", .id("add-account-title"), text: texts.add)
                addForm(&html)
            }
        }
    }

    private func table(_ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("accounts")) { html in
            html.element("caption", .class("visually-hidden"), text: texts.title)
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in [texts.name, texts.email, texts.rights, texts.since] {
                        html.element("th", .attribute("scope", "col"), text: column)
                    }
                    html.element("th", .attribute("scope", "col")) {
                        $0.element("span", .class("visually-hidden"), text: texts.change)
                    }
                }
            }
            html.element("tbody") { html in
                for account in accounts { row(account, &html) }
            }
        }
    }

    private func row(_ account: Directory.Account, _ html: inout HTML) {
        let isDisabled = account.disabledAt != nil
        let rights = isDisabled ? texts.disabled : account.isAdministrator ? texts.administrator : texts.user
        html.element("tr") { html in
            html.element(
                "th", .attribute("scope", "row"), isDisabled ? .class("soft") : nil,
                text: account.id == reader ? "\(account.name) \(texts.you)" : account.name)
            html.element("td", .data("label", texts.email), text: account.email)
            html.element("td", .data("label", texts.rights), text: rights)
            html.element(
                "td", .data("label", texts.since),
                text: Formats(language: page.language).long(account.createdAt.day(in: .current)))
            html.element("td") { html in
                guard account.id != reader else { return }
                let id = "account-\(account.id)"
                html.element("div", .class("toolbar")) { html in
                    button(isDisabled ? "enable" : "disable", isDisabled ? texts.enable : texts.disable, account, &html)
                    button(
                        account.isAdministrator ? "dismiss" : "appoint",
                        account.isAdministrator ? texts.dismiss : texts.appoint, account, &html)
                    passwordForm(account, id: id, &html)
                }
                FieldForm.message(of: id, problem: problem, language: page.language, to: &html)
            }
        }
    }

    private func button(_ verb: String, _ label: String, _ account: Directory.Account, _ html: inout HTML) {
        ButtonForm(
            action: "/accounts/\(account.id)/\(verb)", label: label, context: account.name, style: "quiet",
            isLive: false
        ).write(to: &html)
    }

    /// For somebody who forgot theirs.
    private func passwordForm(_ account: Directory.Account, id: String, _ html: inout HTML) {
        html.element("details", .flag("open", problem?.form == id)) { html in
            html.element("summary", .class("as-text")) { html in
                html.text(texts.resetPassword)
                html.element("span", .class("visually-hidden"), text: " " + account.name)
            }
            html.element(
                "form", .id(id), .class("line"), .attribute("method", "post"),
                .attribute("action", "/accounts/\(account.id)/password")
            ) { html in
                html.void("input", .type("hidden"), .name("form"), .value(id))
                html.void(
                    "input", .type("password"), .name("password"), .attribute("autocomplete", "new-password"),
                    .attribute("minlength", Passwords.minimumLength), .flag("required"),
                    .attribute("aria-label", texts.passwordOf(account.name)))
                html.element("button", text: texts.setPassword)
            }
            html.element("p", .class("soft"), text: texts.resetHelp(Passwords.minimumLength))
        }
    }

    private func addForm(_ html: inout HTML) {
        let form = SectionForm(id: "add-account", action: "/accounts", language: page.language, problem: problem)
        form.write(to: &html) { html in
            form.input("name", label: texts.name, .attribute("autocomplete", "off"), .flag("required"), to: &html)
            form.input(
                "email", label: texts.email, type: "email", .attribute("autocomplete", "off"), .flag("required"), to: &html)
            form.input(
                "password", label: texts.password, type: "password", help: texts.passwordHelp(Passwords.minimumLength),
                .attribute("autocomplete", "new-password"), .attribute("minlength", Passwords.minimumLength),
                .flag("required"), to: &html)
            html.element("label", .class("check")) { html in
                html.void("input", .type("checkbox"), .name("administrator"), .value("1"))
                html.text(" " + texts.administers)
            }
            html.element("div") { $0.element("button", .class("primary"), text: texts.create) }
        }
    }
}
