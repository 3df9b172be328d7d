import Planning

/// The words of *Cap* and of the guided preparation.
struct AimTexts: Texts {
    let language: Language

    var title: String { pick("Cap", "Aim") }

    // MARK: The preparation

    var preparation: String { pick("Préparation", "Preparation") }
    func progress(_ answered: Int, of count: Int) -> String {
        answered == count
            ? pick("Tout est dit\u{00A0}: \(count) questions sur \(count).", "All is said: \(count) questions of \(count).")
            : plural(
                answered, fr: ("\(answered) question sur \(count) a sa réponse.", "\(answered) questions sur \(count) ont leur réponse."),
                en: ("1 question of \(count) has an answer.", "\(answered) questions of \(count) have an answer."))
    }
    var answered: String { pick("répondu", "answered") }
    var toAnswer: String { pick("à dire", "to say") }
    func goOn(at title: String) -> String { pick("Continuer\u{00A0}: \(title)", "Go on: \(title)") }
    var goThrough: String { pick("Relire pas à pas", "Read again step by step") }
    func place(_ number: Int, of count: Int) -> String { pick("Étape \(number) sur \(count)", "Step \(number) of \(count)") }
    var previous: String { pick("Étape précédente", "Previous step") }
    func next(_ title: String) -> String { pick("Suite\u{00A0}: \(title)", "Next: \(title)") }
    var stop: String { pick("S’arrêter là (tout est gardé)", "Stop here (all is kept)") }
    var finish: String { pick("Voir le cap en entier", "See the whole aim") }
    var theCard: String { pick("La fiche méthode", "The method card") }
    var example: String { pick("Par exemple\u{00A0}:", "For example:") }

    var confidence: String { pick("Météo", "Confidence") }
    var noConfidence: String {
        pick(
            "Le pilote n’a pas encore donné sa météo\u{00A0}; il le fait en revue.",
            "The lead has not given their confidence yet; they do so in the review.")
    }
    var nobodyYet: String { pick("Personne n’est encore nommé.", "Nobody is named yet.") }

    func title(_ step: AimStep) -> String {
        switch step {
        case .prototype: pick("Ce que le prototype a montré", "What the prototype showed")
        case .efforts: pick("Ce qu’il faut engager", "What has to be undertaken")
        case .ends: pick("Départ et arrivée", "Start and destination")
        case .users: pick("Usagers", "Users")
        case .perimeter: pick("Périmètre", "Perimeter")
        case .value: pick("Proposition de valeur", "Value proposition")
        case .team: pick("Équipe", "Team")
        case .check: pick("Le périmètre est-il réaliste\u{00A0}?", "Is the perimeter realistic?")
        }
    }

    /// The sentence of the method that the step answers.
    func card(_ step: AimStep) -> String {
        switch step {
        case .prototype:
            pick(
                "Le prototypage de votre solution vous a permis d’entrevoir son potentiel pour ses usagers.",
                "Prototyping your solution has let you glimpse its potential for its users.")
        case .efforts:
            pick(
                "… ainsi que les investissements, développements et transformations à engager pour que votre dispositif leur soit mis à disposition.",
                "… and the investments, developments and transformations to undertake for the service to be put in their hands.")
        case .ends:
            pick(
                "Vous avez un point de départ\u{00A0}: une solution conçue collectivement et prototypée. Vous avez votre point d’arrivée\u{00A0}: un dispositif effectif à la disposition de vos usagers.",
                "You have a starting point: a solution designed together and prototyped. You have your destination: a working service in your users’ hands."
            )
        case .users:
            pick(
                "Vous avez votre point d’arrivée\u{00A0}: un dispositif effectif à la disposition de vos usagers.",
                "You have your destination: a working service in your users’ hands.")
        case .perimeter:
            pick(
                "Ne minimisez pas l’effort à fournir. Mais circonscrivez-le à un périmètre réaliste.",
                "Do not play down the effort. But keep it to a realistic perimeter.")
        case .value:
            pick(
                "Travaillez donc votre discours et la proposition de valeur de votre projet pour fédérer les énergies et vaincre les réticences.",
                "So work on your discourse and on the value proposition of your project, to bring energies together and overcome reluctance."
            )
        case .team:
            pick(
                "Ce plan d’actions doit être élaboré et partagé avec l’ensemble de l’équipe projet pour qu’il soit réalisable et respecté par chacun.",
                "This action plan has to be drawn up and shared with the whole project team, to be feasible and respected by each.")
        case .check:
            pick(
                "C’est en démontrant les résultats obtenus sur ce périmètre que vous obtiendrez les moyens de passer à l’échelle.",
                "By showing the results obtained in this perimeter you will obtain the means to scale up.")
        }
    }

    /// Why it is asked, in two sentences.
    func why(_ step: AimStep) -> String {
        switch step {
        case .prototype:
            pick(
                "Un décideur s’engage sur ce qu’il a vu. Dites ce qui a été essayé, où, combien de temps, avec qui, et ce que les usagers y ont gagné, en chiffres si vous en avez.",
                "A decision maker commits to what they have seen. Say what was tried, where, for how long, with whom, and what the users gained, in figures if you have some."
            )
        case .efforts:
            pick(
                "C’est la liste brute de ce que la mise en service coûtera, avant d’en faire des besoins et des actions. Oublier une transformation se paie plus cher qu’un matériel.",
                "This is the rough list of what putting it in service will take, before it becomes needs and actions. Forgetting a change in how people work costs more than forgetting equipment."
            )
        case .ends:
            pick(
                "Ces deux phrases tiennent les deux bouts du trajet en tête de chaque page. Une arrivée se constate\u{00A0}: un service ouvert, pas un rapport rendu.",
                "These two sentences hold both ends of the route at the top of each page. A destination can be seen: a service that is open, not a report that is handed in."
            )
        case .users:
            pick(
                "Dites qui se servira du service, combien ils sont, et ce qu’ils font aujourd’hui sans lui. «\u{00A0}Tout le monde\u{00A0}» ne dit à personne s’il est concerné.",
                "Say who will use the service, how many they are, and what they do today without it. “Everybody” tells nobody whether it is about them."
            )
        case .perimeter:
            pick(
                "Un premier espace, un premier service\u{00A0}: assez petit pour aboutir, assez vrai pour convaincre. Ce qui est dehors compte autant que ce qui est dedans\u{00A0}: c’est ce que personne ne vous reprochera de ne pas avoir fait.",
                "A first place, a first service: small enough to succeed, true enough to convince. What is out counts as much as what is in: nobody will blame you for not having done it."
            )
        case .value:
            pick(
                "Une phrase que chacun de l’équipe peut redire sans notes\u{00A0}: pour qui, ce que le service change, et pourquoi vous le savez. Les arguments propres à chaque interlocuteur viennent ensuite.",
                "A sentence that everybody in the team can repeat without notes: for whom, what the service changes, and how you know. The arguments for each audience come after."
            )
        case .team:
            pick(
                "Nommez ceux qui feront, pas leurs services\u{00A0}: chaque action aura un seul responsable, et c’est ici qu’on le choisira. Dites aussi combien de jours par semaine chacun a pour ce projet.",
                "Name those who will do it, not their departments: each action will have one responsible, chosen from here. Say too how many days a week each has for this project."
            )
        case .check:
            pick(
                "On compare les jours de travail que demandent les actions ouvertes avec ceux que l’équipe a d’ici la date promise. Si le plan ne tient pas, mieux vaut le savoir avant de promettre.",
                "The days of work that open actions ask are compared with those the team has until the promised date. If the plan does not fit, better know it before promising."
            )
        }
    }

    func example(_ step: AimStep) -> String {
        switch step {
        case .prototype:
            pick(
                "«\u{00A0}Trois semaines à la mairie annexe\u{00A0}: 212 usagers reçus, attente divisée par deux, 9 sur 10 repartis avec leur démarche faite.\u{00A0}»",
                "“Three weeks at the annexe: 212 users received, waiting time halved, 9 in 10 left with their matter settled.”")
        case .efforts:
            pick(
                "«\u{00A0}Deux bornes et leur câblage\u{00A0}; l’agenda relié à l’état civil\u{00A0}; deux équipes qui partagent désormais un seul accueil.\u{00A0}»",
                "“Two terminals and their cabling; the calendar linked to the registry; two teams that now share one front desk.”")
        case .ends:
            pick(
                "départ «\u{00A0}Prototype testé trois semaines à la mairie annexe\u{00A0}», arrivée «\u{00A0}Un accueil unique ouvert dans les quatre sites\u{00A0}».",
                "start “Prototype tested for three weeks at the annexe”, destination “A single front desk open on all four sites”.")
        case .users:
            pick(
                "«\u{00A0}Les 9\u{00A0}000 habitants, dont 1\u{00A0}200 familles à chaque rentrée, qui font aujourd’hui trois guichets pour une inscription.\u{00A0}»",
                "“The 9,000 inhabitants, 1,200 families among them at each start of term, who now go to three desks for one registration.”")
        case .perimeter:
            pick(
                "dedans «\u{00A0}état civil et inscriptions scolaires, à la mairie annexe\u{00A0}»\u{00A0}; dehors «\u{00A0}urbanisme, les trois autres sites, le téléphone\u{00A0}»\u{00A0}; jusqu’au 27 février.",
                "in “registry and school enrolment, at the annexe”; out “planning permission, the three other sites, the telephone”; until 27 February."
            )
        case .value:
            pick(
                "«\u{00A0}Une seule file, une seule visite\u{00A0}: à la mairie annexe, neuf habitants sur dix repartent avec leur démarche faite.\u{00A0}»",
                "“One queue, one visit: at the annexe, nine inhabitants in ten leave with their matter settled.”")
        case .team:
            pick(
                "«\u{00A0}Sophie Le Goff, systèmes d’information, deux jours et demi par semaine\u{00A0}» plutôt que «\u{00A0}DSI\u{00A0}».",
                "“Sophie Le Goff, information systems, two and a half days a week” rather than “IT department”.")
        case .check:
            pick(
                "64 jours demandés, 50 disponibles\u{00A0}: ouvrir d’abord l’état civil, et garder les inscriptions scolaires pour la vague suivante.",
                "64 days asked, 50 available: open the registry first, and keep school enrolment for the next wave.")
        }
    }

    // MARK: Fields

    var startingPoint: String { pick("Départ", "Start") }
    var startingPointHint: String {
        pick("ce qui existe\u{00A0}: le prototype et ce qu’il a montré", "what exists: the prototype and what it has shown")
    }
    var destination: String { pick("Arrivée", "Destination") }
    var destinationHint: String { pick("ce que les usagers auront entre les mains", "what users will have in their hands") }
    var startDay: String { pick("Date de départ", "Start date") }
    var promisedDay: String { pick("Date promise", "Promised date") }

    func label(_ statement: Statement) -> String {
        switch statement {
        case .potential: pick("Potentiel pour les usagers", "Potential for the users")
        case .investments: pick("Investissements", "Investments")
        case .developments: pick("Développements", "Developments")
        case .transformations: pick("Transformations", "Changes in how people work")
        case .users: pick("À qui sert le service", "Whom the service is for")
        case .included: pick("Dans le périmètre", "In the perimeter")
        case .excluded: pick("Hors du périmètre", "Out of the perimeter")
        case .territory: pick("Où", "Where")
        case .valueProposition: pick("En une phrase ou deux", "In a sentence or two")
        }
    }

    func hint(_ statement: Statement) -> String {
        switch statement {
        case .potential: pick("essayé où, combien de temps, avec quel effet", "tried where, for how long, with what effect")
        case .investments: pick("ce qu’il faut acheter ou louer", "what has to be bought or rented")
        case .developments: pick("ce qu’il faut construire ou relier", "what has to be built or linked")
        case .transformations: pick("ce qui change dans le travail des agents", "what changes in the agents’ work")
        case .users: pick("qui, combien, ce qu’ils font aujourd’hui", "who, how many, what they do today")
        case .included: pick("services, démarches, publics", "services, matters, public")
        case .excluded: pick("ce qu’on garde pour plus tard", "what is kept for later")
        case .territory: pick("sites, quartiers, services", "sites, districts, departments")
        case .valueProposition: pick("pour qui, ce que cela change, et la preuve", "for whom, what it changes, and the proof")
        }
    }

    // MARK: Milestones

    var milestones: String { pick("Jalons", "Milestones") }
    var milestonesLead: String {
        pick("Ce qui sera là, et quand\u{00A0}: ils jalonnent le trajet.", "What will be there, and when: they mark the route.")
    }
    var remove: String { pick("Retirer", "Remove") }
    func milestoneDay(_ title: String) -> String { pick("Date du jalon «\u{00A0}\(title)\u{00A0}»", "Date of milestone “\(title)”") }
    func milestoneTitle(_ title: String) -> String { pick("Titre du jalon «\u{00A0}\(title)\u{00A0}»", "Title of milestone “\(title)”") }
    func theMilestone(_ title: String) -> String { pick("le jalon «\u{00A0}\(title)\u{00A0}»", "milestone “\(title)”") }
    var reached: String { pick("atteint", "reached") }
    var newMilestone: String { pick("Nouveau jalon", "New milestone") }
    var newMilestoneDay: String { pick("Date du nouveau jalon", "Date of the new milestone") }
    var aMilestone: String { pick("le jalon", "the milestone") }
}
