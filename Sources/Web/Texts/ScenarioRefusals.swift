import Foundation
import Planning

/// Refusals by the rules of scenarios.
extension RefusalTexts {
    func scenario(_ refusal: ScenarioRefusal, in deployment: Deployment?) -> String {
        switch refusal {
        case .notToTry:
            pick(
                "Un scénario essaie des changements du plan, des personnes, du cap et des besoins\u{00A0}; ni ce qui est demandé, promis ou obtenu, ni les engagements, les commentaires, les revues ou les réglages. "
                    + "Le scénario n’a pas changé\u{00A0}: faites cette modification dans le plan lui-même.",
                "A scenario tries changes of the plan, the people, the route and the needs; not what is asked for, promised or obtained, nor commitments, comments, reviews or settings. "
                    + "The scenario was not changed: make this change in the plan itself.")
        case .sameScenarioName(let name):
            pick(
                "Un scénario s’appelle déjà \(formats.quoted(name)). Rien n’a été changé\u{00A0}: donnez un autre nom, ou ouvrez ce scénario.",
                "A scenario is already called \(formats.quoted(name)). Nothing was changed: choose another name, or open that scenario.")
        case .scenarioClosed(.applied):
            pick(
                "Ce scénario a été appliqué au plan\u{00A0}: il ne change plus. Rien n’a été changé\u{00A0}: modifiez le plan lui-même, ou annulez l’application depuis l’historique.",
                "This scenario was applied to the plan: it changes no more. Nothing was changed: change the plan itself, or undo the application from the history."
            )
        case .scenarioClosed(.dropped):
            pick(
                "Ce scénario a été écarté\u{00A0}: il ne change plus. Rien n’a été changé\u{00A0}: reprenez-le d’abord.",
                "This scenario was dropped: it changes no more. Nothing was changed: take it up again first.")
        case .scenarioNotClosed:
            pick(
                "Ce scénario n’a pas été écarté\u{00A0}: il peut déjà changer. Rien n’a été changé\u{00A0}: modifiez-le directement.",
                "This scenario was not dropped: it can be changed already. Nothing was changed: change it directly.")
        case .doesNotFit(let misfits): doesNotFit(misfits, deployment)
        case .nothingToApply:
            pick(
                "Le plan est déjà comme le veut ce scénario\u{00A0}: il n’y a rien à appliquer. Rien n’a été changé\u{00A0}: gardez au moins un changement coché, ou écartez le scénario.",
                "The plan already is as this scenario has it: there is nothing to apply. Nothing was changed: keep at least one change ticked, or drop the scenario."
            )
        case .notYoursToKeep:
            pick(
                "Ce scénario est partagé\u{00A0}; seule la personne qui l’a commencé peut le reprendre pour elle. Rien n’a été changé\u{00A0}: demandez-le-lui.",
                "This scenario is shared; only the person who began it can take it back for themselves. Nothing was changed: ask them.")
        }
    }

    private func doesNotFit(_ misfits: [ScenarioRefusal.Misfit], _ deployment: Deployment?) -> String {
        let count = misfits.count
        let head = plural(
            count,
            fr: (
                "Un changement du scénario ne s’applique plus au plan d’aujourd’hui. ",
                "Il y a \(count) changements du scénario qui ne s’appliquent plus au plan d’aujourd’hui. "
            ),
            en: (
                "A change of the scenario no longer fits the plan as it is today. ",
                "There are \(count) changes of the scenario that no longer fit the plan as it is today. "
            ))
        let told = misfits.prefix(3).map { misfit in
            let reason = whyItNoLongerFits(misfit.reason, in: deployment)
            return pick("Changement \(misfit.number)\u{00A0}: \(reason)", "Change \(misfit.number): \(reason)")
        }
        return head + told.joined(separator: " ")
            + pick(
                " Le plan n’a pas changé\u{00A0}: décochez ces changements, ou refaites-les dans le scénario.",
                " The plan was not changed: untick these changes, or make them again in the scenario.")
    }
}

extension RefusalTexts {
    /// What stands in the way of a change that was tried: the refusal, without what it says to who has just typed something.
    func whyItNoLongerFits(_ refusal: Refusal, in deployment: Deployment?) -> String {
        guard case .changedMeanwhile(let conflict) = refusal else {
            let sentence = sentence(for: refusal, in: deployment)
            return sentence.range(of: ". ").map { String(sentence[..<$0.lowerBound]) + "." } ?? sentence
        }
        let both = both(conflict, in: deployment)
        return pick(
            "\(both.noun.definite.capitalisedFirst) a changé depuis\u{00A0}: \(both.current) aujourd’hui, \(both.yours) dans le scénario.",
            "\(both.noun.definite.capitalisedFirst) has changed since: \(both.current) today, \(both.yours) in the scenario.")
    }
}

extension FieldNames {
    func noun(_ value: ScenarioValue) -> Noun {
        switch (language, value) {
        case (.french, .name): .french("nom du scénario")
        case (.french, .words): .french("explication du scénario", feminine: true)
        case (.french, .isShared): .french("partage du scénario")
        case (.french, .outcome): .french("issue du scénario", feminine: true)
        case (.english, .name): .english("name of the scenario")
        case (.english, .words): .english("explanation of the scenario")
        case (.english, .isShared): .english("sharing of the scenario")
        case (.english, .outcome): .english("outcome of the scenario")
        }
    }
}

extension ValueTexts {
    /// A field of a scenario as people read it.
    func value(_ value: ScenarioValue) -> String {
        switch value {
        case .name(let text): Formats(language: language).quoted(text)
        case .words(let text): text.isEmpty ? pick("(vide)", "(empty)") : Formats(language: language).quoted(text)
        case .isShared(true): pick("partagé avec l’équipe", "shared with the team")
        case .isShared(false): pick("pour soi", "personal")
        case .outcome(let outcome): self.outcome(outcome?.kind)
        }
    }

    func outcome(_ kind: ScenarioOutcome.Kind?) -> String {
        switch kind {
        case nil: pick("à l’étude", "under consideration")
        case .applied: pick("appliqué", "applied")
        case .dropped: pick("écarté", "dropped")
        }
    }
}
