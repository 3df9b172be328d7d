import Planning

/// Refusals by the rules of the plan, and by what others changed meanwhile.
extension RefusalTexts {
    func rule(_ refusal: Refusal) -> String {
        switch refusal {
        case .missing(let missing, let title):
            pick(
                "Il manque à l’action \(formats.quoted(title))\u{00A0}: \(needed(missing)). Rien n’a été changé. "
                    + "Une action qui n’est plus à discuter a un responsable, une échéance et un critère de réalisation\u{00A0}: complétez-la d’abord.",
                "The action \(formats.quoted(title)) still needs \(needed(missing)). Nothing was changed. "
                    + "Past discussion, an action has a responsible person, a due date and a “done when”: complete it first.")
        case .reasonRequired(let from):
            pick(
                "Le responsable s’est engagé sur le \(formats.long(from))\u{00A0}: l’échéance ne bouge pas sans motif. "
                    + "Elle a été gardée\u{00A0}: dites en quelques mots pourquoi elle change.",
                "The responsible person has committed to \(formats.long(from)): the due date does not move without a reason. "
                    + "It was kept: say in a few words why it changes.")
        case .dependencyCycle(let titles):
            pick(
                "Ces actions s’attendraient les unes les autres sans fin\u{00A0}: \(cycle(titles)). La dépendance n’a pas été ajoutée. "
                    + "Retirez l’une de celles de la boucle, ou choisissez une autre action.",
                "These actions would wait for each other for ever: \(cycle(titles)). The dependency was not added. "
                    + "Remove one of those in the loop, or choose another action.")
        case .alreadyResponsible(let name):
            pick(
                "\(name) est déjà responsable de cette action et ne peut pas y contribuer en plus. Rien n’a été changé\u{00A0}: "
                    + "choisissez une autre personne, ou changez d’abord le responsable.",
                "\(name) is already responsible for this action and can not contribute to it as well. Nothing was changed: "
                    + "choose somebody else, or change the responsible person first.")
        case .nothingToCommitTo(let missing):
            pick(
                "Personne ne peut encore s’engager sur cette action\u{00A0}: il y manque \(needed(missing)). Rien n’a été changé\u{00A0}: complétez-la d’abord.",
                "Nobody can commit to this action yet: it still needs \(needed(missing)). Nothing was changed: complete it first.")
        case .notOpen(let title):
            pick(
                "L’action \(formats.quoted(title)) est réalisée ou abandonnée\u{00A0}: il n’y a plus d’engagement ni de risque. "
                    + "Rien n’a été changé\u{00A0}: changez d’abord son statut.",
                "The action \(formats.quoted(title)) is done or dropped: there is no commitment and no risk any more. "
                    + "Nothing was changed: change its status first.")
        case .notDismissible:
            pick(
                "Un risque signalé par quelqu’un ne s’écarte pas\u{00A0}: il se retire. Rien n’a été changé\u{00A0}: retirez-le de la liste.",
                "A risk that somebody raised is not dismissed: it is taken away. Nothing was changed: take it off the list.")
        case .sameDayProposed(let day):
            pick(
                "L’échéance est déjà le \(formats.long(day)). Rien n’a été changé\u{00A0}: engagez-vous sur cette date, ou proposez-en une autre.",
                "The action is already due on \(formats.long(day)). Nothing was changed: commit to that date, or propose another one.")
        case .answerChanged(let title):
            pick(
                "La proposition ou la question à laquelle vous répondez a changé entre-temps, ou quelqu’un y a déjà répondu. "
                    + "Rien n’a été changé\u{00A0}: relisez l’action \(formats.quoted(title)), votre texte est gardé.",
                "The proposal or question that you answer has changed meanwhile, or somebody has answered it already. "
                    + "Nothing was changed: read the action \(formats.quoted(title)) again, your text is kept.")
        case .noDoneDay(let title):
            pick(
                "Seule une action réalisée a un jour de réalisation, aujourd’hui ou avant. Rien n’a été changé à \(formats.quoted(title))\u{00A0}: "
                    + "passez-la d’abord à réalisée, ou choisissez un jour passé.",
                "Only an action that is done has a day on which it was done, today or before. Nothing was changed in \(formats.quoted(title)): "
                    + "first set it to done, or choose a day in the past.")
        case .spentBeforeDone(let title):
            pick(
                "Les jours réellement passés se disent une fois l’action réalisée. Rien n’a été changé à \(formats.quoted(title))\u{00A0}: "
                    + "passez-la d’abord à réalisée, ou corrigez l’effort estimé.",
                "The days really spent are told once the action is done. Nothing was changed in \(formats.quoted(title)): "
                    + "first set it to done, or correct the estimated effort.")
        default: arrangement(refusal)
        }
    }

    private func arrangement(_ refusal: Refusal) -> String {
        switch refusal {
        case .workstreamTooDeep:
            pick(
                "Les axes s’emboîtent sur trois niveaux au plus. Rien n’a été changé\u{00A0}: placez cet axe plus haut.",
                "Workstreams nest three levels deep at most. Nothing was changed: put this workstream higher up.")
        case .workstreamInItself(let title):
            pick(
                "L’axe \(formats.quoted(title)) ne peut pas être placé dans lui-même ni dans l’un de ses sous-axes. "
                    + "Rien n’a été changé\u{00A0}: choisissez un autre axe.",
                "The workstream \(formats.quoted(title)) can not be put inside itself or one of its own workstreams. "
                    + "Nothing was changed: choose another one.")
        case .handOverNeeded(let name, let actions):
            pick(
                "\(name) est responsable de \(someActions(actions)). Personne n’a été retiré\u{00A0}: dites d’abord à qui revient chacune.",
                "\(name) is responsible for \(someActions(actions)). Nobody was removed: first say who takes over each of them.")
        case .handOverToThemselves(let name):
            pick(
                "Les actions de \(name) ne peuvent pas revenir à \(name), qui s’en va. Personne n’a été retiré\u{00A0}: choisissez une autre personne.",
                "The actions of \(name) can not go to \(name), who is leaving. Nobody was removed: choose somebody else.")
        default: ""
        }
    }

    func changeOfOthers(_ refusal: Refusal) -> String {
        switch refusal {
        case .removedMeanwhile(let kind):
            pick(
                "Pendant votre saisie, \(fields.noun(kind).definite) a disparu du déploiement par la main d’une autre personne. "
                    + "Votre saisie n’a pas été enregistrée\u{00A0}: gardez-en copie si besoin, l’historique dit qui l’a fait.",
                "While you were typing, somebody else removed \(fields.noun(kind).definite) from the deployment. "
                    + "What you typed was not recorded: keep a copy if you need it; the history says who did it.")
        case .nothingToUndo:
            pick(
                "Cette modification n’est plus parmi les dernières, qui seules s’annulent. Rien n’a été changé\u{00A0}: corrigez la valeur directement.",
                "This change is no longer among the latest, the only ones that can be undone. Nothing was changed: correct the value directly."
            )
        case .cannotUndo(.changedSince):
            pick(
                "Ce que cette modification avait touché a encore changé depuis\u{00A0}: l’annuler effacerait le travail d’autres personnes. "
                    + "Rien n’a été changé\u{00A0}: regardez l’historique et corrigez la valeur directement.",
                "What this change had touched was changed again since: undoing it would wipe out the work of others. "
                    + "Nothing was changed: look at the history and correct the value directly.")
        case .cannotUndo(.inUse):
            pick(
                "Ce que cette modification avait ajouté sert maintenant ailleurs dans le plan. Rien n’a été changé\u{00A0}: retirez d’abord ce qui s’en sert.",
                "What this change had added is now used elsewhere in the plan. Nothing was changed: first remove what uses it.")
        case .cannotUndo(.frozen):
            pick(
                "Cette modification est dans le compte rendu d’une revue close, qui ne change plus. Rien n’a été changé\u{00A0}: "
                    + "corrigez le plan directement, ou ajoutez une note à la revue.",
                "This change is in the minutes of a closed review, which no longer change. Nothing was changed: "
                    + "correct the plan directly, or add a note to the review.")
        case .emptyBatch:
            pick(
                "Aucune modification n’a été demandée\u{00A0}: rien n’a été changé. Envoyez au moins une commande.",
                "No change was asked for: nothing was changed. Send at least one command.")
        case .nestedBatch:
            pick(
                "Un lot ne contient ni un autre lot, ni une annulation, ni une ouverture de déploiement. "
                    + "Rien n’a été changé\u{00A0}: envoyez ces commandes séparément.",
                "A batch holds no other batch, no undo and no opening of a deployment. Nothing was changed: send these commands separately."
            )
        default: ""
        }
    }

    /// `un responsable et une échéance`.
    private func needed(_ missing: [ActionField]) -> String {
        formats.list(missing.map { fields.noun($0).indefinite })
    }

    private func cycle(_ titles: [String]) -> String {
        let shown = titles.count > 8 ? Array(titles.prefix(4)) + ["…"] + Array(titles.suffix(3)) : titles
        return shown.map { $0 == "…" ? $0 : formats.quoted($0) }.joined(separator: " → ")
    }

    private func someActions(_ titles: [String]) -> String {
        let shown = titles.prefix(5).map(formats.quoted)
        let rest = titles.count - shown.count
        guard rest > 0 else { return formats.list(shown) }
        return formats.list(
            shown + [
                plural(rest, fr: ("\(rest) autre action", "\(rest) autres actions"), en: ("\(rest) other action", "\(rest) other actions"))
            ])
    }
}
