/// The words of the people of a deployment.
struct PeopleTexts: Texts {
    let language: Language

    var title: String { pick("Personnes", "People") }
    var name: String { pick("Nom", "Name") }
    var organisation: String { pick("Service ou organisation", "Department or organisation") }
    var email: String { pick("Adresse e-mail", "E-mail address") }
    var openActions: String { pick("Actions ouvertes", "Open actions") }
    var late: String { pick("En retard", "Late") }
    var remove: String { pick("Retirer", "Remove") }
    func nameOf(_ person: String) -> String { pick("Nom de \(person)", "Name of \(person)") }
    func organisationOf(_ person: String) -> String {
        pick("Service ou organisation de \(person)", "Department or organisation of \(person)")
    }
    func emailOf(_ person: String) -> String { pick("Adresse e-mail de \(person)", "E-mail address of \(person)") }
    var nobodyYet: String {
        pick(
            "Personne encore. Ajoutez l’équipe\u{00A0}: chaque action aura un responsable parmi elle.",
            "Nobody yet. Add the team: each action will have one responsible person among them.")
    }

    var addPerson: String { pick("Ajouter une personne", "Add a person") }
    var thePerson: String { pick("la personne", "the person") }
    var firstAndLastName: String { pick("Prénom et nom", "First and last name") }

    var formerPeople: String { pick("Ont quitté le déploiement", "Have left the deployment") }
    var formerPeopleLead: String {
        pick(
            "Leur nom reste sur ce qu’elles ont fait. On ne leur confie plus rien.",
            "Their names stay on what they did. Nothing more is entrusted to them.")
    }
    var comesBack: String { pick("Faire revenir", "Bring back") }

    // Removing a person

    func removePerson(_ person: String) -> String { pick("Retirer \(person)", "Remove \(person)") }
    func handOverLead(_ person: String, actions: Int) -> String {
        plural(
            actions,
            fr: (
                "\(person) est responsable d’une action ouverte. À qui va-t-elle\u{00A0}? Cette personne devra confirmer son engagement.",
                "\(person) est responsable de \(actions) actions ouvertes. À qui vont-elles\u{00A0}? Chaque personne devra confirmer son engagement."
            ),
            en: (
                "\(person) is responsible for one open action. Who takes it over? That person will be asked to commit to it.",
                "\(person) is responsible for \(actions) open actions. Who takes them over? Each person will be asked to commit to theirs."
            ))
    }
    func nothingToHandOver(_ person: String) -> String {
        pick(
            "\(person) n’est responsable d’aucune action ouverte. L’historique garde son nom, et on peut annuler.",
            "\(person) is responsible for no open action. History keeps the name, and this can be undone.")
    }
    func nobodyElse(_ person: String) -> String {
        pick(
            "Il n’y a personne d’autre à qui confier les actions de \(person)\u{00A0}: ajoutez quelqu’un d’abord.",
            "There is nobody else to take over the actions of \(person): add somebody first.")
    }
    var allTo: String { pick("Confier toutes ses actions à", "Give all these actions to") }
    var choose: String { pick("choisir…", "choose…") }
    var asAbove: String { pick("comme ci-dessus", "as above") }
    func openActionsOf(_ person: String) -> String { pick("Actions ouvertes de \(person)", "Open actions of \(person)") }
    var action: String { pick("Action", "Action") }
    var dueDay: String { pick("Échéance", "Due date") }
    var noDate: String { pick("sans date", "no date") }
    var exceptTo: String { pick("Sauf celle-ci, à", "Except this one, to") }
    func newResponsible(_ number: Int) -> String {
        pick("Nouveau responsable de l’action \(number)", "New responsible person of action \(number)")
    }
    var removeAndHandOver: String { pick("Retirer et confier les actions", "Remove and hand over the actions") }
    var changeNothing: String { pick("Ne rien changer", "Change nothing") }
}
