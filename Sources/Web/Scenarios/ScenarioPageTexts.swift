import Planning

/// The words of scenarios.
struct ScenarioPageTexts: Texts {
    let language: Language

    var title: String { pick("Scénarios", "Scenarios") }
    var lead: String {
        pick(
            "Et si\u{00A0}? Un scénario essaie des changements sur le plan d’aujourd’hui sans y toucher\u{00A0}: comparez ce que chacun donne, partagez-le, puis appliquez-le au plan ou écartez-le.",
            "What if? A scenario tries changes on today’s plan without touching it: compare what each one gives, share it, then apply it to the plan or drop it."
        )
    }
    var backToPlan: String { pick("Revenir au plan", "Back to the plan") }
    var compare: String { pick("Côte à côte", "Side by side") }
    func compareWhich(_ limit: Int) -> String { pick("Comparer le plan avec (jusqu’à \(limit))", "Compare the plan with (up to \(limit))") }
    var compareThese: String { pick("Comparer", "Compare") }
    var open: String { pick("À l’étude", "Under consideration") }
    var noneOpen: String { pick("Aucun scénario n’est à l’étude.", "No scenario is under consideration.") }
    var closed: String { pick("Appliqués ou écartés", "Applied or dropped") }
    var new: String { pick("Nouveau scénario", "New scenario") }
    var newLead: String {
        pick(
            "Choisissez la question que vous vous posez. Vous pourrez ensuite ajouter d’autres changements.",
            "Choose the question that you ask yourself. You can then add further changes.")
    }
    func changes(_ count: Int) -> String {
        count == 0
            ? pick("aucun changement", "no change")
            : plural(count, fr: ("\(count) changement", "\(count) changements"), en: ("\(count) change", "\(count) changes"))
    }
    func begun(by name: String, _ day: String) -> String { pick("commencé par \(name) le \(day)", "begun by \(name) on \(day)") }
    func outcome(_ kind: ScenarioOutcome.Kind, by name: String, _ day: String) -> String {
        switch kind {
        case .applied: pick("appliqué au plan par \(name) le \(day)", "applied to the plan by \(name) on \(day)")
        case .dropped: pick("écarté par \(name) le \(day)", "dropped by \(name) on \(day)")
        }
    }
    var shared: String { pick("partagé avec l’équipe", "shared with the team") }
    var personal: String { pick("vu de vous seul", "seen by you alone") }
    func name(_ name: String?) -> String { name ?? pick("un compte supprimé", "a deleted account") }

    // One scenario
    var allScenarios: String { pick("Tous les scénarios", "All scenarios") }
    var name: String { pick("Nom", "Name") }
    var why: String { pick("Pourquoi", "Why") }
    var share: String { pick("Partager avec l’équipe", "Share with the team") }
    var unshare: String { pick("Ne plus partager", "No longer share") }
    var whatItGives: String { pick("Ce que cela donne", "What it gives") }
    var whatItChanges: String { pick("Ce que cela change", "What it changes") }
    var noChange: String {
        pick(
            "Rien encore\u{00A0}: modifiez le plan dans ce scénario, ou ajoutez un changement.",
            "Nothing yet: change the plan inside this scenario, or add a change.")
    }
    var editPlan: String { pick("Modifier le plan dans ce scénario", "Change the plan inside this scenario") }
    var seePlan: String { pick("Voir le plan dans ce scénario", "See the plan of this scenario") }
    var takeBack: String { pick("Retirer", "Take back") }
    func several(_ count: Int) -> String { pick("a fait \(count) modifications.", "made \(count) changes.") }
    var whichOnes: String { pick("Lesquelles", "Which ones") }
    var noLongerFits: String { pick("Ne s’applique plus.", "No longer fits.") }
    var addChange: String { pick("Ajouter un changement", "Add a change") }
    func phrases(of change: TriedChange, context: DeploymentContext) -> String {
        let phrases = allPhrases(of: change, context: context)
        return phrases.count <= 3 ? phrases.joined(separator: pick("\u{00A0}; ", "; ")) : several(phrases.count)
    }
    /// What a change does, without subject, one by one.
    func allPhrases(of change: TriedChange, context: DeploymentContext) -> [String] {
        let sentences = HistorySentences(
            language: language, deployment: context.deployment, accountNames: context.accountNames,
            events: change.told.enumerated().map { index, event in
                RecordedEvent(sequence: index, at: Moment(milliseconds: 0), actor: change.author, command: CommandID(0), event: event)
            }, reader: context.sight)
        return ChangeReading(sentences: sentences, events: change.told, actor: change.author).phrases(isImport: false)
    }

    // What becomes of it
    var apply: String { pick("Appliquer au plan", "Apply to the plan") }
    var applyLead: String {
        pick(
            "Ses changements sont faits dans le plan de l’équipe, en une fois\u{00A0}; une annulation les défait tous. Les engagements qu’ils touchent sont à redemander.",
            "Its changes are made in the team’s plan, at once; one undo takes all of them back. The commitments that they touch are asked again."
        )
    }
    func toConfirm(_ actions: [String]) -> String {
        let shown = Formats(language: language).list(Array(actions.prefix(5)) + (actions.count > 5 ? ["…"] : []))
        return pick("Engagements à redemander\u{00A0}: \(shown).", "Commitments to ask again: \(shown).")
    }
    var applyWhich: String { pick("Les changements à faire", "The changes to make") }
    var applyNow: String { pick("Appliquer ces changements", "Apply these changes") }
    func left(_ count: Int) -> String {
        plural(
            count, fr: ("Un changement n’a pas été appliqué.", "\(count) changements n’ont pas été appliqués."),
            en: ("One change was not applied.", "\(count) changes were not applied."))
    }
    var drop: String { pick("Écarter ce scénario", "Drop this scenario") }
    var takeUp: String { pick("Reprendre ce scénario", "Take up this scenario again") }
    var remove: String { pick("Supprimer ce scénario", "Remove this scenario") }
    var removeNow: String { pick("Supprimer", "Remove") }
    var removeExplained: String {
        pick(
            "Le scénario disparaît de la liste\u{00A0}; ce qui en a été appliqué reste dans le plan. L’historique en garde la trace.",
            "The scenario goes from the list; what was applied of it stays in the plan. The history keeps a trace of it.")
    }

    // Inside the scenario
    func bar(_ name: String) -> String {
        pick("Scénario \(Formats(language: language).quoted(name))", "Scenario \(Formats(language: language).quoted(name))")
    }
    var barEditable: String {
        pick(
            "Ce que vous changez ici reste dans le scénario\u{00A0}; le plan de l’équipe ne bouge pas.",
            "What you change here stays in the scenario; the team’s plan does not move.")
    }
    var barReadable: String {
        pick("Le plan tel qu’il serait, à lire seulement.", "The plan as it would be, to read only.")
    }
    var itsPage: String { pick("Comparer et appliquer", "Compare and apply") }
    var leave: String { pick("Quitter le scénario", "Leave the scenario") }
    var inScenario: String { pick("Dans ce scénario", "In this scenario") }
    /// The way here from the verdict on the perimeter.
    var tryAnotherWay: String { pick("Essayer un autre chemin dans un scénario", "Try another way in a scenario") }
    /// The way here from a need.
    var tryAnotherDay: String {
        pick(
            "Et si cela arrivait à une autre date\u{00A0}? L’essayer dans un scénario",
            "What if it came in on another date? Try it in a scenario")
    }
    /// The way here from the plan.
    var link: String { pick("Scénarios", "Scenarios") }
}
