import Planning

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

    // Availability

    var availability: String { pick("Disponibilité", "Availability") }
    func availabilityOf(_ person: String) -> String { pick("Disponibilité de \(person)", "Availability of \(person)") }
    /// `2,5 j/sem., absence le 3 août`: what a column has room for.
    func inShort(_ person: Person, today: Day) -> String {
        let formats = Formats(language: language)
        let week =
            person.daysPerWeek.map {
                pick("\(formats.number($0))\u{00A0}j par semaine", "\(formats.number($0))\u{00A0}d a week")
            }
            ?? pick("tous les jours", "every day")
        guard let next = person.absences.first(where: { $0.last >= today }) else { return week }
        return next.first <= today
            ? pick(
                "\(week), absence jusqu’au \(formats.dayAndMonth(next.last))", "\(week), away until \(formats.dayAndMonth(next.last))")
            : pick(
                "\(week), absence le \(formats.dayAndMonth(next.first))", "\(week), away on \(formats.dayAndMonth(next.first))")
    }
    var availabilityLead: String {
        pick(
            "Combien de jours par semaine cette personne consacre au déploiement, et quand elle est absente\u{00A0}: la charge de chacun se compare à ces jours.",
            "How many days a week this person has for the deployment, and when they are away: everybody’s load is compared with these days."
        )
    }
    var daysPerWeek: String { pick("Jours par semaine", "Days a week") }
    var daysPerWeekHelp: String {
        pick("Vide\u{00A0}: tous les jours ouvrés de l’équipe.", "Empty: every working day of the team.")
    }
    var absences: String { pick("Absences", "Absences") }
    var absencesLead: String {
        pick(
            "Toute l’équipe les voit\u{00A0}: un motif n’est pas nécessaire.",
            "The whole team sees them: there is no need to say why.")
    }
    var noAbsence: String { pick("Aucune absence annoncée.", "No absence announced.") }
    var theAbsence: String { pick("l’absence", "the absence") }
    var from: String { pick("du", "from") }
    var to: String { pick("au", "to") }
    var absenceLabel: String { pick("Motif (facultatif)", "Label (optional)") }
    var weeksToCome: String { pick("Les semaines à venir", "The weeks to come") }
    var week: String { pick("Semaine", "Week") }
    var weekDays: String { pick("Jours", "Days") }
    var availableDays: String { pick("Jours disponibles", "Available days") }
    func week(_ week: Week) -> String { pick("S\(week.number)", "W\(week.number)") }
    var hasLeft: String {
        pick(
            "Cette personne a quitté le déploiement\u{00A0}: on ne compte plus sur elle.",
            "This person has left the deployment: nobody counts on them any more.")
    }
    var allPeople: String { pick("Toutes les personnes", "All people") }

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
