import Planning

/// The words of filters, of groups of rows and of what a page shows.
struct FilterTexts: Texts {
    let language: Language

    var more: String { pick("Plus de filtres", "More filters") }
    var me: String { pick("moi", "me") }
    var conditions: String { pick("Seulement les actions", "Only actions") }
    var contributor: String { pick("Contribue", "Contributor") }
    var tag: String { pick("Étiquette", "Tag") }

    func condition(_ condition: PlanFilter.Condition) -> String {
        switch condition {
        case .late: pick("En retard", "Late")
        case .blocked: pick("Bloquées", "Blocked")
        case .risk: pick("À risque", "At risk")
        case .vague: pick("À préciser", "To be made clearer")
        case .waits: pick("Attendent une autre action", "Waiting for another action")
        case .need: pick("Attendent un besoin", "Waiting for a need")
        case .notYet: pick("Ne peuvent pas encore commencer", "Not able to start yet")
        case .postponed: pick("Déjà reportées", "Already postponed")
        }
    }

    func effort(isKnown: Bool) -> String {
        isKnown ? pick("Effort estimé", "Effort estimated") : pick("Effort non estimé", "Effort not estimated")
    }

    // Days
    var due: String { pick("Échéance", "Due") }
    func due(_ due: PlanFilter.Due) -> String {
        switch due {
        case .thisWeek: pick("Échéance cette semaine", "Due this week")
        case .nextWeek: pick("Échéance la semaine prochaine", "Due next week")
        case .thisMonth: pick("Échéance ce mois-ci", "Due this month")
        case .undated: pick("Sans échéance", "Without due date")
        }
    }
    var dueSpan: String { pick("Échéance", "Due") }
    var doneSpan: String { pick("Réalisée", "Done") }
    var from: String { pick("du", "from") }
    var to: String { pick("au", "to") }
    func dueFrom(_ day: String) -> String { pick("échéance à partir du \(day)", "due from \(day)") }
    func dueTo(_ day: String) -> String { pick("échéance jusqu’au \(day)", "due by \(day)") }
    func doneFrom(_ day: String) -> String { pick("réalisée à partir du \(day)", "done from \(day)") }
    func doneTo(_ day: String) -> String { pick("réalisée jusqu’au \(day)", "done by \(day)") }

    // What the page shows
    var display: String { pick("Affichage", "Display") }
    var displayed: String { pick("Ce que le plan affiche", "What the plan shows") }
    var columns: String { pick("Colonnes", "Columns") }
    var groupBy: String { pick("Regrouper par", "Group by") }
    var show: String { pick("Afficher", "Show") }
    func grouping(_ grouping: PlanGrouping) -> String {
        switch grouping {
        case .workstream: pick("axe", "workstream")
        case .responsible: pick("responsable", "responsible")
        case .status: pick("statut", "status")
        case .priority: pick("priorité", "priority")
        case .tag: pick("étiquette", "tag")
        case .week: pick("semaine d’échéance", "week due")
        case .nothing: pick("ne pas regrouper", "no groups")
        }
    }
}

/// The headings of groups of actions.
struct GroupTexts: Texts {
    let language: Language
    let context: DeploymentContext

    func heading(_ heading: ActionGroup.Heading) -> String {
        let texts = PlanTexts(language: language)
        let domain = DomainTexts(language: language)
        return switch heading {
        case .workstream(let workstream): workstream.title
        case .responsible(let id): id.map { context.deployment.people[$0]?.name ?? "?" } ?? pick("Sans responsable", "Nobody responsible")
        case .status(let status): domain.status(status).capitalisedFirst
        case .priority(let priority):
            pick("Priorité \(domain.priority(priority))", "\(domain.priority(priority).capitalisedFirst) priority")
        case .tag(let tag): tag ?? pick("Sans étiquette", "No tag")
        case .week(let monday): monday.map(week) ?? texts.noDate.capitalisedFirst
        }
    }

    /// `Cette semaine`, or `Semaine du 12 mars`, with the year where it is not this one.
    func week(_ monday: Day) -> String {
        switch monday - context.today.monday {
        case 0: return pick("Cette semaine", "This week")
        case 7: return pick("La semaine prochaine", "Next week")
        default:
            let day = Formats(language: language).dayAndMonth(monday) + (monday.year == context.today.year ? "" : " \(monday.year)")
            return pick("Semaine du \(day)", "Week of \(day)")
        }
    }
}
