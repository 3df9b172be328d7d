import Journal
import Planning

/// Who has access to the deployment, and as what. Addresses are for the lead alone.
struct MemberSettings {
    let forms: SettingsFragments
    let members: [SettingsPage.Member]

    private var texts: SettingsTexts { forms.texts }
    private var domain: DomainTexts { DomainTexts(language: forms.language) }

    func write(to html: inout HTML) {
        html.element("p", text: texts.membersLead)
        html.element("ul", .class("items"), .id("members")) { html in
            for member in members {
                html.element("li") { forms.isLead ? edit(member, &$0) : read(member, &$0) }
            }
        }
        if forms.isLead { addForm(&html) }
        html.element("p", .class("section")) {
            $0.element("a", .href("\(forms.base)/leave"), text: LeavingTexts(language: forms.language).leaveLink)
        }
    }

    private func addForm(_ html: inout HTML) {
        let form = forms.add("add-member", "members", context: texts.theMember)
        form.write(to: &html) { html in
            html.lineInput("email", label: texts.memberEmail, type: "email", value: form.typed("email"), .flag("required"))
            html.element("select", .name("role"), .attribute("aria-label", texts.role)) { html in
                roles(chosen: form.typed("role") ?? Role.member.rawValue, &html)
            }
            html.element("select", .name("person"), .attribute("aria-label", texts.person)) { html in
                people(chosen: form.typed("person") ?? "", &html)
            }
        }
    }

    private func read(_ member: SettingsPage.Member, _ html: inout HTML) {
        html.element("span", .class("grow")) { html in
            html.text(member.account.name)
            html.element("span", .class("soft"), text: ", " + domain.role(member.membership.role))
        }
    }

    private func edit(_ member: SettingsPage.Member, _ html: inout HTML) {
        let (account, membership) = (member.account, member.membership)
        let path = "members/\(account.id)"
        let form = forms.line("member-\(account.id)", path, was: nil, context: texts.accessOf(account.name))
        form.write(to: &html) { html in
            html.element("span", .class("grow")) { html in
                html.text(account.name)
                html.element("span", .class("soft"), text: ", " + account.email)
            }
            html.element(
                "select", .class("in-place"), .name("role"), .attribute("aria-label", texts.roleOf(account.name))
            ) { html in
                roles(chosen: form.shown(membership.role.rawValue, name: "role"), &html)
            }
            html.element(
                "select", .class("in-place"), .name("person"), .attribute("aria-label", texts.personOf(account.name))
            ) { html in
                people(chosen: form.shown(membership.person?.rawValue ?? "", name: "person"), &html)
            }
        }
        if membership.person == nil, let person = proposal(for: account) {
            ButtonForm(
                action: "\(forms.base)/\(path)", label: texts.tie(person.name), context: texts.to(account.name),
                fields: [("person", person.id.rawValue)]
            ).write(to: &html)
        }
        html.element("a", .class("button quiet"), .href("\(forms.base)/\(path)/remove")) { html in
            html.element("span", .attribute("aria-hidden", "true"), text: "×")
            html.element("span", .class("visually-hidden"), text: "\(texts.remove) \(texts.accessOf(account.name))")
        }
    }

    /// Who of the plan an account may be: the one person with its address whom no account is.
    private func proposal(for account: Directory.Account) -> Person? {
        forms.deployment.people.person(email: account.email, except: Set(members.compactMap(\.membership.person)))
    }

    private func roles(chosen: String, _ html: inout HTML) {
        for role in Role.allCases { html.option(role.rawValue, domain.role(role), selected: role.rawValue == chosen) }
    }

    private func people(chosen: String, _ html: inout HTML) {
        html.option("", texts.nobody, selected: chosen.isEmpty)
        for person in forms.deployment.people.all where !person.hasLeft || person.id.rawValue == chosen {
            html.option(person.id.rawValue, person.name, selected: person.id.rawValue == chosen)
        }
    }
}
