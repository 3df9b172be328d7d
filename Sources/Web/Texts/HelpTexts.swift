/// What each screen is for: the part of the method that it serves in two sentences, and an example.
struct HelpTexts: Texts {
    /// One screen.
    struct Topic {
        /// Its place in the page's address: `/help#plan`.
        let anchor: String
        let title: String
        /// Two sentences.
        let purpose: String
        let example: String
    }

    let language: Language

    var title: String { pick("Aide", "Help") }
    var lead: String {
        pick(
            "Jalon accompagne une équipe du prototype au service en usage, en suivant la fiche méthode «\u{00A0}Préparer et suivre le déploiement\u{00A0}». Voici ce que sert chaque écran.",
            "Jalon goes with a team from prototype to service in use, following the method card “Preparing and following up the deployment”. Here is what each screen is for."
        )
    }
    var contents: String { pick("Sur cette page", "On this page") }
    var example: String { pick("Par exemple\u{00A0}:", "For example:") }

    var topics: [Topic] {
        [
            me, deployments, route, forecast, aim, resources, stakeholders, plan, views, timeline, proposal, action, review, weeks, past,
            scenarios,
            results, advice,
            people,
            availability,
            invitations, history,
            importing,
            settings,
        ]
    }

    private var me: Topic {
        Topic(
            anchor: "me", title: pick("Pour moi", "For me"),
            purpose: pick(
                "Le plan n’est respecté que si chacun sait ce qu’il porte et ce qu’on attend de lui. Cette page réunit, pour tous vos déploiements, ce qui attend votre réponse, vos actions et ce qui a changé depuis votre dernière visite.",
                "A plan is respected only when each knows what they carry and what is asked of them. This page gathers, for all your deployments, what waits for your answer, your actions and what has changed since your last visit."
            ),
            example: pick(
                "Yanis Benali vous demande si le groupe du jeudi peut être dédoublé\u{00A0}; deux engagements sont à confirmer depuis que leur date a changé.",
                "Yanis Benali asks you whether Thursday’s group can be split; two commitments are to confirm since their date has changed.")
        )
    }

    private var deployments: Topic {
        Topic(
            anchor: "deployments", title: pick("Mes déploiements", "My deployments"),
            purpose: pick(
                "La fiche demande un périmètre clairement défini\u{00A0}: un déploiement est une solution mise en service en un lieu, et un seul. La liste montre pour chacun où il en est sur son trajet, et ce qui est en retard.",
                "The card asks for a clearly bounded perimeter: a deployment is one solution put in service in one place. The list shows where each stands on its route, and what is late."
            ),
            example: pick(
                "«\u{00A0}Accueil numérique unique, mairie de Saint-Aubin\u{00A0}» plutôt que «\u{00A0}Transformation numérique\u{00A0}».",
                "“Single digital front desk, Saint-Aubin town hall” rather than “Digital transformation”."))
    }

    private var route: Topic {
        Topic(
            anchor: "route", title: pick("Le trajet", "The route"),
            purpose: pick(
                "Vous avez un point de départ, une solution prototypée, et un point d’arrivée, un dispositif à la disposition des usagers. Le trajet en tête de chaque page les relie, avec les jalons, les échéances et le jour où l’on est.",
                "You have a starting point, a solution as a prototype, and a destination, a service in its users’ hands. The route at the top of each page joins them, with milestones, due dates and the present day."
            ),
            example: pick(
                "Départ «\u{00A0}Prototype testé à la mairie annexe\u{00A0}», arrivée «\u{00A0}Un accueil unique ouvert dans les quatre sites\u{00A0}», date promise le 29 janvier.",
                "Start “Prototype tested at the annexe”, destination “A single front desk open on all four sites”, promised for 29 January."
            ))
    }

    private var aim: Topic {
        Topic(
            anchor: "aim", title: pick("Cap", "Aim"),
            purpose: pick(
                "La fiche part du potentiel entrevu par le prototype et demande un périmètre clairement défini, réaliste. Le cap pose ces questions une à une, avec un exemple, et compare les jours que demande le plan à ceux que l’équipe a d’ici la date promise.",
                "The card starts from the potential that the prototype showed and asks for a clearly bounded, realistic perimeter. The aim asks these questions one by one, with an example, and compares the days the plan asks for with those the team has until the promised date."
            ),
            example: pick(
                "Hors du périmètre\u{00A0}: «\u{00A0}l’urbanisme, le téléphone, les deux mairies de quartier\u{00A0}»\u{00A0}; le plan demande 64 jours, l’équipe en a 50.",
                "Out of the perimeter: “planning permission, the telephone, the two district halls”; the plan asks for 64 days, the team has 50."
            ))
    }

    private var resources: Topic {
        Topic(
            anchor: "resources", title: pick("Ressources", "Resources"),
            purpose: pick(
                "Évaluez précisément les ressources critiques, dit la fiche\u{00A0}: temps d’agents, développements, objets… sans minimiser l’effort. Chaque besoin dit combien, pour quand, qui décide et quelles actions l’attendent\u{00A0}; la liste du haut dit quoi demander, à qui, avant quand, et les jours accordés se comparent à ceux que le plan utilise.",
                "Assess the critical resources precisely, says the card: agents’ time, developments, objects… without playing down the effort. Each need says how much, by when, who decides and which actions wait for it; the list at the top says what to ask, of whom, before when, and the days granted are compared with those that the plan uses."
            ),
            example: pick(
                "«\u{00A0}Remplaçants à l’accueil\u{00A0}: 28 jours nécessaires, 14 promis, 8 obtenus\u{00A0}; l’action Former les agents attend, elle est à risque.\u{00A0}»",
                "“Replacements at the counter: 28 days needed, 14 promised, 8 obtained; the action Train the agents waits, it is at risk.”")
        )
    }

    private var stakeholders: Topic {
        Topic(
            anchor: "stakeholders", title: pick("Adhésion", "Buy-in"),
            purpose: pick(
                "Mettre un service en œuvre est une prise de risque\u{00A0}: il faut convaincre ceux qui donnent les moyens, et autant les agents dont le travail change. Cette page dit qui voir et avant quand, qui n’a pas été entendu, où chacun se situe, avec quels arguments et quelles preuves\u{00A0}; les lecteurs n’en voient rien.",
                "Putting a service into use is taking a risk: those who give the means must be convinced, and as much those whose work changes. This page says whom to see and before when, who was not heard, where each stands, with which arguments and which proofs; readers see nothing of it."
            ),
            example: pick(
                "La directrice des finances, opposée en septembre, est réticente depuis qu’elle a vu l’attente passer de 24 à 11 minutes\u{00A0}; on la revoit avant le conseil.",
                "The finance director, opposed in September, has been reluctant since she saw the wait go from 24 to 11 minutes; she is to be seen before the council."
            ))
    }

    private var plan: Topic {
        Topic(
            anchor: "plan", title: pick("Plan d’actions", "Action plan"),
            purpose: pick(
                "La fiche demande de définir chaque tâche de façon précise et claire, avec un seul responsable et une échéance. Une action à qui il en manque reste «\u{00A0}à discuter\u{00A0}», et le plan le dit.",
                "The card asks for each task to be defined precisely and clearly, with one responsible person and a due date. An action that lacks one stays “to discuss”, and the plan says so."
            ),
            example: pick(
                "«\u{00A0}Former les agents d’accueil au nouvel outil\u{00A0}», responsable Yanis Benali, pour le 16 novembre, terminée quand les 14 agents ont réussi l’exercice.",
                "“Train the front desk in the new tool”, responsible Yanis Benali, by 16 November, done when all 14 agents have passed the exercise."
            ))
    }

    private var forecast: Topic {
        Topic(
            anchor: "forecast", title: pick("Prévision", "Forecast"),
            purpose: pick(
                "La fiche demande de ne pas minimiser l’effort et de trouver le chemin le plus opportun\u{00A0}: la prévision déroule le plan avec les efforts estimés, les dépendances et le temps de chacun, et dit quand il finit, ce qui fait cette date et ce qui n’est pas connu. Elle ne devine rien\u{00A0}: une action sans durée n’est pas comptée, la phrase le dit, et dès que cinq actions finies disent les jours réellement passés, leur écart corrige les efforts.",
                "The card asks not to play down the effort and to find the most opportune way: the forecast plays the plan with the estimated efforts, the dependencies and everybody’s time, and says when it ends, what makes that date and what is not known. It guesses nothing: an action without a length is not counted, the sentence says so, and as soon as five finished actions say the days really spent, the difference corrects the efforts."
            ),
            example: pick(
                "«\u{00A0}Une chance sur deux le 12 mars, quatre sur cinq le 2 avril\u{00A0}; promis le 15 mars\u{00A0}»\u{00A0}: l’équipe confie la recette à une deuxième personne, et la bande recule avant la date promise.",
                "“An even chance of 12 March, four in five of 2 April; promised for 15 March”: the team gives the acceptance tests to a second person, and the band moves before the promised date."
            ))
    }

    private var scenarios: Topic {
        Topic(
            anchor: "scenarios", title: pick("Scénarios", "Scenarios"),
            purpose: pick(
                "La fiche demande le chemin le plus opportun du prototype au service\u{00A0}: un scénario essaie un autre chemin sans toucher au plan, et le montre à côté de celui d’aujourd’hui (fin probable, retards, charge, ce que l’on ne fait plus). On le partage, puis on l’applique en une fois ou on l’écarte.",
                "The card asks for the most opportune way from prototype to service: a scenario tries another way without touching the plan, and shows it beside today’s (likely end, lateness, load, what is no longer done). It is shared, then applied at once or dropped."
            ),
            example: pick(
                "«\u{00A0}Avec un agent de plus deux jours par semaine, on finit douze jours plus tôt\u{00A0}; sans le second site, trois semaines.\u{00A0}»",
                "“With one more agent two days a week we end twelve days sooner; without the second site, three weeks.”"))
    }

    private var views: Topic {
        Topic(
            anchor: "views", title: pick("Regarder autrement", "Looking at it another way"),
            purpose: pick(
                "La fiche demande que le plan soit partagé avec l’ensemble de l’équipe pour être respecté par chacun\u{00A0}: tableau, fiches, calendrier, chronologie et charge par personne sont cinq regards sur la même liste, sous les mêmes filtres. Une vue se garde pour soi ou se partage, et son adresse s’envoie.",
                "The card asks for the plan to be shared with the whole team so that each one respects it: table, board, calendar, timeline and load by person are five ways to look at the same list, under the same filters. A view is kept for oneself or shared, and its address can be sent."
            ),
            example: pick(
                "«\u{00A0}Mes actions de la semaine\u{00A0}»\u{00A0}: responsable «\u{00A0}moi\u{00A0}», échéance cette semaine, gardée d’un clic.",
                "“My actions of the week”: responsible “me”, due this week, kept with one click."))
    }

    private var timeline: Topic {
        Topic(
            anchor: "timeline", title: pick("Chronologie", "Timeline"),
            purpose: pick(
                "La fiche demande le chemin le plus opportun du prototype au dispositif\u{00A0}: la chronologie met les actions dans le temps, avec ce que chacune attend, la date de l’engagement à côté de la date actuelle, et la charge de chacun en dessous. Une barre se déplace ou s’étire à la souris, au doigt ou au clavier\u{00A0}; une date sur laquelle quelqu’un s’est engagé ne bouge pas sans motif.",
                "The card asks for the most opportune way from prototype to service: the timeline lays the actions out in time, with what each waits for, the committed date beside the present one, and the load of each person below. A bar is moved or stretched by mouse, finger or keyboard; a date that somebody has committed to does not move without a reason."
            ),
            example: pick(
                "«\u{00A0}Former les agents\u{00A0}» attend «\u{00A0}Choisir l’outil\u{00A0}», dont l’échéance vient de passer après elle\u{00A0}: le lien devient un tireté orange.",
                "“Train the agents” waits for “Choose the tool”, whose due date has just moved past its own: the link turns to an orange dashed line."
            ))
    }

    private var action: Topic {
        Topic(
            anchor: "action", title: pick("Une action", "An action"),
            purpose: pick(
                "Plusieurs personnes peuvent contribuer, chacune avec un rôle écrit, et le responsable s’engage sur l’action et sa date. Au lieu d’un oui, il propose une autre date ou pose une question\u{00A0}; un changement lui redemande son engagement, et chaque report garde son motif.",
                "Several people may contribute, each with a role in words, and the responsible person commits to the action and its date. Instead of yes they propose another date or ask a question; a change asks for the commitment again, and each postponement keeps its reason."
            ),
            example: pick(
                "«\u{00A0}Julien Morvan prépare les postes et la borne, 2 jours\u{00A0}»\u{00A0}; reportée du 2 au 16 novembre, «\u{00A0}deux agents en congé\u{00A0}».",
                "“Julien Morvan prepares the desks and the kiosk, 2 days”; postponed from 2 to 16 November, “two agents on leave”."))
    }

    private var weeks: Topic {
        Topic(
            anchor: "weeks", title: pick("Au fil des semaines", "Over the weeks"),
            purpose: pick(
                "Une équipe progresse quand elle voit ce qui l’empêche de tenir ce qu’elle promet. Cette page lit les revues ensemble\u{00A0}: promesses tenues, raisons des autres, risques et ce qu’ils sont devenus, reports.",
                "A team gets better when it sees what keeps it from what it promised. This page reads the reviews together: promises kept, reasons for the others, risks and what became of them, postponements."
            ),
            example: pick(
                "Sur treize semaines, la moitié des promesses non tenues attendaient quelqu’un\u{00A0}: l’équipe demande les signatures quinze jours plus tôt.",
                "Over thirteen weeks, half of the promises not kept waited for somebody: the team asks for signatures two weeks earlier."))
    }

    private var past: Topic {
        Topic(
            anchor: "past", title: pick("Dans le temps", "Over time"),
            purpose: pick(
                "Pour parler de la semaine écoulée, il faut voir ce qui a bougé sans relire tout l’historique. «\u{00A0}Dans le temps\u{00A0}», au-dessus du plan, montre ce qui a changé depuis une revue ou un jour, et le plan entier tel qu’il était.",
                "To speak of the past week one has to see what moved without reading the whole history. “Over time”, above the plan, shows what changed since a review or a day, and the whole plan as it was."
            ),
            example: pick(
                "Depuis la revue de mardi\u{00A0}: deux actions réalisées, une échéance passée du 4 au 18 décembre, parce que la salle était prise.",
                "Since Tuesday’s review: two actions done, one due date moved from 4 to 18 December, because the room was taken."))
    }

    private var proposal: Topic {
        Topic(
            anchor: "proposal", title: pick("Proposer des dates", "Suggest dates"),
            purpose: pick(
                "La fiche veut un plan réalisable et respecté de chacun. «\u{00A0}Proposer des dates\u{00A0}», au-dessus du plan, cherche des échéances que les efforts, les disponibilités et les dépendances permettent de tenir, dit pourquoi chacune bouge et à qui redemander son accord, et n’écrit que ce que vous cochez.",
                "The card wants a plan that is feasible and respected by each. “Suggest dates”, above the plan, looks for due dates that efforts, availability and dependencies allow to be kept, says why each one moves and whose agreement is asked for again, and writes only what you tick."
            ),
            example: pick(
                "«\u{00A0}Former les agents\u{00A0}» passe du 12 au 18 mars\u{00A0}: Yanis Benali fait d’abord l’essai et n’a pas de jour libre avant le 16.",
                "“Train the agents” goes from 12 to 18 March: Yanis Benali does the trial first and has no free day before the 16th."))
    }

    private var review: Topic {
        Topic(
            anchor: "review", title: pick("Revue", "Review"),
            purpose: pick(
                "La fiche demande un temps chaque semaine, avec toute l’équipe, consacré exclusivement au suivi\u{00A0}: réalisations, actions en risque, mesures correctives, semaine à venir. La revue suit ces quatre étapes\u{00A0}: les risques y sont réunis par cause, choisir une mesure la fait aussitôt dans le plan, et chacun promet sa semaine en voyant les jours qu’il a.",
                "The card asks for a time each week, with the whole team, for follow-up alone: achievements, actions at risk, corrective measures, the week to come. The review follows these four steps: risks are grouped by cause, choosing a measure does it at once in the plan, and each one promises their week while seeing the days they have."
            ),
            example: pick(
                "«\u{00A0}Reporter au 2 avril, salle prise\u{00A0}» change l’échéance, garde l’ancienne avec son motif, et s’inscrit au compte rendu.",
                "“Postpone to 2 April, room taken” changes the due date, keeps the earlier one with its reason, and goes into the minutes.")
        )
    }

    private var results: Topic {
        Topic(
            anchor: "results", title: pick("Résultats", "Results"),
            purpose: pick(
                "C’est en démontrant les résultats obtenus sur un premier périmètre que l’on obtient les moyens de passer à l’échelle, dit la fiche. Chaque indicateur a une valeur de départ, une cible et des mesures datées avec leur preuve\u{00A0}: la dernière est comparée à la droite vers la cible, et sans mesure récente il n’y a pas de verdict.",
                "Showing the results obtained in a first perimeter is what brings the means to scale up, says the card. Each indicator has a baseline, a target and dated measurements with their evidence: the last one is compared with the line to the target, and without a recent one there is no verdict."
            ),
            example: pick(
                "«\u{00A0}Temps d’attente moyen\u{00A0}: de 24 à 10 minutes d’ici mars\u{00A0}; 16,5 minutes cette semaine, quand la droite en attendait 18,6.\u{00A0}»",
                "“Average waiting time: from 24 to 10 minutes by March; 16.5 minutes this week, where the line expected 18.6.”"))
    }

    private var advice: Topic {
        Topic(
            anchor: "advice", title: pick("Conseils", "Advice"),
            purpose: pick(
                "La fiche demande des actions précises, portées et datées. Cette page réunit ce qui manque encore au plan, au cap, à l’adhésion et aux résultats, la prochaine étape utile d’abord, en conseils\u{00A0}: rien n’est jamais refusé pour cela.",
                "The card asks for actions that are precise, carried by somebody and dated. This page gathers what plan, aim, buy-in and results still lack, the most useful next step first, as advice: nothing is ever refused for it."
            ),
            example: pick(
                "«\u{00A0}Commencer le titre par un verbe\u{00A0}: Traduire les écrans plutôt que Traduction des écrans\u{00A0}».",
                "“Begin the title with a verb: Translate the screens rather than Translation of the screens”."))
    }

    private var people: Topic {
        Topic(
            anchor: "people", title: pick("Personnes", "People"),
            purpose: pick(
                "Le plan s’élabore et se partage avec l’ensemble de l’équipe projet, pour qu’il soit réalisable et respecté par chacun. Ici se voit qui porte quoi\u{00A0}; retirer quelqu’un demande à qui va chacune de ses actions.",
                "The plan is drawn up and shared with the whole project team, so that it is feasible and respected by each. Here you see who carries what; removing somebody asks who takes over each of their actions."
            ),
            example: pick(
                "Yanis Benali change de poste\u{00A0}: ses six actions ouvertes vont à Sophie Le Goff, sauf la formation, à Aïcha Diop.",
                "Yanis Benali changes jobs: his six open actions go to Sophie Le Goff, except the training, to Aïcha Diop."))
    }

    private var availability: Topic {
        Topic(
            anchor: "availability", title: pick("Disponibilité", "Availability"),
            purpose: pick(
                "La fiche demande combien de temps et quels agents, sans minimiser l’effort. Ici chacun dit combien de jours par semaine il a pour le déploiement et quand il est absent, jours fériés et fermetures déduits.",
                "The card asks how much time and which agents, without playing down the effort. Here each says how many days a week they have for the deployment and when they are away, public holidays and closures taken off."
            ),
            example: pick(
                "Sophie Le Goff a 2,5 jours par semaine\u{00A0}; la semaine du 11 novembre, il lui en reste 2.",
                "Sophie Le Goff has 2.5 days a week; in the week of 11 November she is left with 2."))
    }

    private var invitations: Topic {
        Topic(
            anchor: "invitations", title: pick("Inviter et partir", "Inviting and leaving"),
            purpose: pick(
                "Le plan se partage avec l’ensemble de l’équipe projet\u{00A0}: une invitation ouvre le déploiement à quelqu’un, avec un rôle, et ses actions l’y attendent. Qui part dit qui reprend les siennes, pour qu’aucune ne reste sans responsable.",
                "The plan is shared with the whole project team: an invitation opens the deployment to somebody, with a role, and their actions wait there. Who leaves says who takes over, so that none is left without a responsible person."
            ),
            example: pick(
                "Nadia Roussel, nommée dans le plan depuis un mois, reçoit un lien, crée son compte et trouve ses trois actions.",
                "Nadia Roussel, named in the plan for a month, gets a link, makes her account and finds her three actions."))
    }

    private var history: Topic {
        Topic(
            anchor: "history", title: pick("Historique", "History"),
            purpose: pick(
                "Le suivi hebdomadaire part des réalisations de la semaine écoulée. L’historique les raconte, dit qui a changé quoi et quand, et permet d’annuler un changement récent.",
                "The weekly follow-up starts from what was achieved in the past week. History tells it, says who changed what and when, and lets you take back a recent change."
            ),
            example: pick(
                "«\u{00A0}Claire Martin a reporté l’échéance du 20 au 27 novembre\u{00A0}: attend la réponse du CCAS\u{00A0}».",
                "“Claire Martin postponed the due date from 20 to 27 November: waiting for the answer of social services”."))
    }

    private var importing: Topic {
        Topic(
            anchor: "import", title: pick("Importer un tableur", "Import a spreadsheet"),
            purpose: pick(
                "Beaucoup d’équipes ont déjà un plan d’actions dans un tableur\u{00A0}: Jalon le lit, montre ce que devient chaque colonne et attend votre accord. Ce qu’il ne connaît pas devient une note sur l’action, et ce qui manque est dit\u{00A0}: rien ne se perd.",
                "Many teams already have an action plan in a spreadsheet: Jalon reads it, shows what each column becomes and waits for your agreement. What it does not know becomes a note on the action, and what is missing is said: nothing gets lost."
            ),
            example: pick(
                "La colonne «\u{00A0}Pilote(s)\u{00A0}» devient le responsable\u{00A0}; dans «\u{00A0}T. Garnier / N. Roussel\u{00A0}», le premier est responsable, la seconde contribue.",
                "The column “Lead(s)” becomes the responsible person; in “T. Garnier / N. Roussel”, the first is responsible, the second contributes."
            ))
    }

    private var settings: Topic {
        Topic(
            anchor: "settings", title: pick("Réglages", "Settings"),
            purpose: pick(
                "Les dates ne valent que si l’on compte les jours vraiment travaillés\u{00A0}: jours fériés, fermetures et jours de la semaine se règlent ici. On y donne aussi l’accès au déploiement, chacun avec son rôle.",
                "Dates are only worth something when the days really worked are counted: public holidays, closures and weekdays are set here. Access to the deployment is given here too, each with a role."
            ),
            example: pick(
                "Fermeture du 24 au 31 décembre\u{00A0}; Aïcha Diop contribue, la directrice lit.",
                "Closed from 24 to 31 December; Aïcha Diop contributes, the director reads."))
    }
}
