/// The headings that teams give to the columns of a plan, in French and English.
///
/// Written as people write them; `Heading` compares them without case, accents, punctuation, small words, plurals and what stands in
/// parentheses.
enum HeadingWords {
    static let exact: [(ImportField, [String])] = [
        (.number, ["N°", "No", "Numéro", "Num", "#", "N° action", "Numéro de l'action", "Number"]),
        (
            .workstream1,
            [
                "Axe", "Axe stratégique", "Chantier", "Volet", "Thème", "Thématique", "Workstream", "Stream", "Pilier", "Orientation",
                "Orientation stratégique", "Axes",
            ]
        ),
        (
            .workstream2,
            [
                "Sous-axe", "Sous axe", "Sous-chantier", "Sous-volet", "Sous-thème", "Sous-domaine", "Sub-workstream", "Substream",
                "Sous-phase",
            ]
        ),
        (.workstream3, ["Sous-sous-axe", "Sous-sous axe", "Sous-sous-chantier", "Sous-sous-volet", "Sub-sub-workstream"]),
        (
            .title,
            [
                "Action", "Actions", "Titre", "Tâche", "Tâches", "Intitulé", "Titre de l'action", "Intitulé de l'action", "Nom de l'action",
                "Libellé", "Libellé de l'action", "Action à mener", "Actions à mener", "Action à réaliser", "Fiche action",
                "Titre de la fiche", "Task", "Tasks", "Title", "Task name", "Action item", "Activité", "Activity", "Intitulé de la tâche",
                "Nom de la tâche",
            ]
        ),
        (
            .stepTitle,
            [
                "Titre de la sous-action", "Sous-action", "Sous action", "Sous-tâche", "Sous tâche", "Subtask", "Sub-task", "Sub-action",
                "Intitulé de la sous-action", "Titre de la sous-tâche",
            ]
        ),
        (
            .description,
            ["Description", "Descriptif", "Description de l'action", "Descriptif de l'action"]
        ),
        (
            .doneWhen,
            [
                "Fait quand", "Terminé quand", "Critère de fin", "Critères de fin", "Critère de réalisation", "Critère de réussite",
                "Livrable", "Livrables", "Livrable attendu", "Livrables attendus", "Résultat attendu", "Résultats attendus", "Done when",
                "Definition of done", "Deliverable", "Deliverables", "Acceptance criteria", "Critères d'achèvement", "Expected result",
                "Critère d'achèvement",
            ]
        ),
        (
            .responsible,
            [
                "Responsable", "Pilote", "Personne pilote", "Qui", "Porteur", "Référent", "Chef de projet", "Responsable de l'action",
                "Pilote de l'action", "Owner", "Responsible", "Assignee", "Assigned to", "Assigné à", "Attribué à", "Affecté à", "Who",
                "Responsable(s)", "Accountable", "En charge", "Personne en charge", "Personne responsable", "Acteur responsable",
                "Responsible person",
            ]
        ),
        (
            .dueDay,
            [
                "Échéance", "Date d'échéance", "Date de fin", "Date limite", "Pour le", "Deadline", "Due", "Due date", "End date",
                "Date butoir", "Date cible", "Date de réalisation prévue", "Date prévue", "Date de fin prévue", "Fin prévue", "Finish",
                "Target date", "Due by", "À faire pour le",
            ]
        ),
        (
            .earliestStart,
            [
                "Début au plus tôt", "Date de début", "Début", "Date de démarrage", "Start", "Start date", "Earliest start",
                "Date de début prévue", "Début prévu", "Not before", "À partir du", "Date de lancement",
            ]
        ),
        (
            .status,
            [
                "Statut", "État", "Avancement", "État d'avancement", "Statut de l'action", "Status", "State", "Progress", "Progression",
                "Niveau d'avancement", "Taux d'avancement", "% avancement", "% d'avancement", "Percent complete", "% complete",
                "Taux de réalisation",
            ]
        ),
        (.priority, ["Priorité", "Niveau de priorité", "Degré de priorité", "Priority", "Prio"]),
        (
            .effortOptimistic,
            [
                "Effort optimiste", "Charge optimiste", "Effort minimum", "Charge minimum", "Optimistic effort", "Effort optimistic",
                "Optimiste", "Optimistic",
            ]
        ),
        (
            .effortLikely,
            [
                "Effort probable", "Charge probable", "Charge", "Charge de travail", "Effort", "Charge estimée", "Effort estimé",
                "Likely effort", "Effort likely", "Workload", "Nombre de jours", "Jours-homme", "Charge en jours", "Most likely", "J/H",
                "JH",
            ]
        ),
        (
            .effortPessimistic,
            [
                "Effort pessimiste", "Charge pessimiste", "Effort maximum", "Charge maximum", "Pessimistic effort", "Effort pessimistic",
                "Pessimiste", "Pessimistic",
            ]
        ),
        (
            .contributors,
            [
                "Contributions", "Contributeurs", "Contributeur", "Contributors", "Contributor", "Acteurs associés", "Personnes associées",
                "Co-pilote", "Copilote", "Contributeurs et rôles", "Autres personnes",
            ]
        ),
        (.contributionRoles, ["Rôle des contributeurs", "Contribution roles", "Rôles des contributeurs"]),
        (.contributionDays, ["Jours de contribution", "Jours des contributeurs", "Contribution days", "Jours par contributeur"]),
        (
            .dependencies,
            [
                "Dépend de", "Dépendances", "Dépendance", "Prédécesseurs", "Prédécesseur", "Depends on", "Dependencies", "Predecessors",
                "Predecessor", "Antécédents", "Blocked by",
            ]
        ),
        (
            .steps,
            [
                "Étapes", "Étape", "Étapes de l'action", "Étapes de la fiche action", "Sous-tâches", "Steps", "Subtasks", "Checklist",
                "Étapes clés", "Principales étapes", "Sous-actions",
            ]
        ),
        (
            .blockers,
            [
                "Blocages", "Blocage", "Points de blocage", "Freins", "Frein", "Blockers", "Blocker", "Obstacles", "Difficultés",
                "Points bloquants",
            ]
        ),
        (.postponements, ["Reports", "Report", "Postponements", "Reports d'échéance"]),
        (
            .links,
            ["Liens", "Lien", "Documents et liens", "Liens utiles", "Links", "Link", "URL", "Lien vers le document", "Lien document"]
        ),
        (.tags, ["Étiquettes", "Étiquette", "Mots-clés", "Tags", "Tag", "Labels", "Mot clé", "Keywords"]),
        (.comments, ["Commentaires", "Commentaire", "Comments", "Observations", "Observation", "Remarques", "Remarque", "Remarks"]),
        (.commitment, ["Engagement", "Engagement du responsable", "Commitment"]),
        (
            .doneDay,
            [
                "Réalisée le", "Réalisé le", "Date de réalisation", "Date de réalisation effective", "Done on", "Terminé le",
                "Completed on", "Fait le",
            ]
        ),
        (
            .spentDays,
            [
                "Jours réellement passés", "Jours passés", "Temps passé", "Temps réellement passé", "Charge réelle", "Charge consommée",
                "Effort réel", "Consommé", "Jours consommés", "Days really spent", "Days spent", "Time spent", "Actual effort",
                "Actual work", "Actual days",
            ]
        ),
    ]

    /// Headings that may name a field, or something else: they count when no other column names it better.
    static let weak: [(ImportField, [String])] = [
        (.title, ["Nom", "Name", "Sujet", "Mesure", "Summary", "Objet", "Quoi", "What"]),
        (.number, ["ID", "Code", "Réf", "Référence", "Ref"]),
        (.workstream1, ["Phase", "Lot", "Category", "Catégorie", "Rubrique", "Area", "Theme", "Domaine", "Programme"]),
        (.dueDay, ["Date", "Fin", "End", "Terme", "Quand", "When", "Délai", "Échéancier"]),
        (.status, ["Fait", "Réalisé", "Terminé", "Done", "Réalisation", "Situation"]),
        (.priority, ["Urgence", "Importance"]),
        (.effortLikely, ["Jours", "Days", "Probable", "Estimation", "Estimate"]),
        (.contributors, ["Équipe", "Team", "Support", "Avec qui", "Participants"]),
        (.contributionRoles, ["Rôle", "Rôles", "Role", "Roles"]),
        (.dependencies, ["Après", "Prérequis"]),
        (.steps, ["Modalités", "Jalons", "Milestones"]),
        (.links, ["Documents"]),
        (.description, ["Comment", "How", "Contenu", "Détail", "Détails", "Details"]),
        (.responsible, ["Pilotage", "Lead"]),
        (.earliestStart, ["Lancement", "Démarrage"]),
    ]

    /// Words that tell a field when the heading is no known one; none of the excluded words may be there. The first rule that holds counts.
    static let loose: [(field: ImportField, allOf: [[String]], noneOf: [String])] = [
        (.stepTitle, [["sous"], ["action", "tache"], ["titre", "intitule", "libelle", "nom"]], []),
        (.workstream3, [["sous sou", "sous sous"], ["axe", "volet", "chantier", "theme"]], []),
        (.workstream2, [["sous"], ["axe", "volet", "chantier", "theme", "domaine"]], []),
        (.doneDay, [["date"], ["realisation", "achevement"], ["effective", "reelle"]], []),
        (.dueDay, [["echeance", "deadline", "due"]], ["report", "note", "commentaire"]),
        (
            .dueDay, [["date", "day"], ["fin", "limite", "butoir", "cible", "livraison", "end", "finish", "target", "achevement"]],
            ["effective", "reelle"]
        ),
        (.earliestStart, [["date"], ["debut", "demarrage", "start", "lancement", "commencement"]], ["effective", "reelle"]),
        (
            .title,
            [["titre", "intitule", "libelle", "nom", "title", "name"], ["action", "tache", "fiche", "task", "mesure", "activite"]],
            ["sous", "responsable"]
        ),
        (
            .responsible, [["responsable", "pilote", "referent", "porteur", "owner", "assignee", "responsible"]],
            [
                "structure", "direction", "service", "organisme", "elu", "partenaire", "entite", "mail", "email", "courriel", "telephone",
                "tel",
                "institution", "collectivite", "co", "fonction", "nombre", "technique", "politique", "elue",
            ]
        ),
        (.contributors, [["contributeur", "contributor", "participant", "copilote"]], ["nombre", "role", "jour"]),
        (.status, [["statut", "status", "avancement"]], ["note", "commentaire", "date", "juridique", "detail"]),
        (.priority, [["priorite", "priority"]], ["note", "commentaire"]),
        (.doneWhen, [["livrable", "deliverable"]], ["lien", "date"]),
        (.description, [["descriptif", "description"]], ["livrable", "budget", "indicateur"]),
    ]
}
