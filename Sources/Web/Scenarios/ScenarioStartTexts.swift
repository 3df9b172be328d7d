import Planning

/// The words of the usual ways to begin a scenario.
struct ScenarioStartTexts: Texts {
    let language: Language

    func title(_ start: ScenarioStart) -> String {
        switch start {
        case .agent: pick("Avec une personne de plus", "With one more person")
        case .without: pick("Sans une partie du plan", "Without part of the plan")
        case .wait: pick("Si quelque chose arrive à une autre date", "If something comes in on another date")
        case .promise: pick("Avec une autre date promise", "With another promised date")
        case .days: pick("Avec plus ou moins de jours de quelqu’un", "With more or fewer days of somebody")
        case .blank: pick("Un scénario à composer", "A scenario to compose")
        }
    }

    func example(_ start: ScenarioStart) -> String {
        switch start {
        case .agent:
            pick(
                "Un renfort deux jours par semaine reprend les formations\u{00A0}: de combien finit-on plus tôt\u{00A0}?",
                "Someone two days a week takes over the training: how much sooner does it end?")
        case .without:
            pick("On n’ouvre pas le second site cette année.", "The second site does not open this year.")
        case .wait:
            pick(
                "Le budget n’est voté qu’en mars\u{00A0}: les actions qui l’attendent ne commencent pas avant.",
                "The budget is only voted in March: the actions that wait for it do not begin before.")
        case .promise:
            pick("On promet la fin juin plutôt que la fin mai.", "The end of June is promised instead of the end of May.")
        case .days:
            pick("Léa passe de deux à trois jours par semaine.", "Léa goes from two to three days a week.")
        case .blank:
            pick(
                "Le plan d’aujourd’hui, à modifier action par action dans le scénario.",
                "Today’s plan, to change action by action inside the scenario.")
        }
    }

    var begin: String { pick("Commencer ce scénario", "Begin this scenario") }
    var add: String { pick("Ajouter au scénario", "Add to the scenario") }

    // Questions
    var personName: String { pick("Nom de la personne", "Name of the person") }
    var personNameHelp: String {
        pick("Laissez vide si vous ne savez pas encore qui.", "Leave empty if you do not know yet who.")
    }
    var someAgent: String { pick("Renfort", "Extra person") }
    var daysPerWeek: String { pick("Jours par semaine pour ce déploiement", "Days a week for this deployment") }
    var daysPerWeekHelp: String { pick("Vide pour tous les jours ouvrés.", "Empty for every working day.") }
    var how: String { pick("Sur les actions choisies, cette personne", "On the chosen actions, this person") }
    var takesOver: String { pick("en devient responsable", "becomes responsible for them") }
    var sharesWork: String {
        pick("partage le travail à moitié avec le responsable", "shares the work half and half with the responsible")
    }
    var shares: String { pick("Partage le travail", "Shares the work") }
    var whichTaken: String { pick("Les actions que cette personne prend", "The actions that this person takes on") }
    var wholeWorkstream: String { pick("Tout un axe", "A whole workstream") }
    var noWholeWorkstream: String { pick("Aucun en entier", "None as a whole") }
    var whichLeftOut: String { pick("Les actions que l’on ne fait pas", "The actions that are not done") }
    var whatComes: String { pick("Ce que l’on attend", "What is awaited") }
    var whatComesHelp: String {
        pick(
            "Par exemple\u{00A0}: le budget, le second site, l’accord du maire.",
            "For example: the budget, the second site, the mayor’s approval.")
    }
    var whichNeed: String { pick("Un besoin de la page Ressources", "A need of the Resources page") }
    var noNeed: String { pick("Autre chose, à dire ci-dessous", "Something else, said below") }
    func need(_ need: Need) -> String {
        guard let day = need.neededBy else { return need.title }
        let said = Formats(language: language).long(day)
        return need.title + pick(" (pour le \(said))", " (by \(said))")
    }
    var onDay: String { pick("Arrive le", "Comes in on") }
    var whichWait: String { pick("Les actions qui l’attendent", "The actions that wait for it") }
    var whichWaitHelp: String {
        pick(
            "Celles qui attendent un besoin choisi plus haut sont déjà comptées.",
            "Those that wait for a need chosen above are counted already.")
    }
    var promisedDay: String { pick("Date promise dans ce scénario", "Date promised in this scenario") }
    var who: String { pick("Qui", "Who") }
    var noWorkstream: String { pick("Sans axe", "No workstream") }
    var name: String { pick("Nom du scénario", "Name of the scenario") }
    var nameHelp: String {
        pick("Laissez vide\u{00A0}: Jalon le nomme d’après ce qu’il change.", "Leave empty: Jalon names it after what it changes.")
    }
    var words: String { pick("Pourquoi ce scénario", "Why this scenario") }
    var wordsHelp: String { pick("Facultatif, pour que les autres comprennent.", "Optional, so that others understand.") }
    var isShared: String { pick("Le partager dès maintenant avec l’équipe", "Share it with the team right away") }

    // Names
    func withPerson(_ name: String, daysPerWeek: Double?) -> String {
        guard let daysPerWeek else { return pick("Avec \(name) tous les jours", "With \(name) every day") }
        let days = Formats(language: language).days(daysPerWeek)
        return pick("Avec \(name), \(days) par semaine", "With \(name), \(days) a week")
    }
    func without(_ what: String) -> String { pick("Sans \(what)", "Without \(what)") }
    func without(_ titles: [String]) -> String {
        titles.count == 1 ? without(titles[0]) : pick("Sans \(titles.count) actions", "Without \(titles.count) actions")
    }
    func ifComes(_ what: String, _ day: String, isSooner: Bool = false) -> String {
        let what = what.isEmpty ? pick("la suite", "the rest") : what
        if isSooner { return pick("Si \(what) arrive dès le \(day)", "If \(what) comes in as soon as \(day)") }
        return pick("Si \(what) n’arrive que le \(day)", "If \(what) only comes in on \(day)")
    }
    func promised(_ day: String) -> String { pick("Promis pour le \(day)", "Promised for \(day)") }
}
