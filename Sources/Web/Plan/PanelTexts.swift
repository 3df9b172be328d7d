/// The words of an action's panel.
extension PlanTexts {
    var previous: String { pick("Précédente", "Previous") }
    var next: String { pick("Suivante", "Next") }
    var close: String { pick("Fermer", "Close") }
    var edit: String { pick("Modifier", "Edit") }
    var remove: String { pick("Retirer", "Remove") }
    var moveUp: String { pick("Monter", "Move up") }
    var moveDown: String { pick("Descendre", "Move down") }
    var somebody: String { pick("quelqu’un", "somebody") }

    func heading(_ number: Int, _ title: String) -> String {
        pick("Action \(number)\u{00A0}: \(title)", "Action \(number): \(title)")
    }

    // Fields
    var optimistic: String { pick("au mieux", "at best") }
    var likely: String { pick("probable", "likely") }
    var pessimistic: String { pick("au pire", "at worst") }

    // Steps
    var steps: String { pick("Étapes", "Steps") }
    func stepsDone(_ done: Int, _ total: Int) -> String { pick("\(done) sur \(total)", "\(done) of \(total)") }
    var theStep: String { pick("l’étape", "the step") }
    var newStep: String { pick("Nouvelle étape", "New step") }
    var newStepDay: String { pick("Date de la nouvelle étape", "Day of the new step") }
    func stepNumber(_ number: Int) -> String { pick("l’étape \(number)", "step \(number)") }
    func stepIsDone(_ title: String) -> String { pick("Faite\u{00A0}: \(title)", "Done: \(title)") }
    func dayOf(_ thing: String) -> String { pick("Date de \(thing)", "Day of \(thing)") }

    // Contributions
    var contributions: String { pick("Qui contribue", "Who contributes") }
    var theContribution: String { pick("la contribution", "the contribution") }
    var person: String { pick("Personne", "Person") }
    var theirRole: String { pick("Son rôle", "Their role") }
    var roleHint: String { pick("son rôle, en mots", "their role, in words") }
    var days: String { pick("Jours", "Days") }
    var dayUnit: String { pick("j", "d") }
    func roleOf(_ name: String) -> String { pick("Rôle de \(name)", "Role of \(name)") }
    func daysOf(_ name: String) -> String { pick("Jours de \(name)", "Days of \(name)") }

    // Dependencies
    var dependencies: String { pick("Vient après", "Comes after") }
    var theDependency: String { pick("la dépendance", "the dependency") }
    var before: String { pick("Et avant\u{00A0}:", "And before:") }
    var afterAction: String { pick("après l’action n°", "after action no.") }
    var lag: String { pick("délai", "lag") }
    func dependencyOn(_ number: Int) -> String {
        pick("la dépendance à l’action \(number)", "the dependency on action \(number)")
    }

    // Blockers
    var blockers: String { pick("Blocages", "Blockers") }
    var theBlocker: String { pick("le blocage", "the blocker") }
    var blockerCause: String { pick("Ce qui bloque", "What blocks") }
    var waitsFor: String { pick("Ce que le blocage attend", "What the blocker waits for") }
    var waitsForHint: String { pick("attend…", "waits for…") }
    var liftedWhen: String { pick("levé quand…", "lifted when…") }
    var whoCanLift: String { pick("par qui\u{00A0}?", "by whom?") }
    var lift: String { pick("Lever", "Lift") }
    var notLifted: String { pick("Bloque encore", "Still blocks") }
    func lifted(_ cause: String, _ day: String) -> String { pick("\(cause)\u{00A0}: levé \(day)", "\(cause): lifted \(day)") }

    // Links, notes, postponements, comments
    var links: String { pick("Liens", "Links") }
    var theLink: String { pick("le lien", "the link") }
    var linkAddress: String { pick("Adresse du lien", "Address of the link") }
    var linkTitle: String { pick("Nom du lien", "Name of the link") }
    var notes: String { pick("Notes du tableur importé", "Notes from the imported spreadsheet") }
    var noteLabel: String { pick("Intitulé de la note", "Label of the note") }
    var postponements: String { pick("Reports", "Postponements") }
    func postponement(from: String, to: String, by name: String, reason: String?) -> String {
        pick(
            "du \(from) au \(to), par \(name)" + (reason.map { "\u{00A0}: \($0)" } ?? ""),
            "from \(from) to \(to), by \(name)" + (reason.map { ": \($0)" } ?? ""))
    }
    var comments: String { pick("Commentaires", "Comments") }
    var comment: String { pick("Commenter", "Comment") }
    var newComment: String { pick("Commentaire", "Comment") }
    var theComment: String { pick("le commentaire", "the comment") }
    var mentionHelp: String { pick("@ et un nom prévient cette personne.", "@ and a name lets that person know.") }
    var writeToTheTeam: String { pick("Écrire à l’équipe", "Write to the team") }

    // End
    var history: String { pick("Historique", "History") }
    var wholeHistory: String { pick("Tout l’historique de cette action", "The whole history of this action") }
    var delete: String { pick("Supprimer cette action", "Delete this action") }
    var deleteVerb: String { pick("Supprimer", "Delete") }
    var deleteExplained: String {
        pick("L’historique la garde\u{00A0}: on peut annuler.", "History keeps it: this can be undone.")
    }
}
