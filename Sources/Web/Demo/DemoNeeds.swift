import Planning

/// What the team of the demonstration lacks: replacements that were promised and are late, a budget that is asked for, jobs that are granted and
/// others that the plan takes without anybody having said yes.
extension DemoStory {
    private struct DemoNeed {
        var title: String
        var kind: NeedKind
        var isCritical = false
        var quantity: Double?
        var unit: NeedUnit?
        /// Days from today.
        var by: Int?
        var decider: Party?
        /// The name of a person, or a group in words.
        var agent: String?
        var span: (first: Int, last: Int)?
        /// Titles of the actions that wait for it.
        var waiting: [String] = []
        var note = ""
        /// Days from today.
        var entries: [(kind: NeedEntry.Kind, amount: Double?, day: Int, party: Party?, words: String)] = []
    }

    private static let finances = Party.stakeholder(StakeholderID(9_101))
    private static let director = Party.words("Le directeur général des services")

    private var demoNeeds: [DemoNeed] {
        let staff = person("Nathalie Roux").map(Party.person)
        return [
            DemoNeed(
                title: "Remplaçants à l’accueil pendant la formation", kind: .agentTime, isCritical: true, quantity: 28, by: -3,
                decider: staff,
                agent: "Agents volontaires des autres services", span: (-10, 24), waiting: ["Former les agents d’accueil"],
                note: "Deux remplaçants par demi-journée, pour les deux groupes.",
                entries: [
                    (.asked, 28, -31, staff, "Demandé en réunion de service, pour les deux groupes."),
                    (.promised, 14, -24, staff, "D’accord pour le premier groupe ; le second dépend des congés."),
                    (.obtained, 8, -11, staff, "Quatre remplaçants sont venus deux jours."),
                ]),
            DemoNeed(
                title: "Temps de Yanis Benali", kind: .agentTime, quantity: 30, by: -40, decider: Self.director, agent: "Yanis Benali",
                span: (-66, 94), entries: [(.obtained, 30, -45, Self.director, "Lettre de mission signée.")]),
            DemoNeed(
                title: "Temps de Sophie Le Goff", kind: .agentTime, isCritical: true, quantity: 20, by: 12, decider: Self.director,
                agent: "Sophie Le Goff", span: (-66, 60), waiting: ["Relier l’agenda à la file d’attente"],
                entries: [
                    (.asked, 20, -40, Self.director, ""),
                    (.promised, 20, -33, Self.director, "À confirmer après la mise en service de la paie."),
                    (.obtained, 10, -26, Self.director, "Deux jours par semaine, cinq semaines."),
                ]),
            DemoNeed(
                title: "Temps de Julien Morvan", kind: .agentTime, quantity: 8, by: 20, decider: Self.director, agent: "Julien Morvan",
                span: (-30, 60)),
            DemoNeed(
                title: "Connecteur entre l’agenda et l’état civil", kind: .development, quantity: 25, by: 30,
                decider: person("Sophie Le Goff").map(Party.person),
                entries: [
                    (.asked, 25, -17, person("Sophie Le Goff").map(Party.person), "Chiffré par l’éditeur, en attente du bon de commande.")
                ]),
            DemoNeed(
                title: "Bornes d’accueil", kind: .equipment, quantity: 2, by: 25, decider: Self.finances,
                waiting: ["Installer la borne et la signalétique"],
                entries: [
                    (.promised, 1, -20, .words("L’agglomération"), "Une borne du marché commun, livrée sous six semaines."),
                    (.obtained, 1, -5, .words("L’agglomération"), "Reçue à l’annexe, en carton."),
                ]),
            DemoNeed(
                title: "Mobilier et signalétique du premier site", kind: .budget, isCritical: true, quantity: 38_000, by: 9,
                decider: Self.finances, waiting: ["Commander le mobilier du premier site"],
                note: "Le fournisseur garde le prix jusqu’à la fin du mois.",
                entries: [
                    (.asked, 38_000, -60, Self.finances, "Refuse d’ouvrir une ligne sans chiffrage complet."),
                    (.refused, nil, -60, Self.finances, "« Pas un euro avant l’été »"),
                    (.asked, 38_000, -16, Self.finances, "Devis détaillé remis, avec le coût des guichets actuels."),
                ]),
            DemoNeed(
                title: "Formation des agents", kind: .budget, quantity: 4_500, by: -30, decider: Self.director,
                entries: [
                    (.obtained, 4_500, -38, Self.director, "Ligne ouverte au vote du budget."),
                    (.spent, 2_180.5, -19, nil, "Premier groupe, facture 114"),
                    (.spent, 2_640, -4, nil, "Second groupe, facture 131"),
                ]),
            DemoNeed(
                title: "Salle de formation à l’annexe", kind: .premises, quantity: 45, by: -20, decider: Self.director,
                entries: [(.obtained, 45, -22, Self.director, "Réservée chaque jeudi.")]),
            DemoNeed(title: "Relecture en français facile", kind: .skills, unit: .own(words: "relecteurs"), by: nil),
        ]
    }

    /// What is needed, then what was said of it.
    mutating func needs(_ actions: [String: ActionID]) -> [Chapter] {
        var added: [NeedCommand] = []
        var said: [NeedCommand] = []
        for demo in demoNeeds {
            let id: NeedID = newID()
            added.append(
                .add(
                    need: Need(
                        id: id, title: demo.title, kind: demo.kind, isCritical: demo.isCritical,
                        quantity: demo.quantity.flatMap(Quantity.init),
                        unit: demo.unit, neededBy: demo.by.map(day), decider: demo.decider,
                        agent: demo.agent.map { name in person(name).map(NeedAgent.person) ?? .words(name) },
                        span: demo.span.map { NeedSpan(first: today + $0.first, last: today + $0.last) },
                        waiting: demo.waiting.compactMap { actions[$0] }, note: demo.note)))
            for entry in demo.entries {
                said.append(
                    .addEntry(
                        need: id,
                        entry: NeedEntry(
                            id: newID(), kind: entry.kind, quantity: entry.amount.flatMap(Quantity.init), day: today + entry.day,
                            party: entry.party, words: entry.words, author: AccountID(0), at: Moment(milliseconds: 0))))
            }
        }
        return [added, said].map { Chapter(command: .batch($0.map(Command.needs))) }
    }
}
