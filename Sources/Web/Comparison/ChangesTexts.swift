import Planning

/// The words of what changed in a plan.
struct ChangesTexts: Texts {
    let language: Language

    var title: String { pick("Ce qui a changé", "What changed") }
    /// `Ce qui a changé depuis le 10 novembre 2026 au soir`.
    func since(_ moment: String) -> String {
        // « depuis à la clôture » is not French.
        let since = moment.hasPrefix("à la ") ? "la " + moment.dropFirst(5) : moment
        return pick("Ce qui a changé depuis \(since)", "What changed since \(englishMoment(moment))")
    }
    private func englishMoment(_ moment: String) -> String {
        moment.hasPrefix("at ") ? String(moment.dropFirst(3)) : moment.hasPrefix("when ") ? String(moment.dropFirst(5)) : moment
    }
    var backToPlan: String { pick("Revenir au plan", "Back to the plan") }
    var nothing: String { pick("Rien n’a changé depuis.", "Nothing has changed since.") }
    func count(_ actions: Int) -> String {
        plural(
            actions, fr: ("\(actions) action a changé.", "\(actions) actions ont changé. Une action peut figurer sous plusieurs titres."),
            en: (
                "\(actions) action has changed.", "\(actions) actions have changed. An action may stand under several headings."
            ))
    }

    func heading(_ kind: ToldChanges.Kind) -> String {
        switch kind {
        case .done: pick("Réalisées", "Done")
        case .added: pick("Nouvelles", "New")
        case .moved: pick("Échéances qui ont bougé", "Due dates that moved")
        case .blocked: pick("Bloquées depuis", "Blocked since")
        case .unblocked: pick("Débloquées", "No longer blocked")
        case .reassigned: pick("Confiées à quelqu’un d’autre", "Given to somebody else")
        case .committed: pick("Nouveaux engagements", "New commitments")
        case .commitmentLost: pick("Engagements qui ne tiennent plus", "Commitments that no longer hold")
        case .status: pick("Avancement", "Progress")
        case .dropped: pick("Abandonnées", "Dropped")
        case .removed: pick("Retirées du plan", "Removed from the plan")
        case .others: pick("Autres modifications", "Other changes")
        }
    }

    var action: String { pick("Action", "Action") }
    var before: String { pick("Avant", "Before") }
    var now: String { pick("Maintenant", "Now") }
    var gap: String { pick("Écart", "Moved by") }
    var reasons: String { pick("Motifs", "Reasons") }
    var none: String { pick("aucun", "none") }
    var noDay: String { pick("sans date", "no date") }
    var nobody: String { pick("personne", "nobody") }
    func due(_ day: String) -> String { pick("échéance \(day)", "due \(day)") }
    /// `+14 jours`; nothing where one of the two is no date.
    func gap(_ day: ChangedDay) -> String {
        guard let from = day.from, let to = day.to else { return "–" }
        return (to > from ? "+" : "\u{2212}") + Formats(language: language).days(Double(abs(to - from)))
    }
    func change(_ from: String, _ to: String) -> String { "\(from) → \(to)" }

    /// The name of a field in a list of what is otherwise.
    func field(_ field: ActionField) -> String { PlanTexts(language: language).name(of: field).lowercased() }
    func list(_ kind: ActionItem.Kind) -> String {
        switch kind {
        case .contribution: pick("contributions", "contributions")
        case .dependency: pick("dépendances", "dependencies")
        case .step: pick("étapes", "steps")
        case .blocker: pick("blocages", "blockers")
        case .postponement: pick("reports", "postponements")
        case .link: pick("liens", "links")
        case .comment: pick("commentaires", "comments")
        case .note: pick("remarques", "notes")
        case .raisedRisk: pick("risques signalés", "raised risks")
        case .dismissedRisk: pick("risques écartés", "dismissed risks")
        }
    }

    // The route
    var route: String { pick("Le chemin", "The route") }
    func promised(_ from: String, _ to: String) -> String {
        pick("Date promise\u{00A0}: \(from) → \(to)", "Promised date: \(from) → \(to)")
    }
    func milestone(_ milestone: MilestoneComparison, day: (Day) -> String) -> String {
        let title = Formats(language: language).quoted((milestone.after ?? milestone.before)?.title ?? "")
        guard let after = milestone.after else { return pick("Jalon \(title)\u{00A0}: retiré", "Milestone \(title): removed") }
        guard let before = milestone.before else {
            return pick("Jalon \(title)\u{00A0}: nouveau, \(day(after.day))", "Milestone \(title): new, \(day(after.day))")
        }
        var said: [String] = []
        if before.day != after.day { said.append(change(day(before.day), day(after.day))) }
        if before.isReached != after.isReached {
            said.append(after.isReached ? pick("atteint", "reached") : pick("plus atteint", "no longer reached"))
        }
        if before.title != after.title {
            said.append(
                pick(
                    "s’appelait \(Formats(language: language).quoted(before.title))",
                    "was called \(Formats(language: language).quoted(before.title))"))
        }
        return pick("Jalon \(title)\u{00A0}: ", "Milestone \(title): ") + said.joined(separator: ", ")
    }
}
