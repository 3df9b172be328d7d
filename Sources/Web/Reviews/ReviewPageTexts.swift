import Planning

/// The words of the page of a weekly review.
struct ReviewPageTexts: Texts {
    let language: Language

    func heading(_ week: Week) -> String { pick("Revue de la semaine \(week.number)", "Review of week \(week.number)") }

    // When
    func on(_ day: String, _ time: String, _ length: Int, _ place: String) -> String {
        let there = place.isEmpty ? "" : ", \(place)"
        return pick("\(day) à \(time), \(length) minutes\(there).", "\(day) at \(time), \(length) minutes\(there).")
    }
    func moved(from day: String) -> String {
        pick("Déplacée\u{00A0}: le \(day) n’est pas travaillé.", "Moved: \(day) is not a working day.")
    }
    var skipped: String {
        pick("Pas de revue cette semaine\u{00A0}: aucun jour n’est travaillé.", "No review this week: no day is worked.")
    }
    var noRhythm: String {
        pick(
            "Aucun rythme n’est fixé. La méthode demande un temps chaque semaine, avec toute l’équipe, consacré au seul suivi.",
            "No rhythm is set. The method asks for a time each week, with the whole team, for follow-up alone.")
    }
    func facilitatedBy(_ name: String) -> String { pick("Animation\u{00A0}: \(name).", "Facilitated by \(name).") }
    var rhythm: String { pick("Régler le rythme", "Set the rhythm") }
    var weekday: String { pick("Jour", "Day") }
    var startTime: String { pick("Heure", "Time") }
    var length: String { pick("Durée en minutes", "Length in minutes") }
    var place: String { pick("Lieu ou lien", "Place or link") }
    var facilitators: String { pick("Qui anime, à tour de rôle", "Who facilitates, in turn") }
    var save: String { pick("Enregistrer le rythme", "Save the rhythm") }

    // Before
    var prepare: String { pick("Préparer en deux minutes", "Prepare in two minutes") }
    var worry: String { pick("Ce qui pourrait échouer", "What could fail") }
    var help: String { pick("L’aide dont j’ai besoin", "The help I need") }
    var proposals: String { pick("Ce que je propose pour la semaine", "What I propose for the week") }
    var sendPreparation: String { pick("Enregistrer ma préparation", "Save my preparation") }
    var prepareLate: String { pick("Contribuer maintenant", "Contribute now") }
    var whoSpeaks: String { pick("Qui parle", "Who speaks") }
    var sendLate: String { pick("Enregistrer", "Save") }
    var helpAsked: String { pick("L’aide demandée", "The help asked for") }
    func notAnswered(_ names: String) -> String { pick("Pas encore préparé\u{00A0}: \(names).", "Not prepared yet: \(names).") }
    var everybodyAnswered: String { pick("Tout le monde a préparé.", "Everybody has prepared.") }
    var preparations: String { pick("Ce que chacun a préparé", "What each one has prepared") }
    var open: String { pick("Ouvrir la revue", "Open the review") }
    var openLater: String {
        pick(
            "Un pilote ou un membre ouvre la revue quand l’équipe est réunie.",
            "A lead or a member opens the review once the team is there.")
    }

    // Points
    var points: String { pick("Points à aborder", "Points to speak of") }
    var pointsOfAction: String { pick("Pour la revue", "For the review") }
    var addPoint: String { pick("un point pour la revue", "a point for the review") }
    var pointText: String { pick("un point à aborder", "a point to speak of") }
    var taken: String { pick("Traité", "Dealt with") }
    var nextTime: String { pick("À la prochaine", "Next time") }
    var makeAction: String { pick("En faire une action", "Turn into an action") }
    var noPoint: String { pick("Aucun point en attente.", "No point waits.") }
    var removePoint: String { pick("Retirer", "Remove") }

    // The room
    var steps: String { pick("Étapes de la revue", "Steps of the review") }
    func minutes(_ minutes: Int) -> String { pick("\(minutes) min", "\(minutes) min") }
    var currentStep: String { pick("étape en cours", "current step") }
    func lead(to step: String) -> String { pick("Passer à\u{00A0}: \(step)", "Go on to: \(step)") }
    func elsewhere(_ step: String) -> String {
        pick(
            "Vous regardez une autre étape\u{00A0}; l’équipe en est à\u{00A0}: \(step).",
            "You are looking at another step; the team is at: \(step).")
    }
    var rejoin: String { pick("Rejoindre l’équipe", "Join the team") }
    var present: String { pick("Qui est là", "Who is here") }
    var here: String { pick("là", "here") }
    var notHere: String { pick("pas là", "not here") }

    func lead(of step: ReviewStep) -> String {
        switch step {
        case .achievements:
            pick(
                "Pour chaque promesse de la dernière revue\u{00A0}: tenue ou non, et pourquoi. Puis ce qui a été réalisé.",
                "For each promise of the last review: kept or not, and why. Then what was done.")
        case .risks:
            pick(
                "Ce qui pourrait ne pas être fait à temps. Signalez ce qui manque ici, écartez ce qui n’est pas un risque.",
                "What may not be done in time. Raise what is missing here, dismiss what is no risk.")
        case .measures:
            pick(
                "Pour chaque action à risque, décidez\u{00A0}: la mesure choisie est faite aussitôt dans le plan.",
                "For each action at risk, decide: the measure you choose is carried out in the plan at once.")
        case .nextWeek:
            pick(
                "Chacun dit ce qui sera fait d’ici la prochaine revue, en voyant les jours qu’il a.",
                "Each one says what will be done by the next review, seeing the days they have.")
        }
    }
    func teamIsAt(_ step: String) -> String { pick("L’équipe en est à\u{00A0}: \(step).", "The team is at: \(step).") }
    var isClosed: String { pick("La revue est close.", "The review is closed.") }

    // Achievements
    var promisesBefore: String { pick("Promis à la dernière revue", "Promised at the last review") }
    var noPromiseBefore: String { pick("Rien n’avait été promis à une revue précédente.", "Nothing was promised at an earlier review.") }
    var kept: String { pick("Tenue", "Kept") }
    var notKept: String { pick("Pas tenue", "Not kept") }
    var reason: String { pick("Pourquoi", "Why") }
    var word: String { pick("en quelques mots", "in a few words") }
    var changeAnswer: String { pick("Revenir sur la réponse", "Take the answer back") }
    var doneSince: String { pick("Réalisées depuis la dernière revue", "Done since the last review") }
    var obtainedSince: String { pick("Besoins obtenus depuis la dernière revue", "Needs obtained since the last review") }
    var measuredSince: String { pick("Indicateurs mesurés depuis la dernière revue", "Indicators measured since the last review") }
    var nothingDone: String { pick("Aucune action réalisée depuis.", "No action done since.") }

    var ownReasons: String { pick("Les raisons de l’équipe", "The team’s reasons") }
    var ownReasonsLead: String {
        pick(
            "La liste où l’on choisit pourquoi une promesse n’est pas tenue. Ce qui a été répondu garde ses mots.",
            "The list from which one chooses why a promise was not kept. Answers that were given keep their words.")
    }
    var theReason: String { pick("la raison", "the reason") }
    var anotherReason: String { pick("une autre raison", "another reason") }
    var rename: String { pick("Renommer", "Rename") }
    var moveUp: String { pick("Monter", "Move up") }
    var moveDown: String { pick("Descendre", "Move down") }

    // Risks
    var itsMeasures: String { pick("Mesures", "Measures") }
    var whichAction: String { pick("quelle action", "which action") }
    func atRisk(_ count: Int) -> String {
        count == 0
            ? pick("Aucune action à risque.", "No action at risk.")
            : plural(
                count, fr: ("1 action à risque, la plus pressante d’abord", "\(count) actions à risque, les plus pressantes d’abord"),
                en: ("1 action at risk, the most pressing first", "\(count) actions at risk, the most pressing first"))
    }
    var confidence: String { pick("Météo du pilote", "The lead’s confidence") }
    var noConfidence: String { pick("Pas encore donnée.", "Not given yet.") }

    // Measures
    var lastMeasures: String { pick("Mesures de la dernière revue", "Measures of the last review") }
    func isNow(_ status: String) -> String { pick("aujourd’hui\u{00A0}: \(status)", "today: \(status)") }
    var decided: String { pick("Mesures décidées", "Measures decided") }
    var noMeasure: String { pick("Aucune mesure décidée.", "No measure decided.") }
    var decide: String { pick("Décider d’une mesure", "Decide on a measure") }
    var day: String { pick("nouvelle échéance", "new due date") }
    var person: String { pick("personne", "person") }
    var actionTitle: String { pick("titre de l’action", "title of the action") }
    var need: String { pick("besoin", "need") }
    var noNeed: String { pick("pas au registre", "not in the register") }
    var newCriterion: String { pick("réalisée quand", "done when") }
    var remove: String { pick("Retirer", "Remove") }

    // Next week
    func capacity(_ days: String, _ promised: String) -> String {
        pick("\(promised) promis pour \(days) disponibles", "\(promised) promised for \(days) available")
    }
    func planAsks(_ days: String) -> String {
        pick("Le plan lui demande \(days) cette semaine-là", "The plan asks for \(days) that week")
    }
    func tooMany(_ days: String) -> String { pick("\(days) de trop", "\(days) too many") }
    func aboutDays(_ days: String) -> String { pick("\(days) de travail", "\(days) of work") }
    var otherActions: String { pick("Autres actions", "Other actions") }
    var namedStep: String { pick("cette étape", "this step") }
    func why(_ reason: PromiseCandidate.Reason) -> String {
        switch reason {
        case .proposed: pick("proposée", "proposed")
        case .notKept: pick("promise et pas tenue", "promised and not kept")
        case .measure: pick("mesure", "measure")
        case .late: pick("en retard", "late")
        case .due: pick("échéance proche", "due soon")
        case .started: pick("en cours", "under way")
        case .next: pick("la suite", "next")
        }
    }
    func unknownEffort(_ count: Int) -> String {
        plural(
            count, fr: ("1 sans effort estimé", "\(count) sans effort estimé"), en: ("1 without estimate", "\(count) without estimate"))
    }
    var promise: String { pick("Promettre", "Promise") }
    var withdraw: String { pick("Retirer la promesse", "Withdraw the promise") }
    var close: String { pick("Clore la revue", "Close the review") }
    var closeLead: String {
        pick(
            "Clore fige le compte rendu\u{00A0}: ce qui a été dit, décidé et promis, et les chiffres du plan.",
            "Closing freezes the minutes: what was said, decided and promised, and the plan’s figures.")
    }

    func prepareNext(_ week: Week) -> String {
        pick("Préparer la revue de la semaine \(week.number)", "Prepare the review of week \(week.number)")
    }

    // Minutes
    func closed(_ day: String, _ time: String, _ name: String) -> String {
        pick("Close le \(day) à \(time) par \(name).", "Closed on \(day) at \(time) by \(name).")
    }
    var reopen: String { pick("Rouvrir la revue", "Reopen the review") }
    var download: String { pick("Compte rendu en Markdown", "Minutes as Markdown") }
    var attended: String { pick("Présents", "There") }
    var absent: String { pick("Absents", "Not there") }
    var figures: String { pick("Le plan ce jour-là et aujourd’hui", "The plan then and now") }
    var then: String { pick("ce jour-là", "then") }
    var now: String { pick("aujourd’hui", "now") }
    var figureNames: [String] {
        language == .french
            ? ["actions", "réalisées", "en retard", "bloquées", "à risque", "sans engagement"]
            : ["actions", "done", "late", "blocked", "at risk", "not committed"]
    }
    var notes: String { pick("Notes ajoutées", "Notes added") }
    var addNote: String { pick("une note à la revue", "a note to the review") }
    var promisesTitle: String { pick("Promesses", "Promises") }
    var risksTitle: String { pick("Actions à risque", "Actions at risk") }
    var none: String { pick("aucune", "none") }

    // Over the weeks
    var weeks: String { pick("Au fil des semaines", "Over the weeks") }
    var week: String { pick("Semaine", "Week") }
    var state: String { pick("Revue", "Review") }
    var keptShare: String { pick("Promesses tenues", "Promises kept") }
    func share(_ kept: Int, _ of: Int) -> String { pick("\(kept) sur \(of)", "\(kept) of \(of)") }
    var keptSource: String {
        pick(
            "Part des promesses tenues\u{00A0}: le «\u{00A0}percent plan complete\u{00A0}» du Last Planner System (Ballard, 2000). Une semaine sans réponse reste vide.",
            "Share of promises kept: the “percent plan complete” of the Last Planner System (Ballard, 2000). A week without answer stays empty."
        )
    }
    var held: String { pick("tenue", "held") }
    var inProgress: String { pick("ouverte", "open") }
    var missed: String { pick("manquée", "missed") }
    var prepared: String { pick("en préparation", "being prepared") }

    // The first review
    var first: String { pick("Votre première revue, pas à pas", "Your first review, step by step") }
    var firstRhythm: String { pick("Choisir le jour et l’heure, ci-dessous", "Choose the day and the time, below") }
    var firstRhythmForLead: String { pick("Le pilote choisit le jour et l’heure", "The lead chooses the day and the time") }
    var addPeople: String { pick("Dire qui est dans l’équipe", "Say who is in the team") }
    var addActions: String {
        pick(
            "Inscrire les premières actions, avec un responsable et une échéance",
            "Write down the first actions, with a responsible and a due date")
    }
    var sayWhoYouAre: String {
        pick(
            "Dire laquelle des personnes vous êtes, pour préparer et promettre",
            "Say which of the people you are, to prepare and to promise")
    }
    var firstPreparation: String {
        pick(
            "Chacun prépare en deux minutes, sur cette page\u{00A0}: c’est facultatif",
            "Each one prepares in two minutes, on this page: this is optional")
    }
    var firstOpening: String {
        pick(
            "Quand l’équipe est réunie, ouvrir la revue\u{00A0}: quatre étapes, un minuteur, et un compte rendu à la fin",
            "Once the team is there, open the review: four steps, a timer, and minutes at the end")
    }
    var isDone: String { pick("fait", "done") }
    var isToDo: String { pick("à faire", "to do") }
}
