import Journal
import Planning

/// An account leaves a deployment: what becomes of the person it is there, and of their open actions.
struct LeavingPage {
    let page: PageContext
    let context: DeploymentContext
    let departure: Departure
    /// Of the account.
    let name: String
    /// Who reads is who leaves.
    let isOwn: Bool
    var problem: FieldForm.Problem?

    static let form = "leave"

    private var texts: LeavingTexts { LeavingTexts(language: page.language) }
    private var base: String { "/deployments/\(context.deployment.id)" }

    func write(to html: inout HTML) {
        let title = isOwn ? texts.leave : texts.remove(name)
        DeploymentFrame(page: page, context: context, title: title, tab: .settings, problem: problem).write(to: &html) { html in
            html.element("div", .class("column")) { html in
                html.element("h2", text: title)
                if departure.leadsAlone {
                    html.element(
                        "p", .class("flash wrong"), .attribute("role", "alert"), text: isOwn ? texts.leadsAlone : texts.othersLeadsAlone)
                    html.element("p") { $0.element("a", .href("\(base)/settings"), text: texts.changeNothing) }
                } else {
                    html.element("p", text: isOwn ? texts.leaveLead : texts.removeLead(name))
                    form(&html)
                }
            }
        }
    }

    private func form(_ html: inout HTML) {
        let action = isOwn ? "\(base)/leave" : "\(base)/members/\(departure.membership.account)/remove"
        html.element(
            "form", .id(Self.form), .class("section"), .attribute("method", "post"), .attribute("action", action)
        ) { html in
            html.void("input", .type("hidden"), .name("form"), .value(Self.form))
            FieldForm.message(of: Self.form, problem: problem, language: page.language, to: &html)
            if let person = departure.person {
                if !isOwn || departure.mayHandOver { choice(person, &html) } else { html.element("p", text: texts.readersActions) }
            }
            html.element("div", .class("actions section")) { html in
                html.element("button", .class("danger"), text: isOwn ? texts.leaveButton : texts.removeButton)
                html.element("a", .href("\(base)/settings"), text: texts.changeNothing)
            }
        }
    }

    private func choice(_ person: Person, _ html: inout HTML) {
        let actions = departure.openActions
        html.element("fieldset") { html in
            html.element("legend", text: texts.question(person.name, actions: actions.count))
            radio(PersonDeparture.stays, texts.stays(person.name), &html)
            let others = departure.successors
            if actions.isEmpty || !others.isEmpty { radio(PersonDeparture.leaves, texts.leaves(person.name), &html) }
            if !actions.isEmpty, !others.isEmpty {
                HandOverFields(context: context, language: page.language, person: person, actions: actions, others: others, typed: typed)
                    .write(to: &html)
            }
        }
    }

    private func radio(_ value: String, _ label: String, _ html: inout HTML) {
        html.element("p") { html in
            html.element("label", .class("check")) { html in
                html.void("input", .type("radio"), .name("person"), .value(value), .flag("checked", typed("person") == value))
                html.text(" " + label)
            }
        }
    }

    private func typed(_ name: String) -> String? { problem?.form == Self.form ? problem?.typed[name] : nil }
}

/// The words of leaving a deployment.
struct LeavingTexts: Texts {
    let language: Language

    var leave: String { pick("Quitter ce déploiement", "Leave this deployment") }
    var leaveLink: String { pick("Quitter ce déploiement…", "Leave this deployment…") }
    func remove(_ name: String) -> String { pick("Retirer l’accès de \(name)", "Take away the access of \(name)") }
    var leaveLead: String {
        pick(
            "Vous ne verrez plus ce déploiement. Pour y revenir, il faudra qu’un pilote vous invite de nouveau.",
            "You will no longer see this deployment. To come back, a lead will have to invite you again.")
    }
    func removeLead(_ name: String) -> String {
        pick(
            "\(name) ne verra plus ce déploiement, dès maintenant. Son compte et ce qui est déjà fait restent.",
            "\(name) will no longer see this deployment, from now on. Their account and what is done already stay.")
    }
    func question(_ person: String, actions: Int) -> String {
        actions == 0
            ? pick(
                "\(person) n’a pas d’action ouverte. Que devient cette personne dans le plan\u{00A0}?",
                "\(person) has no open action. What becomes of this person in the plan?")
            : plural(
                actions,
                fr: (
                    "\(person) est responsable d’une action ouverte. Qui la reprend\u{00A0}?",
                    "\(person) est responsable de \(actions) actions ouvertes. Qui les reprend\u{00A0}?"
                ),
                en: (
                    "\(person) is responsible for one open action. Who takes it over?",
                    "\(person) is responsible for \(actions) open actions. Who takes them over?"
                ))
    }
    func stays(_ person: String) -> String {
        pick(
            "\(person) reste dans le plan, sans compte, et garde ses actions",
            "\(person) stays in the plan, without account, and keeps their actions")
    }
    func leaves(_ person: String) -> String {
        pick("\(person) quitte aussi le plan", "\(person) leaves the plan as well")
    }
    var readersActions: String {
        pick(
            "Votre nom reste dans le plan\u{00A0}: un pilote dira qui reprend vos actions.",
            "Your name stays in the plan: a lead will say who takes over your actions.")
    }
    var undecided: String {
        pick(
            "Il reste des actions ouvertes. Rien n’a été changé\u{00A0}: dites d’abord ce qu’elles deviennent.",
            "There are open actions. Nothing was changed: first say what becomes of them.")
    }
    var leadsAlone: String {
        pick(
            "Vous êtes le seul pilote de ce déploiement. Donnez d’abord ce rôle à quelqu’un d’autre, ou supprimez le déploiement.",
            "You are the only lead of this deployment. First give this role to somebody else, or delete the deployment.")
    }
    var othersLeadsAlone: String {
        pick(
            "C’est le seul pilote de ce déploiement. Donnez d’abord ce rôle à quelqu’un d’autre.",
            "This is the only lead of this deployment. First give this role to somebody else.")
    }
    var leaveButton: String { pick("Quitter le déploiement", "Leave the deployment") }
    var removeButton: String { pick("Retirer l’accès", "Take the access away") }
    var changeNothing: String { pick("Ne rien changer", "Change nothing") }
}
