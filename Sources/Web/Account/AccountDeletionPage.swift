import Journal
import Planning

/// Deleting one's own account: what it comes to, who takes over, the password.
struct AccountDeletionPage {
    let page: PageContext
    let departures: [Departure]
    var problem: FieldForm.Problem?

    private var texts: AccountDeletionTexts { AccountDeletionTexts(language: page.language) }

    func write(to html: inout HTML) {
        Layout(page: page, title: texts.title).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.title) }
                html.element("p", text: texts.lead)
                let alone = departures.filter(\.leadsAlone)
                if alone.isEmpty { form(&html) } else { obstacles(alone, &html) }
            }
        }
    }

    private func obstacles(_ alone: [Departure], _ html: inout HTML) {
        html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: texts.leadsAlone(alone.map(\.deployment.settings.name)))
        html.element("ul") { html in
            for departure in alone {
                html.element("li") { html in
                    html.element(
                        "a", .href("/deployments/\(departure.deployment.id)/settings#members-title"),
                        text: departure.deployment.settings.name)
                }
            }
        }
        html.element("p", .class("section")) { $0.element("a", .href("/account"), text: texts.keep) }
    }

    private func form(_ html: inout HTML) {
        let form = SectionForm(id: "delete-account", action: "/account/delete", language: page.language, problem: problem)
        form.write(to: &html) { html in
            for departure in departures where !departure.openActions.isEmpty && departure.mayHandOver {
                form.select(
                    departure.field, label: texts.takesOver(departure.openActions.count, in: departure.deployment.settings.name),
                    present: "",
                    options: [("", texts.choose), (Departure.stays, texts.stays)] + departure.successors.map { ($0.id.rawValue, $0.name) },
                    to: &html)
            }
            form.input(
                "password", label: texts.password, type: "password", .attribute("autocomplete", "current-password"),
                .flag("required"), to: &html)
            html.element("div", .class("actions")) { html in
                html.element("button", .class("danger"), text: texts.delete)
                html.element("a", .href("/account"), text: texts.keep)
            }
        }
    }
}

/// What is said to who has just deleted their account.
struct AccountDeletedPage {
    let page: PageContext

    func write(to html: inout HTML) {
        let texts = AccountDeletionTexts(language: page.language)
        Layout(page: page, title: texts.deleted).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("div", .class("page-head")) { $0.element("h1", text: texts.deleted) }
                html.element("p", text: texts.deletedLead)
            }
        }
    }
}

/// The words of deleting one's own account.
struct AccountDeletionTexts: Texts {
    let language: Language

    var title: String { pick("Supprimer mon compte", "Delete my account") }
    var lead: String {
        pick(
            "Votre nom, votre adresse, votre mot de passe, vos sessions, vos jetons et vos accès sont effacés pour de bon. L’historique des déploiements garde ce que vous avez fait, par «\u{00A0}un compte supprimé\u{00A0}»\u{00A0}; votre nom reste dans les plans où l’équipe vous a nommé.",
            "Your name, address, password, sessions, tokens and access are erased for good. The history of deployments keeps what you did, by “a deleted account”; your name stays in the plans in which the team named you."
        )
    }
    func leadsAlone(_ names: [String]) -> String {
        let list = Formats(language: language).list(names.map(Formats(language: language).quoted))
        return pick(
            "Vous êtes le seul pilote de \(list). Rien n’a été effacé\u{00A0}: donnez d’abord ce rôle à quelqu’un d’autre, ou supprimez le déploiement.",
            "You are the only lead of \(list). Nothing was erased: first give this role to somebody else, or delete the deployment.")
    }
    func undecided(_ name: String) -> String {
        let quoted = Formats(language: language).quoted(name)
        return pick(
            "Vous êtes responsable d’actions ouvertes dans \(quoted). Rien n’a été effacé\u{00A0}: dites d’abord à qui elles vont.",
            "You are responsible for open actions in \(quoted). Nothing was erased: first say who takes them over.")
    }
    func takesOver(_ count: Int, in name: String) -> String {
        let quoted = Formats(language: language).quoted(name)
        return plural(
            count, fr: ("Qui reprend votre action ouverte dans \(quoted)", "Qui reprend vos \(count) actions ouvertes dans \(quoted)"),
            en: ("Who takes over your open action in \(quoted)", "Who takes over your \(count) open actions in \(quoted)"))
    }
    var choose: String { pick("choisir…", "choose…") }
    var stays: String { pick("personne encore\u{00A0}: l’équipe décidera", "nobody yet: the team will decide") }
    var password: String { pick("Votre mot de passe, pour confirmer", "Your password, to confirm") }
    var delete: String { pick("Supprimer mon compte", "Delete my account") }
    var keep: String { pick("Garder mon compte", "Keep my account") }
    var deleted: String { pick("Votre compte est supprimé", "Your account is deleted") }
    var deletedLead: String {
        pick(
            "Votre nom et votre adresse ne sont plus sur ce serveur. Vous pouvez fermer cette page.",
            "Your name and address are no longer on this server. You can close this page.")
    }
}
