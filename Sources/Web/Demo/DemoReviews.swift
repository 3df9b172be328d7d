import Planning

/// The last reviews of the demonstration: one held a week ago, and this week's being prepared. Those before are in
/// `DemoWeeks.swift`.
extension DemoStory {
    func rhythm(on weekday: Weekday) -> Chapter {
        let rhythm = ReviewRhythm(
            weekday: weekday, startMinute: 14 * 60, lengthMinutes: 60, place: "Salle du conseil, ou en visio",
            facilitation: .inTurn(people: persons.prefix(3).map(\.id)))
        return Chapter(command: .reviews(.setRhythm(to: rhythm, was: nil)))
    }

    /// Last week's review, from what came of the promises before to its minutes.
    mutating func review(on day: Day, _ ids: [String: ActionID], answering answers: [ReviewCommand]) -> [Chapter] {
        let week = Week(containing: day)
        var room = answers + [.open(week: week)]
        room += persons.dropLast().map { .attend(week: week, person: $0.id, isHere: true) }
        for (name, title) in Self.promises {
            guard let person = person(name), let action = ids[title] else { continue }
            room.append(.promise(week: week, promise: Promise(id: newID(), person: person, action: action)))
        }
        if let blocked = ids[Self.blocked] {
            room.append(
                .addMeasure(
                    week: week,
                    measure: Measure(
                        id: newID(), action: blocked, kind: .other, word: "Claire relance le cabinet pour la signature",
                        author: AccountID(0), at: Moment(milliseconds: 0))))
        }
        room.append(.setConfidence(week: week, level: .attainable, word: "La date tient si le mobilier est commandé ce mois-ci."))
        return [Chapter(command: .batch(room.map(Command.reviews))), Chapter(command: .reviews(.close(week: week)))]
    }

    /// What is said since then for the next one.
    mutating func preparation(of week: Week) -> [Chapter] {
        guard let yanis = person("Yanis Benali") else { return [] }
        return [
            Chapter(
                command: .reviews(
                    .prepare(
                        week: week, person: yanis,
                        preparation: Preparation(
                            worry: "Deux agents seront absents pour la formation du 3", help: "Un renfort à la mairie annexe ce jour-là",
                            at: Moment(milliseconds: 0)))), isByMember: true),
            Chapter(
                command: .reviews(.addPoint(point: newID(), text: "Qui accueille pendant la formation ?", action: nil)), isByMember: true),
        ]
    }

    private static let blocked = "Commander le mobilier du premier site"
    private static let promises: [(person: String, action: String)] = [
        ("Yanis Benali", "Former les agents d’accueil"), ("Sophie Le Goff", "Relier l’agenda à la file d’attente"),
        ("Julien Morvan", blocked), ("Aïcha Diop", "Relever les flux d’usagers pendant deux semaines"),
    ]
}
