/// The words of the route and of a deployment's tabs.
struct RouteTexts: Texts {
    let language: Language

    func today(_ day: String) -> String { pick("Aujourd’hui \(day)", "Today \(day)") }
    var todayWord: String { pick("Aujourd’hui", "Today") }
    func thatDay(_ day: String) -> String { pick("Le \(day)", "On \(day)") }
    var thatDayWord: String { pick("Ce jour-là", "That day") }
    /// After the number of actions done.
    func doneOf(_ done: Int, _ total: Int) -> String {
        pick(
            " \(done < 2 ? "action" : "actions") sur \(total) \(done < 2 ? "réalisée" : "réalisées"),",
            " of \(total) \(total == 1 ? "action" : "actions") done,")
    }
    func late(_ count: Int) -> String {
        if count == 0 { return pick("aucune en retard", "none late") }
        return pick("\(count) en retard", "\(count) late")
    }
    /// After the number of actions at risk.
    var atRisk: String { pick(" à risque", " at risk") }
    /// After a number of working days, to the promised day or since.
    func daysLeft(_ days: Int) -> String {
        if days < 0 {
            return pick(
                " \(days == -1 ? "jour ouvré" : "jours ouvrés") après la date promise",
                " working \(days == -1 ? "day" : "days") past the promised date")
        }
        return pick(
            " \(days < 2 ? "jour ouvré" : "jours ouvrés") avant la date promise",
            " working \(days == 1 ? "day" : "days") to the promised date")
    }
    var destination: String { pick("Arrivée", "Destination") }
    var promisedDestination: String { pick("Arrivée promise", "Promised destination") }
    var unsaid: String { pick("à dire dans le cap", "to be said in the aim") }
    var asText: String { pick("Le trajet en texte", "The route as text") }
    var asTextCaption: String {
        pick("Le trajet, du départ à la date promise", "The route, from the start to the promised date")
    }
    var date: String { pick("Date", "Date") }
    var what: String { pick("Quoi", "What") }
    var detail: String { pick("Détail", "Detail") }
    var startWord: String { pick("Départ", "Start") }
    var promised: String { pick("Date promise", "Promised date") }
    var milestone: String { pick("Jalon", "Milestone") }
    var reached: String { pick(" (atteint)", " (reached)") }
    var lateAction: String { pick("Action en retard", "Late action") }

    var thisDeployment: String { pick("Ce déploiement", "This deployment") }
    var importFile: String { pick("Importer", "Import") }
    func export(_ format: String) -> String { pick("Exporter en \(format)", "Export as \(format)") }
    func tab(_ tab: DeploymentTabs.Tab) -> String {
        switch tab {
        case .aim: pick("Cap", "Aim")
        case .resources: pick("Ressources", "Resources")
        case .stakeholders: pick("Adhésion", "Buy-in")
        case .plan: pick("Plan d’actions", "Action plan")
        case .review: pick("Revue", "Review")
        case .results: pick("Résultats", "Results")
        case .advice: pick("Conseils", "Advice")
        case .people: pick("Personnes", "People")
        case .history: pick("Historique", "History")
        case .settings: pick("Réglages", "Settings")
        }
    }
}
