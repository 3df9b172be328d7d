import Planning

/// What the team's own record says, and how to have one.
package struct RecordTexts: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var formats: Formats { Formats(language: language) }

    var title: String { pick("Ce que vos actions finies disent de vos estimations", "What your finished actions say of your estimates") }

    /// What the forecast makes of it, or what is missing to make something of it.
    package func sentence(_ record: TeamRecord) -> String {
        let count = record.entries.count
        guard let factor = record.factor else { return missing(count, unsaid: record.unsaid) }
        let took =
            Self.isAsEstimated(factor)
            ? pick(
                "Vos actions finies ont pris en moyenne ce qui était estimé (\(count) actions)",
                "Your finished actions took what was estimated, on average (\(count) actions)")
            : pick(
                "Vos actions finies ont pris en moyenne \(times(factor)) l’estimation (\(count) actions)",
                "Your finished actions took \(times(factor)) their estimate, on average (\(count) actions)")
        return took + pick("\u{00A0}: la prévision en tient compte.", ": the forecast counts with it.")
    }

    private func missing(_ count: Int, unsaid: Int) -> String {
        let fewest = TeamRecord.fewest
        let known =
            count == 0
            ? pick(
                "Les efforts sont pris comme ils sont estimés\u{00A0}: aucune action finie et estimée ne dit encore les jours réellement passés. À partir de \(fewest), leur écart corrige la prévision.",
                "Efforts are taken as they are estimated: no finished, estimated action says yet the days really spent. From \(fewest) on, the difference corrects the forecast."
            )
            : pick(
                "Les efforts sont pris comme ils sont estimés\u{00A0}: pas encore assez d’actions finies disent les jours réellement passés (\(count) sur \(fewest)).",
                "Efforts are taken as they are estimated: not yet enough finished actions say the days really spent (\(count) of \(fewest))."
            )
        guard unsaid > 0 else { return known }
        return known + " "
            + plural(
                unsaid,
                fr: (
                    "1 autre est finie et estimée\u{00A0}: il suffit d’y noter les jours qu’elle a pris.",
                    "\(unsaid) autres sont finies et estimées\u{00A0}: il suffit d’y noter les jours qu’elles ont pris."
                ),
                en: (
                    "1 more is finished and estimated: just note the days it took.",
                    "\(unsaid) more are finished and estimated: just note the days they took."
                ))
    }

    /// Beside what the forecast says of the perimeter; nil where estimates are counted as they are.
    func counted(_ record: TeamRecord) -> String? {
        guard let factor = record.factor, !Self.isAsEstimated(factor) else { return nil }
        return pick(
            "Chaque effort y compte \(times(factor)) son estimation, comme vos actions finies. La charge de chacun et les sommes de jours restent celles des estimations.",
            "Each effort counts \(times(factor)) its estimate in it, as your finished actions took. Everybody’s load and the sums of days remain those of the estimates."
        )
    }

    /// How it is counted, above the list.
    var lead: String {
        pick(
            "Chaque ligne compare les jours passés à la moyenne des trois points de l’estimation. Les efforts estimés sont multipliés par la moyenne de ces rapports, avec leur dispersion\u{00A0}; les délais d’attente et les durées entre deux dates ne changent pas. C’est l’écart de l’équipe, pas celui d’une personne.",
            "Each line compares the days spent with the mean of the estimate’s three points. Estimated efforts are multiplied by the mean of these ratios, and spread as they are; waits and the days between two dates do not change. It is the team’s difference, not a person’s."
        )
    }
    func list(_ count: Int) -> String {
        plural(count, fr: ("L’action comptée", "Les \(count) actions comptées"), en: ("The action counted", "The \(count) actions counted"))
    }
    var toTell: String {
        pick("Voir les actions réalisées avec leurs jours passés", "See the actions that are done with the days spent on them")
    }

    var done: String { pick("Réalisée le", "Done on") }
    var estimated: String { pick("Estimée, en jours", "Estimated, in days") }
    var spent: String { pick("Passés, en jours", "Spent, in days") }
    var ratio: String { pick("Rapport", "Ratio") }
    func number(_ value: Double) -> String { formats.number((value * 10).rounded() / 10) }
    /// Of a ratio beyond what may count.
    func counts(_ ratio: Double) -> String { pick("compté \(number(ratio))", "counted as \(number(ratio))") }

    /// `1,3 fois`.
    private func times(_ factor: Double) -> String { pick("\(number(factor)) fois", "\(number(factor)) times") }

    /// What rounds to one time is told as such.
    private static func isAsEstimated(_ factor: Double) -> Bool { abs(factor - 1) < 0.05 }
}
