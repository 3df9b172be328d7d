import Planning

/// The people, workstreams and actions of the demonstration, in the words of a town hall.
///
/// Days are counted from the day the demonstration is created, so that it always looks alive.
enum DemoPlan {
    struct DemoAction {
        var workstream: String
        var title: String
        var responsible: String?
        var due: Int?
        /// Not before.
        var start: Int?
        var status: ActionStatus = .upcoming
        var doneWhen = ""
        var description = ""
        var effort: (Double, Double, Double)?
        /// The days it took, of what is done.
        var spent: Double?
        var steps: [(String, Bool)] = []
        var contributions: [(person: String, role: String, days: Double)] = []
        /// Titles of the actions it waits for.
        var after: [String] = []
        var tags: [String] = []
        var priority: Priority = .normal
        var blocker: (cause: String, liftedWhen: String, whoCanLift: String)?
        /// Days by which the due date was moved, and why.
        var postponed: (days: Int, reason: String)?
        var isCommitted = false
        var comment: String?
        /// What the responsible says instead of yes: another date, so many days later, or a question.
        var proposes: (days: Int, reason: String)?
        var asks: String?
    }

    static let name = "Accueil numérique unique — mairie de Saint-Aubin"
    static let startingPoint =
        "Prototype testé trois semaines à la mairie annexe : 212 usagers, attente divisée par deux."
    static let destination = "Un accueil unique ouvert dans les quatre sites de la commune, tenu par 14 agents formés."

    static let statements: [(Statement, String)] = [
        (
            .potential,
            "Trois semaines à la mairie annexe : 212 usagers reçus, attente moyenne passée de 24 à 11 minutes, 9 usagers sur 10 repartis avec leur démarche faite."
        ),
        (.investments, "Deux bornes d’accueil et leur câblage, la signalétique des quatre sites."),
        (.developments, "L’agenda partagé, relié à l’état civil et aux inscriptions scolaires ; l’affichage de la file."),
        (
            .transformations,
            "Deux équipes partagent un seul accueil ; 14 agents apprennent les démarches de l’autre service ; les horaires s’alignent."
        ),
        (
            .users,
            "Les 9 000 habitants de la commune, dont 1 200 familles à chaque rentrée, qui font aujourd’hui jusqu’à trois guichets pour une démarche."
        ),
        (.included, "État civil et inscriptions scolaires, à la mairie annexe puis à l’hôtel de ville."),
        (.excluded, "L’urbanisme, l’accueil téléphonique, les deux mairies de quartier."),
        (.territory, "Saint-Aubin : mairie annexe et hôtel de ville."),
        (
            .valueProposition,
            "Une seule file, une seule visite : neuf habitants sur dix repartent avec leur démarche faite, et les agents ne renvoient plus personne."
        ),
    ]

    static let milestones: [(title: String, day: Int, isReached: Bool)] = [
        ("Budget voté", -38, true), ("Agents formés", 24, false), ("Ouverture du premier site", 52, false),
        ("Bilan du pilote", 94, false),
    ]

    /// Days a week are for this deployment; absences are counted from today, like everything else.
    static let availability: [String: (daysPerWeek: Double?, absence: (first: Int, last: Int, label: String)?)] = [
        "Yanis Benali": (4, (14, 18, "Congés")), "Sophie Le Goff": (2.5, nil), "Julien Morvan": (3, nil),
        "Aïcha Diop": (nil, (1, 2, "Formation")), "Thomas Garnier": (0.5, nil),
    ]

    static let people: [(name: String, organisation: String)] = [
        ("Claire Martin", "Direction de la relation aux usagers"), ("Yanis Benali", "Mairie annexe"),
        ("Sophie Le Goff", "Direction des systèmes d’information"), ("Julien Morvan", "Services techniques"),
        ("Aïcha Diop", "État civil"), ("Thomas Garnier", "Cabinet du maire"), ("Nathalie Roux", "Ressources humaines"),
    ]

    static let workstreams: [(title: String, parent: String?)] = [
        ("Préparer les lieux", nil), ("Mairie annexe", "Préparer les lieux"), ("Hôtel de ville", "Préparer les lieux"),
        ("Outiller l’accueil", nil), ("Agenda et file d’attente", "Outiller l’accueil"),
        ("Former et informer", nil), ("Agents", "Former et informer"), ("Habitants", "Former et informer"),
    ]
}
