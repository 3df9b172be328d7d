import Planning

/// What the method still asks, in sentences: each says what is missing and what to do, and none of them scolds.
package struct AdviceTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    var formats: Formats { Formats(language: language) }

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
    /// The way to where a step is answered.
    func open(_ kind: Advice.Kind) -> String {
        switch kind {
        case .noAction: pick("Ouvrir le plan", "Open the plan")
        case .noImpactIndicator: pick("Ouvrir les résultats", "Open the results")
        default: pick("Ouvrir le cap", "Open the aim")
        }
    }

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
        case .overbooked: pick("Alléger qui a plus de travail que de jours", "Relieve who has more work than days")
        case .decisionMakerNotToSee: pick("Prévoir de voir les décideurs", "Plan to see those who decide")
        case .opponentWithoutLever: pick("Trouver un levier pour les opposants influents", "Find a lever for influential opponents")
        case .familyForgotten: pick("Compléter les parties prenantes", "Complete the stakeholders")
        case .criticalNeedOpen: pick("Préciser les besoins critiques", "Complete the critical needs")
        case .needLate: pick("Relancer ce qui n’est pas venu à temps", "Chase what has not come in time")
        case .waitsForUnaskedNeeds: pick("Demander ce que des actions attendent", "Ask for what actions wait for")
        case .noImpactIndicator: pick("Mesurer ce qui change pour les usagers", "Measure what changes for the users")
        case .indicatorWithoutLine: pick("Dire d’où part et où va chaque indicateur", "Say where each indicator starts and where it goes")
        case .measureLate: pick("Faire les mesures attendues", "Make the measurements that are due")
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
        case .overbooked:
            pick(
                "L’équipe a assez de jours d’ici la date promise, mais pas ces personnes\u{00A0}: confiez une partie à d’autres, ou déplacez des échéances.",
                "The team has enough days until the promised date, but these people do not: hand part of it to others, or move due dates.")
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
        case .criticalNeedOpen:
            pick(
                "Une ressource critique s’obtient de quelqu’un, avant un jour\u{00A0}: dites qui décide, et pour quand il la faut.",
                "A critical resource is obtained from somebody, by a day: say who decides, and by when it is needed.")
        case .needLate:
            pick(
                "Le jour où il le fallait est passé\u{00A0}: redemandez, ou convenez d’un autre jour et de ce qui en dépend.",
                "The day it was needed has passed: ask again, or agree another day and what hangs on it.")
        case .waitsForUnaskedNeeds:
            pick(
                "Une action qui attend une ressource que personne n’a demandée attendra longtemps.",
                "An action that waits for a resource nobody has asked for will wait for long.")
        case .noImpactIndicator:
            pick(
                "Après un mois de revues, il est temps de montrer des résultats sur le premier périmètre\u{00A0}: un indicateur d’impact, avec sa valeur de départ et sa cible.",
                "After a month of reviews it is time to show results in the first perimeter: an indicator of impact, with its baseline and its target."
            )
        case .indicatorWithoutLine:
            pick(
                "Sans valeur de départ ni cible, une mesure ne dit pas si l’on avance\u{00A0}: mesurez ce qui est avant de changer, et dites où vous voulez arriver.",
                "Without a baseline and a target, a measurement does not say whether you advance: measure what is before you change it, and say where you want to get."
            )
        case .measureLate:
            pick(
                "Un indicateur que l’on ne mesure plus ne prouve rien\u{00A0}: donnez la valeur, ou changez son rythme.",
                "An indicator that is no longer measured proves nothing: give the value, or change its rhythm.")
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
}
