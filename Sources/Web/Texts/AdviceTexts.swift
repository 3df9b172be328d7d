import Planning

/// What the method still asks, in sentences: each says what is missing and what to do, and none of them scolds.
package struct AdviceTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    package var title: String { pick("Ce que la méthode demande", "What the method asks") }
    package var allAnswered: String {
        pick(
            "Tout y est\u{00A0}: chaque action ouverte dit quoi, qui, pour quand, et à quoi l’on verra que c’est fait. Beau travail, bonne route.",
            "It is all there: each open action says what, who, by when, and how everybody will see that it is done. Well done, and good luck."
        )
    }
    var adviceOnly: String {
        pick(
            "Ce sont des conseils, le plus utile d’abord\u{00A0}: rien ici n’empêche d’avancer.",
            "This is advice, most useful first: nothing here keeps you from going on.")
    }
    package func count(_ count: Int, actions: Int) -> String {
        let advice = plural(count, fr: ("\(count) conseil", "\(count) conseils"), en: ("1 piece of advice", "\(count) pieces of advice"))
        guard actions > 0 else { return advice + "." }
        return advice
            + plural(actions, fr: (" sur \(actions) action.", " sur \(actions) actions."), en: (" on 1 action.", " on \(actions) actions."))
    }
    func others(_ count: Int) -> String {
        plural(count, fr: ("et \(count) autre", "et \(count) autres"), en: ("and 1 other", "and \(count) others"))
    }
    var openAim: String { pick("Ouvrir le cap", "Open the aim") }
    var openStakeholders: String { pick("Ouvrir l’adhésion", "Open buy-in") }
    var openPlan: String { pick("Ouvrir le plan", "Open the plan") }

    /// The heading over the advice on one action.
    func onAction(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) conseil sur cette action", "\(count) conseils sur cette action"),
            en: ("1 piece of advice on this action", "\(count) pieces of advice on this action"))
    }

    // MARK: Next steps

    /// What to do, as a heading.
    package func step(_ kind: Advice.Kind) -> String {
        switch kind {
        case .overdue: pick("Dire où en sont les actions en retard", "Say where late actions stand")
        case .noDestination: pick("Décrire l’arrivée", "Describe the destination")
        case .noStartingPoint: pick("Décrire le point de départ", "Describe the starting point")
        case .noPromisedDay: pick("Promettre une date", "Promise a date")
        case .noUsers: pick("Dire à qui sert le service", "Say whom the service is for")
        case .noPerimeter: pick("Borner le périmètre", "Bound the perimeter")
        case .noValueProposition: pick("Écrire la proposition de valeur", "Write the value proposition")
        case .beyondPerimeter: pick("Faire tenir le plan dans son périmètre", "Make the plan fit in its perimeter")
        case .decisionMakerNotToSee: pick("Prévoir de voir les décideurs", "Plan to see those who decide")
        case .opponentWithoutLever: pick("Trouver un levier pour les opposants influents", "Find a lever for influential opponents")
        case .familyForgotten: pick("Compléter les parties prenantes", "Complete the stakeholders")
        case .noAction: pick("Écrire la première action", "Write the first action")
        case .noResponsible: pick("Choisir un responsable", "Choose who is responsible")
        case .noDueDay: pick("Donner une échéance", "Give a due date")
        case .noDoneWhen: pick("Dire à quoi on verra que c’est fait", "Say how everybody will see that it is done")
        case .groupAsResponsible: pick("Nommer une personne plutôt qu’un service", "Name a person rather than a service")
        case .effortBeyondTimeLeft: pick("Accorder l’effort et l’échéance", "Make effort and due date agree")
        case .startsAfterDueDay: pick("Accorder le début et l’échéance", "Make start and due date agree")
        case .dueBeforePredecessor: pick("Remettre les échéances dans l’ordre", "Put due dates in order")
        case .blockerWithoutWayOut: pick("Dire ce qui lève un blocage, et qui", "Say what lifts a blocker, and who")
        case .notCommitted: pick("Demander l’engagement des responsables", "Ask those responsible to commit")
        case .dueOnDayOff: pick("Déplacer les échéances des jours non travaillés", "Move the due dates off days nobody works")
        case .contributorsWithoutRole: pick("Écrire le rôle de chacun", "Write each one’s role")
        case .severalActions: pick("Séparer ce qui fait plusieurs actions", "Split what is several actions")
        case .titleWithoutVerb: pick("Commencer le titre par un verbe", "Begin the title with a verb")
        case .vagueVerb: pick("Choisir un verbe plus précis", "Choose a more precise verb")
        case .vagueDoneWhen: pick("Écrire un critère que chacun peut constater", "Write a criterion that everybody can see")
        case .noDescription: pick("Décrire ce qu’il y a à faire", "Describe what there is to do")
        case .noEffort: pick("Estimer l’effort", "Estimate the effort")
        }
    }

    /// Why the method asks for it.
    package func reason(_ kind: Advice.Kind) -> String {
        switch kind {
        case .overdue:
            pick(
                "Un retard dit tôt se rattrape\u{00A0}: notez où l’action en est, ou convenez d’une autre date, avec son motif.",
                "A delay told early can be made up for: record where the action stands, or agree another date, with its reason.")
        case .noDestination:
            pick(
                "Un plan mène quelque part\u{00A0}: dites le service que les usagers auront entre les mains.",
                "A plan leads somewhere: say which service will be in its users’ hands.")
        case .noStartingPoint:
            pick(
                "Dites ce qui existe aujourd’hui\u{00A0}: le prototype, et ce qu’il a montré.",
                "Say what exists today: the prototype, and what it has shown.")
        case .noPromisedDay:
            pick(
                "Une date promise à ceux qui donnent les moyens donne son rythme au plan.",
                "A date promised to those who give the means sets the pace of the plan.")
        case .noUsers:
            pick(
                "Un service se juge à ses usagers\u{00A0}: dites qui ils sont, et combien.",
                "A service is judged by its users: say who they are, and how many.")
        case .noPerimeter:
            pick(
                "Un périmètre réaliste dit ce qu’il contient et ce qu’il laisse pour plus tard\u{00A0}: un premier espace avant les suivants.",
                "A realistic perimeter says what it holds and what it leaves for later: a first place before the next ones.")
        case .noValueProposition:
            pick(
                "Convaincre commence par une phrase que chacun peut redire\u{00A0}: ce que le service apporte, à qui, et la preuve qu’on en a.",
                "Convincing begins with a sentence that all can repeat: what the service brings, to whom, and the proof there is.")
        case .beyondPerimeter:
            pick(
                "D’ici la date promise, le plan demande plus de jours que l’équipe n’en a\u{00A0}: réduisez le périmètre, obtenez de l’aide ou convenez d’une autre date.",
                "Until the promised date, the plan asks for more days than the team has: reduce the perimeter, obtain help or agree another date."
            )
        case .decisionMakerNotToSee:
            pick(
                "Ceux qui donnent les moyens acceptent un risque\u{00A0}: cela se demande de vive voix, à une date.",
                "Those who give the means accept a risk: that is asked in person, on a day.")
        case .opponentWithoutLever:
            pick(
                "Tous ne sont pas sensibles aux mêmes arguments\u{00A0}: à chacun le sien, avec sa preuve.",
                "Not everybody is moved by the same arguments: to each their own, with its proof.")
        case .familyForgotten:
            pick(
                "On convainc ceux qui décident et ceux dont le travail change\u{00A0}: les uns ne remplacent pas les autres.",
                "One convinces those who decide and those whose work changes: neither replaces the other.")
        case .noAction:
            pick(
                "Le plan est encore vide. Commencez par ce que vous ferez cette semaine\u{00A0}: un verbe, et ce qu’il y a à faire.",
                "The plan is still empty. Begin with what you will do this week: a verb, and what there is to do.")
        case .noResponsible:
            pick(
                "Plusieurs personnes peuvent contribuer, mais une seule a les moyens et la responsabilité de l’action.",
                "Several people may contribute, but a single one has the means and the responsibility of the action.")
        case .noDueDay:
            pick(
                "À chaque action son échéance. Une date imparfaite vaut mieux qu’aucune\u{00A0}: elle pourra bouger.",
                "Each action has its due date. An imperfect date is better than none: it can move.")
        case .noDoneWhen:
            pick(
                "Un critère que chacun peut constater évite de discuter, le jour venu, de ce qui était attendu.",
                "A criterion that everybody can see saves arguing, when the day comes, about what was expected.")
        case .groupAsResponsible:
            pick(
                "Un service entier ne rend pas compte d’une action\u{00A0}: choisissez en son sein la personne qui la porte.",
                "A whole service does not answer for an action: choose the person in it who carries it.")
        case .effortBeyondTimeLeft:
            pick(
                "Il reste plus de travail que de jours\u{00A0}: réduisez l’action, trouvez de l’aide ou déplacez l’échéance.",
                "There is more work left than days: reduce the action, find help or move the due date.")
        case .startsAfterDueDay:
            pick(
                "L’échéance précède le jour où l’on peut commencer\u{00A0}: corrigez l’une ou l’autre.",
                "It is due before it may start: correct one or the other.")
        case .dueBeforePredecessor:
            pick(
                "Une action ne peut guère finir avant celle qu’elle attend\u{00A0}: déplacez l’une, ou retirez le lien.",
                "An action can hardly end before the one it waits for: move one of them, or remove the link.")
        case .blockerWithoutWayOut:
            pick(
                "Un blocage se lève quand on sait ce qu’il faut, et à qui le demander.",
                "A blocker is lifted once it is known what it takes, and whom to ask.")
        case .notCommitted:
            pick(
                "Un plan est respecté quand chacun a dit oui à son action et à sa date\u{00A0}: posez la question à la prochaine réunion.",
                "A plan is respected when each has said yes to their action and its date: ask at the next meeting.")
        case .dueOnDayOff:
            pick(
                "Personne ne travaille ce jour-là\u{00A0}: le jour ouvré le plus proche sera plus clair pour tous.",
                "Nobody works on that day: the nearest working day is clearer for everybody.")
        case .contributorsWithoutRole:
            pick(
                "Chacun contribue mieux quand son rôle est écrit, en quelques mots\u{00A0}: «\u{00A0}relit le guide\u{00A0}», «\u{00A0}prépare la salle\u{00A0}».",
                "Everybody contributes better when their role is written, in a few words: “proofreads the guide”, “prepares the room”.")
        case .severalActions:
            pick(
                "Une action à la fois\u{00A0}: chacune a ainsi son responsable et sa date. Gardez la première ici, ajoutez les autres au plan ou aux étapes.",
                "One action at a time: each then has its responsible and its date. Keep the first one here, add the others to the plan or to the steps."
            )
        case .titleWithoutVerb:
            pick(
                "Un verbe dit ce que l’on va faire\u{00A0}: «\u{00A0}Former les agents d’accueil\u{00A0}» plutôt que «\u{00A0}Formation\u{00A0}».",
                "A verb says what will be done: “Train the front desk” rather than “Training”.")
        case .vagueVerb:
            pick(
                "Certains verbes laissent tout ouvert\u{00A0}: dites le geste concret, ou ce qui aura changé.",
                "Some verbs leave everything open: say the concrete thing done, or what will have changed.")
        case .vagueDoneWhen:
            pick(
                "«\u{00A0}Fait\u{00A0}» ne se constate pas\u{00A0}: un nombre, un document, un accord, si.",
                "“Done” can not be seen: a number, a document, an agreement can.")
        case .noDescription:
            pick(
                "Deux lignes ou quelques étapes suffisent pour qu’une autre personne puisse prendre le relais.",
                "Two lines or a few steps are enough for somebody else to take over.")
        case .noEffort:
            pick(
                "Ne minimisez pas l’effort\u{00A0}: au mieux, probable, au pire, en jours. Une estimation rapide suffit.",
                "Do not play down the effort: at best, likely, at worst, in days. A quick estimate is enough.")
        }
    }

    // MARK: One piece of advice

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
            pick(
                "\(formats.days(needed)) demandés, \(formats.days(available)) disponibles",
                "\(formats.days(needed)) asked, \(formats.days(available)) available")
        case .decisionMakerNotToSee(_, let name), .opponentWithoutLever(_, let name): name
        case .familyForgotten(let family): StakeholderTexts(language: language).family(family)
        case .noDestination, .noStartingPoint, .noPromisedDay, .noUsers, .noPerimeter, .noValueProposition, .noAction, .noResponsible,
            .noDueDay, .noDoneWhen, .noDescription,
            .noEffort:
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
        case .noDestination, .noStartingPoint, .noPromisedDay, .noUsers, .noPerimeter, .noValueProposition, .noAction:
            reason(advice.kind)
        }
    }

    // MARK: Facts

    private func late(_ days: Int) -> String {
        pick(
            "en retard de \(days) \(days < 2 ? "jour ouvré" : "jours ouvrés")", "\(days) working \(days == 1 ? "day" : "days") late")
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
