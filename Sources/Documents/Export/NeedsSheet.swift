import Planning

/// The sheet of an export that holds resources: a row for each need, with the sums of what was said of it. Where it stands and what is
/// still to come follow from these: they are there to be read.
enum NeedsSheet {
    enum Column: CaseIterable {
        case title, kind, critical, standing, quantity, unit, promised, obtained, spent, missing
        case neededBy, decider, asked, agent, first, last, waiting, obtaining, note
    }

    /// The language of the headings of a row when it is the heading of such a sheet, in whatever order people put the columns since.
    static func language(of headings: [String]) -> SpreadsheetLanguage? {
        let present = Set(headings)
        return SpreadsheetLanguage.allCases.first { language in
            let words = ExportWords(language: language)
            return Column.allCases.allSatisfy { present.contains(words.heading(of: $0)) }
        }
    }
}

extension PlanExport {
    /// Nil without needs. A decider who is a stakeholder is named only where stakeholders are asked for.
    var needsTable: Table? {
        guard !deployment.needs.all.isEmpty else { return nil }
        return Table(
            name: words.needsSheet,
            columns: NeedsSheet.Column.allCases.map { Table.Column(words.heading(of: $0), width: words.width(of: $0)) },
            rows: deployment.needs.all.map { need in NeedsSheet.Column.allCases.map { cell($0, of: need) } })
    }

    private func cell(_ column: NeedsSheet.Column, of need: Need) -> CellValue? {
        func number(_ quantity: Quantity?) -> CellValue? { quantity.map { .number($0.value) } }
        func sum(_ quantity: Quantity) -> CellValue? { quantity > .zero ? number(quantity) : nil }
        func day(_ day: Day?) -> CellValue? { day.map { .date($0) } }
        return switch column {
        case .title: .text(need.title)
        case .kind: .text(words.kind(need.kind))
        case .critical: need.isCritical ? .text(words.yes) : nil
        case .standing: .text(words.standing(need.standing))
        case .quantity: number(need.quantity)
        case .unit: .text(words.unit(need.unit))
        case .promised: sum(need.promised)
        case .obtained: sum(need.obtained)
        case .spent: sum(need.spent)
        case .missing: number(need.missing)
        case .neededBy: day(need.neededBy)
        case .decider: need.decider.flatMap(name).flatMap(text)
        case .asked: day(need.lastAsked?.day)
        case .agent: need.agent.flatMap(name).flatMap(text)
        case .first: day(need.span?.first)
        case .last: day(need.span?.last)
        case .waiting: text(need.waiting.compactMap { deployment.plan[$0] }.map { String($0.number) }.joined(separator: " ; "))
        case .obtaining: need.obtaining.flatMap { deployment.plan[$0] }.map { .number(Double($0.number)) }
        case .note: text(need.note)
        }
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

    func heading(of column: NeedsSheet.Column) -> String {
        switch column {
        case .title: pick("Besoin", "Need")
        case .kind: pick("Genre", "Kind")
        case .critical: pick("Critique", "Critical")
        case .standing: pick("Où il en est", "Where it stands")
        case .quantity: pick("Quantité", "Quantity")
        case .unit: pick("Unité", "Unit")
        case .promised: pick("Promis", "Promised")
        case .obtained: pick("Obtenu", "Obtained")
        case .spent: pick("Dépensé", "Spent")
        case .missing: pick("Reste à obtenir", "Still to come")
        case .neededBy: pick("Pour le", "Needed by")
        case .decider: pick("Qui décide", "Who decides")
        case .asked: pick("Demandé le", "Asked on")
        case .agent: pick("Temps de qui", "Whose time")
        case .first: pick("Du", "From")
        case .last: pick("Au", "To")
        case .waiting: pick("Actions qui l’attendent", "Actions that wait")
        case .obtaining: pick("Action pour l’obtenir", "Action to obtain it")
        case .note: "Note"
        }
    }

    func width(of column: NeedsSheet.Column) -> Double {
        switch column {
        case .title, .note: 36
        case .kind, .decider, .agent: 24
        case .standing: 18
        case .waiting: 16
        case .missing, .neededBy, .asked, .first, .last, .obtaining: 14
        case .quantity, .unit, .promised, .obtained, .spent: 12
        case .critical: 10
        }
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
