import Planning

/// What the first perimeter of the demonstration gives: one indicator on track, one behind, one reached, one that nobody has measured.
extension DemoStory {
    private struct DemoIndicator {
        var name: String
        var how: String
        var kind: Indicator.Kind
        var unit: String
        var direction: Indicator.Direction
        var baseline: Double
        var target: (number: Double, day: Int)
        var responsible: String
        var rhythm: Indicator.Rhythm?
        /// Days from today, figures, where they come from.
        var values: [(day: Int, number: Double, source: String)] = []
        var link = ""
    }

    private static let indicators: [DemoIndicator] = [
        DemoIndicator(
            name: "Temps d’attente moyen au guichet", how: "Moyenne des tickets de la borne, mairie annexe, sur la semaine", kind: .impact,
            unit: "minutes", direction: .down, baseline: 24, target: (10, 94), responsible: "Aïcha Diop", rhythm: .week,
            values: [
                (-52, 22.5, "Tickets de la borne"), (-38, 21, "Tickets de la borne"), (-24, 19.5, "Tickets de la borne"),
                (-17, 18, "Tickets de la borne"), (-10, 17.5, "Tickets de la borne, une journée manque"), (-4, 16.5, "Tickets de la borne"),
            ], link: "https://www.saint-aubin.example/accueil/attente"),
        DemoIndicator(
            name: "Agents formés", how: "Agents qui ont tenu un guichet une heure sans aide", kind: .deployment, unit: "agents",
            direction: .up, baseline: 0, target: (14, 24), responsible: "Yanis Benali", rhythm: .month,
            values: [(-40, 2, "Feuilles de présence"), (-21, 5, "Feuilles de présence"), (-5, 7, "Feuilles de présence")]),
        DemoIndicator(
            name: "Démarches faites sans deuxième visite", how: "Part des dossiers complets du premier coup", kind: .quality, unit: "%",
            direction: .up, baseline: 48, target: (60, 52), responsible: "Aïcha Diop", rhythm: .month,
            values: [(-38, 52, "État civil"), (-24, 57.5, "État civil"), (-6, 61, "État civil")]),
        DemoIndicator(
            name: "Usagers satisfaits de l’accueil", how: "Part des réponses « satisfait » ou « très satisfait » à la borne", kind: .impact,
            unit: "%", direction: .up, baseline: 71, target: (85, 94), responsible: "Claire Martin", rhythm: .month),
    ]

    mutating func results() -> [Chapter] {
        var added: [Command] = []
        var measured: [Command] = []
        for indicator in Self.indicators {
            let id: IndicatorID = newID()
            added.append(
                .results(
                    .addIndicator(
                        indicator: Indicator(
                            id: id, name: indicator.name, how: indicator.how, kind: indicator.kind, unit: indicator.unit,
                            direction: indicator.direction, baseline: DatedNumber(indicator.baseline, on: today + -66),
                            target: DatedNumber(indicator.target.number, on: today + indicator.target.day),
                            responsible: person(indicator.responsible), rhythm: indicator.rhythm))))
            for value in indicator.values {
                measured.append(
                    .results(
                        .addValue(
                            indicator: id,
                            value: MeasuredValue(
                                id: newID(), day: today + value.day, number: value.number, source: value.source, link: indicator.link))))
            }
        }
        return [Chapter(command: .batch(added)), Chapter(command: .batch(measured))]
    }
}
