import Planning

// The sheets of what is said of stakeholders: for an export that asks for them, and never read back.
extension PlanExport {
    /// Each stakeholder with where they stand, and each lever with those it is for.
    var stakeholderTables: [Table] {
        let (all, levers) = (deployment.stakeholders.all, deployment.stakeholders.levers)
        let people = Table(
            name: words.stakeholdersSheet, columns: words.stakeholderHeadings.map { Table.Column($0.heading, width: $0.width) },
            rows: all.map(row))
        let arguments = Table(
            name: words.leversSheet, columns: words.leverHeadings.map { Table.Column($0.heading, width: $0.width) },
            rows: levers.map { lever in [.text(lever.argument), text(lever.proof), text(audience(of: lever))] })
        return [people, arguments]
    }

    private func row(of stakeholder: Stakeholder) -> [CellValue?] {
        let next = stakeholder.next
        let action = next?.action.flatMap { deployment.plan[$0] }
        return [
            .text(stakeholder.name), .text(words.family(stakeholder.family)), text(stakeholder.function),
            stakeholder.person.flatMap { names[$0] }.map { .text($0.text) },
            text(stakeholder.risk), text(stakeholder.gain), text(stakeholder.reluctance),
            stakeholder.influence.map { .text(words.influence($0)) },
            stakeholder.position.map { .text(words.position($0)) }, stakeholder.positions.last.map { .date($0.day) },
            stakeholder.lastExchange.map { .date($0) }, stakeholder.exchanges.last.flatMap { text($0.words) },
            next?.day.map { .date($0) }, action.map { .number(Double($0.number)) }, next.flatMap { text($0.purpose) },
        ]
    }

    private func audience(of lever: Lever) -> String {
        lever.audience.compactMap { audience in
            switch audience {
            case .family(let family): words.family(family)
            case .stakeholder(let id): deployment.stakeholders[id]?.name
            }
        }.joined(separator: " ; ")
    }
}

extension ExportWords {
    private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var stakeholdersSheet: String { pick("Adhésion", "Buy-in") }
    var leversSheet: String { pick("Leviers", "Levers") }

    /// In the order of the cells of a row.
    var stakeholderHeadings: [(heading: String, width: Double)] {
        [
            (pick("Partie prenante", "Stakeholder"), 32), (pick("Famille", "Family"), 24), (pick("Fonction", "Function"), 28),
            (pick("Personne du déploiement", "Person of the deployment"), 24), (pick("Risque à porter", "Risk to carry"), 36),
            (pick("Ce qu’ils gagnent", "What they gain"), 36), (pick("Réticences", "Reluctances"), 36),
            (pick("Influence", "Influence"), 12),
            ("Position", 12), (pick("Position depuis le", "Position since"), 14), (pick("Dernier échange", "Last exchange"), 14),
            (pick("Ce qui s’est dit", "What was said"), 40), (pick("Prochain échange", "Next exchange"), 14),
            (pick("Par l’action n°", "By action no."), 10), (pick("Pour quoi", "What for"), 28),
        ]
    }

    var leverHeadings: [(heading: String, width: Double)] {
        [("Argument", 50), (pick("Preuve", "Proof"), 40), (pick("Pour qui", "For whom"), 40)]
    }

    func family(_ family: Stakeholder.Family) -> String {
        switch family {
        case .decisionMakers: pick("décideurs", "decision makers")
        case .affectedAgents: pick("agents dont le travail change", "staff whose work changes")
        case .partners: pick("partenaires", "partners")
        case .users: pick("voix des usagers", "users’ voice")
        }
    }

    func influence(_ influence: Stakeholder.Influence) -> String {
        switch influence {
        case .weak: pick("faible", "weak")
        case .moderate: pick("moyenne", "moderate")
        case .strong: pick("forte", "strong")
        case .decisive: pick("décisive", "decisive")
        }
    }

    func position(_ position: Stakeholder.Position) -> String {
        switch position {
        case .opposed: pick("opposé", "opposed")
        case .reluctant: pick("réticent", "reluctant")
        case .neutral: pick("neutre", "neutral")
        case .favourable: pick("favorable", "favourable")
        case .driving: pick("moteur", "driving")
        }
    }
}
