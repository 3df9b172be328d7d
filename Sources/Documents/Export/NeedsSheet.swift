import Planning

// The sheet of an export that tells of resources: where each need stands, to be read and summed up, not read back.
extension PlanExport {
    /// Nil without needs. A decider who is a stakeholder is named only where stakeholders are asked for.
    var needsTable: Table? {
        guard !deployment.needs.all.isEmpty else { return nil }
        return Table(
            name: words.needsSheet, columns: words.needHeadings.map { Table.Column($0.heading, width: $0.width) },
            rows: deployment.needs.all.map(row))
    }

    private func row(of need: Need) -> [CellValue?] {
        func number(_ quantity: Quantity?) -> CellValue? { quantity.map { .number($0.value) } }
        func day(_ day: Day?) -> CellValue? { day.map { .date($0) } }
        func sum(_ quantity: Quantity) -> CellValue? { quantity > .zero ? number(quantity) : nil }
        let waiting = need.waiting.compactMap { deployment.plan[$0] }.map { String($0.number) }.joined(separator: " ; ")
        let critical: CellValue? = need.isCritical ? .text(words.yes) : nil
        let standing: [CellValue?] = [
            .text(need.title), .text(words.kind(need.kind)), critical, .text(words.standing(need.standing)), number(need.quantity),
            .text(words.unit(need.unit)), sum(need.promised), sum(need.obtained), sum(need.spent), number(need.missing),
        ]
        let around: [CellValue?] = [
            day(need.neededBy), need.decider.flatMap(name).flatMap(text), day(need.lastAsked?.day), need.agent.flatMap(name).flatMap(text),
            day(need.span?.first), day(need.span?.last), text(waiting),
            need.obtaining.flatMap { deployment.plan[$0] }.map { .number(Double($0.number)) }, text(need.note),
        ]
        return standing + around
    }

    private func name(of party: Party) -> String? {
        switch party {
        case .person(let id): names[id]?.text
        case .stakeholder(let id): includesStakeholders ? deployment.stakeholders[id]?.name : nil
        case .words(let words): words
        }
    }

    private func name(of agent: NeedAgent) -> String? {
        switch agent {
        case .person(let id): names[id]?.text
        case .words(let words): words
        }
    }
}

extension ExportWords {
    private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var needsSheet: String { pick("Ressources", "Resources") }

    /// In the order of the cells of a row.
    var needHeadings: [(heading: String, width: Double)] {
        [
            (pick("Besoin", "Need"), 36), (pick("Genre", "Kind"), 24), (pick("Critique", "Critical"), 10),
            (pick("Où il en est", "Where it stands"), 18), (pick("Quantité", "Quantity"), 12), (pick("Unité", "Unit"), 12),
            (pick("Promis", "Promised"), 12), (pick("Obtenu", "Obtained"), 12), (pick("Dépensé", "Spent"), 12),
            (pick("Reste à obtenir", "Still to come"), 14), (pick("Pour le", "Needed by"), 14), (pick("Qui décide", "Who decides"), 24),
            (pick("Demandé le", "Asked on"), 14), (pick("Temps de qui", "Whose time"), 24), (pick("Du", "From"), 14),
            (pick("Au", "To"), 14), (pick("Actions qui l’attendent", "Actions that wait"), 16),
            (pick("Action pour l’obtenir", "Action to obtain it"), 14), ("Note", 36),
        ]
    }

    func kind(_ kind: NeedKind) -> String {
        switch kind {
        case .agentTime: pick("temps d’agents", "agents’ time")
        case .development: pick("développements informatiques", "IT development")
        case .equipment: pick("objets et équipements", "objects and equipment")
        case .budget: pick("budget", "budget")
        case .premises: pick("locaux", "premises")
        case .skills: pick("compétences", "skills")
        case .other: pick("autre", "other")
        }
    }

    func unit(_ unit: NeedUnit) -> String {
        switch unit {
        case .usual(.days): pick("jours", "days")
        case .usual(.euros): pick("euros", "euros")
        case .usual(.pieces): pick("unités", "pieces")
        case .usual(.squareMetres): "m²"
        case .own(let words): words
        }
    }

    func standing(_ standing: Need.Standing) -> String {
        switch standing {
        case .toAsk: pick("à demander", "to ask")
        case .asked: pick("demandé", "asked")
        case .refused: pick("refusé", "refused")
        case .promised: pick("promis", "promised")
        case .partlyObtained: pick("obtenu en partie", "partly obtained")
        case .obtained: pick("obtenu", "obtained")
        }
    }
}
