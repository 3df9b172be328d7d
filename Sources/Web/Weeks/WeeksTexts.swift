import Planning

/// The words of the page that reads the reviews of several weeks together.
struct WeeksTexts: Texts {
    let language: Language

    private var formats: Formats { Formats(language: language) }

    var title: String { pick("Au fil des semaines", "Over the weeks") }
    var backToReview: String { pick("Revue de la semaine", "This week’s review") }
    var open: String {
        pick(
            "Tendance, raisons, risques et reports au fil des semaines",
            "Trend, reasons, risks and postponements over the weeks")
    }

    // Which weeks
    var spanLabel: String { pick("Période", "Span") }
    func span(_ span: WeeksSpan) -> String {
        guard let count = span.count else { return pick("Depuis l’ouverture", "Since the opening") }
        return pick("\(count) semaines", "\(count) weeks")
    }
    func lead(_ reading: WeeksReading) -> String {
        guard let first = reading.weeks.first?.week, let last = reading.weeks.last?.week else { return "" }
        let days = pick(
            "Du \(formats.long(first.monday)) au \(formats.long(last.sunday))",
            "From \(formats.long(first.monday)) to \(formats.long(last.sunday))")
        let missed =
            reading.missed == 0
            ? ""
            : plural(
                reading.missed, fr: (", une semaine sans revue", ", \(reading.missed) semaines sans revue"),
                en: (", one week without review", ", \(reading.missed) weeks without review"))
        return days + missed + "."
    }

    // At a glance
    var unknown: String { pick("inconnue", "unknown") }
    func keptOf(_ kept: Int, _ answered: Int) -> String {
        answered == 0
            ? pick("part des promesses tenues", "share of promises kept")
            : pick("des promesses tenues (\(of(kept, answered)))", "of promises kept (\(of(kept, answered)))")
    }
    func reviewsHeld(_ count: Int) -> String {
        plural(count, fr: ("revue tenue", "revues tenues"), en: ("review held", "reviews held"))
    }
    func risksSeen(_ count: Int, late: Int) -> String {
        plural(count, fr: ("risque vu", "risques vus"), en: ("risk seen", "risks seen"))
            + plural(
                late, fr: (", dont \(late) devenu réel", ", dont \(late) devenus réels"),
                en: (", of which \(late) turned real", ", of which \(late) turned real"))
    }
    func postponed(_ count: Int, days: Int) -> String {
        let days = formats.days(Double(days))
        return plural(
            count, fr: ("report (\(days))", "reports (\(days) en tout)"), en: ("postponement (\(days))", "postponements (\(days) in all)"))
    }
    func of(_ count: Int, _ total: Int) -> String { pick("\(count) sur \(total)", "\(count) of \(total)") }

    // Headings of tables
    var week: String { pick("Semaine", "Week") }
    var review: String { pick("Revue", "Review") }
    var promises: String { pick("Promesses tenues", "Promises kept") }
    var share: String { pick("Part", "Share") }
    var cumulated: String { pick("Part cumulée", "Cumulated share") }
    var reason: String { pick("Raison", "Reason") }
    var times: String { pick("Fois", "Times") }
    var none: String { "–" }

    func state(_ state: WeekReading.ReviewState) -> String {
        switch state {
        case .held: pick("tenue", "held")
        case .open: pick("ouverte, pas close", "open, not closed")
        case .toCome: pick("pas encore tenue", "not held yet")
        case .missed: pick("pas de revue", "no review")
        case .skipped: pick("pas de revue\u{00A0}: aucun jour travaillé", "no review: no working day")
        case .notYetBegun: pick("avant la première revue", "before the first review")
        }
    }

    // Promises
    var keptTitle: String { pick("Promesses tenues, par semaine", "Promises kept, by week") }
    func count(_ promises: PromiseCount) -> String {
        let kept = of(promises.kept, promises.answered)
        return promises.unanswered == 0 ? kept : kept + ", " + unanswered(promises.unanswered)
    }
    func unanswered(_ count: Int) -> String { pick("\(count) sans réponse", "\(count) without answer") }
    /// Why a week has no share.
    func noShare(_ week: WeekReading) -> String {
        guard week.review == .held else { return state(week.review) }
        return week.promises == nil ? pick("rien de promis", "nothing promised") : pick("pas encore répondu", "not answered yet")
    }
    var nothingAnswered: String {
        pick(
            "Rien à montrer encore\u{00A0}: la part se calcule dès qu’une promesse d’une revue close a reçu sa réponse, tenue ou non.",
            "Nothing to show yet: the share is known once a promise of a closed review is answered, kept or not.")
    }
    var source: String {
        pick(
            "C’est le «\u{00A0}percent plan complete\u{00A0}» du Last Planner System\u{00A0}: ce qui a été fait de ce qui avait été promis pour la semaine (Ballard, The Last Planner System of Production Control, 2000). Une promesse compte dans la semaine de la revue où elle a été faite. Il sert à apprendre, pas à noter les personnes.",
            "This is the “percent plan complete” of the Last Planner System: what was done of what had been promised for the week (Ballard, The Last Planner System of Production Control, 2000). A promise counts in the week of the review at which it was made. It is there to learn, not to mark people."
        )
    }
    func keptDescription(_ known: [(week: String, value: String)], gaps: Int) -> String {
        trend(known, gaps: gaps, what: pick("Part des promesses tenues", "Share of promises kept"))
    }

    /// `Part des promesses tenues : 50 % en semaine 40 de 2026, 80 % en semaine 47 de 2026. Deux semaines sans chiffre.`
    private func trend(_ known: [(week: String, value: String)], gaps: Int, what: String) -> String {
        guard let first = known.first, let last = known.last else { return what }
        let ends =
            known.count == 1
            ? pick("\(first.value) en \(first.week)", "\(first.value) in \(first.week)")
            : pick(
                "\(first.value) en \(first.week), \(last.value) en \(last.week)",
                "\(first.value) in \(first.week), \(last.value) in \(last.week)")
        let without =
            gaps == 0
            ? ""
            : plural(
                gaps, fr: (" Une semaine sans chiffre.", " \(gaps) semaines sans chiffre."),
                en: (" One week without figure.", " \(gaps) weeks without figure."))
        return what + colon + ends + "." + without
    }

    // Reasons
    var reasonsTitle: String { pick("Pourquoi des promesses n’ont pas été tenues", "Why promises were not kept") }
    func reasonsLead(_ total: Int) -> String {
        plural(
            total,
            fr: (
                "Une promesse n’a pas été tenue.",
                "\(total) promesses n’ont pas été tenues. Les raisons du haut sont celles à traiter d’abord\u{00A0}: la ligne montre la part qu’elles représentent ensemble."
            ),
            en: (
                "One promise was not kept.",
                "\(total) promises were not kept. The reasons at the top are the ones to deal with first: the line shows the share they make together."
            ))
    }
    func reasonsDescription(_ reasons: [(name: String, count: Int)], total: Int) -> String {
        formats.list(reasons.map { "\($0.name) \(of($0.count, total))" }) + "."
    }
    var eachReason: String { pick("part de chaque raison", "share of each reason") }
    var reasonsTogether: String { pick("part cumulée", "cumulated share") }
    var noReason: String { pick("Aucune promesse non tenue sur cette période.", "No promise was not kept in this span.") }
    var noReasonGiven: String { pick("sans motif", "no reason given") }

    // Risks
    var risksTitle: String { pick("Risques, et ce qu’ils sont devenus", "Risks, and what became of them") }
    var noReviewHeld: String { pick("Aucune revue tenue sur cette période.", "No review was held in this span.") }
    var atRiskTitle: String { pick("Actions à risque à la clôture de chaque revue", "Actions at risk when each review closed") }
    var atRisk: String { pick("Actions à risque", "Actions at risk") }
    var newRisks: String { pick("dont nouvelles", "new ones") }
    func actions(_ count: Int) -> String {
        plural(count, fr: ("\(count) action", "\(count) actions"), en: ("\(count) action", "\(count) actions"))
    }
    func atRiskDescription(_ known: [(week: String, value: String)], gaps: Int) -> String {
        trend(known, gaps: gaps, what: pick("Actions à risque", "Actions at risk"))
    }
    var outcomesTitle: String { pick("Ce qu’ils sont devenus", "What became of them") }
    func outcomesLead(_ total: Int, raised: Int) -> String {
        pick(
            "\(total) \(total < 2 ? "risque vu" : "risques vus") pour la première fois sur la période, dont \(raised) signalé\(raised < 2 ? "" : "s") par l’équipe.",
            "\(total) \(total == 1 ? "risk" : "risks") first seen in this span, \(raised) of them raised by the team.")
    }
    func outcomesDescription(_ outcomes: [(name: String, count: Int)], total: Int) -> String {
        formats.list(outcomes.map { "\($0.name)\(colon)\(of($0.count, total))" }) + "."
    }
    var noRisk: String { pick("Aucun risque nouveau sur cette période.", "No new risk in this span.") }
    var riskDefinition: String {
        pick(
            "Un risque est une action qu’une revue close a vue à risque, ou pour laquelle elle a décidé une mesure. Il est «\u{00A0}devenu réel\u{00A0}» si l’action a dépassé son échéance, même si elle a été réalisée ensuite.",
            "A risk is an action that a closed review saw at risk, or decided a measure for. It “turned real” when the action went past its due date, even if it was done later."
        )
    }
    func outcome(_ outcome: RiskPath.Outcome) -> String {
        switch outcome {
        case .late: pick("devenu réel\u{00A0}: échéance dépassée", "turned real: past its due date")
        case .done: pick("levé\u{00A0}: action réalisée à temps", "gone: action done in time")
        case .dismissed: pick("écarté, avec sa raison", "dismissed, with a reason")
        case .rescued: pick("levé après une mesure", "gone after a measure")
        case .gone: pick("levé sans mesure", "gone without a measure")
        case .watched: pick("toujours là, mesure prise", "still there, measure taken")
        case .open: pick("toujours là, sans mesure", "still there, no measure")
        }
    }
    var action: String { pick("Action", "Action") }
    var firstSeen: String { pick("Vu la première fois", "First seen") }
    var lastSeen: String { pick("La dernière", "Last seen") }
    var seenBy: String { pick("Vu par", "Seen by") }
    var byTeam: String { pick("l’équipe", "the team") }
    var byRule: String { pick("une règle", "a rule") }
    var outcomeHeading: String { pick("Devenir", "What became of it") }

    // Postponements
    var movedTitle: String { pick("Reports, par semaine", "Postponements, by week") }
    var movedLead: String {
        pick("Échéances reportées dans la semaine, avec ou sans revue.", "Due dates postponed in the week, with or without review.")
    }
    var nothingMoved: String { pick("Aucune échéance n’a bougé sur cette période.", "No due date moved in this span.") }
    func moved(_ count: Int, days: Int) -> String {
        plural(
            count, fr: ("\(count) report de \(formats.days(Double(days)))", "\(count) reports, \(formats.days(Double(days))) en tout"),
            en: ("\(count) postponement of \(formats.days(Double(days)))", "\(count) postponements, \(formats.days(Double(days))) in all"))
    }
    func movedDescription(_ known: [(week: String, told: String)]) -> String {
        known.isEmpty
            ? pick("Aucun report.", "No postponement.")
            : formats.list(known.map { "\($0.week)\(colon)\($0.told)" }) + "."
    }
    var postponements: String { pick("Reports", "Postponements") }
    var daysMoved: String { pick("Jours", "Days") }
    var broughtForward: String { pick("Avancées", "Brought forward") }
    var reasonsHeading: String { pick("Motifs", "Reasons") }
    /// `grève (3, 7)`: a reason and the actions it was given for.
    func given(_ reason: String, for actions: [String]) -> String {
        pick("\(reason) (n°\u{00A0}\(actions.joined(separator: ", ")))", "\(reason) (no. \(actions.joined(separator: ", ")))")
    }
}
