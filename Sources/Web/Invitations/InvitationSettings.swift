import Journal
import Planning

/// The invitations of a deployment, for its leads: those that wait, and a new one.
struct InvitationSettings {
    let forms: SettingsFragments
    let invitations: [Directory.Invitation]
    /// Whether messages can be sent from here.
    let canSend: Bool
    /// Names the submission, so that sending it twice invites once.
    let command: CommandID

    private var texts: InvitationTexts { InvitationTexts(language: forms.language) }
    private var domain: DomainTexts { DomainTexts(language: forms.language) }

    func write(to html: inout HTML) {
        html.element("p", text: texts.invitationsLead)
        if !invitations.isEmpty {
            html.element("ul", .class("items"), .id("invitations")) { html in
                for invitation in invitations {
                    html.element("li") { html in
                        let words = self.words(invitation)
                        html.element("span", .class("grow"), text: words)
                        forms.removal("invitations/\(invitation.id)/revoke", of: texts.theInvitation(words), to: &html)
                    }
                }
            }
        }
        html.element("details", .class("section"), .flag("open", forms.problem?.form == "invite")) { html in
            html.element("summary", text: texts.invite)
            form(&html)
        }
    }

    private func words(_ invitation: Directory.Invitation) -> String {
        let person = invitation.person.flatMap { forms.deployment.people[$0]?.name }
        let expires = forms.formats.long(invitation.expiresAt.day(in: forms.deployment.settings.zone))
        return
            ([invitation.email ?? texts.aLink, domain.role(invitation.role)] + (person.map { [texts.asPerson($0)] } ?? [])
            + (invitation.email == nil ? [texts.uses(invitation.uses, of: invitation.limit)] : []) + [texts.until(expires)])
            .joined(separator: ", ")
    }

    private func form(_ html: inout HTML) {
        let form = SectionForm(
            id: "invite", action: "\(forms.base)/invitations", language: forms.language, problem: forms.problem)
        form.write(to: &html) { html in
            html.void("input", .type("hidden"), .name("command"), .value(command.rawValue))
            form.input(
                "email", label: texts.address, type: "email", help: texts.addressHelp, .attribute("autocomplete", "off"), to: &html)
            form.select(
                "role", label: texts.role, present: Role.member.rawValue,
                options: Role.allCases.map { ($0.rawValue, domain.role($0)) }, to: &html)
            form.select(
                "person", label: texts.person, present: "",
                options: [("", texts.nobodyKnown)] + forms.deployment.people.active.map { ($0.id.rawValue, $0.name) }, to: &html)
            form.select(
                "days", label: texts.validity, present: "7",
                options: InvitationForm.days.map { (String($0), texts.validity(days: $0)) }, to: &html)
            form.select(
                "limit", label: texts.limit, present: "1",
                options: InvitationForm.limits.map { ($0.map(String.init) ?? "", texts.limit($0)) }, to: &html)
            let languages = AccountTexts(language: forms.language)
            form.select(
                "language", label: texts.messageLanguage, present: forms.language.rawValue,
                options: Language.allCases.map { ($0.rawValue, languages.name(of: $0)) }, to: &html)
            if canSend {
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("send"), .value("1"),
                        .flag("checked", forms.problem?.form != "invite" || forms.problem?.typed["send"] != nil))
                    html.text(" " + texts.sendMessage)
                }
            }
            html.element("div") { $0.element("button", .class("primary"), text: texts.makeInvitation) }
        }
    }
}
