extension DemoPlan {
    static let actions: [DemoAction] = places + tools + training

    private static let places: [DemoAction] = [
        DemoAction(
            workstream: "Mairie annexe", title: "Dessiner l’espace d’accueil avec les agents", responsible: "Yanis Benali",
            due: -30, status: .done, doneWhen: "le plan est signé par les quatre agents du site",
            effort: (2, 3, 5), spent: 4, steps: [("Atelier avec les agents", true), ("Plan au propre", true)], isCommitted: true),
        DemoAction(
            workstream: "Mairie annexe", title: "Commander le mobilier du premier site", responsible: "Julien Morvan",
            due: -9, status: .inProgress, doneWhen: "le bon de commande est notifié au fournisseur",
            description: "Trois bureaux assis-debout, une borne, une signalétique suspendue. Passer par le marché de l’agglomération.",
            effort: (1, 2, 6), steps: [("Devis reçus", true), ("Bon de commande signé", false), ("Livraison planifiée", false)],
            contributions: [("Claire Martin", "valide le choix des bureaux", 0.5)],
            after: ["Dessiner l’espace d’accueil avec les agents"], tags: ["budget"], priority: .high,
            blocker: (
                "Signature du bon de commande en attente", "le parapheur revient signé", "Thomas Garnier, cabinet"
            ), postponed: (7, "devis reçus une semaine plus tard"), isCommitted: true,
            comment: "Le fournisseur garde le prix jusqu’à la fin du mois."),
        DemoAction(
            workstream: "Mairie annexe", title: "Refaire l’éclairage et les prises", responsible: "Julien Morvan",
            due: 12, start: -2, doneWhen: "le contrôle électrique est sans réserve", effort: (3, 5, 10),
            contributions: [("Yanis Benali", "ouvre le site le samedi", 1)],
            proposes: (7, "l’électricien ne vient que le vendredi")),
        DemoAction(
            workstream: "Mairie annexe", title: "Installer la borne et la signalétique", responsible: "Julien Morvan",
            due: 31, start: 20, doneWhen: "un usager trouve seul le bon guichet", effort: (2, 3, 5),
            after: ["Commander le mobilier du premier site", "Refaire l’éclairage et les prises"]),
        DemoAction(
            workstream: "Hôtel de ville", title: "Relever les flux d’usagers pendant deux semaines", responsible: "Aïcha Diop",
            due: -2, status: .inProgress, doneWhen: "dix jours de comptage sont dans le tableau partagé",
            effort: (2, 3, 4), steps: [("Première semaine", true), ("Seconde semaine", false)], isCommitted: true),
        DemoAction(
            workstream: "Hôtel de ville", title: "Choisir l’emplacement de l’accueil unique", responsible: "Claire Martin",
            due: 40, doneWhen: "le comité retient un emplacement", effort: (1, 2, 3),
            after: ["Relever les flux d’usagers pendant deux semaines"]),
        DemoAction(workstream: "Hôtel de ville", title: "Accessibilité du hall", status: .draft),
    ]

    private static let tools: [DemoAction] = [
        DemoAction(
            workstream: "Outiller l’accueil", title: "Choisir le support d’assistance aux agents", responsible: "Sophie Le Goff",
            due: -44, status: .done, doneWhen: "le contrat d’assistance est signé", effort: (2, 4, 6), spent: 3.5),
        DemoAction(
            workstream: "Agenda et file d’attente", title: "Paramétrer l’agenda partagé", responsible: "Sophie Le Goff",
            due: -16, status: .done, doneWhen: "les quatre sites voient les mêmes créneaux", effort: (4, 6, 9),
            spent: 9,
            postponed: (14, "reprise des créneaux de l’ancien outil plus longue que prévu"), isCommitted: true),
        DemoAction(
            workstream: "Agenda et file d’attente", title: "Relier l’agenda à la file d’attente", responsible: "Sophie Le Goff",
            due: 9, status: .inProgress, doneWhen: "un rendez-vous pris en ligne apparaît dans la file en moins d’une minute",
            effort: (5, 8, 15), steps: [("Interface ouverte", true), ("Recette avec deux agents", false), ("Mise en service", false)],
            contributions: [("Yanis Benali", "teste chaque vendredi matin", 2)], after: ["Paramétrer l’agenda partagé"],
            tags: ["informatique"], priority: .high, isCommitted: true),
        DemoAction(
            workstream: "Agenda et file d’attente", title: "Écrire la procédure en cas de panne", responsible: "Aïcha Diop",
            due: 19, start: 7, doneWhen: "une demi-journée sans outil a été tenue", effort: (1, 2, 3),
            after: ["Relier l’agenda à la file d’attente"]),
        DemoAction(
            workstream: "Outiller l’accueil", title: "Vérifier la conformité RGPD du recueil des demandes",
            responsible: "Thomas Garnier", due: 4, status: .paused, doneWhen: "le délégué à la protection des données a rendu son avis",
            effort: (1, 2, 4), tags: ["juridique"],
            blocker: ("Registre des traitements incomplet", "la fiche de traitement est remplie", "le délégué à la protection des données")),
        DemoAction(
            workstream: "Outiller l’accueil", title: "Mesurer l’attente et la satisfaction", responsible: "Claire Martin",
            due: 58, doneWhen: "le tableau de la première semaine est affiché en salle de pause", effort: (1, 2, 3)),
        DemoAction(
            workstream: "Outiller l’accueil", title: "Traduction des écrans en anglais et en langue des signes", due: 75, status: .draft),
    ]

    private static let training: [DemoAction] = [
        DemoAction(
            workstream: "Agents", title: "Recueillir les craintes et les attentes des agents", responsible: "Nathalie Roux",
            due: -52, status: .done, doneWhen: "les 14 entretiens sont faits et restitués", effort: (3, 4, 6), spent: 5,
            isCommitted: true),
        DemoAction(
            workstream: "Agents", title: "Écrire le parcours de formation", responsible: "Nathalie Roux",
            due: -21, status: .done, doneWhen: "le parcours est relu par deux agents", effort: (3, 5, 8),
            spent: 5.5,
            contributions: [("Aïcha Diop", "relit les cas d’état civil", 1)]),
        DemoAction(
            workstream: "Agents", title: "Former les agents d’accueil", responsible: "Yanis Benali",
            due: 24, start: -14, status: .inProgress, doneWhen: "14 agents ont tenu un guichet une heure sans aide",
            description:
                "Deux demi-journées par groupe de sept, à la mairie annexe, avec la borne et l’agenda réels. Prévoir le remplacement à l’accueil.",
            effort: (10, 14, 20),
            steps: [
                ("Réserver la salle et le matériel", true), ("Convoquer les 14 agents", true), ("Premier groupe", true),
                ("Second groupe", false), ("Exercice de validation", false),
            ],
            contributions: [("Julien Morvan", "prépare les postes et la borne", 2), ("Aïcha Diop", "anime l’atelier sur l’accueil", 3)],
            after: ["Écrire le parcours de formation"], tags: ["formation", "pilote"], priority: .high,
            postponed: (10, "deux agents en congé la semaine prévue"), isCommitted: true,
            comment: "Le groupe du jeudi est complet, je propose d’ouvrir un créneau de plus. @Claire Martin, d’accord ?"),
        DemoAction(
            workstream: "Agents", title: "Adapter les fiches de poste", responsible: "Nathalie Roux", due: 6,
            doneWhen: "les fiches passent au comité social", effort: (2, 3, 6), tags: ["RH"],
            asks: "Les fiches des agents de l’annexe sont-elles comprises ?"),
        DemoAction(
            workstream: "Agents", title: "Organiser les remplacements pendant la formation", responsible: "Nathalie Roux",
            due: -5, status: .inProgress, doneWhen: "chaque demi-journée de formation a deux remplaçants nommés",
            effort: (1, 2, 3), steps: [("Premier groupe", true), ("Second groupe", false)], isCommitted: true),
        DemoAction(
            workstream: "Habitants", title: "Annoncer l’accueil unique dans le bulletin municipal", responsible: "Thomas Garnier",
            due: 16, doneWhen: "le bulletin part chez l’imprimeur avec la page", effort: (1, 1, 2)),
        DemoAction(
            workstream: "Habitants", title: "Mettre à jour le site de la ville", responsible: "Sophie Le Goff", due: 45, start: 26,
            doneWhen: "les pages « Vos démarches » renvoient toutes vers l’accueil unique", effort: (2, 4, 7)),
        DemoAction(
            workstream: "Habitants", title: "Inviter vingt habitants à l’essai général", responsible: "Claire Martin", due: 47,
            doneWhen: "vingt habitants ont fait une démarche de bout en bout", effort: (1, 2, 4),
            after: ["Former les agents d’accueil", "Installer la borne et la signalétique"]),
        DemoAction(
            workstream: "Habitants", title: "Imprimer un dépliant en cinq langues", responsible: "Thomas Garnier", due: -12,
            status: .dropped, doneWhen: "2 000 dépliants sont livrés", effort: (1, 2, 2)),
        DemoAction(workstream: "Habitants", title: "Prévenir les associations de quartier", responsible: "Claire Martin", status: .draft),
    ]
}
