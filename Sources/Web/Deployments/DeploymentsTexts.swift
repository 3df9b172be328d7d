/// The words of *Mes déploiements* and of opening one.
struct DeploymentsTexts: Texts {
    let language: Language

    var title: String { pick("Mes déploiements", "My deployments") }
    var importFile: String { pick("Importer un tableur", "Import a spreadsheet") }
    var new: String { pick("Nouveau déploiement", "New deployment") }
    var empty: String {
        pick(
            "Vous n’avez pas encore de déploiement. Si votre plan d’actions existe déjà dans un tableur, importez-le\u{00A0}: vous verrez ce que devient chaque colonne avant d’accepter.",
            "You have no deployment yet. If your action plan already exists in a spreadsheet, import it: you will see what each column becomes before you accept."
        )
    }
    /// After the number of actions done.
    func doneOf(_ done: Int, _ total: Int) -> String {
        pick(" sur \(total) \(done < 2 ? "réalisée" : "réalisées")", " of \(total) done")
    }
    var noPromise: String { pick("sans date promise", "no promised date") }
    var nothingDue: String { pick("Aucune échéance à venir", "Nothing due") }
    func nextDue(_ day: String, _ title: String) -> String {
        pick("Prochaine échéance\u{00A0}: \(day), \(title)", "Next due: \(day), \(title)")
    }
    var justNow: String { pick("à l’instant", "just now") }
    func minutesAgo(_ count: Int) -> String {
        pick("il y a \(count) min", "\(count) min ago")
    }
    func hoursAgo(_ count: Int) -> String {
        pick("il y a \(count) h", "\(count) h ago")
    }
    func onDay(_ day: String) -> String { pick("le \(day)", "on \(day)") }
    func changed(_ when: String, by name: String?) -> String {
        name.map { pick("Modifié \(when) par \($0)", "Changed \(when) by \($0)") }
            ?? pick("Modifié \(when)", "Changed \(when)")
    }

    var name: String { pick("Nom", "Name") }
    var nameHelp: String {
        pick(
            "La solution et son lieu, par exemple «\u{00A0}Accueil numérique unique — mairie de Saint-Aubin\u{00A0}».",
            "The solution and its place, for example “One digital front desk — Saint-Aubin town hall”.")
    }
    var start: String { pick("Départ\u{00A0}: où en est-on\u{00A0}?", "Start: where do we stand?") }
    var startExample: String { pick("Prototype testé à la mairie annexe", "Prototype tested at the annex") }
    var destination: String { pick("Arrivée\u{00A0}: qu’auront les usagers\u{00A0}?", "Destination: what will users have?") }
    var destinationExample: String {
        pick("Un accueil unique ouvert dans les quatre sites", "One front desk open in the four places")
    }
    var startDay: String { pick("Date de départ", "Start date") }
    var promisedDay: String { pick("Date promise", "Promised date") }
    var create: String { pick("Créer le déploiement", "Create the deployment") }
    var orImport: String { pick("ou importer un tableur", "or import a spreadsheet") }
}
