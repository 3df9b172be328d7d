import Planning

/// One piece of advice, with its facts.
extension AdviceTexts {
    /// The facts in a few words, beside the action's title; nil when the step has said it all.
    func detail(_ advice: Advice, in deployment: Deployment) -> String? {
        switch advice {
        case .overdue(let days, let status): "\(late(days)), \(DomainTexts(language: language).status(status))"
        case .groupAsResponsible(let name): formats.quoted(name)
        case .effortBeyondTimeLeft(let days, let left): effort(days, left)
        case .startsAfterDueDay(let start): pick("pas avant le \(formats.long(start))", "not before \(formats.long(start))")
        case .dueBeforePredecessor(let number, let day):
            pick(
                "attend l’action \(number), prévue pour le \(formats.long(day))", "waits for action \(number), due on \(formats.long(day))")
        case .blockerWithoutWayOut(let cause): formats.quoted(cause)
        case .notCommitted(.none): nil
        case .notCommitted(let state): DomainTexts(language: language).commitment(state)
        case .dueOnDayOff(let reason, let day):
            pick("\(dayOff(reason))\u{00A0}: plutôt le \(formats.full(day))", "\(dayOff(reason)): rather \(formats.full(day))")
        case .contributorsWithoutRole(let people): names(people, in: deployment)
        case .severalActions(let verbs): quoted(verbs)
        case .titleWithoutVerb(let verb):
            verb.map { pick("par exemple \(formats.quoted($0 + "…"))", "for example \(formats.quoted($0 + "…"))") }
        case .vagueVerb(let verb), .vagueDoneWhen(let verb): formats.quoted(verb)
        case .beyondPerimeter(let needed, let available):
            days(needed, available)
        case .overbooked(_, let name, let needed, let available): name + colon + days(needed, available)
        case .criticalNeedOpen(_, let title, let lack): "\(title), \(lacks(lack))"
        case .needLate(_, let title, let day):
            pick("\(title), attendu pour le \(formats.long(day))", "\(title), needed by \(formats.long(day))")
        case .waitsForUnaskedNeeds(let titles): formats.list(titles.map(formats.quoted))
        case .indicatorWithoutLine(_, let name, let lack): "\(name), \(lacks(lack))"
        case .measureLate(_, let name, let day):
            pick("\(name), attendue depuis le \(formats.long(day))", "\(name), due since \(formats.long(day))")
        case .decisionMakerNotToSee(_, let name), .opponentWithoutLever(_, let name): name
        case .familyForgotten(let family): StakeholderTexts(language: language).family(family)
        case .noDestination, .noStartingPoint, .noPromisedDay, .noUsers, .noPerimeter, .noValueProposition, .noImpactIndicator, .noAction,
            .noResponsible, .noDueDay, .noDoneWhen, .noDescription, .noEffort:
            nil
        }
    }

    /// The whole advice in one sentence, for an action by itself.
    package func sentence(_ advice: Advice, in deployment: Deployment) -> String {
        switch advice {
        case .overdue(let days, .draft), .overdue(let days, .upcoming):
            pick(
                "Ouverte, \(late(days))\u{00A0}: passez-la «\u{00A0}en cours\u{00A0}» si elle a commencé, ou convenez d’une autre date.",
                "Open, \(late(days)): mark it “in progress” if it has begun, or agree another date.")
        case .overdue(let days, _):
            pick(
                "Ouverte, \(late(days))\u{00A0}: dites où elle en est, ou convenez d’une autre date.",
                "Open, \(late(days)): say where it stands, or agree another date.")
        case .noResponsible:
            pick(
                "Personne ne la porte\u{00A0}: choisissez une seule personne responsable.",
                "Nobody carries it: choose a single responsible person.")
        case .noDueDay: pick("Pas d’échéance\u{00A0}: donnez une date, elle pourra bouger.", "No due date: give one, it can move.")
        case .noDoneWhen:
            pick(
                "On ne saura pas quand elle est finie\u{00A0}: écrivez dans «\u{00A0}Réalisée quand\u{00A0}» ce que chacun pourra constater.",
                "Nobody will know when it is finished: write under “Done when” what everybody will be able to see.")
        case .groupAsResponsible(let name):
            pick(
                "\(formats.quoted(name)) n’est pas une personne\u{00A0}: nommez celle qui la porte.",
                "\(formats.quoted(name)) is not a person: name the one who carries it.")
        case .effortBeyondTimeLeft(let days, let left):
            pick(
                "\(effort(days, left).capitalisedFirst)\u{00A0}: réduisez, trouvez de l’aide ou déplacez l’échéance.",
                "\(effort(days, left).capitalisedFirst): reduce, find help or move the due date.")
        case .startsAfterDueDay(let start):
            pick(
                "Elle ne peut pas commencer avant le \(formats.long(start)), après son échéance\u{00A0}: corrigez l’une des deux dates.",
                "It may not start before \(formats.long(start)), after it is due: correct one of the two dates.")
        case .dueBeforePredecessor(let number, let day):
            pick(
                "Elle attend l’action \(number), prévue pour le \(formats.long(day))\u{00A0}: déplacez l’une des deux, ou retirez le lien.",
                "It waits for action \(number), due on \(formats.long(day)): move one of the two, or remove the link.")
        case .blockerWithoutWayOut(let cause):
            pick(
                "Blocage \(formats.quoted(cause))\u{00A0}: dites ce qui le lève, et qui peut le lever.",
                "Blocker \(formats.quoted(cause)): say what lifts it, and who can.")
        case .notCommitted(.toConfirm):
            pick(
                "L’action a changé depuis l’engagement\u{00A0}: demandez s’il tient toujours.",
                "The action has changed since the commitment: ask whether it still holds.")
        case .notCommitted(.dateProposed):
            pick(
                "Le responsable propose une autre date\u{00A0}: prenez-la, ou dites pourquoi vous gardez la vôtre.",
                "The responsible proposes another date: take it, or say why you keep yours.")
        case .notCommitted(.questionAsked):
            pick(
                "Le responsable attend une réponse avant de s’engager\u{00A0}: répondez à sa question.",
                "The responsible waits for an answer before committing: answer their question.")
        case .notCommitted:
            pick(
                "Pas encore d’engagement\u{00A0}: demandez son oui au responsable.", "No commitment yet: ask the responsible for their yes."
            )
        case .dueOnDayOff(let reason, let day):
            pick(
                "L’échéance tombe un jour non travaillé (\(dayOff(reason)))\u{00A0}: choisissez plutôt le \(formats.full(day)).",
                "It is due on a day off (\(dayOff(reason))): choose \(formats.full(day)) instead.")
        case .contributorsWithoutRole(let people):
            pick(
                "Écrivez en quelques mots le rôle de \(names(people, in: deployment)).",
                "Write in a few words the role of \(names(people, in: deployment)).")
        case .severalActions(let verbs):
            pick(
                "Le titre demande plusieurs choses (\(quoted(verbs)))\u{00A0}: une action pour chacune, ou des étapes.",
                "The title asks for several things (\(quoted(verbs))): one action for each, or steps.")
        case .titleWithoutVerb(let verb):
            verb.map {
                pick(
                    "Commencez le titre par un verbe\u{00A0}: \(formats.quoted($0 + "…")), par exemple.",
                    "Begin the title with a verb: \(formats.quoted($0 + "…")), for example.")
            }
                ?? pick(
                    "Commencez le titre par un verbe\u{00A0}: dites ce qu’il y a à faire.",
                    "Begin the title with a verb: say what there is to do.")
        case .vagueVerb(let verb):
            pick(
                "\(formats.quoted(verb)) reste vague\u{00A0}: dites le geste concret, ou ce qui aura changé.",
                "\(formats.quoted(verb)) is vague: say the concrete thing done, or what will have changed.")
        case .vagueDoneWhen(let text):
            pick(
                "\(formats.quoted(text)) ne se constate pas\u{00A0}: écrivez un nombre, un document, un accord.",
                "\(formats.quoted(text)) can not be seen: write a number, a document, an agreement.")
        case .noDescription:
            pick(
                "Pas de description\u{00A0}: deux lignes ou quelques étapes diront ce qu’il y a à faire.",
                "No description: two lines or a few steps will say what there is to do.")
        case .noEffort:
            pick(
                "Pas d’effort estimé\u{00A0}: quelques jours, au mieux, probable, au pire.",
                "No effort estimated: some days, at best, likely, at worst.")
        case .beyondPerimeter(let needed, let available):
            pick(
                "D’ici la date promise, le plan demande \(formats.days(needed)) et l’équipe en a \(formats.days(available)).",
                "Until the promised date, the plan asks for \(formats.days(needed)) and the team has \(formats.days(available)).")
        case .overbooked(_, let name, let needed, let available):
            pick(
                "D’ici la date promise, \(formats.quoted(name)) a \(formats.days(available)) pour \(formats.days(needed)) de travail.",
                "Until the promised date, \(formats.quoted(name)) has \(formats.days(available)) for \(formats.days(needed)) of work.")
        case .criticalNeedOpen(_, let title, let lack):
            pick("Le besoin \(formats.quoted(title)) est \(lacks(lack)).", "The need \(formats.quoted(title)) is \(lacks(lack)).")
        case .needLate(_, let title, let day):
            pick(
                "\(formats.quoted(title)) était attendu pour le \(formats.long(day)) et n’est pas obtenu.",
                "\(formats.quoted(title)) was needed by \(formats.long(day)) and has not come.")
        case .waitsForUnaskedNeeds(let titles):
            pick(
                "Elle attend \(formats.list(titles.map(formats.quoted))), que personne n’a demandé\u{00A0}: demandez-le.",
                "It waits for \(formats.list(titles.map(formats.quoted))), which nobody has asked for: ask.")
        case .indicatorWithoutLine(_, let name, let lack):
            pick("L’indicateur \(formats.quoted(name)) est \(lacks(lack)).", "The indicator \(formats.quoted(name)) is \(lacks(lack)).")
        case .measureLate(_, let name, let day):
            pick(
                "La mesure de \(formats.quoted(name)) est attendue depuis le \(formats.long(day)).",
                "The measurement of \(formats.quoted(name)) has been due since \(formats.long(day)).")
        case .decisionMakerNotToSee(_, let name):
            pick(
                "\(formats.quoted(name)) décide, et aucun échange n’est prévu.",
                "\(formats.quoted(name)) decides, and no exchange is planned.")
        case .opponentWithoutLever(_, let name):
            pick(
                "\(formats.quoted(name)) pèse et n’est pas favorable\u{00A0}: aucun levier n’est pour eux.",
                "\(formats.quoted(name)) carries weight and is not favourable: no lever is for them.")
        case .familyForgotten(let family):
            pick(
                "Personne dans la famille «\u{00A0}\(StakeholderTexts(language: language).family(family))\u{00A0}».",
                "Nobody in the family “\(StakeholderTexts(language: language).family(family))”.")
        case .noDestination, .noStartingPoint, .noPromisedDay, .noUsers, .noPerimeter, .noValueProposition, .noImpactIndicator, .noAction:
            reason(advice.kind)
        }
    }

    // MARK: Facts

    private func late(_ days: Int) -> String {
        pick(
            "en retard de \(days) \(days < 2 ? "jour ouvré" : "jours ouvrés")", "\(days) working \(days == 1 ? "day" : "days") late")
    }

    /// `30 j demandés, 12 j disponibles`.
    private func days(_ needed: Double, _ available: Double) -> String {
        pick(
            "\(formats.days(needed)) demandés, \(formats.days(available)) disponibles",
            "\(formats.days(needed)) asked, \(formats.days(available)) available")
    }

    private func lacks(_ lack: NeedLack) -> String {
        switch lack {
        case .day: pick("sans date", "without a date")
        case .decider: pick("sans décideur", "without somebody who decides")
        case .both: pick("sans date ni décideur", "without a date or somebody who decides")
        }
    }

    private func lacks(_ lack: IndicatorLack) -> String {
        switch lack {
        case .baseline: pick("sans valeur de départ", "without a baseline")
        case .target: pick("sans cible", "without a target")
        case .both: pick("sans valeur de départ ni cible", "without baseline or target")
        }
    }

    private func effort(_ days: Double, _ left: Int) -> String {
        pick(
            "\(formats.days(days)) d’effort pour \(left) \(left < 2 ? "jour ouvré" : "jours ouvrés")",
            "\(formats.days(days)) of effort for \(left) working \(left == 1 ? "day" : "days")")
    }

    private func names(_ people: [PersonID], in deployment: Deployment) -> String {
        formats.list(people.compactMap { deployment.people[$0]?.name })
    }

    private func quoted(_ verbs: [String]) -> String {
        formats.list(verbs.map { formats.quoted($0.lowercased()) })
    }

    func dayOff(_ reason: DayOff) -> String {
        switch reason {
        case .holiday(let holiday): name(of: holiday)
        case .closure(let label): label.isEmpty ? pick("fermeture", "closure") : label
        case .weekday(let weekday): formats.weekday(weekday)
        }
    }

    private func name(of holiday: Holiday) -> String {
        switch holiday {
        case .newYear: pick("jour de l’an", "New Year’s Day")
        case .goodFriday: pick("Vendredi saint", "Good Friday")
        case .easterMonday: pick("lundi de Pâques", "Easter Monday")
        case .labourDay: pick("fête du Travail", "Labour Day")
        case .victoryDay: pick("Victoire de 1945", "Victory Day")
        case .ascension: pick("Ascension", "Ascension Day")
        case .whitMonday: pick("lundi de Pentecôte", "Whit Monday")
        case .bastilleDay: pick("fête nationale", "Bastille Day")
        case .assumption: pick("Assomption", "Assumption Day")
        case .allSaints: pick("Toussaint", "All Saints’ Day")
        case .armistice: pick("Armistice de 1918", "Armistice Day")
        case .christmas: pick("Noël", "Christmas Day")
        case .saintStephen: pick("Saint-Étienne", "Saint Stephen’s Day")
        case .abolitionOfSlavery: pick("abolition de l’esclavage", "Abolition of Slavery Day")
        }
    }
}
