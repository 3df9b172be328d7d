import Planning

/// The words of *Ressources*.
struct NeedPageTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    // MARK: The page

    var title: String { pick("Ressources", "Resources") }
    var lead: String {
        pick(
            "Ce qui manque pour ouvrir le service dans le premier périmètre, et ce que l’on en a déjà. Ne minimisez pas l’effort\u{00A0}: "
                + "un besoin chiffré se demande, un besoin tu revient en retard.",
            "What is missing to open the service in the first perimeter, and what is there already. Do not play down the effort: "
                + "a need with a figure can be asked for, one that is not said comes back as a delay.")
    }
    var none: String {
        pick(
            "Aucun besoin n’est encore noté. Commencez par ce sans quoi le premier périmètre n’ouvre pas\u{00A0}: des jours d’agents, un "
                + "développement, des objets, un budget.",
            "No need is written down yet. Begin with what the first perimeter can not open without: days of agents’ time, a development, "
                + "objects, a budget.")
    }
    var toAsk: String { pick("Quoi demander, à qui, avant quand", "What to ask, to whom, before when") }
    var nothingToAsk: String {
        pick("Tout ce qui est noté est obtenu.", "All that is written down has been obtained.")
    }
    var need: String { pick("Besoin", "Need") }
    var missing: String { pick("Manque", "Missing") }
    var whom: String { pick("À qui", "To whom") }
    var before: String { pick("Avant le", "Before") }
    var standing: String { pick("Où on en est", "Where it stands") }
    var critical: String { pick("critique", "critical") }
    var late: String { pick("en retard", "late") }
    var ask: String { pick("Demander", "Ask") }
    var askAgain: String { pick("Relancer", "Ask again") }
    var amountUnsaid: String { pick("combien\u{00A0}?", "how much?") }
    var nobodySaid: String { pick("à préciser", "to be said") }
    var noDay: String { pick("sans date", "no date") }
    func askedOn(_ day: String) -> String { pick("demandé le \(day)", "asked on \(day)") }
    func summary(needs: Int, critical: Int, late: Int) -> String {
        let all = plural(
            needs, fr: ("\(needs) besoin à obtenir", "\(needs) besoins à obtenir"),
            en: ("\(needs) need to obtain", "\(needs) needs to obtain"))
        let parts = [
            critical == 0
                ? ""
                : plural(
                    critical, fr: ("\(critical) critique", "\(critical) critiques"), en: ("\(critical) critical", "\(critical) critical")),
            late == 0 ? "" : pick("\(late) en retard", "\(late) late"),
        ].filter { !$0.isEmpty }
        return parts.isEmpty ? all + "." : all + colon + parts.joined(separator: ", ") + "."
    }

    // MARK: Whether it is enough

    var fit: String { pick("Le plan tient-il avec le temps de l’équipe\u{00A0}?", "Does the plan fit in the team’s time?") }
    var daysOfEach: String { pick("Les jours demandés et disponibles de chacun", "The days asked of each and available") }

    // MARK: Tables by kind

    var needed: String { pick("Nécessaire", "Needed") }
    var planned: String { pick("Prévu", "Planned") }
    var promised: String { pick("Promis", "Promised") }
    var obtained: String { pick("Obtenu", "Obtained") }
    var granted: String { pick("Accordé", "Granted") }
    var spent: String { pick("Dépensé", "Spent") }
    var left: String { pick("Reste", "Left") }
    var decider: String { pick("Qui décide", "Who decides") }
    func total(_ unit: String) -> String { pick("Total en \(unit)", "Total in \(unit)") }
    func unknown(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) besoin sans quantité n’est pas compté", "\(count) besoins sans quantité ne sont pas comptés"),
            en: ("\(count) need without a quantity is not counted", "\(count) needs without a quantity are not counted"))
    }
    var doNotAddUp: String {
        pick(
            "Ce qui n’a pas la même unité ne s’additionne pas\u{00A0}: un total par unité.",
            "What has not the same unit does not add up: one total for each unit.")
    }
    func surplus(_ amount: String) -> String { pick("\(amount) de plus que nécessaire", "\(amount) more than needed") }
    func overspent(_ amount: String) -> String { pick("dépassé de \(amount)", "overspent by \(amount)") }

    // MARK: Totals

    var totals: String { pick("Totaux", "Totals") }
    var byKind: String { pick("Par nature", "By kind") }
    var byMonth: String { pick("Par mois", "By month") }
    var byDecider: String { pick("Par décideur", "By decision maker") }
    var month: String { pick("Mois", "Month") }
    var kind: String { pick("Nature", "Kind") }
    var count: String { pick("Besoins", "Needs") }
    var noDecider: String { pick("Décideur à préciser", "Decision maker to be said") }
    var noMonth: String { pick("Sans date", "No date") }

    // MARK: Agents' time

    var agentTime: String { pick("Temps d’agents et plan d’actions", "Agents’ time and the action plan") }
    var agentTimeLead: String {
        pick(
            "Les jours accordés, face aux jours que le plan utilise\u{00A0}: ce qui est fait, et ce qui reste à faire.",
            "The days granted, beside the days that the plan uses: what is done, and what is still to do.")
    }
    var who: String { pick("Qui", "Who") }
    var inPlan: String { pick("Utilisé par le plan", "Used by the plan") }
    var notGranted: String { pick("Non accordé", "Not granted") }
    var notUsed: String { pick("Non utilisé", "Not used") }
    var available: String { pick("Disponible", "Available") }
    var inAll: String { pick("En tout, en jours", "In all, in days") }
    var anybody: String { pick("Agents à désigner", "Agents to be named") }
    var unassigned: String { pick("Actions sans responsable", "Actions without a responsible") }
    func nobodyGranted(_ days: Double) -> String {
        let days = formats.days(days)
        return pick("Le plan utilise \(days) que personne n’a accordés.", "The plan uses \(days) that nobody has granted.")
    }
    func planDoesNotUse(_ days: Double) -> String {
        let amount = formats.days(days)
        return pick("\(amount) accordés ne sont pas utilisés par le plan.", "\(amount) granted are not used by the plan.")
    }
    var balanced: String {
        pick(
            "Ce que le plan utilise est accordé, et ce qui est accordé est utilisé.",
            "What the plan uses is granted, and what is granted is used.")
    }
    func unestimated(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "\(count) part d’action n’a pas d’estimation\u{00A0}: elle ne compte dans aucun total.",
                "\(count) parts d’actions n’ont pas d’estimation\u{00A0}: elles ne comptent dans aucun total."
            ),
            en: (
                "\(count) part of an action has no estimate: it counts in no total.",
                "\(count) parts of actions have no estimate: they count in no total."
            ))
    }
    func unestimatedHere(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) part sans estimation", "\(count) parts sans estimation"),
            en: ("\(count) part without an estimate", "\(count) parts without an estimate"))
    }
    func beyondAvailable(_ days: Double) -> String {
        pick("\(formats.days(days)) de plus que disponible", "\(formats.days(days)) more than available")
    }
    func noAgentTime(_ days: Double) -> String {
        pick(
            "Le plan utilise \(formats.days(days)) de travail, et aucun besoin de temps d’agents n’est noté\u{00A0}: dites qui doit les accorder.",
            "The plan uses \(formats.days(days)) of work, and no need of agents’ time is written down: say who has to grant them.")
    }

    // MARK: Adding and editing

    var addNeed: String { pick("Ajouter un besoin", "Add a need") }
    var name: String { pick("Ce dont on a besoin", "What is needed") }
    var nameHelp: String {
        pick(
            "Par exemple «\u{00A0}Deux agents d’accueil pendant huit semaines\u{00A0}».",
            "For example “Two counter agents for eight weeks”.")
    }
    var criticalLabel: String {
        pick("Critique\u{00A0}: sans lui, le premier périmètre n’ouvre pas", "Critical: without it, the first perimeter does not open")
    }
    var isCritical: String { pick("Critique", "Critical") }
    var yes: String { pick("Oui", "Yes") }
    var no: String { pick("Non", "No") }
    var quantity: String { pick("Quantité nécessaire", "Quantity needed") }
    var quantityHelp: String {
        pick(
            "Un nombre, par exemple 20 ou 12\u{202F}500,50. Vide si on ne sait pas encore.",
            "A number, such as 20 or 12,500.50. Empty while nobody knows.")
    }
    var unit: String { pick("Unité", "Unit") }
    var unitHelp: String {
        pick(
            "Jours, euros, unités, m², ou vos mots\u{00A0}: licences, places… Vide\u{00A0}: l’unité habituelle de la nature choisie.",
            "Days, euros, pieces, m², or your own words: licences, seats… Empty: the usual unit of the kind.")
    }
    var neededBy: String { pick("Avant le", "Before") }
    var deciderHelp: String {
        pick(
            "Une personne du déploiement, une partie prenante, ou vos mots\u{00A0}: «\u{00A0}le comité des moyens\u{00A0}».",
            "A person of the deployment, a stakeholder, or your own words: “the budget committee”.")
    }
    var agent: String { pick("Quels agents", "Which agents") }
    var agentHelp: String { pick("Pour du temps d’agents\u{00A0}: une personne, ou un groupe.", "For agents’ time: a person, or a group.") }
    var span: String { pick("Sur quelle période", "Over which period") }
    var from: String { pick("Du", "From") }
    var to: String { pick("Au", "To") }
    var waits: String { pick("Action qui l’attend", "Action that waits for it") }
    var waiting: String { pick("Actions qui l’attendent", "Actions that wait for it") }
    var noneWaits: String { pick("Aucune action n’est liée à ce besoin.", "No action is linked to this need.") }
    var noAction: String { pick("aucune", "none") }
    var chooseAction: String { pick("choisir une action…", "choose an action…") }
    var link: String { pick("Lier", "Link") }
    var theAction: String { pick("l’action qui attend", "the waiting action") }
    var unlink: String { pick("Délier", "Unlink") }
    var obtaining: String { pick("Action pour l’obtenir", "Action to obtain it") }
    var note: String { pick("Remarque", "Note") }
    var about: String { pick("Le besoin", "The need") }
    var back: String { pick("Toutes les ressources", "All resources") }
    var remove: String { pick("Supprimer ce besoin", "Remove this need") }
    var removeLead: String {
        pick(
            "Le besoin et ce qui a été noté quittent la page. L’historique les garde, et la dernière modification s’annule.",
            "The need and what was noted leave the page. History keeps them, and the last change can be undone.")
    }
    var unsaid: String { pick("non précisé", "not said") }

    // MARK: In the panel of an action

    var linked: String { pick("Besoins", "Needs") }
    func stillMissing(_ amount: String) -> String { pick("manque \(amount)", "\(amount) missing") }
    var obtainedByThis: String { pick("cette action l’obtient", "this action obtains it") }

    // MARK: Entries

    var entries: String { pick("Demandé, promis, obtenu", "Asked, promised, obtained") }
    var noEntry: String {
        pick("Rien n’est encore noté\u{00A0}: ni demande, ni promesse.", "Nothing is noted yet: no request, no promise.")
    }
    var addEntry: String { pick("Noter une réponse", "Note an answer") }
    var addEntryOrExpense: String { pick("Noter une réponse ou une dépense", "Note an answer or an expense") }
    var what: String { pick("Quoi", "What") }
    var amount: String { pick("Combien", "How much") }
    func amount(in unit: String) -> String { pick("Combien, en \(unit)", "How much, in \(unit)") }
    var day: String { pick("Le", "On") }
    var party: String { pick("Par qui, ou à qui", "By whom, or to whom") }
    var words: String { pick("Ce qui a été dit", "What was said") }
    var save: String { pick("Enregistrer", "Save") }
    var correct: String { pick("Corriger", "Correct") }
    var removeEntry: String { pick("Supprimer", "Remove") }
    func notedBy(_ name: String) -> String { pick("noté par \(name)", "noted by \(name)") }

    // MARK: Asking

    func askFor(_ title: String) -> String { pick("Demander\u{00A0}: \(title)", "Ask for: \(title)") }
    var askLead: String {
        pick(
            "La demande est notée avec sa date, et une action s’ouvre pour suivre la réponse\u{00A0}: les actions qui attendent ce besoin en "
                + "dépendent désormais. Une seule modification, qui s’annule d’un clic.",
            "The request is noted with its day, and an action opens to follow the answer: the actions that wait for this need depend on it "
                + "from now on. One change, undone with one click.")
    }
    var askAlone: String {
        pick(
            "La demande est notée avec sa date. L’action pour l’obtenir existe déjà\u{00A0}:",
            "The request is noted with its day. The action to obtain it exists already:")
    }
    var alsoExchange: String {
        pick(
            "Si c’est une partie prenante, l’échange est aussi noté dans Adhésion.",
            "To a stakeholder, the exchange is noted in Buy-in as well.")
    }
    var openErrand: String { pick("Ouvrir une action pour l’obtenir", "Open an action to obtain it") }
    var errandTitle: String { pick("Titre de l’action", "Title of the action") }
    var responsible: String { pick("Responsable", "Responsible") }
    var due: String { pick("Échéance", "Due date") }
    var nobody: String { pick("À désigner", "To be named") }
    var confirmAsk: String { pick("Noter la demande", "Note the request") }
    var cancel: String { pick("Revenir sans rien changer", "Go back without changing anything") }
    func errand(_ title: String) -> String { pick("Obtenir\u{00A0}: \(title)", "Obtain: \(title)") }
    func doneWhen(_ title: String, _ amount: String?) -> String {
        guard let amount else { return pick("\(formats.quoted(title)) est obtenu", "\(formats.quoted(title)) has been obtained") }
        return pick("\(formats.quoted(title)) est obtenu\u{00A0}: \(amount)", "\(formats.quoted(title)) has been obtained: \(amount)")
    }
    func said(_ title: String, _ amount: String?) -> String {
        let what = amount.map { ", \($0)" } ?? ""
        return pick("Demande\u{00A0}: \(title)\(what)", "Request: \(title)\(what)")
    }
}
