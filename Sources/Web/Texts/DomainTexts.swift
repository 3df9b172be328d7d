import Planning

/// The names of what a plan chooses among: statuses, priorities, roles, regions.
package struct DomainTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func status(_ status: ActionStatus) -> String {
        switch status {
        case .draft: pick("à discuter", "to discuss")
        case .upcoming: pick("à venir", "upcoming")
        case .inProgress: pick("en cours", "in progress")
        case .paused: pick("en pause", "paused")
        case .done: pick("réalisée", "done")
        case .dropped: pick("abandonnée", "dropped")
        }
    }

    package func priority(_ priority: Priority) -> String {
        switch priority {
        case .low: pick("basse", "low")
        case .normal: pick("normale", "normal")
        case .high: pick("haute", "high")
        }
    }

    package func role(_ role: Role) -> String {
        switch role {
        case .lead: pick("pilote", "lead")
        case .member: pick("membre", "member")
        case .contributor: pick("contributeur", "contributor")
        case .reader: pick("lecteur", "reader")
        }
    }

    package func region(_ region: HolidayRegion) -> String {
        switch region {
        case .metropolitan: pick("France métropolitaine", "metropolitan France")
        case .alsaceMoselle: pick("Alsace-Moselle", "Alsace-Moselle")
        case .guadeloupe: pick("Guadeloupe", "Guadeloupe")
        case .guyane: pick("Guyane", "French Guiana")
        case .martinique: pick("Martinique", "Martinique")
        case .mayotte: pick("Mayotte", "Mayotte")
        case .reunion: pick("La Réunion", "Réunion")
        case .saintBarthelemy: pick("Saint-Barthélemy", "Saint Barthélemy")
        case .saintMartin: pick("Saint-Martin", "Saint Martin")
        }
    }

    package func commitment(_ state: CommitmentState) -> String {
        switch state {
        case .none: pick("pas d’engagement", "no commitment")
        case .held: pick("engagement pris", "committed")
        case .toConfirm: pick("engagement à confirmer", "commitment to confirm")
        case .dateProposed: pick("autre date proposée", "another date proposed")
        case .questionAsked: pick("question posée", "question asked")
        }
    }

    /// What a blocker waits for.
    package func awaited(_ awaited: Blocker.Awaited) -> String {
        switch awaited {
        case .need: pick("un besoin (moyen, personne, budget)", "a need (means, person, budget)")
        case .decision: pick("une décision", "a decision")
        case .partner: pick("un partenaire", "a partner")
        case .other: pick("autre chose", "something else")
        }
    }
}
