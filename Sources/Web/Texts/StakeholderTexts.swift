import Planning

/// The words of stakeholders, levers and pitches.
package struct StakeholderTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }
    private var values: ValueTexts { ValueTexts(language: language) }

    package func family(_ family: Stakeholder.Family) -> String {
        switch family {
        case .decisionMakers: pick("Décideurs", "Decision makers")
        case .affectedAgents: pick("Agents dont le travail change", "Staff whose work changes")
        case .partners: pick("Partenaires", "Partners")
        case .users: pick("Voix des usagers", "Users’ voice")
        }
    }

    package func influence(_ influence: Stakeholder.Influence) -> String {
        switch influence {
        case .weak: pick("faible", "weak")
        case .moderate: pick("moyenne", "moderate")
        case .strong: pick("forte", "strong")
        case .decisive: pick("décisive", "decisive")
        }
    }

    package func position(_ position: Stakeholder.Position) -> String {
        switch position {
        case .opposed: pick("opposé", "opposed")
        case .reluctant: pick("réticent", "reluctant")
        case .neutral: pick("neutre", "neutral")
        case .favourable: pick("favorable", "favourable")
        case .driving: pick("moteur", "driving")
        }
    }

    package func effect(_ effect: Exchange.Effect) -> String {
        switch effect {
        case .closer: pick("a rapproché", "moved closer")
        case .none: pick("sans effet", "no effect")
        case .away: pick("a éloigné", "moved away")
        }
    }

    /// The name of a stakeholder, or of a whole family.
    package func audience(_ audience: Audience, in deployment: Deployment?) -> String {
        switch audience {
        case .family(let family): self.family(family)
        case .stakeholder(let id):
            deployment?.stakeholders[id]?.name ?? pick("une partie prenante supprimée", "a stakeholder since removed")
        }
    }

    package func part(_ part: PitchPart) -> String {
        switch part {
        case .proposition: pick("Ce que nous proposons", "What we offer")
        case .gains: pick("Ce que vous y gagnez", "What you gain")
        case .arguments: pick("Pourquoi c’est possible", "Why it can be done")
        case .ask: pick("Ce que nous vous demandons", "What we ask of you")
        }
    }

    // MARK: Values

    package func value(_ value: StakeholderValue, in deployment: Deployment?) -> String {
        switch value {
        case .name(let text), .function(let text), .risk(let text), .gain(let text), .reluctance(let text): values.text(text)
        case .family(let family): self.family(family)
        case .person(let id): id.flatMap { deployment?.people[$0]?.name } ?? pick("personne", "nobody")
        case .influence(let influence): influence.map(self.influence) ?? unsaid
        case .next(let next): next.map { self.next($0, in: deployment) } ?? pick("aucun", "none")
        }
    }

    /// `12 mars 2026, « présenter le budget »`.
    package func next(_ next: NextExchange, in deployment: Deployment?) -> String {
        let action = next.action.map { id in
            deployment?.plan[id].map { formats.quoted("\($0.number). \($0.title)") }
                ?? pick("une action supprimée depuis", "an action since removed")
        }
        let facts = [next.day.map(formats.long), action, next.purpose.isEmpty ? nil : formats.quoted(next.purpose)]
        return facts.compactMap(\.self).joined(separator: ", ")
    }

    package func item(_ item: StakeholderItem) -> String {
        switch item {
        case .exchange(let exchange):
            let effect = exchange.effect.map { " (\(self.effect($0)))" } ?? ""
            return "\(formats.long(exchange.day)), \(values.text(exchange.words))\(effect)"
        case .position(let record):
            let word = record.word.isEmpty ? "" : ", \(formats.quoted(record.word))"
            return "\(position(record.position)), \(formats.long(record.day))\(word)"
        }
    }

    package func lever(_ lever: Lever) -> String {
        let proof = lever.proof.isEmpty ? "" : pick("\u{00A0}; preuve\u{00A0}: \(lever.proof)", "; proof: \(lever.proof)")
        return formats.quoted(lever.argument) + proof
    }

    package func value(_ value: PitchValue, in deployment: Deployment?) -> String {
        switch value {
        case .title(let title): return values.text(title)
        case .levers(let levers):
            let names = levers.compactMap { deployment?.stakeholders[$0]?.argument }.map(formats.quoted)
            return names.isEmpty ? pick("aucun", "none") : formats.list(names)
        case .text(_, let text):
            return text.map { values.text($0.text) } ?? pick("le texte assemblé", "the text that is assembled")
        }
    }

    package var unsaid: String { pick("à dire", "to be said") }
}

/// Refusals by the rules of stakeholders.
extension RefusalTexts {
    func stakeholders(_ refusal: Refusal) -> String {
        switch refusal {
        case .exchangeToCome(let day):
            pick(
                "Le \(formats.long(day)) est à venir\u{00A0}: on note ici ce qui a eu lieu. Rien n’a été changé\u{00A0}: "
                    + "choisissez aujourd’hui ou un jour passé, ou prévoyez un prochain échange.",
                "The day chosen, \(formats.long(day)), is still to come: what took place is noted here. Nothing was changed: "
                    + "choose today or a day in the past, or plan a next exchange.")
        case .exchangePassed(let day):
            pick(
                "Le \(formats.long(day)) est déjà passé\u{00A0}: un prochain échange est à venir. Rien n’a été changé\u{00A0}: "
                    + "choisissez aujourd’hui ou un jour à venir, ou notez un échange qui a eu lieu.",
                "The day chosen, \(formats.long(day)), is past: a next exchange is still to come. Nothing was changed: "
                    + "choose today or a day to come, or note an exchange that took place.")
        case .sameStakeholderName(let name):
            pick(
                "Une partie prenante s’appelle déjà \(formats.quoted(name)). Rien n’a été changé\u{00A0}: donnez un autre nom, "
                    + "ou complétez celle qui existe.",
                "A stakeholder is already called \(formats.quoted(name)). Nothing was changed: choose another name, "
                    + "or complete the one there is.")
        default: ""
        }
    }
}

extension FieldNames {
    package func noun(_ field: StakeholderValue.Field) -> Noun {
        switch field {
        case .name: noun(Refusal.TextField.stakeholderName)
        case .family: noun("famille", feminine: true, "family")
        case .person: noun("personne du déploiement", feminine: true, "person of the deployment")
        case .function: noun(Refusal.TextField.stakeholderFunction)
        case .risk: noun(Refusal.TextField.stakeholderRisk)
        case .gain: noun(Refusal.TextField.stakeholderGain)
        case .reluctance: noun(Refusal.TextField.stakeholderReluctance)
        case .influence: noun("influence", feminine: true, "influence")
        case .next: noun("prochain échange", "next exchange")
        }
    }

    package func noun(_ value: PitchValue) -> Noun {
        switch value {
        case .title: noun(Refusal.TextField.pitchTitle)
        case .levers: noun("choix des leviers", "choice of levers")
        case .text: noun(Refusal.TextField.pitchText)
        }
    }
}
