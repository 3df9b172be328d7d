import Foundation
import Journal
import Planning

/// The security log: a filter, a table, older pages.
struct SecurityPage {
    let page: PageContext
    let events: [SecurityEvent]
    let next: Int64?
    let accounts: [Directory.Account]
    let deployments: [DeploymentID: String]
    let kind: SecurityEvent.Kind?
    let account: AccountID?
    /// Not the first page.
    let isLater: Bool
    let now: Moment
    /// The log has no clock of its own: the server's will do.
    var zone = TimeZone.current

    private var texts: SecurityTexts { SecurityTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("page-head")) { html in
                html.element("h1", text: texts.title)
                html.element("a", .class("button"), .href("/accounts"), text: AccountsTexts(language: page.language).title)
            }
            html.element("p", text: texts.lead)
            filter(&html)
            if events.isEmpty { html.element("p", .id("security"), text: texts.nothing) } else { table(&html) }
            html.element("p", .class("actions section")) { html in
                if isLater { html.element("a", .href(address(before: nil)), text: texts.latest) }
                if let next { html.element("a", .class("button"), .href(address(before: next)), text: texts.older) }
            }
        }
    }

    private func filter(_ html: inout HTML) {
        html.element("form", .class("line section"), .attribute("method", "get"), .attribute("action", "/security")) { html in
            html.element("select", .name("kind"), .attribute("aria-label", texts.event)) { html in
                html.option("", texts.everyKind, selected: kind == nil)
                for kind in SecurityEvent.Kind.allCases {
                    html.option(kind.rawValue, texts.name(kind).capitalisedFirst, selected: kind == self.kind)
                }
            }
            html.element("select", .name("account"), .attribute("aria-label", texts.account)) { html in
                html.option("", texts.everybody, selected: account == nil)
                for account in accounts {
                    html.option(account.id.rawValue, name(account.id), selected: account.id == self.account)
                }
            }
            html.element("button", text: texts.filter)
            if kind != nil || account != nil { html.element("a", .href("/security"), text: texts.showAll) }
        }
    }

    private func table(_ html: inout HTML) {
        html.element("table", .class("plain stack"), .id("security")) { html in
            html.element("caption", .class("visually-hidden"), text: texts.title)
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in [texts.moment, texts.event, texts.account, texts.details, texts.machine] {
                        html.element("th", .attribute("scope", "col"), text: column)
                    }
                }
            }
            html.element("tbody") { html in
                for event in events { row(event, &html) }
            }
        }
    }

    private func row(_ event: SecurityEvent, _ html: inout HTML) {
        let formats = Formats(language: page.language)
        html.element("tr") { html in
            html.element(
                "td", .data("label", texts.moment), text: "\(formats.short(event.at.day(in: zone))) \(formats.time(event.at, in: zone))")
            html.element(
                "th", .attribute("scope", "row"), text: texts.name(event.kind).capitalisedFirst)
            html.element("td", .data("label", texts.account), text: event.account.map(name) ?? texts.noAccount)
            html.element("td", .data("label", texts.details), text: details(of: event))
            html.element(
                "td", .data("label", texts.machine), text: event.machine.isEmpty ? texts.commandLine : event.machine)
        }
    }

    private func details(of event: SecurityEvent) -> String {
        // An invitation says its address and its role.
        let words = event.detail.components(separatedBy: ", ").map { word in
            Role(rawValue: word).map { DomainTexts(language: page.language).role($0) } ?? word
        }
        let parts = [
            words.joined(separator: ", "), event.deployment.map { deployments[$0] ?? texts.goneDeployment } ?? "",
            event.actor.map { texts.by(name($0)) } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func name(_ id: AccountID) -> String {
        guard let account = accounts.first(where: { $0.id == id }), !account.isErased else { return texts.deletedAccount }
        return account.name
    }

    private func address(before: Int64?) -> String {
        let parts = [
            kind.map { "kind=\($0.rawValue)" }, account.map { "account=\($0.rawValue)" }, before.map { "before=\($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? "/security" : "/security?" + parts.joined(separator: "&")
    }
}
