import Planning

/// Two ways that the demonstration's team considers: somebody lent for what takes longest, and leaving the town hall for later.
extension DemoStory {
    /// - Parameter actions: The actions by title.
    mutating func scenarios(_ actions: [String: ActionID]) -> [Chapter] {
        var chapters: [Chapter] = []
        func begin(_ id: ScenarioID, _ name: String, _ words: String) {
            chapters.append(Chapter(command: .scenarios(.add(scenario: NewScenario(id: id, name: name, words: words, isShared: true)))))
        }
        func tries(_ command: Command, in scenario: ScenarioID, as change: TriedChangeID, isByMember: Bool = false) {
            let change = NewTriedChange(id: change, command: command)
            chapters.append(Chapter(command: .scenarios(.record(scenario: scenario, change: change)), isByMember: isByMember))
        }
        guard let compliance = actions["Vérifier la conformité RGPD du recueil des demandes"],
            let stand = actions["Installer la borne et la signalétique"], let website = actions["Mettre à jour le site de la ville"]
        else { return [] }
        let help: ScenarioID = newID()
        begin(
            help, "Avec une juriste de l’agglomération",
            "L’agglomération peut prêter une juriste deux jours par semaine jusqu’en janvier ; le cabinet n’a qu’une demi-journée.")
        let lawyer: PersonID = newID()
        let person = Person(id: lawyer, name: "Inès Cariou", organisation: "Agglomération, affaires juridiques", daysPerWeek: 2)
        tries(
            .batch([
                .people(.add(person: person)), .plan(.edit(action: compliance, to: .responsible(lawyer), was: nil, reason: nil)),
            ]), in: help, as: newID())
        tries(
            .plan(.edit(action: compliance, to: .priority(.high), was: nil, reason: nil)), in: help, as: newID(), isByMember: true)
        let later: ScenarioID = newID()
        begin(
            later, "Sans l’hôtel de ville cette année",
            "Le premier périmètre se limite à la mairie annexe ; l’hôtel de ville suit au printemps, une fois le pilote prouvé.")
        let hall = ["Relever les flux d’usagers pendant deux semaines", "Choisir l’emplacement de l’accueil unique"]
        tries(
            .batch(hall.compactMap { actions[$0] }.map { .plan(.edit(action: $0, to: .status(.dropped), was: nil, reason: nil)) }),
            in: later, as: newID())
        tries(
            .batch([stand, website].map { .plan(.edit(action: $0, to: .priority(.high), was: nil, reason: nil)) }), in: later, as: newID())
        tries(.route(.edit(to: .promisedDay(value: day(75)), was: nil)), in: later, as: newID())
        return chapters
    }
}
