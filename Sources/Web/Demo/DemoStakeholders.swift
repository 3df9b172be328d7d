import Planning

/// Whom the team of the demonstration has to convince: a decision maker who must release a budget, agents who fear for
/// their counter, and what each was told so far.
extension DemoStory {
    private struct Told {
        let id: StakeholderID
        let name: String
        let function: String
        let family: Stakeholder.Family
        let influence: Stakeholder.Influence
        let risk: String
        let gain: String
        let reluctance: String
        /// Days from today, and where they stood since.
        var positions: [(day: Int, position: Stakeholder.Position, word: String)] = []
        var exchanges: [(day: Int, place: String, by: String, words: String, levers: [LeverID], effect: Exchange.Effect?)] = []
        /// Days from today, or the title of an action, and what for.
        var next: (day: Int?, action: String?, purpose: String)?
    }

    private static let (wait, figures, calm): (LeverID, LeverID, LeverID) = (LeverID(9_001), LeverID(9_002), LeverID(9_003))

    private static let levers: [Lever] = [
        Lever(
            id: wait, argument: "L’attente est divisée par deux sans recruter",
            proof: "Mesuré trois semaines à la mairie annexe : 24 minutes avant, 11 minutes pendant, pour 212 usagers.",
            audience: [.family(value: .decisionMakers), .family(value: .users)]),
        Lever(
            id: calm, argument: "On ne renvoie plus personne au guichet d’à côté",
            proof:
                "Solange, à l’annexe : « En trois semaines, je n’ai eu personne qui s’énerve. » Une matinée d’essai est ouverte à chaque agent.",
            audience: [.family(value: .affectedAgents)]),
        Lever(
            id: figures, argument: "Le premier site coûte moins que l’entretien des deux guichets actuels",
            proof: "Devis du mobilier et facture d’entretien de l’an passé, côte à côte.", audience: [.family(value: .decisionMakers)]),
    ]

    private static let told: [Told] = [
        Told(
            id: StakeholderID(9_101), name: "Hélène Vasseur", function: "Directrice des finances", family: .decisionMakers,
            influence: .decisive, risk: "Débloquer 38 000 euros avant d’avoir vu un second site fonctionner.",
            gain: "Un seul contrat d’entretien au lieu de deux, et des chiffres à montrer au conseil.",
            reluctance: "Le dernier projet numérique a coûté le double de ce qui était annoncé.",
            positions: [(-60, .opposed, "« Pas un euro avant l’été »"), (-16, .reluctant, "A demandé le devis détaillé")],
            exchanges: [
                (
                    -60, "Bureau de la directrice", "Claire Martin",
                    "Refuse d’ouvrir une ligne sans chiffrage complet. Cite le projet de 2019.", [], Exchange.Effect.away
                ),
                (
                    -16, "Comité des moyens", "Claire Martin",
                    "A lu les mesures de l’annexe. Veut comparer avec ce que coûtent les guichets actuels.", [wait],
                    .closer
                ),
            ], next: (9, nil, "Comparer le devis du mobilier et l’entretien actuel")),
        Told(
            id: StakeholderID(9_102), name: "Marc Delattre", function: "Adjoint au maire chargé de la proximité", family: .decisionMakers,
            influence: .strong, risk: "Annoncer une date aux habitants, et la tenir.", gain: "Un engagement de mandat visible avant l’été.",
            reluctance: "Craint une file d’attente le jour de l’ouverture.",
            positions: [(-62, .favourable, ""), (-14, .driving, "L’a présenté de lui-même en réunion de quartier")],
            exchanges: [
                (-14, "Réunion de quartier", "Claire Martin", "Souhaite ouvrir le premier site un samedi.", [wait], .closer)
            ]),
        Told(
            id: StakeholderID(9_103), name: "Agents du guichet état civil", function: "Hôtel de ville, 6 agents", family: .affectedAgents,
            influence: .strong, risk: "Apprendre les démarches de l’autre service, sous les yeux des usagers.",
            gain: "Moins d’usagers renvoyés, moins de colère au guichet, et une relève quand on s’absente.",
            reluctance: "Peur que le guichet disparaisse, et les postes avec.",
            positions: [(-55, .opposed, "Pétition de quatre agents sur six"), (-13, .reluctant, "Deux agents se sont inscrits à l’essai")],
            exchanges: [
                (
                    -55, "Salle de pause", "Yanis Benali",
                    "Demandent noir sur blanc que personne ne sera muté. Ne veulent pas d’un écran de plus.", [],
                    Exchange.Effect.none
                ),
                (
                    -13, "Mairie annexe", "Yanis Benali",
                    "Deux agents ont passé la matinée à l’annexe avec Solange. L’une veut recommencer.", [calm],
                    .closer
                ),
            ], next: (nil, "Former les agents d’accueil", "Une matinée d’essai pour les quatre autres")),
        Told(
            id: StakeholderID(9_104), name: "Agents des inscriptions scolaires", function: "Mairie annexe, 4 agents",
            family: .affectedAgents,
            influence: .moderate, risk: "Changer d’horaires à la rentrée, le moment le plus chargé.",
            gain: "Les dossiers complets dès la première visite.", reluctance: "Rien ne doit bouger en septembre.",
            positions: [(-50, .neutral, ""), (-20, .favourable, "Ont proposé leurs propres affiches")],
            exchanges: [(-48, "Mairie annexe", "Aïcha Diop", "D’accord si les horaires changent après la rentrée.", [calm], .closer)]),
        Told(
            id: StakeholderID(9_105), name: "Caisse d’allocations familiales", function: "Agence de Saint-Aubin", family: .partners,
            influence: .moderate, risk: "Tenir une permanence par semaine dans un accueil qui n’est pas le sien.",
            gain: "Moins d’usagers qui arrivent sans le bon papier.", reluctance: "",
            positions: [(-40, .neutral, "Attend une convention")],
            exchanges: [(-40, "Au téléphone", "Claire Martin", "Demandent un projet de convention.", [], nil)],
            next: (18, nil, "Relire la convention")),
        Told(
            id: StakeholderID(9_106), name: "Conseil des aînés", function: "Vingt habitants de plus de 70 ans", family: .users,
            influence: .weak, risk: "", gain: "Une seule visite, et quelqu’un qui vous regarde.", reluctance: "Les bornes leur font peur."),
    ]

    /// Told in three sittings: who there is, then what was said with each, then what is said to them.
    mutating func convincing(_ actions: [String: ActionID]) -> [Chapter] {
        var people: [StakeholderCommand] = Self.levers.map { .addLever(lever: $0) }
        var said: [StakeholderCommand] = []
        for told in Self.told {
            func edit(_ value: StakeholderValue) -> StakeholderCommand { .edit(stakeholder: told.id, to: value, was: nil) }
            people.append(
                .add(stakeholder: NewStakeholder(id: told.id, name: told.name, family: told.family, function: told.function)))
            people += [
                edit(.influence(value: told.influence)), edit(.risk(value: told.risk)), edit(.gain(value: told.gain)),
                edit(.reluctance(value: told.reluctance)),
            ]
            for exchange in told.exchanges {
                let value = Exchange(
                    id: newID(), day: today + exchange.day, place: exchange.place, person: person(exchange.by), words: exchange.words,
                    levers: exchange.levers, effect: exchange.effect, author: AccountID(0), at: Moment(milliseconds: 0))
                said.append(.addItem(stakeholder: told.id, item: .exchange(value: value)))
            }
            for position in told.positions {
                let record = PositionRecord(
                    id: newID(), position: position.position, day: today + position.day, word: position.word, author: AccountID(0),
                    at: Moment(milliseconds: 0))
                said.append(.addItem(stakeholder: told.id, item: .position(value: record)))
            }
            if let next = told.next {
                said.append(
                    edit(
                        .next(
                            value: NextExchange(
                                day: next.day.map { WorkingCalendar().workingDay(onOrAfter: today + $0) },
                                action: next.action.flatMap { actions[$0] }, purpose: next.purpose))))
            }
        }
        return [people, said, pitches()].map { Chapter(command: .batch($0.map(Command.stakeholders))) }
    }

    private mutating func pitches() -> [StakeholderCommand] {
        let (finances, counters): (PitchID, PitchID) = (newID(), newID())
        return [
            .addPitch(
                pitch: Pitch(
                    id: finances, audience: .stakeholder(id: StakeholderID(9_101)), title: "Ouvrir le premier site",
                    levers: [Self.wait, Self.figures])),
            .editPitch(
                pitch: finances,
                to: .text(
                    part: .ask,
                    value: PitchText(
                        text:
                            "38 000 euros sur la ligne mobilier, engagés avant le prochain conseil.\nUne heure pour comparer les deux devis."
                    )),
                was: nil),
            .addPitch(
                pitch: Pitch(
                    id: counters, audience: .family(value: .affectedAgents), title: "Un seul accueil, et votre place dedans",
                    levers: [Self.calm])),
            .editPitch(
                pitch: counters,
                to: .text(
                    part: .ask,
                    value: PitchText(text: "Une matinée d’essai à l’annexe, à deux.\nVos idées sur l’ordre des démarches à apprendre.")),
                was: nil),
        ]
    }
}
