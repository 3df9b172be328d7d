import Journal
import Planning

/// An invitation just made: its link, shown this once, and how to hand it over.
struct InvitationMadePage {
    let page: PageContext
    let context: DeploymentContext
    let invitation: Directory.Invitation
    let link: String
    let message: InvitationMessage
    /// Whether the message left; nil when it was not asked to.
    let isSent: Bool?

    private var texts: InvitationTexts { InvitationTexts(language: page.language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        DeploymentFrame(page: page, context: context, title: texts.made, tab: .settings, isLive: false).write(to: &html) { html in
            html.element("div", .class("column"), .id("invitation-made")) { html in
                html.element("h2", text: texts.made)
                status(&html)
                html.element("p", text: texts.madeLead(message.words(in: page.language, context: context, invitation)))
                html.element("div", .class("form section")) { html in
                    html.element("div") { html in
                        html.element("label", .attribute("for", "invitation-link"), text: texts.link)
                        html.element("p", .class("help"), .id("invitation-link-help"), text: texts.linkHelp)
                        html.void(
                            "input", .type("text"), .id("invitation-link"), .value(link), .flag("readonly"),
                            .attribute("aria-describedby", "invitation-link-help"))
                    }
                }
                html.element("p", .class("actions section")) { html in
                    if let email = invitation.email {
                        html.element("a", .class("button"), .href(message.mailto(email)), text: texts.writeMessage)
                    }
                    html.element("a", .href("\(base)/settings"), text: texts.backToAccess)
                }
            }
        }
    }

    private func status(_ html: inout HTML) {
        guard let isSent, let email = invitation.email else { return }
        if isSent {
            html.element("p", .class("flash"), .attribute("role", "status"), text: texts.sent(to: email))
        } else {
            html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: texts.notSent(to: email))
        }
    }
}
