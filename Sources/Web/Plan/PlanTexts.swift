import Planning

/// The words of the action plan: list, filters, rows.
struct PlanTexts: Texts {
    let language: Language

    var title: String { pick("Plan d’actions", "Action plan") }
    var action: String { pick("Action", "Action") }

    // Filters
    var filterActions: String { pick("Filtrer les actions", "Filter the actions") }
    var search: String { pick("Chercher une action", "Search actions") }
    var status: String { pick("Statut", "Status") }
    var responsible: String { pick("Responsable", "Responsible") }
    var workstream: String { pick("Axe", "Workstream") }
    var late: String { pick("En retard", "Late") }
    var sort: String { pick("Trier", "Sort") }
    var sortedByWorkstream: String { pick("Trier par axe", "Sort by workstream") }
    func sorted(by sort: PlanColumn) -> String {
        pick("Trier par \(column(sort).lowercased())", "Sort by \(column(sort).lowercased())")
    }
    var filter: String { pick("Filtrer", "Filter") }
    func filter(_ name: String, _ value: String) -> String { pick("\(name)\u{00A0}: \(value)", "\(name): \(value)") }
    func found(_ count: Int, of total: Int) -> String {
        pick("\(count) \(count < 2 ? "action" : "actions") sur \(total)", "\(count) of \(total) \(total == 1 ? "action" : "actions")")
    }
    var activeFilters: String { pick("Filtres actifs", "Active filters") }
    var removeFilter: String { pick("Retirer le filtre ", "Remove the filter ") }
    func contains(_ text: String) -> String { pick("contient «\u{00A0}\(text)\u{00A0}»", "contains “\(text)”") }
    var showAll: String { pick("Tout afficher", "Show all") }
    var nothingFound: String {
        pick("Aucune action ne répond à ces filtres.", "No action matches these filters.")
    }
    var prepareFirst: String { pick("Ou préparez d’abord le cap, pas à pas.", "Or prepare the aim first, step by step.") }
    var noActionYet: String {
        pick(
            "Le plan est vide. Écrivez la première action ci-dessus, ou importez votre tableur.",
            "The plan is empty. Write the first action above, or import your spreadsheet.")
    }

    // New action
    var newAction: String { pick("Nouvelle action", "New action") }
    var newActionHint: String {
        pick("Nouvelle action\u{00A0}: un verbe, ce qu’il y a à faire", "New action: a verb, what there is to do")
    }
    var newActionTitle: String { pick("Titre de la nouvelle action", "Title of the new action") }
    var newActionWorkstream: String { pick("Axe de la nouvelle action", "Workstream of the new action") }
    var newActionResponsible: String {
        pick("Responsable de la nouvelle action", "Responsible for the new action")
    }
    var newActionDue: String { pick("Échéance de la nouvelle action", "Due date of the new action") }
    var add: String { pick("Ajouter", "Add") }

    // Rows
    func column(_ column: PlanColumn) -> String {
        switch column {
        case .number: pick("N°", "No.")
        case .title: pick("Action", "Action")
        case .responsible: responsible
        case .due: pick("Échéance", "Due")
        case .status: status
        case .steps: pick("Étapes", "Steps")
        case .effort: pick("Effort", "Effort")
        case .workstream: workstream
        case .priority: name(of: .priority)
        case .tags: name(of: .tags)
        case .commitment: commitment
        case .contributors: pick("Contributions", "Contributors")
        case .start: name(of: .earliestStart)
        case .done: name(of: .doneDay)
        case .spent: pick("Jours passés", "Days spent")
        case .postponements: pick("Reports", "Postponements")
        case .comments: pick("Commentaires", "Comments")
        }
    }
    var nobody: String { pick("personne", "nobody") }
    var noDate: String { pick("sans date", "no date") }
    func effort(_ days: String) -> String { pick("\(days) j", "\(days) d") }
    func doneOf(_ done: Int, _ total: Int) -> String {
        pick("\(done) sur \(total) \(done < 2 ? "réalisée" : "réalisées")", "\(done) of \(total) done")
    }
    func lateCount(_ count: Int) -> String { pick("\(count) en retard", "\(count) late") }
    func lateBy(_ days: Int) -> String {
        pick(
            "en retard de \(days) \(days < 2 ? "jour" : "jours")", "\(days) \(days == 1 ? "day" : "days") late")
    }
    func dueIn(_ days: Int) -> String {
        if days <= 0 { return pick("aujourd’hui", "today") }
        return pick("dans \(days) \(days < 2 ? "jour" : "jours")", "in \(days) working \(days == 1 ? "day" : "days")")
    }
    func doneWhenHint(_ text: String) -> String { pick("réalisée quand\u{00A0}: \(text)", "done when: \(text)") }
    func blocked(_ cause: String) -> String { pick("bloquée\u{00A0}: \(cause)", "blocked: \(cause)") }
    func missing(_ fields: [ActionField]) -> String {
        let names = Formats(language: language).list(fields.map(missingName))
        return pick("il manque \(names)", "missing: \(names)")
    }
    func missingSentence(_ fields: [ActionField]) -> String {
        let names = Formats(language: language).list(fields.map(missingName))
        return pick(
            "Pour sortir de «\u{00A0}à discuter\u{00A0}», il manque \(names).", "To leave draft, this action still needs \(names).")
    }
    private func missingName(_ field: ActionField) -> String {
        switch field {
        case .responsible: pick("un responsable", "a responsible")
        case .dueDay: pick("une échéance", "a due date")
        case .doneWhen: pick("«\u{00A0}réalisée quand\u{00A0}»", "“done when”")
        default: name(of: field).lowercased()
        }
    }

    /// The name of a field, as a label.
    func name(of field: ActionField) -> String {
        switch field {
        case .title: pick("Titre", "Title")
        case .workstream: workstream
        case .status: status
        case .description: pick("Description", "Description")
        case .doneWhen: pick("Réalisée quand", "Done when")
        case .responsible: responsible
        case .dueDay: pick("Échéance", "Due date")
        case .earliestStart: pick("Pas avant le", "Not before")
        case .effort: effortLabel
        case .priority: pick("Priorité", "Priority")
        case .tags: pick("Étiquettes", "Tags")
        case .doneDay: pick("Réalisée le", "Done on")
        case .spentDays: pick("Jours réellement passés", "Days really spent")
        case .commitment: commitment
        case .answer: pick("Réponse du responsable", "Answer of the responsible")
        case .rank: pick("Place", "Place")
        }
    }
    var effortLabel: String { pick("Effort, en jours", "Effort, in days") }
    var commitment: String { pick("Engagement", "Commitment") }
    var reason: String { pick("Motif du report", "Reason for moving the date") }
    var reasonHint: String { pick("motif du report", "why the date moves") }
    var noWorkstream: String { pick("aucun axe", "no workstream") }
    var tagsHint: String { pick("séparées par des virgules", "separated by commas") }
    var descriptionHint: String { pick("ce qu’il y a à faire, précisément", "what there is to do, precisely") }
    var doneWhenPlaceholder: String {
        pick("à quoi verra-t-on que c’est fait\u{00A0}?", "how will everybody see that it is done?")
    }
}
